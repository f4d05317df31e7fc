package vn.congdoan.kh415.read.table.part;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.finding.FileFacts.Damage;
import vn.congdoan.kh415.model.finding.FileFacts.Limit;
import vn.congdoan.kh415.read.table.file.ByteBudget;
import vn.congdoan.kh415.read.table.file.Limits;
import vn.congdoan.kh415.read.table.file.Refusal;

/**
 * An entry of a zip file, or a file of XML by itself, held to the limits while it is read. An entry is held to its checksum at its
 * end: a changed bit is no figure.
 */
public final class PartStream extends InputStream {
    /** Bytes from which on the attributes of a tag are counted; next to no tag is as long. */
    private static final int LONG_TAG = 1 << 12;

    private final InputStream in;
    private final @Nullable Long expected;
    private final long tokenBytes;
    private final ByteBudget budget;
    private final CRC32 crc = new CRC32();
    private long length;
    private long token;
    private int attributes;

    /**
     * The inflated bytes of a part.
     *
     * @param expected the checksum, null where the format has none
     * @param tokenBytes how long a tag or a text may be
     */
    public PartStream(InputStream in, @Nullable Long expected, long tokenBytes, ByteBudget budget) {
        this.tokenBytes = tokenBytes;
        this.in = in;
        this.expected = expected;
        this.budget = budget;
    }

    /** The parser has come to its next tag or text; what it reads on the way is held to a limit of its own. */
    public void nextToken() {
        token = 0;
        attributes = 0;
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
            if (expected != null && crc.getValue() != expected) {
                throw Refusal.damaged(Damage.ZIP);
            }
            return read;
        }
        crc.update(buffer, offset, read);
        length += read;
        token += read;
        if (token > tokenBytes) {
            throw Refusal.tooLarge(Limit.TEXT, Limits.TEXT);
        }
        if (token > LONG_TAG) {
            countAttributes(buffer, offset, read);
        }
        if (length > Limits.ENTRY_BYTES) {
            throw Refusal.tooLarge(Limit.INFLATED, Limits.ENTRY_BYTES);
        }
        budget.take(read);
        return read;
    }

    /** The parser's work with the attributes of one tag grows by the square of their number. */
    private void countAttributes(byte[] buffer, int offset, int read) throws Refusal {
        for (int i = offset; i < offset + read; i++) {
            attributes += buffer[i] == '=' ? 1 : 0;
        }
        if (attributes > Limits.ATTRIBUTES) {
            throw Refusal.tooLarge(Limit.ATTRIBUTES, Limits.ATTRIBUTES);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
