package vn.congdoan.kh415.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.congdoan.kh415.cli.options.PeriodRequest;
import vn.congdoan.kh415.cli.options.PlanFile;
import vn.congdoan.kh415.cli.run.CommandRefusal;
import vn.congdoan.kh415.cli.run.Session;
import vn.congdoan.kh415.cli.workspace.BookFiles;
import vn.congdoan.kh415.cli.workspace.Loading;
import vn.congdoan.kh415.model.finding.Receipt;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.model.result.Manifest;
import vn.congdoan.kh415.read.BookComparison;
import vn.congdoan.kh415.read.Hashes;
import vn.congdoan.kh415.read.WrittenInputs;
import vn.congdoan.kh415.read.table.xlsx.WrittenBook;
import vn.congdoan.kh415.report.book.BookSetting;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.text.Words;
import vn.congdoan.kh415.write.file.OwnTemporaryFiles;
import vn.congdoan.kh415.write.xlsx.About;
import vn.congdoan.kh415.write.xlsx.WorkbookWriter;

/**
 * Derives a workbook again and compares. Returns that came since for later months are left aside: they are not what it rests on;
 * every other file that was changed, added or taken away is named, and counts.
 */
final class Verification {
    private static final int MOST_CELLS = 30;

    private final Session session;
    private final PeriodRequest request;
    private final WrittenBook book;
    private final Manifest manifest;

    Verification(Session session, PeriodRequest request, WrittenBook book, Manifest manifest) {
        this.session = session;
        this.request = request;
        this.book = book;
        this.manifest = manifest;
    }

    /**
     * What came of it.
     *
     * @param sameVersion whether this tool is of the version that wrote the workbook
     * @param later files of later months, left aside
     * @param sameBytes whether the file is the same to the last byte
     * @param asWritten whether its cells are still those that were written
     * @param annexes those that are missing or say something else
     */
    record Verified(
            boolean sameVersion,
            InputChanges inputs,
            int later,
            boolean sameBytes,
            boolean asWritten,
            BookComparison.Compared cells,
            List<AnnexComparison.Different> annexes) {
        boolean isEqual() {
            return sameVersion && inputs.isEmpty() && asWritten && cells.isEqual() && annexes.isEmpty();
        }
    }

    Verified of(Path file, String planName) throws CommandRefusal, IOException {
        List<Assessment.Input> then =
                WrittenInputs.of(book, Words.in(manifest.lang()).of("sheet.method"));
        Path plan = plan(planName, then);
        Loading loading = new Loading(session, request, Loading.Manner.ANEW);
        Assessment all = loading.load(plan, name -> true);
        Set<String> later = later(all, then);
        Assessment counted = later.isEmpty() ? all : loading.load(plan, name -> !later.contains(name));
        loading.requireReturns(counted);
        Path derived = OwnTemporaryFiles.file(".xlsx");
        try {
            AnnexComparison annexes =
                    new AnnexComparison(file.resolveSibling(BookFiles.folder(counted)), BookFiles.folder(counted));
            try (WrittenBook again = written(counted, derived, annexes)) {
                BookComparison.Compared cells = BookComparison.of(book, again, MOST_CELLS);
                return new Verified(
                        manifest.version().equals(session.surroundings().version()),
                        InputChanges.between(then, counted.inputs()),
                        later.size(),
                        Files.mismatch(file, derived) < 0,
                        cells.fingerprint().equals(book.properties().get(Manifest.CELLS)),
                        cells,
                        annexes.different());
            }
        } finally {
            Files.deleteIfExists(derived);
        }
    }

    /** The plan that was named; else of those in the usual places one that is still what it was, else the first. */
    private Path plan(String named, List<Assessment.Input> then) throws CommandRefusal, IOException {
        if (named.isEmpty()) {
            for (Path candidate : PlanFile.usual(session, request.workspace(), manifest.plan())) {
                if (Files.isRegularFile(candidate)
                        && then.stream().anyMatch(Hashes.of(candidate, manifest.plan())::isSameFile)) {
                    return candidate;
                }
            }
        }
        return PlanFile.locate(session, named, request.workspace());
    }

    /** Files that were not there then and hold returns of later months only. */
    private Set<String> later(Assessment all, List<Assessment.Input> then) {
        Set<String> known = then.stream().map(Assessment.Input::file).collect(Collectors.toSet());
        Set<String> later = new HashSet<>();
        Set<String> others = new HashSet<>();
        for (Receipt receipt : all.receipts()) {
            String file = receipt.file();
            YearMonth period = receipt.period();
            if (file != null && !known.contains(file)) {
                boolean after = period != null && period.isAfter(request.period());
                (after ? later : others).add(file);
            }
        }
        later.removeAll(others);
        return later;
    }

