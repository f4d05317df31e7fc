package vn.congdoan.kh415.model.plan;

/** How the monthly figures of a measure make up its value in a period. */
public enum OverTime {
    /** A state at the end of the month: the last value counts, across reporting years, for as long as the plan carries it. */
    STOCK,
    /** Since the reporting year began, distinct people: the last value of that year counts. */
    YTD,
    /** What happened in the month: the months of the reporting year are added. */
    FLOW,
    /** Done or not: a yes holds to the end of the reporting year. */
    ONCE
}
