package vn.congdoan.kh415.cli.run;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;

/**
 * Standard error, below which a passing line may stand. Whatever is said goes above it: the line is taken away first, by blanks, which
 * every terminal understands.
 */
public final class StatusLine extends FilterOutputStream {
    private final Charset charset;
    private int shown;
    private boolean lineBegun;
    private boolean ended;

    public StatusLine(OutputStream stream, Charset charset) {
        super(stream);
        this.charset = charset;
    }

    /** In place of the line before; none if it is empty. Nothing is shown behind a line that was only begun. */
    public synchronized void show(String line) {
        if (lineBegun || ended || (shown == 0 && line.isEmpty())) {
            return;
        }
        try {
            String rest = " ".repeat(Math.max(0, shown - line.length()));
            out.write(("\r" + line + (rest.isEmpty() ? "" : rest + "\r" + line)).getBytes(charset));
            shown = line.length();
            out.flush();
        } catch (IOException e) {
            // Nobody sees it; what matters is said elsewhere.
            shown = 0;
        }
    }

    /** Takes the line away for good. */
    public synchronized void end() {
        show("");
        ended = true;
    }

    @Override
    public synchronized void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int count) throws IOException {
        if (count == 0) {
            return;
        }
        if (shown > 0) {
            show("");
        }
        out.write(bytes, from, count);
        lineBegun = bytes[from + count - 1] != '\n';
    }
}
