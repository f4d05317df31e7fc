package vn.congdoan.kh415.ingest.words;

import java.util.Locale;

/** What a heading says its column, or the cell beside it, holds. Its words stand in headings.properties under {@link #id}. */
public enum ColumnRole {
    UNIT_CODE,
    UNIT,
    MEASURE_CODE,
    CODE,
    MEASURE,
    UNIT_OF_MEASURE,
    VALUE,
    PERIOD,
    SECTOR,
    REVISION,
    RECEIVED,
    /** A part of the whole that the row speaks of, such as women. */
    CATEGORY,
    ORDINAL,
    NOTE,
    /** What a form says to whoever fills it in. */
    GUIDANCE;

    /** The words over names, without which no form or table of a return begins. */
    public boolean isOfNames() {
        return this == MEASURE || this == MEASURE_CODE || this == UNIT || this == UNIT_CODE || this == CODE;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
