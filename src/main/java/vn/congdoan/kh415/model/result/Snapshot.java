package vn.congdoan.kh415.model.result;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.figure.Return;
import vn.congdoan.kh415.model.plan.IndicatorId;

/**
 * A period as it was once reported: the accepted figures by body, and the results that were made of them.
 *
 * @param asOf the reporting date it was made on
 * @param version of the tool that made it
 * @param plan the id of the plan
 * @param inputs the files it rests on, with their hashes
 * @param basis of a closed period, the rest of what it rests on; null where that is not kept or not asked for
 */
public record Snapshot(
        YearMonth period,
        LocalDate asOf,
        String version,
        String plan,
        List<Assessment.Input> inputs,
        List<Return> returns,
        List<Reported> results,
        @Nullable Basis basis) {
    /** The version of its form as a file; a reader refuses any other. */
    public static final int FORMAT = 1;

    /** The whole of one indicator, as it was reported. */
    public record Reported(
            IndicatorId indicator,
            @Nullable Ratio ratio,
            @Nullable Verdict verdict) {
        /** Whether both say the same of one indicator, however their figures are written. */
        public boolean isSame(Reported other) {
            return indicator.equals(other.indicator) && verdict == other.verdict && Ratio.areSame(ratio, other.ratio);
        }
    }

    public Snapshot {
        inputs = List.copyOf(inputs);
        returns = List.copyOf(returns);
        results = List.copyOf(results);
    }

    /** Of a period that is not closed. */
    public Snapshot(
            YearMonth period,
            LocalDate asOf,
            String version,
            String plan,
            List<Assessment.Input> inputs,
            List<Return> returns,
            List<Reported> results) {
        this(period, asOf, version, plan, inputs, returns, results, null);
    }

    /** The same with other returns. */
    public Snapshot with(List<Return> other) {
        return new Snapshot(period, asOf, version, plan, inputs, other, results, basis);
    }

    /** The same with what it rests on. */
    public Snapshot on(@Nullable Basis other) {
        return new Snapshot(period, asOf, version, plan, inputs, returns, results, other);
    }

    /** The hash of the plan's file; empty if it is not known. */
    public String planHash() {
        return Assessment.Input.plan(inputs).map(Assessment.Input::sha256).orElse("");
    }

    public Optional<Reported> result(IndicatorId indicator) {
        return results.stream()
                .filter(result -> result.indicator().equals(indicator))
                .findFirst();
    }
}
