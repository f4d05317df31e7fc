package vn.congdoan.kh415.write.odf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congdoan.kh415.LibreOffice;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.read.table.TableFile;
import vn.congdoan.kh415.report.letter.Correction;
import vn.congdoan.kh415.write.copy.AnnotatedCopy;
import vn.congdoan.kh415.write.copy.AnnotatedCopyTest;
import vn.congdoan.kh415.write.xlsx.About;

final class OdfCopyTest {
    private static final About ABOUT = new About("t", "s", "k", "a", LocalDate.of(2023, 7, 5), Lang.VI);
    private static final String MIME = "application/vnd.oasis.opendocument.spreadsheet";
    private static final String SHEET = "Báo c'áo";

    private static final String NAMESPACES = Stream.of(OdfName.values())
            .filter(name -> name != OdfName.OURS)
            .map(name -> " xmlns:" + name.prefix() + "=\"" + name.uri() + "\"")
            .reduce("", String::concat);

    /** B2 is yellow, C3 has somebody's note, three rows of three cells stand in one element, the columns have a style. */
    private static final String BODY = """
            <office:automatic-styles><style:style style:name="ce1" style:family="table-cell"\
             style:parent-style-name="Default"><style:table-cell-properties fo:background-color="#ffff00"/>\
            <style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles>\
            <office:body><office:spreadsheet><table:table table:name="Báo c'áo">\
            <table:table-column table:number-columns-repeated="5" table:default-cell-style-name="Good"/>\
            <table:table-row><table:table-cell office:value-type="string"><text:p>a <text:s text:c="2"/>b</text:p>\
            </table:table-cell></table:table-row>\
            <table:table-row><table:table-cell/><table:table-cell table:style-name="ce1" office:value-type="string">\
            <text:p>1,5</text:p></table:table-cell></table:table-row>\
            <table:table-row><table:table-cell table:number-columns-repeated="2"/><table:table-cell\
             office:value-type="float" office:value="12.5"><office:annotation><dc:creator>Lan</dc:creator>\
            <text:p>Lan: xem lại</text:p></office:annotation><text:p>12,5</text:p></table:table-cell></table:table-row>\
            <table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="3"\
             office:value-type="float" office:value="7"><text:p>7</text:p></table:table-cell></table:table-row>\
            <table:table-row table:number-rows-repeated="1048570"><table:table-cell\
             table:number-columns-repeated="1024"/></table:table-row></table:table>\
            <table:table table:name="Hai"><table:table-row><table:table-cell\
             table:formula="of:=SUM(['Báo c''áo'.C3])" office:value-type="float" office:value="12.5"><text:p>12,5</text:p>\
            </table:table-cell></table:table-row></table:table></office:spreadsheet></office:body>""";

    private static final String SETTINGS = """
            <office:settings><config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed\
             config:name="Views"><config:config-item-map-entry><config:config-item-map-named config:name="Tables"/>\
            <config:config-item config:name="ActiveTable" config:type="string">Hai</config:config-item>\
            </config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings>""";

    @TempDir
    private Path folder;

    private static byte[] part(String element, String content) {
        String xml =
                "<office:" + element + NAMESPACES + " office:version=\"1.3\">" + content + "</office:" + element + ">";
        return xml.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] original(String format) throws IOException {
        return format.equals("fods") ? flat() : packed(BODY);
    }

