package vn.congdoan.kh415.read.table;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** Writes Vietnamese in the encodings that the reader undoes; from the letters' names in the standards, not from the reader's tables. */
public final class OldLetters {
    private static final String VOWELS = "aăâeêioôơuưy";
    private static final String MARKS = "\u0300\u0309\u0303\u0301\u0323";

    /** TCVN 5712:1993, by vowel: the vowel itself, then with the five marks in the order of MARKS. */
    private static final Map<Character, String> TCVN3 = Map.ofEntries(
            Map.entry('a', "aB5B6B7B8B9"),
            Map.entry('ă', "A8BBBCBDBEC6"),
            Map.entry('â', "A9C7C8C9CACB"),
            Map.entry('e', "eCCCECFD0D1"),
            Map.entry('ê', "AAD2D3D4D5D6"),
            Map.entry('i', "iD7D8DCDDDE"),
            Map.entry('o', "oDFE1E2E3E4"),
            Map.entry('ô', "ABE5E6E7E8E9"),
            Map.entry('ơ', "ACEAEBECEDEE"),
            Map.entry('u', "uEFF1F2F3F4"),
            Map.entry('ư', "ADF5F6F7F8F9"),
            Map.entry('y', "yFAFBFCFDFE"));

    /** Capitals that TCVN 5712:1993 has as single signs. */
    private static final String CAPITALS = "ĂÂÊÔƠƯĐ";

    /** VNI, by vowel likewise. */
    private static final Map<Character, String> VNI = Map.ofEntries(
            Map.entry('a', "a aø aû aõ aù aï"),
            Map.entry('ă', "aê aè aú aü aé aë"),
            Map.entry('â', "aâ aà aå aã aá aä"),
            Map.entry('e', "e eø eû eõ eù eï"),
            Map.entry('ê', "eâ eà eå eã eá eä"),
            Map.entry('i', "i ì æ ó í ò"),
            Map.entry('o', "o oø oû oõ où oï"),
            Map.entry('ô', "oâ oà oå oã oá oä"),
            Map.entry('ơ', "ô ôø ôû ôõ ôù ôï"),
            Map.entry('u', "u uø uû uõ uù uï"),
            Map.entry('ư', "ö öø öû öõ öù öï"),
            Map.entry('y', "y yø yû yõ yù î"));

    /** Every letter that is not ASCII, small and capital. */
    public static final String ALL = all();

    private OldLetters() {}

    private static String all() {
        StringBuilder all = new StringBuilder("đ");
        for (char vowel : VOWELS.toCharArray()) {
            for (String mark : ("," + String.join(",", MARKS.split(""))).split(",", -1)) {
                String letter = Normalizer.normalize(vowel + mark, Normalizer.Form.NFC);
                all.append(letter.charAt(0) < 0x80 ? "" : letter);
            }
        }
        return all + all.toString().toUpperCase(Locale.ROOT);
    }

    /** Marks of tones stand by themselves, after the letter. */
    public static String windows1258(String text) {
        StringBuilder out = new StringBuilder();
        for (char c : text.toCharArray()) {
            Vowel vowel = Vowel.of(c);
            if (vowel != null && vowel.mark > 0) {
                out.append(vowel.capital ? Character.toUpperCase(vowel.base) : vowel.base)
                        .append(MARKS.charAt(vowel.mark - 1));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Capitals without a sign of their own are typed small, as people did. */
    public static String tcvn3(String text) {
        StringBuilder out = new StringBuilder();
        for (char c : text.toCharArray()) {
            Vowel vowel = Vowel.of(c);
            if (CAPITALS.indexOf(c) >= 0) {
                out.append((char) (0xA1 + CAPITALS.indexOf(c)));
            } else if (c == 'đ') {
                out.append('\u00AE');
            } else if (vowel == null || c < 0x80) {
                out.append(c);
            } else {
                String codes = TCVN3.get(vowel.base);
                String hex = codes.charAt(0) > 'Z' ? "  " + codes.substring(1) : codes;
                out.append((char) Integer.parseInt(hex.substring(2 * vowel.mark, 2 * vowel.mark + 2), 16));
            }
        }
        return out.toString();
    }

    public static String vni(String text) {
        StringBuilder out = new StringBuilder();
        for (char c : text.toCharArray()) {
            Vowel vowel = Vowel.of(c);
            if (vowel != null) {
                String signs = VNI.get(vowel.base).split(" ")[vowel.mark];
                out.append(vowel.capital ? signs.toUpperCase(Locale.ROOT) : signs);
            } else {
                out.append(c == 'đ' ? 'ñ' : c == 'Đ' ? 'Ñ' : c);
            }
        }
        return out.toString();
    }

    /** A vowel without its tone, and which tone it has: 0 for none, else the place in MARKS from 1. */
    private record Vowel(char base, int mark, boolean capital) {
        static Vowel of(char c) {
            String apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            int mark = 1
                    + MARKS.chars()
                            .map(MARKS::indexOf)
                            .filter(i -> apart.indexOf(MARKS.charAt(i)) > 0)
                            .findFirst()
                            .orElse(-1);
            String rest = mark > 0 ? apart.replace(MARKS.substring(mark - 1, mark), "") : apart;
            String base = Normalizer.normalize(rest, Normalizer.Form.NFC);
            char small = Character.toLowerCase(base.charAt(0));
            return VOWELS.indexOf(small) < 0 ? null : new Vowel(small, mark, Character.isUpperCase(c));
        }
    }
}
