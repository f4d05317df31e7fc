package vn.congdoan.kh415.write;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Files that appear whole or not at all. */
public final class AtomicFile {
    private AtomicFile() {}

    /** What writes the content. */
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes the content to a temporary file in the target's folder, which is made if it is not there, and puts it in the
     * target's place when it is complete and on the disk. Whatever fails before leaves the target as it was.
     *
     * @throws IOException if it cannot be written; on Windows also while another program, such as Excel, has the target open
     */
    public static void write(Path target, Content content) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("not a file: " + target);
        }
        Files.createDirectories(folder);
        // Not Files.createTempFile: it hides the file from all but its owner, and these are for a shared folder. Nor
        // with the
        // target's name in it: under a C locale, as in cron, a name with Vietnamese letters cannot be put together
        // again.
        Path temporary = folder.resolve(".kh415-" + UUID.randomUUID() + ".tmp");
        // For an interrupted run, in which the finally below is not reached.
        temporary.toFile().deleteOnExit();
        try {
            fill(temporary, content);
            replace(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void fill(Path file, Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
            content.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }

    private static void replace(Path temporary, Path target) throws IOException {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
