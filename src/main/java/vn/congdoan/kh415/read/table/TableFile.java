package vn.congdoan.kh415.read.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.congdoan.kh415.model.finding.FileFacts.Damage;
import vn.congdoan.kh415.model.finding.FileFacts.FileKind;
import vn.congdoan.kh415.model.finding.FileFacts.Limit;
import vn.congdoan.kh415.model.finding.Outcome;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.read.table.file.FileContent;
import vn.congdoan.kh415.read.table.file.Format;
import vn.congdoan.kh415.read.table.file.Guarded;
import vn.congdoan.kh415.read.table.file.Limits;
import vn.congdoan.kh415.read.table.file.Passwords;
import vn.congdoan.kh415.read.table.file.Refusal;
import vn.congdoan.kh415.read.table.file.Stamp;
import vn.congdoan.kh415.read.table.html.HtmlReader;
import vn.congdoan.kh415.read.table.ods.OdsReader;
import vn.congdoan.kh415.read.table.part.Parts;
import vn.congdoan.kh415.read.table.text.TextReader;
import vn.congdoan.kh415.read.table.word.WordReader;
import vn.congdoan.kh415.read.table.xls.Xls5Reader;
import vn.congdoan.kh415.read.table.xls.XlsReader;
import vn.congdoan.kh415.read.table.xlsb.XlsbReader;
import vn.congdoan.kh415.read.table.xlsx.XlsxReader;
import vn.congdoan.kh415.read.table.xml.SpreadsheetMlReader;

/**
 * Reads the tables of one file, whatever its format: .xlsx, .xlsm, .xlsb, .xls (also of Excel 5.0 and 95), .ods, .fods, XML
 * Spreadsheet 2003, documents of Word (.docx), web pages, and text with commas, semicolons, tabs or bars; a zip file of these gives each file
 * in it, and so does a mail. The format
 * is told by the content, never by the name. Formats that are recognised but not read are refused by name.
 */
public final class TableFile {
    private static final Logger LOG = LoggerFactory.getLogger(TableFile.class);

    private TableFile() {}

    /**
     * One table for each sheet with a cell, in the file's order; none, and a finding of severity error, if the file cannot be
     * used. Nothing is thrown for a bad file.
     *
     * @param path where the file lies
     * @param name what it is called in tables and findings: relative to the workspace, with forward slashes
     */
    public static Outcome<List<Table>> read(Path path, String name) {
        return opened(path, name, Envelope.Within.FULL, new ReturnFiles.Manner(Passwords.NONE, false), hash -> false)
                .get(0)
                .tables();
    }

    /** The file, after it those that lie in it if it is an archive. Nothing is unpacked to the disk. */
    static List<ReadFile> readWithHash(Path path, String name, Passwords passwords) {
        return read(path, name, new ReturnFiles.Manner(passwords, true), hash -> false);
    }

    /**
     * The same, with hashes only if somebody asks for them.
     *
     * @param known whether a file of that hash need not be read: nothing is returned then
     */
    static List<ReadFile> read(Path path, String name, ReturnFiles.Manner manner, Predicate<String> known) {
        return opened(path, name, Envelope.Within.NONE, manner, known);
    }

    private static List<ReadFile> opened(
            Path path, String name, Envelope.Within within, ReturnFiles.Manner manner, Predicate<String> known) {
        try {
            Stamp before = Stamp.of(path);
            if (!Files.isRegularFile(path)) {
                // Opening a pipe waits for whoever writes into it; a device may have no end.
                return List.of(refused(new Assessment.Input(name, 0, ""), Refusal.damaged(Damage.NOT_ORDINARY)));
            }
            long length = before.length();
            if (length > Limits.FILE_BYTES) {
                return List.of(refused(
                        new Assessment.Input(name, length, ""), Refusal.tooLarge(Limit.FILE, Limits.FILE_BYTES)));
            }
            FileContent content = FileContent.of(path, manner.passwords(), manner.hashed());
            List<ReadFile> files = known.test(content.sha256()) ? List.of() : files(content, name, within);
            return Stamp.of(path).equals(before)
                    ? files.stream()
                            .map(file -> file.lockedIf(content.isLocked()))
                            .toList()
                    : List.of(refused(new Assessment.Input(name, length, ""), Refusal.damaged(Damage.CHANGED)));
        } catch (IOException e) {
            LOG.debug("{} cannot be opened", name, e);
            return List.of(refused(new Assessment.Input(name, 0, ""), Refusal.damaged(Damage.NOT_OPENED)));
        }
    }

