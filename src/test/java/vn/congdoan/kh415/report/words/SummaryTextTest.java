package vn.congdoan.kh415.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.congdoan.kh415.Libraries;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.text.Words;

final class SummaryTextTest {
    @ParameterizedTest
    @EnumSource
    void table_fits_eighty_columns_and_every_indicator_begins_a_line(Lang lang) {
        String text = SummaryText.of(Libraries.assessment(), Words.in(lang));
        assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(text).endsWith("\n").doesNotContain(" \n");
        for (IndicatorResult result : Libraries.assessment().indicators()) {
            assertThat(text.lines())
                    .filteredOn(line -> line.startsWith(result.indicator().id() + " "))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Đoàn viên học tập, 18, Đoàn viên học tập",
        "Đoàn viên học tập, 16, Đoàn viên học…",
        "Đoàn viên học tập, 13, Đoàn viên…",
        "'Đoàn viên, người lao động', 12, Đoàn viên…",
        "Côngđoàncơsở, 6, Côngđ…"
    })
    void names_are_cut_between_words(String name, int width, String cut) {
        assertThat(SummaryText.cut(name, width)).isEqualTo(cut).hasSizeLessThanOrEqualTo(width);
    }

    @Test
    void verdicts_that_rest_on_missing_returns_are_starred_and_explained() {
        String text = SummaryText.of(Libraries.assessment(), Words.in(Lang.EN));
        assertThat(text.contains("* Provisional: "))
                .isEqualTo(text.lines().anyMatch(line -> line.matches(".*[a-z]\\*.*")));
    }
}
