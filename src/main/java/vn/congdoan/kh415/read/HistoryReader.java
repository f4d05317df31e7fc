package vn.congdoan.kh415.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Closings;
import vn.congdoan.kh415.model.figure.OlderHistory;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.model.result.History;
import vn.congdoan.kh415.model.result.Snapshot;

/**
 * Reads the snapshots of a plan: {@code history/KH415/2023-06.json.gz} of the last run on a period, {@code 2023-06.closed.json.gz} of a
 * closed one, or without .gz as earlier versions wrote them; {@link Closings} say which count. Their form is described by the writer of snapshots. What versions left that kept all
 * plans in one folder is read as if it had been taken over.
 */
public final class HistoryReader {
    private static final String CLOSINGS = "closings.json";

    /** So often another run may rename or take over what is just being read. */
    private static final int TRIES = 10;

    private HistoryReader() {}

    /** A snapshot that cannot be understood: damaged, edited, or written by a later version; or that of a closed period, if it is gone. */
    public static final class DamagedSnapshotException extends IOException {
        private static final long serialVersionUID = 1;

        private final boolean lost;
        private final @Nullable YearMonth needed;

        DamagedSnapshotException(Path file, Throwable cause) {
            super(String.valueOf(file.getFileName()), cause);
            this.lost = false;
            this.needed = null;
        }

        private DamagedSnapshotException(String lost) {
            super(lost);
            this.lost = true;
            this.needed = null;
        }

        private DamagedSnapshotException(DamagedSnapshotException open, YearMonth needed) {
            super(open.getMessage(), open);
            this.lost = false;
            this.needed = needed;
        }

        public boolean isLost() {
            return lost;
        }

        /** The open month of which nothing is known without it. */
        public Optional<YearMonth> needed() {
            return Optional.ofNullable(needed);
        }
    }

    /**
     * The snapshots of a plan that may matter to a report on a period: closed ones up to it, and those of open months before it. None
     * if there is no such folder.
     *
     * @param history the folder of all plans
     * @param months those whose returns are at hand: of these an open snapshot tells its results alone, not what made them, unless all files
     *     that it rests on lie elsewhere now
     * @param returns the files at hand
     * @throws DamagedSnapshotException if one cannot be understood that was closed, or that alone tells of an open month
     */
    public static History read(
            Path history, String plan, YearMonth period, Set<YearMonth> months, Collection<Assessment.Input> returns)
            throws IOException {
        Predicate<Assessment.Input> atHand = atHand(returns);
        for (int tried = 1; ; tried++) {
            try {
                return readOnce(new PlanHistory(history, plan), period, months, atHand);
            } catch (NoSuchFileException e) {
                // Another run closed, reopened or took over a period just then; its snapshot has another name now.
                if (tried == TRIES) {
                    throw e;
                }
            }
        }
    }

    /** By name or content, for files are moved about. */
    private static Predicate<Assessment.Input> atHand(Collection<Assessment.Input> returns) {
        Set<String> known = new HashSet<>();
        returns.forEach(input -> known.addAll(List.of(input.file(), input.sha256())));
        return input -> known.contains(input.file()) || known.contains(input.sha256());
    }

    /** Whether the open snapshot of a period holds units that a newer one lacks, and rests on files none of which is at hand. */
    public static boolean isArchived(Path folder, Snapshot newer) throws IOException {
        Path packed = folder.resolve(Closings.openName(newer.period()) + Closings.PACKED);
        Set<UnitCode> known = new HashSet<>();
        newer.returns().forEach(sent -> known.add(sent.unit()));
        return Files.exists(packed)
                && SnapshotReader.read(packed, newer.period(), atHand(newer.inputs())).returns().stream()
                        .anyMatch(sent -> !known.contains(sent.unit()));
    }

    /** The results of the last report on a period, of which there is a snapshot in that folder. */
    public static List<Snapshot.Reported> reported(Path folder, YearMonth period) throws IOException {
        Path packed = folder.resolve(Closings.openName(period) + Closings.PACKED);
        Path file = Files.exists(packed) ? packed : folder.resolve(Closings.openName(period));
        return SnapshotReader.read(file, period, input -> true).results();
    }

