package vn.congdoan.kh415.read.table.word;

import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.read.table.cell.TableBuilder;
import vn.congdoan.kh415.read.table.file.Refusal;

/** What stands one below the other in a document. */
sealed interface WordBlock permits WordBlock.Line, WordTable {
    /** Adds its rows below those that the table has. */
    void addTo(TableBuilder table) throws Refusal;

    /** A paragraph outside of tables, which is not blank. */
    record Line(Cell cell) implements WordBlock {
        @Override
        public void addTo(TableBuilder table) throws Refusal {
            table.row(table.row() + 1, false);
            table.cell(0, cell);
        }
    }
}
