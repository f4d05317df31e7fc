package vn.congdoan.kh415.model.plan;

import java.math.BigDecimal;
import java.util.List;

/**
 * How much of a yearly target should be reached month by month.
 *
 * @param percents for each month of the reporting year, never falling, the last 100; empty if each month adds as much
 */
public record PaceCurve(List<BigDecimal> percents) {
    /** A twelfth more each month. */
    public static final PaceCurve LINEAR = new PaceCurve(List.of());

    private static final int MONTHS = 12;

    public PaceCurve {
        percents = List.copyOf(percents);
        if (!percents.isEmpty() && percents.size() != MONTHS) {
            throw new IllegalArgumentException("a curve has twelve months, not " + percents.size());
        }
    }

    /** What should be reached by a month of the reporting year, counted from 1, out of {@link #whole}. */
    public BigDecimal by(int month) {
        return percents.isEmpty() ? BigDecimal.valueOf(month) : percents.get(month - 1);
    }

    /** What stands for the whole target. */
    public BigDecimal whole() {
        return BigDecimal.valueOf(percents.isEmpty() ? MONTHS : 100);
    }
}
