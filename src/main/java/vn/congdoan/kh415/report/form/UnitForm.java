package vn.congdoan.kh415.report.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.figure.FigureKey;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.OverTime;
import vn.congdoan.kh415.model.result.Outlook;
import vn.congdoan.kh415.report.book.CellArea;
import vn.congdoan.kh415.report.book.Columns;
import vn.congdoan.kh415.report.book.Columns.Column;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.book.Draft;
import vn.congdoan.kh415.report.book.EntryCheck;
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.report.book.Role;
import vn.congdoan.kh415.report.book.Shading;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.report.book.Style;
import vn.congdoan.kh415.report.formula.CellRef;
import vn.congdoan.kh415.report.formula.Range;
import vn.congdoan.kh415.report.live.Formulas;

/** The form of one unit: a measure a row, with what was given before beside the cells to be filled in. */
final class UnitForm {
    private final FormFrame form;

    private final Unit unit;
    private final List<Measure> measures;
    private final KnownFigures known;
    private final Guidance guidance;
    private final boolean twoColumns;
    private final Columns<Line> columns;
    private final Map<FigureKey, CellRef> cells = new HashMap<>();

    private final Column<Line> figure;
    private final Column<Line> toDate;
    private final Column<Line> marks;

    /** A row of the table. */
    private record Line(int number, Measure measure) {}

    UnitForm(FormFrame form, Unit unit, List<Measure> measures) {
        this.form = form;
        this.unit = unit;
        this.measures = measures;
        this.known = new KnownFigures(form.outlook(), unit);
        this.twoColumns = measures.stream()
                .anyMatch(measure -> measure.time() == OverTime.YTD || measure.time() == OverTime.FLOW);
        this.guidance = new Guidance(form.outlook().plan(), unit, asksTotals(), form.words());
        Frame frame = form.frame();
        this.figure = frame.column("form.figure", 15, line -> entry(line, false));
        this.toDate = frame.column("form.to-date", 15, line -> entry(line, true));
        this.marks = frame.column("form.mark", 60, this::mark);
        List<Column<Line>> all = new ArrayList<>(List.of(
                frame.column(
                        "form.ordinal",
                        5,
                        line -> new SheetCell(SheetCell.count(line.number()).content(), Style.of(Role.CENTRED))),
                frame.texts(
                        "form.code",
                        17,
                        Role.CENTRED,
                        line -> line.measure().id().text()),
                frame.texts("form.measure", 42, Role.TEXT, line -> name(line.measure())),
                frame.texts("form.unit", 9, Role.CENTRED, line -> line.measure().unit()),
                frame.column("form.before", 14, line -> before(line.measure())),
                figure));
        if (twoColumns) {
            all.add(toDate);
        }
        all.add(frame.texts("form.guidance", 46, Role.TEXT, line -> guidance.of(line.measure())));
        all.add(frame.column("form.note", 16, line -> SheetCell.blank(Role.TEXT).open()));
        all.add(marks);
        this.columns = new Columns<>(all);
    }

    /** In the first month of the year the running total is the month's figure. */
    private boolean asksTotals() {
        return !known.begins();
    }

    private String name(Measure measure) {
        return measure.name().in(form.words().lang());
    }

    Sheet sheet() {
        Draft measured = draft();
        head(measured, 0);
        int first = measured.next() + 1;
        Draft draft = draft();
        place(first);
        head(draft, first);
        int heading = draft.next();
        draft.headings(columns.headings());
        for (int i = 0; i < measures.size(); i++) {
            draft.add(columns.row(new Line(i + 1, measures.get(i))));
        }
        form.foot(draft);
        return draft.grid(form.frame().say("form.sheet"), heading, 0)
                .repeating(heading, 1)
                .printedUpTo(columns.placeOf(marks) - 1)
                .shaded(shadings())
                .checked(checks());
    }

    private Draft draft() {
        return new Draft(form.frame(), columns.widths()).printing(columns.placeOf(marks));
    }

    private void head(Draft draft, int first) {
        form.head(draft, unit, "form.title", form.stamp(unit, false, measures.size(), measures.size()));
        int column = columns.placeOf(marks);
        form.live(draft, Range.ofColumn(first, first + measures.size() - 1, column), measures.size());
    }

    /** Where entries stand. */
    private void place(int first) {
        for (int i = 0; i < measures.size(); i++) {
            Measure measure = measures.get(i);
            FigureKey key = new FigureKey(measure.id());
            boolean inTotals = measure.time() == OverTime.YTD && twoColumns;
            cells.put(key, CellRef.of(first + i, columns.placeOf(inTotals ? toDate : figure)));
            if (measure.time() == OverTime.FLOW && asksTotals()) {
                cells.put(key.runningTotal(), CellRef.of(first + i, columns.placeOf(toDate)));
            }
        }
    }

    private List<FigureKey> keys(Measure measure) {
        FigureKey key = new FigureKey(measure.id());
        return cells.containsKey(key.runningTotal()) ? List.of(key, key.runningTotal()) : List.of(key);
    }

    private SheetCell entry(Line line, boolean ofTotals) {
        int column = columns.placeOf(ofTotals ? toDate : figure);
        boolean open =
                keys(line.measure()).stream().map(cells::get).anyMatch(cell -> cell != null && cell.column() == column);
        return open ? form.entry(line.measure()) : SheetCell.blank(Role.CLOSED);
    }

    private SheetCell before(Measure measure) {
        Optional<Outlook.Last> last = known.last(measure);
        if (last.isEmpty()) {
            return SheetCell.blank(Role.CENTRED);
        }
        boolean older = !last.get().month().equals(form.outlook().period().minusMonths(1));
        String mark = older ? "(" + form.words().numbers().month(last.get().month()) + ")" : "";
        if (!measure.addsUp()) {
            String text = KnownFigures.text(last.get(), measure, form.words());
            return SheetCell.text(Role.CENTRED, older ? text + " " + mark : text);
        }
        BigDecimal value = last.get().given().value();
        Role role = Formulas.isWhole(value) ? Role.INTEGER : Role.DECIMAL;
        return new SheetCell(new Content.Numeric(value), Style.of(role).judged(null, mark));
    }

    private Doubts doubts() {
        return new Doubts(form.outlook().plan(), unit, cells, known, form.words());
    }

    private SheetCell mark(Line line) {
        Doubts doubts = doubts();
        Content.Formula content =
                new Content.Formula(doubts.mark(keys(line.measure())), new Content.Text(doubts.blank()));
        return new SheetCell(content, Style.of(Role.TEXT));
    }

    private List<Shading> shadings() {
        List<Shading> shadings = new ArrayList<>();
        int mark = columns.placeOf(marks);
        for (CellRef cell : inOrder()) {
            shadings.add(form.shading(
                    new CellArea(cell.row(), cell.column(), cell.row(), cell.column()),
                    cell,
                    CellRef.of(cell.row(), mark)));
        }
        return shadings;
    }

    private List<CellRef> inOrder() {
        return measures.stream()
                .flatMap(measure -> keys(measure).stream())
                .map(key -> cells.get(key))
                .toList();
    }

    private List<EntryCheck> checks() {
        List<EntryCheck> checks = new ArrayList<>();
        Doubts doubts = doubts();
        for (Measure measure : measures) {
            for (FigureKey key : keys(measure)) {
                CellRef cell = cells.get(key);
                if (cell != null) {
                    checks.add(form.check(cell, measure, doubts.of(key), guidance, ""));
                }
            }
        }
        return checks;
    }
}
