package vn.congdoan.kh415.pipeline;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.congdoan.kh415.model.body.Tree;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Ledger;
import vn.congdoan.kh415.model.figure.Return;
import vn.congdoan.kh415.model.finding.Waiver;
import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.plan.IndicatorId;
import vn.congdoan.kh415.model.plan.Operand;
import vn.congdoan.kh415.model.plan.OverTime;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.plan.ReportPeriod;
import vn.congdoan.kh415.model.plan.ReportingYear;
import vn.congdoan.kh415.model.result.SpanSum;
import vn.congdoan.kh415.model.result.Total;
import vn.congdoan.kh415.rollup.IndicatorTotals;
import vn.congdoan.kh415.rollup.RollUp;

/** What a span has of its own of each flow: what would be added up if the reporting year began with the span. */
record SpanSums(Inputs inputs, Tree tree, Ledger ledger, List<Waiver> waivers) {
    /**
     * By indicator; none where the period is a month.
     *
     * @param sinceNewYear the totals of the period
     */
    Map<IndicatorId, SpanSum> of(List<IndicatorTotals> sinceNewYear) {
        ReportPeriod span = inputs.reported();
        if (span.isMonth()) {
            return Map.of();
        }
        Map<IndicatorId, SpanSum> sums = new LinkedHashMap<>();
        for (IndicatorTotals each : span.isWithinYear() ? ofItsOwn(span) : sinceNewYear) {
            if (isFlow(each.indicator())) {
                sums.put(each.indicator().id(), sum(span, each));
            }
        }
        return sums;
    }

    private List<IndicatorTotals> ofItsOwn(ReportPeriod span) {
        Plan plan = inputs.plan();
        List<Indicator> flows = plan.indicators().stream().filter(this::isFlow).toList();
        Plan from = plan.with(flows, new ReportingYear(span.first().getMonth()));
        return RollUp.of(from, inputs.registry(), tree, ofMonths(), span.end(), waivers)
                .value();
    }

    /** Without running totals: they count from the beginning of the reporting year, and cannot stand in for months of the span alone. */
    private Ledger ofMonths() {
        return new Ledger(ledger.periods().stream()
                .flatMap(month -> ledger.in(month).stream())
                .map(sent -> new Return(
                        sent.unit(), sent.period(), sent.revision(), sent.own(), sent.consolidated(), sent.files()))
                .toList());
    }

    /** A denominator that is counted from the beginning of the year in another way would not be that of the span. */
    private boolean isFlow(Indicator indicator) {
        Operand below = indicator.denominator();
        return !indicator.numerator().measures().isEmpty()
                && isAll(indicator.numerator(), OverTime.FLOW)
                && (below == null || isAll(below, OverTime.FLOW) || isAll(below, OverTime.STOCK));
    }

    private boolean isAll(Operand operand, OverTime time) {
        return operand.measures().stream()
                .allMatch(id -> inputs.plan().measure(id).time() == time);
    }

    private static SpanSum sum(ReportPeriod span, IndicatorTotals totals) {
        Map<UnitCode, Total> units = new HashMap<>();
        totals.rows().forEach(row -> units.put(new UnitCode(String.valueOf(row.of())), row.total()));
        return new SpanSum(span, totals.whole(), units);
    }
}
