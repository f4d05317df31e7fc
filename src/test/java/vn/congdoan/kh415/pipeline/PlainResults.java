package vn.congdoan.kh415.pipeline;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.congdoan.kh415.model.plan.Assignment;
import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.model.plan.Target;
import vn.congdoan.kh415.model.plan.TargetType;
import vn.congdoan.kh415.rollup.PlainTotals;
import vn.congdoan.kh415.rollup.PlainTotals.Body;
import vn.congdoan.kh415.rollup.PlainTotals.Figures;
import vn.congdoan.kh415.testing.World;

/**
 * The results of one indicator, worked out once more from the rules alone, on totals that were worked out likewise: verdict, certainty,
 * bounds, pace, shortfall, margin, how many keep a rule of each, what was assigned, and of what a change is made. Everything is a line
 * to compare.
 */
final class PlainResults {
    private static final BigDecimal ZERO = BigDecimal.ZERO;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final World world;
    private final Indicator indicator;
    private final YearMonth period;
    private final Target target;
    private final SortedMap<String, Figures> figures;
    private final List<Body> bodies;
    private final Map<YearMonth, String> closedVerdicts = new HashMap<>();

    PlainResults(World world, Indicator indicator, YearMonth period) {
        this.world = world;
        this.indicator = indicator;
        this.period = period;
        this.target = indicator.targetOn(period.atEndOfMonth()).orElse(null);
        PlainTotals totals = new PlainTotals(world, indicator, period);
        this.figures = totals.figures();
        this.bodies = totals.bodies();
    }

    /** The verdict of the whole with which a period was closed. */
    PlainResults closed(YearMonth month, String verdict) {
        closedVerdicts.put(month, verdict);
        return this;
    }

    Figures whole() {
        return figures.get("whole");
    }

    /** By "whole", "row A", "kind base" and so on. */
    SortedMap<String, String> judgements() {
        SortedMap<String, String> lines = new TreeMap<>();
        figures.forEach((name, total) -> lines.put(name, judged(name, total).text() + " " + share(total)));
        return lines;
    }

    String verdict() {
        return judged("whole", whole()).verdict;
    }

    /** What part those with figures make of all. */
    private static String share(Figures total) {
        int expected = total.received() + total.carried() + total.covered() + total.missing();
        if (expected == 0 || (total.missing() > 0 && total.size() == null)) {
            return "share null";
        }
        if (total.missing() == 0) {
            return "share 1";
        }
        BigDecimal known = total.n() == null ? ZERO : total.d() == null ? total.n() : total.d();
        BigDecimal all = known.add(total.size());
        return all.signum() <= 0 ? "share null" : "share " + Q.of(known, all);
    }

    private record Judged(
            String verdict,
            String certainty,
            String low,
            String high,
            String pace,
            BigDecimal shortfall,
            BigDecimal margin,
            String kept) {
        String text() {
            return verdict + " " + certainty + " " + low + ".." + high + " " + pace + " " + PlainTotals.plain(shortfall)
                    + " " + PlainTotals.plain(margin) + " " + kept;
        }
    }

    private Judged judged(String name, Figures total) {
        boolean whole = name.equals("whole") || name.equals("row " + top());
        String low = shown(low(total));
        String high = shown(high(total));
        if (target == null || (indicator.judgedAtTop() && !whole)) {
            return new Judged(null, null, low, high, null, null, null, null);
        }
        Q value = value(total);
        BigDecimal shortfall = value == null ? null : shortfall(total);
        BigDecimal margin = value == null || shortfall == null
                ? null
                : shortfall.signum() > 0
                        ? shortfall.negate()
                        : total.n().subtract(edge(lower(), total.d())).setScale(0, RoundingMode.FLOOR);
        Judged judged = new Judged(
                verdict(total, value), certainty(total, value), low, high, pace(value), shortfall, margin, null);
        if (target.each()) {
            judged = ofEach(judged, name, total, value);
        }
        return target.by() != null && period.isAfter(YearMonth.from(target.by())) ? past(judged, name, whole) : judged;
    }

    private String top() {
        return world.registry().rows().stream()
                .filter(unit -> unit.standsOn(period.atEndOfMonth()) && unit.parent() == null)
                .findFirst()
                .orElseThrow()
                .code()
                .text();
    }

