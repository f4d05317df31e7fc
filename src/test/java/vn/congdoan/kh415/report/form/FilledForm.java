package vn.congdoan.kh415.report.form;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.report.book.CellArea;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.book.EntryCheck;
import vn.congdoan.kh415.report.book.Role;
import vn.congdoan.kh415.report.book.Shading;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.report.formula.CellRef;
import vn.congdoan.kh415.report.formula.Expr;
import vn.congdoan.kh415.report.formula.Num;
import vn.congdoan.kh415.report.formula.SheetFunction;
import vn.congdoan.kh415.report.formula.Value;

/**
 * A form and what somebody typed into it. Entries are called by measure, in a table by unit and measure; a running total stands at the
 * right of its month's figure, and a mark of a table as far from the first mark as its entry from the first entry.
 */
final class FilledForm {
    /** Of a table: number, code and name. */
    private static final int NAMES = 3;

    private final Sheet sheet;
    private final Map<CellRef, Value> typed = new HashMap<>();

    /** How pasted entries look, by the first letter of their format. */
    private final Map<CellRef, String> looks = new HashMap<>();

    FilledForm(Sheet sheet) {
        this.sheet = sheet;
    }

    FilledForm type(String measure, @Nullable String text) {
        return put(entry(measure), text);
    }

    FilledForm type(String unit, String measure, String text) {
        return put(entry(unit, measure), text);
    }

    FilledForm typeToDate(String measure, @Nullable String text) {
        return put(right(entry(measure)), text);
    }

    FilledForm typeToDate(String unit, String measure, String text) {
        return put(right(entry(unit, measure)), text);
    }

    private FilledForm put(CellRef cell, @Nullable String text) {
        typed.remove(cell);
        looks.remove(cell);
        if (text == null) {
            return this;
        }
        if (text.equals("TRUE")) {
            typed.put(cell, new Value.Truth(true));
        } else if (text.equals("day") || text.endsWith("%")) {
            looks.put(cell, text.equals("day") ? "D4" : "P0");
            typed.put(cell, Num.of(new BigDecimal(45)));
        } else if (text.matches("-?[0-9.]+")) {
            typed.put(cell, Num.of(new BigDecimal(text)));
        } else {
            typed.put(cell, new Value.Words(text));
        }
        return this;
    }

    String mark(String measure) {
        CellRef entry = entry(measure);
        return shown(CellRef.of(entry.row(), sheet.columns().size() - 1));
    }

    String mark(String unit, String measure) {
        return shown(mark(entry(unit, measure)));
    }

    String markToDate(String unit, String measure) {
        return shown(mark(right(entry(unit, measure))));
    }

    private CellRef mark(CellRef entry) {
        int entries = (sheet.columns().size() - NAMES - 1) / 2;
        return CellRef.of(entry.row(), entry.column() + entries + 1);
    }

    /** What was given before, with the month if it is told. */
    String before(String measure) {
        CellRef cell = CellRef.of(row(measure), 4);
        String mark = Objects.requireNonNull(cell(cell)).style().mark();
        String shown =
                content(cell) instanceof Content.Numeric number ? number.value().toPlainString() : shown(cell);
        return mark.isEmpty() ? shown : shown + " " + mark;
    }

    /** How many cells of a row are to be filled in. */
    long entries(String measure) {
        return sheet.rows().get(row(measure)).cells().stream()
                .filter(cell -> cell != null && cell.style().role().name().startsWith("ENTRY_"))
                .count();
    }

    int columns() {
        return sheet.columns().size();
    }

    String live() {
        return IntStream.range(0, sheet.rows().size())
                .mapToObj(row -> CellRef.of(row, 0))
                .filter(cell -> cell(cell) != null && isOf(cell, Role.NOTICE))
                .map(this::shown)
                .findFirst()
                .orElseThrow();
    }

    EntryCheck check(String measure) {
        return check(entry(measure));
    }

    EntryCheck check(String unit, String measure) {
        return check(entry(unit, measure));
    }

