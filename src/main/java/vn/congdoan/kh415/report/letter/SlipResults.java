package vn.congdoan.kh415.report.letter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.plan.MeasureType;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.model.plan.Target;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.model.result.Judgement;
import vn.congdoan.kh415.model.result.Judgement.Certainty;
import vn.congdoan.kh415.model.result.Judgement.Pace;
import vn.congdoan.kh415.model.result.Kept;
import vn.congdoan.kh415.model.result.Result;
import vn.congdoan.kh415.model.result.Verdict;
import vn.congdoan.kh415.report.book.CellArea;
import vn.congdoan.kh415.report.book.Columns;
import vn.congdoan.kh415.report.book.Columns.Column;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.book.Draft;
import vn.congdoan.kh415.report.book.EntryCheck;
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.report.book.Letterhead;
import vn.congdoan.kh415.report.book.Role;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.report.book.SheetRow;
import vn.congdoan.kh415.report.book.Style;
import vn.congdoan.kh415.report.formula.CellRef;
import vn.congdoan.kh415.report.formula.Expr;
import vn.congdoan.kh415.report.formula.Range;
import vn.congdoan.kh415.report.formula.SheetFunction;
import vn.congdoan.kh415.report.live.Formulas;
import vn.congdoan.kh415.report.result.BoundCells;
import vn.congdoan.kh415.report.result.Figures;
import vn.congdoan.kh415.report.result.Figures.Absence;
import vn.congdoan.kh415.report.result.Grid;
import vn.congdoan.kh415.report.result.TargetCells;
import vn.congdoan.kh415.report.result.TargetPlaces;
import vn.congdoan.kh415.report.result.TargetPlaces.Part;
import vn.congdoan.kh415.report.words.Absentee;
import vn.congdoan.kh415.report.words.Wording;
import vn.congdoan.kh415.text.Words;

/**
 * The page of a slip that says what a body reached: its results against the plan and against what it was assigned, and between what
 * values its siblings lie. Its figures and the plan's targets stand in cells that may be typed over; all else follows. What only
 * formulas need stands at the right, for the screen.
 */
final class SlipResults {
    private static final int HEADINGS = 2;

    /** The width of names, where there is room. */
    private static final int NAME = 36;

    private static final int NARROW_NAME = 20;

    static final List<Verdict> WITHOUT_VALUE = List.of(Verdict.NOT_DUE, Verdict.NO_DATA, Verdict.NO_POPULATION);

    private final Frame frame;
    private final Words words;
    private final Grid grid;
    private final int row;
    private final Siblings siblings;
    private final List<Absentee> absent;
    private final SlipFaults rest;
    private final TargetPlaces places;
    private final TargetCells targets;
    private final Column<Line> lower;
    private final Column<Line> upper;
    private final Column<Line> numerator;
    private final Column<Line> mark;
    private final Column<Line> verdict;
    private final Column<Line> assigned;
    private final List<Column<Line>> peers;
    private final Column<Line> paced;
    private final Column<Line> pacedOf;
    private final Column<Line> missing;
    private final List<Column<Line>> bounds;
    private final Columns<Line> columns;
    private final Draft draft;

    /** The marks of the rows, as they stand there when the slip is made. */
    private final List<String> marks = new ArrayList<>();

    private final List<EntryCheck> checks = new ArrayList<>();

    private record Line(BoundCells bounds, Optional<Siblings.Range> siblings) {
        Figures figures() {
            return bounds.figures();
        }

        IndicatorResult of() {
            return figures().of();
        }

        Result result() {
            return figures().result();
        }
    }

