package vn.congdoan.kh415.read;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.congdoan.kh415.model.Assignment;
import vn.congdoan.kh415.model.Finding;
import vn.congdoan.kh415.model.Outcome;
import vn.congdoan.kh415.model.Plan;
import vn.congdoan.kh415.model.Registry;
import vn.congdoan.kh415.model.Table;
import vn.congdoan.kh415.read.table.TableFile;

/**
 * Reads the numbers assigned to units (chỉ tiêu giao) from assigned.csv, or a spreadsheet of that name.
 *
 * <p>One row a number, under headings in Vietnamese or English, in any order: unit (code, exact name or alias), indicator (id or
 * exact name), year (the reporting year, by the year of its last month) and value. The value is a number of what the indicator's
 * numerator counts, also for a percentage; its separators are read by the grammar of returns. A row without a value assigns
 * nothing. A mistake leaves out its own row, and nothing else.
 */
public final class AssignmentReader {
    private static final List<String> NAMES = List.of(
            "assigned.csv",
            "assigned.xlsx",
            "assigned.xlsm",
            "assigned.xlsb",
            "assigned.xls",
            "assigned.ods",
            "assigned.tsv",
            "assigned.txt");

    private AssignmentReader() {}

    /** The file that holds them in a workspace; empty if there is none. */
    public static Optional<Path> locate(Path workspace) {
        return NAMES.stream()
                .map(workspace::resolve)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** At most one number for each unit, indicator and year, and all mistakes at once. */
    public static Outcome<List<Assignment>> read(Path file, Plan plan, Registry registry) {
        Outcome<List<Table>> tables = TableFile.read(file, String.valueOf(file.getFileName()));
        List<Finding> findings = new ArrayList<>(tables.findings());
        List<Assignment> assignments = tables.value().stream()
                .filter(sheet -> !sheet.rows().isEmpty())
                .findFirst()
                .map(table -> new AssignmentRows(table, plan, registry, findings).read())
                .orElse(List.of());
        return new Outcome<>(assignments, findings);
    }
}
