package vn.congdoan.kh415.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congdoan.kh415.cli.workspace.UnitFiles;
import vn.congdoan.kh415.testing.Folders;
import vn.congdoan.kh415.testing.Ran;

final class SlipsTest {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void report() throws IOException {
        Folders.copy(Path.of("samples"), folder.resolve("w"));
        Files.copy(Path.of("targets.yaml"), folder.resolve("targets.yaml"));
        assertThat(slips("first").out())
                .endsWith("Phiếu kết quả từng đơn vị: 17, trong first" + System.lineSeparator());
    }

    private static Ran slips(String to) {
        return Ran.in(folder, "report", "w", "--period", "2023-06", "--slips", to);
    }

    private static XSSFWorkbook book(String unit) throws IOException {
        try (InputStream in = Files.newInputStream(folder.resolve("first/KH415-2023-06-" + unit + ".xlsx"))) {
            return new XSSFWorkbook(in);
        }
    }

    private static List<String> texts(XSSFWorkbook workbook, int sheet) {
        List<String> texts = new ArrayList<>();
        for (Row row : workbook.getSheetAt(sheet)) {
            for (Cell cell : row) {
                CellType type =
                        cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
                if (type == CellType.STRING && !cell.getStringCellValue().isEmpty()) {
                    texts.add(cell.getStringCellValue());
                }
            }
        }
        return texts;
    }

    @Test
    void every_upper_union_and_every_body_directly_below_the_top_gets_one() throws IOException {
        assertThat(Folders.files(folder.resolve("first")).stream()
                        .map(file -> file.getFileName().toString().replaceAll("KH415-2023-06-|\\.xlsx", "")))
                .containsExactly(
                        "CSM", "DHL", "GLK", "HBV", "KYL", "NHQ", "SNG", "TBD", "TT01", "TT02", "TT03", "TT04", "TT05",
                        "TT06", "TT07", "TT08", "TT09");
    }

    @Test
    void slips_of_equal_input_are_equal_to_the_last_byte() throws IOException {
        slips("again");
        assertThat(Folders.contents(folder.resolve("again"))).isEqualTo(Folders.contents(folder.resolve("first")));
    }

    @Test
    void slip_says_its_own_results_and_what_is_missing_and_wrong() throws IOException {
        try (XSSFWorkbook workbook = book("TBD")) {
            assertThat(texts(workbook, 0))
                    .contains(
                            "PHIẾU KẾT QUẢ THỰC HIỆN CHỈ TIÊU KẾ HOẠCH 415/KH-CĐCT",
                            "CÔNG ĐOÀN CÔNG THƯƠNG VIỆT NAM",
                            "TM. BAN THƯỜNG VỤ");
            assertThat(workbook.getNumberOfSheets()).isEqualTo(1);
        }
        try (XSSFWorkbook workbook = book("DHL")) {
            assertThat(texts(workbook, 0))
                    .contains(
                            "Đơn vị: Công đoàn Tổng công ty Dệt Hồng Lam (DHL) – Tháng 6 năm 2023",
                            "Đạt và vượt 9/19 chỉ tiêu; chưa đạt 2; đúng tiến độ 5; "
                                    + "chưa đến kỳ đánh giá 3. Đã nhận đủ báo cáo của các đơn vị bên dưới.");
            assertThat(workbook.getNumberOfSheets()).isEqualTo(1);
        }
    }

    @Test
    void what_a_body_did_that_lacks_figures_is_one_of_four_things() throws IOException {
        assertThat(sentence("KYL"))
                .contains("Số đơn vị chưa có đủ số liệu (xem trang sau): chưa gửi: 2; đã gửi, chưa dùng được: 1; "
                        + "gửi thiếu số liệu: 1.");
        assertThat(sentence("TBD")).contains("Số đơn vị chưa có đủ số liệu (xem dưới bảng): cấp trên gửi thay: 1.");
        assertThat(sentence("TT07")).contains("Báo cáo của đơn vị: đã gửi, chưa dùng được (xem dưới bảng).");
    }

    private static String sentence(String unit) throws IOException {
        try (XSSFWorkbook workbook = book(unit)) {
            return texts(workbook, 0).stream()
                    .filter(text -> text.startsWith("Đạt và vượt"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void no_slip_speaks_of_what_only_the_office_has() throws IOException {
        for (Path file : Folders.files(folder.resolve("first"))) {
            assertThat(content(file)).doesNotContain("waivers.yaml", "returns/");
        }
    }

    @Test
    void no_slip_names_another_union() throws IOException {
        Map<String, List<String>> names = names();
        for (Path file : Folders.files(folder.resolve("first"))) {
            String own = file.getFileName().toString().replaceAll("KH415-2023-06-|\\.xlsx", "");
            String content = content(file);
            names.forEach((other, called) -> {
                if (!other.equals(own)) {
                    assertThat(called.stream()
                                    .filter(name -> Pattern.compile(
                                                    "(?<![\\p{L}\\d])" + Pattern.quote(name) + "(?![\\p{L}\\d])")
                                            .matcher(content)
                                            .find()))
                            .as("in the slip of " + own + " of " + other)
                            .isEmpty();
                }
            });
        }
    }

    /** The codes and names of all that stands at or below each body directly below the top. */
    private static Map<String, List<String>> names() throws IOException {
        Map<String, String> parents = new HashMap<>();
        Map<String, List<String>> called = new HashMap<>();
        for (String line : Files.readAllLines(Path.of("samples/units.csv")).stream()
                .skip(1)
                .toList()) {
            String[] cells = line.split(";", -1);
            parents.put(cells[0], cells[2]);
            called.computeIfAbsent(cells[0], code -> new ArrayList<>(List.of(code)))
                    .add(cells[1]);
        }
        String top = parents.entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        Map<String, List<String>> names = new TreeMap<>();
        called.forEach((code, own) -> {
            String above = code;
            while (!above.equals(top) && !top.equals(parents.get(above))) {
                above = parents.get(above);
            }
            if (!above.equals(top)) {
                names.computeIfAbsent(above, key -> new ArrayList<>()).addAll(own);
            }
        });
        return names;
    }

    /** Every text in the file, whatever part it stands in. */
    private static String content(Path file) throws IOException {
        StringBuilder content = new StringBuilder();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().matches("docProps/.*|xl/sharedStrings.xml|xl/worksheets/.*rels")) {
                    content.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return content.toString();
    }

    @Test
    void slips_are_never_written_among_the_returns() throws IOException {
        Ran ran = slips("w/returns/phieu");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).startsWith("Không ghi phiếu vào \"w/returns/phieu\"");
        assertThat(folder.resolve("w/returns/phieu")).doesNotExist();
    }

    @Test
    void code_gives_a_name_that_every_file_system_takes() {
        assertThat(UnitFiles.safe("DHL-1.2")).isEqualTo("DHL-1.2");
        assertThat(UnitFiles.safe("../CĐ_1:*")).isEqualTo(".._2fC_c4_90_5f1_3a_2a");
    }
}
