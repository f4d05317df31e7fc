package vn.congdoan.kh415.read.table.part;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import vn.congdoan.kh415.read.table.file.FileContent;

/**
 * A file of XML as it was meant: Excel writes control characters into XML Spreadsheet 2003, by their numbers or as they are, which
 * XML forbids; each becomes the replacement character, so that none vanishes from between two digits. NULs at the end of a file, which
 * disks and networks leave there, are passed over.
 */
final class XmlSigns extends InputStream {
    private static final byte[] REPLACEMENT = "&#xFFFD;".getBytes(StandardCharsets.US_ASCII);

    /** Of a character's number, with what it begins with. */
    private static final int LONGEST = 12;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 12];
    private final ByteArrayOutputStream reference = new ByteArrayOutputStream();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private byte[] ready = {};
    private int at;
    private boolean nul;
    private boolean ended;

    private XmlSigns(InputStream in) {
        this.in = in;
    }

    /** Text of two bytes a sign has NULs everywhere, and is left as it is. */
    static InputStream of(FileContent content) throws IOException {
        byte[] head = content.head();
        boolean wide = head.length > 1 && (head[0] == 0 || head[1] == 0 || (head[0] & 0xFF) >= 0xFE);
        return wide ? content.stream() : new XmlSigns(content.stream());
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int count) throws IOException {
        while (at == ready.length) {
            if (ended) {
                return -1;
            }
            fill();
        }
        int given = Math.min(count, ready.length - at);
        System.arraycopy(ready, at, into, offset, given);
        at += given;
        return given;
    }

    private void fill() throws IOException {
        int read = in.read(buffer);
        for (int i = 0; i < read; i++) {
            take(buffer[i]);
        }
        if (read < 0) {
            ended = true;
            endReference();
        }
        ready = out.toByteArray();
        out.reset();
        at = 0;
    }

    private void take(byte c) {
        if (reference.size() > 0) {
            if (c == ';') {
                reference.write(c);
                out.writeBytes(isForbidden() ? REPLACEMENT : reference.toByteArray());
                reference.reset();
                return;
            }
            if (isOfReference(c)) {
                reference.write(c);
                return;
            }
            endReference();
        }
        if (c == 0) {
            nul = true;
            return;
        }
        if (nul) {
            nul = false;
            out.writeBytes(REPLACEMENT);
        }
        if (c == '&') {
            reference.write(c);
        } else if (c > 0 && c < ' ' && c != '\t' && c != '\n' && c != '\r') {
            out.writeBytes(REPLACEMENT);
        } else {
            out.write(c);
        }
    }

    private boolean isOfReference(byte c) {
        return switch (reference.size()) {
            case 1 -> c == '#';
            case 2 -> c == 'x' || isDigit(c);
            default -> reference.size() < LONGEST && (isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'));
        };
    }

    private static boolean isDigit(byte c) {
        return c >= '0' && c <= '9';
    }

    private void endReference() {
        out.writeBytes(reference.toByteArray());
        reference.reset();
    }

    /** Whether the number that was written is one of no character of XML; what is no number is left to the parser. */
    private boolean isForbidden() {
        String written = reference.toString(StandardCharsets.US_ASCII);
        if (!written.matches("&#(x[0-9A-Fa-f]{1,8}|[0-9]{1,9});")) {
            return false;
        }
        long number = written.charAt(2) == 'x'
                ? Long.parseLong(written.substring(3, written.length() - 1), 16)
                : Long.parseLong(written.substring(2, written.length() - 1));
        return (number < ' ' && number != '\t' && number != '\n' && number != '\r')
                || (number >= 0xD800 && number <= 0xDFFF)
                || number == 0xFFFE
                || number == 0xFFFF
                || number > 0x10FFFF;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
