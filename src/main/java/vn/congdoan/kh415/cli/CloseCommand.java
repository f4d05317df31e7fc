package vn.congdoan.kh415.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.congdoan.kh415.model.Assessment;
import vn.congdoan.kh415.text.Words;
import vn.congdoan.kh415.write.HistoryWriter;

/** Freezes a period, so that later differences are shown and never silently taken; or lifts that, with a reason. */
@Command(name = "close")
final class CloseCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final PeriodOptions options = new PeriodOptions();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Option(names = "--reopen", descriptionKey = "reopen")
    private boolean reopen;

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "reason")
    private String reason = "";

    CloseCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Refusal {
        common.apply();
        Path workspace = options.workspace(session);
        YearMonth period = options.period(session);
        Words words = session.terminal().words();
        try (WorkspaceLock lock = WorkspaceLock.hold(workspace, words)) {
            Path folder = workspace.resolve(Loading.HISTORY);
            HistoryWriter history = new HistoryWriter(folder);
            boolean closed = Files.exists(folder.resolve(period + ".closed.json"));
            if (reopen) {
                reopen(history, closed, period);
            } else {
                close(history, closed, workspace, period);
            }
            return ExitCode.DONE.code();
        } catch (IOException e) {
            throw new Refusal(
                    ExitCode.NOT_WRITTEN,
                    words.of(
                            "cli.not-written",
                            workspace.resolve(Loading.HISTORY).toString(),
                            String.valueOf(e.getMessage())));
        }
    }

    private void close(HistoryWriter history, boolean closed, Path workspace, YearMonth period)
            throws Refusal, IOException {
        if (closed) {
            throw refusal("cli.closed-already", period);
        }
        Assessment assessment = new Loading(session, workspace).assess(common, options);
        history.close(assessment.snapshot(session.surroundings().version()));
        say("cli.closed", period);
    }

    private void reopen(HistoryWriter history, boolean closed, YearMonth period) throws Refusal, IOException {
        if (!closed) {
            throw refusal("cli.not-closed", period);
        }
        if (reason.isBlank()) {
            throw refusal("cli.reason-missing", period);
        }
        history.reopen(period, options.asOf(session), reason);
        say("cli.reopened", period);
    }

    private Refusal refusal(String key, YearMonth period) {
        Words words = session.terminal().words();
        return new Refusal(ExitCode.USAGE, words.of(key, words.numbers().month(period)));
    }

    private void say(String key, YearMonth period) {
        Words words = session.terminal().words();
        if (!common.quiet) {
            session.terminal().result(words.of(key, words.numbers().month(period)));
        }
    }
}
