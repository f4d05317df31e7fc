package vn.congdoan.kh415.write.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files that appear whole or not at all. */
public final class AtomicFile {
    private static final Logger LOG = LoggerFactory.getLogger(AtomicFile.class);
    private static final Pattern TEMPORARY =
            Pattern.compile("\\..+\\.\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}\\.tmp");
    private static final int TRIES = 10;

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

    /** What else is put in place once files are complete. */
    public interface Step {
        void take() throws IOException;
    }

    /** The same for files that belong together: none is replaced before all are complete. */
    public static void writeAll(Map<Path, Content> contents) throws IOException {
        writeAll(contents, () -> {});
    }

    /** The same with a step before any of them is put in place. */
    public static void writeAll(Map<Path, Content> contents, Step before) throws IOException {
        Map<Path, OwnedFile> temporaries = new LinkedHashMap<>();
        try {
            for (Map.Entry<Path, Content> content : contents.entrySet()) {
                if (Files.isDirectory(content.getKey())) {
                    throw new FileSystemException(content.getKey().toString(), null, "not a file");
                }
                OwnedFile temporary = temporaryFor(content.getKey());
                temporaries.put(content.getKey(), temporary);
                fill(temporary, content.getValue());
            }
            before.take();
            for (Map.Entry<Path, OwnedFile> complete : temporaries.entrySet()) {
                replace(complete.getValue().path(), complete.getKey());
            }
        } finally {
            temporaries.values().forEach(AtomicFile::giveUp);
        }
    }

    /** What cannot be deleted now is by the next run; it makes no failure of what was written. */
    static void giveUp(OwnedFile temporary) {
        try (temporary) {
            Files.deleteIfExists(temporary.path());
        } catch (IOException e) {
            LOG.debug("left to the next run", e);
        }
    }

    /** Deletes the temporary files that runs left in the folder which were killed; those of living ones stay. */
    public static void removeLeftBehind(Path folder) {
        for (Path file : leftBehind(folder)) {
            OwnedFile.ifDead(file, () -> {
                AtomicFolder.remove(file);
                Files.deleteIfExists(file);
            });
        }
        AtomicFolder.removeOrphans(folder);
    }

    private static List<Path> leftBehind(Path folder) {
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, AtomicFile::isTemporary)) {
                files.forEach(found::add);
            } catch (IOException e) {
                LOG.debug("nothing is looked for", e);
            }
        }
        return found;
    }

    private static boolean isTemporary(Path file) {
        return isTemporary(String.valueOf(file.getFileName()));
    }

    static boolean isTemporary(String name) {
        return TEMPORARY.matcher(name).matches();
    }

    /** A temporary file beside the target, of whatever kind that is. */
    static OwnedFile temporaryFor(Path target) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null) {
            throw new FileSystemException(target.toString(), null, "not a file");
        }
        Files.createDirectories(folder);
        for (int tried = 1; ; tried++) {
            // Not Files.createTempFile: it hides the file from all but its owner, and these are for a shared folder.
            Path temporary = folder.resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
            try {
                // For an interrupted run, which does not come to delete it.
                temporary.toFile().deleteOnExit();
                return OwnedFile.create(temporary);
            } catch (IllegalStateException e) {
                throw new InterruptedIOException("the program is being ended");
            } catch (NoSuchFileException e) {
                if (tried == TRIES) {
                    throw e;
                }
            }
        }
    }

    /** Leaves the file open, and with it locked. */
    private static void fill(OwnedFile file, Content content) throws IOException {
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(file.channel()), 1 << 16);
        content.writeTo(out);
        out.flush();
        file.channel().force(true);
    }

    private static void replace(Path temporary, Path target) throws IOException {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