    private Q value(Figures total) {
        return total.n() == null || (total.d() != null && total.d().signum() == 0)
                ? null
                : inUnit(total.n(), total.d());
    }

    private Q inUnit(BigDecimal n, BigDecimal d) {
        BigDecimal above = indicator.unit() == ResultUnit.PERCENT ? n.multiply(HUNDRED) : n;
        return Q.of(above, d == null ? BigDecimal.ONE : d);
    }

    /** The numerator that would give the edge. */
    private BigDecimal edge(BigDecimal edge, BigDecimal d) {
        BigDecimal needed = d == null ? edge : edge.multiply(d);
        return indicator.unit() == ResultUnit.PERCENT ? needed.movePointLeft(2) : needed;
    }

    private static boolean isStill(Figures total) {
        return total.missing() == 0
                && total.less().signum() == 0
                && total.more().signum() == 0
                && !total.endless()
                && !total.doubtful()
                && !total.apart();
    }

    private Q low(Figures total) {
        if (isStill(total) || total.n() == null) {
            return value(total);
        }
        if (total.apart()) {
            return null;
        }
        if (total.d() == null) {
            return inUnit(total.n(), null);
        }
        BigDecimal all = all(total);
        return all == null || all.signum() == 0 ? null : inUnit(total.n().subtract(total.less()), all);
    }

    private Q high(Figures total) {
        if (isStill(total) || total.n() == null) {
            return value(total);
        }
        BigDecimal all = total.apart() || total.d() == null ? null : all(total);
        boolean limited = indicator.unit() == ResultUnit.PERCENT && !total.endless();
        return all == null || all.signum() == 0 || !limited
                ? null
                : inUnit(total.n().add(total.more()).add(missing(total)), all);
    }

    private static BigDecimal missing(Figures total) {
        return total.missing() == 0 ? ZERO : total.size();
    }

    private static BigDecimal all(Figures total) {
        BigDecimal missing = missing(total);
        return missing == null ? null : total.d().add(missing);
    }

    private static String shown(Q value) {
        return value == null ? null : PlainTotals.plain(value.rounded(4));
    }

    private BigDecimal tolerance() {
        return target.tolerance() == null ? ZERO : target.tolerance();
    }

    private boolean isRule() {
        return target.type() == TargetType.RULE || target.type() == TargetType.EXACTLY;
    }

    private BigDecimal lower() {
        return isRule() ? target.lower().subtract(tolerance()) : target.lower();
    }

    private String place(Q value) {
        if (value.compareTo(Q.of(lower())) < 0) {
            return "NOT_MET";
        }
        return switch (target.type()) {
            case RULE, EXACTLY -> value.compareTo(Q.of(target.lower().add(tolerance()))) > 0 ? "OVER" : "MET";
            case BAND -> value.compareTo(Q.of(target.upper())) >= 0 ? "EXCEEDED" : "MET";
            case RANGE, ANNUAL_AVERAGE -> value.compareTo(Q.of(target.upper())) > 0 ? "EXCEEDED" : "MET";
            case AT_LEAST, AVERAGE_PER_BODY, MILESTONE ->
                value.compareTo(Q.of(target.lower())) > 0 ? "EXCEEDED" : "MET";
        };
    }

    private static boolean isReached(String place) {
        return place.equals("MET") || place.equals("EXCEEDED");
    }

    private int month() {
        int elapsed = 1;
        for (YearMonth at = period;
                at.getMonth() != world.plan().reportingYear().firstMonth();
                at = at.minusMonths(1)) {
            elapsed++;
        }
        return elapsed;
    }

    private boolean isDue() {
        return target.by() != null
                ? !period.atEndOfMonth().isBefore(target.by())
                : indicator.dueMonth() == null || month() >= indicator.dueMonth();
    }

    private String verdict(Figures total, Q value) {
        if (value != null) {
            String place = place(value);
            return isDue() || isReached(place) ? place : "NOT_DUE";
        }
        return withoutValue(total, isDue());
    }

    private String certainty(Figures total, Q value) {
        if (isStill(total)) {
            return "FINAL";
        }
        Q low = low(total);
        if (value == null || total.doubtful() || low == null) {
            return "OPEN";
        }
        Q high = high(total);
        String most = high == null ? isRule() ? "OVER" : "EXCEEDED" : place(high);
        return place(low).equals(most) ? "FINAL" : "OPEN";
    }

