package vn.congdoan.kh415.report.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.plan.ReportPeriod;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.model.result.Change;
import vn.congdoan.kh415.model.result.Earlier;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.model.result.Judgement;
import vn.congdoan.kh415.report.book.Columns;
import vn.congdoan.kh415.report.book.Columns.Column;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.book.Draft;
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.report.book.Role;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.report.book.Style;
import vn.congdoan.kh415.report.formula.Expr;
import vn.congdoan.kh415.report.formula.Operator;
import vn.congdoan.kh415.report.formula.SheetFunction;
import vn.congdoan.kh415.report.live.Formulas;
import vn.congdoan.kh415.report.live.LiveText;
import vn.congdoan.kh415.report.live.Spoken;
import vn.congdoan.kh415.report.result.Figures;
import vn.congdoan.kh415.report.words.RestatementText;
import vn.congdoan.kh415.report.words.Wording;
import vn.congdoan.kh415.text.PeriodWords;
import vn.congdoan.kh415.text.Words;

/**
 * What changed, a short sentence each to read aloud, against the period before and the same of last year; those whose verdict changed
 * first, then those that moved farthest. Closed periods that would now be other stand below.
 */
final class ChangesSheet {
    /** More of them fill the page; the sheet of details has all. */
    private static final int MOST_RESTATED = 5;

    /** What one of two comparisons takes of the page. */
    private static final int HALF = 58;

    /** Less than that is told as 0.00. */
    private static final BigDecimal SHOWN = new BigDecimal("0.005");

    private final Frame frame;
    private final SummarySheet summary;
    private final Assessment assessment;
    private final Words words;

    /** What an indicator is compared with, and where that value stands. */
    private record Compared(
            ReportPeriod period,
            Function<IndicatorResult, @Nullable Earlier> then,
            Function<IndicatorResult, Expr> cell) {}

    private ChangesSheet(Frame frame, SummarySheet summary) {
        this.frame = frame;
        this.summary = summary;
        this.assessment = frame.assessment();
        this.words = frame.words();
    }

    static Sheet of(Frame frame, SummarySheet summary) {
        return new ChangesSheet(frame, summary).sheet();
    }

    private Sheet sheet() {
        ReportPeriod period = assessment.reported();
        List<Column<IndicatorResult>> all = new ArrayList<>(List.of(
                frame.texts("id", 7, Role.CENTRED, of -> of.indicator().id().text()),
                frame.texts("indicator", 34, Role.TEXT, of -> Wording.brief(of.indicator(), words))));
        ReportPeriod previous = period.previous();
        boolean yearAgo = previous == null || assessment.indicators().stream().anyMatch(of -> of.yearAgo() != null);
        int width = previous != null && yearAgo ? HALF : 2 * HALF;
        if (previous != null) {
            all.add(column(
                    PeriodWords.key("changes.previous", period),
                    width,
                    new Compared(previous, IndicatorResult::previous, summary::previous)));
        }
        if (yearAgo) {
            all.add(column(
                    PeriodWords.key("changes.year-ago", period),
                    width,
                    new Compared(period.yearAgo(), IndicatorResult::yearAgo, summary::yearAgo)));
        }
        Columns<IndicatorResult> columns = new Columns<>(all);
        Draft draft = new Draft(frame, columns.widths());
        draft.title(frame.say("changes.title"));
        String none = yearAgo
                ? ""
                : " " + frame.say("changes.no-year-ago", words.periods().of(period.yearAgo()));
        draft.across(SheetCell.text(Role.NOTE, frame.say("changes.order") + none));
        int headingRow = draft.next();
        draft.headings(columns.headings());
        inOrder().forEach(of -> draft.add(columns.row(of)));
        restated(draft);
        return draft.pageOf(frame.say("sheet.changes"), headingRow, 2);
    }

    private Column<IndicatorResult> column(String heading, int width, Compared with) {
        return new Column<>(frame.say(heading, words.periods().of(with.period())), width, of -> sentence(of, with));
    }

    private List<IndicatorResult> inOrder() {
        return assessment.indicators().stream()
                .sorted(Comparator.comparing((IndicatorResult of) -> !Wording.flips(of, of.previous(), words))
                        .thenComparing(of -> moved(of).negate()))
                .toList();
    }

    /** How far it moved, as a part of where it was, so that people and percents can be held side by side. */
    private static BigDecimal moved(IndicatorResult of) {
        Earlier then = of.previous();
        if (!isCompared(of, then)) {
            return BigDecimal.ZERO;
        }
        BigDecimal before = Figures.quotient(ratio(then));
        BigDecimal by = Figures.quotient(ratio(of)).subtract(before).abs();
        return before.signum() == 0 ? by : by.divide(before, 6, RoundingMode.HALF_UP);
    }

    private static boolean isCompared(IndicatorResult of, @Nullable Earlier then) {
        return then != null
                && !then.anew()
                && then.ratio() != null
                && then.ratio().hasValue()
                && of.whole().total().ratio() != null
                && ratio(of).hasValue();
    }

    private static Ratio ratio(IndicatorResult of) {
        return Objects.requireNonNull(of.whole().total().ratio());
    }

    private static Ratio ratio(@Nullable Earlier then) {
        return Objects.requireNonNull(Objects.requireNonNull(then).ratio());
    }

    /** "76,43 %, tăng 14,78 điểm %; từ chưa đạt thành đạt." */
    private SheetCell sentence(IndicatorResult of, Compared with) {
        Earlier then = with.then().apply(of);
        if (then == null) {
            return SheetCell.text(frame.say("changes.not-compared") + ".");
        }
        if (then.anew()) {
            return SheetCell.text(frame.say("changes.new-year"));
        }
        SheetCell cell =
                new SheetCell(isCompared(of, then) ? compared(of, then, with) : flip(of, then), new Style(Role.TEXT));
        return Wording.flips(of, then, words) ? cell.bold() : cell;
    }

