package vn.congdoan.kh415.read.table.word;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.congdoan.kh415.read.table.word.DrawnDocument.begin;
import static vn.congdoan.kh415.read.table.word.DrawnDocument.p;
import static vn.congdoan.kh415.read.table.word.DrawnDocument.r;
import static vn.congdoan.kh415.read.table.word.DrawnDocument.row;
import static vn.congdoan.kh415.read.table.word.DrawnDocument.tbl;
import static vn.congdoan.kh415.read.table.word.DrawnDocument.tc;
import static vn.congdoan.kh415.read.table.word.DrawnDocument.text;
import static vn.congdoan.kh415.read.table.word.DrawnDocument.tr;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congdoan.kh415.read.table.TableFile;
import vn.congdoan.kh415.read.table.TableText;
import vn.congdoan.kh415.read.table.file.Limits;

/** Documents that were made to cost time or memory, or to show one thing and say another. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class HostileDocumentTest {
    private static final String TOO_WIDE = "FILE_TOO_LARGE limit-columns 16384\n";

    @TempDir
    private Path folder;

    private String read(DrawnDocument document) throws IOException {
        return TableText.of(TableFile.read(Files.write(folder.resolve("x"), document.bytes()), "x"));
    }

    private String read(String... body) throws IOException {
        return read(DrawnDocument.of(body));
    }

    @Test
    void tables_in_tables_without_end_are_refused() throws IOException {
        int times = 10_000;
        String deep = "<w:tbl><w:tr><w:tc>".repeat(times) + text("x") + "</w:tc></w:tr></w:tbl>".repeat(times);
        assertThat(read(deep)).isEqualTo("FILE_UNREADABLE damage-xml\n");
    }

    @ParameterizedTest
    @CsvSource({"2147483647", "16385"})
    void cells_wider_than_a_sheet_are_refused(String columns) throws IOException {
        assertThat(read(tbl(tr(tc("<w:gridSpan w:val='" + columns + "'/>", text("1"))))))
                .isEqualTo(TOO_WIDE);
        assertThat(read(tbl(tr("<w:trPr><w:gridBefore w:val='" + columns + "'/></w:trPr>", tc("", text("1"))))))
                .isEqualTo(TOO_WIDE);
    }

    @Test
    void widths_that_are_none_are_one_column_or_damage() throws IOException {
        assertThat(read(tbl(tr(
                        tc("<w:gridSpan w:val='-7'/>", text("1")),
                        tc("<w:gridSpan w:val='0'/>", text("2")),
                        tc("<w:gridSpan w:val=''/>", text("3"))))))
                .isEqualTo("[]\n1: A '1' | B '2' | C '3'\n");
        assertThat(read(tbl(tr(tc("<w:gridSpan w:val='9999999999'/>", text("1"))))))
                .isEqualTo("FILE_UNREADABLE damage-content\n");
    }

    @Test
    void many_wide_tables_in_one_another_stop_at_a_limit() throws IOException {
        String wide = "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='16384'/></w:tcPr></w:tc></w:tr></w:tbl>";
        assertThat(read("<w:tbl><w:tr><w:tc>" + wide.repeat(1_000) + "</w:tc></w:tr></w:tbl>"))
                .isEqualTo("FILE_TOO_LARGE limit-cells 8000000\n");
    }

    @Test
    void rows_without_end_stop_at_a_limit() throws IOException {
        assertThat(read("<w:tbl>" + "<w:tr/>".repeat(Limits.ROWS + 1) + "</w:tbl>"))
                .isEqualTo("FILE_TOO_LARGE limit-rows 1048576\n");
    }

    @Test
    void many_empty_tables_cost_nothing() throws IOException {
        assertThat(read("<w:tbl/>".repeat(100_000) + tbl(row("1")))).isEqualTo("[]\n1: A '1'\n");
    }

    @Test
    void fields_begun_and_never_ended_cost_nothing() throws IOException {
        assertThat(read(tbl(tr(tc("", p(begin("").repeat(100_000) + r("1"))), tc("", text("2"))))))
                .isEqualTo("[]\n1: B '2'\n");
    }

    @Test
    void a_text_longer_than_a_cell_holds_is_cut_and_no_figure() throws IOException {
        assertThat(read(tbl(row("7".repeat(300_000))))).isEqualTo("[]\n1: A '" + "7".repeat(200) + " … (> 32767)'\n");
    }

    @Test
    void a_document_type_is_refused_and_nothing_is_fetched() throws IOException {
        String entities = "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///x'>]>";
        String document = DrawnDocument.document(tbl(row("&a;"))).replaceFirst("\\?>", "?>" + entities);
        assertThat(read(DrawnDocument.of().part("word/document.xml", document)))
                .isEqualTo("FILE_UNREADABLE damage-entities\n");
    }

    @Test
    void a_package_without_its_main_part_is_damaged() throws IOException {
        assertThat(read(DrawnDocument.of().without("word/document.xml")))
                .isEqualTo("FILE_UNREADABLE damage-part-missing\n");
    }

    @Test
    void xml_that_breaks_off_is_damaged() throws IOException {
        String whole = DrawnDocument.document(tbl(row("7")));
        assertThat(read(DrawnDocument.of().part("word/document.xml", whole.substring(0, whole.indexOf("</w:tbl>")))))
                .isEqualTo("FILE_UNREADABLE damage-xml\n");
    }

    @Test
    void a_zip_bomb_is_refused_by_its_inflated_length() throws IOException {
        Path bomb = folder.resolve("bomb.docx");
        byte[] much = ("<w:p/>" + " ".repeat(26)).repeat(1 << 17).getBytes(StandardCharsets.UTF_8);
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(bomb)))) {
            zip.setLevel(1);
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<w:document xmlns:w='w'><w:body>".getBytes(StandardCharsets.UTF_8));
            for (long length = 0; length <= Limits.ENTRY_BYTES; length += much.length) {
                zip.write(much);
            }
        }
        assertThat(TableText.of(TableFile.read(bomb, "bomb"))).startsWith("FILE_TOO_LARGE limit-");
    }
}
