package vn.congdoan.kh415.write;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.util.TempFileCreationStrategy;
import org.jspecify.annotations.Nullable;

/**
 * Where POI keeps the rows that do not stay in memory: a folder of this run alone, gone when the JVM ends, interrupted or not. POI's
 * own choice is one folder for everybody on the machine, in which only the user who came first may write.
 */
final class OwnTemporaryFiles implements TempFileCreationStrategy {
    private @Nullable Path folder;

    @Override
    public File createTempFile(String prefix, String suffix) throws IOException {
        return goneAtTheEnd(Files.createTempFile(folder(), prefix, suffix));
    }

    @Override
    public File createTempDirectory(String prefix) throws IOException {
        return goneAtTheEnd(Files.createTempDirectory(folder(), prefix));
    }

    private synchronized Path folder() throws IOException {
        if (folder == null) {
            folder = Files.createTempDirectory("kh415-");
            goneAtTheEnd(folder);
        }
        return folder;
    }

    /** What is noted last goes first, so that the folder is empty when its turn comes. */
    private static File goneAtTheEnd(Path path) {
        File file = path.toFile();
        file.deleteOnExit();
        return file;
    }
}
