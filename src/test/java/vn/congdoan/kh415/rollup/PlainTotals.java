package vn.congdoan.kh415.rollup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Entry;
import vn.congdoan.kh415.model.figure.FigureKey;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.figure.Return;
import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.Operand;
import vn.congdoan.kh415.model.plan.OverTime;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.model.plan.Sector;
import vn.congdoan.kh415.model.result.Coverage;
import vn.congdoan.kh415.model.result.Leeway;
import vn.congdoan.kh415.model.result.Total;
import vn.congdoan.kh415.testing.World;

/**
 * The totals of one indicator, worked out once more from the rules alone: slowly, by recursion over the tree, without anything of the
 * code under test. Each total is a line such as "3/10 [1, 0, 0, 2] d 20 -1 +2 endless doubtful apart [A]".
 */
public final class PlainTotals {
    private static final BigDecimal ZERO = BigDecimal.ZERO;

    private final World world;
    private final Plan plan;
    private final Indicator indicator;
    private final YearMonth period;
    private final LocalDate day;
    private final List<Measure> above;
    private final List<Measure> below;
    private final boolean bodies;
    private final boolean over;
    private final boolean share;
    private final Map<String, Given> given = new LinkedHashMap<>();
    private final Map<String, Used> used = new LinkedHashMap<>();
    private final List<Gone> gone = new ArrayList<>();
    private final SortedMap<String, Line> lines = new TreeMap<>();

    public PlainTotals(World world, Indicator indicator, YearMonth period) {
        this.world = world;
        this.plan = world.plan();
        this.indicator = indicator;
        this.period = period;
        this.day = period.atEndOfMonth();
        this.above = measures(indicator.numerator());
        this.below = measures(indicator.denominator());
        this.bodies = indicator.denominator() instanceof Operand.Bodies;
        this.over = indicator.denominator() != null;
        this.share = indicator.unit() == ResultUnit.PERCENT;
        standing().stream()
                .filter(unit -> !plan.isPart(unit.kind()) && indicator.expects(unit))
                .forEach(unit -> given.put(unit.code().text(), give(unit)));
        findGone();
        Unit top = standing().stream()
                .filter(unit -> unit.parent() == null)
                .findFirst()
                .orElseThrow();
        Line whole = sum(top);
        lines.put("row " + top.code(), whole == null ? new Line() : whole);
        lines.put("whole", lines.get("row " + top.code()));
        walk(top, null);
    }

    /** By "whole", "row A", "kind base", "sector red", "cluster north" and "sector" for those that belong to none. */
    public SortedMap<String, String> texts() {
        SortedMap<String, String> texts = new TreeMap<>();
        lines.forEach((name, line) -> texts.put(name, line.text()));
        return texts;
    }

    /** A total in numbers; {@code n} is null where nothing is known. */
    public record Figures(
            BigDecimal n,
            BigDecimal d,
            int received,
            int carried,
            int covered,
            int missing,
            BigDecimal size,
            BigDecimal less,
            BigDecimal more,
            boolean endless,
            boolean doubtful,
            boolean apart) {}

    /** An expected body, where it belongs, and its own pair; {@code n} is null where it has none. */
    public record Body(
            String code, String kind, String sector, String cluster, List<String> above, BigDecimal n, BigDecimal d) {}

    /** By the names that {@link #texts} has. */
    public SortedMap<String, Figures> figures() {
        SortedMap<String, Figures> figures = new TreeMap<>();
        lines.forEach((name, line) -> figures.put(name, line.figures()));
        return figures;
    }

    public List<Body> bodies() {
        List<Body> bodies = new ArrayList<>();
        given.forEach((code, body) -> {
            List<String> above = new ArrayList<>();
            for (Unit at = unit(code, day); at != null; at = unit(text(at.parent()), day)) {
                above.add(at.code().text());
            }
            Unit unit = unit(code, day);
            BigDecimal n = body.pair == null ? null : body.pair.n;
            BigDecimal d = body.pair == null ? null : body.pair.d;
            bodies.add(new Body(code, unit.kind(), unit.sector(), cluster(unit, day), above, n, d));
        });
        return bodies;
    }

