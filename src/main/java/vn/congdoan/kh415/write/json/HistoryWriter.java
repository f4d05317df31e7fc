package vn.congdoan.kh415.write.json;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.congdoan.kh415.model.figure.Closings;
import vn.congdoan.kh415.model.result.Snapshot;
import vn.congdoan.kh415.write.file.AtomicFile;
import vn.congdoan.kh415.write.file.PackedStream;

/**
 * Keeps the history of a plan: a snapshot for each period, and {@code closings.json}, which says when and why periods were
 * closed and reopened. A closed snapshot is never overwritten; reopening keeps it under another name.
 */
public final class HistoryWriter {
    private static final Logger LOG = LoggerFactory.getLogger(HistoryWriter.class);

    private final Path folder;
    private Closings closings;

    /**
     * Of a plan in a workspace that nobody else writes into.
     *
     * @param folder of that plan
     * @param closings as they are in the folder
     */
    public HistoryWriter(Path folder, Closings closings) {
        this.folder = folder;
        this.closings = closings;
    }

    /** Keeps the last state of a period that is not closed. */
    public void writeOpen(Snapshot snapshot) throws IOException {
        String name = Closings.openName(snapshot.period());
        AtomicFile.write(packed(name), PackedStream.of(out -> SnapshotWriter.write(snapshot, out)));
        // That of an earlier version.
        Files.deleteIfExists(folder.resolve(name));
    }

    public Path folder() {
        return folder;
    }

    /** Whether the last state of the period was kept: whether it was ever reported. */
    public boolean isReported(YearMonth period) {
        return exists(Closings.openName(period));
    }

    /**
     * Freezes a period that is not closed yet: in one moment, when the list of closings is replaced. Whatever fails before
     * leaves the period open.
     *
     * @param reason why although it is not whole; empty if it is
     */
    public void close(Snapshot snapshot, String reason) throws IOException {
        YearMonth period = snapshot.period();
        if (isClosed(period)) {
            throw new IllegalStateException("closed already: " + period);
        }
        rename(period);
        AtomicFile.write(
                packed(Closings.pendingName(period.toString())),
                PackedStream.of(out -> SnapshotWriter.write(snapshot, out)));
        // Should this fail, the snapshot is left to the next run, which sees whether the list was replaced.
        note(new Closings.Entry(period, Closings.Action.CLOSED, snapshot.asOf(), reason, ""));
        settle(period);
    }

    /** Lifts the closing of a period in one moment; what was closed stays in the folder under a number of its own. */
    public void reopen(YearMonth period, LocalDate asOf, String reason) throws IOException {
        if (!isClosed(period) && !isLost(period)) {
            throw new IllegalStateException("not closed: " + period);
        }
        rename(period);
        int number = 1;
        while (exists(Closings.keptName(period, number))) {
            number++;
        }
        note(new Closings.Entry(period, Closings.Action.REOPENED, asOf, reason, Closings.keptName(period, number)));
        settle(period);
    }

    public boolean isClosed(YearMonth period) {
        return closings.file(period, this::exists).isPresent();
    }

    /** Whether a period was closed of which nothing is left: it can only be reopened. */
    public boolean isLost(YearMonth period) {
        return closings.isLost(period, this::exists);
    }

    /** Gives all snapshots the names they keep, where a run was killed before it came to it. */
    public void settle() {
        Set<YearMonth> periods = new TreeSet<>();
        closings.entries().forEach(entry -> periods.add(entry.period()));
        try (DirectoryStream<Path> pending = Files.newDirectoryStream(folder, Closings.pendingName("*") + "*")) {
            for (Path file : pending) {
                String name = String.valueOf(file.getFileName());
                periods.add(YearMonth.parse(name.substring(0, name.indexOf('.'))));
            }
        } catch (IOException | DateTimeParseException e) {
            LOG.debug("left to the next run", e);
        }
        periods.forEach(this::settle);
    }

    /** Can wait if it fails: which periods are closed has been said already. */
    private void settle(YearMonth period) {
        try {
            rename(period);
        } catch (IOException e) {
            LOG.debug("left to the next run", e);
        }
    }

    private void rename(YearMonth period) throws IOException {
        String settled = Closings.settledName(period);
        Optional<String> kept = closings.reopenedAs(period, this::exists);
        if (kept.isPresent() && exists(settled)) {
            move(settled, kept.get());
        }
        String pending = Closings.pendingName(period.toString());
        if (exists(pending)) {
            if (closings.file(period, this::exists).filter(pending::equals).isPresent()) {
                move(pending, settled);
            } else {
                Files.delete(file(pending));
            }
        }
    }

    /** A snapshot has one name, whether it is compressed or of an earlier version. */
    private boolean exists(String name) {
        return Files.exists(file(name));
    }

    private Path packed(String name) {
        return folder.resolve(name + Closings.PACKED);
    }

    private Path file(String name) {
        return Files.exists(packed(name)) ? packed(name) : folder.resolve(name);
    }

    private void move(String from, String to) throws IOException {
        Path file = file(from);
        Files.move(file, file.equals(packed(from)) ? packed(to) : folder.resolve(to));
    }

    private void note(Closings.Entry entry) throws IOException {
        Closings all = closings.with(entry);
        ClosingsFile.write(folder, all);
        closings = all;
    }
}
