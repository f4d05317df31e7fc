package vn.congdoan.kh415.read.table.part;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.finding.FileFacts.Damage;
import vn.congdoan.kh415.model.finding.FileFacts.Limit;
import vn.congdoan.kh415.read.table.file.CellBudget;
import vn.congdoan.kh415.read.table.file.FileContent;
import vn.congdoan.kh415.read.table.file.Limits;
import vn.congdoan.kh415.read.table.file.Refusal;

/**
 * The parts of an Office Open XML or OpenDocument package, found by name in any case, as the packaging standard (ECMA-376 part 2) has it. Opened
 * through a channel: {@code java.util.zip} needs a file's name as text, which is lost where the locale is C.
 */
public final class Parts implements Closeable {
    /** Bytes before the name of an entry where it lies; the length of the name stands in them. */
    private static final int HEADER = 30;

    private static final int NAME_LENGTH = 26;

    /** Of the library; none for a plain file. */
    private final @Nullable ZipFile zip;

    private final Map<String, Packed> entries = new HashMap<>();
    private boolean namedTwice;
    private final FileContent content;

    private Parts(@Nullable ZipFile zip, FileContent content) {
        this.zip = zip;
        this.content = content;
    }

    public static Parts open(FileContent content) throws IOException {
        byte[] held = content.held();
        List<Packed> plain = held == null ? null : PlainZip.parts(held);
        ZipFile zip = plain == null ? directory(content) : null;
        Parts parts = new Parts(zip, content);
        try {
            parts.list(zip == null ? Objects.requireNonNull(plain) : listed(zip, content));
            return parts;
        } catch (IOException e) {
            parts.close();
            throw e;
        }
    }

    /** Opens a zip file; its directory is read within limits, whatever counts the file states. */
    public static ZipFile directory(FileContent content) throws IOException {
        MeteredChannel channel = new MeteredChannel(content.channel(), Limits.DIRECTORY_BYTES);
        try {
            ZipFile zip = ZipFile.builder()
                    .setSeekableByteChannel(channel)
                    .setIgnoreLocalFileHeader(true)
                    .get();
            channel.unmeter();
            return zip;
        } catch (IOException | RuntimeException e) {
            channel.close();
            if (channel.exhausted()) {
                throw Refusal.tooLarge(Limit.ENTRIES, Limits.ENTRIES);
            }
            Refusal refusal = Refusal.damaged(Damage.ZIP);
            refusal.initCause(e);
            throw refusal;
        }
    }

    private static List<Packed> listed(ZipFile zip, FileContent content) {
        return Collections.list(zip.getEntries()).stream()
                .map(entry -> new Packed(entry.getName(), entry.getCrc(), () -> inflated(zip, entry, content)))
                .toList();
    }

    private void list(List<Packed> listed) throws IOException {
        for (Packed part : listed) {
            boolean taken = entries.putIfAbsent(key(part.name()), part) != null;
            namedTwice |= taken && !part.isFolder();
            if (entries.size() > Limits.ENTRIES) {
                throw Refusal.tooLarge(Limit.ENTRIES, Limits.ENTRIES);
            }
        }
    }

    private static String key(String name) {
        return name.replace('\\', '/').toLowerCase(Locale.ROOT);
    }

    /** Of two parts of one name some programs show the first and some the last; nobody can vouch for either. */
    public void requireSingleNames() throws Refusal {
        if (namedTwice) {
            throw Refusal.damaged(Damage.PART_TWICE);
        }
    }

    /** Cells that may yet be read from the package. */
    public CellBudget cells() {
        return content.cells();
    }

    public boolean has(String name) {
        return entries.containsKey(key(name));
    }

    /** The part as XML, or null if there is none of that name. */
    @Nullable
    public XmlPart xml(String name) throws IOException {
        PartStream stream = stream(name);
        return stream == null ? null : new XmlPart(stream);
    }

    /** The part as bytes, or null if there is none of that name. */
    @Nullable
    public PartStream stream(String name) throws IOException {
        Packed part = entries.get(key(name));
        return part == null
                ? null
                : new PartStream(part.opener().open(), part.crc(), Limits.TOKEN_BYTES, content.bytes());
    }

    private static InputStream inflated(ZipFile zip, ZipArchiveEntry entry, FileContent content) throws IOException {
        if (entry.getGeneralPurposeBit().usesEncryption()
                || (entry.getMethod() != ZipEntry.STORED && entry.getMethod() != ZipEntry.DEFLATED)) {
            throw Refusal.damaged(Damage.ZIP);
        }
        requireOneName(content, entry);
        return zip.getInputStream(entry);
    }

    /** The name of an entry stands in the directory and where the entry lies: readers go by the one or by the other. */
    public static void requireOneName(FileContent content, ZipArchiveEntry entry) throws IOException {
        byte[] header = content.bytes(entry.getLocalHeaderOffset(), HEADER);
        int length = header.length < HEADER
                ? 0
                : ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).getShort(NAME_LENGTH) & 0xFFFF;
        byte[] name = content.bytes(entry.getLocalHeaderOffset() + HEADER, length);
        if (!Arrays.equals(name, entry.getRawName())) {
            throw Refusal.damaged(Damage.PART_NAMES);
        }
    }

    @Override
    public void close() throws IOException {
        if (zip != null) {
            zip.close();
        }
    }

    /**
     * A channel that stops after so many bytes. The zip library reads the whole directory of a file before anybody can count its
     * entries, and believes none of the counts that the file states.
     */
    private static final class MeteredChannel implements SeekableByteChannel {
        private final SeekableByteChannel channel;
        private long left;
        private boolean exhausted;

        MeteredChannel(SeekableByteChannel channel, long bytes) {
            this.channel = channel;
            this.left = bytes;
        }

        /** From now on anything may be read. */
        void unmeter() {
            left = Long.MAX_VALUE;
        }

        boolean exhausted() {
            return exhausted;
        }

        @Override
        public int read(ByteBuffer buffer) throws IOException {
            int read = channel.read(buffer);
            left -= Math.max(read, 0);
            if (left < 0) {
                exhausted = true;
                throw new IOException("the directory is too long");
            }
            return read;
        }

        @Override
        public int write(ByteBuffer buffer) {
            throw new NonWritableChannelException();
        }

        @Override
        public SeekableByteChannel truncate(long size) {
            throw new NonWritableChannelException();
        }

        @Override
        public long position() throws IOException {
            return channel.position();
        }

        @Override
        public SeekableByteChannel position(long position) throws IOException {
            channel.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public boolean isOpen() {
            return channel.isOpen();
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
