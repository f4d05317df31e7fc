package vn.congdoan.kh415.read.table.cell;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.read.table.file.Limits;
import vn.congdoan.kh415.read.table.file.Refusal;
import vn.congdoan.kh415.read.table.old.OldText;
import vn.congdoan.kh415.text.Normal;

/** Makes cells of what the formats store, alike for all of them, so that the twins of a table are equal. */
public final class CellValues {
    /** A spreadsheet holds and shows 15 digits; those beyond are noise of the binary form. */
    private static final int DIGITS = 15;

    private static final MathContext SHOWN = new MathContext(DIGITS, RoundingMode.HALF_EVEN);
    private static final Cell.Numeric[] SMALL = small();

    /** What is kept of a text that no spreadsheet holds: enough to find it, and too little to be taken for a figure or a name. */
    private static final int BEGINNING = 200;

    /** The day after 31 December 9999, counted from 1900. */
    private static final int DAYS = 2_958_466;

    /** What Excel shows of a number that its format takes for a date later than that. */
    private static final String NO_DATE = "########";

    /** Excel counts a 29 February 1900, its day 60. */
    private static final int NO_LEAP_DAY = 60;

    private static final Pattern ERROR = Pattern.compile("#[A-Z0-9/_]+[!?]|#N/A|Err:\\d{3}");

    /** How programs keep a number or a code in a text file from being changed: {@code ="007"} and {@code '007}. */
    private static final Pattern GUARDED = Pattern.compile("=\"([^\"]*)\"|'(\\d[^']*)");

    /** What may be left out of a text without another meaning: all but letters and digits. */
    private static final Pattern LITTLE = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private CellValues() {}

    private static Cell.Numeric[] small() {
        Cell.Numeric[] small = new Cell.Numeric[1000];
        for (int i = 0; i < small.length; i++) {
            small[i] = new Cell.Numeric(BigDecimal.valueOf(i), false);
        }
        return small;
    }

    /** A text cell, or null if nothing can be seen in it. */
    public static Cell.@Nullable Text text(String text) throws Refusal {
        if (isBlank(text)) {
            return null;
        }
        if (text.length() > Limits.TEXT) {
            return new Cell.Text(Normal.composed(text.substring(0, BEGINNING)) + " … (> " + Limits.TEXT + ")");
        }
        String lines =
                text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
        String visible = InvisibleMarks.removed(Normal.composed(lines));
        return isBlank(visible) ? null : new Cell.Text(visible);
    }

    /** What a text file or a page shows: a text, the error of a formula, or null if nothing can be seen. */
    public static @Nullable Cell seen(String text) throws Refusal {
        String code = text.strip();
        if (isError(code)) {
            return new Cell.ErrorValue(code);
        }
        Matcher guarded = GUARDED.matcher(code);
        return guarded.matches() ? text(guarded.group(1) == null ? guarded.group(2) : guarded.group(1)) : text(text);
    }

    /**
     * A text of which another is seen.
     *
     * @param shown "" if nothing is seen; null if it is the text
     */
    public static Cell.@Nullable Text text(String stored, @Nullable String shown) throws Refusal {
        Cell.Text whole = text(stored);
        if (whole == null || shown == null) {
            return whole;
        }
        Cell.Text seen = text(shown);
        if (seen == null) {
            return new Cell.Text(whole.text(), new Cell.Apart(whole.text(), ""));
        }
        String words = seen.text();
        return bare(words).equals(bare(whole.text()))
                ? seen
                : new Cell.Text(words, new Cell.Apart(whole.text(), words));
    }

    private static String bare(String text) {
        return LITTLE.matcher(text).replaceAll("");
    }

    /** The text in a cell of that look. */
    public static Cell.@Nullable Text text(Cell.@Nullable Text text, Look look) throws Refusal {
        if (text == null) {
            return null;
        }
        String shown = look.shown(text.text());
        return shown == null
                ? text
                : text(text.apart() == null ? text.text() : text.apart().stored(), shown);
    }

    public static Cell logical(boolean value, Look look) {
        String word = value ? "TRUE" : "FALSE";
        return look.unseen() ? new Cell.Text(word, new Cell.Apart(word, "")) : new Cell.Logical(value);
    }

