package vn.congdoan.kh415.invent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.plan.MeasureType;
import vn.congdoan.kh415.model.plan.Operand;
import vn.congdoan.kh415.model.plan.OverTime;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.plan.Rule;
import vn.congdoan.kh415.model.plan.Rule.Relation;
import vn.congdoan.kh415.model.plan.Rule.Side;
import vn.congdoan.kh415.model.plan.Rule.Term;

/** What bodies of one kind and sector are asked for, and how an answer to each is invented. */
final class Questionnaire {
    private static final int MORE_LEAST = 1_010;
    private static final int MORE_MOST = 1_160;

    private final Plan plan;
    private final List<Indicator> indicators;
    private final List<Rule> rules;
    private final List<Measure> measures;
    private final List<Question> questions = new ArrayList<>();

    /** A measure and how its figure comes about; each stands behind those that it needs. */
    record Question(Measure measure, Recipe recipe) {}

    /** Of bodies like that one. */
    Questionnaire(Plan plan, Unit body) {
        this.plan = plan;
        this.indicators = plan.indicators().stream()
                .filter(indicator -> indicator.expects(body))
                .toList();
        this.measures = plan.measures().stream()
                .filter(measure -> measure.isReportedBy(body.kind(), body.sector()))
                .filter(measure -> indicators.stream().anyMatch(indicator -> needs(indicator, measure)))
                .toList();
        Set<MeasureId> asked = new HashSet<>();
        measures.forEach(measure -> asked.add(measure.id()));
        this.rules = plan.rules().stream()
                .filter(rule -> rule.speaksOf(body.kind(), body.sector()) && asked.containsAll(rule.measures()))
                .toList();
        order();
    }

    /** In an order in which they can be answered. */
    List<Question> questions() {
        return questions;
    }

    /** The same in the plan's order. */
    List<Measure> measures() {
        return measures;
    }

    List<Indicator> indicators() {
        return indicators;
    }

    List<Rule> rules() {
        return rules;
    }

    /** Where measures wait for each other, the first of them does without. */
    private void order() {
        Map<MeasureId, Recipe> recipes = new HashMap<>();
        measures.forEach(measure -> recipes.put(measure.id(), recipe(measure)));
        List<Measure> left = new ArrayList<>(measures);
        Set<MeasureId> answered = new HashSet<>();
        while (!left.isEmpty()) {
            Measure next = left.stream()
                    .filter(measure ->
                            answered.containsAll(known(recipes, measure).needs()))
                    .findFirst()
                    .orElse(null);
            Measure taken = next == null ? left.get(0) : next;
            questions.add(new Question(taken, next == null ? plain(taken) : known(recipes, taken)));
            answered.add(taken.id());
            left.remove(taken);
        }
    }

    private static Recipe known(Map<MeasureId, Recipe> recipes, Measure measure) {
        return recipes.getOrDefault(measure.id(), plain(measure));
    }

    private Recipe recipe(Measure measure) {
        if (measure.isYesNo()) {
            return new Recipe.Done(first(measure));
        }
        if (measure.type() == MeasureType.CHOICE) {
            return rated(measure);
        }
        boolean state = measure.time() == OverTime.STOCK;
        if (state && measure.fromRegistry()) {
            return new Recipe.Size(1_000, 1_000);
        }
        return balance(measure)
                .or(() -> reached(measure))
                .or(() -> state && exceedsSize(measure)
                        ? Optional.of(new Recipe.Size(MORE_LEAST, MORE_MOST))
                        : Optional.empty())
                .or(() -> portion(measure))
                .or(() -> spread(measure))
                .orElseGet(() -> plain(measure));
    }

    private static Recipe plain(Measure measure) {
        return measure.time() == OverTime.STOCK ? new Recipe.Few() : new Recipe.Event();
    }

    private Indicator first(Measure measure) {
        return indicators.stream()
                .filter(indicator -> needs(indicator, measure))
                .findFirst()
                .orElseThrow();
    }

    private static boolean needs(Indicator indicator, Measure measure) {
        return Stream.of(Optional.of(indicator.numerator()), Optional.ofNullable(indicator.denominator()))
                .flatMap(Optional::stream)
                .anyMatch(operand -> names(operand, measure));
    }

    /** A yes/no that stands in for a choice is for old forms only. */
    private static boolean names(Operand operand, Measure measure) {
        return operand instanceof Operand.Chosen chosen
                ? chosen.measure().equals(measure.id())
                : operand.measures().contains(measure.id());
    }

    private Recipe rated(Measure measure) {
        Indicator indicator = first(measure);
        List<Integer> good = places(indicator.numerator());
        List<Integer> counted = indicator.denominator() == null ? good : places(indicator.denominator());
        return new Recipe.Rated(
                indicator,
                good,
                counted.stream().filter(place -> !good.contains(place)).toList(),
                IntStream.rangeClosed(1, measure.options().size())
                        .boxed()
                        .filter(place -> !good.contains(place) && !counted.contains(place))
                        .toList());
    }

