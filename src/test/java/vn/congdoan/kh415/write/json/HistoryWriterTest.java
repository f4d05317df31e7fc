package vn.congdoan.kh415.write.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Closings;
import vn.congdoan.kh415.model.figure.Entry;
import vn.congdoan.kh415.model.figure.FigureKey;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.figure.Return;
import vn.congdoan.kh415.model.figure.Source;
import vn.congdoan.kh415.model.plan.Assigned;
import vn.congdoan.kh415.model.plan.Assignment;
import vn.congdoan.kh415.model.plan.IndicatorId;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.model.result.Basis;
import vn.congdoan.kh415.model.result.History;
import vn.congdoan.kh415.model.result.Snapshot;
import vn.congdoan.kh415.model.result.Verdict;
import vn.congdoan.kh415.read.HistoryReader;
import vn.congdoan.kh415.testing.Folders;
import vn.congdoan.kh415.testing.Gzip;

final class HistoryWriterTest {
    private static final YearMonth JUNE = YearMonth.of(2023, 6);
    private static final Source CELL = Source.at(new Source.Origin("returns/2023-06/Báo cáo.xlsx", "Biểu 1"), "D7");

    @TempDir
    private Path folder;

    @Test
    void snapshot_is_read_as_it_was_written() throws IOException {
        Snapshot snapshot = snapshot();
        HistoryWriter writer = new HistoryWriter(folder.resolve("P"), Closings.NONE);
        writer.writeOpen(snapshot);
        writer.close(snapshot, "");
        assertThat(HistoryReader.read(folder, "P", JUNE.plusMonths(1), Set.of(), List.of())
                        .open())
                .containsOnly(entry(snapshot));
        assertThat(HistoryReader.read(folder, "P", JUNE, Set.of(), List.of()).closed())
                .containsOnly(entry(snapshot));
    }

    @Test
    void a_snapshot_of_before_roles_were_written_has_its_plan_first() throws IOException {
        new HistoryWriter(folder.resolve("P"), Closings.NONE).close(snapshot(), "");
        Path file = folder.resolve("P/2023-06.closed.json.gz");
        String written = Gzip.read(file);
        String before = written.replaceFirst(",\\s*\"role\"\\s*:\\s*\"PLAN\"", "");
        assertThat(before).isNotEqualTo(written);
        Gzip.write(file, before);
        assertThat(HistoryReader.read(folder, "P", JUNE, Set.of(), List.of()).closed())
                .containsOnly(entry(snapshot()));
    }

    /** As earlier versions wrote them; the next run on the period writes its own in the place of the open one. */
    @Test
    void a_snapshot_that_is_not_compressed_is_read_and_reopened_as_it_is() throws IOException {
        Path own = folder.resolve("P");
        HistoryWriter writer = new HistoryWriter(own, Closings.NONE);
        writer.writeOpen(snapshot());
        writer.close(snapshot(), "");
        for (String name : List.of("2023-06.json", "2023-06.closed.json")) {
            Files.writeString(own.resolve(name), Gzip.read(own.resolve(name + ".gz")));
            Files.delete(own.resolve(name + ".gz"));
        }
        History read = HistoryReader.read(folder, "P", JUNE.plusMonths(1), Set.of(), List.of());
        assertThat(read.open()).containsOnly(entry(snapshot()));
        assertThat(read.closed()).containsOnly(entry(snapshot()));
        writer = new HistoryWriter(own, HistoryReader.closings(own));
        assertThat(writer.isClosed(JUNE)).isTrue();
        assertThat(writer.isReported(JUNE)).isTrue();
        writer.reopen(JUNE, LocalDate.of(2023, 8, 1), "again");
        writer.writeOpen(snapshot());
        assertThat(Folders.contents(own)).containsOnlyKeys("2023-06.closed-1.json", "2023-06.json.gz", "closings.json");
    }

    @Test
    void a_closed_period_is_read_with_what_it_rests_on_where_it_is_reported_itself() throws IOException {
        UnitCode code = new UnitCode("U1");
        LocalDate day = LocalDate.of(2023, 1, 31);
        Unit full = new Unit(
                code,
                "Công đoàn A",
                new UnitCode("T"),
                "base",
                "red",
                day,
                day.plusDays(1),
                new BigDecimal("120"),
                "Cụm 1",
                List.of("A", "cũ"),
                "a@example.vn",
                "A",
                "0123");
        Unit bare = new Unit(new UnitCode("T"), "Trên", null, "top", null, null, null, null, null, List.of(), null);
        Basis basis = new Basis(
                "id: P\n# kế hoạch\n",
                List.of(bare, full),
                "",
                List.of(
                        new Assignment(code, new IndicatorId("X"), 2023, new BigDecimal("40")),
                        new Assignment(
                                code,
                                new IndicatorId("Y"),
                                2023,
                                new Assigned(new BigDecimal("7.5"), ResultUnit.PERCENT))),
                List.of(new Snapshot(
                        JUNE.minusMonths(1),
                        day,
                        "",
                        "P",
                        List.of(),
                        List.of(),
                        snapshot().results())));
        Snapshot whole = snapshot().on(basis);
        new HistoryWriter(folder.resolve("P"), Closings.NONE).close(whole, "");
        History read = HistoryReader.read(folder, "P", JUNE, Set.of(), List.of());
        assertThat(read.closedThen()).containsOnly(entry(whole));
        assertThat(HistoryReader.read(folder, "P", JUNE.plusMonths(1), Set.of(), List.of())
                        .closed())
                .containsOnly(entry(snapshot()));
    }

