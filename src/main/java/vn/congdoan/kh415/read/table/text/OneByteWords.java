package vn.congdoan.kh415.read.table.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import vn.congdoan.kh415.read.table.file.FileContent;
import vn.congdoan.kh415.read.table.file.Refusal;
import vn.congdoan.kh415.read.table.old.OldEncoding;
import vn.congdoan.kh415.read.table.old.OldWords;

/**
 * Decides in which of three encodings, each of one byte a sign, a text file is Vietnamese: of its words that are not ASCII, nearly
 * all must be syllables in one of them, and no more than half as many in each of the others. A file that is Vietnamese as it stands
 * is in windows-1258.
 */
final class OneByteWords {
    private static final Charset WESTERN = Charset.forName("windows-1252");

    /** What one word is Vietnamese in. */
    private record Weight(boolean asItStands, boolean asTcvn3, boolean asVni) {
        static Weight of(String latin) {
            String current = new String(latin.getBytes(StandardCharsets.ISO_8859_1), TextCharset.WINDOWS_1258);
            return new Weight(
                    OldWords.isVietnamese(current),
                    OldWords.isVietnamese(OldEncoding.TCVN3.decoded(latin)),
                    OldWords.isVietnamese(OldEncoding.VNI.decoded(latin)));
        }
    }

    /** Words repeat: the first thousands are remembered. */
    private static final int REMEMBERED = 1 << 14;

    /** Longer runs of letters are no words. */
    private static final int LONGEST = 64;

    /** Whether every sign of the file is one of Vietnamese in windows-1258. */
    private final boolean plausible;

    private final Map<String, Weight> known = new HashMap<>();
    private final StringBuilder word = new StringBuilder();
    private boolean western;
    private int words;
    private int asItStands;
    private int asTcvn3;
    private int asVni;

    OneByteWords(boolean plausible) {
        this.plausible = plausible;
    }

    TextEncoding decided(FileContent content) throws IOException {
        count(content);
        int others = Math.max(asTcvn3, asVni);
        if (plausible && (asItStands == words || 2 * others <= asItStands)) {
            return new TextEncoding(TextCharset.WINDOWS_1258, null);
        }
        if (TextCharset.readable(content, WESTERN)) {
            if (isClear(asTcvn3, Math.max(asItStands, asVni))) {
                return new TextEncoding(WESTERN, OldEncoding.TCVN3);
            }
            if (isClear(asVni, Math.max(asItStands, asTcvn3))) {
                return new TextEncoding(WESTERN, OldEncoding.VNI);
            }
        }
        throw Refusal.encodingUnclear();
    }

    private boolean isClear(int vietnamese, int others) {
        return vietnamese > others + 1 && 5 * vietnamese >= 4 * words && 2 * others <= vietnamese;
    }

    private void count(FileContent content) throws IOException {
        try (InputStream in = content.stream()) {
            byte[] buffer = new byte[1 << 13];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    take((char) (buffer[i] & 0xFF));
                }
            }
        }
        take('\n');
    }

    private void take(char c) {
        boolean letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c > 0xA0;
        if (letter && word.length() < LONGEST) {
            word.append(c);
            western |= c > 0xA0;
        } else if (!letter) {
            if (western) {
                weigh(word.toString());
            }
            word.setLength(0);
            western = false;
        }
    }

    private void weigh(String latin) {
        Weight remembered = known.get(latin);
        Weight weight = remembered != null ? remembered : Weight.of(latin);
        if (remembered == null && known.size() < REMEMBERED) {
            known.put(latin, weight);
        }
        words++;
        asItStands += weight.asItStands ? 1 : 0;
        asTcvn3 += weight.asTcvn3 ? 1 : 0;
        asVni += weight.asVni ? 1 : 0;
    }
}
