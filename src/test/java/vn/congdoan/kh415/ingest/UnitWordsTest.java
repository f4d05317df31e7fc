package vn.congdoan.kh415.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.ingest.words.Keys;
import vn.congdoan.kh415.ingest.words.Match;
import vn.congdoan.kh415.ingest.words.Pace;
import vn.congdoan.kh415.ingest.words.UnitWords;
import vn.congdoan.kh415.model.body.Registry;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.testing.TextTable;

final class UnitWordsTest {
    private static final LocalDate JUNE = LocalDate.of(2023, 6, 30);
    private static final LocalDate JANUARY = LocalDate.of(2023, 1, 31);

    private final UnitWords words = new UnitWords(
            new Registry(List.of(
                    unit("E", "Xưởng Cũ", "Dệt 1", null, "2023-03-31"),
                    unit("F", "Xưởng Mới", "Dệt 1", "2023-04-01", null),
                    unit("G", "Dệt 2", "Sợi", null, null),
                    unit("H", "Dệt 2", "Sợi", "2024-01-01", null))),
            new Keys(new Pace()));

    @Test
    void alias_that_passed_from_one_unit_to_another_is_of_the_one_that_bears_it_then() {
        assertThat(words.byName("Dệt 1", JANUARY)).isEqualTo(new Match.Found<>(new UnitCode("E")));
        assertThat(words.byName("Dệt 1", JUNE)).isEqualTo(new Match.Found<>(new UnitCode("F")));
    }

    @Test
    void name_that_passed_on_is_of_the_one_that_bears_it_then() {
        assertThat(words.byName("Dệt 2", JUNE)).isEqualTo(new Match.Found<>(new UnitCode("G")));
        assertThat(words.byName("Sợi", LocalDate.of(2024, 2, 1)))
                .isEqualTo(new Match.Ambiguous<>(List.of(new UnitCode("G"), new UnitCode("H"))));
    }

    @Test
    void sentence_names_no_unit_whatever_stands_in_it() {
        String sentence = "Đơn vị đã gửi báo cáo của Dệt 1, nay xin gửi lại số liệu đã được bổ sung. ".repeat(5);
        assertThat(words.isUnit(sentence)).isFalse();
        assertThat(words.byName(sentence, JUNE)).isInstanceOf(Match.Unknown.class);
        assertThat(words.suggestion(sentence, JUNE)).isEmpty();
    }

    @Test
    void number_is_the_code_that_is_seen_and_none_if_it_may_be_two() {
        UnitWords numbered = new UnitWords(
                new Registry(List.of(
                        unit("1.1", "Một", "M1", null, null),
                        unit("1.10", "Mười", "M2", null, null),
                        unit("7", "Bảy", "M3", null, null),
                        unit("007", "Không bảy", "M4", null, null),
                        unit("12", "Mười hai", "M5", null, null))),
                new Keys(new Pace()));
        assertThat(numbered.byNumber(number("1.1~'1.10'"))).isEqualTo(new Match.Found<>(new UnitCode("1.10")));
        assertThat(numbered.byNumber(number("7~'007'"))).isEqualTo(new Match.Found<>(new UnitCode("007")));
        assertThat(numbered.byNumber(number("12~'12.00'"))).isEqualTo(new Match.Found<>(new UnitCode("12")));
        assertThat(numbered.byNumber(number("12"))).isEqualTo(new Match.Found<>(new UnitCode("12")));
        assertThat(numbered.byNumber(number("1.1")))
                .isEqualTo(new Match.Ambiguous<>(List.of(new UnitCode("1.1"), new UnitCode("1.10"))));
        assertThat(numbered.byNumber(number("7")))
                .isEqualTo(new Match.Ambiguous<>(List.of(new UnitCode("007"), new UnitCode("7"))));
        assertThat(numbered.byNumber(number("13"))).isInstanceOf(Match.Unknown.class);
    }

    private static Cell.Numeric number(String drawn) {
        return (Cell.Numeric) TextTable.cell(drawn);
    }

    @Test
    void unit_is_asked_for_what_its_kind_and_sector_report_and_for_ratings_only_when_they_are_due() {
        assertThat(asked("B", "2023-06")).containsExactly("members", "women", "joined", "fees", "open");
        assertThat(asked("A", "2023-06")).contains("held").doesNotContain("rated");
        assertThat(asked("A", "2023-11")).doesNotContain("rated");
        assertThat(asked("A", "2023-12")).contains("rated");
        assertThat(asked("U", "2023-12")).containsExactly("open");
    }

    private static List<String> asked(String unit, String month) {
        YearMonth period = YearMonth.parse(month);
        return new AskedMeasures(Desk.PLAN)
                        .of(
                                Desk.REGISTRY
                                        .unit(new UnitCode(unit), period.atEndOfMonth())
                                        .orElseThrow(),
                                period)
                        .stream()
                        .map(measure -> measure.id().text())
                        .toList();
    }

    private static Unit unit(String code, String name, String alias, String from, String to) {
        return new Unit(
                new UnitCode(code),
                name,
                null,
                "base",
                null,
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                null,
                null,
                List.of(alias),
                null);
    }
}