    SlipResults(Frame frame, Grid grid, int row, Siblings siblings, List<Absentee> absent, SlipFaults rest) {
        this.frame = frame;
        this.words = frame.words();
        this.grid = grid;
        this.row = row;
        this.siblings = siblings;
        this.absent = absent;
        this.rest = rest;
        this.places = new TargetPlaces(frame);
        this.targets = TargetCells.stated(frame, places);
        boolean given = results().anyMatch(result -> result.assigned() != null);
        this.lower = frame.column("target-of-plan", 7, line -> target(line, targets.lower(line.of())));
        this.upper = new Column<>("", 8, line -> target(line, targets.upper(line.of())));
        this.numerator =
                frame.column("numerator", 11, line -> typed(line.figures().numerator()));
        this.mark = frame.column(
                "verdict", 3, line -> whole(line, line.figures().mark(), Wording.mark(withoutFigures(line), words)));
        this.verdict = new Column<>("", 19, this::verdict);
        this.assigned = frame.column("assigned", 9, line -> typed(line.figures().assigned()));
        this.peers = peers(given && grid.isTier(row));
        this.paced = frame.column("target.paced", 24, line -> pace(line, Part.PACED));
        this.pacedOf = frame.column("target.paced-of", 20, line -> pace(line, Part.PACED_OF));
        this.missing = frame.column(
                "missing",
                8,
                line -> SheetCell.count(line.result().total().coverage().missing()));
        List<Column<Line>> all = BoundCells.columns(frame, 12, Line::bounds);
        Column<Line> certainty = BoundCells.CERTAINTY.among(all);
        this.bounds = all.stream()
                .map(bound -> new Column<Line>(
                        bound.heading(),
                        bound.width(),
                        line -> whole(
                                line,
                                bound.cell().apply(line),
                                bound.equals(certainty) ? words.of(Certainty.OPEN) : "")))
                .toList();
        this.columns = columns(given);
        results().forEach(result -> marks.add(Wording.mark(result.judgement(), result.hasValue(), words)));
        this.draft = new Draft(frame, columns.widths())
                .printing(columns.placeOf(paced))
                .filling(columns.placeOf(lower) - 1, NARROW_NAME, NAME);
    }

    private Stream<Result> results() {
        return IntStream.range(0, frame.assessment().indicators().size())
                .mapToObj(i -> grid.result(row, i))
                .filter(Objects::nonNull);
    }

    /** As wide as the longest of the ids. */
    private int ids() {
        return 2
                + frame.assessment().indicators().stream()
                        .mapToInt(of -> of.indicator().id().text().length())
                        .max()
                        .orElse(0);
    }

    /**
     * None where nobody has siblings enough.
     *
     * @param narrow whether there is room for the ends of the range alone
     */
    private List<Column<Line>> peers(boolean narrow) {
        boolean any = IntStream.range(0, frame.assessment().indicators().size())
                .anyMatch(i -> grid.has(row, i) && siblings.of(row, i).isPresent());
        Column<Line> lowest = frame.column("lowest", 8, line -> value(line, Siblings.Range::lowest));
        Column<Line> highest = frame.column("highest", 8, line -> value(line, Siblings.Range::highest));
        Column<Line> median = frame.column("median", 8, line -> value(line, Siblings.Range::median));
        return !any ? List.of() : narrow ? List.of(lowest, highest) : List.of(lowest, median, highest);
    }

    private Columns<Line> columns(boolean given) {
        List<Column<Line>> all = new ArrayList<>(List.of(
                frame.texts(
                        "id",
                        ids(),
                        Role.CENTRED,
                        line -> line.of().indicator().id().text()),
                frame.texts(
                        "indicator",
                        NAME,
                        Role.TEXT,
                        line -> Wording.brief(line.of().indicator(), words)),
                lower,
                upper,
                numerator,
                frame.column("denominator", 11, line -> typed(line.figures().denominator())),
                frame.column(
                        "value",
                        9,
                        line -> whole(line, line.figures().value(), "").bold()),
                frame.column("shortfall", 14, line -> whole(line, shortfall(line), "")),
                mark,
                verdict));
        if (given) {
            int place = all.size();
            all.add(assigned);
            all.add(frame.column(
                    "of-assigned", 9, line -> whole(line, line.figures().ofAssigned(place), "")));
        }
        // Of one body alone it says nothing.
        if (grid.isTier(row)) {
            all.add(frame.column("reports", 8, line -> line.figures().coverage()));
        }
        all.addAll(peers);
        all.addAll(List.of(paced, pacedOf, missing));
        all.addAll(bounds);
        return new Columns<>(all);
    }

