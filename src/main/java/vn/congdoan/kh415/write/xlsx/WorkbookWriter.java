package vn.congdoan.kh415.write.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.result.Manifest;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.text.Fingerprint;

/**
 * Sheets to an .xlsx file that Excel and LibreOffice open without repair: Times New Roman, A4 across, one
 * page wide where that can be read. Equal input gives equal bytes. Formulas carry their stored values; nothing is computed
 * here. Everything is written as it comes: of a sheet no more than a row is in memory, and nothing goes through temporary files.
 */
public final class WorkbookWriter {
    private static final String CONTENT = "application/vnd.openxmlformats-officedocument.";
    private static final String SHEETS = CONTENT + "spreadsheetml.";

    private final List<Sheet> sheets;
    private final About about;
    private final XlsxParts parts;
    private final StyleBook styles;
    private final SharedTexts texts = new SharedTexts();
    private final boolean named;
    private final @Nullable Fingerprint print;
    private int drawings;
    private int charts;

    private WorkbookWriter(
            List<Sheet> sheets, About about, XlsxParts parts, boolean named, @Nullable Fingerprint print) {
        this.sheets = sheets;
        this.about = about;
        this.parts = parts;
        this.named = named;
        this.print = print;
        this.styles = new StyleBook(about.lang());
    }

    /** Writes the whole workbook without a manifest; the stream is left open. */
    public static void write(List<Sheet> sheets, About about, OutputStream out) throws IOException {
        write(sheets, about, null, out);
    }

    /** Writes the whole workbook with what it takes to derive it again; the stream is left open. */
    public static void write(List<Sheet> sheets, About about, @Nullable Manifest manifest, OutputStream out)
            throws IOException {
        write(sheets, about, manifest, out, rows -> {});
    }

    /**
     * The same for somebody who waits.
     *
     * @param watch is told how many rows are written so far
     */
    public static void write(
            List<Sheet> sheets, About about, @Nullable Manifest manifest, OutputStream out, IntConsumer watch)
            throws IOException {
        try (XlsxParts parts = new XlsxParts(out)) {
            Fingerprint print = manifest == null ? null : new Fingerprint();
            new WorkbookWriter(sheets, about, parts, true, print).write(manifest, watch);
        }
    }

    /**
     * The same of a workbook that is one of a thousand: a cell says where it stands only if it does not follow the one before, as the
     * format allows (ECMA-376, 18.3.1.4). That halves the file, whose bytes are for the most part names of cells.
     */
    public static void writeAnnex(List<Sheet> sheets, About about, OutputStream out) throws IOException {
        try (XlsxParts parts = new XlsxParts(out)) {
            new WorkbookWriter(sheets, about, parts, false, null).write(null, rows -> {});
        }
    }

    private void write(@Nullable Manifest manifest, IntConsumer watch) throws IOException {
        parts.add("[Content_Types].xml", xml -> types(manifest != null, xml));
        int rows = 0;
        for (int i = 0; i < sheets.size(); i++) {
            add(sheets.get(i), i);
            rows += sheets.get(i).rows().size();
            watch.accept(rows);
        }
        book();
        about.writeTo(parts, manifest, print);
        parts.finish();
    }

    private void types(boolean hasManifest, Xml xml) throws IOException {
        xml.raw("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        type("/xl/workbook.xml", SHEETS + "sheet.main+xml", xml);
        int drawn = 0;
        int plotted = 0;
        for (int i = 0; i < sheets.size(); i++) {
            type("/xl/worksheets/sheet" + (i + 1) + ".xml", SHEETS + "worksheet+xml", xml);
            int own = sheets.get(i).charts().size() + sheets.get(i).lines().size();
            if (own > 0) {
                drawn++;
                type("/xl/drawings/drawing" + drawn + ".xml", CONTENT + "drawing+xml", xml);
            }
            for (int chart = 0; chart < own; chart++) {
                plotted++;
                type("/xl/charts/chart" + plotted + ".xml", CONTENT + "drawingml.chart+xml", xml);
            }
        }
        type("/xl/styles.xml", SHEETS + "styles+xml", xml);
        type("/xl/sharedStrings.xml", SHEETS + "sharedStrings+xml", xml);
        type("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", xml);
        type("/docProps/app.xml", CONTENT + "extended-properties+xml", xml);
        if (hasManifest) {
            type("/docProps/custom.xml", CONTENT + "custom-properties+xml", xml);
        }
        xml.raw("</Types>");
    }

    private static void type(String part, String type, Xml xml) throws IOException {
        xml.raw("<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>");
    }

    private void add(Sheet sheet, int index) throws IOException {
        SheetWriter writer = new SheetWriter(sheet, styles);
        String file = "sheet" + (index + 1) + ".xml";
        parts.add("xl/worksheets/" + file, xml -> writer.writeTo(xml, index == 0, named, texts, print));
        Relations relations = new Relations();
        List<ChartFrame> drawn = writer.charts();
        if (!drawn.isEmpty()) {
            drawings++;
            relations.add(1, "drawing", "../drawings/drawing" + drawings + ".xml");
            draw(drawn);
        }
        writer.relateTo(relations);
        if (!relations.isEmpty()) {
            parts.add("xl/worksheets/_rels/" + file + ".rels", relations::writeTo);
        }
    }

    private void draw(List<ChartFrame> drawn) throws IOException {
        String file = "drawing" + drawings + ".xml";
        Relations relations = new Relations();
        for (int i = 0; i < drawn.size(); i++) {
            charts++;
            relations.add(i + 1, "chart", "../charts/chart" + charts + ".xml");
            parts.add("xl/charts/chart" + charts + ".xml", drawn.get(i)::writeTo);
        }
        parts.add("xl/drawings/" + file, xml -> ChartFrame.place(drawn, xml));
        parts.add("xl/drawings/_rels/" + file + ".rels", relations::writeTo);
    }

    private void book() throws IOException {
        parts.add("xl/workbook.xml", xml -> WorkbookPart.write(sheets, xml));
        Relations relations = new Relations();
        for (int i = 1; i <= sheets.size(); i++) {
            relations.add(i, "worksheet", "worksheets/sheet" + i + ".xml");
        }
        relations.add(sheets.size() + 1, "styles", "styles.xml");
        relations.add(sheets.size() + 2, "sharedStrings", "sharedStrings.xml");
        parts.add("xl/_rels/workbook.xml.rels", relations::writeTo);
        parts.add("xl/styles.xml", styles::writeTo);
        parts.add("xl/sharedStrings.xml", texts::writeTo);
    }
}
