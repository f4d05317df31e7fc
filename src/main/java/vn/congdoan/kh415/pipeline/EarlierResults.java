package vn.congdoan.kh415.pipeline;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.compare.Comparison;
import vn.congdoan.kh415.judge.Division;
import vn.congdoan.kh415.judge.Judge;
import vn.congdoan.kh415.model.body.Tree;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Ledger;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.ReturnFacts;
import vn.congdoan.kh415.model.finding.Waiver;
import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.plan.IndicatorId;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.plan.OverTime;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.plan.ReportPeriod;
import vn.congdoan.kh415.model.result.Change;
import vn.congdoan.kh415.model.result.Earlier;
import vn.congdoan.kh415.model.result.Judgement;
import vn.congdoan.kh415.model.result.Judgement.Pace;
import vn.congdoan.kh415.model.result.Monthly;
import vn.congdoan.kh415.model.result.Restatement;
import vn.congdoan.kh415.model.result.Snapshot;
import vn.congdoan.kh415.model.result.Verdict;
import vn.congdoan.kh415.model.table.Place;
import vn.congdoan.kh415.rollup.IndicatorTotals;
import vn.congdoan.kh415.rollup.RollUp;
import vn.congdoan.kh415.rollup.Subtotal;

/** The whole of each indicator in earlier periods, each on the tree of its own time; closed periods stay as they were closed. */
final class EarlierResults {
    private final Inputs inputs;
    private final Sources sources;
    private final List<Waiver> waivers;
    private final Ledger counting;
    private final DueVerdicts due;

    /** The months that were added up so far. */
    private final Map<YearMonth, Map<IndicatorId, Monthly>> known = new HashMap<>();

    private final Map<YearMonth, List<IndicatorTotals>> reopened = new HashMap<>();
    private final Map<YearMonth, Tree> trees = new HashMap<>();

    EarlierResults(Inputs inputs, Sources sources, List<Waiver> waivers) {
        this.inputs = inputs;
        this.sources = sources;
        this.waivers = waivers;
        this.counting = sources.ledger();
        this.due = new DueVerdicts(
                inputs.plan().reportingYear(),
                month -> counting.periods().contains(month) ? totals(counting.upTo(month), month) : List.of(),
                this::closed);
    }

    /** By indicator, each with its change to now; empty if there is no such period, or nothing is known of it. */
    Map<IndicatorId, Earlier> before(@Nullable ReportPeriod earlierPeriod, List<IndicatorTotals> now) {
        if (earlierPeriod == null || !counting.periods().contains(earlierPeriod.end())) {
            return Map.of();
        }
        YearMonth period = earlierPeriod.end();
        List<IndicatorTotals> then = totals(counting.upTo(period), period);
        known.put(period, wholes(then, period));
        Map<IndicatorId, Earlier> closed = closed(period);
        List<IndicatorTotals> computed = sources.comparable().containsKey(period) ? reopened(period) : then;
        Map<IndicatorId, Earlier> results = new LinkedHashMap<>();
        for (int i = 0; i < then.size(); i++) {
            Indicator indicator = then.get(i).indicator();
            Earlier earlier = closed.getOrDefault(indicator.id(), judged(then.get(i), period));
            boolean anew = isOfYearBefore(period) && countsFromNewYear(indicator);
            Change since = anew
                    ? null
                    : Comparison.between(
                            reported(indicator, period, earlier),
                            computed.get(i).whole().ratio(),
                            computed.get(i).contributions(),
                            now.get(i).whole().ratio(),
                            now.get(i).contributions());
            results.put(
                    indicator.id(),
                    new Earlier(
                            earlier.ratio(),
                            earlier.verdict(),
                            pace(indicator, earlier, period),
                            since,
                            earlier.otherPlan(),
                            anew));
        }
        return results;
    }

    /** How a target under way was on its way then. */
    private @Nullable Pace pace(Indicator indicator, Earlier earlier, YearMonth period) {
        return earlier.verdict() == Verdict.NOT_DUE
                ? Judge.pace(indicator, earlier.ratio(), inputs.plan().reportingYear(), period)
                : null;
    }

    /** What people heard of an earlier period: as it was closed, else as it was last reported, else as it is computed now. */
    private @Nullable Ratio reported(Indicator indicator, YearMonth period, Earlier counting) {
        Snapshot open =
                sources.isClosed(period) ? null : inputs.history().open().get(period);
        return Optional.ofNullable(open)
                .flatMap(snapshot -> snapshot.result(indicator.id()))
                .map(Snapshot.Reported::ratio)
                .filter(Ratio::hasValue)
                .orElse(counting.ratio());
    }

    /** The totals of a closed period as they would be if it alone were reopened. */
    private List<IndicatorTotals> reopened(YearMonth period) {
        return reopened.computeIfAbsent(period, closed -> totals(sources.reopened(closed), closed));
    }

    /** Whether a reporting year began since then; the same month of the year before is as far into its own. */
    private boolean isOfYearBefore(YearMonth then) {
        YearMonth start = inputs.plan().reportingYear().start(inputs.period());
        return then.isBefore(start) && !then.equals(inputs.period().minusYears(1));
    }

    /** Whether any of its figures is counted from the beginning of the reporting year; what stands at a month's end is not. */
    private boolean countsFromNewYear(Indicator indicator) {
        return indicator.measures().stream()
                .anyMatch(id -> inputs.plan().measure(id).time() != OverTime.STOCK);
    }

