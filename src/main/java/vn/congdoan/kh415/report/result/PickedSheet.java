package vn.congdoan.kh415.report.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.report.book.Columns;
import vn.congdoan.kh415.report.book.Columns.Column;
import vn.congdoan.kh415.report.book.Draft;
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.report.book.MadeRows;
import vn.congdoan.kh415.report.book.Role;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.book.SheetCell;

/** A table of some of the lines of bodies by some of the indicators. */
final class PickedSheet {
    private static final int WIDTH = 10;

    private final Frame frame;
    private final BodyPlaces places;
    private final PickedLines picked;
    private final BiFunction<Integer, Integer, SheetCell> cell;

    /**
     * A sheet.
     *
     * @param cell what stands in it, by line and by the indicator's place in the plan
     */
    PickedSheet(Frame frame, BodyPlaces places, PickedLines picked, BiFunction<Integer, Integer, SheetCell> cell) {
        this.frame = frame;
        this.places = places;
        this.picked = picked;
        this.cell = cell;
    }

    /**
     * Under those keys.
     *
     * @param largest the largest number of an indicator; null for none
     */
    Sheet of(String name, String title, String note, IntFunction<@Nullable BigDecimal> largest) {
        List<Column<Integer>> columns = new ArrayList<>(List.of(
                frame.texts(
                        "unit-code", 9, Role.CENTRED, line -> unit(line).code().text()),
                frame.texts("unit", 44, Role.TEXT, places::name)));
        int fixed = columns.size();
        columns.add(division("kind", 20, BodyDivision.KIND));
        columns.add(division("sector", 20, BodyDivision.SECTOR));
        columns.add(division("cluster", 18, BodyDivision.CLUSTER));
        for (int indicator : picked.indicators()) {
            columns.add(new Column<>(
                    frame.assessment()
                            .indicators()
                            .get(indicator)
                            .indicator()
                            .id()
                            .text(),
                    width(largest.apply(indicator)),
                    line -> cell.apply(line, indicator)));
        }
        return sheet(new Columns<>(columns), fixed, name, title, note);
    }

    private Sheet sheet(Columns<Integer> columns, int fixed, String name, String title, String note) {
        Draft draft = new Draft(frame, columns.widths()).repeating(fixed);
        draft.title(frame.say(title));
        draft.across(SheetCell.text(Role.NOTE, frame.say(note)));
        int headingRow = draft.next();
        draft.headings(columns.headings());
        return draft.made(
                frame.say(name),
                headingRow,
                fixed,
                new MadeRows.More(picked.size(), 0),
                columns.rowsOf(picked.lines()));
    }

    private Column<Integer> division(String heading, int width, BodyDivision division) {
        return frame.texts(heading, width, Role.TEXT, line -> division.partOf(unit(line), frame));
    }

    private Unit unit(int line) {
        return places.grid().unit(places.lines().get(line).row());
    }

    private int width(@Nullable BigDecimal largest) {
        return largest == null
                ? WIDTH
                : Math.max(WIDTH, frame.words().numbers().exact(largest).length() + 3);
    }
}
