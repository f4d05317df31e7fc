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

    /** Characters that are hashed at once: cell by cell takes several times as long. */
    private static final int BLOCK = 1 << 13;

    private final MessageDigest digest;
    private final StringBuilder block = new StringBuilder(BLOCK);

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
            block.append(sheet)
                    .append('\0')
                    .append(row)
                    .append('\0')
                    .append(column)
                    .append('\0');
            block.append(value).append('\n');
            if (block.length() >= BLOCK) {
                hash();
            }
        }
    }

    private void hash() {
        digest.update(block.toString().getBytes(StandardCharsets.UTF_8));
        block.setLength(0);
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
