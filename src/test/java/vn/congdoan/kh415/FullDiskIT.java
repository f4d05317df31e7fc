package vn.congdoan.kh415;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.congdoan.kh415.TrialMonth.Act;
import vn.congdoan.kh415.testing.Ran;

/**
 * Reports and closings by the launcher on a disk of their own that has room for a part of what they write, which is drawn. Only root can
 * make such a disk. {@code -Dkh415.disks=30} tries as many.
 */
@EnabledOnOs(value = OS.LINUX, disabledReason = "a disk in memory is made as Linux makes it")
final class FullDiskIT {
    private static final int PAGE = 4096;

    /** More than what any of the acts writes. */
    private static final int MOST_PAGES = 160;

    @TempDir
    private static Path all;

    private static TrialMonth month;

    private static final SortedMap<Integer, Integer> OUTCOMES = new TreeMap<>();

    @TempDir
    private Path disk;

    @BeforeAll
    static void make() throws IOException, InterruptedException {
        Assumptions.assumeTrue("root".equals(System.getProperty("user.name")), "only root can make a disk");
        month = TrialMonth.in(all);
    }

    @BeforeEach
    void mount() throws IOException, InterruptedException {
        int code = code("mount", "-t", "tmpfs", "-o", "size=16m", "kh415-trial", disk.toString());
        Assumptions.assumeTrue(code == 0, "no disk can be made here");
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        code("umount", disk.toString());
    }

    private static int code(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    @AfterAll
    static void tell() {
        System.out.println("disks by the exit code of the run: " + OUTCOMES);
    }

    static IntStream disks() {
        return TrialMonth.seeds("kh415.disks", 3);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("disks")
    void what_finds_no_room_says_so_and_leaves_what_was_there(int seed) throws Exception {
        Random random = new Random(seed * 7919L);
        Act act = Act.values()[random.nextInt(Act.values().length)];
        Path place = month.before(act, disk.resolve("month"));
        int pages = random.nextInt(random.nextBoolean() ? MOST_PAGES : 8);
        Path ballast = leave(pages);

        Ran ran = JarRun.byLauncher(place, Map.of(), act.arguments());

        String what = act + " with room for " + pages + " pages: " + ran;
        assertThat(ran.code()).as(what).isIn(0, 74);
        assertThat(ran.out()).as(what).isEmpty();
        boolean done = month.wholeAfter(act, place);
        assertThat(done).as(what).isEqualTo(ran.code() == 0);
        if (ran.code() == 74) {
            assertThat(ran.err()).as(what).contains("could not be written (the disk is full)");
        }
        // Where it closes it says what is missing besides.
        assertThat(ran.err().lines().filter(line -> line.contains("could not be")))
                .as(what)
                .hasSizeLessThanOrEqualTo(1)
                .allMatch(line -> line.contains("(the disk is full)"));
        assertThat(TrialMonth.litter(place)).as(what).isEmpty();
        Files.delete(ballast);
        month.heals(act, done, place);
        OUTCOMES.merge(ran.code(), 1, Integer::sum);
    }

    /** Fills the disk but for so many pages. */
    private Path leave(int pages) throws IOException {
        long free = Files.getFileStore(disk).getUsableSpace();
        Path ballast = disk.resolve("ballast");
        Files.write(ballast, List.of());
        byte[] page = new byte[PAGE];
        try (var out = Files.newOutputStream(ballast)) {
            for (long written = 0; written < free - (long) pages * PAGE; written += PAGE) {
                out.write(page);
            }
        }
        return ballast;
    }
}
