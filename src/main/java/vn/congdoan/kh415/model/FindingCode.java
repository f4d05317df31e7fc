package vn.congdoan.kh415.model;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

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

    SHEET_NOT_RECOGNISED(Severity.ERROR),
    SHEET_PASSED_OVER(Severity.INFO),
    SHEET_HIDDEN(Severity.INFO),
    ROW_HIDDEN(Severity.INFO),
    ROW_UNEVEN(Severity.ERROR),
    TOTALS_ROW_DIFFERS(Severity.WARNING),

    UNIT_UNKNOWN(Severity.ERROR),
    UNIT_AMBIGUOUS(Severity.ERROR),
    UNIT_CONTRADICTION(Severity.ERROR),
    UNIT_NOT_EXPECTED(Severity.ERROR),
    PERIOD_UNKNOWN(Severity.ERROR),
    PERIOD_CONTRADICTION(Severity.WARNING),
    PERIOD_LONGER(Severity.INFO),
    MEASURE_UNKNOWN(Severity.WARNING),
    MEASURE_AMBIGUOUS(Severity.ERROR),
    SECTOR_UNKNOWN(Severity.ERROR),
    HEADING_UNCLEAR(Severity.ERROR),
    HEADINGS_PASSED_OVER(Severity.INFO),
    REVISION_UNREADABLE(Severity.ERROR),
    RECEIVED_UNREADABLE(Severity.WARNING),

    FIGURE_NOT_A_NUMBER(Severity.ERROR),
    FIGURE_NOT_WHOLE(Severity.ERROR),
    FIGURE_NEGATIVE(Severity.ERROR),
    FIGURE_PERCENT(Severity.ERROR),
    FIGURE_OTHER_UNIT(Severity.ERROR),
    FIGURE_LONGER_PERIOD(Severity.ERROR),
    FIGURE_BESIDE_ONLY(Severity.WARNING),
    FIGURE_TWICE(Severity.ERROR),
    FIGURES_DISAGREE(Severity.ERROR),
    FIGURE_TWO_READINGS(Severity.ERROR),
    FIGURE_DATE(Severity.ERROR),
    FIGURE_ERROR_VALUE(Severity.ERROR),
    FIGURE_UNCALCULATED(Severity.ERROR),
    FIGURE_NOT_YES_NO(Severity.ERROR),
    FIGURE_NOT_AS_SHOWN(Severity.ERROR),
    FIGURE_NOT_SHOWN(Severity.ERROR),
    FIGURE_FRACTION(Severity.WARNING),
    FIGURE_ESTIMATED(Severity.INFO),
    FIGURE_NOT_ASKED(Severity.WARNING),

    RETURN_EMPTY(Severity.ERROR),
    RETURN_DUPLICATE(Severity.INFO),
    RETURN_SUPERSEDED(Severity.INFO),
    RETURN_CONFLICT(Severity.ERROR),
    REVISION_WITHOUT_FIGURES(Severity.WARNING),
    REVISION_KEEPS_FIGURES(Severity.WARNING),
    CONSOLIDATED_NOT_USED(Severity.INFO),
    CONSOLIDATED_DIFFERS(Severity.WARNING),
    CONSOLIDATED_MORE_THAN_BODIES(Severity.ERROR),
    CONSOLIDATED_COLUMNS_DIFFER(Severity.ERROR),
    PARTS_NOT_USED(Severity.WARNING),
    UNIT_GONE(Severity.WARNING),

    NUMERATOR_ABOVE_DENOMINATOR(Severity.ERROR),
    YTD_FELL(Severity.WARNING),
    JUMP(Severity.WARNING),
    SAME_AS_LAST_MONTH(Severity.WARNING),
    SAME_AS_OTHER_UNIT(Severity.WARNING),
    RATE_ROSE_BY_DENOMINATOR(Severity.WARNING),

    WAIVER_NO_LIST(Severity.ERROR),
    WAIVER_NOT_WAIVABLE(Severity.ERROR),
    WAIVER_PERIOD(Severity.ERROR),
    WAIVER_UNIT_UNKNOWN(Severity.ERROR),
    WAIVER_TWICE(Severity.ERROR),
    WAIVER_LAPSED(Severity.WARNING),
    WAIVER_UNUSED(Severity.WARNING),

    LIST_TWICE(Severity.ERROR),
    LIST_EMPTY(Severity.ERROR),
    LIST_ROW_UNEVEN(Severity.ERROR),
    LIST_ROWS_PASSED_OVER(Severity.INFO),
    LIST_HEADING_UNKNOWN(Severity.WARNING),
    LIST_HEADING_TWICE(Severity.ERROR),
    LIST_CELL(Severity.ERROR),
    LIST_TWO_READINGS(Severity.ERROR),
    LIST_CONTRADICTION(Severity.ERROR),

    ASSIGNED_COLUMN_MISSING(Severity.ERROR),
    ASSIGNED_UNIT_UNKNOWN(Severity.ERROR),
    ASSIGNED_INDICATOR_UNKNOWN(Severity.ERROR),
    ASSIGNED_YEAR(Severity.ERROR),
    ASSIGNED_NOT_A_NUMBER(Severity.ERROR),
    ASSIGNED_NEGATIVE(Severity.ERROR),
    ASSIGNED_TWICE(Severity.ERROR),

    SNAPSHOT_OTHER_PLAN(Severity.INFO),

    REGISTRY_COLUMN_MISSING(Severity.ERROR),
    REGISTRY_VALUE(Severity.ERROR),
    REGISTRY_VALUE_MISSING(Severity.ERROR),
    REGISTRY_DATES_REVERSED(Severity.ERROR),
    REGISTRY_DUPLICATE(Severity.ERROR),
    REGISTRY_OVERLAP(Severity.ERROR),
    REGISTRY_SECTOR_MISSING(Severity.ERROR),
    REGISTRY_PARENT_AMBIGUOUS(Severity.ERROR),
    REGISTRY_PARENT_UNKNOWN(Severity.ERROR),
    REGISTRY_PARENT_GONE(Severity.ERROR),
    REGISTRY_CYCLE(Severity.ERROR),
    REGISTRY_TWO_ROOTS(Severity.ERROR),
    REGISTRY_NO_ROOT(Severity.ERROR),

    PLAN_EMPTY(Severity.ERROR),
    PLAN_TOO_LARGE(Severity.ERROR),
    PLAN_ENCODING(Severity.ERROR),
    PLAN_SYNTAX(Severity.ERROR),
    PLAN_SYNTAX_TAB(Severity.ERROR),
    PLAN_SYNTAX_INDENT(Severity.ERROR),
    PLAN_SYNTAX_COLON(Severity.ERROR),
    PLAN_SYNTAX_NO_COLON(Severity.ERROR),
    PLAN_SYNTAX_QUOTE(Severity.ERROR),
    PLAN_SYNTAX_AFTER_QUOTE(Severity.ERROR),
    PLAN_SYNTAX_BRACKET(Severity.ERROR),
    PLAN_SYNTAX_FIRST_CHARACTER(Severity.ERROR),
    PLAN_SYNTAX_CHARACTER(Severity.ERROR),
    PLAN_SYNTAX_REFERENCE(Severity.ERROR),
    PLAN_SYNTAX_SEPARATOR(Severity.ERROR),
    PLAN_KEY_UNKNOWN(Severity.ERROR),
    PLAN_KEY_MISSPELT(Severity.ERROR),
    PLAN_KEY_MISSING(Severity.ERROR),
    PLAN_KEY_TWICE(Severity.ERROR),
    PLAN_KEY_NOT_FOR_TYPE(Severity.ERROR),
    PLAN_VALUE_EMPTY(Severity.ERROR),
    PLAN_VALUE_SINGLE(Severity.ERROR),
    PLAN_VALUE_SECTION(Severity.ERROR),
    PLAN_VALUE_NUMBER(Severity.ERROR),
    PLAN_VALUE_WHOLE(Severity.ERROR),
    PLAN_VALUE_COMMA(Severity.ERROR),
    PLAN_VALUE_AMBIGUOUS(Severity.ERROR),
    PLAN_VALUE_DATE(Severity.ERROR),
    PLAN_VALUE_ID(Severity.ERROR),
    PLAN_WORD_UNKNOWN(Severity.ERROR),
    PLAN_WORD_MISSPELT(Severity.ERROR),
    PLAN_WORD_TWICE(Severity.ERROR),
    PLAN_NAME_TWICE(Severity.ERROR),
    PLAN_ID_RESERVED(Severity.ERROR),
    PLAN_DATES_REVERSED(Severity.ERROR),
    PLAN_KIND_CYCLE(Severity.ERROR),
    PLAN_KIND_IS_PART(Severity.ERROR),
    PLAN_SENDS_NEEDS_PART_OF(Severity.ERROR),
    PLAN_ONCE_IS_YES_NO(Severity.ERROR),
    PLAN_EDGES_REVERSED(Severity.ERROR),
    PLAN_TARGETS_OVERLAP(Severity.ERROR),
    PLAN_TARGET_ABOVE_HUNDRED(Severity.ERROR),
    PLAN_TARGET_NEEDS_BODIES(Severity.ERROR),
    PLAN_TARGET_NEEDS_YEARLY_TOTAL(Severity.ERROR),
    PLAN_DUE_WITH_MILESTONE(Severity.ERROR),
    PLAN_DENOMINATOR_MISSING(Severity.ERROR),
    PLAN_DENOMINATOR_NOT_FOR_TOTAL(Severity.ERROR),
    PLAN_TYPES_DIFFER(Severity.ERROR),
    PLAN_PERCENT_OF_BODIES(Severity.ERROR),
    PLAN_KINDS_DIFFER(Severity.ERROR),
    PLAN_KINDS_NOT_STATED(Severity.ERROR),
    PLAN_KIND_NOT_REPORTING(Severity.ERROR),
    PLAN_SECTORS_DISJOINT(Severity.ERROR),
    PLAN_SECTOR_NOT_REPORTING(Severity.ERROR),
    PLAN_MEASURE_UNUSED(Severity.WARNING);

    private final Severity severity;

    FindingCode(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }

    /**
     * Those that a waiver may accept: they doubt one figure that was read without doubt. What could not be read, or not been
     * attributed, has no figure to accept.
     */
    public static Set<FindingCode> waivable() {
        return EnumSet.of(NUMERATOR_ABOVE_DENOMINATOR, YTD_FELL, JUMP, RATE_ROSE_BY_DENOMINATOR);
    }

    /** The code as users and scripts see it, such as {@code figure-not-whole}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
