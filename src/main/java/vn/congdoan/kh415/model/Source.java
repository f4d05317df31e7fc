package vn.congdoan.kh415.model;

/**
 * The cell that a figure came from.
 *
 * @param file relative to the workspace
 * @param sheet empty for a text file
 * @param cell as in A1
 */
public record Source(String file, String sheet, String cell) implements Comparable<Source> {
    @Override
    public int compareTo(Source other) {
        int byFile = file.compareTo(other.file);
        int bySheet = byFile != 0 ? byFile : sheet.compareTo(other.sheet);
        return bySheet != 0 ? bySheet : cell.compareTo(other.cell);
    }

    public Place place() {
        return new Place(file, sheet.isEmpty() ? null : sheet, cell);
    }

    @Override
    public String toString() {
        return place().toString();
    }
}
