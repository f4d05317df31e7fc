package vn.congdoan.kh415.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.text.Words;

final class TerminalTest {
    @Test
    void control_characters_of_senders_are_shown_and_not_obeyed() {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = Terminal.of(new PrintWriter(out), new PrintWriter(err), Words.in(Lang.VI), Screen.NONE);
        terminal.result("một\n\thai\r\n\u001B[31mba\u0007\rbốn\u009B");
        terminal.remark("\u0000.csv");
        assertThat(out.toString().strip()).isEqualTo("một\n\thai\r\n\uFFFD[31mba\uFFFD\uFFFDbốn\uFFFD");
        assertThat(err.toString().strip()).isEqualTo("\uFFFD.csv");
    }

    @Test
    void long_lines_go_on_below_their_beginning_on_a_terminal_alone() {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Screen screen = new Screen(20, 0, line -> {});
        Terminal terminal = Terminal.of(new PrintWriter(out), new PrintWriter(err), Words.in(Lang.VI), screen);
        String text = "Đã ghi:\n  một tệp có tên dài lắm\n";
        terminal.result(text);
        terminal.remark(text);
        assertThat(out.toString()).isEqualTo("Đã ghi:\n  một tệp có tên dài\n  lắm\n" + System.lineSeparator());
        assertThat(err.toString()).isEqualTo(text + System.lineSeparator());
    }

    @ParameterizedTest
    @CsvSource({"72, 72", "0, 80", "-5, 80", "'', 80", "many, 80"})
    void width_is_what_the_launcher_found_out(String columns, int width) {
        assertThat(Screen.width(Map.of("COLUMNS", columns))).isEqualTo(width);
        assertThat(Screen.width(Map.of())).isEqualTo(80);
    }
}
