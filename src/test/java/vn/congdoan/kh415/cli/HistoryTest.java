package vn.congdoan.kh415.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congdoan.kh415.testing.Folders;
import vn.congdoan.kh415.testing.Ran;

/** What runs remember: snapshots of periods, and the closing of them. */
final class HistoryTest {
    private static final Path CASE = Path.of("src/test/resources/vn/congdoan/kh415/cases/first");
    private static final String PLAN = Path.of("targets.yaml").toAbsolutePath().toString();

    @TempDir
    private Path folder;

    private Path workspace;
    private Path may;

    @BeforeEach
    void copy_the_workspace() throws IOException {
        workspace = Folders.copy(CASE, folder.resolve("w"));
        may = workspace.resolve("returns/2023-05/so-lieu.csv");
    }

    private Ran run(String command, String period, String... more) {
        String[] start = {command, "w", "--period", period, "--plan", PLAN};
        String[] all = new String[start.length + more.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(more, 0, all, start.length, more.length);
        return Ran.in(folder, all);
    }

    private JsonNode june() throws IOException {
        assertThat(run("report", "2023-06").code()).isZero();
        return new ObjectMapper()
                .readTree(workspace.resolve("out/2023-06/KH415-2023-06.json").toFile());
    }

    /** Ten times as many members are admitted at Sông Lam 1 in May. */
    private void correctMay() throws IOException {
        String before = Files.readString(may);
        String after = before.replace("SL1,2023-05,ket_nap,4", "SL1,2023-05,ket_nap,40");
        assertThat(after).isNotEqualTo(before);
        Files.writeString(may, after);
    }

    private static String numerator(JsonNode report, String indicator) {
        for (JsonNode each : report.get("indicators")) {
            if (each.get("id").asText().equals(indicator)) {
                return each.get("numerator").asText();
            }
        }
        throw new IllegalArgumentException(indicator);
    }

    @Test
    void what_was_closed_counts_until_it_is_reopened() throws IOException {
        String asSent = numerator(june(), "HN05");
        assertThat(run("close", "2023-05", "--anyway").code()).isZero();
        correctMay();
        JsonNode closed = june();
        assertThat(numerator(closed, "HN05")).isEqualTo(asSent);
        assertThat(run("close", "2023-05", "--reopen", "--reason", "gửi lại").code())
                .isZero();
        assertThat(numerator(june(), "HN05")).isNotEqualTo(asSent);
    }

    @Test
    void a_correction_after_closing_is_shown_and_not_taken() throws IOException {
        run("close", "2023-05", "--anyway");
        byte[] snapshot = Files.readAllBytes(workspace.resolve("history/KH415/2023-05.closed.json.gz"));
        assertThat(june().get("restatements")).isEmpty();
        correctMay();
        JsonNode restatement = june().get("restatements").get(0);
        assertThat(restatement.get("indicator").asText()).isEqualTo("HN05");
        assertThat(restatement.get("now").get("numerator").asInt()
                        - restatement.get("closed").get("numerator").asInt())
                .isEqualTo(36);
        assertThat(restatement.get("flips").asBoolean()).isFalse();
        assertThat(restatement.get("units")).hasSize(1);
        assertThat(run("report", "2023-06").out()).contains("Kỳ đã chốt, nay tính lại sẽ khác", "05/2023 HN05:");
        assertThat(workspace.resolve("history/KH415/2023-05.closed.json.gz")).hasBinaryContent(snapshot);
    }

    @Test
    void a_report_on_a_closed_period_shows_what_was_closed() throws IOException {
        run("close", "2023-05", "--anyway");
        correctMay();
        assertThat(run("report", "2023-05").code()).isZero();
        JsonNode report = new ObjectMapper()
                .readTree(workspace.resolve("out/2023-05/KH415-2023-05.json").toFile());
        assertThat(report.get("restatements")).hasSize(1);
        assertThat(report.get("restatements").get(0).get("closed").get("numerator"))
                .isEqualTo(report.get("indicators").get(11).get("numerator"));
    }

    private JsonNode may(Path plan) throws IOException {
        assertThat(under(plan.toString(), "report", "--period", "2023-05").code())
                .isZero();
        return new ObjectMapper()
                .readTree(workspace.resolve("out/2023-05/KH415-2023-05.json").toFile());
    }

    private void edit(Path file, String before, String after) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(before);
        Files.writeString(file, text.replace(before, after));
    }

