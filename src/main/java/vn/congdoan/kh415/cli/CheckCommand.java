package vn.congdoan.kh415.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.congdoan.kh415.cli.lock.WorkspaceLock;
import vn.congdoan.kh415.cli.options.CommonOptions;
import vn.congdoan.kh415.cli.options.FailOn;
import vn.congdoan.kh415.cli.options.NoticeOptions;
import vn.congdoan.kh415.cli.options.PeriodOptions;
import vn.congdoan.kh415.cli.options.PeriodRequest;
import vn.congdoan.kh415.cli.options.RunOptions;
import vn.congdoan.kh415.cli.options.WorkspaceOptions;
import vn.congdoan.kh415.cli.run.CommandRefusal;
import vn.congdoan.kh415.cli.run.ExitCode;
import vn.congdoan.kh415.cli.run.Session;
import vn.congdoan.kh415.cli.workspace.Copies;
import vn.congdoan.kh415.cli.workspace.HandedIn;
import vn.congdoan.kh415.cli.workspace.Loading;
import vn.congdoan.kh415.cli.workspace.RunNotice;
import vn.congdoan.kh415.model.plan.ReportPeriod;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.report.terminal.FindingsText;
import vn.congdoan.kh415.report.terminal.HandedInText;
import vn.congdoan.kh415.report.words.GapsText;
import vn.congdoan.kh415.text.Words;

/**
 * Reads and checks the returns of a workspace, and prints what was found, grouped by sender; or files alone, before they are sent.
 * Writes nothing, unless marked copies of the faulty returns are asked for.
 */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {
    private static final String PERIOD = "--period";

    private final Session session;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            index = "0..*",
            arity = "1..*",
            paramLabel = "${bundle:label.workspace-or-files}",
            descriptionKey = "workspace-or-files")
    private List<String> places = new ArrayList<>();

    @Option(
            names = {"-p", PERIOD},
            paramLabel = "${bundle:label.period}",
            descriptionKey = "check-period")
    private String period = "";

    @Mixin
    private final RunOptions run = new RunOptions();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final NoticeOptions notice = new NoticeOptions();

    @Option(names = "--annotate", paramLabel = "${bundle:label.folder}", descriptionKey = "annotate")
    private String annotate = "";

    CheckCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws CommandRefusal {
        common.apply(session);
        List<Path> files = new ArrayList<>();
        for (String place : places) {
            files.add(session.path(place));
        }
        boolean areFiles = areFiles(files);
        if (!areFiles && period.isEmpty()) {
            throw new MissingParameterException(spec.commandLine(), spec.findOption(PERIOD), PERIOD);
        }
        return RunNotice.of("check", notice, session, told -> areFiles ? checkFiles(files) : checkWorkspace(told));
    }

    /** A name that leads nowhere was meant for a workspace if a period stands beside it. */
    private boolean areFiles(List<Path> files) {
        Path first = files.get(0);
        return files.size() > 1 || (Files.exists(first) ? !Files.isDirectory(first) : period.isEmpty());
    }

    private ExitCode checkWorkspace(RunNotice told) throws CommandRefusal {
        PeriodRequest request =
                PeriodOptions.request(session, common.plan, new WorkspaceOptions.Typed(places.get(0), period), run);
        told.concerns(request);
        if (annotate.isEmpty()) {
            return check(request, null, told);
        }
        Copies copies = Copies.into(annotate, request.workspace(), session);
        return WorkspaceLock.holding(session, request.workspace(), () -> check(request, copies, told));
    }

    private ExitCode check(PeriodRequest request, @Nullable Copies copies, RunNotice told) throws CommandRefusal {
        Loading loading = new Loading(session, request, Loading.Manner.KNOWN);
        Assessment assessment = loading.load(common.plan);
        told.assessed(assessment);
        // Before nothing usable ends the run: then the senders need their copies most.
        int written = copies == null ? 0 : copies.write(assessment, request.passwords());
        if (copies != null) {
            told.wrote(copies.folder());
        }
        loading.requireReturns(assessment);
        Words words = session.words();
        if (!common.quiet) {
            session.terminal()
                    .result(FindingsText.bySender(assessment, words)
                            + GapsText.of(assessment, words)
                            + FindingsText.counts(assessment, words));
            if (copies != null) {
                session.result(
                        "cli.annotated",
                        written,
                        session.shown(copies.folder()),
                        copies.replaced() == 0 ? "" : copies.replaced());
            }
        }
        return request.ending(assessment, common.quiet, session.terminal());
    }

    private ExitCode checkFiles(List<Path> files) throws CommandRefusal {
        RunOptions.Values values = requireSensible(files);
        HandedInText.Checked checked =
                new HandedIn(session, files, period.isEmpty() ? null : period, values).check(common.plan);
        Words words = session.words();
        String text = HandedInText.of(checked, words).stripTrailing();
        if (!checked.isUsable()) {
            throw new CommandRefusal(ExitCode.NOTHING_USABLE, text + "\n" + words.of("cli.nothing-usable-in-files"));
        }
        if (!common.quiet) {
            session.terminal().result(text);
        }
        if (!values.failOn().isMet(checked.findings())) {
            return ExitCode.DONE;
        }
        if (common.quiet) {
            session.terminal().remark(values.failOn().met(checked.findings(), words));
        }
        return ExitCode.FOUND;
    }

    /** All that is wrong with what was typed at once. */
    private RunOptions.Values requireSensible(List<Path> files) throws CommandRefusal {
        Words words = session.words();
        List<String> wrong = new ArrayList<>();
        List<String> folders =
                files.stream().filter(Files::isDirectory).map(session::shown).toList();
        List<String> gone = files.stream()
                .filter(file -> !Files.exists(file))
                .map(session::shown)
                .toList();
        if (!folders.isEmpty()) {
            wrong.add(words.of("cli.folders-among-files", String.join(", ", folders)));
        }
        if (!gone.isEmpty()) {
            wrong.add(words.of("cli.no-such-files", String.join(", ", gone)));
        }
        if (!period.isEmpty() && !ReportPeriod.isWellFormed(period)) {
            wrong.add(words.of("cli.bad-period", period));
        }
        if (!annotate.isEmpty()) {
            wrong.add(words.of("cli.annotate-files"));
        }
        RunOptions.Values values = run.values(session, wrong).orElse(null);
        if (values != null && values.failOn() == FailOn.MISSED) {
            wrong.add(words.of("cli.missed-of-files"));
        }
        if (values == null || !wrong.isEmpty()) {
            throw new CommandRefusal(ExitCode.USAGE, String.join("\n", wrong));
        }
        return values;
    }
}
