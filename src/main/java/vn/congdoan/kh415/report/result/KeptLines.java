package vn.congdoan.kh415.report.result;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.model.result.Contribution;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.model.result.Result;
import vn.congdoan.kh415.model.result.Verdict;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.report.book.Role;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.report.book.Style;
import vn.congdoan.kh415.report.formula.CellRef;
import vn.congdoan.kh415.report.formula.Expr;
import vn.congdoan.kh415.report.formula.Matching;
import vn.congdoan.kh415.report.formula.Operator;
import vn.congdoan.kh415.report.live.Formulas;
import vn.congdoan.kh415.report.live.Spoken;
import vn.congdoan.kh415.report.words.Wording;
import vn.congdoan.kh415.text.Words;

/**
 * Which bodies keep a rule that is one of each body (plan, II.1 b.8), in columns behind the figures of its indicator: the line of a body
 * judges its own figures by the target's cells, that of a body above others adds the lines below it.
 */
public final class KeptLines {
    private final Frame frame;
    private final BodyPlaces places;
    private final TargetPlaces targets;

    /** What a column says, of one body 1 or 0. */
    enum Part {
        /** It has a value. */
        JUDGED("judged", 0),
        BELOW("below", 1),
        ABOVE("above", 2),
        /** The least whole increase that brings it up to the rule. */
        LACKING("lacking", 3),
        /** That increase leads past the rule. */
        STUCK("stuck", 4);

        /** How many there are. */
        static final int COUNT = 5;

        private final String key;
        private final int place;

        Part(String key, int place) {
            this.key = key;
            this.place = place;
        }

        String key() {
            return key;
        }

        /** From the first of these columns. */
        int place() {
            return place;
        }

        static Part at(int place) {
            return List.of(values()).get(place);
        }
    }

    /** Where a number goes into a text. */
    private static final String GAP = "\u0000";

    /** What an aggregate's bodies come to, as formulas. */
    public record Cells(Expr judged, Expr below, Expr above, Expr lacking, Expr stuck) {
        private static Cells of(Function<Part, Expr> cell) {
            return new Cells(
                    cell.apply(Part.JUDGED),
                    cell.apply(Part.BELOW),
                    cell.apply(Part.ABOVE),
                    cell.apply(Part.LACKING),
                    cell.apply(Part.STUCK));
        }

        /** What those below the rule lack together; nothing where a whole number does not help one of them. */
        Expr shortfall() {
            return Formulas.either(stuck.compared(Operator.ABOVE, Expr.of(0)), Expr.of(""), lacking);
        }

        /** ": 3 thấp hơn, 0 cao hơn trong 12 đơn vị", what is said behind a verdict if any body breaks the rule. */
        Expr told(Words words) {
            String[] around = words.of("verdict.with-kept", "", GAP, GAP, GAP).split(GAP, -1);
            Spoken spoken = new Spoken(words);
            Expr told = Expr.of(around[0])
                    .then(spoken.count(below))
                    .then(Expr.of(around[1]))
                    .then(spoken.count(above))
                    .then(Expr.of(around[2]))
                    .then(spoken.count(judged))
                    .then(Expr.of(around[3]));
            return Formulas.either(below.plus(above).equalTo(Expr.of(0)), Expr.of(""), told);
        }
    }

    KeptLines(Frame frame, BodyPlaces places, TargetPlaces targets) {
        this.frame = frame;
        this.places = places;
        this.targets = targets;
    }

    /** Of a body and all below it, by its row of the grid; null where no rule is one of each body. */
    public @Nullable Cells of(int row, int indicator) {
        int line = BodyPlaces.FIRST_ROW + places.lines().lineOf(row);
        return places.isOfEach(indicator)
                ? Cells.of(part -> places.sheet().cell(line, places.keptColumn(indicator, part)))
                : null;
    }

    /**
     * Of a part of a division.
     *
     * @param label its name, or the cell that holds it
     */
    public @Nullable Cells of(BodyDivision division, int indicator, Expr label) {
        return places.isOfEach(indicator)
                ? Cells.of(part -> Matching.sum(
                        places.all(places.keptColumn(indicator, part)),
                        new Matching.Test(places.all(division.column()), Operator.EQUAL, label),
                        new Matching.Test(places.all(BodyPlaces.BASE), Operator.EQUAL, Expr.of(1))))
                : null;
    }

    /** Of all bodies. */
    public @Nullable Cells of(int indicator) {
        if (places.isOneTree()) {
            return of(0, indicator);
        }
        return places.isOfEach(indicator)
                ? Cells.of(part -> Matching.sum(
                        places.all(places.keptColumn(indicator, part)),
                        new Matching.Test(places.all(BodyPlaces.BASE), Operator.EQUAL, Expr.of(1))))
                : null;
    }

    /** Whether the sign of a result follows from those who keep the rule, and from nothing else. */
    public boolean isSigned(int indicator) {
        IndicatorResult of = frame.assessment().indicators().get(indicator);
        Aim aim = targets.of(of);
        return places.isOfEach(indicator) && aim != null && aim.pace() == null && !frame.isPast(aim.target());
    }

