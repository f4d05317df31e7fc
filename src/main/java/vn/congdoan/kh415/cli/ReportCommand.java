package vn.congdoan.kh415.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.congdoan.kh415.cli.lock.WorkspaceLock;
import vn.congdoan.kh415.cli.options.CommonOptions;
import vn.congdoan.kh415.cli.options.NoticeOptions;
import vn.congdoan.kh415.cli.options.PeriodOptions;
import vn.congdoan.kh415.cli.options.PeriodRequest;
import vn.congdoan.kh415.cli.run.CommandRefusal;
import vn.congdoan.kh415.cli.run.ExitCode;
import vn.congdoan.kh415.cli.run.NotWritten;
import vn.congdoan.kh415.cli.run.Progress;
import vn.congdoan.kh415.cli.run.Session;
import vn.congdoan.kh415.cli.workspace.BookFiles;
import vn.congdoan.kh415.cli.workspace.KeptHistory;
import vn.congdoan.kh415.cli.workspace.Loading;
import vn.congdoan.kh415.cli.workspace.OutFolder;
import vn.congdoan.kh415.cli.workspace.RunNotice;
import vn.congdoan.kh415.cli.workspace.SlipFiles;
import vn.congdoan.kh415.model.figure.Closings;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.model.result.Manifest;
import vn.congdoan.kh415.model.result.Snapshot;
import vn.congdoan.kh415.read.HistoryReader;
import vn.congdoan.kh415.report.book.BookSetting;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.terminal.FindingsText;
import vn.congdoan.kh415.report.words.GapsText;
import vn.congdoan.kh415.report.words.RestatementText;
import vn.congdoan.kh415.report.words.SummaryText;
import vn.congdoan.kh415.text.Words;
import vn.congdoan.kh415.write.file.AtomicFile;
import vn.congdoan.kh415.write.file.AtomicFolder;
import vn.congdoan.kh415.write.file.PackedStream;
import vn.congdoan.kh415.write.json.HistoryWriter;
import vn.congdoan.kh415.write.json.JsonWriter;
import vn.congdoan.kh415.write.json.LeafRows;
import vn.congdoan.kh415.write.xlsx.About;
import vn.congdoan.kh415.write.xlsx.WorkbookWriter;

