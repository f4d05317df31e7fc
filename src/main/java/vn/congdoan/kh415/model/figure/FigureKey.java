package vn.congdoan.kh415.model.figure;

import vn.congdoan.kh415.model.plan.MeasureId;

/**
 * What a figure is about.
 *
 * @param measure the measure's id
 * @param sector the sector whose bodies it sums, or empty where the sender states none
 * @param toDate whether it is the running total of the reporting year that stands beside a flow's figure of the month
 */
public record FigureKey(MeasureId measure, String sector, boolean toDate) implements Comparable<FigureKey> {
    public FigureKey(MeasureId measure, String sector) {
        this(measure, sector, false);
    }

    public FigureKey(MeasureId measure) {
        this(measure, "");
    }

    /** The running total beside it. */
    public FigureKey runningTotal() {
        return new FigureKey(measure, sector, true);
    }

    /** The figure beside which it stands; itself if it is no running total. */
    public FigureKey month() {
        return toDate ? new FigureKey(measure, sector) : this;
    }

    /** The same of a sender's own figure, whatever the sector that it states. */
    public FigureKey own() {
        return new FigureKey(measure, "", toDate);
    }

    @Override
    public int compareTo(FigureKey other) {
        int byMeasure = measure.compareTo(other.measure);
        int bySector = byMeasure != 0 ? byMeasure : sector.compareTo(other.sector);
        return bySector != 0 ? bySector : Boolean.compare(toDate, other.toDate);
    }
}
