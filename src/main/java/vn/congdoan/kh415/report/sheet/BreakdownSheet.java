package vn.congdoan.kh415.report.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.result.Coverage;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.model.result.Result;
import vn.congdoan.kh415.model.result.Total;
import vn.congdoan.kh415.report.book.Columns;
import vn.congdoan.kh415.report.book.Columns.Column;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.book.Draft;
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.report.book.Role;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.report.book.SheetRef;
import vn.congdoan.kh415.report.book.Style;
import vn.congdoan.kh415.report.formula.CellRef;
import vn.congdoan.kh415.report.formula.Expr;
import vn.congdoan.kh415.report.formula.Range;
import vn.congdoan.kh415.report.formula.SheetFunction;
import vn.congdoan.kh415.report.live.Formulas;
import vn.congdoan.kh415.report.result.BodyDivision;
import vn.congdoan.kh415.report.result.BodyPlaces;
import vn.congdoan.kh415.report.result.BoundCells;
import vn.congdoan.kh415.report.result.Figures;
import vn.congdoan.kh415.report.result.Figures.Absence;
import vn.congdoan.kh415.report.result.KeptLines;
import vn.congdoan.kh415.report.result.Workings;
import vn.congdoan.kh415.report.words.Wording;
import vn.congdoan.kh415.text.VietnameseOrder;
import vn.congdoan.kh415.text.Words;

/**
 * Each indicator by kind, by sector and by cluster. The row of the whole stands above its parts and is the live sum of
 * theirs, so that it shows that they add up.
 */
final class BreakdownSheet {
    /** On how many bodies a result rests. */
    private static final List<String> COVERAGE = List.of("expected", "received", "carried", "covered", "missing");

    private final Frame frame;
    private final Workings workings;
    private final Words words;
    private final Column<Line> name;
    private final Column<Line> numerator;
    private final Column<Line> denominator;
    private final Column<Line> mark;
    private final List<Column<Line>> coverage;
    private final List<Column<Line>> bounds;
    private final Columns<Line> columns;
    private final Draft draft;
    private final Column<Line> value;

    /** Where each part stands. */
    private final Map<Key, Integer> rows = new LinkedHashMap<>();

    private final Sheet sheet;

    /** An indicator's part, as its division calls it. */
    private record Key(BodyDivision division, @Nullable String part, int indicator) {}

    /**
     * A part, or the whole above its parts.
     *
     * @param apart what is to be known of a part
     * @param coverage as many counts as there are columns for them
     */
    private record Line(
            boolean whole, String by, SheetCell name, SheetCell apart, List<Content> coverage, BoundCells bounds) {
        Figures figures() {
            return bounds.figures();
        }
    }

    private BreakdownSheet(Frame frame, Workings workings) {
        this.frame = frame;
        this.workings = workings;
        this.words = frame.words();
        this.name = strong(frame.column("part", 56, Line::name));
        this.numerator =
                strong(frame.column("numerator", 10, line -> line.figures().numerator()));
        this.denominator =
                strong(frame.column("denominator", 10, line -> line.figures().denominator()));
        this.value = strong(frame.column("value", 10, line -> line.figures().value()));
        this.mark = strong(new Column<>("", 4, line -> line.figures().mark()));
        this.coverage =
                IntStream.range(0, COVERAGE.size()).mapToObj(this::coverage).toList();
        this.bounds = BoundCells.columns(frame, 10, Line::bounds).stream()
                .map(BreakdownSheet::strong)
                .toList();
        this.columns = columns();
        this.draft = new Draft(frame, columns.widths());
        this.sheet = made();
    }

