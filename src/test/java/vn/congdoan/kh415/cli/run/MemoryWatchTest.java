package vn.congdoan.kh415.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class MemoryWatchTest {
    @Test
    void a_run_that_only_collects_is_lost_after_some_while() {
        MemoryWatch watch = new MemoryWatch(500, 10_000);
        for (int i = 1; i < 5; i++) {
            assertThat(watch.isLost(500 + i * 1_960L, 10_000 + i * 2_000L)).isFalse();
        }
        assertThat(watch.isLost(500 + 5 * 1_960L, 10_000 + 5 * 2_000L)).isTrue();
    }

    @Test
    void a_run_that_gets_on_between_is_not() {
        MemoryWatch watch = new MemoryWatch(0, 0);
        long collected = 0;
        for (int i = 1; i < 100; i++) {
            collected += i % 5 == 0 ? 1_800 : 2_000;
            assertThat(watch.isLost(collected, i * 2_000L)).isFalse();
        }
    }
}
