package vn.congdoan.kh415.report.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.plan.IndicatorId;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.Operand;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.model.result.Earlier;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.model.result.Judgement;
import vn.congdoan.kh415.model.result.Judgement.Pace;
import vn.congdoan.kh415.model.result.Verdict;
import vn.congdoan.kh415.report.book.Columns;
import vn.congdoan.kh415.report.book.Columns.Column;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.book.Draft;
import vn.congdoan.kh415.report.book.Edges;
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.report.book.Letterhead;
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
import vn.congdoan.kh415.report.live.Spoken;
import vn.congdoan.kh415.report.result.Absence;
import vn.congdoan.kh415.report.result.BodyPlaces;
import vn.congdoan.kh415.report.result.Figures;
import vn.congdoan.kh415.report.result.Workings;
import vn.congdoan.kh415.report.words.GapsText;
import vn.congdoan.kh415.report.words.Headline;
import vn.congdoan.kh415.report.words.Wording;
import vn.congdoan.kh415.text.PeriodWords;
import vn.congdoan.kh415.text.Words;

/**
 * The page that goes on the table, under the office's head and over its signatures: how many targets are reached, which are missed and by
 * how much, what changed, who is missing, and every indicator of the plan for the whole. What all that is worked out from stands at the
 * right, for the screen.
 */
final class SummarySheet {
    /** More names than these leave no room for the table. */
    private static final int MOST_NAMES = 12;

    private static final int SEPARATED = 1000;

    /** What is counted, how many, and how many before. */
    private static final int BOX_ROWS = 3;

    private final Frame frame;
    private final Workings workings;
    private final TierSheet tiers;
    private final Assessment assessment;
    private final Words words;
    private final TargetCells targets;
    private final Column<Line> value;
    private final Column<Line> mark;
    private final Column<Line> verdict;
    private final Column<Line> shortfall;
    private final Column<Line> coverage;
    private final Column<Line> numerator;
    private final Column<Line> denominator;
    private final Column<Line> previous;
    private final Column<Line> markBefore;
    private final Column<Line> yearAgo;
    private final Map<Listing, Column<Line>> listings = new EnumMap<>(Listing.class);
    private final Columns<Line> columns;
    private final Draft draft;

    /** Where the indicators stand, by their ids. */
    private final Map<IndicatorId, Integer> rows = new HashMap<>();

    /** The row of the first of them. */
    private int first;

    /** What is told so far by the rows above. */
    private final Map<Listing, String> told = new EnumMap<>(Listing.class);

    private final Sheet sheet;

    /** An indicator of that place in the plan. */
    private record Line(IndicatorResult of, int number, Figures figures) {}

    /** What is told of some of the indicators in one sentence: each row adds its own to what the rows above it tell. */
    private enum Listing {
        MISSED("missed"),
        OVER("over"),
        BEHIND("behind"),
        FLIPPED("flipped");

        private final String key;

        Listing(String key) {
            this.key = key;
        }
    }

    private SummarySheet(Frame frame, Workings workings, TierSheet tiers) {
        this.frame = frame;
        this.workings = workings;
        this.tiers = tiers;
        this.assessment = frame.assessment();
        this.words = frame.words();
        this.targets = new TargetCells(frame, workings.targets());
        this.value = frame.column("value", 9, line -> line.figures().value().bold());
        this.shortfall = frame.column("shortfall", 14, this::shortfall);
        this.mark = frame.column("verdict", 3, line -> line.figures().mark());
        this.verdict = new Column<>("", 20, this::verdict);
        this.coverage = frame.column("reports", 10, this::coverage);
        this.numerator = frame.column("numerator", 12, line -> line.figures().numerator());
        this.denominator =
                frame.column("denominator", 12, line -> line.figures().denominator());
        this.previous = earlier("head.previous", IndicatorResult::previous);
        this.yearAgo = earlier("head.year-ago", IndicatorResult::yearAgo);
        this.markBefore = Column.text(frame.say("head.mark-before"), 8, Role.CENTRED, line -> before(line.of()));
        for (Listing listing : Listing.values()) {
            listings.put(
                    listing,
                    new Column<>(frame.say("summary.listed." + listing.key), 30, line -> listed(listing, line)));
        }
        this.columns = columns();
        this.draft = new Draft(frame, columns.widths()).printing(columns.placeOf(numerator));
        this.sheet = made();
    }

