package vn.congdoan.kh415.read.table.xls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.finding.FileFacts.Damage;
import vn.congdoan.kh415.model.finding.FileFacts.FileKind;
import vn.congdoan.kh415.model.finding.FileFacts.Limit;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.read.table.cell.CellValues;
import vn.congdoan.kh415.read.table.cell.Look;
import vn.congdoan.kh415.read.table.cell.TableBuilder;
import vn.congdoan.kh415.read.table.file.CellBudget;
import vn.congdoan.kh415.read.table.file.FileContent;
import vn.congdoan.kh415.read.table.file.Guarded;
import vn.congdoan.kh415.read.table.file.Limits;
import vn.congdoan.kh415.read.table.file.Refusal;
import vn.congdoan.kh415.text.Normal;

/**
 * Reads .xls workbooks of Excel 97 and later through POI, those of Excel 5.0 and 95 by their records; anything else in an OLE container is refused by name. An .xls file
 * always stores a value with a formula; {@link UncalculatedFormulas} says which of them were never calculated.
 */
public final class XlsReader {
    /** The stream in which Excel 5.0 and 95 keep a workbook. */
    private static final String BOOK = "Book";

    /** The one in which later versions keep it. */
    private static final String WORKBOOK = "Workbook";

    private final HSSFWorkbook workbook;
    private final String file;
    private final boolean from1904;
    private final CellBudget budget;
    private final XlsLooks looks;
    private long cells;

    private XlsReader(HSSFWorkbook workbook, String file, CellBudget budget) {
        this.workbook = workbook;
        this.file = file;
        this.budget = budget;
        this.looks = new XlsLooks(workbook);
        this.from1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
    }

    public static List<Table> tables(FileContent content, String file) throws IOException {
        if (content.length() > Limits.XLS_BYTES) {
            throw Refusal.tooLarge(Limit.FILE, Limits.XLS_BYTES);
        }
        try (InputStream in = content.stream();
                POIFSFileSystem container = new POIFSFileSystem(in)) {
            refuseOthers(container.getRoot());
            if (!isNamed(container.getRoot(), WORKBOOK)) {
                if (!isLater(container.getRoot())) {
                    return Xls5Reader.tables(
                            container.getRoot().createDocumentInputStream(BOOK), content.cells(), file);
                }
                container.getRoot().getEntry(BOOK).renameTo(WORKBOOK);
            }
            OlderFormulas.renumber(container.getRoot());
            long stored = XlsCells.stored(container.getRoot());
            try (HSSFWorkbook workbook = workbook(container, file)) {
                XlsReader reader = new XlsReader(workbook, file, content.cells());
                List<Table> tables = reader.tables();
                // The library passes over cells that stand where it expects none, and says nothing of it.
                if (reader.cells != stored) {
                    throw Refusal.damaged(Damage.ORDER);
                }
                return tables;
            }
        }
    }

    /** Whether there is a stream of that name, which programs write in any case; it has that very name then. */
    private static boolean isNamed(DirectoryNode root, String name) throws IOException {
        List<String> names =
                root.getEntryNames().stream().filter(name::equalsIgnoreCase).toList();
        if (names.size() > 1) {
            throw Refusal.damaged(Damage.PART_TWICE);
        }
        if (names.size() == 1 && !names.get(0).equals(name)) {
            root.getEntry(names.get(0)).renameTo(name);
        }
        return names.size() == 1;
    }

    /** What the library refuses whole it gets once more with nothing but what the cells need. */
    private static HSSFWorkbook workbook(POIFSFileSystem container, String file) throws IOException {
        try {
            return Guarded.reading(file, () -> whole(container));
        } catch (Refusal refusal) {
            if (!refusal.isDamage()) {
                throw refusal;
            }
            byte[] stream;
            try (InputStream in = container.getRoot().createDocumentInputStream(WORKBOOK)) {
                stream = XlsRecords.needed(in.readAllBytes());
            }
            POIFSFileSystem needed = new POIFSFileSystem();
            needed.createDocument(new ByteArrayInputStream(stream), WORKBOOK);
            return whole(needed);
        }
    }

    private static HSSFWorkbook whole(POIFSFileSystem container) throws IOException {
        try {
            return new HSSFWorkbook(container);
        } catch (EncryptedDocumentException e) {
            throw Refusal.encrypted(0);
        } catch (OldExcelFormatException e) {
            throw Refusal.unsupported(FileKind.OLDER_EXCEL);
        }
    }

