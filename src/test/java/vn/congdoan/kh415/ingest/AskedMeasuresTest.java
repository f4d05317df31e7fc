package vn.congdoan.kh415.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.testing.World;

/** Which figures are due, which stand on the form besides, and which lack. */
final class AskedMeasuresTest {
    private static final String PLAN = """
            kind top
            kind base
            sector red
            sector blue
            measure heads stock base
            measure joined flow base
            measure idle stock base
            measure below stock top
            measure talks once base yes-no sectors=red
            measure grade once base choice options=a,b,c
            measure good once base yes-no
            measure any once base yes-no answers=talks
            indicator JOINED percent joined / heads
            indicator TALKS percent talks / bodies sectors=red
            indicator GRADE percent grade=1,2|good / bodies due=12
            indicator PACE percent any / bodies due=12 paced
            rule IDLE idle <= heads
            rule BELOW below <= heads
            rule RED good <= heads sectors=blue
            """;

    /** Only what an indicator needs by now; on the form besides, what a rule holds against it that the unit could give. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                        A | 2023-06 | heads joined talks any            | heads joined idle talks any
                        B | 2023-06 | heads joined any                  | heads joined idle good any
                        A | 2023-12 | heads joined talks grade any | heads joined idle talks grade any
                        A | 2023-11 | heads joined talks any            | heads joined idle talks any
                        T | 2023-12 | -                                 | -
                    """)
    void measures_due_and_those_on_the_form(String unit, YearMonth month, String due, String onForm) {
        World world = world("");
        AskedMeasures asked = new AskedMeasures(world.plan());
        Unit body = world.tree(month).unit(new UnitCode(unit)).orElseThrow();
        assertThat(said(asked.of(body, month))).isEqualTo(due);
        assertThat(said(asked.onForm(body, month))).isEqualTo(onForm);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                        heads=3 joined=1 talks=1 any=1         | grade
                        heads=- joined=1 talks=1               | heads grade any
                        heads=3 joined=n/a talks=0 any=0       | grade
                        heads=0 talks=1 any=1                  | grade
                        heads=n/a talks=1 any=1                | grade
                        heads=3 talks=1 any=1                  | joined grade
                        heads=3 joined=0 any=1                 | grade
                        heads=3 joined=0 any=0                 | talks grade
                        heads=3 joined=0 any=1 good=1          | -
                        heads=3 joined=0 any=1 good=-          | grade
                        heads=3 joined=0 any=1 grade=2         | -
                    """)
    void figure_lacks_unless_it_is_given_told_otherwise_or_of_nobody(String given, String lacking) {
        World world = world("2023-12\nA " + given + "\n");
        YearMonth december = YearMonth.of(2023, 12);
        UnitCode code = new UnitCode("A");
        assertThat(said(new AskedMeasures(world.plan())
                        .lacking(
                                world.ledger().of(code, december).orElseThrow(),
                                world.tree(december).unit(code).orElseThrow(),
                                december)))
                .isEqualTo(lacking);
    }

    private static World world(String sent) {
        return World.of(PLAN, "T top\n  A base red\n  B base blue\n" + sent);
    }

    private static String said(List<Measure> measures) {
        return measures.isEmpty()
                ? "-"
                : measures.stream().map(measure -> measure.id().text()).collect(Collectors.joining(" "));
    }
}
