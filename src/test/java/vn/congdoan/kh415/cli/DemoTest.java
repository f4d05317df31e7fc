package vn.congdoan.kh415.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congdoan.kh415.invent.Fault;
import vn.congdoan.kh415.invent.Invention;
import vn.congdoan.kh415.invent.Medium;
import vn.congdoan.kh415.invent.Wanted;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.read.Hashes;
import vn.congdoan.kh415.read.plan.PlanReader;
import vn.congdoan.kh415.testing.Child;
import vn.congdoan.kh415.testing.Folders;
import vn.congdoan.kh415.testing.Ran;
import vn.congdoan.kh415.text.Words;

/** Invented workspaces: always the same, of any size and plan, without an error unless faults are asked for. */
final class DemoTest {
    private static final Path PLAN = Path.of("targets.yaml");
    private static final Path OTHER_PLAN = Path.of("src/test/resources/vn/congdoan/kh415/cases/second/targets.yaml");
    private static final Path BYTES = Path.of("src/test/resources/vn/congdoan/kh415/cli/demo-bytes.txt");

    /** What is found of each; of a copy and of two that differ, of one of the two files. */
    private static final Map<Fault, String> FOUND = Map.ofEntries(
            Map.entry(Fault.WORDS, "figure-not-a-number"),
            Map.entry(Fault.ABOVE, "numerator-above-denominator"),
            Map.entry(Fault.PERCENT, "figure-percent"),
            Map.entry(Fault.ERROR_VALUE, "figure-error-value"),
            Map.entry(Fault.OTHER_MONTH, "period-contradiction"),
            Map.entry(Fault.UNKNOWN_NAME, "unit-unknown"),
            Map.entry(Fault.COLUMN_GONE, "sheet-not-recognised"),
            Map.entry(Fault.FALSE_TOTAL, "totals-row-differs"),
            Map.entry(Fault.CUT_OFF, "file-unreadable"),
            Map.entry(Fault.LOCKED, "file-encrypted"),
            Map.entry(Fault.EMPTY, "file-empty"),
            Map.entry(Fault.COPY, "return-duplicate"),
            Map.entry(Fault.CONFLICT, "return-conflict"),
            Map.entry(Fault.LEFT_OPEN, "file-passed-over"));

    @TempDir
    private Path place;

