package vn.congdoan.kh415.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.congdoan.kh415.read.BookComparison;
import vn.congdoan.kh415.read.table.xlsx.WrittenBook;
import vn.congdoan.kh415.write.file.AtomicFile;
import vn.congdoan.kh415.write.file.OwnTemporaryFiles;

/** Holds annexes that are derived again, one after another, against those that lie in a folder. */
final class AnnexComparison {
    private static final Logger LOG = LoggerFactory.getLogger(AnnexComparison.class);

    private static final int NO_WORKBOOK = -1;

    private final Path folder;
    private final String shown;
    private final List<Different> different = new ArrayList<>();

    /**
     * An annex that is not what it should be.
     *
     * @param cells in how many it differs, sheets that are missing or too many not counted; negative if there is no such workbook
     */
    record Different(String file, long cells) {}

    AnnexComparison(Path folder, String shown) {
        this.folder = folder;
        this.shown = shown;
    }

    /** Those that differed so far. */
    List<Different> different() {
        return List.copyOf(different);
    }

    /** An annex as it should be. */
    void take(String name, AtomicFile.Content content) throws IOException {
        Path derived = OwnTemporaryFiles.file(".xlsx");
        try {
            try (OutputStream out = Files.newOutputStream(derived)) {
                content.writeTo(out);
            }
            compare(name, folder.resolve(name), derived);
        } finally {
            Files.deleteIfExists(derived);
        }
    }

    /** A file that was opened and saved again has other bytes, and the same cells. */
    private void compare(String name, Path there, Path derived) throws IOException {
        if (Files.isRegularFile(there) && Files.mismatch(there, derived) < 0) {
            return;
        }
        try (WrittenBook stored = WrittenBook.open(there);
                WrittenBook again = WrittenBook.open(derived)) {
            BookComparison.Compared cells = BookComparison.of(stored, again, 0);
            if (!cells.isEqual()) {
                different.add(new Different(shown + "/" + name, cells.count()));
            }
        } catch (IOException e) {
            LOG.debug("no annex", e);
            different.add(new Different(shown + "/" + name, NO_WORKBOOK));
        }
    }
}
