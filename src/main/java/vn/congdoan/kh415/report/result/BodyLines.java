package vn.congdoan.kh415.report.result;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.congdoan.kh415.model.body.Tree;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.result.IndicatorResult;

/**
 * The lines of the sheet of numerators and denominators: the bodies of the grid in tree order and, right below one that has
 * others below it, a line for what it gives itself and one for the flows of bodies that no longer stand. So every sum runs over the
 * lines directly below its own.
 */
public final class BodyLines {
    private final List<Line> lines = new ArrayList<>();
    private final int[] lineOf;

    /**
     * A line.
     *
     * @param row of the grid
     * @param sort what of that body it is
     * @param level 0 for the top; a line belongs to the nearest line above of the level before
     * @param last the last line of those below it; itself if there is none
     */
    public record Line(int row, Sort sort, int level, int last) {
        /** Whether it is only what that body gives itself. */
        boolean own() {
            return sort == Sort.OWN;
        }

        /** Whether it is what bodies that no longer stand gave. */
        boolean departed() {
            return sort == Sort.DEPARTED;
        }

        /** Whether it is the body with all below it. */
        boolean body() {
            return sort == Sort.BODY;
        }

        /** Whether it is the body with all below it, which is told elsewhere. */
        boolean apart() {
            return sort == Sort.APART;
        }
    }

    /** What a line is of its body. */
    enum Sort {
        BODY,
        OWN,
        DEPARTED,
        APART
    }

    BodyLines(Grid grid, Tree tree, List<IndicatorResult> indicators) {
        int[] levels = levels(grid, tree);
        this.lineOf = new int[grid.size()];
        for (int row = 0; row < grid.size(); row++) {
            lineOf[row] = lines.size();
            if (grid.isApart(row)) {
                lines.add(new Line(row, Sort.APART, levels[row], lines.size()));
                continue;
            }
            lines.add(new Line(row, Sort.BODY, levels[row], lines.size()));
            UnitCode code = grid.unit(row).code();
            boolean departed =
                    indicators.stream().anyMatch(of -> !of.departedAt(code).isEmpty());
            boolean hasBelow = departed || (row + 1 < grid.size() && levels[row + 1] > levels[row]);
            if (hasBelow
                    && indicators.stream().anyMatch(of -> of.contributions().containsKey(code))) {
                lines.add(new Line(row, Sort.OWN, levels[row] + 1, lines.size()));
            }
            if (departed) {
                lines.add(new Line(row, Sort.DEPARTED, levels[row] + 1, lines.size()));
            }
        }
        close();
    }

    /** Bodies that have no line of their own are left out between a body and what stands below it. */
    private static int[] levels(Grid grid, Tree tree) {
        Map<UnitCode, Integer> byCode = new HashMap<>();
        int[] levels = new int[grid.size()];
        for (int row = 0; row < grid.size(); row++) {
            Unit unit = grid.unit(row);
            Optional<Unit> above = tree.parent(unit);
            while (above.isPresent() && !byCode.containsKey(above.get().code())) {
                above = tree.parent(above.get());
            }
            levels[row] =
                    above.map(body -> byCode.getOrDefault(body.code(), 0) + 1).orElse(0);
            byCode.put(unit.code(), levels[row]);
        }
        return levels;
    }

    /** Finds the last line below each, from the end. */
    private void close() {
        List<Integer> open = new ArrayList<>();
        for (int at = 0; at <= lines.size(); at++) {
            int level = at < lines.size() ? lines.get(at).level() : -1;
            while (!open.isEmpty() && lines.get(open.get(open.size() - 1)).level() >= level) {
                int closed = open.remove(open.size() - 1);
                Line line = lines.get(closed);
                lines.set(closed, new Line(line.row(), line.sort(), line.level(), at - 1));
            }
            open.add(at);
        }
    }

    public int size() {
        return lines.size();
    }

    public Line get(int line) {
        return lines.get(line);
    }

    /** The line of a body with all below it. */
    int lineOf(int row) {
        return lineOf[row];
    }

    boolean hasBelow(int line) {
        return lines.get(line).last() > line;
    }

    /** Whether all lines below it are directly below it. */
    public boolean isFlat(int line) {
        for (int below = line + 1; below <= lines.get(line).last(); below++) {
            if (hasBelow(below)) {
                return false;
            }
        }
        return true;
    }
}
