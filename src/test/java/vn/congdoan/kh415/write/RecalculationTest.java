package vn.congdoan.kh415.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congdoan.kh415.Crowd;
import vn.congdoan.kh415.Libraries;
import vn.congdoan.kh415.LibreOffice;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.read.plan.PlanReader;
import vn.congdoan.kh415.testing.Folders;
import vn.congdoan.kh415.testing.Ran;
import vn.congdoan.kh415.text.Words;
import vn.congdoan.kh415.write.json.JsonWriter;

/** The oracle: another program computes every formula anew, and comes to what is stored and to what the JSON says. */
final class RecalculationTest {
    private static final Words VI = Words.in(Lang.VI);

    private static byte[] libraries = {};

    @TempDir
    private Path folder;

    @BeforeAll
    static void writeOnce() throws IOException {
        libraries = Books.write(Libraries.assessment(), VI);
    }

    @Test
    void recalculation_gives_every_cell_and_the_figures_of_the_json() throws IOException, InterruptedException {
        LibreOffice office = LibreOffice.orSkip(folder);
        byte[] written = libraries;
        byte[] recalculated = recalculated(office, written);
        assertThat(shown(written)).hasSizeGreaterThan(3000);
        assertThat(differences(written, recalculated)).isEmpty();
        JsonComparison compared = compared(Libraries.assessment(), recalculated, VI);
        assertThat(compared.faults()).isEmpty();
        assertThat(compared.count()).isGreaterThan(500);
    }

    @Test
    void recalculation_gives_every_cell_and_the_json_of_large_figures() throws IOException, InterruptedException {
        LibreOffice office = LibreOffice.orSkip(folder);
        Words words = Words.in(Lang.EN);
        byte[] written = Books.write(Crowd.assessment(8, 5, 415), words);
        byte[] recalculated = recalculated(office, written);
        assertThat(shown(written)).hasSizeGreaterThan(10000);
        assertThat(differences(written, recalculated)).isEmpty();
        JsonComparison compared = compared(Crowd.assessment(8, 5, 415), recalculated, words);
        assertThat(compared.faults()).isEmpty();
        assertThat(compared.count()).isGreaterThan(3000);
    }

    /** The real thing: consolidated returns, carried figures, returns of every kind of fault, closed months. */
    @Test
    void recalculation_gives_every_cell_and_the_json_of_the_samples() throws IOException, InterruptedException {
        LibreOffice office = LibreOffice.orSkip(folder);
        Folders.copy(Path.of("samples"), folder.resolve("samples"));
        Path plan = Files.copy(Path.of("targets.yaml"), folder.resolve("targets.yaml"));
        assertThat(Ran.in(folder, "report", "samples", "--period", "2023-06").code())
                .isZero();
        Path out = folder.resolve("samples").resolve("out").resolve("2023-06");
        byte[] written = Files.readAllBytes(out.resolve("KH415-2023-06.xlsx"));
        byte[] recalculated = recalculated(office, written);
        assertThat(differences(written, recalculated)).isEmpty();
        JsonComparison compared = JsonComparison.of(
                new ObjectMapper().readTree(out.resolve("KH415-2023-06.json").toFile()),
                recalculated,
                PlanReader.read(plan).value().orElseThrow(),
                VI);
        assertThat(compared.faults()).isEmpty();
        assertThat(compared.count()).isGreaterThan(19_000);
    }

    @ParameterizedTest
    @CsvSource({"2023-01, vi", "2023-06, en"})
    void recalculation_gives_every_cell_of_the_slips_of_the_samples(String period, String lang)
            throws IOException, InterruptedException {
        LibreOffice office = LibreOffice.orSkip(folder);
        Folders.copy(Path.of("samples"), folder.resolve("samples"));
        Files.copy(Path.of("targets.yaml"), folder.resolve("targets.yaml"));
        assertThat(Ran.in(folder, "report", "samples", "--period", period, "--lang", lang, "--slips", "slips")
                        .code())
                .isZero();
        List<Path> slips = Folders.files(folder.resolve("slips"));
        assertThat(slips).hasSize(17);
        List<Path> recalculated = office.convert(slips, "xlsx");
        for (int i = 0; i < slips.size(); i++) {
            byte[] written = Files.readAllBytes(slips.get(i));
            assertThat(shown(written)).hasSizeGreaterThan(150);
            assertThat(differences(written, Files.readAllBytes(recalculated.get(i))))
                    .as(slips.get(i).getFileName().toString())
                    .isEmpty();
        }
    }

