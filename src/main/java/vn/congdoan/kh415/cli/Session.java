package vn.congdoan.kh415.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** What every command is given: where to speak, and what surrounds the run. */
record Session(Terminal terminal, Surroundings surroundings) {
    /** A file as it is shown: from the working folder where it lies in it, else in full. */
    String shown(Path file) {
        Path folder = surroundings.folder().toAbsolutePath();
        Path absolute = file.toAbsolutePath();
        Path shown = absolute.startsWith(folder) ? folder.relativize(absolute) : absolute;
        return shown.toString().replace(file.getFileSystem().getSeparator(), "/");
    }

    /** The file or folder that somebody typed, taken from the working folder. */
    Path path(String typed) throws Refusal {
        try {
            if (!Path.of(typed).isAbsolute()) {
                requireFolder();
            }
            return surroundings.folder().resolve(typed).normalize();
        } catch (InvalidPathException e) {
            // Also a letter that the machine's locale has no code for, as with LC_ALL=C.
            throw new Refusal(ExitCode.USAGE, terminal.words().of("cli.bad-path", typed));
        }
    }

    /** Refuses a working folder which Java cannot find again, because the locale has no code for a letter of its name. */
    void requireFolder() throws Refusal {
        if (!Files.isDirectory(surroundings.folder())) {
            throw new Refusal(
                    ExitCode.USAGE,
                    terminal.words().of("cli.bad-folder", surroundings.folder().toString()));
        }
    }
}
