package vn.congdoan.kh415.model.result;

import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.congdoan.kh415.model.body.Tree;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Entry;
import vn.congdoan.kh415.model.figure.Ledger;
import vn.congdoan.kh415.model.figure.Return;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.plan.Plan;

/**
 * What is known of a month before its returns come.
 *
 * @param tree as it stands at the end of the month
 * @param before what was accepted for earlier months
 * @param asked what each unit that must report is asked for, units in tree order, measures in the plan's
 */
public record Outlook(Plan plan, YearMonth period, Tree tree, Ledger before, Map<UnitCode, List<Measure>> asked) {
    public Outlook {
        asked = Collections.unmodifiableMap(new LinkedHashMap<>(asked));
    }

    /** A figure that a unit gave for itself, and the month of which it is. */
    public record Last(YearMonth month, Entry.Given given) {}

    /** The newest figure from that month on; empty if there is none. */
    public Optional<Last> last(UnitCode unit, MeasureId measure, YearMonth from) {
        for (Map.Entry<YearMonth, Return> each : before.of(unit)
                .subMap(from, true, period, false)
                .descendingMap()
                .entrySet()) {
            if (each.getValue().own().get(measure) instanceof Entry.Given given) {
                return Optional.of(new Last(each.getKey(), given));
            }
        }
        return Optional.empty();
    }
}
