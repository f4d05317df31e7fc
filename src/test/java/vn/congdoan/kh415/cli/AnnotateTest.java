package vn.congdoan.kh415.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congdoan.kh415.read.table.TableFile;
import vn.congdoan.kh415.testing.Ran;

final class AnnotateTest {
    private static final Path SECOND = Path.of("src/test/resources/vn/congdoan/kh415/cases/second");
    private static final String FAULTY = "Unit,Period,Measure,Value\nH1,2024-03,staff,9oo\nH1,2024-03,trained,700\n";

    @TempDir
    private Path place;

    private Path workspace;

    @BeforeEach
    void make() throws IOException {
        workspace = Files.createDirectories(place.resolve("ws"));
        Files.copy(SECOND.resolve("targets.yaml"), workspace.resolve("targets.yaml"));
        Files.copy(SECOND.resolve("units.csv"), workspace.resolve("units.csv"));
        put("returns/2024-03/Sở A/oak.csv", FAULTY);
        put("returns/2024-03/elm.csv", "Unit,Period,Measure,Value\nH2,2024-03,staff,420\nH2,2024-03,trained,42\n");
        put("returns/2024-02/elm.csv", "Unit,Period,Measure,Value\nH2,2024-02,staff,4z0\nH2,2024-02,trained,40\n");
    }

