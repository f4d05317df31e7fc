package vn.congdoan.kh415.read.table.text;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import vn.congdoan.kh415.model.finding.FileFacts.Limit;
import vn.congdoan.kh415.read.table.file.Limits;
import vn.congdoan.kh415.read.table.file.Refusal;

/** Refuses a text with a line longer than any row of a table; the library that splits lines holds each whole. */
final class LineLimit extends FilterReader {
    private long length;

    LineLimit(Reader reader) {
        super(reader);
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int count) throws IOException {
        int read = in.read(buffer, offset, count);
        for (int i = offset; i < offset + read; i++) {
            length = buffer[i] == '\n' || buffer[i] == '\r' ? 0 : length + 1;
            if (length > Limits.LINE) {
                throw Refusal.tooLarge(Limit.LINE, Limits.LINE);
            }
        }
        return read;
    }
}
