package vn.congdoan.kh415.invent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.read.plan.PlanReader;
import vn.congdoan.kh415.testing.World;

final class UnionTest {
    private static final Path PLAN = Path.of("targets.yaml");

    @ParameterizedTest
    @CsvSource({"1, 1", "9, 1", "60, 6", "78, 8", "300, 20", "2000, 20", "13000, 123", "130000, 1226"})
    void branches_grow_with_the_union(int units, int branches) throws IOException {
        Plan plan = plan();
        assertThat(new Union(plan, wanted(units)).count(plan.kinds().get(1).id()))
                .isEqualTo(branches);
    }

    @Test
    void every_unit_has_a_code_and_names_of_its_own_and_stands_below_another() throws IOException {
        List<Unit> units = units(new Union(plan(), wanted(130_000)));
        assertThat(units).hasSize(130_000 + 1_226 + 1);
        Set<String> codes = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (Unit unit : units) {
            assertThat(codes.add(unit.code().text())).isTrue();
            Stream<String> called = Stream.concat(Stream.of(unit.name(), unit.shortName()), unit.aliases().stream());
            assertThat(called.map(name -> name.toLowerCase(Locale.ROOT))
                            .distinct()
                            .allMatch(names::add))
                    .as(unit.name())
                    .isTrue();
            assertThat(unit.parent() == null || codes.contains(unit.parent().text()))
                    .isTrue();
        }
    }

    @Test
    void branches_differ_in_size_and_some_units_stand_below_the_top() throws IOException {
        Union union = new Union(plan(), wanted(300));
        List<Integer> sizes = new ArrayList<>();
        union.eachBranch(branch -> sizes.add(branch.members().size()));
        assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isEqualTo(300);
        assertThat(new HashSet<>(sizes)).hasSizeGreaterThan(5);
        assertThat(sizes.get(sizes.size() - 1)).isEqualTo(12);
        assertThat(sizes.stream().mapToInt(Integer::intValue).min().orElseThrow())
                .isPositive();
    }

    @Test
    void every_sector_has_units_and_only_kinds_that_need_one_have_a_sector() throws IOException {
        Plan plan = plan();
        Union union = new Union(plan, wanted(300));
        Map<String, Long> sectors = units(union).stream()
                .filter(unit -> unit.sector() != null)
                .collect(Collectors.groupingBy(Unit::sector, Collectors.counting()));
        assertThat(sectors).hasSize(plan.sectors().size());
        assertThat(sectors.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(300);
        assertThat(union.above()).allMatch(unit -> unit.sector() == null && unit.members() == null);
    }

    @Test
    void a_few_are_founded_or_dissolved_while_returns_come_in() throws IOException {
        List<Unit> units = units(new Union(plan(), new Wanted(2_000, YearMonth.of(2023, 1), 12, 1, 0)));
        assertThat(units.stream().filter(unit -> unit.from() != null)).hasSizeBetween(15, 45);
        assertThat(units.stream().filter(unit -> unit.to() != null)).hasSizeBetween(5, 25);
        assertThat(units(new Union(plan(), wanted(2_000)))).allMatch(unit -> unit.from() == null && unit.to() == null);
    }

    @Test
    void members_come_to_what_the_plan_wants_where_that_can_be() throws IOException {
        long members = units(new Union(plan(), wanted(300))).stream()
                .filter(unit -> unit.members() != null)
                .mapToLong(unit -> unit.members().longValue())
                .sum();
        assertThat(members).isBetween(120_000L, 180_000L);
    }

    @Test
    void a_plan_of_four_kinds_has_a_level_more_and_one_of_two_has_none_between() {
        Plan four = plan("top", "upper", "middle", "base");
        Union union = new Union(four, wanted(400));
        assertThat(union.count("upper")).isEqualTo(2);
        assertThat(union.count("middle")).isEqualTo(20);
        assertThat(union.count("base")).isEqualTo(400);
        Plan two = plan("top", "base");
        assertThat(units(new Union(two, wanted(40)))).hasSize(41);
    }

    private static List<Unit> units(Union union) {
        List<Unit> units = new ArrayList<>(union.above());
        union.eachBranch(branch -> units.addAll(branch.members()));
        return units;
    }

    private static Wanted wanted(int units) {
        return new Wanted(units, YearMonth.of(2023, 1), 1, 1, 0);
    }

    private static Plan plan(String... kinds) {
        String drawn = "\nkind part part-of base\nmeasure heads stock base\nindicator ALL total heads at-least 5";
        return World.plan(Stream.of(kinds).map(kind -> "kind " + kind).collect(Collectors.joining("\n")) + drawn);
    }

    private static Plan plan() throws IOException {
        return PlanReader.read(PLAN).value().orElseThrow();
    }
}
