package vn.congdoan.kh415.cli.run;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import vn.congdoan.kh415.text.Words;

/**
 * What every command is given: where to speak, and what surrounds the run.
 *
 * @param arguments as they were typed
 */
public record Session(Terminal terminal, Surroundings surroundings, List<String> arguments) {
    public Session {
        arguments = List.copyOf(arguments);
    }

    /** In the language of the run. */
    public Words words() {
        return terminal.words();
    }

    /** Prints the text of that key as a result. */
    public void result(String key, Object... details) {
        terminal.result(words().of(key, details));
    }

    /** Remarks on something by the text of that key. */
    public void remark(String key, Object... details) {
        terminal.remark(words().of(key, details));
    }

    /** The end of a run, told by the text of that key. */
    public CommandRefusal refusal(ExitCode exitCode, String key, Object... details) {
        return new CommandRefusal(exitCode, words().of(key, details));
    }

    /** A file as it is shown: from the working folder where it lies in it, else in full. */
    public String shown(Path file) {
        Path folder = surroundings.folder().toAbsolutePath();
        Path absolute = file.toAbsolutePath();
        Path shown = absolute.startsWith(folder) ? folder.relativize(absolute) : absolute;
        String name = shown.toString().replace(file.getFileSystem().getSeparator(), "/");
        return name.isEmpty() ? "." : name;
    }

    /** The file or folder that somebody typed, taken from the working folder. */
    public Path path(String typed) throws CommandRefusal {
        try {
            if (!Path.of(typed).isAbsolute()) {
                requireFolder();
            }
            return surroundings.folder().resolve(typed).normalize();
        } catch (InvalidPathException e) {
            // Also a letter that the machine's locale has no code for, as with LC_ALL=C.
            throw refusal(ExitCode.USAGE, "cli.bad-path", typed);
        }
    }

    /** Refuses a working folder which Java cannot find again, because the locale has no code for a letter of its name. */
    public void requireFolder() throws CommandRefusal {
        if (!Files.isDirectory(surroundings.folder())) {
            throw refusal(
                    ExitCode.USAGE, "cli.bad-folder", surroundings.folder().toString());
        }
    }
}
