package vn.congdoan.kh415.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The Java sources as text, for rules that the compiled classes no longer show. */
public final class Sources {
    public static final Path MAIN = Path.of("src/main/java");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern COMMENT = Pattern.compile("(?m)/\\*(?s:.*?)\\*/|^\\s*//.*$");

    private Sources() {}

    /** Every string literal, without its quotation marks. */
    public static List<String> literals(Path folder) throws IOException {
        List<String> literals = new ArrayList<>();
        for (Path file : Folders.files(folder)) {
            if (file.toString().endsWith(".java")) {
                String code = COMMENT.matcher(Files.readString(file)).replaceAll("");
                LITERAL.matcher(code)
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .forEach(literals::add);
            }
        }
        return literals;
    }
}
