package vn.congdoan.kh415.rollup;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Entry;
import vn.congdoan.kh415.model.figure.FigureKey;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.figure.Return;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.OverTime;
import vn.congdoan.kh415.model.plan.ReportingYear;
import vn.congdoan.kh415.model.result.Contribution.Figure;

/**
 * Reads one sender's consolidated return for one indicator: figures of the period itself, or, of a flow, of every month of the
 * reporting year. A yes/no is here a number of bodies.
 */
final class ConsolidatedReturn {
    private static final String TOTAL_COLUMN = "";

    private final UnitCode sender;
    private final NavigableMap<YearMonth, Return> returns;
    private final ReportingYear year;
    private final YearMonth period;
    private final RollUpFindings findings;

    ConsolidatedReturn(
            UnitCode sender,
            NavigableMap<YearMonth, Return> returns,
            ReportingYear year,
            YearMonth period,
            RollUpFindings findings) {
        this.sender = sender;
        this.returns = returns;
        this.year = year;
        this.period = period;
        this.findings = findings;
    }

    /**
     * Null unless everything is there that the indicator needs. One of all sectors takes the total column, else the columns of
     * all sectors with expected bodies; one with a scope takes the columns of those of its sectors.
     *
     * @param bodies the number of expected bodies below the sender, by the sector's position; last, those without a sector
     * @param standing the same of all bodies of the indicator's kinds, in its scope or not
     */
    @Nullable
    ConsolidatedTotal of(Formula formula, FlatTree tree, int[] bodies, int[] standing) {
        boolean notAsked = formula.consolidatedNumerator().isEmpty()
                || (formula.consolidatedDenominator().isEmpty()
                        && !formula.denominator().isEmpty());
        ConsolidatedTotal consolidated = notAsked ? null : total(formula, tree, bodies);
        return consolidated == null || columnsAddUp(formula, tree, standing) ? consolidated : null;
    }

    private @Nullable ConsolidatedTotal total(Formula formula, FlatTree tree, int[] bodies) {
        List<ConsolidatedTotal.@Nullable Column> bySector = new ArrayList<>();
        List<Figure> sectorFigures = new ArrayList<>();
        Ratio sum = null;
        int all = bodies[tree.noSector()];
        boolean complete = all == 0;
        for (int sector = 0; sector < tree.noSector(); sector++) {
            ConsolidatedTotal.Column column =
                    bodies[sector] == 0 ? null : column(formula, tree.sectorId(sector), bodies[sector]);
            bySector.add(column);
            all += bodies[sector];
            complete &= bodies[sector] == 0 || column != null;
            if (column != null) {
                sum = sum == null ? column.ratio() : sum.plus(column.ratio());
                sectorFigures.addAll(column.figures());
            }
        }
        if (formula.indicator().sectors().isEmpty()) {
            ConsolidatedTotal.Column total = column(formula, TOTAL_COLUMN, all);
            if (total != null) {
                return new ConsolidatedTotal(total.ratio(), bySector, total.figures());
            }
        }
        return complete && sum != null ? new ConsolidatedTotal(sum, bySector, List.copyOf(sectorFigures)) : null;
    }

    /**
     * Whether the columns of the sectors add up to the total column, measure by measure. Where a sector with bodies that report the
     * measure has none, they must not come to more.
     */
    private boolean columnsAddUp(Formula formula, FlatTree tree, int[] standing) {
        Set<Measure> measures = new LinkedHashSet<>(formula.consolidatedNumerator());
        measures.addAll(formula.consolidatedDenominator());
        boolean all = true;
        for (Measure measure : measures) {
            all &= columnsAddUp(measure, tree, standing);
        }
        return all;
    }

    private boolean columnsAddUp(Measure measure, FlatTree tree, int[] standing) {
        List<Figure> cells = new ArrayList<>();
        BigDecimal total = value(measure, TOTAL_COLUMN, cells);
        if (total == null) {
            return true;
        }
        BigDecimal sum = null;
        boolean complete = standing[tree.noSector()] == 0 || !measure.sectors().isEmpty();
        for (int sector = 0; sector < tree.noSector(); sector++) {
            String id = tree.sectorId(sector);
            BigDecimal column = value(measure, id, cells);
            boolean asked = measure.sectors().isEmpty() || measure.sectors().contains(id);
            complete &= column != null || standing[sector] == 0 || !asked;
            sum = column == null ? sum : sum == null ? column : sum.add(column);
        }
        if (sum == null || (complete ? sum.compareTo(total) == 0 : sum.compareTo(total) <= 0)) {
            return true;
        }
        findings.consolidatedColumnsDiffer(sender, measure, period, total, sum, cells);
        return false;
    }

    /** The cells that state in one sum of all sectors what the indicator's need each for itself; none where that is not so. */
    List<Figure> undivided(Formula formula) {
        List<Figure> cells = new ArrayList<>();
        for (Measure measure : formula.consolidatedNumerator()) {
            boolean divided = formula.indicator().sectors().stream()
                    .anyMatch(id -> value(measure, id, new ArrayList<>()) != null);
            if (divided || value(measure, TOTAL_COLUMN, cells) == null) {
                return List.of();
            }
        }
        return formula.indicator().sectors().isEmpty() ? List.of() : cells;
    }

    private ConsolidatedTotal.@Nullable Column column(Formula formula, String column, int bodies) {
        List<Figure> cells = new ArrayList<>();
        BigDecimal numerator = sum(formula.consolidatedNumerator(), column, bodies, cells);
        BigDecimal denominator = formula.countsBodies()
                ? BigDecimal.valueOf(bodies)
                : sum(formula.consolidatedDenominator(), column, bodies, cells);
        if (numerator == null && denominator != null && denominator.signum() == 0 && formula.hasDenominator()) {
            numerator = BigDecimal.ZERO;
        }
        if (numerator == null || denominator == null) {
            return null;
        }
        if (formula.isShare()
                && numerator.compareTo(denominator) > 0
                && !findings.numeratorAboveDenominator(sender, formula, period, numerator, denominator, cells)) {
            return null;
        }
        Ratio ratio = new Ratio(numerator, formula.hasDenominator() ? denominator : null);
        return new ConsolidatedTotal.Column(ratio, List.copyOf(cells));
    }

    private @Nullable BigDecimal sum(List<Measure> measures, String column, int bodies, List<Figure> cells) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Measure measure : measures) {
            BigDecimal value = value(measure, column, cells);
            if (value == null || tooManyBodies(measure, value, bodies, cells)) {
                return null;
            }
            sum = sum.add(value);
        }
        return sum;
    }

    private boolean tooManyBodies(Measure measure, BigDecimal yes, int bodies, List<Figure> cells) {
        boolean tooMany = measure.isYesNo() && yes.compareTo(BigDecimal.valueOf(bodies)) > 0;
        if (tooMany) {
            findings.consolidatedMoreThanBodies(sender, measure, period, yes, bodies, cells);
        }
        return tooMany;
    }

    private @Nullable BigDecimal value(Measure measure, String column, List<Figure> cells) {
        FigureKey key = new FigureKey(measure.id(), column);
        List<YearMonth> months = measure.time() == OverTime.FLOW ? year.monthsTo(period) : List.of(period);
        BigDecimal sum = BigDecimal.ZERO;
        for (YearMonth month : months) {
            Return sent = returns.get(month);
            if (sent == null || !(sent.consolidated().get(key) instanceof Entry.Given given)) {
                return null;
            }
            cells.add(Observations.figure(measure, month, given));
            sum = sum.add(given.value());
        }
        return sum;
    }
}
