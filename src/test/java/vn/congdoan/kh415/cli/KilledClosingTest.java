package vn.congdoan.kh415.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.congdoan.kh415.cli.lock.LockChain;
import vn.congdoan.kh415.cli.lock.LockHolder;
import vn.congdoan.kh415.model.figure.Closings;
import vn.congdoan.kh415.model.result.Snapshot;
import vn.congdoan.kh415.read.HistoryReader;
import vn.congdoan.kh415.testing.Child;
import vn.congdoan.kh415.testing.Folders;
import vn.congdoan.kh415.testing.Ran;
import vn.congdoan.kh415.write.json.HistoryWriter;

/**
 * A process that does nothing but close and reopen a period is killed at a moment that is drawn, so that nearly every kill meets its
 * writes: what it said to be done is done, what it was at happened with its record or not at all, and the next command goes on.
 * Starting processes takes long: {@code -Dkh415.kills=200} kills as many.
 */
final class KilledClosingTest {
    private static final Path CASE = Path.of("src/test/resources/vn/congdoan/kh415/cases/second");
    private static final YearMonth PERIOD = YearMonth.of(2024, 3);
    private static final LocalDate DAY = LocalDate.of(2024, 4, 5);
    private static final int MOST_NANOS = 30_000_000;

    @TempDir
    private Path place;

    /** Closes and reopens until it is killed, saying how often it has; for another process to be. */
    static final class Closer {
        private static final int TO_BEGIN_WITH = 6;

        private Closer() {}

        public static void main(String[] arguments) throws Exception {
            Path trial = Path.of(arguments[1]);
            for (int i = 0; i < TO_BEGIN_WITH; i++) {
                change(trial, i);
            }
            Path workspace = Path.of(arguments[0]);
            LockChain.lock(workspace, LockHolder.here(Map.of()).mark());
            for (int done = 0; ; done++) {
                System.out.println(done);
                change(workspace, done);
            }
        }

        private static void change(Path workspace, int done) throws IOException {
            Path history = workspace.resolve("history/SAFE26");
            HistoryWriter writer = new HistoryWriter(history, HistoryReader.closings(history));
            if (done % 2 == 0) {
                writer.close(new Snapshot(PERIOD, DAY, "drawn", "SAFE26", List.of(), List.of(), List.of()), "");
            } else {
                writer.reopen(PERIOD, DAY, "drawn");
            }
        }
    }

    static IntStream kills() {
        return IntStream.rangeClosed(1, Integer.getInteger("kh415.kills", 10));
    }

    /** How much was done, as the process said before it was killed. */
    private int killed(Path workspace, int seed) throws IOException, InterruptedException {
        Process closer = new ProcessBuilder(Child.command(
                        List.of(),
                        List.of(),
                        Closer.class.getName(),
                        workspace.toString(),
                        place.resolve("trial").toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(closer.inputReader().readLine()).isEqualTo("0");
        LockSupport.parkNanos(new Random(seed).nextInt(MOST_NANOS));
        assertThat(closer.isAlive()).isTrue();
        // Not the process itself, which would drop what it has said.
        closer.toHandle().destroyForcibly();
        closer.waitFor();
        return closer.inputReader()
                .lines()
                .filter(line -> !line.isEmpty())
                .mapToInt(Integer::parseInt)
                .reduce(0, Math::max);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("kills")
    void a_killed_process_closed_with_its_record_or_not_at_all(int seed) throws Exception {
        Path workspace = Folders.copy(CASE, place.resolve("ws"));
        Path history = workspace.resolve("history/SAFE26");
        int said = killed(workspace, seed);

        List<Closings.Entry> entries =
                Files.exists(history) ? HistoryReader.closings(history).entries() : List.of();
        assertThat(entries.size()).isBetween(said, said + 1);
        boolean closed = entries.size() % 2 == 1;
        Map<YearMonth, Snapshot> frozen = HistoryReader.read(
                        workspace.resolve("history"), "SAFE26", PERIOD, Set.of(), List.of())
                .closed();
        assertThat(frozen.containsKey(PERIOD)).isEqualTo(closed);
        assertThat(frozen.values()).allMatch(snapshot -> snapshot.version().equals("drawn"));

        String next = "close ws --period 2024-03 " + (closed ? "--reopen --reason next" : "--anyway");
        Ran ran = Ran.in(place, next.split(" "));
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(HistoryReader.read(workspace.resolve("history"), "SAFE26", PERIOD, Set.of(), List.of())
                        .closed()
                        .containsKey(PERIOD))
                .isNotEqualTo(closed);
        assertThat(HistoryReader.closings(history).entries()).hasSize(entries.size() + 1);
        assertThat(workspace.resolve(".kh415.lock")).doesNotExist();
        assertThat(Folders.contents(history).keySet())
                .allMatch(name -> name.matches("closings\\.json|2024-03\\.closed(-\\d+)?\\.json\\.gz"))
                .hasSize(1 + (entries.size() + 2) / 2);
    }
}
