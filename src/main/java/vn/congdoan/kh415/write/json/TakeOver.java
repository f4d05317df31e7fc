package vn.congdoan.kh415.write.json;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import vn.congdoan.kh415.model.figure.OlderHistory;

/**
 * Moves what older versions left of a plan in {@code history} into the plan's own folder. The entries of closings are there before
 * their snapshots, and go from the old list after them: whoever reads both places finds the same at every moment, and what a killed
 * run did not come to the next one does.
 */
public final class TakeOver {
    private TakeOver() {}

    /**
     * In a workspace that nobody else writes into.
     *
     * @param history the folder of all plans
     * @param folder the plan's own below it
     */
    public static void of(OlderHistory older, Path history, Path folder) throws IOException {
        if (older.listed()) {
            ClosingsFile.write(folder, older.closings());
        }
        for (String name : older.snapshots()) {
            move(history.resolve(name), folder.resolve(name));
        }
        if (older.listed() && older.left().entries().isEmpty()) {
            Files.deleteIfExists(history.resolve(ClosingsFile.NAME));
        } else if (older.listed()) {
            ClosingsFile.write(history, older.left());
        }
    }

    /** An atomic move alone would replace what is there. */
    private static void move(Path from, Path to) throws IOException {
        if (Files.exists(to)) {
            throw new FileAlreadyExistsException(to.toString());
        }
        Files.createDirectories(to.toAbsolutePath().getParent());
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }
}
