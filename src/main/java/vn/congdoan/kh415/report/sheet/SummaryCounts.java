package vn.congdoan.kh415.report.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.model.result.Judgement;
import vn.congdoan.kh415.model.result.Judgement.Pace;
import vn.congdoan.kh415.model.result.Verdict;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.book.Draft;
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.report.book.Letterhead;
import vn.congdoan.kh415.report.book.Role;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.report.book.Style;
import vn.congdoan.kh415.report.formula.Expr;
import vn.congdoan.kh415.report.formula.Range;
import vn.congdoan.kh415.report.live.Formulas;
import vn.congdoan.kh415.report.live.LiveText;
import vn.congdoan.kh415.report.words.Headline;
import vn.congdoan.kh415.report.words.Wording;
import vn.congdoan.kh415.text.Words;

/** How many indicators stand how, in large type and in a sentence, counted in the cells of their marks. */
final class SummaryCounts {
    /** What is counted, how many, and how many before. */
    static final int ROWS = 3;

    private static final int SEPARATED = 1000;

    private final Frame frame;
    private final Assessment assessment;
    private final Words words;
    private final AttentionSheet attention;
    private final Range marks;
    private final Range verdicts;
    private final Range marksBefore;

    /**
     * Counts in those cells of the first page.
     *
     * @param attention where the missing returns are listed
     * @param verdicts the words beside the marks
     * @param marksBefore the marks of the period before
     */
    SummaryCounts(Frame frame, AttentionSheet attention, Range marks, Range verdicts, Range marksBefore) {
        this.frame = frame;
        this.assessment = frame.assessment();
        this.words = frame.words();
        this.attention = attention;
        this.marks = marks;
        this.verdicts = verdicts;
        this.marksBefore = marksBefore;
    }

    /** The counts to be seen first, each with that of the period before. */
    void boxes(Draft draft) {
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
                draft,
                boxes,
                box -> SheetCell.text(Role.BOX, frame.say("summary.box." + box.key()))
                        .judged(box.colour()));
        boxes(
                draft,
                boxes,
                box -> new SheetCell(
                        new Content.Formula(box.counted(marks), new Content.Numeric(BigDecimal.valueOf(box.count()))),
                        new Style(Role.BOX_NUMBER)));
        boxes(draft, boxes, box -> new SheetCell(since(box), new Style(Role.BOX)));
    }

    private static void boxes(Draft draft, List<Box> boxes, Function<Box, SheetCell> cell) {
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
        boolean anew = has(of -> of.previous() != null && of.previous().anew());
        boolean known = has(of -> !Wording.mark(of.previous(), words).isEmpty());
        if (anew || !known) {
            return new Content.Text(frame.say("summary.box.not-compared"));
        }
        long then = assessment.indicators().stream()
                .filter(of -> box.marks().contains(Wording.mark(of.previous(), words)))
                .count();
        return new LiveText()
                .say(frame.say("summary.box.before"), new LiveText.Count(box.counted(marksBefore), then))
                .content();
    }

    /** How many indicators stand how, counted in the column of marks, and how many returns are missing. */
    Content sentence() {
        Headline headline = new Headline(assessment.indicators());
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
        if (has(of -> of.target() != null && of.target().isExact())) {
            sentence.say("; " + words.of(Verdict.OVER) + " {0}", count.apply(Verdict.OVER));
        }
        if (has(of -> of.indicator().denominator() != null)) {
            counted("; " + words.of(Verdict.NO_POPULATION) + " ", count.apply(Verdict.NO_POPULATION), sentence);
        }
        if (headline.notJudged() > 0) {
            sentence.say("; " + frame.say("summary.not-judged", headline.notJudged()));
        }
        return returns(sentence.say(". ")).content();
    }

    /** Only where there are any, now or after a correction: it hardly ever happens. */
    private static void counted(String told, LiveText.Count count, LiveText sentence) {
        sentence.say(
                Formulas.either(
                        count.expression().equalTo(Expr.of(0)),
                        Expr.of(""),
                        Expr.of(told).then(count.expression())),
                count.count() == 0 ? "" : told + count.count());
    }

    /** Those reached whose word says that returns could still change it. */
    private LiveText.Count provisional(Headline headline) {
        Expr open = Stream.of(Verdict.EXCEEDED, Verdict.MET)
                .map(verdict -> new Judgement(verdict, Judgement.Certainty.OPEN, null))
                .map(judgement -> Formulas.countIf(verdicts, Wording.verdict(judgement, true, words)))
                .reduce(Expr::plus)
                .orElseThrow();
        return new LiveText.Count(open.bracketed(), headline.reachedProvisionally());
    }

    /** Live as long as the number needs no separator, which no formula writes alike everywhere. */
    private LiveText returns(LiveText sentence) {
        ListedReturns counts = attention.returns();
        if (counts.missing() == 0) {
            sentence.say(frame.say("summary.all-returns"));
        } else if (counts.missing() < SEPARATED) {
            sentence.say(frame.say("summary.missing-returns"), attention.silent());
        } else {
            sentence.say(frame.say("summary.missing-returns", whole(counts.missing())));
        }
        return counts.unusable() == 0
                ? sentence
                : sentence.say(" " + frame.say("summary.unusable-returns", whole(counts.unusable())));
    }

    private boolean isDue(IndicatorResult of) {
        return of.target() == null || frame.isDue(of.indicator(), of.target());
    }

    private boolean has(Predicate<IndicatorResult> wanted) {
        return assessment.indicators().stream().anyMatch(wanted);
    }

    private String whole(long number) {
        return words.numbers().exact(BigDecimal.valueOf(number));
    }
}
