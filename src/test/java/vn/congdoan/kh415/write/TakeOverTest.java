package vn.congdoan.kh415.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congdoan.kh415.model.figure.OlderHistory;
import vn.congdoan.kh415.model.result.History;
import vn.congdoan.kh415.model.result.Snapshot;
import vn.congdoan.kh415.read.HistoryReader;
import vn.congdoan.kh415.testing.Folders;
import vn.congdoan.kh415.testing.Gzip;
import vn.congdoan.kh415.write.file.AtomicFile;
import vn.congdoan.kh415.write.json.HistoryWriter;
import vn.congdoan.kh415.write.json.TakeOver;

/** What lies where versions kept it that had one folder for all plans comes into each plan's own, once, and nothing is lost. */
final class TakeOverTest {
    private static final YearMonth APRIL = YearMonth.of(2023, 4);
    private static final YearMonth JUNE = YearMonth.of(2023, 6);
    private static final LocalDate DAY = LocalDate.of(2023, 7, 5);

    @TempDir
    private Path place;

    private static Snapshot snapshot(YearMonth month, String plan, String version) {
        return new Snapshot(month, DAY, version, plan, List.of(), List.of(), List.of());
    }

    private static HistoryWriter writer(Path folder) throws IOException {
        return new HistoryWriter(folder, HistoryReader.closings(folder));
    }

    /** April closed, reopened and closed again; May closed by a run that was killed before it named the snapshot; June open. */
    private static void oldHistory(Path history) throws IOException {
        writer(history).close(snapshot(APRIL, "P", "first"), "");
        writer(history).reopen(APRIL, DAY, "why");
        writer(history).close(snapshot(APRIL, "P", "second"), "");
        writer(history).close(snapshot(APRIL.plusMonths(1), "P", "killed"), "");
        Files.move(history.resolve("2023-05.closed.json.gz"), history.resolve("2023-05.closing.json.gz"));
        writer(history).writeOpen(snapshot(JUNE, "P", "open"));
    }

    private static void takeOver(Path history, Path seen, String plan) throws IOException {
        TakeOver.of(HistoryReader.older(history, plan), seen, seen.resolve(plan));
    }

    private static String told(Path history, String plan) throws IOException {
        History read = HistoryReader.read(history, plan, JUNE.plusMonths(1), Set.of(), List.of());
        TreeMap<String, String> told = new TreeMap<>();
        read.closed().forEach((month, snapshot) -> told.put(month + " closed", snapshot.version()));
        read.open().forEach((month, snapshot) -> told.put(month + " open", snapshot.version()));
        return told.toString();
    }

    private static final String ALL = "{2023-04 closed=second, 2023-05 closed=killed, 2023-06 open=open}";

    @Test
    void what_is_not_taken_over_yet_is_read_as_if_it_were() throws IOException {
        oldHistory(place);
        assertThat(told(place, "P")).isEqualTo(ALL);
        assertThat(told(place, "Q")).isEqualTo("{}");
    }

