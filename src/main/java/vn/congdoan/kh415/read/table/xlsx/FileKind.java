package vn.congdoan.kh415.read.table.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import vn.congdoan.kh415.read.table.file.Format;
import vn.congdoan.kh415.read.table.file.Limits;

/** What lies where a workbook of ours is looked for, as far as something can be done about it. */
public enum FileKind {
    NOTHING,
    FOLDER,
    EMPTY,
    XLSX,
    XLSB,
    XLS,
    ODS,
    LOCKED,
    PDF,
    OTHER;

    private static final int HEAD = 512;

    /** How an encrypted workbook is called inside of its file. */
    private static final String ENCRYPTED =
            new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);

    /** Told by its content, never by its name. */
    public static FileKind of(Path file) {
        if (!Files.exists(file)) {
            return NOTHING;
        }
        if (Files.isDirectory(file)) {
            return FOLDER;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return switch (Format.of(in.readNBytes(HEAD))) {
                case EMPTY -> EMPTY;
                case ZIP -> zipped(file);
                case OLE -> isLocked(file) ? LOCKED : XLS;
                case EXCEL_5, OLD_EXCEL -> XLS;
                case FLAT_ODS -> ODS;
                case PDF -> PDF;
                default -> OTHER;
            };
        } catch (IOException e) {
            return OTHER;
        }
    }

    private static FileKind zipped(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry("xl/workbook.bin") != null
                    ? XLSB
                    : zip.getEntry("xl/workbook.xml") != null ? XLSX : isSpreadsheet(zip) ? ODS : OTHER;
        } catch (IOException e) {
            // Cut short: what is wrong with it is said by who reads it.
            return XLSX;
        }
    }

    private static boolean isSpreadsheet(ZipFile zip) throws IOException {
        if (zip.getEntry("mimetype") == null) {
            return false;
        }
        try (InputStream in = zip.getInputStream(zip.getEntry("mimetype"))) {
            return new String(in.readNBytes(HEAD), StandardCharsets.US_ASCII).contains("opendocument.spreadsheet");
        }
    }

    private static boolean isLocked(Path file) throws IOException {
        return Files.size(file) <= Limits.FILE_BYTES
                && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(ENCRYPTED);
    }
}
