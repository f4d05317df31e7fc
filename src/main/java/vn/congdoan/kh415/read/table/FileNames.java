package vn.congdoan.kh415.read.table;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The names of files as people see them, whatever the machine's locale. Started by cron a JVM takes names for ASCII and
 * {@link Path#toString} loses every Vietnamese letter; the path's URI keeps the bytes.
 */
final class FileNames {
    /** A URI has a slash before the letter of a drive, a path has none. */
    private static final Pattern DRIVE = Pattern.compile("^/([A-Za-z]:/)");

    private FileNames() {}

    /** The path as a URI writes it: percent-encoded bytes, a slash at the end of a folder. */
    static String raw(Path path) {
        return path.toAbsolutePath().normalize().toUri().getRawPath();
    }

    /** Relative to the folder, with forward slashes, NFC; the whole path if it does not lie in the folder. */
    static String relative(Path folder, Path path) {
        String base = raw(folder);
        String whole = raw(path);
        return decoded(
                whole.startsWith(base)
                        ? whole.substring(base.length())
                        : DRIVE.matcher(whole).replaceFirst("$1"));
    }

    /** The last part of the path. */
    static String lastName(Path path) {
        String raw = raw(path);
        String file = raw.endsWith("/") ? raw.substring(0, raw.length() - 1) : raw;
        return decoded(file.substring(file.lastIndexOf('/') + 1));
    }

    /**
     * Percent-encoded bytes as UTF-8, NFC; bytes that are not UTF-8 become replacement characters, and so do signs that cannot be
     * shown: they would colour a terminal, break lines or turn the name around.
     */
    static String decoded(String raw) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
        for (int i = 0; i < raw.length(); ) {
            int point = raw.codePointAt(i);
            if (point == '%') {
                bytes.write(Integer.parseInt(raw, i + 1, i + 3, 16));
                i += 3;
            } else {
                bytes.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(point);
            }
        }
        String name = bytes.toString(StandardCharsets.UTF_8).replaceAll("\\p{C}", "\uFFFD");
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }
}
