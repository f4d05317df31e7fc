package vn.congdoan.kh415.model;

import java.util.Locale;

/** The catalogue of findings. A code is stable once released; its texts stand in the resource bundles under its {@link #id}. */
public enum FindingCode {
    FILE_UNREADABLE(Severity.ERROR),
    FILE_ENCRYPTED(Severity.ERROR),
    FILE_UNSUPPORTED(Severity.ERROR),
    FILE_TOO_LARGE(Severity.ERROR),
    FILE_EMPTY(Severity.ERROR),
    FILE_PASSED_OVER(Severity.INFO),
    FILE_UNPACKED(Severity.INFO),
    TEXT_ENCODING_UNCLEAR(Severity.ERROR),

    SHEET_NOT_RECOGNISED(Severity.WARNING),
    SHEET_HIDDEN(Severity.INFO),
    ROW_HIDDEN(Severity.INFO),
    TOTALS_ROW_DIFFERS(Severity.WARNING),

    UNIT_UNKNOWN(Severity.ERROR),
    UNIT_AMBIGUOUS(Severity.ERROR),
    UNIT_CONTRADICTION(Severity.ERROR),
    UNIT_NOT_EXPECTED(Severity.ERROR),
    PERIOD_UNKNOWN(Severity.ERROR),
    PERIOD_CONTRADICTION(Severity.WARNING),
    PERIOD_LATER(Severity.INFO),
    MEASURE_UNKNOWN(Severity.WARNING),
    MEASURE_AMBIGUOUS(Severity.ERROR),
    SECTOR_UNKNOWN(Severity.ERROR),
    REVISION_UNREADABLE(Severity.ERROR),
    RECEIVED_UNREADABLE(Severity.WARNING),

    FIGURE_NOT_A_NUMBER(Severity.ERROR),
    FIGURE_NOT_WHOLE(Severity.ERROR),
    FIGURE_NEGATIVE(Severity.ERROR),
    FIGURE_PERCENT(Severity.ERROR),
    FIGURE_TWO_READINGS(Severity.ERROR),
    FIGURE_DATE(Severity.ERROR),
    FIGURE_ERROR_VALUE(Severity.ERROR),
    FIGURE_UNCALCULATED(Severity.ERROR),
    FIGURE_NOT_YES_NO(Severity.ERROR),
    FIGURE_ESTIMATED(Severity.INFO),
    FIGURE_NOT_ASKED(Severity.WARNING),

    RETURN_EMPTY(Severity.ERROR),
    RETURN_DUPLICATE(Severity.INFO),
    RETURN_SUPERSEDED(Severity.INFO),
    RETURN_CONFLICT(Severity.ERROR),
    REVISION_WITHOUT_FIGURES(Severity.WARNING),
    CONSOLIDATED_NOT_USED(Severity.INFO),
    UNIT_GONE(Severity.WARNING),

    NUMERATOR_ABOVE_DENOMINATOR(Severity.ERROR),
    YTD_FELL(Severity.WARNING),
    JUMP(Severity.WARNING),
    SAME_AS_LAST_MONTH(Severity.WARNING),
    SAME_AS_OTHER_UNIT(Severity.WARNING),
    RATE_ROSE_BY_DENOMINATOR(Severity.WARNING),

    REGISTRY_COLUMN_MISSING(Severity.ERROR),
    REGISTRY_VALUE(Severity.ERROR),
    REGISTRY_DUPLICATE(Severity.ERROR),
    REGISTRY_OVERLAP(Severity.ERROR),
    REGISTRY_PARENT_UNKNOWN(Severity.ERROR),
    REGISTRY_PARENT_GONE(Severity.ERROR),
    REGISTRY_CYCLE(Severity.ERROR),
    REGISTRY_TWO_ROOTS(Severity.ERROR),
    REGISTRY_NO_ROOT(Severity.ERROR),

    PLAN_SYNTAX(Severity.ERROR),
    PLAN_KEY_UNKNOWN(Severity.ERROR),
    PLAN_KEY_MISSING(Severity.ERROR),
    PLAN_KEY_TWICE(Severity.ERROR),
    PLAN_VALUE(Severity.ERROR),
    PLAN_WORD_UNKNOWN(Severity.ERROR),
    PLAN_ID_TWICE(Severity.ERROR),
    PLAN_TARGETS_OVERLAP(Severity.ERROR),
    PLAN_NOT_COMPUTABLE(Severity.ERROR),
    PLAN_MEASURE_UNUSED(Severity.WARNING);

    private final Severity severity;

    FindingCode(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }

    /** The code as users and scripts see it, such as {@code figure-not-whole}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
