package vn.congdoan.kh415.pipeline;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.check.BrokenRules;
import vn.congdoan.kh415.check.Checks;
import vn.congdoan.kh415.check.TreeCheck;
import vn.congdoan.kh415.check.Waivers;
import vn.congdoan.kh415.ingest.AskedMeasures;
import vn.congdoan.kh415.ingest.Gaps;
import vn.congdoan.kh415.ingest.Ingest;
import vn.congdoan.kh415.ingest.Receipts;
import vn.congdoan.kh415.ingest.ReceivedDays;
import vn.congdoan.kh415.judge.Division;
import vn.congdoan.kh415.judge.Milestone;
import vn.congdoan.kh415.judge.Settling;
import vn.congdoan.kh415.model.body.Registry;
import vn.congdoan.kh415.model.body.Tree;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Ledger;
import vn.congdoan.kh415.model.finding.Bearing;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.Outcome;
import vn.congdoan.kh415.model.finding.Receipt;
import vn.congdoan.kh415.model.finding.ReturnFacts;
import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.plan.IndicatorId;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.plan.Target;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.model.result.Earlier;
import vn.congdoan.kh415.model.result.History;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.model.result.Judgement;
import vn.congdoan.kh415.model.result.Outlook;
import vn.congdoan.kh415.model.result.Restatement;
import vn.congdoan.kh415.model.result.Result;
import vn.congdoan.kh415.model.result.Snapshot;
import vn.congdoan.kh415.model.result.SpanSum;
import vn.congdoan.kh415.rollup.IndicatorTotals;
import vn.congdoan.kh415.rollup.RollUp;
import vn.congdoan.kh415.rollup.Subtotal;

/**
 * From inputs to assessment: read sheets, leave out figures that break a rule, check figures, add up, judge, compare. A period that was
 * closed is added up from what it rested on then; what came since is held against it.
 */
public final class Pipeline {
    private final Inputs inputs;
    private final Waivers waivers;

    /** What is added up and judged: the inputs, or what they were at the closing of the period. */
    private final Inputs counting;

    private final Waivers accepting;

    /** Whether the period is shown as it was closed, whatever the inputs are now. */
    private final boolean isFrozen;

    private Pipeline(Inputs inputs) {
        this(inputs, Optional.empty());
    }

    private Pipeline(Inputs inputs, Optional<Inputs> closed) {
        this.inputs = inputs;
        this.waivers = new Waivers(inputs.waivers(), inputs.asOf());
        this.counting = closed.orElse(inputs);
        this.isFrozen = closed.isPresent();
        this.accepting = new Waivers(counting.waivers(), counting.asOf());
    }

    /** The assessment; empty if the registry's units do not form one tree at the end of the period, with the faults. */
    public static Outcome<Optional<Assessment>> run(Inputs inputs) {
        return run(inputs, Optional.empty());
    }

    /**
     * The same of a period that may be closed.
     *
     * @param closed the inputs as they were at its closing, what was received as far as history holds it; empty if it is open, or if
     *     that is not known
     */
    public static Outcome<Optional<Assessment>> run(Inputs inputs, Optional<Inputs> closed) {
        return onTree(inputs, tree -> {
            Tree then = closed.map(Pipeline::tree).orElse(tree);
            return new Pipeline(inputs, closed).assess(then);
        });
    }

    /** The months before the period that are not closed, with the figures that count: what a closing keeps besides the period. */
    public static List<Snapshot> openBefore(Inputs inputs) {
        YearMonth period = inputs.period();
        History history = inputs.history();
        Ledger ledger = new Pipeline(inputs).known();
        return ledger.periods().headSet(period, false).stream()
                .filter(month -> !history.closed().containsKey(month))
                .map(month -> new Snapshot(
                        month,
                        inputs.asOf(),
                        "",
                        inputs.plan().id(),
                        List.of(),
                        ledger.in(month),
                        Optional.ofNullable(history.open().get(month))
                                .map(Snapshot::results)
                                .orElse(List.of())))
                .toList();
    }

    /** The figures that count up to the period. */
    private Ledger known() {
        Ledger accepted = inputs.received().accepted().ledger();
        Ledger kept = BrokenRules.of(inputs.plan(), inputs.registry(), accepted, inputs.period(), waivers.inForce())
                .value();
        return new Sources(kept, inputs.history(), inputs.period()).ledger();
    }

