package vn.congdoan.kh415.cli.run;

import java.io.PrintWriter;
import java.util.regex.Pattern;
import vn.congdoan.kh415.text.Words;

/** Where a command speaks: results to one writer, everything else to the other, in one language. */
public record Terminal(PrintWriter out, PrintWriter err, Words words) {
    private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F]|\r(?!\n)");

    public void result(String text) {
        out.println(shown(text));
    }

    public void remark(String text) {
        err.println(shown(text));
    }

    /** What senders wrote is quoted, and a terminal would obey the control characters in it. */
    private static String shown(String text) {
        return CONTROLS.matcher(text).replaceAll("\uFFFD");
    }
}