/** The main job: reads, checks, adds up, judges, writes the workbook and the JSON, prints a short table. */
@Command(name = "report")
final class ReportCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final PeriodOptions options = new PeriodOptions();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final NoticeOptions notice = new NoticeOptions();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "${bundle:label.folder}",
            descriptionKey = "out")
    private String out = "";

    @Option(names = "--slips", paramLabel = "${bundle:label.folder}", descriptionKey = "slips")
    private String slips = "";

    @Option(names = "--annexes-above", paramLabel = "${bundle:label.number}", descriptionKey = "annexes-above")
    private int annexesAbove = BookSetting.MOST_BODIES;

    ReportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws CommandRefusal {
        common.apply(session);
        return RunNotice.of("report", notice, session, this::report);
    }

    private ExitCode report(RunNotice told) throws CommandRefusal {
        if (annexesAbove < 1) {
            throw session.refusal(ExitCode.USAGE, "cli.bad-annexes-above", annexesAbove);
        }
        PeriodRequest request = options.request(session, common.plan);
        told.concerns(request);
        Path named = out.isEmpty() ? request.workspace().resolve("out") : session.path(out);
        OutFolder.outside(named, request.workspace(), session, "cli.out-in-returns");
        Path folder = named.resolve(request.reported().text());
        SlipFiles files = slips.isEmpty() ? null : SlipFiles.into(slips, request.workspace(), session);
        return WorkspaceLock.logged(session, request.workspace(), () -> report(request, folder, files, told));
    }

    private ExitCode report(PeriodRequest request, Path folder, @Nullable SlipFiles files, RunNotice told)
            throws CommandRefusal {
        removeLeftBehind(request.workspace(), folder);
        Loading loading = new Loading(session, request, Loading.Manner.KEPT);
        Assessment assessment = loading.load(common.plan);
        told.assessed(assessment);
        loading.requireReturns(assessment);
        String name = BookFiles.name(assessment);
        Path workbook = folder.resolve(name + ".xlsx");
        Path json = folder.resolve(name + ".json");
        int annexes = write(assessment, request.workspace(), workbook, json);
        told.wrote(workbook);
        told.wrote(json);
        int slipCount = files == null ? 0 : files.write(assessment);
        if (files != null) {
            told.wrote(files.folder());
        }
        remember(assessment, request.workspace());
        if (!common.quiet) {
            Words words = session.words();
            session.terminal().result(SummaryText.of(assessment, words));
            session.terminal()
                    .result(GapsText.unusable(assessment, words)
                            + RestatementText.of(assessment, words)
                            + FindingsText.counts(assessment, words));
            session.result("cli.written", session.shown(workbook), session.shown(json));
            if (annexes > 0) {
                Path beside = workbook.resolveSibling(BookFiles.folder(assessment));
                session.result("cli.annexes", annexes, session.shown(beside));
            }
            if (files != null) {
                session.result("cli.slips", slipCount, session.shown(files.folder()));
            }
        }
        return request.ending(assessment, common.quiet, session.terminal());
    }

    /** What killed runs left of any period. */
    private static void removeLeftBehind(Path workspace, Path folder) {
        KeptHistory.removeLeftBehind(workspace);
        Path out = folder.getParent();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(out == null ? folder : out, "[0-9]*")) {
            folders.forEach(AtomicFile::removeLeftBehind);
        } catch (IOException e) {
            log().debug("nothing was written there yet", e);
        }
    }

    /** A workspace that cannot be written to has no history; that is no reason to withhold the report. */
    private void remember(Assessment assessment, Path workspace) {
        KeptHistory kept = KeptHistory.of(workspace, assessment.plan().id(), session);
        try {
            HistoryWriter history = kept.writer();
            history.settle();
            Snapshot snapshot = assessment.snapshot(session.surroundings().version());
            if (isArchived(kept, snapshot)) {
                Words words = session.words();
                session.remark(
                        "cli.history-kept",
                        words.numbers().month(snapshot.period()),
                        session.shown(kept.folder().resolve(Closings.openName(snapshot.period()) + Closings.PACKED)));
            } else {
                history.writeOpen(snapshot);
            }
        } catch (IOException e) {
            log().debug("history", e);
            session.remark("cli.no-history", session.shown(kept.folder()), new NotWritten(session).why(e));
        }
    }

    /** What cannot be read any more holds nothing that could be kept. */
    private boolean isArchived(KeptHistory kept, Snapshot snapshot) throws IOException {
        try {
            return HistoryReader.isArchived(kept.folder(), snapshot);
        } catch (HistoryReader.DamagedSnapshotException e) {
            log().debug("history", e);
            session.remark("cli.snapshot-replaced", String.valueOf(e.getMessage()));
            return false;
        }
    }

    /** How many annexes there are. */
    private int write(Assessment assessment, Path workspace, Path workbook, Path json) throws CommandRefusal {
        Words words = session.words();
        String way = toWorkspace(workbook, workspace);
        try (AtomicFolder annexes = AtomicFolder.inPlaceOf(
                workbook.resolveSibling(BookFiles.folder(assessment)), BookFiles.name(assessment))) {
            String version = session.surroundings().version();
            BookFiles book =
                    new BookFiles(assessment, words, new BookSetting(version, way).inAnnexesAbove(annexesAbove));
            List<Sheet> sheets = composed(book, annexes);
            Manifest manifest = Manifest.of(assessment, version, words.lang(), way, annexesAbove);
            Map<Path, AtomicFile.Content> files = new LinkedHashMap<>();
            files.put(workbook, stream -> write(assessment, sheets, manifest, stream));
            Path leaves =
                    json.resolveSibling(String.valueOf(json.getFileName()).replaceFirst("\\.json$", ".rows.csv.gz"));
            if (LeafRows.standApart(assessment)) {
                String name = String.valueOf(leaves.getFileName());
                files.put(leaves, PackedStream.of(stream -> LeafRows.write(assessment, stream)));
                files.put(json, stream -> JsonWriter.write(assessment, words, name, stream));
            } else {
                files.put(json, stream -> JsonWriter.write(assessment, words, stream));
            }
            AtomicFile.writeAll(files, annexes::putInPlace);
            if (!files.containsKey(leaves)) {
                // Of an earlier run with more units: nothing says any more what it belongs to.
                Files.deleteIfExists(leaves);
            }
            return annexes.size();
        } catch (IOException e) {
            throw new NotWritten(session).refusal("cli.not-written", workbook, e);
        }
    }

    private List<Sheet> composed(BookFiles book, AtomicFolder annexes) throws IOException {
        try (Progress.Stage composing = session.terminal().progress().stage("progress.composing")) {
            return book.sheets((annex, content) -> {
                annexes.add(annex, content);
                composing.at(annexes.size(), 0);
            });
        }
    }

    private void write(Assessment assessment, List<Sheet> sheets, Manifest manifest, OutputStream stream)
            throws IOException {
        try (Progress.Stage writing = session.terminal().progress().stage("progress.writing")) {
            int all = sheets.stream().mapToInt(sheet -> sheet.rows().size()).sum();
            About about = About.of(assessment, session.words());
            WorkbookWriter.write(sheets, about, manifest, stream, rows -> writing.at(rows, all));
        }
    }

    /** The way from the workbook's folder to the workspace, so that links to returns survive a move of the whole folder. */
    private static String toWorkspace(Path workbook, Path workspace) {
        Path from = workbook.toAbsolutePath().getParent();
        Path to = workspace.toAbsolutePath();
        if (from == null || from.getRoot() == null || !from.getRoot().equals(to.getRoot())) {
            return "";
        }
        return from.relativize(to).toString().replace('\\', '/') + "/";
    }

    private static Logger log() {
        return LoggerFactory.getLogger(ReportCommand.class);
    }
}