    /** A summary whose verdicts are final where those of the whole are by tier. */
    static SummarySheet of(Frame frame, Workings workings, TierSheet tiers) {
        return new SummarySheet(frame, workings, tiers);
    }

    Sheet sheet() {
        return sheet;
    }

    /** Where an indicator's numerator stands. */
    Expr numerator(IndicatorResult of) {
        return cell(of, numerator);
    }

    Expr denominator(IndicatorResult of) {
        return cell(of, denominator);
    }

    Expr value(IndicatorResult of) {
        return cell(of, value);
    }

    Expr mark(IndicatorResult of) {
        return cell(of, mark);
    }

    /** The word of its verdict. */
    Expr verdict(IndicatorResult of) {
        return cell(of, verdict);
    }

    /** The value of the period before. */
    Expr previous(IndicatorResult of) {
        return cell(of, previous);
    }

    Expr yearAgo(IndicatorResult of) {
        return cell(of, yearAgo);
    }

    private Expr cell(IndicatorResult of, Column<Line> column) {
        IndicatorId id = of.indicator().id();
        return new SheetRef(sheet.name())
                .cell(Objects.requireNonNull(rows.get(id), id.text()), columns.placeOf(column));
    }

    private Columns<Line> columns() {
        List<Column<Line>> all = new ArrayList<>(List.of(
                frame.texts(
                        "id",
                        7,
                        Role.CENTRED,
                        line -> line.of().indicator().id().text()),
                frame.texts(
                        "indicator",
                        27,
                        Role.TEXT,
                        line -> Wording.brief(line.of().indicator(), words)),
                frame.column("target", 7, line -> targets.lower(line.of())),
                new Column<>("", 8, line -> targets.upper(line.of())),
                value,
                new Column<>(frame.say(PeriodWords.key("head.change", assessment.reported())), 7, this::change),
                shortfall,
                mark,
                verdict,
                coverage,
                numerator,
                denominator,
                frame.column("gap", 12, line -> line.figures().gap()),
                previous,
                markBefore,
                yearAgo));
        // Only if anything was assigned to the whole.
        if (assessment.indicators().stream().anyMatch(of -> of.whole().assigned() != null)) {
            int assigned = all.size();
            all.add(frame.column("assigned", 10, line -> line.figures().assigned()));
            all.add(frame.column("of-assigned", 10, line -> line.figures().ofAssigned(assigned)));
            all.add(frame.column(
                    "verdict-of-assigned", 30, line -> line.figures().verdictOfAssigned(assigned)));
        }
        all.addAll(listings.values());
        return new Columns<>(all);
    }

    private Sheet made() {
        Letterhead.head(draft, frame);
        draft.across(SheetCell.text(
                Role.TITLE, frame.say("summary.title", assessment.plan().number())));
        draft.across(SheetCell.text(Role.SUBTITLE, frame.periodInWords()));
        boolean flips = has(of -> !before(of).isEmpty());
        List<String> absent = absent();
        // What is said above the table counts in it.
        boolean any = !assessment.indicators().isEmpty();
        first = draft.next() + (any ? BOX_ROWS + 2 + (flips ? 1 : 0) : 0) + absent.size() + 1;
        if (any) {
            boxes();
            draft.across(new SheetCell(sentence(), new Style(Role.NOTE)));
            draft.across(new SheetCell(sentences(lagging()), new Style(Role.SENTENCE)));
        }
        if (flips) {
            draft.across(new SheetCell(sentences(List.of(Listing.FLIPPED)), new Style(Role.SENTENCE)));
        }
        absent.forEach(text -> draft.across(SheetCell.text(Role.NOTE, text)));
        headings();
        for (int i = 0; i < assessment.indicators().size(); i++) {
            indicator(assessment.indicators().get(i), i);
        }
        draft.across(SheetCell.text(Role.NOTE, frame.say("summary.note")));
        Letterhead.signatures(draft, frame);
        return draft.page(frame.say("sheet.summary"))
                .printedTo(draft.next() - 1)
                .printedUpTo(columns.placeOf(coverage))
                .upright()
                .shadedByMarks(first, last(), columns.placeOf(mark), words);
    }

    private int last() {
        return first + assessment.indicators().size() - 1;
    }

    private Range all(Column<Line> column) {
        return Range.ofColumn(first, last(), columns.placeOf(column));
    }

