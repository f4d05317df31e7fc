package vn.congdoan.kh415.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.plan.Assigned;
import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.plan.ReportingYear;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.model.result.Coverage;
import vn.congdoan.kh415.model.result.Judgement;
import vn.congdoan.kh415.model.result.Total;
import vn.congdoan.kh415.model.result.Verdict;
import vn.congdoan.kh415.testing.World;

class JudgeTest {
    private static final ReportingYear CALENDAR = new ReportingYear(Month.JANUARY);
    private static final YearMonth JUNE = YearMonth.of(2023, 6);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "percent n / d at-least 98,            48/49,    NOT_MET,  1, -1",
        "percent n / d at-least 98,            49/50,    MET,      0,  0",
        "percent n / d at-least 98,            50/50,    EXCEEDED, 0,  1",
        "percent n / d at-least 85,            5/7,      NOT_MET,  1, -1",
        "percent n / d at-least 85,            6/7,      EXCEEDED, 0,  0",
        "percent n / d at-least 85,            0/7,      NOT_MET,  6, -6",
        "percent n / d at-least 0,             0/7,      MET,      0,  0",
        "percent n / d exactly 100,            9/10,     NOT_MET,  1, -1",
        "percent n / d exactly 100,            10/10,    MET,      0,  0",
        "percent n / d exactly 75,             4/7,      NOT_MET,   ,   ",
        "percent n / d exactly 75,             6/8,      MET,      0,  0",
        "percent n / d exactly 75,             7/8,      OVER,      ,   ",
        "percent n / d rule 75 0.5,            744/1000, NOT_MET,  1, -1",
        "percent n / d rule 75 0.5,            745/1000, MET,      0,  0",
        "percent n / d rule 75 0.5,            755/1000, MET,      0, 10",
        "percent n / d rule 75 0.5,            756/1000, OVER,      ,   ",
        "percent n / d rule 75 0.5,            74/100,   NOT_MET,  1, -1",
        "percent n / d rule 75 0.5,            5/7,      NOT_MET,   ,   ",
        "percent n / d rule 75 0.5,            74.5/100, MET,      0,  0",
        "percent n / d rule 75 0.5,            74.4/100, NOT_MET,  1, -1",
        "total n range 1500 2000,              1499,     NOT_MET,  1, -1",
        "total n range 1500 2000,              1500,     MET,      0,  0",
        "total n range 1500 2000,              2000,     MET,      0, 500",
        "total n range 1500 2000,              2001,     EXCEEDED, 0, 501",
        "percent n / d band 80 85,             79/100,   NOT_MET,  1, -1",
        "percent n / d band 80 85,             80/100,   MET,      0,  0",
        "percent n / d band 80 85,             84/100,   MET,      0,  4",
        "percent n / d band 80 85,             85/100,   EXCEEDED, 0,  5",
        "average n / bodies average-per-body 1, 9/10,    NOT_MET,  1, -1",
        "average n / bodies average-per-body 1, 10/10,   MET,      0,  0",
        "average n / bodies average-per-body 1, 11/10,   EXCEEDED, 0,  1",
        "average n / bodies average-per-body 1.5, 4/3,   NOT_MET,  1, -1",
        "total n annual-average 1500 2000,     1499,     NOT_MET,  1, -1",
        "total n annual-average 1500 2000,     1500,     MET,      0,  0",
        "total n annual-average 1500 2000,     2001,     EXCEEDED, 0, 501",
        "total n annual-average 1500,          1501,     EXCEEDED, 0,  1",
        "total n milestone 500 2023-06-30,     499,      NOT_MET,  1, -1",
        "total n milestone 500 2023-06-30,     500,      MET,      0,  0",
        "total n milestone 500 2023-06-30,     501,      EXCEEDED, 0,  1",
    })
    void value_has_its_verdict_and_its_distance_from_the_edge(
            String indicator, String value, String verdict, BigDecimal shortfall, BigDecimal margin) {
        Judgement judged = judge(indicator, JUNE, complete(value));
        assertThat(judged.verdict()).hasToString(verdict);
        assertThat(List.of(String.valueOf(judged.shortfall()), String.valueOf(judged.margin())))
                .containsExactly(String.valueOf(shortfall), String.valueOf(margin));
        assertThat(judged.certainty()).isEqualTo(Judgement.Certainty.FINAL);
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource({
        "percent n / d band 80 85 due=12,      2023-06, 79/100,  NOT_DUE",
        "percent n / d band 80 85 due=12,      2023-06, 80/100,  MET",
        "percent n / d band 80 85 due=12,      2023-06, 85/100,  EXCEEDED",
        "percent n / d band 80 85 due=12,      2023-12, 79/100,  NOT_MET",
        "percent n / d rule 75 1 due=12,       2023-06, 80/100,  NOT_DUE",
        "percent n / d at-least 80 due=12,     2023-11, 0/0,     NOT_DUE",
        "percent n / d at-least 80 due=12,     2023-12, 0/0,     NO_POPULATION",
        "percent n / d at-least 80 due=3,      2023-03, 0/1,     NOT_MET",
        "percent n / d at-least 80 due=3,      2023-02, 0/1,     NOT_DUE",
        "total n milestone 500 2023-12-31,     2023-11, 499,     NOT_DUE",
        "total n milestone 500 2023-12-31,     2023-11, 500,     MET",
        "total n milestone 500 2023-12-31,     2023-12, 499,     NOT_MET",
        "total n milestone 500 2023-12-31,     2024-02, 499,     NOT_MET",
        "total n milestone 500 2023-12-15,     2023-12, 499,     NOT_MET",
    })
    void target_not_reached_waits_for_its_due_month(String indicator, String month, String value, String verdict) {
        assertThat(judge(indicator, YearMonth.parse(month), complete(value)).verdict())
                .hasToString(verdict);
    }

    @Test
    void due_month_counts_from_the_start_of_the_reporting_year() {
        Indicator indicator = indicator("percent n / d at-least 80 due=12");
        ReportingYear shifted = new ReportingYear(Month.DECEMBER);
        assertThat(List.of("2023-10", "2023-11", "2023-12"))
                .extracting(month -> Judge.of(shifted, indicator, YearMonth.parse(month), complete("1/2"), true)
                        .verdict()
                        .toString())
                .containsExactly("NOT_DUE", "NOT_MET", "NOT_DUE");
    }

    @ParameterizedTest(name = "{0}, {1} with {2} missing of size {3}")
    @CsvSource({
        "percent n / d at-least 75,             75/80,   1, 20,  EXCEEDED, OPEN,  75,      95",
        "percent n / d at-least 75,             70/80,   1, 20,  EXCEEDED, OPEN,  70,      90",
        "percent n / d at-least 75,             76/80,   1, 20,  EXCEEDED, FINAL, 76,      96",
        "percent n / d at-least 75,             10/80,   1, 20,  NOT_MET,  FINAL, 10,      30",
        "percent n / d at-least 75,             76/80,   1, ,    EXCEEDED, OPEN,  ,        ",
        "percent n / d at-least 75,             ,        1, 20,  NO_DATA,  OPEN,  ,        ",
        "percent n / d at-least 75,             0/0,     1, 20,  NO_DATA,  OPEN,  0,       100",
        "percent n / d at-least 75,             0/0,     1, 0,   NO_DATA,  OPEN,  ,        ",
        "percent n / d at-least 75,             1/3,     0, 0,   NOT_MET,  FINAL, 33.3333, 33.3333",
        "percent n / d at-least 75,             0/0,     0, 0,   NO_POPULATION, FINAL, , ",
        "percent n / d at-least 75 due=12,      ,        1, 20,  NOT_DUE,  OPEN,  ,        ",
        "percent n / d band 80 85,              81/90,   1, 10,  EXCEEDED, OPEN,  81,      91",
        "percent n / d rule 75 1 due=12,        10/20,   1, 80,  NOT_DUE,  OPEN,  10,      90",
        "percent n / d exactly 100,             99/100,  1, 10,  NOT_MET,  FINAL, 90,      99.0909",
        "percent n / d exactly 100,             100/100, 1, 10,  MET,      OPEN,  90.9091, 100",
        "average n / bodies average-per-body 1, 30/20,   5, 5,   EXCEEDED, FINAL, 1.2,     ",
        "average n / bodies average-per-body 1, 25/20,   5, 5,   EXCEEDED, OPEN,  1,       ",
        "average n / bodies average-per-body 1, 0/20,    5, 5,   NOT_MET,  OPEN,  0,       ",
        "total n milestone 500 2023-06-30,      501,     1, ,    EXCEEDED, FINAL, 501,     ",
        "total n milestone 500 2023-06-30,      500,     1, ,    MET,      OPEN,  500,     ",
        "total n milestone 500 2023-06-30,      499,     1, 7,   NOT_MET,  OPEN,  499,     ",
        "total n milestone 500 2023-06-30,      499,     0, 0,   NOT_MET,  FINAL, 499,     499",
    })
    void verdict_is_final_if_the_missing_cannot_change_it(
            String indicator,
            String value,
            int missing,
            BigDecimal size,
            String verdict,
            String certainty,
            BigDecimal low,
            BigDecimal high) {
        Total total = new Total(ratio(value), new Coverage(value == null ? 0 : 1, 0, 0, missing), size);
        Judgement judged = judge(indicator, JUNE, total);
        assertThat(List.of(judged.verdict().toString(), judged.certainty().toString()))
                .containsExactly(verdict, certainty);
        assertThat(List.of(plain(judged.low()), plain(judged.high()))).containsExactly(plain(low), plain(high));
    }

    @Test
    void nobody_expected_is_no_population_and_final_even_before_the_due_month() {
        Total nobody = new Total(ratio("0/0"), Coverage.NONE, BigDecimal.ZERO);
        assertThat(judge("percent n / d at-least 75 due=12", JUNE, nobody))
                .hasToString("Judgement[verdict=NO_POPULATION, certainty=FINAL, low=null, high=null, pace=null,"
                        + " shortfall=null, margin=null, kept=null]");
    }

    @Test
    void judged_at_the_top_means_only_bounds_elsewhere() {
        Indicator indicator = indicator("percent n / d at-least 75 top paced");
        assertThat(Judge.of(CALENDAR, indicator, JUNE, complete("3/4"), false))
                .hasToString("Judgement[verdict=null, certainty=null, low=75.0000, high=75.0000, pace=null,"
                        + " shortfall=null, margin=null, kept=null]");
        assertThat(Judge.of(CALENDAR, indicator, JUNE, complete("3/4"), true).verdict())
                .hasToString("MET");
    }

    @Test
    void target_counts_on_the_last_day_of_the_period() {
        String indicator = "percent n / d at-least 75 from=2023-06-30 to=2023-07-30";
        assertThat(judge(indicator, JUNE, complete("3/4")).verdict()).hasToString("MET");
        assertThat(judge(indicator, JUNE.plusMonths(1), complete("3/4")))
                .hasToString("Judgement[verdict=null, certainty=null, low=75.0000, high=75.0000, pace=null,"
                        + " shortfall=null, margin=null, kept=null]");
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource({
        "percent n / d at-least 75 paced,   2023-06, 375/1000, ON_TRACK",
        "percent n / d at-least 75 paced,   2023-06, 374/1000, BEHIND",
        "percent n / d at-least 75 paced,   2023-01, 625/10000, ON_TRACK",
        "percent n / d at-least 75 paced,   2023-01, 624/10000, BEHIND",
        "percent n / d at-least 75 paced,   2023-12, 75/100,   null",
        "percent n / d at-least 75 paced,   2023-12, 74/100,   BEHIND",
        "percent n / d at-least 75 paced due=12, 2023-11, 75/100, ON_TRACK",
        "percent n / d at-least 75 paced due=12, 2023-12, 75/100, null",
        "percent n / d at-least 75 paced due=12, 2023-12, 74/100, BEHIND",
        "percent n / d at-least 75 curve=0;10;20;20;20;40;50;60;70;80;90;100 due=12, 2023-01, 0/100, ON_TRACK",
        "percent n / d at-least 75 curve=0;10;20;20;20;40;50;60;70;80;90;100 due=12, 2023-05, 15/100, ON_TRACK",
        "percent n / d at-least 75 curve=0;10;20;20;20;40;50;60;70;80;90;100 due=12, 2023-06, 29/100, BEHIND",
        "percent n / d at-least 75 curve=0;10;20;20;20;40;50;60;70;80;90;100 due=12, 2023-06, 30/100, ON_TRACK",
        "percent n / d band 80 90 paced,    2023-06, 40/100,   ON_TRACK",
        "percent n / d band 80 90 paced,    2023-06, 39/100,   BEHIND",
        "percent n / d at-least 75 paced,   2023-06, 0/0,      null",
        "percent n / d at-least 75,         2023-06, 1/2,      null",
        "total n at-least 10 paced,         2023-06, 5,        ON_TRACK",
    })
    void pace_compares_with_the_share_of_the_year_that_has_passed(
            String indicator, String month, String value, String pace) {
        assertThat(String.valueOf(judge(indicator, YearMonth.parse(month), complete(value))
                        .pace()))
                .isEqualTo(pace);
    }

    @ParameterizedTest(name = "{0} {1} of 225: {2}")
    @CsvSource({
        "2023-12, 271, EXCEEDED null 0",
        "2023-12, 225, MET null 0",
        "2023-12, 224, NOT_MET BEHIND 1",
        "2023-06, 271, EXCEEDED ON_TRACK 0",
        "2023-06, 113, NOT_DUE ON_TRACK 112",
        "2023-06, 112, NOT_DUE BEHIND 113",
    })
    void assigned_number_is_due_and_paced_like_the_target(String month, String value, String expected) {
        Indicator indicator = indicator("total n at-least 1500 due=12 paced");
        YearMonth period = YearMonth.parse(month);
        Judgement judged = Judge.ofAssigned(
                CALENDAR,
                indicator,
                indicator.targets().get(0),
                period,
                complete(value),
                new Assigned(new BigDecimal(225), ResultUnit.TOTAL));
        assertThat(judged.verdict() + " " + judged.pace() + " " + judged.shortfall())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-03, 20/100, 80, NOT_DUE ON_TRACK 60",
        "2023-03, 19/100, 80, NOT_DUE BEHIND 61",
        "2023-12, 79/100, 80, NOT_MET BEHIND 1",
        "2023-12, 80/100, 80, MET null 0",
        "2023-03, 5/6, 80, EXCEEDED ON_TRACK 0",
        "2023-12, 48/49, 98, NOT_MET BEHIND 1",
        "2023-12, 0/0, 80, NO_POPULATION null null",
    })
    void assigned_percentage_is_judged_like_the_plans_own(String month, String value, String percent, String expected) {
        Indicator indicator = indicator("percent n / d at-least 50 due=12 paced");
        Judgement judged = Judge.ofAssigned(
                CALENDAR,
                indicator,
                indicator.targets().get(0),
                YearMonth.parse(month),
                complete(value),
                new Assigned(new BigDecimal(percent), ResultUnit.PERCENT));
        assertThat(judged.verdict() + " " + judged.pace() + " " + judged.shortfall())
                .isEqualTo(expected);
    }

    @Test
    void verdict_without_a_value_is_open_while_somebody_is_missing() {
        Total nothingYet = new Total(ratio("0/0"), new Coverage(1, 0, 0, 1), new BigDecimal(5));
        Judgement judged = judge("percent n / d rule 50 50", JUNE, nothingYet);
        assertThat(judged.verdict()).isEqualTo(Verdict.NO_DATA);
        assertThat(judged.certainty()).isEqualTo(Judgement.Certainty.OPEN);
    }

    private static Judgement judge(String indicator, YearMonth period, Total total) {
        return Judge.of(CALENDAR, indicator(indicator), period, total, true);
    }

    static Indicator indicator(String words) {
        return World.plan("kind base\nmeasure n ytd base\nmeasure d stock base\nindicator I " + words)
                .indicators()
                .get(0);
    }

    private static Total complete(String value) {
        return new Total(ratio(value), new Coverage(1, 0, 0, 0), BigDecimal.ZERO);
    }

    static Ratio ratio(String text) {
        if (text == null) {
            return null;
        }
        String[] halves = text.split("/");
        return new Ratio(new BigDecimal(halves[0]), halves.length == 1 ? null : new BigDecimal(halves[1]));
    }

    private static String plain(BigDecimal number) {
        return number == null ? "null" : number.stripTrailingZeros().toPlainString();
    }
}
