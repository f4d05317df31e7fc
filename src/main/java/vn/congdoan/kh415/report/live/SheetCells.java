package vn.congdoan.kh415.report.live;

import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.RandomAccess;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.book.MadeRows;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.report.book.SheetRow;
import vn.congdoan.kh415.report.formula.CellView;
import vn.congdoan.kh415.report.formula.Expr;
import vn.congdoan.kh415.report.formula.Num;
import vn.congdoan.kh415.report.formula.Places;
import vn.congdoan.kh415.report.formula.Range;
import vn.congdoan.kh415.report.formula.Ranked;
import vn.congdoan.kh415.report.formula.Value;

/**
 * The cells of one sheet, read a column at a time and only where a formula names it. A formula counts for what it comes to if that is
 * what is stored with it, and else for the plain number or text that is written in its place.
 */
public final class SheetCells implements CellView {
    /** A cell not read yet, and one whose formula is being worked out: it must not need itself. */
    private static final Value OPEN = Value.Unsure.UNSURE;

    private static final int WORTH_AN_INDEX = 64;

    private static final int MOST_RANKED = 16;

    /** Characters that spreadsheets take for a formula. */
    private static final int LONGEST = 8192;

    /** Characters that they take for a text in it. */
    private static final int LONGEST_QUOTE = 255;

    private static final int MANY = 50;
    private static final int MANY_LETTERS = 1000;

    private final Sheet sheet;
    private final BookCells book;

    /** By column; numbers and texts as they are, without a wrapper: there are millions in a large workbook. */
    private final @Nullable Object[][] columns;

    private final Extent extent = new Extent();
    private final Set<CellAt> plain = new HashSet<>();
    private final Map<Range, Places> places = new HashMap<>();
    private final Map<Range, Ranked> ranked = new HashMap<>();
    private final Map<Range, Integer> counts = new HashMap<>();

    private record CellAt(int row, int column) {}

    SheetCells(Sheet sheet, BookCells book) {
        this.sheet = sheet;
        this.book = book;
        this.columns = new @Nullable Object[sheet.columns().size()][];
    }

    /** As it was made. */
    public Sheet sheet() {
        return sheet;
    }

    /** The sheet with formulas where they hold, and how many these are. */
    public record Checked(Sheet sheet, long formulas, Ranges ranges) {}

    /** Once all sheets are there that its formulas name. */
    public Checked checked() {
        long formulas = 0;
        Ranges ranges = Ranges.NONE;
        List<SheetRow> rows = sheet.rows();
        for (int row = 0; row < rows.size(); row++) {
            List<@Nullable SheetCell> cells = rows.get(row).cells();
            for (int column = 0; column < cells.size(); column++) {
                SheetCell cell = cells.get(column);
                if (cell != null && cell.content() instanceof Content.Formula formula && holds(row, column, formula)) {
                    formulas++;
                    ranges = ranges.plus(extent.of(formula.expression()).ranges());
                }
            }
        }
        return new Checked(plain.isEmpty() ? sheet : sheet.rows(MadeRows.changed(rows, this::plain)), formulas, ranges);
    }

    private boolean holds(int row, int column, Content.Formula formula) {
        Object[] slots = columns[column];
        if (slots != null) {
            read(row, column, slots);
        } else if (result(formula) == null) {
            plain.add(new CellAt(row, column));
        }
        return plain.isEmpty() || !plain.contains(new CellAt(row, column));
    }

    /** Whether a formula on this sheet would surely give that. */
    public boolean comesTo(Expr expression, BigDecimal number) {
        return result(new Content.Formula(expression, new Content.Numeric(number))) != null;
    }

    /** Whether a spreadsheet would refuse it; only what joins texts or names many cells can come near. */
    private boolean isTooLong(Content.Formula formula) {
        Expr expression = formula.expression();
        extent.of(expression);
        boolean perhaps = extent.letters > MANY_LETTERS || extent.count > MANY;
        return extent.longest > LONGEST_QUOTE || (perhaps && expression.text().length() > LONGEST);
    }

    /** What one formula after another names. */
    static final class Extent {
        private final Consumer<Expr> parts = this::add;
        private int letters;
        private int longest;
        private int count;
        private long rows;

        Extent of(Expr expression) {
            letters = 0;
            longest = 0;
            count = 0;
            rows = 0;
            expression.each(parts);
            return this;
        }

        private void add(Expr part) {
            if (part instanceof Expr.Quote quote) {
                letters += quote.words().length();
                longest = Math.max(longest, quote.words().length());
            } else if (part instanceof Range range) {
                count++;
                rows += range.rows();
            }
        }

        /** Each as often as it is named. */
        Ranges ranges() {
            return count == 0 ? Ranges.NONE : new Ranges(count, rows);
        }
    }

