package vn.congdoan.kh415.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.congdoan.kh415.cli.options.CommonOptions;
import vn.congdoan.kh415.cli.options.FailOn;
import vn.congdoan.kh415.cli.options.PeriodRequest;
import vn.congdoan.kh415.cli.options.RunOptions;
import vn.congdoan.kh415.cli.run.CommandRefusal;
import vn.congdoan.kh415.cli.run.ExitCode;
import vn.congdoan.kh415.cli.run.NotWritten;
import vn.congdoan.kh415.cli.run.Session;
import vn.congdoan.kh415.cli.workspace.Loading;
import vn.congdoan.kh415.model.result.Manifest;
import vn.congdoan.kh415.read.table.file.Passwords;
import vn.congdoan.kh415.read.table.xlsx.FileKind;
import vn.congdoan.kh415.read.table.xlsx.WrittenBook;
import vn.congdoan.kh415.report.terminal.FindingsText;
import vn.congdoan.kh415.text.Words;
import vn.congdoan.kh415.write.file.OwnTemporaryFiles;

/** Derives a workbook again from what it says of its making, and says what differs. Writes nothing beside it. */
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "${bundle:label.file}", descriptionKey = "workbook")
    private String workbook = "";

    @Option(
            names = {"-w", "--workspace"},
            paramLabel = "${bundle:label.workspace}",
            descriptionKey = "workbook-workspace")
    private String workspace = "";

    @Option(names = "--password-file", paramLabel = "${bundle:label.file}", descriptionKey = "password-file")
    private String passwordFile = "";

    @Mixin
    private final CommonOptions common = new CommonOptions();

    VerifyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws CommandRefusal {
        common.apply(session);
        Words words = session.words();
        Path file = session.path(workbook);
        Passwords passwords = RunOptions.passwords(session, passwordFile)
                .orElseThrow(() -> session.refusal(ExitCode.USAGE, "cli.bad-password-file", passwordFile));
        try (WrittenBook book = WrittenBook.open(file)) {
            Manifest manifest = Manifest.of(book.properties())
                    .orElseThrow(() -> usage(refused(file, words.of("verify.is-without"))));
            Path folder = workspace(file, manifest);
            PeriodRequest request =
                    new PeriodRequest(folder, manifest.period(), manifest.asOf(), FailOn.NEVER, passwords);
            Verification verification = new Verification(session, request, book, manifest);
            Verification.Verified outcome = verification.of(file, common.plan);
            if (!common.quiet) {
                session.terminal().result(verification.told(outcome, file));
            } else if (!outcome.isEqual()) {
                session.remark("verify.differs", session.shown(file));
            }
            return (outcome.isEqual() ? ExitCode.DONE : ExitCode.FOUND).code();
        } catch (WrittenBook.NoWorkbookException e) {
            log().debug("verifying failed", e);
            throw usage(
                    FileKind.of(file) == FileKind.XLSX
                            ? refused(file, words.of("verify.is-damaged")) + "\n"
                                    + FindingsText.list(List.of(e.finding()), words)
                                            .stripTrailing()
                            : refused(file, said(file)));
        } catch (OwnTemporaryFiles.UnusableException e) {
            throw new NotWritten(session).refusal("cli.not-written", file, e);
        } catch (IOException e) {
            log().debug("verifying failed", e);
            throw usage(refused(file, said(file)));
        }
    }

    private String refused(Path file, String why) {
        return session.words().of("cli.no-manifest", session.shown(file), why);
    }

    /** What the file is, and what to do. */
    private String said(Path file) {
        Words words = session.words();
        return switch (FileKind.of(file)) {
            case NOTHING -> words.of("verify.is-nothing");
            case FOLDER -> words.of("verify.is-folder");
            case EMPTY -> words.of("verify.is-empty");
            case XLSB -> words.of("verify.is-sheet", ".xlsb");
            case XLS -> words.of("verify.is-sheet", ".xls");
            case ODS -> words.of("verify.is-sheet", ".ods");
            case LOCKED -> words.of("verify.is-locked");
            case PDF -> words.of("verify.is-pdf");
            case XLSX -> words.of("verify.is-damaged");
            case OTHER -> words.of("verify.is-other");
        };
    }

    /** The folder that was named, else where the workbook says that it lies, seen from its own place. */
    private Path workspace(Path file, Manifest manifest) throws CommandRefusal {
        if (!workspace.isEmpty()) {
            Path named = session.path(workspace);
            if (!Files.isDirectory(named)) {
                throw session.refusal(ExitCode.USAGE, "cli.no-workspace", workspace);
            }
            return named;
        }
        Path beside = file.toAbsolutePath().getParent();
        return Optional.ofNullable(beside)
                .filter(place -> !manifest.toWorkspace().isEmpty())
                .map(place -> place.resolve(manifest.toWorkspace()).normalize())
                .filter(VerifyCommand::hasReturns)
                .orElseThrow(() -> session.refusal(ExitCode.USAGE, "cli.workspace-not-found", session.shown(file)));
    }

    private static boolean hasReturns(Path folder) {
        return Files.isDirectory(folder.resolve(Loading.RETURNS));
    }

    private static CommandRefusal usage(String message) {
        return new CommandRefusal(ExitCode.USAGE, message);
    }

    private static Logger log() {
        return LoggerFactory.getLogger(VerifyCommand.class);
    }
}
