package vn.congdoan.kh415.text;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Numbers typed as text, without sign.
 *
 * <p>Thousands may be parted by dots, commas or spaces, in groups of three; decimals follow a comma or a dot. {@code 1.500} can
 * be read in two ways, 1500 and 1.5; {@code 1.500.000}, {@code 1.500,5} and {@code 0.500} in one.
 */
public final class NumberGrammar {
    private static final Pattern PLAIN = Pattern.compile("\\d+");
    private static final Pattern SPACED = Pattern.compile("[1-9]\\d{0,2}( \\d{3})+([.,]\\d+)?");
    private static final Pattern DECIMAL = Pattern.compile("\\d+[.,]\\d+");
    private static final Pattern DOTTED = Pattern.compile("[1-9]\\d{0,2}(\\.\\d{3})+(,\\d+)?");
    private static final Pattern COMMAED = Pattern.compile("[1-9]\\d{0,2}(,\\d{3})+(\\.\\d+)?");

    private NumberGrammar() {}

    /** Every number that the text can mean; empty if it is not one, two if the separators are unclear. */
    public static Set<BigDecimal> readings(String text) {
        Set<BigDecimal> readings = new LinkedHashSet<>();
        if (PLAIN.matcher(text).matches()) {
            readings.add(exact(text));
        }
        if (DOTTED.matcher(text).matches()) {
            readings.add(exact(text.replace(".", "").replace(',', '.')));
        }
        if (COMMAED.matcher(text).matches()) {
            readings.add(exact(text.replace(",", "")));
        }
        if (SPACED.matcher(text).matches()) {
            readings.add(exact(text.replace(" ", "").replace(',', '.')));
        }
        if (DECIMAL.matcher(text).matches()) {
            readings.add(exact(text.replace(',', '.')));
        }
        return readings;
    }

    private static BigDecimal exact(String digits) {
        BigDecimal number = new BigDecimal(digits).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
