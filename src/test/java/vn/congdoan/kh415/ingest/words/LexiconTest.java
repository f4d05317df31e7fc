package vn.congdoan.kh415.ingest.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congdoan.kh415.ingest.Desk;
import vn.congdoan.kh415.ingest.qualifier.MeasurementWords;
import vn.congdoan.kh415.ingest.qualifier.Qualifier;
import vn.congdoan.kh415.model.body.Registry;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.plan.Group;
import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.plan.Label;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.plan.Sector;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.read.plan.PlanReader;
import vn.congdoan.kh415.testing.TextTable;
import vn.congdoan.kh415.text.Headings;
import vn.congdoan.kh415.text.Normal;

/** What single words and texts are, whatever stands around them. */
final class LexiconTest {
    private static final String SENTENCE = "Tổng số đoàn viên ".repeat(20);

    private final Lexicon words = new Lexicon(Desk.PLAN, Desk.REGISTRY);

    @Test
    void measure_goes_by_its_id_and_each_of_its_names() {
        Plan plan = plan();
        MeasureWords measures = new Lexicon(plan, Desk.REGISTRY).measures();
        for (Measure measure : plan.measures()) {
            assertThat(measures.of(measure.id().text())).isEqualTo(new Match.Found<>(measure.id()));
            assertThat(measures.of(measure.name().text())).isEqualTo(new Match.Found<>(measure.id()));
            assertThat(measures.of(measure.name().english())).isEqualTo(new Match.Found<>(measure.id()));
            for (String alias : measure.aliases()) {
                assertThat(measures.of(alias)).isEqualTo(new Match.Found<>(measure.id()));
            }
        }
    }

    @Test
    void sector_goes_by_its_id_and_each_of_its_names() {
        Plan plan = plan();
        Lexicon lexicon = new Lexicon(plan, Desk.REGISTRY);
        for (Sector sector : plan.sectors()) {
            assertThat(lexicon.sector(sector.id())).isEqualTo(new Match.Found<>(sector.id()));
            assertThat(lexicon.sector(sector.name().text())).isEqualTo(new Match.Found<>(sector.id()));
            assertThat(lexicon.sector(sector.name().english())).isEqualTo(new Match.Found<>(sector.id()));
            for (String alias : sector.aliases()) {
                assertThat(lexicon.sector(alias)).isEqualTo(new Match.Found<>(sector.id()));
            }
        }
        assertThat(lexicon.sector("Tổng cộng")).isEqualTo(new Match.Found<>(""));
        assertThat(lexicon.sector("Khu vực lạ")).isInstanceOf(Match.Unknown.class);
    }

