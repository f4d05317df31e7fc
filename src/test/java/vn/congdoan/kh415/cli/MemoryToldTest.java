package vn.congdoan.kh415.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.cli.run.Surroundings;

final class MemoryToldTest {
    @Test
    void want_of_memory_is_told_once_whoever_notices_it() {
        StringWriter told = new StringWriter();
        PrintWriter err = new PrintWriter(told);
        Surroundings surroundings = new Surroundings(Map.of(), LocalDate.of(2023, 7, 5), Path.of(""), "1.0.0");
        assertThat(CommandLineRun.outOfMemory(err, surroundings, "report", "--lang", "en"))
                .isEqualTo(70);
        assertThat(CommandLineRun.outOfMemory(err, surroundings, "report", "--lang", "en"))
                .isEqualTo(70);
        assertThat(told.toString().lines()).hasSize(1).first().asString().contains("MB");
    }
}
