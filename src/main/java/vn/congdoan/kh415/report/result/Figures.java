package vn.congdoan.kh415.report.result;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.plan.Assigned;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.model.result.Earlier;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.model.result.Judgement;
import vn.congdoan.kh415.model.result.Result;
import vn.congdoan.kh415.model.result.Verdict;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.report.book.Role;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.report.book.Style;
import vn.congdoan.kh415.report.formula.CellRef;
import vn.congdoan.kh415.report.formula.Expr;
import vn.congdoan.kh415.report.formula.Operator;
import vn.congdoan.kh415.report.live.Formulas;
import vn.congdoan.kh415.report.words.OperandText;
import vn.congdoan.kh415.report.words.ResultText;
import vn.congdoan.kh415.report.words.Wording;
import vn.congdoan.kh415.text.Words;

/**
 * The cells of one result in one row: its two figures, and what is computed from them by formulas over these two cells.
 *
 * @param row the row they stand in
 * @param numeratorColumn the column of the numerator; the denominator stands at its right
 * @param aim what the result is held against; null where no target is in force
 * @param source where the two figures are worked out; null if nowhere in the workbook
 * @param kept of a rule of each body, who keeps it; null where there is no such rule, or nothing in the workbook tells
 * @param absence who is missing in them
 */
public record Figures(
        Frame frame,
        IndicatorResult of,
        Result result,
        int row,
        int numeratorColumn,
        @Nullable Aim aim,
        BodyPlaces.@Nullable Halves source,
        KeptLines.@Nullable Cells kept,
        Absence absence) {
    /**
     * Who is missing in a result, and what they weigh.
     *
     * @param count how many bodies, counted by a formula; null where no cells say it
     * @param weight the denominator they are expected to have together, or that it is not known; null where no cells say it
     */
    public record Absence(@Nullable Expr count, @Nullable Content weight) {
        /** Nothing that a formula could refer to. */
        public static final Absence UNTOLD = new Absence(null, null);
    }

    public SheetCell numerator() {
        Ratio ratio = result.total().ratio();
        return linked(ratio == null ? null : ratio.numerator(), source == null ? null : source.numerator());
    }

    public SheetCell denominator() {
        Ratio ratio = result.total().ratio();
        return linked(ratio == null ? null : ratio.denominator(), source == null ? null : source.denominator());
    }

    private static SheetCell linked(@Nullable BigDecimal number, @Nullable Expr cell) {
        SheetCell plain = figure(number);
        return number == null || cell == null
                ? plain
                : new SheetCell(new Content.Formula(cell, new Content.Numeric(number)), plain.style());
    }

    public SheetCell value() {
        Ratio ratio = result.total().ratio();
        return ratio == null || !ratio.hasValue()
                ? SheetCell.blank(Role.CENTRED)
                : new SheetCell(
                        valued(Formulas.value(ratio, cell(0), cell(1))),
                        valueStyle(of.indicator().unit(), ratio));
    }

    /** Nothing once a correction leaves nothing to divide by. */
    private Content valued(Content live) {
        Ratio ratio = result.total().ratio();
        return ratio == null || ratio.denominator() == null ? live : Formulas.unless(cell(1).equalTo(Expr.of(0)), live);
    }

    /** What is said of a verdict; once a correction leaves nothing to divide by, of why there is none. */
    private Content valued(Content live, Function<Verdict, String> naming) {
        Ratio ratio = result.total().ratio();
        if (ratio == null || ratio.denominator() == null || !(live instanceof Content.Formula formula)) {
            return live;
        }
        Expr none = noValue(absence.count(), naming);
        return new Content.Formula(
                Formulas.either(cell(1).equalTo(Expr.of(0)), none, formula.expression()), formula.stored());
    }

    private Expr noValue(@Nullable Expr missing, Function<Verdict, String> naming) {
        boolean undue = aim != null && aim.edges().below() == Verdict.NOT_DUE;
        return noValue(undue, missing, result, naming);
    }

    /**
     * Nothing is judged before it is due, and somebody missing may have something.
     *
     * @param missing how many are; null where no cell says it
     */
    private static Expr noValue(
            boolean undue, @Nullable Expr missing, Result result, Function<Verdict, String> naming) {
        if (undue) {
            return Expr.of(naming.apply(Verdict.NOT_DUE));
        }
        Expr noData = Expr.of(naming.apply(Verdict.NO_DATA));
        Expr nobody = Expr.of(naming.apply(Verdict.NO_POPULATION));
        if (missing == null) {
            return result.total().coverage().missing() > 0 ? noData : nobody;
        }
        return Formulas.either(missing.compared(Operator.ABOVE, Expr.of(0)), noData, nobody);
    }

    public SheetCell gap() {
        Ratio ratio = result.total().ratio();
        if (ratio == null || !ratio.hasValue() || aim == null) {
            return SheetCell.blank(Role.CENTRED);
        }
        boolean whole = of.indicator().unit() == ResultUnit.TOTAL && Formulas.isWhole(ratio.numerator());
        return new SheetCell(
                valued(Formulas.gap(ratio, aim.target(), of.indicator().unit(), cell(0), cell(1), aim.lower())),
                new Style(whole ? Role.DIFFERENCE : Role.POINTS));
    }

    public SheetCell shortfall() {
        BigDecimal shortfall = result.judgement().shortfall();
        if (kept != null && isOfEach() && result.hasValue()) {
            return new SheetCell(
                    new Content.Formula(
                            kept.shortfall(),
                            shortfall == null ? new Content.Text("") : new Content.Numeric(shortfall)),
                    new Style(Role.INTEGER));
        }
        return edged(
                shortfall,
                (ratio, to) -> Formulas.shortfall(
                        Objects.requireNonNullElse(shortfall, BigDecimal.ZERO),
                        ratio,
                        of.indicator().unit(),
                        cell(0),
                        cell(1),
                        to.low()));
    }

    /** The same number with the word for what is lacking. */
    public SheetCell named(SheetCell shortfall) {
        return shortfall.content() instanceof Content.Blank
                ? shortfall
                : new SheetCell(
                        shortfall.content(),
                        new Style(Role.LACKING)
                                .judged(
                                        null,
                                        OperandText.unit(
                                                of.indicator().numerator(),
                                                frame.assessment().plan(),
                                                words())));
    }

    /** By how much the value may fall, or what is lacking as a negative number. */
    SheetCell margin() {
        BigDecimal margin = result.judgement().margin();
        return edged(
                margin,
                (ratio, to) -> Formulas.margin(
                        Objects.requireNonNullElse(margin, BigDecimal.ZERO),
                        ratio,
                        of.indicator().unit(),
                        cell(0),
                        cell(1),
                        to.low()));
    }

    /** A number that follows from the lower edge; where only one value is right, nothing as long as it is out of reach. */
    private SheetCell edged(@Nullable BigDecimal number, BiFunction<Ratio, Aim, Content> formula) {
        Ratio ratio = result.total().ratio();
        if (ratio == null || aim == null || !ratio.hasValue()) {
            return SheetCell.blank(Role.CENTRED);
        }
        Judgement judgement = result.judgement();
        if (!aim.target().isExact() || isOfEach() || judgement.verdict() == null || frame.isPast(aim.target())) {
            return number == null
                    ? SheetCell.blank(Role.CENTRED)
                    : new SheetCell(valued(formula.apply(ratio, aim)), new Style(Role.INTEGER));
        }
        Expr outOfReach = Formulas.isOutOfReach(ratio, of.indicator().unit(), cell(0), cell(1), aim.low(), aim.high());
        return new SheetCell(
                valued(Formulas.unless(outOfReach, formula.apply(ratio, aim), number)), new Style(Role.INTEGER));
    }

    /** Whether it is judged by what each body keeps. */
    boolean isOfEach() {
        return result.judgement().kept() != null;
    }

    /** What is assigned: a number, or a percentage. */
    public SheetCell assigned() {
        Assigned assigned = result.assigned();
        return assigned != null && assigned.isPercent()
                ? new SheetCell(new Content.Numeric(assigned.number()), new Style(Role.STATED_PERCENT))
                : figure(assigned == null ? null : assigned.number());
    }

    /**
     * What was reached as a share of what is assigned.
     *
     * @param column in which that stands
     */
    public SheetCell ofAssigned(int column) {
        Expr number = CellRef.of(row, column);
        Assigned assigned = result.assigned();
        return result.ofAssigned()
                .map(ratio -> new SheetCell(
                        assigned != null && assigned.isPercent()
                                ? valued(Formulas.ofPercent(ratio, number, cell(0), cell(1)))
                                : Formulas.ofNumber(ratio, cell(0), number),
                        valueStyle(ResultUnit.PERCENT, ratio)))
                .orElse(SheetCell.blank(Role.CENTRED));
    }

    /** The verdict against what is assigned, which stands in that column. */
    public SheetCell verdictOfAssigned(int column) {
        Judgement judgement = result.againstAssigned();
        if (judgement == null || aim == null) {
            return SheetCell.blank(Role.TEXT);
        }
        VerdictFormula live = VerdictFormula.ofAssigned(
                frame, of, aim, result, CellRef.of(row, column), new BodyPlaces.Halves(cell(0), cell(1)));
        SheetCell text = SheetCell.text(Wording.verdict(judgement, live != null, words()));
        return live == null ? text : new SheetCell(live.word(null, null), text.style());
    }

    public SheetCell mark() {
        Judgement judgement = result.judgement();
        VerdictFormula formula = formula();
        SheetCell mark = SheetCell.text(Role.CENTRED, Wording.mark(judgement, result.hasValue(), words()));
        return new SheetCell(
                formula == null
                        ? withoutValue(mark.content(), verdict -> Wording.mark(verdict, words()))
                        : valued(formula.mark(), verdict -> Wording.mark(verdict, words())),
                mark.style());
    }

    /**
     * The verdict in words.
     *
     * @param sign the column of the mark beside it
     * @param certainty the cell that says whether it is provisional; null where it stays as it is now
     */
    public SheetCell verdict(int sign, @Nullable Expr certainty) {
        VerdictFormula formula = formula();
        SheetCell text = SheetCell.text(Wording.verdict(result.judgement(), result.hasValue(), words()));
        return new SheetCell(
                formula == null
                        ? withoutValue(text.content(), words()::of)
                        : valued(formula.word(CellRef.of(row, sign), certainty), words()::of),
                text.style());
    }

    /** Where there is no value, it is a matter of whether anybody is missing. */
    private Content withoutValue(Content plain, Function<Verdict, String> naming) {
        Verdict verdict = result.judgement().verdict();
        boolean told = verdict == Verdict.NO_DATA || verdict == Verdict.NO_POPULATION;
        boolean anybody = result.total().coverage().expected() > 0;
        boolean past = of.target() != null && frame.isPast(of.target());
        return past || !told || !anybody || absence.count() == null
                ? plain
                : new Content.Formula(
                        Formulas.either(
                                absence.count().compared(Operator.ABOVE, Expr.of(0)),
                                Expr.of(naming.apply(Verdict.NO_DATA)),
                                Expr.of(naming.apply(Verdict.NO_POPULATION))),
                        plain);
    }

    /** The verdict as a formula over the two figures; null where none can hold it. */
    @Nullable
    VerdictFormula formula() {
        Ratio ratio = result.total().ratio();
        return ratio == null
                ? null
                : VerdictFormula.of(
                        frame,
                        of,
                        aim,
                        ratio,
                        result.judgement(),
                        new BodyPlaces.Halves(cell(0), ratio.denominator() == null ? null : cell(1)),
                        kept);
    }

    Words words() {
        return frame.words();
    }

    public SheetCell coverage() {
        return SheetCell.text(Role.CENTRED, Wording.coverage(result));
    }

    public static SheetCell coverage(Content counted) {
        return new SheetCell(counted, new Style(Role.CENTRED));
    }

    /** The value of an earlier period, from its own two figures; of figures that began anew since then, as a text that says so. */
    public static SheetCell earlier(@Nullable Earlier earlier, ResultUnit unit, Words words) {
        Ratio ratio = earlier == null ? null : earlier.ratio();
        if (earlier == null || ratio == null || !ratio.hasValue()) {
            return SheetCell.blank(Role.CENTRED);
        }
        return earlier.anew()
                ? SheetCell.text(Role.CENTRED, words.of("summary.year-before", ResultText.of(ratio, unit, words)))
                : new SheetCell(Formulas.value(ratio), valueStyle(unit, ratio));
    }

    public static Style valueStyle(ResultUnit unit, Ratio ratio) {
        return new Style(
                switch (unit) {
                    case PERCENT -> Role.PERCENT;
                    case AVERAGE -> Role.AVERAGE;
                    case TOTAL -> wholeOrNot(ratio.numerator());
                });
    }

    /**
     * A result in one cell: its value, or the sign of why there is none. What does not follow from the value, but from each body or from
     * an earlier month, is signed for good; all else is signed by the shading of its cells.
     *
     * @param result null where nothing is expected
     * @param followed whether the shading of its cells does that
     * @param value of a ratio that has one
     * @param none when a correction leaves no value; null where none can
     */
    public static SheetCell alone(
            Frame frame,
            IndicatorResult of,
            @Nullable Result result,
            boolean followed,
            Function<Ratio, Content> value,
            @Nullable Without none) {
        if (result == null) {
            return SheetCell.blank(Role.CENTRED);
        }
        Verdict verdict = result.judgement().verdict();
        Ratio ratio = result.total().ratio();
        if (ratio == null || !ratio.hasValue()) {
            // Where nothing is judged, the absence must still show: an empty cell means that nothing is expected.
            Verdict shown = verdict != null ? verdict : ratio == null ? Verdict.NO_DATA : Verdict.NO_POPULATION;
            return SheetCell.text(Role.CENTRED, Wording.mark(shown, frame.words()));
        }
        Style style = valueStyle(of.indicator().unit(), ratio);
        Content live = value.apply(ratio);
        return new SheetCell(
                none != null && live instanceof Content.Formula formula
                        ? new Content.Formula(
                                Formulas.either(none.condition(), none.sign(), formula.expression()), formula.stored())
                        : live,
                followed || verdict == null ? style : style.judged(verdict, Wording.mark(verdict, frame.words())));
    }

    /**
     * That a correction leaves no value, and the sign of it.
     *
     * @param condition when
     * @param sign what then stands there
     */
    public record Without(Expr condition, Expr sign) {
        /** Once nothing is left to divide by; null where nothing is divided. */
        public static @Nullable Without of(
                Frame frame, IndicatorResult of, @Nullable Result result, BodyPlaces.Halves halves) {
            Expr below = halves.denominator();
            if (below == null || result == null) {
                return null;
            }
            Words words = frame.words();
            boolean undue = of.target() != null && !frame.isDue(of.indicator(), of.target());
            Expr sign = noValue(undue, null, result, verdict -> Wording.mark(verdict, words));
            return new Without(below.equalTo(Expr.of(0)), orUnjudged(sign, result, words));
        }

        /** Where the cell of a value has none; the sign of a verdict stands in that of the mark. */
        public static @Nullable Without of(Expr value, Expr mark, @Nullable Result result, Words words) {
            return result == null ? null : new Without(value.equalTo(Expr.of("")), orUnjudged(mark, result, words));
        }

        /** Where nothing is judged there is no sign of a verdict, and the absence must still show. */
        private static Expr orUnjudged(Expr sign, Result result, Words words) {
            return result.judgement().verdict() == null ? Expr.of(Wording.mark(Verdict.NO_POPULATION, words)) : sign;
        }
    }

    /** As it stands in a cell: a percentage is a fraction of one. */
    public static BigDecimal quotient(Ratio ratio) {
        BigDecimal below = ratio.denominator();
        return below == null ? ratio.numerator() : ratio.numerator().divide(below, MathContext.DECIMAL128);
    }

    public static SheetCell figure(@Nullable BigDecimal number) {
        return number == null
                ? SheetCell.blank(Role.CENTRED)
                : new SheetCell(new Content.Numeric(number), new Style(wholeOrNot(number)));
    }

    public static Role wholeOrNot(BigDecimal number) {
        return Formulas.isWhole(number) ? Role.INTEGER : Role.DECIMAL;
    }

    private CellRef cell(int right) {
        return CellRef.of(row, numeratorColumn + right);
    }
}
