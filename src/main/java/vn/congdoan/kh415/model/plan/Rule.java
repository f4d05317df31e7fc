package vn.congdoan.kh415.model.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What must hold between figures that one body states for itself in one month. Where a figure is not known the rule says nothing.
 *
 * @param say the office's own sentence, told to whoever breaks it
 * @param kinds the kinds of body it speaks of; empty means all
 * @param sectors the sectors it speaks of; empty means all, also bodies without a sector
 * @param when speaks only of bodies for which that holds; null if it always speaks
 * @param demand what must hold
 * @param excludes whether the figures of a return that breaks it are not used
 */
public record Rule(
        String id,
        Label say,
        Set<String> kinds,
        Set<String> sectors,
        @Nullable Condition when,
        Condition demand,
        boolean excludes) {
    public Rule {
        kinds = Set.copyOf(kinds);
        sectors = Set.copyOf(sectors);
    }

    public boolean speaksOf(String kind, @Nullable String sector) {
        return (kinds.isEmpty() || kinds.contains(kind))
                && (sectors.isEmpty() || (sector != null && sectors.contains(sector)));
    }

    /** The measures that it names, those of what must hold first; each once. */
    public List<MeasureId> measures() {
        return conditions()
                .flatMap(condition -> condition.measures().stream())
                .distinct()
                .toList();
    }

    /** Whether it holds of the parts of a whole as it does of the whole: figures are held against figures, not against numbers. */
    public boolean holdsOfParts() {
        return conditions().noneMatch(Condition::namesNumber);
    }

    private Stream<Condition> conditions() {
        return when == null ? Stream.of(demand) : Stream.of(demand, when);
    }

    /** Two sides, held against each other. */
    public record Condition(Side left, Relation relation, Side right) {
        public List<MeasureId> measures() {
            return Stream.of(left, right)
                    .flatMap(side -> side.terms().stream())
                    .map(Term::measure)
                    .filter(measure -> measure != null)
                    .distinct()
                    .toList();
        }

        /** Null if a side is not known. */
        public @Nullable Boolean holds(Function<MeasureId, @Nullable BigDecimal> figures) {
            BigDecimal one = left.sum(figures);
            BigDecimal other = right.sum(figures);
            if (one == null || other == null) {
                return null;
            }
            return relation.holds(one.compareTo(other));
        }

        private boolean namesNumber() {
            return Stream.of(left, right)
                    .flatMap(side -> side.terms().stream())
                    .anyMatch(term -> term.measure() == null && term.number().signum() != 0);
        }
    }

    /** A sum and difference of measures and numbers. */
    public record Side(List<Term> terms) {
        public Side {
            terms = List.copyOf(terms);
        }

        /** As it is written: "a + b − 1000", with that for the id of each measure. */
        public String text(Function<MeasureId, String> names) {
            StringBuilder text = new StringBuilder();
            for (Term term : terms) {
                MeasureId measure = term.measure();
                text.append(text.isEmpty() ? "" : term.subtracted() ? " − " : " + ")
                        .append(measure == null ? term.number().toPlainString() : names.apply(measure));
            }
            return text.toString();
        }

        /** Null if a measure has no figure. */
        public @Nullable BigDecimal sum(Function<MeasureId, @Nullable BigDecimal> figures) {
            BigDecimal sum = BigDecimal.ZERO;
            for (Term term : terms) {
                BigDecimal figure = term.measure() == null ? term.number() : figures.apply(term.measure());
                if (figure == null) {
                    return null;
                }
                sum = term.subtracted() ? sum.subtract(figure) : sum.add(figure);
            }
            return sum;
        }
    }

    /**
     * A measure or a number.
     *
     * @param measure null for a number
     * @param number of no meaning for a measure
     */
    public record Term(boolean subtracted, @Nullable MeasureId measure, BigDecimal number) {}

    /** How the left side stands to the right one. */
    public enum Relation {
        EQUAL("="),
        AT_MOST("≤"),
        AT_LEAST("≥"),
        BELOW("<"),
        ABOVE(">");

        private final String sign;

        Relation(String sign) {
            this.sign = sign;
        }

        /** As it is printed. */
        public String sign() {
            return sign;
        }

        /**
         * Whether it holds of two numbers.
         *
         * @param comparison of the left number with the right one: negative, zero or positive
         */
        public boolean holds(int comparison) {
            return switch (this) {
                case EQUAL -> comparison == 0;
                case AT_MOST -> comparison <= 0;
                case AT_LEAST -> comparison >= 0;
                case BELOW -> comparison < 0;
                case ABOVE -> comparison > 0;
            };
        }
    }
}
