package vn.congdoan.kh415.report.words;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.model.result.Contribution;
import vn.congdoan.kh415.model.result.Contribution.Basis;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.model.result.Verdict;

/** What the figures that bodies lack can still change; in that order they are called. */
public final class Stakes {
    private final List<OfIndicator> indicators = new ArrayList<>();

    /** @param all the denominator with that of the missing; null where it is not known */
    private record OfIndicator(
            IndicatorResult of,
            Set<UnitCode> settling,
            @Nullable BigDecimal all) {}

    /**
     * Of some bodies together.
     *
     * @param settles the ids of the indicators whose verdicts hang on them, of those that are judged already
     * @param share their greatest part in a denominator, as a fraction; null where it is not known
     */
    public record Stake(List<String> settles, @Nullable BigDecimal share) {
        /** Who can settle most verdicts first, then who stands for most. */
        public static final Comparator<Stake> ORDER = Comparator.comparing(
                        (Stake stake) -> -stake.settles().size())
                .thenComparing(
                        Stake::share,
                        Comparator.nullsLast(
                                Comparator.<BigDecimal>naturalOrder().reversed()));

        public Stake {
            settles = List.copyOf(settles);
        }
    }

    public Stakes(Assessment assessment) {
        for (IndicatorResult of : assessment.indicators()) {
            Verdict verdict = of.whole().judgement().verdict();
            boolean judged = verdict != null && verdict != Verdict.NOT_DUE;
            indicators.add(
                    new OfIndicator(of, judged ? new HashSet<>(of.settling()) : Set.of(), denominatorWithMissing(of)));
        }
    }

    private static @Nullable BigDecimal denominatorWithMissing(IndicatorResult of) {
        Ratio known = of.whole().total().ratio();
        BigDecimal missing = of.whole().total().missingDenominator();
        BigDecimal below = known == null ? null : known.denominator();
        if (below == null || missing == null) {
            return null;
        }
        BigDecimal all = below.add(missing);
        return all.signum() > 0 ? all : null;
    }

    public Stake of(Collection<UnitCode> units) {
        List<String> settles = new ArrayList<>();
        BigDecimal share = null;
        for (OfIndicator each : indicators) {
            if (!Collections.disjoint(each.settling(), units)) {
                settles.add(each.of().indicator().id().text());
            }
            BigDecimal part = share(each, units);
            share = share == null || (part != null && part.compareTo(share) > 0) ? part : share;
        }
        return new Stake(settles, share);
    }

    private static @Nullable BigDecimal share(OfIndicator each, Collection<UnitCode> units) {
        BigDecimal sum = null;
        for (UnitCode unit : units) {
            Contribution own = each.of().contributions().get(unit);
            BigDecimal weight = own != null && own.basis() == Basis.MISSING ? own.missingDenominator() : null;
            if (weight != null) {
                sum = sum == null ? weight : sum.add(weight);
            }
        }
        return sum == null || each.all() == null ? null : sum.divide(each.all(), MathContext.DECIMAL128);
    }
}
