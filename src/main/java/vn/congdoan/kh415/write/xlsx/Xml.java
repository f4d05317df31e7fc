package vn.congdoan.kh415.write.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** XML written as it comes, in UTF-8. What must be escaped is; what XML has no way to write becomes a replacement character. */
public final class Xml {
    private static final int SIZE = 1 << 14;

    /** A character takes at most four bytes, and escaped six. */
    private static final int WIDEST = 6;

    /** Of a number that is written figure by figure. */
    private static final int MOST_FIGURES = 10;

    private static final char REPLACEMENT = '\ufffd';

    private final OutputStream out;
    private final byte[] buffer = new byte[SIZE];
    private int used;

    /** Of the text at hand. */
    private char[] letters = new char[256];

    public Xml(OutputStream out) {
        this.out = out;
    }

    /** Markup, as it is. */
    public Xml raw(String markup) throws IOException {
        int length = take(markup);
        for (int i = 0; i < length; i++) {
            if (used > SIZE - WIDEST) {
                drain();
            }
            char letter = letters[i];
            if (letter < 0x80) {
                buffer[used++] = (byte) letter;
            } else {
                i += put(letter, i + 1 < length ? letters[i + 1] : ' ');
            }
        }
        return this;
    }

    /** Markup of ASCII alone, as bytes: what each of millions of cells repeats. */
    Xml raw(byte[] markup) throws IOException {
        if (used + markup.length > SIZE) {
            drain();
        }
        System.arraycopy(markup, 0, buffer, used, markup.length);
        used += markup.length;
        return this;
    }

    /** As bytes, see {@link #raw(byte[])}. */
    static byte[] markup(String ascii) {
        return ascii.getBytes(StandardCharsets.US_ASCII);
    }

    /** Its letters all at once: asked for one by one, each is looked up anew. */
    private int take(String text) {
        int length = text.length();
        makeRoom(length);
        text.getChars(0, length, letters, 0);
        return length;
    }

    private void makeRoom(int length) {
        if (length > letters.length) {
            letters = new char[2 * length];
        }
    }

    /** Text between tags, or the value of an attribute in double quotes. */
    public Xml text(String text) throws IOException {
        return text(take(text));
    }

    /** The same of a text that is only put together. */
    Xml text(StringBuilder text) throws IOException {
        makeRoom(text.length());
        text.getChars(0, text.length(), letters, 0);
        return text(text.length());
    }

    /** So many of the letters at hand. */
    private Xml text(int length) throws IOException {
        for (int i = 0; i < length; i++) {
            if (used > SIZE - WIDEST) {
                drain();
            }
            char letter = letters[i];
            if (letter >= 0x80) {
                i += put(letter, i + 1 < length ? letters[i + 1] : ' ');
            } else if (letter > '>'
                    || (letter >= ' ' && letter != '<' && letter != '>' && letter != '&' && letter != '"')) {
                buffer[used++] = (byte) letter;
            } else {
                escape(letter);
            }
        }
        return this;
    }

    private void escape(char letter) {
        String escaped = switch (letter) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> "&quot;";
            case '\t' -> "&#9;";
            case '\n' -> "&#10;";
            case '\r' -> "&#13;";
            default -> String.valueOf(REPLACEMENT);
        };
        for (byte one : escaped.getBytes(StandardCharsets.UTF_8)) {
            buffer[used++] = one;
        }
    }

    /** A number without a fraction. */
    public Xml number(long number) throws IOException {
        if (number < 0 || number > Integer.MAX_VALUE) {
            return raw(Long.toString(number));
        }
        if (used + MOST_FIGURES > SIZE) {
            drain();
        }
        int rest = (int) number;
        int figures = 1;
        for (int left = rest / 10; left > 0; left /= 10) {
            figures++;
        }
        used += figures;
        for (int at = used - 1; at >= used - figures; at--) {
            buffer[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return this;
    }

    /** A number as a spreadsheet holds it. */
    Xml number(double number) throws IOException {
        long whole = (long) number;
        boolean exact = whole == number && Math.abs(number) < 1e15;
        return exact ? number(whole) : raw(Double.toString(number));
    }

    /** Puts a character that is more than one byte; how many further units of the text it took. */
    private int put(char letter, char next) {
        if (letter < 0x800) {
            put(0xC0, letter >> 6);
        } else if (Character.isSurrogatePair(letter, next)) {
            int point = Character.toCodePoint(letter, next);
            put(0xF0, point >> 18);
            follow(point >> 12);
            follow(point >> 6);
            follow(point);
            return 1;
        } else {
            char written = Character.isSurrogate(letter) || letter >= 0xFFFE ? REPLACEMENT : letter;
            put(0xE0, written >> 12);
            follow(written >> 6);
            follow(written);
            return 0;
        }
        follow(letter);
        return 0;
    }

    private void put(int kind, int bits) {
        buffer[used++] = (byte) (kind | bits);
    }

    /** A byte that continues a character, with its last six bits. */
    private void follow(int bits) {
        put(0x80, bits & 0x3F);
    }

    private void drain() throws IOException {
        out.write(buffer, 0, used);
        used = 0;
    }

    /** All that was written goes on; the stream below is not flushed. */
    public void flush() throws IOException {
        drain();
    }
}
