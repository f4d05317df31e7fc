package vn.congdoan.kh415.report.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.Libraries;
import vn.congdoan.kh415.model.plan.IndicatorId;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.report.book.BookSetting;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.report.formula.CellRef;
import vn.congdoan.kh415.text.Words;

final class VerdictFormulaTest {
    @Test
    void percentage_is_compared_crosswise_and_never_rounded() {
        assertThat(mark("L1")).isEqualTo("IF(100*D1<CanDuoi_L1*E1,\"✘\",IF(100*D1>CanTren_L1*E1,\"▲\",\"✔\"))");
    }

    @Test
    void total_is_compared_as_it_is_and_waits_for_its_month() {
        assertThat(mark("S1")).isEqualTo("IF(D1<CanDuoi_S1,\"●\",IF(D1>CanTren_S1,\"▲\",\"✔\"))");
    }

    @Test
    void range_is_exceeded_above_its_upper_edge_and_waits_for_its_month_though_it_is_reached() {
        assertThat(mark("L5")).isEqualTo("IF(D1<CanDuoi_L5,\"●\",IF(D1>CanTren_L5,\"▲\",\"✔\"))");
    }

    @Test
    void figures_with_decimals_are_compared_as_quotients_where_these_are_far_from_the_edges() {
        assertThat(mark("L3")).isEqualTo("IF(D1/E1<CanDuoi_L3/100,\"✘\",IF(D1/E1>CanTren_L3/100,\"‼\",\"✔\"))");
    }

    @Test
    void nothing_is_judged_without_a_value_or_a_target() {
        assertThat(formula("L8")).isNull();
        assertThat(formula("L9")).isNull();
    }

    private static String mark(String indicator) {
        return ((Content.Formula) Objects.requireNonNull(formula(indicator)).mark())
                .expression()
                .text();
    }

    private static @Nullable VerdictFormula formula(String indicator) {
        IndicatorResult of = Libraries.assessment().indicators().stream()
                .filter(result -> result.indicator().id().equals(new IndicatorId(indicator)))
                .findFirst()
                .orElseThrow();
        CellRef denominator = of.indicator().denominator() == null ? null : CellRef.of(0, 4);
        Frame frame = new Frame(Libraries.assessment(), Words.in(Lang.VI), new BookSetting("1.0.0", "../../"));
        return VerdictFormula.of(
                frame,
                of,
                new TargetPlaces(frame).of(of),
                Objects.requireNonNull(of.whole().total().ratio()),
                of.whole().judgement(),
                new BodyPlaces.Halves(CellRef.of(0, 3), denominator),
                null);
    }
}