    /** The restatements of May, by indicator: the numerators and verdicts as closed, and now. */
    private static SortedMap<String, String> restated(JsonNode report) {
        SortedMap<String, String> restated = new TreeMap<>();
        report.get("restatements").forEach(each -> {
            assertThat(each.get("period").asText()).isEqualTo("2023-05");
            JsonNode closed = each.get("closed");
            JsonNode now = each.get("now");
            restated.put(
                    each.get("indicator").asText(),
                    "%s %s -> %s %s"
                            .formatted(
                                    closed.get("numerator").asText(),
                                    closed.get("verdict").asText(),
                                    now.get("numerator").asText(),
                                    now.get("verdict").asText()));
        });
        return restated;
    }

    /** May is closed; then an open month before it is corrected, a unit is struck off the registry, a target is lowered. */
    @Test
    void a_report_on_a_closed_period_stands_whatever_changed_since() throws IOException {
        Path plan = folder.resolve("targets.yaml");
        Files.copy(Path.of(PLAN), plan);
        JsonNode before = may(plan);
        assertThat(under(plan.toString(), "close", "--period", "2023-05", "--anyway")
                        .code())
                .isZero();
        assertThat(may(plan)).isEqualTo(before);

        edit(workspace.resolve("returns/2023-04/so-lieu.csv"), "SL1,2023-04,ket_nap,", "SL1,2023-04,ket_nap,10");
        edit(workspace.resolve("units.csv"), "NN4;CĐCS Cty Than Mỏ Cũ;NN;CĐCS;non-state;;2023-05-31;90;;;;11\n", "");
        edit(plan, "target: {type: at-least, value: 30}", "target: {type: at-least, value: 10}");
        edit(workspace.resolve("assigned.csv"), "2023", "2024");
        JsonNode after = may(plan);
        assertThat(after.get("indicators")).isEqualTo(before.get("indicators"));
        assertThat(after.get("units")).isEqualTo(before.get("units"));
        assertThat(restated(after)).containsKeys("HN03a", "HN05");
        assertThat(restated(after).get("HN05")).isEqualTo("16 not_due -> 113 not_due");
        assertThat(restated(after).get("HN03a")).matches(".* not_due -> .* exceeded");
        assertThat(under(plan.toString(), "explain", "--period", "2023-05", "HN03a")
                        .out())
                .containsPattern("từ 30\\h% trở lên");
        Ran verified = Ran.in(folder, "verify", "w/out/2023-05/KH415-2023-05.xlsx", "--plan", plan.toString());
        assertThat(verified.code()).as(verified.out()).isZero();
    }

    /** April was closed when May was; it is reopened, corrected and closed again. */
    @Test
    void a_closed_period_rests_on_what_was_closed_before_it() throws IOException {
        Path plan = Path.of(PLAN);
        JsonNode before = may(plan);
        run("close", "2023-04", "--anyway");
        run("close", "2023-05", "--anyway");
        edit(workspace.resolve("returns/2023-04/so-lieu.csv"), "SL1,2023-04,ket_nap,", "SL1,2023-04,ket_nap,10");
        run("close", "2023-04", "--reopen", "--reason", "SL1 gửi lại");
        assertThat(run("close", "2023-04", "--anyway").code()).isZero();
        JsonNode after = may(plan);
        assertThat(after.get("indicators")).isEqualTo(before.get("indicators"));
        assertThat(restated(after)).containsOnlyKeys("HN05");
        assertThat(run("report", "2023-05").out()).contains("05/2023 HN05: 16 ");
        Files.delete(workspace.resolve("history/KH415/2023-04.closed-1.json.gz"));
        Ran without = run("report", "2023-05");
        assertThat(without.code()).isZero();
        assertThat(without.err()).contains("tính theo hiện nay");
        assertThat(without.out()).contains("05/2023 HN05: 16 ");
    }

