package vn.congdoan.kh415.report.result;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.plan.MeasureType;
import vn.congdoan.kh415.model.result.Contribution.Figure;
import vn.congdoan.kh415.report.book.CellArea;
import vn.congdoan.kh415.report.book.Columns;
import vn.congdoan.kh415.report.book.Columns.Column;
import vn.congdoan.kh415.report.book.Draft;
import vn.congdoan.kh415.report.book.EntryCheck;
import vn.congdoan.kh415.report.book.FileLink;
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.report.book.MadeRows;
import vn.congdoan.kh415.report.book.Role;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.report.book.SheetRef;
import vn.congdoan.kh415.report.book.Style;
import vn.congdoan.kh415.report.formula.CellRef;
import vn.congdoan.kh415.report.formula.Expr;
import vn.congdoan.kh415.report.formula.Operator;
import vn.congdoan.kh415.report.formula.Range;
import vn.congdoan.kh415.report.formula.SheetFunction;
import vn.congdoan.kh415.report.live.Formulas;
import vn.congdoan.kh415.report.live.LiveText;
import vn.congdoan.kh415.report.words.FigureText;
import vn.congdoan.kh415.text.Words;

/** Every figure that a result rests on, with the file, sheet and cell it was read from: where all formulas end. */
final class FiguresSheet {
    private static final int HEADING_ROW = 4;
    private static final String GAP = "\u0000";
    private static final int MEASURE = 2;
    private static final int WIDEST = 16;
    private static final int MOST_LINKS = 10_000;

    private final Frame frame;
    private final FileLink links;
    private final Words words;
    private final List<Line> lines;
    private final int count;
    private final Map<MeasureId, String> measures = new HashMap<>();
    private final Column<Line> figure;
    private final Columns<Line> columns;

    /**
     * A figure and the body that it was taken for; a consolidated figure stands under its sender.
     *
     * @param usedFor the ids of the indicators that rest on it
     * @param startsFile whether the line above is of another file
     */
    record Line(Unit unit, Figure figure, String usedFor, boolean startsFile) {}

    /**
     * A sheet of figures.
     *
     * @param count how many there are, listed or not
     */
    FiguresSheet(Frame frame, List<Line> lines, int count) {
        this.frame = frame;
        this.links = new FileLink(frame);
        this.words = frame.words();
        this.lines = List.copyOf(lines);
        this.count = count;
        for (Measure measure : frame.assessment().plan().measures()) {
            measures.put(measure.id(), measure.name().in(words.lang()));
        }
        this.figure = frame.column("figure", width(), this::figure);
        this.columns = columns();
    }

    /** The sum of the figures of those lines, if that is not too many cells to name. */
    Optional<Expr> sum(SortedSet<Integer> places) {
        return ref().sum(rows(places), columns.placeOf(figure));
    }

    /** How many of the figures of those lines are numbers, if they are not too many cells to name. */
    Optional<Expr> count(SortedSet<Integer> places) {
        return ref().runs(rows(places), columns.placeOf(figure)).map(SheetFunction.COUNT::of);
    }

    private static SortedSet<Integer> rows(SortedSet<Integer> places) {
        SortedSet<Integer> rows = new TreeSet<>();
        places.forEach(place -> rows.add(HEADING_ROW + 1 + place));
        return rows;
    }

    private SheetRef ref() {
        return new SheetRef(frame.say("sheet.figures"));
    }

    /** The figure of that line. */
    CellRef cell(int place) {
        return ref().cell(HEADING_ROW + 1 + place, columns.placeOf(figure));
    }

