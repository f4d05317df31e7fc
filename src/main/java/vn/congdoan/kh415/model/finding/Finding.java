package vn.congdoan.kh415.model.finding;

import java.time.YearMonth;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.table.Place;

/**
 * Something the sender or the secretariat should know.
 *
 * @param unit the code of the unit it concerns, null if none is known
 * @param measure the id of the measure it concerns, null if none
 * @param period the period it concerns, null if none is known
 * @param facts what was seen, in the record that its code names
 * @param waived the waiver that accepts the figure all the same, null if there is none; what is waived is worth knowing, no more
 * @param bearing what it still means for the period under report
 */
public record Finding(
        FindingCode code,
        Place place,
        @Nullable UnitCode unit,
        @Nullable MeasureId measure,
        @Nullable YearMonth period,
        Facts facts,
        @Nullable Waiver waived,
        Bearing bearing) {
    /** By severity, then place, unit, measure and code: the same whatever the order of discovery. */
    public static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(finding -> or(finding.place.file()))
            .thenComparing(finding -> or(finding.place.sheet()))
            .thenComparing(finding -> or(finding.place.cell()), Finding::byCell)
            .thenComparing(finding -> finding.unit == null ? "" : finding.unit.text())
            .thenComparing(finding -> finding.measure == null ? "" : finding.measure.text())
            .thenComparing(finding -> finding.period == null ? "" : finding.period.toString())
            .thenComparing(finding -> finding.code)
            .thenComparing(finding -> finding.facts.toString());

    public Finding {
        if (!code.facts().isInstance(facts)) {
            throw new IllegalArgumentException(code + " does not tell " + facts);
        }
    }

    public Finding(
            FindingCode code,
            Place place,
            @Nullable UnitCode unit,
            @Nullable MeasureId measure,
            @Nullable YearMonth period,
            Facts facts) {
        this(code, place, unit, measure, period, facts, null, Bearing.HERE);
    }

    /** Of a unit, whatever the period. */
    public Finding(FindingCode code, Place place, @Nullable UnitCode unit, Facts facts) {
        this(code, place, unit, null, null, facts);
    }

    public Finding(FindingCode code, Place place, Facts facts) {
        this(code, place, null, null, null, facts);
    }

    /** One whose code says it all. */
    public Finding(FindingCode code, Place place) {
        this(code, place, new Facts.None());
    }

    public Finding of(@Nullable UnitCode unit, @Nullable YearMonth period) {
        return new Finding(code, place, unit, measure, period, facts, waived, bearing);
    }

    public Finding waivedBy(Waiver waiver) {
        return new Finding(code, place, unit, measure, period, facts, waiver, bearing);
    }

    public Finding bearing(Bearing on) {
        return new Finding(code, place, unit, measure, period, facts, waived, on);
    }

    /** That of its code, unless it is waived or means less for the period than that. */
    public Severity severity() {
        Severity most = waived == null ? bearing.most() : Severity.INFO;
        return code.severity().compareTo(most) > 0 ? code.severity() : most;
    }

    /** Whether it belongs to the period under report, as a fault or as a remark. */
    public boolean isOfPeriod() {
        return bearing != Bearing.ELSEWHERE;
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** As a reader goes through a sheet: row by row (line by line of a text file), and in a row from left to right. */
    private static int byCell(String one, String other) {
        int byRow = shortFirst(row(one), row(other));
        return byRow != 0 ? byRow : shortFirst(column(one), column(other));
    }

    private static String row(String cell) {
        int colon = cell.indexOf(':');
        return colon >= 0
                ? cell.substring(0, colon)
                : cell.substring(column(cell).length());
    }

    private static String column(String cell) {
        int colon = cell.indexOf(':');
        int letters = 0;
        while (letters < cell.length() && Character.isLetter(cell.charAt(letters))) {
            letters++;
        }
        return colon >= 0 ? cell.substring(colon + 1) : cell.substring(0, letters);
    }

    /** B9 before B10, and Z before AA. */
    private static int shortFirst(String one, String other) {
        return one.length() != other.length() ? Integer.compare(one.length(), other.length()) : one.compareTo(other);
    }
}
