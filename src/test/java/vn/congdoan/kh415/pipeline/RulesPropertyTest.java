package vn.congdoan.kh415.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.congdoan.kh415.check.BrokenRules;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.figure.Entry;
import vn.congdoan.kh415.model.figure.Ledger;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.figure.Return;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.Outcome;
import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.result.Total;
import vn.congdoan.kh415.rollup.IndicatorTotals;
import vn.congdoan.kh415.rollup.PlainTotals;
import vn.congdoan.kh415.rollup.PlainTotals.Figures;
import vn.congdoan.kh415.rollup.RollUp;
import vn.congdoan.kh415.testing.Chance;
import vn.congdoan.kh415.testing.Drawings;
import vn.congdoan.kh415.testing.Seeds;
import vn.congdoan.kh415.testing.World;

/** Drawn rules between measures on drawn returns, held against the same rules applied anew from what they say. */
class RulesPropertyTest {
    private static final YearMonth PERIOD = YearMonth.parse(Drawings.PERIOD);

    /** A side is a list of terms such as "+heads", "-5"; a condition is {left, relation, right}. */
    private record Drawn(
            String id, String kind, String sector, List<List<String>> when, List<List<String>> demand, boolean error) {
        /** As {@link World#plan} reads it. */
        String line() {
            return "rule " + id + " " + text(demand)
                    + (kind == null ? "" : " kinds=" + kind)
                    + (sector == null ? "" : " sectors=" + sector)
                    + (when == null ? "" : " when:" + text(when))
                    + (error ? " error" : "");
        }

        private static String text(List<List<String>> condition) {
            return side(condition.get(0)) + condition.get(1).get(0) + side(condition.get(2));
        }

        private static String side(List<String> terms) {
            String side = String.join("", terms);
            return side.startsWith("+") ? side.substring(1) : side;
        }

        List<String> measures() {
            List<List<String>> sides = new ArrayList<>(List.of(demand.get(0), demand.get(2)));
            if (when != null) {
                sides.addAll(List.of(when.get(0), when.get(2)));
            }
            return sides.stream()
                    .flatMap(List::stream)
                    .map(term -> term.substring(1))
                    .filter(term -> !term.matches("\\d+"))
                    .toList();
        }

        boolean namesNumber() {
            List<List<String>> sides = new ArrayList<>(List.of(demand.get(0), demand.get(2)));
            if (when != null) {
                sides.addAll(List.of(when.get(0), when.get(2)));
            }
            return sides.stream().flatMap(List::stream).anyMatch(term -> term.matches(".[1-9]\\d*"));
        }
    }

