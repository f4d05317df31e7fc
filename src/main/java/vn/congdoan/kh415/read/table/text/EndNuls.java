package vn.congdoan.kh415.read.table.text;

import java.io.IOException;
import java.io.Reader;

/** Passes over the NULs at the end of a text, which disks, networks and programs leave there; of others together one is given. */
final class EndNuls extends Reader {
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
