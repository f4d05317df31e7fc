package vn.congdoan.kh415.report.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.plan.Target;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.model.result.Judgement.Pace;
import vn.congdoan.kh415.model.result.Result;
import vn.congdoan.kh415.model.result.Verdict;
import vn.congdoan.kh415.report.book.CellArea;
import vn.congdoan.kh415.report.book.Columns;
import vn.congdoan.kh415.report.book.Columns.Column;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.book.Draft;
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.report.book.Role;
import vn.congdoan.kh415.report.book.Shading;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.report.formula.CellRef;
import vn.congdoan.kh415.report.formula.Expr;
import vn.congdoan.kh415.report.live.Formulas;
import vn.congdoan.kh415.report.result.Aim;
import vn.congdoan.kh415.report.result.BodyDivision;
import vn.congdoan.kh415.report.result.BodyPlaces;
import vn.congdoan.kh415.report.result.Figures;
import vn.congdoan.kh415.report.result.Grid;
import vn.congdoan.kh415.report.result.KeptLines;
import vn.congdoan.kh415.report.result.TargetCells;
import vn.congdoan.kh415.report.result.ValueShading;
import vn.congdoan.kh415.report.result.Workings;
import vn.congdoan.kh415.report.words.Wording;

/**
 * The indicators down the page, and beside the whole what parts of it have reached: every upper union, or every sector and cluster. The
 * target stands once at the left: it is the whole's.
 */
final class AcrossSheet {
    /** What one figure of a column needs. */
    private static final int WIDTH = 11;

    /** The width of the indicators' names, where there is room. */
    private static final int NAME = 34;

    private static final int NARROW_NAME = 22;

    private static final int TARGET = 2;
    private static final int VALUES = 4;

    private final Frame frame;
    private final Workings workings;
    private final List<IndicatorResult> indicators;
    private final TargetCells targets;
    private final List<Part> parts = new ArrayList<>();

    /** How many of the parts go on paper. */
    private int printed;

    /** How many of the first parts stay where they are when there is no room for all. */
    private int first = 1;

    /**
     * A column.
     *
     * @param result of the indicator of that place in the plan; null where nothing is expected
     * @param value of one that has a value, as a formula
     * @param none when a correction leaves none
     * @param kept who keeps a rule of each body
     */
    private record Part(
            String name,
            IntFunction<@Nullable Result> result,
            BiFunction<Integer, Ratio, Content> value,
            IntFunction<Figures.@Nullable Without> none,
            IntFunction<KeptLines.@Nullable Cells> kept) {}

    private AcrossSheet(Frame frame, Workings workings, SummarySheet summary) {
        this.frame = frame;
        this.workings = workings;
        this.indicators = frame.assessment().indicators();
        this.targets = TargetCells.showing(frame, workings.targets());
        parts.add(new Part(
                frame.head("whole"),
                i -> indicators.get(i).whole(),
                (i, ratio) -> new Content.Formula(
                        summary.value(indicators.get(i)), new Content.Numeric(Figures.quotient(ratio))),
                i -> Figures.Without.of(
                        summary.value(indicators.get(i)),
                        summary.mark(indicators.get(i)),
                        indicators.get(i).whole(),
                        frame.words()),
                workings.kept()::of));
    }

    /** Of the unions that have bodies below them, but the top. */
    static Sheet ofUnions(Frame frame, Workings workings, SummarySheet summary) {
        AcrossSheet sheet = new AcrossSheet(frame, workings, summary);
        Grid grid = workings.places().grid();
        for (int row = 0; row < grid.size(); row++) {
            Unit unit = grid.unit(row);
            if (grid.isTier(row) && frame.assessment().tree().parent(unit).isPresent()) {
                sheet.union(unit, row);
            }
        }
        return sheet.made("unions");
    }

    private void union(Unit unit, int row) {
        Grid grid = workings.places().grid();
        parts.add(new Part(
                unit.shortName(),
                i -> grid.result(row, i),
                (i, ratio) -> {
                    BodyPlaces.Halves halves = workings.places().halves(row, i);
                    return Formulas.value(ratio, halves.numerator(), halves.denominator());
                },
                i -> Figures.Without.of(
                        frame,
                        indicators.get(i),
                        grid.result(row, i),
                        workings.places().halves(row, i)),
                i -> workings.kept().of(row, i)));
    }

    /** Of the sectors and clusters that any indicator has. */
    static Sheet ofSectors(Frame frame, Workings workings, SummarySheet summary, BreakdownSheet breakdown) {
        AcrossSheet sheet = new AcrossSheet(frame, workings, summary);
        for (BodyDivision division : List.of(BodyDivision.SECTOR, BodyDivision.CLUSTER)) {
            breakdown
                    .parts(division)
                    .forEach(part -> sheet.parts.add(new Part(
                            division.name(part, frame),
                            i -> breakdown.result(division, part, i),
                            (i, ratio) -> new Content.Formula(
                                    breakdown.value(division, part, i), new Content.Numeric(Figures.quotient(ratio))),
                            i -> Figures.Without.of(
                                    breakdown.value(division, part, i),
                                    breakdown.mark(division, part, i),
                                    breakdown.result(division, part, i),
                                    frame.words()),
                            i -> workings.kept().of(division, i, Expr.of(division.name(part, frame))))));
            if (division == BodyDivision.SECTOR) {
                sheet.first = sheet.parts.size();
            }
        }
        return sheet.made("sectors");
    }

