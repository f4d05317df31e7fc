package vn.congdoan.kh415.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congdoan.kh415.testing.Folders;
import vn.congdoan.kh415.testing.Ran;

/** What is printed on a terminal is no wider than that is, and words stay whole. */
final class NarrowTerminalTest {
    private static final int[] WIDTHS = {60, 61, 67, 79, 80, 100};

    @TempDir
    private Path place;

    @BeforeEach
    void copy() throws IOException {
        Folders.copy(Path.of("src/test/resources/vn/congdoan/kh415/cases/second"), place.resolve("ws"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check ws --period 2024-03",
                "check ws --period 2024-03 --lang vi",
                "report ws --period 2024-03 --lang vi",
                "explain ws --period 2024-03 --lang vi C1",
                "plan show --plan ws/targets.yaml",
                "check ws --period 1999-13",
                "report --help",
                "report --help --lang en",
                "plan --help",
                "--help"
            })
    void every_line_fits(String command) {
        List<String> elsewhere = words(Ran.in(place, command.split(" ")));
        for (int columns : WIDTHS) {
            Ran ran = Ran.wide(columns, place, command.split(" "));
            assertThat(ran.out().lines())
                    .as("in %d columns", columns)
                    .allMatch(line -> line.length() <= columns || !line.strip().contains(" "));
            assertThat(ran.err().lines())
                    .allMatch(line -> line.length() <= columns || !line.strip().contains(" "));
            if (!command.startsWith("report ws")) {
                // Of the short table, names are cut and stand beside other cells.
                assertThat(words(ran)).as("in %d columns", columns).isSubsetOf(elsewhere);
            }
        }
    }

    @Test
    void figures_of_the_short_table_stand_below_names_where_there_is_no_room_beside_them() {
        Ran ran = Ran.wide(60, place, "report", "ws", "--period", "2024-03", "--lang", "vi");
        assertThat(ran.out()).contains("""
                                Chỉ tiêu                      Kết luận
                                Mục tiêu    Kết quả Thiếu Báo cáo
                        People
                        TRAIN   Staff trained in safe         ► đang thực hiện, đúng
                                handling                        tiến độ
                                ≥ 80 %      75,81 %    75 5 + 3/8
                        """);
    }

    @Test
    void wide_terminal_has_lines_of_a_hundred_columns() {
        String out = Ran.wide(200, place, "check", "ws", "--period", "2024-03").out();
        assertThat(out.lines().mapToInt(String::length).max().orElseThrow()).isBetween(81, 100);
    }

    private static List<String> words(Ran ran) {
        return Stream.of(ran.out(), ran.err())
                // The library breaks names of files behind their dot.
                .flatMap(text -> Arrays.stream(text.split("[\\s.]+")))
                .toList();
    }
}
