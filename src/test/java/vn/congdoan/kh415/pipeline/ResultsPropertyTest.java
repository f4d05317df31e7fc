package vn.congdoan.kh415.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Ledger;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.figure.Return;
import vn.congdoan.kh415.model.plan.Assigned;
import vn.congdoan.kh415.model.plan.Assignment;
import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.plan.Operand;
import vn.congdoan.kh415.model.plan.OverTime;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.plan.ReportPeriod;
import vn.congdoan.kh415.model.plan.ReportingYear;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.model.result.Change;
import vn.congdoan.kh415.model.result.Earlier;
import vn.congdoan.kh415.model.result.Fraction;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.model.result.Judgement;
import vn.congdoan.kh415.model.result.Result;
import vn.congdoan.kh415.model.result.Snapshot;
import vn.congdoan.kh415.model.result.SpanSum;
import vn.congdoan.kh415.model.result.Verdict;
import vn.congdoan.kh415.rollup.PlainTotals;
import vn.congdoan.kh415.testing.Assessed;
import vn.congdoan.kh415.testing.Chance;
import vn.congdoan.kh415.testing.Drawings;
import vn.congdoan.kh415.testing.Seeds;
import vn.congdoan.kh415.testing.World;

/** Whole runs over drawn plans, trees and returns, held against the same results worked out from the rules alone. */
class ResultsPropertyTest {
    private static final YearMonth PERIOD = YearMonth.parse(Drawings.PERIOD);

    /** By the month in which the reporting year begins, the spans that end with June 2023, and the end of the one before each. */
    private static final Map<String, List<String>> SPANS = Map.of(
            "1", List.of("2023-06 2023-05", "2023-Q2 2023-03", "2023-H1 -"),
            "4", List.of("2023-06 2023-05", "2024-Q1 -"),
            "6", List.of("2023-06 2023-05"),
            "7", List.of("2023-06 2023-05", "2023-Q4 2023-03", "2023 -"),
            "10", List.of("2023-06 2023-05", "2023-Q3 2023-03", "2023-9M -"));

    /** What is drawn beside the tree and the returns. */
    private record Run(String yearStarts, Plan plan, String span, String before, long seed) {
        static Run of(long seed) {
            Random random = new Chance(-seed).random();
            String yearStarts = pick(random, List.of("1", "1", "4", "6", "7", "10"));
            String[] span = pick(random, SPANS.get(yearStarts)).split(" ");
            return new Run(yearStarts, Drawings.plan(yearStarts, unit -> target(random, unit)), span[0], span[1], seed);
        }
    }

