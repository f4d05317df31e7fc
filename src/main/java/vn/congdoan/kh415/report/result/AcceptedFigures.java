package vn.congdoan.kh415.report.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.plan.Operand;
import vn.congdoan.kh415.model.plan.OverTime;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.model.result.Contribution;
import vn.congdoan.kh415.model.result.Contribution.Figure;
import vn.congdoan.kh415.model.result.Departed;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.report.book.BookSetting;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.formula.CellRef;
import vn.congdoan.kh415.report.formula.Expr;
import vn.congdoan.kh415.report.formula.Operator;
import vn.congdoan.kh415.report.formula.SheetFunction;
import vn.congdoan.kh415.report.live.Formulas;
import vn.congdoan.kh415.report.live.LiveText;
import vn.congdoan.kh415.report.words.FigureText;
import vn.congdoan.kh415.text.Words;

/**
 * The figures that the results of the period rest on, each once: by unit in tree order, then by measure in the plan's order,
 * month and cell. What a flow adds up therefore stands together.
 */
public final class AcceptedFigures {
    private final Map<MeasureId, Integer> measures = new HashMap<>();
    private final Comparator<Figure> order = Comparator.comparing(
                    (Figure figure) -> measures.getOrDefault(figure.measure(), Integer.MAX_VALUE))
            .thenComparing(Figure::measure)
            .thenComparing(Figure::period)
            .thenComparing(Figure::source);
    private final List<FiguresSheet.Line> lines = new ArrayList<>();
    /** The same text for all figures that serve the same indicators. */
    private final Map<String, String> uses = new HashMap<>();

    private final Map<Figure, Integer> places = new HashMap<>();
    private final Plan plan;
    private final Words words;
    private final FiguresSheet sheet;
    private final int most;
    private int count;

    /** Those on which results rest that are told in that grid. */
    AcceptedFigures(Frame frame, Grid grid) {
        this.most = frame.setting().mostFigures();
        Assessment assessment = frame.assessment();
        this.plan = assessment.plan();
        this.words = frame.words();
        assessment.plan().measures().forEach(measure -> measures.put(measure.id(), measures.size()));
        for (Unit unit : grid.told()) {
            of(unit, assessment.indicators()).forEach((figure, uses) -> add(unit, figure, uses));
            departed(unit.code(), assessment);
        }
        this.sheet = new FiguresSheet(frame, lines, count);
    }

    /** Those of bodies that no longer stand come right after the body at which they are added. */
    private void departed(UnitCode at, Assessment assessment) {
        SortedMap<UnitCode, SortedMap<Figure, String>> figures = new TreeMap<>();
        for (IndicatorResult of : assessment.indicators()) {
            for (Departed departed : of.departedAt(at)) {
                use(of, departed.figures(), figures.computeIfAbsent(departed.unit(), unit -> new TreeMap<>(order)));
            }
        }
        figures.forEach((unit, all) -> assessment
                .tree()
                .known(unit)
                .ifPresent(gone -> all.forEach((figure, uses) -> add(gone, figure, uses))));
    }

    /** The figures of a body, each with the indicators that rest on it. */
    private SortedMap<Figure, String> of(Unit unit, List<IndicatorResult> indicators) {
        SortedMap<Figure, String> figures = new TreeMap<>(order);
        for (IndicatorResult of : indicators) {
            Contribution own = of.contributions().get(unit.code());
            // What a covered body rests on is its sender's.
            if (own != null && own.basis() != Contribution.Basis.COVERED) {
                use(of, own.figures(), figures);
            }
            Contribution consolidated = of.consolidated().get(unit.code());
            if (consolidated != null) {
                use(of, consolidated.figures(), figures);
            }
            of.columns()
                    .getOrDefault(unit.code(), Map.of())
                    .values()
                    .forEach(column -> use(of, column.figures(), figures));
        }
        return figures;
    }

    private void use(IndicatorResult of, List<Figure> all, SortedMap<Figure, String> figures) {
        String id = of.indicator().id().text();
        for (Figure figure : all) {
            String before = figures.get(figure);
            if (before == null || !(", " + before).endsWith(", " + id)) {
                figures.put(figure, uses.computeIfAbsent(before == null ? id : before + ", " + id, text -> text));
            }
        }
    }

    private void add(Unit unit, Figure figure, String usedFor) {
        if (count < most) {
            places.putIfAbsent(figure, lines.size());
            lines.add(new FiguresSheet.Line(unit, figure, usedFor, startsFile(figure)));
        }
        count++;
    }

    private boolean startsFile(Figure figure) {
        return lines.isEmpty()
                || !figure.source()
                        .file()
                        .equals(lines.get(lines.size() - 1).figure().source().file());
    }

    /** How many there are, listed or not. */
    int count() {
        return count;
    }

    /** Those that are listed: the first {@link BookSetting#mostFigures()}. */
    List<FiguresSheet.Line> lines() {
        return lines;
    }

    /** Begins a text with how many of them somebody has cleared or replaced by words, if any. */
    public void warn(LiveText text) {
        sheet.warn(text);
    }

    Sheet sheet() {
        return sheet.sheet();
    }

    public boolean areAllListed() {
        return count == lines.size();
    }

    /** The sum of those that are of one side of an indicator; of a side that counts bodies just the number. */
    Content side(@Nullable Operand operand, List<Figure> all, BigDecimal sum) {
        return operand instanceof Operand.Measures || (operand != null && operand.isOfBodies())
                ? sum(
                        all.stream()
                                .filter(figure -> operand.measures().contains(figure.measure()))
                                .toList(),
                        sum)
                : new Content.Numeric(sum);
    }