    private static History readOnce(
            PlanHistory history, YearMonth period, Set<YearMonth> months, Predicate<Assessment.Input> atHand)
            throws IOException {
        SortedMap<YearMonth, Snapshot> closed = new TreeMap<>();
        SortedMap<YearMonth, Snapshot> open = new TreeMap<>();
        List<String> unreadable = new ArrayList<>();
        for (YearMonth month : history.months()) {
            Optional<Path> frozen = history.closings()
                    .file(month, name -> history.file(name) != null)
                    .map(history::file);
            Path last = history.file(Closings.openName(month));
            if (frozen.isPresent() && !month.isAfter(period)) {
                closed.put(
                        month,
                        month.equals(period)
                                ? SnapshotReader.withBasis(frozen.get(), month)
                                : SnapshotReader.read(frozen.get(), month));
            }
            if (last != null && month.isBefore(period)) {
                try {
                    open.put(
                            month,
                            months.contains(month)
                                    ? SnapshotReader.read(last, month, atHand)
                                    : SnapshotReader.read(last, month));
                } catch (NoSuchFileException e) {
                    throw e;
                } catch (IOException e) {
                    if (!months.contains(month) && frozen.isEmpty()) {
                        throw e instanceof DamagedSnapshotException damaged
                                ? new DamagedSnapshotException(damaged, month)
                                : e;
                    }
                    unreadable.add(String.valueOf(last.getFileName()));
                }
            }
        }
        for (Closings.Entry entry : history.closings().entries()) {
            YearMonth month = entry.period();
            if (!month.isAfter(period) && history.closings().isLost(month, name -> history.file(name) != null)) {
                throw new DamagedSnapshotException(Closings.settledName(month) + Closings.PACKED);
            }
        }
        SortedMap<YearMonth, Snapshot> closedThen = new TreeMap<>();
        Snapshot frozen = closed.get(period);
        if (frozen != null && frozen.basis() != null) {
            closedThen.put(period, frozen);
            if (!readClosedThen(history, period, closed, closedThen)) {
                closedThen.clear();
            }
        }
        return new History(closed, open, closedThen, unreadable);
    }

    /**
     * Reads what earlier months were closed with when the period was closed; most are closed with the same today.
     *
     * @return whether all of it is still there: what was reopened is kept, but nobody needs it for anything else
     */
    private static boolean readClosedThen(
            PlanHistory history,
            YearMonth period,
            SortedMap<YearMonth, Snapshot> closed,
            SortedMap<YearMonth, Snapshot> closedThen)
            throws IOException {
        Closings closings = history.closings();
        Predicate<String> exists = name -> history.file(name) != null;
        SortedSet<YearMonth> months = new TreeSet<>(history.months());
        closings.entries().forEach(entry -> months.add(entry.period()));
        for (YearMonth month : months.headSet(period)) {
            Optional<String> then = closings.closedThen(month, period, exists);
            if (then.isEmpty()) {
                continue;
            }
            Snapshot same = then.equals(closings.file(month, exists)) ? closed.get(month) : null;
            Path kept = history.file(then.get());
            if (same == null && kept == null) {
                return false;
            }
            try {
                closedThen.put(month, same == null ? SnapshotReader.read(Objects.requireNonNull(kept), month) : same);
            } catch (DamagedSnapshotException e) {
                return false;
            }
        }
        return true;
    }

    /**
     * What of a plan still lies where older versions kept it.
     *
     * @param history the folder of all plans
     * @throws DamagedSnapshotException if it cannot be understood
     */
    public static OlderHistory older(Path history, String plan) throws IOException {
        return new PlanHistory(history, plan).older();
    }

    /**
     * What was closed and reopened, as the list in a plan's folder says.
     *
     * @throws DamagedSnapshotException if it cannot be understood
     */
    public static Closings closings(Path folder) throws IOException {
        Path file = folder.resolve(CLOSINGS);
        if (!Files.exists(file)) {
            return Closings.NONE;
        }
        try (JsonParser json = new JsonFactory().createParser(Files.readAllBytes(file))) {
            List<Closings.Entry> entries = new ArrayList<>();
            Map<YearMonth, Integer> reopened = new HashMap<>();
            json.nextToken();
            JsonFields fields = new JsonFields(json);
            JsonFields.list(json, () -> {
                fields.read();
                entries.add(closing(fields, reopened));
            });
            return new Closings(entries);
        } catch (JsonProcessingException | DateTimeException | IllegalArgumentException e) {
            throw new DamagedSnapshotException(file, e);
        }
    }

    /** What was reopened by a version that did not yet name what it keeps was numbered by how often that happened. */
    private static Closings.Entry closing(JsonFields entry, Map<YearMonth, Integer> reopened) {
        YearMonth period = YearMonth.parse(entry.text("period"));
        Closings.Action action = Closings.Action.valueOf(entry.text("action").toUpperCase(Locale.ROOT));
        String kept = "";
        if (action == Closings.Action.REOPENED) {
            int times = reopened.merge(period, 1, Integer::sum);
            kept = entry.has("kept") ? entry.text("kept") : Closings.keptName(period, times);
        }
        return new Closings.Entry(period, action, LocalDate.parse(entry.text("asOf")), entry.text("reason"), kept);
    }
}
