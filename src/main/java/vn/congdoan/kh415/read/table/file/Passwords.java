package vn.congdoan.kh415.read.table.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Passwords to try on locked files, in that order. Which of them fits is never told, not even in the log.
 *
 * <p>The file that holds them is UTF-8 text with one password a line; empty lines are passed over, spaces belong to the password.
 */
public record Passwords(List<String> list) {
    public static final Passwords NONE = new Passwords(List.of());

    public Passwords {
        list = List.copyOf(list);
    }

    /**
     * The passwords of a file.
     *
     * @throws IOException if it cannot be read or is not UTF-8
     */
    public static Passwords read(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        return new Passwords(text.lines()
                .map(line -> line.startsWith("\uFEFF") ? line.substring(1) : line)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList());
    }

    @Override
    public String toString() {
        return list.size() + " passwords";
    }
}
