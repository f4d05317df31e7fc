package vn.congdoan.kh415.write.copy;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlCursor;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.model.table.Row;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.report.letter.Correction;
import vn.congdoan.kh415.write.mark.CellNotes;
import vn.congdoan.kh415.write.mark.FaultFill;
import vn.congdoan.kh415.write.mark.FrontSheet;
import vn.congdoan.kh415.write.mark.MarkedWorkbook;
import vn.congdoan.kh415.write.mark.SheetNames;
import vn.congdoan.kh415.write.xlsx.About;
import vn.congdoan.kh415.write.xlsx.CellText;

/**
 * A marked workbook beside a file that cannot be copied in its own format. Cells stand where they stood and say what they said:
 * text stays text, so that it reads the same when it is sent back.
 */
final class Sidecar {
    private static final int ROWS_IN_MEMORY = 500;
    private static final int NARROWEST = 8;
    private static final int WIDEST = 50;

    /** Rows by which the width of a column is chosen. */
    private static final int SAMPLE = 200;

    private final Correction correction;
    private final List<Table> tables;
    private final SXSSFWorkbook workbook;
    private final SidecarStyles styles;
    private final Map<String, String> sheetNames = new HashMap<>();

    private Sidecar(Correction correction, List<Table> tables, SXSSFWorkbook workbook) {
        this.correction = correction;
        this.tables = tables;
        this.workbook = workbook;
        this.styles = new SidecarStyles(workbook);
    }

    static void write(Correction correction, List<Table> tables, About about, OutputStream out) throws IOException {
        PlainArchive.write(out, target -> send(correction, tables, about, target));
    }

    private static void send(Correction correction, List<Table> tables, About about, OutputStream out)
            throws IOException {
        try (XSSFWorkbook plain = new XSSFWorkbook();
                // Texts inside their sheets: a table of shared ones would grow in memory with the file.
                SXSSFWorkbook streamed = new PlainArchive(plain, ROWS_IN_MEMORY)) {
            describe(plain, about);
            new Sidecar(correction, tables, streamed).fill();
            nameTheOrdinaryStyle(plain);
            streamed.write(out);
        }
    }

    private static void describe(XSSFWorkbook workbook, About about) {
        Date day = Date.from(about.day().atStartOfDay(ZoneOffset.UTC).toInstant());
        POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
        core.setTitle(about.title());
        core.setSubjectProperty(about.subject());
        core.setKeywords(about.keywords());
        core.getUnderlyingProperties().setLanguageProperty(about.lang().name().toLowerCase(Locale.ROOT));
        core.setCreator(about.author());
        core.setLastModifiedByUser(about.author());
        core.setCreated(Optional.of(day));
        core.setModified(Optional.of(day));
        workbook.getProperties().getExtendedProperties().setApplication("kh415");
    }

    /** Which POI leaves out: without it, other programs say that the workbook has no default style and put in their own. */
    private static void nameTheOrdinaryStyle(XSSFWorkbook workbook) {
        try (XmlCursor cursor = workbook.getStylesSource().getCTStylesheet().newCursor()) {
            cursor.toEndToken();
            cursor.beginElement("cellStyles", XSSFRelation.NS_SPREADSHEETML);
            cursor.insertAttributeWithValue("count", "1");
            cursor.beginElement("cellStyle", XSSFRelation.NS_SPREADSHEETML);
            cursor.insertAttributeWithValue("name", "Normal");
            cursor.insertAttributeWithValue("xfId", "0");
            cursor.insertAttributeWithValue("builtinId", "0");
        }
    }

    private void fill() {
        int notes = MarkedWorkbook.MOST_NOTES;
        for (Table table : tables) {
            String name = table.sheet().isEmpty() ? correction.front().content() : table.sheet();
            SXSSFSheet sheet = workbook.createSheet(SheetNames.free(name, workbook));
            sheetNames.putIfAbsent(table.sheet(), sheet.getSheetName());
            List<Correction.Note> own = correction.notes().stream()
                    .filter(note -> note.sheet().equals(table.sheet()))
                    .toList();
            copy(table, sheet, own);
            List<Correction.Note> shown = own.subList(0, Math.min(own.size(), notes));
            annotate(sheet, shown);
            notes -= shown.size();
        }
        MarkedWorkbook.front(workbook, correction, line -> {
            boolean isPlace = line.sheet() != null || line.cell() != null;
            return isPlace ? sheetNames.get(line.sheet() == null ? "" : line.sheet()) : null;
        });
    }

    private void annotate(SXSSFSheet sheet, List<Correction.Note> notes) {
        CellNotes writer = new CellNotes(workbook.getXSSFWorkbook());
        for (Correction.Note note : notes) {
            writer.add(
                    workbook.getXSSFWorkbook().getSheet(sheet.getSheetName()),
                    new CellAddress(note.cell()),
                    note.text());
        }
    }

