package vn.congdoan.kh415.read.table.old;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.read.table.Fixture;
import vn.congdoan.kh415.read.table.OldLetters;
import vn.congdoan.kh415.read.table.TableFile;
import vn.congdoan.kh415.read.table.TableText;
import vn.congdoan.kh415.read.table.cell.CellValues;
import vn.congdoan.kh415.read.table.file.Refusal;

class OldTextTest {
    @TempDir
    Path folder;

    static List<String> names() throws IOException {
        return Files.readAllLines(Fixture.path("names.txt"));
    }

    static List<String> foreign() throws IOException {
        return Files.readAllLines(Fixture.path("foreign-names.txt"));
    }

    @Test
    void there_are_two_hundred_names() throws IOException {
        assertThat(names()).hasSizeGreaterThanOrEqualTo(200).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_cell_is_read_alike_in_every_encoding(String name) throws Refusal {
        assertThat(CellValues.text(name)).isEqualTo(new Cell.Text(name));
        assertThat(CellValues.text(Normalizer.normalize(name, Normalizer.Form.NFD)))
                .isEqualTo(new Cell.Text(name));
        assertThat(CellValues.text(OldLetters.windows1258(name))).isEqualTo(new Cell.Text(name));
        assertThat(OldText.read(OldLetters.tcvn3(name))).isEqualTo(name);
        assertThat(OldText.read(OldLetters.vni(name))).isEqualTo(name);
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void what_is_not_old_stays_as_it_is(String text) {
        assertThat(OldText.read(text)).isEqualTo(text);
    }

    @Test
    void a_file_is_read_alike_in_every_encoding() throws IOException {
        String all = String.join("\n", names()) + "\n";
        Charset western = Charset.forName("windows-1252");
        String read = read(all.getBytes(StandardCharsets.UTF_8));
        assertThat(read(OldLetters.windows1258(all).getBytes(Charset.forName("windows-1258"))))
                .isEqualTo(read);
        assertThat(read(OldLetters.tcvn3(all).getBytes(western))).isEqualTo(read);
        assertThat(read(OldLetters.vni(all).getBytes(western))).isEqualTo(read);
    }

    @Test
    void a_file_that_could_be_several_is_refused() throws IOException {
        for (String text : List.of("Café,Zürich,Señor\n", "Hé,Bø\n", "\u00A5\u00A6,\u00C0\u00C1\n")) {
            assertThat(read(text.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo("TEXT_ENCODING_UNCLEAR \n");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "b¸o c¸o th¸ng, báo cáo tháng",
        "B¸O C¸O TH¸NG 6 N¨M 2023, BÁO CÁO THÁNG 6 NĂM 2023",
        "Hµ NéI, HÀ NỘI",
        "§¬n vÞ: C«ng ty Mü Hµ, Đơn vị: Công ty Mỹ Hà",
        "Sè l\u00ADîng, Số lượng",
        "C§CS TØnh, CĐCS Tỉnh",
    })
    void capitals_typed_with_small_letters_are_accepted(String old, String meant) {
        assertThat(OldText.read(old)).isEqualTo(meant);
    }

    @Test
    void every_letter_survives_a_round_trip() {
        String letters = OldLetters.ALL;
        assertThat(OldEncoding.VNI.decoded(OldLetters.vni(letters))).isEqualTo(letters);
        String small = letters.toLowerCase(java.util.Locale.ROOT);
        assertThat(OldEncoding.TCVN3.decoded(OldLetters.tcvn3(small))).isEqualTo(small);
        assertThat(letters).hasSize(2 * 67);
    }

    private String read(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("a.txt"), content);
        return TableText.of(TableFile.read(file, "a.txt"));
    }
}
