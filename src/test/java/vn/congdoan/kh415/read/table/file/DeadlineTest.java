package vn.congdoan.kh415.read.table.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class DeadlineTest {
    private static final long SECOND = 1_000_000_000L;

    private final AtomicLong clock = new AtomicLong(-5);
    private final AtomicLong processor = new AtomicLong(77 * SECOND);
    private final Deadline deadline = new Deadline(clock::get, processor::get);

    @Test
    void file_is_refused_when_its_time_is_up_and_not_before() throws Refusal {
        pass(2 * SECOND, 2 * SECOND);
        deadline.check();
        pass((Limits.SECONDS - 2) * SECOND, (Limits.SECONDS - 2) * SECOND);
        assertThatCode(deadline::check).doesNotThrowAnyException();
        pass(1, 1);
        assertThatThrownBy(deadline::check).isInstanceOf(Refusal.class);
    }

    @Test
    void waiting_for_other_files_costs_a_file_nothing() throws Refusal {
        pass(2 * SECOND, SECOND);
        deadline.check();
        pass(1000 * SECOND, SECOND);
        assertThatCode(deadline::check).doesNotThrowAnyException();
    }

    @Test
    void where_no_clock_tells_the_processors_time_a_busy_machine_has_a_minute_and_ends_at_last() throws Refusal {
        Deadline blind = new Deadline(clock::get, () -> Deadline.processorTime(null, clock::get));
        pass(2 * SECOND, 0);
        blind.check();
        pass(60 * SECOND, 0);
        assertThatCode(blind::check).doesNotThrowAnyException();
        pass(Limits.SECONDS * 30 * SECOND, 0);
        assertThatThrownBy(blind::check).isInstanceOf(Refusal.class);
    }

    @Test
    void processor_is_not_asked_about_a_file_read_in_an_instant() {
        AtomicLong asked = new AtomicLong();
        Deadline brief = new Deadline(clock::get, asked::incrementAndGet);
        pass(SECOND, SECOND);
        assertThatCode(brief::check).doesNotThrowAnyException();
        assertThat(asked).hasValue(0);
    }

    @Test
    void cells_steps_and_bytes_mind_the_time() throws Refusal {
        pass(2 * SECOND, 2 * SECOND);
        deadline.check();
        pass(Limits.SECONDS * SECOND, Limits.SECONDS * SECOND);
        assertThatThrownBy(() -> new ByteBudget(deadline).take(1)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new CellBudget(deadline).take(2000)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new CellBudget(deadline).step(2000)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new CellBudget(deadline).checkTime()).isInstanceOf(Refusal.class);
    }

    private void pass(long nanos, long worked) {
        clock.addAndGet(nanos);
        processor.addAndGet(worked);
    }
}
