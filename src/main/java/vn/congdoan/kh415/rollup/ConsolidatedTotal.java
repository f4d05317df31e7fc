package vn.congdoan.kh415.rollup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.result.Contribution.Figure;

/**
 * The total of one indicator that a consolidated return states for all bodies below its sender.
 *
 * @param bySector what it states for each sector in a column of its own, by the sector's position; null where it has none
 * @param figures the cells that the ratio rests on
 */
record ConsolidatedTotal(Ratio ratio, List<@Nullable Column> bySector, List<Figure> figures) {
    /** What it states in one column. */
    record Column(Ratio ratio, List<Figure> figures) {}
}
