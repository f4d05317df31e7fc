package vn.congdoan.kh415.write;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

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
