package vn.congdoan.kh415.read.table.mail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** A mail as Outlook saves it, put together stream by stream ([MS-OXMSG]): each property in a stream of its own, numbers in one list. */
public final class OutlookFile {
    private static final int UNICODE = 0x001F;
    private static final int ANSI = 0x001E;
    private static final int BINARY = 0x0102;
    private static final int TIME = 0x0040;

    /** 100 nanoseconds since 1601, of which the epoch's are so many seconds. */
    private static final long EPOCH_SECONDS = 11_644_473_600L;

    private interface Filling {
        void of(DirectoryEntry folder) throws IOException;
    }

    private final List<Filling> contents = new ArrayList<>();
    private final ByteArrayOutputStream fixed = new ByteArrayOutputStream();
    private int attached;

    public OutlookFile text(int property, String text) {
        return stream(property, UNICODE, text.getBytes(StandardCharsets.UTF_16LE));
    }

    /** As in the days before Unicode. */
    public OutlookFile ansi(int property, String text, String charset) {
        return stream(property, ANSI, text.getBytes(Charset.forName(charset)));
    }

    public OutlookFile bytes(int property, byte[] bytes) {
        return stream(property, BINARY, bytes);
    }

    public OutlookFile sent(String instant) {
        return time(0x0039, instant);
    }

    public OutlookFile delivered(String instant) {
        return time(0x0E06, instant);
    }

    public OutlookFile from(String address) {
        return text(0x0C1F, address);
    }

    private OutlookFile time(int property, String instant) {
        long ticks = (Instant.parse(instant).getEpochSecond() + EPOCH_SECONDS) * 10_000_000;
        return fixed(property, TIME, ticks);
    }

    private OutlookFile fixed(int property, int type, long value) {
        fixed.writeBytes(ByteBuffer.allocate(16)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(property << 16 | type)
                .putInt(6)
                .putLong(value)
                .array());
        return this;
    }

    private OutlookFile stream(int property, int type, byte[] bytes) {
        contents.add(folder -> folder.createDocument(
                String.format("__substg1.0_%04X%04X", property, type), new ByteArrayInputStream(bytes)));
        return this;
    }

    /** Attaches a file under its long name. */
    public OutlookFile attach(String name, byte[] bytes) {
        return attach(new OutlookFile().text(0x3707, name).bytes(0x3701, bytes));
    }

    public OutlookFile attach(OutlookFile attachment) {
        String name = String.format("__attach_version1.0_#%08X", attached++);
        contents.add(folder -> attachment.fill(folder.createDirectory(name), 8));
        return this;
    }

    /** Encloses a mail in the mail. */
    public OutlookFile enclose(String name, OutlookFile mail) {
        OutlookFile attachment = new OutlookFile().text(0x3707, name);
        attachment.contents.add(folder -> mail.fill(folder.createDirectory("__substg1.0_3701000D"), 24));
        return attach(attachment);
    }

    private void fill(DirectoryEntry folder, int head) throws IOException {
        byte[] numbers = fixed.toByteArray();
        ByteBuffer properties = ByteBuffer.allocate(head + numbers.length);
        properties.position(head);
        folder.createDocument(
                "__properties_version1.0",
                new ByteArrayInputStream(properties.put(numbers).array()));
        for (Filling each : contents) {
            each.of(folder);
        }
    }

    public byte[] written() throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            fill(container.getRoot(), 32);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            container.writeFilesystem(out);
            return out.toByteArray();
        }
    }
}
