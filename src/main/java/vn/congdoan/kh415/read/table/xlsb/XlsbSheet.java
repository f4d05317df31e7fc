package vn.congdoan.kh415.read.table.xlsb;

import java.io.IOException;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.read.table.cell.CellValues;
import vn.congdoan.kh415.read.table.cell.Look;
import vn.congdoan.kh415.read.table.cell.TableBuilder;
import vn.congdoan.kh415.read.table.file.Limits;
import vn.congdoan.kh415.read.table.file.Refusal;
import vn.congdoan.kh415.read.table.part.BinaryPart;

/** Reads one sheet of an .xlsb workbook: the numbers of its records stand in [MS-XLSB] 2.3.2. */
final class XlsbSheet {
    private static final int ROW = 0;
    private static final int FIRST_CELL = 1;
    private static final int LAST_CELL = 11;

    /** Cells that stand right of the one before and leave their column out. */
    private static final int FIRST_SHORT = 12;

    private static final int LAST_SHORT = 18;
    private static final int FIRST_FORMULA = 8;
    private static final int LAST_FORMULA = 11;
    private static final int COLUMN = 60;
    private static final int RICH_TEXT = 62;
    private static final int DATA_BEGIN = 145;
    private static final int DATA_END = 146;
    private static final int MERGE = 176;

    private final BinaryPart part;
    private final TableBuilder table;
    private final XlsbReader workbook;

    XlsbSheet(BinaryPart part, TableBuilder table, XlsbReader workbook) {
        this.part = part;
        this.table = table;
        this.workbook = workbook;
    }

    void read() throws IOException {
        while (part.next()) {
            if (part.id() == DATA_BEGIN) {
                readData();
            } else if (part.id() == COLUMN) {
                readColumns();
            } else if (part.id() == MERGE) {
                int firstRow = place(Limits.ROWS);
                int lastRow = place(Limits.ROWS);
                int firstColumn = place(Limits.COLUMNS);
                table.merge(new Table.Merge(firstRow, firstColumn, lastRow, place(Limits.COLUMNS)));
            }
        }
    }

    /** The same numbers mean other records outside the data. */
    private void readData() throws IOException {
        while (part.next() && part.id() != DATA_END) {
            int id = part.id();
            if (id == ROW) {
                int number = place(Limits.ROWS);
                table.row(number, (part.skip(7).int8() & 0x10) != 0);
            } else if ((id >= FIRST_CELL && id <= LAST_CELL) || id == RICH_TEXT) {
                readCell(place(Limits.COLUMNS), id);
            } else if (id >= FIRST_SHORT && id <= LAST_SHORT) {
                readCell(table.column() + 1, id - FIRST_SHORT + FIRST_CELL);
            }
        }
    }

    private void readColumns() throws Refusal {
        int first = place(Limits.COLUMNS);
        int last = place(Limits.COLUMNS);
        if ((part.skip(8).int8() & 1) != 0) {
            table.hideColumns(first, last);
        }
    }

    private void readCell(int column, int id) throws Refusal {
        int style = part.int24();
        part.skip(1);
        table.cell(column, value(id, style));
    }

    private @Nullable Cell value(int id, int style) throws Refusal {
        if (id >= FIRST_FORMULA && id <= LAST_FORMULA && workbook.distrustsAll()) {
            return new Cell.Uncalculated();
        }
        Look look = workbook.look(style);
        return switch (id) {
            case 2 -> workbook.number(part.packed(), style);
            case 3, 11 -> new Cell.ErrorValue(FormulaError.forInt(part.int8()).getString());
            case 4, 10 -> CellValues.logical(part.int8() != 0, look);
            case 5 -> workbook.number(part.real(), style);
            case 9 -> result(part.real(), style);
            case 6, 8 -> CellValues.text(CellValues.text(part.text()), look);
            case 7 -> CellValues.text(workbook.string(part.int32()), look);
            case RICH_TEXT -> CellValues.text(workbook.richText(part), look);
            default -> null;
        };
    }

    private Cell result(double number, int style) {
        return workbook.distrusts(number) ? new Cell.Uncalculated() : workbook.number(number, style);
    }

    /** A place in the sheet; what cannot be one becomes one too many, which the table refuses. */
    private int place(int most) {
        int place = part.int32();
        return place < 0 || place > most ? most : place;
    }
}