    @Test
    void everything_comes_into_the_folder_of_its_plan() throws IOException {
        oldHistory(place);
        List<String> before = Folders.contents(place).keySet().stream()
                .map(name -> "P/" + name)
                .toList();
        takeOver(place, place, "P");
        assertThat(Folders.contents(place).keySet()).containsExactlyElementsOf(before);
        assertThat(told(place, "P")).isEqualTo(ALL);
        writer(place.resolve("P")).settle();
        assertThat(place.resolve("P/2023-05.closed.json.gz")).exists();
        assertThat(HistoryReader.older(place, "P"))
                .isEqualTo(new OlderHistory(
                        HistoryReader.closings(place.resolve("P")),
                        HistoryReader.closings(place),
                        false,
                        List.of(),
                        List.of()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void wherever_a_run_is_stopped_nothing_changes_for_who_reads_and_the_next_one_ends_it(boolean killed)
            throws IOException {
        for (int changes = 0; ; changes++) {
            Path history = Files.createDirectories(place.resolve(killed + "-" + changes));
            oldHistory(history);
            List<?> closings = HistoryReader.closings(history).entries();
            FailingDisk disk = new FailingDisk(history, changes, killed);
            try {
                takeOver(history, disk.on(history), "P");
            } catch (IOException e) {
                assertThat(disk.hasFailed()).isTrue();
            }
            assertThat(told(history, "P")).as("after %s changes", changes).isEqualTo(ALL);
            AtomicFile.removeLeftBehind(history);
            AtomicFile.removeLeftBehind(history.resolve("P"));
            takeOver(history, history, "P");
            assertThat(told(history, "P")).isEqualTo(ALL);
            assertThat(HistoryReader.closings(history.resolve("P")).entries()).isEqualTo(closings);
            assertThat(Folders.contents(history).keySet()).hasSize(5).allMatch(name -> name.startsWith("P/"));
            if (!disk.hasFailed()) {
                assertThat(changes).isGreaterThan(7);
                return;
            }
        }
    }

    @Test
    void what_another_plan_left_stays_until_its_own_run_comes() throws IOException {
        writer(place).close(snapshot(APRIL, "Q", "of Q"), "");
        writer(place).reopen(APRIL, DAY, "for the other plan");
        writer(place).close(snapshot(APRIL, "P", "of P"), "");
        writer(place).writeOpen(snapshot(JUNE, "Q", "of Q"));
        takeOver(place, place, "P");
        assertThat(told(place, "P")).isEqualTo("{2023-04 closed=of P}");
        assertThat(told(place, "Q")).isEqualTo("{2023-06 open=of Q}");
        assertThat(HistoryReader.closings(place.resolve("P")).entries()).hasSize(1);
        assertThat(HistoryReader.closings(place).entries()).hasSize(2);
        takeOver(place, place, "Q");
        assertThat(told(place, "Q")).isEqualTo("{2023-06 open=of Q}");
        assertThat(Folders.contents(place).keySet())
                .containsExactly(
                        "P/2023-04.closed.json.gz",
                        "P/closings.json",
                        "Q/2023-04.closed-1.json.gz",
                        "Q/2023-06.json.gz",
                        "Q/closings.json");
    }

    @Test
    void an_equal_closing_of_another_plan_is_not_taken_for_one_that_was_taken_over() throws IOException {
        writer(place).close(snapshot(APRIL, "Q", "of Q"), "");
        Files.move(place.resolve("2023-04.closed.json.gz"), place.resolve("2023-04.closing.json.gz"));
        writer(place.resolve("P")).close(snapshot(APRIL, "P", "of P"), "");
        takeOver(place, place, "P");
        assertThat(told(place, "Q")).isEqualTo("{2023-04 closed=of Q}");
    }

    @Test
    void where_both_places_have_a_snapshot_that_in_the_folder_counts_and_the_other_stays() throws IOException {
        writer(place.resolve("P")).close(snapshot(APRIL, "P", "new"), "");
        writer(place).close(snapshot(APRIL, "P", "old"), "again");
        writer(place).writeOpen(snapshot(JUNE, "P", "only there"));
        OlderHistory older = HistoryReader.older(place, "P");
        assertThat(older.doubled()).containsExactly("2023-04.closed.json");
        assertThat(older.snapshots()).containsExactly("2023-06.json.gz");
        takeOver(place, place, "P");
        assertThat(told(place, "P")).isEqualTo("{2023-04 closed=new, 2023-06 open=only there}");
        assertThat(Gzip.read(place.resolve("2023-04.closed.json.gz"))).contains("\"old\"");
        assertThat(HistoryReader.closings(place).entries()).hasSize(1);
    }

    @Test
    void nothing_in_the_folder_is_ever_replaced() throws IOException {
        oldHistory(place);
        OlderHistory older = HistoryReader.older(place, "P");
        Files.writeString(Files.createDirectory(place.resolve("P")).resolve("2023-06.json.gz"), "came meanwhile");
        assertThatExceptionOfType(FileAlreadyExistsException.class)
                .isThrownBy(() -> TakeOver.of(older, place, place.resolve("P")));
        assertThat(place.resolve("P/2023-06.json.gz")).hasContent("came meanwhile");
        assertThat(place.resolve("2023-06.json.gz")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"format\": 1}", "{\"plan\": 7}"})
    void an_old_snapshot_of_which_the_plan_cannot_be_known_is_named(String content) throws IOException {
        Files.writeString(place.resolve("2023-04.closed.json.gz"), content);
        assertThatExceptionOfType(HistoryReader.DamagedSnapshotException.class)
                .isThrownBy(() -> HistoryReader.read(place, "P", JUNE, Set.of(), List.of()))
                .withMessage("2023-04.closed.json.gz");
    }

    @Test
    void one_that_nobody_reads_any_more_stays_where_it_is() throws IOException {
        Files.writeString(place.resolve("2023-04.closed-1.json.gz"), "kept");
        takeOver(place, place, "P");
        assertThat(place.resolve("2023-04.closed-1.json.gz")).hasContent("kept");
    }
}
