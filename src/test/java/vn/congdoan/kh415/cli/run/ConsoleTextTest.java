package vn.congdoan.kh415.cli.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.text.Words;

final class ConsoleTextTest {
    private static final Charset VIETNAMESE = Charset.forName("windows-1258");

    @Test
    void code_page_1258_has_each_tone_behind_its_vowel() {
        assertThat(Normalizer.normalize(printed("Đạt chỉ tiêu, ệ ẫ ử ỡ ý", VIETNAMESE), Form.NFC))
                .isEqualTo("Đạt chỉ tiêu, ệ ẫ ử ỡ ý");
        assertThat(printed("ệ", VIETNAMESE)).isEqualTo("ê\u0323");
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void code_page_1258_has_all_letters_of_all_texts(Lang lang) {
        String letters = Pattern.compile("[^\\p{L}\n]")
                .matcher(String.join("\n", Words.in(lang).texts().values()))
                .replaceAll("");
        assertThat(Normalizer.normalize(printed(letters, VIETNAMESE), Form.NFC)).isEqualTo(letters);
    }

    @ParameterizedTest
    @ValueSource(strings = {"IBM437", "windows-1252", "IBM850", "US-ASCII", "windows-1258"})
    void no_text_has_a_question_mark_more_than_it_has(String charset) {
        for (Lang lang : Lang.values()) {
            Words.in(lang)
                    .texts()
                    .values()
                    .forEach(text -> assertThat(questions(printed(text, Charset.forName(charset))))
                            .as(text)
                            .isEqualTo(questions(text)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "IBM437, 'Cong doan Dong Da: + Dat ≥ 75 %, x 80-85 %...'",
        "windows-1252, 'Cong doan Dong Da: + Dat >=75 %, x 80–85 %…'",
        "US-ASCII, 'Cong doan Dong Da: + Dat >=75 %, x 80-85 %...'"
    })
    void other_code_pages_have_letters_without_marks_and_signs_alike(String charset, String expected) {
        assertThat(printed("Công đoàn Đống Đa: ✔ Đạt ≥ 75 %, ✘ 80–85 %…", Charset.forName(charset)))
                .isEqualTo(expected);
    }

    @Test
    void letters_that_were_typed_in_parts_are_shown_like_whole_ones() {
        String parts = Normalizer.normalize("Hội đồng", Form.NFD);
        assertThat(printed(parts, Charset.forName("IBM850"))).isEqualTo("Hoi dong");
        assertThat(printed(parts, VIETNAMESE)).isEqualTo(printed("Hội đồng", VIETNAMESE));
    }

    @Test
    void what_no_sign_is_like_is_a_question_mark_once() {
        assertThat(printed("a\uD83D\uDE00b", Charset.forName("IBM437"))).isEqualTo("a?b");
    }

    @Test
    void utf_8_is_as_it_is() {
        String parts = Normalizer.normalize("Hội đồng ✔", Form.NFD);
        assertThat(printed(parts, UTF_8)).isEqualTo(parts);
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, ANSI_X3.4-1968, UTF-8",
        "Windows 11, windows-1258, windows-1258",
        "Windows 11, '', UTF-8",
        "Windows 11, cp99999, UTF-8",
        "Windows 10, UTF-8, UTF-8"
    })
    void only_a_console_of_windows_has_a_code_page(String system, String console, String charset) {
        assertThat(ConsoleText.charset(system, console)).isEqualTo(Charset.forName(charset));
    }

    private static String printed(String text, Charset charset) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintWriter writer = ConsoleText.writer(bytes, charset);
        writer.print(text);
        writer.flush();
        return bytes.toString(charset);
    }

    private static long questions(String text) {
        return text.chars().filter(letter -> letter == '?').count();
    }
}