    /** Some programs keep a workbook of Excel 97 under the older name; its first record tells the version. */
    private static boolean isLater(DirectoryNode root) throws IOException {
        isNamed(root, BOOK);
        try (InputStream book = root.createDocumentInputStream(BOOK)) {
            byte[] head = book.readNBytes(6);
            return head.length == 6 && head[4] == 0 && head[5] == 6;
        }
    }

    private static void refuseOthers(DirectoryNode root) throws Refusal {
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            throw Refusal.encrypted(0);
        }
        if (root.hasEntryCaseInsensitive("WordDocument")) {
            throw Refusal.unsupported(FileKind.WORD_97);
        }
        if (root.hasEntryCaseInsensitive("__properties_version1.0")) {
            throw Refusal.unsupported(FileKind.MAIL);
        }
        if (!root.hasEntryCaseInsensitive(WORKBOOK) && !root.hasEntryCaseInsensitive(BOOK)) {
            throw Refusal.unsupported(FileKind.OLE);
        }
    }

    private List<Table> tables() throws Refusal {
        List<Table> tables = new ArrayList<>();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            boolean hidden = workbook.getSheetVisibility(i) != SheetVisibility.VISIBLE;
            String name = Normal.composed(workbook.getSheetName(i));
            HSSFSheet sheet = workbook.getSheetAt(i);
            // A sheet that holds only a chart keeps the chart's numbers like cells.
            if (sheet.getSheet().getRecords().get(0) instanceof BOFRecord begin
                    && begin.getType() == BOFRecord.TYPE_WORKSHEET) {
                TableBuilder table = new TableBuilder(budget);
                read(sheet, table);
                table.addTo(tables, file, name, hidden);
            }
        }
        return tables;
    }

    private void read(HSSFSheet sheet, TableBuilder table) throws Refusal {
        UncalculatedFormulas uncalculated = new UncalculatedFormulas(sheet);
        for (Row row : sheet) {
            table.row(row.getRowNum(), row.getZeroHeight());
            for (org.apache.poi.ss.usermodel.Cell cell : row) {
                cells += cell.getCellType() == CellType.BLANK ? 0 : 1;
                if (cell.getCellType() == CellType.FORMULA) {
                    table.formula(cell.getColumnIndex());
                }
                table.cell(cell.getColumnIndex(), value((HSSFCell) cell, uncalculated));
            }
        }
        table.guard(sheet.getProtect());
        for (CellRangeAddress range : sheet.getMergedRegions()) {
            table.merge(new Table.Merge(
                    range.getFirstRow(), range.getFirstColumn(), range.getLastRow(), range.getLastColumn()));
        }
        for (HSSFComment note : notes(sheet)) {
            RichTextString text = note.getString();
            table.note(note.getRow(), note.getColumn(), note.getAuthor(), text == null ? "" : text.getString());
        }
        for (int i = 0; i <= table.lastColumn(); i++) {
            if (sheet.isColumnHidden(i)) {
                table.hideColumns(i, i);
            }
        }
    }

    /** Drawings that the library cannot follow hold no figures. */
    private static Collection<HSSFComment> notes(HSSFSheet sheet) throws Refusal {
        return Guarded.readingIfWhole(
                sheet.getSheetName(), () -> sheet.getCellComments().values(), List.of());
    }

    private @Nullable Cell value(HSSFCell cell, UncalculatedFormulas uncalculated) throws Refusal {
        boolean formula = cell.getCellType() == CellType.FORMULA;
        if (formula && uncalculated.holds(cell.getRowIndex(), cell.getColumnIndex())) {
            return new Cell.Uncalculated();
        }
        CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
        Look look = looks.of(cell);
        return switch (type) {
            case NUMERIC -> CellValues.number(cell.getNumericCellValue(), look, from1904);
            case STRING -> CellValues.text(looks.text(cell), look);
            case BOOLEAN -> CellValues.logical(cell.getBooleanCellValue(), look);
            case ERROR ->
                new Cell.ErrorValue(
                        FormulaError.forInt(cell.getErrorCellValue()).getString());
            case BLANK, FORMULA, _NONE -> null;
        };
    }
}
