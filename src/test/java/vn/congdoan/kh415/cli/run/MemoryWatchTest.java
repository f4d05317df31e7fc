package vn.congdoan.kh415.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MemoryWatchTest {
    @Test
    void a_run_that_hardly_does_anything_but_collect_is_lost() {
        MemoryWatch watch = new MemoryWatch(9_000, 10_000);
        assertThat(watch.isLost(9_000 + 12_749, 25_000)).isFalse();
        assertThat(watch.isLost(21_749 + 12_750, 40_000)).isTrue();
    }

    @Test
    void what_was_long_ago_does_not_count() {
        MemoryWatch watch = new MemoryWatch(0, 0);
        assertThat(watch.isLost(1_000, 15_000)).isFalse();
        assertThat(watch.isLost(1_000 + 14_000, 30_000)).isTrue();
        assertThat(watch.isLost(15_000 + 1_000, 45_000)).isFalse();
    }

    @Test
    void a_run_that_has_memory_left_goes_on() {
        assertThat(MemoryWatch.isFull(563, 988)).isFalse();
        assertThat(MemoryWatch.isFull(741, 988)).isTrue();
    }

    @Test
    void want_of_memory_ends_no_watch() {
        List<String> looked = new ArrayList<>();
        MemoryWatch.untilDone(() -> {
            looked.add("once");
            if (looked.size() < 3) {
                throw new OutOfMemoryError();
            }
        });
        assertThat(looked).hasSize(3);
    }
}
