package vn.congdoan.kh415.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.congdoan.kh415.model.Assessment;
import vn.congdoan.kh415.report.FindingsText;
import vn.congdoan.kh415.text.Words;

/** Reads and checks the returns, and prints what was found, grouped by sender; writes nothing. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final PeriodOptions options = new PeriodOptions();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    CheckCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Refusal {
        common.apply();
        PeriodRequest request = options.request(session);
        Assessment assessment = new Loading(session, request).assess(common.plan);
        Words words = session.terminal().words();
        if (!common.quiet) {
            session.terminal()
                    .result(FindingsText.bySender(assessment, words) + FindingsText.counts(assessment, words));
        }
        return (request.failOn().isMet(assessment) ? ExitCode.FOUND : ExitCode.DONE).code();
    }
}
