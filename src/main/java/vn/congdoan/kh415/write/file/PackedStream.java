package vn.congdoan.kh415.write.file;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Compresses in the form of gzip, quickly rather than tightly, into a stream that stays open. */
public final class PackedStream extends GZIPOutputStream {
    private static final int BUFFER = 1 << 16;

    /** What writes the content. */
    public static AtomicFile.Content of(AtomicFile.Content content) {
        return out -> {
            try (PackedStream packed = new PackedStream(out)) {
                content.writeTo(packed);
                packed.finish();
            }
        };
    }

    private PackedStream(OutputStream out) throws IOException {
        super(out, BUFFER);
        def.setLevel(Deflater.BEST_SPEED);
    }

    /** Lets go of what compressing holds outside the heap; whatever failed before is not hidden by writing more. */
    @Override
    public void close() {
        def.end();
    }
}
