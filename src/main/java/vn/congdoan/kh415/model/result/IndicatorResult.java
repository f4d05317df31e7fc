package vn.congdoan.kh415.model.result;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.plan.Target;

/**
 * One indicator in one period.
 *
 * @param target the target in force at the end of the period, null if none is
 * @param whole of everything below the top
 * @param previous the period before, null if there is none of that length or nothing was received for it
 * @param yearAgo the same period of the year before, null if nothing was received for it
 * @param span of a flow, what a span has of its own; null for others, and where the period is a month
 * @param rows the top, then every body below which something is expected, in tree order; of many
 *     thousands each may be judged only when it is asked for
 * @param kinds by kind, in the plan's order; likewise sectors; clusters by name. What belongs to none comes last, with a null key
 * @param contributions of each expected body, by code, in tree order
 * @param departed the flows of bodies that no longer stand, by the code of the body at which they are added
 * @param consolidated the consolidated returns in use, by the code of their sender: they stand for all below it
 * @param columns what they state for single sectors, by the sender's code and the sector's id: it stands for the sector's bodies below
 * @param settling the fewest missing bodies whose returns would settle an open verdict, in the order to ask them
 * @param average of an annual average, the plan's years that have ended; null for other targets and before the first has
 * @param neededPerMonth of a milestone ahead, the shortfall over the months that are left; null if it is reached or past
 */
public record IndicatorResult(
        Indicator indicator,
        @Nullable Target target,
        Result whole,
        @Nullable Earlier previous,
        @Nullable Earlier yearAgo,
        @Nullable SpanSum span,
        List<Result> rows,
        List<Result> kinds,
        List<Result> sectors,
        List<Result> clusters,
        Map<UnitCode, Contribution> contributions,
        Map<UnitCode, List<Departed>> departed,
        Map<UnitCode, Contribution> consolidated,
        Map<UnitCode, Map<String, Contribution>> columns,
        List<UnitCode> settling,
        @Nullable Average average,
        @Nullable Ratio neededPerMonth) {
    public IndicatorResult {
        departed = Map.copyOf(departed);
        rows = Collections.unmodifiableList(rows);
        kinds = List.copyOf(kinds);
        sectors = List.copyOf(sectors);
        clusters = List.copyOf(clusters);
        settling = List.copyOf(settling);
    }

    /** The bodies that no longer stand and whose flows are added at that one. */
    public List<Departed> departedAt(UnitCode unit) {
        return departed.getOrDefault(unit, List.of());
    }
}
