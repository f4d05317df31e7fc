package vn.congdoan.kh415.read.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.Assessment;
import vn.congdoan.kh415.model.Table;

/** The files of a folder of returns once more, by the names that they have in tables and findings. */
public final class Originals {
    /** Longer files are not held in memory whole. */
    private static final long MOST_BYTES = 16L << 20;

    private final Map<String, Path> paths = new HashMap<>();

    private final Passwords passwords;
    private @Nullable Archive last;
    private String lastName = "";
    private String archive = "";
    private List<ReadFile> inside = List.of();

    private Originals(Passwords passwords) {
        this.passwords = passwords;
    }

    /**
     * All files in the folder and below.
     *
     * @param workspace what names are relative to
     * @param passwords to try on files that are locked
     * @throws IOException if the folder cannot be listed
     */
    public static Originals of(Path workspace, Path folder, Passwords passwords) throws IOException {
        Originals originals = new Originals(passwords);
        FolderWalk.of(workspace, folder).forEach(found -> originals.paths.putIfAbsent(found.name(), found.path()));
        return originals;
    }

    /** The tables that were read under that name, also in an archive; none if the file is gone or has changed since. */
    public List<Table> tables(Assessment.Input input) {
        for (int end = input.file().length(); end > 0; end = input.file().lastIndexOf('/', end - 1)) {
            String name = input.file().substring(0, end);
            Path path = paths.get(name);
            if (path != null) {
                return read(path, name).stream()
                        .filter(file -> file.input().equals(input))
                        .flatMap(file -> file.tables().value().stream())
                        .toList();
            }
        }
        return List.of();
    }

    /** Many files may be asked for out of one archive, one after the other. */
    private List<ReadFile> read(Path path, String name) {
        if (!archive.equals(name)) {
            archive = name;
            inside = TableFile.readWithHash(path, name, passwords);
        }
        return inside;
    }

    /** The bytes that were read under that name; empty if the file is gone, has changed since, or is longer than 16 MB. */
    public Optional<byte[]> bytes(Assessment.Input input) {
        if (input.bytes() > MOST_BYTES || input.sha256().isEmpty()) {
            return Optional.empty();
        }
        try {
            byte[] bytes = bytes(input.file());
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash).equals(input.sha256()) ? Optional.of(bytes) : Optional.empty();
        } catch (IOException e) {
            // It was readable a moment ago; what was read of it is still there.
            return Optional.empty();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private byte[] bytes(String name) throws IOException {
        Path path = paths.get(name);
        if (path != null) {
            return Files.readAllBytes(path);
        }
        for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
            String outer = name.substring(0, slash);
            Path archive = paths.get(outer);
            if (archive != null) {
                return archive(outer, archive).bytes(name);
            }
        }
        throw new NoSuchFileException(name);
    }

    /** Opened once for all that lies in it: so its limits of time and bytes hold for all together. */
    private Archive archive(String name, Path path) throws IOException {
        if (last == null || !lastName.equals(name)) {
            last = new Archive(Content.of(path, passwords), new Assessment.Input(name, 0, ""), 0);
            lastName = name;
        }
        return last;
    }
}
