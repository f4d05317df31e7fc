package vn.congdoan.kh415.cli.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Arguments kept in files: {@code @monthly.txt} stands for the lines of that file, UTF-8, one argument a line as it is, without quotes.
 * Blank lines and those that begin with # are passed over. {@code @@word} is the argument {@code @word}, on a line, too; no file names
 * another. Not picocli's, which reads the machine's charset, takes a file that is not there for an argument, and comes after the
 * language and the command must be known.
 */
public final class ArgumentFiles {
    /** Bytes; arguments are some dozen lines. */
    private static final int LARGEST = 1 << 20;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private ArgumentFiles() {}

    /** A file of arguments that cannot be read, as it was named. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String name) {
            super(name);
        }

        /** As it was typed, without the sign. */
        public String name() {
            return String.valueOf(getMessage());
        }
    }

    /** The arguments with those of the files in their places; files are taken from the folder. */
    public static String[] expanded(Path folder, String... args) throws Unreadable {
        List<String> all = new ArrayList<>();
        for (String arg : args) {
            if (arg.length() > 1 && arg.startsWith("@") && !arg.startsWith("@@")) {
                lines(folder, arg.substring(1)).map(ArgumentFiles::plain).forEach(all::add);
            } else {
                all.add(plain(arg));
            }
        }
        return all.toArray(String[]::new);
    }

    private static String plain(String arg) {
        return arg.startsWith("@@") ? arg.substring(1) : arg;
    }

    private static Stream<String> lines(Path folder, String name) throws Unreadable {
        try (InputStream in = Files.newInputStream(folder.resolve(name))) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new Unreadable(name);
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            String content = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
            return content.lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
        } catch (IOException | InvalidPathException e) {
            throw new Unreadable(name);
        }
    }
}
