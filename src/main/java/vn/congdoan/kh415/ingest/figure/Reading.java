package vn.congdoan.kh415.ingest.figure;

import java.math.BigDecimal;
import vn.congdoan.kh415.model.finding.Facts;
import vn.congdoan.kh415.model.finding.FindingCode;

/** What a cell was found to say for a measure. */
public sealed interface Reading {
    record Value(BigDecimal value, boolean estimated) implements Reading {}

    record NotApplicable() implements Reading {}

    record Blank() implements Reading {}

    /** It cannot be taken as a figure. */
    record Wrong(FindingCode code, Facts facts) implements Reading {
        /** Because of what was seen. */
        Wrong(FindingCode code, String seen) {
            this(code, new Facts.Seen(seen));
        }
    }
}
