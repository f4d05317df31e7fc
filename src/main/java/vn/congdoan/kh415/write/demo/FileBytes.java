package vn.congdoan.kh415.write.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import vn.congdoan.kh415.invent.Fault;
import vn.congdoan.kh415.invent.Medium;
import vn.congdoan.kh415.invent.Sent;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.text.Sha256;

/** The bytes of a file that arrives, with what is wrong with it. */
final class FileBytes {
    private static final String PASSWORD = "congdoan";

    /** What Excel leaves beside an open workbook: who has it open. */
    private static final int LEFT_BESIDE = 165;

    private static final int SALT = 16;
    private static final int KEY = 32;

    private FileBytes() {}

    static byte[] of(Sent sent) throws IOException {
        Fault fault = sent.fault();
        if (fault == Fault.EMPTY) {
            return new byte[0];
        }
        if (fault == Fault.LEFT_OPEN) {
            return Arrays.copyOf("\u0004User".getBytes(StandardCharsets.UTF_8), LEFT_BESIDE);
        }
        byte[] whole = whole(sent.table(), sent.medium(), sent.decomposed());
        if (fault == Fault.CUT_OFF) {
            return Arrays.copyOf(whole, whole.length * 3 / 5);
        }
        return fault == Fault.LOCKED ? locked(whole, sent.path()) : whole;
    }

    /**
     * A sheet in that format.
     *
     * @param decomposed whether its letters are apart from their marks
     */
    static byte[] whole(Table table, Medium medium, boolean decomposed) throws IOException {
        UnaryOperator<String> letters = text -> decomposed ? Normalizer.normalize(text, Normalizer.Form.NFD) : text;
        SheetFile file = switch (medium) {
            case XLSX -> new XlsxFile(table, letters);
            case XLS -> new XlsFile(table, letters);
            case ODS -> new OdsFile(table, letters);
            case HTML -> new HtmlFile(table, letters);
            case UTF_8, WINDOWS_1258, TCVN3, UTF_16 -> new TextFile(table, medium);
        };
        return file.bytes();
    }

    /** What is drawn by chance elsewhere is taken from the file's name here, so that the same name gives the same bytes. */
    private static byte[] locked(byte[] workbook, String name) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword(
                    PASSWORD,
                    drawn(name, 1, KEY),
                    drawn(name, 2, SALT),
                    drawn(name, 3, SALT),
                    drawn(name, 4, SALT),
                    drawn(name, 5, KEY));
            try (OutputStream inside = encryptor.getDataStream(container)) {
                inside.write(workbook);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            container.writeFilesystem(bytes);
            return bytes.toByteArray();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java knows these", e);
        }
    }

    private static byte[] drawn(String name, int number, int length) {
        byte[] text = (number + name).getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(Sha256.digest().digest(text), length);
    }
}
