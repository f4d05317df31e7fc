package vn.congdoan.kh415.cli.run;

import java.io.PrintWriter;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.congdoan.kh415.report.words.Folded;
import vn.congdoan.kh415.text.Words;

/**
 * Where a command speaks: results to one writer, everything else to the other, in one language. On a screen no line is longer than that
 * is wide, so that no word is broken. Without colours: marks and words say all there is to say, also on paper and to who sees no red.
 */
public record Terminal(PrintWriter out, PrintWriter err, Words words, Screen screen, Progress progress) {
    private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F]|\r(?!\n)");

    /** With texts as wide as its screen. */
    public static Terminal of(PrintWriter out, PrintWriter err, Words words, Screen screen) {
        return new Terminal(out, err, words.within(screen.out()), screen, Progress.of(words, screen));
    }

    public void result(String text) {
        out.println(folded(shown(text), screen.out()));
    }

    public void remark(String text) {
        err.println(folded(shown(text), screen.err()));
    }

    /** What senders wrote is quoted, and a terminal would obey the control characters in it. */
    private static String shown(String text) {
        return CONTROLS.matcher(text).replaceAll("\uFFFD");
    }

    /** Lines that are too long go on below their beginning. */
    private static String folded(String text, int columns) {
        if (columns == 0) {
            return text;
        }
        return text.lines()
                        .map(line -> line.length() <= columns ? line : folded(line, columns, line.stripLeading()))
                        .collect(Collectors.joining("\n"))
                + (text.endsWith("\n") ? "\n" : "");
    }

    private static String folded(String line, int columns, String content) {
        String indent = " ".repeat(line.length() - content.length());
        return Folded.text(indent, content, columns, indent).stripTrailing();
    }
}
