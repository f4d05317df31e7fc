package vn.congdoan.kh415.read.table.old;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of texts in Western letters, each with what it is as it stands and in the encodings from before Unicode. Words repeat: of the
 * first thousands it is remembered.
 */
public final class OldWords {
    private static final int REMEMBERED = 1 << 14;

    /** Longer runs of letters are no words. */
    private static final int LONGEST = 64;

    /** Units of measure and marks of trade are written with signs too. */
    private static final Pattern MEASURE = Pattern.compile("µ[A-Za-z]|[©®§¶¤¢£¥¹]");

    private static final int MEASURE_LETTERS = 2;

    private static final Pattern ABBREVIATION = Pattern.compile("[A-ZĐ]*Đ[A-ZĐ]*");

    /** Letters of the Western set that are none. */
    private static final String NO_LETTERS = "°±²³";

    /** A word; what it is in the old encodings is found out when it is asked for, which of most sheets it never is. */
    static final class Word {
        private final String text;
        private final boolean current;
        private final int odd;
        private final boolean strange;
        private @Nullable Boolean tcvn3;
        private @Nullable Boolean vni;

        private Word(String text, boolean current, int odd, boolean strange) {
            this.text = text;
            this.current = current;
            this.odd = odd;
            this.strange = strange;
        }

        String text() {
            return text;
        }

        /** Vietnamese as it stands. */
        boolean current() {
            return current;
        }

        /** Western letters of a word that is not Vietnamese as it stands and has plain letters too. */
        int odd() {
            return odd;
        }

        /** Has letters where no language has them. */
        boolean strange() {
            return strange;
        }

        /** Vietnamese in that encoding. */
        boolean is(OldEncoding encoding) {
            Boolean known = encoding == OldEncoding.TCVN3 ? tcvn3 : vni;
            if (known != null) {
                return known;
            }
            boolean is = isVietnamese(encoding.decoded(text));
            if (encoding == OldEncoding.TCVN3) {
                tcvn3 = is;
            } else {
                vni = is;
            }
            return is;
        }
    }

    private final Map<String, Word> known = new HashMap<>();

    /** Gives the words of a text that have letters which are not ASCII, in their order. */
    void each(String text, Consumer<Word> use) {
        int start = 0;
        boolean western = false;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (!isLetter(c)) {
                if (western && i - start <= LONGEST) {
                    use(text.substring(start, i), use);
                }
                start = i + 1;
                western = false;
            }
            western |= c >= 0x80 && isLetter(c);
        }
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c > 0xA0 && c <= 0xFF && NO_LETTERS.indexOf(c) < 0);
    }

    private void use(String letters, Consumer<Word> use) {
        if (letters.length() > MEASURE_LETTERS || !MEASURE.matcher(letters).matches()) {
            use.accept(of(letters));
        }
    }

    private Word of(String letters) {
        Word remembered = known.get(letters);
        if (remembered != null) {
            return remembered;
        }
        Word word = weighed(letters);
        if (known.size() < REMEMBERED) {
            known.put(letters, word);
        }
        return word;
    }

    private static Word weighed(String word) {
        boolean current = Syllables.isOne(word);
        int plain = 0;
        boolean strange = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            plain += c < 0x80 ? 1 : 0;
            boolean sign = c >= 0x80 && !Character.isLetter(c);
            strange |= sign
                    || c == 'ª'
                    || c == 'µ'
                    || (i == 0 && (c == 'ñ' || c == 'Ñ'))
                    || (i > 0 && c > 0x80 && Character.isUpperCase(c) && Character.isLowerCase(word.charAt(i - 1)));
        }
        return new Word(
                word,
                current,
                current || plain == 0 ? 0 : word.length() - plain,
                !current && strange && plain > 0 && word.length() > 2);
    }

    /** A syllable, or an abbreviation such as CĐCS. */
    public static boolean isVietnamese(@Nullable String word) {
        return word != null
                && (Syllables.isOne(word) || ABBREVIATION.matcher(word).matches());
    }
}
