package vn.congdoan.kh415.rollup;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Entry;
import vn.congdoan.kh415.model.figure.Return;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.result.Contribution.Figure;

/**
 * The observations of one body, month by month: its own figures, or, in a month in which it sent no usable figure at all, the sum
 * of its parts' (all of those that are expected to send or none, and never for a yes/no). Parts that need not send are added where
 * they did; where a body has no others, all of them must have.
 */
final class Observations {
    /** Parts of parts of parts: far deeper than any union goes, and an end to a ring in an old registry. */
    private static final int DEEPEST = 8;

    private final ReportingUnits reporting;
    private final UnitCode unit;
    private final NavigableMap<YearMonth, Return> returns;

    Observations(ReportingUnits reporting, UnitCode unit) {
        this.reporting = reporting;
        this.unit = unit;
        this.returns = reporting.returns(unit);
    }

    /**
     * Null if there is none, as with a blank, or if the body was not one that reports the measure then: what a part reported before
     * it became a body of its own stands with the body that it was a part of.
     */
    @Nullable
    Observation of(Measure measure, YearMonth month) {
        if (!reported(measure, month)) {
            return null;
        }
        Return own = returns.get(month);
        Observation observation = own(own, measure, month);
        if (observation == null) {
            observation = answered(own, measure, month);
        }
        boolean partsCount = observation == null
                && reporting.everHadParts(unit)
                && measure.addsUp()
                && (own == null || !own.hasOwnFigures());
        return partsCount ? fromParts(unit, measure, month, DEEPEST) : observation;
    }

    /** Whether the body stood at the end of that month and its kind and sector reported the measure then. */
    boolean reported(Measure measure, YearMonth month) {
        return reporting.reports(unit, measure, month.atEndOfMonth());
    }

    /** The months, newest first, in which there may be one. */
    NavigableSet<YearMonth> monthsTo(YearMonth period) {
        NavigableSet<YearMonth> months = reporting.everHadParts(unit) ? reporting.periods() : returns.navigableKeySet();
        return months.headSet(period, true).descendingSet();
    }

    private static @Nullable Observation own(@Nullable Return own, Measure measure, YearMonth month) {
        Entry entry = own == null ? null : own.own().get(measure.id());
        if (entry instanceof Entry.Given given) {
            return new Observation(given.value(), false, List.of(figure(measure, month, given)));
        }
        return entry instanceof Entry.NotApplicable ? Observation.NOT_APPLICABLE : null;
    }

    /** By a yes to a question that asks for this and more; its no says nothing of this. */
    private @Nullable Observation answered(@Nullable Return own, Measure measure, YearMonth month) {
        for (Measure wider : reporting.answering(measure)) {
            Observation observation = own(own, wider, month);
            if (observation != null
                    && observation.value() != null
                    && observation.value().signum() > 0) {
                return observation;
            }
        }
        return null;
    }

    /** The measures a yes to which is one to each of those operands. */
    List<Measure> jointMeasures(List<Measure> operands) {
        List<MeasureId> ids = operands.stream().map(Measure::id).toList();
        return ids.isEmpty()
                ? List.of()
                : reporting.answering(operands.get(0)).stream()
                        .filter(wider -> wider.answers().containsAll(ids))
                        .toList();
    }

    /** Whether there is a return of any body in those months, the later one excluded. */
    boolean anyReturns(YearMonth first, YearMonth before) {
        return !reporting.periods().subSet(first, before).isEmpty();
    }

    /** The running total of the year that it reported with that month; null if it reported none. */
    @Nullable
    Figure runningTotal(Measure measure, YearMonth month) {
        Return own = reported(measure, month) ? returns.get(month) : null;
        return own != null && own.toDate().get(measure.id()) instanceof Entry.Given given
                ? new Figure(measure.id(), month, given, true)
                : null;
    }

    static Figure figure(Measure measure, YearMonth month, Entry.Given given) {
        return new Figure(measure.id(), month, given, false);
    }

    private @Nullable Observation fromParts(UnitCode whole, Measure measure, YearMonth month, int deepest) {
        List<Unit> parts = deepest == 0 ? List.of() : reporting.parts(whole, month.atEndOfMonth());
        boolean anySends = parts.stream().anyMatch(reporting::sends);
        BigDecimal sum = null;
        List<Figure> figures = new ArrayList<>();
        for (Unit part : parts) {
            Observation observation = ofPart(part, measure, month, deepest);
            if (observation == null && anySends && !reporting.sends(part)) {
                continue;
            }
            if (observation == null) {
                return null;
            }
            figures.addAll(observation.figures());
            if (observation.value() != null) {
                sum = sum == null ? observation.value() : sum.add(observation.value());
            }
        }
        return parts.isEmpty() ? null : new Observation(sum, true, List.copyOf(figures));
    }

    private @Nullable Observation ofPart(Unit part, Measure measure, YearMonth month, int deepest) {
        Return own = reporting.returns(part.code()).get(month);
        Observation observation = own(own, measure, month);
        boolean partsCount = observation == null && (own == null || !own.hasOwnFigures());
        return partsCount ? fromParts(part.code(), measure, month, deepest - 1) : observation;
    }

    /**
     * What its parts reported in a month for a measure of which it has no observation, though it is asked for one.
     *
     * @param observed of the parts directly below that have one
     * @param missing the parts that are waited for and have none
     */
    record Unused(List<Observation> observed, List<Unit> missing) {}

    Unused unused(Measure measure, YearMonth month) {
        List<Observation> observed = new ArrayList<>();
        List<Unit> missing = new ArrayList<>();
        boolean asked = reporting.everHadParts(unit) && measure.addsUp() && reported(measure, month);
        if (asked && of(measure, month) == null) {
            List<Unit> parts = reporting.parts(unit, month.atEndOfMonth());
            boolean anySends = parts.stream().anyMatch(reporting::sends);
            for (Unit part : parts) {
                Observation observation = ofPart(part, measure, month, DEEPEST);
                if (observation != null) {
                    observed.add(observation);
                } else if (reporting.sends(part) || !anySends) {
                    missing.add(part);
                }
            }
        }
        return new Unused(observed, missing);
    }

    /** The measures of which it gave a usable figure of its own in a month. */
    List<MeasureId> own(YearMonth month) {
        Return own = returns.get(month);
        List<MeasureId> given = new ArrayList<>();
        if (own != null) {
            own.own().forEach((measure, entry) -> {
                if (!(entry instanceof Entry.Blank)) {
                    given.add(measure);
                }
            });
        }
        return given;
    }
}
