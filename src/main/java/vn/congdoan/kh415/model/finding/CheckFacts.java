package vn.congdoan.kh415.model.finding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import vn.congdoan.kh415.model.plan.Label;
import vn.congdoan.kh415.model.table.Place;

/** Why figures that were read without doubt are doubted all the same, and what became of the waivers against it. */
public sealed interface CheckFacts extends Facts {
    /** A doubt about one figure, which a waiver can lift. */
    sealed interface Doubt extends CheckFacts {
        /** The figure doubted. */
        BigDecimal doubted();
    }

    /**
     * A numerator above its denominator.
     *
     * @param cells of both
     */
    record Above(BigDecimal numerator, BigDecimal denominator, String indicator, List<Place> cells) implements Doubt {
        public Above {
            cells = List.copyOf(cells);
        }

        @Override
        public BigDecimal doubted() {
            return numerator;
        }
    }

    /**
     * A rule of the plan that a body's figures do not keep.
     *
     * @param say the office's own sentence
     * @param leftOf what the left side is made of; empty for a number
     * @param sign how the left side should stand to the right one
     * @param measures that the rule names
     * @param doubted the figure of the first of them
     * @param cells of all of them
     */
    record Broken(
            String rule,
            Label say,
            Label leftOf,
            BigDecimal left,
            String sign,
            Label rightOf,
            BigDecimal right,
            List<String> measures,
            BigDecimal doubted,
            List<Place> cells)
            implements Doubt {
        public Broken {
            measures = List.copyOf(measures);
            cells = List.copyOf(cells);
        }
    }

    /**
     * A figure and an earlier one of the same.
     *
     * @param month of the figure before
     */
    record Changed(BigDecimal now, BigDecimal before, YearMonth month) implements Doubt {
        @Override
        public BigDecimal doubted() {
            return now;
        }
    }

    /**
     * Figures of months that only rise.
     *
     * @param months one after the other, the last of the period
     */
    record Running(List<BigDecimal> months) implements Doubt {
        public Running {
            months = List.copyOf(months);
        }

        @Override
        public BigDecimal doubted() {
            return months.get(months.size() - 1);
        }
    }

    /**
     * A running total beside the sum of its months.
     *
     * @param months what those that are known come to
     */
    record RunningTotal(BigDecimal total, BigDecimal months) implements Doubt {
        @Override
        public BigDecimal doubted() {
            return total;
        }
    }

    /** A denominator that fell. */
    record Fallen(String indicator, BigDecimal before, BigDecimal now) implements Doubt {
        @Override
        public BigDecimal doubted() {
            return now;
        }
    }

    record SameFigures(int count, YearMonth month) implements CheckFacts {}

    record SameUnit(Facts.UnitName other) implements CheckFacts {}

    /**
     * A waiver that nothing needs.
     *
     * @param doubt that it waives
     */
    record OfWaiver(FindingCode doubt) implements CheckFacts {}

    /**
     * A waiver that no longer holds.
     *
     * @param figure that is there in place of the one accepted
     */
    record Lapsed(FindingCode doubt, BigDecimal accepted, BigDecimal figure, LocalDate until, LocalDate asOf)
            implements CheckFacts {}
}
