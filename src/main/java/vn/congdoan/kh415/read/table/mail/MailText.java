package vn.congdoan.kh415.read.table.mail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.Base64InputStream;
import org.apache.james.mime4j.codec.QuotedPrintableInputStream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.read.table.text.TextCharset;

/**
 * Words in the head of a mail: encoded (RFC 2047), percent-encoded (RFC 2231) or as bare bytes. The charset that is stated is tried,
 * not trusted: many programs say iso-8859-1 and write UTF-8 or windows-1258.
 */
final class MailText {
    /** Words that follow one another hang together; the language that RFC 2231 allows behind the charset says nothing here. */
    private static final Pattern WORD = Pattern.compile("=\\?([^?*\\s]*)(?:\\*[^?\\s]*)?\\?([BbQq])\\?([^?]*)\\?=");

    private MailText() {}

    /** A text of encoded words among others; each letter stands for one byte. */
    static String decoded(String bytes) {
        StringBuilder text = new StringBuilder();
        Run run = new Run(text);
        Matcher word = WORD.matcher(bytes);
        int done = 0;
        while (word.find()) {
            String between = bytes.substring(done, word.start());
            if (!between.isBlank() || done == 0) {
                run.end();
                text.append(of("", latin(between)));
            }
            run.add(word.group(1), word.group(2), word.group(3));
            done = word.end();
        }
        run.end();
        return text.append(of("", latin(bytes.substring(done)))).toString();
    }

    /** Words of one charset, put together before they are read: a letter may begin in one and end in the next. */
    private static final class Run {
        private final StringBuilder text;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private String charset = "";

        Run(StringBuilder text) {
            this.text = text;
        }

        void add(String of, String encoding, String word) {
            if (!of.equalsIgnoreCase(charset)) {
                end();
                charset = of;
            }
            bytes.writeBytes(encoding.equalsIgnoreCase("B") ? base64(word) : quoted(word));
        }

        void end() {
            text.append(of(charset, bytes.toByteArray()));
            bytes.reset();
        }
    }

    /** Bytes in a charset, as far as that can be true. */
    static String of(String charset, byte[] bytes) {
        List<Charset> candidates = new ArrayList<>();
        Charset stated = charset(charset);
        boolean oneByte = stated == null || stated.newEncoder().maxBytesPerChar() <= 1;
        if (oneByte) {
            candidates.add(StandardCharsets.UTF_8);
        }
        if (stated != null && !isWestern(stated)) {
            candidates.add(stated);
        }
        for (Charset candidate : candidates) {
            String text = strict(bytes, candidate);
            if (text != null) {
                return text;
            }
        }
        String vietnamese = strict(bytes, TextCharset.WINDOWS_1258);
        if (vietnamese != null && TextCharset.isVietnamese(vietnamese)) {
            return vietnamese;
        }
        return new String(bytes, stated == null ? StandardCharsets.ISO_8859_1 : stated);
    }

    /** Said by programs that do not know what they write. */
    private static boolean isWestern(Charset charset) {
        return charset.equals(StandardCharsets.ISO_8859_1)
                || charset.equals(StandardCharsets.US_ASCII)
                || charset.name().equals("windows-1252");
    }

    private static @Nullable Charset charset(String name) {
        try {
            return name.isBlank() ? null : Charset.forName(name.strip().toLowerCase(Locale.ROOT));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static @Nullable String strict(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** The bytes that the letters of a text stand for, one each. */
    static byte[] latin(String bytes) {
        return bytes.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] base64(String word) {
        try (Base64InputStream in = new Base64InputStream(new ByteArrayInputStream(latin(word)))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] quoted(String word) {
        String spaces = word.replace('_', ' ').replace(" ", "=20");
        try (QuotedPrintableInputStream in = new QuotedPrintableInputStream(new ByteArrayInputStream(latin(spaces)))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
