package vn.congdoan.kh415.read.table.old;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells whether a word can be a syllable of Vietnamese: an initial, a rhyme and a tone, where rhymes that end in p, t, c or ch take
 * only two of the tones. Text read in a wrong encoding rarely gives words that can.
 */
final class Syllables {
    private static final List<String> INITIALS = List.of(
            "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph",
            "qu", "r", "s", "t", "th", "tr", "v", "x");

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

    /** In any case, composed or not, the tone on whichever vowel it stands; the letter Eth passes for the Đ that it looks like. */
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
