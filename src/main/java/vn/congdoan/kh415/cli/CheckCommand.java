package vn.congdoan.kh415.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
import vn.congdoan.kh415.cli.run.Session;
import vn.congdoan.kh415.cli.workspace.Copies;
import vn.congdoan.kh415.cli.workspace.Loading;
import vn.congdoan.kh415.cli.workspace.RunNotice;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.report.terminal.FindingsText;
import vn.congdoan.kh415.report.words.GapsText;
import vn.congdoan.kh415.text.Words;

/**
 * Reads and checks the returns, and prints what was found, grouped by sender. Writes nothing, unless marked copies of the faulty
 * returns are asked for.
 */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final PeriodOptions options = new PeriodOptions();

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
        return RunNotice.of("check", notice, session, this::check);
    }

    private int check(RunNotice told) throws CommandRefusal {
        PeriodRequest request = options.request(session, common.plan);
        told.concerns(request);
        if (annotate.isEmpty()) {
            return check(request, null, told).code();
        }
        Copies copies = Copies.into(annotate, request.workspace(), session);
        return WorkspaceLock.holding(
                session, request.workspace(), () -> check(request, copies, told).code());
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
        Words words = session.terminal().words();
        if (!common.quiet) {
            session.terminal()
                    .result(FindingsText.bySender(assessment, words)
                            + GapsText.of(assessment, words)
                            + FindingsText.counts(assessment, words));
            if (copies != null) {
                session.terminal()
                        .result(words.of(
                                "cli.annotated",
                                written,
                                session.shown(copies.folder()),
                                copies.replaced() == 0 ? "" : copies.replaced()));
            }
        }
        return request.ending(assessment, common.quiet, session.terminal());
    }
}
