package vn.congdoan.kh415.read.table.cell;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a cell's number format makes of its number: ids and format codes as in ECMA-376 part 1, 18.8.30 and 18.8.31. */
public enum Shown {
    NUMBER,
    PERCENT,
    DATE;

    /** Quoted text, and a character escaped, skipped as wide as it is, or repeated. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*+\"?|[\\\\_*].?", Pattern.DOTALL);

    /** Colours, conditions, currencies and languages stand in brackets, but so do hours, minutes and seconds elapsed. */
    private static final Pattern BRACKETS = Pattern.compile("\\[(?!h+]|m+]|s+])[^]]*+]?");

    /** Words in which the letters of dates occur. */
    private static final Pattern WORDS = Pattern.compile("general number|general(?! date)|standard|e[+-]");

    /**
     * By the code of the format, where the file gives one, else by its built-in id.
     *
     * @param code null for a built-in format
     */
    public static Shown of(int id, @Nullable String code) {
        return code == null ? builtIn(id) : of(code);
    }

    /** By the code of the format, or by the English name that older formats of files give it. */
    static Shown named(String format) {
        return switch (format.toLowerCase(Locale.ROOT)) {
            case "percent" -> PERCENT;
            case "fixed", "scientific", "currency", "euro currency", "yes/no", "true/false", "on/off" -> NUMBER;
            default -> of(format);
        };
    }

    private static Shown builtIn(int id) {
        if (id == 9 || id == 10) {
            return PERCENT;
        }
        boolean date = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47);
        return date || (id >= 50 && id <= 58) ? DATE : NUMBER;
    }

    private static Shown of(String code) {
        String bare = LITERAL.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
        bare = WORDS.matcher(BRACKETS.matcher(bare).replaceAll("")).replaceAll("");
        for (int i = 0; i < bare.length(); i++) {
            if ("ymdhs".indexOf(bare.charAt(i)) >= 0) {
                return DATE;
            }
        }
        return bare.indexOf('%') >= 0 ? PERCENT : NUMBER;
    }
}
