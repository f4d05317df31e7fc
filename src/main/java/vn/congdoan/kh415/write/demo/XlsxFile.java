package vn.congdoan.kh415.write.demo;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.model.table.Place;
import vn.congdoan.kh415.model.table.Row;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.write.xlsx.Relations;
import vn.congdoan.kh415.write.xlsx.Xml;

/** A sheet as an .xlsx file such as small programs write: shared texts, numbers grouped by thousands, columns as wide as they need. */
final class XlsxFile implements SheetFile {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final int GROUPED = 1;
    private static final int WRAPPED = 2;
    private static final int NARROWEST = 6;
    private static final int WIDEST = 60;

    /** Rows with more cells are of a table, whose columns are narrow and whose headings take several lines. */
    private static final int FORM = 8;

    private static final int WIDEST_OF_TABLE = 16;

    private final Table table;
    private final UnaryOperator<String> letters;
    private final Map<String, Integer> texts = new LinkedHashMap<>();

    /** @param letters how texts are written */
    XlsxFile(Table table, UnaryOperator<String> letters) {
        this.table = table;
        this.letters = letters;
    }

    @Override
    public byte[] bytes() throws IOException {
        StoredZip zip = new StoredZip();
        zip.add("[Content_Types].xml", XlsxFile::types);
        zip.add("_rels/.rels", new Relations().add(1, "officeDocument", "xl/workbook.xml")::writeTo);
        zip.add("xl/workbook.xml", this::book);
        zip.add(
                "xl/_rels/workbook.xml.rels",
                new Relations()
                        .add(1, "worksheet", "worksheets/sheet1.xml")
                        .add(2, "styles", "styles.xml")
                        .add(3, "sharedStrings", "sharedStrings.xml")::writeTo);
        zip.add("xl/styles.xml", XlsxFile::styles);
        zip.add("xl/worksheets/sheet1.xml", this::sheet);
        zip.add("xl/sharedStrings.xml", this::texts);
        return zip.bytes();
    }

    private static void types(Xml xml) throws IOException {
        xml.raw("<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        type(xml, "workbook", "sheet.main");
        type(xml, "worksheets/sheet1", "worksheet");
        type(xml, "styles", "styles");
        type(xml, "sharedStrings", "sharedStrings");
        xml.raw("</Types>");
    }

    private static void type(Xml xml, String part, String type) throws IOException {
        xml.raw("<Override PartName=\"/xl/" + part + ".xml\" ContentType=\"" + TYPE + type + "+xml\"/>");
    }

    private void book(Xml xml) throws IOException {
        xml.raw("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets><sheet name=\"")
                .text(letters.apply(table.sheet()))
                .raw("\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
    }

    private static void styles(Xml xml) throws IOException {
        xml.raw("<styleSheet xmlns=\"" + MAIN + "\">"
                + "<fonts count=\"1\"><font><sz val=\"12\"/><name val=\"Times New Roman\"/></font></fonts>"
                + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
                + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
                + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
                + "<cellXfs count=\"3\"><xf/><xf numFmtId=\"3\" applyNumberFormat=\"1\"/>"
                + "<xf applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf></cellXfs></styleSheet>");
    }

    private void sheet(Xml xml) throws IOException {
        xml.raw("<worksheet xmlns=\"" + MAIN + "\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>");
        columns(xml);
        xml.raw("<sheetData>");
        for (Row row : table.rows()) {
            xml.raw("<row r=\"").number(row.number() + 1).raw("\">");
            for (Row.Placed placed : row.cells()) {
                cell(
                        xml,
                        Place.cellName(row.number(), placed.column()),
                        placed.cell(),
                        row.cells().size() > FORM);
            }
            xml.raw("</row>");
        }
        xml.raw("</sheetData>");
        if (!table.merges().isEmpty()) {
            xml.raw("<mergeCells count=\"").number(table.merges().size()).raw("\">");
            for (Table.Merge merge : table.merges()) {
                xml.raw("<mergeCell ref=\"" + Place.cellName(merge.firstRow(), merge.firstColumn()) + ":"
                        + Place.cellName(merge.lastRow(), merge.lastColumn()) + "\"/>");
            }
            xml.raw("</mergeCells>");
        }
        xml.raw("<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>");
    }

    /** As wide as the longest text below the first lines, which may run over. */
    private void columns(Xml xml) throws IOException {
        Map<Integer, Integer> widths = new TreeMap<>();
        for (Row row : table.rows()) {
            if (row.cells().size() > 2) {
                int widest = row.cells().size() > FORM ? WIDEST_OF_TABLE : WIDEST;
                row.cells()
                        .forEach(placed ->
                                widths.merge(placed.column(), Math.min(widest, width(placed.cell())), Math::max));
            }
        }
        if (widths.isEmpty()) {
            return;
        }
        xml.raw("<cols>");
        for (Map.Entry<Integer, Integer> width : widths.entrySet()) {
            int column = width.getKey() + 1;
            xml.raw("<col min=\"" + column + "\" max=\"" + column + "\" width=\"" + width.getValue()
                    + "\" customWidth=\"1\"/>");
        }
        xml.raw("</cols>");
    }

    private static int width(Cell cell) {
        return Math.max(NARROWEST, TextFile.shown(cell).length() * 5 / 4 + 2);
    }

    private void cell(Xml xml, String name, Cell cell, boolean wrapped) throws IOException {
        if (cell instanceof Cell.Numeric number) {
            xml.raw("<c r=\"" + name + "\" s=\"" + GROUPED + "\"><v>"
                    + number.value().toPlainString() + "</v></c>");
        } else if (cell instanceof Cell.ErrorValue error) {
            xml.raw("<c r=\"" + name + "\" t=\"e\"><v>").text(error.code()).raw("</v></c>");
        } else if (cell instanceof Cell.Text text) {
            int at = texts.computeIfAbsent(text.text(), unused -> texts.size());
            boolean breaks = wrapped && text.text().length() > WIDEST_OF_TABLE;
            xml.raw("<c r=\"" + name + (breaks ? "\" s=\"" + WRAPPED : "") + "\" t=\"s\"><v>")
                    .number(at)
                    .raw("</v></c>");
        } else {
            throw new IllegalArgumentException("no such cell arrives: " + cell);
        }
    }

    private void texts(Xml xml) throws IOException {
        xml.raw("<sst xmlns=\"" + MAIN + "\" uniqueCount=\"")
                .number(texts.size())
                .raw("\">");
        for (String text : texts.keySet()) {
            xml.raw("<si><t xml:space=\"preserve\">").text(letters.apply(text)).raw("</t></si>");
        }
        xml.raw("</sst>");
    }
}
