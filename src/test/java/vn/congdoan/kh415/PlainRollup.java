package vn.congdoan.kh415;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.judge.Judge;
import vn.congdoan.kh415.judge.Milestone;
import vn.congdoan.kh415.judge.Ranking;
import vn.congdoan.kh415.judge.Shares;
import vn.congdoan.kh415.model.body.Tree;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Entry;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.figure.Source;
import vn.congdoan.kh415.model.plan.Assigned;
import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.plan.Kind;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.plan.Operand;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.model.plan.Sector;
import vn.congdoan.kh415.model.plan.Target;
import vn.congdoan.kh415.model.plan.TargetType;
import vn.congdoan.kh415.model.result.Average;
import vn.congdoan.kh415.model.result.Contribution;
import vn.congdoan.kh415.model.result.Contribution.Basis;
import vn.congdoan.kh415.model.result.Coverage;
import vn.congdoan.kh415.model.result.Earlier;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.model.result.Rank;
import vn.congdoan.kh415.model.result.Result;
import vn.congdoan.kh415.model.result.Total;

/**
 * Enough of a roll-up to give tests of the report consistent results: no carrying, no consolidated returns, and every
 * missing body is taken to have a denominator of {@link #MISSING}. Not an oracle of the real one.
 */
public final class PlainRollup {
    private static final BigDecimal MISSING = BigDecimal.TEN;
    private static final Assigned ASSIGNED = new Assigned(BigDecimal.valueOf(900), ResultUnit.TOTAL);

    private final Plan plan;
    private final Tree tree;
    private final YearMonth period;

    public PlainRollup(Plan plan, Tree tree, YearMonth period) {
        this.plan = plan;
        this.tree = tree;
        this.period = period;
    }

    /** The result of an indicator from the ratio of each body that reported. */
    public IndicatorResult of(
            Indicator indicator, Map<String, Ratio> reported, @Nullable Earlier previous, @Nullable Earlier yearAgo) {
        Target target = indicator.targetOn(period.atEndOfMonth()).orElse(null);
        List<Unit> expected = tree.units().stream().filter(indicator::expects).toList();
        Function<List<Unit>, Total> total = bodies -> total(indicator, bodies, reported);
        Total whole = total.apply(expected);
        List<Result> rows = new ArrayList<>();
        for (Unit unit : tree.units()) {
            List<Unit> below =
                    expected.stream().filter(body -> isBelow(body, unit)).toList();
            if (!below.isEmpty() && !plan.isPart(unit.kind())) {
                rows.add(result(unit.code().text(), indicator, total.apply(below), unit.parent() == null));
            }
        }
        Result top = result("", indicator, whole, true);
        return new IndicatorResult(
                indicator,
                target,
                top,
                previous,
                yearAgo,
                null,
                standing(indicator, target, rows, reported),
                parts(
                        indicator,
                        expected,
                        total,
                        Unit::kind,
                        plan.kinds().stream().map(Kind::id)),
                parts(
                        indicator,
                        expected,
                        total,
                        Unit::sector,
                        plan.sectors().stream().map(Sector::id)),
                parts(
                        indicator,
                        expected,
                        total,
                        tree::clusterOf,
                        expected.stream()
                                .map(tree::clusterOf)
                                .filter(Objects::nonNull)
                                .distinct()
                                .sorted()),
                contributions(indicator, expected, reported),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                target != null && target.type() == TargetType.ANNUAL_AVERAGE ? average() : null,
                Milestone.neededPerMonth(target, period, top.judgement()));
    }

    /** Ranks and shares as they really are, and a round number assigned to every body above others that counts without a denominator. */
    private List<Result> standing(
            Indicator indicator, @Nullable Target target, List<Result> rows, Map<String, Ratio> reported) {
        List<Unit> expected = tree.units().stream().filter(indicator::expects).toList();
        Map<UnitCode, BigDecimal> shares =
                Shares.of(indicator, target, tree, rows, contributions(indicator, expected, reported), Set.of());
        List<Rank> ranks = Ranking.of(indicator, target, tree, rows);
        return IntStream.range(0, rows.size())
                .mapToObj(at -> {
                    Result row = rows.get(at);
                    boolean assigned = indicator.denominator() == null && !reported.containsKey(row.of());
                    return new Result(
                            row.of(),
                            row.total(),
                            row.judgement(),
                            assigned ? ASSIGNED : null,
                            assigned
                                    ? Judge.ofAssigned(
                                            plan.reportingYear(), indicator, target, period, row.total(), ASSIGNED)
                                    : null,
                            shares.get(new UnitCode(row.of())),
                            ranks.get(at));
                })
                .toList();
    }