    private record Pair(BigDecimal n, BigDecimal d) {}

    private record Given(
            String basis,
            Pair pair,
            BigDecimal size,
            BigDecimal less,
            BigDecimal more,
            boolean endless,
            boolean doubtful) {}

    private record Used(Pair total, Map<String, Pair> columns) {}

    private record Gone(Unit unit, String at, Pair pair) {}

    /** A value (null: does not apply), whether it is of the period, and whether months are lacking. */
    private record Known(BigDecimal value, boolean current, boolean lacking) {}

    private static final class Line {
        private Pair pair;
        private final int[] counts = new int[4];
        private BigDecimal size = ZERO;
        private BigDecimal less = ZERO;
        private BigDecimal more = ZERO;
        private boolean endless;
        private boolean doubtful;
        private final SortedSet<String> apart = new TreeSet<>();

        void add(Pair other) {
            pair = pair == null || other == null
                    ? pair == null ? other : pair
                    : new Pair(
                            pair.n.add(other.n),
                            pair.d == null ? other.d : other.d == null ? pair.d : pair.d.add(other.d));
        }

        void count(String basis) {
            counts[List.of("received", "carried", "covered", "missing").indexOf(basis)]++;
        }

        void add(Given body) {
            add(body.pair);
            count(body.basis);
            if (body.basis.equals("missing")) {
                size = size == null || body.size == null ? null : size.add(body.size);
            }
            less = less.add(body.less);
            more = more.add(body.more);
            endless |= body.endless;
            doubtful |= body.doubtful;
        }

        void add(Line other) {
            add(other.pair);
            for (int i = 0; i < 4; i++) {
                counts[i] += other.counts[i];
            }
            size = size == null || other.size == null ? null : size.add(other.size);
            less = less.add(other.less);
            more = more.add(other.more);
            endless |= other.endless;
            doubtful |= other.doubtful;
            apart.addAll(other.apart);
        }

        void cover(Pair total) {
            pair = total;
            counts[2] += counts[3];
            counts[3] = 0;
            size = ZERO;
            less = ZERO;
            more = ZERO;
            endless = false;
            doubtful = false;
        }

        boolean isEmpty() {
            return pair == null && counts[0] + counts[1] + counts[2] + counts[3] == 0 && apart.isEmpty();
        }

        Figures figures() {
            Pair shown = isEmpty() ? new Pair(ZERO, ZERO) : pair;
            return new Figures(
                    shown == null ? null : shown.n,
                    shown == null ? null : shown.d,
                    counts[0],
                    counts[1],
                    counts[2],
                    counts[3],
                    size,
                    less,
                    more,
                    endless,
                    doubtful,
                    !apart.isEmpty());
        }

        String text() {
            Pair shown = isEmpty() ? new Pair(ZERO, ZERO) : pair;
            return PlainTotals.text(
                            shown == null ? null : shown.n, shown == null ? null : shown.d, counts, size, less, more)
                    + (endless ? " endless" : "")
                    + (doubtful ? " doubtful" : "")
                    + (apart.isEmpty() ? "" : " apart " + apart);
        }
    }

    public static String text(
            BigDecimal n, BigDecimal d, int[] counts, BigDecimal size, BigDecimal less, BigDecimal more) {
        return plain(n) + "/" + plain(d) + " " + Arrays.toString(counts) + " d " + plain(size) + " -" + plain(less)
                + " +" + plain(more);
    }

