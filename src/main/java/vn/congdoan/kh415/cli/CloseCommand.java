package vn.congdoan.kh415.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.congdoan.kh415.cli.lock.WorkspaceLock;
import vn.congdoan.kh415.cli.run.CommandRefusal;
import vn.congdoan.kh415.cli.run.ExitCode;
import vn.congdoan.kh415.cli.run.NotWritten;
import vn.congdoan.kh415.cli.run.Session;
import vn.congdoan.kh415.model.finding.Severity;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.read.HistoryReader;
import vn.congdoan.kh415.text.Words;
import vn.congdoan.kh415.write.file.AtomicFile;
import vn.congdoan.kh415.write.json.HistoryWriter;

/** Freezes a period, so that later differences are shown and never silently taken; or lifts that, with a reason. */
@Command(name = "close")
final class CloseCommand implements Callable<Integer> {
    private static final int MOST_UNITS = 20;

    private final Session session;

    @Mixin
    private final PeriodOptions options = new PeriodOptions();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Option(names = "--reopen", descriptionKey = "reopen")
    private boolean reopen;

    @Option(names = "--reason", paramLabel = "${bundle:label.text}", descriptionKey = "reason")
    private String reason = "";

    @Option(names = "--anyway", descriptionKey = "anyway")
    private boolean anyway;

    CloseCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws CommandRefusal {
        common.apply();
        PeriodRequest request = options.request(session);
        return WorkspaceLock.holding(
                session, request.workspace(), () -> settle(request).code());
    }

    private ExitCode settle(PeriodRequest request) throws CommandRefusal {
        Path folder = request.workspace().resolve(Loading.HISTORY);
        try {
            AtomicFile.removeLeftBehind(folder);
            HistoryWriter history = new HistoryWriter(folder, HistoryReader.closings(folder));
            if (reopen) {
                if (anyway) {
                    throw refusal("cli.anyway-reopen", request.period());
                }
                reopen(history, request);
            } else {
                close(history, request);
            }
            return ExitCode.DONE;
        } catch (HistoryReader.DamagedSnapshotException e) {
            throw new CommandRefusal(
                    ExitCode.INVALID,
                    session.terminal().words().of("cli.snapshot-damaged", String.valueOf(e.getMessage())));
        } catch (IOException e) {
            throw new NotWritten(session).refusal("cli.not-written", folder, e);
        }
    }

    private void close(HistoryWriter history, PeriodRequest request) throws CommandRefusal, IOException {
        if (history.isClosed(request.period())) {
            throw refusal("cli.closed-already", request.period());
        }
        Assessment assessment = new Loading(session, request).assess(common.plan);
        String lacking = lacking(assessment, history.isReported(request.period()));
        if (request.failOn().isMet(assessment)) {
            Words words = session.terminal().words();
            String met = request.failOn().met(assessment, words);
            String month = words.numbers().month(request.period());
            throw new CommandRefusal(ExitCode.FOUND, lines(lacking, met, words.of("cli.not-closed-found", month)));
        }
        if (!lacking.isEmpty() && !anyway) {
            Words words = session.terminal().words();
            String month = words.numbers().month(request.period());
            throw new CommandRefusal(ExitCode.USAGE, lines(lacking, words.of("cli.not-closed-lacking", month)));
        }
        if (!lacking.isEmpty()) {
            session.terminal().remark(lacking);
        }
        history.close(
                assessment.snapshot(session.surroundings().version()),
                lines(reason, lacking).replace("\n", " "));
        say("cli.closed", request.period());
    }

    /** What the period lacks to be whole, a line each; empty if nothing. */
    private String lacking(Assessment assessment, boolean reported) {
        Words words = session.terminal().words();
        List<String> missing =
                assessment.gaps().stream().map(gap -> gap.unit().text()).toList();
        long errors = FailOn.count(assessment, Severity.ERROR);
        return lines(
                missing.isEmpty() ? "" : words.of("cli.close-missing", missing.size(), shown(missing)),
                errors == 0 ? "" : words.of("cli.close-errors", errors),
                reported ? "" : words.of("cli.close-unreported"));
    }

    private static String shown(List<String> units) {
        String first = String.join(", ", units.subList(0, Math.min(MOST_UNITS, units.size())));
        return units.size() > MOST_UNITS ? first + ", …" : first;
    }

    private static String lines(String... lines) {
        return Stream.of(lines).filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }

    private void reopen(HistoryWriter history, PeriodRequest request) throws CommandRefusal, IOException {
        if (!history.isClosed(request.period())) {
            throw refusal("cli.not-closed", request.period());
        }
        if (reason.isBlank()) {
            throw refusal("cli.reason-missing", request.period());
        }
        history.reopen(request.period(), request.asOf(), reason);
        say("cli.reopened", request.period());
    }

    private CommandRefusal refusal(String key, YearMonth period) {
        Words words = session.terminal().words();
        return new CommandRefusal(ExitCode.USAGE, words.of(key, words.numbers().month(period)));
    }

    private void say(String key, YearMonth period) {
        Words words = session.terminal().words();
        if (!common.quiet) {
            session.terminal().result(words.of(key, words.numbers().month(period)));
        }
    }
}