    private Columns<Line> columns() {
        List<Column<Line>> all = new ArrayList<>(List.of(
                strong(frame.texts("by", 14, Role.TEXT, Line::by)),
                strong(frame.texts(
                        "id",
                        8,
                        Role.CENTRED,
                        line -> line.figures().of().indicator().id().text())),
                name,
                frame.column("apart", 22, Line::apart),
                numerator,
                denominator,
                value,
                mark,
                strong(frame.column("verdict", 31, line -> line.bounds().verdict(columns.placeOf(mark))))));
        all.addAll(coverage);
        all.addAll(bounds);
        return new Columns<>(all);
    }

    private Column<Line> coverage(int place) {
        return strong(frame.column(
                COVERAGE.get(place), 9, line -> new SheetCell(line.coverage().get(place), new Style(Role.INTEGER))));
    }

    /** What stands out in the row of the whole. */
    private static Column<Line> strong(Column<Line> column) {
        return new Column<>(column.heading(), column.width(), line -> {
            SheetCell cell = column.cell().apply(line);
            return line.whole() ? cell.bold() : cell;
        });
    }

    static BreakdownSheet of(Frame frame, Workings workings) {
        return new BreakdownSheet(frame, workings);
    }

    Sheet sheet() {
        return sheet;
    }

    /** The parts of a division that any indicator has, in the order of the sheet; null for what belongs to none, which comes last. */
    List<@Nullable String> parts(BodyDivision division) {
        Set<String> named = new LinkedHashSet<>();
        boolean others = false;
        for (Key key : rows.keySet()) {
            if (key.division() == division) {
                String part = key.part();
                others |= part == null;
                named.addAll(part == null ? Set.of() : Set.of(part));
            }
        }
        List<@Nullable String> parts =
                new ArrayList<>(division == BodyDivision.CLUSTER ? VietnameseOrder.numbered(named) : named);
        if (others) {
            parts.add(null);
        }
        return parts;
    }

    /** Of that part; null where the indicator has none. */
    @Nullable
    Result result(BodyDivision division, @Nullable String part, int indicator) {
        IndicatorResult of = frame.assessment().indicators().get(indicator);
        List<Result> all = switch (division) {
            case KIND -> of.kinds();
            case SECTOR -> of.sectors();
            case CLUSTER -> of.clusters();
        };
        return all.stream()
                .filter(result -> Objects.equals(result.of(), part))
                .findFirst()
                .orElse(null);
    }

    /** The cell of its value. */
    Expr value(BodyDivision division, @Nullable String part, int indicator) {
        return cell(division, part, indicator, value);
    }

    /** The cell of its mark. */
    Expr mark(BodyDivision division, @Nullable String part, int indicator) {
        return cell(division, part, indicator, mark);
    }

    private Expr cell(BodyDivision division, @Nullable String part, int indicator, Column<Line> column) {
        Integer row = Objects.requireNonNull(rows.get(new Key(division, part, indicator)));
        return new SheetRef(frame.say("sheet.breakdown")).cell(row, columns.placeOf(column));
    }

    private Sheet made() {
        draft.title(frame.say("breakdown.title"));
        int headingRow = draft.next();
        draft.headings(columns.headings());
        by("breakdown.kind", IndicatorResult::kinds, BodyDivision.KIND);
        by("breakdown.sector", IndicatorResult::sectors, BodyDivision.SECTOR);
        by("breakdown.cluster", IndicatorResult::clusters, BodyDivision.CLUSTER);
        return draft.table(frame.say("sheet.breakdown"), headingRow, columns.placeOf(name) + 1)
                .shadedByMarks(headingRow + 1, draft.next() - 1, columns.placeOf(mark), words);
    }

    /** A division that no body belongs to (a plan without sectors, a registry without clusters) is left out. */
    private void by(String key, Function<IndicatorResult, List<Result>> parts, BodyDivision division) {
        List<IndicatorResult> indicators = frame.assessment().indicators();
        boolean used =
                indicators.stream().flatMap(of -> parts.apply(of).stream()).anyMatch(part -> part.of() != null);
        for (int i = 0; used && i < indicators.size(); i++) {
            List<Result> list = parts.apply(indicators.get(i));
            if (!list.isEmpty()) {
                draft.add(columns.row(whole(frame.say(key), indicators.get(i), i, list.size())));
                for (Result part : list) {
                    rows.put(new Key(division, part.of(), i), draft.next());
                    draft.add(columns.row(part(frame.say(key), indicators.get(i), i, part, division))
                            .at(1));
                }
            }
        }
    }