    /** The sign of a result beside whose value there is no room for it; empty where there is no value. */
    public SheetCell sign(int indicator, @Nullable Result result, @Nullable Cells cells) {
        Aim aim = targets.of(frame.assessment().indicators().get(indicator));
        if (result == null || !result.hasValue() || cells == null || aim == null) {
            return SheetCell.blank(Role.AUXILIARY);
        }
        Words words = frame.words();
        Expr live = Formulas.either(
                cells.below().compared(Operator.ABOVE, Expr.of(0)),
                Expr.of(ValueShading.sign(aim.edges().below(), words)),
                Formulas.either(
                        cells.above().compared(Operator.ABOVE, Expr.of(0)),
                        Expr.of(ValueShading.sign(aim.edges().above(), words)),
                        Expr.of(ValueShading.sign(Verdict.MET, words))));
        return new SheetCell(
                new Content.Formula(live, new Content.Text(Wording.mark(result.judgement(), true, words))),
                new Style(Role.AUXILIARY));
    }

    /** What the line of a body says of it; empty where it has no figures of its own. */
    SheetCell own(int line, int indicator, Part part) {
        if (places.lines().get(line).apart()) {
            return Figures.figure(apart(line, indicator, part));
        }
        Body body = body(places.own(line, indicator), indicator);
        if (body == null) {
            return SheetCell.blank(Role.CENTRED);
        }
        int row = BodyPlaces.FIRST_ROW + line;
        Expr live = body.formula(
                part,
                CellRef.of(row, places.column(indicator)),
                CellRef.of(row, places.column(indicator) + 1),
                asked -> CellRef.of(row, places.keptColumn(indicator, asked)));
        return cell(live, body.number(part));
    }

    /** What the line of a body above others says: the sum of those below it. */
    SheetCell total(int line, int indicator, Part part, Expr sum) {
        BigDecimal number = BigDecimal.ZERO;
        for (int at = line + 1; at <= places.lines().get(line).last(); at++) {
            number = number.add(
                    places.lines().get(at).apart()
                            ? apart(at, indicator, part)
                            : number(places.own(at, indicator), indicator, part));
        }
        return cell(sum, number);
    }

    /** What those come to that stand at and below a body and are told elsewhere. */
    private BigDecimal apart(int line, int indicator, Part part) {
        IndicatorResult of = frame.assessment().indicators().get(indicator);
        return places.grid().apart(places.lines().get(line).row()).stream()
                .map(unit -> number(of.contributions().get(unit.code()), indicator, part))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal number(@Nullable Contribution own, int indicator, Part part) {
        Body body = body(own, indicator);
        return body == null ? BigDecimal.ZERO : body.number(part);
    }

    private static SheetCell cell(Expr live, BigDecimal number) {
        return new SheetCell(new Content.Formula(live, new Content.Numeric(number)), new Style(Role.INTEGER));
    }

    /** Of what gives figures itself; else null. */
    private @Nullable Body body(@Nullable Contribution own, int indicator) {
        IndicatorResult of = frame.assessment().indicators().get(indicator);
        Aim aim = targets.of(of);
        return own == null || own.ratio() == null || own.ratio().denominator() == null || aim == null
                ? null
                : new Body(
                        own.ratio(), own.ratio().denominator(), of.indicator().unit(), aim);
    }

    /** What a body has and what it is held against. */
    private record Body(Ratio ratio, BigDecimal below, ResultUnit unit, Aim aim) {
        BigDecimal number(Part part) {
            boolean holds = switch (part) {
                case JUDGED -> below.signum() != 0;
                case BELOW -> isBelow();
                case ABOVE ->
                    below.signum() != 0 && scaled().compareTo(edge(aim.edges().high())) > 0;
                case STUCK ->
                    isBelow()
                            && scaled().add(unit.scale().multiply(lacking()))
                                            .compareTo(edge(aim.edges().high()))
                                    > 0;
                case LACKING -> false;
            };
            return part == Part.LACKING ? lacking() : holds ? BigDecimal.ONE : BigDecimal.ZERO;
        }

        private boolean isBelow() {
            return below.signum() != 0 && scaled().compareTo(edge(aim.edges().low())) < 0;
        }

        private BigDecimal lacking() {
            return edge(aim.edges().low())
                    .subtract(scaled())
                    .divide(unit.scale(), 0, RoundingMode.CEILING)
                    .max(BigDecimal.ZERO);
        }

        private BigDecimal scaled() {
            return unit.scale().multiply(ratio.numerator());
        }

        private BigDecimal edge(BigDecimal edge) {
            return edge.multiply(below);
        }

        /** Over the cells of the figures and those of the same line. */
        Expr formula(Part part, Expr numerator, Expr denominator, Function<Part, Expr> cell) {
            Expr times = Formulas.multiple(unit.scale(), numerator);
            return switch (part) {
                case JUDGED -> Formulas.either(denominator.equalTo(Expr.of(0)), Expr.of(0), Expr.of(1));
                case BELOW ->
                    oneIf(
                            cell.apply(Part.JUDGED),
                            times.compared(Operator.BELOW, aim.low().times(denominator)));
                case ABOVE ->
                    oneIf(
                            cell.apply(Part.JUDGED),
                            times.compared(Operator.ABOVE, aim.high().times(denominator)));
                case LACKING ->
                    Formulas.either(
                            cell.apply(Part.JUDGED).equalTo(Expr.of(0)),
                            Expr.of(0),
                            Formulas.lacking(ratio, unit, numerator, denominator, aim.low()));
                case STUCK ->
                    oneIf(
                            cell.apply(Part.BELOW),
                            Formulas.isOutOfReach(ratio, unit, numerator, denominator, aim.low(), aim.high()));
            };
        }

        private static Expr oneIf(Expr holds, Expr condition) {
            return Formulas.either(
                    holds.equalTo(Expr.of(0)), Expr.of(0), Formulas.either(condition, Expr.of(1), Expr.of(0)));
        }
    }
}
