package vn.congdoan.kh415.read.table.file;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.text.Sha256;

/**
 * The bytes of a file, hashed once: held if they are few, else read again from the disk as often as a reader asks. With them go the
 * budgets of what may be made of them; the files in an archive share those of the archive.
 */
public final class FileContent {
    /** Enough to tell the formats apart. */
    static final int HEAD = 4096;

    private final @Nullable Path path;
    private final byte @Nullable [] held;
    private final byte[] head;
    private final long length;
    private final String sha256;

    private final ByteBudget bytes;
    private final CellBudget cells;
    private final Passwords passwords;
    private final AtomicBoolean locked;

    private FileContent(
            @Nullable Path path,
            byte @Nullable [] held,
            byte[] head,
            long length,
            String sha256,
            ByteBudget bytes,
            CellBudget cells,
            Passwords passwords,
            AtomicBoolean locked) {
        this.path = path;
        this.held = held;
        this.head = head;
        this.length = length;
        this.sha256 = sha256;
        this.bytes = bytes;
        this.cells = cells;
        this.passwords = passwords;
        this.locked = locked;
    }

    /** Reads and hashes the file, whatever its length. */
    public static FileContent of(Path path, Passwords passwords) throws IOException {
        return of(path, passwords, true);
    }

    /** The same; the hash is empty, also of what lies in the file, if nobody asks for it. */
    public static FileContent of(Path path, Passwords passwords, boolean hashed) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] first = in.readNBytes(Limits.HELD_BYTES);
            byte[] head = Arrays.copyOf(first, Math.min(HEAD, first.length));
            MessageDigest digest = hashed ? Sha256.digest() : null;
            if (digest != null) {
                digest.update(first);
            }
            long length = first.length;
            byte[] buffer = new byte[first.length < Limits.HELD_BYTES ? 1 : 1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (digest != null) {
                    digest.update(buffer, 0, read);
                }
                length += read;
            }
            byte[] held = length == first.length ? first : null;
            String sha256 = digest == null ? "" : Sha256.hex(digest);
            Deadline deadline = Deadline.ofThread();
            return new FileContent(
                    path,
                    held,
                    head,
                    length,
                    sha256,
                    new ByteBudget(deadline),
                    new CellBudget(deadline),
                    passwords,
                    new AtomicBoolean());
        }
    }

    /** A file that lies in an archive, or was locked in a container, all of it held. */
    public static FileContent in(FileContent archive, byte[] held) {
        String sha256 = archive.sha256.isEmpty() ? "" : Sha256.of(held);
        byte[] head = Arrays.copyOf(held, Math.min(HEAD, held.length));
        return new FileContent(
                null, held, head, held.length, sha256, archive.bytes, archive.cells, archive.passwords, archive.locked);
    }

    /** The same as a workbook of our own, in which more may stand than in a return. */
    public FileContent written() {
        Deadline deadline = Deadline.ofThread(Limits.WRITTEN_SECONDS);
        ByteBudget more = new ByteBudget(deadline, Limits.WRITTEN_BYTES);
        return new FileContent(path, held, head, length, sha256, more, new CellBudget(deadline), passwords, locked);
    }

    /** The first bytes, at most {@link #HEAD}. */
    public byte[] head() {
        return head;
    }

    public long length() {
        return length;
    }

    /** In hexadecimal; empty if nobody asked for it. */
    public String sha256() {
        return sha256;
    }

    /** Bytes that may yet be inflated. */
    public ByteBudget bytes() {
        return bytes;
    }

    /** Cells that may yet be read. */
    public CellBudget cells() {
        return cells;
    }

    /** To try, since it is locked. */
    public Passwords passwords() {
        locked.set(true);
        return passwords;
    }

    /** Whether passwords were asked for, for it or what lies in it: what it says depends on them. */
    public boolean isLocked() {
        return locked.get();
    }

    /** All of it, as long as time is left. */
    public InputStream stream() throws IOException {
        InputStream in = held != null
                ? new ByteArrayInputStream(held)
                : new BufferedInputStream(Files.newInputStream(onDisk()), 1 << 16);
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                cells.step(1);
                return super.read();
            }

            @Override
            public int read(byte[] buffer, int offset, int count) throws IOException {
                cells.checkTime();
                return super.read(buffer, offset, count);
            }
        };
    }

    public SeekableByteChannel channel() throws IOException {
        return held != null ? new SeekableInMemoryByteChannel(held) : Files.newByteChannel(onDisk());
    }

    /** All of it, not to be changed; null if it is too long to be held. */
    public byte @Nullable [] held() {
        return held;
    }

    /** Some of its bytes, fewer if it ends before. */
    public byte[] bytes(long offset, int count) throws IOException {
        if (held != null) {
            int first = (int) Math.min(offset, held.length);
            return Arrays.copyOfRange(held, first, (int) Math.min((long) first + count, held.length));
        }
        try (SeekableByteChannel channel = Files.newByteChannel(onDisk())) {
            return Channels.newInputStream(channel.position(offset)).readNBytes(count);
        }
    }

    private Path onDisk() {
        return Objects.requireNonNull(path, "what does not lie on the disk is held");
    }
}
