package vn.congdoan.kh415.model.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a return says for one measure. Zero, blank and not applicable differ; "not received" is the absence of an entry. */
public sealed interface Entry {
    Source source();

    /**
     * A figure, zero included; yes is 1 and no is 0. There are millions, so its place is in it and not beside it.
     *
     * @param estimated whether the sender called it an estimate
     * @param ofMonth whether the words above or beside it say that it is of the month
     */
    record Given(BigDecimal value, boolean estimated, Source.Origin origin, int row, int column, boolean ofMonth)
            implements Entry {
        public Given {
            value = SmallNumber.shared(value);
        }

        public Given(BigDecimal value, boolean estimated, Source source, boolean ofMonth) {
            this(value, estimated, source.origin(), source.row(), source.column(), ofMonth);
        }

        public Given(BigDecimal value, boolean estimated, Source source) {
            this(value, estimated, source, false);
        }

        @Override
        public Source source() {
            return new Source(origin, row, column);
        }

        /** There are millions, and what records have of their own goes a long way round. */
        @Override
        public boolean equals(@Nullable Object other) {
            return this == other
                    || (other instanceof Given given
                            && row == given.row
                            && column == given.column
                            && estimated == given.estimated
                            && ofMonth == given.ofMonth
                            && value.equals(given.value)
                            && origin.equals(given.origin));
        }

        @Override
        public int hashCode() {
            return ((value.hashCode() * 31 + row) * 31 + column) * 31
                    + origin.file().hashCode();
        }
    }

    /** The sender says that the measure does not apply. */
    record NotApplicable(Source source) implements Entry {}

    /** The cell was there and empty, or said "not collected". */
    record Blank(Source source) implements Entry {}
}
