package vn.congdoan.kh415.read;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.result.Manifest;
import vn.congdoan.kh415.model.table.Place;
import vn.congdoan.kh415.read.table.xlsx.WrittenBook;
import vn.congdoan.kh415.read.table.xlsx.WrittenCells;
import vn.congdoan.kh415.text.Fingerprint;

/** Holds a written workbook against the same derived anew, cell by cell; of both only a row at a time is in memory. */
public final class BookComparison {
    private static final Pattern FRACTION = Pattern.compile("-?\\d+(?:\\.\\d+(?:E[+-]?\\d+)?|E[+-]?\\d+)");

    private final WrittenBook stored;
    private final WrittenBook derived;
    private final int most;
    private final List<Difference> differences = new ArrayList<>();
    private final Fingerprint fingerprint;
    private long count;

    /**
     * A cell that differs.
     *
     * @param stored what stands in the workbook: a value, or a formula after an equals sign if only that differs
     * @param derived what should stand there
     */
    public record Difference(String sheet, String cell, String stored, String derived) {}

    /**
     * What the comparison gave.
     *
     * @param missing sheets that the workbook lacks
     * @param extra sheets that it should not have
     * @param count of all cells that differ
     * @param first those of them that come first
     * @param fingerprint of the workbook's cells as they are now
     */
    public record Compared(
            List<String> missing, List<String> extra, long count, List<Difference> first, String fingerprint) {
        public Compared {
            missing = List.copyOf(missing);
            extra = List.copyOf(extra);
            first = List.copyOf(first);
        }

        public boolean isEqual() {
            return missing.isEmpty() && extra.isEmpty() && count == 0;
        }
    }

    private BookComparison(WrittenBook stored, WrittenBook derived, int most) {
        this.stored = stored;
        this.derived = derived;
        this.most = most;
        this.fingerprint = Fingerprint.like(stored.properties().get(Manifest.CELLS));
    }

    /** Of the cells that differ, that many are named. */
    public static Compared of(WrittenBook stored, WrittenBook derived, int most) throws IOException {
        return new BookComparison(stored, derived, most).compare();
    }

    private Compared compare() throws IOException {
        Set<String> missing = new TreeSet<>(derived.sheets());
        stored.sheets().forEach(missing::remove);
        Set<String> extra = new TreeSet<>(stored.sheets());
        derived.sheets().forEach(extra::remove);
        for (String sheet : stored.sheets()) {
            if (extra.contains(sheet)) {
                read(sheet);
            } else {
                compare(sheet);
            }
        }
        return new Compared(List.copyOf(missing), List.copyOf(extra), count, differences, fingerprint.hex());
    }

    private void read(String sheet) throws IOException {
        WrittenCells cells = stored.cells(sheet);
        for (WrittenCells.Cell cell = cells.next(); cell != null; cell = cells.next()) {
            print(sheet, cell);
        }
    }

    private void compare(String sheet) throws IOException {
        WrittenCells ours = stored.cells(sheet);
        WrittenCells theirs = derived.cells(sheet);
        WrittenCells.Cell one = ours.next();
        WrittenCells.Cell other = theirs.next();
        while (one != null || other != null) {
            int order = order(one, other);
            WrittenCells.Cell here = order <= 0 ? one : null;
            WrittenCells.Cell there = order >= 0 ? other : null;
            if (here != null && there != null && differInLastFigure(here.value(), there.value())) {
                here = new WrittenCells.Cell(here.row(), here.column(), here.formula(), there.value());
            }
            if (here != null) {
                print(sheet, here);
            }
            compare(sheet, here, there);
            one = order <= 0 ? ours.next() : one;
            other = order >= 0 ? theirs.next() : other;
        }
    }

    /** A number that ends in a 5 is rounded to twelve figures either way, by whether all of them were kept when it was saved. */
    private static boolean differInLastFigure(String one, String other) {
        if (one.equals(other)
                || !FRACTION.matcher(one).matches()
                || !FRACTION.matcher(other).matches()) {
            return false;
        }
        BigDecimal number = new BigDecimal(one);
        BigDecimal lastFigure =
                BigDecimal.ONE.scaleByPowerOfTen(number.precision() - number.scale() - Fingerprint.FIGURES);
        return number.subtract(new BigDecimal(other)).abs().compareTo(lastFigure) <= 0;
    }

    /** Which of them comes first; what is not there comes last. */
    private static int order(WrittenCells.@Nullable Cell one, WrittenCells.@Nullable Cell other) {
        if (one == null || other == null) {
            return one == null ? 1 : -1;
        }
        int rows = Integer.compare(one.row(), other.row());
        return rows == 0 ? Integer.compare(one.column(), other.column()) : rows;
    }

    private void compare(String sheet, WrittenCells.@Nullable Cell one, WrittenCells.@Nullable Cell other) {
        String value = one == null ? "" : one.value();
        String expected = other == null ? "" : other.value();
        String formula = one == null ? "" : one.formula();
        String live = other == null ? "" : other.formula();
        WrittenCells.Cell there = one == null ? other : one;
        boolean sameFormula = formula.equals(live) || formula.equals(WrittenCells.SHARED);
        if (there == null || (value.equals(expected) && sameFormula)) {
            return;
        }
        count++;
        if (differences.size() < most) {
            boolean values = !value.equals(expected);
            differences.add(new Difference(
                    sheet,
                    Place.cellName(there.row(), there.column()),
                    values ? value : formula.isEmpty() ? value : "=" + formula,
                    values ? expected : live.isEmpty() ? expected : "=" + live));
        }
    }

    private void print(String sheet, WrittenCells.Cell cell) {
        fingerprint.add(sheet, cell.row(), cell.column(), cell.value());
    }
}
