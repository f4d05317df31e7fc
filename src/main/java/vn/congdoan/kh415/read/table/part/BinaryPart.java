package vn.congdoan.kh415.read.table.part;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.finding.FileFacts.Damage;
import vn.congdoan.kh415.read.table.file.Limits;
import vn.congdoan.kh415.read.table.file.Refusal;

/** Steps from record to record through a binary part of an .xlsb workbook ([MS-XLSB] 2.1.4); fields are read in their order. */
public final class BinaryPart implements AutoCloseable {
    private static final int NULL_STRING = -1;

    private final PartStream part;
    private final InputStream in;
    private int id;
    private ByteBuffer data = ByteBuffer.allocate(0);

    public BinaryPart(@Nullable PartStream part) throws Refusal {
        if (part == null) {
            throw Refusal.damaged(Damage.PART_MISSING);
        }
        this.part = part;
        this.in = new BufferedInputStream(part);
    }

    /** Moves to the next record; false at the end, when the checksum of the part has been verified. */
    public boolean next() throws IOException {
        part.nextToken();
        int first = in.read();
        if (first < 0) {
            return false;
        }
        id = first < 0x80 ? first : (first & 0x7F) | (octet() << 7);
        int length = length();
        if (length > Limits.TOKEN_BYTES) {
            throw Refusal.damaged(Damage.CONTENT);
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw Refusal.damaged(Damage.CONTENT);
        }
        data = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        return true;
    }

    /** Seven bits a byte, the lowest first, at most four bytes. */
    private int length() throws IOException {
        int length = 0;
        for (int i = 0; i < 4; i++) {
            int octet = octet();
            length |= (octet & 0x7F) << (7 * i);
            if (octet < 0x80) {
                break;
            }
        }
        return length;
    }

    private int octet() throws IOException {
        int octet = in.read();
        if (octet < 0) {
            throw Refusal.damaged(Damage.CONTENT);
        }
        return octet;
    }

    public int id() {
        return id;
    }

    public int remaining() {
        return data.remaining();
    }

    public BinaryPart skip(int bytes) {
        data.position(data.position() + bytes);
        return this;
    }

    public int int8() {
        return data.get() & 0xFF;
    }

    public int int16() {
        return data.getShort() & 0xFFFF;
    }

    public int int24() {
        return int16() | (int8() << 16);
    }

    public int int32() {
        return data.getInt();
    }

    public double real() {
        return data.getDouble();
    }

    /** A number packed into four bytes ([MS-XLSB] 2.5.122): 30 bits of a double or of a whole number, perhaps times 100. */
    public double packed() {
        return unpacked(data.getInt());
    }

    public static double unpacked(int bits) {
        double number = (bits & 2) != 0 ? bits >> 2 : Double.longBitsToDouble((long) (bits & ~3) << 32);
        return (bits & 1) != 0 ? number / 100 : number;
    }

    /** A text in UTF-16 after its length; none is the empty text. */
    public String text() throws Refusal {
        int length = data.getInt();
        if (length == NULL_STRING) {
            return "";
        }
        if (length < 0 || length > data.remaining() / 2) {
            throw Refusal.damaged(Damage.CONTENT);
        }
        byte[] bytes = new byte[2 * length];
        data.get(bytes);
        return new String(bytes, StandardCharsets.UTF_16LE);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
