package vn.congdoan.kh415.cli.run;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/**
 * What every command is given: where to speak, and what surrounds the run.
 *
 * @param arguments as they were typed
 */
public record Session(Terminal terminal, Surroundings surroundings, List<String> arguments) {
    public Session {
        arguments = List.copyOf(arguments);
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
            throw new CommandRefusal(ExitCode.USAGE, terminal.words().of("cli.bad-path", typed));
        }
    }

    /** Refuses a working folder which Java cannot find again, because the locale has no code for a letter of its name. */
    public void requireFolder() throws CommandRefusal {
        if (!Files.isDirectory(surroundings.folder())) {
            throw new CommandRefusal(
                    ExitCode.USAGE,
                    terminal.words().of("cli.bad-folder", surroundings.folder().toString()));
        }
    }
}
