package vn.congdoan.kh415.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.plan.Assigned;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.model.result.Coverage;
import vn.congdoan.kh415.model.result.Judgement;
import vn.congdoan.kh415.model.result.Rank;
import vn.congdoan.kh415.model.result.Rank.Position;
import vn.congdoan.kh415.model.result.Result;
import vn.congdoan.kh415.model.result.Total;

class JudgedRowsTest {
    private static final Total TOTAL = new Total(null, Coverage.NONE, null);
    private static final Judgement JUDGEMENT = new Judgement(null, null, null, null, null, null, null);
    private static final Assigned ASSIGNED = new Assigned(BigDecimal.TEN, ResultUnit.TOTAL);

    private final List<Integer> asked = new ArrayList<>();
    private final JudgedRows bare = new JudgedRows(
            3,
            at -> {
                asked.add(at);
                return bare("U" + at);
            },
            (total, number) -> JUDGEMENT);

    @Test
    void a_row_has_what_stands_beside_its_own_unit() {
        Rank both = new Rank(new Position(1, 2), new Position(3, 3));
        Rank withoutCluster = new Rank(null, new Position(1, 3));

        List<Result> rows = bare.with(
                at -> new UnitCode("U" + at),
                Map.of(new UnitCode("U0"), ASSIGNED),
                Map.of(new UnitCode("U1"), BigDecimal.ONE),
                Arrays.asList(null, both, withoutCluster));

        assertThat(rows)
                .containsExactly(
                        new Result("U0", TOTAL, JUDGEMENT, ASSIGNED, JUDGEMENT, null, null),
                        new Result("U1", TOTAL, JUDGEMENT, null, null, BigDecimal.ONE, both),
                        new Result("U2", TOTAL, JUDGEMENT, null, null, null, withoutCluster));
    }

    @Test
    void rows_are_judged_only_when_they_are_asked_for() {
        assertThat(bare.get(2)).isEqualTo(bare("U2"));
        assertThat(bare).hasSize(3);
        assertThat(asked).containsExactly(2);
    }

    private static Result bare(String unit) {
        return new Result(unit, TOTAL, JUDGEMENT);
    }
}