    Sheet sheet() {
        Unit unit = grid.unit(row);
        Letterhead.head(draft, frame);
        draft.across(SheetCell.text(
                Role.TITLE, frame.say("slip.title", frame.assessment().plan().number())));
        draft.across(SheetCell.text(
                Role.SUBTITLE, frame.say("slip.to", unit.name(), unit.code().text()) + " – " + frame.periodInWords()));
        List<IndicatorResult> indicators = frame.assessment().indicators();
        int first = draft.next() + 1 + HEADINGS;
        int last = first + Math.max(1, marks.size()) - 1;
        SlipSentence sentence =
                new SlipSentence(frame, Range.ofColumn(first, last, columns.placeOf(mark)), marks, grid.isTier(row));
        draft.across(new SheetCell(
                sentence.of(absent, rest.count(), frame.say(holdsTheRest() ? "slip.below" : "slip.next-page")),
                new Style(Role.SENTENCE)));
        headings();
        for (int i = 0; i < indicators.size(); i++) {
            Result result = grid.result(row, i);
            if (result != null) {
                indicator(indicators.get(i), result, i);
            }
        }
        note();
        if (holdsTheRest()) {
            rest.below(draft, Arrays.copyOf(columns.widths(), columns.placeOf(paced)));
        }
        Letterhead.signatures(draft, frame, List.of(unit.shortName() + "."));
        return draft.page(frame.say("sheet.slip"))
                .repeating(first - 1, HEADINGS)
                .printedTo(draft.next() - 1)
                .printedUpTo(columns.placeOf(paced) - 1)
                .shadedByMarks(first, last, columns.placeOf(mark), words)
                .checked(checks);
    }

    /** Whether what is missing and what must be mended stands below the results. */
    boolean holdsTheRest() {
        return rest.fitsBelow(marks.size());
    }

    /** Of what stands in the table. */
    private void note() {
        List<String> said = new ArrayList<>(List.of(frame.say("slip.note")));
        if (grid.isTier(row)) {
            said.add(frame.say("slip.note-reports"));
        }
        if (!peers.isEmpty()) {
            said.add(frame.say("slip.note-siblings"));
        }
        draft.across(SheetCell.text(Role.NOTE, String.join(" ", said)));
    }

    /** In two rows, those of the siblings below one that they share. */
    private void headings() {
        int top = draft.next();
        int shared = peers.isEmpty() ? -1 : columns.placeOf(peers.get(0));
        String[] above = columns.headings();
        String[] below = columns.headings();
        for (int column = 0; column < above.length; column++) {
            boolean peer = shared >= 0 && column >= shared && column < shared + peers.size();
            above[column] = column == shared ? frame.head("siblings") : peer ? "" : above[column];
            below[column] = peer ? below[column] : "";
            boolean second = column == columns.placeOf(upper) || column == columns.placeOf(verdict);
            boolean two = column == columns.placeOf(lower) || column == columns.placeOf(mark);
            if (!peer && !second) {
                draft.merge(top, column, top + 1, two ? column + 1 : column);
            }
        }
        if (shared >= 0) {
            draft.merge(top, shared, top, shared + peers.size() - 1);
        }
        draft.headings(above);
        draft.headings(below);
    }

    private void indicator(IndicatorResult of, Result result, int number) {
        int at = draft.next();
        if (!targets.isOfTwo(of)) {
            draft.merge(at, columns.placeOf(lower), at, columns.placeOf(upper));
        }
        Figures figures = new Figures(
                frame,
                of,
                result,
                at,
                columns.placeOf(numerator),
                places.of(of, part -> target(of, part, at)),
                null,
                null,
                new Absence(CellRef.of(at, columns.placeOf(missing)), null));
        BoundCells cells = new BoundCells(figures, columns.placeOf(BoundCells.MARGIN.among(bounds)));
        SheetRow line = columns.row(new Line(cells, siblings.of(row, number)));
        check(of, at, line);
        draft.add(line);
    }

