package vn.congdoan.kh415.report.book;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * How many lines a text takes in Times New Roman. Advance widths are the typeface's own, in thousandths of its size, for
 * ASCII; marks above and below letters take no room. A margin covers what the programs round.
 */
public final class TextWidth {
    /** From space to ~. */
    private static final int[] ADVANCES = {
        250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500,
                500,
        500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611,
                889,
        722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444,
                500,
        444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444,
                480,
        200, 480, 541
    };

    /** What was worked out for a letter, plus one: there are millions of texts, and few letters. Up to the last of Vietnamese. */
    private static final int[] KNOWN = new int[0x1F00];

    /** The same few names and marks stand in thousands of cells; a text takes the place of another. */
    private static final @Nullable Wrapped[] WRAPPED = new @Nullable Wrapped[1 << 12];

    private static final float MARGIN = 1.04f;
    private static final float BOLD = 1.07f;

    /** More than a letter takes of its size with all that. */
    private static final float WIDEST = 1.2f;

    /** What is filled no further than this is not over, however it is added up. */
    private static final float SURELY = 0.999f;

    private TextWidth() {}

    private record Wrapped(String text, int size, boolean bold, float width, int lines) {
        boolean isOf(String other, int points, boolean strong, float room) {
            return size == points && bold == strong && width == room && text.equals(other);
        }
    }

    /** The lines that the text takes when wrapped at spaces to that many points; a longer word is broken. */
    public static int lines(String text, int size, boolean bold, float width) {
        if (text.length() * size * WIDEST < width && text.indexOf('\n') < 0) {
            return 1;
        }
        int hash = (text.hashCode() * 31 + size) * 31 + Float.floatToIntBits(width) + (bold ? 1 : 0);
        int slot = (hash ^ (hash >>> 12)) & (WRAPPED.length - 1);
        Wrapped known = WRAPPED[slot];
        if (known == null || !known.isOf(text, size, bold, width)) {
            known = new Wrapped(text, size, bold, width, counted(text, size, bold, width));
            WRAPPED[slot] = known;
        }
        return known.lines;
    }

    private static int counted(String text, int size, boolean bold, float width) {
        float type = size * MARGIN * (bold ? BOLD : 1);
        float room = Math.max(width, size);
        if (text.indexOf('\n') < 0 && advance(text) * type / 1000 < SURELY * room) {
            return 1;
        }
        int lines = 0;
        for (String paragraph : text.split("\n", -1)) {
            lines += wrapped(paragraph, type, room);
        }
        return lines;
    }

    private static int wrapped(String paragraph, float size, float width) {
        int lines = 1;
        float used = 0;
        float space = advance(" ") * size / 1000;
        for (String word : paragraph.split(" ", -1)) {
            float wide = advance(word) * size / 1000;
            if (used > 0 && used + space + wide > width) {
                lines++;
                used = 0;
            }
            used += (used > 0 ? space : 0) + wide;
            int further = (int) Math.ceil(used / width) - 1;
            if (further > 0) {
                lines += further;
                used -= further * width;
            }
        }
        return lines;
    }

    private static int advance(String text) {
        int advance = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int letter = text.codePointAt(at);
            if (letter >= KNOWN.length) {
                advance += apart(letter);
            } else {
                if (KNOWN[letter] == 0) {
                    KNOWN[letter] = 1 + apart(letter);
                }
                advance += KNOWN[letter] - 1;
            }
        }
        return advance;
    }

    /** Of a letter and its marks. */
    private static int apart(int letter) {
        return Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD)
                .codePoints()
                .map(TextWidth::advance)
                .sum();
    }

    private static int advance(int letter) {
        if (letter >= ' ' && letter <= '~') {
            return ADVANCES[letter - ' '];
        }
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK -> letter == '\u031b' ? 60 : 0;
            case Character.OTHER_SYMBOL,
                    Character.MATH_SYMBOL,
                    Character.DASH_PUNCTUATION,
                    Character.UPPERCASE_LETTER -> 1000;
            default -> 500;
        };
    }
}