    @Test
    void only_the_words_of_a_choice_are_options() {
        Lexicon lexicon = new Lexicon(plan(), Desk.REGISTRY);
        assertThat(lexicon.isOption(new Cell.Text("htTNV"))).isTrue();
        assertThat(lexicon.isOption(new Cell.Text("Hoàn thành tốt nhiệm vụ"))).isTrue();
        assertThat(lexicon.isOption(new Cell.Text("Hoàn thành lạ"))).isFalse();
        assertThat(lexicon.isOption(new Cell.Text("HTTNV" + " ".repeat(300)))).isFalse();
        assertThat(lexicon.isOption(TextTable.cell("1"))).isFalse();
        assertThat(lexicon.isOption(null)).isFalse();
        assertThat(words.isOption(new Cell.Text("HTTNV"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Tổng cộng, true",
        "Cộng (I + II), true",
        "Cộng:, true",
        "Cộng hai dòng trên, true",
        "Cộng, true",
        "Cộngg, false",
        "Đoàn viên, false"
    })
    void totals_are_told_by_their_first_word(String text, boolean total) {
        assertThat(words.isTotal(text)).isEqualTo(total);
    }

    @ParameterizedTest
    @CsvSource({
        "Tổ công đoàn: Tổ may 3, true",
        "Tổ công đoàn, true",
        "Tổ công đoàn3, false",
        "Tổ công đoànx, false",
        "Công đoàn: Xưởng Cũ, false"
    })
    void sender_that_is_a_part_says_so(String line, boolean part) {
        assertThat(words.isOfPart(line)).isEqualTo(part);
    }

    @ParameterizedTest
    @CsvSource({
        "Phân xưởng, true",
        "Phân xưởng 7, true",
        "Phân xưởngx, false",
        "Tổ chức, false",
        "CĐCS Xưởng Cũ, false",
        "Nhà nước, false"
    })
    void part_of_a_unit_is_told_by_its_first_word(String text, boolean part) {
        assertThat(words.isPartOfUnit(text)).isEqualTo(part);
    }

    @Test
    void number_or_unit_behind_a_heading_leaves_it_what_it_is() {
        assertThat(words.role("Mã đơn vị (1)")).isEqualTo(ColumnRole.UNIT_CODE);
        assertThat(words.role("Số lượng (người)")).isEqualTo(ColumnRole.VALUE);
        assertThat(words.role("Số lượng (nữ)")).isNull();
        assertThat(words.role("(1)")).isNull();
        assertThat(words.role(SENTENCE)).isNull();
    }

    @Test
    void id_in_brackets_decides_unless_the_name_is_of_another() {
        MeasureWords measures = words.measures();
        assertThat(measures.of("Việc gì đó (members)")).isEqualTo(found("members"));
        assertThat(measures.of("Đoàn viên (members)")).isEqualTo(found("members"));
        assertThat(measures.of("Kết nạp mới (members)"))
                .isEqualTo(new Match.Ambiguous<>(List.of(new MeasureId("joined"), new MeasureId("members"))));
        assertThat(measures.of(SENTENCE)).isInstanceOf(Match.Unknown.class);
        assertThat(measures.byId(SENTENCE)).isInstanceOf(Match.Unknown.class);
        assertThat(measures.suggestion(SENTENCE)).isEmpty();
    }

    @Test
    void sentences_are_no_words() {
        assertThat(Keys.isSentence("x".repeat(300))).isFalse();
        assertThat(Keys.isSentence("x".repeat(301))).isTrue();
        assertThat(words.key("  ĐOÀN  Viên " + " ".repeat(300))).isEqualTo("đoàn viên");
        assertThat(words.headingWords().read(SENTENCE)).containsExactly(new Qualifier.Unclear(SENTENCE));
        assertThat(words.headingWords().isUnit(SENTENCE)).isFalse();
        assertThat(words.headingWords().isUnit("người" + " ".repeat(300))).isFalse();
        assertThat(words.headingWords()
                        .title("Kế hoạch năm 2023" + " ".repeat(300))
                        .areBeside())
                .isFalse();
        assertThat(words.units().isUnit("CĐCS Xưởng Cũ" + " ".repeat(300))).isFalse();
        assertThat(words.units().byName("CĐCS Viện Thiết kế" + " ".repeat(300), LocalDate.of(2023, 6, 30)))
                .isInstanceOf(Match.Unknown.class);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "%, members, %",
                "$, fees, $",
                "‰, members, ‰",
                "(%), members, (%)",
                "-, members, ''",
                "'', members, ''",
                "Người, members, ''",
                "triệu đồng, fees, triệu đồng",
                "đồng, fees, ''",
                "lạ, members, lạ",
                "lạ, held, ''",
                "%, held, %"
            })
    void unit_column_tells_another_unit_of_measurement(String stated, String measure, String other) {
        assertThat(words.headingWords().otherUnit(stated, words.measure(new MeasureId(measure))))
                .isEqualTo(other);
    }

    @Test
    void topic_above_a_name_is_none_of_it_and_beside_a_name_makes_it_another() {
        assertThat(said("Công tác đoàn viên", "Kết nạp mới")).isEmpty();
        assertThat(said("Tổng số đoàn viên", "Kết nạp mới")).isEmpty();
        assertThat(said("Trong đó", "Kết nạp mới")).isEmpty();
        assertThat(said("Người", "Kết nạp mới")).isEmpty();
        assertThat(said("Triệu đồng", "Kinh phí")).containsExactly("In triệu đồng");
        assertThat(said("Kế hoạch", "Kết nạp mới")).containsExactly("Beside kế hoạch");
        assertThat(said("Kế hoạch", "Kết nạp mới, lũy kế")).contains("Beside kế hoạch");
        assertThat(said("Kết nạp mới", "Công tác")).containsExactly("Unclear công", "Unclear tác");
        assertThat(said("Đoàn viên, kết nạp mới")).containsExactlyInAnyOrder("Names đoàn viên", "Names kết nạp mới");
        assertThat(MeasureHeading.of(List.of("Đoàn viên, kết nạp mới"), words).key())
                .isEmpty();
        assertThat(MeasureHeading.of(List.of("Kết nạp mới, kết nạp mới"), words).key())
                .isPresent();
    }

    @Test
    void name_of_a_flow_may_itself_say_that_it_is_of_the_month() {
        assertThat(said("Đoàn viên vào trong tháng")).containsExactly("OfMonth đoàn viên vào trong tháng");
        assertThat(said("Kết nạp mới")).isEmpty();
    }

    private List<String> said(String... lines) {
        return MeasureHeading.of(List.of(lines), words).qualifiers().all().stream()
                .map(each -> each.getClass().getSimpleName() + " " + each.seen().toLowerCase(Locale.ROOT))
                .toList();
    }

    @Test
    void what_is_stored_is_told_as_it_is() {
        assertThat(Cells.stored(new Cell.Text(" a\n b ", null))).isEqualTo("a ⏎ b");
        assertThat(Cells.stored(new Cell.Text("a", new Cell.Apart("a\nb", "a"))))
                .isEqualTo("a ⏎ b");
        assertThat(Cells.stored(TextTable.cell("1500~'1.500'"))).isEqualTo("1500");
        assertThat(Cells.text(TextTable.cell("1500~'1.500'"))).isEqualTo("1.500");
        assertThat(Cells.stored(TextTable.cell("75%="))).isEqualTo("75%");
        assertThat(Cells.text(TextTable.cell("TRUE"))).isEqualTo("TRUE");
        assertThat(Cells.text(TextTable.cell("FALSE"))).isEqualTo("FALSE");
        assertThat(Cells.text(TextTable.cell("@2023-06-30"))).isEqualTo("2023-06-30");
        assertThat(Cells.text(TextTable.cell("#REF!"))).isEqualTo("#REF!");
        assertThat(Cells.text(null)).isEmpty();
    }

    @Test
    void footnotes_are_told_by_their_marks() {
        assertThat(FootnoteMarks.in("Đoàn viên (*)")).containsExactly("*");
        assertThat(FootnoteMarks.in("Đoàn viên [1]")).containsExactly("1");
        assertThat(FootnoteMarks.in("Đoàn viên*")).containsExactly("*");
        assertThat(FootnoteMarks.in("Đoàn viên¹⁰")).containsExactly("10");
        assertThat(FootnoteMarks.in("Đoàn viên (a), nữ **")).containsExactly("a", "**");
        assertThat(FootnoteMarks.in("Đoàn viên (nữ)")).isEmpty();
        assertThat(FootnoteMarks.in("Đoàn viên")).isEmpty();
        assertThat(FootnoteMarks.footnotes("(*) Tính đến cuối tháng; (1): Gồm cả người thử việc."))
                .isEqualTo(Map.of("*", "Tính đến cuối tháng", "1", "Gồm cả người thử việc."));
        assertThat(FootnoteMarks.footnotes("1) Số liệu ước tính (2) của quý"))
                .isEqualTo(Map.of("1", "Số liệu ước tính (2) của quý"));
        assertThat(FootnoteMarks.footnotes("¹ Số liệu ước")).isEqualTo(Map.of("1", "Số liệu ước"));
        assertThat(FootnoteMarks.footnotes("a) Số liệu ước")).isEmpty();
        assertThat(FootnoteMarks.footnotes("(*) 12")).isEmpty();
        assertThat(FootnoteMarks.footnotes("")).isEmpty();
    }

    @Test
    void without_a_list_units_are_what_they_are_called() {
        UnitWords none = new UnitWords(new Registry(List.of()), new Keys(new Pace()));
        assertThat(none.areListed()).isFalse();
        assertThat(words.units().areListed()).isTrue();
        UnitCode code = none.stated("CĐCS  may");
        assertThat(none.stated("cđcs MAY")).isEqualTo(code);
        assertThat(none.stated("CĐCS May")).isEqualTo(code);
        assertThat(none.stated()).isEqualTo(Map.of(new UnitCode("cđcs may"), "CĐCS  may"));
        none.stated("CĐCS A");
        assertThat(none.stated()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "a", "CĐCS Nhà máy Hòa Bình", "hòa bình"})
    void unit_is_what_its_code_a_name_or_an_alias_says(String text) {
        assertThat(words.units().isUnit(text)).isTrue();
    }

    /** A heading of them, each beside its neighbour, is about what the plan is about; one that says when or of whom is not understood by that. */
    @Test
    void words_of_the_plan_are_topics_but_those_that_tell_figures_apart() {
        Plan plan = plan();
        Headings headings = Headings.with(plan.headings());
        HeadingWords phrases = new Lexicon(plan, Desk.REGISTRY).headingWords();
        List<String> names = Stream.of(
                        plan.groups().stream().map(Group::name),
                        plan.indicators().stream().map(Indicator::name),
                        plan.measures().stream().map(Measure::name))
                .flatMap(all -> all)
                .map(Label::text)
                .toList();
        for (String name : names) {
            List<String> all = MeasurementWords.words(Normal.key(name))
                    .results()
                    .map(MatchResult::group)
                    .toList();
            for (int at = 1; at < all.size(); at++) {
                String pair = all.get(at - 1) + " " + all.get(at);
                if (Stream.of(all.get(at - 1), all.get(at)).noneMatch(word -> headings.isKey("no-topic", word))) {
                    assertThat(phrases.read(pair)).as(pair).noneMatch(Qualifier.Unclear.class::isInstance);
                }
            }
            all.stream()
                    .filter(word -> headings.isKey("no-topic", word))
                    .forEach(word ->
                            assertThat(phrases.read(word)).as(word).noneMatch(Qualifier.Topic.class::isInstance));
        }
    }

    /** "Doanh nghiệp nhà nước" and "vững mạnh bộ máy" do not make a factory ("nhà máy") a topic. */
    @ParameterizedTest
    @ValueSource(strings = {"Nhà máy", "Trực tiếp", "Nội bộ", "Mới", "Khu vực nhà nước"})
    void words_of_the_plan_in_other_company_are_no_topic(String heading) {
        assertThat(new Lexicon(plan(), Desk.REGISTRY).headingWords().read(heading))
                .anyMatch(Qualifier.Unclear.class::isInstance);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nghề nghiệp",
                "Công tác Đảng",
                "Học tập, quán triệt",
                "Đối thoại, thương lượng",
                "Công đoàn cấp trên trực tiếp cơ sở",
                "Văn hóa, thể thao",
                "Công khai tài chính",
                "Đánh giá, xếp loại"
            })
    void usual_topics_are_understood(String heading) {
        assertThat(new Lexicon(plan(), Desk.REGISTRY).headingWords().read(heading))
                .noneMatch(Qualifier.Unclear.class::isInstance);
    }

