package vn.congdoan.kh415.ingest.accept;

import vn.congdoan.kh415.model.body.Tree;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.Plan;

/** For whom a unit speaks when it gives a figure: for itself, or for those below it. */
final class ReportingScope {
    private final Unit unit;
    private final Unit reporter;
    private final boolean mayConsolidate;

    ReportingScope(Plan plan, Unit unit, Tree tree) {
        this.unit = unit;
        this.mayConsolidate =
                !plan.isPart(unit.kind()) && !tree.children(unit.code()).isEmpty();
        Unit body = unit;
        while (plan.isPart(body.kind()) && tree.parent(body).isPresent()) {
            body = tree.parent(body).orElseThrow();
        }
        this.reporter = body;
    }

    /** Whether it is the unit's own figure; parts report what the body that they are parts of reports. */
    boolean isOwn(Measure measure, String sector) {
        return measure.isReportedBy(reporter.kind(), reporter.sector())
                && (sector.isEmpty() || sector.equals(reporter.sector()));
    }

    /** Whether it is a total of what bodies below report: the unit's kind does not report it, and bodies stand below. */
    boolean isConsolidated(Measure measure) {
        return mayConsolidate && !measure.kinds().contains(unit.kind());
    }
}