    /** The counts to be seen first, each with its change. */
    private void boxes() {
        Headline now = new Headline(assessment.indicators());
        List<Box> boxes = List.of(
                new Box(
                        "reached",
                        Verdict.MET,
                        List.of(words.of("mark.exceeded"), words.of("mark.met")),
                        now.reached()),
                new Box("missed", Verdict.NOT_MET, List.of(words.of("mark.not-met")), now.with(Verdict.NOT_MET)),
                new Box("behind", Verdict.OVER, List.of(words.of("mark.behind")), now.underWay(Pace.BEHIND)),
                new Box("not-due", Verdict.NO_DATA, List.of(words.of("mark.not-due")), now.with(Verdict.NOT_DUE)));
        boxes(
                boxes,
                box -> SheetCell.text(Role.BOX, frame.say("summary.box." + box.key()))
                        .judged(box.colour()));
        boxes(
                boxes,
                box -> new SheetCell(
                        new Content.Formula(
                                box.counted(all(mark)), new Content.Numeric(BigDecimal.valueOf(box.count()))),
                        new Style(Role.BOX_NUMBER)));
        boxes(boxes, box -> new SheetCell(since(box), new Style(Role.BOX)));
    }

    private void boxes(List<Box> boxes, Function<Box, SheetCell> cell) {
        draft.spans(
                1,
                IntStream.range(0, boxes.size())
                        .mapToObj(i -> Letterhead.block(draft, boxes.size(), i, cell.apply(boxes.get(i))))
                        .toArray(Draft.Span[]::new));
    }

    /**
     * A count in large type.
     *
     * @param marks of those that it counts
     */
    private record Box(String key, Verdict colour, List<String> marks, long count) {
        Expr counted(Range column) {
            return marks.stream()
                    .map(sign -> Formulas.countIf(column, sign))
                    .reduce(Expr::plus)
                    .orElseThrow();
        }
    }

    /** "Kỳ trước: 8"; nothing where figures began anew in between, or nothing is known of then. */
    private Content since(Box box) {
        boolean anew = assessment.indicators().stream()
                .anyMatch(of -> of.previous() != null && of.previous().anew());
        boolean known =
                assessment.indicators().stream().anyMatch(of -> !before(of).isEmpty());
        if (anew || !known) {
            return new Content.Text(frame.say("summary.box.not-compared"));
        }
        long then = assessment.indicators().stream()
                .filter(of -> box.marks().contains(before(of)))
                .count();
        return new LiveText()
                .say(frame.say("summary.box.before"), new LiveText.Count(box.counted(all(markBefore)), then))
                .content();
    }

    /** The sign of its verdict before; empty where none is compared. */
    private String before(IndicatorResult of) {
        Earlier then = of.previous();
        return then == null || then.anew() || then.verdict() == null
                ? ""
                : Wording.mark(
                        judged(then), then.ratio() != null && then.ratio().hasValue(), words);
    }

    private static Judgement judged(Earlier then) {
        return new Judgement(then.verdict(), null, null, null, then.pace(), null, null);
    }

    /** What may lag at all in this plan. */
    private List<Listing> lagging() {
        List<Listing> all = new ArrayList<>(List.of(Listing.MISSED));
        if (has(SummarySheet::canBeOver)) {
            all.add(Listing.OVER);
        }
        if (has(of -> of.indicator().pace() != null)) {
            all.add(Listing.BEHIND);
        }
        return all;
    }

    /** Whether only one value is right. */
    private static boolean canBeOver(IndicatorResult of) {
        return of.target() != null && Edges.of(of.target(), true).above() == Verdict.OVER;
    }

    private boolean isDue(IndicatorResult of) {
        return of.target() == null || frame.isDue(of.indicator(), of.target());
    }

    private boolean has(Predicate<IndicatorResult> wanted) {
        return assessment.indicators().stream().anyMatch(wanted);
    }

