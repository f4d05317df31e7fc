package vn.congdoan.kh415.write.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.model.result.Verdict;
import vn.congdoan.kh415.report.book.Role;
import vn.congdoan.kh415.report.book.Shading;
import vn.congdoan.kh415.report.book.Style;

/**
 * The looks of each style: Times New Roman, thin frames, pale colours that stay legible when printed in grey. Looks are numbered as
 * cells ask for them, and written when all have.
 */
public final class StyleBook {
    public static final String FONT = "Times New Roman";

    /** The size of ordinary type. */
    static final int POINTS = 11;

    private static final String LEFT = "left";
    private static final String CENTER = "center";
    private static final String RIGHT = "right";

    /** Those below belong to the programs. */
    private static final int FIRST_FORMAT = 164;

    private static final String COLOUR_OF_LINKS = "FF0563C1";

    private final String locale;
    private final Locale language;

    /** For each variant of a style: one that must never become a formula, a link, both, and neither. */
    private final List<Map<Style, Integer>> numbers =
            List.of(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());

    private final List<String> styles = new ArrayList<>();
    private final Map<String, Integer> formats = new LinkedHashMap<>();
    private final Map<String, Integer> fonts = new LinkedHashMap<>();
    private final Map<String, Integer> fills = new LinkedHashMap<>();
    private final Map<Conditional, Integer> looks = new HashMap<>();
    private final Map<String, Integer> conditional = new LinkedHashMap<>();

    /** What a verdict makes of a cell. */
    private record Conditional(Verdict verdict, Shading.@Nullable Mark mark) {}

    StyleBook(Lang lang) {
        // LibreOffice takes the separators from here; Excel takes the machine's, whatever is written.
        this.locale = lang == Lang.VI ? "[$-42A]" : "[$-409]";
        this.language = lang == Lang.VI ? Locale.forLanguageTag("vi-VN") : Locale.US;
        number(fonts, font(POINTS, false, false, false));
        // The first two are the programs' own, whatever is written.
        number(fills, "<patternFill patternType=\"none\"/>");
        number(fills, "<patternFill patternType=\"gray125\"/>");
        styles.add("<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>");
    }

    /** What stands before a number format, so that LibreOffice takes the separators of the language. */
    String locale() {
        return locale;
    }

    /** What the texts are written in. */
    Locale language() {
        return language;
    }

    /** The number that cells of a style give. */
    int of(Style style, boolean quoted, boolean link) {
        Map<Style, Integer> known = numbers.get((quoted ? 1 : 0) + (link ? 2 : 0));
        Integer number = known.get(style);
        if (number == null) {
            number = make(style, quoted, link);
            known.put(style, number);
        }
        return number;
    }

    private int make(Style style, boolean quoted, boolean link) {
        Look look = Look.of(style.role());
        int format = look.format().isEmpty() ? 0 : number(formats, format(style.role(), style.lead(), style.mark()));
        int font = number(fonts, font(look.points(), look.bold() || style.strong(), look.italic(), link));
        int rgb = style.verdict() == null ? look.fill() : fill(style.verdict());
        int fill = rgb < 0
                ? 0
                : number(
                        fills, "<patternFill patternType=\"solid\"><fgColor rgb=\"" + argb(rgb) + "\"/></patternFill>");
        styles.add("<xf numFmtId=\"" + (look.format().isEmpty() ? 0 : FIRST_FORMAT + format) + "\" fontId=\"" + font
                + "\" fillId=\"" + fill + "\" borderId=\"" + (look.framed() ? 1 : 0) + "\" xfId=\"0\""
                + (quoted ? " quotePrefix=\"1\"" : "")
                + (look.format().isEmpty() ? "" : " applyNumberFormat=\"1\"")
                + " applyFont=\"1\""
                + (rgb < 0 ? "" : " applyFill=\"1\"")
                + (look.framed() ? " applyBorder=\"1\"" : "")
                + " applyAlignment=\"1\" applyProtection=\"1\"><alignment horizontal=\"" + look.alignment()
                + "\" vertical=\"center\""
                + (look.wraps() ? " wrapText=\"1\"" : "")
                + (style.indent() > 0 ? " indent=\"" + style.indent() + "\"" : "")
                + "/><protection locked=\"" + (style.open() ? 0 : 1) + "\"/></xf>");
        return styles.size() - 1;
    }

    /** The number of what a conditional format makes of cells. */
    int look(Verdict verdict, Shading.@Nullable Mark mark) {
        return looks.computeIfAbsent(
                new Conditional(verdict, mark), wanted -> number(conditional, conditional(wanted)));
    }

    private String conditional(Conditional wanted) {
        StringBuilder look = new StringBuilder("<dxf>");
        Shading.Mark mark = wanted.mark();
        if (mark != null) {
            look.append(format(format(mark.role(), "", mark.sign())));
        }
        int rgb = fill(wanted.verdict());
        if (rgb >= 0) {
            // In a conditional format it is the background that shows.
            look.append("<fill><patternFill patternType=\"solid\"><fgColor rgb=\"" + argb(rgb) + "\"/><bgColor rgb=\""
                    + argb(rgb) + "\"/></patternFill></fill>");
        }
        return look.append("</dxf>").toString();
    }

    private String format(String code) {
        return "<numFmt numFmtId=\"" + (FIRST_FORMAT + number(formats, code)) + "\" formatCode=\""
                + code.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;") + "\"/>";
    }

    private static int number(Map<String, Integer> table, String entry) {
        return table.computeIfAbsent(entry, made -> table.size());
    }

