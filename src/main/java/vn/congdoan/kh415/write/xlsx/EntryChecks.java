package vn.congdoan.kh415.write.xlsx;

import java.io.IOException;
import vn.congdoan.kh415.report.book.EntryCheck;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.formula.Expr;

/** What is asked of entries as data validations. An empty cell is always allowed: who fills in a form may come back to it. */
final class EntryChecks {
    /** In UTF-16 units, the programs' own limits; a text that is longer makes Excel repair the file. */
    private static final int LONGEST_TITLE = 32;

    private static final int LONGEST_TEXT = 255;

    private EntryChecks() {}

    static void write(Sheet sheet, Xml xml) throws IOException {
        if (sheet.checks().isEmpty()) {
            return;
        }
        xml.raw("<dataValidations count=\"").number(sheet.checks().size()).raw("\">");
        for (EntryCheck check : sheet.checks()) {
            xml.raw("<dataValidation type=\"" + (check.condition() == null ? "list" : "custom") + "\" errorStyle=\""
                    + (check.refuses() ? "stop" : "warning")
                    + "\" allowBlank=\"1\"" + (check.hint().isEmpty() ? "" : " showInputMessage=\"1\"")
                    + " showErrorMessage=\"1\" errorTitle=\"");
            xml.text(cut(check.title(), LONGEST_TITLE)).raw("\" error=\"");
            xml.text(cut(check.message(), LONGEST_TEXT));
            if (!check.hint().isEmpty()) {
                xml.raw("\" promptTitle=\"")
                        .text(cut(check.title(), LONGEST_TITLE))
                        .raw("\" prompt=\"");
                xml.text(cut(check.hint(), LONGEST_TEXT));
            }
            xml.raw("\" sqref=\"" + check.cell().name() + "\"><formula1>");
            Expr condition = check.condition();
            xml.text(
                            condition == null
                                    ? Expr.of(String.join(",", check.options())).text()
                                    : condition.text())
                    .raw("</formula1></dataValidation>");
        }
        xml.raw("</dataValidations>");
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + "…";
    }
}
