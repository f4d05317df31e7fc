package vn.congdoan.kh415.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.model.body.Registry;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.finding.FileFacts;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.ListFacts;
import vn.congdoan.kh415.model.finding.Outcome;
import vn.congdoan.kh415.model.finding.Waiver;
import vn.congdoan.kh415.model.plan.Assignment;
import vn.congdoan.kh415.model.plan.IndicatorId;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.plan.ReportPeriod;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.model.result.History;
import vn.congdoan.kh415.model.result.Monthly;
import vn.congdoan.kh415.model.result.Restatement;
import vn.congdoan.kh415.model.result.Snapshot;
import vn.congdoan.kh415.model.result.Verdict;
import vn.congdoan.kh415.model.table.Patience;
import vn.congdoan.kh415.model.table.Place;
import vn.congdoan.kh415.testing.Assessed;
import vn.congdoan.kh415.testing.TextTable;
import vn.congdoan.kh415.testing.World;

/** What the whole run makes of what it was given: whose figures count, what earlier months were, and what is said of both. */
final class PipelineTest {
    private static final String PLAN = """
            kind top
            kind base
            measure heads stock base
            measure done ytd base
            indicator RATE percent done / heads at-least 75
            """;

    private static final String TREE = """
            T top
              A base
              B base
            """;

    @Test
    void returns_at_hand_count_more_than_what_was_last_reported_and_less_than_what_was_closed() {
        Assessed assessed = assessed("2023-04\nA done=1 heads=10\n2023-05\nA done=2 heads=10\n", "2023-06")
                .received("2023-05\nA done=3 heads=10\n2023-06\nA done=9 heads=10\n");
        assertThat(trend(assessed)).containsExactly("2023-04 1/10 NOT_MET 1/2", "2023-05 3/10 NOT_MET 1/2");
        Assessed closed = assessed("2023-05\nA done=2 heads=10\n", "2023-06")
                .closed("2023-05", Assessed.PLAN_HASH)
                .received("2023-05\nA done=3 heads=10\n2023-06\nA done=9 heads=10\n");
        assertThat(trend(closed)).containsExactly("2023-05 2/10 NOT_MET 1/2");
    }

    @Test
    void trend_is_of_the_months_of_this_reporting_year_and_of_the_one_before() {
        String months = """
                2021-12
                A done=1 heads=10
                2022-01
                A done=2 heads=10
                2022-12
                A done=8 heads=10
                2023-01
                A done=3 heads=10
                B done=3 heads=10
                2023-02
                A done=9 heads=10
                """;
        assertThat(trend(assessed(months, "2023-02")))
                .containsExactly("2022-01 2/10 NOT_MET 1/2", "2022-12 8/10 EXCEEDED 1/2", "2023-01 6/20 NOT_MET 2/2");
    }

    @Test
    void month_that_was_closed_stands_in_the_trend_as_it_was_closed() {
        Assessed assessed = assessed("2023-05\nA done=2 heads=10\n2023-06\nA done=9 heads=10\n", "2023-06")
                .closed("2023-05", Assessed.PLAN_HASH, reported("8", "10", Verdict.EXCEEDED));
        assertThat(trend(assessed)).containsExactly("2023-05 8/10 EXCEEDED 1/2");
    }

    @Test
    void closed_month_whose_returns_say_something_else_today_is_restated() {
        assertThat(restatements("A done=8 heads=10\n", reported("2", "10", Verdict.NOT_MET)))
                .containsExactly("2023-05 RATE 2/10 NOT_MET → 8/10 EXCEEDED flips by A");
        assertThat(restatements("A done=3 heads=10\n", reported("2", "10", Verdict.NOT_MET)))
                .containsExactly("2023-05 RATE 2/10 NOT_MET → 3/10 NOT_MET by A");
        assertThat(restatements("A done=2 heads=10\n", reported("2", "10", Verdict.MET)))
                .as("judged otherwise today")
                .containsExactly("2023-05 RATE 2/10 MET → 2/10 NOT_MET flips by A");
        assertThat(restatements("A done=… heads=10\n", reported("2", "10", Verdict.NOT_MET)))
                .containsExactly("2023-05 RATE 2/10 NOT_MET → null NO_DATA flips by A");
    }

