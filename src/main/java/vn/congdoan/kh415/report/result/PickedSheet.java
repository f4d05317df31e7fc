package vn.congdoan.kh415.report.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.report.book.Draft;
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.report.book.MadeRows;
import vn.congdoan.kh415.report.book.Role;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.report.book.SheetRow;

/** A table of some of the lines of bodies by some of the indicators. */
final class PickedSheet {
    private static final int FIXED = 2;
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
        int[] widths = IntStream.concat(
                        IntStream.of(9, 44, 20, 20, 18),
                        IntStream.of(picked.indicators()).map(indicator -> width(largest.apply(indicator))))
                .toArray();
        Draft draft = new Draft(frame, widths).repeating(FIXED);
        draft.title(frame.say(title));
        draft.across(SheetCell.text(Role.NOTE, frame.say(note)));
        List<String> headings = new ArrayList<>();
        List.of("unit-code", "unit", "kind", "sector", "cluster").forEach(key -> headings.add(frame.head(key)));
        for (int indicator : picked.indicators()) {
            headings.add(
                    frame.assessment().indicators().get(indicator).indicator().id());
        }
        int headingRow = draft.next();
        draft.headings(headings.toArray(String[]::new));
        return draft.made(frame.say(name), headingRow, FIXED, picked.size(), new MadeRows.Maker() {
            @Override
            public SheetRow row(int number) {
                return PickedSheet.this.row(number);
            }

            @Override
            public @Nullable SheetCell cell(int number, int column) {
                return column < PickedLines.FIRST_COLUMN
                        ? row(number).cell(column)
                        : cell.apply(picked.line(number), picked.indicators()[column - PickedLines.FIRST_COLUMN]);
            }
        });
    }

    private int width(@Nullable BigDecimal largest) {
        return largest == null
                ? WIDTH
                : Math.max(WIDTH, frame.words().numbers().exact(largest).length() + 3);
    }

    private SheetRow row(int number) {
        int line = picked.line(number);
        Unit unit = places.grid().unit(places.lines().get(line).row());
        List<SheetCell> cells = new ArrayList<>();
        cells.add(SheetCell.text(Role.CENTRED, unit.code()));
        cells.add(SheetCell.text(places.name(line)));
        for (BodyDivision division : BodyDivision.values()) {
            cells.add(SheetCell.text(division.partOf(unit, frame)));
        }
        for (int indicator : picked.indicators()) {
            cells.add(cell.apply(line, indicator));
        }
        return SheetRow.of(cells);
    }
}
