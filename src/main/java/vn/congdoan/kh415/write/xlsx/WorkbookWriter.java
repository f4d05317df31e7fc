package vn.congdoan.kh415.write.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlCursor;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.result.Manifest;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.formula.NamedCell;
import vn.congdoan.kh415.text.Fingerprint;
import vn.congdoan.kh415.write.file.PlainArchive;

/**
 * Sheets to an .xlsx file that Excel and LibreOffice open without repair: Times New Roman, A4 across, one
 * page wide where that can be read. Equal input gives equal bytes. Formulas carry their stored values; nothing is computed
 * here.
 */
public final class WorkbookWriter {
    private static final int ROWS_IN_MEMORY = 500;

    /** The calculation engine of Excel 2019: a file that names none is recalculated on opening, and asks to be saved on closing. */
    private static final long ENGINE = 191029;

    private WorkbookWriter() {}

    /** Writes the whole workbook without a manifest; the stream is left open. */
    public static void write(List<Sheet> sheets, About about, OutputStream out) throws IOException {
        write(sheets, about, null, out);
    }

    /** Writes the whole workbook with what it takes to derive it again; the stream is left open. */
    public static void write(List<Sheet> sheets, About about, @Nullable Manifest manifest, OutputStream out)
            throws IOException {
        PlainArchive.write(out, target -> fill(sheets, about, manifest, target));
    }

    private static void fill(List<Sheet> sheets, About about, @Nullable Manifest manifest, OutputStream out)
            throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(LinkedSheet.FACTORY);
                SXSSFWorkbook streamed = new PlainArchive(workbook, ROWS_IN_MEMORY)) {
            describe(workbook, about);
            StyleBook styles = new StyleBook(workbook, about.lang());
            Shades shades = new Shades(workbook, styles);
            Fingerprint print = new Fingerprint();
            for (Sheet sheet : sheets) {
                SXSSFSheet target = streamed.createSheet(sheet.name());
                LinkedSheet frame = (LinkedSheet) workbook.getSheet(sheet.name());
                shades.shade(sheet, frame);
                new SheetWriter(sheet, frame, styles, print).writeTo(target);
                sheet.names().forEach(cell -> name(workbook, cell));
            }
            streamed.setActiveSheet(0);
            streamed.setSelectedTab(0);
            workbook.getCTWorkbook().addNewCalcPr().setCalcId(ENGINE);
            if (manifest != null) {
                declare(workbook, manifest, print.hex());
            }
            send(streamed, out);
        }
    }

    private static void name(XSSFWorkbook workbook, NamedCell cell) {
        Name name = workbook.createName();
        name.setNameName(cell.name());
        name.setRefersToFormula(cell.address());
    }

    /** So that other programs than Excel take it without complaint, too. */
    public static void send(SXSSFWorkbook workbook, OutputStream out) throws IOException {
        nameTheOrdinaryStyle(workbook.getXSSFWorkbook());
        workbook.write(out);
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

    private static void declare(XSSFWorkbook workbook, Manifest manifest, String cells) {
        SortedMap<String, String> properties = manifest.properties();
        properties.put(Manifest.CELLS, cells);
        POIXMLProperties.CustomProperties custom = workbook.getProperties().getCustomProperties();
        properties.forEach(custom::addProperty);
    }

    public static void describe(XSSFWorkbook workbook, About about) {
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
}