    @Test
    void closed_month_whose_returns_say_the_same_is_not_restated_however_its_figures_are_written() {
        assertThat(lines(closedMay("A done=2 heads=10\n", reported("2.0", "1E+1", Verdict.NOT_MET))
                        .received("2023-05\nA done=2,0 heads=10\n2023-06\nA done=9 heads=10\n")))
                .isEmpty();
        assertThat(lines(
                        closedMay("A heads=10\n", new Snapshot.Reported(new IndicatorId("RATE"), null, Verdict.NO_DATA))
                                .received("2023-05\nA done=… heads=10\n2023-06\nA done=9 heads=10\n")))
                .isEmpty();
    }

    @Test
    void restatement_names_the_units_whose_figures_are_others() {
        assertThat(lines(closedMay("A done=2 heads=10\nB done=5 heads=10\n", reported("7", "20", Verdict.NOT_MET))
                        .received("2023-05\nA done=2 heads=10\nB done=6 heads=10\n2023-06\nA done=9 heads=10\n")))
                .containsExactly("2023-05 RATE 7/20 NOT_MET → 8/20 NOT_MET by B");
        assertThat(lines(closedMay("A done=2 heads=10\nB done=5 heads=10\n", reported("7", "20", Verdict.NOT_MET))
                        .received("2023-05\nB done=K/A heads=10\n2023-06\nA done=9 heads=10\n")))
                .as("one return is gone, one says that nothing applies")
                .containsExactly("2023-05 RATE 7/20 NOT_MET → 0/0 NO_DATA flips by A B");
    }

    @Test
    void corrections_that_offset_each_other_are_named_though_the_whole_is_the_same() {
        assertThat(lines(closedMay("A done=2 heads=10\nB done=5 heads=10\n", reported("7", "20", Verdict.NOT_MET))
                        .received("2023-05\nA done=3 heads=10\nB done=4 heads=10\n2023-06\nA done=9 heads=10\n")))
                .containsExactly("2023-05 RATE 7/20 NOT_MET → 7/20 NOT_MET by A B");
    }

    @Test
    void closed_month_without_returns_or_without_the_indicator_has_nothing_to_restate() {
        assertThat(restatements("", reported("2", "10", Verdict.NOT_MET))).isEmpty();
        assertThat(restatements(
                        "A done=3 heads=10\n", new Snapshot.Reported(new IndicatorId("OLD"), null, Verdict.MET)))
                .isEmpty();
    }

    @Test
    void closed_month_whose_returns_are_gone_is_held_against_what_is_before_it_now() {
        Assessed assessed = assessed("2023-04\nB done=5 heads=10\n2023-05\nA done=2 heads=10\n", "2023-06")
                .closed("2023-05", Assessed.PLAN_HASH, reported("2", "10", Verdict.NOT_MET));
        assertThat(lines(assessed)).containsExactly("2023-05 RATE 2/10 NOT_MET → 7/20 NOT_MET");
    }

    @Test
    void closed_month_is_compared_with_what_counted_before_it_and_its_own_returns_alone() {
        Assessed assessed = assessed("2023-04\nB done=5 heads=10\n2023-05\nA done=2 heads=10\n", "2023-06")
                .closed("2023-05", Assessed.PLAN_HASH, reported("2", "10", Verdict.NOT_MET))
                .received("2023-05\nA done=2 heads=10\n2023-06\nA done=9 heads=10\nB done=9 heads=10\n");
        assertThat(lines(assessed)).containsExactly("2023-05 RATE 2/10 NOT_MET → 7/20 NOT_MET");
    }

    @Test
    void restated_month_that_was_closed_under_another_plan_is_said_though_nothing_else_compares_with_it() {
        Assessed assessed = assessed("2023-03\nA done=2 heads=10\n", "2023-06")
                .closed("2023-03", "older", reported("2", "10", Verdict.NOT_MET))
                .received("2023-03\nA done=3 heads=10\n2023-06\nA done=9 heads=10\n");
        assertThat(assessed.assessment().findings())
                .extracting(Finding::code)
                .contains(FindingCode.SNAPSHOT_OTHER_PLAN);
    }