    /** Its returns were moved away after closing, and a unit of it is struck off the registry. */
    @Test
    void a_closed_period_without_returns_is_held_against_the_registry_of_now() throws IOException {
        Path plan = Path.of(PLAN);
        JsonNode before = may(plan);
        run("close", "2023-05", "--anyway");
        Files.delete(may);
        edit(workspace.resolve("units.csv"), "NN4;CĐCS Cty Than Mỏ Cũ;NN;CĐCS;non-state;;2023-05-31;90;;;;11\n", "");
        JsonNode after = may(plan);
        assertThat(after.get("indicators")).isEqualTo(before.get("indicators"));
        assertThat(restated(after)).containsKeys("HN05");
        assertThat(restated(june())).containsKeys("HN05");
    }

    /** What a version closed that did not keep what it rests on. */
    @Test
    void what_an_older_version_closed_is_said_to_rest_on_what_is_now() throws IOException {
        run("close", "2023-05", "--anyway");
        Path snapshot = workspace.resolve("history/KH415/2023-05.closed.json.gz");
        String text;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(snapshot))) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        int basis = text.indexOf("\n,\"basis\"");
        assertThat(basis).as(text.substring(0, 200)).isPositive();
        Files.delete(snapshot);
        Files.writeString(workspace.resolve("history/KH415/2023-05.closed.json"), text.substring(0, basis) + "}");
        Ran ran = run("report", "2023-05");
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).contains("Kỳ 05/2023 đã chốt", "tính theo hiện nay");
    }

    @Test
    void a_period_is_closed_once_and_reopened_with_a_reason() {
        assertThat(run("close", "2023-05", "--reopen", "--reason", "x").err()).contains("chưa chốt");
        assertThat(run("close", "2023-05", "--anyway").out()).contains("Đã chốt kỳ 05/2023");
        assertThat(run("close", "2023-05", "--anyway").err()).contains("đã chốt");
        assertThat(run("close", "2023-05", "--reopen").err()).contains("phải nêu lý do");
    }

    @Test
    void a_period_that_is_not_whole_is_closed_only_anyway() throws IOException {
        Ran ran = run("close", "2023-06");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .contains(
                        "Báo cáo còn thiếu hoặc chưa đủ, của ",
                        " lỗi chưa sửa.",
                        "chưa lập báo cáo lần nào",
                        "--anyway");
        assertThat(workspace.resolve("history")).doesNotExist();
        Ran anyway = run("close", "2023-06", "--anyway", "--reason", "họp BCH");
        assertThat(anyway.code()).isZero();
        assertThat(anyway.err())
                .contains("Báo cáo còn thiếu hoặc chưa đủ, của ")
                .doesNotContain("--anyway");
        assertThat(Files.readString(workspace.resolve("history/KH415/closings.json")))
                .contains("họp BCH Báo cáo còn thiếu");
    }

    /** One indicator that nobody reported; and returns that came after the report. */
    @Test
    void what_no_report_showed_is_said_before_it_is_closed() throws IOException {
        run("report", "2023-05");
        Ran ran = run("close", "2023-05");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .contains("Chỉ tiêu chưa đơn vị nào báo cáo: 1 (HN08c)")
                .doesNotContain("chưa lập báo cáo", "khác báo cáo");
        correctMay();
        assertThat(run("close", "2023-05").err())
                .contains("khác báo cáo đã lập lần cuối ở 1 chỉ tiêu: HN05.")
                .doesNotContain("chưa lập báo cáo");
        assertThat(run("close", "2023-05", "--anyway").code()).isZero();
    }

    /** The number of members was due at the end of 2023; the report is on the month after. */
    @Test
    void the_verdict_of_a_milestone_that_is_past_says_of_when_it_is() throws IOException {
        for (String month : List.of("2023-12", "2024-01")) {
            Path returns = Files.createDirectories(workspace.resolve("returns").resolve(month));
            Files.writeString(returns.resolve("a.csv"), Files.readString(may).replace("2023-05", month));
        }
        String said = "Kết luận là của kỳ đến hạn, 12/2023";
        assertThat(run("report", "2023-12").out()).doesNotContain(said);
        assertThat(run("report", "2024-01").out()).contains("GD23: " + said);
        assertThat(run("explain", "2024-01", "GD23").out()).contains(said);
        assertThat(run("explain", "2024-01", "GD23", "--unit", "SL").out())
                .as("not judged there")
                .doesNotContain(said);
        Path book = workspace.resolve("out/2024-01/KH415-2024-01.xlsx");
        try (XSSFWorkbook opened = new XSSFWorkbook(Files.newInputStream(book))) {
            assertThat(opened.getSheet("Tổng hợp"))
                    .anySatisfy(row -> assertThat(row)
                            .anySatisfy(cell -> assertThat(cell.toString()).startsWith("GD23: " + said)));
        }
    }

    @Test
    void nothing_is_closed_where_fail_on_is_met() {
        Ran ran = run("close", "2023-06", "--anyway", "--fail-on", "error");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("--fail-on error: ", "Kỳ 06/2023 chưa được chốt.");
        assertThat(workspace.resolve("history")).doesNotExist();
    }

    @Test
    void a_report_takes_away_what_killed_runs_left_in_any_period() throws IOException {
        Path may = Files.createDirectories(workspace.resolve("out/2023-05"));
        Path history = Files.createDirectories(workspace.resolve("history/KH415"));
        String name = ".KH415-2023-05.xlsx.0f8fad5b-d9cb-469f-a165-70867728950e.tmp";
        Files.writeString(may.resolve(name), "half");
        Files.writeString(may.resolve(".own.tmp"), "of somebody else");
        Files.writeString(history.resolve(name), "half");
        Files.writeString(history.resolve("2023-05.closing.json.gz"), "never came to be");
        june();
        assertThat(may.toFile().list()).containsExactly(".own.tmp");
        assertThat(history.toFile().list()).containsExactly("2023-06.json.gz");
    }

    @Test
    void reopening_keeps_what_was_closed_and_why_it_was_lifted() throws IOException {
        run("close", "2023-05", "--anyway");
        run("close", "2023-05", "--reopen", "--reason", "SL1 gửi lại");
        run("close", "2023-05", "--anyway");
        run("close", "2023-05", "--reopen", "--reason", "lần nữa");
        assertThat(Folders.contents(workspace.resolve("history/KH415")).keySet())
                .containsExactly("2023-05.closed-1.json.gz", "2023-05.closed-2.json.gz", "closings.json");
        assertThat(Files.readString(workspace.resolve("history/KH415/closings.json")))
                .contains("SL1 gửi lại", "lần nữa");
    }

    @Test
    void the_snapshot_of_a_month_stands_in_for_returns_that_are_gone() throws IOException {
        JsonNode withReturns = june();
        run("report", "2023-05");
        run("report", "2023-04");
        Files.delete(may);
        Files.delete(workspace.resolve("returns/2023-04/so-lieu.csv"));
        assertThat(june().get("indicators")).isEqualTo(withReturns.get("indicators"));
    }

    @Test
    void returns_that_are_there_count_before_an_open_snapshot() throws IOException {
        String asSent = numerator(june(), "HN05");
        run("report", "2023-05");
        correctMay();
        assertThat(numerator(june(), "HN05")).isNotEqualTo(asSent);
    }

    @Test
    void a_damaged_snapshot_stops_the_run() throws IOException {
        run("close", "2023-05", "--anyway");
        Files.writeString(workspace.resolve("history/KH415/2023-05.closed.json.gz"), "{\"format\": 1");
        Ran ran = run("report", "2023-06");
        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err()).contains("2023-05.closed.json.gz", "hỏng");
    }

    @Test
    void a_damaged_snapshot_of_an_open_month_stops_the_run_only_where_it_is_needed() throws IOException {
        JsonNode before = june();
        run("report", "2023-05");
        Path snapshot = workspace.resolve("history/KH415/2023-05.json.gz");
        Files.writeString(snapshot, "half");
        Ran ran = run("report", "2023-06");
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).contains("2023-05.json.gz", "nên được bỏ qua");
        assertThat(june().get("indicators")).isEqualTo(before.get("indicators"));
        String sent = Files.readString(may);
        Files.delete(may);
        Ran needed = run("report", "2023-06");
        assertThat(needed.code()).isEqualTo(3);
        assertThat(needed.err()).contains("2023-05.json.gz", "mất toàn bộ số liệu kỳ 05/2023");
        Files.writeString(may, sent);
        Ran again = run("report", "2023-05");
        assertThat(again.code()).isZero();
        assertThat(again.err()).contains("2023-05.json.gz", "đã được thay");
        assertThat(run("report", "2023-06").err()).doesNotContain("2023-05.json.gz");
        Files.writeString(snapshot, "half");
        run("close", "2023-05", "--anyway");
        Files.delete(may);
        assertThat(run("report", "2023-06").code()).as("closed").isZero();
    }

    @Test
    void a_closed_period_whose_snapshot_is_gone_is_not_taken_for_open() throws IOException {
        run("close", "2023-05", "--anyway");
        Files.delete(workspace.resolve("history/KH415/2023-05.closed.json.gz"));
        for (String command : new String[] {"report", "check", "close"}) {
            Ran ran = run(command, "2023-06");
            assertThat(ran.code()).as(command).isEqualTo(3);
            assertThat(ran.err()).contains("2023-05.closed.json.gz", "--reopen");
        }
        assertThat(run("report", "2023-04").code()).isNotEqualTo(3);
        assertThat(run("close", "2023-05", "--reopen", "--reason", "mất bản lưu")
                        .code())
                .isZero();
        assertThat(run("report", "2023-06").code()).isZero();
        assertThat(run("close", "2023-05", "--anyway").code()).isZero();
        assertThat(workspace.resolve("history/KH415/2023-05.closed.json.gz")).exists();
    }

    /** What was closed, and what is archived and no longer at hand, under the code that the unit had then. */
    @Test
    void a_unit_keeps_its_figures_under_a_new_code() throws IOException {
        String before = numerator(june(), "HN05");
        run("report", "2023-05");
        Path units = workspace.resolve("units.csv");
        String row = "SL1;CĐCS Cty Cơ khí Bến Tre Xanh;SL;CĐCS;DNNN;;;400;;Cơ khí Bến Tre Xanh;";
        String registry = Files.readString(units);
        assertThat(registry).contains(row);
        Files.writeString(
                units,
                registry.replace(
                                row,
                                row.replace("SL1;", "SL9;")
                                        .replace(";Cơ khí Bến Tre Xanh;", ";Cơ khí Bến Tre Xanh|SL1;"))
                        .replace(";SL1;", ";SL9;"));
        assertThat(numerator(june(), "HN05")).as("from returns").isEqualTo(before);
        for (Path sent : Folders.files(workspace.resolve("returns/2023-05"))) {
            Files.delete(sent);
        }
        assertThat(numerator(june(), "HN05")).as("archived").isEqualTo(before);
    }

    /** The returns of May were moved away after the report; a correction of one figure comes, and a stray row. */
    @Test
    void what_comes_later_adds_to_an_archived_month() throws IOException {
        int before = Integer.parseInt(numerator(june(), "HN05"));
        run("report", "2023-05");
        byte[] snapshot = Files.readAllBytes(workspace.resolve("history/KH415/2023-05.json.gz"));
        for (Path sent : Folders.files(workspace.resolve("returns/2023-05"))) {
            Files.delete(sent);
        }
        assertThat(numerator(june(), "HN05")).isEqualTo(String.valueOf(before));
        Files.writeString(
                workspace.resolve("returns/2023-05/SL1 lần 2.csv"),
                "Mã đơn vị,Kỳ,Mã chỉ tiêu,Giá trị\nSL1,2023-05,ket_nap,40\n");
        assertThat(numerator(june(), "HN05")).isEqualTo(String.valueOf(before + 36));
        Ran ran = run("report", "2023-05");
        assertThat(ran.err()).contains("không ghi đè");
        assertThat(workspace.resolve("history/KH415/2023-05.json.gz")).hasBinaryContent(snapshot);
        assertThat(numerator(june(), "HN05")).isEqualTo(String.valueOf(before + 36));
    }

    /** Files that were only moved or renamed are at hand; what was taken back of them does not come again. */
    @Test
    void moved_returns_are_no_archived_ones() throws IOException {
        run("report", "2023-05");
        String before = Files.readString(may);
        Path moved = workspace.resolve("returns/2023-05/x.csv");
        Files.writeString(moved, before);
        Files.delete(may);
        int all = Integer.parseInt(numerator(june(), "HN05"));
        run("report", "2023-05");
        Files.writeString(moved, before.replaceAll("(?m)^SL1,2023-05,ket_nap,4\\R", ""));
        assertThat(Integer.parseInt(numerator(june(), "HN05"))).isEqualTo(all - 4);
    }

    @Test
    void a_result_is_explained_down_to_the_cell() {
        assertThat(run("explain", "2023-06", "HN03b", "--unit", "SL1").out())
                .contains(
                        "SL1  CĐCS Cty Cơ khí Bến Tre Xanh", "returns/2023-06/Cơ khí Bến Tre Xanh T6-2023.csv › D13\n")
                .contains("đúng 100");
    }

    @Test
    void parts_that_speak_for_a_body_are_named_in_its_explanation() {
        assertThat(run("explain", "2023-06", "GD23", "--unit", "SL2").out()).contains("từ đơn vị thành viên");
    }

    @Test
    void an_explanation_is_json_on_request() throws IOException {
        JsonNode root = new ObjectMapper()
                .readTree(run("explain", "2023-06", "HN03b", "--json").out());
        assertThat(root.get("unit").asText()).isEqualTo("TW");
        assertThat(root.findValuesAsText("cell")).isNotEmpty().allMatch(cell -> cell.matches("[A-Z]+\\d+"));
    }

    @Test
    void an_unknown_indicator_or_unit_is_answered_with_the_nearest() {
        Ran indicator = run("explain", "2023-06", "HN3b");
        assertThat(indicator.code()).isEqualTo(2);
        assertThat(indicator.err()).contains("HN03b");
        assertThat(run("explain", "2023-06", "HN03b", "--unit", "SL22").err()).contains("SL22", "SL2");
    }

    /** The history of before each plan had a folder of its own. */
    private void asOlderVersionsKeptIt() throws IOException {
        Path kept = workspace.resolve("history/KH415");
        for (Path file : Folders.files(kept)) {
            Files.move(file, workspace.resolve("history").resolve(file.getFileName()));
        }
        Files.delete(kept);
    }

    private SortedMap<String, Integer> history() throws IOException {
        return Folders.contents(workspace.resolve("history"));
    }

    /** Under another id, the same plan otherwise. */
    private String otherPlan() throws IOException {
        Path other = folder.resolve("other.yaml");
        String plan = Files.readString(Path.of("targets.yaml"));
        String renamed = plan.replaceFirst("id: KH415", "id: KH500");
        assertThat(renamed).isNotEqualTo(plan);
        Files.writeString(other, renamed);
        return other.toString();
    }

    private Ran under(String plan, String command, String... more) {
        String[] all = Stream.of(Stream.of(command, "w", "--plan", plan), Stream.of(more))
                .flatMap(each -> each)
                .toArray(String[]::new);
        return Ran.in(folder, all);
    }

    @Test
    void older_history_counts_before_and_after_it_is_taken_over() throws IOException {
        String asSent = numerator(june(), "HN05");
        run("close", "2023-05", "--anyway");
        correctMay();
        asOlderVersionsKeptIt();
        SortedMap<String, Integer> before = history();
        assertThat(run("explain", "2023-05", "HN05").out()).contains("đã chốt");
        assertThat(run("check", "2023-06").code()).isZero();
        assertThat(history()).as("who may not write moves nothing").isEqualTo(before);
        assertThat(numerator(june(), "HN05")).isEqualTo(asSent);
        assertThat(history().keySet())
                .containsExactly("KH415/2023-05.closed.json.gz", "KH415/2023-06.json.gz", "KH415/closings.json");
        assertThat(history().get("KH415/2023-05.closed.json.gz")).isEqualTo(before.get("2023-05.closed.json.gz"));
        assertThat(run("close", "2023-05", "--anyway").err()).contains("đã chốt");
        assertThat(run("close", "2023-05", "--reopen", "--reason", "x").code()).isZero();
    }

    @Test
    void older_history_is_taken_over_by_a_closing_too() throws IOException {
        run("close", "2023-05", "--anyway");
        asOlderVersionsKeptIt();
        assertThat(run("close", "2023-05", "--reopen", "--reason", "x").code()).isZero();
        assertThat(history().keySet()).containsExactly("KH415/2023-05.closed-1.json.gz", "KH415/closings.json");
    }

    @Test
    void an_older_snapshot_beside_a_newer_one_stays_and_is_named() throws IOException {
        june();
        Files.copy(workspace.resolve("history/KH415/2023-06.json.gz"), workspace.resolve("history/2023-06.json.gz"));
        Ran ran = run("report", "2023-06");
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).contains("2023-06.json của phiên bản cũ");
        assertThat(workspace.resolve("history/2023-06.json.gz")).exists();
    }

    @Test
    void plans_on_one_workspace_do_not_see_one_anothers_history_or_closings() throws IOException {
        String other = otherPlan();
        String asSent = numerator(june(), "HN05");
        run("close", "2023-05", "--anyway");
        correctMay();
        assertThat(under(other, "report", "--period", "2023-06").code()).isZero();
        JsonNode report = new ObjectMapper()
                .readTree(workspace.resolve("out/2023-06/KH500-2023-06.json").toFile());
        assertThat(numerator(report, "HN05")).isNotEqualTo(asSent);
        assertThat(report.get("restatements")).isEmpty();
        assertThat(under(other, "close", "--period", "2023-05", "--reopen", "--reason", "x")
                        .err())
                .contains("chưa chốt");
        assertThat(numerator(june(), "HN05")).isEqualTo(asSent);
        assertThat(history().keySet())
                .containsExactly(
                        "KH415/2023-05.closed.json.gz",
                        "KH415/2023-06.json.gz",
                        "KH415/closings.json",
                        "KH500/2023-06.json.gz");
    }

    @Test
    void plans_on_one_workspace_leave_one_anothers_outputs_alone() throws IOException {
        String other = otherPlan();
        run("report", "2023-06", "--slips", "slips");
        SortedMap<String, Integer> out = Folders.contents(workspace.resolve("out"));
        SortedMap<String, Integer> slips = Folders.contents(folder.resolve("slips"));
        assertThat(under(other, "report", "--period", "2023-06", "--slips", "slips")
                        .code())
                .isZero();
        assertThat(Folders.contents(workspace.resolve("out")))
                .containsAllEntriesOf(out)
                .hasSize(2 * out.size());
        assertThat(Folders.contents(folder.resolve("slips")))
                .containsAllEntriesOf(slips)
                .hasSize(2 * slips.size());
    }
}
