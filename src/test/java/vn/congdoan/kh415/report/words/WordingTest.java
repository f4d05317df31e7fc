package vn.congdoan.kh415.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.testing.Assessed;
import vn.congdoan.kh415.testing.World;

final class WordingTest {
    private static final String PLAN = """
            kind top
            kind base
            measure heads stock base
            measure rated ytd base
            indicator RATE percent heads / heads at-least 75
            indicator LATER percent rated / heads at-least 75 due=12
            """;

    private static final String TREE = """
            T top
              A base
              B base
              C base
            """;

    @Test
    void coverage_keeps_those_that_reported_apart_from_those_that_stand_with_older_figures() {
        assertThat(coverage("RATE", "2022-02\nA heads=3\n2022-03\nB heads=4\n")).isEqualTo("1 + 1/3");
        assertThat(coverage("RATE", "2022-03\nA heads=3\nB heads=4\n")).isEqualTo("2/3");
        assertThat(coverage("RATE", "2022-03\nA rated=3\n")).isEqualTo("0/3");
    }

    @Test
    void what_is_not_due_does_not_lack_as_long_as_nobody_has_reported() {
        assertThat(coverage("LATER", "2022-03\nA heads=3\n")).isEqualTo("–");
        assertThat(coverage("LATER", "2022-03\nA heads=3 rated=1\n")).isEqualTo("1/3");
        assertThat(coverage("LATER", "2022-12\nA heads=3\n", "2022-12")).isEqualTo("0/3");
    }

    private static String coverage(String indicator, String months) {
        return coverage(indicator, months, "2022-03");
    }

    private static String coverage(String indicator, String months, String period) {
        Assessed assessed = new Assessed(World.of(PLAN, TREE + months), period);
        return Wording.coverage(assessed.result(indicator).whole());
    }
}
