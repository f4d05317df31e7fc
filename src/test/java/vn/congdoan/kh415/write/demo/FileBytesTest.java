package vn.congdoan.kh415.write.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.congdoan.kh415.invent.Fault;
import vn.congdoan.kh415.invent.Invention;
import vn.congdoan.kh415.invent.Medium;
import vn.congdoan.kh415.invent.Sent;
import vn.congdoan.kh415.invent.Wanted;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.Outcome;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.model.table.Row;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.read.plan.PlanReader;
import vn.congdoan.kh415.read.table.TableFile;
import vn.congdoan.kh415.text.Words;

/** What is written is what a reader of that format finds. */
final class FileBytesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void every_format_gives_back_what_was_written(Medium medium) throws IOException {
        List<Table> sheets = sheets();
        for (Table sheet : List.of(sheets.get(0), sheets.get(sheets.size() - 1))) {
            Table read = read(FileBytes.whole(sheet, medium, false));
            assertThat(seen(read)).isEqualTo(seen(sheet));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "XLS", "ODS"})
    void workbooks_keep_numbers_texts_errors_merges_and_names(Medium medium) throws IOException {
        Table sheet = new Table(
                "",
                "Biểu 1",
                false,
                List.of(
                        row(0, new Cell.Text("Tổng số đoàn viên"), new Cell.Text("<a & \"b\">")),
                        row(3, null, new Cell.Numeric(new BigDecimal("1500"), false), new Cell.ErrorValue("#REF!"))),
                List.of(new Table.Merge(0, 0, 1, 0)),
                Set.of());
        Table read = read(FileBytes.whole(sheet, medium, false));
        assertThat(read.sheet()).isEqualTo("Biểu 1");
        assertThat(read.merges()).isEqualTo(sheet.merges());
        assertThat(read.rows().get(0).cells()).isEqualTo(sheet.rows().get(0).cells());
        assertThat(read.rows().get(1).cells().get(0).cell())
                .isInstanceOfSatisfying(
                        Cell.Numeric.class, number -> assertThat(number.value()).isEqualByComparingTo("1500"));
        assertThat(read.rows().get(1).cells().get(1))
                .isEqualTo(sheet.rows().get(1).cells().get(1));
    }

    @Test
    void letters_apart_from_their_marks_are_read_as_one() throws IOException {
        Table sheet = sheets().get(0);
        byte[] apart = FileBytes.whole(sheet, Medium.XLSX, true);
        assertThat(apart.length).isGreaterThan(FileBytes.whole(sheet, Medium.XLSX, false).length);
        assertThat(seen(read(apart))).isEqualTo(seen(sheet));
    }

    @ParameterizedTest
    @EnumSource(
            names = {"EMPTY", "CUT_OFF", "LOCKED", "LEFT_OPEN"},
            mode = EnumSource.Mode.EXCLUDE)
    void faults_of_the_sheet_leave_the_file_whole(Fault fault) throws IOException {
        Table sheet = sheets().get(0);
        assertThat(FileBytes.of(new Sent("a.xlsx", Medium.XLSX, sheet, false, fault)))
                .isEqualTo(FileBytes.whole(sheet, Medium.XLSX, false));
    }

    @Test
    void spoilt_files_are_what_they_are_called() throws IOException {
        assertThat(found(Fault.EMPTY, Medium.XLS)).isEqualTo(FindingCode.FILE_EMPTY);
        assertThat(found(Fault.LOCKED, Medium.XLSX)).isEqualTo(FindingCode.FILE_ENCRYPTED);
        for (Medium medium : List.of(Medium.XLSX, Medium.XLS, Medium.ODS)) {
            assertThat(found(Fault.CUT_OFF, medium)).isEqualTo(FindingCode.FILE_UNREADABLE);
        }
    }

    private FindingCode found(Fault fault, Medium medium) throws IOException {
        Sent sent = new Sent("2023-01/a." + medium.extension(), medium, sheets().get(0), false, fault);
        Outcome<List<Table>> outcome = outcome(FileBytes.of(sent));
        assertThat(outcome.value()).isEmpty();
        return outcome.findings().get(0).code();
    }

    private static Row row(int number, Cell... cells) {
        List<Row.Placed> placed = new ArrayList<>();
        for (int column = 0; column < cells.length; column++) {
            if (cells[column] != null) {
                placed.add(new Row.Placed(column, cells[column]));
            }
        }
        return new Row(number, false, placed);
    }

    /** A form and a table that a union sends. */
    private static List<Table> sheets() throws IOException {
        Wanted wanted = new Wanted(30, YearMonth.of(2023, 5), 1, 1, 0);
        List<Table> sheets = new ArrayList<>();
        new Invention(PlanReader.read(Path.of("targets.yaml")).value().orElseThrow(), wanted, Words.in(Lang.VI))
                .eachFile(wanted.first(), sent -> sheets.add(sent.table()));
        sheets.removeIf(sheet -> sheet.sheet().isEmpty());
        sheets.sort(Comparator.comparingInt(
                sheet -> sheet.rows().get(sheet.rows().size() - 1).cells().size()));
        return sheets;
    }

    private Table read(byte[] bytes) throws IOException {
        Outcome<List<Table>> outcome = outcome(bytes);
        assertThat(outcome.findings()).isEmpty();
        assertThat(outcome.value()).hasSize(1);
        return outcome.value().get(0);
    }

    private Outcome<List<Table>> outcome(byte[] bytes) throws IOException {
        Path file = Files.createTempFile(folder, "sent", ".bin");
        Files.write(file, bytes);
        return TableFile.read(file, "sent.bin");
    }

    /** Line by line, what is seen in each cell; TCVN3 has no capitals with marks. */
    private static List<String> seen(Table table) {
        return table.rows().stream()
                .map(row -> row.number() + ": "
                        + row.cells().stream()
                                .map(placed -> placed.column() + " "
                                        + shown(placed.cell()).toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(" | ")))
                .toList();
    }

    private static String shown(Cell cell) {
        return cell instanceof Cell.Numeric number ? number.value().toPlainString() : TextFile.shown(cell);
    }
}