    private static byte[] flat() {
        String xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document" + NAMESPACES
                + " office:version=\"1.3\" office:mimetype=\"" + MIME + "\">" + SETTINGS + BODY + "</office:document>";
        return xml.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] packed(String body) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", MIME.getBytes(StandardCharsets.US_ASCII));
        parts.put("Thumbnails/thumbnail.png", new byte[] {1, 2, 3});
        parts.put("content.xml", part("document-content", body));
        parts.put("settings.xml", part("document-settings", SETTINGS));
        parts.put("styles.xml", part("document-styles", "<office:master-styles/>"));
        parts.put("META-INF/documentsignatures.xml", new byte[] {4});
        parts.put("META-INF/manifest.xml", manifest());
        return zip(parts);
    }

    private static byte[] manifest() {
        String entries = Stream.of("content.xml", "settings.xml", "styles.xml", "Thumbnails/thumbnail.png")
                .map(name ->
                        "<manifest:file-entry manifest:full-path=\"" + name + "\" manifest:media-type=\"text/xml\"/>")
                .reduce("", String::concat);
        String xml = "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\""
                + " manifest:version=\"1.3\"><manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\""
                + MIME
                + "\"/>" + entries + "</manifest:manifest>";
        return xml.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> parts(byte[] packed) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static String content(byte[] copy, String format) throws IOException {
        byte[] xml = format.equals("fods") ? copy : parts(copy).get("content.xml");
        return new String(xml, StandardCharsets.UTF_8);
    }

    private AnnotatedCopy copyOf(byte[] original, Correction correction) throws IOException {
        return AnnotatedCopy.of(correction, Optional.of(original), read(original), ABOUT);
    }

    private byte[] marked(byte[] original, String file, String... cells) throws IOException {
        AnnotatedCopy copy = copyOf(original, AnnotatedCopyTest.correction(file, SHEET, cells));
        assertThat(copy.file()).isEqualTo(file);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        copy.content().writeTo(out);
        return out.toByteArray();
    }

    private List<Table> read(byte[] content) throws IOException {
        return TableFile.read(Files.write(folder.resolve("content"), content), "x")
                .value();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ods", "fods"})
    void a_copy_reads_like_its_original_behind_the_front_sheet(String format) throws IOException {
        byte[] original = original(format);
        List<Table> copy = read(marked(original, "a." + format, "B2", "C3", "B5", "D9", "Z99"));
        assertThat(copy.get(0).sheet()).isEqualTo("Cần sửa");
        assertThat(read(original)).hasSize(2).isEqualTo(copy.subList(1, copy.size()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ods", "fods"})
    void repeated_cells_are_parted_where_a_marked_one_stands(String format) throws IOException {
        String seven = "office:value=\"7\" office:value-type=\"float\"";
        assertThat(content(marked(original(format), "a." + format, "B5"), format))
                .contains("<table:table-row><table:table-cell " + seven + "><text:p>7</text:p></table:table-cell>"
                        + "<table:table-cell " + seven + " table:style-name=\"kh415-1\"><office:annotation"
                        + " office:display=\"false\" svg:height=\"54pt\" svg:width=\"247pt\"><dc:creator>kh415</dc:creator><text:p>――― kh415 ―――</text:p>"
                        + "<text:p>lỗi: sai B5</text:p><text:p>→ sửa</text:p></office:annotation>"
                        + "<text:p>7</text:p></table:table-cell><table:table-cell " + seven + "><text:p>7</text:p>"
                        + "</table:table-cell></table:table-row>")
                .contains("style:name=\"kh415-1\" style:parent-style-name=\"Good\"")
                .doesNotContain("number-rows-repeated=\"3\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ods", "fods"})
    void a_marked_style_is_the_present_one_with_another_fill(String format) throws IOException {
        assertThat(content(marked(original(format), "a." + format, "B2"), format))
                .contains("<style:table-cell-properties fo:background-color=\"#ffc29b\" kh415:fill-before=\"#ffff00\"/>"
                        + "<style:text-properties fo:font-weight=\"bold\"/>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ods", "fods"})
    void a_note_of_somebody_else_stays_above_ours(String format) throws IOException {
        assertThat(content(marked(original(format), "a." + format, "C3"), format))
                .contains("<dc:creator>Lan</dc:creator><text:p>Lan: xem lại</text:p><text:p>――― kh415 ―――</text:p>"
                        + "<text:p>lỗi: sai C3</text:p><text:p>→ sửa</text:p></office:annotation>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ods", "fods"})
    void a_copy_of_a_copy_is_the_same(String format) throws IOException {
        byte[] once = marked(original(format), "a." + format, "B2", "C3", "B5", "Z99");
        assertThat(marked(once, "a." + format, "B2", "C3", "B5", "Z99")).isEqualTo(once);
        assertThat(marked(original(format), "a." + format, "B2", "C3", "B5", "Z99"))
                .isEqualTo(once);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ods", "fods"})
    void older_marks_go_first_and_fills_and_notes_of_others_come_back(String format) throws IOException {
        byte[] once = marked(original(format), "a." + format, "B2", "C3", "B5");
        String again = content(marked(once, "a." + format, "A1"), format);
        assertThat(again.split("<table:table ", -1)).hasSize(4);
        assertThat(again.split("<office:annotation", -1)).hasSize(3);
        assertThat(again.split("kh415_front", -1)).hasSize(2);
        assertThat(again)
                .contains("office:value-type=\"string\" table:style-name=\"ce1\"><text:p>1,5</text:p>")
                .contains("<dc:creator>Lan</dc:creator><text:p>Lan: xem lại</text:p></office:annotation>");
    }

    @Test
    void the_front_table_is_shown_first_and_all_other_parts_keep_their_bytes() throws IOException {
        byte[] original = original("ods");
        byte[] copy = marked(original, "a.ods", "B2");
        Map<String, byte[]> parts = parts(copy);
        assertThat(parts.keySet())
                .containsExactly(
                        "mimetype",
                        "Thumbnails/thumbnail.png",
                        "content.xml",
                        "settings.xml",
                        "styles.xml",
                        "META-INF/manifest.xml");
        for (String same : List.of("mimetype", "Thumbnails/thumbnail.png", "META-INF/manifest.xml")) {
            assertThat(parts.get(same)).isEqualTo(parts(original).get(same));
        }
        assertThat(new String(copy, 30, 8 + MIME.length(), StandardCharsets.US_ASCII))
                .isEqualTo("mimetype" + MIME);
        assertThat(new String(parts.get("settings.xml"), StandardCharsets.UTF_8))
                .contains("config:name=\"ActiveTable\" config:type=\"string\">Cần sửa<")
                .contains("<config:config-item-map-entry config:name=\"Cần sửa\">")
                .doesNotContain("Hai");
        assertThat(content(copy, "ods"))
                .contains("xlink:href=\"#'Báo c''áo'.B2\"")
                .contains("<table:table-cell office:value-type=\"string\" table:style-name=\"kh415-text\">"
                        + "<text:p>=sai B2</text:p>");
    }

    @Test
    void a_spreadsheet_that_tracks_changes_gets_a_workbook_beside_it() throws IOException {
        byte[] original = packed(BODY.replace("<office:spreadsheet>", "<office:spreadsheet><table:tracked-changes/>"));
        assertThat(copyOf(original, AnnotatedCopyTest.correction("a.ods", SHEET, "B2"))
                        .file())
                .isEqualTo("a.ods - cần sửa.xlsx");
    }

    @Test
    void a_document_type_and_endless_depth_are_refused() throws IOException {
        byte[] original = original("ods");
        for (String settings : List.of(
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><a>&b;</a>",
                "<a>".repeat(100_000) + "</a>".repeat(100_000))) {
            byte[] bad = with(original, "settings.xml", settings);
            assertThat(copyOf(bad, AnnotatedCopyTest.correction("a.ods", SHEET, "B2"))
                            .file())
                    .isEqualTo("a.ods - cần sửa.xlsx");
        }
    }

    private static byte[] with(byte[] packed, String name, String content) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>(parts(packed));
        parts.put(name, content.getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }

    @Test
    void libreoffice_shows_the_marks_and_what_it_saves_can_be_unmarked() throws IOException, InterruptedException {
        LibreOffice office = LibreOffice.orSkip(folder);
        byte[] once = marked(original("ods"), "a.ods", "B2", "C3", "B5");
        Path copy = Files.write(folder.resolve("copy.ods"), once);
        try (Workbook workbook =
                WorkbookFactory.create(office.convert(copy, "xlsx").toFile(), null, true)) {
            assertThat(workbook.getSheetName(0)).isEqualTo("Cần sửa");
            assertThat(workbook.getActiveSheetIndex()).isZero();
            assertThat(workbook.getSheetAt(0)
                            .getRow(5)
                            .getCell(2)
                            .getHyperlink()
                            .getAddress())
                    .isEqualTo("'Báo c''áo'!B2");
            Sheet sheet = workbook.getSheet(SHEET);
            for (String at : List.of("B2", "C3", "B5")) {
                CellAddress address = new CellAddress(at);
                assertThat(sheet.getCellComment(address).getString().getString())
                        .contains("sai " + at);
                XSSFCellStyle style = (XSSFCellStyle) sheet.getRow(address.getRow())
                        .getCell(address.getColumn())
                        .getCellStyle();
                assertThat(style.getFillForegroundXSSFColor().getARGBHex()).isEqualTo("FFFFC29B");
            }
        }
        byte[] saved = Files.readAllBytes(office.convert(copy, "ods"));
        String again = content(marked(saved, "b.ods", "A1"), "ods");
        assertThat(again.split("<office:annotation ", -1)).hasSize(3);
        assertThat(again.split("#ffc29b", -1)).as("one style for A1").hasSize(2);
        assertThat(again).contains("#ffff00");
    }
}