    /**
     * By indicator, the months of the reporting year before the period, and the same months of the year before it with those
     * that were still to come; months of which nothing is known are left out.
     */
    Map<IndicatorId, List<Monthly>> trend(YearMonth period) {
        YearMonth start = inputs.plan().reportingYear().start(period);
        Map<IndicatorId, List<Monthly>> trend = new LinkedHashMap<>();
        for (YearMonth month : counting.periods().headSet(period, false)) {
            if (!month.isBefore(start.minusYears(1))) {
                Map<IndicatorId, Monthly> wholes = known.containsKey(month)
                        ? known.get(month)
                        : wholes(totals(counting.upTo(month), month), month);
                wholes.forEach((indicator, whole) -> trend.computeIfAbsent(indicator, id -> new ArrayList<>())
                        .add(whole));
            }
        }
        return trend;
    }

    /** By indicator, of all units together. */
    private Map<IndicatorId, Monthly> wholes(List<IndicatorTotals> totals, YearMonth month) {
        Map<IndicatorId, Earlier> closed = closed(month);
        Map<IndicatorId, Monthly> wholes = new LinkedHashMap<>();
        for (IndicatorTotals of : totals) {
            Earlier result = closed.getOrDefault(of.indicator().id(), judged(of, month));
            wholes.put(
                    of.indicator().id(),
                    new Monthly(
                            month, result.ratio(), result.verdict(), of.whole().coverage()));
        }
        return wholes;
    }

    /** The results with which a period was closed; empty if it is open. */
    private Map<IndicatorId, Earlier> closed(YearMonth period) {
        Map<IndicatorId, Earlier> results = new LinkedHashMap<>();
        Snapshot snapshot = inputs.history().closed().get(period);
        if (snapshot != null) {
            boolean otherPlan = isOfOtherPlan(snapshot);
            snapshot.results()
                    .forEach(result -> results.put(
                            result.indicator(),
                            new Earlier(result.ratio(), result.verdict(), null, null, otherPlan, false)));
        }
        return results;
    }

    /** Whether it was made under another plan's file than that of today; one that does not say so was not. */
    private boolean isOfOtherPlan(Snapshot snapshot) {
        String then = snapshot.planHash();
        return !then.isEmpty() && !inputs.planHash().isEmpty() && !then.equals(inputs.planHash());
    }

    /** Says of each of those periods that was closed under another plan that its verdicts are of that plan. */
    List<Finding> otherPlans(Set<YearMonth> periods) {
        List<Finding> findings = new ArrayList<>();
        for (YearMonth month : new TreeSet<>(periods)) {
            Snapshot snapshot = inputs.history().closed().get(month);
            if (snapshot != null && isOfOtherPlan(snapshot)) {
                Place place = Place.ofFile("history/" + inputs.plan().id() + "/" + month + ".closed.json");
                findings.add(new Finding(
                        FindingCode.SNAPSHOT_OTHER_PLAN, place, new ReturnFacts.OtherPlan(month, snapshot.plan())));
            }
        }
        return findings;
    }

    /** What would be another result today, of every closed period whose returns are at hand. */
    List<Restatement> restatements() {
        List<Restatement> restatements = new ArrayList<>();
        sources.comparable().forEach((period, snapshot) -> {
            Map<IndicatorId, Earlier> closed = closed(period);
            SortedMap<UnitCode, Set<MeasureId>> corrected = sources.corrected(snapshot);
            for (IndicatorTotals totals : reopened(period)) {
                Indicator indicator = totals.indicator();
                Earlier then = closed.get(indicator.id());
                if (then != null) {
                    Restatement restatement = new Restatement(
                            period, indicator.id(), then, judged(totals, period), concerned(corrected, indicator));
                    if (restatement.changesWhole() || !restatement.units().isEmpty()) {
                        restatements.add(restatement);
                    }
                }
            }
        });
        return restatements;
    }

    private static List<UnitCode> concerned(SortedMap<UnitCode, Set<MeasureId>> corrected, Indicator indicator) {
        return corrected.entrySet().stream()
                .filter(unit -> !Collections.disjoint(unit.getValue(), indicator.measures()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<IndicatorTotals> totals(Ledger ledger, YearMonth period) {
        return totals(inputs.plan(), ledger, period);
    }

    private Tree tree(YearMonth period) {
        return trees.computeIfAbsent(period, month -> new Tree(inputs.registry(), month.atEndOfMonth()));
    }

    /** The totals of that plan's indicators on the tree of that period; none if its units do not form one. */
    List<IndicatorTotals> totals(Plan plan, Ledger ledger, YearMonth period) {
        Tree tree = tree(period);
        return tree.roots().size() == 1
                ? RollUp.of(plan, inputs.registry(), tree, ledger, period, waivers)
                        .value()
                : List.of();
    }

    /** The verdicts that stand of milestones that are past. */
    DueVerdicts due() {
        return due;
    }

    private Earlier judged(IndicatorTotals totals, YearMonth period) {
        Judging judging = new Judging(inputs.plan().reportingYear(), totals, tree(period), period, due);
        Judgement judgement =
                judging.of(new Subtotal(null, totals.whole()), Division.WHOLE).judgement();
        return new Earlier(totals.whole().ratio(), judgement.verdict());
    }
}
