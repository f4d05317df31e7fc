package vn.congdoan.kh415.check;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.figure.Entry;
import vn.congdoan.kh415.model.finding.CheckFacts;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.plan.Operand;
import vn.congdoan.kh415.model.plan.OverTime;

/** A rate is better than last month only because its denominator fell. */
final class RateRoseByDenominator implements Check {
    @Override
    public List<Finding> findings(CheckedFigures figures) {
        List<Finding> findings = new ArrayList<>();
        YearMonth last = figures.period().minusMonths(1);
        for (Unit unit : figures.tree().units()) {
            SortedMap<MeasureId, Entry.Given> now = figures.of(unit.code(), figures.period());
            SortedMap<MeasureId, Entry.Given> before = figures.of(unit.code(), last);
            for (Indicator indicator : figures.plan().indicators()) {
                if (indicator.expects(unit) && isComparable(figures, indicator)) {
                    check(figures, unit, indicator, now, before, findings);
                }
            }
        }
        return findings;
    }

    /** What is counted from the beginning of the reporting year began anew with it; only what stands at a month's end goes on. */
    private static boolean isComparable(CheckedFigures figures, Indicator indicator) {
        return figures.plan().reportingYear().elapsed(figures.period()) > 1
                || Stream.of(indicator.numerator(), indicator.denominator())
                        .allMatch(operand -> operand instanceof Operand.Measures measures
                                && measures.measures().stream()
                                        .allMatch(
                                                id -> figures.plan().measure(id).time() == OverTime.STOCK));
    }

    private static void check(
            CheckedFigures figures,
            Unit unit,
            Indicator indicator,
            SortedMap<MeasureId, Entry.Given> now,
            SortedMap<MeasureId, Entry.Given> before,
            List<Finding> findings) {
        if (!(indicator.denominator() instanceof Operand.Measures below)
                || !(indicator.numerator() instanceof Operand.Measures above)) {
            return;
        }
        BigDecimal numerator = sum(above, now);
        BigDecimal denominator = sum(below, now);
        BigDecimal numeratorBefore = sum(above, before);
        BigDecimal denominatorBefore = sum(below, before);
        if (numerator == null || denominator == null || numeratorBefore == null || denominatorBefore == null) {
            return;
        }
        boolean fell = denominator.signum() > 0 && denominator.compareTo(denominatorBefore) < 0;
        boolean rose = numerator.multiply(denominatorBefore).compareTo(numeratorBefore.multiply(denominator)) > 0;
        if (fell && rose && numerator.compareTo(numeratorBefore) <= 0) {
            MeasureId measure = below.measures().get(0);
            Entry.Given at = now.get(measure);
            if (at != null) {
                findings.add(figures.finding(
                        FindingCode.RATE_ROSE_BY_DENOMINATOR,
                        unit,
                        figures.plan().measure(measure),
                        at,
                        new CheckFacts.Fallen(
                                indicator.id().text(),
                                CheckedFigures.bare(denominatorBefore),
                                CheckedFigures.bare(denominator))));
            }
        }
    }

    private static @Nullable BigDecimal sum(Operand.Measures measures, SortedMap<MeasureId, Entry.Given> figures) {
        BigDecimal sum = BigDecimal.ZERO;
        for (MeasureId measure : measures.measures()) {
            Entry.Given given = figures.get(measure);
            if (given == null) {
                return null;
            }
            sum = sum.add(given.value());
        }
        return sum;
    }
}
