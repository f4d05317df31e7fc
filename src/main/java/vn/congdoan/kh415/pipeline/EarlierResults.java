package vn.congdoan.kh415.pipeline;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.judge.Judge;
import vn.congdoan.kh415.model.Earlier;
import vn.congdoan.kh415.model.Ledger;
import vn.congdoan.kh415.model.Ratio;
import vn.congdoan.kh415.model.Restatement;
import vn.congdoan.kh415.model.Snapshot;
import vn.congdoan.kh415.model.Tree;
import vn.congdoan.kh415.rollup.IndicatorTotals;
import vn.congdoan.kh415.rollup.RollUp;

/** The whole of each indicator in earlier periods, each on the tree of its own time; closed periods stay as they were closed. */
final class EarlierResults {
    private final Inputs inputs;
    private final Sources sources;
    private final Ledger counting;

    EarlierResults(Inputs inputs, Sources sources) {
        this.inputs = inputs;
        this.sources = sources;
        this.counting = sources.ledger();
    }

    /** By indicator; empty if nothing is known of that period. */
    Map<String, Earlier> of(YearMonth period) {
        Snapshot closed = inputs.history().closed().get(period);
        if (closed == null) {
            return counting.periods().contains(period) ? computed(counting.upTo(period), period) : Map.of();
        }
        Map<String, Earlier> results = new LinkedHashMap<>();
        closed.results()
                .forEach(result -> results.put(result.indicator(), new Earlier(result.ratio(), result.verdict())));
        return results;
    }

    /** What would be another result today, of every closed period whose returns are at hand. */
    List<Restatement> restatements() {
        List<Restatement> restatements = new ArrayList<>();
        sources.comparable().forEach((period, snapshot) -> {
            Map<String, Earlier> closed = of(period);
            computed(sources.reopened(period), period).forEach((indicator, now) -> {
                Earlier then = closed.get(indicator);
                if (then != null && !isSame(then, now)) {
                    restatements.add(new Restatement(period, indicator, then, now));
                }
            });
        });
        return restatements;
    }

    private static boolean isSame(Earlier one, Earlier other) {
        return one.verdict() == other.verdict() && Objects.equals(plain(one.ratio()), plain(other.ratio()));
    }

    private static String plain(@Nullable Ratio ratio) {
        if (ratio == null) {
            return "";
        }
        return ratio.numerator().stripTrailingZeros()
                + "/"
                + (ratio.denominator() == null ? "" : ratio.denominator().stripTrailingZeros());
    }

    private Map<String, Earlier> computed(Ledger ledger, YearMonth period) {
        Tree tree = new Tree(inputs.registry(), period.atEndOfMonth());
        if (tree.roots().size() != 1) {
            return Map.of();
        }
        Map<String, Earlier> results = new LinkedHashMap<>();
        for (IndicatorTotals totals : RollUp.of(inputs.plan(), inputs.registry(), tree, ledger, period)
                .value()) {
            results.put(
                    totals.indicator().id(),
                    new Earlier(
                            totals.whole().ratio(),
                            Judge.of(inputs.plan().reportingYear(), totals.indicator(), period, totals.whole(), true)
                                    .verdict()));
        }
        return results;
    }
}
