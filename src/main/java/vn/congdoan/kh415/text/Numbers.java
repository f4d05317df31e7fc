package vn.congdoan.kh415.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import vn.congdoan.kh415.model.plan.Lang;

/**
 * Numbers and dates as an office writes them: 1.500 and 75,5 in Vietnamese, 1,500 and 75.5 in English. The signs are
 * named here because the locale data of the JDK differs between versions, and its long Vietnamese date is not the office's form.
 */
public final class Numbers {
    private static final int GROUP = 3;

    private final Lang lang;

    Numbers(Lang lang) {
        this.lang = lang;
    }

    /** The number with all its decimals, without trailing zeros. */
    public String exact(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return grouped(plain.scale() < 0 ? plain.setScale(0) : plain);
    }

    /** The number rounded half up to that many decimals, all of them written. */
    public String rounded(BigDecimal number, int decimals) {
        return grouped(number.setScale(decimals, RoundingMode.HALF_UP));
    }

    private String grouped(BigDecimal number) {
        String plain = number.toPlainString();
        int point = plain.indexOf('.');
        int end = point < 0 ? plain.length() : point;
        int first = number.signum() < 0 ? 1 : 0;
        StringBuilder grouped = new StringBuilder(plain);
        if (point >= 0) {
            grouped.replace(point, point + 1, decimalSign());
        }
        for (int at = end - GROUP; at > first; at -= GROUP) {
            grouped.insert(at, thousandsSign());
        }
        return grouped.toString();
    }

    /** What stands before the decimals. */
    public String decimalSign() {
        return lang == Lang.VI ? "," : ".";
    }

    /** What stands between thousands. */
    public String thousandsSign() {
        return lang == Lang.VI ? "." : ",";
    }

    /** 06/2023 in Vietnamese, 2023-06 in English. */
    public String month(YearMonth month) {
        return lang == Lang.VI ? padded(month.getMonthValue(), 2) + "/" + padded(month.getYear(), 4) : month.toString();
    }

    /** 31/12/2023 in Vietnamese, 2023-12-31 in English. */
    public String day(LocalDate day) {
        return lang == Lang.VI
                ? padded(day.getDayOfMonth(), 2) + "/" + padded(day.getMonthValue(), 2) + "/" + padded(day.getYear(), 4)
                : day.toString();
    }

    /** By hand: a month stands beside each of millions of figures. */
    private static String padded(int number, int digits) {
        String plain = String.valueOf(number);
        return "0".repeat(Math.max(0, digits - plain.length())) + plain;
    }

    /** "ngày 05 tháng 3 năm 2023": a leading zero for days under 10 and for January and February only (office rule). */
    public String officeDate(LocalDate day) {
        if (lang == Lang.EN) {
            return day.toString();
        }
        String month = day.getMonthValue() <= 2 ? "0" + day.getMonthValue() : String.valueOf(day.getMonthValue());
        return String.format(Locale.ROOT, "ngày %02d tháng %s năm %d", day.getDayOfMonth(), month, day.getYear());
    }
}
