package vn.congdoan.kh415.cli.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.congdoan.kh415.cache.CachedFolder;
import vn.congdoan.kh415.cli.options.PeriodRequest;
import vn.congdoan.kh415.cli.options.PlanFile;
import vn.congdoan.kh415.cli.run.CommandRefusal;
import vn.congdoan.kh415.cli.run.ExitCode;
import vn.congdoan.kh415.cli.run.NotWritten;
import vn.congdoan.kh415.cli.run.Progress;
import vn.congdoan.kh415.cli.run.Session;
import vn.congdoan.kh415.model.body.Registry;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.Outcome;
import vn.congdoan.kh415.model.finding.Severity;
import vn.congdoan.kh415.model.finding.Waiver;
import vn.congdoan.kh415.model.plan.Assignment;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.model.result.Assessment.Input.Role;
import vn.congdoan.kh415.model.result.Basis;
import vn.congdoan.kh415.model.result.History;
import vn.congdoan.kh415.model.result.Outlook;
import vn.congdoan.kh415.model.result.Snapshot;
import vn.congdoan.kh415.pipeline.FormerCodes;
import vn.congdoan.kh415.pipeline.Inputs;
import vn.congdoan.kh415.pipeline.Intake;
import vn.congdoan.kh415.pipeline.Pipeline;
import vn.congdoan.kh415.read.Hashes;
import vn.congdoan.kh415.read.HistoryReader;
import vn.congdoan.kh415.read.list.AssignedList;
import vn.congdoan.kh415.read.list.UnitList;
import vn.congdoan.kh415.read.plan.PlanReader;
import vn.congdoan.kh415.read.plan.WaiverReader;
import vn.congdoan.kh415.read.plan.yaml.PlanText;
import vn.congdoan.kh415.read.table.ReturnFiles;
import vn.congdoan.kh415.read.table.SpecialFiles;
import vn.congdoan.kh415.report.terminal.FindingsText;
import vn.congdoan.kh415.text.Words;

/** From a workspace on disk to an assessment; what makes that impossible is a refusal that names everything at once. */
public final class Loading {
    private static final Logger LOG = LoggerFactory.getLogger(Loading.class);

    public static final String RETURNS = "returns";

    private final Session session;
    private final Words words;
    private final PeriodRequest request;
    private final Path workspace;
    private final Manner manner;

    /** How returns are read. */
    public enum Manner {
        /** From what is known of them where that will do; what they say is kept for the next run, by one that holds the workspace. */
        KEPT,
        /** The same without writing anything. */
        KNOWN,
        /** The same where there need be none at all. */
        IF_ANY,
        /** Whatever is known. */
        ANEW
    }

    public Loading(Session session, PeriodRequest request, Manner manner) {
        this.manner = manner;
        this.session = session;
        this.words = session.words();
        this.request = request;
        this.workspace = request.workspace();
    }

    /** The assessment under the plan of that name, or a refusal if nothing usable was received. */
    public Assessment assess(String planName) throws CommandRefusal {
        Assessment assessment = load(planName);
        requireReturns(assessment);
        return assessment;
    }

    /** Under the plan of that name, targets.yaml if the name is empty. The assessment may rest on nothing usable. */
    public Assessment load(String planName) throws CommandRefusal {
        return load(PlanFile.locate(session, planName, workspace), file -> true);
    }

    /** What is known before the returns of the period come. */
    public Outlook outlook(String planName) throws CommandRefusal {
        Inputs inputs = inputs(PlanFile.locate(session, planName, workspace), file -> true);
        return settled(Pipeline.outlook(inputs), inputs);
    }

    /** Under that plan, from those of the returns alone whose names are counted. */
    public Assessment load(Path planFile, Predicate<String> counted) throws CommandRefusal {
        return load(inputs(planFile, counted));
    }

    private Assessment load(Inputs inputs) throws CommandRefusal {
        Optional<Inputs> closed = asClosed(inputs);
        return settled(
                session.terminal().progress().during("progress.adding", () -> Pipeline.run(inputs, closed)), inputs);
    }

    /**
     * The period and all that it rests on, to be closed with.
     *
     * @param basis so that the same results come again, whatever becomes of the workspace
     */
    public record Closing(Assessment assessment, Basis basis) {}

