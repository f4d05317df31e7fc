package vn.congdoan.kh415;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congdoan.kh415.testing.Folders;
import vn.congdoan.kh415.testing.Ran;

/**
 * The README and the manual print what the tool prints. Their {@code ```console} blocks are run one after the other as in the repository's
 * root, beside the files that their {@code ```csv path} blocks hold; a line of nothing but {@code …} stands for any lines, behind a blank for any end of a line.
 * Building with the Maven wrapper is left out. With {@code -Dkh415.golden=write} the blocks are rewritten, those with a
 * {@code …} excepted.
 */
final class ReadmeIT {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^( *)```(console|csv \\S+)\\n(.*?)^ *```$");
    private static final String ANY = "…";

    @TempDir
    private Path root;

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "src/site/markdown/reference.md", "src/site/markdown/huong-dan.md"})
    void every_console_block_shows_what_the_command_prints(String page) throws IOException, InterruptedException {
        Path file = Path.of(page);
        Folders.copy(Path.of("samples"), root.resolve("samples"));
        Files.copy(Path.of("targets.yaml"), root.resolve("targets.yaml"));
        String readme = Files.readString(file);
        Matcher block = BLOCK.matcher(readme);
        StringBuilder real = new StringBuilder();
        int commands = 0;
        while (block.find()) {
            String content = block.group(3).replaceAll("(?m)^" + block.group(1), "");
            if (block.group(2).equals("console")) {
                commands++;
                content = real(content);
            } else {
                lay(root.resolve(block.group(2).substring("csv ".length())), content);
            }
            String indented = content.replaceAll("(?m)^(?=.)", block.group(1));
            block.appendReplacement(
                    real,
                    Matcher.quoteReplacement(
                            block.group(1) + "```" + block.group(2) + "\n" + indented + block.group(1) + "```"));
        }
        block.appendTail(real);
        if ("write".equals(System.getProperty("kh415.golden"))) {
            Files.writeString(file, real);
        }
        assertThat(commands).as("console blocks").isPositive();
        assertThat(real.toString()).isEqualTo(Files.readString(file));
    }

    /** The block as it ought to be; what agrees with a …, as it is. */
    private String real(String block) throws IOException, InterruptedException {
        StringBuilder real = new StringBuilder();
        List<String> lines = block.lines().toList();
        for (int i = 0; i < lines.size(); ) {
            int next = i + 1;
            List<String> shown = new ArrayList<>();
            while (next < lines.size() && !lines.get(next).startsWith("$ ")) {
                shown.add(lines.get(next++));
            }
            String printed = printed(lines.get(i));
            real.append(lines.get(i))
                    .append('\n')
                    .append(
                            agrees(shown, printed)
                                    ? String.join("\n", shown) + (shown.isEmpty() ? "" : "\n")
                                    : printed);
            i = next;
        }
        return real.toString();
    }

    private static boolean agrees(List<String> shown, String printed) {
        StringBuilder pattern = new StringBuilder();
        for (String line : shown) {
            boolean open = line.endsWith(" " + ANY);
            String said = open ? line.substring(0, line.length() - ANY.length()) : line;
            pattern.append(line.equals(ANY) ? "(?s:.*\\n)?" : Pattern.quote(said) + (open ? ".*\\n" : "\\n"));
        }
        return printed.matches(pattern.toString());
    }

    private String printed(String line) throws IOException, InterruptedException {
        assertThat(line).startsWith("$ ");
        StringBuilder printed = new StringBuilder();
        for (String command : line.substring(2).split(" && ")) {
            if (!command.startsWith("./mvnw ")) {
                printed.append(run(command));
            }
        }
        return printed.toString().replaceAll("(?m) +$", "");
    }

    private String run(String command) throws IOException, InterruptedException {
        Matcher matcher = Pattern.compile("((?:\\w+=\\S+ )*)(java -jar )?(?:target/)?kh415(?:\\.jar)? ?(.*)")
                .matcher(command);
        assertThat(matcher.matches())
                .as("only kh415 and the Maven wrapper can be shown: " + command)
                .isTrue();
        List<MatchResult> words = Pattern.compile("\"([^\"]*)\"|\\S+")
                .matcher(matcher.group(3))
                .results()
                .toList();
        String[] arguments = words.stream()
                .map(word -> word.group(1) == null ? word.group() : word.group(1))
                .toArray(String[]::new);
        Ran ran = matcher.group(2) == null
                ? JarRun.byLauncher(root, environment(matcher.group(1)), arguments)
                : JarRun.plainly(root, environment(matcher.group(1)), arguments);
        return ran.out() + ran.err();
    }

    private static Map<String, String> environment(String assignments) {
        Map<String, String> environment = new java.util.TreeMap<>();
        for (String assignment : assignments.strip().split(" ")) {
            if (!assignment.isEmpty()) {
                environment.put(assignment.split("=")[0], assignment.split("=")[1]);
            }
        }
        return environment;
    }

    private static void lay(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
