package vn.congdoan.kh415.model.result;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.figure.Ratio;

/**
 * The yearly sums of the plan's reporting years that have ended, and what they come to a year.
 *
 * @param years in order; at least one
 */
public record Average(List<Year> years) {
    /**
     * One reporting year.
     *
     * @param year by the year of its last month
     * @param total the sum of the year; null if it is not known
     * @param missingMonths the months of which nothing is known
     * @param atLeast whether the sum lacks figures that could only add to it: whole months, or months of some bodies
     */
    public record Year(int year, @Nullable BigDecimal total, List<YearMonth> missingMonths, boolean atLeast) {
        /** One that is known. */
        public Year(int year, @Nullable BigDecimal total) {
            this(year, total, List.of(), false);
        }

        public Year {
            missingMonths = List.copyOf(missingMonths);
        }
    }

    public Average {
        years = List.copyOf(years);
        if (years.isEmpty()) {
            throw new IllegalArgumentException("an average of no year");
        }
    }

    /** The years that are not known. */
    public List<Year> unknown() {
        return years.stream().filter(year -> year.total() == null).toList();
    }

    /** Whether the average is a lower bound, because the sum of one of its years is. */
    public boolean isAtLeast() {
        return years.stream().anyMatch(Year::atLeast);
    }

    /** The sum over the number of years; empty unless every year is known, for an average of some is another figure. */
    public Optional<Ratio> perYear() {
        BigDecimal sum = BigDecimal.ZERO;
        for (Year year : years) {
            if (year.total() == null) {
                return Optional.empty();
            }
            sum = sum.add(year.total());
        }
        return Optional.of(new Ratio(sum, BigDecimal.valueOf(years.size())));
    }
}