    /** A total as the program gives it, to be held against one of these. */
    public static String text(Total total) {
        Ratio ratio = total.ratio();
        Coverage coverage = total.coverage();
        Leeway leeway = total.leeway();
        return text(
                        ratio == null ? null : ratio.numerator(),
                        ratio == null ? null : ratio.denominator(),
                        new int[] {coverage.received(), coverage.carried(), coverage.covered(), coverage.missing()},
                        total.missingDenominator(),
                        leeway.less(),
                        leeway.more())
                + (leeway.endless() ? " endless" : "")
                + (leeway.doubtful() ? " doubtful" : "")
                + (leeway.apart().isEmpty() ? "" : " apart " + leeway.apart());
    }

    public static String plain(BigDecimal number) {
        return number == null
                ? "null"
                : number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private List<Measure> measures(Operand operand) {
        return operand == null
                ? List.of()
                : operand.measures().stream().map(plan::measure).toList();
    }

    private List<Unit> standing() {
        return world.registry().rows().stream()
                .filter(unit -> unit.standsOn(day))
                .toList();
    }

    private List<Unit> children(String code, LocalDate on) {
        return world.registry().rows().stream()
                .filter(unit -> code.equals(text(unit.parent())) && unit.standsOn(on))
                .toList();
    }

    private static String text(UnitCode code) {
        return code == null ? null : code.text();
    }

    private Unit unit(String code, LocalDate on) {
        return code == null
                ? null
                : world.registry().unit(new UnitCode(code), on).orElse(null);
    }

    private boolean sentOwn(String code, YearMonth month) {
        return world.ledger()
                .of(new UnitCode(code), month)
                .map(Return::hasOwnFigures)
                .orElse(false);
    }

    /** What was said: an entry that is no blank; null if nothing. */
    private Entry said(String code, Measure measure, YearMonth month) {
        Unit unit = unit(code, month.atEndOfMonth());
        if (unit == null || !measure.isReportedBy(unit.kind(), unit.sector())) {
            return null;
        }
        Entry own = said(
                code, measure, month, measure.isYesNo() || !measure.options().isEmpty());
        for (Measure wider : plan.measures()) {
            Entry answer = world.ledger().own(new UnitCode(code), month, wider.id());
            if (own == null && wider.answers().contains(measure.id()) && BigDecimal.ONE.equals(value(answer))) {
                own = answer;
            }
        }
        return own;
    }

    private Entry said(String code, Measure measure, YearMonth month, boolean alone) {
        Entry own = world.ledger().own(new UnitCode(code), month, measure.id());
        if (own != null && !(own instanceof Entry.Blank)) {
            return own;
        }
        if (sentOwn(code, month) || alone) {
            return null;
        }
        List<Unit> parts = children(code, month.atEndOfMonth()).stream()
                .filter(part -> plan.isPart(part.kind()))
                .toList();
        boolean sends = parts.stream().anyMatch(part -> plan.sends(part.kind()));
        BigDecimal sum = null;
        Entry last = null;
        for (Unit part : parts) {
            Entry entry = said(part.code().text(), measure, month, false);
            if (entry == null && sends && !plan.sends(part.kind())) {
                continue;
            }
            if (entry == null) {
                return null;
            }
            last = entry;
            BigDecimal value = value(entry);
            sum = value == null ? sum : sum == null ? value : sum.add(value);
        }
        return sum == null ? last : new Entry.Given(sum, false, last.source());
    }

    private static BigDecimal value(Entry entry) {
        return entry instanceof Entry.Given figure ? figure.value() : null;
    }

    private Known known(String code, Measure measure, YearMonth at) {
        YearMonth start = plan.reportingYear().start(at);
        YearMonth oldest = at.minusMonths(
                measure.time() == OverTime.STOCK
                        ? plan.missing().stockMonths()
                        : plan.missing().ytdMonths());
        if (measure.time() == OverTime.FLOW) {
            return flow(code, measure, start, at);
        }
        YearMonth from = measure.time() == OverTime.STOCK ? oldest : start;
        boolean now = said(code, measure, at) != null;
        Known latest = null;
        for (YearMonth month = at; !month.isBefore(from); month = month.minusMonths(1)) {
            Entry entry = said(code, measure, month);
            if (entry == null) {
                continue;
            }
            if (!measure.options().isEmpty()) {
                return new Known(value(entry), now, false);
            }
            boolean yes = measure.time() == OverTime.ONCE
                    && value(entry) != null
                    && value(entry).signum() > 0;
            if (yes) {
                return new Known(value(entry), now, false);
            }
            latest = latest == null && !month.isBefore(oldest) ? new Known(value(entry), now, false) : latest;
        }
        return latest;
    }

    private Known flow(String code, Measure measure, YearMonth start, YearMonth at) {
        for (YearMonth month = at; !month.isBefore(start); month = month.minusMonths(1)) {
            Return sent = world.ledger().of(new UnitCode(code), month).orElse(null);
            boolean tells = sent != null
                    && isReported(code, measure, month)
                    && !world.ledger().periods().subSet(start, month).isEmpty()
                    && sent.toDate().get(measure.id()) instanceof Entry.Given;
            Months before = tells ? months(code, measure, start, month) : null;
            if (before == null || before.lacking() == 0) {
                continue;
            }
            BigDecimal total = value(sent.toDate().get(measure.id()));
            if (before.sum() == null || before.sum().compareTo(total) <= 0) {
                Months after = months(code, measure, month.plusMonths(1), at);
                BigDecimal more = after.sum() == null ? BigDecimal.ZERO : after.sum();
                return new Known(total.add(more), false, after.lacking() > 0);
            }
        }
        Months all = months(code, measure, start, at);
        return all.said() > 0 ? new Known(all.sum(), all.lacking() == 0, all.lacking() > 0) : null;
    }

    private record Months(int said, int lacking, BigDecimal sum) {}

    private Months months(String code, Measure measure, YearMonth first, YearMonth last) {
        BigDecimal sum = null;
        int said = 0;
        int lacking = 0;
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            if (isReported(code, measure, month)) {
                Entry entry = said(code, measure, month);
                said += entry == null ? 0 : 1;
                lacking += entry == null ? 1 : 0;
                BigDecimal value = value(entry);
                sum = value == null ? sum : sum == null ? value : sum.add(value);
            }
        }
        return new Months(said, lacking, sum);
    }

