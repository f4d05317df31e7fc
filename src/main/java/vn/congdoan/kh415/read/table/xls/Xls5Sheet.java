package vn.congdoan.kh415.read.table.xls;

import java.io.ByteArrayOutputStream;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.finding.FileFacts.Damage;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.read.table.cell.Calculation;
import vn.congdoan.kh415.read.table.cell.CellValues;
import vn.congdoan.kh415.read.table.cell.Look;
import vn.congdoan.kh415.read.table.cell.TableBuilder;
import vn.congdoan.kh415.read.table.file.Refusal;

/** Reads one sheet of an Excel 5.0 or 95 workbook. Programs wrote its cells in any order; one written twice is a damaged file. */
final class Xls5Sheet {
    private static final int UNFINISHED = 0x005E;
    private static final int COLUMNS = 0x007D;
    private static final int PACKED_NUMBERS = 0x00BD;
    private static final int RICH_TEXT = 0x00D6;
    private static final int NUMBER = 0x0203;
    private static final int TEXT = 0x0204;
    private static final int LOGICAL_OR_ERROR = 0x0205;
    private static final int RESULT = 0x0207;
    private static final int ROW = 0x0208;
    private static final int PACKED_NUMBER = 0x027E;

    /** A flag of a formula: to be calculated when opened. */
    private static final int WHEN_OPENED = 0x0002;

    private static final int EMPTY_TEXT = 3;

    /** Excel 5.0 and 95 write the first; other programs also those of the formats before. */
    private static final Set<Integer> FORMULAS = Set.of(0x0006, 0x0206, 0x0406);

    private final Xls5Record record;
    private final TableBuilder table;
    private final Xls5Reader workbook;
    private final TreeMap<Integer, TreeMap<Integer, Cell>> rows = new TreeMap<>();
    private final Set<Integer> hiddenRows = new HashSet<>();
    private Calculation calculation = Calculation.DONE;
    private Look resultLook = Look.PLAIN;
    private int row;
    private int column;

    Xls5Sheet(Xls5Record record, TableBuilder table, Xls5Reader workbook) {
        this.record = record;
        this.table = table;
        this.workbook = workbook;
    }

    void read() throws Refusal {
        while (record.next()) {
            take(record.id());
        }
        for (Map.Entry<Integer, TreeMap<Integer, Cell>> cells : rows.entrySet()) {
            table.row(cells.getKey(), hiddenRows.contains(cells.getKey()));
            for (Map.Entry<Integer, Cell> cell : cells.getValue().entrySet()) {
                table.cell(cell.getKey(), cell.getValue());
            }
        }
    }

    private void take(int id) throws Refusal {
        switch (id) {
            case ROW -> readRow();
            case COLUMNS -> readColumns();
            case UNFINISHED -> calculation = Calculation.UNFINISHED;
            case NUMBER -> put(number(place(), record.real()));
            case PACKED_NUMBER -> put(number(place(), record.packed()));
            case PACKED_NUMBERS -> readPackedNumbers();
            case TEXT, RICH_TEXT -> {
                Look look = workbook.look(place());
                put(CellValues.text(text(id == RICH_TEXT), look));
            }
            case LOGICAL_OR_ERROR -> {
                Look look = workbook.look(place());
                int value = record.int8();
                put(record.int8() == 0 ? CellValues.logical(value != 0, look) : error(value));
            }
            case RESULT -> {
                if (calculation != Calculation.UNFINISHED) {
                    put(CellValues.text(text(false), resultLook));
                }
            }
            default -> {
                if (FORMULAS.contains(id)) {
                    readFormula();
                }
            }
        }
    }

    private void readRow() {
        int number = record.int16();
        if ((record.skip(10).int16() & 0x20) != 0) {
            hiddenRows.add(number);
        }
    }

    private void readColumns() throws Refusal {
        int first = record.int16();
        int last = record.int16();
        if ((record.skip(4).int16() & 1) != 0) {
            table.hideColumns(first, last);
        }
    }

    /** The place that a record begins with, and the style after it. */
    private int place() {
        row = record.int16();
        column = record.int16();
        return record.int16();
    }

    private void readPackedNumbers() throws Refusal {
        row = record.int16();
        column = record.int16();
        while (record.remaining() > 2) {
            put(number(record.int16(), record.packed()));
            column++;
        }
    }

    private void readFormula() throws Refusal {
        int style = place();
        resultLook = workbook.look(style);
        byte[] special = record.special();
        double number = special == null ? record.real() : 0;
        boolean whenOpened = record.remaining() >= 2 && (record.int16() & WHEN_OPENED) != 0;
        if (calculation == Calculation.UNFINISHED || (whenOpened && isNothing(special, number))) {
            put(new Cell.Uncalculated());
        } else if (special == null) {
            put(number(style, number));
        } else if (special[0] == 1) {
            put(CellValues.logical(special[2] != 0, resultLook));
        } else if (special[0] == 2) {
            put(error(special[2] & 0xFF));
        }
        // A text follows in a record of its own, and none is the empty text.
    }

    private static boolean isNothing(byte @Nullable [] special, double number) {
        return special == null ? number == 0 : special[0] == EMPTY_TEXT;
    }

    private Cell number(int style, double number) {
        return CellValues.number(number, workbook.look(style), workbook.from1904());
    }

    private static Cell error(int code) {
        return new Cell.ErrorValue(FormulaError.forInt(code).getString());
    }

    /** A text, and which fonts write which part of it from which byte on. */
    private Cell.@Nullable Text text(boolean rich) throws Refusal {
        byte[] bytes = record.bytes(record.int16());
        Cell.Text whole = CellValues.text(workbook.text(bytes));
        if (!rich || record.remaining() == 0) {
            return whole;
        }
        ByteArrayOutputStream seen = new ByteArrayOutputStream();
        int start = 0;
        boolean apart = false;
        for (int runs = record.int8(); runs > 0 && record.remaining() >= 2; runs--) {
            int end = Math.max(start, Math.min(bytes.length, record.int8()));
            seen.write(bytes, start, apart ? 0 : end - start);
            apart = workbook.isApart(record.int8());
            start = end;
        }
        seen.write(bytes, start, apart ? 0 : bytes.length - start);
        return seen.size() == bytes.length
                ? whole
                : CellValues.text(workbook.text(bytes), workbook.text(seen.toByteArray()));
    }

    private void put(@Nullable Cell cell) throws Refusal {
        if (cell != null && rows.computeIfAbsent(row, number -> new TreeMap<>()).put(column, cell) != null) {
            throw Refusal.damaged(Damage.ORDER);
        }
    }
}
