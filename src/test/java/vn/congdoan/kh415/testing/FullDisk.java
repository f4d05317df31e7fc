package vn.congdoan.kh415.testing;

import java.io.IOException;
import java.io.OutputStream;

/** A stream that takes so many bytes and then fails with that. */
public final class FullDisk extends OutputStream {
    private final IOException failure;
    private int left;

    public FullDisk(int bytes, IOException failure) {
        this.left = bytes;
        this.failure = failure;
    }

    @Override
    public void write(int one) throws IOException {
        if (left-- <= 0) {
            throw failure;
        }
    }
}
