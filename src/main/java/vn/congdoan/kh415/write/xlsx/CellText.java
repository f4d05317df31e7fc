package vn.congdoan.kh415.write.xlsx;

import java.util.regex.Pattern;

/** Text as a cell can hold it. */
public final class CellText {
    /** In UTF-16 units; the programs' own limit. */
    private static final int LONGEST = 32_767;

    /** What Excel would take for an encoded character (_x000D_). */
    private static final Pattern ENCODED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    /** What XML has no way to write. */
    private static final Pattern FORBIDDEN = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF\\p{Cs}]");

    private CellText() {}

    /** Such text stays text even when someone edits the cell. */
    static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0;
    }

    /** As the newer format holds it: what looks like an encoded character is escaped, and the rest is as in the older one. */
    public static String safe(String text) {
        return cut(text.indexOf("_x") < 0 ? text : ENCODED.matcher(text).replaceAll("_x005F_"));
    }

    /** What another program reads of a safe text. */
    static String read(String safe) {
        return safe.indexOf("_x") < 0 ? safe : safe.replace("_x005F_", "_");
    }

    /** Without characters that no file may hold, and not longer than a cell. */
    public static String cut(String text) {
        String clean = isClean(text) ? text : FORBIDDEN.matcher(text).replaceAll("\ufffd");
        if (clean.length() <= LONGEST) {
            return clean;
        }
        int end = Character.isHighSurrogate(clean.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return clean.substring(0, end) + "…";
    }

    /** Nearly every text: nothing in it needs a closer look. */
    private static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter < ' ' || letter >= Character.MIN_SURROGATE) {
                return false;
            }
        }
        return true;
    }
}
