package vn.congdoan.kh415.model.figure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * When and why periods were closed and reopened, in the order in which it happened: {@code history/closings.json}. Each closing and each
 * reopening happens at the moment in which its entry is there; the snapshot is put beside it before, under a name of its own, and gets
 * the name it keeps after. A run that was killed on the way leaves names behind, never a doubt.
 */
public record Closings(List<Entry> entries) {
    public static final Closings NONE = new Closings(List.of());

    /** What happened to a period. */
    public enum Action {
        CLOSED,
        REOPENED
    }

    /**
     * One closing or reopening.
     *
     * @param asOf the reporting date it happened on
     * @param reason of a reopening; of the closing of a period that was not whole, what it lacked; else empty
     * @param kept the name under which a reopening keeps what was closed; empty for a closing
     */
    public record Entry(YearMonth period, Action action, LocalDate asOf, String reason, String kept) {}

    public Closings {
        entries = List.copyOf(entries);
    }

    public Closings with(Entry entry) {
        List<Entry> all = new ArrayList<>(entries);
        all.add(entry);
        return new Closings(all);
    }

    /** The file that holds the snapshot of a closed period; nothing if the period is not closed. */
    public Optional<String> file(YearMonth period, Predicate<String> exists) {
        if (exists.test(settledName(period))) {
            // What an earlier version closed without coming to write the entry counts.
            return reopenedAs(period, exists).isPresent() ? Optional.empty() : Optional.of(settledName(period));
        }
        return last(period, Action.CLOSED)
                .filter(entry -> exists.test(pendingName(period.toString())))
                .map(entry -> pendingName(period.toString()));
    }

    /** Whether a period was closed and what was frozen then is gone. */
    public boolean isLost(YearMonth period, Predicate<String> exists) {
        return last(period, Action.CLOSED).isPresent()
                && !exists.test(settledName(period))
                && !exists.test(pendingName(period.toString()));
    }

    /** The name that the snapshot of a period is to get which was reopened and still lies under that of a closed one. */
    public Optional<String> reopenedAs(YearMonth period, Predicate<String> exists) {
        return last(period, Action.REOPENED).map(Entry::kept).filter(kept -> !exists.test(kept));
    }

    /**
     * The name that the snapshot has by now with which a month was closed when that later period was; empty if it was open then, or
     * never known. It may be gone.
     */
    public Optional<String> closedThen(YearMonth month, YearMonth period, Predicate<String> exists) {
        int closing = last(period, Action.CLOSED).map(entries::lastIndexOf).orElse(entries.size());
        List<Entry> since = entries.subList(closing, entries.size()).stream()
                .filter(entry -> entry.period().equals(month))
                .toList();
        Optional<Entry> before = new Closings(entries.subList(0, closing)).last(month);
        // What an earlier version closed without coming to write the entry is told by what follows.
        boolean closed = before.map(entry -> entry.action() == Action.CLOSED)
                .orElse(since.isEmpty() || since.get(0).action() == Action.REOPENED);
        if (!closed) {
            return Optional.empty();
        }
        return since.isEmpty() ? file(month, exists) : Optional.of(since.get(0).kept());
    }

    private Optional<Entry> last(YearMonth period, Action action) {
        return last(period).filter(entry -> entry.action() == action);
    }

    private Optional<Entry> last(YearMonth period) {
        return entries.stream().filter(entry -> entry.period().equals(period)).reduce((earlier, later) -> later);
    }

    /** What is added to the name of a snapshot that is compressed, as all are but those of earlier versions. */
    public static final String PACKED = ".gz";

    /** The name that the last snapshot of a period has. */
    public static String openName(YearMonth period) {
        return period + ".json";
    }

    /** The name that the snapshot of a closed period has. */
    public static String settledName(YearMonth period) {
        return period + ".closed.json";
    }

    /** The name that it has until the period is closed. */
    public static String pendingName(String period) {
        return period + ".closing.json";
    }

    /** A name for a snapshot of a period that was reopened; each has a number of its own. */
    public static String keptName(YearMonth period, int number) {
        return period + ".closed-" + number + ".json";
    }
}