    /** Where one of the two has no value, what was said of them may still differ. */
    private Content flip(IndicatorResult of, Earlier then) {
        LiveText text = new LiveText().say(frame.say("changes.not-compared"));
        turned(of, then, text);
        text.say(".");
        return then.verdict() == null || of.whole().judgement().verdict() == null
                ? new Content.Text(text.stored())
                : text.content();
    }

    /** ", từ chưa đạt thành đạt", as long as the marks differ. */
    private void turned(IndicatorResult of, Earlier then, LiveText text) {
        Judgement now = of.whole().judgement();
        if (then.verdict() == null || now.verdict() == null) {
            return;
        }
        boolean valued = of.whole().hasValue();
        String from = frame.say("changes.from", Wording.verdict(then.judgement(), then.hasValue(), words));
        String sign = Wording.mark(then.judgement(), then.hasValue(), words);
        text.say(
                Formulas.either(
                        summary.mark(of).equalTo(Expr.of(sign)),
                        Expr.of(""),
                        Expr.of(from).then(summary.verdict(of))),
                sign.equals(Wording.mark(now, valued, words)) ? "" : from + Wording.verdict(now, valued, words));
    }

    private Content compared(IndicatorResult of, Earlier then, Compared with) {
        ResultUnit unit = of.indicator().unit();
        BigDecimal hundred = unit.scale();
        BigDecimal now = Figures.quotient(ratio(of)).multiply(hundred);
        BigDecimal moved = now.subtract(Figures.quotient(ratio(then)).multiply(hundred));
        boolean whole = unit == ResultUnit.TOTAL
                && Formulas.isWhole(ratio(of).numerator())
                && Formulas.isWhole(ratio(then).numerator());
        Expr value = Formulas.multiple(hundred, summary.value(of));
        Expr difference = value.minus(Formulas.multiple(hundred, with.cell().apply(of)));
        LiveText text =
                new LiveText().say(spoken(value, whole, unit).then(Expr.of(sign(unit))), said(now, whole) + sign(unit));
        String others = others(then, unit);
        if (others == null) {
            text.say(direction(difference, whole, unit), direction(moved, whole, unit));
        } else {
            text.say(frame.say("changes.was"))
                    .say(spoken(with.cell().apply(of), whole, unit), said(now.subtract(moved), whole))
                    .say(others);
        }
        Content.Formula moves = (Content.Formula) text.content();
        Expr orNot = Formulas.either(
                summary.value(of).equalTo(Expr.of("")), Expr.of(frame.say("changes.not-compared")), moves.expression());
        LiveText told = new LiveText().say(orNot, text.stored());
        turned(of, then, told);
        return told.say(".").content();
    }

    /** Of a total, whether others give figures now: what one body gave is no fall once it is missing. Null if the same do. */
    private @Nullable String others(Earlier then, ResultUnit unit) {
        Change since = then.since();
        if (unit != ResultUnit.TOTAL
                || since == null
                || (since.left().isEmpty() && since.joined().isEmpty())) {
            return null;
        }
        return frame.say(
                since.joined().isEmpty()
                        ? "changes.fewer-units"
                        : since.left().isEmpty() ? "changes.more-units" : "changes.other-units");
    }

    private Expr spoken(Expr number, boolean whole, ResultUnit unit) {
        Spoken spoken = new Spoken(words);
        return whole
                ? spoken.whole(number)
                : unit == ResultUnit.PERCENT ? spoken.percent(number) : spoken.hundredths(number);
    }

    private String said(BigDecimal number, boolean whole) {
        return words.numbers().rounded(number, whole ? 0 : 2);
    }

    private String sign(ResultUnit unit) {
        return unit == ResultUnit.PERCENT ? "\u00a0%" : "";
    }

    private String points(ResultUnit unit) {
        return unit == ResultUnit.PERCENT ? frame.say("changes.percent-points") : "";
    }

    private Expr direction(Expr by, boolean whole, ResultUnit unit) {
        Expr size = spoken(SheetFunction.ABS.of(by), whole, unit).then(Expr.of(points(unit)));
        return Formulas.either(
                by.compared(Operator.AT_LEAST, Expr.of(SHOWN)),
                Expr.of(frame.say("changes.rose")).then(size),
                Formulas.either(
                        by.compared(Operator.AT_MOST, Expr.of(SHOWN.negate())),
                        Expr.of(frame.say("changes.fell")).then(size),
                        Expr.of(frame.say("changes.stayed"))));
    }

    private String direction(BigDecimal by, boolean whole, ResultUnit unit) {
        return by.abs().compareTo(SHOWN) < 0
                ? frame.say("changes.stayed")
                : frame.say(by.signum() > 0 ? "changes.rose" : "changes.fell") + said(by.abs(), whole) + points(unit);
    }

    private void restated(Draft draft) {
        List<RestatementText.Line> all = RestatementText.lines(assessment, words);
        if (all.isEmpty()) {
            return;
        }
        draft.across(SheetCell.text(Role.GROUP, frame.say("changes.restated")));
        for (RestatementText.Line line : all.subList(0, Math.min(MOST_RESTATED, all.size()))) {
            SheetCell text = SheetCell.text(line.text());
            draft.across(line.flips() ? text.bold() : text);
        }
        if (all.size() > MOST_RESTATED) {
            draft.across(SheetCell.text(Role.NOTE, frame.say("changes.more-restated", all.size() - MOST_RESTATED)));
        }
    }
}