    private boolean isReported(String code, Measure measure, YearMonth month) {
        Unit unit = unit(code, month.atEndOfMonth());
        return unit != null && measure.isReportedBy(unit.kind(), unit.sector());
    }

    private Given give(Unit unit) {
        List<Known> n = terms(unit.code().text(), indicator.numerator(), above);
        List<Known> d = terms(unit.code().text(), indicator.denominator(), below);
        boolean current = isCurrent(n) && isCurrent(d);
        if (isNotApplicable(n) || isNotApplicable(d)) {
            boolean now = (isNotApplicable(n) && isCurrent(n)) || (isNotApplicable(d) && isCurrent(d));
            return nothing(now, n, d);
        }
        boolean unsaid = above.stream().allMatch(measure -> said(unit.code().text(), measure, period) == null);
        // Of earlier months alone, what was said then of the numerator counts.
        boolean blank = unsaid && (isCurrent(d) || !isKnown(n));
        if (!d.isEmpty() && isKnown(d) && sum(d).signum() == 0 && blank) {
            return nothing(isCurrent(d), n, d);
        }
        BigDecimal divisor = bodies ? BigDecimal.ONE : sum(d);
        if (!isKnown(n) || !isKnown(d) || (share && sum(n).compareTo(divisor) > 0)) {
            return missing(unit);
        }
        if (current) {
            return fixed("received", sum(n), divisor);
        }
        BigDecimal stale = ZERO;
        for (int i = 0; i < n.size(); i++) {
            boolean old = above.get(i).time() == OverTime.STOCK && !n.get(i).current && n.get(i).value != null;
            stale = old ? stale.add(n.get(i).value) : stale;
        }
        boolean lacksBelow = lacks(d);
        boolean lacks = lacksBelow || lacks(n);
        return new Given(
                "carried",
                new Pair(sum(n), over ? divisor : null),
                null,
                share ? stale : ZERO,
                share ? divisor.subtract(sum(n)) : ZERO,
                !share || lacks,
                lacksBelow);
    }

