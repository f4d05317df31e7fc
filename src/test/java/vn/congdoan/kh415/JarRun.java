package vn.congdoan.kh415;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import vn.congdoan.kh415.testing.Ran;

/** The shipped jar, run as a user runs it. */
final class JarRun {
    static final Path JAR = Path.of("target/kh415.jar").toAbsolutePath();
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final String[] JAR_AS_BY_LAUNCHER = {
        JAVA, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", archive(), "-Xlog:disable", "-jar", JAR.toString()
    };

    private JarRun() {}

    /** With the archive of classes that the build made by the launcher; where it could make none, without. */
    private static String archive() {
        try (DirectoryStream<Path> archives = Files.newDirectoryStream(JAR.getParent(), "kh415-*.jsa")) {
            for (Path archive : archives) {
                return "-XX:SharedArchiveFile=" + archive;
            }
            return "-Xshare:auto";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the settings of the launcher: Java's own take three times as long for the same. */
    static Ran in(Path folder, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        return in(List.of(JAR_AS_BY_LAUNCHER), folder, environment, arguments);
    }

    /** As somebody does who has no launcher. */
    static Ran plainly(Path folder, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        return in(List.of(JAVA, "-jar", JAR.toString()), folder, environment, arguments);
    }

    /** By the launcher beside the jar. */
    static Ran byLauncher(Path folder, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        return in(List.of(launcher()), folder, environment, arguments);
    }

    private static String launcher() {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        return JAR.resolveSibling(windows ? "kh415.cmd" : "kh415").toString();
    }

    private static Ran in(List<String> call, Path folder, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile("kh415", ".out");
        Path err = Files.createTempFile("kh415", ".err");
        try {
            Process process = start(call, folder, environment, out, err, arguments);
            if (!process.waitFor(180, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                fail("no end of kh415 " + String.join(" ", arguments));
            }
            return new Ran(
                    process.exitValue(),
                    Files.readString(out, StandardCharsets.UTF_8),
                    Files.readString(err, StandardCharsets.UTF_8));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    /**
     * A run that SIGINT reaches. Whoever started the build in the background had its children ignore it, and a JVM keeps to
     * that; GNU env undoes it where there is one.
     */
    static Process startInterruptible(
            Path folder, Map<String, String> environment, Path out, Path err, String... arguments)
            throws IOException, InterruptedException {
        return start(interruptible(JAR_AS_BY_LAUNCHER), folder, environment, out, err, arguments);
    }

    /** The same by the launcher beside the jar. */
    static Process startLauncher(Path folder, Path out, Path err, String... arguments)
            throws IOException, InterruptedException {
        return start(interruptible(launcher()), folder, Map.of(), out, err, arguments);
    }

    private static List<String> interruptible(String... program) throws IOException, InterruptedException {
        List<String> env = List.of("env", "--default-signal=INT");
        List<String> trial = new ArrayList<>(env);
        trial.add("true");
        boolean works = new ProcessBuilder(trial).start().waitFor() == 0;
        List<String> call = new ArrayList<>(works ? env : List.of());
        call.addAll(List.of(program));
        return call;
    }

    private static Process start(
            List<String> call, Path folder, Map<String, String> environment, Path out, Path err, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(call);
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        // What a JVM says about such options would be taken for the tool's words.
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "KH415_LANG"));
        builder.environment().putAll(environment);
        return builder.start();
    }
}
