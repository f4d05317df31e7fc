package vn.congdoan.kh415.report.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.plan.IndicatorId;
import vn.congdoan.kh415.model.plan.PaceCurve;
import vn.congdoan.kh415.model.plan.Target;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.report.book.Edges;
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.report.book.SheetRef;
import vn.congdoan.kh415.report.formula.Expr;
import vn.congdoan.kh415.report.formula.NamedCell;

/** Where the targets stand: a row for each indicator, and a name for each cell that formulas ask for. */
public final class TargetPlaces {
    /** The row of the first indicator. */
    public static final int FIRST_ROW = 5;

    private final Frame frame;
    private final Map<IndicatorId, Integer> rows = new HashMap<>();

    /** By indicator, once asked for: every row of a large workbook asks. */
    private final Map<IndicatorId, Aim> known = new HashMap<>();

    /** What a cell of a row holds, from left to right. */
    public enum Part {
        LOWER("target.lower", 4),
        UPPER("target.upper", 5),
        TOLERANCE("target.tolerance", 6),
        LOW("target.low", 7),
        HIGH("target.high", 8),
        PACED("target.paced", 9),
        PACED_OF("target.paced-of", 10);

        private final String key;
        private final int column;

        Part(String key, int column) {
            this.key = key;
            this.column = column;
        }

        /** The end of the keys of its texts. */
        public String key() {
            return key;
        }

        public int column() {
            return column;
        }

        /** What of it stands there for a target; null if nothing does. */
        public @Nullable BigDecimal of(Target target, Edges edges, @Nullable PaceCurve curve, int month) {
            return switch (this) {
                case LOWER -> target.lower();
                case UPPER -> target.upper();
                case TOLERANCE -> target.tolerance();
                case LOW -> edges.low();
                case HIGH -> edges.high();
                case PACED -> curve == null ? null : curve.by(month);
                case PACED_OF -> curve == null ? null : curve.whole();
            };
        }
    }

    public TargetPlaces(Frame frame) {
        this.frame = frame;
        for (IndicatorResult of : frame.assessment().indicators()) {
            rows.put(of.indicator().id(), FIRST_ROW + rows.size());
        }
    }

    /** The cells that say what a result of that indicator is held against; null where no target is in force. */
    public @Nullable Aim of(IndicatorResult of) {
        Aim aim = known.get(of.indicator().id());
        if (aim == null) {
            aim = of(of, part -> cell(of, part));
            if (aim != null) {
                known.put(of.indicator().id(), aim);
            }
        }
        return aim;
    }

    /** The same where other cells say what may be typed, and how much of it should be reached. */
    public @Nullable Aim of(IndicatorResult of, Function<Part, Expr> cells) {
        Target target = of.target();
        if (target == null) {
            return null;
        }
        PaceCurve curve = of.indicator().pace();
        return new Aim(
                target,
                Edges.of(target, frame.isDue(of.indicator(), target)),
                cells.apply(Part.LOWER),
                cells.apply(Part.LOW),
                cells.apply(Part.HIGH),
                target.tolerance() == null ? null : cells.apply(Part.TOLERANCE),
                curve == null
                        ? null
                        : new Aim.Paced(curve, frame.elapsed(), cells.apply(Part.PACED), cells.apply(Part.PACED_OF)));
    }

    /** What stands there; null if nothing does. */
    public @Nullable BigDecimal number(IndicatorResult of, Part part) {
        Target target = of.target();
        return target == null
                ? null
                : part.of(
                        target,
                        Edges.of(target, frame.isDue(of.indicator(), target)),
                        of.indicator().pace(),
                        frame.elapsed());
    }

    /** By its name. */
    public NamedCell cell(IndicatorResult of, Part part) {
        int row = Objects.requireNonNull(rows.get(of.indicator().id()));
        // A hyphen would be a minus; no id has a dot.
        return new NamedCell(
                frame.say(
                        "targets.name." + part.key(), of.indicator().id().text().replace('-', '.')),
                new SheetRef(frame.say("sheet.targets")).cell(row, part.column()));
    }

    /** Of all cells that hold something. */
    public List<NamedCell> names() {
        List<NamedCell> names = new ArrayList<>();
        for (IndicatorResult of : frame.assessment().indicators()) {
            for (Part part : Part.values()) {
                if (number(of, part) != null) {
                    names.add(cell(of, part));
                }
            }
        }
        return names;
    }

    /** The edge as it is worked out from what may be typed. */
    public Expr edge(IndicatorResult of, Part part) {
        return edge(of, part, typed -> cell(of, typed));
    }

    /** The same where that is typed in other cells. */
    public Expr edge(IndicatorResult of, Part part, Function<Part, ? extends Expr> cells) {
        Expr lower = cells.apply(Part.LOWER);
        if (number(of, Part.TOLERANCE) != null) {
            Expr tolerance = cells.apply(Part.TOLERANCE);
            return part == Part.LOW ? lower.minus(tolerance) : lower.plus(tolerance);
        }
        return part == Part.HIGH && number(of, Part.UPPER) != null ? cells.apply(Part.UPPER) : lower;
    }
}
