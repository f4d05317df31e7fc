package vn.congdoan.kh415.report;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import vn.congdoan.kh415.model.Place;

/** References to the cells of another sheet, as formulas write them. Rows and columns are counted from 0. */
record SheetRef(String name) {
    /** Programs accept more, but nobody reads it. */
    private static final int MOST_TERMS = 60;

    String cell(int row, int column) {
        return prefix() + Place.cellName(row, column);
    }

    String range(int firstRow, int lastRow, int column) {
        return prefix() + Place.cellName(firstRow, column) + ":" + Place.cellName(lastRow, column);
    }

    private String prefix() {
        return "'" + name.replace("'", "''") + "'!";
    }

    /** The one cell, or the sum of the cells in those rows, in as few ranges as they make; empty if these are too many. */
    String sum(SortedSet<Integer> rows, int column) {
        List<String> terms = new ArrayList<>();
        int first = rows.first();
        int last = first;
        for (int row : rows.tailSet(first + 1)) {
            if (row > last + 1) {
                terms.add(run(first, last, column));
                first = row;
            }
            last = row;
        }
        terms.add(run(first, last, column));
        if (terms.size() > MOST_TERMS) {
            return "";
        }
        return rows.size() == 1 ? terms.get(0) : "SUM(" + String.join(",", terms) + ")";
    }

    private String run(int first, int last, int column) {
        return first == last ? cell(first, column) : range(first, last, column);
    }
}
