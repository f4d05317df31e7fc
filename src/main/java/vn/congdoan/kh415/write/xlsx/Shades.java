package vn.congdoan.kh415.write.xlsx;

import java.io.IOException;
import java.util.List;
import vn.congdoan.kh415.report.book.Shading;
import vn.congdoan.kh415.report.book.Sheet;

/** The colours of verdicts as conditional formats: one rule for an area and a verdict, one fill for a verdict in the whole workbook. */
final class Shades {
    private Shades() {}

    static void write(Sheet sheet, StyleBook styles, Xml xml) throws IOException {
        int priority = 0;
        for (Shading shading : sheet.shadings()) {
            List<Shading.Rule> rules = shading.rules().stream()
                    .filter(rule -> rule.mark() != null || StyleBook.fill(rule.verdict()) >= 0)
                    .toList();
            if (!rules.isEmpty()) {
                xml.raw("<conditionalFormatting sqref=\"" + shading.area().name() + "\">");
                for (Shading.Rule rule : rules) {
                    priority++;
                    xml.raw("<cfRule type=\"expression\" dxfId=\"")
                            .number(styles.look(rule.verdict(), rule.mark()))
                            .raw("\" priority=\"")
                            .number(priority)
                            .raw("\"><formula>")
                            .text(rule.condition().text())
                            .raw("</formula></cfRule>");
                }
                xml.raw("</conditionalFormatting>");
            }
        }
    }
}
