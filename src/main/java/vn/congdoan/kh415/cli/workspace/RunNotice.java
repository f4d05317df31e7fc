package vn.congdoan.kh415.cli.workspace;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.cli.options.NoticeOptions;
import vn.congdoan.kh415.cli.options.PeriodRequest;
import vn.congdoan.kh415.cli.run.CommandRefusal;
import vn.congdoan.kh415.cli.run.ExitCode;
import vn.congdoan.kh415.cli.run.NotWritten;
import vn.congdoan.kh415.cli.run.OtherProgram;
import vn.congdoan.kh415.cli.run.RunLog;
import vn.congdoan.kh415.cli.run.Session;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.text.Words;
import vn.congdoan.kh415.write.file.AtomicFile;
import vn.congdoan.kh415.write.json.RunSummary;

/**
 * Tells of a run that ended, well or not, whom it was asked to tell: a file, another program. Where that fails there is a remark; the run
 * ends as it would have without. Collects meanwhile what there is to tell.
 */
public final class RunNotice {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String command;
    private final Session session;
    private final Words words;
    private final List<String> program;
    private @Nullable Path target;
    private @Nullable PeriodRequest request;
    private @Nullable Assessment assessment;
    private final List<Path> files = new ArrayList<>();

    private RunNotice(String command, Session session, @Nullable Path target, List<String> program) {
        this.command = command;
        this.session = session;
        this.words = session.words();
        this.target = target;
        this.program = program;
    }

    /** What is done meanwhile. */
    public interface Work {
        ExitCode done(RunNotice notice) throws CommandRefusal;
    }

    /** Does the work of that command, and tells of its end; gives the exit code. */
    public static int of(String command, NoticeOptions options, Session session, Work work) throws CommandRefusal {
        RunNotice notice =
                new RunNotice(command, session, target(options.summaryJson, session), program(options, session));
        try {
            ExitCode end = work.done(notice);
            boolean printed = !session.terminal().out().checkError();
            notice.ended(printed ? end : ExitCode.NOT_WRITTEN, printed ? "" : notice.words.of("cli.not-printed"));
            return end.code();
        } catch (CommandRefusal e) {
            notice.ended(e.exitCode(), e.message().strip());
            throw e;
        } catch (RuntimeException | Error e) {
            // Whoever is to be told is told of a defect, too; it goes on to where defects end.
            notice.ended(
                    ExitCode.DEFECT, notice.words.of("cli.defect", e.getClass().getSimpleName()));
            throw e;
        }
    }

    /** By its name no list, plan or return of a workspace. */
    private static @Nullable Path target(String named, Session session) throws CommandRefusal {
        if (!named.isEmpty() && !named.toLowerCase(Locale.ROOT).endsWith(".json")) {
            throw session.refusal(ExitCode.USAGE, "cli.bad-summary", named);
        }
        return named.isEmpty() ? null : session.path(named);
    }

    private static List<String> program(NoticeOptions options, Session session) throws CommandRefusal {
        String typed = options.notifyCommand;
        Optional<List<String>> program = typed.isEmpty() ? Optional.of(List.of()) : OtherProgram.words(typed);
        return program.orElseThrow(() -> session.refusal(ExitCode.USAGE, "cli.bad-notify", typed));
    }

    /** What was asked; refuses a summary among the returns. */
    public void concerns(PeriodRequest asked) throws CommandRefusal {
        request = asked;
        Path summary = target;
        if (summary != null) {
            target = null;
            OutFolder.outside(summary, asked.workspace(), session, "cli.summary-in-returns");
            target = summary;
        }
    }

    /** What the run came to. */
    public void assessed(Assessment made) {
        assessment = made;
    }

    /** A file that stands now, or a folder of such. */
    public void wrote(Path file) {
        files.add(file);
    }

    private void ended(ExitCode end, String message) {
        if (target == null && program.isEmpty()) {
            return;
        }
        byte[] summary = summary(end, message);
        if (target != null && (request != null || !maybeAmongReturns(target))) {
            write(summary, target);
        }
        if (!program.isEmpty()) {
            new OtherProgram(program, session.surroundings().folder(), PATIENCE)
                    .given(summary, words)
                    .ifPresent(why -> remark(words.of("cli.not-notified", program.get(0), why)));
        }
    }

    /** Of a run that did not come to know the workspace. */
    private static boolean maybeAmongReturns(Path file) {
        return StreamSupport.stream(file.spliterator(), false).anyMatch(part -> part.endsWith(Loading.RETURNS));
    }

    private void write(byte[] summary, Path file) {
        Path folder = file.getParent();
        try {
            if (folder != null) {
                AtomicFile.removeLeftBehind(folder);
            }
            AtomicFile.write(file, out -> out.write(summary));
        } catch (IOException e) {
            remark(words.of("cli.no-summary", session.shown(file), new NotWritten(session).why(e)));
        }
    }

    private void remark(String text) {
        session.terminal().remark(text);
        if (request != null) {
            RunLog.add(request.workspace(), text);
        }
    }

    private byte[] summary(ExitCode end, String message) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new RunSummary(
                            command,
                            end.code(),
                            message,
                            request == null ? null : request.reported(),
                            request == null ? null : request.asOf(),
                            assessment,
                            files.stream().map(this::name).toList())
                    .writeTo(bytes, words.lang());
        } catch (IOException e) {
            throw new UncheckedIOException("no file is written to", e);
        }
        return bytes.toByteArray();
    }

    private String name(Path file) {
        Path workspace = request == null ? null : request.workspace();
        Path named = workspace != null && file.startsWith(workspace) ? workspace.relativize(file) : file;
        return named.toString().replace(file.getFileSystem().getSeparator(), "/");
    }
}
