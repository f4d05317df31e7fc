package vn.congdoan.kh415.write.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that is locked from its making until the run is done with it, or dead: so others tell what a living run holds from what a
 * dead one left, whatever machine either runs on. Where the file system knows no locks, nothing is taken for dead.
 *
 * <p>Its name is one that no other file has, wherever it lies.
 */
final class OwnedFile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OwnedFile.class);

    /** Far behind any content, which Windows would keep others from. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    /** Names of those of this process: opened once more and closed again, they would lose their locks. */
    private static final Set<String> OWN = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;

    private OwnedFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Makes a file that is not there yet.
     *
     * @throws NoSuchFileException if another run took it for a dead one's before it was locked: it is to be made anew
     */
    static OwnedFile create(Path path) throws IOException {
        OWN.add(name(path));
        try {
            FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            OwnedFile file = new OwnedFile(path, channel);
            if (!isLockable(channel, false) || !Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                file.close();
                throw new NoSuchFileException(path.toString());
            }
            return file;
        } catch (IOException e) {
            OWN.remove(name(path));
            throw e;
        }
    }

    /** True also where there are no locks. */
    private static boolean isLockable(FileChannel channel, boolean shared) {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, shared) != null;
        } catch (IOException e) {
            LOG.debug("no locks here", e);
            return !shared;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** What to do with a file whose run is dead. */
    interface Removal {
        void remove() throws IOException;
    }

    /** Does that if the run whose file this is is dead; nobody else takes the file for living meanwhile. */
    static void ifDead(Path path, Removal removal) {
        if (OWN.contains(name(path))) {
            return;
        }
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            if (isLockable(channel, true)) {
                removal.remove();
            }
        } catch (IOException e) {
            LOG.debug("left to whom it belongs", e);
        }
    }

    Path path() {
        return path;
    }

    FileChannel channel() {
        return channel;
    }

    @Override
    public void close() throws IOException {
        channel.close();
        OWN.remove(name(path));
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
