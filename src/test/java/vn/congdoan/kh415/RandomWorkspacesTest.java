package vn.congdoan.kh415;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.read.plan.PlanReader;
import vn.congdoan.kh415.testing.Folders;
import vn.congdoan.kh415.testing.Ran;
import vn.congdoan.kh415.testing.RandomWorkspace;

/**
 * Whatever a workspace holds, no command ends as a defect of the tool: drawn workspaces are reported, closed, corrected, reopened and
 * reported again. {@code -Dkh415.random=400} draws as many, {@code -Dkh415.random.first=1234} begins with that one and
 * {@code -Dkh415.random.keep=DIR} leaves them there.
 */
class RandomWorkspacesTest {
    private static final Path SECOND = Path.of("src/test/resources/vn/congdoan/kh415/cases/second/targets.yaml");

    @TempDir
    private Path temporary;

    static IntStream seeds() {
        int first = Integer.getInteger("kh415.random.first", 1);
        return IntStream.range(first, first + Integer.getInteger("kh415.random", 40));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void no_workspace_makes_the_tool_fail(int seed) throws IOException {
        Path plan = (seed % 3 == 0 ? SECOND : Path.of("targets.yaml")).toAbsolutePath();
        Plan read = PlanReader.read(plan).value().orElseThrow();
        YearMonth last = YearMonth.of(seed % 3 == 0 ? 2024 : 2023, 5 + seed % 3);
        Random random = new Random(seed);
        RandomWorkspace drawn = new RandomWorkspace(read, seed, last.minusMonths(9), last);
        String name = "w" + seed;
        drawn.write(temporary.resolve(name));
        YearMonth before = last.minusMonths(1);
        List<List<String>> commands = new ArrayList<>();
        commands.add(List.of("report", name, "--period", before.toString()));
        commands.add(List.of("close", name, "--period", before.toString(), "--anyway"));
        if (random.nextInt(3) == 0) {
            commands.add(List.of("correct", before.toString()));
            commands.add(List.of("report", name, "--period", before.toString()));
        }
        if (random.nextInt(4) == 0) {
            commands.add(List.of("close", name, "--period", before.toString(), "--reopen", "--reason", "drawn"));
        }
        commands.add(List.of("correct", last.toString()));
        List<String> slips = random.nextInt(4) == 0 ? List.of("--slips", "slips") : List.of();
        commands.add(Stream.concat(Stream.of("report", name, "--period", last.toString()), slips.stream())
                .toList());
        String indicator = read.indicators()
                .get(random.nextInt(read.indicators().size()))
                .id()
                .text();
        commands.add(List.of("explain", name, "--period", last.toString(), indicator));
        for (List<String> command : commands) {
            if (command.get(0).equals("correct")) {
                drawn.correct(temporary.resolve(name), YearMonth.parse(command.get(1)));
                continue;
            }
            List<String> arguments = new ArrayList<>(command);
            arguments.addAll(List.of(
                    "--plan",
                    plan.toString(),
                    "--as-of",
                    last.plusMonths(1).atDay(5).toString()));
            Ran ran = Ran.in(temporary, arguments.toArray(String[]::new));
            // A month without returns is not closed, and so cannot be reopened.
            List<Integer> right = command.contains("--reopen") ? List.of(0, 2, 4) : List.of(0, 4);
            assertThat(right).as("seed %d, %s%n%s", seed, command, ran.err()).contains(ran.code());
        }
        String keep = System.getProperty("kh415.random.keep");
        if (keep != null) {
            Files.createDirectories(Path.of(keep));
            Folders.copy(temporary.resolve(name), Path.of(keep, name));
        }
    }
}
