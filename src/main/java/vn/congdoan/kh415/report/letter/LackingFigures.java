package vn.congdoan.kh415.report.letter;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.finding.Gap;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.model.result.Contribution;
import vn.congdoan.kh415.model.result.Contribution.Basis;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.report.words.Absentee;

/**
 * What a body lacks, figure by figure, and what each is needed for; a return of which nothing came or can be used is one line.
 *
 * @param measure null for a whole return
 * @param indicators the ids of those that need it
 * @param month of the last figure in use in its place; null if there is none
 * @param last that figure; null if there is none, and for a whole return
 */
record LackingFigures(
        Absentee who,
        @Nullable MeasureId measure,
        List<String> indicators,
        @Nullable YearMonth month,
        Contribution.@Nullable Figure last) {
    /** In the plan's order. */
    static List<LackingFigures> of(Absentee who, Assessment assessment) {
        Gap gap = who.gap();
        if (gap == null) {
            List<IndicatorResult> covered = assessment.indicators().stream()
                    .filter(of -> basis(of, who.unit()) == Basis.COVERED)
                    .toList();
            return List.of(new LackingFigures(who, null, ids(covered), null, null));
        }
        if (gap.reason() != Gap.Reason.PARTIAL) {
            List<IndicatorResult> all = needing(assessment, who.unit(), Set.copyOf(gap.measures())::contains);
            Contribution.Figure last = last(all, assessment.period(), who.unit(), Set.copyOf(gap.measures())::contains);
            return List.of(new LackingFigures(who, null, ids(all), last == null ? null : last.period(), null));
        }
        List<LackingFigures> lines = new ArrayList<>();
        for (MeasureId measure : gap.measures()) {
            List<IndicatorResult> some = needing(assessment, who.unit(), measure::equals);
            Contribution.Figure last = last(some, assessment.period(), who.unit(), measure::equals);
            lines.add(new LackingFigures(who, measure, ids(some), last == null ? null : last.period(), last));
        }
        return lines;
    }

    private static List<String> ids(List<IndicatorResult> some) {
        return some.stream().map(of -> of.indicator().id().text()).toList();
    }

    private static @Nullable Basis basis(IndicatorResult of, UnitCode unit) {
        Contribution own = of.contributions().get(unit);
        return own == null ? null : own.basis();
    }

    /** The indicators in which that body counts and such a figure is used. */
    private static List<IndicatorResult> needing(Assessment assessment, UnitCode unit, Predicate<MeasureId> wanted) {
        return assessment.indicators().stream()
                .filter(of -> of.contributions().containsKey(unit))
                .filter(of -> of.indicator().measures().stream().anyMatch(wanted))
                .toList();
    }

    /** The newest of an earlier month that stands for such a figure; null if there is none. */
    private static Contribution.@Nullable Figure last(
            List<IndicatorResult> some, YearMonth period, UnitCode unit, Predicate<MeasureId> wanted) {
        return some.stream()
                .flatMap(of -> Stream.ofNullable(of.contributions().get(unit)))
                .flatMap(own -> own.figures().stream())
                .filter(figure ->
                        wanted.test(figure.measure()) && figure.period().isBefore(period))
                .max(Comparator.comparing(Contribution.Figure::period))
                .orElse(null);
    }
}
