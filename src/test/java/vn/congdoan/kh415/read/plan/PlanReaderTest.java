package vn.congdoan.kh415.read.plan;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.Outcome;
import vn.congdoan.kh415.model.finding.Severity;
import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.plan.IndicatorId;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.plan.Rule;
import vn.congdoan.kh415.report.terminal.PlanListing;
import vn.congdoan.kh415.testing.Chance;
import vn.congdoan.kh415.testing.Seeds;
import vn.congdoan.kh415.testing.Told;
import vn.congdoan.kh415.text.Words;

final class PlanReaderTest {
    private static final Path RESOURCES = Path.of("src/test/resources/vn/congdoan/kh415");
    private static final Path SECOND = RESOURCES.resolve("cases/second/targets.yaml");

    /** What a keyboard writes. */
    private static final String PASTED =
            IntStream.rangeClosed(' ', '~').mapToObj(Character::toString).collect(Collectors.joining()) + "\n\tă";

    @TempDir
    private Path folder;

    private Outcome<Optional<Plan>> read(String yaml) throws IOException {
        return PlanReader.read(Files.writeString(folder.resolve("p.yaml"), yaml));
    }

    private List<String> codes(String yaml) throws IOException {
        return read(yaml).findings().stream()
                .map(finding -> finding.place().cell() + " " + finding.code().id() + " " + Told.by(finding))
                .toList();
    }

    /** The second plan with one of its lines changed. */
    private List<String> codesAfter(String line, String changed) throws IOException {
        String plan = Files.readString(SECOND);
        assertThat(plan).contains(line);
        return read(plan.replace(line, changed)).findings().stream()
                .map(finding -> finding.code().id() + " " + Told.by(finding))
                .toList();
    }

    @Test
    void the_plan_of_the_repository_has_no_mistakes() throws IOException {
        Outcome<Optional<Plan>> plan = PlanReader.read(Path.of("targets.yaml"));
        assertThat(plan.findings()).isEmpty();
        assertThat(plan.value().orElseThrow().indicators()).hasSize(22);
    }

