package vn.congdoan.kh415.report.book;

import java.math.BigDecimal;
import java.util.function.Function;
import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.plan.Target;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.report.book.Columns.Column;
import vn.congdoan.kh415.text.Words;

/** What all sheets share: the assessment, the language, and what the run tells of itself. */
public record Frame(Assessment assessment, Words words, BookSetting setting) {
    public String say(String key, Object... details) {
        return words.of(key, details);
    }

    /** A heading of a table. */
    public String head(String key) {
        return words.of("head." + key);
    }

    /** A column under such a heading. */
    public <R> Column<R> column(String heading, int width, Function<R, SheetCell> cell) {
        return new Column<>(head(heading), width, cell);
    }

    /** A column of texts under such a heading. */
    public <R> Column<R> texts(String heading, int width, Role role, Function<R, String> text) {
        return Column.text(head(heading), width, role, text);
    }

    /** "Tháng 6 năm 2023", "Quý II năm 2023". */
    public String periodInWords() {
        return words.periods().title(assessment.reported(), assessment.plan().reportingYear());
    }

    /** How many months of the reporting year have passed. */
    public int elapsed() {
        return assessment.plan().reportingYear().elapsed(assessment.period());
    }

    /** Whether the verdict is that of an earlier month and does not follow from the figures of the period. */
    public boolean isPast(Target target) {
        return target.isPast(assessment.period());
    }

    /** Whether the indicator may be judged against that target yet. */
    public boolean isDue(Indicator indicator, Target target) {
        return indicator.isDue(target, assessment.period(), assessment.plan().reportingYear());
    }

    public String subtitle() {
        return say("sheet.subtitle", assessment.plan().number(), periodInWords());
    }

    /** How long a number is when written; 0 for a cell without one. */
    int figuresOf(SheetCell cell) {
        Content content = cell.content() instanceof Content.Formula formula ? formula.stored() : cell.content();
        if (!(content instanceof Content.Numeric number)) {
            return 0;
        }
        return switch (cell.style().role()) {
            case INTEGER, DIFFERENCE -> length(number.value(), 0);
            case LACKING -> length(number.value(), 0) + cell.style().mark().length();
            case STATED_PERCENT -> words.numbers().exact(number.value()).length() + " %".length();
            case DECIMAL, POINTS, AVERAGE -> length(number.value(), 2);
            case PERCENT -> length(number.value().movePointRight(2), 2) + " %".length();
            default -> 0;
        };
    }

    private int length(BigDecimal number, int decimals) {
        return words.numbers().rounded(number, decimals).length();
    }

    Sheet.Page page(boolean onePage, int headingRow, int fixedColumns) {
        return new Sheet.Page(onePage, headingRow, fixedColumns, subtitle(), words.of("page.number"));
    }
}
