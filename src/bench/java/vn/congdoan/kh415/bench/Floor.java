package vn.congdoan.kh415.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The floor below every reader of workbooks on this JVM: inflates each entry of each .xlsx below a folder and counts its bytes,
 * without looking at one of them. On one thread.
 */
public final class Floor {
    private static final int BUFFER = 1 << 16;

    private Floor() {}

    /** Prints files and bytes of the folder in the first argument. */
    public static void main(String[] arguments) throws IOException {
        List<Path> workbooks = workbooks(Path.of(arguments[0]));
        byte[] buffer = new byte[BUFFER];
        long bytes = 0;
        int refused = 0;
        for (Path workbook : workbooks) {
            try {
                bytes += inflated(workbook, buffer);
            } catch (ZipException e) {
                // Cut off on its way.
                refused++;
            }
        }
        System.out.println(workbooks.size() + " files, " + refused + " refused, " + bytes + " bytes inflated");
    }

    /** Those that are .xlsx by name and a zip file by content, in the order of their names. */
    static List<Path> workbooks(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".xlsx") && isZip(file))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isZip(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.read() == 'P' && stream.read() == 'K';
        } catch (IOException e) {
            return false;
        }
    }

    private static long inflated(Path workbook, byte[] buffer) throws IOException {
        long bytes = 0;
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                try (InputStream stream = zip.getInputStream(entry)) {
                    for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                        bytes += read;
                    }
                }
            }
        }
        return bytes;
    }
}
