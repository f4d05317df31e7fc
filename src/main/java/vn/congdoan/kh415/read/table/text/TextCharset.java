package vn.congdoan.kh415.read.table.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import vn.congdoan.kh415.model.finding.FileFacts.FileKind;
import vn.congdoan.kh415.read.table.file.FileContent;
import vn.congdoan.kh415.read.table.file.Refusal;

/**
 * Decides how the bytes of a text file are to be read: by its byte order mark; as UTF-8 if they are that throughout; as UTF-16 if
 * every other byte is mostly NUL; as windows-1258, or in an encoding from before Unicode, if the
 * words that come out are Vietnamese. Otherwise the file is refused: text in a wrong
 * charset still looks like names and figures.
 */
public final class TextCharset {
    public static final Charset WINDOWS_1258 = Charset.forName("windows-1258");
    private static final String VOWELS = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY";
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
    private static final String LETTERS = "ăâđêôơưàáèéíóùúĂÂĐÊÔƠƯÀÁÈÉÍÓÙÚ";
    private static final String SIGNS = "\u00A0“”‘’–—…•°±×÷₫€½²³§‰";

    private TextCharset() {}

    /** The charset in which the whole file can be read without a mistake. A byte order mark is part of what is read. */
    public static TextEncoding of(FileContent content) throws IOException {
        byte[] head = content.head();
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return encoding(content, StandardCharsets.UTF_8);
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return encoding(content, StandardCharsets.UTF_16LE);
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return encoding(content, StandardCharsets.UTF_16BE);
        }
        int length = withoutEndNuls(head);
        if (length == 0) {
            throw Refusal.unsupported(FileKind.UNKNOWN);
        }
        int[] nuls = nulsAtEvenAndOdd(head, length);
        if (nuls[0] + nuls[1] > 0) {
            return encoding(content, utf16(nuls, length));
        }
        if (readable(content, StandardCharsets.UTF_8)) {
            return new TextEncoding(StandardCharsets.UTF_8, null);
        }
        return new OneByteWords(vietnamese(content)).decided(content);
    }

    /** Reads in that charset and fails, rather than replacing, where the bytes are none of its own. */
    static Reader reader(FileContent content, Charset charset) throws IOException {
        return new EndNuls(new InputStreamReader(
                content.stream(),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    private static boolean startsWith(byte[] head, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static int withoutEndNuls(byte[] head) {
        int length = head.length;
        while (length > 0 && head[length - 1] == 0) {
            length--;
        }
        return length;
    }

    private static int[] nulsAtEvenAndOdd(byte[] head, int length) {
        int[] nuls = new int[2];
        for (int i = 0; i < length; i++) {
            nuls[i % 2] += head[i] == 0 ? 1 : 0;
        }
        return nuls;
    }

    /** Digits, separators and most letters have a NUL for their high byte; the other byte is almost never one. */
    private static Charset utf16(int[] nuls, int length) throws Refusal {
        int units = length / 2;
        if (nuls[1] * 4 >= units && nuls[0] * 10 <= nuls[1]) {
            return StandardCharsets.UTF_16LE;
        }
        if (nuls[0] * 4 >= units && nuls[1] * 10 <= nuls[0]) {
            return StandardCharsets.UTF_16BE;
        }
        throw Refusal.unsupported(FileKind.UNKNOWN);
    }

    private static TextEncoding encoding(FileContent content, Charset charset) throws IOException {
        if (!readable(content, charset)) {
            throw Refusal.encodingUnclear();
        }
        return new TextEncoding(charset, null);
    }

    public static boolean readable(FileContent content, Charset charset) throws IOException {
        return all(content, charset, (before, c) -> c != 0);
    }

    /** Whether each of the letters and tones is one that Vietnamese has, where it has it. */
    public static boolean isVietnamese(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!vietnamese(i == 0 ? ' ' : text.charAt(i - 1), text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean vietnamese(FileContent content) throws IOException {
        return all(content, WINDOWS_1258, TextCharset::vietnamese);
    }

    /** Windows-1258 writes tones as marks of their own, after the vowel; a mark elsewhere betrays another charset. */
    private static boolean vietnamese(char before, char c) {
        if (c < 0x80) {
            return c >= ' ' || c == '\t' || c == '\n' || c == '\r';
        }
        if (TONES.indexOf(c) >= 0) {
            return VOWELS.indexOf(before) >= 0;
        }
        return LETTERS.indexOf(c) >= 0 || SIGNS.indexOf(c) >= 0;
    }

    private interface Plausible {
        boolean test(char before, char c);
    }

    private static boolean all(FileContent content, Charset charset, Plausible plausible) throws IOException {
        try (Reader reader = reader(content, charset)) {
            char[] buffer = new char[1 << 13];
            char before = '\n';
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    if (!plausible.test(before, buffer[i])) {
                        return false;
                    }
                    before = buffer[i];
                }
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Passes over the NULs at the end of a text, which disks, networks and programs leave there; of others together one is given. */
    private static final class EndNuls extends Reader {
        private final Reader reader;
        private final char[] buffer = new char[1 << 13];
        private int at;
        private int end;

        /** NULs were read that may be the last. */
        private boolean held;

        EndNuls(Reader reader) {
            this.reader = reader;
        }

        @Override
        public int read(char[] into, int offset, int count) throws IOException {
            while (at == end) {
                int read = reader.read(buffer, 1, buffer.length - 1);
                if (read < 0) {
                    return -1;
                }
                take(read);
            }
            int given = Math.min(count, end - at);
            System.arraycopy(buffer, at, into, offset, given);
            at += given;
            return given;
        }

        /** The first place is kept for a NUL that turns out not to be the last. */
        private void take(int read) {
            at = 1;
            end = 1 + read;
            while (end > 1 && buffer[end - 1] == 0) {
                end--;
            }
            boolean nuls = end <= read;
            if (held && end > 1) {
                at = 0;
                buffer[0] = 0;
                held = false;
            }
            held |= nuls;
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
