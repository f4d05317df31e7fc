package vn.congdoan.kh415.invent;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.text.Words;

/** A return of one body: whose and when above, and below one measure a row. */
final class FormPage {
    private static final String DITTO = "\"";

    private final Plan plan;
    private final Words words;

    FormPage(Plan plan, Words words) {
        this.plan = plan;
        this.words = words;
    }

    /**
     * The sheet.
     *
     * @param fault of the page; others are passed over
     */
    Table table(String file, FigureCells figures, YearMonth month, Habits habits, @Nullable Fault fault) {
        Page page = new Page();
        head(page, figures.unit(), month, habits, fault);
        rows(page, figures.cells(), habits, fault == Fault.COLUMN_GONE);
        page.line();
        page.line("", words.of("demo.signed"), "", plan.office().city());
        return page.table(file, habits.medium().isText() ? "" : sheet(habits));
    }

    static String sheet(Habits habits) {
        return habits.lot()
                .of("sheet")
                .among(Arrays.asList(habits.words().of("demo.sheet").split("\\|", -1)));
    }

    private void head(Page page, Unit unit, YearMonth month, Habits habits, @Nullable Fault fault) {
        Plan.Office office = plan.office();
        List<String> nation = office.nation();
        page.line(first(office.superior()), "", "", first(nation));
        page.line(office.issuer().text(), "", "", nation.size() < 2 ? "" : nation.get(1));
        page.line();
        page.line(words.of("demo.title"));
        page.line(words.of("demo.attached", plan.number()));
        boolean otherMonth = fault == Fault.OTHER_MONTH;
        if (habits.namesMonth() || otherMonth) {
            page.line(words.of("demo.period", habits.month(otherMonth ? month.minusMonths(1) : month)));
        }
        if (fault == Fault.UNKNOWN_NAME) {
            page.line(words.of("demo.unit", misspelt(unit.name())));
        } else if (habits.namesUnitByCode()) {
            page.line(words.of("demo.unit-code", unit.code().text()));
        } else {
            page.line(words.of("demo.unit", habits.name(unit)));
        }
        page.line();
    }

    private static String first(List<String> lines) {
        return lines.isEmpty() ? "" : lines.get(0);
    }

    /** With the last letter typed twice. */
    static String misspelt(String name) {
        return name + name.charAt(name.length() - 1);
    }

    private void rows(Page page, Map<Measure, Cell> cells, Habits habits, boolean withoutValues) {
        boolean coded = habits.namesCodes();
        List<@Nullable Cell> heading = new ArrayList<>();
        heading.add(Page.text(words.of("demo.ordinal")));
        if (coded) {
            heading.add(Page.text(words.of("demo.code")));
        }
        heading.add(Page.text(words.of("demo.content")));
        heading.add(Page.text(words.of("demo.measured-in")));
        heading.add(withoutValues ? null : Page.text(words.of("demo.value")));
        heading.add(Page.text(words.of("demo.note")));
        page.line(heading);
        String above = "";
        int number = 0;
        for (Map.Entry<Measure, Cell> entry : cells.entrySet()) {
            Measure measure = entry.getKey();
            List<@Nullable Cell> row = new ArrayList<>();
            number++;
            row.add(habits.medium().isText() ? new Cell.Text(Integer.toString(number)) : Page.number(number));
            if (coded) {
                row.add(new Cell.Text(measure.id().text()));
            }
            row.add(new Cell.Text(habits.name(measure)));
            boolean same = habits.repeatsByDitto() && measure.unit().equals(above);
            row.add(Page.text(same ? DITTO : measure.unit()));
            row.add(withoutValues ? null : entry.getValue());
            page.line(row);
            above = measure.unit();
        }
    }
}
