package vn.congdoan.kh415.report.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.plan.Operand;
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
import vn.congdoan.kh415.report.formula.Expr;
import vn.congdoan.kh415.report.formula.SheetFunction;
import vn.congdoan.kh415.report.live.Formulas;
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
     * 1 for a body that did all it was asked, or is rated so, else 0: over the cells of its figures; just the number where those are not
     * listed.
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
                Expr rated = Expr.of(0);
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
                .map(figure -> Formulas.either(cell(figure).equalTo(Expr.of(1)), Expr.of(1), Expr.of(0)))
                .orElse(null);
    }

    /** With an answer missing a single no is enough; once that is corrected nothing is known. */
    private @Nullable Expr every(Operand.Every every, List<Figure> figures) {
        Set<MeasureId> unanswered = new LinkedHashSet<>(every.measures());
        List<Expr> answers = new ArrayList<>();
        for (Figure figure : figures) {
            List<MeasureId> joint = plan.measure(figure.measure()).answers();
            if (every.measures().contains(figure.measure()) || joint.stream().anyMatch(every.measures()::contains)) {
                unanswered.remove(figure.measure());
                joint.forEach(unanswered::remove);
                answers.add(cell(figure).equalTo(Expr.of(1)));
            }
        }
        if (answers.isEmpty()) {
            return null;
        }
        Expr yes = unanswered.isEmpty() ? Expr.of(1) : Expr.of(words.of("mark.no-data"));
        return Formulas.either(answers.size() == 1 ? answers.get(0) : SheetFunction.AND.of(answers), yes, Expr.of(0));
    }

    private Expr cell(Figure figure) {
        return sheet.cell(Objects.requireNonNull(places.get(figure)));
    }
}
