package vn.congdoan.kh415.text;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Numbers typed as text, without sign.
 *
 * <p>Thousands may be parted by dots, commas or spaces, in groups of three; decimals follow a comma or a dot. {@code 1.500} can
 * be read in two ways, 1500 and 1.5; {@code 1.500.000}, {@code 1.500,5} and {@code 0.500} in one. Three digits behind the last
 * sign of an uneven number, as in {@code 1500.000} or {@code 1.500,000}, may be decimals or a slip of the hand.
 */
public final class NumberGrammar {
    /** Longer than any sum of money; the patterns below would take deep recursion for a hostile text. */
    private static final int LONGEST = 40;

    private static final Pattern PLAIN = Pattern.compile("\\d+");
    private static final Pattern GROUPED = Pattern.compile("[1-9]\\d{0,2}(?:(?:\\.\\d{3})+|(?:,\\d{3})+|(?: \\d{3})+)");
    private static final Pattern GROUPED_DECIMAL =
            Pattern.compile("[1-9]\\d{0,2}(?:(?:\\.\\d{3})+,|(?:,\\d{3})+\\.|(?: \\d{3})+[.,])\\d+");
    private static final Pattern SEPARATORS = Pattern.compile("[., ]");
    private static final Pattern DECIMAL = Pattern.compile("\\d+[.,]\\d+");

    /** Decimals that may be thousands all the same: three digits, behind a number that other signs part or none should. */
    private static final Pattern UNEVEN = Pattern.compile("[1-9]\\d{3,}[.,]\\d{3}|[1-9].*[., ].*[.,]\\d{3}");

    private NumberGrammar() {}

    /** Every number that the text can mean; empty if it is not one, two if the separators are unclear. */
    public static Set<BigDecimal> readings(String text) {
        Set<BigDecimal> readings = new LinkedHashSet<>();
        if (text.length() > LONGEST) {
            return readings;
        }
        if (PLAIN.matcher(text).matches() || GROUPED.matcher(text).matches()) {
            readings.add(exact(digits(text)));
        }
        boolean decimal = DECIMAL.matcher(text).matches();
        if (decimal || GROUPED_DECIMAL.matcher(text).matches()) {
            int sign = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
            readings.add(exact(digits(text.substring(0, sign)) + "." + text.substring(sign + 1)));
            if (UNEVEN.matcher(text).matches()) {
                readings.add(exact(digits(text)));
            }
        }
        return readings;
    }

    /** The same for what is counted: {@code 1.500} people are 1500, never one and a half. */
    public static List<BigDecimal> readingsAsCount(String text) {
        return text.length() <= LONGEST && GROUPED.matcher(text).matches()
                ? List.of(exact(digits(text)))
                : List.copyOf(readings(text));
    }

    private static String digits(String text) {
        return SEPARATORS.matcher(text).replaceAll("");
    }

    private static BigDecimal exact(String digits) {
        BigDecimal number = new BigDecimal(digits).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