    /** What a flow lacks can still come, whatever was said of other months. */
    private Given nothing(boolean now, List<Known> n, List<Known> d) {
        Given fixed = fixed(now ? "received" : "carried", ZERO, ZERO);
        return now || !(lacks(n) || lacks(d))
                ? fixed
                : new Given(fixed.basis, fixed.pair, fixed.size, ZERO, ZERO, true, lacks(d));
    }

    private static boolean lacks(List<Known> terms) {
        return terms.stream().anyMatch(term -> term != null && term.lacking);
    }

    /** A sum has a term a measure; of bodies that are counted by what they did or were rated there is one term. */
    private List<Known> terms(String code, Operand operand, List<Measure> measures) {
        List<Known> all =
                measures.stream().map(measure -> known(code, measure, period)).toList();
        if (operand instanceof Operand.Every) {
            Known every = every(all);
            return Collections.singletonList(every == null ? refusedTogether(code, measures) : every);
        }
        if (!(operand instanceof Operand.Chosen chosen)) {
            return all;
        }
        Known choice = all.get(0);
        if (choice != null) {
            boolean is = choice.value != null && chosen.is().contains(choice.value.intValue());
            return List.of(new Known(choice.value == null ? null : is ? BigDecimal.ONE : ZERO, choice.current, false));
        }
        return Collections.singletonList(all.size() > 1 ? all.get(1) : null);
    }

    /** A no to a question that asks for all of them. */
    private Known refusedTogether(String code, List<Measure> measures) {
        List<Known> noes = plan.measures().stream()
                .filter(wider ->
                        measures.stream().allMatch(each -> wider.answers().contains(each.id())))
                .map(wider -> known(code, wider, period))
                .filter(term -> term != null && term.value != null && term.value.signum() == 0)
                .toList();
        return noes.isEmpty() ? null : new Known(ZERO, noes.stream().anyMatch(Known::current), false);
    }

    private static Known every(List<Known> all) {
        List<Known> noes = all.stream()
                .filter(term -> term != null && term.value != null && term.value.signum() == 0)
                .toList();
        if (!noes.isEmpty()) {
            return new Known(ZERO, noes.stream().anyMatch(Known::current), false);
        }
        if (!isKnown(all)) {
            return null;
        }
        return new Known(isNotApplicable(all) ? null : BigDecimal.ONE, isCurrent(all), false);
    }

    private Given fixed(String basis, BigDecimal n, BigDecimal d) {
        return new Given(basis, new Pair(n, over ? d : null), null, ZERO, ZERO, false, false);
    }

    private Given missing(Unit unit) {
        List<Measure> asked = over ? below : above;
        BigDecimal size = null;
        boolean old = false;
        Operand divisor = indicator.denominator();
        boolean ofBodies = bodies || divisor instanceof Operand.Chosen || divisor instanceof Operand.Every;
        if (ofBodies || asked.stream().allMatch(Measure::isYesNo)) {
            size = ofBodies ? BigDecimal.ONE : BigDecimal.valueOf(asked.size());
        } else {
            for (YearMonth month :
                    world.ledger().periods().headSet(period, true).descendingSet()) {
                boolean all =
                        asked.stream().allMatch(measure -> said(unit.code().text(), measure, month) != null);
                if (all) {
                    size = sum(asked.stream()
                            .map(measure -> known(unit.code().text(), measure, month))
                            .toList());
                    old = over && month.isBefore(period.minusMonths(12));
                    break;
                }
            }
            size = size == null && asked.size() == 1 && asked.get(0).fromRegistry() ? unit.members() : size;
        }
        return new Given("missing", null, size, ZERO, ZERO, false, old);
    }

