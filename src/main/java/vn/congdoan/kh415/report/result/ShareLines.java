package vn.congdoan.kh415.report.result;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.result.Result;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.report.book.Role;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.report.book.SheetRef;
import vn.congdoan.kh415.report.formula.Expr;
import vn.congdoan.kh415.report.formula.Range;
import vn.congdoan.kh415.report.formula.SheetFunction;

/**
 * The parts of the shortfall of the whole, on the lines to which it comes down. A body above others keeps only what is not split over
 * those below it, so that its own part is the sum of the lines at and below it.
 */
public final class ShareLines {
    private final Frame frame;
    private final BodyPlaces places;
    private final BodyLines lines;
    private final PickedLines picked;

    ShareLines(Frame frame, BodyPlaces places) {
        this.frame = frame;
        this.places = places;
        this.lines = places.lines();
        int indicators = frame.assessment().indicators().size();
        int[] split = IntStream.range(0, indicators).filter(this::isSplit).toArray();
        this.picked = new PickedLines(
                new SheetRef(frame.say("sheet.shares")),
                lines.size(),
                split,
                line -> IntStream.of(split)
                        .anyMatch(indicator -> kept(line, indicator).signum() != 0));
    }

    private boolean isSplit(int indicator) {
        BigDecimal whole = lines.size() == 0 ? null : share(0, indicator);
        return whole != null && whole.signum() > 0;
    }

    /** Null where nothing is split down to that line. */
    private @Nullable BigDecimal share(int line, int indicator) {
        Result result = places.grid().result(lines.get(line).row(), indicator);
        return result == null || lines.get(line).departed() ? null : result.shortfallShare();
    }

    /** What of a body's part is not split over those below it; it stands on the line of what it gives itself, if it has one. */
    private BigDecimal kept(int line, int indicator) {
        boolean apart = line + 1 < lines.size() && lines.get(line + 1).own();
        BigDecimal share = apart ? null : share(line, indicator);
        if (share == null) {
            return BigDecimal.ZERO;
        }
        int body = lines.get(line).own() ? line - 1 : line;
        BigDecimal kept = share;
        for (int at = line + 1; at <= lines.get(body).last(); at = lines.get(at).last() + 1) {
            BigDecimal below = share(at, indicator);
            kept = below == null ? kept : kept.subtract(below);
        }
        return kept;
    }

    public Sheet sheet() {
        return new PickedSheet(frame, places, picked, this::cell)
                .of("sheet.shares", "shares.title", "shares.note", indicator -> share(0, indicator));
    }

    private SheetCell cell(int line, int indicator) {
        BigDecimal kept = kept(line, indicator);
        return kept.signum() == 0 ? SheetCell.blank(Role.CENTRED) : Figures.figure(kept);
    }

    /** The part of the body of that row of the grid; a plain 0 where no line at or below it has any. */
    public Content of(int row, int indicator, BigDecimal share) {
        int first = lines.lineOf(row);
        Range range = picked.range(indicator, first, lines.get(first).last());
        Content stored = new Content.Numeric(share);
        return range == null ? stored : new Content.Formula(SheetFunction.SUM.of(range), stored);
    }

    /** All parts together, as a formula; null where nothing is split. */
    @Nullable
    public Expr sum(int indicator) {
        return picked.has(indicator) ? SheetFunction.SUM.of(picked.all(picked.column(indicator))) : null;
    }
}
