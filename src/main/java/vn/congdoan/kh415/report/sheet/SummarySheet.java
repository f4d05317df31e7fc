package vn.congdoan.kh415.report.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.finding.Gap;
import vn.congdoan.kh415.model.plan.Group;
import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.plan.IndicatorId;
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
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.report.book.Letterhead;
import vn.congdoan.kh415.report.book.Role;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.report.book.SheetRef;
import vn.congdoan.kh415.report.book.Style;
import vn.congdoan.kh415.report.formula.Expr;
import vn.congdoan.kh415.report.formula.Range;
import vn.congdoan.kh415.report.live.Formulas;
import vn.congdoan.kh415.report.live.LiveText;
import vn.congdoan.kh415.report.result.Absence;
import vn.congdoan.kh415.report.result.BodyPlaces;
import vn.congdoan.kh415.report.result.Figures;
import vn.congdoan.kh415.report.result.Workings;
import vn.congdoan.kh415.report.words.GapsText;
import vn.congdoan.kh415.report.words.Headline;
import vn.congdoan.kh415.report.words.StandingText;
import vn.congdoan.kh415.report.words.Wording;
import vn.congdoan.kh415.text.PeriodWords;
import vn.congdoan.kh415.text.Words;

/** The page that goes on the table: every indicator of the plan for the whole, under the office's head and over its signatures. */
final class SummarySheet {
    /** More names than these leave no room for the table. */
    private static final int MOST_NAMES = 12;

    private static final int SEPARATED = 1000;

    private final Frame frame;
    private final Workings workings;
    private final TierSheet tiers;
    private final Assessment assessment;
    private final Words words;
    private final Column<Line> numerator;
    private final Column<Line> denominator;
    private final Column<Line> value;
    private final Column<Line> mark;
    private final Columns<Line> columns;
    private final Draft draft;

    /** Where the indicators stand, by their ids. */
    private final Map<IndicatorId, Integer> rows = new HashMap<>();

    private final Sheet sheet;

    /** An indicator of that place in the plan. */
    private record Line(IndicatorResult of, int number, Figures figures) {}