    private static boolean isKnown(List<Known> terms) {
        return terms.stream().allMatch(Objects::nonNull);
    }

    private static boolean isCurrent(List<Known> terms) {
        return terms.stream().allMatch(term -> term != null && term.current);
    }

    private static boolean isNotApplicable(List<Known> terms) {
        return !terms.isEmpty() && terms.stream().allMatch(term -> term != null && term.value == null);
    }

    private static BigDecimal sum(List<Known> terms) {
        return terms.stream()
                .filter(term -> term != null && term.value != null)
                .map(Known::value)
                .reduce(ZERO, BigDecimal::add);
    }

    private void findGone() {
        SortedSet<String> codes = new TreeSet<>();
        world.registry().rows().forEach(row -> codes.add(row.code().text()));
        for (String code : codes) {
            Unit last = world.registry().versions(new UnitCode(code)).stream()
                    .filter(row -> row.to() != null && row.to().isBefore(day))
                    .reduce((one, other) -> other.to().isAfter(one.to()) ? other : one)
                    .orElse(null);
            if (unit(code, day) != null || last == null || !indicator.expects(last)) {
                continue;
            }
            BigDecimal n = flows(code, above);
            BigDecimal d = flows(code, below);
            if ((n.signum() != 0 || d.signum() != 0) && !(share && n.compareTo(d) > 0)) {
                String at = text(last.parent());
                while (unit(at, day) == null || plan.isPart(unit(at, day).kind())) {
                    at = text(unit(at, last.to()).parent());
                }
                gone.add(new Gone(last, at, new Pair(n, over ? d : null)));
            }
        }
    }

    private BigDecimal flows(String code, List<Measure> measures) {
        BigDecimal sum = ZERO;
        for (Measure measure : measures) {
            Known known = measure.time() == OverTime.FLOW ? known(code, measure, period) : null;
            sum = known == null || known.value == null ? sum : sum.add(known.value);
        }
        return sum;
    }

    private Line sum(Unit unit) {
        Line line = new Line();
        boolean something = given.containsKey(unit.code().text());
        if (something) {
            line.add(given.get(unit.code().text()));
        }
        for (Gone flow : gone) {
            if (flow.at.equals(unit.code().text())) {
                line.add(flow.pair);
                something = true;
            }
        }
        for (Unit child : children(unit.code().text(), day)) {
            Line under = sum(child);
            if (under != null) {
                line.add(under);
                something = true;
            }
        }
        if (!something) {
            return null;
        }
        Used stated = plan.isPart(unit.kind()) || indicator.kinds().contains(unit.kind()) ? null : stated(unit);
        if (stated != null && line.counts[3] > 0 && isPossible(stated.total, line)) {
            used.put(unit.code().text(), stated);
            line.cover(stated.total);
        }
        if (!plan.isPart(unit.kind())) {
            lines.put("row " + unit.code(), line);
        }
        return line;
    }

    private boolean isPossible(Pair stated, Line known) {
        BigDecimal n = stated.n.subtract(known.pair == null ? ZERO : known.pair.n);
        if (bodies) {
            return n.signum() >= 0 && (!share || n.compareTo(BigDecimal.valueOf(known.counts[3])) <= 0);
        }
        if (!over) {
            return n.signum() > 0;
        }
        BigDecimal d = stated.d.subtract(known.pair == null || known.pair.d == null ? ZERO : known.pair.d);
        return n.signum() >= 0 && d.signum() > 0 && (!share || n.compareTo(d) <= 0);
    }

    private List<Unit> below(Unit unit) {
        List<Unit> all = new ArrayList<>(List.of(unit));
        children(unit.code().text(), day).forEach(child -> all.addAll(below(child)));
        return all;
    }

