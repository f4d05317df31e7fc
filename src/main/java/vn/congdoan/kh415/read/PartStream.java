package vn.congdoan.kh415.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/** An entry of a zip file, held to the limits while it inflates and to its checksum at its end: a changed bit is no figure. */
final class PartStream extends InputStream {
    private final InputStream in;
    private final long expected;
    private final Parts parts;
    private final CRC32 crc = new CRC32();
    private long length;
    private long token;

    PartStream(InputStream in, long expected, Parts parts) {
        this.in = in;
        this.expected = expected;
        this.parts = parts;
    }

    /** The parser has come to its next tag or text; what it reads on the way is held to a limit of its own. */
    void nextToken() {
        token = 0;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int count) throws IOException {
        int read = in.read(buffer, offset, count);
        if (read < 0) {
            if (crc.getValue() != expected) {
                throw Refusal.damaged("damage-zip");
            }
            return read;
        }
        crc.update(buffer, offset, read);
        length += read;
        token += read;
        if (token > Limits.TOKEN_BYTES) {
            throw Refusal.tooLarge("limit-text", Limits.TEXT);
        }
        if (length > Limits.ENTRY_BYTES) {
            throw Refusal.tooLarge("limit-inflated", Limits.ENTRY_BYTES);
        }
        parts.take(read);
        return read;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
