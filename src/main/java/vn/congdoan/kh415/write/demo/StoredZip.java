package vn.congdoan.kh415.write.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.congdoan.kh415.write.file.ZipTime;
import vn.congdoan.kh415.write.xlsx.Xml;

/** An archive of parts that are stored as they are: equal parts give equal bytes, whichever Java and whichever library compresses there. */
final class StoredZip {
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);

    /** What writes the content of a part behind its declaration. */
    interface Content {
        void writeTo(Xml xml) throws IOException;
    }

    void add(String name, Content content) throws IOException {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        Xml xml = new Xml(part);
        xml.raw(DECLARATION);
        content.writeTo(xml);
        xml.flush();
        add(name, part.toByteArray());
    }

    void add(String name, String text) throws IOException {
        add(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void add(String name, byte[] part) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(part);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(part.length);
        entry.setCrc(sum.getValue());
        entry.setTimeLocal(ZipTime.NONE);
        zip.putNextEntry(entry);
        zip.write(part);
        zip.closeEntry();
    }

    /** Once all parts are there. */
    byte[] bytes() throws IOException {
        zip.close();
        return bytes.toByteArray();
    }
}
