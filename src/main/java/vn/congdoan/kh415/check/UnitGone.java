package vn.congdoan.kh415.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.congdoan.kh415.model.Entry;
import vn.congdoan.kh415.model.Finding;
import vn.congdoan.kh415.model.FindingCode;
import vn.congdoan.kh415.model.Measure;
import vn.congdoan.kh415.model.OverTime;
import vn.congdoan.kh415.model.Place;
import vn.congdoan.kh415.model.Unit;

/** A unit that reported earlier in the year no longer stands: what happened in it this year is no longer counted. */
final class UnitGone implements Check {
    @Override
    public List<Finding> findings(Figures figures) {
        LocalDate end = figures.period().atEndOfMonth();
        Set<String> gone = new TreeSet<>();
        for (Unit unit : figures.registry().rows()) {
            if (!figures.plan().isPart(unit.kind())
                    && figures.registry().unit(unit.code(), end).isEmpty()) {
                gone.add(unit.code());
            }
        }
        List<Finding> findings = new ArrayList<>();
        for (String unit : gone) {
            for (Measure measure : figures.plan().measures()) {
                if (measure.time() == OverTime.FLOW) {
                    lost(figures, unit, measure, findings);
                }
            }
        }
        return findings;
    }

    private static void lost(Figures figures, String unit, Measure measure, List<Finding> findings) {
        BigDecimal lost = BigDecimal.ZERO;
        Place last = Place.NOWHERE;
        for (YearMonth month : figures.plan().reportingYear().monthsTo(figures.period())) {
            if (figures.ledger().own(unit, month, measure.id()) instanceof Entry.Given given) {
                lost = lost.add(given.value());
                last = given.source().place();
            }
        }
        if (lost.signum() != 0) {
            findings.add(new Finding(
                    FindingCode.UNIT_GONE,
                    last,
                    unit,
                    measure.id(),
                    figures.period(),
                    List.of(Figures.plain(lost), measure.name().text())));
        }
    }
}
