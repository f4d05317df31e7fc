package vn.congdoan.kh415.model.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.plan.ResultUnit;

final class TotalTest {
    @Test
    void share_is_what_those_with_figures_make_of_all_by_denominator() {
        assertThat(share("30/60", new Coverage(1, 1, 1, 1), "40")).isEqualTo("60.00");
        assertThat(share("300", new Coverage(1, 0, 0, 1), "100"))
                .as("without a denominator by numerator")
                .isEqualTo("75.00");
        assertThat(share(null, new Coverage(0, 0, 0, 2), "100")).isEqualTo("0.00");
    }

    @Test
    void share_is_all_where_nobody_is_missing_and_unknown_where_one_that_is_was_never_seen() {
        assertThat(share("0/0", new Coverage(2, 0, 0, 0), null)).isEqualTo("100.00");
        assertThat(share("30/60", new Coverage(1, 0, 0, 1), null)).isNull();
        assertThat(share("0/0", new Coverage(1, 0, 0, 1), "0")).isNull();
        assertThat(share("0/0", Coverage.NONE, "0")).isNull();
    }

    private static String share(String ratio, Coverage coverage, String missing) {
        String[] halves = ratio == null ? null : ratio.split("/");
        Ratio known = halves == null
                ? null
                : new Ratio(new BigDecimal(halves[0]), halves.length == 1 ? null : new BigDecimal(halves[1]));
        Ratio share = new Total(known, coverage, missing == null ? null : new BigDecimal(missing)).share();
        return share == null
                ? null
                : share.rounded(ResultUnit.PERCENT, 2).orElseThrow().toPlainString();
    }
}