    /** "Chưa đạt: …", or that there is none. */
    private Content sentences(List<Listing> wanted) {
        LiveText text = new LiveText();
        String separator = "";
        for (Listing listing : wanted) {
            CellRef list = CellRef.of(last(), columns.placeOf(Objects.requireNonNull(listings.get(listing))));
            String all = assessment.indicators().stream()
                    .map(of -> item(listing, of))
                    .filter(item -> !item.isEmpty())
                    .collect(Collectors.joining("; "));
            String[] around = frame.say("summary.told." + listing.key, "\u0000").split("\u0000", -1);
            String none = frame.say("summary.told-none." + listing.key);
            Expr told = Expr.of(around[0]).then(list).then(Expr.of(around[1]));
            text.say(separator)
                    .say(
                            Formulas.either(list.equalTo(Expr.of("")), Expr.of(none), told),
                            all.isEmpty() ? none : around[0] + all + around[1]);
            separator = " ";
        }
        return text.content();
    }

    /** What the rows down to this one tell. */
    private SheetCell listed(Listing listing, Line line) {
        int row = line.figures().row();
        int column = columns.placeOf(Objects.requireNonNull(listings.get(listing)));
        String before = told.getOrDefault(listing, "");
        String own = item(listing, line.of());
        String all = own.isEmpty() ? before : before.isEmpty() ? own : before + "; " + own;
        told.put(listing, all);
        Expr item = expression(listing, line.of(), row);
        Expr applies = applies(listing, line.of(), row);
        Expr above = CellRef.of(row - 1, column);
        Expr formula = row == first
                ? Formulas.either(applies, item, Expr.of(""))
                : Formulas.either(
                        applies,
                        above.then(Formulas.either(above.equalTo(Expr.of("")), Expr.of(""), Expr.of("; ")))
                                .then(item),
                        above);
        return new SheetCell(new Content.Formula(formula, new Content.Text(all)), new Style(Role.AUXILIARY));
    }

    private Expr applies(Listing listing, IndicatorResult of, int row) {
        Expr sign = CellRef.of(row, columns.placeOf(mark));
        return switch (listing) {
            case MISSED -> sign.equalTo(Expr.of(words.of("mark.not-met")));
            case OVER -> sign.equalTo(Expr.of(words.of("mark.over")));
            case BEHIND -> sign.equalTo(Expr.of(words.of("mark.behind")));
            case FLIPPED ->
                before(of).isEmpty()
                        ? Expr.of("a").equalTo(Expr.of("b"))
                        : sign.compared(Operator.UNEQUAL, CellRef.of(row, columns.placeOf(markBefore)));
        };
    }

    private boolean isListed(Listing listing, IndicatorResult of) {
        String sign = Wording.mark(of.whole().judgement(), of.whole().hasValue(), words);
        return switch (listing) {
            case MISSED -> sign.equals(words.of("mark.not-met"));
            case OVER -> sign.equals(words.of("mark.over"));
            case BEHIND -> sign.equals(words.of("mark.behind"));
            case FLIPPED -> !before(of).isEmpty() && !sign.equals(before(of));
        };
    }

    /** What is told of one; empty where there is nothing to tell. */
    private String item(Listing listing, IndicatorResult of) {
        if (!isListed(listing, of)) {
            return "";
        }
        String name = named(of);
        BigDecimal lacking = of.whole().judgement().shortfall();
        return switch (listing) {
            case MISSED, BEHIND ->
                lacking == null ? name : name + lacks()[0] + words.numbers().exact(lacking) + spaced(unit(of));
            case OVER -> name;
            case FLIPPED ->
                name
                        + flipped(of)
                        + Wording.verdict(of.whole().judgement(), of.whole().hasValue(), words);
        };
    }

    private Expr expression(Listing listing, IndicatorResult of, int row) {
        Expr name = Expr.of(named(of));
        return switch (listing) {
            case MISSED, BEHIND -> lacking(of, row);
            case OVER -> name;
            case FLIPPED -> Expr.of(named(of) + flipped(of)).then(CellRef.of(row, columns.placeOf(verdict)));
        };
    }

    /** Its name, and what it lacks where that is known. */
    private Expr lacking(IndicatorResult of, int row) {
        CellRef number = CellRef.of(row, columns.placeOf(shortfall));
        return Formulas.either(
                SheetFunction.ISNUMBER.of(number),
                Expr.of(named(of) + lacks()[0])
                        .then(new Spoken(words).whole(number))
                        .then(Expr.of(spaced(unit(of)))),
                Expr.of(named(of)));
    }

    private String named(IndicatorResult of) {
        return frame.say(
                "summary.named",
                Wording.brief(of.indicator(), words),
                of.indicator().id().text());
    }

    private static String spaced(String unit) {
        return unit.isEmpty() ? "" : " " + unit;
    }

