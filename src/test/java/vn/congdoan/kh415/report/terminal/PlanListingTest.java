package vn.congdoan.kh415.report.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.read.plan.PlanReader;
import vn.congdoan.kh415.report.words.TextColumns;
import vn.congdoan.kh415.text.Words;

final class PlanListingTest {
    private static final Path RESOURCES = Path.of("src/test/resources/vn/congdoan/kh415");
    private static final Path SECOND = RESOURCES.resolve("cases/second/targets.yaml");

    private static Plan plan(Path file) throws IOException {
        return PlanReader.read(file).value().orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void no_line_is_wider_than_a_terminal(Lang lang) throws IOException {
        assertThat(PlanListing.of(plan(Path.of("targets.yaml")), Words.in(lang)).lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
    }

    @Test
    void the_plan_of_the_repository_reads_in_vietnamese() throws IOException {
        assertThat(PlanListing.of(plan(Path.of("targets.yaml")), Words.in(Lang.VI)))
                .isEqualTo(Files.readString(RESOURCES.resolve("plans/listing-vi.txt")));
    }

    @Test
    void another_plan_reads_in_english() throws IOException {
        assertThat(PlanListing.of(plan(SECOND), Words.in(Lang.EN)))
                .isEqualTo(Files.readString(RESOURCES.resolve("plans/listing-en.txt")));
    }

    @Test
    void words_too_long_for_a_column_are_broken_and_none_is_lost() {
        assertThat(TextColumns.wrapped("abcdefghij k lm", 4)).containsExactly("abcd", "efgh", "ij k", "lm");
        assertThat(new TextColumns(4, 3).row("ab cd", "x")).isEqualTo("  ab    x\n  cd\n");
    }
}
