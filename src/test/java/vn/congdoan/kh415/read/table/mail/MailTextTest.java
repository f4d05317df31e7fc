package vn.congdoan.kh415.read.table.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailTextTest {
    @ParameterizedTest
    @CsvSource({
        "=?UTF-8?Q?B=C3=A1o_c=C3=A1o?=, Báo cáo",
        "=?utf-8?b?QsOhbw==?= =?utf-8?q?_c=C3=A1o?=, Báo cáo",
        "=?utf-8*vi?Q?B=C3=A1o?= x, Báo x",
        "BC =?utf-8?Q?th=C3=A1ng?= 6 =?utf-8?Q?A?=, BC tháng 6 A",
        "=?iso-8859-1?Q?B=E1o?=, Báo",
        "=?iso-8859-1?Q?Caf=E9_=FC=DF?=, Café üß",
        "=?no-such?Q?B=C3=A1o?=, Báo",
        "=??Q?B=C3=A1o?=, Báo",
        "=?utf-8?B?!!!?=, ''",
        "a =?utf-8?X?b?= c, a =?utf-8?X?b?= c",
    })
    void encoded_words(String word, String text) {
        assertThat(MailText.decoded(word)).isEqualTo(text);
    }

    @Test
    void a_letter_split_between_two_words_is_whole() {
        byte[] bytes = "tổng".getBytes(StandardCharsets.UTF_8);
        String words = "=?utf-8?B?" + base64(bytes, 0, 2) + "?=\r\n =?UTF-8?B?" + base64(bytes, 2, bytes.length) + "?=";
        assertThat(MailText.decoded(words)).isEqualTo("tổng");
    }

    @Test
    void bare_bytes_are_utf_8_or_vietnamese_of_windows() {
        assertThat(MailText.decoded(letters("Điện lực".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("Điện lực");
        assertThat(MailText.decoded("\u00D0\u00F5n v\u00ED")).isEqualTo("Đơn ví");
    }

    private static String base64(byte[] bytes, int from, int to) {
        return Base64.getEncoder().encodeToString(Arrays.copyOfRange(bytes, from, to));
    }

    private static String letters(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
