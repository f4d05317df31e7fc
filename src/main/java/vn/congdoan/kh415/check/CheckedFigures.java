package vn.congdoan.kh415.check;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import vn.congdoan.kh415.model.body.Registry;
import vn.congdoan.kh415.model.body.Tree;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Entry;
import vn.congdoan.kh415.model.figure.Ledger;
import vn.congdoan.kh415.model.figure.Return;
import vn.congdoan.kh415.model.finding.Facts;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.plan.OverTime;
import vn.congdoan.kh415.model.plan.Plan;

/**
 * What the checks look at: the figures that units gave for themselves, in the period under report and before it.
 *
 * @param tree at the end of the period
 */
record CheckedFigures(Plan plan, Registry registry, Tree tree, Ledger ledger, YearMonth period) {
    /** The figures that a unit gave for itself in a month, by measure; blanks and "not applicable" left out. */
    SortedMap<MeasureId, Entry.Given> of(UnitCode unit, YearMonth month) {
        SortedMap<MeasureId, Entry.Given> given = new TreeMap<>();
        Optional<Return> received = ledger.of(unit, month);
        received.ifPresent(found -> found.own().forEach((measure, entry) -> {
            if (entry instanceof Entry.Given figure) {
                given.put(measure, figure);
            }
        }));
        return given;
    }

    /** The unit's latest figure of a measure before the period, within so many months. */
    Optional<Map.Entry<YearMonth, Entry.Given>> before(UnitCode unit, MeasureId measure, int months) {
        for (int back = 1; back <= months; back++) {
            YearMonth month = period.minusMonths(back);
            if (ledger.own(unit, month, measure) instanceof Entry.Given given) {
                return Optional.of(Map.entry(month, given));
            }
        }
        return Optional.empty();
    }

    /** What is found of each measure of that kind over time, unit by unit. */
    List<Finding> findings(OverTime time, BiFunction<Measure, Unit, Optional<Finding>> check) {
        return plan.measures().stream()
                .filter(measure -> measure.time() == time)
                .flatMap(measure -> tree.units().stream()
                        .map(unit -> check.apply(measure, unit))
                        .flatMap(Optional::stream))
                .toList();
    }

    Finding finding(FindingCode code, Unit unit, Measure measure, Entry.Given at, Facts facts) {
        return new Finding(code, at.source().place(), unit.code(), measure.id(), period, facts);
    }

    /** Without the zeros behind its decimals. */
    static BigDecimal bare(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