    private String pace(Q value) {
        return value == null || indicator.pace() == null || (isDue() && isReached(place(value)))
                ? null
                : pace(value, target.lower());
    }

    private String pace(Q value, BigDecimal whole) {
        List<BigDecimal> curve = indicator.pace().percents();
        Q part = curve.isEmpty()
                ? Q.of(new BigDecimal(month()), new BigDecimal(12))
                : Q.of(curve.get(month() - 1), HUNDRED);
        return value.compareTo(Q.of(whole).times(part)) >= 0 ? "ON_TRACK" : "BEHIND";
    }

    private BigDecimal shortfall(Figures total) {
        return shortfall(total.n(), total.d());
    }

    /** The least whole number; null if none reaches without going over. */
    private BigDecimal shortfall(BigDecimal n, BigDecimal d) {
        BigDecimal least =
                edge(lower(), d).subtract(n).setScale(0, RoundingMode.CEILING).max(ZERO);
        return isReached(place(inUnit(n.add(least), d))) ? least : null;
    }

    /** An aggregate is what its bodies do: one below, else one above, else all within. */
    private Judged ofEach(Judged judged, String name, Figures total, Q value) {
        List<Body> of = bodies.stream().filter(body -> belongs(body, name)).toList();
        boolean single = name.startsWith("row ")
                && of.size() == 1
                && name.equals("row " + of.get(0).code())
                && !name.equals("row " + top());
        if (single) {
            return judged;
        }
        int[] kept = new int[3];
        BigDecimal lacking = ZERO;
        for (Body body : of) {
            if (body.n() == null || body.d() == null || body.d().signum() == 0) {
                continue;
            }
            String place = place(inUnit(body.n(), body.d()));
            kept[place.equals("NOT_MET") ? 1 : place.equals("OVER") ? 2 : 0]++;
            if (place.equals("NOT_MET")) {
                BigDecimal one = shortfall(body.n(), body.d());
                lacking = one == null || lacking == null ? null : lacking.add(one);
            }
        }
        String counted = kept[0] + "," + kept[1] + "," + kept[2];
        if (value == null) {
            return new Judged(
                    judged.verdict, judged.certainty, judged.low, judged.high, judged.pace, null, null, counted);
        }
        String place = kept[1] > 0 ? "NOT_MET" : kept[2] > 0 ? "OVER" : "MET";
        boolean told = total.covered() == 0 && !total.apart() && !of.isEmpty();
        boolean settled = told && (total.missing() == 0 || kept[1] > 0);
        return new Judged(
                isDue() || isReached(place) ? place : "NOT_DUE",
                settled ? "FINAL" : "OPEN",
                judged.low,
                judged.high,
                judged.pace,
                lacking,
                null,
                counted);
    }

    private static boolean belongs(Body body, String name) {
        if (name.equals("whole")) {
            return true;
        }
        String key = name.contains(" ") ? name.substring(name.indexOf(' ') + 1) : null;
        return switch (name.split(" ")[0]) {
            case "row" -> body.above().contains(key);
            case "kind" -> Objects.equals(body.kind(), key);
            case "sector" -> Objects.equals(body.sector(), key);
            default -> Objects.equals(body.cluster(), key);
        };
    }

    /** After its date the verdict of the month it was due in stands, with the figures of today. */
    private Judged past(Judged now, String name, boolean whole) {
        YearMonth due = YearMonth.from(target.by());
        String closed = whole ? closedVerdicts.get(due) : null;
        Judged then = null;
        if (closed == null && world.ledger().periods().contains(due)) {
            PlainResults results = new PlainResults(world, indicator, due);
            Figures total = results.figures.get(name);
            then = total == null ? null : results.judged(name, total);
        }
        String verdict = closed != null ? closed : then == null ? null : then.verdict;
        String certainty = closed != null ? "FINAL" : verdict == null ? "OPEN" : then.certainty;
        return new Judged(
                verdict == null ? "NO_DATA" : verdict,
                certainty,
                now.low,
                now.high,
                now.pace,
                now.shortfall,
                now.margin,
                now.kept);
    }