    /** Behind "Số lượng" a word that the plan has in other company may say that some are counted. */
    @ParameterizedTest
    @CsvSource({
        "Số lượng giới thiệu, false",
        "Số lượng giới thức, true",
        "Kết quả đào tạo chuyển đổi nghề, false",
        "Kết quả chuyển quà, true",
    })
    void words_of_the_plan_behind_a_word_for_figures_stand_as_in_the_plan(String heading, boolean unclear) {
        List<Qualifier> read = new Lexicon(plan(), Desk.REGISTRY).headingWords().read(heading);
        assertThat(read.stream().anyMatch(Qualifier.Unclear.class::isInstance)).isEqualTo(unclear);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                        Trong đó                | OfWhich trong đó
                        Trong đó: nữ            | Beside trong đó nữ
                        ±                       | Beside ±
                        (1)                     |
                        (1) Số lượng (2 = 1+3)  | Plain số lượng
                        Dưới 35 tuổi            | Beside dưới 35 tuổi
                        Tháng                   | Time tháng
                        Tháng 5 năm 2023        | Time tháng 5 năm 2023
                        %                       | In %
                        chuyện lạ               | Unclear chuyện; Unclear lạ
                    """)
    void heading_is_taken_apart_into_phrases(String heading, @Nullable String phrases) {
        String read = words.headingWords().read(heading).stream()
                .map(each -> each.getClass().getSimpleName() + " " + each.seen())
                .collect(Collectors.joining("; "));
        assertThat(read).isEqualTo(phrases == null ? "" : phrases);
    }

    private static Match<MeasureId> found(String id) {
        return new Match.Found<>(new MeasureId(id));
    }

    private static Plan plan() {
        try {
            return PlanReader.read(Path.of("targets.yaml")).value().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
