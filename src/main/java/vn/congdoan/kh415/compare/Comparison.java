package vn.congdoan.kh415.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.result.Change;
import vn.congdoan.kh415.model.result.Contribution;
import vn.congdoan.kh415.model.result.Fraction;

/** Compares one indicator in two periods, like with like: only bodies with a usable pair, over more than nothing, in both. */
public final class Comparison {
    private final List<Ratio> before = new ArrayList<>();
    private final List<Ratio> now = new ArrayList<>();
    private final List<Change.Unmatched> left = new ArrayList<>();
    private final List<Change.Unmatched> joined = new ArrayList<>();

    private Comparison(Map<UnitCode, Contribution> then, Map<UnitCode, Contribution> today) {
        today.forEach((unit, body) -> {
            Ratio old = usable(then.get(unit));
            Ratio recent = usable(body);
            if (old != null && recent != null) {
                before.add(old);
                now.add(recent);
            } else if (recent != null) {
                joined.add(new Change.Unmatched(unit, recent));
            }
        });
        then.forEach((unit, body) -> {
            Ratio old = usable(body);
            if (old != null && usable(today.get(unit)) == null) {
                left.add(new Change.Unmatched(unit, old));
            }
        });
    }

    /**
     * The change of the whole with what it is made of.
     *
     * @param reported the whole of the earlier period as it was closed or last reported
     * @param computed the same from the returns at hand; null if they no longer give one, and what was reported stands
     * @param then the contributions of the earlier period, by code, from the returns at hand; {@code today} those of the later one
     * @return null if there was no value then, or is none now
     */
    public static @Nullable Change between(
            @Nullable Ratio reported,
            @Nullable Ratio computed,
            Map<UnitCode, Contribution> then,
            @Nullable Ratio wholeNow,
            Map<UnitCode, Contribution> today) {
        if (reported == null || wholeNow == null || !reported.hasValue() || !wholeNow.hasValue()) {
            return null;
        }
        Ratio known = computed != null && computed.hasValue() ? computed : reported;
        return new Comparison(then, today).change(reported, known, wholeNow);
    }

    private static @Nullable Ratio usable(@Nullable Contribution body) {
        Ratio ratio = body == null ? null : body.ratio();
        boolean overNothing = ratio != null
                && ratio.denominator() != null
                && ratio.denominator().signum() <= 0;
        return overNothing ? null : ratio;
    }

    private Change change(Ratio reported, Ratio computed, Ratio wholeNow) {
        Ratio then = sum(before);
        Ratio today = sum(now);
        Fraction whole = difference(wholeNow, reported);
        Fraction matched = now.isEmpty() ? Fraction.ZERO : difference(today, then);
        Fraction rate = rateEffect(then, today, matched);
        return new Change(
                reported,
                computed,
                now.size(),
                then,
                today,
                whole,
                difference(computed, reported),
                difference(wholeNow, computed).minus(matched),
                rate,
                matched.minus(rate),
                left,
                joined);
    }

    private static Fraction difference(Ratio later, Ratio earlier) {
        return Fraction.of(later).minus(Fraction.of(earlier));
    }

    private static Ratio sum(List<Ratio> ratios) {
        return ratios.stream().reduce(Ratio::plus).orElse(new Ratio(BigDecimal.ZERO, BigDecimal.ZERO));
    }

    /**
     * Σ (r₁ − r₀)(w₀ + w₁)/2, with r = n/d and w = d/D, multiplied out to half of (R₁ − R₀ + Σ n₁d₀/d₁ / D₀ − Σ n₀d₁/d₀ / D₁).
     * Without a denominator there are no weights, and all of the matched change is the bodies' own.
     */
    private Fraction rateEffect(Ratio then, Ratio today, Fraction matched) {
        if (now.isEmpty() || then.denominator() == null || today.denominator() == null) {
            return matched;
        }
        Fraction newRates = reweighted(now, before).dividedBy(then.denominator());
        Fraction oldRates = reweighted(before, now).dividedBy(today.denominator());
        return matched.plus(newRates).minus(oldRates).half();
    }

    /** Σ of each rate times the same body's other denominator. */
    private static Fraction reweighted(List<Ratio> rates, List<Ratio> weights) {
        List<Fraction> products = new ArrayList<>();
        for (int i = 0; i < rates.size(); i++) {
            BigDecimal denominator = rates.get(i).denominator();
            BigDecimal weight = weights.get(i).denominator();
            if (denominator != null && weight != null) {
                products.add(Fraction.of(rates.get(i).numerator().multiply(weight), denominator));
            }
        }
        return Fraction.sum(products);
    }
}