    /** The number format of a role with a sign before the figures and a mark after them. */
    private String format(Role role, String lead, String mark) {
        return locale
                + (lead.isEmpty() ? "" : "\"" + lead + "\"")
                + Look.of(role).format(sign(mark));
    }

    /** Without a mark, room as wide as a hyphen keeps the figures off the frame. */
    private static String sign(String mark) {
        return mark.isEmpty() ? "_-" : "\" " + mark + "\"";
    }

    /** With the alpha byte that the file format asks for. */
    private static String argb(int rgb) {
        return Integer.toHexString(0xFF000000 | rgb).toUpperCase(Locale.ROOT);
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

    private static String font(int points, boolean bold, boolean italic, boolean link) {
        return "<font>" + (bold ? "<b/>" : "") + (italic ? "<i/>" : "") + (link ? "<u/>" : "") + "<sz val=\"" + points
                + "\"/>" + (link ? "<color rgb=\"" + COLOUR_OF_LINKS + "\"/>" : "") + "<name val=\"" + FONT
                + "\"/><family val=\"1\"/></font>";
    }

    void writeTo(Xml xml) throws IOException {
        xml.raw("<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
        all("numFmts", formats.keySet().stream().map(this::format).toList(), xml);
        all("fonts", fonts.keySet(), xml);
        all(
                "fills",
                fills.keySet().stream().map(fill -> "<fill>" + fill + "</fill>").toList(),
                xml);
        all(
                "borders",
                List.of(
                        "<border><left/><right/><top/><bottom/><diagonal/></border>",
                        "<border><left style=\"thin\"/><right style=\"thin\"/><top style=\"thin\"/><bottom style=\"thin\"/>"
                                + "<diagonal/></border>"),
                xml);
        all("cellStyleXfs", List.of("<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"), xml);
        all("cellXfs", styles, xml);
        // Without a named one, programs say that the workbook has no default style and put in their own.
        all("cellStyles", List.of("<cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>"), xml);
        all("dxfs", conditional.keySet(), xml);
        xml.raw("</styleSheet>");
    }

    private static void all(String name, Collection<String> entries, Xml xml) throws IOException {
        if (!entries.isEmpty()) {
            xml.raw("<" + name + " count=\"" + entries.size() + "\">");
            for (String entry : entries) {
                xml.raw(entry);
            }
            xml.raw("</" + name + ">");
        }
    }

    /** The looks of a role. */
    record Look(
            int points,
            boolean bold,
            boolean italic,
            boolean framed,
            boolean wraps,
            String alignment,
            String format,
            int fill) {
        private static Look free(int points, boolean bold, boolean italic, String alignment) {
            return new Look(points, bold, italic, false, true, alignment, "", -1);
        }

        private static Look text(boolean bold, String alignment, int fill) {
            return new Look(POINTS, bold, false, true, true, alignment, "", fill);
        }

        private static Look number(String format) {
            return new Look(POINTS, false, false, true, false, RIGHT, format, -1);
        }

        private static Look entry(String alignment, String format) {
            return new Look(POINTS, false, false, true, true, alignment, format, 0xFFF9DB);
        }

        private static final Map<Role, Look> ALL = new EnumMap<>(Role.class);

        static {
            for (Role role : Role.values()) {
                ALL.put(role, make(role));
            }
        }

        static Look of(Role role) {
            return Objects.requireNonNull(ALL.get(role));
        }

        private static Look make(Role role) {
            return switch (role) {
                case LETTERHEAD -> free(11, false, false, CENTER);
                case TITLE -> free(14, true, false, CENTER);
                case SUBTITLE -> free(12, true, false, CENTER);
                case SENTENCE -> free(12, false, false, LEFT);
                case NOTE -> free(11, false, true, LEFT);
                case SIGNATURE -> free(11, false, false, CENTER);
                case BOX -> text(false, CENTER, -1);
                case BOX_NUMBER -> new Look(20, true, false, true, false, CENTER, "0", -1);
                case HEADING -> text(true, CENTER, 0xD9D9D9);
                case GROUP -> text(true, LEFT, 0xF2F2F2);
                case TEXT -> text(false, LEFT, -1);
                case CENTRED -> text(false, CENTER, -1);
                case AUXILIARY -> new Look(9, false, false, true, false, "fill", "", -1);
                case INTEGER -> number("#,##0*");
                case LACKING -> number("#,##0*;-#,##0*;\"–\"_-");
                case DECIMAL -> number("#,##0.00*");
                case PERCENT -> number("0.00 %*");
                case STATED_PERCENT -> number("General\" %\"*");
                case AVERAGE -> number("#,##0.00*");
                case POINTS -> number("+#,##0.00*;-#,##0.00*;0.00*");
                case DIFFERENCE -> number("+#,##0*;-#,##0*;0*");
                case STAMP -> free(9, false, false, RIGHT);
                case NOTICE -> free(13, true, false, LEFT);
                case ENTRY_COUNT -> entry(RIGHT, "#,##0*");
                // With decimals always: a sign between thousands is never taken for one between decimals where nobody
                // sees the number.
                case ENTRY_AMOUNT -> entry(RIGHT, "#,##0.00*");
                case ENTRY_WORDS -> entry(CENTER, "");
                case CLOSED -> text(false, CENTER, 0xD9D9D9);
                case DATE -> new Look(POINTS, false, false, true, false, CENTER, "dd/mm/yyyy", -1);
            };
        }

        /** The number format with a mark after the figures. */
        String format(String mark) {
            return format.replace("*", mark);
        }
    }
}
