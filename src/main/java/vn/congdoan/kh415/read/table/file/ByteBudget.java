package vn.congdoan.kh415.read.table.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import vn.congdoan.kh415.model.finding.FileFacts.Limit;

/** Counts the bytes that the parts of one file become, all together, and minds its time. */
public final class ByteBudget {
    private final Deadline deadline;
    private final long limit;
    private long left;

    ByteBudget(Deadline deadline) {
        this(deadline, Limits.INFLATED_BYTES);
    }

    ByteBudget(Deadline deadline, long limit) {
        this.deadline = deadline;
        this.limit = limit;
        this.left = limit;
    }

    public void take(int bytes) throws Refusal {
        deadline.check();
        left -= bytes;
        if (left < 0) {
            throw Refusal.tooLarge(Limit.INFLATED, limit);
        }
    }

    /**
     * All bytes of a stream, counted.
     *
     * @param most that they may be
     */
    public byte[] whole(InputStream in, int most) throws IOException {
        InputStream counted = new FilterInputStream(in) {
            @Override
            public int read(byte[] buffer, int offset, int count) throws IOException {
                int read = super.read(buffer, offset, count);
                take(Math.max(0, read));
                return read;
            }
        };
        byte[] bytes = counted.readNBytes(most);
        if (counted.read() >= 0) {
            throw Refusal.tooLarge(Limit.INFLATED, most);
        }
        return bytes;
    }
}