    /** Their sum over the cells in which they are listed; just the number where some are not, and where there are none. */
    Content sum(List<Figure> figures, BigDecimal sum) {
        SortedSet<Integer> listed = new TreeSet<>();
        Content stored = new Content.Numeric(sum);
        for (Figure figure : figures) {
            Integer place = areAllListed() ? places.get(figure) : null;
            if (place == null) {
                return stored;
            }
            listed.add(place);
        }
        return listed.isEmpty()
                ? stored
                : sheet.sum(listed)
                        .<Content>map(live -> new Content.Formula(live, stored))
                        .orElse(stored);
    }

    /**
     * Whether what both sides of an indicator add up is there: every figure, of a flow any of its months. Null where nothing is added up,
     * and where not all of it is listed.
     */
    @Nullable
    Expr areThere(Indicator of, List<Figure> figures) {
        SortedSet<Integer> all = new TreeSet<>();
        SortedMap<MeasureId, SortedSet<Integer>> flows = new TreeMap<>();
        for (Figure figure : figures) {
            if (isAdded(of.numerator(), figure) || isAdded(of.denominator(), figure)) {
                Integer place = areAllListed() ? places.get(figure) : null;
                if (place == null) {
                    return null;
                }
                boolean flow = plan.measure(figure.measure()).time() == OverTime.FLOW;
                (flow ? flows.computeIfAbsent(figure.measure(), measure -> new TreeSet<>()) : all).add(place);
            }
        }
        List<Expr> conditions = new ArrayList<>();
        if (!all.isEmpty()) {
            areThere(all, Operator.EQUAL, all.size()).ifPresent(conditions::add);
        }
        flows.values().forEach(flow -> areThere(flow, Operator.ABOVE, 0).ifPresent(conditions::add));
        return conditions.size() > 1
                ? SheetFunction.AND.of(conditions)
                : conditions.stream().findFirst().orElse(null);
    }

    private static boolean isAdded(@Nullable Operand operand, Figure figure) {
        return operand instanceof Operand.Measures && operand.measures().contains(figure.measure());
    }

    private Optional<Expr> areThere(SortedSet<Integer> cells, Operator operator, int number) {
        return cells.size() == 1
                ? Optional.of(SheetFunction.ISNUMBER.of(sheet.cell(cells.first())))
                : sheet.count(cells).map(count -> count.compared(operator, Expr.of(number)));
    }

    /**
     * 1 for a body that did all it was asked, or is rated so, else 0: over the cells of its figures, and the sign of what is missing where
     * those no longer say it; just the number where they are not listed.
     */
    Content oneOrNone(Operand operand, List<Figure> figures, BigDecimal number) {
        Content stored = new Content.Numeric(number);
        if (!areAllListed()) {
            return stored;
        }
        Expr live = operand instanceof Operand.Chosen chosen
                ? rated(chosen, figures)
                : operand instanceof Operand.Every every ? every(every, figures) : null;
        return live == null ? stored : new Content.Formula(live, stored);
    }

    private @Nullable Expr rated(Operand.Chosen chosen, List<Figure> figures) {
        Measure measure = plan.measure(chosen.measure());
        for (Figure figure : figures) {
            if (figure.measure().equals(chosen.measure())) {
                Expr rated = Formulas.either(cell(figure).equalTo(Expr.of("")), missing(), Expr.of(0));
                for (int place : chosen.is()) {
                    Expr is = cell(figure).equalTo(Expr.of(FigureText.option(measure, place, words)));
                    rated = Formulas.either(is, Expr.of(1), rated);
                }
                return rated;
            }
        }
        return figures.stream()
                .filter(figure -> figure.measure().equals(chosen.or()))
                .findFirst()
                .map(figure -> answer(List.of(cell(figure)), Expr.of(1)))
                .orElse(null);
    }

    /** With an answer missing a single no is enough; once that is corrected nothing is known. */
    private @Nullable Expr every(Operand.Every every, List<Figure> figures) {
        Set<MeasureId> unanswered = new LinkedHashSet<>(every.measures());
        List<CellRef> answers = new ArrayList<>();
        for (Figure figure : figures) {
            List<MeasureId> joint = plan.measure(figure.measure()).answers();
            if (every.measures().contains(figure.measure()) || joint.stream().anyMatch(every.measures()::contains)) {
                unanswered.remove(figure.measure());
                joint.forEach(unanswered::remove);
                answers.add(cell(figure));
            }
        }
        return answers.isEmpty() ? null : answer(answers, unanswered.isEmpty() ? Expr.of(1) : missing());
    }

    /** That where every answer is yes, and 0 where one is no: then there are more answers than yeses. */
    private Expr answer(List<CellRef> answers, Expr yes) {
        List<Expr> all = answers.stream().map(cell -> cell.equalTo(Expr.of(1))).toList();
        Expr no = SheetFunction.COUNT.of(answers).compared(Operator.ABOVE, SheetFunction.SUM.of(answers));
        return Formulas.either(
                all.size() == 1 ? all.get(0) : SheetFunction.AND.of(all),
                yes,
                Formulas.either(no, Expr.of(0), missing()));
    }

    private Expr missing() {
        return Expr.of(words.of("mark.no-data"));
    }

    private CellRef cell(Figure figure) {
        return sheet.cell(Objects.requireNonNull(places.get(figure)));
    }
}
