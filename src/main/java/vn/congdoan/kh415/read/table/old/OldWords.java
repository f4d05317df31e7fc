package vn.congdoan.kh415.read.table.old;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    /**
     * Tells whether a word can be a syllable of Vietnamese: an initial, a rhyme and a tone, where rhymes that end in p, t, c or ch take
     * only two of the tones. Text read in a wrong encoding rarely gives words that can.
     */
    private static final class Syllables {
        private static final List<String> INITIALS = List.of(
                "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p",
                "ph", "qu", "r", "s", "t", "th", "tr", "v", "x");

        private static final Set<String> RHYMES =
                Arrays.stream("""
                        a ai ao au ay am an ang anh ap at ac ach ăm ăn ăng ăp ăt ăc âu ây âm ân âng âp ât âc
                        e eo em en eng ep et ec ê êu êm ên ênh êp êt êch i ia iu im in inh ip it ich
                        iêu iêm iên iêng iêp iêt iêc yêu yêm yên yêt y
                        o oi om on ong op ot oc ô ôi ôm ôn ông ôp ôt ôc ơ ơi ơm ơn ơp ơt
                        u ua ui um un ung up ut uc ư ưa ưi ưu ưm ưn ưng ưt ưc
                        uôi uôm uôn uông uôt uôc ươi ươu ươm ươn ương ươp ươt ươc
                        oa oai oay oao oam oan oang oanh oap oat oac oach oăm oăn oăng oăt oăc oe oeo oen oet
                        uây uân uâng uât uê uên uênh uêt uêch uơ uy uya uyu uyn uynh uyp uyt uych uyên uyêt
                        """.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());

        /** Rhymes that are written so only after qu, which takes the first vowel of theirs. */
        private static final Set<String> AFTER_QU = Set.of("ynh", "yt", "ych", "yu", "yp");

        /** What a tone may follow: vowels, and their own marks. */
        private static final String VOWELS = "aeiouy\u0302\u0306\u031B\u0323";

        private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
        private static final int LONGEST = 7;

        private Syllables() {}

        /**
         * In any case, composed or not, the tone on whichever vowel it stands; the letter Eth passes for the Đ that it looks
         * like.
         */
        static boolean isOne(String word) {
            if (word.isEmpty() || word.length() > 2 * LONGEST) {
                return false;
            }
            char tone = 0;
            StringBuilder letters = new StringBuilder();
            String apart = Normalizer.normalize(word.toLowerCase(Locale.ROOT).replace('ð', 'đ'), Normalizer.Form.NFD);
            for (int i = 0; i < apart.length(); i++) {
                char c = apart.charAt(i);
                if (TONES.indexOf(c) < 0) {
                    letters.append(c);
                } else if (tone == 0 && i > 0 && VOWELS.indexOf(apart.charAt(i - 1)) >= 0) {
                    tone = c;
                } else {
                    return false;
                }
            }
            return isOne(Normalizer.normalize(letters, Normalizer.Form.NFC), tone);
        }

        private static boolean isOne(String letters, char tone) {
            boolean stops =
                    letters.endsWith("p") || letters.endsWith("t") || letters.endsWith("c") || letters.endsWith("ch");
            if (letters.length() > LONGEST || (stops && tone != '\u0301' && tone != '\u0323')) {
                return false;
            }
            for (String initial : INITIALS) {
                if (letters.startsWith(initial)) {
                    String rhyme = letters.substring(initial.length());
                    if (RHYMES.contains(rhyme) || (initial.equals("qu") && AFTER_QU.contains(rhyme))) {
                        return true;
                    }
                }
            }
            return false;
        }
    }
}
