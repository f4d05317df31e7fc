package vn.congdoan.kh415.cli.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.congdoan.kh415.cli.run.CommandRefusal;
import vn.congdoan.kh415.cli.run.NotWritten;
import vn.congdoan.kh415.cli.run.Progress;
import vn.congdoan.kh415.cli.run.Session;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.read.table.file.Passwords;
import vn.congdoan.kh415.report.letter.Correction;
import vn.congdoan.kh415.report.letter.Corrections;
import vn.congdoan.kh415.write.copy.AnnotatedCopy;
import vn.congdoan.kh415.write.file.AtomicFile;

/**
 * Writes marked copies of faulty returns into a folder, each where its return lies below {@code returns}. Never in place: a folder
 * in the returns is refused, also when a link leads there.
 */
public final class Copies {
    private static final String RETURNS = "returns/";

    /** Of a name in a folder, with room for what a temporary file has besides. */
    private static final int MOST_BYTES = 200;

    /** Letters: the word for copies and the ending. */
    private static final int KEPT_AT_END = 24;

    private final Path folder;
    private final Path workspace;
    private final Session session;
    private final OutFolder folders;
    private final Set<String> taken = new HashSet<>();
    private final Set<Path> cleared = new HashSet<>();

    /** How many files were there already: copies of an earlier run, perhaps under another plan. */
    private int replaced;

    private Copies(Path folder, Path workspace, Session session) {
        this.folder = folder;
        this.workspace = workspace;
        this.session = session;
        this.folders = new OutFolder(folder, workspace, session);
    }

    /** Refuses a folder that is, or lies in, the folder of returns. */
    public static Copies into(String named, Path workspace, Session session) throws CommandRefusal {
        Copies copies = new Copies(session.path(named), workspace, session);
        copies.requireOutside(copies.folder);
        return copies;
    }

    public Path folder() {
        return folder;
    }

    /** How many of the copies took the place of a file that was there. */
    public int replaced() {
        return replaced;
    }

    /** Writes all copies, and says how many; a refusal if one cannot be written. */
    public int write(Assessment assessment, Passwords passwords) throws CommandRefusal {
        MarkedReturns marked = MarkedReturns.of(assessment, workspace, passwords, session);
        int written = 0;
        List<Correction> corrections = Corrections.of(assessment, session.words()).stream()
                .filter(correction -> correction.file().startsWith(RETURNS))
                .toList();
        try (Progress.Stage writing = session.terminal().progress().stage("progress.copies")) {
            for (Correction correction : corrections) {
                for (AnnotatedCopy copy : marked.copies(correction)) {
                    write(copy);
                    writing.at(++written, Math.max(written, corrections.size()));
                }
            }
        }
        return written;
    }

    private void write(AnnotatedCopy copy) throws CommandRefusal {
        Path target = target(copy.file().substring(RETURNS.length()));
        requireOutside(target);
        Path beside = target.getParent();
        if (beside != null && cleared.add(beside)) {
            AtomicFile.removeLeftBehind(beside);
        }
        replaced += Files.exists(target) ? 1 : 0;
        try {
            AtomicFile.write(target, copy.content());
        } catch (IOException e) {
            throw new NotWritten(session).refusal("cli.copy-not-written", target, e);
        }
    }

    /** Two files may want one name: a.xlsm and a.xlsx, or two that differ by letter case only. */
    private Path target(String file) {
        String wanted = Stream.of(file.split("/", -1)).map(Copies::shortened).collect(Collectors.joining("/"));
        String name = wanted;
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            int dot = wanted.lastIndexOf('.');
            name = wanted.substring(0, dot) + " (" + i + ")" + wanted.substring(dot);
        }
        return folders.below(name);
    }

    /** File systems take 255 bytes, and a copy's name is longer than the file's, which in an archive may be of any length. */
    private static String shortened(String name) {
        if (name.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES) {
            return name;
        }
        int[] letters = name.codePoints().toArray();
        String end = new String(letters, letters.length - KEPT_AT_END, KEPT_AT_END);
        int begin = letters.length - KEPT_AT_END;
        String shorter;
        do {
            begin--;
            shorter = new String(letters, 0, begin) + "…" + end;
        } while (shorter.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES);
        return shorter;
    }

    private void requireOutside(Path target) throws CommandRefusal {
        folders.requireOutsideReturns(target, "cli.annotate-in-place");
    }
}
