package vn.congdoan.kh415.model.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which file holds the snapshot of a closed period, whatever became of the run that closed or reopened it. */
final class ClosingsTest {
    private static final YearMonth MAY = YearMonth.of(2023, 5);
    private static final YearMonth JUNE = YearMonth.of(2023, 6);
    private static final LocalDate DAY = LocalDate.of(2023, 7, 5);

    private static final Closings.Entry CLOSED = new Closings.Entry(JUNE, Closings.Action.CLOSED, DAY, "", "");
    private static final Closings.Entry REOPENED =
            new Closings.Entry(JUNE, Closings.Action.REOPENED, DAY, "sai", "2023-06.closed-1.json");

    @Test
    void names_tell_period_and_state() {
        assertThat(Closings.openName(JUNE)).isEqualTo("2023-06.json");
        assertThat(Closings.settledName(JUNE)).isEqualTo("2023-06.closed.json");
        assertThat(Closings.pendingName("2023-06")).isEqualTo("2023-06.closing.json");
        assertThat(Closings.keptName(JUNE, 2)).isEqualTo("2023-06.closed-2.json");
    }

    @Test
    void a_settled_snapshot_counts_with_its_entry_or_without() {
        Set<String> files = Set.of("2023-06.closed.json");
        assertThat(Closings.NONE.file(JUNE, files::contains)).contains("2023-06.closed.json");
        assertThat(Closings.NONE.with(CLOSED).file(JUNE, files::contains)).contains("2023-06.closed.json");
        assertThat(Closings.NONE.with(CLOSED).file(MAY, files::contains)).isEmpty();
    }

    @Test
    void a_pending_snapshot_counts_once_the_list_says_that_the_period_is_closed() {
        Set<String> files = Set.of("2023-06.closing.json");
        assertThat(Closings.NONE.file(JUNE, files::contains)).isEmpty();
        assertThat(Closings.NONE.with(CLOSED).file(JUNE, files::contains)).contains("2023-06.closing.json");
        assertThat(Closings.NONE.with(CLOSED).with(REOPENED).file(JUNE, files::contains))
                .isEmpty();
        assertThat(Closings.NONE.with(CLOSED).file(JUNE, name -> false)).isEmpty();
    }

    @Test
    void what_was_reopened_is_to_be_kept_under_a_name_of_its_own_until_it_is() {
        Closings reopened = Closings.NONE.with(CLOSED).with(REOPENED);
        Set<String> before = Set.of("2023-06.closed.json");
        Set<String> after = Set.of("2023-06.closed-1.json");
        assertThat(reopened.reopenedAs(JUNE, before::contains)).contains("2023-06.closed-1.json");
        assertThat(reopened.file(JUNE, before::contains)).isEmpty();
        assertThat(reopened.reopenedAs(JUNE, after::contains)).isEmpty();
        assertThat(reopened.reopenedAs(MAY, before::contains)).isEmpty();
        assertThat(reopened.with(CLOSED).reopenedAs(JUNE, before::contains)).isEmpty();
    }

    @Test
    void the_last_entry_of_a_period_counts_and_none_of_another() {
        Closings.Entry may = new Closings.Entry(MAY, Closings.Action.REOPENED, DAY, "", "2023-05.closed-1.json");
        Closings all = Closings.NONE.with(REOPENED).with(CLOSED).with(may);
        assertThat(all.entries()).containsExactly(REOPENED, CLOSED, may);
        assertThat(all.file(JUNE, "2023-06.closing.json"::equals)).contains("2023-06.closing.json");
        assertThat(all.reopenedAs(MAY, name -> false)).contains("2023-05.closed-1.json");
    }
}