    @BeforeEach
    void layPlan() throws IOException {
        Files.copy(PLAN, place.resolve("targets.yaml"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void the_same_arguments_give_the_same_bytes_whoever_runs_them_and_wherever() throws Exception {
        String size = " --units 45 --months 2 --seed 3 --dirty 0.4";
        assertThat(run("demo here" + size).code()).isZero();
        List<String> options = List.of(
                "-Duser.language=ar", "-Duser.country=EG", "-Duser.timezone=Asia/Tokyo", "-Duser.name=somebody");
        Ran elsewhere = Child.tool(place, List.of("env", "LC_ALL=C"), options, ("demo there -q" + size).split(" "));
        assertThat(elsewhere).isEqualTo(new Ran(0, "", ""));
        assertThat(Folders.contents(place.resolve("there"))).isEqualTo(Folders.contents(place.resolve("here")));
    }

    @Test
    void another_seed_gives_another_union() throws IOException {
        run("demo one --units 20 --months 1 --seed 1");
        run("demo two --units 20 --months 1 --seed 2");
        assertThat(Files.readAllBytes(place.resolve("two/units.xlsx")))
                .isNotEqualTo(Files.readAllBytes(place.resolve("one/units.xlsx")));
        assertThat(Folders.contents(place.resolve("two/returns")).keySet())
                .isNotEqualTo(Folders.contents(place.resolve("one/returns")).keySet());
    }

    /** Whatever Java this is: an archive is stored, and what chance would decide elsewhere is taken from names. */
    @Test
    void bytes_are_those_that_every_java_writes() throws IOException {
        run("demo ws --units 40 --months 1 --seed 5 --dirty 0.5 --plan " + OTHER_PLAN.toAbsolutePath());
        StringBuilder bytes = new StringBuilder();
        for (Path file : Folders.files(place.resolve("ws/returns"))) {
            String name = place.resolve("ws").relativize(file).toString().replace('\\', '/');
            bytes.append(Hashes.of(file, name).sha256())
                    .append(' ')
                    .append(name)
                    .append('\n');
        }
        if ("write".equals(System.getProperty("kh415.golden"))) {
            Files.writeString(BYTES, bytes);
        }
        assertThat(bytes.toString()).isEqualTo(Files.readString(BYTES));
    }

    @Test
    void nothing_is_wrong_with_what_is_not_asked_to_be_wrong() throws IOException {
        Ran ran = run("demo ws");
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        Words words = Words.in(Lang.VI);
        for (Medium medium : Medium.values()) {
            assertThat(ran.out()).contains(words.of(medium) + " ");
        }
        assertThat(ran.out()).doesNotContain("Tệp có lỗi").endsWith("kh415 report ws --period 2023-03\n");
        for (String month : List.of("2023-01", "2023-02", "2023-03")) {
            assertThat(run("check ws -q --fail-on warning --period " + month)).isEqualTo(new Ran(0, "", ""));
            assertThat(run("report ws -q --period " + month)).isEqualTo(new Ran(0, "", ""));
            JsonNode report = report("ws", "KH415", month);
            assertThat(report.get("findings")).isEmpty();
            assertThat(texts(report.get("returns"), "status")).isSubsetOf("received", "not_received");
            assertThat(texts(report.get("returns"), "file"))
                    .containsAll(Folders.contents(place.resolve("ws")).keySet().stream()
                            .filter(file -> file.startsWith("returns/" + month))
                            .toList());
        }
    }

    @Test
    void a_few_send_nothing_and_everybody_else_all_that_is_asked() throws IOException {
        run("demo ws --units 150 --months 2 --seed 2");
        run("report ws -q --period 2023-02");
        JsonNode report = report("ws", "KH415", "2023-02");
        long missing = 0;
        for (JsonNode received : report.get("returns")) {
            missing += received.get("status").asText().equals("not_received") ? 1 : 0;
        }
        assertThat(missing).isBetween(1L, 15L);
        JsonNode coverage = report.get("indicators").get(0).get("coverage");
        assertThat(coverage.get("missing").asLong() + coverage.get("carried").asLong())
                .isBetween(1L, missing);
        assertThat(run("check ws --period 2023-02").out()).doesNotContain("Gửi thiếu số liệu");
    }

    @Test
    void a_whole_year_and_the_next_are_consistent() {
        assertThat(run("demo ws --units 12 --months 14 --seed 4").code()).isZero();
        for (String month : List.of("2023-06", "2023-12", "2024-01", "2024-02")) {
            assertThat(run("check ws -q --fail-on warning --period " + month)).isEqualTo(new Ran(0, "", ""));
        }
    }

    @Test
    void every_faulty_file_is_found_out_and_none_ends_the_run() throws IOException {
        run("demo ws --units 240 --months 1 --seed 6 --dirty 1");
        assertThat(run("report ws -q --period 2023-01")).isEqualTo(new Ran(0, "", ""));
        Map<String, Set<String>> found = new HashMap<>();
        for (JsonNode finding : report("ws", "KH415", "2023-01").get("findings")) {
            found.computeIfAbsent(finding.path("file").asText(), file -> new HashSet<>())
                    .add(finding.get("code").asText());
        }
        Map<String, Fault> faults = faults(new Wanted(240, YearMonth.of(2023, 1), 1, 6, 1_000_000));
        assertThat(EnumSet.copyOf(faults.values())).isEqualTo(EnumSet.allOf(Fault.class));
        faults.forEach((file, fault) -> {
            Set<String> codes = new HashSet<>(found.getOrDefault(file, Set.of()));
            codes.addAll(found.getOrDefault(file.replaceFirst(" (- Copy|gửi qua Zalo)(?=\\.\\w+$)", ""), Set.of()));
            assertThat(codes).as(fault + " " + file).contains(FOUND.get(fault));
        });
    }

    @Test
    void faulty_files_are_told_by_kind() {
        Ran ran = run("demo ws --units 60 --months 1 --dirty 0.3 --lang en");
        assertThat(ran.out()).containsPattern("Faulty files: \\d+ \\(.*empty 1.*\\)\\.");
    }

    /** By file, but for those of a table that lacks a column, of which nothing can be known. */
    private static Map<String, Fault> faults(Wanted wanted) throws IOException {
        Plan plan = PlanReader.read(PLAN).value().orElseThrow();
        Map<String, Fault> faults = new TreeMap<>();
        new Invention(plan, wanted, Words.in(Lang.VI)).eachFile(wanted.first(), sent -> {
            boolean isForm = sent.table().rows().get(0).cells().size() == 2;
            if (sent.fault() != null && (sent.fault() != Fault.COLUMN_GONE || isForm)) {
                faults.put("returns/" + sent.path(), sent.fault());
            }
        });
        return faults;
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void any_plan_will_do(String lang) {
        Ran ran = run("demo ws --units 30 --months 6 --plan " + OTHER_PLAN.toAbsolutePath() + " --lang " + lang);
        assertThat(ran.code()).isZero();
        for (String month : List.of("2024-09", "2024-10", "2025-02")) {
            assertThat(run("check ws -q --fail-on warning --period " + month)).isEqualTo(new Ran(0, "", ""));
        }
    }

    @Test
    void a_large_union_sends_a_table_a_branch() throws IOException {
        Ran ran = run("demo ws --units 3000 --months 1");
        assertThat(ran.out()).contains("3.000 đơn vị cơ sở, 29 đơn vị phía trên");
        assertThat(Folders.files(place.resolve("ws/returns"))).hasSizeBetween(30, 45);
        assertThat(Files.readAllLines(place.resolve("ws/units.csv"))).hasSize(3030);
        assertThat(run("check ws -q --fail-on error --period 2023-01")).isEqualTo(new Ran(0, "", ""));
    }

    @Test
    void one_unit_is_a_union_too() {
        assertThat(run("demo ws --units 1 --months 1 --seed 8").code()).isZero();
        assertThat(run("check ws -q --period 2023-01").code()).isZero();
    }

    @Test
    void the_year_is_one_of_the_plan() {
        assertThat(run("demo ws --units 5 --year 2020"))
                .isEqualTo(new Ran(
                        2, "", "--year 2020 không đúng: kế hoạch không có năm này. Các năm báo cáo từ 2021.\n"));
        assertThat(run("demo ws --units 5 --year 0").err())
                .isEqualTo("--year 0 không đúng: kế hoạch không có năm này. Các năm báo cáo từ 2021.\n");
        for (String year : List.of("99999", "9001", "99999999999999999999", "x")) {
            assertThat(run("demo ws --units 5 --year " + year))
                    .isEqualTo(new Ran(2, "", "--year " + year + " không đúng. Ghi một số nguyên từ 2021 đến 9000.\n"));
        }
        assertThat(run("demo ws --units 5 --months 1 --year 2021 -q")).isEqualTo(new Ran(0, "", ""));
        assertThat(place.resolve("ws/returns/2021-01")).isDirectory();
    }

    @Test
    void what_lies_in_the_folder_stays() throws IOException {
        Path own = Files.createDirectories(place.resolve("ws")).resolve("note.txt");
        Files.writeString(own, "mine");
        Ran ran = run("demo ws");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).startsWith("Không ghi vào \"ws\": ở đó đã có nội dung khác.");
        assertThat(Folders.contents(place.resolve("ws"))).containsOnlyKeys("note.txt");
        assertThat(run("demo ws/note.txt").code()).isEqualTo(2);
    }

    @Test
    void an_empty_folder_is_filled_and_what_a_killed_run_left_there_goes() throws IOException {
        Path left = Files.createDirectories(place.resolve("ws/.kh415-demo/returns"));
        Files.writeString(left.resolve("half.xlsx"), "half");
        assertThat(run("demo ws --units 2 --months 1 -q")).isEqualTo(new Ran(0, "", ""));
        assertThat(place.resolve("ws").toFile().list())
                .containsExactlyInAnyOrder("units.xlsx", "targets.yaml", "returns");
    }

    @Test
    void what_cannot_be_written_leaves_nothing_half_done() throws IOException {
        Files.writeString(place.resolve("file"), "");
        Ran ran = run("demo file/ws");
        assertThat(ran.code()).isEqualTo(74);
        assertThat(ran.err()).startsWith("Không ghi được vào file/ws");

        Thread.currentThread().interrupt();
        Ran interrupted = run("demo ws");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(interrupted.code()).isEqualTo(130);
        assertThat(place.resolve("ws")).doesNotExist();
    }

    @Test
    void without_a_plan_nothing_is_written() throws IOException {
        Files.delete(place.resolve("targets.yaml"));
        assertThat(run("demo ws").code()).isEqualTo(3);
        assertThat(place.resolve("ws")).doesNotExist();
    }

    private Ran run(String arguments) {
        Ran ran = Ran.in(place, arguments.split(" "));
        return new Ran(
                ran.code(),
                ran.out().replace(System.lineSeparator(), "\n"),
                ran.err().replace(System.lineSeparator(), "\n"));
    }

    private JsonNode report(String workspace, String plan, String month) throws IOException {
        Path json = place.resolve(workspace + "/out/" + month + "/" + plan + "-" + month + ".json");
        return new ObjectMapper().readTree(json.toFile());
    }

    private static Set<String> texts(JsonNode list, String name) {
        Set<String> texts = new HashSet<>();
        list.forEach(each -> texts.add(each.path(name).asText()));
        return texts;
    }
}
