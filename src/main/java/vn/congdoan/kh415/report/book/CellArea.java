package vn.congdoan.kh415.report.book;

import vn.congdoan.kh415.model.table.Place;

/** A block of cells, both ends included. */
public record CellArea(int firstRow, int firstColumn, int lastRow, int lastColumn) {
    public CellArea {
        if (firstRow > lastRow || firstColumn > lastColumn || firstRow < 0 || firstColumn < 0) {
            throw new IllegalArgumentException("no area");
        }
    }

    /** As in A1:B2; one cell has no end. */
    public String name() {
        return to(Place.cellName(firstRow, firstColumn), Place.cellName(lastRow, lastColumn));
    }

    /** The same on a sheet, as in 'S'!A1:B2. */
    public String nameOn(String sheet) {
        return on(sheet) + name();
    }

    /** The same wherever a formula with it is copied to, as in 'S'!$A$1:$B$2. */
    public String fixedOn(String sheet) {
        return on(sheet) + to(Place.fixedName(firstRow, firstColumn), Place.fixedName(lastRow, lastColumn));
    }

    private static String to(String first, String last) {
        return first.equals(last) ? first : first + ":" + last;
    }

    private static String on(String sheet) {
        return "'" + sheet.replace("'", "''") + "'!";
    }
}
