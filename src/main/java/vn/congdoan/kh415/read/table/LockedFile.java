package vn.congdoan.kh415.read.table;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import vn.congdoan.kh415.model.finding.FileFacts.Limit;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.read.table.file.FileContent;
import vn.congdoan.kh415.read.table.file.Format;
import vn.congdoan.kh415.read.table.file.Limits;
import vn.congdoan.kh415.read.table.file.Refusal;
import vn.congdoan.kh415.read.table.ods.LockedOds;

/** A file that a password locks: the container of newer workbooks, the streams of older ones, OpenDocument. */
final class LockedFile {
    private LockedFile() {}

    /** What reads tables from a content that is no longer locked. */
    interface Reader {
        List<Table> tables(FileContent content) throws IOException, XMLStreamException;
    }

    /** The tables of a locked file; a refusal that says how many of the passwords that go with it were tried if none fits. */
    static List<Table> tables(FileContent locked, Reader reader) throws IOException, XMLStreamException {
        // What Excel locks with this one, to mark a workbook as final, it opens without asking; so do we.
        Optional<List<Table>> unasked =
                isZip(locked) ? Optional.empty() : open(locked, Decryptor.DEFAULT_PASSWORD, reader);
        if (unasked.isPresent()) {
            return unasked.get();
        }
        List<String> passwords = locked.passwords().list();
        for (String password : passwords) {
            Optional<List<Table>> tables = open(locked, password, reader);
            if (tables.isPresent()) {
                return tables.get();
            }
        }
        throw Refusal.encrypted(passwords.size());
    }

    /** Empty if the password does not fit. */
    private static Optional<List<Table>> open(FileContent locked, String password, Reader reader)
            throws IOException, XMLStreamException {
        try {
            Optional<FileContent> inside = isZip(locked) ? insideOds(locked, password) : inside(locked, password);
            if (inside.isPresent()) {
                return Optional.of(reader.tables(inside.get()));
            }
            Biff8EncryptionKey.setCurrentUserPassword(password);
            return Optional.of(reader.tables(locked));
        } catch (Refusal refusal) {
            if (refusal.isEncrypted()) {
                return Optional.empty();
            }
            throw refusal;
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private static boolean isZip(FileContent locked) {
        return Format.of(locked.head()) == Format.ZIP;
    }

    private static Optional<FileContent> insideOds(FileContent locked, String password)
            throws IOException, XMLStreamException {
        byte[] content = LockedOds.of(locked).open(password, locked.bytes()).orElseThrow(() -> Refusal.encrypted(0));
        return Optional.of(FileContent.in(locked, content));
    }

    /**
     * The package inside a container, by which newer workbooks are locked; empty if there is none, as in an .xls file.
     *
     * @throws Refusal if the password does not fit, or what is inside is too long
     */
    private static Optional<FileContent> inside(FileContent locked, String password) throws IOException {
        try (InputStream in = locked.stream();
                POIFSFileSystem container = new POIFSFileSystem(in)) {
            if (!container.getRoot().hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY)) {
                return Optional.empty();
            }
            Decryptor decryptor = Decryptor.getInstance(new EncryptionInfo(container));
            if (!decryptor.verifyPassword(password)) {
                throw Refusal.encrypted(0);
            }
            try (InputStream plain = decryptor.getDataStream(container)) {
                byte[] bytes = plain.readNBytes((int) Limits.XLS_BYTES + 1);
                if (bytes.length > Limits.XLS_BYTES) {
                    throw Refusal.tooLarge(Limit.FILE, Limits.XLS_BYTES);
                }
                return Optional.of(FileContent.in(locked, bytes));
            }
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }
}
