package vn.congdoan.kh415.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Registry;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Entry;
import vn.congdoan.kh415.model.figure.Ledger;
import vn.congdoan.kh415.model.figure.Return;
import vn.congdoan.kh415.model.finding.CheckFacts;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.Outcome;
import vn.congdoan.kh415.model.finding.Waiver;
import vn.congdoan.kh415.model.plan.Label;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.plan.Rule;
import vn.congdoan.kh415.model.table.Place;

/**
 * Figures that one body states for one month break a rule of the plan between them. What counts of all that was sent is looked at, so that
 * files that each carry one side are compared. Parts of a body are held to the rules for the body, as far as these hold of parts.
 */
public final class BrokenRules {
    private final Plan plan;
    private final Registry registry;
    private final YearMonth period;
    private final List<Waiver> waivers;
    private final List<Finding> findings = new ArrayList<>();

    private BrokenRules(Plan plan, Registry registry, YearMonth period, List<Waiver> waivers) {
        this.plan = plan;
        this.registry = registry;
        this.period = period;
        this.waivers = waivers;
    }

    /**
     * The figures that are left: where a rule that excludes them is broken, those that it names are blank. All rules look at the figures as
     * they were sent, so that their order does not matter.
     *
     * @param period of which what is doubted and used all the same is told; what is not used is told of every month
     * @param waivers in force
     */
    public static Outcome<Ledger> of(
            Plan plan, Registry registry, Ledger ledger, YearMonth period, List<Waiver> waivers) {
        if (plan.rules().isEmpty()) {
            return Outcome.of(ledger);
        }
        BrokenRules run = new BrokenRules(plan, registry, period, waivers);
        List<Return> left = new ArrayList<>();
        for (YearMonth month : ledger.periods()) {
            ledger.in(month).forEach(received -> left.add(run.left(received)));
        }
        return new Outcome<>(new Ledger(left), run.findings);
    }

    private Return left(Return received) {
        LocalDate day = received.period().atEndOfMonth();
        Unit unit = registry.unit(received.unit(), day).orElse(null);
        if (unit == null || received.own().isEmpty()) {
            return received;
        }
        Unit body = body(unit, day);
        Set<MeasureId> excluded = new HashSet<>();
        for (Rule rule : plan.rules()) {
            boolean asked = rule.speaksOf(body.kind(), body.sector()) && (body.equals(unit) || rule.holdsOfParts());
            if (asked && isBroken(rule, received) && !isAccepted(rule, received) && rule.excludes()) {
                excluded.addAll(rule.measures());
            }
        }
        return excluded.isEmpty() ? received : without(excluded, received);
    }

    /** The body that the unit is a part of; mostly the unit itself. */
    private Unit body(Unit unit, LocalDate day) {
        Unit body = unit;
        Set<UnitCode> seen = new HashSet<>();
        while (plan.isPart(body.kind()) && seen.add(body.code())) {
            Optional<Unit> above = Optional.ofNullable(body.parent()).flatMap(parent -> registry.unit(parent, day));
            if (above.isEmpty()) {
                return body;
            }
            body = above.get();
        }
        return body;
    }

    private static boolean isBroken(Rule rule, Return received) {
        Function<MeasureId, @Nullable BigDecimal> figures = measure -> figure(received, measure);
        boolean speaks = rule.when() == null || Boolean.TRUE.equals(rule.when().holds(figures));
        return speaks && Boolean.FALSE.equals(rule.demand().holds(figures));
    }

    private static @Nullable BigDecimal figure(Return received, MeasureId measure) {
        return received.own().get(measure) instanceof Entry.Given given ? given.value() : null;
    }

    /** Tells of it, and whether the secretariat has accepted it. */
    private boolean isAccepted(Rule rule, Return received) {
        CheckFacts.Broken facts = facts(rule, received);
        MeasureId measure = rule.measures().get(0);
        Place place = place(received, measure);
        Finding finding = new Finding(
                rule.excludes() ? FindingCode.RULE_BROKEN : FindingCode.RULE_BROKEN_USED,
                place,
                received.unit(),
                measure,
                received.period(),
                facts);
        if (rule.excludes() || received.period().equals(period)) {
            findings.add(finding);
        }
        return waivers.stream()
                .filter(waiver -> waiver.concerns(finding))
                .anyMatch(waiver -> waiver.value().compareTo(facts.doubted()) == 0);
    }

    private CheckFacts.Broken facts(Rule rule, Return received) {
        Function<MeasureId, @Nullable BigDecimal> figures = measure -> figure(received, measure);
        Rule.Condition demand = rule.demand();
        List<MeasureId> measures = rule.measures();
        String file = place(received, measures.get(0)).file();
        return new CheckFacts.Broken(
                rule.id(),
                rule.say(),
                label(demand.left()),
                known(demand.left().sum(figures)),
                demand.relation().sign(),
                label(demand.right()),
                known(demand.right().sum(figures)),
                measures.stream().map(MeasureId::text).toList(),
                known(figure(received, measures.get(0))),
                measures.stream()
                        .map(measure -> place(received, measure))
                        .map(place -> place.file() != null && place.file().equals(file)
                                ? new Place(null, place.sheet(), place.cell())
                                : place)
                        .toList());
    }

    private static BigDecimal known(@Nullable BigDecimal figure) {
        if (figure == null) {
            throw new IllegalStateException("a broken rule has figures");
        }
        return CheckedFigures.bare(figure);
    }

    private static Place place(Return received, MeasureId measure) {
        Entry entry = received.own().get(measure);
        return entry == null ? Place.NOWHERE : entry.source().place();
    }

    /** Empty for a number, which stands for itself. */
    private Label label(Rule.Side side) {
        boolean ofMeasures = side.terms().stream().anyMatch(term -> term.measure() != null);
        return ofMeasures ? new Label(text(side, Lang.VI), text(side, Lang.EN)) : new Label("");
    }

    private String text(Rule.Side side, Lang lang) {
        return side.text(measure -> plan.measure(measure).name().in(lang));
    }

    private static Return without(Set<MeasureId> excluded, Return received) {
        Map<MeasureId, Entry> own = new TreeMap<>(received.own());
        own.replaceAll((measure, entry) -> excluded.contains(measure) ? new Entry.Blank(entry.source()) : entry);
        Map<MeasureId, Entry> toDate = new TreeMap<>(received.toDate());
        toDate.keySet().removeAll(excluded);
        return new Return(
                received.unit(),
                received.period(),
                received.revision(),
                own,
                toDate,
                received.consolidated(),
                received.files());
    }
}
