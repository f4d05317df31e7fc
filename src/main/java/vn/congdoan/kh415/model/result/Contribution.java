package vn.congdoan.kh415.model.result;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Entry;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.figure.Return;
import vn.congdoan.kh415.model.figure.Source;
import vn.congdoan.kh415.model.plan.MeasureId;

/**
 * What one body contributes to one indicator in a period.
 *
 * @param ratio null if the body is missing
 * @param fromParts whether it rests on the sum of its parts
 * @param missingMonths the months of a flow that are lacking
 * @param missingDenominator the denominator to expect of a missing body when bounding the whole (of an indicator without one, the
 *     numerator it last gave, which tells only how much it may weigh); null if it is not missing or nothing is known
 * @param figures the cells it rests on
 * @param leeway how far it can still move, if it is carried; of a missing body, whether the denominator to expect is an old one
 */
public record Contribution(
        UnitCode unit,
        Basis basis,
        @Nullable Ratio ratio,
        boolean fromParts,
        List<YearMonth> missingMonths,
        @Nullable BigDecimal missingDenominator,
        List<Figure> figures,
        Leeway leeway) {
    /** On what a contribution rests. */
    public enum Basis {
        RECEIVED,
        CARRIED,
        COVERED,
        MISSING
    }

    /**
     * A figure that entered a result.
     *
     * @param toDate whether it is the running total of the reporting year, which stands for the months that are missing
     */
    public record Figure(MeasureId measure, YearMonth period, Entry.Given given, boolean toDate) {
        /** There are millions, and what records have of their own goes a long way round. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Figure figure
                    && toDate == figure.toDate
                    && measure.equals(figure.measure)
                    && period.equals(figure.period)
                    && given.equals(figure.given);
        }

        @Override
        public int hashCode() {
            return (measure.hashCode() * 31 + period.hashCode()) * 31 + given.hashCode();
        }

        public BigDecimal value() {
            return given.value();
        }

        public boolean estimated() {
            return given.estimated();
        }

        public Source source() {
            return given.source();
        }
    }

    /**
     * Figures that a body sent for itself, each taken from its return when it is asked for: there may be millions of contributions, and
     * of most only the sum is asked for.
     */
    public static final class SentFigures extends AbstractList<Figure> implements RandomAccess {
        private final Return sent;
        private final List<MeasureId> measures;

        /**
         * Those of that return.
         *
         * @param measures of each of which the return gives a figure of the unit's own
         */
        public SentFigures(Return sent, List<MeasureId> measures) {
            this.sent = sent;
            this.measures = List.copyOf(measures);
        }

        @Override
        public Figure get(int index) {
            MeasureId measure = measures.get(index);
            if (sent.own().get(measure) instanceof Entry.Given given) {
                return new Figure(measure, sent.period(), given, false);
            }
            throw new IllegalStateException("no figure of " + measure.text());
        }

        @Override
        public int size() {
            return measures.size();
        }
    }

    /** What cannot move. */
    public Contribution(
            UnitCode unit,
            Basis basis,
            @Nullable Ratio ratio,
            boolean fromParts,
            List<YearMonth> missingMonths,
            @Nullable BigDecimal missingDenominator,
            List<Figure> figures) {
        this(unit, basis, ratio, fromParts, missingMonths, missingDenominator, figures, Leeway.NONE);
    }

    /** The same, as far as it can still move. */
    public Contribution with(Leeway now) {
        return new Contribution(unit, basis, ratio, fromParts, missingMonths, missingDenominator, figures, now);
    }

    public Contribution {
        missingMonths = List.copyOf(missingMonths);
        figures = figures instanceof SentFigures ? figures : List.copyOf(figures);
    }
}
