package vn.congdoan.kh415.read.table.old;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Puts back the capitals of words typed for fonts that have none with marks: BáO CáO was shown as BÁO CÁO. A word with two plain
 * capitals and no plain small letter was all in capitals; and so was a text with such a word and no plain small letter at all.
 */
final class Capitals {
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern SMALL = Pattern.compile("[a-z]");
    private static final Pattern TWO_CAPITALS = Pattern.compile("[A-Z]\\p{L}*[A-Z]");

    private Capitals() {}

    static String restored(String text) {
        if (isAllCapitals(text)) {
            return text.toUpperCase(Locale.ROOT);
        }
        return WORD.matcher(text)
                .replaceAll(word -> isAllCapitals(word.group()) ? word.group().toUpperCase(Locale.ROOT) : word.group());
    }

    private static boolean isAllCapitals(String text) {
        return TWO_CAPITALS.matcher(text).find() && !SMALL.matcher(text).find();
    }
}
