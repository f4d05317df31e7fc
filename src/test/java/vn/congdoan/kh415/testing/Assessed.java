package vn.congdoan.kh415.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.congdoan.kh415.model.finding.FileFacts;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.Outcome;
import vn.congdoan.kh415.model.plan.Assignment;
import vn.congdoan.kh415.model.plan.IndicatorId;
import vn.congdoan.kh415.model.plan.ReportPeriod;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.model.result.History;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.model.result.Result;
import vn.congdoan.kh415.model.result.Snapshot;
import vn.congdoan.kh415.model.table.Patience;
import vn.congdoan.kh415.model.table.Place;
import vn.congdoan.kh415.pipeline.Inputs;
import vn.congdoan.kh415.pipeline.Intake;
import vn.congdoan.kh415.pipeline.Pipeline;

/** A drawn world through the whole pipeline: its months come from history, all open but those that are said to be closed. */
public final class Assessed {
    public static final String PLAN_HASH = "present";

    private final World world;
    private final YearMonth period;
    private ReportPeriod reported;
    private final SortedMap<YearMonth, Snapshot> open = new TreeMap<>();
    private final SortedMap<YearMonth, Snapshot> closed = new TreeMap<>();
    private final List<Assignment> assignments = new ArrayList<>();
    private final List<Intake.Taken> files = new ArrayList<>();

    public Assessed(World world, String period) {
        this.world = world;
        this.period = YearMonth.parse(period);
        this.reported = ReportPeriod.of(this.period);
        for (YearMonth month : world.ledger().periods()) {
            open.put(month, snapshot(month, PLAN_HASH));
        }
        // There are no files to read: what was received for the period itself stands in a snapshot too.
        closed.put(this.period, snapshot(this.period, PLAN_HASH));
    }

    /** A report on a span that ends with the period. */
    public Assessed over(String span) {
        reported = ReportPeriod.parse(span, world.plan().reportingYear()).orElseThrow();
        assertThat(reported.end()).isEqualTo(period);
        return this;
    }

    public Assessed assigned(Assignment... numbers) {
        assignments.addAll(List.of(numbers));
        return this;
    }

    public Assessed closed(String month, String planHash, Snapshot.Reported... results) {
        closed.put(YearMonth.parse(month), snapshot(YearMonth.parse(month), planHash, results));
        return this;
    }

    public Assessed lastReported(String month, Snapshot.Reported... results) {
        open.put(YearMonth.parse(month), snapshot(YearMonth.parse(month), PLAN_HASH, results));
        return this;
    }

    /** Returns that arrived as files, one a month, beside what history holds: months and senders drawn as in a {@link World}. */
    public Assessed received(String months) {
        SortedMap<YearMonth, StringBuilder> tables = new TreeMap<>();
        YearMonth month = null;
        for (String line : months.lines().toList()) {
            String[] words = line.strip().split("\\s+");
            if (words.length == 1) {
                month = YearMonth.parse(words[0]);
                tables.put(month, new StringBuilder("Mã đơn vị | Kỳ | Mã số liệu | Số lượng\n"));
            } else {
                for (int i = 1; i < words.length; i++) {
                    String[] sides = words[i].split("=");
                    tables.get(month).append("%s | %s | %s | %s%n".formatted(words[0], month, sides[0], sides[1]));
                }
            }
        }
        Intake intake = new Intake(world.plan(), world.registry());
        tables.forEach((each, drawing) -> {
            String file = "returns/" + each + ".xlsx";
            files.add(intake.take(
                    new Assessment.Input(file, 1, ""),
                    Patience.ENDLESS,
                    Outcome.of(List.of(TextTable.of(file, drawing.toString()))),
                    null));
        });
        closed.remove(period);
        return this;
    }

    /** A file with a password that nobody knows; its name may tell from whom it is. */
    public Assessed locked(String file) {
        Finding locked = new Finding(FindingCode.FILE_ENCRYPTED, Place.ofFile(file), new FileFacts.Locked(0, false));
        files.add(new Intake(world.plan(), world.registry())
                .take(
                        new Assessment.Input(file, 1, ""),
                        Patience.ENDLESS,
                        new Outcome<>(List.of(), List.of(locked)),
                        null));
        closed.remove(period);
        return this;
    }

    private Snapshot snapshot(YearMonth month, String planHash, Snapshot.Reported... results) {
        return new Snapshot(
                month,
                month.atEndOfMonth(),
                "1",
                world.plan().id(),
                List.of(new Assessment.Input("targets.yaml", 1, planHash, Assessment.Input.Role.PLAN)),
                world.ledger().in(month),
                List.of(results));
    }

    public Assessment assessment() {
        LocalDate asOf = period.plusMonths(1).atDay(5);
        return Pipeline.run(new Inputs(
                        world.plan(),
                        world.registry(),
                        "units.csv",
                        new Intake(world.plan(), world.registry()).received(files),
                        List.of(),
                        assignments,
                        List.of(),
                        List.of(new Assessment.Input("targets.yaml", 1, PLAN_HASH, Assessment.Input.Role.PLAN)),
                        new History(closed, open),
                        reported,
                        asOf))
                .value()
                .orElseThrow();
    }

    public IndicatorResult result(String indicator) {
        return assessment().indicators().stream()
                .filter(result -> result.indicator().id().equals(new IndicatorId(indicator)))
                .findFirst()
                .orElseThrow();
    }

    public Result row(String indicator, String unit) {
        return result(indicator).rows().stream()
                .filter(row -> unit.equals(row.of()))
                .findFirst()
                .orElseThrow();
    }
}
