package vn.congdoan.kh415.cli;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.congdoan.kh415.cli.lock.WorkspaceLock;
import vn.congdoan.kh415.cli.options.CommonOptions;
import vn.congdoan.kh415.cli.options.FailOn;
import vn.congdoan.kh415.cli.options.NoticeOptions;
import vn.congdoan.kh415.cli.options.PeriodOptions;
import vn.congdoan.kh415.cli.options.PeriodRequest;
import vn.congdoan.kh415.cli.options.PlanFile;
import vn.congdoan.kh415.cli.run.CommandRefusal;
import vn.congdoan.kh415.cli.run.ExitCode;
import vn.congdoan.kh415.cli.run.NotWritten;
import vn.congdoan.kh415.cli.run.Session;
import vn.congdoan.kh415.cli.workspace.KeptHistory;
import vn.congdoan.kh415.cli.workspace.Loading;
import vn.congdoan.kh415.cli.workspace.RunNotice;
import vn.congdoan.kh415.model.finding.Severity;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.plan.ReportPeriod;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.model.result.Snapshot;
import vn.congdoan.kh415.read.HistoryReader;
import vn.congdoan.kh415.text.Words;
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

    @Mixin
    private final NoticeOptions notice = new NoticeOptions();

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
        common.apply(session);
        return RunNotice.of("close", notice, session, this::settle);
    }

    private ExitCode settle(RunNotice told) throws CommandRefusal {
        PeriodRequest request = options.request(session, common.plan);
        told.concerns(request);
        return WorkspaceLock.logged(session, request.workspace(), () -> settle(request, told));
    }

    private ExitCode settle(PeriodRequest request, RunNotice told) throws CommandRefusal {
        Plan plan = PlanFile.valid(session, PlanFile.locate(session, common.plan, request.workspace()));
        KeptHistory kept = KeptHistory.of(request.workspace(), plan.id(), session);
        try {
            KeptHistory.removeLeftBehind(request.workspace());
            HistoryWriter history = kept.writer();
            if (reopen) {
                if (anyway) {
                    throw refusal("cli.anyway-reopen", request);
                }
                reopen(history, request);
            } else {
                close(history, request, told);
            }
            return ExitCode.DONE;
        } catch (HistoryReader.DamagedSnapshotException e) {
            throw session.refusal(
                    ExitCode.INVALID,
                    e.isLost() ? "cli.snapshot-lost" : "cli.snapshot-damaged",
                    String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new NotWritten(session).refusal("cli.not-written", kept.folder(), e);
        }
    }

    private void close(HistoryWriter history, PeriodRequest request, RunNotice told)
            throws CommandRefusal, IOException {
        if (history.isClosed(request.period())) {
            throw refusal("cli.closed-already", request);
        }
        Loading loading = new Loading(session, request, Loading.Manner.KEPT);
        Loading.Closing whole = loading.closing(common.plan);
        Assessment assessment = whole.assessment();
        told.assessed(assessment);
        loading.requireReturns(assessment);
        String lacking = lacking(assessment, lastReported(history, request));
        if (request.failOn().isMet(assessment)) {
            String met = request.failOn().met(assessment, session.words());
            throw new CommandRefusal(ExitCode.FOUND, lines(lacking, met, said("cli.not-closed-found", request)));
        }
        if (!lacking.isEmpty() && !anyway) {
            throw new CommandRefusal(ExitCode.USAGE, lines(lacking, said("cli.not-closed-lacking", request)));
        }
        if (!lacking.isEmpty()) {
            session.terminal().remark(lacking);
        }
        history.close(
                assessment.snapshot(session.surroundings().version()).on(whole.basis()),
                lines(reason, lacking).replace("\n", " "));
        say("cli.closed", request);
        if (!request.reported().isMonth()) {
            openMonths(history, request.reported());
        }
    }

    /** The results of the last report; null if there was none. What cannot be read of it is as good as none. */
    private @Nullable List<Snapshot.Reported> lastReported(HistoryWriter history, PeriodRequest request)
            throws IOException {
        if (!history.isReported(request.period())) {
            return null;
        }
        try {
            return HistoryReader.reported(history.folder(), request.period());
        } catch (HistoryReader.DamagedSnapshotException e) {
            LoggerFactory.getLogger(CloseCommand.class).debug("history", e);
            return null;
        }
    }

    /** What the period lacks to be whole and known to those who decide on it, a line each; empty if nothing. */
    private String lacking(Assessment assessment, @Nullable List<Snapshot.Reported> reported) {
        Words words = session.words();
        List<String> missing =
                assessment.gaps().stream().map(gap -> gap.unit().text()).toList();
        long errors = FailOn.count(assessment, Severity.ERROR);
        return lines(
                missing.isEmpty() ? "" : words.of("cli.close-missing", missing.size(), shown(missing)),
                listed("cli.close-without-figures", withoutFigures(assessment)),
                errors == 0 ? "" : words.of("cli.close-errors", errors),
                reported == null ? words.of("cli.close-unreported") : "",
                reported == null ? "" : listed("cli.close-changed", changed(assessment, reported)));
    }

    private String listed(String key, List<String> indicators) {
        return indicators.isEmpty() ? "" : session.words().of(key, indicators.size(), String.join(", ", indicators));
    }

    /** The indicators of which nobody gave anything that was asked for. */
    private static List<String> withoutFigures(Assessment assessment) {
        Set<MeasureId> lacking = assessment.gaps().stream()
                .flatMap(gap -> gap.measures().stream())
                .collect(Collectors.toSet());
        return assessment.indicators().stream()
                .filter(of -> of.whole().total().ratio() == null)
                .map(IndicatorResult::indicator)
                .filter(indicator -> indicator.numerator().measures().stream().anyMatch(lacking::contains))
                .map(indicator -> indicator.id().text())
                .toList();
    }

    /** The indicators that are not what was reported last. */
    private static List<String> changed(Assessment assessment, List<Snapshot.Reported> reported) {
        return assessment.snapshot("").results().stream()
                .filter(now -> reported.stream().noneMatch(now::isSame))
                .map(now -> now.indicator().text())
                .toList();
    }

    private static String shown(List<String> units) {
        String first = String.join(", ", units.subList(0, Math.min(MOST_UNITS, units.size())));
        return units.size() > MOST_UNITS ? first + ", …" : first;
    }

    private static String lines(String... lines) {
        return Stream.of(lines).filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }

    private void reopen(HistoryWriter history, PeriodRequest request) throws CommandRefusal, IOException {
        if (!history.isClosed(request.period()) && !history.isLost(request.period())) {
            throw refusal("cli.not-closed", request);
        }
        if (reason.isBlank()) {
            throw refusal("cli.reason-missing", request);
        }
        history.reopen(request.period(), request.asOf(), reason);
        say("cli.reopened", request);
    }

    /** What a span's month at the end is closed with says nothing of the months before, whose figures still count as they are. */
    private void openMonths(HistoryWriter history, ReportPeriod span) {
        Words words = session.words();
        List<String> open = Stream.iterate(
                        span.first(), month -> month.isBefore(span.end()), month -> month.plusMonths(1))
                .filter(month -> !history.isClosed(month))
                .map(words.numbers()::month)
                .toList();
        if (!open.isEmpty()) {
            session.remark("cli.closed-last-month", words.numbers().month(span.end()), String.join(", ", open));
        }
    }

    private CommandRefusal refusal(String key, PeriodRequest request) {
        return new CommandRefusal(ExitCode.USAGE, said(key, request));
    }

    private void say(String key, PeriodRequest request) {
        if (!common.quiet) {
            session.terminal().result(said(key, request));
        }
    }

    private String said(String key, PeriodRequest request) {
        Words words = session.words();
        return words.of(key, words.periods().of(request.reported()));
    }
}
