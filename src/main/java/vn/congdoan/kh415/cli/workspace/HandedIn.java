package vn.congdoan.kh415.cli.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.cli.options.PeriodRequest;
import vn.congdoan.kh415.cli.options.PlanFile;
import vn.congdoan.kh415.cli.options.RunOptions;
import vn.congdoan.kh415.cli.run.CommandRefusal;
import vn.congdoan.kh415.cli.run.NotWritten;
import vn.congdoan.kh415.cli.run.Session;
import vn.congdoan.kh415.model.body.Registry;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.Outcome;
import vn.congdoan.kh415.model.finding.Severity;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.plan.ReportPeriod;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.model.result.History;
import vn.congdoan.kh415.pipeline.Inputs;
import vn.congdoan.kh415.pipeline.Intake;
import vn.congdoan.kh415.pipeline.Pipeline;
import vn.congdoan.kh415.pipeline.Unlisted;
import vn.congdoan.kh415.read.list.UnitList;
import vn.congdoan.kh415.read.table.ReturnFiles;
import vn.congdoan.kh415.report.terminal.HandedInText.Basis;
import vn.congdoan.kh415.report.terminal.HandedInText.Checked;

/**
 * Files that a sender checks before they are sent. Those that lie among the returns of a workspace are held against all that it holds;
 * others against the registry beside the plan, if there is one. Each is checked in the month of which it speaks.
 */
public final class HandedIn {
    private static final Registry NONE = new Registry(List.of());

    private final Session session;
    private final List<Path> files;
    private final @Nullable String period;
    private final RunOptions.Values values;

    /**
     * Of files that are there.
     *
     * @param period for which they are; null if they tell it themselves
     */
    public HandedIn(Session session, List<Path> files, @Nullable String period, RunOptions.Values values) {
        this.session = session;
        this.files = files.stream().distinct().toList();
        this.period = period;
        this.values = values;
    }

    /** Under the plan of that name; a refusal if the plan, or a registry that lies there, is invalid. */
    public Checked check(String planName) throws CommandRefusal {
        Optional<Path> workspace = workspaceOf(files);
        Path beside = workspace.orElseGet(() -> folder(files.get(0)));
        Path planFile = PlanFile.locate(session, planName, beside);
        Plan plan = PlanFile.valid(session, planFile);
        ReportPeriod reported = period == null
                ? null
                : ReportPeriod.parse(period, plan.reportingYear()).orElseThrow();
        try {
            Optional<Registry> registry = registry(workspace.orElseGet(() -> folder(planFile)), plan);
            return workspace.isPresent() && registry.isPresent()
                    ? inWorkspace(workspace.get(), plan, planFile, registry.get(), reported)
                    : alone(plan, registry, reported);
        } catch (IOException e) {
            throw new NotWritten(session).unread(e);
        }
    }

    /** The one workspace among whose returns all files lie; empty if there is none. */
    private static Optional<Path> workspaceOf(List<Path> files) {
        Set<Optional<Path>> workspaces =
                files.stream().map(HandedIn::workspaceOf).collect(Collectors.toSet());
        return workspaces.size() == 1 ? workspaces.iterator().next() : Optional.empty();
    }

    private static Optional<Path> workspaceOf(Path file) {
        for (Path at = file.toAbsolutePath().getParent(); at != null; at = at.getParent()) {
            if (at.endsWith(Loading.RETURNS) && at.getParent() != null) {
                return Optional.of(at.getParent());
            }
        }
        return Optional.empty();
    }

    private static Path folder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file.toAbsolutePath() : folder;
    }

    private Optional<Registry> registry(Path folder, Plan plan) throws IOException, CommandRefusal {
        Outcome<Optional<Path>> located = UnitList.locate(folder);
        List<Finding> wrong = new ArrayList<>(located.findings());
        Optional<Outcome<Registry>> read = located.value().map(file -> UnitList.read(file, plan));
        read.ifPresent(units -> wrong.addAll(units.findings()));
        if (wrong.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
            throw Loading.invalidRegistry(session, wrong);
        }
        return read.map(Outcome::value);
    }

    /** The months of which the files speak are found first; then the workspace is looked at in each. */
    private Checked inWorkspace(
            Path workspace, Plan plan, Path planFile, Registry registry, @Nullable ReportPeriod reported)
            throws IOException, CommandRefusal {
        List<Intake.Taken> taken = taken(workspace, new Intake(plan, registry));
        List<Assessment> months = new ArrayList<>();
        for (ReportPeriod month : periods(reported, taken)) {
            PeriodRequest request =
                    new PeriodRequest(workspace, month, values.asOf(), values.failOn(), values.passwords());
            months.add(new Loading(session, request, Loading.Manner.KNOWN).load(planFile, name -> true));
        }
        return Checked.of(plan, Basis.WORKSPACE, names(workspace), months);
    }

    private Checked alone(Plan plan, Optional<Registry> registry, @Nullable ReportPeriod reported)
            throws IOException, CommandRefusal {
        YearMonth handedInFor = reported == null ? null : reported.end();
        Path folder = session.surroundings().folder();
        Intake intake = new Intake(plan, registry.orElse(NONE), handedInFor);
        List<Intake.Taken> taken = taken(folder, intake);
        Plan asked = registry.isPresent() ? plan : Unlisted.plan(plan);
        Registry units = registry.orElseGet(() -> Unlisted.registry(intake.stated(), taken));
        Intake.Received received = new Intake(asked, units).received(taken);
        List<Assessment> months = new ArrayList<>();
        for (ReportPeriod month : periods(reported, taken)) {
            months.add(assessed(asked, units, received, month));
        }
        Checked checked =
                Checked.of(plan, registry.isPresent() ? Basis.REGISTRY : Basis.NOTHING, names(folder), months);
        return registry.isPresent() ? checked : checked.only(Unlisted::isCertain);
    }

    private Assessment assessed(Plan plan, Registry units, Intake.Received received, ReportPeriod month)
            throws CommandRefusal {
        Outcome<Optional<Assessment>> outcome = Pipeline.run(new Inputs(
                plan,
                units,
                UnitList.NAME,
                received,
                List.of(),
                List.of(),
                List.of(),
                received.files(),
                History.NONE,
                month,
                values.asOf()));
        return outcome.value().orElseThrow(() -> Loading.invalidRegistry(session, outcome.findings()));
    }

    private List<Intake.Taken> taken(Path folder, Intake intake) throws IOException {
        return ReturnFiles.readAll(
                folder,
                files,
                new ReturnFiles.Manner(values.passwords(), true),
                (file, patience) -> intake.take(file.input(), patience, file.tables(), file.posted()));
    }

    private List<String> names(Path folder) {
        return ReturnFiles.names(folder, files);
    }

    /** The one asked for, else every month of which something is said; if none is, any will do. */
    private List<ReportPeriod> periods(@Nullable ReportPeriod reported, List<Intake.Taken> taken) {
        if (reported != null) {
            return List.of(reported);
        }
        NavigableSet<YearMonth> months = new TreeSet<>();
        for (Intake.Taken file : taken) {
            file.submissions().forEach(submission -> months.add(submission.period()));
            file.findings().stream()
                    .map(Finding::period)
                    .filter(month -> month != null)
                    .forEach(months::add);
        }
        if (months.isEmpty()) {
            months.add(YearMonth.from(values.asOf()));
        }
        return months.stream().map(ReportPeriod::of).toList();
    }
}