    @Test
    void recalculation_gives_every_cell_of_annexes_and_of_the_workbook_above_them()
            throws IOException, InterruptedException {
        LibreOffice office = LibreOffice.orSkip(folder);
        Path workspace = Folders.copy(Path.of("src/test/resources/vn/congdoan/kh415/cases/first"), folder.resolve("w"));
        Files.copy(Path.of("targets.yaml"), folder.resolve("targets.yaml"));
        assertThat(Ran.in(folder, "report", "w", "--period", "2023-06", "--annexes-above", "5")
                        .code())
                .isZero();
        Path out = workspace.resolve("out/2023-06");
        List<Path> books = new ArrayList<>(Folders.files(out.resolve("KH415-2023-06-annexes")));
        assertThat(books).hasSizeGreaterThan(1);
        books.add(out.resolve("KH415-2023-06.xlsx"));
        List<Path> recalculated = office.convert(books, "xlsx");
        for (int i = 0; i < books.size(); i++) {
            byte[] written = Files.readAllBytes(books.get(i));
            assertThat(shown(written)).hasSizeGreaterThan(150);
            assertThat(differences(written, Files.readAllBytes(recalculated.get(i))))
                    .as(books.get(i).getFileName().toString())
                    .isEmpty();
        }
    }

    @Test
    void recalculation_gives_every_cell_and_the_json_of_a_quarter() throws IOException, InterruptedException {
        LibreOffice office = LibreOffice.orSkip(folder);
        Path workspace =
                Folders.copy(Path.of("src/test/resources/vn/congdoan/kh415/cases/quarter"), folder.resolve("q"));
        assertThat(Ran.in(folder, "report", "q", "--period", "2023-Q2", "--as-of", "2023-06-20")
                        .code())
                .isZero();
        Path out = workspace.resolve("out/2023-Q2");
        byte[] written = Files.readAllBytes(out.resolve("QT23-2023-Q2.xlsx"));
        byte[] recalculated = recalculated(office, written);
        assertThat(differences(written, recalculated)).isEmpty();
        JsonComparison compared = JsonComparison.of(
                new ObjectMapper().readTree(out.resolve("QT23-2023-Q2.json").toFile()),
                recalculated,
                PlanReader.read(workspace.resolve("targets.yaml")).value().orElseThrow(),
                VI);
        assertThat(compared.faults()).isEmpty();
        assertThat(compared.count()).isGreaterThan(100);
    }

    @Test
    void recalculation_finds_a_planted_wrong_value() throws IOException, InterruptedException {
        LibreOffice office = LibreOffice.orSkip(folder);
        byte[] written = planted(cell -> cell.setCellValue(cell.getNumericCellValue() + 1e-6));
        assertThat(differences(written, recalculated(office, written))).hasSize(1);
    }

    /** Also against the JSON, for a value stored wrongly beside it would agree with the formula. */
    @Test
    void recalculation_finds_a_planted_wrong_formula() throws IOException, InterruptedException {
        LibreOffice office = LibreOffice.orSkip(folder);
        byte[] written = planted(cell -> {
            double stored = cell.getNumericCellValue();
            cell.setCellFormula("1+" + cell.getCellFormula());
            cell.setCellValue(stored);
        });
        byte[] recalculated = recalculated(office, written);
        assertThat(differences(written, recalculated)).isNotEmpty();
        assertThat(compared(Libraries.assessment(), recalculated, VI).faults()).isNotEmpty();
    }

    /** Also one that is stored with the formula that should give it. */
    @ParameterizedTest
    @CsvSource({
        "Tổng hợp, Tử số",
        "Tổng hợp, Kết quả",
        "Tổng hợp, Tháng trước",
        "Theo từng cấp, Mẫu số",
        "Theo từng cấp, Phần của số còn thiếu (tại thời điểm lập)",
        "Theo từng cấp, Thấp nhất có thể",
        "'Theo cấp, khu vực, cụm', Tử số",
        "'Theo cấp, khu vực, cụm', Mẫu số",
        "'Theo cấp, khu vực, cụm', Cao nhất có thể",
        "'Theo cấp, khu vực, cụm', Thiếu",
        "Xếp hạng, Tử số",
        "Xếp hạng, Hạng toàn cấp",
        "Xếp hạng, Số xếp hạng toàn cấp",
        "Ma trận, L1",
        "Tử số – mẫu số, Tử số",
        "Tử số – mẫu số, Mẫu số"
    })
    void a_planted_wrong_number_differs_from_the_json(String sheet, String heading) throws IOException {
        byte[] wrong = below(sheet, heading, CellType.NUMERIC, cell -> cell.setCellValue(-7));
        assertThat(compared(Libraries.assessment(), wrong, VI).faults()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Tổng hợp, Báo cáo",
        "Theo từng cấp, Đánh giá",
        "Theo từng cấp, Tính chất",
        "'Theo cấp, khu vực, cụm', Tính chất",
        "'Theo cấp, khu vực, cụm', Đánh giá",
        "Xếp hạng, Đánh giá"
    })
    void a_planted_wrong_word_differs_from_the_json(String sheet, String heading) throws IOException {
        byte[] wrong = below(sheet, heading, CellType.STRING, cell -> cell.setCellValue("sai"));
        assertThat(compared(Libraries.assessment(), wrong, VI).faults()).hasSize(1);
    }

