package vn.congdoan.kh415.write.file;

import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.util.TempFileCreationStrategy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where POI keeps the rows that do not stay in memory: a folder of this run alone, gone when the JVM ends, interrupted or not. POI's
 * own choice is one folder for everybody on the machine, in which only the user who came first may write. Of a run that was killed the
 * folder stays, and the next run of the same user takes it away. Where something else clears the machine's folder, as services that
 * look for old files do, a new one is made.
 */
public final class OwnTemporaryFiles implements TempFileCreationStrategy {
    public static final OwnTemporaryFiles OF_THIS_RUN = new OwnTemporaryFiles();

    private static final Logger LOG = LoggerFactory.getLogger(OwnTemporaryFiles.class);

    /** Not only "kh415-", which is what version 1.0.0 calls folders that have no lock, and stay empty for a while. */
    private static final String PREFIX = "kh415-run-";

    private static final String LOCK = ".lock";
    private static final int TRIES = 10;

    private @Nullable OwnedFile lock;

    private OwnTemporaryFiles() {}

    /** The machine's folder for temporary files, or what was in it, cannot be used. */
    public static final class UnusableException extends IOException {
        private static final long serialVersionUID = 1;

        public UnusableException(Throwable cause) {
            super(place().toString(), cause);
        }
    }

    private static Path place() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    /** A new file in the folder of this run; whoever asks for it deletes it. */
    public static Path file(String suffix) throws IOException {
        return OF_THIS_RUN.createTempFile("file", suffix).toPath();
    }

    @Override
    public File createTempFile(String prefix, String suffix) throws IOException {
        try {
            return goneAtTheEnd(Files.createTempFile(folder(), prefix, suffix));
        } catch (FileSystemException e) {
            throw new UnusableException(e);
        }
    }

    @Override
    public File createTempDirectory(String prefix) throws IOException {
        try {
            return goneAtTheEnd(Files.createTempDirectory(folder(), prefix));
        } catch (FileSystemException e) {
            throw new UnusableException(e);
        }
    }

    private synchronized Path folder() throws IOException {
        if (lock != null && !Files.exists(lock.path())) {
            lock.close();
            lock = null;
        }
        if (lock == null) {
            removeLeftBehind(place());
            lock = lockedFolder(place());
        }
        return Objects.requireNonNull(lock.path().getParent());
    }

    /** A new folder, with the file by which others know that its run is alive. */
    private static OwnedFile lockedFolder(Path all) throws IOException {
        for (int tried = 1; ; tried++) {
            Path folder = Files.createTempDirectory(all, PREFIX);
            goneAtTheEnd(folder);
            Path file = lockOf(folder);
            goneAtTheEnd(file);
            try {
                return OwnedFile.create(file);
            } catch (NoSuchFileException e) {
                if (tried == TRIES) {
                    throw e;
                }
            }
        }
    }

    private static Path lockOf(Path folder) {
        return folder.resolve(folder.getFileName() + LOCK);
    }

    /** Deletes the folders of dead runs. One without a lock is only taken away if it is empty: its run may be about to begin. */
    public static void removeLeftBehind(Path all) {
        for (Path folder : folders(all)) {
            Path lock = lockOf(folder);
            if (Files.exists(lock)) {
                OwnedFile.ifDead(lock, () -> deleteAll(folder, lock));
            } else {
                try {
                    Files.deleteIfExists(folder);
                } catch (IOException e) {
                    LOG.debug("no folder of ours", e);
                }
            }
        }
    }

    private static List<Path> folders(Path all) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(all, PREFIX + "*")) {
            for (Path folder : folders) {
                if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                    found.add(folder);
                }
            }
        } catch (IOException e) {
            LOG.debug("nothing is looked for", e);
        }
        return found;
    }

    /** The lock goes last, so that what another run could not finish the next one can. */
    private static void deleteAll(Path folder, Path lock) throws IOException {
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(folder)) {
            paths = walk.filter(path -> !path.equals(folder) && !path.equals(lock))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        for (Path path : paths) {
            Files.deleteIfExists(path);
        }
        Files.deleteIfExists(lock);
        Files.deleteIfExists(folder);
    }

    /** What is noted last goes first, so that the folder is empty when its turn comes. */
    private static File goneAtTheEnd(Path path) throws InterruptedIOException {
        File file = path.toFile();
        try {
            file.deleteOnExit();
        } catch (IllegalStateException e) {
            throw new InterruptedIOException("the program is being ended");
        }
        return file;
    }
}
