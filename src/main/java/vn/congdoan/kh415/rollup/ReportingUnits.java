package vn.congdoan.kh415.rollup;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import vn.congdoan.kh415.model.body.Registry;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Ledger;
import vn.congdoan.kh415.model.figure.Return;
import vn.congdoan.kh415.model.plan.Kind;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.plan.Plan;

/** The accepted returns by the bodies that report; knows which parts stood below whom, and who was to report what, in any month. */
final class ReportingUnits {
    private final Registry registry;
    private final Ledger ledger;
    private final Map<UnitCode, List<Unit>> partRows = new HashMap<>();
    private final Set<String> nonReportingKinds = new HashSet<>();
    private final Set<String> partKinds;
    private final Map<MeasureId, List<Measure>> answering = new HashMap<>();

    ReportingUnits(Plan plan, Registry registry, Ledger ledger) {
        this.registry = registry;
        this.ledger = ledger;
        plan.kinds().stream().filter(kind -> !kind.sends()).map(Kind::id).forEach(nonReportingKinds::add);
        for (Measure measure : plan.measures()) {
            measure.answers()
                    .forEach(id -> answering
                            .computeIfAbsent(id, answered -> new ArrayList<>())
                            .add(measure));
        }
        partKinds = FlatTree.partKinds(plan);
        for (Unit row : registry.rows()) {
            if (row.parent() != null && partKinds.contains(row.kind())) {
                partRows.computeIfAbsent(row.parent(), code -> new ArrayList<>())
                        .add(row);
            }
        }
    }

    Observations observations(UnitCode unit) {
        return new Observations(this, unit);
    }

    /** The measures a yes to which is one to this, too; in the plan's order. */
    List<Measure> answering(Measure measure) {
        return answering.getOrDefault(measure.id(), List.of());
    }

    NavigableMap<YearMonth, Return> returns(UnitCode unit) {
        return ledger.of(unit);
    }

    NavigableSet<YearMonth> periods() {
        return ledger.periods();
    }

    /** Whether that row is of a part of another body, which is counted nowhere by itself. */
    boolean isPart(Unit row) {
        return partKinds.contains(row.kind());
    }

    boolean everHadParts(UnitCode unit) {
        return partRows.containsKey(unit);
    }

    /** The parts directly below it on that day. */
    List<Unit> parts(UnitCode unit, LocalDate day) {
        List<Unit> standing = new ArrayList<>();
        for (Unit row : partRows.getOrDefault(unit, List.of())) {
            if (row.standsOn(day)) {
                standing.add(row);
            }
        }
        return standing;
    }

    /** Whether a part of that kind is waited for. */
    boolean sends(Unit part) {
        return !nonReportingKinds.contains(part.kind());
    }

    /** Whether the unit stood on that day and its kind and sector reported the measure then. */
    boolean reports(UnitCode unit, Measure measure, LocalDate day) {
        return registry.unit(unit, day)
                .filter(body -> measure.isReportedBy(body.kind(), body.sector()))
                .isPresent();
    }
}
