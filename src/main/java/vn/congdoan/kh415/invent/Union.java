package vn.congdoan.kh415.invent;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.plan.Kind;
import vn.congdoan.kh415.model.plan.Operand;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.plan.Sector;
import vn.congdoan.kh415.model.plan.Target;
import vn.congdoan.kh415.model.plan.TargetType;

/**
 * The bodies of an invented union, as the registry has them: one at the top, of the plan's first kind, and those wanted of its last kind
 * that is no part of another, most of them in branches below bodies of the kinds between. Branches differ in size, and so do bodies.
 */
final class Union {
    /** A branch of a large union: 127.000 bodies stand below 1.226 ones. */
    private static final int BRANCH = 106;

    private static final int SMALL_BRANCH = 10;
    private static final int MOST_SMALL_BRANCHES = 20;
    private static final int MOST_DIRECT = 12;
    private static final int MOST_CLUSTERS = 20;

    /** Where the plan says nothing of how many members there should be. */
    private static final long MEMBERS = 150_000;

    private static final long LEAST_MEMBERS = 90;
    private static final long MOST_MEMBERS = 2_000;

    /** Sectors are not of one size; by their place in the plan. */
    private static final List<Integer> SECTOR_WEIGHTS = List.of(3, 5, 2);

    private static final String TOP = "TW";
    private static final String DIRECT = "TT";
    private static final String HEAD = "CT";
    private static final String BETWEEN = "K";

    private final Plan plan;
    private final Wanted wanted;
    private final Lot lot;
    private final BodyNames names;
    private final List<Kind> kinds;
    private final Set<String> kindsWithSectors = new HashSet<>();
    private final long usualMembers;
    private final Unit top;
    private final List<Unit> between = new ArrayList<>();
    private final List<Unit> heads = new ArrayList<>();
    private final int[] starts;

    /**
     * Bodies below one.
     *
     * @param head the body above them
     * @param members of the lowest kind
     */
    record Branch(Unit head, List<Unit> members) {}

    Union(Plan plan, Wanted wanted) {
        this.plan = plan;
        this.wanted = wanted;
        this.lot = wanted.lot().of("union");
        this.names = new BodyNames(plan, lot);
        this.kinds = plan.kinds().stream().filter(kind -> kind.partOf() == null).toList();
        plan.measures().stream()
                .filter(measure -> !measure.sectors().isEmpty())
                .forEach(measure -> kindsWithSectors.addAll(measure.kinds()));
        plan.indicators().stream()
                .filter(indicator -> !indicator.sectors().isEmpty())
                .forEach(indicator -> kindsWithSectors.addAll(indicator.kinds()));
        this.usualMembers = usualMembers();
        this.top = unit(TOP, names.top(), kinds.get(0), null, null);
        standAbove();
        this.starts = starts();
    }

    Unit top() {
        return top;
    }

    /** How many bodies of that kind there are. */
    long count(String kind) {
        return kind.equals(lowest().id())
                ? wanted.units()
                : above().stream().filter(unit -> unit.kind().equals(kind)).count();
    }

    /** All above the lowest kind, the top first. */
    List<Unit> above() {
        List<Unit> above = new ArrayList<>(List.of(top));
        above.addAll(between);
        above.addAll(heads);
        return above;
    }

    /** The bodies between the top and the heads of branches; a plan of three kinds has none. */
    List<Unit> between() {
        return between;
    }

    /** Each branch, so that not all need be held at once; what stands directly below the top is the last. */
    void eachBranch(Consumer<Branch> use) {
        for (int head = 0; head < heads.size(); head++) {
            use.accept(new Branch(heads.get(head), members(heads.get(head), starts[head], starts[head + 1])));
        }
        use.accept(new Branch(top, members(top, starts[heads.size()], wanted.units())));
    }

    private Kind lowest() {
        return kinds.get(kinds.size() - 1);
    }

    private void standAbove() {
        List<Unit> level = List.of(top);
        List<Integer> counts = counts();
        for (int i = 0; i < counts.size(); i++) {
            boolean last = i == counts.size() - 1;
            level = level(level, kinds.get(i + 1), counts.get(i), last ? HEAD : BETWEEN + (i + 1) + "-");
            (last ? heads : between).addAll(level);
        }
    }

    /** How many bodies there are of each kind between the first and the last, downwards. */
    private List<Integer> counts() {
        List<Integer> counts = new ArrayList<>();
        int small = Math.min((wanted.units() + SMALL_BRANCH - 1) / SMALL_BRANCH, MOST_SMALL_BRANCHES);
        int count = Math.max(small, (wanted.units() + BRANCH / 2) / BRANCH);
        for (int level = kinds.size() - 2; level > 0; level--) {
            counts.add(0, count);
            count = Math.max(1, count / SMALL_BRANCH);
        }
        return counts;
    }

