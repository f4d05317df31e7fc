package vn.congdoan.kh415;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.congdoan.kh415.model.figure.Closings;
import vn.congdoan.kh415.read.HistoryReader;
import vn.congdoan.kh415.testing.Folders;
import vn.congdoan.kh415.testing.Ran;

/**
 * A month of a small invented union, made once and reported, open and closed; copies of it are for runs that meet trouble. What they
 * must come to is what runs of the same launcher come to that nobody disturbs.
 */
final class TrialMonth {
    private static final String WORKSPACE = "Công-đoàn";
    private static final String MONTH = WORKSPACE + " --period 2023-02 --quiet --lang en --as-of ";
    private static final String REPORT = "report --annexes-above 5 " + MONTH;
    private static final String FIRST = REPORT + "2023-03-05";

    /** Follows every run that met trouble. */
    private static final String NEXT = REPORT + "2023-03-07";

    private static final List<String> BOOK =
            List.of("out/2023-02/KH415-2023-02.xlsx", "out/2023-02/KH415-2023-02.json");

    private final Path folder;
    private final Map<String, SortedMap<String, Integer>> undisturbed = new HashMap<>();
    private long nanos;

    /** What a run does. */
    enum Act {
        REPORT(false, TrialMonth.REPORT + "2023-03-06"),
        REPORT_CLOSED(true, TrialMonth.REPORT + "2023-03-06"),
        CLOSE(false, "close --anyway " + MONTH + "2023-03-05"),
        REOPEN(true, "close --reopen --reason trial " + MONTH + "2023-03-05");

        private final boolean onClosed;
        private final String command;

        Act(boolean onClosed, String command) {
            this.onClosed = onClosed;
            this.command = command;
        }

        /** The arguments of its run. */
        String[] arguments() {
            return command.split(" ");
        }

        /** How much longer it makes the list of closings. */
        int entries() {
            return this == CLOSE || this == REOPEN ? 1 : 0;
        }
    }

    /** As many as that property says, from the one on that stands in it with {@code .first}. */
    static IntStream seeds(String property, int usual) {
        int first = Integer.getInteger(property + ".first", 1);
        return IntStream.range(first, first + Integer.getInteger(property, usual));
    }

    private TrialMonth(Path folder) {
        this.folder = folder;
    }

    /** Makes the month in that folder. */
    static TrialMonth in(Path folder) throws IOException, InterruptedException {
        TrialMonth month = new TrialMonth(folder);
        Path open = Files.createDirectories(month.start(Act.REPORT));
        Files.copy(Path.of("targets.yaml"), open.resolve("targets.yaml"));
        assertThat(Ran.in(open, ("demo " + WORKSPACE + " --units 30 --months 2 --seed 1").split(" "))
                        .code())
                .isZero();
        run(open, FIRST);
        Path closed = Folders.copy(open, month.start(Act.REOPEN));
        run(closed, Act.CLOSE.command);
        run(closed, FIRST);
        long begun = System.nanoTime();
        month.undisturbed(Act.REPORT, Act.REPORT.command);
        month.nanos = System.nanoTime() - begun;
        return month;
    }

    /** How long a report takes that nobody disturbs. */
    long nanos() {
        return nanos;
    }

    private Path start(Act act) {
        return folder.resolve(act.onClosed ? "closed" : "open");
    }

    private static void run(Path place, String command) throws IOException, InterruptedException {
        Ran ran = JarRun.byLauncher(place, Map.of(), command.split(" "));
        assertThat(ran.code()).as(ran.err()).isZero();
    }

    /** The month as it is before that act. */
    Path before(Act act, Path copy) throws IOException {
        return Folders.copy(start(act), copy);
    }

    /** The folder that a run works in. */
    static Path workspace(Path place) {
        return place.resolve(WORKSPACE);
    }

    private static int closings(Path place) throws IOException {
        Path history = workspace(place).resolve("history/KH415");
        Closings closings = HistoryReader.closings(history);
        return closings.entries().size();
    }

    /** What lies in the workspace when nobody disturbs: before the act, after it, and each of them with another report behind it. */
    private SortedMap<String, Integer> undisturbed(Act act, String... commands)
            throws IOException, InterruptedException {
        String key = start(act) + String.join("\n", commands);
        SortedMap<String, Integer> known = undisturbed.get(key);
        if (known == null) {
            Path place = before(act, folder.resolve("undisturbed-" + undisturbed.size()));
            for (String command : commands) {
                run(place, command);
            }
            known = contents(place);
            undisturbed.put(key, known);
        }
        return known;
    }

    /** All files of the workspace but what is kept of returns, and what goes with the run that made it. */
    private static SortedMap<String, Integer> contents(Path place) throws IOException {
        SortedMap<String, Integer> contents = new TreeMap<>(Folders.contents(workspace(place)));
        contents.keySet().removeIf(name -> name.startsWith("cache/") || isLitter(name));
        return contents;
    }

    private static boolean isLitter(String name) {
        return name.contains(".tmp") || name.contains(".kh415.lock");
    }

    /** What runs make for themselves and take away again. */
    static List<String> litter(Path place) throws IOException {
        try (Stream<Path> all = Files.walk(place)) {
            return all.map(path -> place.relativize(path).toString())
                    .filter(TrialMonth::isLitter)
                    .toList();
        }
    }

    /** That each file is as it was before the act or as the act makes it, none torn and none gone; and whether the act was done. */
    boolean wholeAfter(Act act, Path place) throws IOException, InterruptedException {
        SortedMap<String, Integer> before = undisturbed(act);
        SortedMap<String, Integer> after = undisturbed(act, act.command);
        SortedMap<String, Integer> found = contents(place);
        assertThat(found.keySet()).containsAll(BOOK);
        found.forEach((name, content) -> {
            if (!name.startsWith("history/")) {
                assertThat(content).as(name).isIn(before.get(name), after.get(name));
            }
        });
        boolean done = act.entries() == 1
                ? closings(place) == closings(start(act)) + 1
                : found.get(BOOK.get(1)).equals(after.get(BOOK.get(1)));
        assertThat(closings(place)).isEqualTo(closings(start(act)) + (done ? act.entries() : 0));
        return done;
    }

    /** That what a report writes is there, all of it by one run. */
    void isOfOneReport(Path place) throws IOException, InterruptedException {
        assertThat(outputs(contents(place)))
                .isIn(
                        outputs(undisturbed(Act.REPORT)),
                        outputs(undisturbed(Act.REPORT, Act.REPORT.command)),
                        outputs(undisturbed(Act.CLOSE, Act.CLOSE.command, Act.REPORT.command)));
    }

    private static SortedMap<String, Integer> outputs(SortedMap<String, Integer> contents) {
        return contents.subMap("out/", "out0");
    }

    /** That the next run goes well, leaves nothing that was left, and comes to what it would have come to without any trouble. */
    void heals(Act act, boolean done, Path place) throws IOException, InterruptedException {
        run(place, NEXT);
        assertThat(litter(place)).isEmpty();
        assertThat(contents(place)).isEqualTo(done ? undisturbed(act, act.command, NEXT) : undisturbed(act, NEXT));
    }
}
