package vn.congdoan.kh415.model.finding;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.UnitCode;

/**
 * What became of a return, expected or found.
 *
 * @param file null for an expected return that was not received
 * @param unit null if the sender is not known
 * @param period null if the period is not known
 */
public record Receipt(
        @Nullable String file,
        @Nullable UnitCode unit,
        @Nullable YearMonth period,
        Status status) {
    /** In the order in which the report lists them. */
    public enum Status {
        NOT_RECEIVED,
        UNREADABLE,
        UNKNOWN_UNIT,
        EXCLUDED_FOR_ERRORS,
        EMPTY,
        WRONG_PERIOD,
        NOT_EXPECTED,
        SUPERSEDED,
        PARTIAL,
        USED_WITH_WARNINGS,
        LATE,
        ON_TIME,
        RECEIVED
    }
}
