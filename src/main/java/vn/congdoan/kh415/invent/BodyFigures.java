package vn.congdoan.kh415.invent;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.plan.IndicatorId;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.plan.Operand;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.plan.Rule;

/**
 * The figures that bodies report, month by month: numerators within their denominators, what is counted from the beginning of the year
 * never falling within it, states growing slowly, rules of the plan kept, targets reached by some and missed by others.
 */
final class BodyFigures {
    private static final int MOST_GROWTH = 5;

    private final Plan plan;
    private final Wanted wanted;
    private final Lot lot;
    private final Magnitude magnitude;
    private final Map<Asked, Questionnaire> questionnaires = new HashMap<>();
    private final Map<YearMonth, Map<IndicatorId, Level>> levels = new HashMap<>();

    /** Bodies of one kind and sector are asked for the same. */
    private record Asked(String kind, @Nullable String sector) {}

    BodyFigures(Plan plan, Union union, Wanted wanted) {
        this.plan = plan;
        this.wanted = wanted;
        this.lot = wanted.lot().of("figures");
        this.magnitude = new Magnitude(plan, union, lot.of("all"));
    }

    /** All that bodies like that one are asked for at one time or another, in the plan's order. */
    List<Measure> asked(Unit unit) {
        return questionnaire(unit).measures();
    }

    /** What is asked of the body in that month, in the plan's order; yes is 1, an option its place. */
    Map<Measure, Long> of(Unit unit, YearMonth month) {
        Questionnaire questionnaire = questionnaire(unit);
        BodyMonth body = body(unit, month);
        for (Questionnaire.Question question : questionnaire.questions()) {
            if (isTime(question.recipe(), month)) {
                body.answer(question);
            }
        }
        leaveOutImpossible(questionnaire, body.known());
        Map<Measure, Long> figures = new LinkedHashMap<>();
        for (Measure measure : questionnaire.measures()) {
            Long figure = body.known().get(measure.id());
            if (figure != null) {
                figures.put(measure, figure);
            }
        }
        return figures;
    }

    /** The pairs of which the first may not exceed the second, as indicators of bodies like that one divide them. */
    List<Indicator> shares(Unit unit) {
        return questionnaire(unit).indicators().stream()
                .filter(indicator -> indicator.numerator() instanceof Operand.Measures
                        && indicator.denominator() instanceof Operand.Measures)
                .toList();
    }

    private Questionnaire questionnaire(Unit unit) {
        return questionnaires.computeIfAbsent(
                new Asked(unit.kind(), unit.sector()), unused -> new Questionnaire(plan, unit));
    }

    private BodyMonth body(Unit unit, YearMonth month) {
        Lot own = lot.of(unit.code().text());
        long size = Objects.requireNonNullElse(unit.members(), BigDecimal.ZERO).longValue();
        long growth = own.of("growth").below(MOST_GROWTH) * wanted.first().until(month, ChronoUnit.MONTHS);
        return new BodyMonth(
                magnitude,
                indicator -> level(indicator, month),
                own,
                own.of(plan.reportingYear().name(month)),
                plan.reportingYear().elapsed(month),
                size,
                size + size * growth / Level.ALL);
    }

    /** What is done once and judged later, with no pace until then, is not asked before. */
    private boolean isTime(Recipe recipe, YearMonth month) {
        Indicator indicator = recipe instanceof Recipe.Done done
                ? done.indicator()
                : recipe instanceof Recipe.Rated rated ? rated.indicator() : null;
        return indicator == null
                || indicator.dueMonth() == null
                || indicator.pace() != null
                || plan.reportingYear().elapsed(month) >= indicator.dueMonth();
    }

    private Level level(Indicator indicator, YearMonth month) {
        return levels.computeIfAbsent(month, unused -> new HashMap<>())
                .computeIfAbsent(indicator.id(), id -> Level.of(indicator, month, plan.reportingYear()));
    }

    /** Where a plan has rules that no recipe knows of, a body leaves blank what would break them. */
    private void leaveOutImpossible(Questionnaire questionnaire, Map<MeasureId, Long> known) {
        Function<MeasureId, @Nullable BigDecimal> figures =
                id -> known.get(id) == null ? null : BigDecimal.valueOf(known.get(id));
        for (Rule rule : questionnaire.rules()) {
            boolean speaks =
                    rule.when() == null || Boolean.TRUE.equals(rule.when().holds(figures));
            if (speaks && Boolean.FALSE.equals(rule.demand().holds(figures))) {
                known.keySet().removeAll(rule.demand().measures());
            }
        }
        for (Indicator indicator : questionnaire.indicators()) {
            if (indicator.numerator() instanceof Operand.Measures above
                    && indicator.denominator() instanceof Operand.Measures below
                    && known.keySet().containsAll(above.measures())
                    && sum(above, known) > sum(below, known)) {
                known.keySet().removeAll(above.measures());
            }
        }
    }

    private static long sum(Operand.Measures measures, Map<MeasureId, Long> known) {
        return measures.measures().stream()
                .mapToLong(id -> known.getOrDefault(id, 0L))
                .sum();
    }
}
