package vn.congdoan.kh415.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One hash of all values that the cells of a workbook show, in the order of sheets, rows and columns. Whole
 * numbers count in full, others to 12 figures: programs keep 15 and do not round the last alike, and saving a workbook again
 * unchanged must keep its fingerprint.
 */
public final class Fingerprint {
    private static final MathContext FIGURES = new MathContext(12);

    /** Below this a whole number is held exactly. */
    private static final double EXACT = 1e15;

    /** Bytes that are hashed at once: cell by cell takes several times as long. */
    private static final int BLOCK = 1 << 14;

    private final MessageDigest digest;
    private final byte[] block = new byte[BLOCK];
    private int used;

    public Fingerprint() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Adds a cell; an empty one counts as none. Rows and columns are counted from 0. */
    public void add(String sheet, int row, int column, String value) {
        if (!value.isEmpty()) {
            add(sheet, '\0');
            add(Integer.toString(row), '\0');
            add(Integer.toString(column), '\0');
            add(value, '\n');
        }
    }

    /** In UTF-8, with a sign behind it. */
    private void add(String text, char end) {
        // A unit of text takes at most three bytes.
        if (used + 3 * text.length() + 1 > BLOCK) {
            hash();
        }
        if (3 * text.length() + 1 > BLOCK) {
            digest.update(text.getBytes(StandardCharsets.UTF_8));
        } else {
            encode(text);
        }
        block[used++] = (byte) end;
    }

    private void encode(String text) {
        int at = used;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter < 0x80) {
                block[at++] = (byte) letter;
            } else if (letter < 0x800) {
                block[at++] = (byte) (0xC0 | (letter >> 6));
                block[at++] = (byte) (0x80 | (letter & 0x3F));
            } else if (Character.isSurrogate(letter)) {
                byte[] all = text.getBytes(StandardCharsets.UTF_8);
                System.arraycopy(all, 0, block, used, all.length);
                used += all.length;
                return;
            } else {
                block[at++] = (byte) (0xE0 | (letter >> 12));
                block[at++] = (byte) (0x80 | ((letter >> 6) & 0x3F));
                block[at++] = (byte) (0x80 | (letter & 0x3F));
            }
        }
        used = at;
    }

    private void hash() {
        digest.update(block, 0, used);
        used = 0;
    }

    /** In hexadecimal; nothing can be added any more. */
    public String hex() {
        hash();
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A number as it counts. */
    public static String number(double number) {
        boolean whole = Math.rint(number) == number && Math.abs(number) < EXACT;
        return whole
                ? Long.toString((long) number)
                : new BigDecimal(number).round(FIGURES).stripTrailingZeros().toString();
    }

    /** A text as it counts: line breaks are one, whatever they are made of. */
    public static String text(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
