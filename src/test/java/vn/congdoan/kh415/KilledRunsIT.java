package vn.congdoan.kh415;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
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
 * Reports and closings by the launcher, ended by SIGKILL, SIGTERM or SIGINT at a moment that is drawn: of every other one while it writes.
 * {@code -Dkh415.kills=300} ends as many.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are no signals")
final class KilledRunsIT {
    private static final Duration LONGEST = Duration.ofSeconds(120);
    private static final int MILLIS_OF_REPORTING = 500;
    private static final int MILLIS_OF_CLOSING = 60;

    @TempDir
    private static Path all;

    private static TrialMonth month;
    private static int killed;
    private static int ended;

    @TempDir
    private Path temporary;

    private enum Signal {
        KILL(137),
        TERM(143),
        INT(130);

        private final int code;

        Signal(int code) {
            this.code = code;
        }
    }

    @BeforeAll
    static void make() throws IOException, InterruptedException {
        month = TrialMonth.in(all);
    }

    @AfterAll
    static void tell() {
        System.out.println("killed: " + killed + " runs; ended before: " + ended);
    }

    static IntStream kills() {
        return TrialMonth.seeds("kh415.kills", 6);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("kills")
    void a_run_that_is_ended_leaves_what_is_whole_and_the_next_one_tidies_up(int seed) throws Exception {
        Random random = new Random(seed * 7919L);
        Act act = Act.values()[random.nextInt(Act.values().length)];
        Signal signal = Signal.values()[random.nextInt(Signal.values().length)];
        Path place = month.before(act, temporary.resolve("month"));

        Process run = JarRun.startLauncher(
                place, temporary.resolve("out.txt"), temporary.resolve("err.txt"), act.arguments());
        if (random.nextBoolean()) {
            awaitWriting(place, run);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(
                    random.nextInt(act.entries() == 0 ? MILLIS_OF_REPORTING : MILLIS_OF_CLOSING)));
        } else {
            LockSupport.parkNanos((long) (random.nextDouble() * month.nanos()));
        }
        new ProcessBuilder("kill", "-" + signal, String.valueOf(run.pid()))
                .start()
                .waitFor();
        assertThat(run.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)).isTrue();

        String what = act + ", " + signal;
        String said = Files.readString(temporary.resolve("err.txt"));
        assertThat(run.exitValue()).as("%s: %s", what, said).isIn(0, signal.code);
        boolean done = month.wholeAfter(act, place);
        if (run.exitValue() == 0) {
            assertThat(done).as(what).isTrue();
            ended++;
        } else {
            killed++;
        }
        if (signal != Signal.KILL) {
            assertThat(TrialMonth.litter(place)).as(what).noneMatch(name -> name.contains(".kh415.lock"));
        }
        month.heals(act, done, place);
    }

    private static void awaitWriting(Path place, Process run) {
        Path workspace = TrialMonth.workspace(place);
        while (run.isAlive()
                && !isWriting(workspace.resolve("out/2023-02"))
                && !isWriting(workspace.resolve("history/KH415"))) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    private static boolean isWriting(Path folder) {
        String[] names = folder.toFile().list();
        return names != null && Arrays.stream(names).anyMatch(name -> name.endsWith(".tmp"));
    }
}
