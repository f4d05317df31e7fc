package vn.congdoan.kh415.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A process of its own, with the classes of the tests. */
public final class Child {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    /** Seen from any folder. */
    private static final String CLASSES = Stream.of(
                    System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator)))
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));

    private Child() {}

    /**
     * The command that starts it.
     *
     * @param before what stands before the call of Java, such as another program that ends in it
     * @param options of Java
     */
    public static List<String> command(List<String> before, List<String> options, String main, String... arguments) {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(JAVA, "-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData"));
        command.addAll(options);
        command.addAll(List.of("-cp", CLASSES, main));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Runs the tool in that folder, and says what came of it. */
    public static Ran tool(Path folder, List<String> before, List<String> options, String... arguments)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "child", ".out");
        Path err = Files.createTempFile(folder, "child", ".err");
        Process process = new ProcessBuilder(command(before, options, "vn.congdoan.kh415.Main", arguments))
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        Ran ran = new Ran(process.exitValue(), Files.readString(out), Files.readString(err));
        Files.delete(out);
        Files.delete(err);
        return ran;
    }
}
