package vn.congdoan.kh415.model.finding;

import java.time.YearMonth;
import java.util.List;

/** What forms of our own say of themselves, against what they say to their readers. */
public sealed interface FormFacts extends Facts {
    /**
     * A form that was made for one unit and month and speaks of another.
     *
     * @param made the unit for which it was made, and {@code madeFor} the month
     * @param says the unit of which its text speaks, and {@code saysOf} the month
     */
    record OfAnother(Facts.UnitName made, YearMonth madeFor, Facts.UnitName says, YearMonth saysOf)
            implements FormFacts {}

    /** A form of another plan. */
    record OfPlan(String made, String plan) implements FormFacts {}

    /** Headings that no longer stand as they did: nobody can tell what the figures below them are. */
    record Headings(List<String> stand, List<String> due) implements FormFacts {
        public Headings {
            stand = List.copyOf(stand);
            due = List.copyOf(due);
        }
    }

    /** What of a form is no longer as it was made. */
    enum Part {
        STAMP,
        HEADING,
        ROWS,
        LABEL,
        CODE,
        UNIT_OF_MEASURE,
        COUNT,
        PROTECTION,
        FORMULAS
    }

    /**
     * Something in a form that only its makers write.
     *
     * @param seen what stands there, empty if nothing does
     * @param due what should
     */
    record Altered(Part part, String seen, String due) implements FormFacts {}
}
