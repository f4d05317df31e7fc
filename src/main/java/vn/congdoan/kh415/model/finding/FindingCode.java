package vn.congdoan.kh415.model.finding;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The catalogue of findings. A code is stable once released; its texts stand in the resource bundles under its {@link #id}. */
public enum FindingCode {
    FILE_UNREADABLE(Family.FILE, Severity.ERROR, FileFacts.Damaged.class),
    FILE_ENCRYPTED(Family.FILE, Severity.ERROR, FileFacts.Locked.class),
    FILE_UNSUPPORTED(Family.FILE, Severity.ERROR, FileFacts.Unsupported.class),
    FILE_TOO_LARGE(Family.FILE, Severity.ERROR, FileFacts.TooLarge.class),
    FILE_EMPTY(Family.FILE, Severity.ERROR, FileFacts.Unusable.class),
    FILE_PASSED_OVER(Family.FILE, Severity.INFO, FileFacts.PassedOver.class),
    FILE_UNPACKED(Family.FILE, Severity.INFO, FileFacts.Unpacked.class),
    MAIL_OPENED(Family.FILE, Severity.INFO, FileFacts.Opened.class),
    MAIL_WITHOUT_RETURN(Family.FILE, Severity.ERROR, FileFacts.NothingAttached.class),
    MAIL_WITHOUT_DATE(Family.FILE, Severity.INFO, Facts.Seen.class),
    TEXT_ENCODING_UNCLEAR(Family.FILE, Severity.ERROR, FileFacts.Unusable.class),

    SHEET_NOT_RECOGNISED(Family.RETURN, Severity.ERROR, Facts.None.class),
    SHEET_PASSED_OVER(Family.RETURN, Severity.INFO, Facts.None.class),
    OWN_OUTPUT(Family.RETURN, Severity.WARNING, Facts.Seen.class),
    SHEET_HIDDEN(Family.RETURN, Severity.INFO, Facts.None.class),
    ROW_HIDDEN(Family.RETURN, Severity.INFO, Facts.None.class),
    ROW_UNEVEN(Family.RETURN, Severity.ERROR, ReturnFacts.Uneven.class),
    TOTALS_ROW_DIFFERS(Family.RETURN, Severity.WARNING, ReturnFacts.StatedSum.class),

    UNIT_UNKNOWN(Family.RETURN, Severity.ERROR, ReturnFacts.UnknownUnit.class),
    UNIT_AMBIGUOUS(Family.RETURN, Severity.ERROR, ReturnFacts.AmongUnits.class),
    UNIT_CONTRADICTION(Family.RETURN, Severity.ERROR, ReturnFacts.TwoUnits.class),
    UNIT_NOT_EXPECTED(Family.RETURN, Severity.ERROR, ReturnFacts.OfMonth.class),
    PERIOD_UNKNOWN(Family.RETURN, Severity.ERROR, Facts.Seen.class),
    PERIOD_CONTRADICTION(Family.RETURN, Severity.WARNING, ReturnFacts.TwoMonths.class),
    SHEET_OF_OTHER_MONTH(Family.RETURN, Severity.WARNING, ReturnFacts.NamedMonth.class),
    PERIOD_LONGER(Family.RETURN, Severity.INFO, ReturnFacts.LongerPeriod.class),
    MEASURE_UNKNOWN(Family.RETURN, Severity.WARNING, Facts.Unknown.class),
    MEASURE_AMBIGUOUS(Family.RETURN, Severity.ERROR, ReturnFacts.AmongMeasures.class),
    SECTOR_UNKNOWN(Family.RETURN, Severity.ERROR, Facts.NotAmong.class),
    HEADING_UNCLEAR(Family.RETURN, Severity.ERROR, ReturnFacts.Unclear.class),
    HEADINGS_PASSED_OVER(Family.RETURN, Severity.INFO, ReturnFacts.Besides.class),
    REVISION_UNREADABLE(Family.RETURN, Severity.ERROR, Facts.Seen.class),
    RECEIVED_UNREADABLE(Family.RETURN, Severity.WARNING, Facts.Seen.class),
    RECEIVED_IMPOSSIBLE(Family.RETURN, Severity.INFO, ReturnFacts.ReceivedOn.class),
    SENDER_DIFFERS(Family.RETURN, Severity.INFO, ReturnFacts.OtherSender.class),

    FIGURE_NOT_A_NUMBER(Family.RETURN, Severity.ERROR, Facts.Seen.class),
    FIGURE_NOT_WHOLE(Family.RETURN, Severity.ERROR, Facts.Seen.class),
    FIGURE_NEGATIVE(Family.RETURN, Severity.ERROR, Facts.Seen.class),
    FIGURE_PERCENT(Family.RETURN, Severity.ERROR, Facts.Seen.class),
    FIGURE_OTHER_UNIT(Family.RETURN, Severity.ERROR, ReturnFacts.OtherMeasurement.class),
    FIGURE_LONGER_PERIOD(Family.RETURN, Severity.ERROR, ReturnFacts.LongerFigures.class),
    FIGURE_BESIDE_ONLY(Family.RETURN, Severity.WARNING, ReturnFacts.BesideOnly.class),
    FIGURE_TWICE(Family.RETURN, Severity.ERROR, ReturnFacts.Twice.class),
    FIGURES_DISAGREE(Family.RETURN, Severity.ERROR, ReturnFacts.Disagreeing.class),
    FIGURE_TWO_READINGS(Family.RETURN, Severity.ERROR, ReturnFacts.TwoReadings.class),
    FIGURE_DATE(Family.RETURN, Severity.ERROR, Facts.Seen.class),
    FIGURE_ERROR_VALUE(Family.RETURN, Severity.ERROR, Facts.Seen.class),
    FIGURE_UNCALCULATED(Family.RETURN, Severity.ERROR, Facts.None.class),
    FIGURE_NOT_YES_NO(Family.RETURN, Severity.ERROR, Facts.Seen.class),
    FIGURE_NO_OPTION(Family.RETURN, Severity.ERROR, ReturnFacts.NoOption.class),
    FIGURE_NOT_AS_SHOWN(Family.RETURN, Severity.ERROR, ReturnFacts.ShownOtherwise.class),
    FIGURE_NOT_SHOWN(Family.RETURN, Severity.ERROR, ReturnFacts.NotShown.class),
    FIGURE_FRACTION(Family.RETURN, Severity.WARNING, ReturnFacts.Amount.class),
    FIGURE_ESTIMATED(Family.RETURN, Severity.INFO, Facts.Seen.class),
    FIGURE_NOT_ASKED(Family.RETURN, Severity.WARNING, ReturnFacts.Stated.class),

    FORM_OF_ANOTHER(Family.RETURN, Severity.ERROR, FormFacts.OfAnother.class),
    FORM_OF_OTHER_PLAN(Family.RETURN, Severity.ERROR, FormFacts.OfPlan.class),
    FORM_HEADINGS(Family.RETURN, Severity.ERROR, FormFacts.Headings.class),
    FORM_OUTDATED(Family.RETURN, Severity.WARNING, Facts.None.class),
    FORM_ALTERED(Family.RETURN, Severity.WARNING, FormFacts.Altered.class),

    RETURN_EMPTY(Family.RETURN, Severity.ERROR, Facts.None.class),
    RETURN_DUPLICATE(Family.RETURN, Severity.INFO, ReturnFacts.Copy.class),
    RETURN_SUPERSEDED(Family.RETURN, Severity.INFO, ReturnFacts.Revisions.class),
    RETURN_CONFLICT(Family.RETURN, Severity.ERROR, ReturnFacts.Conflict.class),
    REVISION_WITHOUT_FIGURES(Family.RETURN, Severity.WARNING, ReturnFacts.Revisions.class),
    REVISION_KEEPS_FIGURES(Family.RETURN, Severity.WARNING, ReturnFacts.Kept.class),
    CONSOLIDATED_NOT_USED(Family.RETURN, Severity.INFO, ReturnFacts.Reconciled.class),
    CONSOLIDATED_DIFFERS(Family.RETURN, Severity.WARNING, ReturnFacts.Unreconciled.class),
    CONSOLIDATED_MORE_THAN_BODIES(Family.RETURN, Severity.ERROR, ReturnFacts.MoreThanBodies.class),
    CONSOLIDATED_COLUMNS_DIFFER(Family.RETURN, Severity.ERROR, ReturnFacts.StatedSum.class),
    CONSOLIDATED_UNDIVIDED(Family.RETURN, Severity.WARNING, ReturnFacts.Undivided.class),
    PARTS_NOT_USED(Family.RETURN, Severity.WARNING, ReturnFacts.UnusedParts.class),
    UNIT_GONE(Family.RETURN, Severity.WARNING, ReturnFacts.Stated.class),

    NUMERATOR_ABOVE_DENOMINATOR(Family.CHECK, Severity.ERROR, CheckFacts.Above.class),
    RULE_BROKEN(Family.CHECK, Severity.ERROR, CheckFacts.Broken.class),
    RULE_BROKEN_USED(Family.CHECK, Severity.WARNING, CheckFacts.Broken.class),
    FLOW_LOOKS_RUNNING(Family.CHECK, Severity.WARNING, CheckFacts.Running.class),
    RUNNING_TOTAL_DIFFERS(Family.CHECK, Severity.WARNING, CheckFacts.RunningTotal.class),
    YTD_FELL(Family.CHECK, Severity.WARNING, CheckFacts.Changed.class),
    JUMP(Family.CHECK, Severity.WARNING, CheckFacts.Changed.class),
    SAME_AS_LAST_MONTH(Family.CHECK, Severity.WARNING, CheckFacts.SameFigures.class),
    SAME_AS_OTHER_UNIT(Family.CHECK, Severity.WARNING, CheckFacts.SameUnit.class),
    RATE_ROSE_BY_DENOMINATOR(Family.CHECK, Severity.WARNING, CheckFacts.Fallen.class),

    WAIVER_NO_LIST(Family.WAIVER, Severity.ERROR, Facts.None.class),
    WAIVER_NOT_WAIVABLE(Family.WAIVER, Severity.ERROR, Facts.NotAmong.class),
    WAIVER_PERIOD(Family.WAIVER, Severity.ERROR, PlanFacts.Value.class),
    WAIVER_UNIT_UNKNOWN(Family.WAIVER, Severity.ERROR, Facts.Unknown.class),
    WAIVER_TWICE(Family.WAIVER, Severity.ERROR, PlanFacts.EntryTwice.class),
    WAIVER_LAPSED(Family.WAIVER, Severity.WARNING, CheckFacts.Lapsed.class),
    WAIVER_UNUSED(Family.WAIVER, Severity.WARNING, CheckFacts.OfWaiver.class),

    LIST_TWICE(Family.LIST, Severity.ERROR, ListFacts.Places.class),
    LIST_EMPTY(Family.LIST, Severity.ERROR, Facts.None.class),
    LIST_ROW_UNEVEN(Family.LIST, Severity.ERROR, ListFacts.UnevenLine.class),
    LIST_ROWS_PASSED_OVER(Family.LIST, Severity.INFO, ListFacts.Lines.class),
    LIST_HEADING_UNKNOWN(Family.LIST, Severity.WARNING, Facts.Unknown.class),
    LIST_HEADING_TWICE(Family.LIST, Severity.ERROR, ListFacts.ColumnTwice.class),
    LIST_CELL(Family.LIST, Severity.ERROR, ListFacts.Trapped.class),
    LIST_TWO_READINGS(Family.LIST, Severity.ERROR, ListFacts.TwoReadingsIn.class),
    LIST_CONTRADICTION(Family.LIST, Severity.ERROR, ListFacts.Contradiction.class),

    ASSIGNED_COLUMN_MISSING(Family.LIST, Severity.ERROR, ListFacts.MissingColumns.class),
    ASSIGNED_UNIT_UNKNOWN(Family.LIST, Severity.ERROR, ListFacts.WrongCell.class),
    ASSIGNED_INDICATOR_UNKNOWN(Family.LIST, Severity.ERROR, ListFacts.WrongCell.class),
    ASSIGNED_YEAR(Family.LIST, Severity.ERROR, ListFacts.WrongCell.class),
    ASSIGNED_NOT_A_NUMBER(Family.LIST, Severity.ERROR, ListFacts.WrongCell.class),
    ASSIGNED_NEGATIVE(Family.LIST, Severity.ERROR, ListFacts.WrongCell.class),
    ASSIGNED_PERCENT_OF_NUMBER(Family.LIST, Severity.ERROR, ListFacts.WrongCell.class),
    ASSIGNED_ABOVE_HUNDRED(Family.LIST, Severity.ERROR, ListFacts.WrongCell.class),
    ASSIGNED_TWICE(Family.LIST, Severity.ERROR, ListFacts.AssignedTwice.class),

    SNAPSHOT_OTHER_PLAN(Family.HISTORY, Severity.INFO, ReturnFacts.OtherPlan.class),

    REGISTRY_COLUMN_MISSING(Family.REGISTRY, Severity.ERROR, ListFacts.MissingColumns.class),
    REGISTRY_VALUE(Family.REGISTRY, Severity.ERROR, ListFacts.WrongCell.class),
    REGISTRY_VALUE_MISSING(Family.REGISTRY, Severity.ERROR, ListFacts.BlankCell.class),
    REGISTRY_DATES_REVERSED(Family.REGISTRY, Severity.ERROR, ListFacts.DatesReversed.class),
    REGISTRY_DUPLICATE(Family.REGISTRY, Severity.ERROR, ListFacts.CodeTwice.class),
    REGISTRY_OVERLAP(Family.REGISTRY, Severity.ERROR, ListFacts.CodeTwice.class),
    REGISTRY_SECTOR_MISSING(Family.REGISTRY, Severity.ERROR, ListFacts.WithoutSector.class),
    REGISTRY_PARENT_AMBIGUOUS(Family.REGISTRY, Severity.ERROR, ListFacts.AmongParents.class),
    REGISTRY_PARENT_UNKNOWN(Family.REGISTRY, Severity.ERROR, Facts.Unknown.class),
    REGISTRY_PARENT_GONE(Family.REGISTRY, Severity.ERROR, ListFacts.ParentGone.class),
    REGISTRY_CYCLE(Family.REGISTRY, Severity.ERROR, ListFacts.Ring.class),
    REGISTRY_TWO_ROOTS(Family.REGISTRY, Severity.ERROR, ListFacts.Roots.class),
    REGISTRY_NO_ROOT(Family.REGISTRY, Severity.ERROR, ListFacts.Roots.class),

    PLAN_EMPTY(Family.PLAN, Severity.ERROR, Facts.None.class),
    PLAN_TOO_LARGE(Family.PLAN, Severity.ERROR, PlanFacts.Length.class),
    PLAN_ENCODING(Family.PLAN, Severity.ERROR, Facts.None.class),
    PLAN_SYNTAX(Family.PLAN, Severity.ERROR, PlanFacts.Unparsed.class),
    PLAN_SYNTAX_TAB(Family.PLAN, Severity.ERROR, Facts.None.class),
    PLAN_SYNTAX_INDENT(Family.PLAN, Severity.ERROR, Facts.None.class),
    PLAN_SYNTAX_COLON(Family.PLAN, Severity.ERROR, Facts.None.class),
    PLAN_SYNTAX_NO_COLON(Family.PLAN, Severity.ERROR, Facts.None.class),
    PLAN_SYNTAX_QUOTE(Family.PLAN, Severity.ERROR, Facts.None.class),
    PLAN_SYNTAX_AFTER_QUOTE(Family.PLAN, Severity.ERROR, Facts.None.class),
    PLAN_SYNTAX_BRACKET(Family.PLAN, Severity.ERROR, PlanFacts.Sign.class),
    PLAN_SYNTAX_FIRST_CHARACTER(Family.PLAN, Severity.ERROR, PlanFacts.Sign.class),
    PLAN_SYNTAX_CHARACTER(Family.PLAN, Severity.ERROR, PlanFacts.Sign.class),
    PLAN_SYNTAX_DEEP(Family.PLAN, Severity.ERROR, PlanFacts.Depth.class),
    PLAN_SYNTAX_REFERENCE(Family.PLAN, Severity.ERROR, Facts.None.class),
    PLAN_SYNTAX_SEPARATOR(Family.PLAN, Severity.ERROR, Facts.None.class),
    PLAN_KEY_UNKNOWN(Family.PLAN, Severity.ERROR, PlanFacts.UnknownKey.class),
    PLAN_KEY_MISSPELT(Family.PLAN, Severity.ERROR, PlanFacts.MisspeltKey.class),
    PLAN_KEY_MISSING(Family.PLAN, Severity.ERROR, PlanFacts.KeyIn.class),
    PLAN_KEY_TWICE(Family.PLAN, Severity.ERROR, PlanFacts.KeyTwice.class),
    PLAN_KEY_NOT_FOR_TYPE(Family.PLAN, Severity.ERROR, PlanFacts.KeyOfType.class),
    PLAN_VALUE_EMPTY(Family.PLAN, Severity.ERROR, PlanFacts.Key.class),
    PLAN_VALUE_SINGLE(Family.PLAN, Severity.ERROR, PlanFacts.Key.class),
    PLAN_VALUE_SECTION(Family.PLAN, Severity.ERROR, PlanFacts.Section.class),
    PLAN_VALUE_NUMBER(Family.PLAN, Severity.ERROR, PlanFacts.Value.class),
    PLAN_VALUE_WHOLE(Family.PLAN, Severity.ERROR, PlanFacts.OutOfRange.class),
    PLAN_VALUE_COMMA(Family.PLAN, Severity.ERROR, PlanFacts.Misspelt.class),
    PLAN_VALUE_AMBIGUOUS(Family.PLAN, Severity.ERROR, PlanFacts.TwoNumbers.class),
    PLAN_VALUE_DATE(Family.PLAN, Severity.ERROR, PlanFacts.Value.class),
    PLAN_VALUE_ID(Family.PLAN, Severity.ERROR, PlanFacts.Value.class),
    PLAN_WORD_UNKNOWN(Family.PLAN, Severity.ERROR, PlanFacts.NoChoice.class),
    PLAN_WORD_MISSPELT(Family.PLAN, Severity.ERROR, PlanFacts.Misspelt.class),
    PLAN_WORD_TWICE(Family.PLAN, Severity.ERROR, PlanFacts.Value.class),
    PLAN_NAME_TWICE(Family.PLAN, Severity.ERROR, PlanFacts.NameTwice.class),
    PLAN_ID_RESERVED(Family.PLAN, Severity.ERROR, PlanFacts.Id.class),
    PLAN_ID_NO_FILE_NAME(Family.PLAN, Severity.ERROR, PlanFacts.Id.class),
    PLAN_DATES_REVERSED(Family.PLAN, Severity.ERROR, PlanFacts.Ends.class),
    PLAN_KIND_CYCLE(Family.PLAN, Severity.ERROR, PlanFacts.KindRing.class),
    PLAN_ANSWERS_CYCLE(Family.PLAN, Severity.ERROR, PlanFacts.MeasureRing.class),
    PLAN_KIND_IS_PART(Family.PLAN, Severity.ERROR, PlanFacts.OfKind.class),
    PLAN_SENDS_NEEDS_PART_OF(Family.PLAN, Severity.ERROR, PlanFacts.OfKind.class),
    PLAN_MEASURE_OF_OTHER_TYPE(Family.PLAN, Severity.ERROR, PlanFacts.OtherType.class),
    PLAN_EACH_NEEDS_DENOMINATOR(Family.PLAN, Severity.ERROR, PlanFacts.OfIndicator.class),
    PLAN_CURVE_INCOMPLETE(Family.PLAN, Severity.ERROR, PlanFacts.Curve.class),
    PLAN_CURVE_FALLS(Family.PLAN, Severity.ERROR, PlanFacts.CurveFalls.class),
    PLAN_ONCE_IS_YES_NO(Family.PLAN, Severity.ERROR, PlanFacts.TypeAndTime.class),
    PLAN_EDGES_REVERSED(Family.PLAN, Severity.ERROR, PlanFacts.Edges.class),
    PLAN_TARGETS_OVERLAP(Family.PLAN, Severity.ERROR, PlanFacts.TwoTargets.class),
    PLAN_TARGET_ABOVE_HUNDRED(Family.PLAN, Severity.ERROR, PlanFacts.OfTarget.class),
    PLAN_TARGET_NEEDS_BODIES(Family.PLAN, Severity.ERROR, PlanFacts.OfIndicator.class),
    PLAN_TARGET_NEEDS_YEARLY_TOTAL(Family.PLAN, Severity.ERROR, PlanFacts.OfIndicator.class),
    PLAN_DUE_WITH_MILESTONE(Family.PLAN, Severity.ERROR, PlanFacts.OfIndicator.class),
    PLAN_DENOMINATOR_MISSING(Family.PLAN, Severity.ERROR, PlanFacts.OfUnit.class),
    PLAN_DENOMINATOR_NOT_FOR_TOTAL(Family.PLAN, Severity.ERROR, PlanFacts.OfIndicator.class),
    PLAN_TYPES_DIFFER(Family.PLAN, Severity.ERROR, PlanFacts.TwoTypes.class),
    PLAN_PERCENT_OF_BODIES(Family.PLAN, Severity.ERROR, PlanFacts.OfIndicator.class),
    PLAN_KINDS_DIFFER(Family.PLAN, Severity.ERROR, PlanFacts.TwoReporters.class),
    PLAN_KINDS_NOT_STATED(Family.PLAN, Severity.ERROR, PlanFacts.OpenKinds.class),
    PLAN_KIND_NOT_REPORTING(Family.PLAN, Severity.ERROR, PlanFacts.NotReporting.class),
    PLAN_SECTORS_DISJOINT(Family.PLAN, Severity.ERROR, PlanFacts.TwoReporters.class),
    PLAN_SECTOR_NOT_REPORTING(Family.PLAN, Severity.ERROR, PlanFacts.NotReporting.class),
    PLAN_RULE_TWICE(Family.PLAN, Severity.ERROR, PlanFacts.RuleTwice.class),
    PLAN_RULE_SIDE(Family.PLAN, Severity.ERROR, PlanFacts.Value.class),
    PLAN_RULE_TYPES_DIFFER(Family.PLAN, Severity.ERROR, PlanFacts.TwoTypesInRule.class),
    PLAN_RULE_OF_NOBODY(Family.PLAN, Severity.ERROR, PlanFacts.RuleOfNobody.class),
    PLAN_RULE_NEVER_SPEAKS(Family.PLAN, Severity.ERROR, PlanFacts.OfRule.class),
    PLAN_RULE_IMPOSSIBLE(Family.PLAN, Severity.ERROR, PlanFacts.OfRule.class),
    PLAN_RULE_ALWAYS_KEPT(Family.PLAN, Severity.WARNING, PlanFacts.OfRule.class),
    PLAN_RULES_CONTRADICT(Family.PLAN, Severity.ERROR, PlanFacts.RuleAgainstOthers.class),
    PLAN_ITEM_CUT(Family.PLAN, Severity.WARNING, PlanFacts.CutItem.class),
    PLAN_YEARS_BEFORE_ISSUE(Family.PLAN, Severity.WARNING, PlanFacts.YearsBeforeIssue.class),
    PLAN_KNOWN_OUTSIDE_YEARS(Family.PLAN, Severity.WARNING, PlanFacts.KnownOutside.class),
    PLAN_MEASURE_UNUSED(Family.PLAN, Severity.WARNING, PlanFacts.Unused.class);

    /** What findings of a code are about. */
    public enum Family {
        /** A file as a whole. */
        FILE,
        /** What a return says, or which of several counts. */
        RETURN,
        /** A figure that was read and is doubted. */
        CHECK,
        WAIVER,
        /** A list of the workspace. */
        LIST,
        /** A unit of the registry, or the tree that they form. */
        REGISTRY,
        PLAN,
        /** A period that was closed. */
        HISTORY
    }

    private final Family family;
    private final Severity severity;
    private final Class<? extends Facts> facts;

    FindingCode(Family family, Severity severity, Class<? extends Facts> facts) {
        this.family = family;
        this.severity = severity;
        this.facts = facts;
    }

    public Family family() {
        return family;
    }

    public Severity severity() {
        return severity;
    }

    /** The record of what its findings saw. */
    public Class<? extends Facts> facts() {
        return facts;
    }

    /**
     * Those that a waiver may accept: they doubt one figure that was read without doubt. What could not be read, or not been
     * attributed, has no figure to accept.
     */
    public static Set<FindingCode> waivable() {
        return Arrays.stream(values())
                .filter(code -> CheckFacts.Doubt.class.isAssignableFrom(code.facts))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(FindingCode.class)));
    }

    /** The code as users and scripts see it, such as {@code figure-not-whole}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
