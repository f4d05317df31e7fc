package vn.congdoan.kh415.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.IndicatorResult;
import vn.congdoan.kh415.model.Kind;
import vn.congdoan.kh415.model.Place;
import vn.congdoan.kh415.model.Rank;
import vn.congdoan.kh415.model.Ratio;
import vn.congdoan.kh415.model.Result;
import vn.congdoan.kh415.model.Target;
import vn.congdoan.kh415.model.TargetType;
import vn.congdoan.kh415.model.Tree;
import vn.congdoan.kh415.model.Unit;

/**
 * How the units of each kind rank by each indicator, cluster by cluster, the best first. Kinds with bodies below them come
 * first and are printed; the others, long lists, are to be filtered on the screen. Ranks are live over the values beside
 * them, where the order of the values is that of their quotients.
 */
final class RankSheet {
    /** Longer lists are nothing to read; the JSON has them. */
    private static final int MOST_UNITS = 2000;

    /** Quotients of smaller whole numbers are as different in binary fractions as they are exactly. */
    private static final BigDecimal SMALL = BigDecimal.valueOf(10_000_000);

    private static final int NUMERATOR = 6;
    private static final int VALUE = 8;

    private final Frame frame;
    private final Grid grid;
    private final Tree tree;
    private final Draft draft;
    private final Map<String, Integer> order = new HashMap<>();

    /** By indicator and kind, those that are ranked and not too many to read. */
    private final List<Map<String, List<Result>>> listed = new ArrayList<>();

    private RankSheet(Frame frame, Grid grid) {
        this.frame = frame;
        this.grid = grid;
        this.tree = frame.assessment().tree();
        this.draft = new Draft(frame, 8, 34, 34, 10, 10, 58, 10, 10, 10, 9, 9, 4, 31);
        tree.units().forEach(unit -> order.put(unit.code(), order.size()));
        frame.assessment().indicators().forEach(of -> listed.add(listed(of)));
    }

    static Sheet of(Frame frame, Grid grid) {
        return new RankSheet(frame, grid).sheet();
    }

    private Sheet sheet() {
        draft.title(frame.say("ranks.title"));
        List<Kind> kinds = frame.assessment().plan().kinds();
        boolean parted = kinds.stream().anyMatch(kind -> isUpper(kind) && isRanked(kind));
        draft.across(SheetCell.text(Role.NOTE, frame.say("ranks.legend", MOST_UNITS)));
        if (parted) {
            draft.across(SheetCell.text(Role.NOTE, frame.say("ranks.printed")));
        }
        int headingRow = draft.next();
        draft.headings(
                frame.head("id"),
                frame.head("kind"),
                frame.head("cluster"),
                frame.head("rank-in-cluster"),
                frame.head("rank-in-kind"),
                frame.head("unit"),
                frame.head("numerator"),
                frame.head("denominator"),
                frame.head("value"),
                frame.head("ranked-in-cluster"),
                frame.head("ranked-in-kind"),
                "",
                frame.head("verdict"));
        kinds.stream().filter(this::isUpper).forEach(this::indicators);
        int last = draft.next() - 1;
        kinds.stream().filter(kind -> !isUpper(kind)).forEach(this::indicators);
        Sheet sheet = draft.table(frame.say("sheet.ranks"), headingRow, 1);
        return parted ? sheet.printedTo(last) : sheet;
    }

    private boolean isRanked(Kind kind) {
        return listed.stream().anyMatch(of -> of.containsKey(kind.id()));
    }

    private static boolean isListed(Rank.@Nullable Position position) {
        return position != null && position.of() > 1 && position.of() <= MOST_UNITS;
    }

    /** Whether counted bodies stand below most units of a kind. */
    private boolean isUpper(Kind kind) {
        int units = 0;
        int tiers = 0;
        for (int row = 0; row < grid.size(); row++) {
            if (grid.unit(row).kind().equals(kind.id())) {
                units++;
                tiers += grid.isTier(row) ? 1 : 0;
            }
        }
        return tiers * 2 > units;
    }

