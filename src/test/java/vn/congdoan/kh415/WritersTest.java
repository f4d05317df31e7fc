package vn.congdoan.kh415;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congdoan.kh415.testing.Ran;

/**
 * One form and one table (merged titles, headings of two lines, sections, marks, texts, dates, formulas, faults) by many programs:
 * exceljs 4.4, SheetJS 0.18, XlsxWriter, and by hand as Google Sheets and others write. The first is XlsxWriter's.
 * LibreOffice writes 0 into .xls for formulas that give a text, so it has no part in this.
 */
final class WritersTest {
    private static final Path WRITTEN = Path.of("src/test/resources/vn/congdoan/kh415/writers");

    @TempDir
    private Path place;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exceljs.xlsx",
                "xlsxwriter-1904.xlsx",
                "sheetjs.xls",
                "sheetjs.xlsb",
                "hand-google.xlsx",
                "hand-noref.xlsx",
                "hand-strict.xlsx",
                "hand-backslash.xlsx",
                "hand-runs.xlsx"
            })
    void one_return_by_any_program_gives_the_same_figures_and_findings(String name) throws IOException {
        JsonNode first = report("first.xlsx");
        JsonNode same = report(name);
        assertThat(same.get("indicators")).isEqualTo(first.get("indicators"));
        assertThat(findings(same)).isEqualTo(findings(first)).hasSize(7);
    }

    private JsonNode report(String name) throws IOException {
        Path workspace = Files.createDirectories(place.resolve(name));
        Path returns = Files.createDirectories(workspace.resolve("returns/2023-06"));
        Files.copy(Path.of("samples/units.csv"), workspace.resolve("units.csv"));
        Files.copy(Path.of("targets.yaml"), workspace.resolve("targets.yaml"));
        Files.copy(WRITTEN.resolve(name), returns.resolve(name));
        Ran ran = Ran.in(
                place, Map.of("KH415_LANG", "en"), "report", name, "--period", "2023-06", "--as-of", "2023-07-04");
        assertThat(ran.code()).as(ran.err()).isZero();
        return Results.read(workspace.resolve("out/2023-06/KH415-2023-06.json"));
    }

    /** All but the file's name. */
    private static List<String> findings(JsonNode report) {
        return StreamSupport.stream(report.get("findings").spliterator(), false)
                .map(finding -> String.join(
                        " ",
                        finding.get("severity").asText(),
                        finding.get("code").asText(),
                        finding.get("unit").asText(),
                        finding.get("measure").asText(),
                        finding.get("sheet").asText(),
                        finding.get("cell").asText()))
                .sorted()
                .toList();
    }
}
