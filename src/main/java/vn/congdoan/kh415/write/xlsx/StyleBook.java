package vn.congdoan.kh415.write.xlsx;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FontFamily;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.model.result.Verdict;
import vn.congdoan.kh415.report.book.Role;
import vn.congdoan.kh415.report.book.Style;

/** The looks of each style: Times New Roman, thin frames, pale colours that stay legible when printed in grey. */
public final class StyleBook {
    public static final String FONT = "Times New Roman";

    private final XSSFWorkbook workbook;
    private final String locale;
    private final Locale language;
    private final Map<Key, XSSFCellStyle> styles = new HashMap<>();
    private final Map<Type, XSSFFont> fonts = new HashMap<>();

    /** A style in its variants: text that must never become a formula, and links. */
    private record Key(Style style, boolean quoted, boolean link) {}

    private record Type(int points, boolean bold, boolean italic, boolean link) {}

    StyleBook(XSSFWorkbook workbook, Lang lang) {
        this.workbook = workbook;
        // LibreOffice takes the separators from here; Excel takes the machine's, whatever is written.
        this.locale = lang == Lang.VI ? "[$-42A]" : "[$-409]";
        this.language = lang == Lang.VI ? Locale.forLanguageTag("vi-VN") : Locale.US;
        XSSFFont ordinary = workbook.getFontAt(0);
        ordinary.setFontName(FONT);
        ordinary.setFontHeightInPoints((short) SheetWriter.POINTS);
        // The theme's font would win over the name.
        ordinary.getCTFont().setSchemeArray(null);
        ordinary.setFamily(FontFamily.ROMAN);
    }

    /** What stands before a number format, so that LibreOffice takes the separators of the language. */
    String locale() {
        return locale;
    }

    /** What the texts are written in. */
    Locale language() {
        return language;
    }

    XSSFCellStyle of(Style style, boolean quoted, boolean link) {
        return styles.computeIfAbsent(new Key(style, quoted, link), this::make);
    }

    private XSSFCellStyle make(Key key) {
        Style style = key.style();
        Look look = Look.of(style.role());
        XSSFCellStyle made = workbook.createCellStyle();
        made.setFont(font(new Type(look.points(), look.bold() || style.strong(), look.italic(), key.link())));
        made.setAlignment(look.alignment());
        made.setVerticalAlignment(VerticalAlignment.CENTER);
        made.setWrapText(look.wraps());
        made.setIndention((short) style.indent());
        made.setQuotePrefixed(key.quoted());
        made.setLocked(!style.open());
        if (!look.format().isEmpty()) {
            made.setDataFormat(workbook.createDataFormat().getFormat(format(style.role(), style.lead(), style.mark())));
        }
        if (look.framed()) {
            made.setBorderTop(BorderStyle.THIN);
            made.setBorderBottom(BorderStyle.THIN);
            made.setBorderLeft(BorderStyle.THIN);
            made.setBorderRight(BorderStyle.THIN);
        }
        fill(made, style.verdict() == null ? look.fill() : fill(style.verdict()));
        return made;
    }

    /** The number format of a role with a sign before the figures and a mark after them. */
    String format(Role role, String lead, String mark) {
        return locale
                + (lead.isEmpty() ? "" : "\"" + lead + "\"")
                + Look.of(role).format(sign(mark));
    }

    /** Without a mark, room as wide as a hyphen keeps the figures off the frame. */
    private static String sign(String mark) {
        return mark.isEmpty() ? "_-" : "\" " + mark + "\"";
    }

    private static void fill(XSSFCellStyle style, int rgb) {
        if (rgb >= 0) {
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setFillForegroundColor(colour(rgb));
        }
    }

    /** With the alpha byte that the file format asks for. */
    static XSSFColor colour(int rgb) {
        return new XSSFColor(new byte[] {-1, (byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}, null);
    }

    /** In grey, too, what is reached is light and what is missed is dark; negative for none. */
    static int fill(Verdict verdict) {
        return switch (verdict) {
            case EXCEEDED -> 0xD9EAD3;
            case MET -> 0xEEF6EA;
            case NOT_MET -> 0xF4B183;
            case OVER -> 0xF5C242;
            case NOT_DUE, NO_POPULATION -> -1;
            case NO_DATA -> 0xEDEDED;
        };
    }

    private XSSFFont font(Type type) {
        return fonts.computeIfAbsent(type, wanted -> {
            XSSFFont font = workbook.createFont();
            font.setFontName(FONT);
            font.setFontHeightInPoints((short) wanted.points());
            font.setBold(wanted.bold());
            font.setItalic(wanted.italic());
            if (wanted.link()) {
                font.setUnderline(Font.U_SINGLE);
                font.setColor(colour(0x0563C1));
            }
            FontOrder.set(font);
            return font;
        });
    }

    /** The looks of a role. */
    record Look(
            int points,
            boolean bold,
            boolean italic,
            boolean framed,
            boolean wraps,
            HorizontalAlignment alignment,
            String format,
            int fill) {
        private static Look free(int points, boolean bold, boolean italic, HorizontalAlignment alignment) {
            return new Look(points, bold, italic, false, true, alignment, "", -1);
        }

        private static Look text(boolean bold, HorizontalAlignment alignment, int fill) {
            return new Look(SheetWriter.POINTS, bold, false, true, true, alignment, "", fill);
        }

        private static Look number(String format) {
            return new Look(SheetWriter.POINTS, false, false, true, false, HorizontalAlignment.RIGHT, format, -1);
        }

        static Look of(Role role) {
            return switch (role) {
                case LETTERHEAD -> free(11, false, false, HorizontalAlignment.CENTER);
                case TITLE -> free(14, true, false, HorizontalAlignment.CENTER);
                case SUBTITLE -> free(12, true, false, HorizontalAlignment.CENTER);
                case SENTENCE -> free(12, false, false, HorizontalAlignment.LEFT);
                case NOTE -> free(11, false, true, HorizontalAlignment.LEFT);
                case SIGNATURE -> free(11, false, false, HorizontalAlignment.CENTER);
                case BOX -> text(false, HorizontalAlignment.CENTER, -1);
                case BOX_NUMBER -> new Look(20, true, false, true, false, HorizontalAlignment.CENTER, "0", -1);
                case HEADING -> text(true, HorizontalAlignment.CENTER, 0xD9D9D9);
                case GROUP -> text(true, HorizontalAlignment.LEFT, 0xF2F2F2);
                case TEXT -> text(false, HorizontalAlignment.LEFT, -1);
                case CENTRED -> text(false, HorizontalAlignment.CENTER, -1);
                case AUXILIARY -> new Look(9, false, false, true, false, HorizontalAlignment.FILL, "", -1);
                case INTEGER -> number("#,##0*");
                case LACKING -> number("#,##0*;-#,##0*;\"–\"_-");
                case DECIMAL -> number("#,##0.00*");
                case PERCENT -> number("0.00 %*");
                case STATED_PERCENT -> number("General\" %\"*");
                case AVERAGE -> number("#,##0.00*");
                case POINTS -> number("+#,##0.00*;-#,##0.00*;0.00*");
                case DIFFERENCE -> number("+#,##0*;-#,##0*;0*");
                case DATE ->
                    new Look(
                            SheetWriter.POINTS,
                            false,
                            false,
                            true,
                            false,
                            HorizontalAlignment.CENTER,
                            "dd/mm/yyyy",
                            -1);
            };
        }

        /** The number format with a mark after the figures. */
        String format(String mark) {
            return format.replace("*", mark);
        }
    }
}
