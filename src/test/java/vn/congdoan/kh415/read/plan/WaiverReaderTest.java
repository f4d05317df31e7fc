package vn.congdoan.kh415.read.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congdoan.kh415.model.body.Registry;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.Outcome;
import vn.congdoan.kh415.model.finding.Waiver;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.table.Place;
import vn.congdoan.kh415.read.list.UnitList;
import vn.congdoan.kh415.testing.Told;

final class WaiverReaderTest {
    private static final Path SECOND = Path.of("src/test/resources/vn/congdoan/kh415/cases/second");
    private static final String SOUND = """
            - code: jump
              unit: H1
              measure: staff
              period: 2024-03
              value: 905.5
              reason: "Merged: two sites"
              signer: B. Brown
              until: 2024-12-31
            """;

    @TempDir
    private Path folder;

    private Outcome<Optional<List<Waiver>>> read(String yaml) throws IOException {
        Plan plan = PlanReader.read(SECOND.resolve("targets.yaml")).value().orElseThrow();
        Registry registry = UnitList.read(SECOND.resolve("units.csv"), plan).value();
        return WaiverReader.read(Files.writeString(folder.resolve("waivers.yaml"), yaml), plan, registry);
    }

    private List<String> mistakes(String yaml) throws IOException {
        Outcome<Optional<List<Waiver>>> read = read(yaml);
        assertThat(read.value()).isEmpty();
        return read.findings().stream()
                .map(finding -> finding.place().cell() + " " + finding.code().id() + " " + Told.by(finding))
                .toList();
    }

    @Test
    void an_entry_accepts_one_value_of_one_figure() throws IOException {
        assertThat(read(SOUND).value().orElseThrow())
                .containsExactly(new Waiver(
                        FindingCode.JUMP,
                        new UnitCode("H1"),
                        new MeasureId("staff"),
                        YearMonth.of(2024, 3),
                        new BigDecimal("905.5"),
                        "Merged: two sites",
                        "B. Brown",
                        LocalDate.of(2024, 12, 31),
                        "",
                        new Place("waivers.yaml", null, "1:3")));
    }

    @Test
    void entry_for_a_broken_rule_names_the_rule_and_no_other_entry_does() throws IOException {
        String broken = SOUND.replace("code: jump", "code: rule-broken");
        assertThat(read(broken + "  rule: clinical-staff\n").value().orElseThrow())
                .extracting(Waiver::rule)
                .containsExactly("clinical-staff");
        assertThat(mistakes(broken)).containsExactly("1:3 plan-key-missing [rule, waivers.yaml › 1]");
        assertThat(mistakes(broken + "  rule: clinical-stuff\n"))
                .containsExactly("9:9 plan-word-misspelt [rule, clinical-stuff, clinical-staff]");
        assertThat(mistakes(SOUND + "  rule: clinical-staff\n"))
                .containsExactly("9:9 plan-key-not-for-type [rule, jump, ]");
    }

    @Test
    void keys_are_one_if_they_differ_in_letter_case_and_spaces_only() throws IOException {
        String typed = SOUND.replace("code: jump", "code: Jump")
                .replace("unit: H1", "unit: ' h1 '")
                .replace("measure: staff", "measure: STAFF");
        assertThat(read(typed).value()).isEqualTo(read(SOUND).value());
    }

    @Test
    void unit_is_known_whatever_the_case_of_its_code() throws IOException {
        assertThat(read(SOUND.replace("unit: H1", "unit: \" h1\"")).value().orElseThrow())
                .extracting(waiver -> waiver.unit().text())
                .containsExactly("H1");
    }

    @Test
    void an_empty_file_has_no_waivers() throws IOException {
        assertThat(read("").value()).hasValue(List.of());
        assertThat(read("# chưa có\n").value()).hasValue(List.of());
        assertThat(read("[]\n").value()).hasValue(List.of());
    }

    @Test
    void every_mistake_is_found_in_one_run() throws IOException {
        String faulty = """
                - code: figure-not-whole
                  unit: H9
                  measure: staf
                  period: 3/2024
                  value: 1.500
                  reason:
                  until: 31/12/2024
                  sign: B. Brown
                - jump
                - code: jmp
                  unit: H1
                  measure: staff
                  period: 2024-03
                  value: 1
                  reason: x
                  signer: y
                  until: 2024-12-31
                """;
        assertThat(mistakes(faulty))
                .containsExactly(
                        "1:3 plan-key-missing [signer, waivers.yaml › 1]",
                        "1:9 waiver-not-waivable [figure-not-whole, numerator-above-denominator, rule-broken, rule-broken-used, flow-looks-running, running-total-differs, ytd-fell, jump, rate-rose-by-denominator]",
                        "2:9 waiver-unit-unknown [H9, H1]",
                        "3:12 plan-word-misspelt [measure, staf, staff]",
                        "4:11 waiver-period [period, 3/2024]",
                        "5:10 plan-value-ambiguous [value, 1.500, 1500, 1.5]",
                        "6:3 plan-value-empty [reason]",
                        "7:10 plan-value-date [until, 31/12/2024]",
                        "8:3 plan-key-misspelt [sign, waivers.yaml › 1, signer]",
                        "9:3 waiver-no-list []",
                        "10:9 plan-word-misspelt [code, jmp, jump]");
    }

    @Test
    void a_figure_is_waived_once() throws IOException {
        assertThat(mistakes(SOUND + SOUND.replace("905.5", "906"))).containsExactly("9:3 waiver-twice [1]");
    }

    @Test
    void a_map_instead_of_a_list_is_refused() throws IOException {
        assertThat(mistakes("code: jump\n")).containsExactly("1:1 waiver-no-list []");
        assertThat(mistakes("a: [\n")).hasSize(1);
    }
}
