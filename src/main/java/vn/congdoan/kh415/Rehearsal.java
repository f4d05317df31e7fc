package vn.congdoan.kh415;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.congdoan.kh415.cli.CommandLineRun;
import vn.congdoan.kh415.cli.run.Surroundings;

/**
 * Plays through a small month, on a workspace of its own that is gone afterwards, and then a run as every run is, which prints the
 * help. The launcher lets the JVM write down what is loaded meanwhile (class-data sharing), so that later runs find their classes ready.
 */
public final class Rehearsal {
    /** In each format that comes often. What a run meets beyond them is loaded as if there were no rehearsal. */
    private static final List<String> RETURNS =
            List.of("form.csv", "form.ods", "form.xls", "form.xlsx", "page.xls", "table.xlsx");

    private static final List<List<String>> JOBS = List.of(
            List.of("check", "ws", "--period", "2023-06", "--annotate", "marked"),
            List.of("report", "ws", "--period", "2023-06"),
            List.of("verify", "ws/out/2023-06/KH415-2023-06.xlsx"));

    private Rehearsal() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("kh415-rehearsal");
        try {
            lay(folder);
            JOBS.forEach(job -> run(folder, job));
        } finally {
            remove(folder);
        }
        // Last, because it ends the JVM.
        Main.main(new String[] {"--help"});
    }

    private static void lay(Path folder) throws IOException {
        Path returns = Files.createDirectories(folder.resolve("ws/returns/2023-06"));
        copy("targets.yaml", folder);
        copy("units.csv", folder.resolve("ws"));
        for (String name : RETURNS) {
            copy(name, returns);
        }
    }

    private static void copy(String name, Path folder) throws IOException {
        try (InputStream in = Rehearsal.class.getResourceAsStream("rehearsal/" + name)) {
            if (in == null) {
                throw new IOException("not in the jar: " + name);
            }
            Files.copy(in, folder.resolve(name));
        }
    }

    private static void run(Path folder, List<String> job) {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        Surroundings surroundings = new Surroundings(Map.of(), LocalDate.of(2023, 7, 5), folder, "rehearsal");
        CommandLineRun.run(nowhere, nowhere, surroundings, job.toArray(String[]::new));
    }

    private static void remove(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> found = Files.walk(folder)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
