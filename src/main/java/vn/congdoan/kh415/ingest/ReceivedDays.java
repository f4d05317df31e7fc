package vn.congdoan.kh415.ingest;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.congdoan.kh415.ingest.accept.Handled;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.ReturnFacts;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.table.Place;

/**
 * Days of receipt that cannot be true: no return is received before its month begins, nor after the day of the report. Neither on time
 * nor late is said of such a return.
 */
public final class ReceivedDays {
    private ReceivedDays() {}

    static boolean isPossible(LocalDate day, YearMonth month, LocalDate asOf) {
        return !day.isBefore(month.atDay(1)) && !day.isAfter(asOf);
    }

    private record Said(String file, YearMonth month, LocalDate day) {}

    /** One finding for each file and day, of months whose returns the plan wants by a day. */
    public static List<Finding> impossible(Ingest.Accepted accepted, Plan plan, LocalDate asOf) {
        Map<Said, SortedSet<UnitCode>> units = new LinkedHashMap<>();
        for (Handled each : accepted.handled()) {
            LocalDate day = each.received();
            if (day != null
                    && !isPossible(day, each.period(), asOf)
                    && plan.deadline().of(each.period()).isPresent()) {
                units.computeIfAbsent(new Said(each.file(), each.period(), day), said -> new TreeSet<>())
                        .add(each.unit());
            }
        }
        List<Finding> findings = new ArrayList<>();
        units.forEach((said, of) -> findings.add(new Finding(
                        FindingCode.RECEIVED_IMPOSSIBLE,
                        Place.ofFile(said.file()),
                        new ReturnFacts.ReceivedOn(said.day(), said.month(), asOf))
                .of(of.size() == 1 ? of.first() : null, said.month())));
        return findings;
    }
}
