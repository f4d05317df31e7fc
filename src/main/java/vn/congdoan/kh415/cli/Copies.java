package vn.congdoan.kh415.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.congdoan.kh415.model.Assessment;
import vn.congdoan.kh415.model.Table;
import vn.congdoan.kh415.read.table.Originals;
import vn.congdoan.kh415.read.table.Passwords;
import vn.congdoan.kh415.report.Correction;
import vn.congdoan.kh415.report.Corrections;
import vn.congdoan.kh415.text.Words;
import vn.congdoan.kh415.write.About;
import vn.congdoan.kh415.write.AnnotatedCopy;
import vn.congdoan.kh415.write.AtomicFile;

/**
 * Writes marked copies of faulty returns into a folder, each where its return lies below {@code returns}. Never in place: a folder
 * in the returns is refused, also when a link leads there.
 */
final class Copies {
    private static final Logger LOG = LoggerFactory.getLogger(Copies.class);
    private static final String RETURNS = "returns/";

    private final Path folder;
    private final Path workspace;
    private final Session session;
    private final Set<String> taken = new HashSet<>();

    private Copies(Path folder, Path workspace, Session session) {
        this.folder = folder;
        this.workspace = workspace;
        this.session = session;
    }

    /** Refuses a folder that is, or lies in, the folder of returns. */
    static Copies into(String named, Path workspace, Session session) throws Refusal {
        Copies copies = new Copies(session.path(named), workspace, session);
        copies.requireOutside(copies.folder);
        return copies;
    }

    Path folder() {
        return folder;
    }

    /** Writes all copies, and says how many; a refusal if one cannot be written. */
    int write(Assessment assessment, Passwords passwords) throws Refusal {
        Words words = session.terminal().words();
        Map<String, Assessment.Input> files = new HashMap<>();
        assessment.inputs().forEach(file -> files.put(file.file(), file));
        List<Correction> corrections = Corrections.of(assessment, words).stream()
                .filter(correction -> correction.file().startsWith(RETURNS))
                .toList();
        Originals originals = originals(passwords);
        for (Correction correction : corrections) {
            Assessment.Input file = files.get(correction.file());
            Optional<byte[]> original = file == null ? Optional.empty() : originals.bytes(file);
            List<Table> tables = file == null ? List.of() : originals.tables(file);
            write(AnnotatedCopy.of(correction, original, tables, About.of(assessment, words)));
        }
        return corrections.size();
    }

    private Originals originals(Passwords passwords) throws Refusal {
        try {
            return Originals.of(workspace, workspace.resolve(RETURNS), passwords);
        } catch (IOException e) {
            throw new Refusal(
                    ExitCode.INVALID, session.terminal().words().of("cli.unreadable", String.valueOf(e.getMessage())));
        }
    }

    private void write(AnnotatedCopy copy) throws Refusal {
        Path target = target(copy.file().substring(RETURNS.length()));
        requireOutside(target);
        try {
            AtomicFile.write(target, copy.content());
        } catch (IOException e) {
            LOG.debug("writing failed", e);
            throw new Refusal(
                    ExitCode.NOT_WRITTEN,
                    session.terminal()
                            .words()
                            .of("cli.copy-not-written", session.shown(target), String.valueOf(e.getMessage())));
        }
    }

    /** Two files may want one name: a.xlsm and a.xlsx, or two that differ by letter case only. */
    private Path target(String wanted) {
        String name = wanted;
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            int dot = wanted.lastIndexOf('.');
            name = wanted.substring(0, dot) + " (" + i + ")" + wanted.substring(dot);
        }
        return below(name);
    }

    /** Through a URI, because under a C locale, as in cron, a name with Vietnamese letters is no path otherwise. */
    private Path below(String name) {
        String base = folder.toUri().toString();
        String path = Stream.of(name.split("/", -1))
                .filter(part -> !part.isEmpty() && !part.equals(".") && !part.equals(".."))
                .map(Copies::encoded)
                .collect(Collectors.joining("/"));
        return Path.of(URI.create(base.endsWith("/") ? base + path : base + "/" + path));
    }

    private static String encoded(String part) {
        StringBuilder text = new StringBuilder();
        for (byte one : part.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (one & 0xff);
            boolean kept = letter < 128 && (Character.isLetterOrDigit(letter) || "-._~".indexOf(letter) >= 0);
            text.append(kept ? String.valueOf(letter) : "%%%02X".formatted((int) letter));
        }
        return text.toString();
    }

    private void requireOutside(Path target) throws Refusal {
        try {
            Path returns = workspace.resolve(RETURNS).toRealPath();
            if (real(target).startsWith(returns)) {
                throw new Refusal(
                        ExitCode.USAGE,
                        session.terminal()
                                .words()
                                .of("cli.annotate-in-place", session.shown(folder), session.shown(returns)));
            }
        } catch (IOException e) {
            // Without a folder of returns there is nothing to spoil; loading will say that it is missing.
            LOG.debug("no returns", e);
        }
    }

    /** Where the path leads: that of its nearest folder which is there already, with the rest behind it. */
    private static Path real(Path path) throws IOException {
        Path there = path.toAbsolutePath();
        while (there.getParent() != null && !Files.exists(there)) {
            there = there.getParent();
        }
        return there.toRealPath().resolve(there.relativize(path.toAbsolutePath()));
    }
}
