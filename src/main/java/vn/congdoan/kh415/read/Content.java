package vn.congdoan.kh415.read;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/** The bytes of a file, hashed once: held if they are few, else read again from the disk as often as a reader asks. */
final class Content {
    /** Enough to tell the formats apart. */
    static final int HEAD = 4096;

    private final Path path;
    private final byte @Nullable [] held;
    private final byte[] head;
    private final long length;
    private final String sha256;

    private Content(Path path, byte @Nullable [] held, byte[] head, long length, String sha256) {
        this.path = path;
        this.held = held;
        this.head = head;
        this.length = length;
        this.sha256 = sha256;
    }

    /** Reads and hashes the file, whatever its length. */
    static Content of(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] first = in.readNBytes(Limits.HELD_BYTES);
            byte[] head = Arrays.copyOf(first, Math.min(HEAD, first.length));
            MessageDigest digest = newDigest();
            digest.update(first);
            long length = first.length;
            byte[] buffer = new byte[first.length < Limits.HELD_BYTES ? 1 : 1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                length += read;
            }
            byte[] held = length == first.length ? first : null;
            return new Content(path, held, head, length, HexFormat.of().formatHex(digest.digest()));
        }
    }

    /** Bytes that were inside a locked file; they have no path of their own, and need no hash. */
    static Content held(byte[] bytes) {
        return new Content(Path.of(""), bytes, Arrays.copyOf(bytes, Math.min(HEAD, bytes.length)), bytes.length, "");
    }

    /** The first bytes, at most {@link #HEAD}. */
    byte[] head() {
        return head;
    }

    long length() {
        return length;
    }

    /** In hexadecimal. */
    String sha256() {
        return sha256;
    }

    InputStream stream() throws IOException {
        return held != null
                ? new ByteArrayInputStream(held)
                : new BufferedInputStream(Files.newInputStream(path), 1 << 16);
    }

    SeekableByteChannel channel() throws IOException {
        return held != null ? new SeekableInMemoryByteChannel(held) : Files.newByteChannel(path);
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
