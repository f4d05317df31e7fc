package vn.congdoan.kh415.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.congdoan.kh415.model.body.Registry;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.Outcome;
import vn.congdoan.kh415.model.finding.Severity;
import vn.congdoan.kh415.model.finding.Waiver;
import vn.congdoan.kh415.model.plan.Assignment;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.plan.ReportPeriod;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.pipeline.Inputs;
import vn.congdoan.kh415.pipeline.Intake;
import vn.congdoan.kh415.pipeline.Pipeline;
import vn.congdoan.kh415.read.HistoryReader;
import vn.congdoan.kh415.read.list.AssignedList;
import vn.congdoan.kh415.read.list.UnitList;
import vn.congdoan.kh415.read.plan.PlanReader;
import vn.congdoan.kh415.read.plan.WaiverReader;
import vn.congdoan.kh415.read.table.ReturnFiles;
import vn.congdoan.kh415.read.table.file.Passwords;

/** What is found in a workspace, as values: nothing that is printed is read back. */
final class Found {
    static final YearMonth PERIOD = YearMonth.of(2024, 3);
    static final LocalDate AS_OF = LocalDate.of(2024, 4, 15);

    private final Path workspace;

    private Found(Path workspace) {
        this.workspace = workspace;
    }

    /** All findings up to the first that end a run. */
    static List<Finding> in(Path workspace) throws IOException, HistoryReader.DamagedSnapshotException {
        return new Found(workspace).all();
    }

    private List<Finding> all() throws IOException, HistoryReader.DamagedSnapshotException {
        Outcome<Optional<Plan>> plan = PlanReader.read(workspace.resolve("targets.yaml"), "targets.yaml");
        if (plan.value().isEmpty()) {
            return plan.findings();
        }
        Outcome<Optional<Path>> units = UnitList.locate(workspace);
        if (units.value().isEmpty()) {
            return units.findings();
        }
        Outcome<Registry> registry =
                UnitList.read(units.value().get(), plan.value().get());
        boolean broken = registry.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        return broken ? registry.findings() : underRegistry(plan.value().get(), registry);
    }

    private List<Finding> underRegistry(Plan plan, Outcome<Registry> registry)
            throws IOException, HistoryReader.DamagedSnapshotException {
        Path waiverFile = workspace.resolve(WaiverReader.NAME);
        Outcome<Optional<List<Waiver>>> waivers = Files.exists(waiverFile)
                ? WaiverReader.read(waiverFile, plan, registry.value())
                : Outcome.of(Optional.of(List.of()));
        if (waivers.value().isEmpty()) {
            return waivers.findings();
        }
        Outcome<Optional<Path>> located = AssignedList.locate(workspace);
        Outcome<List<Assignment>> assigned = located.value()
                .map(file -> AssignedList.read(file, plan, registry.value()))
                .orElse(Outcome.of(List.of()));
        List<Finding> lists = new ArrayList<>(registry.findings());
        lists.addAll(located.findings());
        lists.addAll(assigned.findings());
        Intake intake = new Intake(plan, registry.value());
        Intake.Received received = intake.received(ReturnFiles.readAll(
                workspace,
                workspace.resolve("returns"),
                new ReturnFiles.Manner(Passwords.NONE, true),
                (file, patience) -> intake.take(file.input(), patience, file.tables(), file.posted()),
                ReturnFiles.Known.nothing()));
        Outcome<Optional<Assessment>> outcome = Pipeline.run(new Inputs(
                plan,
                registry.value(),
                "units.csv",
                received,
                waivers.value().get(),
                assigned.value(),
                lists,
                List.of(new Assessment.Input("targets.yaml", 1, "0".repeat(64), Assessment.Input.Role.PLAN)),
                HistoryReader.read(
                        workspace.resolve("history"), plan.id(), PERIOD, received.months(), received.files()),
                ReportPeriod.of(PERIOD),
                AS_OF));
        return outcome.value().map(Assessment::findings).orElse(outcome.findings());
    }
}
