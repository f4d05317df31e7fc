package vn.congdoan.kh415;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import vn.congdoan.kh415.cli.CommandLineRun;
import vn.congdoan.kh415.cli.run.MemoryWatch;
import vn.congdoan.kh415.cli.run.Surroundings;
import vn.congdoan.kh415.cli.run.WideArguments;

/** Wires the command line to the streams, the clock and the environment of the machine, and exits. */
public final class Main {
    private Main() {}

    public static void main(String[] received) {
        String[] args = WideArguments.of(System.getenv(WideArguments.VARIABLE), received);
        keepNoFontsBesideTheRun();
        Surroundings surroundings = new Surroundings(
                System.getenv(),
                LocalDate.now(ZoneId.systemDefault()),
                Path.of("").toAbsolutePath(),
                version());
        PrintWriter err = writer(System.err);
        MemoryWatch.start(() -> System.exit(CommandLineRun.outOfMemory(err, surroundings, args)));
        int code = CommandLineRun.run(
                // Not System.out: it hides that the disk is full.
                writer(new UntilReaderLeaves(new FileOutputStream(FileDescriptor.out))), err, surroundings, args);
        System.exit(code);
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

    /** UTF-8, because cron has no locale and files are UTF-8; a console of Windows has its own character set. */
    private static PrintWriter writer(OutputStream stream) {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        String console = System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding", "UTF-8"));
        Charset charset = windows ? Charset.forName(console) : StandardCharsets.UTF_8;
        return new PrintWriter(new OutputStreamWriter(stream, charset), false);
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
