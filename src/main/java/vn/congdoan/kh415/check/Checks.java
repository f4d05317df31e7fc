package vn.congdoan.kh415.check;

import java.time.YearMonth;
import java.util.List;
import vn.congdoan.kh415.model.body.Registry;
import vn.congdoan.kh415.model.body.Tree;
import vn.congdoan.kh415.model.figure.Ledger;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.plan.Plan;

/** All checks, in reading order. To add one: write its class, list it here, give its code two texts. */
public final class Checks {
    private static final List<Check> ALL = List.of(
            new YearToDateFell(),
            new FlowLooksRunning(),
            new RunningTotalDiffers(),
            new Jump(),
            new SameAsLastMonth(),
            new SameAsOtherUnit(),
            new RateRoseByDenominator());

    private Checks() {}

    /** What the checks find in the period's figures. */
    public static List<Finding> run(Plan plan, Registry registry, Tree tree, Ledger ledger, YearMonth period) {
        CheckedFigures figures = new CheckedFigures(plan, registry, tree, ledger, period);
        return ALL.stream().flatMap(check -> check.findings(figures).stream()).toList();
    }
}
