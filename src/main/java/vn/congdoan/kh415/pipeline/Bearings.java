package vn.congdoan.kh415.pipeline;

import java.time.YearMonth;
import java.util.List;
import vn.congdoan.kh415.model.finding.Bearing;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.ReturnFacts;

/**
 * What findings mean for the period under report. One that speaks of another period is dealt with there: it is a remark here,
 * whatever it was. A return whose period is doubted belongs to both, the one that it states and the one that it was filed under.
 */
final class Bearings {
    private Bearings() {}

    static List<Finding> on(YearMonth period, List<Finding> findings) {
        return findings.stream()
                .map(finding -> concerns(finding, period) ? finding : finding.bearing(Bearing.ELSEWHERE))
                .toList();
    }

    private static boolean concerns(Finding finding, YearMonth period) {
        return finding.period() == null
                || finding.period().equals(period)
                || (finding.facts() instanceof ReturnFacts.TwoMonths months
                        && months.assumed().contains(period));
    }
}
