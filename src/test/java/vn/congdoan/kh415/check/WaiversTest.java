package vn.congdoan.kh415.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.finding.CheckFacts;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.Severity;
import vn.congdoan.kh415.model.finding.Waiver;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.table.Place;
import vn.congdoan.kh415.testing.Told;

final class WaiversTest {
    private static final YearMonth JUNE = YearMonth.of(2023, 6);
    private static final LocalDate UNTIL = LocalDate.of(2023, 12, 31);
    private static final Finding JUMP = new Finding(
            FindingCode.JUMP,
            Place.ofFile("a.xlsx"),
            new UnitCode("U1"),
            new MeasureId("staff"),
            JUNE,
            new CheckFacts.Changed(new BigDecimal("3100"), new BigDecimal("2000"), YearMonth.of(2023, 5)));

    private static Waiver waiver(FindingCode code, String value) {
        return new Waiver(
                code,
                new UnitCode("U1"),
                new MeasureId("staff"),
                JUNE,
                new BigDecimal(value),
                "sáp nhập",
                "A",
                UNTIL,
                "",
                Place.ofFile("waivers.yaml"));
    }

    private static List<String> after(LocalDate asOf, Waiver waiver) {
        return new Waivers(List.of(waiver), asOf)
                .applyTo(List.of(JUMP), JUNE).stream()
                        .map(finding -> finding.severity() + " " + finding.code() + " " + Told.by(finding))
                        .toList();
    }

    @Test
    void the_exact_value_is_accepted_to_the_last_day() {
        Waiver waiver = waiver(FindingCode.JUMP, "3100.0");
        List<Finding> found = new Waivers(List.of(waiver), UNTIL).applyTo(List.of(JUMP), JUNE);
        assertThat(found).containsExactly(JUMP.waivedBy(waiver));
        assertThat(found.get(0).severity()).isEqualTo(Severity.INFO);
    }

    @Test
    void a_waiver_lapses_when_the_value_differs() {
        assertThat(after(UNTIL, waiver(FindingCode.JUMP, "3101")))
                .containsExactly(
                        "WARNING JUMP [3100, 2000, 2023-05]",
                        "WARNING WAIVER_LAPSED [jump, 3101, 3100, 2023-12-31, 2023-12-31]");
    }

    @Test
    void a_waiver_lapses_after_its_last_day() {
        assertThat(after(UNTIL.plusDays(1), waiver(FindingCode.JUMP, "3100")))
                .containsExactly(
                        "WARNING JUMP [3100, 2000, 2023-05]",
                        "WARNING WAIVER_LAPSED [jump, 3100, 3100, 2023-12-31, 2024-01-01]");
    }

    @Test
    void a_waiver_without_a_finding_is_a_finding_in_its_own_period_only() {
        Waiver unused = waiver(FindingCode.YTD_FELL, "3100");
        assertThat(after(UNTIL, unused))
                .containsExactly("WARNING JUMP [3100, 2000, 2023-05]", "WARNING WAIVER_UNUSED [ytd-fell]");
        assertThat(new Waivers(List.of(unused), UNTIL).applyTo(List.of(), JUNE.plusMonths(1)))
                .isEmpty();
    }

    @Test
    void schema_offers_the_codes_that_can_be_waived() throws IOException {
        try (InputStream schema = FindingCode.class.getResourceAsStream("/vn/congdoan/kh415/waivers.schema.json")) {
            List<String> offered = new ArrayList<>();
            new ObjectMapper()
                    .readTree(schema)
                    .findValue("code")
                    .get("enum")
                    .forEach(code -> offered.add(code.asText()));
            assertThat(offered)
                    .isEqualTo(
                            FindingCode.waivable().stream().map(FindingCode::id).toList());
        }
    }

    @Test
    void only_doubts_about_one_certain_figure_can_be_waived() {
        assertThat(FindingCode.waivable())
                .containsExactly(
                        FindingCode.NUMERATOR_ABOVE_DENOMINATOR,
                        FindingCode.RULE_BROKEN,
                        FindingCode.RULE_BROKEN_USED,
                        FindingCode.FLOW_LOOKS_RUNNING,
                        FindingCode.RUNNING_TOTAL_DIFFERS,
                        FindingCode.YTD_FELL,
                        FindingCode.JUMP,
                        FindingCode.RATE_ROSE_BY_DENOMINATOR);
        assertThatIllegalArgumentException().isThrownBy(() -> waiver(FindingCode.FIGURE_NOT_A_NUMBER, "1"));
    }
}