    /** @param within where it lies */
    static List<ReadFile> files(FileContent content, String name, Envelope.Within within) {
        Assessment.Input input = new Assessment.Input(name, content.length(), content.sha256());
        try {
            List<Table> tables = Guarded.reading(name, () -> unlocked(content, name));
            return List.of(
                    tables.isEmpty() ? refused(input, Refusal.empty()) : new ReadFile(input, Outcome.of(tables)));
        } catch (Refusal refusal) {
            boolean opened =
                    (refusal.isArchive() && within.mayOpenArchive()) || (refusal.isMail() && within.mayOpenMail());
            return opened ? Envelope.inside(content, input, within).files() : List.of(refused(input, refusal));
        }
    }

    static ReadFile refused(Assessment.Input input, Refusal refusal) {
        return new ReadFile(input, new Outcome<>(List.of(), List.of(refusal.finding(input.file()))));
    }

    private static List<Table> unlocked(FileContent content, String name) throws IOException, XMLStreamException {
        try {
            return tables(content, name);
        } catch (Refusal refusal) {
            if (!refusal.isEncrypted()) {
                throw refusal;
            }
            return LockedFile.tables(content, inside -> tables(inside, name));
        }
    }

    private static List<Table> tables(FileContent content, String name) throws IOException, XMLStreamException {
        return switch (Format.of(content.head())) {
            case EMPTY -> throw Refusal.empty();
            case ZIP -> ZipReader.tables(content, name);
            case EXCEL_5 -> Xls5Reader.tables(content.stream(), content.cells(), name);
            case OLE -> XlsReader.tables(content, name);
            case TEXT -> TextReader.tables(content, name);
            case FLAT_ODS -> OdsReader.flat(content, name);
            case HTML -> HtmlReader.tables(content, name);
            case SPREADSHEET_ML -> SpreadsheetMlReader.tables(content, name);
            case WORD_XML -> throw Refusal.unsupported(FileKind.WORD_XML);
            case XML -> throw Refusal.unsupported(FileKind.XML);
            case OLD_EXCEL -> throw Refusal.unsupported(FileKind.OLD_EXCEL);
            case MHTML -> throw Refusal.unsupported(FileKind.MHTML);
            case MAIL, TNEF -> throw Refusal.unsupported(FileKind.MAIL);
            case SEALED_MAIL -> throw Refusal.unsupported(FileKind.SEALED_MAIL);
            case SYLK -> throw Refusal.unsupported(FileKind.SYLK);
            case DIF -> throw Refusal.unsupported(FileKind.DIF);
            case SOCIAL_CALC -> throw Refusal.unsupported(FileKind.SOCIAL_CALC);
            case PDF -> throw Refusal.unsupported(FileKind.PDF);
            case RTF -> throw Refusal.unsupported(FileKind.RTF);
            case IMAGE -> throw Refusal.unsupported(FileKind.IMAGE);
            case ARCHIVE -> throw Refusal.unsupported(FileKind.COMPRESSED);
        };
    }

    /**
     * Tells by its entries what a zip file is: a workbook or a document of Word is read, others are refused by name, an archive of files
     * as such.
     */
    private static final class ZipReader {
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
                parts.requireSingleNames();
                if (parts.has(XlsbReader.WORKBOOK)) {
                    return XlsbReader.tables(parts, name);
                }
                boolean workbook = parts.has("xl/workbook.xml") && !parts.has("word/document.xml");
                if (!workbook && WordReader.isDocument(parts)) {
                    return WordReader.tables(parts, name);
                }
                if (parts.has("ppt/presentation.xml")) {
                    throw Refusal.unsupported(FileKind.POWER_POINT);
                }
                return XlsxReader.tables(parts, name);
            }
        }

        /** By what its programs of all years put beside the sheets; a preview is in the packages of no one else. */
        private static boolean isNumbers(Parts parts) {
            return parts.has("Index/Document.iwa") || parts.has("Index.zip") || parts.has("buildVersionHistory.plist");
        }

        private static boolean isOffice(Parts parts) {
            return parts.has("[Content_Types].xml") || parts.has("_rels/.rels");
        }
    }
}
