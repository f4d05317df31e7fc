package vn.congdoan.kh415.cli.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.CodeSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.congdoan.kh415.cache.CachedFile;
import vn.congdoan.kh415.cache.CachedFolder;
import vn.congdoan.kh415.model.finding.FileFacts;
import vn.congdoan.kh415.model.finding.FileFacts.Limit;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.pipeline.Intake;
import vn.congdoan.kh415.read.table.ReturnFiles;
import vn.congdoan.kh415.write.file.AtomicFile;
import vn.congdoan.kh415.write.file.PackedStream;

/**
 * What the returns of a workspace said under one plan when they were read before: {@code cache/KH415}, a file for each folder of returns. It may be deleted
 * at any time. What is wrong with it is no matter of the user's: the returns are read then.
 */
public final class ReturnsCache implements ReturnFiles.Known<Intake.Taken> {
    static final String FOLDER = "cache";

    private static final Logger LOG = LoggerFactory.getLogger(ReturnsCache.class);
    private static final String ENDING = ".kept";
    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final String key;
    private final CachedFolder.Terms terms;
    private final boolean unlocking;
    private final Map<String, CachedFolder> folders = new ConcurrentHashMap<>();

    /**
     * That of a plan.
     *
     * @param key the program, plan and registry under which all of it holds
     * @param unlocking whether there are passwords, so that locked files may say something else than without
     */
    ReturnsCache(Path folder, String key, CachedFolder.Terms terms, boolean unlocking) {
        this.folder = folder;
        this.key = key;
        this.terms = terms;
        this.unlocking = unlocking;
    }

    /** What tells this program from one that may understand files otherwise. */
    static String program(String version) {
        CodeSource source = ReturnsCache.class.getProtectionDomain().getCodeSource();
        try {
            return source == null
                    ? version
                    : version + " " + newest(Path.of(source.getLocation().toURI()));
        } catch (IOException | URISyntaxException e) {
            LOG.debug("the program's own file", e);
            return version;
        }
    }

    /** The jar's size and time; of a folder of classes, as while it is worked on, the newest of them. */
    private static String newest(Path program) throws IOException {
        try (Stream<Path> files = Files.walk(program)) {
            FileTime newest = FileTime.fromMillis(0);
            long size = 0;
            for (Path file : (Iterable<Path>) files::iterator) {
                FileTime changed = Files.getLastModifiedTime(file);
                newest = changed.compareTo(newest) > 0 ? changed : newest;
                size += Files.isRegularFile(file) ? Files.size(file) : 0;
            }
            return size + " " + newest;
        }
    }

    /** The folder of returns that a file lies in: {@code 2023-06} of {@code returns/2023-06/a/b.xlsx}; empty if it is in none. */
    private static String part(String name) {
        String[] parts = name.split("/", 3);
        return parts.length < 3 ? "" : parts[1];
    }

    /** A name that any file system takes. */
    private Path file(String part) {
        String safe = part.matches("[0-9A-Za-z-]{1,32}")
                ? part
                : "x" + HexFormat.of().toHexDigits(part.hashCode()) + part.length();
        return folder.resolve("returns-" + safe + ENDING);
    }

    private CachedFolder folder(String name) {
        return folders.computeIfAbsent(part(name), this::read);
    }

    private CachedFolder read(String part) {
        // Compressed it has a sum over all of it, so that no damage passes.
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file(part)), BUFFER)) {
            return CachedFolder.read(in, key + "\n" + part, terms);
        } catch (NoSuchFileException e) {
            return CachedFolder.empty(terms);
        } catch (IOException e) {
            LOG.debug("what was kept of {} is not used", part, e);
            return CachedFolder.empty(terms);
        }
    }

    @Override
    public Optional<List<Intake.Taken>> of(String name, String sha256) {
        return folder(name)
                .of(name, sha256, unlocking)
                .map(parts -> parts.stream().map(ReturnsCache::taken).toList());
    }

    private static Intake.Taken taken(CachedFile.Part part) {
        return Intake.Taken.of(part.input(), part.submissions(), part.findings());
    }

    /** Not of a file for which time or memory ran out: another time they may not. */
    @Override
    public void keep(String name, String sha256, List<Intake.Taken> made, boolean locked) {
        boolean lasting = made.stream()
                .flatMap(taken -> taken.findings().stream())
                .map(Finding::facts)
                .noneMatch(facts -> facts instanceof FileFacts.TooLarge large
                        && (large.limit() == Limit.SECONDS || large.limit() == Limit.MEMORY));
        if (lasting && !(locked && unlocking)) {
            List<CachedFile.Part> parts = made.stream()
                    .map(taken -> new CachedFile.Part(taken.file(), taken.submissions(), taken.findings()))
                    .toList();
            folder(name).keep(new CachedFile(name, sha256, locked, parts));
        }
    }

    /** Keeps it for the next run, for a run that holds the workspace; of folders that are gone nothing. */
    void write() {
        try {
            for (Map.Entry<String, CachedFolder> each : folders.entrySet()) {
                if (each.getValue().isToBeWritten()) {
                    AtomicFile.write(
                            file(each.getKey()),
                            PackedStream.of(out -> each.getValue().write(key + "\n" + each.getKey(), out)));
                }
            }
            removeOthers();
        } catch (IOException e) {
            LOG.debug("nothing is kept", e);
        }
    }

    private void removeOthers() throws IOException {
        AtomicFile.removeLeftBehind(folder);
        List<Path> own = folders.keySet().stream().map(this::file).toList();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "returns-*" + ENDING)) {
            for (Path file : files) {
                if (!own.contains(file)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