    private static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && !InvisibleMarks.isOne(c)) {
                return false;
            }
        }
        return true;
    }

    /** A number as a workbook writes it; what is none stays text. */
    public static @Nullable Cell number(String stored, Look look, boolean from1904) throws Refusal {
        String text = stored.strip();
        if (!isNumber(text)) {
            return text(stored);
        }
        // Up to 15 digits the text is what its double shows; beyond, only the double decides, as in an .xls file.
        if (text.length() <= DIGITS && text.indexOf('e') < 0 && text.indexOf('E') < 0) {
            return number(new BigDecimal(text), look, from1904);
        }
        double number = Double.parseDouble(text);
        return Double.isInfinite(number) ? text(stored) : number(number, look, from1904);
    }

    /** A number in binary form; programs write patterns of bits there that are none. */
    public static Cell number(double stored, Look look, boolean from1904) {
        if (!Double.isFinite(stored)) {
            return new Cell.ErrorValue("#NUM!");
        }
        return number(new BigDecimal(stored).round(SHOWN), look, from1904);
    }

    private static Cell number(BigDecimal number, Look look, boolean from1904) {
        BigDecimal stripped = number.stripTrailingZeros();
        BigDecimal value = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        if (look.kind() == Shown.DATE && value.signum() >= 0) {
            return value.compareTo(BigDecimal.valueOf(DAYS)) < 0
                    ? new Cell.Date(date(value.intValue(), from1904))
                    : new Cell.Numeric(value, false, look.unseen() ? "" : NO_DATE);
        }
        if (look.kind() == Shown.PERCENT) {
            return new Cell.Numeric(value, true, look.unseen() ? "" : null);
        }
        String shown = look.kind() == Shown.NUMBER || look.unseen() ? look.shown(value) : null;
        if (shown == null && value.scale() == 0 && value.precision() <= 3 && value.signum() >= 0) {
            return SMALL[value.intValue()];
        }
        return new Cell.Numeric(value, false, shown);
    }

    /** A date as XML writes it, with or without a time; what is none stays text. */
    public static @Nullable Cell isoDate(String stored) throws Refusal {
        try {
            return new Cell.Date(LocalDate.parse(stored.substring(0, Math.min(10, stored.length()))));
        } catch (DateTimeException e) {
            return text(stored);
        }
    }

    /** Whether that is how spreadsheet programs show an error: #REF!, #N/A, in LibreOffice also Err:502. */
    public static boolean isError(String shown) {
        return ERROR.matcher(shown).matches();
    }

    private static LocalDate date(int days, boolean from1904) {
        if (from1904) {
            return LocalDate.of(1904, 1, 1).plusDays(days);
        }
        return LocalDate.of(1899, 12, days <= NO_LEAP_DAY ? 31 : 30).plusDays(days);
    }

    /** A decimal number as XML Schema writes a double, without its names for infinity and not-a-number. */
    private static boolean isNumber(String text) {
        int digits = 0;
        int points = 0;
        int exponents = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.' && exponents == 0) {
                points++;
            } else if ((c == 'e' || c == 'E') && digits > 0) {
                exponents++;
                digits = 0;
            } else if ((c != '-' && c != '+') || (i > 0 && "eE".indexOf(text.charAt(i - 1)) < 0)) {
                return false;
            }
        }
        return digits > 0 && points <= 1 && exponents <= 1;
    }

    /**
     * Signs that nobody sees, which programs leave in copied text: marks of direction, joiners, spaces without width, soft
     * hyphens.
     */
    private static final class InvisibleMarks {
        /** In encodings from before Unicode it is a letter. */
        private static final char SOFT_HYPHEN = '\u00AD';

        private InvisibleMarks() {}

        static boolean isOne(char c) {
            return (c >= '\u200B' && c <= '\u200F')
                    || (c >= '\u202A' && c <= '\u202E')
                    || (c >= '\u2060' && c <= '\u2069')
                    || c == '\u061C'
                    || c == '\uFEFF';
        }

        /** The text without them; a soft hyphen stays in a text that may not be Unicode. */
        static String removed(String text) {
            boolean beyondWestern = false;
            boolean any = false;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                beyondWestern |= c > '\u00FF' && !isOne(c) && !OldText.isSign(c);
                any |= c == SOFT_HYPHEN || isOne(c);
            }
            if (!any) {
                return text;
            }
            StringBuilder seen = new StringBuilder(text.length());
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (!isOne(c) && (c != SOFT_HYPHEN || !beyondWestern)) {
                    seen.append(c);
                }
            }
            return seen.toString();
        }
    }
}
