package vn.congdoan.kh415.report.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.figure.FigureKey;
import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.plan.MeasureType;
import vn.congdoan.kh415.model.plan.Operand;
import vn.congdoan.kh415.model.plan.OverTime;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.model.plan.Rule;
import vn.congdoan.kh415.report.formula.CellRef;
import vn.congdoan.kh415.report.formula.Expr;
import vn.congdoan.kh415.report.formula.Operator;
import vn.congdoan.kh415.report.formula.SheetFunction;
import vn.congdoan.kh415.report.live.Formulas;
import vn.congdoan.kh415.text.Words;

/**
 * What may be wrong with the entries of one unit: whatever the reader would refuse or doubt of them, as conditions on their cells. A
 * sentence on several figures stands at the first of them.
 *
 * @param cells of the entries
 * @param known what was given before
 */
record Doubts(Plan plan, Unit unit, Map<FigureKey, CellRef> cells, KnownFigures known, Words words) {
    /** Longer texts are refused by spreadsheets within a formula. */
    private static final int LONGEST_QUOTE = 250;

    private static final List<String> YES_AND_NO = Stream.of(Lang.values())
            .map(Words::in)
            .flatMap(words -> Stream.of(words.of("figure.yes"), words.of("figure.no")))
            .toList();

    /** Whatever is wrong with an entry that is there, the gravest first. */
    List<Doubt> of(FigureKey key) {
        Measure measure = plan.measure(key.measure());
        List<Doubt> doubts = new ArrayList<>();
        doubts.add(new Doubt(isOfOtherType(cell(key), measure), words.of(typeKey(measure)), true));
        if (key.toDate()) {
            addRunning(key, doubts);
        } else {
            addFallen(key, measure, doubts);
            addAbove(key, doubts);
            addRules(key, doubts);
        }
        return doubts;
    }

    /** What is shown beside entries: of the first that is wrong what is wrong, or nothing; of those that must be there, that they lack. */
    Expr mark(List<FigureKey> keys) {
        Expr rest = Expr.of("");
        for (int i = keys.size() - 1; i >= 0; i--) {
            FigureKey key = keys.get(i);
            Expr wrong = rest;
            List<Doubt> doubts = of(key);
            for (int each = doubts.size() - 1; each >= 0; each--) {
                Doubt doubt = doubts.get(each);
                wrong = Formulas.either(doubt.holds(), quoted(doubt.message()), wrong);
            }
            Expr cell = cell(key);
            Expr absent = key.toDate() ? rest : Expr.of(blank());
            rest = Formulas.either(
                    SheetFunction.ISERROR.of(cell),
                    Expr.of(words.of("form.doubt.error")),
                    Formulas.either(cell.equalTo(Expr.of("")), absent, wrong));
        }
        return rest;
    }

    /** What is shown beside an entry that is still to be made. */
    String blank() {
        return words.of("form.doubt.blank");
    }

    private static Expr quoted(String text) {
        Expr joined = Expr.of(text.substring(0, Math.min(LONGEST_QUOTE, text.length())));
        for (int at = LONGEST_QUOTE; at < text.length(); at += LONGEST_QUOTE) {
            joined = joined.then(Expr.of(text.substring(at, Math.min(at + LONGEST_QUOTE, text.length()))));
        }
        return joined;
    }

    private CellRef cell(FigureKey key) {
        CellRef cell = cells.get(key);
        if (cell == null) {
            throw new IllegalArgumentException("no entry for " + key);
        }
        return cell;
    }

    // By type.

    private static String typeKey(Measure measure) {
        return switch (measure.type()) {
            case COUNT -> "form.doubt.count";
            case AMOUNT -> "form.doubt.amount";
            case YES_NO -> "form.doubt.yes-no";
            case CHOICE -> "form.doubt.choice";
        };
    }

    private Expr isOfOtherType(Expr cell, Measure measure) {
        if (!measure.addsUp()) {
            return SheetFunction.AND.of(answers(measure).stream()
                    .map(answer -> cell.compared(Operator.UNEQUAL, Expr.of(answer)))
                    .toList());
        }
        Expr negative = cell.compared(Operator.BELOW, Expr.of(0));
        Expr odd = measure.type() == MeasureType.AMOUNT
                ? negative
                : SheetFunction.OR.of(negative, cell.compared(Operator.UNEQUAL, SheetFunction.INT.of(cell)));
        Expr wrong = SheetFunction.OR.of(odd, isPercentOrDay(cell));
        Expr noNumber = cell.compared(Operator.UNEQUAL, Expr.of(words.of("form.not-applicable")));
        return SheetFunction.OR.of(
                SheetFunction.ISLOGICAL.of(cell), Formulas.either(SheetFunction.ISNUMBER.of(cell), wrong, noNumber));
    }

    /**
     * Whether a number is shown as a percentage or a day: what is pasted brings its looks along. Where a program calls formats otherwise,
     * none is found, and nothing is told.
     */
    private static Expr isPercentOrDay(Expr cell) {
        Expr looks = SheetFunction.LEFT.of(SheetFunction.CELL.of(Expr.of("format"), cell), Expr.of(1));
        return SheetFunction.ISNUMBER.of(SheetFunction.FIND.of(looks, Expr.of("PD")));
    }

    /** What may be answered, in whatever language. */
    private List<String> answers(Measure measure) {
        Stream<String> names = measure.isYesNo()
                ? YES_AND_NO.stream()
                : measure.options().stream()
                        .flatMap(option ->
                                Stream.of(option.name().text(), option.name().english()));
        return Stream.concat(names, Stream.of(words.of("form.not-applicable")))
                .distinct()
                .toList();
    }

