package vn.congdoan.kh415.model.result;

import java.util.List;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.result.Contribution.Figure;

/**
 * What a body that no longer stands gave to an indicator in months of the reporting year at whose end it stood: flows alone, for nothing
 * else outlives a body. It is expected nowhere.
 *
 * @param unit its code
 * @param at the code of the nearest body above it, by its last tree, that still stands: its results include the ratio
 * @param figures the cells it rests on
 */
public record Departed(UnitCode unit, UnitCode at, Ratio ratio, List<Figure> figures) {
    public Departed {
        figures = List.copyOf(figures);
    }
}
