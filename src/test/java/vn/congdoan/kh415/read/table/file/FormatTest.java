package vn.congdoan.kh415.read.table.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congdoan.kh415.read.table.TableFile;
import vn.congdoan.kh415.read.table.TableText;

final class FormatTest {
    private static final String PROLOG = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- a -- b -->\n";
    private static final String TABLE = "<table><tr><td>Mã</td><td>7</td></tr></table>";

    @TempDir
    private Path folder;

    private String read(String content) throws IOException {
        return read(content.getBytes(StandardCharsets.UTF_8));
    }

    private String read(byte[] content) throws IOException {
        return TableText.of(TableFile.read(Files.write(folder.resolve("x"), content), "x"));
    }

    @Test
    void a_page_that_begins_as_xml_is_a_page() throws IOException {
        String seen = "[]\n1: A 'Mã' | B '7'\n";
        assertThat(read(PROLOG + "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.1//EN\" \"x.dtd\"><html"
                        + " xmlns=\"http://www.w3.org/1999/xhtml\"><!-- x --><body>" + TABLE + "</body></html>"))
                .isEqualTo(seen);
        assertThat(read(PROLOG + "<html xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                        + " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><body>" + TABLE))
                .isEqualTo(seen);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            'ID;PWXL;N;E\\r\\nP;PGeneral\\r\\nC;Y1;X1;K1\\r\\n',               sylk
            'TABLE\\r\\n0,1\\r\\n"x"\\r\\nVECTORS\\r\\n',                       dif
            'socialcalc:version:1.5\\nMIME-Version: 1.0\\n',              social-calc
            'MIME-Version: 1.0\\r\\nContent-Type: multipart/related;\\r\\n', mhtml
            'Received: from a\\n\\tby b\\nFrom: x@y\\nMIME-Version: 1.0\\n', mail
            '<?xml version="1.0"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml">', word-xml
            '<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">', word-xml
            'From: <Saved by Blink>\\r\\nDate: x\\r\\nContent-Type: multipart/related; a', mhtml
            '%PDF-1.4 x',                                               pdf
            """)
    void what_is_no_table_is_refused_by_name(String content, String kind) throws IOException {
        String written = content.replace("\\r", "\r").replace("\\n", "\n").replace("\\t", "\t");
        assertThat(read(written)).isEqualTo("FILE_UNSUPPORTED filekind-" + kind + "\n");
    }

    @Test
    void a_mail_of_outlook_is_refused_by_name() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem mail = new POIFSFileSystem()) {
            mail.createDocument(new ByteArrayInputStream(new byte[32]), "__properties_version1.0");
            mail.writeFilesystem(out);
        }
        assertThat(read(out.toByteArray())).isEqualTo("FILE_UNSUPPORTED filekind-mail\n");
    }

    @Test
    void text_that_only_resembles_them_is_text() throws IOException {
        assertThat(read("ID;Phòng;Số\n1;a;2\n")).startsWith("[]\n1: A 'ID' | B 'Phòng'");
        assertThat(read("Table\n0,5\n")).startsWith("[]\n1: A 'Table'");
        assertThat(read("Don vi: X\nKy: 6\nTT,So\n1,2\n")).startsWith("[]\n1: A 'Don vi: X'");
    }

    @Test
    void a_page_cut_in_the_middle_of_a_table_is_damaged() throws IOException {
        String cut = "FILE_UNREADABLE damage-zip\n";
        String page = "<html><body><!-- <table> -->" + TABLE + "<TABLE border=1><tr><td>a</td></tr></table>";
        assertThat(read(page)).startsWith("[#1]");
        assertThat(read(page.substring(0, page.length() - 9))).isEqualTo(cut);
        assertThat(read(page.substring(0, page.length() - 20))).isEqualTo(cut);
        assertThat(read("<html><body><table><tr><td>a</body></html>")).isEqualTo("[]\n1: A 'a'\n");
    }

    @Test
    void the_error_of_a_formula_is_one_in_text_and_in_pages_too() throws IOException {
        assertThat(read("a,#DIV/0!, #N/A ,Err:502,# 1\n"))
                .isEqualTo("[]\n1: A 'a' | B #DIV/0! | C #N/A | D Err:502 | E '# 1'\n");
        assertThat(read("<table><tr><td>#REF!</td><td x:str=\"#REF!\">x</td></tr></table>"))
                .isEqualTo("[]\n1: A #REF! | B '#REF!'\n");
    }

    @Test
    void a_text_without_end_is_too_long_and_not_damaged() throws IOException {
        String letters = "a".repeat(Limits.TOKEN_BYTES + (1 << 20));
        String row = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + letters + "</t></is></c></row>";
        String cut = "1: A '" + "a".repeat(200) + " … (> 32767)'\n";
        assertThat(read(workbook(row))).isEqualTo("FILE_TOO_LARGE limit-text 32767\n");
        assertThat(read("<table><tr><td>" + letters + "</td></tr></table>")).endsWith(cut);
        assertThat(read(letters + ",b\n")).isEqualTo("FILE_TOO_LARGE limit-line " + Limits.LINE + "\n");
    }

    private static byte[] workbook(String row) throws IOException {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String packaged = "http://schemas.openxmlformats.org/package/2006/relationships";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "[Content_Types].xml", "<Types/>");
            put(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"" + packaged + "\"><Relationship Id=\"a\" Type=\"" + relations
                            + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + relations
                            + "\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"b\"/></sheets></workbook>");
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"" + packaged + "\"><Relationship Id=\"b\"" + " Type=\"" + relations
                            + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            put(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    "<worksheet xmlns=\"" + main + "\"><sheetData>" + row + "</sheetData></worksheet>");
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
}
