package vn.congdoan.kh415.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congdoan.kh415.testing.Folders;
import vn.congdoan.kh415.testing.Ran;

/** A sender checks files of its own: the same findings as the secretariat's, as far as they can be told without its workspace. */
final class CheckFilesTest {
    private static final Path SECOND = Path.of("src/test/resources/vn/congdoan/kh415/cases/second");
    private static final Path SAMPLES = Path.of("samples").toAbsolutePath();
    private static final Path PLAN = Path.of("targets.yaml").toAbsolutePath();
    private static final Pattern CODE = Pattern.compile("\\[([a-z-]+)]");
    private static final String GOOD = "Unit,Period,Measure,Value\nOak,2024-03,staff,900\nOak,2024-03,trained,700\n";

    @TempDir
    private Path place;

    @BeforeEach
    void lay() throws IOException {
        Files.copy(SECOND.resolve("targets.yaml"), place.resolve("targets.yaml"));
        put("oak.csv", GOOD);
    }

    private void put(String name, String text) throws IOException {
        Path file = place.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Ran run(String... more) {
        return Ran.in(
                place,
                Map.of("KH415_LANG", "en"),
                Stream.concat(Stream.of("check"), Stream.of(more)).toArray(String[]::new));
    }

    private static String flat(Ran ran) {
        return (ran.out() + ran.err()).replaceAll("\\s+", " ");
    }

    @Test
    void a_file_without_a_fault_is_told_as_it_was_understood_and_nothing_is_written() throws IOException {
        SortedMap<String, Integer> before = Folders.contents(place);
        Ran ran = run("oak.csv");
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(flat(ran))
                .startsWith("oak.csv Oak – period 2024-03: 2 figures can be used Nothing to mend.")
                .contains("There is no registry of units beside the plan.", "Not compared with last month");
        assertThat(Folders.contents(place)).isEqualTo(before);
    }

    @Test
    void figures_rules_and_pairs_are_checked_without_a_registry() throws IOException {
        put("oak.csv", GOOD.replace(",700", ",950") + "Oak,2024-03,beds,1.5.2\n");
        assertThat(codes(run("oak.csv"))).containsKeys("numerator-above-denominator", "figure-not-a-number");
        put("oak.csv", GOOD.replace(",700", ",-7"));
        assertThat(codes(run("oak.csv"))).containsOnlyKeys("figure-negative");
    }

    @Test
    void the_unit_of_a_form_is_taken_at_its_word_whether_labelled_or_not() throws IOException {
        String rows = "Measure,Value\nstaff,900\ntrained,700\n";
        put("labelled.csv", "Unit: Oak,\nPeriod: 2024-03,\n" + rows);
        put("titled.csv", "Unit of the county,\nUnit Oak House,\nReport 03/2024,\n" + rows);
        put("nameless.csv", "Report 03/2024,\n" + rows.replace("900", "9oo"));
        String out = flat(run("labelled.csv", "titled.csv", "nameless.csv"));
        assertThat(out)
                .contains("labelled.csv Oak – period 2024-03: 2", "titled.csv Unit Oak House – period 2024-03: 2");
        assertThat(codes(run("nameless.csv"))).containsOnlyKeys("unit-unknown", "figure-not-a-number");
    }

    @Test
    void each_file_is_checked_in_its_own_month_and_against_the_others() throws IOException {
        put("feb.csv", GOOD.replace("2024-03", "2024-02").replace(",700", ",800"));
        Ran ran = run("feb.csv", "oak.csv");
        assertThat(flat(ran)).contains("period 2024-02: 2 figures", "period 2024-03: 2 figures");
        assertThat(codes(ran)).containsOnlyKeys("ytd-fell");
        assertThat(codes(run("oak.csv"))).isEmpty();
    }

    @Test
    void a_file_of_another_month_than_asked_for_contradicts_it_and_is_not_used() {
        Ran ran = run("oak.csv", "--period", "2024-02");
        assertThat(ran.code()).isEqualTo(4);
        assertThat(codes(ran)).containsOnlyKeys("period-contradiction");
        assertThat(run("oak.csv", "--period", "2024-03").code()).isZero();
    }

    @Test
    void the_month_asked_for_stands_in_for_one_that_the_file_does_not_tell() throws IOException {
        put("oak.csv", "Unit,staff,trained\nOak,900,700\n");
        assertThat(codes(run("oak.csv"))).containsOnlyKeys("period-unknown");
        assertThat(flat(run("oak.csv", "--period", "2024-Q2"))).contains("Oak – period 2024-02: 2 figures");
    }

    @Test
    void what_a_newer_version_or_another_month_has_mended_is_not_repeated() throws IOException {
        put("oak v1.csv", GOOD.replace(",900", ",9oo"));
        put("oak_v2.csv", GOOD);
        put("feb.csv", GOOD.replace("2024-03", "2024-02").replace(",900", ",9oo"));
        assertThat(codes(run("oak v1.csv", "oak_v2.csv", "feb.csv", "--period", "2024-03")))
                .doesNotContainKey("figure-not-a-number");
        assertThat(codes(run("oak v1.csv", "feb.csv", "--period", "2024-03"))).containsEntry("figure-not-a-number", 1);
    }

    @Test
    void a_registry_beside_the_plan_tells_units() throws IOException {
        Files.copy(SECOND.resolve("units.csv"), place.resolve("units.csv"));
        put("oak.csv", GOOD.replace("Oak,", "Oakwood,"));
        assertThat(codes(run("oak.csv"))).containsOnlyKeys("unit-unknown");
        put("oak.csv", GOOD.replace("Oak,2024-03,staff", "C2,2024-03,falls"));
        assertThat(codes(run("oak.csv"))).containsKey("figure-not-asked");
        put("units.csv", "code,name\n");
        assertThat(run("oak.csv").code()).isEqualTo(3);
    }

    @Test
    void a_file_among_the_returns_of_a_workspace_is_held_against_all_of_it() throws IOException {
        Path file = SAMPLES.resolve("returns/2023-06/Nhật Quế")
                .resolve("Báo cáo KH415 - Cty Đồng hồ đo điện Tín Phong - 06.2023.ods");
        Ran ran = run(file.toString(), "--plan", PLAN.toString());
        assertThat(ran.out()).startsWith("returns/2023-06/Nhật Quế/").doesNotContain("GLK");
        assertThat(codes(ran)).containsKey("ytd-fell");
        assertThat(flat(ran)).doesNotContain("registry of units", "Not compared");
    }

    /** No false alarm: without workspace and registry less is found, never more. */
    @Test
    void of_the_samples_nothing_is_found_that_the_secretariat_does_not_find() throws IOException {
        Path month = Folders.copy(SAMPLES.resolve("returns/2023-06"), place.resolve("2023-06"));
        String[] files = Folders.files(month).stream()
                .map(file -> place.relativize(file).toString())
                .toArray(String[]::new);
        Ran alone = run(Stream.concat(Stream.of(files), Stream.of("--plan", PLAN.toString()))
                .toArray(String[]::new));
        Ran office = run(SAMPLES.toString(), "--period", "2023-06", "--plan", PLAN.toString());
        Map<String, Integer> most = codes(office);
        assertThat(codes(alone))
                .hasSizeGreaterThan(9)
                .allSatisfy(
                        (code, count) -> assertThat(count).as(code).isLessThanOrEqualTo(most.getOrDefault(code, 0)));
        assertThat(codes(alone)).containsKeys("numerator-above-denominator", "figure-percent", "totals-row-differs");
    }

    @Test
    void what_cannot_be_checked_as_files_is_refused_all_at_once() throws IOException {
        Files.createDirectories(place.resolve("folder"));
        Ran ran = run("oak.csv", "folder", "gone.csv", "lost.csv", "--annotate", "x", "--fail-on", "missed");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().lines())
                .containsExactly(
                        "Folders are not checked together with files: folder. Give one workspace folder, or files alone.",
                        "There are no such files: gone.csv, lost.csv.",
                        "--annotate is for whole workspaces, not for single files: the cells to mend are printed.",
                        "--fail-on missed is for whole workspaces: a few files do not tell which target is missed.");
        assertThat(run("gone.csv").err()).startsWith("There are no such files: gone.csv.");
    }

