package vn.congdoan.kh415.report.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import vn.congdoan.kh415.report.formula.Area;
import vn.congdoan.kh415.report.formula.CellRef;
import vn.congdoan.kh415.report.formula.Expr;
import vn.congdoan.kh415.report.formula.Range;
import vn.congdoan.kh415.report.formula.SheetFunction;

/** References to the cells of another sheet. Rows and columns are counted from 0. */
public record SheetRef(String name) {
    /** Programs accept more, but nobody reads it. */
    private static final int MOST_TERMS = 60;

    public CellRef cell(int row, int column) {
        return new CellRef(name, row, column, false);
    }

    public Range range(int firstRow, int lastRow, int column) {
        return new Range(name, firstRow, column, lastRow, column);
    }

    /** The one cell, or the sum of the cells in those rows; empty if their ranges are too many. */
    public Optional<Expr> sum(SortedSet<Integer> rows, int column) {
        return runs(rows, column).map(terms -> rows.size() == 1 ? terms.get(0) : SheetFunction.SUM.of(terms));
    }

    /** The cells in those rows, in as few ranges as they make; empty if these are too many. */
    public Optional<List<Area>> runs(SortedSet<Integer> rows, int column) {
        List<Area> terms = new ArrayList<>();
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
        return terms.size() > MOST_TERMS ? Optional.empty() : Optional.of(terms);
    }

    private Area run(int first, int last, int column) {
        return first == last ? cell(first, column) : range(first, last, column);
    }
}
