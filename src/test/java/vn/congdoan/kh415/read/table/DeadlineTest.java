package vn.congdoan.kh415.read.table;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class DeadlineTest {
    private final AtomicLong clock = new AtomicLong(-5);
    private final Deadline deadline = new Deadline(clock::get);

    @Test
    void file_is_refused_when_its_time_is_up_and_not_before() {
        clock.addAndGet(Limits.SECONDS * 1_000_000_000L);
        assertThatCode(deadline::check).doesNotThrowAnyException();
        clock.incrementAndGet();
        assertThatThrownBy(deadline::check).isInstanceOf(Refusal.class);
    }

    @Test
    void cells_and_bytes_mind_the_time() {
        clock.addAndGet(Limits.SECONDS * 2_000_000_000L);
        assertThatThrownBy(() -> new ByteBudget(deadline).take(1)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new CellBudget(deadline).take(2000)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new CellBudget(deadline).checkTime()).isInstanceOf(Refusal.class);
    }
}