    @Test
    void a_workspace_still_needs_a_period() throws IOException {
        Files.createDirectories(place.resolve("folder"));
        Ran ran = run("folder");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).startsWith("Missing: --period");
    }

    @Test
    void fail_on_and_quiet_hold_for_files() throws IOException {
        put("oak.csv", GOOD.replace(",700", ",7oo"));
        Ran ran = run("oak.csv", "--fail-on", "error", "--quiet");
        assertThat(ran).isEqualTo(new Ran(1, "", "--fail-on error: 1 error, 0 warnings." + System.lineSeparator()));
        assertThat(run("oak.csv", "-q")).isEqualTo(new Ran(0, "", ""));
    }

    @Test
    void a_file_that_is_none_and_one_without_content_end_with_nothing_usable() throws IOException {
        Files.write(place.resolve("noise.xlsx"), "%PDF-1.7 scan".getBytes(StandardCharsets.UTF_8));
        put("empty.csv", "");
        put("~$oak.csv", "lock");
        Ran ran = run("noise.xlsx", "empty.csv", "~$oak.csv");
        assertThat(ran.code()).isEqualTo(4);
        assertThat(codes(ran)).containsOnlyKeys("file-unsupported", "file-empty", "file-passed-over");
    }

    @Test
    void the_same_files_in_any_order_and_spelling_of_names_give_the_same_text() throws IOException {
        put("two.csv", GOOD.replace("Oak,", "OAK ,").replace("staff,900", "beds,3"));
        String one = run("oak.csv", "two.csv").out();
        assertThat(one).isEqualTo(run("two.csv", "oak.csv", "./oak.csv").out());
    }

    private static Map<String, Integer> codes(Ran ran) {
        Map<String, Integer> codes = new TreeMap<>();
        for (Matcher code = CODE.matcher(ran.out() + ran.err()); code.find(); ) {
            codes.merge(code.group(1), 1, Integer::sum);
        }
        return codes;
    }
}
