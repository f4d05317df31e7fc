package vn.congdoan.kh415.report.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.model.result.Contribution;
import vn.congdoan.kh415.model.result.Contribution.Figure;
import vn.congdoan.kh415.model.result.Departed;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.report.book.Sheet;

/**
 * The figures that the results of the period rest on, each once: by unit in tree order, then by measure in the plan's order,
 * month and cell. What a flow adds up therefore stands together.
 */
public final class AcceptedFigures {
    /** A spreadsheet has room for a million rows, but no reader has; beyond this the rest is only counted. */
    static final int MOST = 200_000;

    private final Map<MeasureId, Integer> measures = new HashMap<>();
    private final Comparator<Figure> order = Comparator.comparing(
                    (Figure figure) -> measures.getOrDefault(figure.measure(), Integer.MAX_VALUE))
            .thenComparing(Figure::measure)
            .thenComparing(Figure::period)
            .thenComparing(Figure::source);
    private final List<FiguresSheet.Line> lines = new ArrayList<>();
    private final Map<Figure, Integer> places = new HashMap<>();
    private final FiguresSheet sheet;
    private final int most;
    private int count;

    AcceptedFigures(Frame frame) {
        this(frame, MOST);
    }

    AcceptedFigures(Frame frame, int most) {
        this.most = most;
        Assessment assessment = frame.assessment();
        assessment.plan().measures().forEach(measure -> measures.put(measure.id(), measures.size()));
        for (Unit unit : assessment.tree().units()) {
            of(unit, assessment.indicators()).forEach(figure -> add(unit, figure));
            departed(unit.code(), assessment);
        }
        this.sheet = new FiguresSheet(frame, lines, count);
    }

    /** Those of bodies that no longer stand come right after the body at which they are added. */
    private void departed(UnitCode at, Assessment assessment) {
        SortedMap<UnitCode, SortedSet<Figure>> figures = new TreeMap<>();
        for (IndicatorResult of : assessment.indicators()) {
            for (Departed departed : of.departedAt(at)) {
                figures.computeIfAbsent(departed.unit(), unit -> new TreeSet<>(order))
                        .addAll(departed.figures());
            }
        }
        figures.forEach((unit, all) ->
                assessment.tree().known(unit).ifPresent(gone -> all.forEach(figure -> add(gone, figure))));
    }

    private SortedSet<Figure> of(Unit unit, List<IndicatorResult> indicators) {
        SortedSet<Figure> figures = new TreeSet<>(order);
        for (IndicatorResult of : indicators) {
            Contribution own = of.contributions().get(unit.code());
            // What a covered body rests on is its sender's.
            if (own != null && own.basis() != Contribution.Basis.COVERED) {
                figures.addAll(own.figures());
            }
            Contribution consolidated = of.consolidated().get(unit.code());
            if (consolidated != null) {
                figures.addAll(consolidated.figures());
            }
        }
        return figures;
    }

    private void add(Unit unit, Figure figure) {
        if (count < most) {
            places.putIfAbsent(figure, lines.size());
            lines.add(new FiguresSheet.Line(unit, figure));
        }
        count++;
    }

    /** How many there are, listed or not. */
    int count() {
        return count;
    }

    /** Those that are listed: the first {@link #MOST}. */
    List<FiguresSheet.Line> lines() {
        return lines;
    }

    Sheet sheet() {
        return sheet.sheet();
    }

    public boolean areAllListed() {
        return count == lines.size();
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
}
