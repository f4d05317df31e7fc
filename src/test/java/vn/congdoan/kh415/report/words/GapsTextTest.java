package vn.congdoan.kh415.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.testing.Assessed;
import vn.congdoan.kh415.testing.World;
import vn.congdoan.kh415.text.Words;

final class GapsTextTest {
    private static final Words EN = Words.in(Lang.EN);
    private static final String TREE = """
            T top
              A base
              M mid
                B base
                C base
                D base
            """;

    /** With that many measures. */
    private static String plan(int measures) {
        String all = IntStream.range(0, measures)
                .mapToObj("measure m%d stock base%n"::formatted)
                .collect(Collectors.joining());
        String sums = IntStream.range(0, measures)
                .mapToObj(i -> "indicator I%d total m%d at-least 1%n".formatted(i, i))
                .collect(Collectors.joining());
        return "kind top\nkind mid\nkind base\n" + all + sums;
    }

    private static Assessed assessed(int measures, String tree, String sent) {
        return new Assessed(World.of(plan(measures), tree), "2023-06").received(sent);
    }

    @Test
    void each_is_listed_under_why_with_those_who_have_it_in_common() {
        Assessment assessment = assessed(2, TREE, "2023-06\nB m0=1\nA m0=1\n")
                .locked("returns/2023-06/C.xlsx")
                .assessment();
        assertThat(GapsText.of(assessment, EN)).isEqualTo("""
                Units that have sent no return: 1
                  M: D (D).

                Sent, but not usable yet: 1
                  C (C): file with a password, file returns/2023-06/C.xlsx.

                Units whose returns lack figures: 2
                  A (A); B (B): 1 figure lacking (m1).

                """);
        assertThat(GapsText.unusable(assessment, EN)).isEqualTo("""
                Sent, but not usable yet: 1
                  C (C): file with a password, file returns/2023-06/C.xlsx.

                """);
    }

    @Test
    void nothing_is_said_where_nothing_lacks() {
        Assessment assessment =
                assessed(1, "T top\n  A base\n", "2023-06\nA m0=1\n").assessment();
        assertThat(GapsText.of(assessment, EN)).isEmpty();
        assertThat(GapsText.unusable(assessment, EN)).isEmpty();
    }

    @Test
    void six_measures_are_named_and_of_more_five() {
        assertThat(GapsText.of(lacking(6), EN).replaceAll("\\s+", " "))
                .contains("A (A): 6 figures lacking (m1; m2; m3; m4; m5; m6).");
        assertThat(GapsText.of(lacking(7), EN).replaceAll("\\s+", " "))
                .contains("A (A): 7 figures lacking (m1; m2; m3; m4; m5; and 2 more).");
    }

    private static Assessment lacking(int measures) {
        return assessed(measures + 1, "T top\n  A base\n", "2023-06\nA m0=1\n").assessment();
    }

    @Test
    void two_hundred_units_are_named_and_the_rest_is_counted() {
        assertThat(GapsText.of(silent(200), EN))
                .contains("sent no return: 200", "U200 (U200)")
                .doesNotContain("…");
        assertThat(GapsText.of(silent(201), EN))
                .contains("sent no return: 201", "U200 (U200)", "… and 1 more;")
                .doesNotContain("U201");
    }

    private static Assessment silent(int units) {
        String below = IntStream.rangeClosed(1, units)
                .mapToObj("  U%03d base%n"::formatted)
                .collect(Collectors.joining());
        return assessed(1, "T top\n  A base\n" + below, "2023-06\nA m0=1\n").assessment();
    }
}