    /** The text is the plan's own, with the slips of its scan repaired. */
    @Test
    void every_indicator_quotes_the_plan_and_says_how_it_is_read() throws IOException {
        String section = oneLine(Files.readString(RESOURCES.resolve("plans/plan-415-section-2.txt")));
        Plan plan = PlanReader.read(Path.of("targets.yaml")).value().orElseThrow();
        assertThat(plan.indicators()).allSatisfy(indicator -> {
            assertThat(section).contains(oneLine(indicator.quote()));
            assertThat(indicator.quote()).isNotEmpty();
            assertThat(indicator.reading()).isNotEmpty();
        });
        assertThat(oneLine(plan.title().text())).contains("số 02/Ctr-BCH", "số 02-NQ/TW");
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    @Test
    void a_quite_different_plan_has_no_mistakes() throws IOException {
        assertThat(PlanReader.read(SECOND).findings()).isEmpty();
    }

    @Test
    void every_mistake_is_found_in_one_run() throws IOException {
        Words words = Words.in(Lang.VI);
        Outcome<Optional<Plan>> plan = PlanReader.read(RESOURCES.resolve("plans/mistakes.yaml"));
        String found = plan.findings().stream()
                .map(finding -> finding.place().cell() + " " + finding.code().id() + ": " + words.message(finding) + " "
                        + words.remedy(finding))
                .collect(joining("\n", "", "\n"));
        assertThat(plan.value()).isEmpty();
        assertThat(found).isEqualTo(Files.readString(RESOURCES.resolve("plans/mistakes.txt")));
    }

    @Test
    void the_place_is_the_file_as_given_with_line_and_column() throws IOException {
        Path file = RESOURCES.resolve("plans/mistakes.yaml");
        Finding first = PlanReader.read(file).findings().get(0);
        assertThat(first.place().file()).isEqualTo("src/test/resources/vn/congdoan/kh415/plans/mistakes.yaml");
        assertThat(first.place().cell()).isEqualTo("3:7");
    }

    @Test
    void a_file_that_is_not_there_is_an_exception() {
        assertThatIOException().isThrownBy(() -> PlanReader.read(folder.resolve("none.yaml")));
        assertThatIOException().isThrownBy(() -> PlanReader.read(folder));
    }

    @Test
    void an_unused_measure_is_a_warning_and_the_plan_is_there() throws IOException {
        String plan =
                Files.readString(SECOND).replace("    numerator: [falls, pressure_sores]", "    numerator: falls");
        Outcome<Optional<Plan>> read = read(plan);
        assertThat(read.value()).isPresent();
        assertThat(read.findings()).extracting(finding -> finding.code().id()).containsExactly("plan-measure-unused");
        assertThat(read.findings()).extracting(Finding::severity).containsExactly(Severity.WARNING);
    }

    @Test
    void an_indicator_speaks_of_the_bodies_that_report_all_its_measures() throws IOException {
        Plan plan = PlanReader.read(Path.of("targets.yaml")).value().orElseThrow();
        assertThat(indicator(plan, "HN04a").kinds()).isEqualTo(Set.of("central", "upper", "grassroots"));
        assertThat(indicator(plan, "HN02c").sectors()).isEqualTo(Set.of("public"));
        assertThat(indicator(plan, "HN04b").sectors()).isEqualTo(Set.of("soe", "non-state"));
        assertThat(indicator(plan, "HN01").sectors()).isEmpty();
        Plan second = PlanReader.read(SECOND).value().orElseThrow();
        assertThat(indicator(second, "VACC").sectors()).isEqualTo(Set.of("acute", "mental"));
        assertThat(indicator(second, "VACC").kinds()).isEqualTo(Set.of("hospital", "clinic"));
        assertThat(indicator(second, "GOODC").sectors()).isEqualTo(Set.of("primary"));
    }

    private static Indicator indicator(Plan plan, String id) {
        return plan.indicators().stream()
                .filter(indicator -> indicator.id().equals(new IndicatorId(id)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void targets_stand_in_order_of_validity_whatever_their_order_in_the_file() throws IOException {
        String plan = Files.readString(SECOND);
        String early = "      - {type: band, lower: 70, upper: 85, to: 2024-08-31}\n";
        Plan read = read(plan.replace(early, "").replace("    due: 6\n", early + "    due: 6\n"))
                .value()
                .orElseThrow();
        assertThat(indicator(read, "VACC").targets())
                .extracting(target -> target.lower().toPlainString())
                .containsExactly("70", "75");
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0.5", "0.500, 0.500", "66.5, 66.5", "99.1234, 99.1234", "7, 7"})
    void numbers_are_exact(String written, BigDecimal exact) throws IOException {
        Plan plan = read(Files.readString(SECOND).replace("value: 66.5", "value: " + written))
                .value()
                .orElseThrow();
        assertThat(indicator(plan, "GOODH").targets().get(0).lower()).isEqualTo(exact);
    }

    @Test
    void a_number_with_two_readings_is_refused_naming_both() throws IOException {
        assertThat(codesAfter("value: 450", "value: 1.500"))
                .containsExactly("plan-value-ambiguous [value, 1.500, 1500, 1.5]");
        assertThat(codesAfter("value: 450", "value: \"1,500\""))
                .containsExactly("plan-value-ambiguous [value, 1,500, 1500, 1.5]");
        assertThat(codesAfter("value: 450", "value: 1,500"))
                .containsExactly("plan-value-ambiguous [value, 1,500, 1500, 1.5]");
        assertThat(codesAfter("value: 66.5", "value: 66,5")).containsExactly("plan-value-comma [value, 66,5, 66.5]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e3", "0x10", "1_000", "+5", ".5", "5.", "1.500.000", "75%", "~", "NaN", ".inf", "-1"})
    void other_forms_of_numbers_are_refused(String written) throws IOException {
        assertThat(codesAfter("value: 450", "value: " + written))
                .containsExactly("plan-value-number [value, " + written + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "on", "null", "y", "123", "1e3", "0x1F", "TRUE"})
    void ids_that_yaml_takes_for_something_else_stay_text(String id) throws IOException {
        String plan = Files.readString(SECOND).replace("audits", id);
        assertThat(read(plan).findings()).isEmpty();
    }

    @Test
    void bodies_cannot_be_added_to_a_measure() throws IOException {
        assertThat(codesAfter("denominator: [nurses, doctors]", "denominator: [nurses, bodies]")
                        .get(0))
                .startsWith("plan-word-unknown [denominator, bodies, ");
    }

    @Test
    void each_ring_of_kinds_is_named_once() throws IOException {
        String kinds = """
                kinds:
                  a: {name: A, part-of: b}
                  b: {name: B, part-of: c}
                  c: {name: C, part-of: b}
                  d: {name: D, part-of: d}
                """;
        assertThat(codes(kinds))
                .filteredOn(code -> code.contains("cycle"))
                .containsExactly("3:25 plan-kind-cycle [b, b, c, b]", "5:25 plan-kind-cycle [d, d, d]");
    }

    @Test
    void each_ring_of_measures_that_answer_each_other_is_named_once() throws IOException {
        String measures = """
                measures:
                  a: {name: A, type: yes-no, answers: [x, b]}
                  b: {name: B, type: yes-no, answers: [x, c]}
                  c: {name: C, type: yes-no, answers: [b, x]}
                  d: {name: D, type: yes-no, answers: [d, a]}
                  x: {name: X, type: yes-no}
                """;
        assertThat(codes(measures))
                .filteredOn(code -> code.contains("cycle"))
                .containsExactly("3:30 plan-answers-cycle [b, b, c, b]", "5:30 plan-answers-cycle [d, d, d]");
    }

    @Test
    void a_word_by_itself_is_a_list_of_one() throws IOException {
        assertThat(codesAfter("    kinds: [trust, hospital, clinic]", "    kinds: clinic"))
                .isEmpty();
    }

    @Test
    void name_that_an_unquoted_comma_cut_in_two_is_asked_about() throws IOException {
        String line = "    aliases: [Trained staff]";
        assertThat(codesAfter(line, "    aliases: [Staff trained, drilled and tested, Instructed]"))
                .containsExactly("plan-item-cut [aliases, drilled and tested, Staff trained, drilled and tested]");
        assertThat(codesAfter(line, "    aliases: [Staff trained (nurses, Doctors)]"))
                .containsExactly("plan-item-cut [aliases, Doctors), Staff trained (nurses, Doctors)]");
        assertThat(
                        codesAfter(
                                "    name: Staff trained in safe handling this year\n" + line,
                                "    name: Staff trained, NHS and others\n    aliases: [Staff trained, NHS and others, Drilled]"))
                .anyMatch(found ->
                        found.equals("plan-item-cut [aliases, NHS and others, Staff trained, NHS and others]"));
    }

    @Test
    void names_that_nobody_cut_are_not_asked_about() throws IOException {
        String line = "    aliases: [Trained staff]";
        assertThat(codesAfter(line, "    aliases: [\"Staff, trained\", \"trained people\"]"))
                .isEmpty();
        assertThat(codesAfter(line, "    aliases: [trained people, drilled people, Instructed]"))
                .isEmpty();
        assertThat(codesAfter(line, "    aliases:\n      - Trained people\n      - drilled people"))
                .isEmpty();
        assertThat(codesAfter(line, "    aliases: [Drilled, TRAINED, 2nd course, Course (held)]"))
                .isEmpty();
    }

    @Test
    void years_before_the_plan_and_outside_it_are_asked_about() throws IOException {
        assertThat(codesAfter("years: {from: 2023, to: 2026}", "years: {from: 1900, to: 2026}"))
                .containsExactly("plan-years-before-issue [1900, 2022]");
        assertThat(codesAfter("years: {from: 2023, to: 2026}", "years: {from: 2022}"))
                .isEmpty();
        assertThat(codesAfter("known: {2023: 35}", "known: {2022: 41, 2024: 52, 2027: 3}"))
                .containsExactly("plan-known-outside-years [AUDIT, 2022]", "plan-known-outside-years [AUDIT, 2027]");
    }

    @Test
    void side_of_a_rule_is_read_as_a_clerk_writes_it() throws IOException {
        String line = "    left: nurses + doctors";
        for (String sum :
                List.of("nurses+doctors", "[nurses, doctors]", "Nurses  +  Doctors", "staff − 5 + nurses - 2.5")) {
            assertThat(codesAfter(line, "    left: " + sum)).as(sum).isEmpty();
        }
        assertThat(codesAfter(line, "    left: nurses-doctors"))
                .containsExactly("plan-word-misspelt [left, nurses-doctors, nurses - doctors]");
        assertThat(codesAfter(line, "    left: nurses + docters"))
                .containsExactly("plan-word-misspelt [left, docters, doctors]");
        assertThat(codesAfter(line, "    left: nurses doctors"))
                .containsExactly("plan-rule-side [left, nurses doctors]");
        assertThat(codesAfter(line, "    left: 2 * nurses")).containsExactly("plan-rule-side [left, 2 * nurses]");
        assertThat(codesAfter(line, "    left: inspected"))
                .containsExactly("plan-measure-of-other-type [inspected, yes-no, count]");
        assertThat(codesAfter(line, "    left: nurses + safety_budget"))
                .containsExactly("plan-rule-types-differ [clinical-staff, nurses, count, safety_budget, amount]");
    }

    @Test
    void rules_of_the_other_plan_are_read_as_written() throws IOException {
        List<Rule> rules = read(Files.readString(SECOND)).value().orElseThrow().rules();
        assertThat(rules).extracting(Rule::id).containsExactly("clinical-staff", "within-budget", "call-bells");
        assertThat(rules).extracting(Rule::excludes).containsExactly(true, false, false);
        assertThat(rules.get(2).measures()).containsExactly(new MeasureId("beds"), new MeasureId("staff"));
        assertThat(rules.get(2).speaksOf("hospital", "acute")).isTrue();
        assertThat(rules.get(2).speaksOf("hospital", "mental")).isFalse();
        assertThat(rules.get(2).speaksOf("clinic", "acute")).isFalse();
        assertThat(rules.get(2).holdsOfParts()).isFalse();
        assertThat(rules.get(0).holdsOfParts()).isTrue();
    }

    @Test
    void the_fixture_of_mistakes_leaves_out_none() throws IOException {
        Set<String> found = new TreeSet<>();
        PlanReader.read(RESOURCES.resolve("plans/mistakes.yaml"))
                .findings()
                .forEach(finding -> found.add(finding.code().name()));
        Set<String> known = Stream.of(FindingCode.values())
                .map(FindingCode::name)
                .filter(name -> name.startsWith("PLAN_"))
                .filter(name -> !name.startsWith("PLAN_SYNTAX"))
                .collect(Collectors.toCollection(TreeSet::new));
        known.removeAll(Set.of("PLAN_EMPTY", "PLAN_TOO_LARGE", "PLAN_ENCODING"));
        assertThat(found).isEqualTo(known);
    }

    @Test
    void both_languages_tell_the_same_details_of_each_mistake() {
        Map<String, String> vietnamese = Words.in(Lang.VI).texts();
        Map<String, String> english = Words.in(Lang.EN).texts();
        for (FindingCode code : FindingCode.values()) {
            if (code.name().startsWith("PLAN_")) {
                for (String key : List.of("finding." + code.id(), "remedy." + code.id())) {
                    assertThat(vietnamese).containsKey(key);
                    assertThat(english).containsKey(key);
                }
                String finding = "finding." + code.id();
                assertThat(details(vietnamese.get(finding))).as(finding).isEqualTo(details(english.get(finding)));
            }
        }
    }

    private static Set<String> details(String text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Seeds(300)
    void no_damage_to_a_plan_makes_the_reader_fail(long seed) throws IOException {
        String plan = Files.readString(SECOND);
        Chance chance = new Chance(seed);
        int start = chance.in(0, plan.length());
        int end = Math.min(plan.length(), start + chance.in(0, 60));
        Chance.holdLetters(chance.text(6, PASTED), pasted -> {
            Outcome<Optional<Plan>> read = read(plan.substring(0, start) + pasted + plan.substring(end));
            boolean sound = read.findings().stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
            assertThat(read.value().isPresent()).isEqualTo(sound);
            read.value()
                    .ifPresent(found ->
                            assertThat(PlanListing.of(found, Words.in(Lang.VI))).isNotBlank());
        });
    }
}
