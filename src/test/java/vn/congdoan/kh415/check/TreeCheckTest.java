package vn.congdoan.kh415.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.model.body.Registry;
import vn.congdoan.kh415.model.body.Tree;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.testing.Told;

/** Units are written as code&lt;parent, with from..to where they do not always stand. */
final class TreeCheckTest {
    private static final LocalDate DAY = LocalDate.of(2023, 6, 30);

    @Test
    void ragged_tree_with_one_top_is_sound() {
        assertThat(faults("T U<T C<U D<T E<D F<E")).isEmpty();
    }

    @Test
    void several_tops_or_none_are_named() {
        assertThat(faults("T S U<T")).containsExactly("registry-two-roots null [2023-06-30, T, S]");
        assertThat(faults("T@..2023-06-29 U<T"))
                .containsExactly("registry-no-root null [2023-06-30, ]", "registry-parent-gone U [T, 2023-06-30]");
    }

    @Test
    void last_day_of_a_unit_still_counts() {
        assertThat(faults("T U<T@..2023-06-30 C<U")).isEmpty();
        assertThat(faults("T U<T@..2023-06-29 C<U")).containsExactly("registry-parent-gone C [U, 2023-06-30]");
    }

    @Test
    void ring_is_named_once_and_not_what_hangs_below_it() {
        assertThat(faults("T A<C B<A C<B D<C E<D")).containsExactly("registry-cycle A [A, C, B]");
        assertThat(faults("T A<A")).containsExactly("registry-cycle A [A]");
    }

    @Test
    void all_faults_are_named_at_once() {
        assertThat(faults("T S A<B B<A C<GONE GONE<T@..2022-12-31"))
                .containsExactly(
                        "registry-two-roots null [2023-06-30, T, S]",
                        "registry-cycle A [A, B]",
                        "registry-parent-gone C [GONE, 2023-06-30]");
    }

    @Test
    void certain_faults_leave_out_what_unread_rows_might_explain() {
        Registry registry = registry("T S A<B B<A C<GONE GONE<T@..2022-12-31");
        assertThat(texts(TreeCheck.certain(new Tree(registry, DAY), registry, "units.csv")))
                .containsExactly("registry-two-roots null [2023-06-30, T, S]", "registry-cycle A [A, B]");
    }

    private static List<String> faults(String drawing) {
        Registry registry = registry(drawing);
        List<Finding> findings = TreeCheck.of(new Tree(registry, DAY), registry, "units.csv");
        assertThat(findings).allSatisfy(each -> assertThat(each.place()).hasToString("units.csv"));
        return texts(findings);
    }

    private static List<String> texts(List<Finding> findings) {
        return findings.stream()
                .map(each -> each.code().id() + " " + each.unit() + " " + Told.by(each))
                .toList();
    }

    private static Registry registry(String drawing) {
        List<Unit> units = new ArrayList<>();
        for (String word : drawing.split(" ")) {
            String[] dated = word.split("@");
            String[] names = dated[0].split("<");
            String[] days = dated.length > 1 ? dated[1].split("\\.\\.") : new String[0];
            LocalDate to = days.length > 1 ? LocalDate.parse(days[1]) : null;
            String parent = names.length > 1 ? names[1] : null;
            units.add(new Unit(
                    new UnitCode(names[0]),
                    names[0],
                    parent == null ? null : new UnitCode(parent),
                    "base",
                    null,
                    null,
                    to,
                    null,
                    null,
                    List.of(),
                    null));
        }
        return new Registry(units);
    }
}