    /** Writes it, and compares its annexes, if it has any, with those that lie beside the one in question. */
    private WrittenBook written(Assessment assessment, Path derived, AnnexComparison annexes) throws IOException {
        try {
            write(assessment, derived, annexes::take);
            return WrittenBook.open(derived);
        } catch (OwnTemporaryFiles.UnusableException e) {
            throw e;
        } catch (IOException e) {
            throw new OwnTemporaryFiles.UnusableException(e);
        }
    }

    private void write(Assessment assessment, Path file, BookFiles.Taker annexes) throws IOException {
        Words words = Words.in(manifest.lang());
        String version = session.surroundings().version();
        BookSetting setting = new BookSetting(version, manifest.toWorkspace()).inAnnexesAbove(manifest.mostBodies());
        List<Sheet> sheets = new BookFiles(assessment, words, setting).sheets(annexes);
        try (OutputStream out = Files.newOutputStream(file)) {
            WorkbookWriter.write(
                    sheets,
                    About.of(assessment, words),
                    Manifest.of(assessment, version, manifest.lang(), manifest.toWorkspace(), manifest.mostBodies()),
                    out);
        }
    }

    /** The outcome in words, line by line. */
    String told(Verified outcome, Path file) {
        Words words = session.words();
        List<String> lines = new ArrayList<>();
        lines.add(words.of(
                "verify.of",
                session.shown(file),
                words.periods().of(manifest.period()),
                words.numbers().day(manifest.asOf()),
                manifest.version(),
                session.shown(request.workspace())));
        if (outcome.later() > 0) {
            lines.add(words.of("verify.later", outcome.later()));
        }
        if (outcome.isEqual()) {
            lines.add(words.of(outcome.sameBytes() ? "verify.equal" : "verify.saved-again"));
            return String.join("\n", lines);
        }
        if (!outcome.sameVersion()) {
            lines.add(words.of(
                    "verify.version", manifest.version(), session.surroundings().version()));
        }
        outcome.inputs().changed().forEach(name -> lines.add(words.of("verify.changed", name)));
        outcome.inputs().gone().forEach(name -> lines.add(words.of("verify.gone", name)));
        outcome.inputs().added().forEach(name -> lines.add(words.of("verify.added", name)));
        if (!outcome.asWritten()) {
            lines.add(words.of("verify.edited"));
        } else if (outcome.sameVersion()
                && outcome.inputs().isEmpty()
                && !outcome.cells().isEqual()) {
            lines.add(words.of("verify.history"));
        }
        outcome.annexes()
                .forEach(annex -> lines.add(
                        annex.cells() < 0
                                ? words.of("verify.annex-missing", annex.file())
                                : words.of("verify.annex-differs", annex.file(), annex.cells())));
        cells(outcome.cells(), lines, words);
        return String.join("\n", lines);
    }

    private static void cells(BookComparison.Compared cells, List<String> lines, Words words) {
        cells.missing().forEach(sheet -> lines.add(words.of("verify.sheet-missing", sheet)));
        cells.extra().forEach(sheet -> lines.add(words.of("verify.sheet-extra", sheet)));
        lines.add(words.of("verify.cells", cells.count()));
        for (BookComparison.Difference difference : cells.first()) {
            lines.add(words.of(
                    "verify.cell",
                    difference.sheet(),
                    difference.cell(),
                    shown(difference.stored(), words),
                    shown(difference.derived(), words)));
        }
        if (cells.count() > cells.first().size()) {
            lines.add(words.of("verify.more", cells.count() - cells.first().size()));
        }
    }

    private static String shown(String value, Words words) {
        return value.isEmpty() ? words.of("verify.empty") : value;
    }

    /**
     * How the files of a workspace differ from those that a workbook rests on.
     *
     * @param changed files with another content
     * @param gone files that are no longer there
     * @param added files that were not there then
     */
    private record InputChanges(List<String> changed, List<String> gone, List<String> added) {
        InputChanges {
            changed = List.copyOf(changed);
            gone = List.copyOf(gone);
            added = List.copyOf(added);
        }

        static InputChanges between(List<Assessment.Input> then, List<Assessment.Input> now) {
            Map<String, Assessment.Input> left = new LinkedHashMap<>();
            now.forEach(input -> left.put(input.file(), input));
            List<String> changed = new ArrayList<>();
            List<String> gone = new ArrayList<>();
            for (Assessment.Input input : then) {
                Assessment.Input found = left.remove(input.file());
                if (found == null) {
                    gone.add(input.file());
                } else if (!found.isSameFile(input)) {
                    changed.add(input.file());
                }
            }
            return new InputChanges(changed, gone, List.copyOf(left.keySet()));
        }

        boolean isEmpty() {
            return changed.isEmpty() && gone.isEmpty() && added.isEmpty();
        }
    }
}
