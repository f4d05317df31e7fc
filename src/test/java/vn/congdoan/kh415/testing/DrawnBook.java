package vn.congdoan.kh415.testing;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of drawn cells, written as programs write it in each format.
 *
 * @param rows of cells, null for a blank one
 * @param wide cells that reach over the blank ones to their right
 */
public record DrawnBook(List<List<@Nullable DrawnCell>> rows, List<Wide> wide) {
    public record Wide(int row, int column, int columns) {}

    /** The formats, and the programs whose habits they follow. */
    public enum Format {
        XLSX(".xlsx"),
        XLS(".xls"),
        ODS(".ods"),
        FODS(".fods"),
        EXCEL_PAGE(".xls"),
        LIBRE_OFFICE_PAGE(".html"),
        PLAIN_PAGE(".html"),
        XML_2003(".xml"),
        CSV(".csv");

        private final String end;

        Format(String end) {
            this.end = end;
        }

        public String end() {
            return end;
        }

        /** Whether the file holds nothing but what is seen. */
        public boolean isShownOnly() {
            return this == CSV || this == PLAIN_PAGE;
        }
    }

    public void write(Format format, Path path) throws IOException {
        switch (format) {
            case XLSX -> workbook(new XSSFWorkbook(), path);
            case XLS -> workbook(new HSSFWorkbook(), path);
            case ODS -> ods(path);
            case FODS -> Files.writeString(path, openDocument("document"));
            case EXCEL_PAGE -> Files.writeString(path, page(DrawnBook::excelCell));
            case LIBRE_OFFICE_PAGE -> Files.writeString(path, page(DrawnBook::libreOfficeCell));
            case PLAIN_PAGE -> Files.writeString(path, page(cell -> ">" + runs(cell)));
            case XML_2003 -> Files.writeString(path, xml2003());
            case CSV -> Files.writeString(path, csv());
        }
    }

    private void workbook(Workbook book, Path path) throws IOException {
        try (book;
                OutputStream out = Files.newOutputStream(path)) {
            Sheet sheet = book.createSheet("S");
            Map<List<Object>, CellStyle> styles = new HashMap<>();
            for (int r = 0; r < rows.size(); r++) {
                Row row = sheet.createRow(r);
                for (int c = 0; c < rows.get(r).size(); c++) {
                    DrawnCell drawn = rows.get(r).get(c);
                    if (drawn != null) {
                        Cell cell = row.createCell(c);
                        cell.setCellStyle(styles.computeIfAbsent(
                                List.of(drawn.format(), drawn.look()), key -> style(book, drawn)));
                        fill(book, cell, drawn);
                    }
                }
            }
            wide.forEach(range -> sheet.addMergedRegion(
                    new CellRangeAddress(range.row, range.row, range.column, range.column + range.columns - 1)));
            book.write(out);
        }
    }

