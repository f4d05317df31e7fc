package vn.congdoan.kh415.invent;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.text.Words;

/** A return of several bodies as systems export it: one figure a row, with whose, when and what it is. */
final class LongPage {
    private final Words words;

    LongPage(Words words) {
        this.words = words;
    }

    /**
     * The sheet.
     *
     * @param fault of the page; others are passed over
     */
    Table table(String file, List<FigureCells> bodies, YearMonth month, Habits habits, @Nullable Fault fault) {
        Page page = new Page();
        boolean withoutValues = fault == Fault.COLUMN_GONE;
        page.line(
                words.of("demo.unit-code-column"),
                words.of("demo.unit-column"),
                words.of("demo.period-column"),
                words.of("demo.content"),
                withoutValues ? "" : words.of("demo.value"));
        String stated = words.numbers().month(fault == Fault.OTHER_MONTH ? month.minusMonths(1) : month);
        int misspelt = fault == Fault.UNKNOWN_NAME ? habits.lot().of("misspelt").below(bodies.size()) : -1;
        for (int i = 0; i < bodies.size(); i++) {
            FigureCells body = bodies.get(i);
            String code = i == misspelt ? "" : body.unit().code().text();
            String name = i == misspelt
                    ? FormPage.misspelt(body.unit().name())
                    : body.unit().name();
            for (Map.Entry<Measure, Cell> figure : body.cells().entrySet()) {
                List<@Nullable Cell> row = new ArrayList<>();
                row.add(Page.text(code));
                row.add(Page.text(name));
                row.add(Page.text(stated));
                row.add(Page.text(habits.name(figure.getKey())));
                row.add(withoutValues ? null : figure.getValue());
                page.line(row);
            }
        }
        return page.table(file, "");
    }
}