    /** Begins a text with how many figures somebody has cleared or replaced by words, if any. */
    void warn(LiveText text) {
        if (lines.isEmpty() || count > lines.size()) {
            return;
        }
        Range all = ref().range(HEADING_ROW + 1, HEADING_ROW + lines.size(), columns.placeOf(figure));
        long options = lines.stream().filter(this::isOption).count();
        Expr rows = SheetFunction.ROWS.of(all);
        Expr numbers = SheetFunction.COUNT.of(all);
        Expr filled = SheetFunction.COUNTA.of(all);
        Expr words = filled.minus(numbers).minus(Expr.of(options));
        Expr gone =
                options == 0 ? rows.minus(numbers) : rows.minus(filled).plus(SheetFunction.MAX.of(Expr.of(0), words));
        String[] around = frame.say("figures.gone", GAP).split(GAP, -1);
        Expr told = Expr.of(around[0]).then(gone.bracketed()).then(Expr.of(around[1]));
        text.say(Formulas.either(gone.compared(Operator.ABOVE, Expr.of(0)), told, Expr.of("")), "");
    }

    private boolean isOption(Line line) {
        return FigureText.isOption(
                frame.assessment().plan().measure(line.figure().measure()));
    }

    Sheet sheet() {
        Draft draft = new Draft(frame, columns.widths());
        draft.title(frame.say("figures.title"));
        LiveText sentence = new LiveText();
        warn(sentence);
        sentence.say(sentence()).say(" ").say(frame.say("sheet.screen-only"));
        draft.across(new SheetCell(sentence.content(), new Style(Role.SENTENCE)));
        draft.headings(columns.headings());
        return draft.made(
                        frame.say("sheet.figures"),
                        HEADING_ROW,
                        0,
                        new MadeRows.More(lines.size(), 0),
                        columns.rowsOf(lines))
                .printedTo(HEADING_ROW - 1)
                .checked(checks());
    }

    /** One for all, short enough for a spreadsheet: what may stand in a row says the id of its measure. */
    private List<EntryCheck> checks() {
        if (lines.isEmpty()) {
            return List.of();
        }
        int column = columns.placeOf(figure);
        CellRef first = CellRef.of(HEADING_ROW + 1, column);
        CellArea all = new CellArea(first.row(), column, first.row() + lines.size() - 1, column);
        Expr positive = first.compared(Operator.AT_LEAST, Expr.of(0));
        Expr fraction = orOfType(MeasureType.AMOUNT, SheetFunction.INT.of(first).equalTo(first));
        Expr many = SheetFunction.OR.of(
                first.compared(Operator.BELOW, Expr.of(2)), SheetFunction.ISERROR.of(found(answers())));
        Expr isText = orOfType(MeasureType.CHOICE, null);
        return Stream.of(
                        answers().isEmpty() ? List.of(positive, fraction) : List.of(positive, fraction, many),
                        List.of(positive, fraction),
                        List.of(positive, positive))
                .map(conditions ->
                        SheetFunction.IF.of(SheetFunction.ISNUMBER.of(first), SheetFunction.AND.of(conditions), isText))
                .map(condition -> new EntryCheck(
                        all, List.of(), condition, true, frame.head("figure"), "", frame.say("figures.check")))
                .filter(check -> !check.isTooLong())
                .limit(1)
                .toList();
    }

    /** That, or that the row is of a measure of that type. */
    private Expr orOfType(MeasureType type, @Nullable Expr other) {
        List<MeasureId> ids = frame.assessment().plan().measures().stream()
                .filter(measure -> measure.type() == type)
                .map(Measure::id)
                .toList();
        if (ids.isEmpty()) {
            return other == null ? Expr.of(1).equalTo(Expr.of(0)) : other;
        }
        Expr is = SheetFunction.ISNUMBER.of(found(ids));
        return other == null ? is : SheetFunction.OR.of(other, is);
    }

    /** What is answered by yes or no; not where a union answers for its bodies, by how many do. */
    private List<MeasureId> answers() {
        Set<MeasureId> counted = lines.stream()
                .map(Line::figure)
                .filter(figure -> figure.value().compareTo(BigDecimal.ONE) > 0)
                .map(Figure::measure)
                .collect(Collectors.toSet());
        return frame.assessment().plan().measures().stream()
                .filter(measure -> measure.isYesNo() && !counted.contains(measure.id()))
                .map(Measure::id)
                .toList();
    }

