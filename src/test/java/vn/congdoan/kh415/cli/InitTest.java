package vn.congdoan.kh415.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congdoan.kh415.testing.Folders;
import vn.congdoan.kh415.testing.Ran;

/** A workspace to begin with: complete, commented, and in order as it is. */
final class InitTest {
    private static final Path OTHER_PLAN = Path.of("src/test/resources/vn/congdoan/kh415/cases/second/targets.yaml");

    @TempDir
    private Path place;

    private Ran run(String arguments) {
        return Ran.in(place, arguments.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"vi, false, 2023-06", "en, false, 2023-06", "vi, true, 2023-06", "en, true, 2023-06"})
    void what_is_made_passes_lint_and_check_and_gives_a_report(String lang, boolean other, String month)
            throws IOException {
        String plan = other ? " --plan " + OTHER_PLAN.toAbsolutePath() : "";
        Ran ran = run("init ws --lang " + lang + plan);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out().strip()).endsWith("kh415 check ws --period " + month);
        assertThat(run("plan lint --plan ws/targets.yaml").code()).isZero();
        Ran check = run("check ws --fail-on warning --quiet --period " + month);
        assertThat(check).isEqualTo(new Ran(0, "", ""));
        assertThat(run("check ws --lang en --period " + month).out())
                .isEqualTo("Found for the period: errors 0, warnings 0, notes 0." + System.lineSeparator());
        assertThat(run("config ws").code()).isZero();
        assertThat(run("report ws --quiet --period " + month)).isEqualTo(new Ran(0, "", ""));
    }

    @Test
    void the_plan_is_the_one_that_comes_with_the_program_unless_another_is_named() throws IOException {
        run("init ws");
        String shipped = Files.readString(Path.of("targets.yaml"));
        String schema = shipped.lines().findFirst().orElseThrow().split("=")[1];
        assertThat(place.resolve("ws/targets.yaml")).hasContent(shipped.replace(schema, "plan.schema.json"));
        assertThat(place.resolve("ws/plan.schema.json")).hasSameBinaryContentAs(Path.of(schema));
        run("init other --plan " + OTHER_PLAN.toAbsolutePath());
        assertThat(place.resolve("other/targets.yaml")).hasSameBinaryContentAs(OTHER_PLAN);
        assertThat(Folders.contents(place.resolve("ws")).keySet())
                .containsExactly(
                        "assigned.xlsx",
                        "kh415.properties",
                        "plan.schema.json",
                        "returns/2023-06/vi du - xoa khi co bao cao that.csv",
                        "targets.yaml",
                        "units.xlsx",
                        "waivers.yaml");
    }

    @Test
    void kinds_and_sectors_are_chosen_from_lists_and_nothing_is_locked() throws IOException {
        run("init ws --plan " + OTHER_PLAN.toAbsolutePath() + " --lang en");
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(place.resolve("ws/units.xlsx")))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getProtect()).isFalse();
            assertThat(sheet.getDataValidations().stream()
                            .map(InitTest::choices)
                            .collect(Collectors.joining("; ")))
                    .isEqualTo("Hospital trust,Hospital,Clinic,Ward,Care team; Acute care,Mental health,Primary care");
            assertThat(book.getSheetAt(1).getSheetName()).isEqualTo("Notes");
        }
    }

    private static String choices(DataValidation validation) {
        return String.join(",", validation.getValidationConstraint().getExplicitListValues());
    }

    @Test
    void names_with_commas_are_not_cut_in_two_in_a_list() throws IOException {
        run("init ws");
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(place.resolve("ws/units.xlsx")))) {
            assertThat(book.getSheetAt(0).getDataValidations())
                    .hasSize(2)
                    .allSatisfy(validation -> assertThat(
                                    validation.getValidationConstraint().getExplicitListValues())
                            .hasSizeBetween(3, 5));
        }
    }

    @Test
    void the_same_day_gives_the_same_bytes() throws IOException {
        run("init one");
        run("init two");
        assertThat(Folders.contents(place.resolve("one"))).isEqualTo(Folders.contents(place.resolve("two")));
    }

    @Test
    void a_folder_with_something_in_it_is_left_alone() throws IOException {
        Files.createDirectories(place.resolve("ws"));
        Files.writeString(place.resolve("ws/notes.txt"), "mine");
        Ran ran = run("init ws --lang en");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("ws", "something lies there already");
        assertThat(Folders.contents(place.resolve("ws"))).containsOnlyKeys("notes.txt");
        Files.delete(place.resolve("ws/notes.txt"));
        assertThat(run("init ws").code()).isZero();
    }

    @Test
    void a_plan_with_mistakes_makes_nothing() throws IOException {
        Files.writeString(place.resolve("bad.yaml"), "plan: {id: X}\n");
        assertThat(run("init ws --plan bad.yaml").code()).isEqualTo(3);
        assertThat(run("init ws --plan none.yaml").code()).isEqualTo(3);
        assertThat(place.resolve("ws")).doesNotExist();
    }
}
