package vn.congdoan.kh415.report;

import vn.congdoan.kh415.model.Assessment;
import vn.congdoan.kh415.text.Words;

/** What all sheets share: the assessment, the language, and what the run tells of itself. */
record Frame(Assessment assessment, Words words, Sheets.Setting setting) {
    String say(String key, Object... details) {
        return words.of(key, details);
    }

    /** A heading of a table. */
    String head(String key) {
        return words.of("head." + key);
    }

    /** "Tháng 6 năm 2023". */
    String periodInWords() {
        return say(
                "period.words",
                assessment.period().getMonthValue(),
                assessment.period().getYear());
    }

    String subtitle() {
        return say("sheet.subtitle", assessment.plan().number(), periodInWords());
    }

    /** How long a number is when written; 0 for a cell without one. */
    int figuresOf(SheetCell cell) {
        Content content = cell.content() instanceof Content.Formula formula ? formula.stored() : cell.content();
        int decimals = switch (cell.style().role()) {
            case INTEGER, DIFFERENCE -> 0;
            case DECIMAL, POINTS, AVERAGE -> 2;
            default -> -1;
        };
        return decimals >= 0 && content instanceof Content.Numeric number
                ? words.numbers().rounded(number.value(), decimals).length()
                : 0;
    }

    Sheet.Page page(boolean onePage, int headingRow, int fixedColumns) {
        return new Sheet.Page(onePage, headingRow, fixedColumns, subtitle(), words.of("page.number"));
    }
}
