package vn.congdoan.kh415.report.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Tree;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.plan.Kind;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.model.result.Rank;
import vn.congdoan.kh415.model.result.Result;
import vn.congdoan.kh415.report.book.Columns;
import vn.congdoan.kh415.report.book.Columns.Column;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.book.Draft;
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.report.book.Role;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.report.book.Style;
import vn.congdoan.kh415.report.formula.CellRef;
import vn.congdoan.kh415.report.formula.Expr;
import vn.congdoan.kh415.report.formula.Range;
import vn.congdoan.kh415.report.formula.SheetFunction;
import vn.congdoan.kh415.report.live.RankFormula;
import vn.congdoan.kh415.report.result.Aim;
import vn.congdoan.kh415.report.result.Figures;
import vn.congdoan.kh415.report.result.Figures.Absence;
import vn.congdoan.kh415.report.result.Grid;
import vn.congdoan.kh415.report.result.Workings;
import vn.congdoan.kh415.text.VietnameseOrder;

/**
 * How the units of each kind rank by each indicator, cluster by cluster, the best first. Kinds with bodies below them come
 * first and are printed; the others, long lists, are to be filtered on the screen. Ranks are live over the values beside
 * them, where the order of the values is that of their quotients.
 */
final class RankSheet {
    /** Longer lists are nothing to read; the JSON has them. */
    private static final int MOST_UNITS = 2000;

    private final Frame frame;
    private final Workings workings;
    private final TierSheet tiers;
    private final Grid grid;
    private final Tree tree;
    private final Column<Line> id;
    private final Column<Line> numerator;
    private final Column<Line> denominator;
    private final Column<Line> value;
    private final Column<Line> mark;
    private final Columns<Line> columns;
    private final Draft draft;
    private final Map<String, Integer> rows = new HashMap<>();

    /** By indicator and kind, those that are ranked and not too many to read. */
    private final List<Map<String, List<Result>>> listed = new ArrayList<>();

    /**
     * A unit.
     *
     * @param first the row of the first unit of its kind, and {@code from} of its cluster
     */
    private record Line(int indicator, Kind kind, Figures figures, RankFormula formula, int first, int from) {
        Result result() {
            return figures.result();
        }
    }

    private RankSheet(Frame frame, Workings workings, TierSheet tiers) {
        this.frame = frame;
        this.workings = workings;
        this.tiers = tiers;
        this.grid = workings.places().grid();
        this.tree = frame.assessment().tree();
        this.id = frame.texts(
                "id",
                8,
                Role.CENTRED,
                line -> line.figures().of().indicator().id().text());
        this.numerator = frame.column("numerator", 10, line -> line.figures().numerator());
        this.denominator =
                frame.column("denominator", 10, line -> line.figures().denominator());
        this.value = frame.column("value", 10, line -> line.figures().value());
        this.mark = new Column<>("", 4, line -> line.figures().mark());
        this.columns = columns();
        this.draft = new Draft(frame, columns.widths());
        for (int row = 0; row < grid.size(); row++) {
            rows.put(grid.unit(row).code().text(), row);
        }
        frame.assessment().indicators().forEach(of -> listed.add(listed(of)));
    }

    /** Ranks beside verdicts that are final where they are by tier. */
    static Sheet of(Frame frame, Workings workings, TierSheet tiers) {
        return new RankSheet(frame, workings, tiers).sheet();
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
        draft.headings(columns.headings());
        kinds.stream().filter(this::isUpper).forEach(this::indicators);
        int last = draft.next() - 1;
        kinds.stream().filter(kind -> !isUpper(kind)).forEach(this::indicators);
        Sheet sheet = draft.table(frame.say("sheet.ranks"), headingRow, columns.placeOf(id) + 1)
                .shadedByMarks(headingRow + 1, draft.next() - 1, columns.placeOf(mark), frame.words());
        return parted ? sheet.printedTo(last) : sheet;
    }