    private String[] lacks() {
        return frame.say("summary.lacks", "\u0000").split("\u0000", -1);
    }

    /** ": từ chưa đạt thành ", of what was before. */
    private String flipped(IndicatorResult of) {
        Earlier then = of.previous();
        return then == null || then.verdict() == null
                ? ""
                : frame.say(
                        "summary.flipped",
                        Wording.verdict(
                                judged(then),
                                then.ratio() != null && then.ratio().hasValue(),
                                words));
    }

    /** With the word for what is lacking. */
    private SheetCell shortfall(Line line) {
        SheetCell number = line.figures().shortfall();
        return number.content() instanceof Content.Blank
                ? number
                : new SheetCell(number.content(), new Style(Role.LACKING).judged(null, spaced(unit(line.of()))));
    }

    /** The word for what an indicator counts. */
    private String unit(IndicatorResult of) {
        Operand operand = of.indicator().numerator();
        if (operand instanceof Operand.Measures sum) {
            Measure measure = assessment.plan().measure(sum.measures().get(0));
            if (!measure.isYesNo()) {
                return measure.unit();
            }
        }
        return frame.say("summary.bodies");
    }

    /** Who is missing, and whose file cannot be used. */
    private List<String> absent() {
        List<String> texts = new ArrayList<>();
        List<UnitCode> missing = ReturnsSheet.missing(frame);
        if (!missing.isEmpty()) {
            texts.add(frame.say("summary.who-is-missing", named(missing, code -> "")));
        }
        Map<UnitCode, String> reasons = new LinkedHashMap<>();
        assessment.gaps().stream()
                .filter(gap -> gap.reason().isUnusable())
                .forEach(gap -> reasons.put(gap.unit(), " (" + GapsText.reason(gap, words) + ")"));
        if (!reasons.isEmpty()) {
            texts.add(frame.say(
                    "summary.who-is-unusable",
                    named(List.copyOf(reasons.keySet()), code -> Objects.requireNonNull(reasons.get(code)))));
        }
        return texts;
    }

    private String named(List<UnitCode> codes, Function<UnitCode, String> behind) {
        List<String> names = new ArrayList<>();
        for (UnitCode code : codes.subList(0, Math.min(MOST_NAMES, codes.size()))) {
            names.add(assessment.tree().known(code).map(Unit::shortName).orElse(code.text()) + behind.apply(code));
        }
        if (codes.size() > names.size()) {
            names.add(frame.say("changes.more", whole(codes.size() - (long) names.size())));
        }
        return String.join("; ", names);
    }

    private void headings() {
        int row = draft.next();
        int target = columns.placeOf(value) - 2;
        draft.merge(row, target, row, target + 1);
        draft.merge(row, columns.placeOf(mark), row, columns.placeOf(mark) + 1);
        draft.headings(columns.headings());
    }

    private void indicator(IndicatorResult of, int number) {
        int row = draft.next();
        rows.put(of.indicator().id(), row);
        BodyPlaces.Halves source = workings.places().whole(of, number);
        Absence absence = workings.places().isOneTree()
                ? workings.below().absence(0, number, of.whole().total())
                : Absence.UNTOLD;
        Figures figures = new Figures(
                frame,
                of,
                of.whole(),
                row,
                columns.placeOf(numerator),
                workings.targets().of(of),
                source,
                absence);
        if (!targets.isOfTwo(of)) {
            int target = columns.placeOf(value) - 2;
            draft.merge(row, target, row, target + 1);
        }
        draft.add(columns.row(new Line(of, number, figures)));
    }

    /** How far the value has moved since. */
    private SheetCell change(Line line) {
        Earlier then = line.of().previous();
        Ratio before = then == null ? null : then.ratio();
        Ratio now = line.of().whole().total().ratio();
        if (then == null || then.anew() || before == null || now == null || !before.hasValue() || !now.hasValue()) {
            return SheetCell.blank(Role.CENTRED);
        }
        int row = line.figures().row();
        ResultUnit unit = line.of().indicator().unit();
        boolean whole =
                unit == ResultUnit.TOTAL && Formulas.isWhole(before.numerator()) && Formulas.isWhole(now.numerator());
        CellRef below = now.denominator() == null ? null : CellRef.of(row, columns.placeOf(denominator));
        return new SheetCell(
                Formulas.moved(now, before, unit, CellRef.of(row, columns.placeOf(numerator)), below),
                new Style(whole ? Role.DIFFERENCE : Role.POINTS));
    }

