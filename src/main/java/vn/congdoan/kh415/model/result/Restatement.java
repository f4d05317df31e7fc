package vn.congdoan.kh415.model.result;

import java.time.YearMonth;
import java.util.List;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.plan.IndicatorId;

/**
 * A result of a closed period that would be another today: because returns came in late, were corrected, or the registry changed.
 *
 * @param closed as it was closed, and as it still counts
 * @param now as it would be if the period were reopened
 * @param units whose returns for the period give other figures of it today, by code; none where the cause is another
 */
public record Restatement(YearMonth period, IndicatorId indicator, Earlier closed, Earlier now, List<UnitCode> units) {
    public Restatement {
        units = List.copyOf(units);
    }

    /** Whether the whole would be another; else what its units changed has no effect, or offsets itself. */
    public boolean changesWhole() {
        return flips() || !Ratio.areSame(closed.ratio(), now.ratio());
    }

    /** Whether the verdict itself would be another. */
    public boolean flips() {
        return closed.verdict() != now.verdict();
    }
}
