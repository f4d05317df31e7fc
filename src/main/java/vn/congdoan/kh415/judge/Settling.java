package vn.congdoan.kh415.judge;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.Contribution;
import vn.congdoan.kh415.model.Contribution.Basis;
import vn.congdoan.kh415.model.Indicator;
import vn.congdoan.kh415.model.Ratio;
import vn.congdoan.kh415.model.ResultUnit;
import vn.congdoan.kh415.model.Target;
import vn.congdoan.kh415.model.Total;

/**
 * The fewest missing returns that would settle an open verdict, supposing that they report at the current rate: the largest first,
 * brothers in size by code, until the bounds agree. Bodies of unknown size come first, as nothing is settled without them; they
 * are supposed to weigh nothing.
 */
public final class Settling {
    private static final Comparator<Contribution> LARGEST_FIRST = Comparator.comparing(
                    Contribution::missingDenominator, Comparator.nullsLast(Comparator.<BigDecimal>naturalOrder()))
            .reversed()
            .thenComparing(Contribution::unit);

    private Settling() {}

    /**
     * The codes of those bodies, in the order described.
     *
     * @param total with an open verdict
     * @param contributions of the bodies below it
     * @return empty if no target is in force or nobody is missing
     */
    public static List<String> of(
            Indicator indicator, YearMonth period, Total total, Collection<Contribution> contributions) {
        Target target = indicator.targetOn(period.atEndOfMonth()).orElse(null);
        if (target == null) {
            return List.of();
        }
        Scale scale = new Scale(target, indicator.unit());
        List<Contribution> missing = contributions.stream()
                .filter(body -> body.basis() == Basis.MISSING)
                .sorted(LARGEST_FIRST)
                .toList();
        List<String> asked = new ArrayList<>();
        BigDecimal arrived = BigDecimal.ZERO;
        int unknown = (int) missing.stream()
                .filter(body -> body.missingDenominator() == null)
                .count();
        BigDecimal all = missing.stream().map(Settling::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        for (Contribution body : missing) {
            boolean open = asked.size() < unknown && indicator.denominator() != null;
            if (!open && isSettled(indicator.unit(), total.ratio(), arrived, all.subtract(arrived), scale)) {
                break;
            }
            asked.add(body.unit());
            arrived = arrived.add(weight(body));
        }
        return List.copyOf(asked);
    }

    private static BigDecimal weight(Contribution body) {
        return body.missingDenominator() == null ? BigDecimal.ZERO : body.missingDenominator();
    }

    /** Both halves are multiplied by the present denominator, so that the present rate of the arrived stays a whole product. */
    private static boolean isSettled(
            ResultUnit unit, @Nullable Ratio now, BigDecimal arrived, BigDecimal awaited, Scale scale) {
        if (now == null) {
            return false;
        }
        BigDecimal present = now.denominator();
        if (present == null) {
            return Bounds.of(unit, new Ratio(now.numerator().add(arrived), null), null)
                    .settle(scale);
        }
        if (present.signum() == 0) {
            return false;
        }
        BigDecimal grown = present.add(arrived);
        Ratio then = new Ratio(now.numerator().multiply(grown), grown.multiply(present));
        return Bounds.of(unit, then, awaited.multiply(present)).settle(scale);
    }
}
