package vn.congdoan.kh415.model.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.plan.MeasureId;

/**
 * What the period lacks of a unit that must report.
 *
 * @param file that it sent, relative to the workspace; null if nothing is known of one
 * @param detail what stands there instead: the name that nobody knows, or the month; empty where there is nothing to say
 * @param measures by id, in the plan's order: what it was asked for and has not given
 */
public record Gap(UnitCode unit, Reason reason, @Nullable String file, String detail, List<MeasureId> measures) {
    /** Why it lacks, in the order in which it is listed. */
    public enum Reason {
        NOT_SENT,
        LOCKED,
        UNREADABLE,
        UNKNOWN_NAME,
        WRONG_PERIOD,
        EMPTY,
        REFUSED,
        /** Perhaps it stands in the file of the body above, which came and cannot be read. */
        IN_FILE_ABOVE,
        PARTIAL;

        /** Whether something came, and nothing of it can be used. */
        public boolean isUnusable() {
            return this != NOT_SENT && this != PARTIAL;
        }
    }

    public Gap {
        measures = List.copyOf(measures);
    }
}
