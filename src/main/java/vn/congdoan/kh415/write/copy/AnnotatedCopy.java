package vn.congdoan.kh415.write.copy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.report.letter.Correction;
import vn.congdoan.kh415.write.file.AtomicFile;
import vn.congdoan.kh415.write.mark.MarkedWorkbook;
import vn.congdoan.kh415.write.mark.OoxmlCopy;
import vn.congdoan.kh415.write.odf.OdfCopy;
import vn.congdoan.kh415.write.xlsx.About;

/**
 * A copy of a faulty file for its sender to mend: faulty cells have a fill and a note, and a sheet in front lists them.
 *
 * <p>An .xlsx, .xlsm, .xls (without its macros), .ods or .fods file becomes one of its own kind, made from its own bytes. Anything
 * else (text, .xlsb, HTML, XML, a spreadsheet that tracks its changes, a file that is locked with a password, damaged, or has more than {@value #MOST_CELLS} cells) gets a
 * workbook beside it with the cells as they were read, if any were. Equal input gives equal bytes.
 *
 * @param file relative to the workspace, with forward slashes: the original's name, with another ending where the format differs
 */
public record AnnotatedCopy(String file, AtomicFile.Content content) {
    /** Above, a workbook held as objects does not fit a heap of 512 MB together with all else; 100.000 cells take some 120 MB. */
    static final int MOST_CELLS = 100_000;

    private static final Logger LOG = LoggerFactory.getLogger(AnnotatedCopy.class);

    /**
     * The copy.
     *
     * @param original the file's bytes; empty if they are not to be had
     * @param tables as read from the file; empty if it could not be read
     */
    public static AnnotatedCopy of(Correction correction, Optional<byte[]> original, List<Table> tables, About about) {
        boolean readable = !tables.isEmpty() && cells(tables) <= MOST_CELLS;
        return original.filter(bytes -> readable)
                .flatMap(bytes -> likeOriginal(correction, bytes))
                .orElseGet(() -> new AnnotatedCopy(
                        correction.file() + " - " + correction.copyWord() + ".xlsx",
                        out -> Sidecar.write(correction, tables, about, out)));
    }

    private static long cells(List<Table> tables) {
        return tables.stream()
                .flatMap(table -> table.rows().stream())
                .mapToLong(row -> row.cells().size())
                .sum();
    }

    /**
     * Empty where POI cannot do it: strict, encrypted, damaged, of another kind. This is the one place on the way out where
     * everything is caught that a parser throws when it is fed a hostile file; a workbook beside the file is made instead.
     */
    private static Optional<AnnotatedCopy> likeOriginal(Correction correction, byte[] bytes) {
        try {
            if (OdfCopy.isFlat(bytes)) {
                return Optional.of(open(correction, OdfCopy.flat(bytes, correction), ".fods"));
            }
            return switch (FileMagic.valueOf(bytes)) {
                case OOXML -> Optional.of(packed(correction, bytes));
                case OLE2 ->
                    Optional.of(
                            new AnnotatedCopy(named(correction.file(), ".xls", ".xls"), whole(old(bytes, correction))));
                default -> Optional.empty();
            };
        } catch (IOException | OpenXML4JException | RuntimeException e) {
            LOG.debug("no copy like the original can be made of {}", correction.file(), e);
            return Optional.empty();
        }
    }

    private static AnnotatedCopy packed(Correction correction, byte[] bytes) throws IOException, OpenXML4JException {
        Optional<byte[]> open = OdfCopy.packed(bytes, correction);
        return open.isPresent()
                ? open(correction, open.get(), ".ods")
                : modern(correction, OoxmlCopy.of(bytes, correction));
    }

    private static AnnotatedCopy open(Correction correction, byte[] copy, String ending) {
        return new AnnotatedCopy(named(correction.file(), ending, ending), whole(copy));
    }

    private static AnnotatedCopy modern(Correction correction, OoxmlCopy.Made made) {
        String ending = made.hasMacros() ? ".xlsm" : ".xlsx";
        String other = made.hasMacros() ? ".xlsx" : ".xlsm";
        return new AnnotatedCopy(named(correction.file(), ending, other), made.content());
    }

    private static AtomicFile.Content whole(byte[] bytes) {
        return out -> out.write(bytes);
    }

    /** The file's name if it already ends like that, or with the other ending in its place, or with the ending behind it. */
    private static String named(String file, String ending, String other) {
        String lower = file.toLowerCase(Locale.ROOT);
        if (lower.endsWith(ending)) {
            return file;
        }
        return (lower.endsWith(other) ? file.substring(0, file.length() - other.length()) : file) + ending;
    }

    private static byte[] old(byte[] bytes, Correction correction) throws IOException {
        // Without the container's other streams, which hold the macros.
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(bytes));
                HSSFWorkbook workbook = new HSSFWorkbook(container.getRoot(), false)) {
            MarkedWorkbook.mark(workbook, correction);
            ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length * 2);
            workbook.write(out);
            return out.toByteArray();
        }
    }
}