    /** Where the measure of the first row stands among those, told by as much of their ids as tells them from others. */
    private Expr found(List<MeasureId> some) {
        CellRef id = CellRef.of(HEADING_ROW + 1, MEASURE);
        int longest = frame.assessment().plan().measures().stream()
                .mapToInt(measure -> measure.id().text().length())
                .max()
                .orElse(1);
        int letters = 1;
        while (letters < longest && !isTold(some, letters)) {
            letters++;
        }
        return letters < longest
                ? SheetFunction.FIND.of(
                        Expr.of("|").then(SheetFunction.LEFT.of(id, Expr.of(letters))), Expr.of(listed(some, letters)))
                : SheetFunction.FIND.of(Expr.of("|").then(id).then(Expr.of("|")), Expr.of(listed(some, longest) + "|"));
    }

    private boolean isTold(List<MeasureId> some, int letters) {
        return frame.assessment().plan().measures().stream()
                .map(Measure::id)
                .filter(id -> !some.contains(id))
                .noneMatch(id -> listed(some, letters).contains(listed(List.of(id), letters)));
    }

    private static String listed(List<MeasureId> some, int letters) {
        return some.stream()
                .map(id ->
                        "|" + id.text().substring(0, Math.min(letters, id.text().length())))
                .distinct()
                .collect(Collectors.joining());
    }

    private Columns<Line> columns() {
        return new Columns<>(List.of(
                frame.texts(
                        "unit-code",
                        10,
                        Role.CENTRED,
                        line -> line.unit().code().text()),
                frame.texts("unit", 46, Role.TEXT, line -> line.unit().name()),
                frame.texts(
                        "measure-id",
                        16,
                        Role.TEXT,
                        line -> line.figure().measure().text()),
                frame.texts("measure", 50, Role.TEXT, line -> measure(line.figure())),
                frame.texts(
                        "period",
                        9,
                        Role.CENTRED,
                        line -> words.numbers().month(line.figure().period())),
                figure,
                frame.texts(
                        "estimated",
                        6,
                        Role.CENTRED,
                        line -> line.figure().estimated() ? frame.say("figures.estimated") : ""),
                frame.texts("used-for", 20, Role.TEXT, Line::usedFor),
                frame.texts(
                        "file", 60, Role.TEXT, line -> line.figure().source().file()),
                new Column<>("", 6, this::link),
                frame.texts(
                        "sheet", 22, Role.TEXT, line -> line.figure().source().sheet()),
                frame.texts(
                        "cell", 8, Role.CENTRED, line -> line.figure().source().cell())));
    }

    /** One for every line is slow to open where there are tens of thousands. */
    private SheetCell link(Line line) {
        return line.startsFile() || count <= MOST_LINKS
                ? links.cell(line.figure().source().file())
                : SheetCell.blank(Role.TEXT);
    }

    private SheetCell figure(Line line) {
        Measure measure = frame.assessment().plan().measure(line.figure().measure());
        SheetCell cell = FigureText.isOption(measure)
                ? SheetCell.text(Role.CENTRED, FigureText.of(line.figure(), measure, words))
                : Figures.figure(line.figure().value());
        return cell.open();
    }

    private String measure(Figure figure) {
        String name = measures.getOrDefault(figure.measure(), figure.measure().text());
        return figure.toDate() ? frame.say("figures.to-date", name) : name;
    }

    private String sentence() {
        String all = words.numbers().exact(BigDecimal.valueOf(count));
        return count == lines.size()
                ? frame.say("figures.all", all)
                : frame.say("figures.some", all, words.numbers().exact(BigDecimal.valueOf(lines.size())));
    }

    private int width() {
        return lines.stream()
                .mapToInt(line -> words.numbers().exact(line.figure().value()).length() + 2)
                .reduce(WIDEST, Math::max);
    }
}