    private static CellStyle style(Workbook book, DrawnCell drawn) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(drawn.format().code()));
        if (drawn.look() != DrawnCell.Look.PLAIN) {
            Font font = book.createFont();
            font.setStrikeout(drawn.look() == DrawnCell.Look.STRUCK);
            font.setColor(
                    drawn.look() == DrawnCell.Look.WHITE
                            ? IndexedColors.WHITE.getIndex()
                            : IndexedColors.BLACK.getIndex());
            style.setFont(font);
        }
        return style;
    }

    private static void fill(Workbook book, Cell cell, DrawnCell drawn) {
        BigDecimal number = drawn.number();
        if (number != null) {
            cell.setCellValue(number.doubleValue());
            return;
        }
        RichTextString text = book.getCreationHelper().createRichTextString(drawn.stored());
        int from = 0;
        for (DrawnCell.Piece piece : drawn.pieces()) {
            int to = from + piece.text().length();
            if (piece.apart() != DrawnCell.Apart.NOT) {
                Font font = book.createFont();
                font.setStrikeout(piece.apart() == DrawnCell.Apart.STRUCK);
                font.setTypeOffset(piece.apart() == DrawnCell.Apart.RAISED ? Font.SS_SUPER : Font.SS_NONE);
                font.setColor(
                        piece.apart() == DrawnCell.Apart.WHITE
                                ? IndexedColors.WHITE.getIndex()
                                : IndexedColors.BLACK.getIndex());
                text.applyFont(from, to, font);
            }
            from = to;
        }
        cell.setCellValue(text);
    }

    private void ods(Path path) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(path)))) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write("application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII));
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(openDocument("document-content").getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
    }

    private String openDocument(String root) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <office:%1$s xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
                 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
                 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
                 office:mimetype="application/vnd.oasis.opendocument.spreadsheet" office:version="1.3"><office:automatic-styles>
                <style:style style:name="RAISED" style:family="text"><style:text-properties style:text-position="super 58%%"/></style:style>
                <style:style style:name="STRUCK" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>
                <style:style style:name="WHITE" style:family="text"><style:text-properties fo:color="#FFFFFF"/></style:style>
                <style:style style:name="ceSTRUCK" style:family="table-cell"><style:text-properties style:text-line-through-style="solid"/></style:style>
                <style:style style:name="ceWHITE" style:family="table-cell"><style:text-properties fo:color="#ffffff"/></style:style>
                </office:automatic-styles><office:body><office:spreadsheet><table:table table:name="S">%2$s</table:table>
                </office:spreadsheet></office:body></office:%1$s>
                """.formatted(root, body("<table:table-row>", this::openDocumentCell, "</table:table-row>"));
    }

    private String openDocumentCell(int row, int column) {
        DrawnCell cell = rows.get(row).get(column);
        if (cell == null) {
            return isCovered(row, column) ? "<table:covered-table-cell/>" : "<table:table-cell/>";
        }
        int columns = columns(row, column);
        String style = cell.look() == DrawnCell.Look.PLAIN ? "" : " table:style-name=\"ce" + cell.look() + "\"";
        String over = columns == 1 ? "" : " table:number-columns-spanned=\"" + columns + "\"";
        BigDecimal number = cell.number();
        return number == null
                ? "<table:table-cell%s%s office:value-type=\"string\"><text:p>%s</text:p></table:table-cell>"
                        .formatted(style, over, spans(cell))
                : "<table:table-cell%s%s office:value-type=\"%s\" office:value=\"%s\"><text:p>%s</text:p></table:table-cell>"
                        .formatted(
                                style,
                                over,
                                cell.format().code().equals("0%") ? "percentage" : "float",
                                number.toPlainString(),
                                escaped(cell.format().shown(number)));
    }

    private static String spans(DrawnCell cell) {
        return cell.pieces().stream()
                .map(piece -> {
                    String text = escaped(piece.text())
                            .replace("  ", " <text:s/>")
                            .replace("\n", cell.hidesWords() ? "<text:line-break/>" : "</text:p><text:p>");
                    return piece.apart() == DrawnCell.Apart.NOT
                            ? text
                            : "<text:span text:style-name=\"" + piece.apart() + "\">" + text + "</text:span>";
                })
                .collect(Collectors.joining());
    }

    private String page(Function<DrawnCell, String> write) {
        return "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head><meta charset=\"utf-8\"></head><body><table>"
                + body(
                        "<tr>",
                        (row, column) -> {
                            DrawnCell cell = rows.get(row).get(column);
                            int columns = columns(row, column);
                            if (cell == null) {
                                return isCovered(row, column) ? "" : "<td></td>";
                            }
                            return "<td" + (columns == 1 ? "" : " colspan=" + columns) + write.apply(cell) + "</td>";
                        },
                        "</tr>")
                + "</table></body></html>";
    }

    private static String excelCell(DrawnCell cell) {
        String code = cell.format()
                .code()
                .replaceAll("([^\\p{L}\\p{N} \"])", "\\\\$1")
                .replace("\"", "\\0022 ");
        String style = " style='mso-number-format:\"" + code + "\";" + css(cell.look()) + "'";
        BigDecimal number = cell.number();
        return number == null
                ? style + ">" + runs(cell)
                : " x:num=\"" + number.toPlainString() + "\"" + style + ">"
                        + escaped(cell.format().shown(number));
    }

    private static String libreOfficeCell(DrawnCell cell) {
        BigDecimal number = cell.number();
        String style = " style=\"" + css(cell.look()) + "\"";
        return number == null
                ? style + ">" + runs(cell)
                : " sdval=\"" + number.toPlainString() + "\" sdnum=\"1066;0;"
                        + escaped(cell.format().code()) + "\"" + style + ">"
                        + escaped(cell.format().shown(number));
    }

    private static String css(DrawnCell.Look look) {
        return switch (look) {
            case PLAIN -> "";
            case STRUCK -> "text-decoration: line-through";
            case WHITE -> "color: white";
        };
    }

    private static String runs(DrawnCell cell) {
        BigDecimal number = cell.number();
        if (number != null) {
            return escaped(cell.shown());
        }
        String text = cell.pieces().stream().map(DrawnBook::run).collect(Collectors.joining());
        return cell.look() == DrawnCell.Look.PLAIN
                ? text
                : "<span style=\"" + css(cell.look()) + "\">" + text + "</span>";
    }

    private static String run(DrawnCell.Piece piece) {
        String text = escaped(piece.text()).replace("\n", "<br>").replace("  ", "&nbsp; ");
        return switch (piece.apart()) {
            case NOT -> text;
            case STRUCK -> "<s>" + text + "</s>";
            case RAISED -> "<sup>" + text + "</sup>";
            case WHITE -> "<font color=white>" + text + "</font>";
        };
    }

    private String xml2003() {
        List<List<Object>> styles = new ArrayList<>();
        String body = body(
                "<Row>",
                (row, column) -> {
                    DrawnCell cell = rows.get(row).get(column);
                    if (cell == null) {
                        return "";
                    }
                    List<Object> style = List.of(cell.format(), cell.look());
                    if (!styles.contains(style)) {
                        styles.add(style);
                    }
                    int columns = columns(row, column);
                    BigDecimal number = cell.number();
                    return "<Cell ss:Index=\"%d\" ss:StyleID=\"s%d\"%s>%s</Cell>"
                            .formatted(
                                    column + 1,
                                    styles.indexOf(style),
                                    columns == 1 ? "" : " ss:MergeAcross=\"" + (columns - 1) + "\"",
                                    number == null
                                            ? "<ss:Data ss:Type=\"String\" xmlns=\"http://www.w3.org/TR/REC-html40\">"
                                                    + richRuns(cell) + "</ss:Data>"
                                            : "<Data ss:Type=\"Number\">" + number.toPlainString() + "</Data>");
                },
                "</Row>");
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < styles.size(); i++) {
            String font = styles.get(i).get(1) == DrawnCell.Look.STRUCK
                    ? "<Font ss:StrikeThrough=\"1\"/>"
                    : styles.get(i).get(1) == DrawnCell.Look.WHITE ? "<Font ss:Color=\"#FFFFFF\"/>" : "";
            list.append("<Style ss:ID=\"s%d\">%s<NumberFormat ss:Format=\"%s\"/></Style>"
                    .formatted(i, font, escaped(((DrawnFormat) styles.get(i).get(0)).code())));
        }
        return "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>"
                + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\""
                + " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Styles>" + list
                + "</Styles><Worksheet ss:Name=\"S\"><Table>" + body + "</Table></Worksheet></Workbook>";
    }

    private static String richRuns(DrawnCell cell) {
        return cell.pieces().stream()
                .map(piece -> {
                    String text = escaped(piece.text()).replace("\n", "&#10;");
                    return switch (piece.apart()) {
                        case NOT -> text;
                        case STRUCK -> "<S>" + text + "</S>";
                        case RAISED -> "<Sup>" + text + "</Sup>";
                        case WHITE -> "<Font ss:Color=\"#FFFFFF\">" + text + "</Font>";
                    };
                })
                .collect(Collectors.joining());
    }

    private String csv() {
        return rows.stream()
                .map(row -> row.stream()
                        .map(cell -> cell == null ? "" : "\"" + cell.shown() + "\"")
                        .collect(Collectors.joining(";")))
                .collect(Collectors.joining("\n"));
    }

    private interface Write {
        String cell(int row, int column);
    }

    private String body(String begin, Write write, String end) {
        StringBuilder body = new StringBuilder();
        for (int row = 0; row < rows.size(); row++) {
            body.append(begin);
            for (int column = 0; column < rows.get(row).size(); column++) {
                body.append(write.cell(row, column));
            }
            body.append(end);
        }
        return body.toString();
    }

    private int columns(int row, int column) {
        return wide.stream()
                .filter(range -> range.row == row && range.column == column)
                .mapToInt(Wide::columns)
                .findFirst()
                .orElse(1);
    }

    private boolean isCovered(int row, int column) {
        return wide.stream()
                .anyMatch(range -> range.row == row && range.column < column && column < range.column + range.columns);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