    private void indicators(Kind kind) {
        List<IndicatorResult> indicators = frame.assessment().indicators();
        for (int i = 0; i < indicators.size(); i++) {
            List<Result> ranked = listed.get(i).get(kind.id());
            if (ranked != null) {
                kind(indicators.get(i), kind, ranked);
            }
        }
    }

    private Map<String, List<Result>> listed(IndicatorResult of) {
        return of.rows().stream()
                .filter(row -> row.rank() != null && isListed(row.rank().kind()))
                .sorted(Comparator.comparing(this::cluster, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(row -> rank(row).kind().place())
                        .thenComparing(row -> order.getOrDefault(unit(row).code(), 0)))
                .collect(Collectors.groupingBy(row -> unit(row).kind()));
    }

    private void kind(IndicatorResult of, Kind kind, List<Result> ranked) {
        int first = draft.next();
        boolean live = isLive(of, ranked);
        Map<String, Integer> clusters = new HashMap<>();
        for (int i = 0; i < ranked.size(); i++) {
            clusters.putIfAbsent(String.valueOf(cluster(ranked.get(i))), first + i);
        }
        for (Result row : ranked) {
            int last = first + ranked.size() - 1;
            SheetCell inKind = place(rank(row).kind(), live ? range(first, last) : null);
            draft.add(SheetRow.of(line(of, kind, row, inCluster(row, clusters, live), inKind)));
        }
    }

    private SheetCell inCluster(Result row, Map<String, Integer> clusters, boolean live) {
        Rank.Position position = rank(row).cluster();
        if (position == null) {
            return SheetCell.blank(Role.CENTRED);
        }
        int from = clusters.getOrDefault(String.valueOf(cluster(row)), 0);
        return place(position, live ? range(from, from + position.of() - 1) : null);
    }

    private List<SheetCell> line(IndicatorResult of, Kind kind, Result row, SheetCell inCluster, SheetCell inKind) {
        Unit unit = unit(row);
        String cluster = cluster(row);
        Rank.Position position = rank(row).cluster();
        Figures figures = new Figures(of, row, frame.words(), frame.elapsed(), draft.next(), NUMERATOR, null);
        return List.of(
                SheetCell.text(Role.CENTRED, of.indicator().id()),
                SheetCell.text(kind.name().in(frame.words().lang())),
                SheetCell.text(cluster == null ? "" : cluster),
                inCluster,
                inKind,
                SheetCell.text(unit.name()),
                figures.numerator(),
                figures.denominator(),
                figures.value(),
                position == null ? SheetCell.blank(Role.CENTRED) : SheetCell.count(position.of()),
                SheetCell.count(rank(row).kind().of()),
                figures.mark(),
                figures.verdict());
    }

    private SheetCell place(Rank.Position position, @Nullable String range) {
        SheetCell plain = SheetCell.count(position.place());
        String cell = Place.cellName(draft.next(), VALUE);
        return range == null
                ? plain
                : new SheetCell(
                        new Content.Formula(
                                "RANK(" + cell + "," + range + ")",
                                new Content.Numeric(BigDecimal.valueOf(position.place()))),
                        plain.style());
    }

    private static String range(int first, int last) {
        return Place.cellName(first, VALUE) + ":" + Place.cellName(last, VALUE);
    }

    /** Where only one value is right, the order is not that of the values. */
    private static boolean isLive(IndicatorResult of, List<Result> ranked) {
        Target target = of.target();
        boolean oneIsRight =
                target != null && (target.type() == TargetType.RULE || target.type() == TargetType.EXACTLY);
        return !oneIsRight && ranked.stream().allMatch(RankSheet::isSmall);
    }

    private static boolean isSmall(Result row) {
        Ratio ratio = row.total().ratio();
        return ratio != null && isSmall(ratio.numerator()) && isSmall(ratio.denominator());
    }

    private static boolean isSmall(@Nullable BigDecimal number) {
        return number == null || (Formulas.isWhole(number) && number.compareTo(SMALL) < 0);
    }

    private Unit unit(Result row) {
        return tree.unit(String.valueOf(row.of())).orElseThrow();
    }

    private @Nullable String cluster(Result row) {
        return tree.clusterOf(unit(row));
    }

    private static Rank rank(Result row) {
        return Objects.requireNonNull(row.rank());
    }
}
