package vn.congdoan.kh415;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.cli.CommandLineRun;
import vn.congdoan.kh415.cli.run.ConsoleText;
import vn.congdoan.kh415.cli.run.MemoryWatch;
import vn.congdoan.kh415.cli.run.Screen;
import vn.congdoan.kh415.cli.run.StatusLine;
import vn.congdoan.kh415.cli.run.Surroundings;
import vn.congdoan.kh415.cli.run.WideArguments;

/** Wires the command line to the streams, the clock and the environment of the machine, and exits. */
public final class Main {
    private Main() {}

    public static void main(String[] received) {
        String[] args = WideArguments.of(System.getenv(WideArguments.VARIABLE), received);
        keepNoFontsBesideTheRun();
        StatusLine below = new StatusLine(System.err, charset("stderr"));
        // Also of a run that is interrupted.
        Runtime.getRuntime().addShutdownHook(new Thread(below::end, "status"));
        // The log speaks there, too.
        System.setErr(new PrintStream(below, true, charset("stderr")));
        Surroundings surroundings = new Surroundings(
                System.getenv(),
                new Today(),
                Path.of("").toAbsolutePath(),
                version(),
                Screen.of(System.getenv(), below::show));
        PrintWriter err = ConsoleText.writer(below, charset("stderr"));
        MemoryWatch.start(() -> System.exit(CommandLineRun.outOfMemory(err, surroundings, args)));
        int code = CommandLineRun.run(
                // Not System.out: it hides that the disk is full.
                ConsoleText.writer(new UntilReaderLeaves(new FileOutputStream(FileDescriptor.out)), charset("stdout")),
                err,
                surroundings,
                args);
        System.exit(code);
    }

    /** The day on which the run first asked for it, until it ends. */
    private static final class Today implements Supplier<LocalDate> {
        private @Nullable LocalDate day;

        @Override
        public synchronized LocalDate get() {
            LocalDate known = day == null ? LocalDate.now(ZoneId.systemDefault()) : day;
            day = known;
            return known;
        }
    }

    /**
     * Java keeps a list of the machine's fonts in the home folder. A user without a name, as in a container, has none but "?", which
     * would be made in the working folder; below what is no folder nothing is made.
     */
    private static void keepNoFontsBesideTheRun() {
        if (!Path.of(System.getProperty("user.home", "?")).isAbsolute()) {
            System.setProperty("user.home", "/dev/null");
        }
    }

    /** Of that stream, as far as Java found it out: older versions know it under a name of their own. */
    private static Charset charset(String stream) {
        String older = System.getProperty("sun." + stream + ".encoding", "");
        String console = System.getProperty(stream + ".encoding", older);
        return ConsoleText.charset(System.getProperty("os.name", ""), console);
    }

    /** Standard output; where it leads to a program that has read enough, as head does, the rest is let go in silence. */
    private static final class UntilReaderLeaves extends OutputStream {
        private static final Path LINUX = Path.of("/proc/self/fd/1");

        private final OutputStream out;
        private boolean left;

        UntilReaderLeaves(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            try {
                if (!left) {
                    out.write(bytes, from, count);
                }
            } catch (IOException e) {
                left = leadsToProgram(e);
                if (!left) {
                    throw e;
                }
            }
        }

        /** A pipe fails for no other reason. The words of the failure are the machine's, and may be in any language. */
        private static boolean leadsToProgram(IOException failure) {
            try {
                String target = Files.readSymbolicLink(LINUX).toString();
                return target.startsWith("pipe:") || target.startsWith("socket:");
            } catch (IOException | UnsupportedOperationException e) {
                return String.valueOf(failure.getMessage())
                        .toLowerCase(Locale.ROOT)
                        .contains("pipe");
            }
        }
    }

    private static String version() {
        String version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }
}