    private Average average() {
        return new Average(List.of(
                new Average.Year(2021, BigDecimal.valueOf(1500)), new Average.Year(2022, BigDecimal.valueOf(1601))));
    }

    private Map<UnitCode, Contribution> contributions(
            Indicator indicator, List<Unit> expected, Map<String, Ratio> reported) {
        Map<UnitCode, Contribution> contributions = new LinkedHashMap<>();
        for (Unit unit : expected) {
            Ratio ratio = reported.get(unit.code().text());
            contributions.put(
                    unit.code(),
                    ratio == null
                            ? new Contribution(unit.code(), Basis.MISSING, null, false, List.of(), MISSING, List.of())
                            : new Contribution(
                                    unit.code(),
                                    Basis.RECEIVED,
                                    ratio,
                                    false,
                                    List.of(),
                                    null,
                                    figures(indicator, unit, ratio)));
        }
        return contributions;
    }

    private List<Contribution.Figure> figures(Indicator indicator, Unit unit, Ratio ratio) {
        List<Contribution.Figure> figures = new ArrayList<>();
        figures.add(figure(indicator, indicator.numerator(), unit, ratio.numerator(), "C"));
        if (indicator.denominator() instanceof Operand.Measures && ratio.denominator() != null) {
            figures.add(figure(indicator, indicator.denominator(), unit, ratio.denominator(), "D"));
        }
        return figures;
    }

    private Contribution.Figure figure(
            Indicator indicator, Operand operand, Unit unit, BigDecimal value, String column) {
        String measure = operand.measures().get(0).text();
        String cell = column + (6 + plan.indicators().indexOf(indicator));
        return new Contribution.Figure(
                new MeasureId(measure),
                period,
                new Entry.Given(
                        value,
                        false,
                        Source.at(new Source.Origin("returns/2023-06/" + unit.code() + ".xlsx", "Biểu"), cell)),
                false);
    }

    private boolean isBelow(Unit body, Unit unit) {
        for (Unit at = body; at != null; at = tree.parent(at).orElse(null)) {
            if (at.code().equals(unit.code())) {
                return true;
            }
        }
        return false;
    }

    private static Total total(Indicator indicator, List<Unit> bodies, Map<String, Ratio> reported) {
        List<Ratio> ratios = bodies.stream()
                .map(body -> reported.get(body.code().text()))
                .filter(Objects::nonNull)
                .toList();
        int missing = bodies.size() - ratios.size();
        Ratio zero = new Ratio(BigDecimal.ZERO, indicator.denominator() == null ? null : BigDecimal.ZERO);
        Ratio sum = ratios.isEmpty() && missing > 0 ? null : ratios.stream().reduce(zero, Ratio::plus);
        return new Total(
                sum, new Coverage(ratios.size(), 0, 0, missing), MISSING.multiply(BigDecimal.valueOf(missing)));
    }

    private List<Result> parts(
            Indicator indicator,
            List<Unit> expected,
            Function<List<Unit>, Total> total,
            Function<Unit, @Nullable String> key,
            Stream<String> order) {
        Map<String, List<Unit>> byKey = expected.stream()
                .filter(unit -> key.apply(unit) != null)
                .collect(Collectors.groupingBy(unit -> key.apply(unit), LinkedHashMap::new, Collectors.toList()));
        List<Result> results = new ArrayList<>();
        order.filter(byKey::containsKey)
                .forEach(id -> results.add(result(id, indicator, total.apply(byKey.get(id)), false)));
        List<Unit> none =
                expected.stream().filter(unit -> key.apply(unit) == null).toList();
        if (!none.isEmpty()) {
            results.add(result(null, indicator, total.apply(none), false));
        }
        return results;
    }

    private Result result(@Nullable String of, Indicator indicator, Total total, boolean top) {
        return new Result(of, total, Judge.of(plan.reportingYear(), indicator, period, total, top));
    }
}
