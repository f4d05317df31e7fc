package vn.congdoan.kh415.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.congdoan.kh415.model.Assessment;
import vn.congdoan.kh415.report.FindingsText;
import vn.congdoan.kh415.report.Sheet;
import vn.congdoan.kh415.report.Sheets;
import vn.congdoan.kh415.report.SummaryText;
import vn.congdoan.kh415.text.Words;
import vn.congdoan.kh415.write.About;
import vn.congdoan.kh415.write.AtomicFile;
import vn.congdoan.kh415.write.JsonWriter;
import vn.congdoan.kh415.write.WorkbookWriter;

/** The main job: reads, checks, adds up, judges, writes the workbook and the JSON, prints a short table. */
@Command(name = "report")
final class ReportCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(ReportCommand.class);

    private final Session session;

    @Mixin
    private final PeriodOptions options = new PeriodOptions();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "${bundle:label.folder}",
            descriptionKey = "out")
    private String out = "";

    ReportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Refusal {
        common.apply();
        PeriodRequest request = options.request(session);
        Path folder = (out.isEmpty() ? request.workspace().resolve("out") : session.path(out))
                .resolve(request.period().toString());
        return WorkspaceLock.holding(
                session, request.workspace(), () -> report(request, folder).code());
    }

    private ExitCode report(PeriodRequest request, Path folder) throws Refusal {
        Assessment assessment = new Loading(session, request).assess(common.plan);
        String name = assessment.plan().id() + "-" + request.period();
        Path workbook = folder.resolve(name + ".xlsx");
        Path json = folder.resolve(name + ".json");
        write(assessment, request.workspace(), workbook, json);
        if (!common.quiet) {
            Words words = session.terminal().words();
            session.terminal().result(SummaryText.of(assessment, words));
            session.terminal().result(FindingsText.counts(assessment, words));
            session.terminal().result(words.of("cli.written", session.shown(workbook), session.shown(json)));
        }
        return request.failOn().isMet(assessment) ? ExitCode.FOUND : ExitCode.DONE;
    }

    private void write(Assessment assessment, Path workspace, Path workbook, Path json) throws Refusal {
        Words words = session.terminal().words();
        String way = toWorkspace(workbook, workspace);
        try {
            List<Sheet> sheets = Sheets.of(
                    assessment, words, new Sheets.Setting(session.surroundings().version(), way));
            Map<Path, AtomicFile.Content> files = new LinkedHashMap<>();
            files.put(workbook, stream -> WorkbookWriter.write(sheets, About.of(assessment, words), stream));
            files.put(json, stream -> JsonWriter.write(assessment, words, stream));
            AtomicFile.writeAll(files);
        } catch (IOException e) {
            LOG.debug("writing failed", e);
            throw new Refusal(
                    ExitCode.NOT_WRITTEN,
                    words.of("cli.not-written", session.shown(workbook), String.valueOf(e.getMessage())));
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
}
