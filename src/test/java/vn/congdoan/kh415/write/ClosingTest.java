package vn.congdoan.kh415.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congdoan.kh415.model.figure.Closings;
import vn.congdoan.kh415.model.result.Snapshot;
import vn.congdoan.kh415.read.HistoryReader;
import vn.congdoan.kh415.testing.Folders;
import vn.congdoan.kh415.write.file.AtomicFile;
import vn.congdoan.kh415.write.json.HistoryWriter;

/** A period is closed with its record or not at all, wherever a run is killed or its disk is full. */
final class ClosingTest {
    private static final YearMonth JUNE = YearMonth.of(2023, 6);
    private static final LocalDate DAY = LocalDate.of(2023, 7, 5);

    @TempDir
    private Path place;

    private Path folder;

    @BeforeEach
    void make_the_folder() throws IOException {
        folder = Files.createDirectory(place.resolve("P"));
    }

    private interface Run {
        void on(HistoryWriter writer) throws IOException;
    }

    private HistoryWriter writer(Path history) throws IOException {
        return new HistoryWriter(history, HistoryReader.closings(history));
    }

    private static Snapshot snapshot(String version) {
        return new Snapshot(JUNE, DAY, version, "P", List.of(), List.of(), List.of());
    }

    private boolean isClosed(Path history) throws IOException {
        return HistoryReader.read(history.getParent(), "P", JUNE, Set.of(), List.of())
                .closed()
                .containsKey(JUNE);
    }

    private static long entries(Path history, Closings.Action action) throws IOException {
        return HistoryReader.closings(history).entries().stream()
                .filter(entry -> entry.action() == action)
                .count();
    }

    /** Fails after each number of changes to the disk in turn; gives how many there are. */
    private int everywhere(boolean forGood, boolean closedBefore, Run run) throws IOException {
        for (int changes = 0; ; changes++) {
            Path history = Files.createDirectories(place.resolve(forGood + "-" + closedBefore + "-" + changes + "/P"));
            if (closedBefore) {
                writer(history).close(snapshot("first"), "");
            }
            FailingDisk disk = new FailingDisk(history, changes, forGood);
            boolean done = true;
            try {
                run.on(writer(disk.on(history)));
            } catch (IOException e) {
                done = false;
            }
            assertConsistent(history, closedBefore, done);
            if (!disk.hasFailed()) {
                assertThat(done).isTrue();
                return changes;
            }
        }
    }

    private void assertConsistent(Path history, boolean closedBefore, boolean done) throws IOException {
        boolean closed = isClosed(history);
        long happened = entries(history, closedBefore ? Closings.Action.REOPENED : Closings.Action.CLOSED);
        assertThat(closed != closedBefore).isEqualTo(happened == 1);
        assertThat(!done || happened == 1).as("what is said to be done is").isTrue();
        if (Files.exists(history.resolve("2023-06.closed.json.gz"))) {
            assertThat(entries(history, Closings.Action.CLOSED)).as("record").isEqualTo(1);
        }
        AtomicFile.removeLeftBehind(history);
        writer(history).settle();
        assertThat(isClosed(history)).as("after the next run").isEqualTo(closed);
        if (closed) {
            writer(history).reopen(JUNE, DAY, "next");
        } else {
            writer(history).close(snapshot("next"), "");
            assertThat(HistoryReader.read(history.getParent(), "P", JUNE, Set.of(), List.of())
                            .closed()
                            .get(JUNE)
                            .version())
                    .isEqualTo("next");
        }
        assertThat(isClosed(history)).isNotEqualTo(closed);
        assertThat(Folders.contents(history).keySet())
                .allMatch(name -> name.matches("closings\\.json|2023-06\\.closed(-1)?\\.json\\.gz"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void closing_that_fails_anywhere_happened_with_its_record_or_not_at_all(boolean killed) throws IOException {
        assertThat(everywhere(killed, false, writer -> writer.close(snapshot("first"), "")))
                .isGreaterThanOrEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void reopening_that_fails_anywhere_happened_with_its_record_or_not_at_all(boolean killed) throws IOException {
        assertThat(everywhere(killed, true, writer -> writer.reopen(JUNE, DAY, "first")))
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void what_an_earlier_version_closed_without_a_record_is_closed() throws IOException {
        writer(folder).close(snapshot("old"), "");
        Files.delete(folder.resolve("closings.json"));
        assertThat(isClosed(folder)).isTrue();
        writer(folder).reopen(JUNE, DAY, "why");
        assertThat(isClosed(folder)).isFalse();
        assertThat(folder.resolve("2023-06.closed-1.json.gz")).exists();
    }

    @Test
    void what_an_earlier_version_reopened_is_read_and_numbered_on() throws IOException {
        Files.writeString(folder.resolve("closings.json"), """
                [ {"period": "2023-06", "action": "closed", "asOf": "2023-07-05", "reason": ""},
                  {"period": "2023-06", "action": "reopened", "asOf": "2023-07-06", "reason": "x"} ]
                """);
        Files.writeString(folder.resolve("2023-06.closed-1.json.gz"), "kept");
        assertThat(isClosed(folder)).isFalse();
        writer(folder).close(snapshot("new"), "");
        writer(folder).reopen(JUNE, DAY, "y");
        assertThat(folder.resolve("2023-06.closed-1.json.gz")).hasContent("kept");
        assertThat(folder.resolve("2023-06.closed-2.json.gz")).exists();
        assertThat(isClosed(folder)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{}", "[{}]", "[{\"period\":\"2023-06\",\"action\":\"x\",\"asOf\":\"\",\"reason\":\"\"}]"})
    void a_damaged_list_of_closings_is_named(String content) throws IOException {
        Files.writeString(folder.resolve("closings.json"), content);
        org.assertj.core.api.Assertions.assertThatExceptionOfType(HistoryReader.DamagedSnapshotException.class)
                .isThrownBy(() -> HistoryReader.read(place, "P", JUNE, Set.of(), List.of()))
                .withMessage("closings.json");
    }
}
