package vn.congdoan.kh415.report;

import java.util.Optional;
import vn.congdoan.kh415.model.IndicatorResult;
import vn.congdoan.kh415.model.Verdict;

/**
 * The sign written after a number, by where it lies: it follows the number when somebody corrects it.
 *
 * @param edges as the numbers stand in cells
 */
public record ValueScale(Edges edges, String below, String within, String above) {
    /** Of the target in force; empty if none is. */
    static Optional<ValueScale> of(IndicatorResult of, Frame frame) {
        return Optional.ofNullable(of.target()).map(target -> {
            Edges edges = Edges.of(target, frame.isDue(of.indicator(), target))
                    .inCells(of.indicator().unit());
            return new ValueScale(
                    edges,
                    Wording.mark(edges.below(), frame.words()),
                    Wording.mark(Verdict.MET, frame.words()),
                    Wording.mark(edges.above(), frame.words()));
        });
    }
}
