package vn.congdoan.kh415.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.model.result.SpanSum;
import vn.congdoan.kh415.model.result.Total;
import vn.congdoan.kh415.testing.Assessed;
import vn.congdoan.kh415.testing.World;

/** A span stands for the month at its end, and has of a flow a sum of its own. */
final class SpanSumsTest {
    private static final String PLAN = """
            year-starts 12
            kind top
            kind base
            measure joined flow base
            measure few flow base
            measure heads stock base
            measure done ytd base
            indicator JOINED total joined at-least 100
            indicator HEADS total heads at-least 100
            indicator DONE percent done / heads at-least 75
            indicator RATE percent few / heads at-least 10
            indicator SHARE percent few / done at-least 10
            """;

    private static final String DRAWING = """
            T top
              A base
              B base to=2023-04-30
              C base
            2022-03
            A joined=900 heads=90 done=80
            2022-05
            A joined=50 heads=90 done=80
            2022-12
            A joined=1 few=2 heads=100 done=5
            B joined=2 heads=50 done=6
            C joined=4 heads=10 done=1
            2023-01
            A joined=8 heads=100 done=9
            B joined=16 heads=50 done=9
            C joined=32 heads=10 done=2
            2023-02
            A joined=64 heads=101 done=20
            B joined=128 heads=50 done=12
            C joined=256 heads=10 done=3
            2023-03
            A joined=512 few=3 heads=102 done=30
            B joined=1024 heads=50 done=20
            C joined=2048 heads=10 done=4
            2023-04
            A joined=4096 few=0 heads=103 done=40
            B joined=8192 heads=50 done=22
            2023-05
            A joined=16384 few=4 heads=104 done=50
            C joined=32768 heads=11 done=8
            """;

    private static Assessed quarter() {
        return new Assessed(World.of(PLAN, DRAWING), "2023-05").over("2023-Q2");
    }

    private static Ratio ratio(String numerator, String denominator) {
        return new Ratio(new BigDecimal(numerator), denominator == null ? null : new BigDecimal(denominator));
    }

    @Test
    void what_is_reported_is_that_of_the_month_at_its_end() {
        Assessment month = new Assessed(World.of(PLAN, DRAWING), "2023-05").assessment();
        Assessment quarter = quarter().assessment();
        for (int i = 0; i < month.indicators().size(); i++) {
            assertThat(quarter.indicators().get(i).whole())
                    .isEqualTo(month.indicators().get(i).whole());
            assertThat(quarter.indicators().get(i).rows())
                    .isEqualTo(month.indicators().get(i).rows());
        }
        assertThat(quarter.findings()).isEqualTo(month.findings());
        assertThat(quarter.snapshot("1")).isEqualTo(month.snapshot("1"));
    }

    @Test
    void of_a_flow_a_span_has_the_sum_of_its_own_months_with_what_bodies_gave_that_are_gone() {
        IndicatorResult joined = quarter().result("JOINED");
        assertThat(joined.whole().total().ratio()).isEqualTo(ratio("65535", null));
        SpanSum span = joined.span();
        assertThat(span.whole().ratio()).isEqualTo(ratio("65024", null));
        assertThat(span.of(new UnitCode("A")).ratio()).isEqualTo(ratio("20992", null));
        assertThat(span.of(new UnitCode("T"))).isEqualTo(span.whole());
        assertThat(span.whole().isSettled()).as("C sent nothing for April").isFalse();
        assertThat(span.of(new UnitCode("A")).isSettled()).isTrue();
    }

    @Test
    void the_sums_of_the_quarters_are_that_of_the_year() {
        BigDecimal first = new Assessed(World.of(PLAN, DRAWING), "2023-02")
                .over("2023-Q1")
                .result("JOINED")
                .span()
                .whole()
                .ratio()
                .numerator();
        IndicatorResult second = quarter().result("JOINED");
        assertThat(first.add(second.span().whole().ratio().numerator()))
                .isEqualTo(second.whole().total().ratio().numerator());
    }

    @Test
    void a_span_that_begins_the_year_has_what_the_year_has() {
        IndicatorResult half =
                new Assessed(World.of(PLAN, DRAWING), "2023-05").over("2023-H1").result("JOINED");
        assertThat(half.span().whole()).isEqualTo(half.whole().total());
    }

    @Test
    void only_flows_and_flows_over_stocks_have_a_sum_of_their_own() {
        Assessment quarter = quarter().assessment();
        assertThat(quarter.indicators().stream()
                        .filter(of -> of.span() != null)
                        .map(of -> of.indicator().id().toString()))
                .containsExactly("JOINED", "RATE");
        assertThat(quarter().result("RATE").span().of(new UnitCode("A")).ratio())
                .isEqualTo(ratio("7", "104"));
        assertThat(new Assessed(World.of(PLAN, DRAWING), "2023-05").assessment().indicators())
                .allMatch(of -> of.span() == null);
    }

    @Test
    void the_quarter_before_and_that_of_a_year_ago_stand_beside_it() {
        IndicatorResult heads = quarter().result("HEADS");
        assertThat(heads.previous().ratio()).isEqualTo(ratio("161", null));
        assertThat(quarter().result("JOINED").previous().ratio()).isEqualTo(ratio("511", null));
        assertThat(heads.yearAgo().ratio()).isEqualTo(ratio("90", null));
    }

    @Test
    void a_span_that_begins_the_year_has_none_before_it() {
        for (Map.Entry<String, String> span :
                Map.of("2023-Q1", "2023-02", "2023-H1", "2023-05").entrySet()) {
            Assessment assessment = new Assessed(World.of(PLAN, DRAWING), span.getValue())
                    .over(span.getKey())
                    .assessment();
            assertThat(assessment.indicators()).allMatch(of -> of.previous() == null);
        }
        assertThat(List.of(quarter().result("HEADS").yearAgo())).isNotEmpty();
    }

    /** C said in May that it had 40.000 since December; what April had is not told by that, for the year before March counts in it. */
    @Test
    void a_running_total_of_the_year_is_none_of_the_span() {
        String told = DRAWING.replace("C joined=32768 heads=11", "C joined=32768 ~joined=40000 heads=11");
        IndicatorResult joined =
                new Assessed(World.of(PLAN, told), "2023-05").over("2023-Q2").result("JOINED");
        assertThat(joined.contributions().get(new UnitCode("C")).ratio()).isEqualTo(ratio("40000", null));
        assertThat(joined.span().of(new UnitCode("C")).ratio()).isEqualTo(ratio("34816", null));
        assertThat(joined.span().of(new UnitCode("C")).isSettled()).isFalse();
    }

    @Test
    void a_quarter_of_which_nothing_was_sent_has_no_sum_of_its_own() {
        String silent = DRAWING.substring(0, DRAWING.indexOf("2023-03"));
        Total own = new Assessed(World.of(PLAN, silent), "2023-05")
                .over("2023-Q2")
                .result("JOINED")
                .span()
                .whole();
        assertThat(own.ratio()).isNull();
    }
}
