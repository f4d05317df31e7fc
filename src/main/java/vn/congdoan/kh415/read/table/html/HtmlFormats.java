package vn.congdoan.kh415.read.table.html;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.read.table.cell.Look;

/** What is seen in a web page, by the own style of an element or by that of its classes: number formats, what is hidden or struck out. */
final class HtmlFormats {
    private static final Pattern FORMAT =
            Pattern.compile("mso-number-format:\\s*(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^;\"}]*+))");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern CLASS = Pattern.compile("\\.(\\w+)\\s*\\{([^}]*+)}");

    private static final Pattern HIDDEN = Pattern.compile(
            "(?<![\\w-])(?:display:none|visibility:(?:hidden|collapse)|font-size:0(?![.\\d]*[1-9])|mso-hide:all|opacity:0(?![.\\d]*[1-9]))");
    private static final Pattern APART = Pattern.compile(
            "(?<![\\w-])text-decoration(?:-line)?:[^;]*line-through|(?<![\\w-])vertical-align:su(?:per|b)");
    private static final Pattern STRUCK = Pattern.compile("(?<![\\w-])text-decoration(?:-line)?:[^;]*line-through");
    private static final String WHITE_VALUE = "(?:white|#fff(?:fff)?|rgb\\(255,255,255\\))(?!\\w)";
    private static final Pattern COLOR = Pattern.compile("(?<![\\w-])color:");
    private static final Pattern WHITE = Pattern.compile("(?<![\\w-])color:" + WHITE_VALUE);
    private static final Pattern BACKGROUND = Pattern.compile(
            "(?<![\\w-])background(?:-color)?:(?!" + WHITE_VALUE + "|transparent|none|inherit|initial)");
    private static final Set<String> APART_TAGS = Set.of("s", "strike", "del", "sup", "sub");

    private final Map<String, String> byClass = new HashMap<>();
    private final Map<String, Look> looks = new HashMap<>();

    /** Takes in the rules of a style sheet. */
    void add(String styleSheet) {
        // Up to the last end of a rule, so that no search for one runs to the end of the sheet in vain.
        Matcher rule = CLASS.matcher(styleSheet.substring(0, styleSheet.lastIndexOf('}') + 1));
        while (rule.find()) {
            byClass.merge(rule.group(1), rule.group(2), (before, after) -> before + ";" + after);
        }
    }

    /** What a cell of Excel's shows of its number. */
    Look of(Element td) {
        Look own = look(td.attr("style"));
        Look ofClass = own == null ? look(ofClasses(td)) : own;
        return ofClass == null ? Look.PLAIN : ofClass;
    }

    /** Whether nothing of the element is seen. */
    boolean hides(Element element) {
        return element.hasAttr("hidden") || HIDDEN.matcher(tight(element)).find();
    }

    /** Whether the element is struck out, raised or lowered within the text around it. */
    boolean setsApart(Element element) {
        return APART_TAGS.contains(element.normalName())
                || APART.matcher(tight(element)).find();
    }

    /** Whether the whole cell is struck out or written in white on white. */
    boolean isUnseen(Element td) {
        Element tr = td.parent();
        boolean white = isWhite(td) || (tr != null && !COLOR.matcher(tight(td)).find() && isWhite(tr));
        return (white && !isColoured(td))
                || STRUCK.matcher(tight(td)).find()
                || (tr != null && STRUCK.matcher(tight(tr)).find());
    }

    /** Whether the element writes in white, and not on a colour of its own. */
    boolean isWhite(Element element) {
        String style = tight(element);
        boolean white = WHITE.matcher(style).find()
                || WHITE.matcher("color:" + element.attr("color").toLowerCase(Locale.ROOT))
                        .matches();
        return white && !BACKGROUND.matcher(style).find();
    }

    /** Whether the cell, or the row it stands in, has a background other than white. */
    boolean isColoured(Element td) {
        return hasBackground(td) || (td.parent() != null && hasBackground(td.parent()));
    }

    private boolean hasBackground(Element element) {
        return BACKGROUND.matcher(tight(element)).find()
                || (element.hasAttr("bgcolor")
                        && BACKGROUND
                                .matcher("background:" + element.attr("bgcolor").toLowerCase(Locale.ROOT))
                                .find());
    }

    /** The element's own style after those of its classes, without spaces and in small letters; most elements have none. */
    private String tight(Element element) {
        if (!element.hasAttr("style") && (byClass.isEmpty() || !element.hasAttr("class"))) {
            return "";
        }
        return SPACES.matcher(ofClasses(element) + ";" + element.attr("style"))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    private String ofClasses(Element element) {
        if (byClass.isEmpty() || !element.hasAttr("class")) {
            return "";
        }
        StringBuilder styles = new StringBuilder();
        for (String name : element.classNames()) {
            styles.append(byClass.getOrDefault(name, "")).append(';');
        }
        return styles.toString();
    }

    private @Nullable Look look(String style) {
        Matcher format = FORMAT.matcher(style);
        if (!format.find()) {
            return null;
        }
        String quoted = format.group(1);
        return looks.computeIfAbsent(
                unescaped(quoted != null ? quoted : format.group(2).strip()), Look::named);
    }

    /** CSS escapes every sign with a backslash, some by their code: {@code \0022} is a quotation mark. */
    private static String unescaped(String code) {
        return code.replaceAll("\\\\0022 ?", "\"").replaceAll("\\\\(.)", "$1");
    }
}
