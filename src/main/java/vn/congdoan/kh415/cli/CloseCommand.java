package vn.congdoan.kh415.cli;

import java.io.IOException;
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

    @Option(names = "--reason", paramLabel = "${bundle:label.text}", descriptionKey = "reason")
    private String reason = "";

    CloseCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Refusal {
        common.apply();
        PeriodRequest request = options.request(session);
        return WorkspaceLock.holding(
                session, request.workspace(), () -> settle(request).code());
    }

    private ExitCode settle(PeriodRequest request) throws Refusal {
        Path folder = request.workspace().resolve(Loading.HISTORY);
        HistoryWriter history = new HistoryWriter(folder);
        try {
            if (reopen) {
                reopen(history, request);
            } else {
                close(history, request);
            }
            return ExitCode.DONE;
        } catch (IOException e) {
            throw new Refusal(
                    ExitCode.NOT_WRITTEN,
                    session.terminal()
                            .words()
                            .of("cli.not-written", folder.toString(), String.valueOf(e.getMessage())));
        }
    }

    private void close(HistoryWriter history, PeriodRequest request) throws Refusal, IOException {
        if (history.isClosed(request.period())) {
            throw refusal("cli.closed-already", request.period());
        }
        Assessment assessment = new Loading(session, request).assess(common.plan);
        history.close(assessment.snapshot(session.surroundings().version()));
        say("cli.closed", request.period());
    }

    private void reopen(HistoryWriter history, PeriodRequest request) throws Refusal, IOException {
        if (!history.isClosed(request.period())) {
            throw refusal("cli.not-closed", request.period());
        }
        if (reason.isBlank()) {
            throw refusal("cli.reason-missing", request.period());
        }
        history.reopen(request.period(), request.asOf(), reason);
        say("cli.reopened", request.period());
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
