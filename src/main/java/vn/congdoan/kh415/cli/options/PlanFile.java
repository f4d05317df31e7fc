package vn.congdoan.kh415.cli.options;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.cli.run.CommandRefusal;
import vn.congdoan.kh415.cli.run.ExitCode;
import vn.congdoan.kh415.cli.run.NotWritten;
import vn.congdoan.kh415.cli.run.Session;
import vn.congdoan.kh415.model.finding.Outcome;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.read.plan.PlanReader;
import vn.congdoan.kh415.report.terminal.FindingsText;

/**
 * Finds and reads the plan: the file named, else the one that the workspace names in its defaults, else targets.yaml in the workspace, in
 * the working folder, or beside the workspace.
 */
public final class PlanFile {
    private static final String NAME = "targets.yaml";

    private PlanFile() {}

    public static Path locate(Session session, String named, @Nullable Path workspace) throws CommandRefusal {
        String wanted = named.isEmpty() ? ofWorkspace(workspace) : named;
        List<Path> candidates = wanted.isEmpty() ? usual(session, workspace, NAME) : List.of(session.path(wanted));
        Optional<Path> found = candidates.stream().filter(Files::isRegularFile).findFirst();
        if (found.isEmpty()) {
            session.requireFolder();
        }
        return found.orElseThrow(() -> session.refusal(
                ExitCode.INVALID,
                "cli.no-plan",
                String.join(", ", candidates.stream().map(session::shown).toList())));
    }

    /** For commands that find their workspace by themselves; others have it among their arguments. */
    private static String ofWorkspace(@Nullable Path workspace) {
        Optional<DefaultsFile> defaults = workspace == null ? Optional.empty() : DefaultsFile.of(workspace);
        return defaults.flatMap(file ->
                        file.entry("", "plan").map(DefaultsFile.Entry::value).map(file::path))
                .orElse("");
    }

    /** Where a plan of that name may be, in the order in which it is looked for, each place once. */
    public static List<Path> usual(Session session, @Nullable Path workspace, String name) {
        return Stream.of(workspace, session.surroundings().folder(), workspace == null ? null : workspace.getParent())
                .flatMap(Stream::ofNullable)
                .map(place -> place.resolve(name))
                .distinct()
                .toList();
    }

    public static Outcome<Optional<Plan>> read(Session session, Path file) throws CommandRefusal {
        try {
            return PlanReader.read(file, session.shown(file));
        } catch (IOException e) {
            throw new NotWritten(session).unread(e);
        }
    }

    /** The plan, or a refusal that names every mistake in it. */
    public static Plan valid(Session session, Path file) throws CommandRefusal {
        Outcome<Optional<Plan>> outcome = read(session, file);
        return outcome.value()
                .orElseThrow(() -> new CommandRefusal(
                        ExitCode.INVALID,
                        FindingsText.list(outcome.findings(), session.words())
                                + session.words().of("cli.plan-invalid", session.shown(file))));
    }
}