    private List<Unit> level(List<Unit> above, Kind kind, int count, String prefix) {
        List<Unit> level = new ArrayList<>();
        int clusters = Math.max(1, Math.min(count / 2, MOST_CLUSTERS));
        for (int i = 0; i < count; i++) {
            BodyNames.Called called = names.above(heads.size() + between.size() + i, kind, lowest());
            String cluster =
                    names.cluster(1 + lot.of("cluster").of(prefix).of(i).below(clusters));
            String code = prefix + padded(i + 1, count);
            level.add(unit(code, called, kind, above.get((int) ((long) i * above.size() / count)), cluster));
        }
        return level;
    }

    /** Where the members of each branch begin among all bodies; those behind the last stand directly below the top. */
    private int[] starts() {
        int direct = heads.isEmpty() ? wanted.units() : Math.min(wanted.units() / SMALL_BRANCH, MOST_DIRECT);
        long[] weights = new long[heads.size() + 1];
        for (int i = 0; i < heads.size(); i++) {
            weights[i + 1] = weights[i] + lot.of("size").of(i).within(6, 14);
        }
        int[] all = new int[heads.size() + 1];
        for (int i = 1; i < all.length; i++) {
            all[i] = (int) ((wanted.units() - direct) * weights[i] / weights[heads.size()]);
        }
        return all;
    }

    private List<Unit> members(Unit head, int from, int to) {
        List<Unit> members = new ArrayList<>();
        String prefix = head.equals(top) ? DIRECT : head.code().text() + "-";
        for (int number = from; number < to; number++) {
            String code = prefix + padded(number - from + 1, to - from);
            BodyNames.Called called = names.lowest(number, lowest(), sector(code, lowest()));
            members.add(dated(unit(code, called, lowest(), head, null)));
        }
        return members;
    }

    private static String padded(int number, int most) {
        int width = Math.max(2, String.valueOf(most).length());
        return "0".repeat(width - String.valueOf(number).length()) + number;
    }

    /** A few are founded or dissolved while returns come in. */
    private Unit dated(Unit unit) {
        Lot own = lot.of("dates").of(unit.code().text());
        if (wanted.months() == 1 || !own.isAmong(20)) {
            return unit;
        }
        YearMonth month = wanted.first().plusMonths(own.of("month").within(1, wanted.months() - 1));
        boolean founded = own.of("way").below(3) > 0;
        LocalDate from = founded ? month.atDay(1) : null;
        LocalDate to = founded ? null : month.minusMonths(1).atEndOfMonth();
        return new Unit(
                unit.code(),
                unit.name(),
                unit.parent(),
                unit.kind(),
                unit.sector(),
                from,
                to,
                unit.members(),
                unit.cluster(),
                unit.aliases(),
                unit.email(),
                unit.shortName(),
                unit.phone());
    }

    private Unit unit(
            String code, BodyNames.Called called, Kind kind, @Nullable Unit parent, @Nullable String cluster) {
        Sector sector = sector(code, kind);
        String phone = "024 0" + lot.of("phone").of(code).within(100, 999) + " "
                + lot.of("extension").of(code).within(1000, 9999);
        return new Unit(
                new UnitCode(code),
                called.name(),
                parent == null ? null : parent.code(),
                kind.id(),
                sector == null ? null : sector.id(),
                null,
                null,
                hasMembers(kind) ? BigDecimal.valueOf(size(code)) : null,
                cluster,
                called.aliases(),
                code.toLowerCase(Locale.ROOT) + "@congdoan.example",
                called.brief(),
                phone);
    }

    /** Those of the lowest kind, and others that are asked for what the registry may stand in for. */
    private boolean hasMembers(Kind kind) {
        return kind.equals(lowest())
                || plan.measures().stream()
                        .anyMatch(measure ->
                                measure.fromRegistry() && measure.kinds().contains(kind.id()));
    }

    private @Nullable Sector sector(String code, Kind kind) {
        if (!kindsWithSectors.contains(kind.id()) || plan.sectors().isEmpty()) {
            return null;
        }
        List<Sector> weighed = new ArrayList<>();
        for (int i = 0; i < plan.sectors().size(); i++) {
            for (int weight = SECTOR_WEIGHTS.get(i % SECTOR_WEIGHTS.size()); weight > 0; weight--) {
                weighed.add(plan.sectors().get(i));
            }
        }
        return lot.of("sector").of(code).among(weighed);
    }

    /** Between a quarter and three times what is usual, the small ones more often. */
    private long size(String code) {
        long large = lot.of("members").of(code).below(1000);
        return usualMembers / 4 + usualMembers * 3 * large * large * large / 1_000_000_000 + large % 7;
    }

    /** What comes to the number of members that the plan wants reached, within what bodies have. */
    private long usualMembers() {
        long all = plan.indicators().stream()
                .filter(indicator -> indicator.numerator() instanceof Operand.Measures measures
                        && measures.measures().stream()
                                .allMatch(id -> plan.measure(id).fromRegistry()))
                .flatMap(indicator -> indicator.targets().stream())
                .filter(target -> target.type() == TargetType.MILESTONE)
                .map(Target::lower)
                .mapToLong(BigDecimal::longValue)
                .findFirst()
                .orElse(MEMBERS);
        return Math.max(LEAST_MEMBERS, Math.min(MOST_MEMBERS, all / wanted.units()));
    }
}
