package vn.congdoan.kh415.model.table;

import org.jspecify.annotations.Nullable;

/**
 * Where something stands.
 *
 * @param file relative to the workspace, with forward slashes
 * @param sheet null for a whole file
 * @param cell as in A1, or line and column of a text file; null for a whole sheet
 */
public record Place(
        @Nullable String file,
        @Nullable String sheet,
        @Nullable String cell) {
    public static final Place NOWHERE = new Place(null, null, null);

    public static Place ofFile(String file) {
        return new Place(file, null, null);
    }

    /** The name of a cell: row and column from 0, so 0, 0 is A1. */
    public static String cellName(int row, int column) {
        StringBuilder name = new StringBuilder();
        appendCellName(row, column, name);
        return name.toString();
    }

    /** Appends the name of a cell. */
    public static void appendCellName(int row, int column, StringBuilder text) {
        if (column < 26) {
            text.append((char) ('A' + column));
        } else {
            text.append(columnName(column));
        }
        text.append(row + 1);
    }

    /** The same where both stay when a formula is copied: {@code $A$1}. */
    public static String fixedName(int row, int column) {
        return "$" + columnName(column) + "$" + (row + 1);
    }

    /** The letters of a column, from 0: 27 is AB. */
    public static String columnName(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }

    /** Reads as "file, sheet, cell", leaving out what is not known. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (String part : new String[] {file, sheet, cell}) {
            if (part != null && !part.isEmpty()) {
                text.append(text.isEmpty() ? "" : " › ").append(part);
            }
        }
        return text.toString();
    }
}
