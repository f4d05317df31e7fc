package vn.congdoan.kh415.write.demo;

import java.io.IOException;
import java.util.function.UnaryOperator;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.model.table.Row;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.write.xlsx.Xml;

/**
 * A sheet as an .ods file.
 *
 * @param letters how texts are written
 */
record OdsFile(Table table, UnaryOperator<String> letters) implements SheetFile {
    private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";
    private static final String NAMES = "urn:oasis:names:tc:opendocument:xmlns:";
    private static final String REPEATED = " table:number-columns-repeated=\"";

    @Override
    public byte[] bytes() throws IOException {
        StoredZip zip = new StoredZip();
        zip.add("mimetype", TYPE);
        zip.add(
                "META-INF/manifest.xml",
                xml -> xml.raw(
                        "<manifest:manifest xmlns:manifest=\"" + NAMES + "manifest:1.0\" manifest:version=\"1.2\">"
                                + "<manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"" + TYPE + "\"/>"
                                + "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>"
                                + "</manifest:manifest>"));
        zip.add("content.xml", this::content);
        return zip.bytes();
    }

    private void content(Xml xml) throws IOException {
        xml.raw("<office:document-content xmlns:office=\"" + NAMES + "office:1.0\" xmlns:table=\"" + NAMES
                        + "table:1.0\" xmlns:text=\"" + NAMES + "text:1.0\" office:version=\"1.2\">"
                        + "<office:body><office:spreadsheet><table:table table:name=\"")
                .text(letters.apply(table.sheet()))
                .raw("\">");
        int next = 0;
        for (Row row : table.rows()) {
            if (row.number() > next) {
                xml.raw("<table:table-row table:number-rows-repeated=\"" + (row.number() - next)
                        + "\"><table:table-cell/></table:table-row>");
            }
            row(row, xml);
            next = row.number() + 1;
        }
        xml.raw("</table:table></office:spreadsheet></office:body></office:document-content>");
    }

    private void row(Row row, Xml xml) throws IOException {
        xml.raw("<table:table-row>");
        int next = 0;
        for (Row.Placed placed : row.cells()) {
            if (placed.column() > next) {
                xml.raw("<table:table-cell" + REPEATED + (placed.column() - next) + "\"/>");
            }
            cell(placed.cell(), spans(row.number(), placed.column()), xml);
            next = placed.column() + 1;
        }
        xml.raw("</table:table-row>");
    }

    private String spans(int row, int column) {
        return table.merges().stream()
                .filter(merge -> merge.firstRow() == row && merge.firstColumn() == column)
                .findFirst()
                .map(merge -> " table:number-rows-spanned=\"" + (merge.lastRow() - row + 1)
                        + "\" table:number-columns-spanned=\"" + (merge.lastColumn() - column + 1) + "\"")
                .orElse("");
    }

    private void cell(Cell cell, String spans, Xml xml) throws IOException {
        xml.raw("<table:table-cell" + spans);
        if (cell instanceof Cell.Numeric number) {
            String value = number.value().toPlainString();
            xml.raw(" office:value-type=\"float\" office:value=\"" + value + "\"><text:p>" + value);
        } else if (cell instanceof Cell.ErrorValue error) {
            xml.raw(" table:formula=\"of:=")
                    .text(error.code())
                    .raw("\" office:value-type=\"float\" office:value=\"0\"><text:p>")
                    .text(error.code());
        } else if (cell instanceof Cell.Text text) {
            xml.raw(" office:value-type=\"string\"><text:p>").text(letters.apply(text.text()));
        } else {
            throw new IllegalArgumentException("no such cell arrives: " + cell);
        }
        xml.raw("</text:p></table:table-cell>");
    }
}