    private SummarySheet(Frame frame, Workings workings, TierSheet tiers) {
        this.frame = frame;
        this.workings = workings;
        this.tiers = tiers;
        this.assessment = frame.assessment();
        this.words = frame.words();
        this.numerator = frame.column("numerator", 10, line -> line.figures().numerator());
        this.denominator =
                frame.column("denominator", 10, line -> line.figures().denominator());
        this.value = frame.column("value", 10, line -> line.figures().value().bold());
        this.mark = frame.column("verdict", 4, line -> line.figures().mark());
        this.columns = columns();
        this.draft = new Draft(frame, columns.widths());
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

    private Expr cell(IndicatorResult of, Column<Line> column) {
        IndicatorId id = of.indicator().id();
        return new SheetRef(sheet.name())
                .cell(Objects.requireNonNull(rows.get(id), id.text()), columns.placeOf(column));
    }

    private Columns<Line> columns() {
        List<Column<Line>> all = new ArrayList<>(List.of(
                frame.texts(
                        "id",
                        8,
                        Role.CENTRED,
                        line -> line.of().indicator().id().text()),
                frame.texts(
                        "indicator",
                        56,
                        Role.TEXT,
                        line -> Wording.name(line.of().indicator(), words)),
                frame.texts("target", 22, Role.CENTRED, line -> Wording.target(line.of(), words)),
                numerator,
                denominator,
                value,
                frame.column("gap", 12, line -> line.figures().gap())));
        if (assessment.reported().previous() != null) {
            all.add(earlier("head.previous", IndicatorResult::previous));
        }
        all.add(earlier("head.year-ago", IndicatorResult::yearAgo));
        all.addAll(List.of(
                frame.column("shortfall", 10, line -> line.figures().shortfall()),
                mark,
                new Column<>("", 26, this::verdict),
                frame.column("coverage", 10, this::coverage)));
        // Only if anything was assigned to the whole.
        if (assessment.indicators().stream().anyMatch(of -> of.whole().assigned() != null)) {
            int assigned = all.size();
            all.add(frame.column("assigned", 10, line -> line.figures().assigned()));
            all.add(frame.column("of-assigned", 10, line -> line.figures().ofAssigned(assigned)));
            all.add(frame.column(
                    "verdict-of-assigned", 20, line -> line.figures().verdictOfAssigned(assigned)));
        }
        return new Columns<>(all);
    }

    private Sheet made() {
        Letterhead.head(draft, frame);
        draft.gap();
        draft.across(SheetCell.text(
                Role.TITLE, frame.say("summary.title", assessment.plan().number())));
        draft.across(SheetCell.text(Role.SUBTITLE, frame.periodInWords()));
        List<UnitCode> missing = ReturnsSheet.missing(frame);
        List<Gap> unusable = assessment.gaps().stream()
                .filter(gap -> gap.reason().isUnusable())
                .toList();
        String notMet = notMet();
        int first = draft.next()
                + 2
                + (notMet.isEmpty() ? 0 : 1)
                + (missing.isEmpty() ? 0 : 1)
                + (unusable.isEmpty() ? 0 : 1);
        draft.across(new SheetCell(sentence(first, first + tableRows() - 1), new Style(Role.SENTENCE)).bold());
        if (!notMet.isEmpty()) {
            draft.across(SheetCell.text(Role.SENTENCE, notMet));
        }
        if (!missing.isEmpty()) {
            draft.across(SheetCell.text(
                    Role.NOTE, frame.say("summary.who-is-missing", named(missing, code -> "(" + code + ")"))));
        }
        if (!unusable.isEmpty()) {
            Map<UnitCode, String> reasons = unusable.stream()
                    .collect(Collectors.toMap(
                            Gap::unit,
                            gap -> frame.say("changes.sent", gap.unit().text(), GapsText.reason(gap, words))));
            List<UnitCode> codes = unusable.stream().map(Gap::unit).toList();
            draft.across(SheetCell.text(
                    Role.NOTE,
                    frame.say("summary.who-is-unusable", named(codes, code -> "(" + reasons.get(code) + ")"))));
        }
        headings();
        assessment.plan().indicatorsByGroup().forEach(this::group);
        beside();
        draft.across(SheetCell.text(Role.NOTE, frame.say("summary.note")));
        Letterhead.signatures(draft, frame);
        return draft.page(frame.say("sheet.summary"))
                .printedTo(draft.next() - 1)
                .shadedByMarks(first, first + tableRows() - 1, columns.placeOf(mark), words);
    }

    /** Which targets are missed and by how much, and which are overshot; nothing if none is. */
    private String notMet() {
        List<String> missed = new ArrayList<>();
        List<String> over = new ArrayList<>();
        for (IndicatorResult of : assessment.indicators()) {
            Judgement judgement = of.whole().judgement();
            if (judgement.verdict() == Verdict.NOT_MET) {
                missed.add(missed(of.indicator().id().text(), judgement.shortfall()));
            } else if (judgement.verdict() == Verdict.OVER) {
                over.add(of.indicator().id().text());
            }
        }
        List<String> sentences = new ArrayList<>();
        if (!missed.isEmpty()) {
            sentences.add(frame.say("summary.not-met", String.join("; ", missed)));
        }
        if (!over.isEmpty()) {
            sentences.add(frame.say("summary.over", String.join("; ", over)));
        }
        return String.join(" ", sentences);
    }

    private String missed(String id, @Nullable BigDecimal shortfall) {
        return shortfall == null
                ? id
                : frame.say("summary.short", id, words.numbers().exact(shortfall));
    }

    private String named(List<UnitCode> codes, Function<UnitCode, String> behind) {
        List<String> names = new ArrayList<>();
        for (UnitCode code : codes.subList(0, Math.min(MOST_NAMES, codes.size()))) {
            names.add(assessment.tree().known(code).map(Unit::name).orElse(code.text()) + " " + behind.apply(code));
        }
        if (codes.size() > names.size()) {
            names.add(frame.say("changes.more", whole(codes.size() - (long) names.size())));
        }
        return String.join("; ", names);
    }

    private int tableRows() {
        return assessment.indicators().size()
                + (int) assessment.plan().indicatorsByGroup().values().stream()
                        .filter(list -> !list.isEmpty())
                        .count();
    }

    private void headings() {
        draft.merge(draft.next(), columns.placeOf(mark), draft.next(), columns.placeOf(mark) + 1);
        draft.headings(columns.headings());
    }

    private void group(Group group, List<Indicator> indicators) {
        if (indicators.isEmpty()) {
            return;
        }
        draft.across(SheetCell.text(Role.GROUP, group.name().in(words.lang())));
        for (int i = 0; i < assessment.indicators().size(); i++) {
            IndicatorResult of = assessment.indicators().get(i);
            if (indicators.contains(of.indicator())) {
                indicator(of, i);
            }
        }
    }

    /** What stands beside the table in sentences: the average of the years, what a milestone asks a month. */
    private void beside() {
        StandingText text = new StandingText(words);
        for (IndicatorResult of : assessment.indicators()) {
            String sentences = String.join(" ", text.whole(of));
            if (!sentences.isEmpty()) {
                draft.across(SheetCell.text(Role.NOTE, of.indicator().id() + ": " + sentences));
            }
        }
    }

    private void indicator(IndicatorResult of, int number) {
        rows.put(of.indicator().id(), draft.next());
        BodyPlaces.Halves source = workings.places().whole(of, number);
        Absence absence = workings.places().isOneTree()
                ? workings.below().absence(0, number, of.whole().total())
                : Absence.UNTOLD;
        Figures figures = new Figures(
                frame,
                of,
                of.whole(),
                draft.next(),
                columns.placeOf(numerator),
                workings.targets().of(of),
                source,
                absence);
        draft.add(columns.row(new Line(of, number, figures)));
    }

    private Column<Line> earlier(String heading, Function<IndicatorResult, @Nullable Earlier> earlier) {
        return new Column<>(
                frame.say(PeriodWords.key(heading, assessment.reported())),
                10,
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
    private Content sentence(int firstRow, int lastRow) {
        Headline headline = new Headline(assessment.indicators());
        Range marks = Range.ofColumn(firstRow, lastRow, columns.placeOf(mark));
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
                        provisional(firstRow, lastRow, headline),
                        count.apply(Verdict.NOT_MET),
                        underWay.apply(Pace.ON_TRACK),
                        underWay.apply(Pace.BEHIND),
                        count.apply(Verdict.NOT_DUE),
                        count.apply(Verdict.NO_DATA));
        if (headline.underWay(null) > 0) {
            sentence.say("; " + words.of("verdict.under-way") + " {0}", underWay.apply(null));
        }
        for (Verdict rare : List.of(Verdict.OVER, Verdict.NO_POPULATION)) {
            if (headline.with(rare) > 0) {
                sentence.say("; " + words.of(rare) + " {0}", count.apply(rare));
            }
        }
        if (headline.notJudged() > 0) {
            sentence.say("; " + frame.say("summary.not-judged", headline.notJudged()));
        }
        return returns(sentence.say(". ")).content();
    }

    /** Those reached whose word says that returns could still change it. */
    private LiveText.Count provisional(int firstRow, int lastRow, Headline headline) {
        Range verdicts = Range.ofColumn(firstRow, lastRow, columns.placeOf(mark) + 1);
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
