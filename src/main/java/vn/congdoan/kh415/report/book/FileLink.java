package vn.congdoan.kh415.report.book;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Links from the workbook to the files of the workspace. */
public final class FileLink {
    private static final String KEPT = "/-._~";

    private FileLink() {}

    /**
     * A word that opens the file; nothing where there is none. It stands beside the path, not in its place: LibreOffice does
     * not wrap a linked text, and paths are long.
     */
    public static SheetCell cell(@Nullable String file, Frame frame) {
        if (file == null || file.isEmpty()) {
            return SheetCell.blank(Role.CENTRED);
        }
        String address = encoded(frame.setting().toWorkspace() + inArchive(file));
        return new SheetCell(new Content.Link(frame.say("link.open"), address), new Style(Role.CENTRED));
    }

    /** A file inside an archive is named {@code archive.zip!file}: only the archive can be opened. */
    private static String inArchive(String file) {
        int inner = file.indexOf(".zip!");
        return inner < 0 ? file : file.substring(0, inner + 4);
    }

    /** Percent-encoded byte by byte: the name's own composition is kept, for a file system may tell ố from o + ˆ + ´. */
    public static String encoded(String path) {
        StringBuilder address = new StringBuilder();
        for (byte one : path.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (one & 0xff);
            if (letter < 128 && (Character.isLetterOrDigit(letter) || KEPT.indexOf(letter) >= 0)) {
                address.append(letter);
            } else {
                address.append('%')
                        .append(Character.toUpperCase(Character.forDigit(letter >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(letter & 15, 16)));
            }
        }
        return address.toString();
    }
}
