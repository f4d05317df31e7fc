package vn.congdoan.kh415.write.odf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import vn.congdoan.kh415.report.letter.Correction;
import vn.congdoan.kh415.write.mark.OoxmlCopy;

/**
 * A marked copy of an OpenDocument spreadsheet, packed (.ods) or flat (.fods). Of a packed one the content, the page styles and
 * the view settings are written anew; every other part keeps its bytes, but for the signature of what it no longer says.
 */
public final class OdfCopy {
    /** What the parts may become together; pictures among them. */
    private static final int MOST_INFLATED = 48 << 20;

    private static final String TYPE = "mimetype";
    private static final String CONTENT = "content.xml";
    private static final String STYLES = "styles.xml";
    private static final String SETTINGS = "settings.xml";
    private static final String SIGNATURES = "META-INF/documentsignatures.xml";

    /** Where a flat file says what it is. */
    private static final int HEAD = 4096;

    private OdfCopy() {}

    /** The copy of a packed spreadsheet; empty if the zip file is something else. Throws if it is locked, damaged or too large. */
    public static Optional<byte[]> packed(byte[] original, Correction correction) throws IOException {
        Map<String, byte[]> parts = parts(original);
        byte[] content = parts.get(CONTENT);
        if (content == null) {
            return Optional.empty();
        }
        OdfXml marked = OdfXml.of(content);
        String front = OdfMarks.mark(marked, correction);
        parts.put(CONTENT, marked.bytes());
        if (parts.containsKey(STYLES)) {
            OdfXml styles = OdfXml.of(parts.get(STYLES));
            OdfPage.add(styles);
            parts.put(STYLES, styles.bytes());
        }
        if (parts.containsKey(SETTINGS)) {
            OdfXml settings = OdfXml.of(parts.get(SETTINGS));
            OdfView.show(settings, front);
            parts.put(SETTINGS, settings.bytes());
        }
        parts.remove(SIGNATURES);
        return Optional.of(zip(parts));
    }

    public static boolean isFlat(byte[] original) {
        String head = new String(original, 0, Math.min(HEAD, original.length), StandardCharsets.ISO_8859_1);
        return head.contains("<office:document") && head.contains("urn:oasis:names:tc:opendocument");
    }

    /** The copy of a flat spreadsheet. */
    public static byte[] flat(byte[] original, Correction correction) throws IOException {
        OdfXml document = OdfXml.of(original);
        String front = OdfMarks.mark(document, correction);
        OdfPage.add(document);
        OdfView.show(document, front);
        return document.bytes();
    }

    /** In the order in which they stand; none if it is a workbook of Microsoft's. */
    private static Map<String, byte[]> parts(byte[] original) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        int left = MOST_INFLATED;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(original))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("[Content_Types].xml")) {
                    return Map.of();
                }
                byte[] bytes = zip.readNBytes(left + 1);
                left -= bytes.length;
                if (left < 0) {
                    throw new IOException("too large to be held in memory");
                }
                if (parts.put(entry.getName(), bytes) != null) {
                    throw new IOException("a part stands there twice");
                }
            }
        }
        return parts;
    }

    /** Programs tell the format by the first part, which is not packed. */
    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            byte[] type = parts.remove(TYPE);
            if (type != null) {
                ZipEntry entry = timeless(TYPE);
                CRC32 sum = new CRC32();
                sum.update(type);
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(type.length);
                entry.setCrc(sum.getValue());
                zip.putNextEntry(entry);
                zip.write(type);
            }
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(timeless(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }

    private static ZipEntry timeless(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(OoxmlCopy.TIME);
        return entry;
    }
}
