package vn.congdoan.kh415.read.table.cell;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a style shows what a cell holds.
 *
 * @param kind what its number format makes of a number
 * @param code that format
 * @param unseen whether the style strikes the content out or writes it in white on white
 */
public record Look(Shown kind, FormatCode code, boolean unseen) {
    public static final Look PLAIN = new Look(Shown.NUMBER, FormatCode.GENERAL, false);
    public static final Look PERCENT = new Look(Shown.PERCENT, FormatCode.GENERAL, false);
    public static final Look DATE = new Look(Shown.DATE, FormatCode.GENERAL, false);

    /** The built-in formats that show anything but the number's plain digits; those of money have the sign of the machine that shows them. */
    private static final Map<Integer, String> BUILT_IN = Map.ofEntries(
            Map.entry(1, "0"),
            Map.entry(2, "0.00"),
            Map.entry(3, "#,##0"),
            Map.entry(4, "#,##0.00"),
            Map.entry(5, "#,##0"),
            Map.entry(6, "#,##0"),
            Map.entry(7, "#,##0.00"),
            Map.entry(8, "#,##0.00"),
            Map.entry(11, "0.00E+00"),
            Map.entry(12, "# ?/?"),
            Map.entry(13, "# ??/??"),
            Map.entry(37, "#,##0"),
            Map.entry(38, "#,##0"),
            Map.entry(39, "#,##0.00"),
            Map.entry(40, "#,##0.00"),
            Map.entry(41, "#,##0"),
            Map.entry(42, "#,##0"),
            Map.entry(43, "#,##0.00"),
            Map.entry(44, "#,##0.00"),
            Map.entry(48, "##0.0E+0"));

    /**
     * By the code of the format, where the file gives one, else by its built-in id.
     *
     * @param code null for a built-in format
     */
    public static Look of(int id, @Nullable String code) {
        String built = code == null ? BUILT_IN.getOrDefault(id, "General") : code;
        return new Look(Shown.of(id, code), FormatCode.of(built), false);
    }

    /** By the code of the format, or by the English name that older formats of files give it. */
    public static Look named(String format) {
        String code = switch (format.toLowerCase(Locale.ROOT)) {
            case "fixed" -> "0.00";
            case "standard" -> "#,##0.00";
            case "currency", "euro currency" -> "#,##0.00";
            case "scientific" -> "0.00E+00";
            case "general number", "yes/no", "true/false", "on/off" -> "General";
            default -> format;
        };
        return new Look(Shown.named(format), FormatCode.of(code), false);
    }

    public Look asUnseen() {
        return new Look(kind, code, true);
    }

    /** What is seen of a number, "" if nothing; null if it is its plain digits. */
    @Nullable
    String shown(BigDecimal number) {
        return unseen ? "" : code.shown(number);
    }

    /** What is seen of a text, "" if nothing; null if it is the text. */
    @Nullable
    String shown(String text) {
        return unseen ? "" : code.shown(text);
    }
}
