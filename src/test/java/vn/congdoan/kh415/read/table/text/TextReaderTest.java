package vn.congdoan.kh415.read.table.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congdoan.kh415.read.table.Fixture;
import vn.congdoan.kh415.read.table.TableFile;
import vn.congdoan.kh415.read.table.TableText;

class TextReaderTest {
    private static final String WORDS = """
            []
            1: A 'BÁO CÁO THÁNG 6 NĂM 2023'
            3: A 'TT' | B 'Nội dung' | C 'Đơn vị, tính' | D 'Số lượng'
            4: A 'I' | B 'Tổng "đoàn viên"⏎(dòng hai)' | C 'người' | D '1.500'
            5: A 'II' | B 'Đã tổ chức đối thoại' | D 'x'
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "words.csv",
                "words-bom.csv",
                "words-decomposed.csv",
                "words-sep-line.csv",
                "words-utf16le.txt",
                "words-utf16le-no-bom.txt",
                "words-utf16be.txt",
                "words-windows-1258.csv"
            })
    void charset_and_separator_leave_no_trace(String name) {
        assertThat(Fixture.text(name)).isEqualTo(WORDS);
    }

    @Test
    void workbook_twins_of_a_text_hold_the_same_rows() {
        assertThat(Fixture.read("words.xlsx").value())
                .singleElement()
                .satisfies(table -> assertThat(table.rows())
                        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("fields")
                        .isEqualTo(Fixture.read("words.csv").value().get(0).rows()));
    }

    @Test
    void encodings_from_before_unicode_are_told_by_their_words() {
        assertThat(Fixture.text("tcvn3.csv")).isEqualTo("[]\n1: A 'Số lượng' | B 'đàn viên'\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '\0',
            value = {
                "a,b/c,d -> 1: A 'a' | B 'b'/2: A 'c' | B 'd'",
                "x,5\" ống/y,1 -> 1: A 'x' | B '5\" ống'/2: A 'y' | B '1'",
                "Công ty \"Sao Mai\",5/b,6 -> 1: A 'Công ty \"Sao Mai\"' | B '5'/2: A 'b' | B '6'",
                "\"b\"c,\"d,\"\"e\"\"\"/f,g -> 1: A 'bc' | B 'd,\"e\"'/2: A 'f' | B 'g'",
                "\"a//b\",c/d,e -> 1: A 'a⏎⏎b' | B 'c'/2: A 'd' | B 'e'",
                "a,,b,/,c -> 1: A 'a' | C 'b'/2: B 'c'",
                "\"\",\"\"\"\" -> 1: B '\"'",
                "a\\,b/c,d -> 1: A 'a\\' | B 'b'/2: A 'c' | B 'd'",
                "a, \"b,c\",d/e, \"f\" ,g -> 1: A 'a' | B 'b,c' | C 'd'/2: A 'e' | B 'f ' | C 'g'",
                "5\" ống, \"b,c\"/d, \"\" -> 1: A '5\" ống' | B 'b,c'/2: A 'd'",
                "a, \"b/c,d -> 1: A 'a' | B ' \"b'/2: A 'c' | B 'd'",
                "a, \"b\"c, \"d\"e/f,g,h -> 1: A 'a' | B ' \"b\"c' | C ' \"d\"e'/2: A 'f' | B 'g' | C 'h'",
            })
    void quotation_marks_quote_only_whole_fields(String text, String rows, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), text.replace('/', '\n') + "\n");
        assertThat(TableText.of(TableFile.read(file, "a.csv"))).isEqualTo("[]\n" + rows.replace('/', '\n') + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void nuls_at_the_end_are_passed_over(String charset, @TempDir Path folder) throws IOException {
        byte[] text = "Đơn vị,1\nCông ty,2\n".getBytes(Charset.forName(charset));
        for (int nuls : new int[] {1, 2, 512, 20_000}) {
            int even = charset.equals("UTF-8") ? nuls : nuls + nuls % 2;
            Path file = Files.write(folder.resolve("a.csv"), Arrays.copyOf(text, text.length + even));
            assertThat(TableText.of(TableFile.read(file, "a.csv")))
                    .isEqualTo("[]\n1: A 'Đơn vị' | B '1'\n2: A 'Công ty' | B '2'\n");
        }
    }

    @Test
    void nul_within_a_text_is_no_text(@TempDir Path folder) throws IOException {
        for (int before : new int[] {100, 9_000}) {
            Path file = Files.writeString(folder.resolve("a.csv"), "a,1\n".repeat(before) + "\0b,2\n");
            assertThat(TableText.of(TableFile.read(file, "a.csv")))
                    .startsWith(before == 100 ? "FILE_UNSUPPORTED" : "TEXT_");
        }
    }

    @Test
    void a_mark_never_closed_does_not_gather_the_rest_of_a_long_file(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "a,b\n\"c,d\n" + "e,f\n".repeat(1_000_000));
        assertThat(TableText.of(TableFile.read(file, "a.csv"))).isEqualTo("FILE_UNREADABLE A2 damage-quote\n");
    }

    @Test
    void quotation_mark_never_closed_is_reported_at_its_row() {
        assertThat(Fixture.text("open-quote.csv")).isEqualTo("FILE_UNREADABLE A2 damage-quote\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '\0',
            value = {
                "a;1,5/b;2,5/c;3,5 -> ;",
                "Số: 5, ngày 3, tháng 6/TT|A|B|C/1|x|y|z -> |",
                "Hà Nội, ngày 5/A, B>1>2/C, D>1>2 -> >",
                "\"a;b;c\",1/\"d;e;f\",2 -> ,",
                "5\" ống;1,5/6\" ống;2,5 -> ;"
            })
    void separator_is_the_one_that_cuts_evenly(String text, String separator) {
        String sample = text.lines()
                .map(line -> line.replace('/', '\n').replace('>', '\t'))
                .collect(Collectors.joining());
        assertThat(Delimiter.of(sample)).isEqualTo(separator.replace('>', '\t').charAt(0));
    }
}
