package vn.congdoan.kh415.read.table;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What the cells of Excel's web pages show, by the property {@code mso-number-format} of their own style or of their class. */
final class HtmlFormats {
    private static final Pattern FORMAT =
            Pattern.compile("mso-number-format:\\s*(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^;\"}]*+))");
    private static final Pattern CLASS = Pattern.compile("\\.(\\w+)\\s*\\{([^}]*+)}");

    private final Map<String, Shown> byClass = new HashMap<>();

    /** Takes in the rules of a style sheet. */
    void add(String styleSheet) {
        // Up to the last end of a rule, so that no search for one runs to the end of the sheet in vain.
        Matcher rule = CLASS.matcher(styleSheet.substring(0, styleSheet.lastIndexOf('}') + 1));
        while (rule.find()) {
            Shown shown = shown(rule.group(2));
            if (shown != null) {
                byClass.put(rule.group(1), shown);
            }
        }
    }

    Shown of(Element td) {
        Shown own = shown(td.attr("style"));
        return own != null ? own : byClass.getOrDefault(td.attr("class").strip(), Shown.NUMBER);
    }

    private static @Nullable Shown shown(String style) {
        Matcher format = FORMAT.matcher(style);
        if (!format.find()) {
            return null;
        }
        String quoted = format.group(1);
        return Shown.named(unescaped(quoted != null ? quoted : format.group(2).strip()));
    }

    /** CSS escapes every sign with a backslash, some by their code: {@code \0022} is a quotation mark. */
    private static String unescaped(String code) {
        return code.replaceAll("\\\\0022 ?", "\"").replaceAll("\\\\(.)", "$1");
    }
}
