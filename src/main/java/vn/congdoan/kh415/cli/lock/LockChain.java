package vn.congdoan.kh415.cli.lock;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files that a workspace is locked by. Whoever may write the first of them locks it alone. Where a dead run of another user left
 * it behind and it cannot be written, it is locked for reading, which keeps its owner out, and the next one is tried; so
 * any two runs meet in one of the files.
 *
 * <p>Closing any descriptor of a file drops the locks that the process has on it, on all systems but Windows. Whatever is opened here
 * stays open until all is released. Only a run that holds them all deletes them, and whoever gets a lock looks whether its files
 * are still those that others will find.
 */
public final class LockChain {
    private static final Logger LOG = LoggerFactory.getLogger(LockChain.class);
    private static final String NAME = ".kh415.lock";

    /** Far behind the content, because Windows keeps others from reading what is locked. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private static final int MOST_FILES = 20;
    private static final int MOST_BYTES = 1000;

    /** In all a second: so long may a run that has just got the lock be held up before it says so. */
    private static final int TRIES = 100;

    private static final long PAUSE_NANOS = 10_000_000;

    private final Path folder;

    /** Made before the lock is taken: what draws it takes its time when it is first asked. */
    private final String mark;

    private final List<Path> files = new ArrayList<>();
    private final List<FileChannel> open = new ArrayList<>();

    private LockChain(Path folder, String holder) {
        this.folder = folder;
        this.mark = holder + "\n" + UUID.randomUUID() + "\n";
    }

    /** Another run has the lock; what it says of itself may be empty. */
    static final class BusyException extends Exception {
        private static final long serialVersionUID = 1;

        private final String holder;

        BusyException(String holder) {
            super(holder);
            this.holder = holder;
        }

        String holder() {
            return holder;
        }
    }

    /**
     * Locks the folder in the name of that holder.
     *
     * @throws IOException if nothing in the folder can be locked, because it is read-only or its file system knows no locks
     */
    public static LockChain lock(Path folder, String holder) throws IOException, BusyException {
        while (true) {
            LockChain chain = new LockChain(folder, holder);
            try {
                chain.take();
                if (chain.isWhatOthersFind()) {
                    return chain;
                }
                chain.close();
            } catch (IOException | BusyException e) {
                chain.close();
                throw e;
            }
        }
    }

    private void take() throws IOException, BusyException {
        boolean alone = false;
        for (int number = 1; !alone; number++) {
            Path file = file(number);
            FileChannel writable = writable(file, number);
            FileChannel channel = writable != null
                    ? writable
                    : FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
            files.add(file);
            open.add(channel);
            alone = writable != null;
            if (!isLocked(channel, alone)) {
                throw new BusyException(holder(channel, number));
            }
        }
        leaveMark(open.get(open.size() - 1));
    }

    private void leaveMark(FileChannel alone) throws IOException {
        alone.truncate(0);
        try {
            alone.write(ByteBuffer.wrap(mark.getBytes(StandardCharsets.UTF_8)), 0);
        } catch (ClosedByInterruptException e) {
            throw e;
        } catch (IOException e) {
            LOG.debug("the disk is full; the lock holds without a name", e);
        }
    }

    private static boolean isLocked(FileChannel channel, boolean alone) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, !alone) != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Whoever keeps us from that file says so in it, unless it may only read it, and has a later one to itself. */
    private String holder(FileChannel busy, int number) throws IOException {
        for (int later = number + 1; later <= MOST_FILES; later++) {
            Path file = file(later);
            if (Files.isReadable(file)) {
                FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
                open.add(channel);
                if (!isLocked(channel, false)) {
                    return textSoon(channel);
                }
            }
        }
        return textSoon(busy);
    }

    private Path file(int number) {
        return folder.resolve(number == 1 ? NAME : NAME + "-" + number);
    }

    /** Null if there is such a file which somebody else left there, and it cannot be written. */
    private static @Nullable FileChannel writable(Path file, int number) throws IOException {
        try {
            FileChannel channel = FileChannel.open(
                    file,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    LinkOption.NOFOLLOW_LINKS);
            shareWithOthers(file);
            return channel;
        } catch (FileSystemException e) {
            if (number < MOST_FILES && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                return null;
            }
            throw e;
        }
    }

    /** Whoever else may write to the folder; before the lock, because this opens the file and closes it. */
    private static void shareWithOthers(Path file) {
        PosixFileAttributeView view =
                Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        try {
            if (view != null) {
                view.setPermissions(PosixFilePermissions.fromString("rw-rw-rw-"));
            }
        } catch (IOException e) {
            LOG.debug("the lock's file is another user's", e);
        }
    }

    /**
     * Whether the files are still those under their names: a run that ended may have deleted them between our opening and our
     * locking them, and another may have made new ones. Every run that had one to itself left a mark in it, no two the same.
     */
    private boolean isWhatOthersFind() throws IOException {
        List<FileChannel> ours = List.copyOf(open);
        for (int i = 0; i < files.size(); i++) {
            try {
                FileChannel found = FileChannel.open(files.get(i), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
                open.add(found);
                if (!content(found).equals(content(ours.get(i)))) {
                    return false;
                }
            } catch (NoSuchFileException e) {
                return false;
            }
        }
        return true;
    }

    /** What the holder says of itself; empty if it has not come to that yet. */
    private static String text(FileChannel channel) throws IOException {
        String content = content(channel);
        int end = content.indexOf('\n');
        return end < 0 ? "" : content.substring(0, end);
    }

    private static String textSoon(FileChannel channel) throws IOException {
        String text = text(channel);
        for (int tried = 1; text.isEmpty() && tried < TRIES; tried++) {
            LockSupport.parkNanos(PAUSE_NANOS);
            text = text(channel);
        }
        return text;
    }

    private static String content(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(MOST_BYTES);
        int read = channel.read(bytes, 0);
        return new String(bytes.array(), 0, Math.max(0, read), StandardCharsets.UTF_8);
    }

    /** Deletes while still holding, so that the next run cannot lock a file that is about to go without noticing it. */
    void release() {
        for (Path file : files) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                LOG.debug("the lock's file stays behind, which hinders nobody", e);
            }
        }
        close();
    }

    private void close() {
        for (FileChannel channel : open) {
            try {
                channel.close();
            } catch (IOException e) {
                LOG.debug("the lock goes when the process ends", e);
            }
        }
    }
}
