package vn.congdoan.kh415.read.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocaleTest {
    @TempDir
    Path workspace;

    @Test
    void vietnamese_file_names_are_opened_and_shown_without_a_locale() throws IOException, InterruptedException {
        Path returns = Files.createDirectories(workspace.resolve("returns/Tháng 6"));
        Files.copy(Fixture.path("strict.xlsx"), returns.resolve("Báo cáo tháng 6 – Điện lực.xlsx"));
        Files.copy(Fixture.path("very-hidden.xlsx"), returns.resolve("Đơn vị.xlsx"));
        Files.writeString(returns.resolve("~$khóa.xlsx"), "x");
        assertThat(printedWithoutLocale()).isEqualTo("""
                returns/Tháng 6/Báo cáo tháng 6 – Điện lực.xlsx
                [Biểu 1]
                1: A 'đoàn viên' | B 12 | C 2023-06-30
                returns/Tháng 6/~$khóa.xlsx
                FILE_PASSED_OVER noreturn-litter
                returns/Tháng 6/Đơn vị.xlsx
                [Biểu 1] hidden
                1: A 1
                """);
    }

    private String printedWithoutLocale() throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        ProcessBuilder builder = new ProcessBuilder(
                java.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                NoLocale.class.getName(),
                workspace.toString());
        builder.environment().put("LC_ALL", "C");
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return printed.replace(System.lineSeparator(), "\n");
    }
}
