package vn.congdoan.kh415.report.letter;

import java.util.List;
import java.util.Set;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.report.words.Absentee;
import vn.congdoan.kh415.report.words.Absentee.State;
import vn.congdoan.kh415.report.words.Stakes;

/**
 * How a body stands with its returns of the period.
 *
 * @param expected those at or below it that must report
 * @param missing who of those lacks figures, in tree order
 * @param own its faulty files
 * @param faults what must be mended, as the body may read it, the gravest first
 * @param stake what the missing figures can still change
 */
record Arrears(
        Unit unit,
        Set<UnitCode> expected,
        List<Absentee> missing,
        OwnFaults.Of own,
        List<Finding> faults,
        Stakes.Stake stake) {
    boolean lacksAnything() {
        return !missing.isEmpty() || !faults.isEmpty();
    }

    /** Whether others report below it. */
    boolean isTier() {
        return expected.stream().anyMatch(each -> !each.equals(unit.code()));
    }

    /** How many of the expected returns came and can be used, in part at least. */
    int received() {
        return expected.size()
                - (int) missing.stream()
                        .filter(who -> expected.contains(who.unit()) && who.state() != State.PARTIAL)
                        .count();
    }

    int count(State state) {
        return (int) missing.stream().filter(who -> who.state() == state).count();
    }
}
