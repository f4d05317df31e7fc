package vn.congdoan.kh415.write;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
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
        writeAll(Map.of(target, content));
    }

    /** The same for files that belong together: none is replaced before all are complete. */
    public static void writeAll(Map<Path, Content> contents) throws IOException {
        Map<Path, Path> temporaries = new LinkedHashMap<>();
        try {
            for (Map.Entry<Path, Content> content : contents.entrySet()) {
                Path temporary = temporaryFor(content.getKey());
                temporaries.put(content.getKey(), temporary);
                fill(temporary, content.getValue());
            }
            for (Map.Entry<Path, Path> complete : temporaries.entrySet()) {
                replace(complete.getValue(), complete.getKey());
            }
        } finally {
            for (Path temporary : temporaries.values()) {
                Files.deleteIfExists(temporary);
            }
        }
    }

    private static Path temporaryFor(Path target) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null || Files.isDirectory(target)) {
            throw new FileSystemException(target.toString(), null, "not a file");
        }
        Files.createDirectories(folder);
        // Not Files.createTempFile: it hides the file from all but its owner, and these are for a shared folder.
        Path temporary = folder.resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            // For an interrupted run, which does not come to delete it.
            temporary.toFile().deleteOnExit();
        } catch (IllegalStateException e) {
            throw new InterruptedIOException("the program is being ended");
        }
        return temporary;
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
