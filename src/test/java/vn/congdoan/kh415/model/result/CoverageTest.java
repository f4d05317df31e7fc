package vn.congdoan.kh415.model.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.finding.Gap;
import vn.congdoan.kh415.model.result.Assessment.Input;
import vn.congdoan.kh415.model.result.Assessment.Input.Role;

/** How many bodies stand behind a result, and what there is of it. */
final class CoverageTest {
    private static final Coverage SOME = new Coverage(5, 7, 11, 13);

    @Test
    void expected_are_those_with_figures_and_those_without() {
        assertThat(SOME.expected()).isEqualTo(36);
        assertThat(SOME.known()).isEqualTo(23);
        assertThat(SOME.older()).isEqualTo(18);
    }

    @Test
    void sum_adds_each_kind_and_nothing_changes_nothing() {
        assertThat(SOME.plus(new Coverage(1, 2, 3, 4))).isEqualTo(new Coverage(6, 9, 14, 17));
        assertThat(Coverage.NONE.plus(SOME)).isSameAs(SOME);
        assertThat(SOME.plus(Coverage.NONE)).isEqualTo(SOME);
        assertThat(SOME.allCovered()).isEqualTo(new Coverage(5, 7, 24, 0));
    }

    @Test
    void earlier_result_has_a_value_where_there_was_something_to_take_a_share_of() {
        assertThat(new Earlier(ratio("1", "2"), Verdict.MET).hasValue()).isTrue();
        assertThat(new Earlier(ratio("0", "0"), Verdict.NO_POPULATION).hasValue())
                .isFalse();
        assertThat(new Earlier(null, Verdict.NO_DATA).hasValue()).isFalse();
        assertThat(new Earlier(ratio("1", "2"), Verdict.MET).judgement().verdict())
                .isEqualTo(Verdict.MET);
    }

    private static Ratio ratio(String numerator, String denominator) {
        return new Ratio(new BigDecimal(numerator), new BigDecimal(denominator));
    }

    @ParameterizedTest
    @CsvSource({"NOT_SENT, false", "PARTIAL, false", "LOCKED, true", "EMPTY, true", "IN_FILE_ABOVE, true"})
    void what_came_and_cannot_be_used_is_neither_silence_nor_a_part(Gap.Reason reason, boolean unusable) {
        assertThat(reason.isUnusable()).isEqualTo(unusable);
    }

    @Test
    void file_is_the_same_by_name_and_content_whatever_it_is_read_for() {
        Input plan = new Input("targets.yaml", 3, "ab", Role.PLAN);
        assertThat(plan.isSameFile(plan.as(Role.REGISTRY))).isTrue();
        assertThat(plan.as(Role.REGISTRY).role()).isEqualTo(Role.REGISTRY);
        assertThat(plan.isSameFile(new Input("targets.yaml", 3, "cd"))).isFalse();
        assertThat(plan.isSameFile(new Input("other.yaml", 3, "ab"))).isFalse();
        assertThat(Input.plan(List.of(new Input("a.csv", 1, "00"), plan))).contains(plan);
        assertThat(Input.plan(List.of(new Input("a.csv", 1, "00")))).isEmpty();
    }
}
