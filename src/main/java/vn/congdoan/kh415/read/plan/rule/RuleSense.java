package vn.congdoan.kh415.read.plan.rule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.plan.Rule;
import vn.congdoan.kh415.model.plan.Rule.Condition;
import vn.congdoan.kh415.model.plan.Rule.Relation;

/** What is wrong with rules that were read without fault. */
public final class RuleSense {
    /**
     * Bodies that report the same.
     *
     * @param sector null for those without one
     */
    public record Bodies(String kind, @Nullable String sector) {}

    /** Whether those bodies report a measure. */
    public interface Reporting {
        boolean reports(Bodies bodies, MeasureId measure);
    }

    /** What can be wrong. */
    public enum Fault {
        /** No body that it speaks of reports all of its measures. */
        ASKED_OF_NOBODY,
        /** That of which it speaks cannot be. */
        CANNOT_SPEAK,
        CANNOT_BE_KEPT,
        CANNOT_BE_BROKEN,
        /** Each can be kept, all of them together cannot. */
        CONTRADICTION
    }

    /** Those rules, in the plan's order, have that fault. */
    public record Problem(Fault fault, List<Rule> rules) {
        public Problem {
            rules = List.copyOf(rules);
        }
    }

    private final List<Bodies> all;
    private final Reporting reporting;
    private final Set<Problem> problems = new LinkedHashSet<>();

    private RuleSense(List<Bodies> all, Reporting reporting) {
        this.all = all;
        this.reporting = reporting;
    }

    /**
     * All faults, each named once.
     *
     * @param bodies all that there may be
     */
    public static List<Problem> of(List<Rule> rules, List<Bodies> bodies, Reporting reporting) {
        RuleSense sense = new RuleSense(bodies, reporting);
        List<Rule> sound = rules.stream().filter(sense::isSound).toList();
        Set<List<Rule>> together = new LinkedHashSet<>();
        for (Bodies each : bodies) {
            together.add(
                    sound.stream().filter(rule -> sense.isAsked(rule, each)).toList());
        }
        together.forEach(sense::findContradictions);
        return List.copyOf(sense.problems);
    }

    private boolean isAsked(Rule rule, Bodies bodies) {
        return rule.speaksOf(bodies.kind(), bodies.sector())
                && rule.measures().stream().allMatch(measure -> reporting.reports(bodies, measure));
    }

    private boolean isSound(Rule rule) {
        List<Condition> when = when(List.of(rule));
        Fault fault = null;
        if (all.stream().noneMatch(bodies -> isAsked(rule, bodies))) {
            fault = Fault.ASKED_OF_NOBODY;
        } else if (!LinearSystem.isFeasible(when)) {
            fault = Fault.CANNOT_SPEAK;
        } else if (!LinearSystem.isFeasible(both(when, List.of(rule.demand())))) {
            fault = Fault.CANNOT_BE_KEPT;
        } else if (opposites(rule.demand()).noneMatch(not -> LinearSystem.isFeasible(both(when, List.of(not))))) {
            fault = Fault.CANNOT_BE_BROKEN;
        }
        if (fault != null) {
            problems.add(new Problem(fault, List.of(rule)));
        }
        return fault == null;
    }

    private static Stream<Condition> opposites(Condition demand) {
        List<Relation> relations = switch (demand.relation()) {
            case EQUAL -> List.of(Relation.BELOW, Relation.ABOVE);
            case AT_MOST -> List.of(Relation.ABOVE);
            case AT_LEAST -> List.of(Relation.BELOW);
            case BELOW -> List.of(Relation.AT_LEAST);
            case ABOVE -> List.of(Relation.AT_MOST);
        };
        return relations.stream().map(relation -> new Condition(demand.left(), relation, demand.right()));
    }

    /**
     * Tries rules that speak of the same bodies for figures with which none, one, two or all of what they depend on holds: then those that
     * depend on it and those that always speak must be kept together.
     */
    private void findContradictions(List<Rule> rules) {
        List<Condition> conditions = List.copyOf(new LinkedHashSet<>(when(rules)));
        Set<List<Condition>> cases = new LinkedHashSet<>();
        cases.add(List.of());
        for (int one = 0; one < conditions.size(); one++) {
            cases.add(List.of(conditions.get(one)));
            for (int other = 0; other < one; other++) {
                cases.add(List.of(conditions.get(other), conditions.get(one)));
            }
        }
        cases.add(conditions);
        for (List<Condition> holding : cases) {
            Predicate<Rule> speaks = rule -> rule.when() == null || holding.contains(rule.when());
            tryTogether(rules.stream().filter(speaks).toList(), holding);
        }
    }

    /** Names every contradiction, leaving out a rule of each that was found. */
    private void tryTogether(List<Rule> speaking, List<Condition> holding) {
        List<Rule> left = new ArrayList<>(speaking);
        while (!LinearSystem.isFeasible(both(holding, demands(left)))) {
            List<Rule> needed = smallest(left, holding);
            if (needed.isEmpty()) {
                return;
            }
            // Else the rules only rule out that of which another speaks, which then has nothing to say.
            if (!LinearSystem.isFeasible(both(when(needed), demands(needed)))) {
                problems.add(new Problem(Fault.CONTRADICTION, needed));
            }
            left.remove(needed.get(needed.size() - 1));
        }
    }

    /** Those of which none can be left out if they shall be impossible together, the earlier ones if there are several such. */
    private static List<Rule> smallest(List<Rule> rules, List<Condition> holding) {
        List<Rule> needed = new ArrayList<>(rules);
        for (int at = rules.size() - 1; at >= 0; at--) {
            List<Rule> others = new ArrayList<>(needed);
            others.remove(rules.get(at));
            if (!LinearSystem.isFeasible(both(holding, demands(others)))) {
                needed = others;
            }
        }
        return needed;
    }

    private static List<Condition> when(List<Rule> rules) {
        List<Condition> when = new ArrayList<>();
        for (Rule rule : rules) {
            if (rule.when() != null) {
                when.add(rule.when());
            }
        }
        return when;
    }

    private static List<Condition> demands(List<Rule> rules) {
        return rules.stream().map(Rule::demand).toList();
    }

    private static List<Condition> both(List<Condition> some, List<Condition> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
