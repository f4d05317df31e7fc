package vn.congdoan.kh415.write.copy;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.write.file.OwnTemporaryFiles;

/**
 * A workbook that is written row by row, into an archive of the plain kind. Left to itself POI announces sizes of eight bytes for
 * entries that have four, which some readers take for damage; and a day without a month.
 */
final class PlainArchive extends SXSSFWorkbook {
    static {
        TempFile.setTempFileCreationStrategy(OwnTemporaryFiles.OF_THIS_RUN);
    }

    /** Texts stand inside their sheets: a table of those that are shared grows with them, and fills the memory. */
    PlainArchive(XSSFWorkbook workbook, int rowsInMemory) {
        super(workbook, rowsInMemory, false, false);
    }

    @Override
    protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
        ZipArchiveOutputStream archive = new Undated(out);
        archive.setUseZip64(Zip64Mode.AsNeeded);
        return archive;
    }

    /** What fills a workbook and sends it to that stream. */
    interface Filling {
        void into(OutputStream out) throws IOException;
    }

    /**
     * Leaves the stream open. POI says in many ways that a disk is full, some without the cause: whatever it throws comes out as the
     * failure of the stream or, since nothing else is written, of its own temporary files.
     */
    static void write(OutputStream out, Filling filling) throws IOException {
        CallersStream target = new CallersStream(out);
        try {
            filling.into(target);
        } catch (IOException | IllegalStateException | OpenXML4JRuntimeException e) {
            throw target.failure != null ? target.failure : ofTemporaryFiles(e);
        }
    }

    /** An exception of that kind without a failed file behind it is a defect. */
    private static IOException ofTemporaryFiles(Exception failure) {
        Throwable cause = failure;
        while (cause != null && !(cause instanceof IOException)) {
            cause = cause.getCause();
        }
        if (cause instanceof InterruptedIOException || cause instanceof OwnTemporaryFiles.UnusableException) {
            return (IOException) cause;
        }
        if (cause == null && failure instanceof IllegalStateException defect) {
            throw defect;
        }
        return new OwnTemporaryFiles.UnusableException(cause == null ? failure : cause);
    }

    /** The caller's stream, which is not ours to close, and what it failed with. */
    private static final class CallersStream extends FilterOutputStream {
        private @Nullable IOException failure;

        CallersStream(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void flush() throws IOException {
            try {
                out.flush();
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    private static final class Undated extends ZipArchiveOutputStream {
        Undated(OutputStream out) {
            super(out);
        }

        /** What is older than the format gets its first day, in whatever time zone: no clock enters the file. */
        @Override
        public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
            entry.setTime(0);
            super.putArchiveEntry(entry);
        }
    }
}
