package vn.congdoan.kh415.report.result;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.model.plan.Target;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.report.book.Role;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.report.book.Style;
import vn.congdoan.kh415.report.result.TargetPlaces.Part;

/**
 * A target in two cells side by side, both numbers: "75 %" and "± 0,5 %", "1.500" and "– 2.000". As one text its separators would be ours,
 * while those of all numbers around it are the machine's.
 */
public final class TargetCells {
    private final Frame frame;
    private final TargetPlaces places;
    private final boolean stated;

    private TargetCells(Frame frame, TargetPlaces places, boolean stated) {
        this.frame = frame;
        this.places = places;
        this.stated = stated;
    }

    /** Cells that show what stands in those places. */
    public static TargetCells showing(Frame frame, TargetPlaces places) {
        return new TargetCells(frame, places, false);
    }

    /** Cells in which a target itself stands, where no other sheet holds it. */
    public static TargetCells stated(Frame frame, TargetPlaces places) {
        return new TargetCells(frame, places, true);
    }

    public boolean isOfTwo(IndicatorResult of) {
        return second(of) != null;
    }

    public SheetCell lower(IndicatorResult of) {
        Target target = of.target();
        if (target == null) {
            return SheetCell.text(Role.CENTRED, frame.say("target.none"));
        }
        String lead = switch (target.type()) {
            case AT_LEAST -> target.bare() ? "" : "≥ ";
            case AVERAGE_PER_BODY, MILESTONE -> "≥ ";
            case EXACTLY -> "= ";
            case RULE, RANGE, BAND, ANNUAL_AVERAGE -> isOfTwo(of) ? "" : "≥ ";
        };
        return cell(of, Part.LOWER, lead);
    }

    public SheetCell upper(IndicatorResult of) {
        Part second = second(of);
        return second == null
                ? SheetCell.blank(Role.CENTRED)
                : cell(of, second, second == Part.TOLERANCE ? "± " : "– ");
    }

    /** What stands at the right of the first number; null if nothing does. */
    public @Nullable Part second(IndicatorResult of) {
        return places.number(of, Part.TOLERANCE) != null
                ? Part.TOLERANCE
                : places.number(of, Part.UPPER) != null ? Part.UPPER : null;
    }

    private SheetCell cell(IndicatorResult of, Part part, String lead) {
        BigDecimal number = Objects.requireNonNull(places.number(of, part));
        Role role = of.indicator().unit() == ResultUnit.PERCENT ? Role.STATED_PERCENT : Figures.wholeOrNot(number);
        Content plain = new Content.Numeric(number);
        Style style = new Style(role).led(lead);
        return stated
                ? new SheetCell(plain, style)
                : new SheetCell(new Content.Formula(places.cell(of, part), plain), style);
    }
}
