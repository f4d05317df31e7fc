package vn.congdoan.kh415.report.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.model.plan.Target;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.model.result.Judgement.Pace;
import vn.congdoan.kh415.model.result.Verdict;
import vn.congdoan.kh415.report.book.CellArea;
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.report.book.Role;
import vn.congdoan.kh415.report.book.Shading;
import vn.congdoan.kh415.report.formula.CellRef;
import vn.congdoan.kh415.report.formula.Expr;
import vn.congdoan.kh415.report.formula.Operator;
import vn.congdoan.kh415.report.formula.SheetFunction;
import vn.congdoan.kh415.report.words.Wording;
import vn.congdoan.kh415.text.Words;

/**
 * Colours and marks of cells that hold nothing but a value: they follow the number, and the target. A quotient of whole numbers that is
 * exactly at an edge is the same binary fraction as the edge; others cannot come so near.
 */
public final class ValueShading {
    private final Aim aim;
    private final Role role;
    private final Words words;
    private final Expr cell;
    private final boolean percent;

    private ValueShading(CellArea area, Aim aim, ResultUnit unit, Role role, Words words) {
        this.aim = aim;
        this.role = role;
        this.words = words;
        this.cell = CellRef.of(area.firstRow(), area.firstColumn());
        this.percent = unit == ResultUnit.PERCENT;
    }

    /**
     * Of an indicator's values in that area; empty where the verdict does not follow from them.
     *
     * @param aim null where no target is in force
     */
    public static Optional<Shading> of(CellArea area, Frame frame, IndicatorResult of, @Nullable Aim aim) {
        Ratio whole = of.whole().total().ratio();
        if (aim == null || whole == null || !follows(frame, aim.target())) {
            return Optional.empty();
        }
        ResultUnit unit = of.indicator().unit();
        Role role = Figures.valueStyle(unit, whole).role();
        return Optional.of(new Shading(area, new ValueShading(area, aim, unit, role, frame.words()).rules()));
    }

    /**
     * Of values beside which signs stand, which tell the verdict.
     *
     * @param sign the cell of the first one's
     */
    public static Optional<Shading> bySigns(
            CellArea area, Frame frame, IndicatorResult of, @Nullable Aim aim, CellRef sign) {
        Ratio whole = of.whole().total().ratio();
        if (aim == null || whole == null) {
            return Optional.empty();
        }
        Role role = Figures.valueStyle(of.indicator().unit(), whole).role();
        Expr cell = CellRef.of(area.firstRow(), area.firstColumn());
        List<Shading.Rule> rules = Stream.of(aim.edges().below(), aim.edges().above(), Verdict.MET)
                .distinct()
                .map(verdict -> {
                    String text = sign(verdict, frame.words());
                    Expr told = SheetFunction.AND.of(SheetFunction.ISNUMBER.of(cell), sign.equalTo(Expr.of(text)));
                    return new Shading.Rule(verdict, told, new Shading.Mark(role, text));
                })
                .toList();
        return Optional.of(new Shading(area, rules));
    }

    /** That of a value that is judged so; what is not due yet has no pace. */
    static String sign(Verdict verdict, Words words) {
        return verdict == Verdict.NOT_DUE ? words.of("mark." + Wording.underWay(null)) : Wording.mark(verdict, words);
    }

    /** Whether a value alone tells the verdict: not what each body keeps, nor what an earlier month settled. */
    public static boolean follows(Frame frame, Target target) {
        return !target.each() && !frame.isPast(target);
    }

    private List<Shading.Rule> rules() {
        boolean fromHigh = aim.edges().fromHigh();
        List<Shading.Rule> rules = new ArrayList<>(below(is(Operator.BELOW, aim.low())));
        Expr above = is(fromHigh ? Operator.AT_LEAST : Operator.ABOVE, aim.high());
        rules.add(rule(aim.edges().above(), above));
        rules.add(rule(Verdict.MET, is(Operator.AT_LEAST, aim.low())));
        return rules;
    }

    /** What is not due yet is on its way, as fast as it should be or not. */
    private List<Shading.Rule> below(Expr missed) {
        Aim.Paced pace = aim.pace();
        if (aim.edges().below() != Verdict.NOT_DUE) {
            return List.of(rule(aim.edges().below(), missed));
        }
        if (pace == null) {
            return List.of(marked(missed, "mark." + Wording.underWay(null)));
        }
        Expr onTrack = SheetFunction.AND.of(
                missed,
                pace.whole()
                        .times(cell)
                        .compared(Operator.AT_LEAST, edge(aim.lower()).times(pace.part())));
        return List.of(
                marked(onTrack, "mark." + Wording.underWay(Pace.ON_TRACK)),
                marked(missed, "mark." + Wording.underWay(Pace.BEHIND)));
    }

    private Expr is(Operator sign, Expr edge) {
        return SheetFunction.AND.of(SheetFunction.ISNUMBER.of(cell), cell.compared(sign, edge(edge)));
    }

    private Expr edge(Expr edge) {
        return percent ? edge.over(Expr.of(100)) : edge;
    }

    private Shading.Rule marked(Expr condition, String key) {
        return new Shading.Rule(Verdict.NOT_DUE, condition, new Shading.Mark(role, words.of(key)));
    }

    private Shading.Rule rule(Verdict verdict, Expr condition) {
        return new Shading.Rule(verdict, condition, new Shading.Mark(role, Wording.mark(verdict, words)));
    }
}
