package vn.congdoan.kh415.read.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a text of a cell is Vietnamese in an encoding from before Unicode, by the text alone: the fonts of a cell prove
 * nothing. What is ASCII, what has a letter of Vietnamese that only Unicode has, and what reads as Vietnamese as it stands, is left
 * as it is. So is what cannot be told: nearly all words must become Vietnamese in one encoding and fewer in the other, and the text must
 * look odd as it stands, by signs or capitals inside words or by several words that are not Vietnamese.
 */
final class OldText {
    private static final Pattern WORD = Pattern.compile("[A-Za-z\\u00A1-\\u00FF&&[^°±²³]]+");

    /** Units of measure and marks of trade are written with signs too. */
    private static final Pattern MEASURE = Pattern.compile("µ[A-Za-z]|[©®§¶¤¢£¥¹]");

    private static final Pattern ABBREVIATION = Pattern.compile("[A-ZĐ]*Đ[A-ZĐ]*");
    private static final String SIGNS = "“”‘’–—…•";

    private final String text;
    private int words;
    private int asItStands;
    private int odd;
    private boolean surelyOdd;

    private OldText(String text) {
        this.text = text;
    }

    /** The text in Unicode. */
    static String read(String text) {
        if (!mayBeOld(text)) {
            return text;
        }
        OldText old = new OldText(text);
        old.look();
        return old.decided();
    }

    /** Has signs of the upper half of the Western character set, and no letter beyond. */
    private static boolean mayBeOld(String text) {
        boolean western = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0xFF && SIGNS.indexOf(c) < 0) {
                return false;
            }
            western |= c > 0xA0 && c <= 0xFF;
        }
        return western;
    }

    private void look() {
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            if (isWestern(word.group()) && !MEASURE.matcher(word.group()).matches()) {
                words++;
                if (Syllables.isOne(word.group())) {
                    asItStands++;
                } else {
                    weigh(word.group());
                }
            }
        }
    }

    static boolean isWestern(String word) {
        return word.chars().anyMatch(c -> c >= 0x80);
    }

    private void weigh(String word) {
        int letters = 0;
        boolean strange = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            letters += c < 0x80 ? 1 : 0;
            boolean sign = c >= 0x80 && !Character.isLetter(c);
            strange |= sign
                    || c == 'ª'
                    || c == 'µ'
                    || (i == 0 && (c == 'ñ' || c == 'Ñ'))
                    || (i > 0 && c > 0x80 && Character.isUpperCase(c) && Character.isLowerCase(word.charAt(i - 1)));
        }
        surelyOdd |= strange && letters > 0 && word.length() > 2;
        if (letters > 0) {
            odd += word.length() - letters;
        }
    }

    private String decided() {
        boolean looksOdd = surelyOdd || (odd > 1 && 2 * asItStands <= words);
        if (!looksOdd) {
            return text;
        }
        String tcvn3 = OldEncoding.TCVN3.decoded(text);
        String vni = OldEncoding.VNI.decoded(text);
        int asTcvn3 = vietnamese(OldEncoding.TCVN3);
        int asVni = vietnamese(OldEncoding.VNI);
        if (tcvn3 != null && isEnough(asTcvn3) && (vni == null || asVni < asTcvn3)) {
            return tcvn3;
        }
        return vni != null && isEnough(asVni) && (tcvn3 == null || asTcvn3 < asVni) ? vni : text;
    }

    /** Of five words one may be a foreign name. */
    private boolean isEnough(int vietnamese) {
        return 5 * vietnamese >= 4 * words && vietnamese > asItStands;
    }

    private int vietnamese(OldEncoding encoding) {
        int vietnamese = 0;
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            if (isWestern(word.group()) && !MEASURE.matcher(word.group()).matches()) {
                vietnamese += isVietnamese(encoding.decoded(word.group())) ? 1 : 0;
            }
        }
        return vietnamese;
    }

    /** A syllable, or an abbreviation such as CĐCS. */
    static boolean isVietnamese(@Nullable String word) {
        return word != null
                && (Syllables.isOne(word) || ABBREVIATION.matcher(word).matches());
    }
}
