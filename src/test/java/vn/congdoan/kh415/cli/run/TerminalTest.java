package vn.congdoan.kh415.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.text.Words;

final class TerminalTest {
    @Test
    void control_characters_of_senders_are_shown_and_not_obeyed() {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), Words.in(Lang.VI));
        terminal.result("một\n\thai\r\n\u001B[31mba\u0007\rbốn\u009B");
        terminal.remark("\u0000.csv");
        assertThat(out.toString().strip()).isEqualTo("một\n\thai\r\n\uFFFD[31mba\uFFFD\uFFFDbốn\uFFFD");
        assertThat(err.toString().strip()).isEqualTo("\uFFFD.csv");
    }
}
