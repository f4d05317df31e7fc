package vn.congdoan.kh415;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.congdoan.kh415.TrialMonth.Act;

/**
 * Two runs of the launcher in one workspace, the second some moments after the first, as is drawn: one gets in, and the other says who
 * did, unless that has ended by then. {@code -Dkh415.pairs=50} tries as many.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher there is one process, and Java another")
final class SimultaneousRunsIT {
    private static final int BUSY = 5;
    private static final int USAGE = 2;
    private static final Pattern HOLDER = Pattern.compile("Another run is using the folder .*: process (\\d+) on .*");

    @TempDir
    private static Path all;

    private static TrialMonth month;
    private static int refused;
    private static int followed;

    @TempDir
    private Path temporary;

    private record Started(Act act, Process process, Path err) {
        String said() throws IOException {
            return Files.readString(err);
        }
    }

    @BeforeAll
    static void make() throws IOException, InterruptedException {
        month = TrialMonth.in(all);
    }

    @AfterAll
    static void tell() {
        System.out.println("pairs: " + refused + " with one refused; " + followed + " one after the other");
    }

    static IntStream pairs() {
        return TrialMonth.seeds("kh415.pairs", 3);
    }

    private Started start(Path place, Act act, String name) throws IOException, InterruptedException {
        Path err = temporary.resolve(name + ".err");
        return new Started(
                act, JarRun.startLauncher(place, temporary.resolve(name + ".out"), err, act.arguments()), err);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("pairs")
    void of_two_runs_one_gets_in_and_the_other_says_which(int seed) throws Exception {
        Random random = new Random(seed * 7919L);
        Act one = random.nextBoolean() ? Act.REPORT : Act.CLOSE;
        Act other = random.nextBoolean() ? Act.REPORT : Act.CLOSE;
        Path place = month.before(one, temporary.resolve("month"));
        Started first = start(place, one, "first");
        LockSupport.parkNanos(random.nextInt(3) == 0 ? 0 : (long) (random.nextDouble() * month.nanos()));
        Started second = start(place, other, "second");
        for (Started each : List.of(first, second)) {
            assertThat(each.process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        }

        String what = one + ": " + first.process.exitValue() + " " + first.said() + other + ": "
                + second.process.exitValue() + " " + second.said();
        if (isRefused(first, second) || isRefused(second, first)) {
            refused++;
        } else {
            assertThat(first.process.exitValue() == 0 ? second.process.exitValue() : first.process.exitValue())
                    .as(what)
                    .isEqualTo(one == Act.CLOSE && other == Act.CLOSE ? USAGE : 0);
            assertThat(List.of(first.process.exitValue(), second.process.exitValue()))
                    .as(what)
                    .contains(0);
            followed++;
        }
        assertThat(logged(place)).as(what).matches("(be)+");
        assertThat(TrialMonth.litter(place)).as(what).isEmpty();
        month.isOfOneReport(place);
        boolean closed = first.act == Act.CLOSE && first.process.exitValue() == 0
                || second.act == Act.CLOSE && second.process.exitValue() == 0;
        month.heals(closed ? Act.CLOSE : Act.REPORT, closed, place);
    }

    /** Whether it was, for which it must name the other. */
    private static boolean isRefused(Started run, Started holder) throws IOException {
        if (run.process.exitValue() != BUSY) {
            return false;
        }
        Matcher said = HOLDER.matcher(run.said().strip());
        assertThat(said.matches()).as(run.said()).isTrue();
        assertThat(said.group(1)).isEqualTo(String.valueOf(holder.process.pid()));
        assertThat(holder.process.exitValue()).as(holder.said()).isZero();
        return true;
    }

    /** Beginnings and ends of runs that held the workspace, as they are logged. */
    private static String logged(Path place) throws IOException {
        StringBuilder all = new StringBuilder();
        for (String line : Files.readAllLines(TrialMonth.workspace(place).resolve("logs/kh415.log"))) {
            all.append(line.contains(" RunLog - kh415 ") ? "b" : line.contains(" RunLog - ended with ") ? "e" : "");
        }
        return all.toString();
    }
}
