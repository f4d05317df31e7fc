package vn.congdoan.kh415.model.result;

import java.time.YearMonth;
import vn.congdoan.kh415.model.plan.IndicatorId;

/**
 * A result of a closed period that would be another today: because returns came in late, were corrected, or the registry changed.
 *
 * @param closed as it was closed, and as it still counts
 * @param now as it would be if the period were reopened
 */
public record Restatement(YearMonth period, IndicatorId indicator, Earlier closed, Earlier now) {
    /** Whether the verdict itself would be another. */
    public boolean flips() {
        return closed.verdict() != now.verdict();
    }
}
