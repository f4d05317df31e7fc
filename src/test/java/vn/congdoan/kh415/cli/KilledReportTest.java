package vn.congdoan.kh415.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.congdoan.kh415.testing.Child;
import vn.congdoan.kh415.testing.Folders;
import vn.congdoan.kh415.testing.Ran;

/**
 * A process that does nothing but report, in turn as of one day and of another, with annexes and slips, is killed at a moment that is
 * drawn: each file that is there is whole and of one of the two days, and the next run takes away what was left. Starting processes
 * takes long: {@code -Dkh415.kills=200} kills as many.
 */
final class KilledReportTest {
    private static final Path CASE = Path.of("src/test/resources/vn/congdoan/kh415/cases/second");
    private static final String BOOK = "ws/out/2024-03/SAFE26-2024-03";
    private static final List<String> DAYS = List.of("2024-04-05", "2024-04-06");

    /** About as long as a report takes that is not the first. */
    private static final int MOST_NANOS = 600_000_000;

    @TempDir
    private Path place;

    /** Reports until it is killed, saying how often it has; for another process to be. */
    static final class Reporter {
        private Reporter() {}

        public static void main(String[] arguments) {
            for (int done = 0; ; done++) {
                report(Path.of(arguments[0]), done % 2);
                System.out.println(done);
            }
        }
    }

    private static void report(Path place, int day) {
        Ran ran = Ran.in(
                place,
                ("report ws --period 2024-03 --annexes-above 3 --slips slips --as-of " + DAYS.get(day)).split(" "));
        if (ran.code() != 0) {
            throw new AssertionError(ran.err());
        }
    }

    static IntStream kills() {
        return IntStream.rangeClosed(1, Integer.getInteger("kh415.kills", 3));
    }

    private void kill(int seed) throws IOException, InterruptedException {
        Process reporter = new ProcessBuilder(
                        Child.command(List.of(), List.of(), Reporter.class.getName(), place.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(reporter.inputReader().readLine()).isEqualTo("0");
        assertThat(reporter.inputReader().readLine()).isEqualTo("1");
        LockSupport.parkNanos(new Random(seed).nextInt(MOST_NANOS));
        assertThat(reporter.isAlive()).isTrue();
        reporter.toHandle().destroyForcibly();
        reporter.waitFor();
    }

    /** What runs write into folders of their own. */
    private Map<String, Integer> written() throws IOException {
        Map<String, Integer> contents = new TreeMap<>(Folders.contents(place));
        contents.keySet().removeIf(name -> !name.matches("(ws/out|ws/history|slips)/.*"));
        return contents;
    }

    private static boolean isLitter(String name) {
        return name.contains(".tmp");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("kills")
    void what_a_killed_report_leaves_is_whole_and_the_next_one_tidies_up(int seed) throws Exception {
        Folders.copy(CASE, place.resolve("ws"));
        report(place, 1);
        Map<String, Integer> second = written();
        report(place, 0);
        Map<String, Integer> first = written();
        assertThat(first.keySet()).isEqualTo(second.keySet());
        assertThat(first).isNotEqualTo(second);
        assertThat(first.keySet())
                .contains(BOOK + ".xlsx", BOOK + ".json")
                .anyMatch(name -> name.startsWith(BOOK + "-annexes/"));

        kill(seed);

        Map<String, Integer> left = written();
        left.keySet().removeIf(KilledReportTest::isLitter);
        assertThat(left.keySet()).contains(BOOK + ".xlsx", BOOK + ".json");
        left.forEach((name, content) -> assertThat(content).as(name).isIn(first.get(name), second.get(name)));
        long annexes = left.keySet().stream()
                .filter(name -> name.contains("-annexes/"))
                .count();
        assertThat(annexes)
                .isIn(
                        0L,
                        first.keySet().stream()
                                .filter(name -> name.contains("-annexes/"))
                                .count());

        report(place, 0);

        assertThat(written()).isEqualTo(first);
        assertThat(Folders.contents(place).keySet()).noneMatch(KilledReportTest::isLitter);
        assertThat(place.resolve("ws/.kh415.lock")).doesNotExist();
    }
}
