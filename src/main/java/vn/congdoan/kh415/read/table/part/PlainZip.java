package vn.congdoan.kh415.read.table.part;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/**
 * The directory of a zip file held in memory, as next to every spreadsheet program writes it (APPNOTE 6.3.10, 4.3 and 4.4): one disk, nothing
 * before, between or behind, 32-bit sizes, names in ASCII, stored or deflated. Whatever differs in anything is left to the library, which
 * knows the rest of the format and takes three times as long for a small file.
 */
final class PlainZip {
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int SHORT = 0xFFFF;

    /** Bits 1 and 2 say how hard it was packed, 3 that sizes follow the data, 11 that names are UTF-8. */
    private static final int HARMLESS_FLAGS = 0x080E;

    private final byte[] held;
    private final ByteBuffer zip;
    private int directory;

    private PlainZip(byte[] held) {
        this.held = held;
        this.zip = ByteBuffer.wrap(held).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Its parts in the directory's order; null if it is not of the plain kind, or damaged. */
    static @Nullable List<Packed> parts(byte[] held) {
        return new PlainZip(held).parts();
    }

    private @Nullable List<Packed> parts() {
        int end = held.length - END_LENGTH;
        if (end < 0 || zip.getInt(end) != END_SIGNATURE || zip.getInt(end + 4) != 0) {
            return null;
        }
        int count = unsigned(end + 10);
        long length = zip.getInt(end + 12);
        directory = zip.getInt(end + 16);
        if (unsigned(end + 8) != count || count == SHORT || directory < 0 || directory + length != end) {
            return null;
        }
        List<Packed> parts = new ArrayList<>(count);
        int at = directory;
        for (int i = 0; i < count; i++) {
            Packed part = part(at, end);
            if (part == null) {
                return null;
            }
            parts.add(part);
            at += ENTRY_LENGTH + unsigned(at + 28) + unsigned(at + 30) + unsigned(at + 32);
        }
        return at == end ? parts : null;
    }

    private @Nullable Packed part(int at, int end) {
        if (at + ENTRY_LENGTH > end || zip.getInt(at) != ENTRY_SIGNATURE) {
            return null;
        }
        int method = unsigned(at + 10);
        int packed = zip.getInt(at + 20);
        int local = zip.getInt(at + 42);
        int name = unsigned(at + 28);
        boolean plain = (unsigned(at + 8) & ~HARMLESS_FLAGS) == 0
                && (method == ZipEntry.DEFLATED || method == ZipEntry.STORED)
                && packed >= 0
                && zip.getInt(at + 24) >= 0
                && unsigned(at + 34) == 0
                && at + ENTRY_LENGTH + name + unsigned(at + 30) + unsigned(at + 32) <= end
                && isAscii(at + ENTRY_LENGTH, name)
                && !hasExtra(at + ENTRY_LENGTH + name, unsigned(at + 30));
        if (!plain || !liesAt(local, at + ENTRY_LENGTH, name)) {
            return null;
        }
        int data = local + LOCAL_LENGTH + name + unsigned(local + 28);
        if ((long) data + packed > directory) {
            return null;
        }
        String text = new String(held, at + ENTRY_LENGTH, name, StandardCharsets.US_ASCII);
        return new Packed(text, Integer.toUnsignedLong(zip.getInt(at + 16)), () -> bytes(method, data, packed));
    }

    /** Where the entry lies its name stands once more. */
    private boolean liesAt(int local, int name, int length) {
        if (local < 0 || (long) local + LOCAL_LENGTH + length > directory || zip.getInt(local) != LOCAL_SIGNATURE) {
            return false;
        }
        int from = local + LOCAL_LENGTH;
        return unsigned(local + 26) == length && zip.slice(from, length).equals(zip.slice(name, length));
    }

    /** One that says more than times and owners: another name, greater sizes, how it is locked. */
    private boolean hasExtra(int from, int length) {
        int at = from;
        while (at + 4 <= from + length) {
            int id = unsigned(at);
            boolean harmless = id == 0x5455 || id == 0x7875 || id == 0x5855 || id == 0x000a || id == 0xa220;
            if (!harmless) {
                return true;
            }
            at += 4 + unsigned(at + 2);
        }
        return at != from + length;
    }

    private boolean isAscii(int from, int length) {
        for (int i = from; i < from + length; i++) {
            if (held[i] < ' ') {
                return false;
            }
        }
        return true;
    }

    private int unsigned(int at) {
        return zip.getShort(at) & SHORT;
    }

    private InputStream bytes(int method, int data, int packed) {
        InputStream stored = new ByteArrayInputStream(held, data, packed);
        return method == ZipEntry.STORED ? stored : new Inflated(stored, Math.max(1, Math.min(packed, 1 << 13)));
    }

    /** Gives back what its inflater holds outside the heap. */
    private static final class Inflated extends InflaterInputStream {
        Inflated(InputStream packed, int buffer) {
            super(packed, new Inflater(true), buffer);
        }

        @Override
        public void close() throws IOException {
            super.close();
            inf.end();
        }
    }
}