    private int expected(Unit sender, String sector) {
        return (int) below(sender).stream()
                .filter(unit -> given.containsKey(unit.code().text()) && Objects.equals(unit.sector(), sector))
                .count();
    }

    private Used stated(Unit sender) {
        Map<String, Pair> columns = new LinkedHashMap<>();
        int all = expected(sender, null);
        boolean complete = all == 0;
        for (Sector sector : plan.sectors()) {
            int count = expected(sender, sector.id());
            all += count;
            Pair pair = count == 0 ? null : pair(sender.code().text(), sector.id(), count);
            complete &= count == 0 || pair != null;
            if (pair != null) {
                columns.put(sector.id(), pair);
            }
        }
        Pair total = indicator.sectors().isEmpty() ? pair(sender.code().text(), "", all) : null;
        if (total == null && complete && !columns.isEmpty()) {
            Line sum = new Line();
            columns.values().forEach(sum::add);
            total = sum.pair;
        }
        List<Measure> asked = new ArrayList<>(totals(indicator.numerator(), above));
        asked.addAll(totals(indicator.denominator(), below));
        boolean consistent = asked.stream().allMatch(measure -> columnsAddUp(sender, measure));
        return total == null || !consistent ? null : new Used(total, columns);
    }

    private boolean columnsAddUp(Unit sender, Measure measure) {
        BigDecimal total = stated(sender.code().text(), measure, "");
        BigDecimal sum = ZERO;
        boolean any = false;
        boolean all = true;
        for (Unit unit : below(sender)) {
            boolean asked = indicator.kinds().contains(unit.kind()) && measure.isReportedBy(unit.kind(), unit.sector());
            all &= !asked || (unit.sector() != null && stated(sender.code().text(), measure, unit.sector()) != null);
        }
        for (Sector sector : plan.sectors()) {
            BigDecimal column = stated(sender.code().text(), measure, sector.id());
            any |= column != null;
            sum = column == null ? sum : sum.add(column);
        }
        return total == null || !any || (all ? sum.compareTo(total) == 0 : sum.compareTo(total) <= 0);
    }

    private Pair pair(String sender, String column, int count) {
        BigDecimal n = stated(sender, indicator.numerator(), above, column, count);
        BigDecimal d =
                bodies ? BigDecimal.valueOf(count) : stated(sender, indicator.denominator(), below, column, count);
        n = n == null && d != null && d.signum() == 0 && over ? ZERO : n;
        return n == null || d == null || (share && n.compareTo(d) > 0) ? null : new Pair(n, over ? d : null);
    }

    /** What a total can be given of: of all of several only by the one that answers them. */
    private List<Measure> totals(Operand operand, List<Measure> named) {
        return operand instanceof Operand.Every every
                ? plan.measures().stream()
                        .filter(measure -> measure.answers().containsAll(every.measures()))
                        .limit(1)
                        .toList()
                : named.stream().filter(measure -> measure.options().isEmpty()).toList();
    }

    private BigDecimal stated(String sender, Operand operand, List<Measure> named, String column, int count) {
        BigDecimal sum = ZERO;
        List<Measure> measures = totals(operand, named);
        if (operand != null && measures.isEmpty()) {
            return null;
        }
        for (Measure measure : measures) {
            BigDecimal one = stated(sender, measure, column);
            if (one == null || (measure.isYesNo() && one.compareTo(BigDecimal.valueOf(count)) > 0)) {
                return null;
            }
            sum = sum.add(one);
        }
        return sum;
    }

    private BigDecimal stated(String sender, Measure measure, String column) {
        YearMonth from = measure.time() == OverTime.FLOW ? plan.reportingYear().start(period) : period;
        BigDecimal sum = ZERO;
        for (YearMonth month = from; !month.isAfter(period); month = month.plusMonths(1)) {
            Return sent = world.ledger().of(new UnitCode(sender), month).orElse(null);
            Entry entry = sent == null ? null : sent.consolidated().get(new FigureKey(measure.id(), column));
            if (value(entry) == null) {
                return null;
            }
            sum = sum.add(value(entry));
        }
        return sum;
    }

