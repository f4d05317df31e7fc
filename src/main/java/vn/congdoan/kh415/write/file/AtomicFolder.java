package vn.congdoan.kh415.write.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder of files that belong together and are too many to be held open: they are written beside it, and take its place when all are
 * complete. What somebody else put into the folder stays in it.
 */
public final class AtomicFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AtomicFolder.class);

    /** Of the folder beside the file by which it is known whose it is. */
    private static final String ENDING = ".d";

    private final Path target;
    private final String start;

    /** That this run lives and what it makes is its own; null as long as nothing was written. */
    private @Nullable OwnedFile owner;

    private int size;

    private AtomicFolder(Path target, String start) {
        this.target = target;
        this.start = start;
    }

    /**
     * One that will take the place of that folder.
     *
     * @param start of the names of the files that belong into it
     */
    public static AtomicFolder inPlaceOf(Path target, String start) {
        return new AtomicFolder(target, start);
    }

    /** Writes a file of that name. */
    public void add(String name, AtomicFile.Content content) throws IOException {
        OwnedFile held = owner;
        if (held == null) {
            held = AtomicFile.temporaryFor(target);
            owner = held;
            Files.createDirectories(made(held.path()));
        }
        try (OutputStream out =
                new BufferedOutputStream(Files.newOutputStream(made(held.path()).resolve(name)), 1 << 16)) {
            content.writeTo(out);
        }
        size++;
    }

    /** How many files were written. */
    public int size() {
        return size;
    }

    /** Puts what was written in the place of what was there; if nothing was, that goes. */
    public void putInPlace() throws IOException {
        OwnedFile held = owner;
        if (held == null) {
            removeOwn(target);
            return;
        }
        Path made = made(held.path());
        if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            Path old = folderOf(held.path()).resolve("old");
            Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
            keepOthers(old, made);
        }
        Files.move(made, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private void keepOthers(Path old, Path made) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(old)) {
            for (Path file : files) {
                if (!isOwn(file)) {
                    Files.move(file, made.resolve(file.getFileName()));
                }
            }
        }
    }

    private boolean isOwn(Path file) {
        return String.valueOf(file.getFileName()).startsWith(start);
    }

    private void removeOwn(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        boolean empty = true;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                boolean own = isOwn(file) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
                if (own) {
                    Files.delete(file);
                }
                empty &= own;
            }
        }
        if (empty) {
            Files.delete(folder);
        }
    }

    @Override
    public void close() throws IOException {
        if (owner != null) {
            remove(owner.path());
            AtomicFile.giveUp(owner);
        }
    }

    private static Path made(Path owner) {
        return folderOf(owner).resolve("new");
    }

    private static Path folderOf(Path owner) {
        return owner.resolveSibling(owner.getFileName() + ENDING);
    }

    /** Removes what lies in the folder of runs that are gone with their files: one that is ended from outside deletes these. */
    static void removeOrphans(Path folder) {
        List<Path> owners = new ArrayList<>();
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, ".*" + ENDING)) {
            for (Path part : parts) {
                String name = String.valueOf(part.getFileName());
                Path owner = part.resolveSibling(name.substring(0, name.length() - ENDING.length()));
                if (AtomicFile.isTemporary(String.valueOf(owner.getFileName()))
                        && !Files.exists(owner, LinkOption.NOFOLLOW_LINKS)) {
                    owners.add(owner);
                }
            }
        } catch (IOException e) {
            LOG.debug("nothing is looked for", e);
        }
        owners.forEach(AtomicFolder::remove);
    }

    /** Removes what lies beside such a file: what a run wrote, and what it put aside. */
    static void remove(Path owner) {
        Path folder = folderOf(owner);
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder)) {
            for (Path part : parts) {
                try (DirectoryStream<Path> files = Files.newDirectoryStream(part)) {
                    for (Path file : files) {
                        Files.delete(file);
                    }
                }
                Files.delete(part);
            }
            Files.delete(folder);
        } catch (IOException e) {
            LOG.debug("left to the next run", e);
        }
    }
}
