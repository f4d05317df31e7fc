package vn.congdoan.kh415.read.table.old;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.model.table.Row;
import vn.congdoan.kh415.read.table.file.CellBudget;
import vn.congdoan.kh415.read.table.file.Refusal;
import vn.congdoan.kh415.text.Normal;

/**
 * Reads the texts of a sheet that are in an encoding from before Unicode. A long text tells that by itself; a short one, such as a
 * heading of two words or a yes, only together with the others: it is read as they are, unless some of them are in Unicode and it
 * could be in that too. A sheet with no text of either kind is left as it is.
 */
public final class OldSheet {
    /** Texts repeat: of the first thousands it is remembered how they are read. */
    private static final int REMEMBERED = 1 << 14;

    private final CellBudget budget;
    private final OldWords words = new OldWords();
    private final OldText whole = new OldText(false);
    private final Map<OldEncoding, Integer> decided = new EnumMap<>(OldEncoding.class);
    private final Map<String, String> known = new HashMap<>();
    private boolean unicode;
    private @Nullable OldEncoding encoding;
    private boolean all;

    private OldSheet(CellBudget budget) {
        this.budget = budget;
    }

    /** Looks at all texts of a sheet. */
    public static OldSheet of(List<Row> rows, CellBudget budget) throws Refusal {
        OldSheet sheet = new OldSheet(budget);
        // Most sheets are in Unicode, and most texts of the others come back: neither is worth a look at its words.
        Set<String> maybeOld = new LinkedHashSet<>();
        for (Row row : rows) {
            for (Row.Placed placed : row.cells()) {
                if (placed.cell() instanceof Cell.Text text) {
                    budget.step(1 + text.text().length() / 16);
                    sheet.sort(text.text(), maybeOld);
                }
            }
        }
        maybeOld.forEach(sheet::weigh);
        sheet.decide();
        return sheet;
    }

    private void sort(String text, Set<String> maybeOld) {
        if (!OldText.mayBeOld(text)) {
            unicode |= OldText.isUnicode(text);
        } else if (maybeOld.size() < REMEMBERED) {
            maybeOld.add(text);
        } else {
            weigh(text);
        }
    }

    private void weigh(String text) {
        if (!unicode) {
            words.each(text, whole::add);
        }
        OldEncoding alone = OldText.of(text, words);
        if (alone != null) {
            decided.merge(alone, 1, Integer::sum);
        }
    }

    private void decide() {
        if (decided.size() == 1) {
            encoding = decided.keySet().iterator().next();
            all = !unicode && whole.decided() == encoding;
        } else if (decided.isEmpty() && !unicode) {
            encoding = whole.decided();
            all = encoding != null && whole.isSurely(encoding);
            encoding = all ? encoding : null;
        }
    }

    public boolean isOld() {
        return encoding != null || !decided.isEmpty();
    }

    /** The rows with their texts in Unicode. */
    public List<Row> read(List<Row> rows) throws Refusal {
        if (!isOld()) {
            return rows;
        }
        List<Row> read = new ArrayList<>(rows.size());
        for (Row row : rows) {
            read.add(read(row));
        }
        return read;
    }

    private Row read(Row row) throws Refusal {
        List<Row.Placed> cells = new ArrayList<>(row.cells().size());
        boolean changed = false;
        for (Row.Placed placed : row.cells()) {
            String text = placed.cell() instanceof Cell.Text stored ? stored.text() : "";
            budget.step(1 + text.length() / 16);
            String meant = read(text);
            boolean differs = !meant.equals(text);
            cells.add(differs ? new Row.Placed(placed.column(), new Cell.Text(meant)) : placed);
            changed |= differs;
        }
        return changed ? new Row(row.number(), row.hidden(), cells, row.fields()) : row;
    }

    /** A text of the sheet, or its name, in Unicode. */
    public String read(String text) {
        if (!OldText.mayBeOld(text)) {
            return text;
        }
        String remembered = known.get(text);
        if (remembered != null) {
            return remembered;
        }
        OldEncoding its = of(text);
        String decoded = its == null ? null : its.decoded(text);
        String read = decoded == null ? text : Normal.composed(decoded);
        if (known.size() < REMEMBERED) {
            known.put(text, read);
        }
        return read;
    }

    private @Nullable OldEncoding of(String text) {
        OldEncoding alone = OldText.of(text, words);
        if (alone != null || encoding == null) {
            return alone;
        }
        OldText its = new OldText(true);
        words.each(text, its::add);
        return (all ? its.mayBeIn(encoding) : its.mustBeIn(encoding)) ? encoding : null;
    }
}
