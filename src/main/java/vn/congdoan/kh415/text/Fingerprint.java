package vn.congdoan.kh415.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * One hash of all values that the cells of a workbook show, in the order of sheets, rows and columns. Whole
 * numbers count in full, others to 12 figures: programs keep 15 and do not round the last alike, and saving a workbook again
 * unchanged must keep its fingerprint.
 *
 * <p>A cell is its column and value, behind its sheet and row: these are told once, before their first cell, because Java hashes
 * slowly. Workbooks of earlier versions told them of each cell.
 */
public final class Fingerprint {
    /** Of a number that is not whole, so many figures count. */
    public static final int FIGURES = 12;

    private static final MathContext ROUNDED = new MathContext(FIGURES);

    /** Below this a whole number is held exactly. */
    private static final double EXACT = 1e15;

    /** Bytes that are hashed at once: cell by cell takes several times as long. */
    private static final int BLOCK = 1 << 14;

    /** Before the hash; that of earlier versions had nothing there. */
    private static final String KIND = "2-";

    // Signs that no cell can hold, each behind what it is the sign of.
    private static final char CELL = 0;
    private static final char ROW = 1;
    private static final char SHEET = 2;

    private final boolean ofEach;
    private final MessageDigest digest;
    private final byte[] block = new byte[BLOCK];
    private final char[] letters = new char[BLOCK];
    private int used;

    // Where the last cell stood.
    private @Nullable String lastSheet;
    private int lastRow = -1;

    public Fingerprint() {
        this(false);
    }

    /** Of the same kind as a known one, to be held against it. */
    public static Fingerprint like(@Nullable String known) {
        return new Fingerprint(known != null && !known.startsWith(KIND));
    }

    /** Of one text, without the sign of its kind: what is out in the world must be known again. */
    static String ofText(String text) {
        Fingerprint print = new Fingerprint(true);
        print.add("", 0, 0, text);
        return print.hex();
    }

    /** @param ofEach whether each cell tells its sheet and row */
    private Fingerprint(boolean ofEach) {
        this.ofEach = ofEach;
        this.digest = Sha256.digest();
    }

    /** Adds a cell; an empty one counts as none. Rows and columns are counted from 0. */
    public void add(String sheet, int row, int column, String value) {
        if (value.isEmpty()) {
            return;
        }
        if (ofEach) {
            add(sheet, CELL);
            add(Integer.toString(row), CELL);
        } else {
            place(sheet, row);
        }
        add(Integer.toString(column), CELL);
        add(value, '\n');
    }

    private void place(String sheet, int row) {
        if (!sheet.equals(lastSheet)) {
            add(sheet, SHEET);
            lastSheet = sheet;
            lastRow = -1;
        }
        if (row != lastRow) {
            add(Integer.toString(row), ROW);
            lastRow = row;
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
        int length = text.length();
        // All at once: asked for one by one, each is looked up anew. A text that is encoded here is shorter than the
        // block.
        text.getChars(0, length, letters, 0);
        for (int i = 0; i < length; i++) {
            char letter = letters[i];
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

    /** In hexadecimal, with what tells of which kind it is; nothing can be added any more. */
    public String hex() {
        hash();
        return (ofEach ? "" : KIND) + HexFormat.of().formatHex(digest.digest());
    }

    /** A number as it counts. */
    public static String number(double number) {
        boolean whole = Math.rint(number) == number && Math.abs(number) < EXACT;
        return whole
                ? Long.toString((long) number)
                : new BigDecimal(number).round(ROUNDED).stripTrailingZeros().toString();
    }

    /** A text as it counts: line breaks are one, whatever they are made of. */
    public static String text(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
