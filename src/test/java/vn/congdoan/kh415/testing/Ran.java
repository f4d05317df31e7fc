package vn.congdoan.kh415.testing;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import vn.congdoan.kh415.cli.CommandLineRun;
import vn.congdoan.kh415.cli.run.Screen;
import vn.congdoan.kh415.cli.run.Surroundings;

/** What came of one call of the command line within this JVM. */
public record Ran(int code, String out, String err) {
    private static final LocalDate TODAY = LocalDate.of(2023, 7, 5);

    /** Runs in that working folder, on 5 July 2023, in version "test". */
    public static Ran in(Path folder, String... arguments) {
        return in(folder, Map.of(), arguments);
    }

    public static Ran in(Path folder, Map<String, String> environment, String... arguments) {
        return in(new Surroundings(environment, TODAY, folder, "test"), arguments);
    }

    /** Runs before a terminal of so many columns. */
    public static Ran wide(int columns, Path folder, String... arguments) {
        Screen screen = new Screen(columns, columns, line -> {});
        return in(new Surroundings(Map.of(), TODAY, folder, "test", screen), arguments);
    }

    private static Ran in(Surroundings surroundings, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = CommandLineRun.run(new PrintWriter(out), new PrintWriter(err), surroundings, arguments);
        return new Ran(code, out.toString(), err.toString());
    }
}