    private Columns<Line> columns() {
        return new Columns<>(List.of(
                id,
                frame.texts(
                        "kind",
                        34,
                        Role.TEXT,
                        line -> line.kind().name().in(frame.words().lang())),
                frame.texts("cluster", 34, Role.TEXT, line -> Objects.requireNonNullElse(cluster(line.result()), "")),
                frame.column(
                        "rank-in-cluster", 10, line -> place(rank(line.result()).cluster(), line, line.from())),
                frame.column(
                        "rank-in-kind", 10, line -> place(rank(line.result()).kind(), line, line.first())),
                frame.texts("unit", 58, Role.TEXT, line -> unit(line.result()).name()),
                numerator,
                denominator,
                value,
                frame.column("distance", 10, this::distance),
                frame.column(
                        "ranked-in-cluster",
                        9,
                        line -> among(rank(line.result()).cluster(), line.from())),
                frame.column(
                        "ranked-in-kind", 9, line -> among(rank(line.result()).kind(), line.first())),
                mark,
                frame.column("verdict", 31, this::verdict)));
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
                kind(i, kind, ranked);
            }
        }
    }

    private Map<String, List<Result>> listed(IndicatorResult of) {
        List<Result> ranked = of.rows().stream()
                .filter(row ->
                        row.rank() != null && isListed(row.rank().kind()) && rows.containsKey(String.valueOf(row.of())))
                .toList();
        // Those of no cluster come last.
        List<String> clusters = VietnameseOrder.numbered(
                ranked.stream().map(row -> String.valueOf(cluster(row))).toList());
        Map<String, Integer> places = new HashMap<>();
        clusters.forEach(cluster -> places.put(cluster, places.size()));
        places.put(String.valueOf((Object) null), clusters.size());
        return ranked.stream()
                .sorted(Comparator.comparing((Result row) -> places.get(String.valueOf(cluster(row))))
                        .thenComparing(row -> rank(row).kind().place())
                        .thenComparing(row -> row(row)))
                .collect(Collectors.groupingBy(row -> unit(row).kind()));
    }

    private void kind(int indicator, Kind kind, List<Result> ranked) {
        int first = draft.next();
        RankFormula formula = new RankFormula(frame.assessment().indicators().get(indicator));
        Map<String, Integer> clusters = new HashMap<>();
        for (int i = 0; i < ranked.size(); i++) {
            clusters.putIfAbsent(String.valueOf(cluster(ranked.get(i))), first + i);
        }
        for (Result row : ranked) {
            int from = clusters.getOrDefault(String.valueOf(cluster(row)), 0);
            Line line = new Line(indicator, kind, figures(indicator, row), formula, first, from);
            draft.add(columns.row(line), columns.rowOf(line, 0));
        }
    }

    /** In the row in the making. */
    private Figures figures(int indicator, Result row) {
        return workings.figures(
                frame.assessment().indicators().get(indicator),
                row,
                draft.next(),
                columns.placeOf(numerator),
                workings.places().halves(row(row), indicator),
                workings.kept().of(row(row), indicator),
                Absence.UNTOLD);
    }

    private SheetCell place(Rank.@Nullable Position position, Line line, int first) {
        return position == null
                ? SheetCell.blank(Role.CENTRED)
                : new SheetCell(
                        line.formula()
                                .place(
                                        position,
                                        line.figures().row(),
                                        first,
                                        first + position.of() - 1,
                                        columns.placeOf(value)),
                        new Style(Role.INTEGER));
    }

    private SheetCell distance(Line line) {
        int row = line.figures().row();
        Aim aim = line.figures().aim();
        return aim == null
                ? SheetCell.blank(Role.CENTRED)
                : line.formula()
                        .distance(
                                Objects.requireNonNull(line.result().total().ratio()),
                                CellRef.of(row, columns.placeOf(numerator)),
                                CellRef.of(row, columns.placeOf(denominator)),
                                aim.lower(),
                                aim.tolerance());
    }

    /** Without a row by tier it stands for itself alone, and is never open: it would have no value. */
    private SheetCell verdict(Line line) {
        Expr certainty = tiers.certainty(row(line.result()), line.indicator());
        return line.figures().verdict(columns.placeOf(mark), certainty);
    }

    /** How many values it is one of. */
    private SheetCell among(Rank.@Nullable Position position, int first) {
        if (position == null) {
            return SheetCell.blank(Role.CENTRED);
        }
        Range values = Range.ofColumn(first, first + position.of() - 1, columns.placeOf(value));
        return new SheetCell(
                new Content.Formula(
                        SheetFunction.COUNT.of(values), new Content.Numeric(BigDecimal.valueOf(position.of()))),
                new Style(Role.INTEGER));
    }

    /** Its row of the grid. */
    private int row(Result row) {
        return rows.getOrDefault(String.valueOf(row.of()), 0);
    }

    private Unit unit(Result row) {
        return tree.unit(new UnitCode(String.valueOf(row.of()))).orElseThrow();
    }

    private @Nullable String cluster(Result row) {
        return tree.clusterOf(unit(row));
    }

    private static Rank rank(Result row) {
        return Objects.requireNonNull(row.rank());
    }
}
