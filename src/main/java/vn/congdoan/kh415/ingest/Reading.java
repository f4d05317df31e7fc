package vn.congdoan.kh415.ingest;

import java.math.BigDecimal;
import java.util.List;
import vn.congdoan.kh415.model.FindingCode;

/** What a cell was found to say for a measure. */
sealed interface Reading {
    record Value(BigDecimal value, boolean estimated) implements Reading {}

    record NotApplicable() implements Reading {}

    record Blank() implements Reading {}

    /** It cannot be taken as a figure; the details belong to the text of the code. */
    record Wrong(FindingCode code, List<String> details) implements Reading {
        Wrong(FindingCode code, String... details) {
            this(code, List.of(details));
        }
    }
}