    @Test
    void findings_of_every_stage_stand_in_one_order() {
        World world = World.of(PLAN, TREE);
        Finding opened = new Finding(
                FindingCode.FILE_UNREADABLE,
                Place.ofFile("returns/z.xlsx"),
                new FileFacts.Damaged(FileFacts.Damage.ZIP, false));
        Finding assigned = new Finding(
                FindingCode.ASSIGNED_UNIT_UNKNOWN,
                new Place("assigned.csv", null, "2:1"),
                new ListFacts.WrongCell("Unit", "X", ""));
        Intake intake = new Intake(world.plan(), world.registry());
        List<Intake.Taken> files = List.of(
                intake.take(input("returns/z.xlsx"), Patience.ENDLESS, new Outcome<>(List.of(), List.of(opened)), null),
                intake.take(
                        input("returns/m.xlsx"),
                        Patience.ENDLESS,
                        Outcome.of(List.of(TextTable.of("returns/m.xlsx", """
                        Mã đơn vị | Kỳ      | heads | done
                        A         | 2023-06 | 10    | 12
                        Q         | 2023-06 | 10    | 1
                        """))),
                        null));
        Assessment assessment = run(world, intake.received(files), new Outcome<>(List.of(), List.of(assigned)))
                .value()
                .orElseThrow();
        assertThat(assessment.findings())
                .isSortedAccordingTo(Finding.ORDER)
                .extracting(Finding::code)
                .containsExactly(
                        FindingCode.ASSIGNED_UNIT_UNKNOWN,
                        FindingCode.NUMERATOR_ABOVE_DENOMINATOR,
                        FindingCode.UNIT_UNKNOWN,
                        FindingCode.FILE_UNREADABLE);
    }

    @Test
    void doubted_figure_is_used_where_a_waiver_of_that_unit_accepts_it_and_to_its_last_day() {
        assertThat(whole("A", "2023-07-05")).isEqualTo("12/10");
        assertThat(whole("A", "2023-07-04")).as("lapsed").isEqualTo("null");
        assertThat(whole("B", "2023-07-05")).as("of another unit").isEqualTo("null");
    }

    /** The result on 5 July where A reports 12 of 10 and a waiver of that unit holds until that day. */
    private static String whole(String unit, String until) {
        World world = World.of(PLAN, TREE);
        Intake intake = new Intake(world.plan(), world.registry());
        Intake.Taken file = intake.take(
                input("returns/a.xlsx"),
                Patience.ENDLESS,
                Outcome.of(List.of(TextTable.of("returns/a.xlsx", """
                        Mã đơn vị | Kỳ      | heads | done
                        A         | 2023-06 | 10    | 12
                        """))),
                null);
        Waiver waiver = new Waiver(
                FindingCode.NUMERATOR_ABOVE_DENOMINATOR,
                new UnitCode(unit),
                new MeasureId("done"),
                YearMonth.of(2023, 6),
                new BigDecimal("12"),
                "hỏi lại qua điện thoại",
                "N.V.A",
                LocalDate.parse(until),
                "",
                Place.NOWHERE);
        Assessment assessment = run(world, intake.received(List.of(file)), List.of(waiver), Outcome.of(List.of()))
                .value()
                .orElseThrow();
        return shown(assessment.indicators().get(0).whole().total().ratio());
    }

    @Test
    void files_taken_in_are_all_named_with_what_was_found_in_opening_them() {
        World world = World.of(PLAN, TREE);
        Intake intake = new Intake(world.plan(), world.registry());
        Finding opened = new Finding(FindingCode.FILE_EMPTY, Place.ofFile("b.xlsx"), new FileFacts.Unusable(false));
        Intake.Taken one = intake.take(input("a.xlsx"), Patience.ENDLESS, Outcome.of(List.of()), null);
        Intake.Taken other =
                intake.take(input("b.xlsx"), Patience.ENDLESS, new Outcome<>(List.of(), List.of(opened)), null);
        Intake.Received received = intake.received(List.of(one, other));
        assertThat(received.files()).containsExactly(input("a.xlsx"), input("b.xlsx"));
        assertThat(received.accepted().findings()).containsExactly(opened);
    }

