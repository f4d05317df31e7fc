package vn.congdoan.kh415.invent;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.text.Words;

/** A return of several bodies: one a row, one measure a column. */
final class TablePage {
    private static final int NAMES = 3;

    private final Plan plan;
    private final Words words;

    TablePage(Plan plan, Words words) {
        this.plan = plan;
        this.words = words;
    }

    /**
     * The sheet.
     *
     * @param totals of each column that is added up
     * @param fault of the page; others are passed over
     */
    Table table(
            String file,
            List<FigureCells> bodies,
            Map<Measure, Long> totals,
            YearMonth month,
            Habits habits,
            @Nullable Fault fault) {
        Page page = new Page();
        page.line(words.of("demo.table-title"));
        page.line(words.of("demo.attached", plan.number()));
        boolean otherMonth = fault == Fault.OTHER_MONTH;
        page.line(words.of("demo.period", habits.month(otherMonth ? month.minusMonths(1) : month)));
        page.line();
        List<Measure> measures = columns(bodies);
        if (fault == Fault.COLUMN_GONE && measures.size() > 1) {
            measures.remove(habits.lot().of(month.toString()).below(measures.size()));
        }
        headings(page, measures, habits);
        int misspelt = fault == Fault.UNKNOWN_NAME ? habits.lot().of("misspelt").below(bodies.size()) : -1;
        for (int i = 0; i < bodies.size(); i++) {
            page.line(row(i, bodies.get(i), measures, habits, i == misspelt));
        }
        if (fault == Fault.FALSE_TOTAL || habits.addsUp()) {
            page.line(total(measures, totals, habits, fault == Fault.FALSE_TOTAL));
        }
        return page.table(file, habits.medium().isText() ? "" : FormPage.sheet(habits));
    }

    /** Of which any of the bodies has a figure, in the plan's order. */
    private List<Measure> columns(List<FigureCells> bodies) {
        return new ArrayList<>(plan.measures().stream()
                .filter(measure -> bodies.stream().anyMatch(body -> body.cells().containsKey(measure)))
                .toList());
    }

    private void headings(Page page, List<Measure> measures, Habits habits) {
        List<@Nullable Cell> names = new ArrayList<>();
        List<@Nullable Cell> codes = new ArrayList<>();
        for (String name : List.of("demo.ordinal", "demo.unit-code-column", "demo.unit-column")) {
            names.add(Page.text(words.of(name)));
            codes.add(null);
        }
        for (Measure measure : measures) {
            names.add(new Cell.Text(habits.name(measure)));
            codes.add(new Cell.Text(measure.id().text()));
        }
        page.line(names);
        if (habits.namesCodes()) {
            page.line(codes);
            for (int column = 0; column < NAMES && !habits.medium().isText(); column++) {
                page.mergeDown(column);
            }
        }
    }

    private static List<@Nullable Cell> row(
            int number, FigureCells body, List<Measure> measures, Habits habits, boolean misspelt) {
        Unit unit = body.unit();
        List<@Nullable Cell> row = new ArrayList<>();
        row.add(ordinal(number + 1, habits));
        row.add(misspelt ? null : new Cell.Text(unit.code().text()));
        row.add(new Cell.Text(misspelt ? FormPage.misspelt(unit.name()) : unit.name()));
        measures.forEach(measure -> row.add(body.cells().get(measure)));
        return row;
    }

    private static Cell ordinal(int number, Habits habits) {
        return habits.medium().isText() ? new Cell.Text(Integer.toString(number)) : Page.number(number);
    }

    private List<@Nullable Cell> total(
            List<Measure> measures, Map<Measure, Long> totals, Habits habits, boolean wrong) {
        List<@Nullable Cell> row = new ArrayList<>();
        row.add(null);
        row.add(null);
        row.add(new Cell.Text(words.of("demo.total")));
        for (Measure measure : measures) {
            Long total = totals.get(measure);
            long stated = total == null ? 0 : total + (wrong ? 1 + total / 9 : 0);
            row.add(
                    total == null
                            ? null
                            : habits.medium().isText() ? new Cell.Text(Long.toString(stated)) : Page.number(stated));
        }
        return row;
    }

    /** The sums of what adds up. */
    static Map<Measure, Long> totals(List<Map<Measure, Long>> bodies) {
        Map<Measure, Long> totals = new LinkedHashMap<>();
        bodies.forEach(body -> body.forEach((measure, figure) -> {
            if (measure.addsUp()) {
                totals.merge(measure, figure, Long::sum);
            }
        }));
        return totals;
    }
}