    /** What is known before the returns of the period come; empty, with the faults, where there can be no assessment either. */
    public static Outcome<Optional<Outlook>> outlook(Inputs inputs) {
        return onTree(inputs, tree -> new Pipeline(inputs).outlook(tree));
    }

    private static Tree tree(Inputs inputs) {
        return new Tree(inputs.registry(), inputs.period().atEndOfMonth());
    }

    /** What comes of the units' tree; of faults in it, nothing. */
    private static <T> Outcome<Optional<T>> onTree(Inputs inputs, Function<Tree, T> work) {
        Tree tree = tree(inputs);
        List<Finding> faults = TreeCheck.of(tree, inputs.registry(), inputs.registryFile());
        return new Outcome<>(faults.isEmpty() ? Optional.of(work.apply(tree)) : Optional.empty(), faults);
    }

    private Outlook outlook(Tree tree) {
        Plan plan = inputs.plan();
        AskedMeasures asked = new AskedMeasures(plan);
        Map<UnitCode, List<Measure>> byUnit = new LinkedHashMap<>();
        for (Unit unit : tree.units()) {
            List<Measure> measures = plan.isPart(unit.kind()) ? List.of() : asked.onForm(unit, inputs.period());
            if (!measures.isEmpty()) {
                byUnit.put(unit.code(), measures);
            }
        }
        return new Outlook(
                plan, inputs.period(), tree, known().upTo(inputs.period().minusMonths(1)), byUnit);
    }

    /** What is wrong with the units as a tree at the end of the period, whatever the rows say that could not be read. */
    public static List<Finding> certainFaults(Registry registry, YearMonth period, String registryFile) {
        return TreeCheck.certain(new Tree(registry, period.atEndOfMonth()), registry, registryFile);
    }

    private Assessment assess(Tree tree) {
        YearMonth period = inputs.period();
        Ingest.Accepted settled = inputs.received().accepted();
        Outcome<Ledger> kept =
                BrokenRules.of(inputs.plan(), inputs.registry(), settled.ledger(), period, waivers.inForce());
        Ingest.Accepted accepted = new Ingest.Accepted(kept.value(), settled.handled(), settled.findings());
        Sources now = new Sources(accepted.ledger(), inputs.history(), period);
        Sources sources = isFrozen ? new Sources(new Ledger(List.of()), counting.history(), period) : now;
        Ledger ledger = sources.ledger();
        Outcome<List<IndicatorTotals>> totals =
                RollUp.of(counting.plan(), counting.registry(), tree, ledger, period, accepting.inForce());

        List<Finding> findings = new ArrayList<>(accepted.findings());
        findings.addAll(kept.findings());
        findings.addAll(ReceivedDays.impossible(accepted, inputs.plan(), inputs.asOf()));
        findings.addAll(Checks.run(counting.plan(), counting.registry(), tree, ledger, period));
        findings.addAll(totals.findings());

        EarlierResults earlier = new EarlierResults(counting, sources, accepting.inForce());
        Map<IndicatorId, Earlier> previous = earlier.before(inputs.reported().previous(), totals.value());
        Map<IndicatorId, Earlier> yearAgo = earlier.before(inputs.reported().yearAgo(), totals.value());
        EarlierResults today = isFrozen ? new EarlierResults(inputs, now, waivers.inForce()) : earlier;
        List<Restatement> restatements = today.restatements().stream()
                .filter(restatement -> isOfPlan(restatement.indicator()))
                .toList();
        findings.addAll(today.otherPlans(compared(restatements)));
        findings = accepting.applyTo(findings, period);
        findings.removeIf(finding -> !isOfPlan(finding));
        findings.sort(Finding.ORDER);
        Ingest.Accepted shown = new Ingest.Accepted(now.with(ledger), accepted.handled(), accepted.findings());
        Gaps gaps = Gaps.of(isFrozen ? shown : accepted, findings, counting.plan(), counting.registry(), tree, period);
        List<Receipt> receipts =
                Receipts.of(accepted, findings, gaps, counting.plan(), counting.registry(), period, inputs.asOf());
        findings = new ArrayList<>(gaps.settle(findings));
        findings.addAll(inputs.listFindings());
        findings = new ArrayList<>(here(findings));
        findings.sort(Finding.ORDER);

        UnitStanding standing = new UnitStanding(counting, tree);
        PlanYears years = new PlanYears(counting, sources, earlier);
        Map<IndicatorId, SpanSum> spans = new SpanSums(counting, tree, ledger, accepting.inForce()).of(totals.value());
        List<IndicatorResult> results = totals.value().stream()
                .map(each -> result(each, tree, previous, yearAgo, spans, standing, years, earlier.due()))
                .toList();
        return new Assessment(
                counting.plan(),
                inputs.reported(),
                inputs.asOf(),
                tree,
                results,
                receipts,
                findings,
                inputs.files(),
                ledger.in(period),
                restatements,
                earlier.trend(period),
                gaps.list(),
                counting.history().closed().keySet());
    }

