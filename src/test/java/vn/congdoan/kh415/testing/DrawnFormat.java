package vn.congdoan.kh415.testing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * A number format, and what Excel with the regional settings of Vietnam shows by it, told by a rule of its own: a dot between
 * thousands, a comma before decimals.
 *
 * @param plain whether a whole number that is not 0 is seen as itself
 */
public record DrawnFormat(String code, boolean plain, Function<BigDecimal, String> rule) {
    public static final DrawnFormat GENERAL = new DrawnFormat("General", true, DrawnFormat::digits);

    /** Formats as they stand in returns, those that deceive included. */
    public static final List<DrawnFormat> ALL = List.of(
            GENERAL,
            new DrawnFormat("0", true, number -> fixed(number, 0)),
            new DrawnFormat("#,##0", true, number -> grouped(number, 0)),
            new DrawnFormat("#,##0;[Red]-#,##0", true, number -> grouped(number, 0)),
            new DrawnFormat("#,##0;-#,##0;\"-\"", true, number -> zeroOr("-", number, grouped(number, 0))),
            new DrawnFormat(
                    "_(* #,##0_);_(* (#,##0);_(* \"-\"??_);_(@_)",
                    true,
                    number -> number.signum() < 0
                            ? "(" + grouped(number.negate(), 0) + ")"
                            : zeroOr("-", number, grouped(number, 0))),
            new DrawnFormat("[<1000]0;#,##0", true, number -> grouped(number, 0)),
            new DrawnFormat("[$-42A]#,##0", true, number -> grouped(number, 0)),
            new DrawnFormat("#,##0.00", false, number -> grouped(number, 2)),
            new DrawnFormat("0.0", false, number -> fixed(number, 1)),
            new DrawnFormat("0\"%\"", false, number -> fixed(number, 0) + "%"),
            new DrawnFormat("0\\%", false, number -> fixed(number, 0) + "%"),
            new DrawnFormat("0%", false, number -> fixed(number.movePointRight(2), 0) + "%"),
            new DrawnFormat("#,##0\" triệu\"", false, number -> grouped(number, 0) + " triệu"),
            new DrawnFormat("#,##0\" người\"", false, number -> grouped(number, 0) + " người"),
            new DrawnFormat("#,##0\\ [$₫-42A]", false, number -> grouped(number, 0) + " ₫"),
            new DrawnFormat("[$$-409]#,##0", false, number -> sign(number) + "$" + grouped(number.abs(), 0)),
            new DrawnFormat("#,##0\".000\"", false, number -> grouped(number, 0) + ".000"),
            new DrawnFormat("0\"000\"", false, number -> fixed(number, 0) + "000"),
            new DrawnFormat("0\\0", false, number -> fixed(number, 0) + "0"),
            new DrawnFormat("\"1\"0", false, number -> sign(number) + "1" + fixed(number.abs(), 0)),
            new DrawnFormat("000", false, number -> sign(number) + padded(number.abs(), 3)),
            new DrawnFormat("#,##0,", false, number -> grouped(number.movePointLeft(3), 0)),
            new DrawnFormat("#,##0.00,", false, number -> grouped(number.movePointLeft(3), 2)),
            new DrawnFormat("#,##0.0,,", false, number -> grouped(number.movePointLeft(6), 1)),
            new DrawnFormat("[>=1000000]0,,\"M\";[>=1000]0,\"k\";0", false, DrawnFormat::scaled),
            new DrawnFormat("[=700]\"800\";0", false, number -> isOne(number, 700) ? "800" : fixed(number, 0)),
            new DrawnFormat(";;;", false, number -> ""),
            new DrawnFormat("0;;", false, number -> number.signum() > 0 ? fixed(number, 0) : ""),
            new DrawnFormat("-0", false, number -> "-" + fixed(number.abs(), 0)),
            new DrawnFormat("(#)", false, number -> sign(number) + "(" + nonZero(number.abs()) + ")"),
            new DrawnFormat("00-000", false, number -> sign(number) + parted(number.abs())),
            new DrawnFormat("yyyy", false, number -> String.valueOf(day(number).getYear())),
            new DrawnFormat("d", false, number -> String.valueOf(day(number).getDayOfMonth())),
            new DrawnFormat(
                    "dd/mm/yyyy",
                    false,
                    number -> "%02d/%02d/%d"
                            .formatted(
                                    day(number).getDayOfMonth(),
                                    day(number).getMonthValue(),
                                    day(number).getYear())));

    /** What is seen of that number. */
    public String shown(BigDecimal number) {
        return rule.apply(number);
    }

    private static String digits(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }

    private static String fixed(BigDecimal number, int decimals) {
        return digits(number.setScale(decimals, RoundingMode.HALF_UP));
    }

    private static String grouped(BigDecimal number, int decimals) {
        String fixed = fixed(number, decimals);
        int comma = fixed.indexOf(',');
        String whole = comma < 0 ? fixed : fixed.substring(0, comma);
        return whole.replaceAll("(?<=\\d)(?=(?:\\d{3})+$)", ".") + fixed.substring(whole.length());
    }

    private static String zeroOr(String zero, BigDecimal number, String other) {
        return number.signum() == 0 ? zero : other;
    }

    private static String sign(BigDecimal number) {
        return number.signum() < 0 ? "-" : "";
    }

    private static String padded(BigDecimal number, int places) {
        String fixed = fixed(number, 0);
        return "0".repeat(Math.max(0, places - fixed.length())) + fixed;
    }

    private static String parted(BigDecimal number) {
        String padded = padded(number, 5);
        return padded.substring(0, padded.length() - 3) + "-" + padded.substring(padded.length() - 3);
    }

    private static String nonZero(BigDecimal number) {
        String fixed = fixed(number, 0);
        return fixed.equals("0") ? "" : fixed;
    }

    private static String scaled(BigDecimal number) {
        if (number.compareTo(BigDecimal.valueOf(1_000_000)) >= 0) {
            return fixed(number.movePointLeft(6), 0) + "M";
        }
        return number.compareTo(BigDecimal.valueOf(1000)) >= 0
                ? fixed(number.movePointLeft(3), 0) + "k"
                : fixed(number, 0);
    }

    private static boolean isOne(BigDecimal number, int one) {
        return number.compareTo(BigDecimal.valueOf(one)) == 0;
    }

    /** Far from any figure where a sheet shows no date. */
    private static LocalDate day(BigDecimal number) {
        return LocalDate.of(1899, 12, 30).plusDays(Math.min(number.longValue(), 2_958_465));
    }
}
