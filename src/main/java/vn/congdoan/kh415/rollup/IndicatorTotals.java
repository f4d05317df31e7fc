package vn.congdoan.kh415.rollup;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.result.Contribution;
import vn.congdoan.kh415.model.result.Departed;
import vn.congdoan.kh415.model.result.Total;

/**
 * The sums of one indicator in one period.
 *
 * <p>A row speaks of what is known at its own level: a body covered from above is missing in the rows below the sender of the
 * consolidated return, and covered in the sender's row, in those above it, and in the breakdowns.
 *
 * @param whole of everything in the tree
 * @param rows of the top, and of every body that is no part and below which, itself included, something is expected; in tree order
 * @param kinds in the plan's order, those with something expected; likewise sectors. In each of the three breakdowns, the bodies
 *     that belong to none and what a consolidated return states for none come last under null, so that it adds up to the whole
 * @param clusters by name
 * @param contributions of every expected body, by code, in tree order
 * @param departed the flows of bodies that no longer stand, by the code of the body at which they are added; by their own codes
 * @param consolidated the consolidated return that was used, by its sender's code: the figures that replace those below it
 * @param columns what these state for sectors, by the sender's code and the sector's id
 */
public record IndicatorTotals(
        Indicator indicator,
        Total whole,
        List<Subtotal> rows,
        List<Subtotal> kinds,
        List<Subtotal> sectors,
        List<Subtotal> clusters,
        Map<UnitCode, Contribution> contributions,
        Map<UnitCode, List<Departed>> departed,
        Map<UnitCode, Contribution> consolidated,
        Map<UnitCode, Map<String, Contribution>> columns) {
    public IndicatorTotals {
        // Not copied: they are made when asked for.
        rows = Collections.unmodifiableList(rows);
        kinds = List.copyOf(kinds);
        sectors = List.copyOf(sectors);
        clusters = List.copyOf(clusters);
        contributions = Collections.unmodifiableMap(contributions);
        departed = Collections.unmodifiableMap(new LinkedHashMap<>(departed));
        consolidated = Collections.unmodifiableMap(new LinkedHashMap<>(consolidated));
    }
}
