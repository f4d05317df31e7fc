package vn.congdoan.kh415.cli.run;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.congdoan.kh415.text.Words;

/**
 * Another program, which is given something on its standard input. No shell stands between: nothing in a command but blanks and
 * quotation marks means anything. What it prints is dropped, for standard output belongs to results; its complaints are seen.
 *
 * @param command the program and its arguments
 * @param folder where it runs
 * @param patience how long it may take
 */
public record OtherProgram(List<String> command, Path folder, Duration patience) {
    private static final Logger LOG = LoggerFactory.getLogger(OtherProgram.class);

    /** Seconds that a program has to be gone once it is stopped. */
    private static final int MOMENT = 5;

    /** Parts of a word: bare, or in quotation marks of either kind. */
    private static final Pattern PARTS = Pattern.compile("(?:[^\\s\"']|\"[^\"]*\"|'[^']*')+");

    private static final Pattern COMMAND = Pattern.compile("\\s*(?:" + PARTS + "(?:\\s+|$))+");

    public OtherProgram {
        command = List.copyOf(command);
    }

    /** The words of a command as it was typed; empty if there are none, or a quotation mark has no other. */
    public static Optional<List<String>> words(String typed) {
        if (!COMMAND.matcher(typed).matches()) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>();
        Matcher word = PARTS.matcher(typed);
        while (word.find()) {
            words.add(word.group().replaceAll("\"([^\"]*)\"|'([^']*)'", "$1$2"));
        }
        return Optional.of(words);
    }

    /** Runs it with that input to its end, or to the end of patience; says why it failed, if it did. */
    public Optional<String> given(byte[] input, Words words) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.INHERIT)
                    .start();
            feed(process, input);
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                end(process);
                return Optional.of(words.of("cli.notify-slow", patience.toSeconds()));
            }
            int code = process.exitValue();
            return code == 0 ? Optional.empty() : Optional.of(words.of("cli.notify-exit", code));
        } catch (IOException e) {
            LOG.debug("not started", e);
            return Optional.of(words.of("cli.notify-not-started"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(words.of("cli.interrupted"));
        }
    }

    /** By a thread of its own: a program that does not read would never let this one go on. */
    private static void feed(Process process, byte[] input) {
        Thread feeder = new Thread(
                () -> {
                    try (OutputStream in = process.getOutputStream()) {
                        in.write(input);
                    } catch (IOException e) {
                        LOG.debug("it did not read all", e);
                    }
                },
                "notify");
        feeder.setDaemon(true);
        feeder.start();
    }

    /** Comes back once it is gone, which takes the system a moment. */
    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly()
                .onExit()
                .completeOnTimeout(process, MOMENT, TimeUnit.SECONDS)
                .join();
    }
}
