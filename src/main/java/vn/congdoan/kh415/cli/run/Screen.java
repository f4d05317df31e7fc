package vn.congdoan.kh415.cli.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The terminal that somebody sits at, if somebody does: what goes into a file, to another program or comes of cron is the same
 * whatever screen there is.
 *
 * @param out how many columns there are where standard output leads to; 0 if that is no terminal
 * @param err the same of standard error
 * @param status shows a passing line there, and takes it away when that is empty
 */
public record Screen(int out, int err, Consumer<String> status) {
    public static final Screen NONE = new Screen(0, 0, line -> {});

    /** Where Linux keeps what streams lead to; other systems tell it of all streams together. */
    private static final Path STREAMS = Path.of("/proc/self/fd");

    private static final List<String> TERMINALS = List.of("/dev/pts/", "/dev/tty", "/dev/console");
    private static final int MOST_FIGURES = 4;
    private static final int USUAL_WIDTH = 80;

    /** That of this process; how wide it is stands in COLUMNS, which the launcher sets. */
    public static Screen of(Map<String, String> environment, Consumer<String> status) {
        int width = width(environment);
        return new Screen(isTerminal("1") ? width : 0, isTerminal("2") ? width : 0, status);
    }

    static int width(Map<String, String> environment) {
        String columns = environment.getOrDefault("COLUMNS", "");
        boolean number = !columns.isEmpty()
                && columns.length() <= MOST_FIGURES
                && columns.charAt(0) != '0'
                && columns.chars().allMatch(figure -> figure >= '0' && figure <= '9');
        return number ? Integer.parseInt(columns) : USUAL_WIDTH;
    }

    @SuppressWarnings("SystemConsoleNull") // with that property it is null where there is none, in newer versions, too
    private static boolean isTerminal(String stream) {
        if (Files.isDirectory(STREAMS)) {
            try {
                String target = Files.readSymbolicLink(STREAMS.resolve(stream)).toString();
                return TERMINALS.stream().anyMatch(target::startsWith);
            } catch (IOException | UnsupportedOperationException e) {
                return false;
            }
        }
        // Since 22 Java has a console of its own making where there is none.
        System.setProperty("jdk.console", "java.base");
        return System.console() != null;
    }
}
