package vn.congdoan.kh415.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class WideArgumentsTest {
    @Test
    void letters_that_java_lost_are_put_back() {
        String line = "report \"D:\\Công đoàn\\tháng 6\"   --out kết-quả --reason \"a & b (c) 100%\"";
        String[] received = {"report", "D:\\Công ?oàn\\tháng 6", "--out", "k?t-qu?", "--reason", "a & b (c) 100%"};
        assertThat(WideArguments.of(line, received))
                .containsExactly("report", "D:\\Công đoàn\\tháng 6", "--out", "kết-quả", "--reason", "a & b (c) 100%");
        assertThat(WideArguments.of("check \"ă\"", "check", "a")).containsExactly("check", "ă");
    }

    @Test
    void backslashes_and_quotes_are_those_of_windows() {
        String[] received = {"?", "a\\b", "c:\\x y\\", "say \"?\"", "", "\\\\host\\d"};
        assertThat(WideArguments.of("đ a\\b \"c:\\x y\\\\\" \"say \\\"ế\\\"\" \"\" \\\\host\\d ", received))
                .containsExactly("đ", "a\\b", "c:\\x y\\", "say \"ế\"", "", "\\\\host\\d");
    }

    @Test
    void line_of_another_call_is_not_taken() {
        String[] received = {"check", "ws"};
        assertThat(WideArguments.of("check đ", received)).isSameAs(received);
        assertThat(WideArguments.of("check wsx", received)).isSameAs(received);
        assertThat(WideArguments.of("check ws more", received)).isSameAs(received);
        assertThat(WideArguments.of(null, received)).isSameAs(received);
        assertThat(WideArguments.of("", new String[0])).isEmpty();
    }
}
