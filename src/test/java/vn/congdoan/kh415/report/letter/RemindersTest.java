package vn.congdoan.kh415.report.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.report.Book;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.letter.LetterField.Of;
import vn.congdoan.kh415.testing.Assessed;
import vn.congdoan.kh415.testing.World;
import vn.congdoan.kh415.text.Words;

final class RemindersTest {
    private static final String PLAN = """
            kind top
            kind mid
            kind base
            measure heads stock base
            measure done ytd base
            measure met stock base
            indicator RATE percent done / heads at-least 75
            indicator SUM total met at-least 10
            """;

    private static final String TREE = """
            T top
              A base
              B base
              M mid
                C base
                D base
            """;

    private static final LocalDate DUE = LocalDate.of(2023, 7, 10);

    @Test
    void who_can_settle_a_verdict_is_called_first_and_who_lacks_nothing_gets_no_reminder() {
        Reminders reminders = reminders("2023-06\nA done=9 heads=10 met=1\nC done=5 heads=10 met=1\n");
        assertThat(reminders.units()).extracting(UnitCode::text).containsExactly("B", "M");
        assertThat(reminders.addressed()).isEqualTo(3);
        assertThat(lines(reminders.list(Map.of(new UnitCode("B"), "no address"), "1.0.0")))
                .contains(
                        "1 | B (B) | 0/1 | not sent | RATE, SUM | no address",
                        "2 | M (M) | 1/2 | not sent: 1 | RATE, SUM",
                        "3 | A (A) | 1/1 | lacks nothing")
                .anyMatch(line -> line.startsWith("Due: 2023-07-10. Call in this order"));
        assertThatThrownBy(() -> reminders.of(new UnitCode("C")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("C");
    }

    @Test
    void where_all_is_there_the_list_says_so() {
        String all = Stream.of("A", "B", "C", "D")
                .map(unit -> unit + " done=9 heads=10 met=3\n")
                .collect(Collectors.joining("", "2023-06\n", ""));
        Reminders reminders = reminders(all);
        assertThat(reminders.units()).isEmpty();
        assertThat(lines(reminders.list(Map.of(), "1.0.0")))
                .contains("Nobody has anything left to send or mend.")
                .noneMatch(line -> line.contains("Call in this order"));
    }

    @Test
    void a_body_alone_is_told_what_came_of_it() {
        Reminders reminders = reminders("2023-06\nA done=9\nM done=1\nB done=9 heads=1o\n");
        assertThat(of(reminders, "A", LetterField.STANDING))
                .isEqualTo("By 2023-07-05 your return had come, but lacks figures.");
        assertThat(lacking(reminders, "A")).containsExactly("1 | A | sent in part | heads; met");
        assertThat(of(reminders, "M", LetterField.STANDING))
                .isEqualTo("By 2023-07-05, 0 of 2 returns of your union and those below it had come.");
        assertThat(lacking(reminders, "M"))
                .containsExactly("1 | C | not sent | the whole return", "2 | D | not sent | the whole return");
        assertThat(of(reminders, "M", LetterField.RECEIVED)).isEqualTo("0");
        assertThat(of(reminders, "M", LetterField.EXPECTED)).isEqualTo("2");
    }

    @Test
    void a_tier_is_told_how_many_of_what_came_is_not_whole() {
        Reminders reminders = reminders("2023-06\nC done=9\nD done=9 heads=10 met=1\n");
        assertThat(of(reminders, "M", LetterField.STANDING))
                .isEqualTo(
                        "By 2023-07-05, 2 of 2 returns of your union and those below it had come, some figures missing"
                                + " in 1.");
        assertThat(of(reminders, "M", LetterField.LACKING)).isEqualTo("1");
        assertThat(of(reminders, "M", LetterField.RECEIVED)).isEqualTo("2");
    }

    @Test
    void what_must_be_mended_is_told_with_its_place_and_in_a_file_of_several_without_its_name() {
        Reminders shared = reminders("2023-06\nA done=9 heads=1o met=1\nC done=9 heads=1o met=1\n");
        assertThat(mending(shared, "A"))
                .singleElement()
                .asString()
                .startsWith("1 | A | error | (a file of several units) | heads: ");
        assertThat(shared.of(new UnitCode("A")).shared()).containsExactly("returns/2023-06.xlsx");
        assertThat(shared.of(new UnitCode("A")).corrections()).isEmpty();
        assertThat(of(shared, "A", LetterField.ENCLOSED)).doesNotContain("1");
        Reminders own = reminders("2023-06\nC done=9 heads=1o met=1\nD done=9 heads=2o met=1\n");
        assertThat(mending(own, "M"))
                .hasSize(2)
                .allMatch(line -> line.contains(" | 2023-06.xlsx › "))
                .anyMatch(line -> line.startsWith("2 | D | error"));
        assertThat(own.of(new UnitCode("M")).corrections())
                .extracting(Correction::file)
                .containsExactly("returns/2023-06.xlsx");
        assertThat(of(own, "M", LetterField.ENCLOSED)).contains("1");
        assertThat(of(own, "M", LetterField.MENDING)).isEqualTo("2");
    }

    @Test
    void who_sent_a_file_that_cannot_be_opened_is_told_which_but_not_what_others_sent() {
        Assessed assessed = new Assessed(World.of(PLAN, TREE), "2023-06")
                .received("2023-06\nB done=9 heads=10 met=1\n")
                .locked("returns/2023-06/A.xlsx")
                .locked("returns/2023-06/M.xlsx");
        Reminders reminders = new Reminders(assessed.assessment(), Words.in(Lang.EN), DUE);
        assertThat(lacking(reminders, "A"))
                .singleElement()
                .asString()
                .startsWith("1 | A | ")
                .endsWith("file with a password (file A.xlsx)");
        assertThat(mending(reminders, "A")).isEmpty();
        assertThat(lacking(reminders, "M")).hasSize(2).allMatch(line -> line.endsWith("(file M.xlsx)"));
        assertThat(reminders.of(new UnitCode("A")).chat()).contains("- A: file with a password");
    }

    @Test
    void long_messages_end_at_a_word() {
        String start = message("s").substring(0, message("s").indexOf("Rule"));
        // The rule is named twice.
        int rest = (300 - message("s").length()) / 2 + 1;
        assertThat(message("s".repeat(rest))).hasSizeBetween(299, 300).doesNotEndWith("…");
        assertThat(message("s".repeat(rest + 1))).endsWith(" …").hasSizeLessThanOrEqualTo(302);
        assertThat(message("s".repeat(300))).isEqualTo(start + "Rule …");
    }

    private static String message(String rule) {
        String plan = PLAN + "rule " + rule + " done <= heads error\n";
        Reminders reminders = reminders(plan, TREE, "2023-06\nA done=11 heads=10 met=1\n");
        return Objects.requireNonNull(reminders
                .of(new UnitCode("A"))
                .letter()
                .lists()
                .getOrDefault(Of.MENDING, List.of())
                .get(0)
                .get(LetterField.MENDING_MESSAGE));
    }

    @Test
    void letter_and_mail_name_twenty_that_lack_something_and_a_chat_nine() {
        Reminders whole = ofManyBelow(9, 20);
        assertThat(lacking(whole, "M")).hasSize(20);
        assertThat(of(whole, "M", LetterField.LACKING_MORE)).isEmpty();
        assertThat(of(whole, "M", LetterField.LACKING)).isEqualTo("20");
        assertThat(whole.of(new UnitCode("M")).text())
                .contains("- S20: not sent")
                .noneMatch(RemindersTest::isRest);
        assertThat(whole.of(new UnitCode("M")).chat())
                .contains("- S09: not sent", "… and 11 more")
                .doesNotContain("- S10: not sent");
        Reminders more = ofManyBelow(9, 21);
        assertThat(lacking(more, "M")).hasSize(20);
        assertThat(of(more, "M", LetterField.LACKING_MORE)).contains("1 ");
        assertThat(more.of(new UnitCode("M")).text()).contains("… and 1 more").doesNotContain("- S21: not sent");
        assertThat(ofManyBelow(0, 9).of(new UnitCode("M")).chat()).noneMatch(RemindersTest::isRest);
    }

    @Test
    void letter_names_ten_that_are_to_be_mended_and_a_chat_four() {
        Reminders ten = ofManyBelow(10, 0);
        assertThat(mending(ten, "M")).hasSize(10);
        assertThat(of(ten, "M", LetterField.MENDING_MORE)).isEmpty();
        assertThat(ten.of(new UnitCode("M")).text())
                .contains("- F10: places: 1")
                .noneMatch(RemindersTest::isRest);
        assertThat(ten.of(new UnitCode("M")).chat())
                .contains("- F04: places: 1", "… and 6 more")
                .doesNotContain("- F05: places: 1");
        Reminders eleven = ofManyBelow(11, 0);
        assertThat(mending(eleven, "M")).hasSize(10);
        assertThat(of(eleven, "M", LetterField.MENDING_MORE)).contains("1 ");
    }

    private static boolean isRest(String line) {
        return line.startsWith("… ");
    }

    /** A middle tier below which some sent a word for a number, and others nothing; the former lack a figure that nothing needs. */
    private static Reminders ofManyBelow(int faulty, int silent) {
        StringBuilder tree = new StringBuilder("T top\n  A base\n  M mid\n");
        StringBuilder sent = new StringBuilder("2023-06\nA done=9 heads=10 met=1\n");
        IntStream.rangeClosed(1, faulty).forEach(i -> {
            tree.append("    F%02d base\n".formatted(i));
            sent.append("F%02d done=9 heads=10 met=1 extra=1o\n".formatted(i));
        });
        IntStream.rangeClosed(1, silent).forEach(i -> tree.append("    S%02d base\n".formatted(i)));
        String plan = PLAN.replace("indicator RATE", "measure extra stock base\nindicator RATE");
        return reminders(plan, tree.toString(), sent.toString());
    }

    @Test
    void chat_says_in_few_words_how_much_is_lacking() {
        Reminders reminders = reminders("2023-06\nA done=9\nC done=9 heads=10 met=1\n");
        assertThat(reminders.of(new UnitCode("A")).chat()).contains("- A: lacks 2 figures");
        assertThat(reminders.of(new UnitCode("M")).chat()).contains("- D: not sent");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "| []",
                "'  ' | []",
                "a@b.vn | [a@b.vn]",
                "' a@b.vn ; c.d+e@f-g.com.vn' | [a@b.vn, c.d+e@f-g.com.vn]",
                "a@b.vn, c | []",
                "a@b | []",
                "a@@b.vn | []",
                "Nguyễn <a@b.vn> | []",
            })
    void mail_goes_to_those_of_the_registry_and_to_nobody_if_one_of_them_cannot_be(
            @Nullable String cell, String addresses) {
        assertThat(Reminders.addresses(cell).toString()).isEqualTo(addresses);
    }

    private static String of(Reminders reminders, String unit, LetterField field) {
        return reminders.of(new UnitCode(unit)).letter().of(field);
    }

    private static List<String> lacking(Reminders reminders, String unit) {
        return rows(
                reminders,
                unit,
                Of.LACKING,
                LetterField.LACKING_NUMBER,
                LetterField.LACKING_UNIT,
                LetterField.LACKING_STATE,
                LetterField.LACKING_WHAT);
    }

    private static List<String> mending(Reminders reminders, String unit) {
        return rows(
                reminders,
                unit,
                Of.MENDING,
                LetterField.MENDING_NUMBER,
                LetterField.MENDING_UNIT,
                LetterField.MENDING_SEVERITY,
                LetterField.MENDING_PLACE,
                LetterField.MENDING_MESSAGE);
    }

    private static List<String> rows(Reminders reminders, String unit, Of list, LetterField... fields) {
        return reminders.of(new UnitCode(unit)).letter().lists().getOrDefault(list, List.of()).stream()
                .map(row -> Stream.of(fields).map(row::get).collect(Collectors.joining(" | ")))
                .toList();
    }

    /** Without the part of the denominator, which is no round number. */
    private static List<String> lines(Sheet sheet) {
        return Book.lines(sheet).stream()
                .map(line -> line.replaceAll(" \\| 0\\.\\d+", ""))
                .toList();
    }

    private static Reminders reminders(String sent) {
        return reminders(PLAN, TREE, sent);
    }

    private static Reminders reminders(String plan, String tree, String sent) {
        Assessment assessment =
                new Assessed(World.of(plan, tree), "2023-06").received(sent).assessment();
        return new Reminders(assessment, Words.in(Lang.EN), DUE);
    }
}
