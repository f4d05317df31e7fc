package vn.congdoan.kh415.read.table.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congdoan.kh415.read.table.Fixture;
import vn.congdoan.kh415.read.table.TableFile;
import vn.congdoan.kh415.read.table.TableText;

class SpreadsheetMlReaderTest {
    @Test
    void gaps_merges_styles_and_errors_are_read_and_comments_are_not() {
        assertThat(Fixture.text("excel-2003.xls")).isEqualTo("""
                [Biểu 1]
                merged A1:D2
                hidden column C
                hidden column D
                1: A 'BÁO CÁO THÁNG 6⏎NĂM 2023'
                4 hidden: A 1500 seen as '1500.00' | E 'ẩn'
                7: A 2023-06-30 | B 0.755 % | C 2023-06-30
                8: A #DIV/0! | B TRUE | C ? | E '1.500'
                [Ẩn] hidden
                1: A 1
                """);
    }

    @Test
    void control_characters_that_excel_writes_part_what_they_stand_between(@TempDir Path folder) throws IOException {
        String cells = "1&#1;5|1&#x1f;5|1\u00025|1&#10;5|1&#xFFFF;5|a&#38;b|&#x110000;|"
                .replace("|", "</Data></Cell><Cell><Data Type='String'>");
        Path file = Files.writeString(folder.resolve("a.xml"), sheet(cells) + "\0\0\0");
        assertThat(TableText.of(TableFile.read(file, "a.xml")))
                .isEqualTo(
                        "[S]\n1: A '1\uFFFD5' | B '1\uFFFD5' | C '1\uFFFD5' | D '1⏎5' | E '1\uFFFD5' | F 'a&b' | G '\uFFFD'\n");
    }

    @Test
    void nul_within_a_page_of_xml_parts_too(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.xml"), sheet("7\0\0" + "0"));
        assertThat(TableText.of(TableFile.read(file, "a.xml"))).isEqualTo("[S]\n1: A '7\uFFFD0'\n");
    }

    private static String sheet(String text) {
        return "<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'><Worksheet Name='S'>"
                + "<Table><Row><Cell><Data Type='String'>" + text
                + "</Data></Cell></Row></Table></Worksheet></Workbook>";
    }

    @Test
    void twins_written_by_libreoffice_are_equal_but_for_what_it_leaves_out() {
        // It writes neither that a sheet is hidden nor the words of a format, and makes three spaces of two.
        assertThat(Fixture.text("form-2003.xls").replace("'   hai", "'  hai"))
                .isEqualTo(Fixture.text("form.xlsx")
                        .replace("[Ẩn] hidden", "[Ẩn]")
                        .replace(" seen as '1500 đoàn viên (dmy)'", ""));
    }
}