    /** Under the plan of that name, for a period that is open. */
    public Closing closing(String planName) throws CommandRefusal {
        Path planFile = PlanFile.locate(session, planName, workspace);
        Inputs inputs = inputs(planFile, file -> true);
        Assessment assessment = load(inputs);
        Path waivers = workspace.resolve(WaiverReader.NAME);
        try {
            Basis basis = new Basis(
                    PlanText.content(planFile),
                    inputs.registry().rows(),
                    Files.isRegularFile(waivers) ? PlanText.content(waivers) : "",
                    inputs.assigned(),
                    Pipeline.openBefore(inputs));
            return new Closing(assessment, basis);
        } catch (IOException e) {
            throw new NotWritten(session).unread(e);
        }
    }

    /** The inputs as they were when the period was closed; empty if it is open, or if that is not known. */
    private Optional<Inputs> asClosed(Inputs now) {
        if (!now.history().closed().containsKey(request.period())) {
            return Optional.empty();
        }
        Snapshot snapshot = now.history().closedThen().get(request.period());
        Optional<Inputs> closed = Optional.ofNullable(snapshot)
                .map(Snapshot::basis)
                .flatMap(basis -> asClosed(now, Objects.requireNonNull(snapshot), basis));
        if (closed.isEmpty()) {
            session.remark("cli.closed-without-basis", words.numbers().month(request.period()));
        }
        return closed;
    }

    private static Optional<Inputs> asClosed(Inputs now, Snapshot snapshot, Basis basis) {
        Registry registry = new Registry(basis.units());
        Optional<Plan> plan = PlanReader.ofText(basis.plan(), snapshot.plan()).value();
        return plan.flatMap(read -> WaiverReader.ofText(basis.waivers(), read, registry)
                .value()
                .map(waivers -> new Inputs(
                        read,
                        registry,
                        now.registryFile(),
                        now.received(),
                        waivers,
                        basis.assigned(),
                        List.of(),
                        snapshot.inputs(),
                        new FormerCodes(registry).in(now.history().on(basis)),
                        now.reported(),
                        snapshot.asOf())));
    }

    private Inputs inputs(Path planFile, Predicate<String> counted) throws CommandRefusal {
        Plan plan = PlanFile.valid(session, planFile);
        try {
            Path registryFile = registryFile();
            Outcome<Registry> units = registry(registryFile, plan);
            Registry registry = units.value();
            List<Finding> listFindings = new ArrayList<>(SpecialFiles.in(workspace));
            listFindings.addAll(units.findings());
            Path waiverFile = workspace.resolve(WaiverReader.NAME);
            List<Waiver> waivers = waivers(waiverFile, plan, registry);
            Outcome<Optional<Path>> located = AssignedList.locate(workspace);
            Optional<Path> assignedFile = located.value();
            Outcome<List<Assignment>> assigned = assignedFile
                    .map(file -> AssignedList.read(file, plan, registry))
                    .orElse(Outcome.of(List.of()));
            listFindings.addAll(located.findings());
            listFindings.addAll(assigned.findings());
            Intake.Received received = received(planFile, registryFile, plan, registry, counted);
            LOG.info("{} files read", received.files().size());
            List<Assessment.Input> read = new ArrayList<>();
            read.add(input(planFile, Role.PLAN));
            read.add(input(registryFile, Role.REGISTRY));
            if (Files.isRegularFile(waiverFile)) {
                read.add(input(waiverFile, Role.WAIVERS));
            }
            if (assignedFile.isPresent()) {
                read.add(input(assignedFile.get(), Role.ASSIGNED));
            }
            read.addAll(received.files());
            return new Inputs(
                    plan,
                    registry,
                    String.valueOf(registryFile.getFileName()),
                    received,
                    waivers,
                    assigned.value(),
                    listFindings,
                    read,
                    new FormerCodes(registry).in(history(plan, received.months(), received.files())),
                    request.reported(),
                    request.asOf());
        } catch (IOException e) {
            throw new NotWritten(session).unread(e);
        }
    }

    private static Assessment.Input input(Path file, Role role) throws IOException {
        return Hashes.of(file, String.valueOf(file.getFileName())).as(role);
    }

    private History history(Plan plan, Set<YearMonth> months, Collection<Assessment.Input> files)
            throws IOException, CommandRefusal {
        try {
            History history = HistoryReader.read(
                    workspace.resolve(KeptHistory.FOLDER), plan.id(), request.period(), months, files);
            history.unreadable().forEach(file -> session.remark("cli.snapshot-unread", file));
            return history;
        } catch (HistoryReader.DamagedSnapshotException e) {
            LOG.debug("history", e);
            String file = String.valueOf(e.getMessage());
            throw new CommandRefusal(
                    ExitCode.INVALID,
                    e.needed()
                            .map(month -> words.of(
                                    "cli.snapshot-needed", file, words.numbers().month(month)))
                            .orElseGet(
                                    () -> words.of(e.isLost() ? "cli.snapshot-lost" : "cli.snapshot-damaged", file)));
        }
    }

