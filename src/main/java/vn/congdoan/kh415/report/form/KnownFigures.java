package vn.congdoan.kh415.report.form;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.figure.Entry;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.OverTime;
import vn.congdoan.kh415.model.result.Contribution;
import vn.congdoan.kh415.model.result.Outlook;
import vn.congdoan.kh415.report.words.FigureText;
import vn.congdoan.kh415.text.Words;

/** What a unit gave before the month of the form. */
record KnownFigures(Outlook outlook, Unit unit) {
    /** What stood a year ago tells nothing of today. */
    private static final int OLDEST = 12;

    /**
     * What a flow comes to since the reporting year began, without the month of the form.
     *
     * @param complete whether each month is known
     */
    record Sum(BigDecimal sum, boolean complete) {}

    /** The newest figure that goes on counting: what is counted from the beginning of the year began anew with it. */
    Optional<Outlook.Last> last(Measure measure) {
        YearMonth period = outlook.period();
        YearMonth from = measure.time() == OverTime.STOCK ? period.minusMonths(OLDEST) : start();
        return from.isBefore(period) ? outlook.last(unit.code(), measure.id(), from) : Optional.empty();
    }

    Sum sum(Measure measure) {
        BigDecimal sum = BigDecimal.ZERO;
        boolean complete = true;
        for (YearMonth month = start(); month.isBefore(outlook.period()); month = month.plusMonths(1)) {
            Entry said = outlook.before().own(unit.code(), month, measure.id());
            if (said instanceof Entry.Given given) {
                sum = sum.add(given.value());
            } else {
                complete &= said instanceof Entry.NotApplicable;
            }
        }
        return new Sum(sum, complete);
    }

    /** Whether the month is the first of its reporting year, so that it and the year are one. */
    boolean begins() {
        return start().equals(outlook.period());
    }

    private YearMonth start() {
        return outlook.plan().reportingYear().start(outlook.period());
    }

    /** That figure as people write it. */
    static String text(Outlook.Last last, Measure measure, Words words) {
        return FigureText.of(new Contribution.Figure(measure.id(), last.month(), last.given(), false), measure, words);
    }
}
