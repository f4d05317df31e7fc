package vn.congdoan.kh415.report.book;

/** A block of cells, both ends included. */
public record CellArea(int firstRow, int firstColumn, int lastRow, int lastColumn) {
    public CellArea {
        if (firstRow > lastRow || firstColumn > lastColumn || firstRow < 0 || firstColumn < 0) {
            throw new IllegalArgumentException("no area");
        }
    }
}
