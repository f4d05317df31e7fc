package vn.congdoan.kh415.text;

import java.text.CollationKey;
import java.text.Collator;
import java.text.Normalizer;
import java.text.ParseException;
import java.text.RuleBasedCollator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The order of a Vietnamese dictionary: letters first (ă, â, đ, ê, ô, ơ and ư are letters of their own), then tones (none, huyền, hỏi,
 * ngã, sắc, nặng), then small before capital; signs before figures, figures before letters. What is not listed here, such as the
 * letters of other alphabets, comes last by its number in Unicode.
 *
 * <p>Said by rules of its own and not by those of the JDK, which does not know a letter whose tone stands below it (ậ), and whose data
 * depend on its version and settings. A test compares it with the Unicode collation for Vietnamese.
 */
public final class VietnameseOrder {
    /** Nobody sees them. */
    private static final String IGNORED = "\u00AD\u034F\u200B\u200C\u200D\u200E\u200F\u2060\uFEFF";

    /** Tones and what other languages put on a letter. */
    private static final String MARKS =
            "\u0300\u0309\u0303\u0301\u0323\u0306\u0302\u030C\u030A\u0308\u030B\u0307\u0338\u0327\u0328"
                    + "\u0304\u0335\u030F\u0311\u031B\u0324\u0325\u0326\u032D\u032E\u0330\u0331";

    private static final String SPACES = "\t\n\u000B\f\r\u0085\u2028\u2029 ";
    private static final String SIGNS = "_-‐‒–—―,;:!¡?¿.·'‹›\"«»()[]{}§¶@*/\\&#%‰†‡•′″`´^¯¨¸°©®+±÷×<=>¬|¦~¤¢$£¥₫€";
    private static final String LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

    /** What differs less from a sign or letter above than another one would. The letter after D is Icelandic, and often typed for Đ. */
    private static final String VARIANTS =
            "&'-','\u2011'&' ','\u00A0'&'...','…'&''';‘;’;‚&'\"';“;”;„&'1','¹'&'2','²'&'3','³'&D;ð,Ð&A,ª&O,º";

    /** In what is decomposed, a tone below stands before the sign that makes another letter. */
    private static final Pattern TONE_BEFORE_LETTER = Pattern.compile("([AEOaeo])(\u0323+)([\u0302\u0306])");

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    /** Figures that a number of such a name has at most. */
    private static final int FIGURES = 9;

    private final RuleBasedCollator collator;

    public VietnameseOrder() {
        try {
            collator = new RuleBasedCollator(rules());
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
        // Done below, and then undone in part: the collator would undo that.
        collator.setDecomposition(Collator.NO_DECOMPOSITION);
    }

    /** By which that text is sorted; the same for texts that differ in what nobody sees. */
    public CollationKey key(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        return collator.getCollationKey(TONE_BEFORE_LETTER.matcher(decomposed).replaceAll("$1$3$2"));
    }

    /** Each of those names once, with the numbers in them by their size: "Cụm 2" before "Cụm 10". */
    public static List<String> numbered(Collection<String> names) {
        VietnameseOrder order = new VietnameseOrder();
        return names.stream()
                .distinct()
                .sorted(Comparator.comparing((String name) -> order.key(NUMBER.matcher(name)
                                .replaceAll(found -> "0"
                                                .repeat(Math.max(
                                                        0,
                                                        FIGURES - found.group().length()))
                                        + found.group())))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static String rules() {
        return each("=", IGNORED)
                + each(";", MARKS)
                + each("<", SPACES + SIGNS + "0123456789")
                + LETTERS.codePoints()
                        .mapToObj(letter -> "<" + Character.toString(letter) + ","
                                + Character.toString(Character.toUpperCase(letter)))
                        .collect(Collectors.joining())
                + VARIANTS;
    }

    private static String each(String relation, String characters) {
        return characters
                .codePoints()
                .mapToObj(character -> relation + "'" + Character.toString(character) + "'")
                .collect(Collectors.joining());
    }
}
