package vn.congdoan.kh415.model.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.model.figure.Ledger;
import vn.congdoan.kh415.testing.World;

class TreeTest {
    private static final String PLAN = """
            kind top
            kind middle
            kind base
            measure heads stock base
            indicator HEADS total heads
            """;

    private final World world = World.of(PLAN, """
            T top
              M middle cluster=north
                A base
                B base cluster=south
              N middle from=2023-07-01
                C base
              D base to=2023-06-30
            """);

    @Test
    void a_unit_stands_from_its_first_day_to_its_last() {
        assertThat(codes(LocalDate.parse("2023-06-30"))).containsExactly("T", "M", "A", "B", "D");
        assertThat(codes(LocalDate.parse("2023-07-01"))).containsExactly("T", "M", "A", "B", "N", "C");
    }

    @Test
    void whoever_stands_below_nobody_standing_is_named() {
        assertThat(world.tree(YearMonth.parse("2023-06")).stranded())
                .extracting(unit -> unit.code().text())
                .containsExactly("C");
        assertThat(world.tree(YearMonth.parse("2023-07")).stranded()).isEmpty();
    }

    @Test
    void depth_and_cluster_come_from_above() {
        Tree tree = world.tree(YearMonth.parse("2023-07"));
        assertThat(tree.units()).extracting(tree::depth).containsExactly(0, 1, 2, 2, 1, 2);
        assertThat(tree.units())
                .extracting(tree::clusterOf)
                .containsExactly(null, "north", "north", "south", null, null);
        assertThat(tree.roots()).extracting(unit -> unit.code().text()).containsExactly("T");
        assertThat(tree.children(new UnitCode("M")))
                .extracting(unit -> unit.code().text())
                .containsExactly("A", "B");
        assertThat(tree.unit(new UnitCode("X"))).isEmpty();
    }

    @Test
    void unit_that_does_not_stand_is_known_by_its_last_row_wherever_that_is_written() {
        List<Unit> rows = List.of(
                named("A", "first", null, "2021-12-31"),
                named("A", "third", "2023-01-01", "2023-03-31"),
                named("A", "second", "2022-01-01", "2022-12-31"),
                named("T", "top", null, null));
        List<Unit> reversed = new ArrayList<>(rows);
        Collections.reverse(reversed);
        for (List<Unit> each : List.of(rows, reversed)) {
            Registry registry = new Registry(each);
            assertThat(registry.knows(new UnitCode("A"))).isTrue();
            assertThat(registry.knows(new UnitCode("B"))).isFalse();
            Tree later = new Tree(registry, LocalDate.parse("2023-06-30"));
            assertThat(later.unit(new UnitCode("A"))).isEmpty();
            assertThat(later.known(new UnitCode("A"))).map(Unit::name).contains("third");
            assertThat(later.known(new UnitCode("B"))).isEmpty();
            Tree then = new Tree(registry, LocalDate.parse("2022-06-30"));
            assertThat(then.known(new UnitCode("A")))
                    .as("as it stood")
                    .map(Unit::name)
                    .contains("second");
        }
    }

    private static Unit named(String code, String name, String from, String to) {
        return new Unit(
                new UnitCode(code),
                name,
                null,
                "base",
                null,
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                null,
                null,
                List.of(),
                null);
    }

    @Test
    void ledger_up_to_a_month_knows_nothing_later() {
        World told = World.of(PLAN, "T top\n  A base\n  B base\n2023-05\nB heads=1\nA heads=2\n2023-06\nA heads=3");
        YearMonth may = YearMonth.parse("2023-05");
        YearMonth june = YearMonth.parse("2023-06");
        assertThat(told.ledger().in(may)).extracting(each -> each.unit().text()).containsExactly("A", "B");
        assertThat(told.ledger().of(new UnitCode("A"), june)).isPresent();
        Ledger earlier = told.ledger().upTo(may);
        assertThat(earlier.of(new UnitCode("A"), june)).isEmpty();
        assertThat(earlier.in(may)).isEqualTo(told.ledger().in(may));
        assertThat(earlier.periods()).containsExactly(may);
    }

    private List<String> codes(LocalDate day) {
        return new Tree(world.registry(), day)
                .units().stream().map(unit -> unit.code().text()).toList();
    }
}
