package vn.congdoan.kh415.read.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import vn.congdoan.kh415.model.Assessment;

/** The bytes of the files of a folder of returns, by the names that they have in tables and findings. */
public final class Originals {
    /** Longer files are not held in memory whole. */
    private static final long MOST_BYTES = 16L << 20;

    private final Map<String, Path> paths = new HashMap<>();

    private Originals() {}

    /**
     * All files in the folder and below.
     *
     * @param workspace what names are relative to
     * @throws IOException if the folder cannot be listed
     */
    public static Originals of(Path workspace, Path folder) throws IOException {
        Originals originals = new Originals();
        FolderWalk.of(workspace, folder).forEach(found -> originals.paths.putIfAbsent(found.name(), found.path()));
        return originals;
    }

    /** The bytes that were read under that name; empty if the file is gone, has changed since, or is longer than 16 MB. */
    public Optional<byte[]> bytes(Assessment.Input input) {
        Path path = paths.get(input.file());
        if (path == null || input.bytes() > MOST_BYTES || input.sha256().isEmpty()) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Files.readAllBytes(path);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash).equals(input.sha256()) ? Optional.of(bytes) : Optional.empty();
        } catch (IOException e) {
            // It was readable a moment ago; what was read of it is still there.
            return Optional.empty();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