    private Sheet made(String key) {
        printed = legible();
        if (printed < parts.size()) {
            parts.subList(first, parts.size())
                    .sort(Comparator.comparing(this::need).reversed());
        }
        Columns<Integer> columns = columns();
        Draft draft = new Draft(frame, columns.widths())
                .repeating(2)
                .printing(VALUES + printed)
                .filling(1, NARROW_NAME, NAME);
        draft.across(SheetCell.text(Role.TITLE, frame.say("across.title." + key)));
        draft.across(SheetCell.text(Role.SUBTITLE, frame.subtitle()));
        draft.across(SheetCell.text(Role.NOTE, note(key)));
        int headingRow = draft.next();
        draft.merge(headingRow, TARGET, headingRow, TARGET + 1);
        draft.headings(columns.headings());
        List<Shading> shadings = new ArrayList<>();
        for (int i = 0; i < indicators.size(); i++) {
            IndicatorResult of = indicators.get(i);
            if (!targets.isOfTwo(of)) {
                draft.merge(draft.next(), TARGET, draft.next(), TARGET + 1);
            }
            // What only the whole is judged by, in its column alone.
            int last = of.indicator().judgedAtTop() ? VALUES : VALUES + parts.size() - 1;
            CellArea area = new CellArea(draft.next(), VALUES, draft.next(), last);
            Aim aim = workings.targets().of(of);
            Optional<Shading> shading = workings.kept().isSigned(i)
                    ? ValueShading.bySigns(area, frame, of, aim, CellRef.of(draft.next(), VALUES + parts.size()))
                    : ValueShading.of(area, frame, of, aim);
            shading.ifPresent(shadings::add);
            draft.add(columns.row(i));
        }
        return draft.pageOf(frame.say("sheet." + key), headingRow, TARGET)
                .printedUpTo(isAnySigned() || printed < parts.size() ? VALUES + printed - 1 : -1)
                .shaded(shadings);
    }

    /** Of how many parts the figures find room on a page across. */
    private int legible() {
        Columns<Integer> columns = columns();
        Draft draft = new Draft(frame, columns.widths()).filling(1, NARROW_NAME, NAME);
        IntStream.range(0, indicators.size()).forEach(i -> draft.add(columns.row(i)));
        return Math.max(1, Math.min(parts.size(), draft.legible() - VALUES));
    }

    /** In how many indicators a part misses, and then in how many it is behind. */
    private int need(Part part) {
        int need = 0;
        for (int i = 0; i < indicators.size(); i++) {
            Result result = part.result().apply(i);
            Verdict verdict = result == null ? null : result.judgement().verdict();
            if (verdict == Verdict.NOT_MET || verdict == Verdict.OVER) {
                need += indicators.size();
            } else if (result != null
                    && verdict == Verdict.NOT_DUE
                    && result.judgement().pace() == Pace.BEHIND) {
                need++;
            }
        }
        return need;
    }

    private String note(String key) {
        String note = frame.say("across.note", Wording.marks(frame.words()));
        // The whole is none of its parts.
        int shown = printed - 1;
        int all = parts.size() - 1;
        return shown == all ? note : note + " " + frame.say("across.printed." + key, shown, all, all - shown);
    }

    private Columns<Integer> columns() {
        List<Column<Integer>> all = new ArrayList<>(List.of(
                frame.texts(
                        "id",
                        7,
                        Role.CENTRED,
                        i -> indicators.get(i).indicator().id().text()),
                frame.texts(
                        "indicator",
                        NAME,
                        Role.TEXT,
                        i -> Wording.brief(indicators.get(i).indicator(), frame.words())),
                frame.column("target", 9, i -> targets.lower(indicators.get(i))),
                new Column<>("", 8, i -> targets.upper(indicators.get(i)))));
        parts.forEach(part -> all.add(new Column<>(
                part.name(),
                WIDTH,
                i -> Figures.alone(
                        frame,
                        indicators.get(i),
                        part.result().apply(i),
                        isFollowed(i),
                        ratio -> part.value().apply(i, ratio),
                        part.result().apply(i) == null ? null : part.none().apply(i)))));
        if (isAnySigned()) {
            parts.forEach(
                    part -> all.add(new Column<>(frame.say("across.signs", part.name()), WIDTH, i -> sign(part, i))));
        }
        return new Columns<>(all);
    }

    /** Whether the colours and signs of an indicator's values are those of the figures as they stand. */
    private boolean isFollowed(int indicator) {
        Target target = indicators.get(indicator).target();
        return target == null || workings.kept().isSigned(indicator) || ValueShading.follows(frame, target);
    }

    private boolean isAnySigned() {
        return IntStream.range(0, indicators.size()).anyMatch(workings.kept()::isSigned);
    }

    /** Beside the page, where a rule of each body is judged by who keeps it. */
    private SheetCell sign(Part part, int indicator) {
        return workings.kept().isSigned(indicator)
                ? workings.kept()
                        .sign(
                                indicator,
                                part.result().apply(indicator),
                                part.kept().apply(indicator))
                : SheetCell.blank(Role.AUXILIARY);
    }
}
