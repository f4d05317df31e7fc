package vn.congdoan.kh415.report.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.model.plan.Target;
import vn.congdoan.kh415.model.result.Coverage;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.report.book.CellArea;
import vn.congdoan.kh415.report.book.Chart;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.book.Draft;
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.report.book.Role;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.report.book.Style;
import vn.congdoan.kh415.report.formula.CellRef;
import vn.congdoan.kh415.report.formula.Expr;
import vn.congdoan.kh415.report.result.BelowLines;
import vn.congdoan.kh415.report.result.TargetPlaces;
import vn.congdoan.kh415.report.result.Workings;
import vn.congdoan.kh415.report.words.SummaryText;
import vn.congdoan.kh415.report.words.Wording;

/** Results in percent against their targets, and how many bodies each rests on; the numbers stand beside the charts. */
final class ChartsSheet {
    private static final int VALUE = 2;
    private static final int TARGET = 3;
    private static final int HEIGHT = 20;

    private final Frame frame;
    private final Workings workings;
    private final SummarySheet summary;
    private final Draft draft;
    private final List<Chart> charts = new ArrayList<>();

    private ChartsSheet(Frame frame, Workings workings, SummarySheet summary) {
        this.frame = frame;
        this.workings = workings;
        this.summary = summary;
        this.draft = new Draft(frame, 9, 50, 11, 11, 2, 12, 12, 12, 12, 12, 12, 12, 12, 12);
    }

    static Sheet of(Frame frame, Workings workings, SummarySheet summary) {
        return new ChartsSheet(frame, workings, summary).sheet();
    }

    private Sheet sheet() {
        draft.title(frame.say("charts.title"));
        int first = draft.next();
        results(first);
        draft.gap();
        coverage(first + HEIGHT + 1);
        return draft.page(frame.say("sheet.charts")).with(charts);
    }

    private void results(int top) {
        List<String> names = new ArrayList<>();
        List<BigDecimal> values = new ArrayList<>();
        List<BigDecimal> targets = new ArrayList<>();
        headings("value", "target");
        int first = draft.next();
        for (IndicatorResult of : frame.assessment().indicators()) {
            Ratio ratio = of.whole().total().ratio();
            Target target = of.target();
            boolean shown = of.indicator().unit() == ResultUnit.PERCENT && ratio != null && ratio.hasValue();
            if (shown && ratio != null && ratio.denominator() != null && target != null) {
                names.add(of.indicator().id().text());
                values.add(ratio.numerator().divide(ratio.denominator(), MathContext.DECIMAL128));
                targets.add(target.lower().movePointLeft(2));
                Expr cell = summary.value(of);
                row(
                        of,
                        new Content.Formula(cell, new Content.Numeric(values.get(values.size() - 1))),
                        new SheetCell(
                                new Content.Formula(
                                        workings.targets()
                                                .cell(of, TargetPlaces.Part.LOWER)
                                                .over(Expr.of(100)),
                                        new Content.Numeric(targets.get(targets.size() - 1))),
                                new Style(Role.PERCENT)));
            }
        }
        if (!names.isEmpty()) {
            charts.add(new Chart(
                    frame.say("charts.results"),
                    place(top),
                    new Chart.Names(column(first, 0), names),
                    new Chart.Series(frame.head("value"), column(first, VALUE), values),
                    List.of(new Chart.Series(frame.head("target"), column(first, TARGET), targets))));
        }
    }

    private void coverage(int top) {
        List<String> names = new ArrayList<>();
        List<BigDecimal> shares = new ArrayList<>();
        headings("coverage", "missing");
        int first = draft.next();
        List<IndicatorResult> indicators = frame.assessment().indicators();
        for (int i = 0; i < indicators.size(); i++) {
            Coverage coverage = indicators.get(i).whole().total().coverage();
            if (coverage.expected() > 0
                    && !Wording.isNotAskedYet(indicators.get(i).whole())) {
                int known = coverage.expected() - coverage.missing();
                names.add(indicators.get(i).indicator().id().text());
                shares.add(BigDecimal.valueOf(known)
                        .divide(BigDecimal.valueOf(coverage.expected()), MathContext.DECIMAL128));
                coverage(i, coverage, shares.get(shares.size() - 1));
            }
        }
        if (!names.isEmpty()) {
            charts.add(new Chart(
                    frame.say("charts.coverage"),
                    place(top),
                    new Chart.Names(column(first, 0), names),
                    new Chart.Series(frame.head("coverage"), column(first, VALUE), shares),
                    List.of()));
        }
    }

    /** Counted in the lines of bodies. */
    private void coverage(int indicator, Coverage coverage, BigDecimal share) {
        BelowLines.Counts counts = workings.below().counts(0, indicator, coverage);
        Expr missing = CellRef.of(draft.next(), TARGET);
        row(
                frame.assessment().indicators().get(indicator),
                new Content.Formula(
                        Expr.of(1).minus(missing.over(counts.expected().expression())), new Content.Numeric(share)),
                new SheetCell(counts.missing().content(), new Style(Role.INTEGER)));
    }

    private void headings(String value, String other) {
        draft.headings(frame.head("id"), frame.head("indicator"), frame.head(value), frame.head(other));
    }

    private void row(IndicatorResult of, Content value, SheetCell other) {
        draft.add(
                SheetCell.text(Role.CENTRED, of.indicator().id().text()),
                SheetCell.text(SummaryText.cut(Wording.name(of.indicator(), frame.words()), 48)),
                new SheetCell(value, new Style(Role.PERCENT)),
                other);
    }

    private CellArea place(int top) {
        return new CellArea(top, 5, top + HEIGHT - 1, draft.columns() - 1);
    }

    /** From the first row to the last made so far. */
    private CellArea column(int first, int column) {
        return new CellArea(first, column, draft.next() - 1, column);
    }
}