    @Test
    void registry_that_is_no_tree_gives_its_faults_and_nothing_else() {
        World world = World.of(PLAN, TREE + "V top\n");
        Outcome<Optional<Assessment>> outcome = run(world, nothing(world), Outcome.of(List.of()));
        assertThat(outcome.value()).isEmpty();
        assertThat(outcome.findings()).extracting(Finding::code).containsExactly(FindingCode.REGISTRY_TWO_ROOTS);
    }

    @Test
    void faults_that_stay_whatever_the_unread_rows_say_are_told_at_once() {
        Registry registry = World.of(PLAN, TREE + "V top\n").registry();
        assertThat(Pipeline.certainFaults(registry, YearMonth.of(2023, 6), "units.csv"))
                .containsExactly(new Finding(
                        FindingCode.REGISTRY_TWO_ROOTS,
                        Place.ofFile("units.csv"),
                        new ListFacts.Roots(LocalDate.of(2023, 6, 30), List.of("T", "V"))));
    }

    private static Intake.Received nothing(World world) {
        return new Intake(world.plan(), world.registry()).received(List.of());
    }

    private static Outcome<Optional<Assessment>> run(
            World world, Intake.Received received, Outcome<List<Assignment>> assigned) {
        return run(world, received, List.of(), assigned);
    }

    private static Outcome<Optional<Assessment>> run(
            World world, Intake.Received received, List<Waiver> waivers, Outcome<List<Assignment>> assigned) {
        return Pipeline.run(new Inputs(
                world.plan(),
                world.registry(),
                "units.csv",
                received,
                waivers,
                assigned.value(),
                assigned.findings(),
                List.of(),
                History.NONE,
                ReportPeriod.of(YearMonth.of(2023, 6)),
                LocalDate.of(2023, 7, 5)));
    }

    private static List<String> restatements(String may, Snapshot.Reported closed) {
        Assessed assessed = assessed("", "2023-06").closed("2023-05", Assessed.PLAN_HASH, closed);
        return lines(assessed.received((may.isEmpty() ? "" : "2023-05\n" + may) + "2023-06\nA done=9 heads=10\n"));
    }

    private static Assessed closedMay(String may, Snapshot.Reported closed) {
        return assessed("2023-05\n" + may, "2023-06").closed("2023-05", Assessed.PLAN_HASH, closed);
    }

    private static List<String> lines(Assessed assessed) {
        return assessed.assessment().restatements().stream()
                .map(PipelineTest::line)
                .toList();
    }

    private static String line(Restatement restatement) {
        return restatement.period() + " " + restatement.indicator() + " "
                + shown(restatement.closed().ratio()) + " "
                + restatement.closed().verdict() + " → "
                + shown(restatement.now().ratio()) + " "
                + restatement.now().verdict() + (restatement.flips() ? " flips" : "")
                + (restatement.units().isEmpty() ? "" : " by")
                + restatement.units().stream().map(unit -> " " + unit.text()).collect(Collectors.joining());
    }

    private static List<String> trend(Assessed assessed) {
        return assessed.assessment().trend(new IndicatorId("RATE")).stream()
                .map(PipelineTest::line)
                .toList();
    }

    private static String line(Monthly month) {
        return month.month() + " " + shown(month.ratio()) + " " + month.verdict() + " "
                + (month.coverage().received() + month.coverage().carried()) + "/"
                + month.coverage().expected();
    }

    private static String shown(@Nullable Ratio ratio) {
        return ratio == null
                ? "null"
                : ratio.numerator().toPlainString() + "/" + ratio.denominator().toPlainString();
    }

    private static Assessed assessed(String months, String period) {
        return new Assessed(World.of(PLAN, TREE + months), period);
    }

    private static Snapshot.Reported reported(String numerator, String denominator, Verdict verdict) {
        return new Snapshot.Reported(
                new IndicatorId("RATE"), new Ratio(new BigDecimal(numerator), new BigDecimal(denominator)), verdict);
    }

    private static Assessment.Input input(String file) {
        return new Assessment.Input(file, 1, "");
    }
}
