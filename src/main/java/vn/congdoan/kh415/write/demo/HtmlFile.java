package vn.congdoan.kh415.write.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.UnaryOperator;
import vn.congdoan.kh415.model.table.Row;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.write.xlsx.Xml;

/**
 * A sheet as the web page that systems give for a workbook.
 *
 * @param letters how texts are written
 */
record HtmlFile(Table table, UnaryOperator<String> letters) implements SheetFile {
    @Override
    public byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Xml xml = new Xml(bytes);
        xml.raw("<html><head><meta charset=\"utf-8\"></head><body><table border=\"1\">\n");
        int next = 0;
        for (Row row : table.rows()) {
            for (; next < row.number(); next++) {
                xml.raw("<tr><td></td></tr>\n");
            }
            xml.raw("<tr>");
            int column = 0;
            for (Row.Placed placed : row.cells()) {
                for (; column < placed.column(); column++) {
                    xml.raw("<td></td>");
                }
                xml.raw("<td>")
                        .text(letters.apply(TextFile.shown(placed.cell())))
                        .raw("</td>");
                column++;
            }
            xml.raw("</tr>\n");
            next++;
        }
        xml.raw("</table></body></html>\n");
        xml.flush();
        return bytes.toByteArray();
    }
}
