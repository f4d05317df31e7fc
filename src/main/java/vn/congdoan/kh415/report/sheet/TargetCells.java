package vn.congdoan.kh415.report.sheet;

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
import vn.congdoan.kh415.report.result.Figures;
import vn.congdoan.kh415.report.result.TargetPlaces;
import vn.congdoan.kh415.report.result.TargetPlaces.Part;

/**
 * A target in two cells side by side, both numbers: "75 %" and "± 0,5 %", "1.500" and "– 2.000". As one text its separators would be ours,
 * while those of all numbers around it are the machine's.
 */
final class TargetCells {
    private final Frame frame;
    private final TargetPlaces places;

    TargetCells(Frame frame, TargetPlaces places) {
        this.frame = frame;
        this.places = places;
    }

    boolean isOfTwo(IndicatorResult of) {
        return second(of) != null;
    }

    SheetCell lower(IndicatorResult of) {
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

    SheetCell upper(IndicatorResult of) {
        Part second = second(of);
        return second == null
                ? SheetCell.blank(Role.CENTRED)
                : cell(of, second, second == Part.TOLERANCE ? "± " : "– ");
    }

    private @Nullable Part second(IndicatorResult of) {
        return places.number(of, Part.TOLERANCE) != null
                ? Part.TOLERANCE
                : places.number(of, Part.UPPER) != null ? Part.UPPER : null;
    }

    private SheetCell cell(IndicatorResult of, Part part, String lead) {
        BigDecimal number = Objects.requireNonNull(places.number(of, part));
        Role role = of.indicator().unit() == ResultUnit.PERCENT ? Role.STATED_PERCENT : Figures.wholeOrNot(number);
        return new SheetCell(
                new Content.Formula(places.cell(of, part), new Content.Numeric(number)), new Style(role).led(lead));
    }
}
