package vn.congdoan.kh415.write.part;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import vn.congdoan.kh415.write.file.ZipTime;

/** The parts of a package by name, in the order in which they stand, as a zip file holds them. */
public final class PartFolder {
    private static final int MOST_PARTS = 10_000;

    private PartFolder() {}

    /**
     * The parts; none if one of them has the name that shows it to be another kind of package. Throws if it is locked, damaged or too
     * large.
     *
     * @param most bytes that all of them may become
     * @param foreign that name; empty if any will do
     */
    public static Map<String, byte[]> parts(byte[] zipped, int most, String foreign) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        int left = most;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(foreign)) {
                    return Map.of();
                }
                byte[] bytes = zip.readNBytes(left + 1);
                left -= bytes.length;
                if (left < 0 || parts.size() == MOST_PARTS) {
                    throw new IOException("too large to be held in memory");
                }
                if (parts.put(entry.getName(), bytes) != null) {
                    throw new IOException("a part stands there twice");
                }
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("a name in no known encoding", e);
        }
        return parts;
    }

    /** The zip file of those parts, the same bytes for the same parts; those named are not packed. */
    public static byte[] zipped(Map<String, byte[]> parts, Set<String> unpacked) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(ZipTime.NONE);
                if (unpacked.contains(part.getKey())) {
                    CRC32 sum = new CRC32();
                    sum.update(part.getValue());
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(part.getValue().length);
                    entry.setCrc(sum.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }
}