    private Line line(String division, String key) {
        return lines.computeIfAbsent(key == null ? division : division + " " + key, name -> new Line());
    }

    private String cluster(Unit unit, LocalDate on) {
        return unit == null
                ? null
                : unit.cluster() != null ? unit.cluster() : cluster(unit(text(unit.parent()), on), on);
    }

    /** Adds the bodies to their kind, sector and cluster, those below a consolidated return in use apart. */
    private void walk(Unit unit, List<Unit> covered) {
        List<Unit> list = covered == null && used.containsKey(unit.code().text()) ? new ArrayList<>() : covered;
        if (given.containsKey(unit.code().text())) {
            if (list != null) {
                list.add(unit);
            } else {
                line("kind", unit.kind()).add(given.get(unit.code().text()));
                line("sector", unit.sector()).add(given.get(unit.code().text()));
                line("cluster", cluster(unit, day)).add(given.get(unit.code().text()));
            }
        }
        for (Gone flow : gone) {
            if (list == null && flow.at.equals(unit.code().text())) {
                line("kind", flow.unit.kind()).add(flow.pair);
                line("sector", flow.unit.sector()).add(flow.pair);
                line("cluster", cluster(flow.unit, flow.unit.to())).add(flow.pair);
            }
        }
        children(unit.code().text(), day).forEach(child -> walk(child, list));
        if (list != null && covered == null) {
            spread(used.get(unit.code().text()), list);
        }
    }

    private Line counted(List<Unit> units) {
        Line line = new Line();
        units.forEach(unit -> {
            String basis = given.get(unit.code().text()).basis;
            line.count(basis.equals("missing") ? "covered" : basis);
        });
        return line;
    }

    private void spread(Used stated, List<Unit> units) {
        together("kind", stated, units, units.stream().map(Unit::kind).toList());
        List<String> clusters = new ArrayList<>();
        units.forEach(unit -> clusters.add(cluster(unit, day)));
        together("cluster", stated, units, clusters);
        Line columns = new Line();
        stated.columns.values().forEach(columns::add);
        Pair sum = columns.pair == null ? new Pair(ZERO, ZERO) : columns.pair;
        BigDecimal n = stated.total.n.subtract(sum.n);
        BigDecimal d = over ? stated.total.d.subtract(sum.d) : ZERO;
        boolean fits = n.signum() >= 0
                && d.signum() >= 0
                && (!share || n.compareTo(d) <= 0)
                && (!over || n.signum() == 0 || d.signum() > 0);
        Line rest = new Line();
        for (Unit unit : units) {
            boolean told = fits && stated.columns.containsKey(String.valueOf(unit.sector()));
            (told ? line("sector", unit.sector()) : rest).add(counted(List.of(unit)));
            if (!told && unit.sector() != null) {
                line("sector", unit.sector()).apart.add(unit.code().text());
            }
        }
        if (fits) {
            stated.columns.forEach((sector, pair) -> line("sector", sector).add(pair));
        }
        if (!fits || n.signum() != 0 || d.signum() != 0) {
            rest.add(fits ? new Pair(n, over ? d : null) : stated.total);
        }
        if (!rest.isEmpty()) {
            line("sector", null).add(rest);
        }
    }

    private void together(String division, Used stated, List<Unit> units, List<String> keys) {
        boolean one = keys.stream().distinct().count() == 1 && keys.get(0) != null;
        Line all = counted(units);
        all.add(stated.total);
        line(division, one ? keys.get(0) : null).add(all);
        for (int i = 0; !one && i < units.size(); i++) {
            if (keys.get(i) != null) {
                line(division, keys.get(i)).apart.add(units.get(i).code().text());
            }
        }
    }
}
