package vn.congdoan.kh415.judge;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.plan.Target;
import vn.congdoan.kh415.model.result.Contribution;
import vn.congdoan.kh415.model.result.Contribution.Basis;
import vn.congdoan.kh415.model.result.Leeway;
import vn.congdoan.kh415.model.result.Total;

/**
 * Which missing returns would settle an open verdict: the largest first, brothers in size by code, until the bounds agree.
 *
 * <p>They are supposed to report at the current rate; where there is no denominator, what they last gave. Without a rate, only
 * the last return settles anything. Bodies of unknown size are supposed to weigh nothing: they come first where sizes matter, as
 * nothing is settled without them, and last where there is no denominator, as nothing depends on them.
 */
public final class Settling {
    private static final Comparator<Contribution> LARGEST_FIRST =
            Comparator.comparing(Settling::weight).reversed().thenComparing(Contribution::unit);
    private static final Comparator<Contribution> UNKNOWN_FIRST =
            Comparator.comparing((Contribution body) -> body.missingDenominator() != null);

    private final Indicator indicator;
    private final Scale scale;
    private final @Nullable Ratio now;
    private final Leeway leeway;

    /** Whether each body keeps a rule for itself: then no rate says what is to come. */
    private final boolean each;

    private BigDecimal arrived = BigDecimal.ZERO;
    private BigDecimal awaited = BigDecimal.ZERO;
    private int unknown;
    private int doubtful;

    private Settling(Indicator indicator, Target target, Total total) {
        this.indicator = indicator;
        this.scale = new Scale(target, indicator.unit());
        this.now = total.ratio();
        this.leeway = total.leeway();
        this.each = target.each();
    }

    /**
     * The codes of those bodies, in the order in which they should be asked.
     *
     * @param total with an open verdict
     * @param contributions of the bodies that it is the sum of
     * @return empty if no target is in force, nobody is missing or the verdict is final already
     */
    public static List<UnitCode> of(
            Indicator indicator, YearMonth period, Total total, Collection<Contribution> contributions) {
        Target target = indicator.targetOn(period.atEndOfMonth()).orElse(null);
        return target == null ? List.of() : new Settling(indicator, target, total).among(contributions);
    }

    private List<UnitCode> among(Collection<Contribution> contributions) {
        List<Contribution> missing = contributions.stream()
                .filter(body -> body.basis() == Basis.MISSING)
                .sorted(sizesMatter() ? UNKNOWN_FIRST.thenComparing(LARGEST_FIRST) : LARGEST_FIRST)
                .toList();
        for (Contribution body : missing) {
            awaited = awaited.add(weight(body));
            unknown += body.missingDenominator() == null ? 1 : 0;
            doubtful += body.leeway().doubtful() ? 1 : 0;
        }
        List<UnitCode> asked = new ArrayList<>();
        for (Contribution body : missing) {
            if (isSettled()) {
                break;
            }
            asked.add(body.unit());
            arrived = arrived.add(weight(body));
            awaited = awaited.subtract(weight(body));
            unknown -= body.missingDenominator() == null ? 1 : 0;
            doubtful -= body.leeway().doubtful() ? 1 : 0;
        }
        return List.copyOf(asked);
    }

    private boolean sizesMatter() {
        return indicator.denominator() != null;
    }

    private static BigDecimal weight(Contribution body) {
        return body.missingDenominator() == null ? BigDecimal.ZERO : body.missingDenominator();
    }

    /** Both halves are multiplied by the present denominator, so that the arrived at the present rate are no quotient. */
    private boolean isSettled() {
        if (now == null || each) {
            return false;
        }
        BigDecimal present = now.denominator();
        if (present == null) {
            Ratio then = new Ratio(now.numerator().add(arrived), null);
            return Bounds.of(indicator.unit(), then, null, leeway).settle(scale);
        }
        if (present.signum() == 0 || unknown > 0 || doubtful > 0) {
            return false;
        }
        BigDecimal grown = present.add(arrived);
        Ratio then = new Ratio(now.numerator().multiply(grown), grown.multiply(present));
        return Bounds.of(indicator.unit(), then, awaited.multiply(present), scaled(present))
                .settle(scale);
    }

    private Leeway scaled(BigDecimal times) {
        return new Leeway(
                leeway.less().multiply(times),
                leeway.more().multiply(times),
                leeway.endless(),
                leeway.doubtful(),
                leeway.apart());
    }
}