    /** What the plan asks for by now and did not when the period was closed is no matter of the period. */
    private boolean isOfPlan(Finding finding) {
        return !isFrozen
                || finding.measure() == null
                || counting.plan().measures().stream()
                        .anyMatch(measure -> measure.id().equals(finding.measure()));
    }

    private boolean isOfPlan(IndicatorId id) {
        return counting.plan().indicators().stream()
                .anyMatch(indicator -> indicator.id().equals(id));
    }

    /** The earlier periods whose results stand beside those of the period. */
    private Set<YearMonth> compared(List<Restatement> restatements) {
        Set<YearMonth> periods = new TreeSet<>();
        Stream.of(inputs.reported().previous(), inputs.reported().yearAgo())
                .flatMap(Stream::ofNullable)
                .forEach(earlier -> periods.add(earlier.end()));
        restatements.forEach(restatement -> periods.add(restatement.period()));
        return periods;
    }

    private IndicatorResult result(
            IndicatorTotals totals,
            Tree tree,
            Map<IndicatorId, Earlier> previous,
            Map<IndicatorId, Earlier> yearAgo,
            Map<IndicatorId, SpanSum> spans,
            UnitStanding standing,
            PlanYears years,
            DueVerdicts due) {
        Indicator indicator = totals.indicator();
        UnitCode top = tree.roots().get(0).code();
        Judging judging = new Judging(counting.plan().reportingYear(), totals, tree, inputs.period(), due);
        Function<Division, Function<Subtotal, Result>> by = division -> each -> judging.of(each, division);
        Target target = indicator.targetOn(inputs.period().atEndOfMonth()).orElse(null);
        Result whole =
                standing.withAssigned(indicator, judging.of(new Subtotal(top.text(), totals.whole()), Division.WHOLE));
        return new IndicatorResult(
                indicator,
                target,
                whole,
                previous.get(indicator.id()),
                yearAgo.get(indicator.id()),
                spans.get(indicator.id()),
                standing.rows(indicator, target, judging::of, totals, judging.shortfalls()),
                totals.kinds().stream().map(by.apply(Division.KIND)).toList(),
                totals.sectors().stream().map(by.apply(Division.SECTOR)).toList(),
                totals.clusters().stream().map(by.apply(Division.CLUSTER)).toList(),
                totals.contributions(),
                totals.departed(),
                totals.consolidated(),
                totals.columns(),
                settling(totals, target, whole.judgement()),
                years.average(indicator, totals.whole()),
                Milestone.neededPerMonth(target, inputs.period(), whole.judgement()));
    }

    /** Nothing that is still to come changes the verdict of a milestone that is past. */
    private List<UnitCode> settling(IndicatorTotals totals, @Nullable Target target, Judgement judgement) {
        boolean past = target != null && target.isPast(inputs.period());
        return past || judgement.certainty() == Judgement.Certainty.FINAL
                ? List.of()
                : Settling.of(
                        totals.indicator(),
                        inputs.period(),
                        totals.whole(),
                        totals.contributions().values());
    }

    /**
     * What findings mean for the period under report. One that speaks of another period is dealt with there: it is a remark here,
     * whatever it was.
     */
    private List<Finding> here(List<Finding> findings) {
        return findings.stream()
                .map(finding -> concerns(finding, inputs.period()) ? finding : finding.bearing(Bearing.ELSEWHERE))
                .toList();
    }

    /** A return whose period is doubted belongs to both, the one that it states and the one that it was filed under. */
    private static boolean concerns(Finding finding, YearMonth period) {
        return finding.period() == null
                || finding.period().equals(period)
                || (finding.facts() instanceof ReturnFacts.TwoMonths months
                        && months.assumed().contains(period));
    }
}