    private Line part(String by, IndicatorResult of, int number, Result part, BodyDivision division) {
        CellRef label = CellRef.of(draft.next(), columns.placeOf(name)).inItsColumn();
        BodyPlaces.Halves sums = workings.base().sums(division, number, part, label);
        Absence absence = workings.base().absence(division, number, part, label, missing());
        List<Content> counts = new ArrayList<>();
        counts.add(expected(part));
        counts.addAll(workings.base().counts(division, number, part, label));
        return new Line(
                false,
                by,
                SheetCell.text(division.name(part.of(), frame)).in(2),
                apart(part),
                counts,
                bounds(of, part, sums, workings.kept().of(division, number, label), absence));
    }

    /** Of the row in the making. */
    private BoundCells bounds(
            IndicatorResult of,
            Result result,
            BodyPlaces.@Nullable Halves source,
            KeptLines.@Nullable Cells kept,
            Absence absence) {
        return new BoundCells(
                workings.figures(of, result, draft.next(), columns.placeOf(numerator), source, kept, absence),
                columns.placeOf(BoundCells.MARGIN.among(bounds)));
    }

    /** The bodies that belong here and of whose figures only a sum with others is known. */
    private SheetCell apart(Result part) {
        List<UnitCode> bodies = part.total().leeway().apart();
        if (bodies.isEmpty()) {
            return SheetCell.text(Role.CENTRED, "");
        }
        String names = bodies.stream()
                .map(code ->
                        frame.assessment().tree().unit(code).map(Unit::name).orElse(code.text()))
                .collect(Collectors.joining(", "));
        return SheetCell.text(frame.say("breakdown.apart", bodies.size(), names));
    }

    /** How many are missing in the row in the making. */
    private Expr missing() {
        return CellRef.of(draft.next(), columns.placeOf(coverage.get(coverage.size() - 1)));
    }

    private Content expected(Result part) {
        CellRef first = CellRef.of(draft.next(), columns.placeOf(coverage.get(1)));
        CellRef last = CellRef.of(draft.next(), columns.placeOf(coverage.get(coverage.size() - 1)));
        return Formulas.sum(
                Range.of(first, last), number(part.total().coverage().expected()));
    }

    private Line whole(String by, IndicatorResult of, int number, int parts) {
        Total total = of.whole().total();
        Coverage known = total.coverage();
        List<Integer> counts =
                List.of(known.expected(), known.received(), known.carried(), known.covered(), known.missing());
        Absence absence = new Absence(
                missing(),
                workings.missing().ofParts(below(BoundCells.MISSING.among(bounds), parts), total.missingDenominator()));
        BodyPlaces.Halves sums = new BodyPlaces.Halves(
                SheetFunction.SUM.of(below(numerator, parts)), SheetFunction.SUM.of(below(denominator, parts)));
        return new Line(
                true,
                by,
                SheetCell.text(Wording.name(of.indicator(), words)),
                SheetCell.blank(Role.CENTRED),
                IntStream.range(0, counts.size())
                        .mapToObj(i -> Formulas.sum(below(coverage.get(i), parts), number(counts.get(i))))
                        .toList(),
                bounds(of, of.whole(), sums, workings.kept().of(number), absence));
    }

    /** The cells of the parts, which stand below the row in the making. */
    private Range below(Column<Line> column, int parts) {
        return Range.ofColumn(draft.next() + 1, draft.next() + parts, columns.placeOf(column));
    }

    private static BigDecimal number(int count) {
        return BigDecimal.valueOf(count);
    }
}
