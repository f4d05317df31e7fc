package vn.congdoan.kh415.judge;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Tree;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.plan.Target;
import vn.congdoan.kh415.model.result.Contribution;
import vn.congdoan.kh415.model.result.Judgement;
import vn.congdoan.kh415.model.result.Judgement.Certainty;
import vn.congdoan.kh415.model.result.Kept;
import vn.congdoan.kh415.model.result.Total;
import vn.congdoan.kh415.model.result.Verdict;

/**
 * A rule that each body keeps or breaks for itself (plan, II.1 b.8): sixty percent here and ninety there do not make up for each other.
 * A sum of bodies breaks it as soon as one of them does, first if one is below, then if one is above.
 */
public final class RuleOfEach {
    private final Scale scale;
    private final Set<UnitCode> bodies;
    private final Map<Part, Bodies> parts = new HashMap<>();

    /**
     * What an aggregate is of.
     *
     * @param of its code, id or name; null for everything, and for the bodies that belong to none
     */
    private record Part(Division division, @Nullable String of) {}

    /**
     * The bodies of an aggregate.
     *
     * @param expected how many there are, heard of or not
     * @param shortfall what those below lack together; null if one of them cannot reach the rule by a whole number
     */
    private record Bodies(int expected, Kept kept, @Nullable BigDecimal shortfall) {
        private static final Bodies NOBODY = new Bodies(0, Kept.NOBODY, BigDecimal.ZERO);

        Bodies plus(Bodies other) {
            return new Bodies(
                    expected + other.expected,
                    kept.plus(other.kept),
                    shortfall == null || other.shortfall == null ? null : shortfall.add(other.shortfall));
        }
    }

    private RuleOfEach(Scale scale, Set<UnitCode> bodies) {
        this.scale = scale;
        this.bodies = bodies;
    }

    /**
     * The bodies of one indicator, counted wherever they belong.
     *
     * @param contributions of each expected body, by code
     */
    public static RuleOfEach of(
            Indicator indicator, Target target, Tree tree, Map<UnitCode, Contribution> contributions) {
        RuleOfEach rule = new RuleOfEach(new Scale(target, indicator.unit()), contributions.keySet());
        contributions.forEach((code, body) -> tree.unit(code).ifPresent(unit -> rule.count(unit, body, tree)));
        return rule;
    }

    private void count(Unit unit, Contribution body, Tree tree) {
        Bodies one = bodies(body.ratio());
        add(Division.WHOLE, null, one);
        add(Division.KIND, unit.kind(), one);
        add(Division.SECTOR, unit.sector(), one);
        add(Division.CLUSTER, tree.clusterOf(unit), one);
        for (Unit above = unit; above != null; above = tree.parent(above).orElse(null)) {
            add(Division.UNIT, above.code().text(), one);
        }
    }

    private void add(Division division, @Nullable String of, Bodies one) {
        parts.merge(new Part(division, of), one, Bodies::plus);
    }

    private Bodies bodies(@Nullable Ratio ratio) {
        if (ratio == null || ratio.denominator() == null || ratio.denominator().signum() == 0) {
            return new Bodies(1, Kept.NOBODY, BigDecimal.ZERO);
        }
        return switch (scale.place(ratio)) {
            case NOT_MET -> new Bodies(1, new Kept(0, 1, 0), Judge.shortfall(ratio, scale));
            case OVER -> new Bodies(1, new Kept(0, 0, 1), BigDecimal.ZERO);
            default -> new Bodies(1, new Kept(1, 0, 0), BigDecimal.ZERO);
        };
    }

    private boolean isBody(Division division, @Nullable String of, Bodies counted) {
        return division == Division.UNIT && of != null && bodies.contains(new UnitCode(of)) && counted.expected == 1;
    }

    /** What the bodies of a unit's subtree that are below the rule lack; by its code. */
    public Map<UnitCode, BigDecimal> shortfalls() {
        Map<UnitCode, BigDecimal> shortfalls = new HashMap<>();
        parts.forEach((part, counted) -> {
            if (part.division == Division.UNIT
                    && part.of != null
                    && counted.kept.of() > 0
                    && counted.shortfall != null) {
                shortfalls.put(new UnitCode(part.of), counted.shortfall);
            }
        });
        return shortfalls;
    }

    /**
     * What the rule makes of an aggregate's judgement; a row of one body is judged by its own ratio, as it is.
     *
     * @param judged the aggregate by its ratio
     * @param due whether the indicator may be judged yet
     */
    public Judgement judge(Judgement judged, Total total, Division division, @Nullable String of, boolean due) {
        Bodies counted = parts.getOrDefault(new Part(division, division == Division.WHOLE ? null : of), Bodies.NOBODY);
        if (judged.verdict() == null || isBody(division, of, counted)) {
            return judged;
        }
        Ratio ratio = total.ratio();
        Kept kept = counted.kept;
        if (ratio == null || !ratio.hasValue()) {
            return judged.with(judged.verdict(), judged.certainty(), null, kept);
        }
        Verdict place = kept.below() > 0 ? Verdict.NOT_MET : kept.above() > 0 ? Verdict.OVER : Verdict.MET;
        // What stands where nobody is expected is of a consolidated return, or of bodies that are gone.
        boolean told = counted.expected > 0
                && total.coverage().covered() == 0
                && total.leeway().apart().isEmpty();
        boolean settled = told && (total.coverage().missing() == 0 || kept.below() > 0);
        return judged.with(
                due || place.isReached() ? place : Verdict.NOT_DUE,
                settled ? Certainty.FINAL : Certainty.OPEN,
                counted.shortfall,
                kept);
    }
}
