package vn.congdoan.kh415.read.table.cell;

import vn.congdoan.kh415.read.table.old.OldText;

/** Signs that nobody sees, which programs leave in copied text: marks of direction, joiners, spaces without width, soft hyphens. */
final class InvisibleMarks {
    /** In encodings from before Unicode it is a letter. */
    private static final char SOFT_HYPHEN = '\u00AD';

    private InvisibleMarks() {}

    static boolean isOne(char c) {
        return (c >= '\u200B' && c <= '\u200F')
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2060' && c <= '\u2069')
                || c == '\u061C'
                || c == '\uFEFF';
    }

    /** The text without them; a soft hyphen stays in a text that may not be Unicode. */
    static String removed(String text) {
        boolean beyondWestern = false;
        boolean any = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            beyondWestern |= c > '\u00FF' && !isOne(c) && !OldText.isSign(c);
            any |= c == SOFT_HYPHEN || isOne(c);
        }
        if (!any) {
            return text;
        }
        StringBuilder seen = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isOne(c) && (c != SOFT_HYPHEN || !beyondWestern)) {
                seen.append(c);
            }
        }
        return seen.toString();
    }
}
