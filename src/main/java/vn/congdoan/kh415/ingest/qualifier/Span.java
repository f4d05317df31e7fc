package vn.congdoan.kh415.ingest.qualifier;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.OverTime;
import vn.congdoan.kh415.model.plan.ReportingYear;

/**
 * The months that a text says its figures cover: a quarter, the first half of a year, a year.
 *
 * @param first null if they go back to the beginning of the reporting year
 * @param seen the text itself
 */
public record Span(@Nullable YearMonth first, YearMonth last, String seen) {
    /** Longer lines are shown by their beginning. */
    private static final int SHOWN = 80;

    public Span {
        seen = seen.length() > SHOWN ? seen.substring(0, SHOWN) + " …" : seen;
    }

    public boolean isMonth() {
        return last.equals(first);
    }

    /** Whether it could speak of that month; what begins later is announced, not reported. */
    public boolean reaches(YearMonth month) {
        return first == null || !first.isAfter(month);
    }

    public boolean contains(YearMonth month) {
        return reaches(month) && !month.isAfter(last);
    }

    /** The same, ending no later than that month. */
    public Span upTo(YearMonth month) {
        return contains(month) ? new Span(first, month, seen) : this;
    }

    /**
     * Whether a figure over all these months is the one due for the last of them: what stands at their end is, what has been done
     * since the year began is if they begin with it, what happened in one month is not.
     */
    public boolean tells(Measure measure, ReportingYear year) {
        if (measure.time() == OverTime.STOCK || measure.time() == OverTime.ONCE) {
            return true;
        }
        YearMonth begin = year.start(last);
        YearMonth from = first == null ? begin : first;
        return from.equals(measure.time() == OverTime.YTD ? begin : last);
    }
}
