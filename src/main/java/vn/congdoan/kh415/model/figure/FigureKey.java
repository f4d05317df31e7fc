package vn.congdoan.kh415.model.figure;

import vn.congdoan.kh415.model.plan.MeasureId;

/**
 * What a figure is about.
 *
 * @param measure the measure's id
 * @param sector the sector whose bodies it sums, or empty where the sender states none
 */
public record FigureKey(MeasureId measure, String sector) implements Comparable<FigureKey> {
    public FigureKey(MeasureId measure) {
        this(measure, "");
    }

    @Override
    public int compareTo(FigureKey other) {
        int byMeasure = measure.compareTo(other.measure);
        return byMeasure != 0 ? byMeasure : sector.compareTo(other.sector);
    }
}
