package vn.congdoan.kh415.read.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import net.lingala.zip4j.exception.ZipException;
import net.lingala.zip4j.io.inputstream.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import vn.congdoan.kh415.model.finding.FileFacts.Damage;
import vn.congdoan.kh415.read.table.file.FileContent;
import vn.congdoan.kh415.read.table.file.Refusal;

/** Unlocks an entry of a zip file that is locked with a password: by the old cipher of zip files, or as WinZip does by AES. */
final class LockedEntry {
    private final FileContent archive;
    private final ZipArchiveEntry entry;

    LockedEntry(FileContent archive, ZipArchiveEntry entry) {
        this.archive = archive;
        this.entry = entry;
    }

    /** How an entry's bytes are read, as far as the limits allow. */
    interface Reader {
        byte[] read(InputStream in) throws IOException;
    }

    /**
     * What the reader makes of the entry with the first password that fits.
     *
     * @throws Refusal if none fits; it says how many were tried
     */
    byte[] open(ZipFile zip, Reader reader) throws IOException {
        // Only this makes the library find out where the entry begins.
        zip.getRawInputStream(entry).close();
        for (String password : archive.passwords().list()) {
            try (SeekableByteChannel channel = archive.channel()) {
                channel.position(entry.getLocalHeaderOffset());
                return open(Channels.newInputStream(channel), password, reader);
            } catch (Refusal refusal) {
                throw refusal;
            } catch (IOException e) {
                requireWrongPassword(e);
            }
        }
        throw Refusal.encrypted(archive.passwords().list().size());
    }

    private static byte[] open(InputStream in, String password, Reader reader) throws IOException {
        try (ZipInputStream unlocked = new ZipInputStream(in, password.toCharArray())) {
            if (unlocked.getNextEntry() == null) {
                throw Refusal.damaged(Damage.ZIP);
            }
            return reader.read(unlocked);
        }
    }

    /** The old cipher tells one wrong password in 256 only by what comes out. */
    private static void requireWrongPassword(IOException e) throws IOException {
        if (!(e instanceof ZipException known && known.getType() == ZipException.Type.WRONG_PASSWORD)) {
            throw e;
        }
    }
}