    private static <T> T pick(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static String target(Random random, String unit) {
        String date = pick(random, List.of("2023-03-15", "2023-04-30", "2023-05-31", "2023-06-30", "2023-09-30"));
        String target = pick(
                random,
                switch (unit) {
                    case "percent" ->
                        List.of(
                                "at-least 50",
                                "at-least 37.5",
                                "exactly 100",
                                "exactly 100 each",
                                "rule 50 10",
                                "rule 50 12.5 each",
                                "rule 75 0.5 each",
                                "band 40 60",
                                "range 25 60",
                                "milestone 50 " + date);
                    case "average" -> List.of("average-per-body 2", "at-least 1.5", "range 1 3", "milestone 2 " + date);
                    default -> List.of("at-least 12", "annual-average 10 20", "band 8 16", "milestone 15 " + date);
                });
        boolean milestone = target.startsWith("milestone");
        return target
                + (milestone || random.nextInt(3) == 0 ? "" : " due=" + (1 + random.nextInt(12)))
                + (milestone ? "" : pick(random, List.of("", " paced", " curve=0;0;5;20;20;40;50;60;70;75;90;100")))
                + (random.nextInt(8) == 0 ? " top" : "")
                + pick(random, List.of("", "", "", "", " from=2023-06-01", " from=2023-07-01", " to=2023-05-31"));
    }

    @Seeds(300)
    void every_judgement_is_what_the_rules_alone_give(long seed) {
        Run run = Run.of(seed);
        Drawings.holdYears(seed, drawing -> {
            World world = World.of(run.plan, drawing);
            for (IndicatorResult of : new Assessed(world, Drawings.PERIOD)
                    .over(run.span)
                    .assessment()
                    .indicators()) {
                SortedMap<String, String> found = new TreeMap<>();
                found.put("whole", text(of.whole()));
                of.rows().forEach(row -> found.put("row " + row.of(), text(row)));
                of.kinds().forEach(part -> found.put(name("kind", part), text(part)));
                of.sectors().forEach(part -> found.put(name("sector", part), text(part)));
                of.clusters().forEach(part -> found.put(name("cluster", part), text(part)));
                assertThat(found)
                        .as("%s %s", of.indicator().id(), of.target())
                        .isEqualTo(new PlainResults(world, of.indicator(), PERIOD).judgements());
            }
        });
    }

    @Seeds(150)
    void every_row_is_held_against_what_was_assigned(long seed) {
        Run run = Run.of(seed);
        Drawings.holdYears(seed, drawing -> {
            World world = World.of(run.plan, drawing);
            List<Assignment> assigned = assigned(world, new Chance(seed).random());
            IndicatorResult[] results = new Assessed(world, Drawings.PERIOD)
                    .over(run.span)
                    .assigned(assigned.toArray(Assignment[]::new))
                    .assessment()
                    .indicators()
                    .toArray(IndicatorResult[]::new);
            for (IndicatorResult of : results) {
                PlainResults plain = new PlainResults(world, of.indicator(), PERIOD);
                for (Assignment each : assigned) {
                    of.rows().stream()
                            .filter(row ->
                                    each.indicator().equals(of.indicator().id())
                                            && each.unit().text().equals(row.of()))
                            .forEach(row -> assertThat(against(row))
                                    .as("%s %s %s", of.indicator().id(), each, of.target())
                                    .isEqualTo(plain.assigned(each)));
                }
            }
        });
    }

    private static List<Assignment> assigned(World world, Random random) {
        List<Assignment> assigned = new ArrayList<>();
        int year = world.plan().reportingYear().name(PERIOD);
        world.tree(PERIOD).units().forEach(unit -> {
            for (Indicator indicator : world.plan().indicators()) {
                boolean percent = indicator.unit() == ResultUnit.PERCENT && random.nextBoolean();
                BigDecimal number = BigDecimal.valueOf(percent ? 25L * random.nextInt(5) : random.nextInt(20));
                if (random.nextInt(3) == 0) {
                    assigned.add(new Assignment(
                            unit.code(),
                            indicator.id(),
                            year,
                            new Assigned(number, percent ? ResultUnit.PERCENT : ResultUnit.TOTAL)));
                }
            }
        });
        return assigned;
    }

    @Seeds(200)
    void earlier_periods_and_what_a_change_is_made_of_are_what_the_rules_alone_give(long seed) {
        Run run = Run.of(seed);
        Drawings.holdYears(seed, drawing -> {
            World world = World.of(run.plan, drawing);
            Random random = new Chance(seed).random();
            Map<String, Boolean> closed = new TreeMap<>();
            Map<String, Snapshot.Reported> reported = new TreeMap<>();
            Assessed assessed = new Assessed(world, Drawings.PERIOD).over(run.span);
            for (String month : List.of("2022-06", "2023-03", "2023-05")) {
                if (world.ledger().periods().contains(YearMonth.parse(month)) && random.nextBoolean()) {
                    List<Snapshot.Reported> results = new ArrayList<>();
                    run.plan.indicators().forEach(each -> results.add(reported(each, random)));
                    Snapshot.Reported[] all = results.toArray(Snapshot.Reported[]::new);
                    closed.put(month, random.nextBoolean());
                    assessed = closed.get(month)
                            ? assessed.closed(month, Assessed.PLAN_HASH, all)
                            : assessed.lastReported(month, all);
                    results.forEach(each -> reported.put(month + " " + each.indicator(), each));
                }
            }
            for (IndicatorResult of : assessed.assessment().indicators()) {
                Indicator indicator = of.indicator();
                assertThat(text(of.previous()))
                        .as("%s %s before", indicator.id(), of.target())
                        .isEqualTo(earlier(world, indicator, run.before, closed, reported));
                assertThat(text(of.yearAgo()))
                        .as("%s %s a year ago", indicator.id(), of.target())
                        .isEqualTo(earlier(world, indicator, "2022-06", closed, reported));
            }
        });
    }

    private static Snapshot.Reported reported(Indicator indicator, Random random) {
        BigDecimal d = indicator.denominator() == null ? null : BigDecimal.valueOf(random.nextInt(30));
        Ratio ratio = new Ratio(BigDecimal.valueOf(random.nextInt(30)), d);
        return new Snapshot.Reported(
                indicator.id(), random.nextInt(6) == 0 ? null : ratio, pick(random, List.of(Verdict.values())));
    }

    private static String earlier(
            World world,
            Indicator indicator,
            String month,
            Map<String, Boolean> closed,
            Map<String, Snapshot.Reported> reported) {
        if (month.equals("-") || !world.ledger().periods().contains(YearMonth.parse(month))) {
            return "none";
        }
        YearMonth end = YearMonth.parse(month);
        PlainResults then = plain(world, indicator, end, closed, reported);
        Snapshot.Reported told = reported.get(month + " " + indicator.id());
        boolean isClosed = told != null && closed.get(month);
        BigDecimal n = isClosed
                ? told.ratio() == null ? null : told.ratio().numerator()
                : then.whole().n();
        BigDecimal d = isClosed
                ? told.ratio() == null ? null : told.ratio().denominator()
                : then.whole().d();
        String verdict = isClosed ? String.valueOf(told.verdict()) : then.verdict();
        YearMonth start = PERIOD;
        while (start.getMonth() != world.plan().reportingYear().firstMonth()) {
            start = start.minusMonths(1);
        }
        boolean stocks = Stream.of(indicator.numerator(), indicator.denominator())
                .filter(operand -> operand != null)
                .flatMap(operand -> operand.measures().stream())
                .allMatch(id -> world.plan().measure(id).time() == OverTime.STOCK);
        boolean anew = end.isBefore(start) && !end.equals(PERIOD.minusYears(1)) && !stocks;
        boolean heard = told != null
                && told.ratio() != null
                && (isClosed
                        || told.ratio().denominator() == null
                        || told.ratio().denominator().signum() != 0);
        String change = anew
                ? null
                : PlainResults.change(
                        then,
                        heard ? told.ratio().numerator() : n,
                        heard ? told.ratio().denominator() : d,
                        new PlainResults(world, indicator, PERIOD));
        return PlainTotals.plain(n) + "/" + PlainTotals.plain(d) + " " + verdict + (anew ? " anew " : " ") + change;
    }

    private static PlainResults plain(
            World world,
            Indicator indicator,
            YearMonth end,
            Map<String, Boolean> closed,
            Map<String, Snapshot.Reported> reported) {
        PlainResults plain = new PlainResults(world, indicator, end);
        closed.forEach((month, frozen) -> {
            Snapshot.Reported told = reported.get(month + " " + indicator.id());
            if (frozen) {
                plain.closed(YearMonth.parse(month), String.valueOf(told.verdict()));
            }
        });
        return plain;
    }

    @Seeds(150)
    void what_a_span_has_of_its_own_is_the_sum_of_its_months(long seed) {
        Run run = Run.of(seed);
        Drawings.holdYears(seed, drawing -> {
            World world = World.of(run.plan, drawing);
            ReportPeriod span =
                    ReportPeriod.parse(run.span, run.plan.reportingYear()).orElseThrow();
            List<Return> months = new ArrayList<>();
            world.registry()
                    .rows()
                    .forEach(unit -> world.ledger().of(unit.code()).values().stream()
                            .map(sent -> new Return(
                                    sent.unit(), sent.period(), 1, sent.own(), sent.consolidated(), sent.files()))
                            .forEach(months::add));
            for (IndicatorResult of : new Assessed(world, Drawings.PERIOD)
                    .over(run.span)
                    .assessment()
                    .indicators()) {
                if (span.isMonth() || !isFlow(world.plan(), of.indicator())) {
                    assertThat(of.span()).isNull();
                    continue;
                }
                boolean within = span.isWithinYear();
                World own = within
                        ? new World(
                                world.plan()
                                        .with(
                                                List.of(of.indicator()),
                                                new ReportingYear(span.first().getMonth())),
                                world.registry(),
                                new Ledger(months))
                        : world;
                SpanSum sum = of.span();
                SortedMap<String, String> found = new TreeMap<>();
                found.put("whole", PlainTotals.text(sum.whole()));
                // A unit may have nothing in the span but the flows of a body that was gone before.
                of.rows().stream()
                        .filter(row -> sum.of(new UnitCode(row.of())) != null)
                        .forEach(row -> found.put("row " + row.of(), PlainTotals.text(sum.of(new UnitCode(row.of())))));
                SortedMap<String, String> expected = new PlainTotals(own, of.indicator(), PERIOD).texts();
                expected.keySet().removeIf(name -> !name.equals("whole") && !name.startsWith("row "));
                assertThat(found).as("%s %s", of.indicator().id(), run.span).isEqualTo(expected);
            }
        });
    }

    private static boolean isFlow(Plan plan, Indicator indicator) {
        List<MeasureId> below = indicator.denominator() == null
                ? List.of()
                : indicator.denominator().measures();
        return indicator.numerator() instanceof Operand.Measures
                && indicator.numerator().measures().stream()
                        .allMatch(id -> plan.measure(id).time() == OverTime.FLOW)
                && (below.stream().allMatch(id -> plan.measure(id).time() == OverTime.FLOW)
                        || below.stream().allMatch(id -> plan.measure(id).time() == OverTime.STOCK));
    }

    private static String name(String division, Result part) {
        return part.of() == null ? division : division + " " + part.of();
    }

    private static String text(Result result) {
        Judgement judged = result.judgement();
        Ratio share = result.total().share();
        return judged.verdict() + " " + judged.certainty() + " " + plain(judged.low()) + ".." + plain(judged.high())
                + " "
                + judged.pace() + " " + PlainTotals.plain(judged.shortfall()) + " " + PlainTotals.plain(judged.margin())
                + " "
                + (judged.kept() == null
                        ? null
                        : judged.kept().inside() + "," + judged.kept().below() + ","
                                + judged.kept().above())
                + " share "
                + (share == null
                        ? null
                        : Q.of(share.numerator(), share.denominator() == null ? BigDecimal.ONE : share.denominator()));
    }

    private static String plain(BigDecimal number) {
        return number == null ? null : PlainTotals.plain(number);
    }

    private static String against(Result row) {
        Judgement judged = row.againstAssigned();
        if (judged.shortfall() == null) {
            return judged.verdict() + " " + judged.pace() + " null null";
        }
        Ratio of = row.ofAssigned().orElse(null);
        Q percent = of == null ? null : Q.of(of.numerator(), of.denominator());
        return judged.verdict() + " " + judged.pace() + " " + PlainTotals.plain(judged.shortfall()) + " " + percent;
    }

    private static String text(Earlier earlier) {
        if (earlier == null) {
            return "none";
        }
        Ratio ratio = earlier.ratio();
        Change since = earlier.since();
        return PlainTotals.plain(ratio == null ? null : ratio.numerator()) + "/"
                + PlainTotals.plain(ratio == null ? null : ratio.denominator()) + " " + earlier.verdict()
                + (earlier.anew() ? " anew " : " ")
                + (since == null
                        ? null
                        : "correction " + q(since.correction()) + " coverage " + q(since.coverage()) + " rate "
                                + q(since.rate()) + " mix " + q(since.mix()));
    }

    private static Q q(Fraction fraction) {
        String[] sides = fraction.toString().split("/");
        return new Q(new BigInteger(sides[0]), new BigInteger(sides[1]));
    }
}
