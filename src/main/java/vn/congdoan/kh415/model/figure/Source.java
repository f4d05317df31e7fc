package vn.congdoan.kh415.model.figure;

import vn.congdoan.kh415.model.table.Place;

/**
 * The cell that a figure came from.
 *
 * @param row from 0
 * @param column from 0
 */
public record Source(Origin origin, int row, int column) implements Comparable<Source> {
    /**
     * A sheet of a file; all its cells share one.
     *
     * @param file relative to the workspace
     * @param sheet empty for a text file
     */
    public record Origin(String file, String sheet) {}

    /** Far more than any sheet needs, and nothing that could overflow. */
    private static final int MOST_LETTERS = 6;

    public Source {
        if (row < 0 || column < 0) {
            throw new IllegalArgumentException("no cell " + row + ", " + column);
        }
    }

    /** One that shares its sheet with no other. */
    public Source(String file, String sheet, int row, int column) {
        this(new Origin(file, sheet), row, column);
    }

    public String file() {
        return origin.file;
    }

    /** Empty for a text file. */
    public String sheet() {
        return origin.sheet;
    }

    /**
     * The cell of that name.
     *
     * @param cell as in A1
     * @throws IllegalArgumentException if it is no name of a cell
     */
    public static Source at(Origin origin, String cell) {
        int letters = 0;
        int column = 0;
        while (letters < Math.min(cell.length(), MOST_LETTERS) && isLetter(cell.charAt(letters))) {
            column = column * 26 + cell.charAt(letters) - 'A' + 1;
            letters++;
        }
        return new Source(origin, Integer.parseInt(cell.substring(letters)) - 1, column - 1);
    }

    private static boolean isLetter(char sign) {
        return sign >= 'A' && sign <= 'Z';
    }

    /** As a reader goes through a file: sheet by sheet, row by row, from left to right. */
    @Override
    public int compareTo(Source other) {
        int byFile = file().compareTo(other.file());
        int bySheet = byFile != 0 ? byFile : sheet().compareTo(other.sheet());
        int byRow = bySheet != 0 ? bySheet : Integer.compare(row, other.row);
        return byRow != 0 ? byRow : Integer.compare(column, other.column);
    }

    /** Its name, as in A1. */
    public String cell() {
        return Place.cellName(row, column);
    }

    public Place place() {
        return new Place(file(), sheet().isEmpty() ? null : sheet(), cell());
    }

    @Override
    public String toString() {
        return place().toString();
    }
}
