package vn.congdoan.kh415.read;

import com.ibm.icu.text.CollationKey;
import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.congdoan.kh415.model.Finding;
import vn.congdoan.kh415.model.Outcome;
import vn.congdoan.kh415.model.Plan;
import vn.congdoan.kh415.model.Registry;
import vn.congdoan.kh415.model.Table;
import vn.congdoan.kh415.model.Unit;
import vn.congdoan.kh415.read.table.TableFile;

/**
 * Reads the registry of units from units.csv or units.xlsx.
 *
 * <p>One row a unit, under headings in Vietnamese or English, in any order: code, name, parent and kind are needed; sector, from,
 * to, members, cluster, aliases (separated by |), email and order may be left out. A code may have several rows whose dates do
 * not overlap. Units are sorted by the order column, then by name as Vietnamese is sorted, then by code.
 */
public final class RegistryReader {
    private static final List<String> NAMES = List.of("units.csv", "units.xlsx", "units.xls");

    private RegistryReader() {}

    /**
     * The file that holds the registry of a workspace.
     *
     * @throws NoSuchFileException if there is none
     */
    public static Path locate(Path workspace) throws NoSuchFileException {
        return NAMES.stream()
                .map(workspace::resolve)
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() ->
                        new NoSuchFileException(workspace.resolve(NAMES.get(0)).toString()));
    }

    /** The rows that can be read, and all mistakes at once; with an error among them the registry is not to be used. */
    public static Outcome<Registry> read(Path file, Plan plan) throws IOException {
        String name = String.valueOf(file.getFileName());
        Outcome<List<Table>> tables = TableFile.read(file, name);
        List<Finding> findings = new ArrayList<>(tables.findings());
        Table table = tables.value().stream()
                .filter(sheet -> !sheet.rows().isEmpty())
                .findFirst()
                .orElse(new Table(name, "", false, List.of(), List.of(), Set.of()));
        RegistryRows rows = new RegistryRows(table, plan, findings);
        List<RegistryRows.Placed> units = rows.read();
        RegistryRules.check(units, rows.codes(), findings);
        findings.sort(Comparator.comparingInt(RegistryReader::row));
        return new Outcome<>(new Registry(sorted(units)), findings);
    }

    /** The row that a finding speaks of, for those who mend a list from top to bottom; 0 if it speaks of the whole file. */
    private static int row(Finding finding) {
        String cell = finding.place().cell();
        return cell == null ? 0 : Integer.parseInt(cell.replaceAll("\\D", ""));
    }

    private static List<Unit> sorted(List<RegistryRows.Placed> units) {
        Collator vietnamese = Collator.getInstance(ULocale.forLanguageTag("vi"));
        Map<String, CollationKey> keys = new TreeMap<>();
        units.forEach(placed -> keys.computeIfAbsent(placed.unit().name(), vietnamese::getCollationKey));
        return units.stream()
                .sorted(Comparator.comparing((RegistryRows.Placed placed) -> placed.order() == null)
                        .thenComparing(placed -> placed.order() == null ? 0 : placed.order())
                        .thenComparing(
                                placed -> keys.get(placed.unit().name()),
                                Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(placed -> placed.unit().code())
                        .thenComparing(
                                placed -> placed.unit().from(), Comparator.nullsFirst(Comparator.naturalOrder())))
                .map(RegistryRows.Placed::unit)
                .toList();
    }
}