    private Column<Line> earlier(String heading, Function<IndicatorResult, @Nullable Earlier> earlier) {
        return new Column<>(
                frame.say(PeriodWords.key(heading, assessment.reported())),
                22,
                line -> Figures.earlier(
                        earlier.apply(line.of()), line.of().indicator().unit(), words));
    }

    private SheetCell verdict(Line line) {
        Expr certainty = line.figures().source() == null ? null : tiers.certainty(0, line.number());
        return certainty == null ? line.figures().verdict() : line.figures().verdict(certainty);
    }

    private SheetCell coverage(Line line) {
        return workings.places().isOneTree()
                ? Figures.coverage(
                        workings.below().coverage(0, line.number(), line.of().whole()))
                : line.figures().coverage();
    }

    /** How many indicators stand how, counted in the column of marks, and how many returns are missing. */
    private Content sentence() {
        Headline headline = new Headline(assessment.indicators());
        Range marks = all(mark);
        Function<Verdict, LiveText.Count> count = verdict ->
                new LiveText.Count(Formulas.countIf(marks, Wording.mark(verdict, words)), headline.with(verdict));
        Function<@Nullable Pace, LiveText.Count> underWay = pace -> new LiveText.Count(
                Formulas.countIf(marks, words.of("mark." + Wording.underWay(pace))), headline.underWay(pace));
        LiveText sentence = new LiveText()
                .say(
                        frame.say("summary.sentence"),
                        count.apply(Verdict.EXCEEDED).plus(count.apply(Verdict.MET)),
                        LiveText.Count.of(assessment.indicators().size()),
                        count.apply(Verdict.EXCEEDED),
                        provisional(headline),
                        count.apply(Verdict.NOT_MET),
                        underWay.apply(Pace.ON_TRACK),
                        underWay.apply(Pace.BEHIND),
                        count.apply(Verdict.NOT_DUE),
                        count.apply(Verdict.NO_DATA));
        // What may stand so at all is always told: a correction can bring it about.
        if (headline.underWay(null) > 0 || has(of -> of.indicator().pace() == null && !isDue(of))) {
            sentence.say("; " + words.of("verdict.under-way") + " {0}", underWay.apply(null));
        }
        if (has(SummarySheet::canBeOver)) {
            sentence.say("; " + words.of(Verdict.OVER) + " {0}", count.apply(Verdict.OVER));
        }
        if (headline.with(Verdict.NO_POPULATION) > 0) {
            sentence.say("; " + words.of(Verdict.NO_POPULATION) + " {0}", count.apply(Verdict.NO_POPULATION));
        }
        if (headline.notJudged() > 0) {
            sentence.say("; " + frame.say("summary.not-judged", headline.notJudged()));
        }
        return returns(sentence.say(". ")).content();
    }

    /** Those reached whose word says that returns could still change it. */
    private LiveText.Count provisional(Headline headline) {
        Range verdicts = all(verdict);
        Expr open = Stream.of(Verdict.EXCEEDED, Verdict.MET)
                .map(verdict -> new Judgement(verdict, Judgement.Certainty.OPEN, null, null, null, null, null))
                .map(judgement -> Formulas.countIf(verdicts, Wording.verdict(judgement, true, words)))
                .reduce(Expr::plus)
                .orElseThrow();
        return new LiveText.Count(open.bracketed(), headline.reachedProvisionally());
    }

    /** Live as long as the number needs no separator, which no formula writes alike everywhere. */
    private LiveText returns(LiveText sentence) {
        ReturnsSheet.Counts counts = ReturnsSheet.counts(frame);
        if (counts.missing() == 0) {
            sentence.say(frame.say("summary.all-returns"));
        } else if (counts.missing() < SEPARATED) {
            sentence.say(frame.say("summary.missing-returns"), ReturnsSheet.silent(frame));
        } else {
            sentence.say(frame.say("summary.missing-returns", whole(counts.missing())));
        }
        return counts.unusable() == 0
                ? sentence
                : sentence.say(" " + frame.say("summary.unusable-returns", whole(counts.unusable())));
    }

    private String whole(long number) {
        return words.numbers().exact(BigDecimal.valueOf(number));
    }
}