    private static List<Drawn> rules(Random random) {
        List<Drawn> rules = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            rules.add(new Drawn(
                    "R" + i,
                    random.nextInt(5) == 0 ? "base" : null,
                    random.nextInt(4) == 0 ? random.nextBoolean() ? "red" : "blue" : null,
                    random.nextInt(3) == 0 ? condition(random) : null,
                    condition(random),
                    random.nextInt(3) > 0));
        }
        return rules;
    }

    private static List<List<String>> condition(Random random) {
        List<String> relations = List.of("=", "<=", ">=", "<", ">");
        return List.of(
                side(random, true), List.of(relations.get(random.nextInt(relations.size()))), side(random, false));
    }

    private static List<String> side(Random random, boolean measured) {
        List<String> measures = List.of("heads", "trained", "skilled", "joined");
        List<String> terms = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(2); i++) {
            boolean number = !(measured && i == 0) && random.nextInt(3) == 0;
            String sign = i > 0 && random.nextInt(3) == 0 ? "-" : "+";
            terms.add(sign + (number ? random.nextInt(12) : measures.get(random.nextInt(measures.size()))));
        }
        return terms;
    }

    @Seeds(400)
    void broken_errors_leave_the_measures_they_name_out_before_anything_is_added_up(long seed) {
        List<Drawn> rules = rules(new Chance(-seed).random());
        StringBuilder lines = new StringBuilder();
        rules.forEach(rule -> lines.append(rule.line()).append('\n'));
        Plan plan = Drawings.plan("at-least 60", lines.toString());
        Drawings.holdYears(seed, drawing -> {
            World world = World.of(plan, drawing);
            Set<String> broken = new HashSet<>();
            World left = left(world, rules, broken);
            Outcome<Ledger> kept = BrokenRules.of(plan, world.registry(), world.ledger(), PERIOD, List.of());
            assertThat(text(world, kept.value())).isEqualTo(text(world, left.ledger()));
            assertThat(kept.findings())
                    .extracting(finding ->
                            finding.unit() + " " + finding.period() + " " + (finding.code() == FindingCode.RULE_BROKEN))
                    .containsExactlyInAnyOrderElementsOf(broken.stream()
                            .map(told -> told.substring(told.indexOf(' ') + 1))
                            .toList());
            for (IndicatorTotals totals : RollUp.of(
                            plan, world.registry(), world.tree(PERIOD), kept.value(), PERIOD, List.of())
                    .value()) {
                Figures plain = new PlainTotals(left, totals.indicator(), PERIOD)
                        .figures()
                        .get("whole");
                assertThat(text(totals.whole())).as(name(totals.indicator())).isEqualTo(text(plain));
            }
        });
    }

    private static String name(Indicator indicator) {
        return indicator.id().text();
    }

    private static World left(World world, List<Drawn> rules, Set<String> broken) {
        List<Return> left = new ArrayList<>();
        for (YearMonth month : world.ledger().periods()) {
            for (Return sent : world.ledger().in(month)) {
                SortedMap<MeasureId, Entry> own = new TreeMap<>(sent.own());
                SortedMap<MeasureId, Entry> toDate = new TreeMap<>(sent.toDate());
                for (Drawn rule : rules) {
                    if (!isBroken(world, rule, sent)) {
                        continue;
                    }
                    if (rule.error || month.equals(PERIOD)) {
                        broken.add(rule.id + " " + sent.unit() + " " + month + " " + rule.error);
                    }
                    if (rule.error) {
                        rule.measures()
                                .forEach(id -> own.computeIfPresent(
                                        new MeasureId(id), (key, entry) -> new Entry.Blank(entry.source())));
                        rule.measures().forEach(id -> toDate.remove(new MeasureId(id)));
                    }
                }
                left.add(new Return(sent.unit(), month, 1, own, toDate, sent.consolidated(), sent.files()));
            }
        }
        return new World(world.plan(), world.registry(), new Ledger(left));
    }

    /** Of a body, or of a part that is held to what is said of its body; a side that is not known breaks nothing. */
    private static boolean isBroken(World world, Drawn rule, Return sent) {
        LocalDate day = sent.period().atEndOfMonth();
        Unit unit = world.registry().unit(sent.unit(), day).orElse(null);
        Unit body = unit;
        while (body != null && List.of("wing", "cell").contains(body.kind())) {
            body = world.registry().unit(body.parent(), day).orElse(null);
        }
        boolean speaks = body != null
                && (rule.kind == null || rule.kind.equals(body.kind()))
                && (rule.sector == null || rule.sector.equals(body.sector()))
                && (body.equals(unit) || !rule.namesNumber());
        return speaks
                && (rule.when == null || Boolean.TRUE.equals(holds(rule.when, sent)))
                && Boolean.FALSE.equals(holds(rule.demand, sent));
    }

    private static Boolean holds(List<List<String>> condition, Return sent) {
        BigDecimal left = sum(condition.get(0), sent);
        BigDecimal right = sum(condition.get(2), sent);
        if (left == null || right == null) {
            return null;
        }
        int difference = left.compareTo(right);
        return switch (condition.get(1).get(0)) {
            case "=" -> difference == 0;
            case "<=" -> difference <= 0;
            case ">=" -> difference >= 0;
            case "<" -> difference < 0;
            default -> difference > 0;
        };
    }

    private static BigDecimal sum(List<String> terms, Return sent) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String term : terms) {
            String name = term.substring(1);
            Entry entry = sent.own().get(new MeasureId(name));
            BigDecimal value = name.matches("\\d+")
                    ? new BigDecimal(name)
                    : entry instanceof Entry.Given given ? given.value() : null;
            if (value == null) {
                return null;
            }
            sum = term.startsWith("-") ? sum.subtract(value) : sum.add(value);
        }
        return sum;
    }

    private static List<String> text(World world, Ledger ledger) {
        List<String> lines = new ArrayList<>();
        for (YearMonth month : world.ledger().periods()) {
            for (Return sent : ledger.in(month)) {
                sent.own().forEach((id, entry) -> lines.add(month + " " + sent.unit() + " " + id + " " + entry));
                sent.toDate().forEach((id, entry) -> lines.add(month + " " + sent.unit() + " ~" + id + " " + entry));
                sent.consolidated().forEach((key, entry) -> lines.add(month + " " + sent.unit() + " *" + key + entry));
            }
        }
        return lines.stream().sorted().toList();
    }

    private static String text(Total total) {
        Ratio ratio = total.ratio();
        return text(
                ratio == null ? null : ratio.numerator(),
                ratio == null ? null : ratio.denominator(),
                total.coverage().received(),
                total.coverage().carried(),
                total.coverage().covered(),
                total.coverage().missing());
    }

    private static String text(Figures total) {
        return text(total.n(), total.d(), total.received(), total.carried(), total.covered(), total.missing());
    }

    private static String text(BigDecimal n, BigDecimal d, int... counts) {
        return PlainTotals.plain(n) + "/" + PlainTotals.plain(d) + " " + Arrays.toString(counts);
    }
}
