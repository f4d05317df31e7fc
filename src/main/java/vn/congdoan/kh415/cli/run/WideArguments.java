package vn.congdoan.kh415.cli.run;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Arguments with all their letters on Windows, where java.exe passes on only those of the machine's code page, "Cong doan" or "C?ng ?o?n"
 * for others (JDK-8368853, which will not be mended). The launcher keeps the line as it was typed in an environment variable, of which
 * Java reads every letter.
 */
public final class WideArguments {
    /** Of the environment. */
    public static final String VARIABLE = "KH415_ARGUMENTS";

    private WideArguments() {}

    /** The words of the line if they are those received but for letters that were lost, else those received. */
    public static String[] of(@Nullable String line, String... received) {
        List<String> typed = line == null ? List.of() : words(line);
        boolean same = typed.size() == received.length;
        for (int i = 0; same && i < received.length; i++) {
            same = isOf(received[i], typed.get(i));
        }
        return same ? typed.toArray(String[]::new) : received;
    }

    /** Letters of ASCII are never lost, and none is more or less than one. */
    private static boolean isOf(String received, String typed) {
        boolean same = received.length() == typed.length();
        for (int i = 0; same && i < typed.length(); i++) {
            same = typed.charAt(i) > '\u007F' || typed.charAt(i) == received.charAt(i);
        }
        return same;
    }

    /** As programs of Windows split a line: at blanks outside quotes; backslashes are themselves but before a quote, which they protect. */
    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean begun = false;
        boolean quoted = false;
        int backslashes = 0;
        for (char c : (line + " ").toCharArray()) {
            if (c == '\\') {
                backslashes++;
                begun = true;
                continue;
            }
            boolean isQuote = c == '"';
            word.append("\\".repeat(isQuote ? backslashes / 2 : backslashes));
            boolean isProtected = isQuote && backslashes % 2 == 1;
            backslashes = 0;
            if (isQuote && !isProtected) {
                quoted = !quoted;
                begun = true;
            } else if (!quoted && (c == ' ' || c == '\t')) {
                if (begun) {
                    words.add(word.toString());
                }
                word.setLength(0);
                begun = false;
            } else {
                word.append(c);
                begun = true;
            }
        }
        return words;
    }
}