    private void copy(Table table, SXSSFSheet sheet, List<Correction.Note> notes) {
        SortedMap<Integer, SortedSet<Integer>> marked = new TreeMap<>();
        for (Correction.Note note : notes) {
            CellAddress at = new CellAddress(note.cell());
            marked.computeIfAbsent(at.getRow(), row -> new TreeSet<>()).add(at.getColumn());
        }
        widen(table, sheet);
        FrontSheet.print(sheet);
        for (Table.Merge merge : table.merges()) {
            sheet.addMergedRegionUnsafe(
                    new CellRangeAddress(merge.firstRow(), merge.lastRow(), merge.firstColumn(), merge.lastColumn()));
        }
        for (Row row : table.rows()) {
            SortedMap<Integer, SortedSet<Integer>> before = marked.headMap(row.number());
            before.forEach((number, columns) -> blanks(sheet.createRow(number), columns));
            before.clear();
            copy(row, sheet.createRow(row.number()), marked.remove(row.number()));
        }
        marked.forEach((number, columns) -> blanks(sheet.createRow(number), columns));
    }

    private void copy(Row row, SXSSFRow out, @Nullable SortedSet<Integer> marked) {
        SortedSet<Integer> left = marked == null ? new TreeSet<>() : marked;
        for (Row.Placed placed : row.cells()) {
            put(placed.cell(), out.createCell(placed.column()), left.remove(placed.column()));
        }
        blanks(out, left);
    }

    /** Faulty cells in which there was nothing. */
    private void blanks(SXSSFRow out, SortedSet<Integer> columns) {
        for (int column : columns) {
            out.createCell(column).setCellStyle(styles.of(SidecarStyles.Kind.PLAIN, true));
        }
    }

    private void put(Cell cell, SXSSFCell out, boolean marked) {
        SidecarStyles.Kind kind = SidecarStyles.Kind.PLAIN;
        if (cell instanceof Cell.Numeric number) {
            out.setCellValue(number.value().doubleValue());
            kind = number.percent() ? SidecarStyles.Kind.PERCENT : kind;
        } else if (cell instanceof Cell.Text text) {
            out.setCellValue(CellText.safe(text.text()));
            kind = SidecarStyles.Kind.TEXT;
        } else if (cell instanceof Cell.Logical logical) {
            out.setCellValue(logical.value());
        } else if (cell instanceof Cell.Date date) {
            out.setCellValue(date.date());
            kind = SidecarStyles.Kind.DATE;
        } else if (cell instanceof Cell.ErrorValue error) {
            put(error, out);
        } else {
            // A formula that was never calculated; a question mark is no figure either.
            out.setCellValue("?");
        }
        out.setCellStyle(styles.of(kind, marked));
    }

    private static void put(Cell.ErrorValue error, SXSSFCell out) {
        for (FormulaError known : FormulaError.values()) {
            if (known.getString().equals(error.code())) {
                out.setCellErrorValue(known.getCode());
                return;
            }
        }
        out.setCellValue(error.code());
    }

    private static void widen(Table table, SXSSFSheet sheet) {
        Map<Integer, Integer> widths = new TreeMap<>();
        for (Row row : table.rows().subList(0, Math.min(SAMPLE, table.rows().size()))) {
            List<Row.Placed> cells = new ArrayList<>(row.cells());
            for (Row.Placed placed : cells) {
                // A title that stands alone in its row flows over its neighbours.
                int length = placed.cell() instanceof Cell.Text text && cells.size() > 1
                        ? text.text().length() + 2
                        : NARROWEST;
                widths.merge(placed.column(), length, Math::max);
            }
        }
        widths.forEach((column, width) ->
                sheet.setColumnWidth(column, Math.min(WIDEST, Math.max(NARROWEST, width)) * 256));
    }

    /** The few styles of a workbook beside a file, each with and without the fill of faulty cells. */
    private static final class SidecarStyles {
        /** What a cell holds, as far as its style must tell. */
        enum Kind {
            PLAIN("General"),
            /** As text for ever, also when it looks like a formula or a number and somebody edits it. */
            TEXT("@"),
            PERCENT("0.00%"),
            DATE("dd/mm/yyyy");

            private final String format;

            Kind(String format) {
                this.format = format;
            }
        }

        private record Key(Kind kind, boolean marked) {}

        private final Workbook workbook;
        private final FaultFill fill;
        private final Map<Key, CellStyle> styles = new HashMap<>();

        SidecarStyles(Workbook workbook) {
            this.workbook = workbook;
            this.fill = new FaultFill(workbook);
        }

        CellStyle of(Kind kind, boolean marked) {
            return styles.computeIfAbsent(new Key(kind, marked), key -> {
                CellStyle style = workbook.createCellStyle();
                style.setDataFormat(workbook.createDataFormat().getFormat(key.kind().format));
                style.setVerticalAlignment(VerticalAlignment.TOP);
                style.setQuotePrefixed(key.kind() == Kind.TEXT);
                return key.marked() ? fill.marked(style) : style;
            });
        }
    }
}
