package vn.congdoan.kh415.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.text.Words;

/** Keeps two runs from writing into one workspace at a time. The lock goes with the process, however it ends. */
final class WorkspaceLock implements AutoCloseable {
    private static final String NAME = ".kh415.lock";

    private final @Nullable FileChannel channel;

    private WorkspaceLock(@Nullable FileChannel channel) {
        this.channel = channel;
    }

    /** A workspace that cannot be written to needs no lock: no other run can write to it either. */
    static WorkspaceLock hold(Path workspace, Words words) throws Refusal {
        if (!Files.isWritable(workspace)) {
            return new WorkspaceLock(null);
        }
        try {
            FileChannel channel =
                    FileChannel.open(workspace.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isHeldByUs(channel)) {
                return new WorkspaceLock(channel);
            }
            channel.close();
            throw new Refusal(ExitCode.BUSY, words.of("cli.busy", workspace.toString()));
        } catch (IOException e) {
            throw new Refusal(
                    ExitCode.NOT_WRITTEN,
                    words.of("cli.not-written", workspace.resolve(NAME).toString(), String.valueOf(e.getMessage())));
        }
    }

    private static boolean isHeldByUs(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                // The process ends with or without this; the operating system lets go of the lock.
                return;
            }
        }
    }
}
