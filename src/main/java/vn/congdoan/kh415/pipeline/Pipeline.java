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
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.model.result.Judgement;
import vn.congdoan.kh415.model.result.Outlook;
import vn.congdoan.kh415.model.result.Restatement;
import vn.congdoan.kh415.model.result.Result;
import vn.congdoan.kh415.model.result.SpanSum;
import vn.congdoan.kh415.rollup.IndicatorTotals;
import vn.congdoan.kh415.rollup.RollUp;
import vn.congdoan.kh415.rollup.Subtotal;

/** From inputs to assessment: read sheets, leave out figures that break a rule, check figures, add up, judge, compare. */
public final class Pipeline {
    private final Inputs inputs;
    private final Waivers waivers;

    private Pipeline(Inputs inputs) {
        this.inputs = inputs;
        this.waivers = new Waivers(inputs.waivers(), inputs.asOf());
    }

    /** The assessment; empty if the registry's units do not form one tree at the end of the period, with the faults. */
    public static Outcome<Optional<Assessment>> run(Inputs inputs) {
        Tree tree = new Tree(inputs.registry(), inputs.period().atEndOfMonth());
        List<Finding> faults = TreeCheck.of(tree, inputs.registry(), inputs.registryFile());
        if (!faults.isEmpty()) {
            return new Outcome<>(Optional.empty(), faults);
        }
        return Outcome.of(Optional.of(new Pipeline(inputs).assess(tree)));
    }

    /** What is known before the returns of the period come; empty, with the faults, where there can be no assessment either. */
    public static Outcome<Optional<Outlook>> outlook(Inputs inputs) {
        Tree tree = new Tree(inputs.registry(), inputs.period().atEndOfMonth());
        List<Finding> faults = TreeCheck.of(tree, inputs.registry(), inputs.registryFile());
        return faults.isEmpty()
                ? Outcome.of(Optional.of(new Pipeline(inputs).outlook(tree)))
                : new Outcome<>(Optional.empty(), faults);
    }

    private Outlook outlook(Tree tree) {
        Plan plan = inputs.plan();
        Ledger accepted = inputs.received().accepted().ledger();
        Ledger kept = BrokenRules.of(plan, inputs.registry(), accepted, inputs.period(), waivers.inForce())
                .value();
        AskedMeasures asked = new AskedMeasures(plan);
        Map<UnitCode, List<Measure>> byUnit = new LinkedHashMap<>();
        for (Unit unit : tree.units()) {
            List<Measure> measures = plan.isPart(unit.kind()) ? List.of() : asked.onForm(unit, inputs.period());
            if (!measures.isEmpty()) {
                byUnit.put(unit.code(), measures);
            }
        }
        Ledger ledger = new Sources(kept, inputs.history(), inputs.period()).ledger();
        return new Outlook(
                plan, inputs.period(), tree, ledger.upTo(inputs.period().minusMonths(1)), byUnit);
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
        Sources sources = new Sources(accepted.ledger(), inputs.history(), period);
        Ledger ledger = sources.ledger();
        Outcome<List<IndicatorTotals>> totals =
                RollUp.of(inputs.plan(), inputs.registry(), tree, ledger, period, waivers.inForce());

        List<Finding> findings = new ArrayList<>(accepted.findings());
        findings.addAll(kept.findings());
        findings.addAll(ReceivedDays.impossible(accepted, inputs.plan(), inputs.asOf()));
        findings.addAll(Checks.run(inputs.plan(), inputs.registry(), tree, ledger, period));
        findings.addAll(totals.findings());

        EarlierResults earlier = new EarlierResults(inputs, sources, waivers.inForce());
        Map<IndicatorId, Earlier> previous = earlier.before(inputs.reported().previous(), totals.value());
        Map<IndicatorId, Earlier> yearAgo = earlier.before(inputs.reported().yearAgo(), totals.value());
        List<Restatement> restatements = earlier.restatements();
        findings.addAll(earlier.otherPlans(compared(restatements)));
        findings = waivers.applyTo(findings, period);
        findings.sort(Finding.ORDER);
        Gaps gaps = Gaps.of(accepted, findings, inputs.plan(), inputs.registry(), tree, period);
        List<Receipt> receipts =
                Receipts.of(accepted, findings, gaps, inputs.plan(), inputs.registry(), period, inputs.asOf());
        findings = new ArrayList<>(gaps.settle(findings));
        findings.addAll(inputs.listFindings());
        findings = new ArrayList<>(here(findings));
        findings.sort(Finding.ORDER);

        UnitStanding standing = new UnitStanding(inputs, tree);
        PlanYears years = new PlanYears(inputs, sources, earlier);
        Map<IndicatorId, SpanSum> spans = new SpanSums(inputs, tree, ledger, waivers.inForce()).of(totals.value());
        List<IndicatorResult> results = totals.value().stream()
                .map(each -> result(each, tree, previous, yearAgo, spans, standing, years, earlier.due()))
                .toList();
        return new Assessment(
                inputs.plan(),
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
                inputs.history().closed().keySet());
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
        Judging judging = new Judging(inputs.plan().reportingYear(), totals, tree, inputs.period(), due);
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
