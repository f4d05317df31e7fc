package vn.congdoan.kh415.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congdoan.kh415.ingest.Ingest;
import vn.congdoan.kh415.model.body.Registry;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.read.list.UnitList;
import vn.congdoan.kh415.read.plan.PlanReader;
import vn.congdoan.kh415.read.table.TableFile;
import vn.congdoan.kh415.testing.Folders;
import vn.congdoan.kh415.testing.Ran;

/** What the tool wrote and somebody laid among the returns: each file is known for it, and no figure of it counts. */
final class OwnOutputTest {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void write() throws IOException {
        Files.copy(Path.of("targets.yaml"), folder.resolve("targets.yaml"));
        Folders.copy(Path.of("samples"), folder.resolve("w"));
        for (String lang : List.of("vi", "en")) {
            String[] report = {"report", "w", "--period", "2023-06", "--lang", lang};
            run(
                    report,
                    "--out",
                    lang,
                    "--slips",
                    lang + "/slips",
                    "--annexes-above",
                    "50",
                    "--summary-json",
                    lang + "/run.json");
            run(new String[] {"remind", "w", "--period", "2023-06", "--lang", lang}, "--out", lang + "/letters");
            Stream<Path> others = Folders.files(folder.resolve(lang)).stream()
                    .filter(file -> !file.toString().matches(".*\\.(xlsx|json)"));
            for (Path other : others.toList()) {
                Files.delete(other);
            }
        }
    }

    private static void run(String[] command, String... options) {
        Ran ran = Ran.in(folder, Stream.of(command, options).flatMap(Stream::of).toArray(String[]::new));
        assertThat(ran.code()).as(ran.err()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void has_one_finding_a_file_and_changes_no_result(String lang) throws IOException {
        Path workspace = Folders.copy(Path.of("samples"), folder.resolve("again-" + lang));
        run(new String[] {"report", workspace.toString()}, "--period", "2023-06", "--out", "before-" + lang);
        Path among = Folders.copy(folder.resolve(lang), workspace.resolve("returns/2023-06/ours"));
        run(new String[] {"report", workspace.toString()}, "--period", "2023-06", "--out", "after-" + lang);
        List<String> found = new ArrayList<>();
        for (JsonNode finding : json("after-" + lang).get("findings")) {
            String file = finding.path("file").asText();
            if (file.contains("/ours/")) {
                found.add(finding.get("code").asText() + " " + file);
            }
        }
        assertThat(found)
                .hasSizeGreaterThan(20)
                .containsExactlyInAnyOrderElementsOf(Folders.files(among).stream()
                        .map(file -> "own-output "
                                + workspace.relativize(file).toString().replace('\\', '/'))
                        .toList());
        run(new String[] {"check", workspace.toString()}, "--period", "2023-06", "--annotate", "copies-" + lang);
        assertThat(folder.resolve("copies-" + lang + "/2023-06")).isDirectory();
        assertThat(folder.resolve("copies-" + lang + "/2023-06/ours")).doesNotExist();
        assertThat(json("after-" + lang).get("indicators"))
                .isEqualTo(json("before-" + lang).get("indicators"));
    }

    private static JsonNode json(String out) throws IOException {
        return new ObjectMapper()
                .readTree(folder.resolve(out + "/2023-06/KH415-2023-06.json").toFile());
    }

    /** But for the first sheet of results, whose title a sender may have, too. */
    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void is_known_by_every_sheet_alone(String lang) throws IOException {
        Plan plan = PlanReader.read(folder.resolve("targets.yaml")).value().orElseThrow();
        Registry registry = UnitList.read(folder.resolve("w/units.csv"), plan).value();
        Ingest ingest = new Ingest(plan, registry);
        List<String> unknown = new ArrayList<>();
        for (Path file : Folders.files(folder.resolve(lang))) {
            for (Table sheet : TableFile.read(file, "2023-06/x.xlsx").value()) {
                List<Finding> findings =
                        ingest.read("2023-06/x.xlsx", List.of(sheet)).findings();
                if (findings.size() != 1 || findings.get(0).code() != FindingCode.OWN_OUTPUT) {
                    unknown.add(sheet.sheet());
                }
            }
        }
        assertThat(unknown).containsExactly(lang.equals("vi") ? "Tổng hợp" : "Summary");
    }

    @Test
    void slip_beside_a_return_leaves_the_return_as_it_is() throws IOException {
        Plan plan = PlanReader.read(folder.resolve("targets.yaml")).value().orElseThrow();
        Registry registry = UnitList.read(folder.resolve("w/units.csv"), plan).value();
        Ingest ingest = new Ingest(plan, registry);
        Path form = Folders.files(folder.resolve("w/returns/2023-06")).stream()
                .filter(file -> file.toString().endsWith("GLK02 T6-2023.xlsx"))
                .findFirst()
                .orElseThrow();
        List<Table> sheets =
                new ArrayList<>(TableFile.read(form, "2023-06/x.xlsx").value());
        Ingest.Said alone = ingest.read("2023-06/x.xlsx", sheets);
        sheets.addAll(TableFile.read(folder.resolve("vi/slips/KH415-2023-06-GLK.xlsx"), "2023-06/x.xlsx")
                .value());
        Ingest.Said both = ingest.read("2023-06/x.xlsx", sheets);
        assertThat(both.submissions()).isNotEmpty().isEqualTo(alone.submissions());
        assertThat(both.findings()).containsAll(alone.findings());
        assertThat(both.findings().stream()
                        .filter(finding -> !alone.findings().contains(finding))
                        .map(Finding::code))
                .isNotEmpty()
                .containsOnly(FindingCode.OWN_OUTPUT);
    }
}
