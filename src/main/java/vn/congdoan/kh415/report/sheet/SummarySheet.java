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
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.plan.IndicatorId;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.model.result.Earlier;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.report.book.Columns;
import vn.congdoan.kh415.report.book.Columns.Column;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.book.Draft;
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.report.book.Letterhead;
import vn.congdoan.kh415.report.book.Role;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.report.book.SheetRef;
import vn.congdoan.kh415.report.book.Style;
import vn.congdoan.kh415.report.formula.CellRef;
import vn.congdoan.kh415.report.formula.Expr;
import vn.congdoan.kh415.report.formula.Range;
import vn.congdoan.kh415.report.live.Formulas;
import vn.congdoan.kh415.report.live.LiveText;
import vn.congdoan.kh415.report.result.BodyPlaces;
import vn.congdoan.kh415.report.result.Figures;
import vn.congdoan.kh415.report.result.Figures.Absence;
import vn.congdoan.kh415.report.result.TargetCells;
import vn.congdoan.kh415.report.result.Workings;
import vn.congdoan.kh415.report.words.GapsText;
import vn.congdoan.kh415.report.words.StandingText;
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

    /** Of those of which not all are named. */
    private static final int SOME_NAMES = 8;

    /** The width of names, where there is room: a row of two lines costs more of the page. */
    private static final int NAME = 27;

    private static final int NARROW_NAME = 18;
    private static final int NARROW_REPORTS = 10;

    private final Frame frame;
    private final Workings workings;
    private final TierSheet tiers;
    private final AttentionSheet attention;
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
    private final Map<ToldIndicators.Kind, Column<Line>> told = new EnumMap<>(ToldIndicators.Kind.class);
    private final Columns<Line> columns;
    private final Draft draft;

    /** Where the indicators stand, by their ids. */
    private final Map<IndicatorId, Integer> rows = new HashMap<>();

    /** The row of the first of them. */
    private int first;

    private final Sheet sheet;

    /** An indicator of that place in the plan. */
    private record Line(IndicatorResult of, int number, Figures figures) {}

    /** A summary whose verdicts are final where those of the whole are by tier. */
    SummarySheet(Frame frame, Workings workings, TierSheet tiers, AttentionSheet attention) {
        this.frame = frame;
        this.workings = workings;
        this.tiers = tiers;
        this.attention = attention;
        this.assessment = frame.assessment();
        this.words = frame.words();
        this.targets = TargetCells.showing(frame, workings.targets());
        this.value = frame.column("value", 9, line -> line.figures().value().bold());
        this.shortfall = frame.column(
                "shortfall", 14, line -> line.figures().named(line.figures().shortfall()));
        this.mark = frame.column("verdict", 3, line -> line.figures().mark());
        this.verdict = new Column<>("", 26, this::verdict);
        this.coverage = frame.column("reports", reports(), this::coverage);
        this.numerator = frame.column("numerator", 12, line -> line.figures().numerator());
        this.denominator =
                frame.column("denominator", 12, line -> line.figures().denominator());
        this.previous = earlier("head.previous", IndicatorResult::previous);
        this.yearAgo = earlier("head.year-ago", IndicatorResult::yearAgo);
        this.markBefore = Column.text(
                frame.say("head.mark-before"),
                8,
                Role.CENTRED,
                line -> Wording.mark(line.of().previous(), words));
        for (ToldIndicators.Kind kind : ToldIndicators.Kind.values()) {
            ToldIndicators some = new ToldIndicators(frame, kind);
            told.put(
                    kind,
                    new Column<>(
                            some.heading(),
                            30,
                            line -> some.cell(line.of(), line.figures().row(), places(kind))));
        }
        this.columns = columns();
        this.draft = new Draft(frame, columns.widths())
                .printing(columns.placeOf(numerator))
                .upright()
                .filling(1, NARROW_NAME, NAME);
        this.sheet = made();
    }

    /** As wide as what it tells. */
    private int reports() {
        return assessment.indicators().stream()
                .mapToInt(of -> Wording.coverage(of.whole()).length())
                .reduce(NARROW_REPORTS, Math::max);
    }

    Sheet sheet() {
        return sheet;
    }

    /** Where the results of the whole stand. */
    ProofSheet.Told told() {
        List<IndicatorResult> indicators = frame.assessment().indicators();
        return new ProofSheet.Told(
                indicator -> indicators.get(indicator).whole(),
                indicator -> cell(indicators.get(indicator), numerator),
                indicator -> cell(indicators.get(indicator), denominator),
                indicator -> value(indicators.get(indicator)),
                indicator -> mark(indicators.get(indicator)));
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
                        NAME,
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
        all.addAll(told.values());
        return new Columns<>(all);
    }

    private Sheet made() {
        Letterhead.head(draft, frame);
        draft.across(SheetCell.text(
                Role.TITLE, frame.say("summary.title", assessment.plan().number())));
        draft.across(SheetCell.text(Role.SUBTITLE, frame.periodInWords()));
        List<String> absent = absent();
        boolean flips = new ToldIndicators(frame, ToldIndicators.Kind.FLIPPED).isPossible();
        boolean any = !assessment.indicators().isEmpty();
        // What is said above the table counts in it.
        first = draft.next() + (any ? SummaryCounts.ROWS + 2 : 0) + (flips ? 1 : 0) + absent.size() + 1;
        if (any) {
            SummaryCounts counts = new SummaryCounts(frame, attention, all(mark), all(verdict), all(markBefore));
            counts.boxes(draft);
            draft.across(new SheetCell(counts.sentence(), new Style(Role.NOTE)));
            draft.across(sentences(ToldIndicators.Kind.MISSED, ToldIndicators.Kind.OVER, ToldIndicators.Kind.BEHIND));
        }
        if (flips) {
            draft.across(sentences(ToldIndicators.Kind.FLIPPED));
        }
        absent.forEach(text -> draft.across(SheetCell.text(Role.NOTE, text)));
        headings();
        for (int i = 0; i < assessment.indicators().size(); i++) {
            indicator(assessment.indicators().get(i), i);
        }
        StandingText standing = new StandingText(words);
        for (IndicatorResult of : assessment.indicators()) {
            standing.due(of, of.whole(), assessment.period())
                    .ifPresent(text -> draft.across(
                            SheetCell.text(Role.NOTE, of.indicator().id() + ": " + text)));
        }
        LiveText note = new LiveText();
        workings.figures().warn(note);
        draft.across(new SheetCell(note.say(frame.say("summary.note")).content(), new Style(Role.NOTE)));
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

    private ToldIndicators.Places places(ToldIndicators.Kind kind) {
        return new ToldIndicators.Places(
                first,
                columns.placeOf(Objects.requireNonNull(told.get(kind))),
                columns.placeOf(mark),
                columns.placeOf(markBefore),
                columns.placeOf(shortfall),
                columns.placeOf(verdict));
    }

    /** Those of them that can be true at all. */
    private SheetCell sentences(ToldIndicators.Kind... kinds) {
        LiveText text = new LiveText();
        String separator = "";
        for (ToldIndicators.Kind kind : kinds) {
            ToldIndicators some = new ToldIndicators(frame, kind);
            if (some.isPossible()) {
                some.sentence(text.say(separator), places(kind));
                separator = " ";
            }
        }
        return new SheetCell(text.content(), new Style(Role.SENTENCE));
    }

    /** Who is missing, and whose file cannot be used. */
    private List<String> absent() {
        List<String> texts = new ArrayList<>();
        List<UnitCode> missing = attention.returns().silent();
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
        for (UnitCode code : codes.subList(0, codes.size() > MOST_NAMES ? SOME_NAMES : codes.size())) {
            names.add(assessment.tree().shortName(code) + behind.apply(code));
        }
        if (codes.size() > names.size()) {
            int more = codes.size() - names.size();
            names.add(frame.say(
                    "summary.more", words.numbers().exact(BigDecimal.valueOf(more)), frame.say("sheet.absent")));
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
        Figures figures = workings.figures(
                of,
                of.whole(),
                row,
                columns.placeOf(numerator),
                source,
                workings.kept().of(number),
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
        Content moved = Formulas.moved(now, before, unit, CellRef.of(row, columns.placeOf(numerator)), below);
        return new SheetCell(
                below == null ? moved : Formulas.unless(below.equalTo(Expr.of(0)), moved),
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
        return line.figures().verdict(columns.placeOf(mark), certainty);
    }

    private SheetCell coverage(Line line) {
        return workings.places().isOneTree()
                ? Figures.coverage(
                        workings.below().coverage(0, line.number(), line.of().whole()))
                : line.figures().coverage();
    }
}