    private static List<Integer> places(Operand operand) {
        return operand instanceof Operand.Chosen chosen ? chosen.is() : List.of();
    }

    /** The part of the indicator's numerator that stands above a denominator of figures. */
    private Optional<Recipe> reached(Measure measure) {
        for (Indicator indicator : indicators) {
            if (indicator.numerator() instanceof Operand.Measures above
                    && indicator.denominator() instanceof Operand.Measures below
                    && above.measures().contains(measure.id())
                    && !below.measures().contains(measure.id())) {
                boolean paired = above.measures().size() == below.measures().size();
                return Optional.of(
                        paired
                                ? new Recipe.Reached(
                                        indicator,
                                        List.of(below.measures()
                                                .get(above.measures().indexOf(measure.id()))),
                                        1)
                                : new Recipe.Reached(
                                        indicator,
                                        below.measures(),
                                        above.measures().size()));
            }
        }
        return Optional.empty();
    }

    private Optional<Recipe> spread(Measure measure) {
        return indicators.stream()
                .filter(indicator -> indicator.numerator() instanceof Operand.Measures above
                        && above.measures().contains(measure.id())
                        && !(indicator.denominator() instanceof Operand.Measures))
                .map(indicator -> (Recipe) new Recipe.Spread(
                        indicator, indicator.numerator().measures().size()))
                .findFirst();
    }

    /** What an equation says of it: it stands alone on one side, or is the last of the terms on the other. */
    private Optional<Recipe> balance(Measure measure) {
        for (Rule rule : rules) {
            for (Side[] sides : sides(rule, Relation.EQUAL, Relation.EQUAL)) {
                MeasureId alone = alone(sides[1]);
                if (measure.id().equals(alone)) {
                    return Optional.of(new Recipe.Balance(sides[0]));
                }
                List<Term> terms = sides[0].terms();
                if (alone != null
                        && isSum(sides[0])
                        && measure.id().equals(terms.get(terms.size() - 1).measure())) {
                    return Optional.of(new Recipe.Balance(rest(sides[1], terms.subList(0, terms.size() - 1))));
                }
            }
        }
        return Optional.empty();
    }

    private static Side rest(Side whole, List<Term> others) {
        List<Term> terms = new ArrayList<>(whole.terms());
        others.forEach(term -> terms.add(new Term(true, term.measure(), term.number())));
        return new Side(terms);
    }

    /** Of what another figure of the same time may not fall below. */
    private Optional<Recipe> portion(Measure measure) {
        for (Rule rule : rules) {
            for (Side[] sides : ordered(rule)) {
                MeasureId whole = alone(sides[1]);
                boolean among = isSum(sides[0])
                        && sides[0].terms().stream()
                                .anyMatch(term -> measure.id().equals(term.measure()));
                if (whole != null && among && plan.measure(whole).time() == measure.time()) {
                    return Optional.of(
                            new Recipe.Portion(whole, sides[0].terms().size()));
                }
            }
        }
        return Optional.empty();
    }

    private boolean exceedsSize(Measure measure) {
        return rules.stream()
                .flatMap(rule -> ordered(rule).stream())
                .anyMatch(sides -> measure.id().equals(alone(sides[1]))
                        && sides[0].terms().stream()
                                .anyMatch(term -> term.measure() != null
                                        && plan.measure(term.measure()).fromRegistry()));
    }

    /** The lesser side of a rule and the greater one; of an equation each may be either. */
    private static List<Side[]> ordered(Rule rule) {
        List<Side[]> all = new ArrayList<>(sides(rule, Relation.AT_MOST, Relation.AT_LEAST));
        all.addAll(sides(rule, Relation.BELOW, Relation.ABOVE));
        all.addAll(sides(rule, Relation.EQUAL, Relation.EQUAL));
        return all;
    }

    private static List<Side[]> sides(Rule rule, Relation forwards, Relation backwards) {
        Rule.Condition demand = rule.demand();
        List<Side[]> sides = new ArrayList<>();
        if (demand.relation() == forwards) {
            sides.add(new Side[] {demand.left(), demand.right()});
        }
        if (demand.relation() == backwards) {
            sides.add(new Side[] {demand.right(), demand.left()});
        }
        return sides;
    }

    /** The measure that is all of a side; null if there is more or less. */
    private static @Nullable MeasureId alone(Side side) {
        return side.terms().size() == 1 && isSum(side) ? side.terms().get(0).measure() : null;
    }

    private static boolean isSum(Side side) {
        return side.terms().stream().noneMatch(term -> term.subtracted() || term.measure() == null);
    }
}
