package vn.congdoan.kh415.read.table.xls;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.finding.FileFacts.Damage;
import vn.congdoan.kh415.read.table.file.Refusal;
import vn.congdoan.kh415.read.table.part.BinaryPart;

/** Steps from record to record through the stream of an old .xls workbook; fields are read in their order. */
final class Xls5Record {
    private static final int END = 0x000A;
    private static final int BEGIN = 0x0809;

    private final ByteBuffer stream;
    private ByteBuffer data;
    private int id;
    private int depth;

    /** Begins at that place of the stream. */
    Xls5Record(byte[] stream, int at) throws Refusal {
        if (at < 0 || at >= stream.length) {
            throw Refusal.damaged(Damage.CONTENT);
        }
        this.stream = ByteBuffer.wrap(stream, at, stream.length - at).order(ByteOrder.LITTLE_ENDIAN);
        this.data = this.stream;
    }

    /** Moves to the next record of this part, past those of parts within it such as charts; false at its end. */
    boolean next() throws Refusal {
        do {
            if (stream.remaining() < 4) {
                throw Refusal.damaged(Damage.CONTENT);
            }
            id = stream.getShort() & 0xFFFF;
            int length = stream.getShort() & 0xFFFF;
            if (length > stream.remaining()) {
                throw Refusal.damaged(Damage.CONTENT);
            }
            data = stream.slice(stream.position(), length).order(ByteOrder.LITTLE_ENDIAN);
            stream.position(stream.position() + length);
            depth += id == BEGIN ? 1 : id == END ? -1 : 0;
        } while (depth > 1);
        return depth > 0;
    }

    int id() {
        return id;
    }

    int remaining() {
        return data.remaining();
    }

    Xls5Record skip(int bytes) {
        data.position(data.position() + bytes);
        return this;
    }

    int int8() {
        return data.get() & 0xFF;
    }

    int int16() {
        return data.getShort() & 0xFFFF;
    }

    int int32() {
        return data.getInt();
    }

    double real() {
        return data.getDouble();
    }

    /** A number packed into four bytes, as in later formats. */
    double packed() {
        return BinaryPart.unpacked(data.getInt());
    }

    byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        data.get(bytes);
        return bytes;
    }

    /** The result of a formula that is no number: what it is and its value; null if it is a number, which is read next. */
    byte @Nullable [] special() {
        if ((data.getShort(data.position() + 6) & 0xFFFF) != 0xFFFF) {
            return null;
        }
        return bytes(8);
    }
}
