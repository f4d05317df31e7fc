package vn.congdoan.kh415.model.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Entry;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.figure.Return;
import vn.congdoan.kh415.model.figure.Source;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.result.Contribution.Basis;
import vn.congdoan.kh415.model.result.Contribution.Figure;
import vn.congdoan.kh415.model.result.Contribution.SentFigures;

class ContributionTest {
    private static final YearMonth JUNE = YearMonth.of(2023, 6);
    private static final UnitCode UNIT = new UnitCode("A");
    private static final MeasureId MEMBERS = new MeasureId("doan_vien");
    private static final MeasureId JOINED = new MeasureId("ket_nap");
    private static final Entry.Given FORTY = given(40, 7);
    private static final Entry.Given TWO = given(2, 8);

    private static Entry.Given given(int value, int row) {
        return new Entry.Given(BigDecimal.valueOf(value), false, new Source("a.xlsx", "S", row, 3));
    }

    private static Return sent() {
        return new Return(
                UNIT,
                JUNE,
                1,
                Map.of(
                        MEMBERS,
                        FORTY,
                        JOINED,
                        TWO,
                        new MeasureId("cho"),
                        new Entry.Blank(new Source("a.xlsx", "S", 9, 3))),
                Map.of(),
                List.of("a.xlsx"));
    }

    private static Contribution of(List<Figure> figures) {
        Ratio ratio = new Ratio(BigDecimal.valueOf(2), BigDecimal.valueOf(40));
        return new Contribution(UNIT, Basis.RECEIVED, ratio, false, List.of(), null, figures);
    }

    @Test
    void figures_are_those_of_the_return_in_the_order_asked_for() {
        List<Figure> taken = new SentFigures(sent(), List.of(JOINED, MEMBERS));
        List<Figure> told = List.of(new Figure(JOINED, JUNE, TWO, false), new Figure(MEMBERS, JUNE, FORTY, false));
        assertThat(taken).isEqualTo(told).hasSize(2);
        assertThat(of(taken)).isEqualTo(of(told)).hasSameHashCodeAs(of(told));
        assertThat(of(taken).figures()).isSameAs(taken);
    }

    @Test
    void what_is_no_figure_is_not_taken_for_one() {
        assertThatThrownBy(() -> new SentFigures(sent(), List.of(new MeasureId("cho"))).get(0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cho");
    }
}
