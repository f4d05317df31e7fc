package vn.congdoan.kh415.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.congdoan.kh415.cli.lock.WorkspaceLock;
import vn.congdoan.kh415.cli.options.CommonOptions;
import vn.congdoan.kh415.cli.options.FailOn;
import vn.congdoan.kh415.cli.options.PeriodRequest;
import vn.congdoan.kh415.cli.options.RunOptions;
import vn.congdoan.kh415.cli.options.WorkspaceOptions;
import vn.congdoan.kh415.cli.run.CommandRefusal;
import vn.congdoan.kh415.cli.run.ExitCode;
import vn.congdoan.kh415.cli.run.Session;
import vn.congdoan.kh415.cli.workspace.FormFiles;
import vn.congdoan.kh415.cli.workspace.Loading;
import vn.congdoan.kh415.model.plan.ReportPeriod;
import vn.congdoan.kh415.read.table.file.Passwords;
import vn.congdoan.kh415.text.Words;

/** Writes a form for each unit that must report for a month, to be filled in and sent back. */
@Command(name = "forms")
final class FormsCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final WorkspaceOptions where = new WorkspaceOptions();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "${bundle:label.folder}",
            descriptionKey = "forms-out")
    private String out = "";

    @Option(names = "--password-file", paramLabel = "${bundle:label.file}", descriptionKey = "password-file")
    private String passwordFile = "";

    FormsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws CommandRefusal {
        common.apply(session);
        PeriodRequest request = request();
        Path folder = out.isEmpty()
                ? request.workspace()
                        .resolve("out")
                        .resolve(request.reported().text())
                        .resolve("forms")
                : session.path(out);
        FormFiles files = FormFiles.into(folder, request.workspace(), session);
        return WorkspaceLock.logged(session, request.workspace(), () -> write(request, files))
                .code();
    }

    /** Forms judge nothing: of a longer period its last month is meant, as if that were just over. */
    private PeriodRequest request() throws CommandRefusal {
        List<String> wrong = new ArrayList<>();
        WorkspaceOptions.Typed typed = where.typed();
        Path folder = typed.folder(session, wrong);
        Optional<Passwords> passwords = RunOptions.passwords(session, passwordFile);
        if (passwords.isEmpty()) {
            wrong.add(session.words().of("cli.bad-password-file", passwordFile));
        }
        if (!wrong.isEmpty()) {
            throw new CommandRefusal(ExitCode.USAGE, String.join("\n", wrong));
        }
        ReportPeriod month =
                ReportPeriod.of(typed.reported(session, common.plan, folder).end());
        return new PeriodRequest(folder, month, month.end().atEndOfMonth(), FailOn.NEVER, passwords.orElseThrow());
    }

    private ExitCode write(PeriodRequest request, FormFiles files) throws CommandRefusal {
        FormFiles.Written written =
                files.write(new Loading(session, request, Loading.Manner.IF_ANY).outlook(common.plan));
        Words words = session.words();
        if (!common.quiet) {
            session.result(
                    "cli.forms",
                    words.periods().of(request.reported()),
                    written.units(),
                    written.tables(),
                    session.shown(files.folder()));
        }
        return ExitCode.DONE;
    }
}
