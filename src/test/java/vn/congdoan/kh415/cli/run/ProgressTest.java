package vn.congdoan.kh415.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.text.Words;

final class ProgressTest {
    private final List<String> shown = new ArrayList<>();
    private long now;

    @Test
    void bar_has_count_rate_and_what_remains() {
        try (Progress.Stage stage = hidden(80).stage("progress.reading")) {
            stage.at(250, 1000);
            now = 2000;
            stage.draw();
            assertThat(shown)
                    .containsExactly("Reading returns [#######.......................]  250/1,000  125/s  0:06 left");
        }
        assertThat(shown).hasSize(2).last().isEqualTo("");
    }

    @Test
    void of_what_nobody_can_count_the_time_is_told() {
        try (Progress.Stage stage = hidden(80).stage("progress.writing")) {
            now = 75_000;
            stage.draw();
            stage.at(3, 0);
            stage.draw();
        }
        assertThat(shown).containsExactly("Writing results …  1:15", "Writing results …  3  1:15", "");
    }

    @Test
    void short_run_shows_nothing() {
        try (Progress.Stage stage = hidden(80).stage("progress.reading")) {
            stage.at(1, 2);
            now = 999;
            stage.draw();
        }
        assertThat(shown).isEmpty();
    }

    @Test
    void ended_stage_shows_nothing() {
        Progress.Stage stage = hidden(80).stage("progress.reading");
        now = 5000;
        stage.close();
        stage.draw();
        assertThat(shown).isEmpty();
    }

    @Test
    void line_leaves_the_last_column_free() {
        for (int columns = 20; columns < 120; columns++) {
            Progress.Stage stage = hidden(columns).stage("progress.reading");
            stage.at(123_456, 1_234_567);
            now += 2000;
            stage.draw();
            assertThat(shown.get(shown.size() - 1)).hasSizeLessThan(columns);
        }
    }

    @Test
    void no_thread_is_left() {
        Progress seen = new Progress(Words.in(Lang.EN), new Screen(80, 80, shown::add), () -> now);
        Progress quiet = new Progress(Words.in(Lang.EN), new Screen(80, 80, shown::add), () -> now);
        quiet.hide();
        Progress elsewhere = new Progress(Words.in(Lang.EN), Screen.NONE, () -> now);
        assertThat(seen.during("progress.reading", ProgressTest::watching)).isEqualTo(1);
        assertThat(quiet.during("progress.reading", ProgressTest::watching)).isZero();
        assertThat(elsewhere.during("progress.reading", ProgressTest::watching)).isZero();
        assertThat(watching()).isZero();
    }

    private static long watching() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("progress"))
                .count();
    }

    /** Draws when it is told to. */
    private Progress hidden(int columns) {
        Progress progress = new Progress(Words.in(Lang.EN), new Screen(columns, columns, shown::add), () -> now);
        progress.hide();
        return progress;
    }
}
