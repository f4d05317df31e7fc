package vn.congdoan.kh415.read.table.old;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The two encodings in which Vietnamese was typed before Unicode. Both put Vietnamese letters in the places of Western ones and need
 * a font made for them, so that their texts arrive as Western letters and signs.
 */
public enum OldEncoding {
    /** TCVN 5712:1993 as in the fonts .VnTime …: one sign for each letter; ư is the soft hyphen. Most capitals have no sign. */
    TCVN3 {
        @Override
        int read(String text, int at, StringBuilder letters) {
            Character letter = TCVN3_LETTERS.get(text.charAt(at));
            if (letter != null) {
                letters.append(letter.charValue());
            }
            return letter == null ? 0 : 1;
        }
    },

    /** As in the fonts VNI-Times …: a vowel, and after it a Western letter that stands for its marks. */
    VNI {
        @Override
        int read(String text, int at, StringBuilder letters) {
            char first = text.charAt(at);
            char base = VNI_LETTERS.getOrDefault(first, first);
            String marks = at + 1 < text.length() ? VNI_MARKS.get(Character.toLowerCase(text.charAt(at + 1))) : null;
            if (marks != null && takes(Character.toLowerCase(base), marks.charAt(0))) {
                letters.append(Normalizer.normalize(base + marks, Normalizer.Form.NFC));
                return 2;
            }
            if (first >= 0x80 && !VNI_LETTERS.containsKey(first)) {
                return 0;
            }
            letters.append(base);
            return 1;
        }
    };

    private static final Map<Character, Character> TCVN3_LETTERS = pairs(
            "µ¶·¸¹»¼½¾Æ¨ÇÈÉÊË©ÌÎÏÐÑÒÓÔÕÖª×ØÜÝÞßáâãäåæçèé«êëìíî¬ïñòóôõö÷øù\u00ADúûüýþ®¡¢£¤¥¦§",
            "àảãáạằẳẵắặăầẩẫấậâèẻẽéẹềểễếệêìỉĩíịòỏõóọồổỗốộôờởỡớợơùủũúụừửữứựưỳỷỹýỵđĂÂÊÔƠƯĐ");
    private static final Map<Character, Character> VNI_LETTERS = pairs("ñÑôÔöÖíÍìÌæÆóÓòÒîÎ", "đĐơƠưƯíÍìÌỉỈĩĨịỊỵỴ");
    private static final Map<Character, String> VNI_MARKS = Map.ofEntries(
            Map.entry('ù', "\u0301"),
            Map.entry('ø', "\u0300"),
            Map.entry('û', "\u0309"),
            Map.entry('õ', "\u0303"),
            Map.entry('ï', "\u0323"),
            Map.entry('â', "\u0302"),
            Map.entry('á', "\u0302\u0301"),
            Map.entry('à', "\u0302\u0300"),
            Map.entry('å', "\u0302\u0309"),
            Map.entry('ã', "\u0302\u0303"),
            Map.entry('ä', "\u0302\u0323"),
            Map.entry('ê', "\u0306"),
            Map.entry('é', "\u0306\u0301"),
            Map.entry('è', "\u0306\u0300"),
            Map.entry('ú', "\u0306\u0309"),
            Map.entry('ü', "\u0306\u0303"),
            Map.entry('ë', "\u0306\u0323"));

    /** Signs that both leave where they are. */
    private static final String SIGNS = "\u00A0“”‘’–—…•°±²³";

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern SMALL = Pattern.compile("[a-z]");
    private static final Pattern TWO_CAPITALS = Pattern.compile("[A-Z]\\p{L}*[A-Z]");

    private static Map<Character, Character> pairs(String signs, String letters) {
        Map<Character, Character> pairs = new HashMap<>();
        for (int i = 0; i < signs.length(); i++) {
            pairs.put(signs.charAt(i), letters.charAt(i));
        }
        return pairs;
    }

    private static boolean takes(char vowel, char mark) {
        return switch (mark) {
            case '\u0302' -> "aeo".indexOf(vowel) >= 0;
            case '\u0306' -> vowel == 'a';
            default -> "aeouyơư".indexOf(vowel) >= 0;
        };
    }

    /** Reads the letter at that place: how many signs it takes, 0 if no letter of this encoding stands there. */
    abstract int read(String text, int at, StringBuilder letters);

    /** The text as it was meant, or null if it holds signs that this encoding does not use. */
    @Nullable
    public String decoded(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); ) {
            int taken = read(text, at, letters);
            if (taken == 0) {
                char c = text.charAt(at);
                if (c >= 0x80 && SIGNS.indexOf(c) < 0) {
                    return null;
                }
                letters.append(c);
                taken = 1;
            }
            at += taken;
        }
        return withCapitals(letters.toString());
    }

    /**
     * Puts back the capitals of words typed for fonts that have none with marks: BáO CáO was shown as BÁO CÁO. A word with two plain
     * capitals and no plain small letter was all in capitals; and so was a text with such a word and no plain small letter at all.
     */
    private static String withCapitals(String text) {
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