    private Path registryFile() throws IOException, CommandRefusal {
        Outcome<Optional<Path>> located = UnitList.locate(workspace);
        if (!located.findings().isEmpty()) {
            throw invalidRegistry(located.findings());
        }
        return located.value()
                .orElseThrow(() -> session.refusal(ExitCode.INVALID, "cli.no-registry", session.shown(workspace)));
    }

    private Outcome<Registry> registry(Path file, Plan plan) throws CommandRefusal {
        Outcome<Registry> outcome = UnitList.read(file, plan);
        if (outcome.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
            List<Finding> all = new ArrayList<>(outcome.findings());
            all.addAll(Pipeline.certainFaults(outcome.value(), request.period(), String.valueOf(file.getFileName())));
            throw invalidRegistry(all);
        }
        return outcome;
    }

    private List<Waiver> waivers(Path file, Plan plan, Registry registry) throws IOException, CommandRefusal {
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        Outcome<Optional<List<Waiver>>> outcome = WaiverReader.read(file, plan, registry);
        return outcome.value()
                .orElseThrow(() -> new CommandRefusal(
                        ExitCode.INVALID,
                        FindingsText.list(outcome.findings(), words) + words.of("cli.waivers-invalid")));
    }

    private Intake.Received received(
            Path planFile, Path registryFile, Plan plan, Registry registry, Predicate<String> counted)
            throws IOException, CommandRefusal {
        Intake intake = new Intake(plan, registry);
        if (manner == Manner.ANEW) {
            return received(intake, ReturnFiles.Known.nothing(), counted);
        }
        String key = String.join(
                "\n",
                ReturnsCache.program(session.surroundings().version()),
                Hashes.of(planFile, "").sha256(),
                Hashes.of(registryFile, "").sha256());
        ReturnsCache known = new ReturnsCache(
                workspace.resolve(ReturnsCache.FOLDER).resolve(plan.id()),
                key,
                new CachedFolder.Terms(plan, registry),
                !request.passwords().list().isEmpty());
        Intake.Received received = received(intake, known, counted);
        if (manner == Manner.KEPT) {
            known.write();
        }
        return received;
    }

    private Intake.Received received(Intake intake, ReturnFiles.Known<Intake.Taken> known, Predicate<String> counted)
            throws IOException, CommandRefusal {
        return intake.received(returns(intake, known).stream()
                .filter(taken -> counted.test(taken.file().file()))
                .toList());
    }

    private List<Intake.Taken> returns(Intake intake, ReturnFiles.Known<Intake.Taken> known)
            throws IOException, CommandRefusal {
        Path folder = workspace.resolve(RETURNS);
        if (!Files.isDirectory(folder)) {
            if (manner == Manner.IF_ANY) {
                return List.of();
            }
            throw session.refusal(ExitCode.NOTHING_USABLE, "cli.no-returns", session.shown(folder));
        }
        try (Progress.Stage reading = session.terminal().progress().stage("progress.reading")) {
            return ReturnFiles.readAll(
                    workspace,
                    folder,
                    new ReturnFiles.Manner(request.passwords(), true, reading::at),
                    (file, patience) -> intake.take(file.input(), patience, file.tables(), file.posted()),
                    known);
        }
    }

    private <T> T settled(Outcome<Optional<T>> outcome, Inputs inputs) throws CommandRefusal {
        return outcome.value().orElseThrow(() -> {
            List<Finding> all = new ArrayList<>(outcome.findings());
            all.addAll(inputs.listFindings());
            return invalidRegistry(all);
        });
    }

    public void requireReturns(Assessment assessment) throws CommandRefusal {
        if (!assessment.hasReturns()) {
            throw new CommandRefusal(
                    ExitCode.NOTHING_USABLE,
                    FindingsText.bySender(assessment, words)
                            + words.of(
                                    "cli.nothing-usable",
                                    words.numbers().month(assessment.period()),
                                    session.shown(workspace.resolve(RETURNS))));
        }
    }

    private CommandRefusal invalidRegistry(List<Finding> findings) {
        return invalidRegistry(session, findings);
    }

    static CommandRefusal invalidRegistry(Session session, List<Finding> findings) {
        Words words = session.words();
        return new CommandRefusal(
                ExitCode.INVALID, FindingsText.list(findings, words) + words.of("cli.registry-invalid"));
    }
}
