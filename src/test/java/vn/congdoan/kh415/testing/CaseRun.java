package vn.congdoan.kh415.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.congdoan.kh415.model.body.Registry;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Entry;
import vn.congdoan.kh415.model.figure.Return;
import vn.congdoan.kh415.model.plan.Assigned;
import vn.congdoan.kh415.model.plan.Assignment;
import vn.congdoan.kh415.model.plan.IndicatorId;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.plan.ReportPeriod;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.model.result.History;
import vn.congdoan.kh415.model.result.Outlook;
import vn.congdoan.kh415.model.result.Snapshot;
import vn.congdoan.kh415.pipeline.Inputs;
import vn.congdoan.kh415.pipeline.Intake;
import vn.congdoan.kh415.pipeline.Pipeline;
import vn.congdoan.kh415.read.list.UnitList;
import vn.congdoan.kh415.read.plan.PlanReader;
import vn.congdoan.kh415.read.table.ReturnFiles;
import vn.congdoan.kh415.read.table.file.Passwords;

/** The files of a case taken through the pipeline without the command line: what the sheets and texts of a whole run say. */
public record CaseRun(Plan plan, Registry registry, Intake.Received received) {
    private static final Path CASES = Path.of("src/test/resources/vn/congdoan/kh415/cases");

    private static final YearMonth MARCH = YearMonth.of(2024, 3);

    private static final List<Assignment> TRUST = List.of(
            new Assignment(new UnitCode("T"), new IndicatorId("TRAIN"), 2024, new BigDecimal("1000")),
            new Assignment(new UnitCode("H1"), new IndicatorId("TRAIN"), 2024, new BigDecimal("800")),
            new Assignment(new UnitCode("C5"), new IndicatorId("AUDIT"), 2024, new BigDecimal("4")),
            new Assignment(new UnitCode("H2"), new IndicatorId("TRAIN"), 2024, percent("85")),
            new Assignment(new UnitCode("C2"), new IndicatorId("TRAIN"), 2024, percent("60")),
            new Assignment(new UnitCode("C3"), new IndicatorId("TRAIN"), 2024, percent("70.5")),
            new Assignment(new UnitCode("H3"), new IndicatorId("VACC"), 2024, percent("66.6")));

    private static Assigned percent(String number) {
        return new Assigned(new BigDecimal(number), ResultUnit.PERCENT);
    }

    private static CaseRun read(Path planned, Path folder) {
        try {
            Plan plan = PlanReader.read(planned).value().orElseThrow();
            Registry registry = UnitList.read(folder.resolve("units.csv"), plan).value();
            Intake intake = new Intake(plan, registry);
            List<Intake.Taken> returns = ReturnFiles.readAll(
                    folder,
                    folder.resolve("returns"),
                    new ReturnFiles.Manner(Passwords.NONE, true),
                    (file, patience) -> intake.take(file.input(), patience, file.tables(), file.posted()),
                    ReturnFiles.Known.nothing());
            return new CaseRun(plan, registry, intake.received(returns));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the second case sent, whatever came in as files, without what was assigned or closed. */
    public static World secondWorld() {
        return read(CASES.resolve("second/targets.yaml"), CASES.resolve("second"))
                .world();
    }

    /** The samples, likewise. */
    public static World sampleWorld() {
        return read(Path.of("targets.yaml"), Path.of("samples")).world();
    }

    private World world() {
        return new World(plan, registry, received.accepted().ledger());
    }

    /**
     * The second case in March 2024. February was closed when Oak Hospital had said that 800 of its staff were trained; numbers were
     * assigned to the trust, a hospital and a clinic, and percentages to two hospitals and two clinics.
     */
    public static Assessment second() {
        CaseRun run = read(CASES.resolve("second/targets.yaml"), CASES.resolve("second"));
        YearMonth february = MARCH.minusMonths(1);
        Snapshot now = run.assess(february, TRUST, History.NONE).snapshot("1");
        Snapshot closed = run.assess(february, TRUST, closed(with(now, "H1", "trained", "800")))
                .snapshot("1");
        return run.assess(MARCH, TRUST, closed(closed));
    }

    /** The samples in June 2023, of which no month is closed and nothing is assigned. */
    public static Assessment samples() {
        return read(Path.of("targets.yaml"), Path.of("samples")).assess(YearMonth.of(2023, 6), List.of(), History.NONE);
    }

    /** What is known of March 2024 before the returns of the second case come. */
    public static Outlook secondOutlook() {
        CaseRun run = read(CASES.resolve("second/targets.yaml"), CASES.resolve("second"));
        return Pipeline.outlook(run.inputs(MARCH, TRUST, History.NONE)).value().orElseThrow();
    }

    private static History closed(Snapshot snapshot) {
        return new History(new TreeMap<>(Map.of(snapshot.period(), snapshot)), new TreeMap<>());
    }

    private Assessment assess(YearMonth period, List<Assignment> assigned, History history) {
        return Pipeline.run(inputs(period, assigned, history)).value().orElseThrow();
    }

    private Inputs inputs(YearMonth period, List<Assignment> assigned, History history) {
        return new Inputs(
                plan,
                registry,
                "units.csv",
                received,
                List.of(),
                assigned,
                List.of(),
                List.of(new Assessment.Input("targets.yaml", 5944, "5ec0".repeat(16), Assessment.Input.Role.PLAN)),
                history,
                ReportPeriod.of(period),
                LocalDate.of(2024, 4, 10));
    }

    private static Snapshot with(Snapshot snapshot, String unit, String measure, String value) {
        List<Return> returns = new ArrayList<>();
        for (Return each : snapshot.returns()) {
            SortedMap<MeasureId, Entry> own = new TreeMap<>(each.own());
            if (each.unit().equals(new UnitCode(unit))) {
                own.computeIfPresent(
                        new MeasureId(measure),
                        (id, entry) -> new Entry.Given(new BigDecimal(value), false, entry.source()));
            }
            returns.add(
                    new Return(each.unit(), each.period(), each.revision(), own, each.consolidated(), each.files()));
        }
        return new Snapshot(
                snapshot.period(),
                snapshot.asOf(),
                snapshot.version(),
                snapshot.plan(),
                snapshot.inputs(),
                returns,
                snapshot.results());
    }
}
