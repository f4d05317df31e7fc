package vn.congdoan.kh415.model.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator is held against between two dates.
 *
 * @param from the first day of validity, or null if it was always in force
 * @param to the last day of validity, or null if it has no end
 * @param lower the edge to reach, in the indicator's unit (75 for 75 %)
 * @param upper the upper edge of a range or a band, else null
 * @param tolerance of a rule, in the indicator's unit, else null
 * @param by the date of a milestone, else null
 * @param each whether a rule is kept or broken by each body, not by their sum
 * @param bare whether the plan states the lower edge alone, without saying that more is as good
 * @param known of an annual average, what earlier years came to where no returns tell it, by the year
 */
public record Target(
        TargetType type,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        BigDecimal lower,
        @Nullable BigDecimal upper,
        @Nullable BigDecimal tolerance,
        @Nullable LocalDate by,
        boolean each,
        boolean bare,
        SortedMap<Integer, BigDecimal> known) {
    public Target {
        known = Collections.unmodifiableSortedMap(new TreeMap<>(known));
        if (upper != null && upper.compareTo(lower) < 0) {
            throw new IllegalArgumentException("upper edge " + upper + " below lower edge " + lower);
        }
    }

    /** One of the whole, with no years known beforehand. */
    public Target(
            TargetType type,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            BigDecimal lower,
            @Nullable BigDecimal upper,
            @Nullable BigDecimal tolerance,
            @Nullable LocalDate by) {
        this(type, from, to, lower, upper, tolerance, by, false, false, Collections.emptySortedMap());
    }

    /** Whether it was due in a month before that period. */
    public boolean isPast(YearMonth period) {
        return by != null && period.isAfter(YearMonth.from(by));
    }

    /** Whether only what it states is right, give or take its tolerance: what lies above is over. */
    public boolean isExact() {
        return type == TargetType.RULE || type == TargetType.EXACTLY;
    }

    /** From where on a value is right, in the indicator's unit. */
    public BigDecimal lowEdge() {
        return isExact() && tolerance != null ? lower.subtract(tolerance) : lower;
    }

    /** Above which, or of a band from where on, a value is more than right. */
    public BigDecimal highEdge() {
        if (isExact()) {
            return tolerance == null ? lower : lower.add(tolerance);
        }
        return upper == null ? lower : upper;
    }

    public boolean isInForceOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
