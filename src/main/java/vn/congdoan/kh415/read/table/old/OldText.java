package vn.congdoan.kh415.read.table.old;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a text is Vietnamese in an encoding from before Unicode, by the text alone: the fonts of a cell prove
 * nothing. What is ASCII, what has a letter of Vietnamese that only Unicode has, and what reads as Vietnamese as it stands, is left
 * as it is. So is what cannot be told: nearly all words must become Vietnamese in one encoding and fewer in the other, and the text must
 * look odd as it stands, by signs or capitals inside words or by several words that are not Vietnamese.
 */
public final class OldText {
    private static final String SIGNS = "“”‘’–—…•";

    /** So many words of a sheet that no cell of it decides are enough to decide it. */
    private static final int FEW = 3;

    /** Letters of Vietnamese that the Western set has not, and no encoding from before Unicode uses. */
    private static final String UNICODE = "ăĂđĐĩĨũŨơƠưƯ";

    /** Words of a sheet that are looked at: more tell no more. */
    private static final int MOST = 1 << 14;

    private final Set<String> seen = new HashSet<>();
    private final boolean each;
    private final List<OldWords.Word> all = new ArrayList<>();
    private int words;
    private int current;
    private int odd;
    private boolean strange;

    /** @param each whether a word counts as often as it occurs, or once */
    OldText(boolean each) {
        this.each = each;
    }

    /** The text in Unicode. */
    public static String read(String text) {
        OldEncoding encoding = mayBeOld(text) ? of(text, new OldWords()) : null;
        String decoded = encoding == null ? null : encoding.decoded(text);
        return decoded == null ? text : decoded;
    }

    /** The encoding of a text that may be in one, null if it is in none or cannot be told. */
    static @Nullable OldEncoding of(String text, OldWords words) {
        OldText old = new OldText(true);
        words.each(text, old::add);
        return old.decided(text);
    }

    /** Signs of text that the Western set has beside its letters. */
    public static boolean isSign(char c) {
        return SIGNS.indexOf(c) >= 0;
    }

    /** Has signs of the upper half of the Western character set, and no letter beyond. */
    static boolean mayBeOld(String text) {
        boolean western = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0xFF && !isSign(c)) {
                return false;
            }
            western |= c > 0xA0 && c <= 0xFF;
        }
        return western;
    }

    /** Has letters of Vietnamese that only Unicode has. */
    static boolean isUnicode(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= '\u1EA0' && c <= '\u1EF9') || (c > 0xFF && UNICODE.indexOf(c) >= 0)) {
                return true;
            }
        }
        return false;
    }

    void add(OldWords.Word word) {
        if (!each && (seen.size() >= MOST || !seen.add(word.text()))) {
            return;
        }
        words++;
        current += word.current() ? 1 : 0;
        all.add(word);
        odd += word.odd();
        strange |= word.strange();
    }

    /** The encoding of all that was added, null if it is in none or cannot be told. */
    @Nullable
    OldEncoding decided() {
        return decided("");
    }

    private @Nullable OldEncoding decided(String text) {
        if (!strange && (odd <= 1 || 2 * current > words)) {
            return null;
        }
        int tcvn3 = vietnamese(OldEncoding.TCVN3);
        int vni = vietnamese(OldEncoding.VNI);
        boolean clearlyTcvn3 = isEnough(tcvn3) && (vni < tcvn3 || OldEncoding.VNI.decoded(text) == null);
        if (clearlyTcvn3 && OldEncoding.TCVN3.decoded(text) != null) {
            return OldEncoding.TCVN3;
        }
        boolean clearlyVni = isEnough(vni) && (tcvn3 < vni || OldEncoding.TCVN3.decoded(text) == null);
        return clearlyVni && OldEncoding.VNI.decoded(text) != null ? OldEncoding.VNI : null;
    }

    private int vietnamese(OldEncoding encoding) {
        int vietnamese = 0;
        for (OldWords.Word word : all) {
            vietnamese += word.is(encoding) ? 1 : 0;
        }
        return vietnamese;
    }

    /** Of five words one may be a foreign name. */
    private boolean isEnough(int vietnamese) {
        return 5 * vietnamese >= 4 * words && vietnamese > current;
    }

    /** Whether that encoding makes of many words Vietnamese that they are not as they stand. */
    boolean isSurely(OldEncoding encoding) {
        int vietnamese = vietnamese(encoding);
        return decided() == encoding && vietnamese >= current + FEW;
    }

    /** Whether the text may well be in that encoding, if those around it are. */
    boolean mayBeIn(OldEncoding encoding) {
        int vietnamese = vietnamese(encoding);
        return vietnamese > 0 && vietnamese >= current;
    }

    /** Whether the text can hardly be anything else, if some of those around it are in that encoding and others are in none. */
    boolean mustBeIn(OldEncoding encoding) {
        int vietnamese = vietnamese(encoding);
        return vietnamese > current && vietnamese == words && current == 0;
    }
}
