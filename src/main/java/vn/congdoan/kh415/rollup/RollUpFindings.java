package vn.congdoan.kh415.rollup;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.finding.CheckFacts;
import vn.congdoan.kh415.model.finding.Facts;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.ReturnFacts;
import vn.congdoan.kh415.model.finding.Waiver;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.result.Contribution.Figure;
import vn.congdoan.kh415.model.table.Place;

/** The findings of a roll-up, each reported once. */
final class RollUpFindings {
    private final Set<Finding> findings = new LinkedHashSet<>();
    private final Map<UnitCode, Unused> unused = new LinkedHashMap<>();
    private final Map<UnitCode, Unused> undivided = new LinkedHashMap<>();
    private final Map<List<Object>, Differing> differing = new LinkedHashMap<>();

    private record Unused(Place place, YearMonth period, Set<String> indicators) {}

    /** Where one consolidated return differs from the bodies below, indicator by indicator, from the first cell on. */
    private record Differing(
            UnitCode sender,
            Place place,
            YearMonth period,
            Measure first,
            List<ReturnFacts.Difference> differences,
            List<Integer> missing) {}

    private final List<Waiver> waivers;

    /** With the waivers that are in force. */
    RollUpFindings(List<Waiver> waivers) {
        this.waivers = waivers;
    }

    /** Notes that the numerator is above the denominator; returns whether a waiver lets them be used all the same. */
    boolean numeratorAboveDenominator(
            UnitCode unit,
            Formula formula,
            YearMonth period,
            BigDecimal numerator,
            BigDecimal denominator,
            List<Figure> cells) {
        add(
                FindingCode.NUMERATOR_ABOVE_DENOMINATOR,
                place(cells),
                unit,
                formula.numerator().get(0),
                period,
                new CheckFacts.Above(
                        numerator, denominator, formula.indicator().id().text(), places(cells)));
        MeasureId measure = formula.numerator().get(0).id();
        return waivers.stream()
                .filter(waiver -> waiver.concerns(FindingCode.NUMERATOR_ABOVE_DENOMINATOR, unit, measure, period))
                .anyMatch(waiver -> waiver.value().compareTo(numerator) == 0);
    }

    void consolidatedMoreThanBodies(
            UnitCode sender, Measure measure, YearMonth period, BigDecimal yes, int bodies, List<Figure> cells) {
        Place place = cells.get(cells.size() - 1).source().place();
        add(
                FindingCode.CONSOLIDATED_MORE_THAN_BODIES,
                place,
                sender,
                measure,
                period,
                new ReturnFacts.MoreThanBodies(yes, bodies));
    }

    /** The place is that of the total column, which comes first. */
    void consolidatedColumnsDiffer(
            UnitCode sender, Measure measure, YearMonth period, BigDecimal total, BigDecimal sum, List<Figure> cells) {
        add(
                FindingCode.CONSOLIDATED_COLUMNS_DIFFER,
                place(cells),
                sender,
                measure,
                period,
                new ReturnFacts.StatedSum(total, sum));
    }

    void consolidatedDiffers(
            UnitCode sender, Formula formula, YearMonth period, ConsolidatedTotal consolidated, Accumulator below) {
        Place place = place(consolidated.figures());
        Differing differs = differing.computeIfAbsent(
                List.of(sender, String.valueOf(place.file())),
                key -> new Differing(
                        sender, place, period, formula.numerator().get(0), new ArrayList<>(), new ArrayList<>()));
        differs.differences()
                .add(new ReturnFacts.Difference(
                        formula.indicator().id().text(),
                        consolidated.ratio().numerator(),
                        consolidated.ratio().denominator(),
                        below.numerator(),
                        formula.hasDenominator() ? below.denominator() : null));
        differs.missing().add(below.missing());
    }

    void consolidatedNotUsed(UnitCode sender, Formula formula, YearMonth period, ConsolidatedTotal consolidated) {
        note(unused, sender, formula, period, consolidated.figures());
    }

    void consolidatedUndivided(UnitCode sender, Formula formula, YearMonth period, List<Figure> cells) {
        note(undivided, sender, formula, period, cells);
    }

    private static void note(
            Map<UnitCode, Unused> all, UnitCode sender, Formula formula, YearMonth period, List<Figure> cells) {
        all.computeIfAbsent(sender, code -> new Unused(place(cells), period, new LinkedHashSet<>()))
                .indicators()
                .add(formula.indicator().id().text());
    }

    /**
     * In the order in which they were found; what differs, one for each file, and what is not divided or was not used, one for each
     * sender, come last.
     */
    List<Finding> findings() {
        List<Finding> all = new ArrayList<>(findings);
        differing
                .values()
                .forEach(what -> all.add(new Finding(
                        FindingCode.CONSOLIDATED_DIFFERS,
                        what.place(),
                        what.sender(),
                        what.differences().size() == 1 ? what.first().id() : null,
                        what.period(),
                        new ReturnFacts.Unreconciled(what.differences(), Collections.max(what.missing())))));
        undivided.forEach((sender, what) -> all.add(new Finding(
                FindingCode.CONSOLIDATED_UNDIVIDED,
                what.place(),
                sender,
                null,
                what.period(),
                new ReturnFacts.Undivided(List.copyOf(what.indicators())))));
        unused.forEach((sender, what) -> all.add(new Finding(
                FindingCode.CONSOLIDATED_NOT_USED,
                what.place(),
                sender,
                null,
                what.period(),
                new ReturnFacts.Reconciled(List.copyOf(what.indicators())))));
        return all;
    }

    void add(FindingCode code, Place place, UnitCode unit, Measure measure, YearMonth period, Facts facts) {
        findings.add(new Finding(code, place, unit, measure.id(), period, facts));
    }

    void add(FindingCode code, Place place, UnitCode unit, YearMonth period, Facts facts) {
        findings.add(new Finding(code, place, unit, null, period, facts));
    }

    /** The first cell of the latest month: a flow rests on the returns of earlier months, too. */
    private static Place place(List<Figure> cells) {
        return cells.stream()
                .sorted(Comparator.comparing(Figure::period).reversed())
                .map(cell -> cell.source().place())
                .findFirst()
                .orElse(Place.NOWHERE);
    }

    /** Every cell, without the file where it is that of the first, which the finding's own place names. */
    private static List<Place> places(List<Figure> cells) {
        String file = place(cells).file();
        return cells.stream()
                .map(Figure::source)
                .map(source -> source.file().equals(file)
                        ? new Place(null, source.place().sheet(), source.place().cell())
                        : source.place())
                .toList();
    }
}