    /** Where that part of a target stands, or what follows from it. */
    private Expr target(IndicatorResult of, Part part, int at) {
        return switch (part) {
            case LOWER -> CellRef.of(at, columns.placeOf(lower));
            case UPPER, TOLERANCE -> CellRef.of(at, columns.placeOf(upper));
            case LOW, HIGH -> places.edge(of, part, typed -> target(of, typed, at));
            case PACED -> CellRef.of(at, columns.placeOf(paced));
            case PACED_OF -> CellRef.of(at, columns.placeOf(pacedOf));
        };
    }

    /** With that text instead once a figure is cleared: a pair counts only whole, and a blank is no zero. */
    private SheetCell whole(Line line, SheetCell cell, String otherwise) {
        Ratio ratio = line.result().total().ratio();
        if (ratio == null || !(cell.content() instanceof Content.Formula live)) {
            return cell;
        }
        int row = line.figures().row();
        Expr above = CellRef.of(row, columns.placeOf(numerator));
        Expr there = ratio.denominator() == null
                ? SheetFunction.ISNUMBER.of(above)
                : SheetFunction.COUNT
                        .of(above, CellRef.of(row, columns.placeOf(numerator) + 1))
                        .equalTo(Expr.of(2));
        return new SheetCell(
                new Content.Formula(Formulas.either(there, live.expression(), Expr.of(otherwise)), live.stored()),
                cell.style());
    }

    /** What is said of a body whose figures are not known. */
    private Verdict withoutFigures(Line line) {
        Target target = line.of().target();
        return target == null || frame.isDue(line.of().indicator(), target) ? Verdict.NO_DATA : Verdict.NOT_DUE;
    }

    /** What may be typed into the open cells of a row. */
    private void check(IndicatorResult of, int row, SheetRow cells) {
        CellRef figure = CellRef.of(row, columns.placeOf(numerator));
        Expr whole = Formulas.either(SheetFunction.INT.of(figure).equalTo(figure), Expr.of(1), Expr.of(0));
        check(cells, figure, 1, isCounted(of) ? whole : Expr.of(1), "figure", "figures.check");
        CellRef target = CellRef.of(row, columns.placeOf(lower));
        Expr rounded = SheetFunction.ROUND.of(target, Expr.of(2)).equalTo(target);
        check(cells, target, 1, Formulas.either(rounded, Expr.of(1), Expr.of(0)), "target", "targets.check");
        if (columns.placeOf(assigned) >= 0) {
            CellRef given = CellRef.of(row, columns.placeOf(assigned));
            Expr two =
                    Formulas.either(SheetFunction.ROUND.of(given, Expr.of(2)).equalTo(given), Expr.of(1), Expr.of(0));
            check(cells, given, 0, two, "assigned", "targets.check");
        }
    }

    private void check(SheetRow cells, CellRef first, int more, Expr number, String title, String message) {
        boolean open = IntStream.rangeClosed(first.column(), first.column() + more)
                .mapToObj(cells::cell)
                .anyMatch(cell -> cell != null && cell.style().open());
        if (open) {
            CellArea area = new CellArea(first.row(), first.column(), first.row(), first.column() + more);
            checks.add(EntryCheck.ofNumbers(area, first, number, Expr.of(0), frame.head(title), frame.say(message)));
        }
    }

    private boolean isCounted(IndicatorResult of) {
        return of.indicator().measures().stream()
                .noneMatch(id -> frame.assessment().plan().measure(id).type() == MeasureType.AMOUNT);
    }

    /** A number that may be corrected. */
    private static SheetCell typed(SheetCell figure) {
        return figure.content() instanceof Content.Numeric ? figure.open() : figure;
    }

    /** Open where the verdict follows from it. */
    private SheetCell target(Line line, SheetCell cell) {
        Target target = line.of().target();
        boolean followed = target != null
                && line.result().hasValue()
                && line.result().judgement().verdict() != null
                && !isOfEach(line)
                && !frame.isPast(target);
        return followed ? typed(cell) : cell;
    }

