package vn.congdoan.kh415.report.book;

import java.math.BigDecimal;
import java.time.LocalDate;
import vn.congdoan.kh415.report.formula.Expr;

/** What stands in a cell of a sheet. */
public sealed interface Content {
    /** Nothing, but the cell may be framed. */
    record Blank() implements Content {}

    /** Text, whatever it starts with: never a formula. */
    record Text(String text) implements Content {}

    /** A number that was reported or counted. */
    record Numeric(BigDecimal value) implements Content {}

    record Day(LocalDate day) implements Content {}

    /**
     * Text that leads to a file, or to a sheet of the workbook.
     *
     * @param address relative to the workbook, percent-encoded; after {@code #} the first cell of a sheet
     */
    record Link(String text, String address) implements Content {
        /** To the top of a sheet, by its name. */
        public static Link toSheet(String name) {
            return new Link(name, "#'" + name.replace("'", "''") + "'!A1");
        }

        public boolean isInside() {
            return address.startsWith("#");
        }
    }

    /** A small line over the numbers of those cells of the same sheet; nothing to read, count or compute with. */
    record Sparkline(CellArea cells) implements Content {}

    /**
     * A formula that is to give what is stored. It is written only where it surely does, see {@code BookCells}.
     *
     * @param stored a number (to 34 digits) or a text
     */
    record Formula(Expr expression, Content stored) implements Content {
        public Formula {
            if (!(stored instanceof Numeric || stored instanceof Text)) {
                throw new IllegalArgumentException("a formula gives a number or a text, not " + stored);
            }
        }
    }

    Content BLANK = new Blank();
}