    @Test
    void of_a_month_whose_returns_are_at_hand_the_open_snapshot_tells_its_results() throws IOException {
        new HistoryWriter(folder.resolve("P"), Closings.NONE).writeOpen(snapshot());
        Snapshot read = HistoryReader.read(folder, "P", JUNE.plusMonths(1), Set.of(JUNE), List.of())
                .open()
                .get(JUNE);
        assertThat(read.results()).isEqualTo(snapshot().results());
        assertThat(read.returns()).isEmpty();
        assertThat(snapshot().returns()).isNotEmpty();
    }

    @Test
    void only_what_may_matter_to_a_period_is_read() throws IOException {
        Snapshot snapshot = snapshot();
        HistoryWriter writer = new HistoryWriter(folder.resolve("P"), Closings.NONE);
        writer.writeOpen(snapshot);
        writer.close(snapshot, "");
        assertThat(HistoryReader.read(folder, "P", JUNE, Set.of(), List.of()).open())
                .isEmpty();
        assertThat(HistoryReader.read(folder, "P", JUNE.minusMonths(1), Set.of(), List.of())
                        .closed())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{}",
                "{\"format\":2,\"period\":\"2023-06\"}",
                "{\"format\":1,\"period\":\"2023-05\",\"asOf\":\"2023-07-05\",\"version\":\"1\",\"plan\":\"P\"}",
                "{\"returns\":[{\"unit\":\"U1\",\"figures\":[{\"measure\":\"a\",\"file\":\"f\",\"sheet\":\"\",\"cell\":\"7\"}]}]}",
                "{\"returns\":[7]}"
            })
    void a_damaged_snapshot_is_named(String content) throws IOException {
        Path packed = Files.createDirectory(folder.resolve("P")).resolve("2023-06.closed.json.gz");
        Gzip.write(packed, content);
        assertThatExceptionOfType(HistoryReader.DamagedSnapshotException.class)
                .isThrownBy(() -> HistoryReader.read(folder, "P", JUNE, Set.of(), List.of()))
                .withMessage("2023-06.closed.json.gz");
        Files.writeString(packed, content);
        assertThatExceptionOfType(HistoryReader.DamagedSnapshotException.class)
                .isThrownBy(() -> HistoryReader.read(folder, "P", JUNE, Set.of(), List.of()))
                .withMessage("2023-06.closed.json.gz");
        Files.delete(packed);
        Files.writeString(folder.resolve("P/2023-06.closed.json"), content);
        assertThatExceptionOfType(HistoryReader.DamagedSnapshotException.class)
                .isThrownBy(() -> HistoryReader.read(folder, "P", JUNE, Set.of(), List.of()))
                .withMessage("2023-06.closed.json");
    }

    @Test
    void a_snapshot_that_is_cut_anywhere_is_damaged() throws IOException {
        new HistoryWriter(folder.resolve("P"), Closings.NONE).close(snapshot(), "");
        Path file = folder.resolve("P/2023-06.closed.json.gz");
        String whole = Gzip.read(file).strip();
        for (int end = 0; end < whole.length(); end++) {
            Gzip.write(file, whole.substring(0, end));
            assertThatExceptionOfType(HistoryReader.DamagedSnapshotException.class)
                    .as(whole.substring(0, end))
                    .isThrownBy(() -> HistoryReader.read(folder, "P", JUNE, Set.of(), List.of()));
        }
    }

    /** What was closed is frozen: a value of another kind is never taken for what it may have meant. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "\"value\":\"1200\" | \"value\":1200",
                "\"value\":\"1200\" | \"value\":null",
                "\"value\":\"1200\" | \"value\":\"many\"",
                "\"value\":\"1200\" | \"value\":[\"1200\"]",
                "\"revision\":2 | \"revision\":2.5",
                "\"revision\":2 | \"revision\":\"2\"",
                "\"revision\":2 | \"revision\":3000000000",
                "\"revision\":2 | \"revision\":30000000000000000000",
                "\"bytes\":12 | \"bytes\":\"12\"",
                "\"format\":1 | \"format\":true",
                "\"unit\":\"U1\" | \"unit\":1",
                "\"measure\":\"a\" | \"measure\":{}",
                "\"sector\":\"red\" | \"sector\":null",
                "\"files\":[ | \"files\":[7,",
                "\"files\":[ | \"files\":[[],",
                "\"figures\":[ | \"figures\":[7,",
                "\"results\":[ | \"results\":{},\"older\":[",
                "\"returns\":[ | \"returns\":{},\"older\":["
            })
    void a_snapshot_with_something_of_another_kind_is_damaged(String written, String instead) throws IOException {
        new HistoryWriter(folder.resolve("P"), Closings.NONE).close(snapshot(), "");
        Path file = folder.resolve("P/2023-06.closed.json.gz");
        String whole = Gzip.read(file);
        assertThat(whole).contains(written);
        Gzip.write(file, whole.replace(written, instead));
        assertThatExceptionOfType(HistoryReader.DamagedSnapshotException.class)
                .isThrownBy(() -> HistoryReader.read(folder, "P", JUNE, Set.of(), List.of()));
    }

    /** Later versions may tell more, at every place. */
    @Test
    void what_a_snapshot_tells_besides_is_passed_over() throws IOException {
        new HistoryWriter(folder.resolve("P"), Closings.NONE).close(snapshot(), "");
        Path file = folder.resolve("P/2023-06.closed.json.gz");
        Gzip.write(
                file, Gzip.read(file).replace("{\"", "{\"more\":{\"a\":[1,{\"b\":null}]},\"and\":[[]],\"n\":1.5,\""));
        assertThat(HistoryReader.read(folder, "P", JUNE, Set.of(), List.of()).closed())
                .containsOnly(entry(snapshot()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[7]",
                "[{}]",
                "[{\"period\":\"2023-06\",\"action\":\"closed\",\"asOf\":\"2023-07-05\"}]",
                "[{\"period\":\"2023-06\",\"action\":\"shut\",\"asOf\":\"2023-07-05\",\"reason\":\"\"}]",
                "[{\"period\":\"2023-06\",\"action\":\"closed\",\"asOf\":\"5.7.2023\",\"reason\":\"\"}]",
                "[{\"period\":\"2023-06\",\"action\":\"closed\",\"asOf\":\"2023-07-05\",\"reason\":\"\"}"
            })
    void a_damaged_list_of_closings_is_named(String content) throws IOException {
        Path list = Files.createDirectory(folder.resolve("P")).resolve("closings.json");
        Files.writeString(list, content);
        assertThatExceptionOfType(HistoryReader.DamagedSnapshotException.class)
                .isThrownBy(() -> HistoryReader.closings(folder.resolve("P")))
                .withMessage("closings.json");
    }

    private static Map.Entry<YearMonth, Snapshot> entry(Snapshot snapshot) {
        return Map.entry(JUNE, snapshot);
    }

    /** Holds every kind of entry: given, estimated, of the month, not applicable, blank, consolidated with and without a sector. */
    private static Snapshot snapshot() {
        TreeMap<MeasureId, Entry> own = new TreeMap<>();
        own.put(new MeasureId("a"), new Entry.Given(new BigDecimal("1200"), false, CELL));
        own.put(new MeasureId("b"), new Entry.Given(new BigDecimal("0.5"), true, CELL));
        own.put(new MeasureId("c"), new Entry.NotApplicable(CELL));
        own.put(new MeasureId("d"), new Entry.Blank(CELL));
        own.put(new MeasureId("e"), new Entry.Given(BigDecimal.ONE, false, CELL, true));
        TreeMap<FigureKey, Entry> consolidated = new TreeMap<>();
        SortedMap<MeasureId, Entry> toDate = new TreeMap<>();
        toDate.put(new MeasureId("a"), new Entry.Given(new BigDecimal("4800"), false, CELL));
        consolidated.put(new FigureKey(new MeasureId("a")), new Entry.Given(BigDecimal.ZERO, false, CELL));
        consolidated.put(new FigureKey(new MeasureId("a"), "red"), new Entry.Blank(CELL));
        Return received = new Return(new UnitCode("U1"), JUNE, 2, own, toDate, consolidated, List.of(CELL.file()));
        return new Snapshot(
                JUNE,
                LocalDate.of(2023, 7, 5),
                "test",
                "P",
                List.of(new Assessment.Input("plan.yaml", 12, "ab", Assessment.Input.Role.PLAN)),
                List.of(received),
                List.of(
                        new Snapshot.Reported(
                                new IndicatorId("X"), new Ratio(new BigDecimal("3"), new BigDecimal("4")), Verdict.MET),
                        new Snapshot.Reported(new IndicatorId("Y"), new Ratio(BigDecimal.ONE, null), null),
                        new Snapshot.Reported(new IndicatorId("Z"), null, Verdict.NO_DATA)));
    }
}