    private void put(String name, String text) throws IOException {
        Path file = workspace.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Ran run(String... more) {
        String[] arguments = Stream.concat(Stream.of("check", "ws", "--period", "2024-03"), Stream.of(more))
                .toArray(String[]::new);
        return Ran.in(place, Map.of("KH415_LANG", "en"), arguments);
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String content = Base64.getEncoder().encodeToString(Files.readAllBytes(file));
                files.put(folder.relativize(file).toString(), content);
            }
        }
        return files;
    }

    @Test
    void copies_in_place_of_those_of_another_run_or_plan_are_told() throws IOException {
        assertThat(run("--annotate", "marked").out()).doesNotContain("in place of");
        Path other = workspace.resolve("other.yaml");
        Files.writeString(
                other, Files.readString(SECOND.resolve("targets.yaml")).replace("id: SAFE26", "id: CARE27"));
        assertThat(run("--annotate", "marked", "--plan", "ws/other.yaml").out())
                .contains("Of these in place of a file that was there: 1;")
                .containsPattern("give each plan a folder\\s+of its own");
        assertThat(run("--annotate", "care", "--plan", "ws/other.yaml").out()).doesNotContain("in place of");
    }

    @Test
    void copies_of_faulty_returns_lie_where_the_returns_lay() throws IOException {
        Map<String, String> before = files(workspace);
        Ran ran = run("--annotate", "marked");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("Marked copies for senders: 1, in marked");
        assertThat(files(place.resolve("marked"))).containsOnlyKeys("2024-03/Sở A/oak.csv - to mend.xlsx");
        assertThat(files(workspace)).isEqualTo(before);
    }

    @Test
    void what_a_newer_version_mended_or_another_month_has_to_mend_is_not_put_to_senders() throws IOException {
        put("returns/2024-03/Sở A/oak.csv", FAULTY + "H1,2024-02,staff,8oo\n");
        run("--annotate", "marked");
        Path copy = place.resolve("marked/2024-03/Sở A/oak.csv - to mend.xlsx");
        assertThat(TableFile.read(copy, "copy").value().get(0).toString())
                .contains("9oo")
                .doesNotContain("8oo");
        put("returns/2024-03/Sở A/oak.csv", FAULTY);
        put("returns/2024-03/Sở A/oak_v2.csv", FAULTY.replace("9oo", "900"));
        assertThat(run("--annotate", "again").out()).contains("Marked copies for senders: 0");
    }

    @Test
    void a_file_in_an_archive_is_marked_in_its_own_format() throws IOException {
        Files.delete(workspace.resolve("returns/2024-03/Sở A/oak.csv"));
        Path archive = workspace.resolve("returns/2024-03/all.zip");
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(archive)))) {
            zip.putNextEntry(new ZipEntry("oak/a.xlsx"));
            try (XSSFWorkbook book = new XSSFWorkbook()) {
                XSSFRow row = book.createSheet("Returns").createRow(0);
                XSSFRow faulty = book.getSheetAt(0).createRow(1);
                String[] headings = {"Unit", "Period", "Measure", "Value"};
                String[] values = {"H1", "2024-03", "staff", "9oo"};
                for (int i = 0; i < headings.length; i++) {
                    row.createCell(i).setCellValue(headings[i]);
                    faulty.createCell(i).setCellValue(values[i]);
                }
                book.write(zip);
            }
        }
        run("--annotate", "marked");
        assertThat(files(place.resolve("marked"))).containsOnlyKeys("2024-03/all.zip/oak/a.xlsx");
    }

    /** 255 bytes are the longest name that file systems take; in an archive it may be of any length. */
    @Test
    void a_file_with_a_long_name_keeps_no_copy_back() throws IOException {
        String name = "báo cáo kết quả hoạt động công đoàn ".repeat(4);
        put("returns/2024-03/" + name + "1.csv", FAULTY);
        put("returns/2024-03/" + name + "2.csv", FAULTY);
        Ran ran = run("--annotate", "marked");
        assertThat(ran.code()).isZero();
        assertThat(files(place.resolve("marked")).keySet())
                .filteredOn(file -> file.startsWith("2024-03/báo cáo"))
                .hasSize(2)
                .allMatch(file -> file.matches("2024-03/báo cáo .*….* [12]\\.csv - to mend\\.xlsx"));
    }

    @Test
    void two_files_whose_names_differ_in_their_form_only_both_get_a_copy() throws IOException {
        put(
                "returns/2024-03/" + Normalizer.normalize("Sở A/oak.csv", Normalizer.Form.NFD),
                FAULTY + "H1,2024-03,x,1\n");
        Ran ran = run("--annotate", "marked");
        assertThat(ran.out()).contains("Marked copies for senders: 2, in marked");
        assertThat(files(place.resolve("marked")))
                .containsOnlyKeys("2024-03/Sở A/oak.csv - to mend.xlsx", "2024-03/Sở A/oak.csv - to mend (2).xlsx")
                .satisfies(files -> assertThat(files.values()).doesNotHaveDuplicates());
    }

    @Test
    void a_second_run_gives_the_same_bytes() throws IOException {
        run("--annotate", "marked");
        Map<String, String> first = files(place.resolve("marked"));
        run("--annotate", "marked");
        assertThat(files(place.resolve("marked"))).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ws/returns", "ws/returns/marked", "ws/out/../returns/2024-03", "way/in"})
    void returns_are_never_annotated_in_place(String folder) throws IOException {
        Files.createSymbolicLink(place.resolve("way"), workspace.resolve("returns"));
        Map<String, String> before = files(workspace);
        Ran ran = run("--annotate", folder);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("never changed in place");
        assertThat(files(workspace)).isEqualTo(before);
    }

    @Test
    void what_cannot_be_written_ends_with_74() throws IOException {
        Files.writeString(place.resolve("marked"), "a file");
        Ran ran = run("--annotate", "marked");
        assertThat(ran.code()).isEqualTo(74);
        assertThat(ran.err()).contains("could not be written");
    }

    @Test
    void senders_get_their_copies_also_when_nothing_is_usable() throws IOException {
        Files.delete(workspace.resolve("returns/2024-03/elm.csv"));
        put("returns/2024-03/Sở A/oak.csv", FAULTY.replace(",700", ",7oo"));
        Ran ran = run("--annotate", "marked");
        assertThat(ran.code()).isEqualTo(4);
        assertThat(files(place.resolve("marked"))).hasSize(1);
    }

    @Test
    void a_marked_copy_sent_back_gives_the_figures_of_its_original() throws IOException {
        String before = figures();
        run("--annotate", "marked");
        Files.delete(workspace.resolve("returns/2024-03/Sở A/oak.csv"));
        Files.copy(
                place.resolve("marked/2024-03/Sở A/oak.csv - to mend.xlsx"),
                workspace.resolve("returns/2024-03/Sở A/oak.csv - to mend.xlsx"));
        assertThat(figures()).isEqualTo(before);
        assertThat(run().out()).contains("oak.csv - to mend.xlsx › Content › D2");
    }

    @Test
    void a_waiver_makes_a_doubted_pair_count_and_stands_in_the_json() throws IOException {
        put(
                "returns/2024-03/elm.csv",
                "Unit,Period,Measure,Value\nH2,2024-03,staff,40\nH2,2024-03,trained,42\n"
                        + "H3,2024-03,staff,300\nH3,2024-03,trained,100\n");
        assertThat(received()).isEqualTo("1");
        put("waivers.yaml", """
                - code: numerator-above-denominator
                  unit: H2
                  measure: trained
                  period: 2024-03
                  value: 42
                  reason: seconded staff were trained, too
                  signer: B. Brown
                  until: 2024-12-31
                """);
        assertThat(received()).isEqualTo("2");
        assertThat(json()).contains("seconded staff were trained, too", "\"signer\": \"B. Brown\"");
        assertThat(run().out().replaceAll("\\s+", " "))
                .contains("Nothing to do: this figure is accepted until 2024-12-31. Reason: seconded");
        Files.writeString(workspace.resolve("waivers.yaml"), "- code: jmp\n");
        assertThat(run().code()).isEqualTo(3);
        assertThat(run().err()).contains("waivers.yaml › line 1, column 9", "waivers.yaml has errors");
    }

    /** How many bodies count for the first indicator. */
    private String received() throws IOException {
        return json().split("\"received\": ", 3)[1].replaceFirst("(?s)\\D.*", "");
    }

    private String json() throws IOException {
        Ran ran = Ran.in(place, Map.of("KH415_LANG", "en"), "report", "ws", "--period", "2024-03", "--out", "out");
        return ran.code() == 0 ? Files.readString(place.resolve("out/2024-03/SAFE26-2024-03.json")) : ran.err();
    }

    /** The JSON without what tells of files. */
    private String figures() throws IOException {
        String json = json();
        return json.substring(0, json.indexOf("\"returns\""));
    }
}
