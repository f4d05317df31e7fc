package vn.congdoan.kh415.write.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.congdoan.kh415.write.file.ZipTime;

/** The parts of a workbook, written one after another into an archive whose bytes depend on nothing but them. */
final class XlsxParts implements AutoCloseable {
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    /** A third less time than at Java's usual level, for a twelfth more of a file. */
    private static final int COMPRESSION = 5;

    private final Archive archive;
    private final Xml xml;

    /** Writes to a stream that stays open. */
    XlsxParts(OutputStream out) {
        this.archive = new Archive(out);
        this.xml = new Xml(archive);
    }

    /** What writes the content of a part behind its declaration. */
    interface Content {
        void writeTo(Xml xml) throws IOException;
    }

    void add(String name, Content content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ZipTime.NONE);
        archive.putNextEntry(entry);
        xml.raw(DECLARATION);
        content.writeTo(xml);
        xml.flush();
        archive.closeEntry();
    }

    /** Once all parts are there. */
    void finish() throws IOException {
        archive.finish();
    }

    /** Lets go of what compressing holds outside the heap; nothing more is written, which could hide why it failed. */
    @Override
    public void close() {
        archive.release();
    }

    private static final class Archive extends ZipOutputStream {
        Archive(OutputStream out) {
            super(out);
            setLevel(COMPRESSION);
        }

        void release() {
            def.end();
        }
    }
}
