package vn.congdoan.kh415.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.congdoan.kh415.text.Words;

/**
 * Keeps two runs from writing into one workspace at a time. The operating system lets go of the lock when the process ends,
 * however it ends; the file it hangs on is deleted with it, and one that a killed run left behind is no obstacle.
 */
final class WorkspaceLock {
    /** What is done while the workspace is held. */
    interface Work<T> {
        T done() throws Refusal;
    }

    private static final Logger LOG = LoggerFactory.getLogger(WorkspaceLock.class);
    private static final String NAME = ".kh415.lock";

    /** Far behind the content, because Windows keeps others from reading what is locked. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final Path file;
    private @Nullable FileChannel held;
    private boolean ended;

    private WorkspaceLock(Path file) {
        this.file = file;
    }

    /** Does the work while no other run can; a workspace that cannot be written to needs no lock, for nobody can write to it. */
    static <T> T holding(Session session, Path workspace, Work<T> work) throws Refusal {
        if (!Files.isWritable(workspace)) {
            return work.done();
        }
        WorkspaceLock lock = new WorkspaceLock(workspace.resolve(NAME));
        Thread ifInterrupted = new Thread(lock::release, "kh415-unlock");
        Runtime.getRuntime().addShutdownHook(ifInterrupted);
        try {
            lock.take(session, workspace);
            return work.done();
        } finally {
            lock.release();
            forget(ifInterrupted);
        }
    }

    private synchronized void take(Session session, Path workspace) throws Refusal {
        Words words = session.terminal().words();
        if (ended) {
            throw new Refusal(ExitCode.INTERRUPTED, words.of("cli.interrupted"));
        }
        try {
            // Once more if the run that held the file deleted it between our opening and our locking it.
            while (held == null) {
                FileChannel channel = FileChannel.open(
                        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                if (!isLocked(channel)) {
                    channel.close();
                    throw new Refusal(ExitCode.BUSY, words.of("cli.busy", session.shown(workspace)));
                }
                if (isStillThere(file, channel)) {
                    held = channel;
                } else {
                    channel.close();
                }
            }
        } catch (IOException e) {
            throw new Refusal(
                    ExitCode.NOT_WRITTEN,
                    words.of("cli.not-written", session.shown(file), String.valueOf(e.getMessage())));
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false) != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Whether what the channel holds is what others will find under that name, told by a mark of our own. */
    private static boolean isStillThere(Path file, FileChannel channel) throws IOException {
        String mark = UUID.randomUUID().toString();
        channel.truncate(0).write(ByteBuffer.wrap(mark.getBytes(StandardCharsets.US_ASCII)), 0);
        try {
            return Files.readString(file, StandardCharsets.US_ASCII).equals(mark);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Deletes while still holding, so that the next run cannot lock a file that is about to go without noticing it. */
    private synchronized void release() {
        ended = true;
        if (held == null) {
            return;
        }
        try {
            Files.deleteIfExists(file);
            held.close();
        } catch (IOException e) {
            LOG.debug("the lock's file stays behind, which hinders nobody", e);
        }
        held = null;
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            LOG.debug("the run was interrupted while it ended", e);
        }
    }
}
