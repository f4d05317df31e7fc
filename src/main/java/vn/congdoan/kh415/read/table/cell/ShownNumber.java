package vn.congdoan.kh415.read.table.cell;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.text.NumberGrammar;

/**
 * What a file that holds a number and its shown form beside it lets be seen: an OpenDocument spreadsheet or a web page that a
 * spreadsheet program saved. The form is that of the sender's language.
 */
public final class ShownNumber {
    private static final Pattern DIGITS = Pattern.compile("\\d(?:[\\d.,\\s\\p{Z}]*\\d)?");
    private static final Pattern SPACE = Pattern.compile("[\\u00A0\\u202F\\u2009\\u2007]");
    private static final Pattern SIGNS = Pattern.compile("[., ]");

    /** A column too narrow for the number, which tells nothing of it. */
    private static final Pattern TOO_NARROW = Pattern.compile("#+");

    /** A format that states no decimals shows ten of them; the rest is not the sender's. */
    private static final BigDecimal NOISE = new BigDecimal("1e-9");

    /** Digits that no format chooses to show; only the lack of one does. */
    private static final int SURELY_SHOWN = 10;

    private ShownNumber() {}

    /**
     * The cell with what is seen of it, if that is not its plain digits.
     *
     * @param shown null if the file does not say
     */
    public static @Nullable Cell of(@Nullable Cell cell, @Nullable String shown) {
        if (shown == null || !(cell instanceof Cell.Numeric number) || number.percent()) {
            return cell;
        }
        String seen = seen(shown.strip(), number.value());
        return seen == null ? number : new Cell.Numeric(number.value(), false, seen);
    }

    private static @Nullable String seen(String shown, BigDecimal number) {
        String plain = number.toPlainString();
        if (shown.equals(plain) || TOO_NARROW.matcher(shown).matches()) {
            return null;
        }
        Matcher digits = DIGITS.matcher(shown);
        if (!digits.find()) {
            return shown;
        }
        String seen = shown.substring(0, digits.start()) + canonical(digits.group()) + shown.substring(digits.end());
        return seen.equals(plain) || isRounded(seen, number) ? null : seen;
    }

    /** With a decimal point and without signs between thousands, if there is one way to read it. */
    private static String canonical(String shown) {
        String spaced = SPACE.matcher(shown).replaceAll(" ");
        List<BigDecimal> readings = NumberGrammar.readingsAsCount(spaced);
        if (readings.size() != 1) {
            return shown;
        }
        String digits = SIGNS.matcher(spaced).replaceAll("");
        if (new BigDecimal(digits).compareTo(readings.get(0)) == 0 && !endsWithDecimals(spaced)) {
            return digits;
        }
        int sign = Math.max(spaced.lastIndexOf('.'), spaced.lastIndexOf(','));
        return SIGNS.matcher(spaced.substring(0, sign)).replaceAll("") + "." + spaced.substring(sign + 1);
    }

    /** Zeros behind a decimal sign; a number such as 0,00 has no other digits. */
    private static boolean endsWithDecimals(String spaced) {
        int sign = Math.max(spaced.lastIndexOf('.'), spaced.lastIndexOf(','));
        return sign >= 0 && spaced.length() - sign - 1 != 3;
    }

    private static boolean isRounded(String seen, BigDecimal number) {
        try {
            BigDecimal value = new BigDecimal(seen);
            return value.precision() >= SURELY_SHOWN
                    && value.subtract(number).abs().compareTo(NOISE.multiply(number.abs())) <= 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
