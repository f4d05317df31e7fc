package vn.congdoan.kh415.write;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import vn.congdoan.kh415.model.Snapshot;

/**
 * Keeps the history of a workspace: a snapshot for each period, and {@code closings.json}, which says when and why periods were
 * closed and reopened. A closed snapshot is never overwritten; reopening keeps it under another name.
 */
public final class HistoryWriter {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path folder;

    public HistoryWriter(Path folder) {
        this.folder = folder;
    }

    /** Keeps the last state of a period that is not closed. */
    public void writeOpen(Snapshot snapshot) throws IOException {
        AtomicFile.write(folder.resolve(snapshot.period() + ".json"), out -> SnapshotWriter.write(snapshot, out));
    }

    /** Freezes a period that is not closed yet. */
    public void close(Snapshot snapshot) throws IOException {
        Path file = closedFile(snapshot.period());
        if (isClosed(snapshot.period())) {
            throw new IllegalStateException("closed already: " + snapshot.period());
        }
        AtomicFile.write(file, out -> SnapshotWriter.write(snapshot, out));
        log(snapshot.period(), "closed", snapshot.asOf(), "");
    }

    /** Lifts the closing of a period; what was closed stays in the folder under a number of its own. */
    public void reopen(YearMonth period, LocalDate asOf, String reason) throws IOException {
        int number = 1;
        while (Files.exists(folder.resolve(period + ".closed-" + number + ".json"))) {
            number++;
        }
        log(period, "reopened", asOf, reason);
        Files.move(closedFile(period), folder.resolve(period + ".closed-" + number + ".json"));
    }

    public boolean isClosed(YearMonth period) {
        return Files.exists(closedFile(period));
    }

    private Path closedFile(YearMonth period) {
        return folder.resolve(period + ".closed.json");
    }

    private void log(YearMonth period, String action, LocalDate asOf, String reason) throws IOException {
        Path file = folder.resolve("closings.json");
        ArrayNode closings =
                Files.exists(file) ? (ArrayNode) JSON.readTree(Files.readAllBytes(file)) : JSON.createArrayNode();
        closings.addObject()
                .put("period", period.toString())
                .put("action", action)
                .put("asOf", asOf.toString())
                .put("reason", reason);
        AtomicFile.write(file, out -> out.write(JSON.writeValueAsBytes(closings)));
    }
}