    /** Null if it is not surely what is stored. */
    private @Nullable Value result(Content.Formula formula) {
        if (isTooLong(formula)) {
            return null;
        }
        Value value = formula.expression().value(this);
        boolean holds = formula.stored() instanceof Content.Numeric stored
                ? !(value instanceof Value.Truth)
                        && value.number()
                                .filter(number -> number.gives(stored.value()))
                                .isPresent()
                : value instanceof Value.Words words
                        && formula.stored() instanceof Content.Text text
                        && words.text().equals(text.text());
        return holds ? value : null;
    }

    @Override
    public Value at(@Nullable String name, int row, int column) {
        return name == null || name.equals(sheet.name()) ? at(row, column) : book.at(name, row, column);
    }

    Value at(int row, int column) {
        return row >= sheet.rows().size() || column >= columns.length
                ? Value.Blank.NOTHING
                : read(row, column, column(column));
    }

    private static Value value(@Nullable Object slot) {
        return slot == null
                ? Value.Blank.NOTHING
                : slot instanceof BigDecimal number
                        ? Num.of(number)
                        : slot instanceof String text ? new Value.Words(text) : (Value) slot;
    }

    private Value read(int row, int column, @Nullable Object[] slots) {
        if (slots[row] instanceof Content.Formula formula) {
            slots[row] = OPEN;
            Value result = result(formula);
            if (result == null) {
                plain.add(new CellAt(row, column));
                slots[row] = slot(formula.stored());
            } else {
                slots[row] =
                        result instanceof Num number && number.slack().signum() == 0 ? slot(formula.stored()) : result;
            }
        }
        return value(slots[row]);
    }

    private static @Nullable Object slot(Content content) {
        if (content instanceof Content.Numeric number) {
            return number.value();
        }
        if (content instanceof Content.Text text) {
            return text.text();
        }
        if (content instanceof Content.Link link) {
            return link.text();
        }
        boolean empty = content instanceof Content.Blank || content instanceof Content.Sparkline;
        return content instanceof Content.Formula ? content : empty ? null : OPEN;
    }

    /** From the last row up: in large sheets totals stand above what they add, and are worked out at once, not kept as formulas. */
    private @Nullable Object[] column(int column) {
        Object[] known = columns[column];
        if (known != null) {
            return known;
        }
        List<SheetRow> rows = sheet.rows();
        @Nullable Object[] slots = new @Nullable Object[rows.size()];
        Arrays.fill(slots, OPEN);
        columns[column] = slots;
        for (int row = rows.size() - 1; row >= 0; row--) {
            SheetCell cell = rows instanceof MadeRows made
                    ? made.cell(row, column)
                    : rows.get(row).cell(column);
            slots[row] = cell == null ? null : slot(cell.content());
            if (rows instanceof MadeRows made && made.isMade(row)) {
                read(row, column, slots);
            }
        }
        return slots;
    }

    @Override
    public List<Value> all(Range range) {
        SheetCells other = named(range);
        if (other != null && other != this) {
            return other.all(
                    new Range(null, range.firstRow(), range.firstColumn(), range.lastRow(), range.lastColumn()));
        }
        return other == null || range.firstColumn() != range.lastColumn()
                ? CellView.super.all(range)
                : new Column(range);
    }

    private @Nullable SheetCells named(Range range) {
        return range.sheet() == null || range.sheet().equals(sheet.name()) ? this : book.of(range.sheet());
    }

    /** Each row of a list asks how many there are. What is sure stays so. */
    @Override
    public OptionalInt count(Range range) {
        Integer known = counts.get(range);
        if (known != null) {
            return OptionalInt.of(known);
        }
        OptionalInt count = CellView.super.count(range);
        count.ifPresent(sure -> counts.put(range, sure));
        return count;
    }

    @Override
    public IntStream like(Range range, Value wanted) {
        return range.rows() < WORTH_AN_INDEX
                ? CellView.super.like(range, wanted)
                : places.computeIfAbsent(range, key -> new Places(all(key))).like(wanted);
    }

    @Override
    public Ranked ranked(Range range) {
        if (ranked.size() > MOST_RANKED) {
            ranked.clear();
        }
        Ranked known = ranked.get(range);
        if (known == null) {
            known = CellView.super.ranked(range);
            ranked.put(range, known);
        }
        return known;
    }

    /** Part of a column, each cell of which is made a value when asked for. */
    private final class Column extends AbstractList<Value> implements RandomAccess {
        private final Range range;

        Column(Range range) {
            this.range = range;
        }

        @Override
        public Value get(int index) {
            return at(range.firstRow() + index, range.firstColumn());
        }

        @Override
        public int size() {
            return range.rows();
        }
    }

    /** A row with plain numbers and texts in place of the formulas that do not hold. */
    private SheetRow plain(int index, SheetRow row) {
        @Nullable SheetCell[] cells = row.cells().toArray(SheetCell[]::new);
        for (int column = 0; column < cells.length; column++) {
            SheetCell cell = cells[column];
            if (cell != null
                    && cell.content() instanceof Content.Formula formula
                    && plain.contains(new CellAt(index, column))) {
                cells[column] = new SheetCell(formula.stored(), cell.style());
            }
        }
        return new SheetRow(Arrays.asList(cells), row.level(), row.lines());
    }
}