    @Test
    void nothing_differs_where_nothing_is_planted() throws IOException {
        assertThat(compared(Libraries.assessment(), libraries, VI).faults()).isEmpty();
    }

    /** With the first cell changed that shows such content below that heading. */
    private static byte[] below(String sheet, String heading, CellType type, Consumer<XSSFCell> change)
            throws IOException {
        try (XSSFWorkbook workbook = Books.read(libraries);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            change.accept(below(workbook.getSheet(sheet), heading, type));
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static XSSFCell below(XSSFSheet sheet, String heading, CellType type) {
        int column = -1;
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (column < 0
                        && shown(cell) == CellType.STRING
                        && cell.getStringCellValue().equals(heading)) {
                    column = cell.getColumnIndex();
                } else if (cell.getColumnIndex() == column && shown(cell) == type) {
                    return (XSSFCell) cell;
                }
            }
        }
        throw new AssertionError("nothing below " + heading);
    }

    private static CellType shown(Cell cell) {
        return cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
    }

    /** With the first numerator of the summary changed. */
    private static byte[] planted(Consumer<XSSFCell> change) throws IOException {
        return planted(libraries, "Theo từng cấp", CellType.FORMULA, change);
    }

    private static byte[] planted(byte[] bytes, String sheet, CellType type, Consumer<XSSFCell> change)
            throws IOException {
        try (XSSFWorkbook workbook = Books.read(bytes);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            String first = Books.shown(workbook).entrySet().stream()
                    .filter(cell -> cell.getValue() instanceof Double)
                    .map(Map.Entry::getKey)
                    .filter(name ->
                            name.startsWith(sheet + "!") && cell(workbook, name).getCellType() == type)
                    .findFirst()
                    .orElseThrow();
            change.accept(cell(workbook, first));
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static XSSFCell cell(XSSFWorkbook workbook, String name) {
        String[] place = name.split("!", 2);
        CellAddress address = new CellAddress(place[1]);
        return workbook.getSheet(place[0]).getRow(address.getRow()).getCell(address.getColumn());
    }

    private static JsonComparison compared(Assessment assessment, byte[] workbook, Words words) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonWriter.write(assessment, words, out);
        return JsonComparison.of(new ObjectMapper().readTree(out.toByteArray()), workbook, assessment.plan(), words);
    }

    private static Map<String, Object> shown(byte[] bytes) throws IOException {
        try (XSSFWorkbook workbook = Books.read(bytes)) {
            return Books.shown(workbook);
        }
    }

    private byte[] recalculated(LibreOffice office, byte[] written) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("workbook.xlsx"), written);
        return Files.readAllBytes(office.convert(file, "xlsx"));
    }

    /** The cells that differ, with both values. LibreOffice writes numbers with 15 figures. */
    private static Map<String, String> differences(byte[] written, byte[] recalculated) throws IOException {
        Map<String, Object> stored = shown(written);
        Map<String, Object> anew = shown(recalculated);
        assertThat(anew.keySet()).isEqualTo(stored.keySet());
        Map<String, String> differences = new TreeMap<>();
        stored.forEach((cell, value) -> {
            Object other = anew.get(cell);
            if (!same(value, other)) {
                differences.put(cell, value + " stored, " + other + " recalculated");
            }
        });
        return differences;
    }

    private static boolean same(Object one, Object other) {
        return one instanceof Double number && other instanceof Double second
                ? Math.abs(number - second) <= 1e-13 * Math.max(1, Math.abs(number))
                : one.equals(other);
    }
}