    /** How a row stands to what was assigned to the unit. */
    String assigned(Assignment assignment) {
        Figures total = figures.get("row " + assignment.unit());
        if (total == null) {
            return null;
        }
        BigDecimal number = assignment.assigned().number();
        boolean percent = assignment.assigned().isPercent();
        boolean due = target == null ? indicator.dueMonth() == null || month() >= indicator.dueMonth() : isDue();
        Q value = percent ? value(total) : total.n() == null ? null : Q.of(total.n());
        if (value == null) {
            return !percent
                    ? (due ? "NO_DATA" : "NOT_DUE") + " null null null"
                    : withoutValue(total, due) + " null null null";
        }
        int held = value.compareTo(Q.of(number));
        String place = held < 0 ? "NOT_MET" : held == 0 ? "MET" : "EXCEEDED";
        BigDecimal needed = percent ? number.multiply(total.d()).movePointLeft(2) : number;
        BigDecimal lacking =
                needed.subtract(total.n()).setScale(0, RoundingMode.CEILING).max(ZERO);
        boolean done = due && held >= 0;
        String pace = indicator.pace() == null || done ? null : pace(value, number);
        Q of = number.signum() == 0 ? null : value.over(Q.of(number));
        return (due || held >= 0 ? place : "NOT_DUE") + " " + pace + " " + PlainTotals.plain(lacking) + " " + of;
    }

    private String withoutValue(Figures total, boolean due) {
        boolean nobody = total.received() + total.carried() + total.covered() + total.missing() == 0;
        if (nobody && !total.apart()) {
            return "NO_POPULATION";
        }
        return due ? total.missing() > 0 || total.apart() ? "NO_DATA" : "NO_POPULATION" : "NOT_DUE";
    }

    /**
     * Of what the change since an earlier period is made; null where a side has no value.
     *
     * @param n what was reported then, over {@code d}
     */
    static String change(PlainResults then, BigDecimal n, BigDecimal d, PlainResults now) {
        Q value = quotient(now.whole().n(), now.whole().d());
        Q reported = quotient(n, d);
        Q computed = quotient(then.whole().n(), then.whole().d());
        computed = computed == null ? reported : computed;
        if (value == null || reported == null) {
            return null;
        }
        List<Body[]> matched = new ArrayList<>();
        for (Body today : now.bodies) {
            then.bodies.stream()
                    .filter(body -> body.code().equals(today.code()) && isUsable(body) && isUsable(today))
                    .forEach(body -> matched.add(new Body[] {body, today}));
        }
        Q before = Q.of(ZERO);
        Q after = Q.of(ZERO);
        Q rate = Q.of(ZERO);
        Q mix = Q.of(ZERO);
        BigDecimal d0 = sum(matched, 0);
        BigDecimal d1 = sum(matched, 1);
        for (Body[] pair : matched) {
            if (pair[0].d() == null) {
                before = before.plus(Q.of(pair[0].n()));
                after = after.plus(Q.of(pair[1].n()));
                continue;
            }
            Q w0 = Q.of(pair[0].d(), d0);
            Q w1 = Q.of(pair[1].d(), d1);
            Q r0 = Q.of(pair[0].n(), pair[0].d());
            Q r1 = Q.of(pair[1].n(), pair[1].d());
            before = before.plus(w0.times(r0));
            after = after.plus(w1.times(r1));
            rate = rate.plus(r1.minus(r0).times(w0.plus(w1)).times(Q.of(new BigDecimal("0.5"))));
            mix = mix.plus(w1.minus(w0).times(r0.plus(r1)).times(Q.of(new BigDecimal("0.5"))));
        }
        Q alike = after.minus(before);
        boolean weighed = !matched.isEmpty() && matched.get(0)[0].d() != null;
        return "correction " + computed.minus(reported) + " coverage "
                + value.minus(computed).minus(alike) + " rate " + (weighed ? rate : alike) + " mix " + mix;
    }

    private static Q quotient(BigDecimal n, BigDecimal d) {
        return n == null || (d != null && d.signum() == 0) ? null : Q.of(n, d == null ? BigDecimal.ONE : d);
    }

    private static boolean isUsable(Body body) {
        return body.n() != null && (body.d() == null || body.d().signum() > 0);
    }

    private static BigDecimal sum(List<Body[]> matched, int side) {
        return matched.stream()
                .map(pair -> pair[side].d() == null ? ZERO : pair[side].d())
                .reduce(ZERO, BigDecimal::add);
    }
}