    private EntryCheck check(CellRef cell) {
        return sheet.checks().stream()
                .filter(check -> isIn(check.cell(), cell))
                .findFirst()
                .orElseThrow();
    }

    boolean isRed(String measure) {
        Shading shading = sheet.shadings().stream()
                .filter(each -> isIn(each.area(), entry(measure)))
                .findFirst()
                .orElseThrow();
        return value(shading.rules().get(0).condition()).equals(new Value.Truth(true));
    }

    private static boolean isIn(CellArea area, CellRef cell) {
        return area.equals(new CellArea(cell.row(), cell.column(), cell.row(), cell.column()));
    }

    private int row(String measure) {
        return IntStream.range(0, sheet.rows().size())
                .filter(row -> said(CellRef.of(row, 1)).equals(measure))
                .findFirst()
                .orElseThrow();
    }

    /** The first cell of its row that is open for figures or answers. */
    private CellRef entry(String measure) {
        int row = row(measure);
        return IntStream.range(0, sheet.columns().size())
                .mapToObj(column -> CellRef.of(row, column))
                .filter(cell ->
                        Objects.requireNonNull(cell(cell)).style().role().name().startsWith("ENTRY_"))
                .findFirst()
                .orElseThrow();
    }

    private CellRef entry(String unit, String measure) {
        int row = row(unit);
        return IntStream.range(0, row)
                .boxed()
                .flatMap(above -> IntStream.range(NAMES, sheet.columns().size())
                        .filter(column -> said(CellRef.of(above, column)).equals(measure))
                        .mapToObj(column -> CellRef.of(row, column)))
                .findFirst()
                .orElseThrow();
    }

    private static CellRef right(CellRef cell) {
        return CellRef.of(cell.row(), cell.column() + 1);
    }

    private @Nullable SheetCell cell(CellRef at) {
        List<@Nullable SheetCell> cells = sheet.rows().get(at.row()).cells();
        return at.column() < cells.size() ? cells.get(at.column()) : null;
    }

    private boolean isOf(CellRef at, Role role) {
        return Objects.requireNonNull(cell(at)).style().role() == role;
    }

    private Content content(CellRef at) {
        SheetCell cell = cell(at);
        return cell == null ? Content.BLANK : cell.content();
    }

    private String said(CellRef at) {
        return content(at) instanceof Content.Text text ? text.text() : "";
    }

    private String shown(CellRef at) {
        Value value = at(at);
        return value instanceof Value.Words words ? words.text() : value instanceof Value.Blank ? "" : value.toString();
    }

    Value value(Expr expression) {
        return known(expression).value((sheet, row, column) -> at(CellRef.of(row, column)));
    }

    private Value at(CellRef cell) {
        Value entry = typed.get(cell);
        if (entry != null) {
            return entry;
        }
        Content content = content(cell);
        if (content instanceof Content.Formula formula) {
            return value(formula.expression());
        }
        return content instanceof Content.Text text ? new Value.Words(text.text()) : Value.Blank.NOTHING;
    }

    private boolean isFound(List<Expr> arguments) {
        String wanted = value(arguments.get(0)).words().orElseThrow();
        return value(arguments.get(1)).words().orElseThrow().contains(wanted);
    }

    /** With the looks of a cell in the place of the question for them, which only a spreadsheet can answer. */
    private Expr known(Expr expression) {
        if (expression instanceof Expr.Call call) {
            List<Expr> arguments = call.arguments().stream().map(this::known).toList();
            return switch (call.function()) {
                case CELL -> Expr.of(looks.getOrDefault((CellRef) arguments.get(1), "G"));
                // What is not found is an error, of which nothing is sure here.
                case FIND -> isFound(arguments) ? new Expr.Call(SheetFunction.FIND, arguments) : Expr.of("#VALUE!");
                default -> new Expr.Call(call.function(), arguments);
            };
        }
        if (expression instanceof Expr.Binary binary) {
            return new Expr.Binary(known(binary.left()), binary.operator(), known(binary.right()));
        }
        return expression;
    }
}
