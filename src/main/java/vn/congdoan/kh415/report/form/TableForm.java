package vn.congdoan.kh415.report.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.figure.FigureKey;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.OverTime;
import vn.congdoan.kh415.report.book.CellArea;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.book.Draft;
import vn.congdoan.kh415.report.book.EntryCheck;
import vn.congdoan.kh415.report.book.Role;
import vn.congdoan.kh415.report.book.Shading;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.report.book.SheetRow;
import vn.congdoan.kh415.report.book.Style;
import vn.congdoan.kh415.report.formula.CellRef;
import vn.congdoan.kh415.report.formula.Range;

/**
 * The form in which a unit sends the figures of those below it: a body a row, a measure a column. What a body is not asked for is shaded.
 * What is wrong with an entry stands in columns of their own at the right, for the screen.
 */
final class TableForm {
    /** Number, code and name. */
    private static final int NAMES = 3;

    /** Name and unit, time, code. */
    private static final int HEADINGS = 3;

    /** How wide all entries are on one page, in figures. */
    private static final int PAGE = 130;

    private final FormFrame form;
    private final Unit above;
    private final List<Unit> bodies;
    private final List<FigureKey> columns;
    private final Map<Unit, Map<FigureKey, CellRef>> cells = new HashMap<>();

    TableForm(FormFrame form, Unit above, List<Unit> bodies) {
        this.form = form;
        this.above = above;
        this.bodies = List.copyOf(bodies);
        Set<FigureKey> asked = new LinkedHashSet<>();
        for (Measure measure : form.outlook().plan().measures()) {
            if (bodies.stream().anyMatch(body -> isAsked(body, measure))) {
                FigureKey key = new FigureKey(measure.id());
                asked.add(key);
                if (measure.time() == OverTime.FLOW && asksTotals()) {
                    asked.add(key.runningTotal());
                }
            }
        }
        this.columns = List.copyOf(asked);
    }

    private boolean asksTotals() {
        return !new KnownFigures(form.outlook(), above).begins();
    }

    private boolean isAsked(Unit body, Measure measure) {
        return form.outlook().asked().getOrDefault(body.code(), List.of()).contains(measure);
    }

    private Measure measure(FigureKey key) {
        return form.outlook().plan().measure(key.measure());
    }

    private int note() {
        return NAMES + columns.size();
    }

    private int mark(int column) {
        return note() + 1 + column;
    }

    Sheet sheet() {
        Draft measured = draft();
        head(measured, 0);
        int first = measured.next() + HEADINGS;
        place(first);
        Draft draft = draft();
        head(draft, first);
        headings(draft);
        for (int i = 0; i < bodies.size(); i++) {
            draft.add(row(i + 1, bodies.get(i)));
        }
        form.foot(draft);
        return draft.grid(form.frame().say("form.sheet"), first - 1, NAMES)
                .repeating(first - 1, HEADINGS)
                .partedBefore(starts())
                .printedUpTo(note())
                .shaded(shadings(first))
                .checked(checks());
    }

    private Draft draft() {
        List<Integer> widths = new ArrayList<>(List.of(4, 10, 30));
        columns.forEach(column -> widths.add(width(column)));
        widths.add(14);
        columns.forEach(column -> widths.add(10));
        // What stands across stands on the first page.
        int last = starts().isEmpty() ? note() + 1 : starts().get(0);
        return new Draft(
                        form.frame(),
                        widths.stream().mapToInt(Integer::intValue).toArray())
                .printing(last);
    }

    private int width(FigureKey key) {
        return switch (measure(key).type()) {
            case COUNT -> 10;
            case AMOUNT -> 18;
            case YES_NO -> 9;
            case CHOICE -> 16;
        };
    }

    /** The columns that pages after the first begin with, so that all are about as wide. */
    private List<Integer> starts() {
        int total = columns.stream().mapToInt(this::width).sum();
        int pages = (total + PAGE - 1) / PAGE;
        List<Integer> starts = new ArrayList<>();
        int before = 0;
        for (int column = 0; column < columns.size(); column++) {
            if (before * pages >= total * (starts.size() + 1)) {
                starts.add(NAMES + column);
            }
            before += width(columns.get(column));
        }
        return starts;
    }

    private void head(Draft draft, int first) {
        int marks = cells.values().stream().mapToInt(Map::size).sum();
        form.head(draft, above, "form.table.title", form.stamp(above, true, columns.size(), marks));
        long open = cells.values().stream()
                .flatMap(own -> own.keySet().stream())
                .filter(key -> !key.toDate())
                .count();
        int last = first + bodies.size() - 1;
        form.live(draft, new Range(null, first, mark(0), last, mark(columns.size() - 1)), open);
    }

