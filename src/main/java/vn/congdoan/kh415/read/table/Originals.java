package vn.congdoan.kh415.read.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.read.table.file.FileContent;
import vn.congdoan.kh415.read.table.file.Passwords;
import vn.congdoan.kh415.text.Sha256;

/** The files of a folder of returns once more, by the names that they have in tables and findings. */
public final class Originals {
    /** Longer files are not held in memory whole. */
    private static final long MOST_BYTES = 16L << 20;

    /** By their names in NFC: two files in one folder may differ by the form of their names only. */
    private final Map<String, List<Path>> paths = new HashMap<>();

    private final Passwords passwords;
    private @Nullable Envelope last;
    private @Nullable Path lastPath;
    private @Nullable Path archive;
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
        FolderWalk.of(workspace, folder)
                .forEach(found -> originals
                        .paths
                        .computeIfAbsent(found.name(), name -> new ArrayList<>())
                        .add(found.path()));
        return originals;
    }

    /** The tables that were read under that name, also in an archive or a mail; none if the file is gone or has changed since. */
    public List<Table> tables(Assessment.Input input) {
        for (int end = input.file().length(); end > 0; end = input.file().lastIndexOf('/', end - 1)) {
            String name = input.file().substring(0, end);
            for (Path path : paths.getOrDefault(name, List.of())) {
                List<ReadFile> same = read(path, name).stream()
                        .filter(file -> file.input().equals(input))
                        .toList();
                if (!same.isEmpty()) {
                    return same.stream()
                            .flatMap(file -> file.tables().value().stream())
                            .toList();
                }
            }
        }
        return List.of();
    }

    /** Many files may be asked for out of one archive, one after the other. */
    private List<ReadFile> read(Path path, String name) {
        if (!path.equals(archive)) {
            archive = path;
            inside = TableFile.readWithHash(path, name, passwords);
        }
        return inside;
    }

    /** The bytes that were read under that name; empty if the file is gone, has changed since, or is longer than 16 MB. */
    public Optional<byte[]> bytes(Assessment.Input input) {
        if (input.bytes() > MOST_BYTES || input.sha256().isEmpty()) {
            return Optional.empty();
        }
        for (int end = input.file().length(); end > 0; end = input.file().lastIndexOf('/', end - 1)) {
            String name = input.file().substring(0, end);
            for (Path path : paths.getOrDefault(name, List.of())) {
                Optional<byte[]> bytes = bytes(path, name, input);
                if (bytes.isPresent()) {
                    return bytes;
                }
            }
        }
        return Optional.empty();
    }

    /** @param name of the file, or of the envelope in which it lies */
    private Optional<byte[]> bytes(Path path, String name, Assessment.Input input) {
        try {
            byte[] bytes = name.equals(input.file())
                    ? Files.readAllBytes(path)
                    : envelope(name, path).bytes(input.file());
            return Sha256.of(bytes).equals(input.sha256()) ? Optional.of(bytes) : Optional.empty();
        } catch (IOException e) {
            // It was readable a moment ago; what was read of it is still there.
            return Optional.empty();
        }
    }

    /** Opened once for all that lies in it: so its limits of time and bytes hold for all together. */
    private Envelope envelope(String name, Path path) throws IOException {
        if (last == null || !path.equals(lastPath)) {
            Assessment.Input input = new Assessment.Input(name, 0, "");
            last = Envelope.inside(FileContent.of(path, passwords), input, Envelope.Within.NONE);
            lastPath = path;
        }
        return last;
    }
}
