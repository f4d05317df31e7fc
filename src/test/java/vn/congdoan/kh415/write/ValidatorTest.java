package vn.congdoan.kh415.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congdoan.kh415.Libraries;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.read.table.TableFile;
import vn.congdoan.kh415.report.book.BookSetting;
import vn.congdoan.kh415.report.letter.Correction;
import vn.congdoan.kh415.report.letter.Slips;
import vn.congdoan.kh415.report.sheet.Sheets;
import vn.congdoan.kh415.testing.CaseRun;
import vn.congdoan.kh415.text.Words;
import vn.congdoan.kh415.write.copy.AnnotatedCopy;
import vn.congdoan.kh415.write.copy.AnnotatedCopyTest;
import vn.congdoan.kh415.write.xlsx.About;
import vn.congdoan.kh415.write.xlsx.WorkbookWriter;

/**
 * What the validator of the Open XML SDK says of the files that we write. It is not part of the build: it runs where it is installed (npm
 * package @ooxml-tools/validate) and found on the path as ooxml-validate, or where the environment variable {@value #COMMAND} says how
 * to call it.
 */
final class ValidatorTest {
    private static final String COMMAND = "KH415_OOXML_VALIDATE";
    private static final String NAME = "ooxml-validate";
    private static final Words VI = Words.in(Lang.VI);

    private static List<String> command = List.of();

    @TempDir
    private Path folder;

    @BeforeAll
    static void find() {
        command = named().or(ValidatorTest::onPath).orElse(List.of());
        Assumptions.assumeFalse(
                command.isEmpty(),
                "skipped: " + NAME + " is not on the path, and " + COMMAND
                        + " does not say how to call it, so nothing validates the files");
    }

    private static Optional<List<String>> named() {
        String said = System.getenv(COMMAND);
        return said == null || said.isBlank()
                ? Optional.empty()
                : Optional.of(List.of(said.strip().split("\\s+")));
    }

    private static Optional<List<String>> onPath() {
        String path = System.getenv("PATH");
        return path == null
                ? Optional.empty()
                : List.of(path.split(File.pathSeparator)).stream()
                        .map(each -> Path.of(each, NAME))
                        .filter(Files::isExecutable)
                        .findFirst()
                        .map(file -> List.of(file.toString()));
    }

    @Test
    void validator_finds_something_in_a_workbook_that_is_not_by_the_book() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            // It has its name before its size.
            workbook.createFont();
            workbook.createSheet();
            workbook.write(out);
        }
        assertThat(said(out.toByteArray())).contains("x:font");
    }

    @Test
    void workbook_is_by_the_book() throws Exception {
        assertThat(said(Books.write(Libraries.assessment(), VI))).isEqualTo("[]");
    }

    @Test
    void workbook_in_english_with_what_was_assigned_is_by_the_book() throws Exception {
        assertThat(said(Books.write(CaseRun.second(), Words.in(Lang.EN)))).isEqualTo("[]");
    }

    @Test
    void annex_is_by_the_book() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WorkbookWriter.writeAnnex(
                Sheets.of(CaseRun.second(), VI, new BookSetting("1.0.0", "../../")),
                About.of(CaseRun.second(), VI),
                out);
        assertThat(said(out.toByteArray())).isEqualTo("[]");
    }

    @Test
    void slip_is_by_the_book() throws Exception {
        Slips slips = new Slips(CaseRun.second(), VI, "1.0.0");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WorkbookWriter.write(slips.of(slips.units().get(0)), About.of(CaseRun.second(), VI), out);
        assertThat(said(out.toByteArray())).isEqualTo("[]");
    }

    @Test
    void marked_copy_is_by_the_book() throws Exception {
        ByteArrayOutputStream original = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("Báo cáo");
            sheet.createRow(1).createCell(1).setCellValue(1.5);
            // As programs write that are not for people.
            sheet.getCTWorksheet().unsetSheetViews();
            workbook.write(original);
        }
        Path file = Files.write(folder.resolve("original.xlsx"), original.toByteArray());
        Correction correction = AnnotatedCopyTest.correction("x.xlsx", "Báo cáo", "B2", "C3");
        AnnotatedCopy copy = AnnotatedCopy.of(
                correction,
                Optional.of(original.toByteArray()),
                TableFile.read(file, "x").value(),
                About.of(Libraries.assessment(), VI));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        copy.content().writeTo(out);
        assertThat(said(out.toByteArray())).isEqualTo("[]");
    }

    private String said(byte[] content) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("checked.xlsx"), content);
        Path said = folder.resolve("said.json");
        List<String> line = new ArrayList<>(command);
        line.addAll(List.of(file.toString(), "--output-format", "json"));
        Process process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError(command + " did not finish");
        }
        return Files.readString(said, StandardCharsets.UTF_8).strip();
    }
}
