package vn.congdoan.kh415.read.table.cell;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.finding.FileFacts.Damage;
import vn.congdoan.kh415.model.finding.FileFacts.Limit;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.model.table.Row;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.read.table.file.CellBudget;
import vn.congdoan.kh415.read.table.file.Limits;
import vn.congdoan.kh415.read.table.file.Refusal;
import vn.congdoan.kh415.read.table.old.OldSheet;
import vn.congdoan.kh415.text.Normal;

/**
 * Collects the cells of a sheet as its reader comes upon them: rows downwards, cells to the right. Any other order is a damaged
 * file, for it could give one cell two values.
 */
public final class TableBuilder {
    private static final Comparator<Table.Merge> ORDER = Comparator.comparingInt(Table.Merge::firstRow)
            .thenComparingInt(Table.Merge::firstColumn)
            .thenComparingInt(Table.Merge::lastRow)
            .thenComparingInt(Table.Merge::lastColumn);

    private static final Comparator<Table.Note> NOTE_ORDER =
            Comparator.comparingInt(Table.Note::row).thenComparingInt(Table.Note::column);

    private static final Pattern SIGNED = Pattern.compile("^[^:\\n]{1,60}:[ \\r]*\\n");

    /** With which Excel begins what older versions see of a conversation at a cell, and what stands before its first words. */
    private static final String THREADED = "[Threaded comment]";

    private static final String COMMENT = "Comment:";

    /** What hiding a range of columns costs, in cells. */
    private static final int RANGE_STEPS = 16;

    private final CellBudget budget;
    private final List<Row> rows = new ArrayList<>();
    private final List<Table.Merge> merges = new ArrayList<>();
    private final List<Table.Note> notes = new ArrayList<>();
    private final BitSet hiddenColumns = new BitSet();
    private final List<Row.Placed> cells = new ArrayList<>();
    private int row = -1;
    private boolean rowHidden;
    private int column = -1;
    private int lastColumn = -1;
    private int fields;
    private final Map<Integer, Integer> formulas = new TreeMap<>();
    private @Nullable Boolean locked;

    public TableBuilder(CellBudget budget) {
        this.budget = budget;
    }

    /** Begins a row, from 0. */
    public void row(int number, boolean rowIsHidden) throws Refusal {
        endRow();
        budget.step(1);
        if (number <= row) {
            throw Refusal.damaged(Damage.ORDER);
        }
        if (number >= Limits.ROWS) {
            throw Refusal.tooLarge(Limit.ROWS, Limits.ROWS);
        }
        row = number;
        rowHidden = rowIsHidden;
        column = -1;
        fields = 0;
    }

    /** Notes how many fields the line has from which the row comes. */
    public void fields(int number) {
        fields = number;
    }

    /** Adds a cell to the row; null is a blank one. */
    public void cell(int number, @Nullable Cell cell) throws Refusal {
        budget.step(1);
        if (number <= column) {
            throw Refusal.damaged(Damage.ORDER);
        }
        if (number >= Limits.COLUMNS) {
            throw Refusal.tooLarge(Limit.COLUMNS, Limits.COLUMNS);
        }
        column = number;
        if (cell != null) {
            budget.take();
            cells.add(new Row.Placed(number, cell));
            lastColumn = Math.max(lastColumn, number);
        }
    }

    /** Repeats the row, with the cells it has so far, that many times below itself. */
    public void repeat(int times) throws Refusal {
        List<Row.Placed> repeated = List.copyOf(cells);
        for (int i = 0; i < times; i++) {
            row(row + 1, rowHidden);
            if (!repeated.isEmpty()) {
                budget.take(repeated.size());
                rows.add(new Row(row, rowHidden, repeated));
            }
        }
    }

    private void endRow() {
        if (!cells.isEmpty()) {
            rows.add(new Row(row, rowHidden, cells, fields));
            cells.clear();
        }
    }

    /** Notes that a cell of that column holds a formula. */
    public void formula(int number) {
        formulas.merge(number, 1, Integer::sum);
    }

    /** Notes whether the sheet is protected, and that all its formulas were noted. */
    public void guard(boolean isLocked) {
        locked = isLocked;
    }

    public void merge(Table.Merge merge) throws Refusal {
        budget.take();
        merges.add(merge);
    }

    /**
     * A note at a cell, from 0.
     *
     * @param author null where the format tells nothing of it
     */
    public void note(int number, int columnOf, @Nullable String author, String text) throws Refusal {
        budget.take();
        String words = text;
        int ours = words.indexOf(Table.Note.OURS);
        words = ours < 0 ? words : words.substring(0, ours);
        int threaded = words.startsWith(THREADED) ? words.indexOf(COMMENT) : -1;
        words = threaded < 0 ? words : words.substring(threaded + COMMENT.length());
        String before = author == null || author.isBlank() ? null : author.strip() + ":";
        words = before != null && words.strip().startsWith(before)
                ? words.strip().substring(before.length())
                : words;
        // Whoever wrote it stands in a line of its own, by whatever name.
        words = SIGNED.matcher(words.strip()).replaceFirst("").strip();
        if (!words.isEmpty() && words.length() <= Limits.TEXT) {
            notes.add(new Table.Note(number, columnOf, Normal.composed(words)));
        }
    }

    /** Columns from 0, both ends included; what lies right of the last cell of the sheet is forgotten. */
    public void hideColumns(int first, int last) throws Refusal {
        budget.step(RANGE_STEPS);
        int end = Math.min(last, Limits.COLUMNS - 1) + 1;
        if (first < end) {
            hiddenColumns.set(Math.max(0, first), end);
        }
    }

    public int row() {
        return row;
    }

    public int column() {
        return column;
    }

    public int lastColumn() {
        return lastColumn;
    }

    /** Whether some of its texts are in an encoding from before Unicode. */
    public boolean isOld() throws Refusal {
        endRow();
        return OldSheet.of(rows, budget).isOld();
    }

    /** Ends the table and adds it, unless it has no cell. */
    public void addTo(List<Table> tables, String file, String sheet, boolean hidden) throws Refusal {
        endRow();
        merges.sort(ORDER);
        List<Row> seen = UnderMerges.cleared(rows, merges);
        if (!seen.isEmpty()) {
            Set<Integer> columns = hiddenColumns.stream()
                    .takeWhile(number -> number <= lastColumn)
                    .boxed()
                    .collect(Collectors.toSet());
            OldSheet old = OldSheet.of(seen, budget);
            String name = Normal.composed(sheet);
            tables.add(new Table(
                    file,
                    old.read(name),
                    hidden,
                    old.read(seen),
                    merges,
                    columns,
                    locked == null ? null : new Table.Guard(locked, formulas),
                    notes.stream()
                            .sorted(NOTE_ORDER)
                            .map(note -> new Table.Note(note.row(), note.column(), old.read(note.text())))
                            .toList()));
        }
    }
}
