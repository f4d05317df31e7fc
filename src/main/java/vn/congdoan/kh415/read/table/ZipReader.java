package vn.congdoan.kh415.read.table;

import java.io.IOException;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.finding.FileFacts.FileKind;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.read.table.file.FileContent;
import vn.congdoan.kh415.read.table.file.Refusal;
import vn.congdoan.kh415.read.table.ods.OdsReader;
import vn.congdoan.kh415.read.table.part.Parts;
import vn.congdoan.kh415.read.table.xlsb.XlsbReader;
import vn.congdoan.kh415.read.table.xlsx.XlsxReader;

/** Tells by its entries what a zip file is: a workbook is read, another document refused by name, an archive of files refused as such. */
final class ZipReader {
    private ZipReader() {}

    static List<Table> tables(FileContent content, String name) throws IOException, XMLStreamException {
        try (Parts parts = Parts.open(content)) {
            if (OdsReader.isPackage(parts)) {
                parts.requireSingleNames();
                return OdsReader.packed(parts, name);
            }
            if (isNumbers(parts)) {
                throw Refusal.unsupported(FileKind.NUMBERS);
            }
            if (!isOffice(parts)) {
                throw Refusal.archive();
            }
            FileKind other = otherThanWorkbook(parts);
            if (other != null) {
                throw Refusal.unsupported(other);
            }
            parts.requireSingleNames();
            return parts.has(XlsbReader.WORKBOOK) ? XlsbReader.tables(parts, name) : XlsxReader.tables(parts, name);
        }
    }

    /** By what its programs of all years put beside the sheets; a preview is in the packages of no one else. */
    private static boolean isNumbers(Parts parts) {
        return parts.has("Index/Document.iwa") || parts.has("Index.zip") || parts.has("buildVersionHistory.plist");
    }

    private static @Nullable FileKind otherThanWorkbook(Parts parts) {
        if (parts.has("word/document.xml")) {
            return FileKind.WORD;
        }
        if (parts.has("ppt/presentation.xml")) {
            return FileKind.POWER_POINT;
        }
        return null;
    }

    private static boolean isOffice(Parts parts) {
        return parts.has("[Content_Types].xml") || parts.has("_rels/.rels");
    }
}
