package vn.congdoan.kh415.read.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congdoan.kh415.model.finding.Outcome;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.testing.Told;

final class PlanSyntaxTest {
    private static final Path SECOND = Path.of("src/test/resources/vn/congdoan/kh415/cases/second/targets.yaml");

    @TempDir
    private Path folder;

    private Outcome<Optional<Plan>> read(String yaml) throws IOException {
        return PlanReader.read(Files.writeString(folder.resolve("p.yaml"), yaml));
    }

    private List<String> codes(String yaml) throws IOException {
        return read(yaml).findings().stream()
                .map(finding -> finding.place().cell() + " " + finding.code().id() + " " + Told.by(finding))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a:⏎  b: x: y⏎                |2:7 plan-syntax-colon []",
                "a:⏎\tb: 1⏎                   |2:1 plan-syntax-tab []",
                "a:⏎  b: 1⏎ c: 2⏎             |3:2 plan-syntax-indent []",
                "a: 1⏎b: \"x⏎c: 2⏎            |2:4 plan-syntax-quote []",
                "a: 'it's'⏎                   |1:8 plan-syntax-after-quote []",
                "a: [1, 2⏎b: 3⏎               |1:4 plan-syntax-bracket []]",
                "a: {x: 1⏎b: 2⏎               |1:4 plan-syntax-bracket [}]",
                "a: @x⏎                       |1:4 plan-syntax-first-character [@]",
                "a: \u0007x⏎                  |1:4 plan-syntax-character [U+0007]",
                "a: 1⏎---⏎b: 2⏎               |3:1 plan-syntax-separator []",
                "plan: x⏎office⏎              |2:1 plan-syntax-no-colon []",
                "a: ]⏎                        |1:4 plan-syntax []]",
                "a: - x, y and nothing but words⏎ |1:4 plan-syntax [- x, y and nothing b…]",
                "a: *⏎b: 1⏎                   |1:5 plan-syntax []",
                "? [a, b]⏎: c⏎                |1:3 plan-syntax [[a, b]]",
                "a: 1⏎{b: c}: d⏎              |2:1 plan-syntax [{b: c}: d]",
                "# nothing⏎                   |1:1 plan-empty []",
            })
    void a_break_of_the_syntax_is_one_finding_in_plain_words(String yaml, String finding) throws IOException {
        assertThat(codes(yaml.strip().replace("⏎", "\n"))).containsExactly(finding);
    }

    @Test
    void references_are_refused_and_never_expanded() throws IOException {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1));
        }
        assertThat(codes(bomb.toString())).contains("1:5 plan-syntax-reference []", "2:10 plan-syntax-reference []");
        assertThat(codes("<<: {plan: 1}\n")).contains("1:1 plan-syntax-reference []");
    }

    @Test
    void hostile_files_are_findings() throws IOException {
        assertThat(codes("[".repeat(100_000))).containsExactly("1:21 plan-syntax-deep [20]");
        assertThat(codes("plan: " + "{a: ".repeat(10_000))).containsExactly("1:83 plan-syntax-deep [20]");
        assertThat(codes("- ".repeat(10_000) + "x")).containsExactly("1:41 plan-syntax-deep [20]");
        String steps =
                IntStream.range(0, 1_000).mapToObj(i -> " ".repeat(i) + "a:\n").collect(Collectors.joining());
        assertThat(codes(steps)).containsExactly("21:21 plan-syntax-deep [20]");
        assertThat(codes("plan: " + "[".repeat(19) + "]".repeat(19))).noneMatch(code -> code.contains("deep"));
        assertThat(codes("a: ".repeat(1_000))).hasSize(1);
        assertThat(codes("x".repeat(1_000_001))).containsExactly("1:1 plan-too-large [1000000]");
        assertThat(codes("- a\n- b\n")).containsExactly("1:1 plan-value-section [" + folder + "/p.yaml]");
        Path latin = Files.write(folder.resolve("latin.yaml"), "plan: Kế hoạch".getBytes(StandardCharsets.UTF_16LE));
        assertThat(PlanReader.read(latin).findings()).hasSize(1);
        Path wrong = Files.write(folder.resolve("wrong.yaml"), new byte[] {'a', ':', ' ', (byte) 0xE9, '\n'});
        assertThat(PlanReader.read(wrong).findings())
                .extracting(finding -> finding.code().id())
                .containsExactly("plan-encoding");
    }

    @Test
    void a_byte_order_mark_and_windows_line_ends_do_not_matter() throws IOException {
        String plan = "\uFEFF" + Files.readString(SECOND).replace("\n", "\r\n");
        assertThat(read(plan).findings()).isEmpty();
    }
}