    // Against what was given before.

    private void addFallen(FigureKey key, Measure measure, List<Doubt> doubts) {
        if (measure.time() != OverTime.YTD) {
            return;
        }
        known.last(measure)
                .ifPresent(last -> doubts.add(new Doubt(
                        told(
                                List.of(key),
                                cell(key)
                                        .compared(
                                                Operator.BELOW,
                                                Expr.of(last.given().value()))),
                        words.of(
                                "form.doubt.fell",
                                words.numbers().exact(last.given().value()),
                                words.numbers().month(last.month())),
                        false)));
    }

    private void addRunning(FigureKey key, List<Doubt> doubts) {
        FigureKey month = key.month();
        doubts.add(new Doubt(
                told(List.of(month, key), cell(key).compared(Operator.BELOW, cell(month))),
                words.of("form.doubt.part"),
                true));
        KnownFigures.Sum sum = known.sum(plan.measure(key.measure()));
        Expr due = sum.sum().signum() == 0 ? cell(month) : cell(month).plus(Expr.of(sum.sum()));
        doubts.add(new Doubt(
                told(List.of(month, key), cell(key).compared(sum.complete() ? Operator.UNEQUAL : Operator.BELOW, due)),
                words.of(
                        sum.complete() ? "form.doubt.sum" : "form.doubt.sum-at-least",
                        words.numbers().exact(sum.sum())),
                false));
    }

    // Against each other.

    private void addAbove(FigureKey key, List<Doubt> doubts) {
        for (Indicator indicator : plan.indicators()) {
            if (indicator.unit() == ResultUnit.PERCENT
                    && indicator.expects(unit)
                    && indicator.numerator() instanceof Operand.Measures above
                    && indicator.denominator() instanceof Operand.Measures below
                    && above.measures().get(0).equals(key.measure())
                    && areAsked(above.measures())
                    && areAsked(below.measures())) {
                Expr more = sum(above.measures()).compared(Operator.ABOVE, sum(below.measures()));
                List<FigureKey> all = Stream.concat(above.measures().stream(), below.measures().stream())
                        .map(FigureKey::new)
                        .toList();
                doubts.add(new Doubt(
                        told(all, more),
                        words.of("form.doubt.above", names(above.measures()), names(below.measures())),
                        true));
            }
        }
    }

    private boolean areAsked(List<MeasureId> measures) {
        return measures.stream().allMatch(id -> cells.containsKey(new FigureKey(id)));
    }

    private Expr sum(List<MeasureId> measures) {
        return measures.stream()
                .<Expr>map(id -> cell(new FigureKey(id)))
                .reduce(Expr::plus)
                .orElseThrow();
    }

    private String names(List<MeasureId> measures) {
        return measures.stream()
                .map(id -> plan.measure(id).name().in(words.lang()))
                .collect(Collectors.joining(" + "));
    }

    private void addRules(FigureKey key, List<Doubt> doubts) {
        for (Rule rule : plan.rules()) {
            if (rule.speaksOf(unit.kind(), unit.sector())
                    && rule.measures().get(0).equals(key.measure())
                    && areAsked(rule.measures())) {
                Expr broken = compared(rule.demand(), true);
                Rule.Condition when = rule.when();
                Expr speaks = when == null ? broken : SheetFunction.AND.of(compared(when, false), broken);
                List<FigureKey> all =
                        rule.measures().stream().map(FigureKey::new).toList();
                doubts.add(new Doubt(told(all, speaks), rule.say().in(words.lang()), rule.excludes()));
            }
        }
    }

    private Expr compared(Rule.Condition condition, boolean broken) {
        Operator kept = switch (condition.relation()) {
            case EQUAL -> broken ? Operator.UNEQUAL : Operator.EQUAL;
            case AT_MOST -> broken ? Operator.ABOVE : Operator.AT_MOST;
            case AT_LEAST -> broken ? Operator.BELOW : Operator.AT_LEAST;
            case BELOW -> broken ? Operator.AT_LEAST : Operator.BELOW;
            case ABOVE -> broken ? Operator.AT_MOST : Operator.ABOVE;
        };
        return side(condition.left()).compared(kept, side(condition.right()));
    }

    private Expr side(Rule.Side side) {
        Expr sum = null;
        for (Rule.Term term : side.terms()) {
            MeasureId measure = term.measure();
            Expr value = measure == null ? Expr.of(term.number()) : cell(new FigureKey(measure));
            Expr before = sum == null && term.subtracted() ? Expr.of(BigDecimal.ZERO) : sum;
            sum = before == null ? value : term.subtracted() ? before.minus(value) : before.plus(value);
        }
        return Optional.<Expr>ofNullable(sum).orElseThrow();
    }

    /** That, if all of these hold numbers: a spreadsheet cannot compute with words, and looks at both sides of an AND. */
    private Expr told(List<FigureKey> keys, Expr test) {
        List<Expr> numbers =
                keys.stream().map(key -> SheetFunction.ISNUMBER.of(cell(key))).toList();
        Expr all = numbers.size() == 1 ? numbers.get(0) : SheetFunction.AND.of(numbers);
        return Formulas.either(all, Formulas.either(test, Expr.of(1), Expr.of(0)), Expr.of(0))
                .equalTo(Expr.of(1));
    }
}
