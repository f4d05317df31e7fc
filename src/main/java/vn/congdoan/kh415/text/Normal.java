package vn.congdoan.kh415.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The form in which words typed by different people are compared.
 *
 * <p>What disappears: composition (NFC), letter case, kinds and runs of white space, invisible characters, kinds of dash and
 * quotation mark, spaces around a hyphen, comma, semicolon or slash, punctuation around the whole (bullets, a trailing
 * colon), and the two habits of placing a tone mark (hóa, hoá). What stays: every diacritic, because another tone is another
 * word, and everything between letters.
 */
public final class Normal {
    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63\uFF0D";
    private static final String INVISIBLE = "\u00AD\u200B\u200C\u200D\u200E\u200F\u2060\uFEFF";
    private static final String DOUBLE_QUOTES = "\u201C\u201D\u201E\u201F\u00AB\u00BB";
    private static final String SINGLE_QUOTES = "\u2018\u2019\u201A\u201B\u2032";
    private static final String TIGHT = "-,;/";
    private static final String AROUND = " .:;,*+-\"'\u2022\u00B7\u25CF\u2026";

    /** Vowels with each tone, and without; the tone of a pair stands on the first (hóa) or on the second (hoá), and means the same. */
    private static final String TONED_O = "òóỏõọ";

    private static final String TONED_U = "ùúủũụ";
    private static final String TONED_A = "àáảãạ";
    private static final String TONED_E = "èéẻẽẹ";
    private static final String TONED_Y = "ỳýỷỹỵ";

    private Normal() {}

    /** The text's key: equal for two texts that an office would call the same; never blank unless the text is. */
    public static String key(String text) {
        return trimmed(spaced(composed(composed(visible(text)).toLowerCase(Locale.ROOT))));
    }

    /** In NFC. Most texts are that already, and telling so costs less than normalising. */
    public static String composed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\u0300' && (c < '\u1EA0' || c > '\u1EF9')) {
                return Normalizer.normalize(text, Normalizer.Form.NFC);
            }
        }
        return text;
    }

    /** Without what nobody sees; done first, because it may stand between a letter and its mark. */
    private static String visible(String text) {
        StringBuilder visible = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isInvisible = c >= '\u00AD' && INVISIBLE.indexOf(c) >= 0;
            if (isInvisible && visible == null) {
                visible = new StringBuilder(text.length()).append(text, 0, i);
            } else if (!isInvisible && visible != null) {
                visible.append(c);
            }
        }
        return visible == null ? text : visible.toString();
    }

    private static String spaced(String text) {
        StringBuilder key = new StringBuilder(text.length());
        boolean pending = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (!isPlain(letter)) {
                letter = unified(letter);
            }
            if (letter == ' ') {
                pending = true;
                continue;
            }
            boolean tight = TIGHT.indexOf(letter) >= 0;
            if (pending && !tight && !key.isEmpty() && TIGHT.indexOf(key.charAt(key.length() - 1)) < 0) {
                key.append(' ');
            }
            pending = false;
            append(letter, key);
        }
        return key.toString();
    }

    /** Moves the tone of a pair to its second vowel. */
    private static void append(char letter, StringBuilder key) {
        int last = key.length() - 1;
        char before = last < 0 ? ' ' : key.charAt(last);
        int tone = before < 'À'
                ? -1
                : switch (letter) {
                    case 'a', 'e' -> TONED_O.indexOf(before);
                    case 'y' -> TONED_U.indexOf(before);
                    default -> -1;
                };
        if (tone < 0) {
            key.append(letter);
            return;
        }
        key.setCharAt(last, letter == 'y' ? 'u' : 'o');
        String toned = letter == 'a' ? TONED_A : letter == 'e' ? TONED_E : TONED_Y;
        key.append(toned.charAt(tone));
    }

    /** Letters that are what they are; the others may be one of the kinds that are levelled. */
    private static boolean isPlain(char letter) {
        return (letter > ' ' && letter < 0x7F) || (letter >= 'À' && letter < 0x600) || (letter >= 'Ạ' && letter <= 'ỹ');
    }

    private static char unified(char letter) {
        if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
            return ' ';
        }
        if (DASHES.indexOf(letter) >= 0) {
            return '-';
        }
        if (DOUBLE_QUOTES.indexOf(letter) >= 0) {
            return '"';
        }
        return SINGLE_QUOTES.indexOf(letter) >= 0 ? '\'' : letter;
    }

    /** Without punctuation at either end; a text of nothing else stays, because a lone dash or dots mean something. */
    private static String trimmed(String key) {
        int start = 0;
        int end = key.length();
        while (start < end && AROUND.indexOf(key.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && AROUND.indexOf(key.charAt(end - 1)) >= 0) {
            end--;
        }
        return start == end ? key : key.substring(start, end);
    }
}