    private void place(int first) {
        for (int i = 0; i < bodies.size(); i++) {
            Map<FigureKey, CellRef> own = new HashMap<>();
            for (int column = 0; column < columns.size(); column++) {
                FigureKey key = columns.get(column);
                if (isAsked(bodies.get(i), measure(key))) {
                    own.put(key, CellRef.of(first + i, NAMES + column));
                }
            }
            cells.put(bodies.get(i), own);
        }
    }

    private void headings(Draft draft) {
        int line = draft.next();
        List<List<SheetCell>> lines = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        down(lines, "form.ordinal");
        down(lines, "form.table.code");
        down(lines, "form.table.unit");
        for (FigureKey key : columns) {
            Measure measure = measure(key);
            lines.get(0).add(heading(measure.name().in(form.words().lang()) + " (" + measure.unit() + ")"));
            lines.get(1).add(heading(when(key)));
            lines.get(2).add(heading(measure.id().text()));
        }
        down(lines, "form.note");
        columns.forEach(column -> down(lines, "form.mark"));
        lines.forEach(cells -> draft.add(SheetRow.of(cells)));
        for (int column = 0; column < draft.columns(); column++) {
            if (column < NAMES || column >= note()) {
                draft.merge(line, column, line + HEADINGS - 1, column);
            }
        }
    }

    private void down(List<List<SheetCell>> lines, String key) {
        lines.get(0).add(heading(form.frame().head(key)));
        lines.get(1).add(SheetCell.blank(Role.HEADING));
        lines.get(2).add(SheetCell.blank(Role.HEADING));
    }

    private static SheetCell heading(String text) {
        return SheetCell.text(Role.HEADING, text);
    }

    private String when(FigureKey key) {
        return key.toDate()
                ? form.frame().say("form.when.ytd")
                : form.frame()
                        .say(
                                switch (measure(key).time()) {
                                    case STOCK -> "form.when.stock";
                                    case YTD -> "form.when.ytd";
                                    case FLOW -> "form.when.flow";
                                    case ONCE -> "form.when.once";
                                });
    }

    private SheetRow row(int number, Unit body) {
        List<SheetCell> row = new ArrayList<>(List.of(
                new SheetCell(SheetCell.count(number).content(), Style.of(Role.CENTRED)),
                SheetCell.text(Role.CENTRED, body.code().text()),
                SheetCell.text(Role.TEXT, body.shortName())));
        for (FigureKey key : columns) {
            row.add(isAsked(body, measure(key)) ? form.entry(measure(key)) : SheetCell.blank(Role.CLOSED));
        }
        row.add(SheetCell.blank(Role.TEXT).open());
        Doubts doubts = doubts(body);
        for (FigureKey key : columns) {
            row.add(isAsked(body, measure(key)) ? mark(doubts, key) : SheetCell.blank(Role.AUXILIARY));
        }
        return SheetRow.of(row);
    }

    private Doubts doubts(Unit body) {
        return new Doubts(
                form.outlook().plan(),
                body,
                cells.getOrDefault(body, Map.of()),
                new KnownFigures(form.outlook(), body),
                form.words());
    }

    private static SheetCell mark(Doubts doubts, FigureKey key) {
        Content stored = new Content.Text(key.toDate() ? "" : doubts.blank());
        return new SheetCell(new Content.Formula(doubts.mark(List.of(key)), stored), Style.of(Role.AUXILIARY));
    }

    private List<Shading> shadings(int first) {
        List<Shading> shadings = new ArrayList<>();
        int last = first + bodies.size() - 1;
        for (int column = 0; column < columns.size(); column++) {
            int at = NAMES + column;
            shadings.add(form.shading(
                    new CellArea(first, at, last, at), CellRef.of(first, at), CellRef.of(first, mark(column))));
        }
        return shadings;
    }

    private List<EntryCheck> checks() {
        List<EntryCheck> checks = new ArrayList<>();
        for (Unit body : bodies) {
            Doubts doubts = doubts(body);
            Guidance guidance = new Guidance(form.outlook().plan(), body, false, form.words());
            for (FigureKey key : columns) {
                @Nullable CellRef cell = cells.getOrDefault(body, Map.of()).get(key);
                if (cell != null) {
                    checks.add(form.check(cell, measure(key), doubts.of(key), guidance, before(body, key)));
                }
            }
        }
        return checks;
    }

    /** What was given before, as part of the hint: beside the cells there is no room. */
    private String before(Unit body, FigureKey key) {
        return key.toDate()
                ? form.frame().say("form.when.ytd") + ". "
                : new KnownFigures(form.outlook(), body)
                        .last(measure(key))
                        .map(last -> form.frame()
                                        .say(
                                                "form.table.before",
                                                form.words().numbers().month(last.month()),
                                                KnownFigures.text(last, measure(key), form.words()))
                                + " ")
                        .orElse("");
    }
}
