package vn.congdoan.kh415.model.plan;

import java.util.List;

/** What stands above or below the line of an indicator. */
public sealed interface Operand {
    /** A measure, or the sum of several. */
    record Measures(List<String> ids) implements Operand {
        public Measures {
            ids = List.copyOf(ids);
            if (ids.isEmpty()) {
                throw new IllegalArgumentException("an operand names at least one measure");
            }
        }
    }

    /** The number of bodies that reported the numerator. */
    record Bodies() implements Operand {}
}