    private SheetCell pace(Line line, Part part) {
        return Figures.figure(places.number(line.of(), part));
    }

    /** What is lacking, with the word for it. A rule of each body is kept by bodies, whose figures do not stand here. */
    private SheetCell shortfall(Line line) {
        BigDecimal ofEach = line.result().judgement().shortfall();
        return isOfEach(line)
                ? line.figures().named(Figures.figure(ofEach))
                : line.figures().named(line.figures().shortfall());
    }

    private static boolean isOfEach(Line line) {
        return line.result().judgement().kept() != null;
    }

    private SheetCell verdict(Line line) {
        Judgement judgement = line.result().judgement();
        if (judgement.verdict() == null && line.of().target() != null) {
            return SheetCell.text(frame.say("slip.judged-together"));
        }
        if (isOfEach(line)) {
            return SheetCell.text(frame.say("slip.when-made", ofEach(judgement)));
        }
        boolean live = line.result().hasValue() && line.figures().mark().content() instanceof Content.Formula;
        return live
                ? new SheetCell(word(line), new Style(Role.TEXT))
                : line.bounds().verdict(columns.placeOf(mark));
    }

    /** In fewer words than elsewhere. */
    private String ofEach(Judgement judgement) {
        Kept kept = Objects.requireNonNull(judgement.kept());
        Judgement alone = new Judgement(judgement.verdict(), judgement.certainty(), null);
        String text = Wording.verdict(alone, true, words);
        return kept.below() + kept.above() == 0
                ? text
                : frame.say("slip.kept", text, kept.below(), kept.above(), kept.of());
    }

    /** The word for the mark beside it. That what keeps pace or not is under way goes without saying: there is little room. */
    private Content word(Line line) {
        Judgement judgement = line.result().judgement();
        int at = line.figures().row();
        Expr sign = CellRef.of(at, columns.placeOf(mark));
        Expr certainty = CellRef.of(at, columns.placeOf(BoundCells.CERTAINTY.among(bounds)));
        String open = words.of("verdict.with-certainty", "", words.of(Certainty.OPEN));
        Expr judged = chosen(
                        sign, List.of(Verdict.EXCEEDED, Verdict.MET, Verdict.OVER), Expr.of(words.of(Verdict.NOT_MET)))
                .then(Formulas.either(
                        certainty.equalTo(Expr.of(words.of(Certainty.OPEN))), Expr.of(open), Expr.of("")));
        Expr all = chosen(sign, WITHOUT_VALUE, judged);
        for (Pace pace : Pace.values()) {
            all = Formulas.either(
                    sign.equalTo(Expr.of(words.of("mark." + Wording.id(pace)))), Expr.of(words.of(pace)), all);
        }
        String underWay = words.of("verdict.under-way");
        all = Formulas.either(sign.equalTo(Expr.of(words.of("mark.under-way"))), Expr.of(underWay), all);
        boolean undue = judgement.verdict() == Verdict.NOT_DUE;
        String stored = undue
                ? judgement.pace() == null ? underWay : words.of(judgement.pace())
                : words.of(Objects.requireNonNull(judgement.verdict()))
                        + (judgement.certainty() == Certainty.OPEN ? open : "");
        return new Content.Formula(all, new Content.Text(stored));
    }

    private Expr chosen(Expr sign, List<Verdict> some, Expr otherwise) {
        Expr chain = otherwise;
        for (Verdict each : some) {
            chain = Formulas.either(sign.equalTo(Expr.of(Wording.mark(each, words))), Expr.of(words.of(each)), chain);
        }
        return chain;
    }

    private static SheetCell value(Line line, Function<Siblings.Range, BigDecimal> value) {
        Role role = line.of().indicator().unit() == ResultUnit.PERCENT ? Role.PERCENT : Role.AVERAGE;
        return line.siblings()
                .map(range -> new SheetCell(new Content.Numeric(value.apply(range)), new Style(role)))
                .orElse(SheetCell.blank(Role.CENTRED));
    }
}
