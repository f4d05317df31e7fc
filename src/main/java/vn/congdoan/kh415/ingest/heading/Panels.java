package vn.congdoan.kh415.ingest.heading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.congdoan.kh415.ingest.words.ColumnRole;
import vn.congdoan.kh415.ingest.words.Lexicon;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.model.table.Row;

/**
 * Parts a sheet on which forms or tables stand side by side: the headings of the first begin anew further right, and what stands
 * below each belongs to it alone.
 */
public final class Panels {
    private Panels() {}

    /** The panels from left to right; the whole sheet if there is but one. */
    public static List<CellGrid> of(CellGrid grid, Lexicon lexicon) {
        for (Row row : grid.table().rows()) {
            List<Integer> starts = starts(row, lexicon);
            if (starts.size() > 1) {
                return parted(grid, starts);
            }
        }
        return List.of(grid);
    }

    private static List<CellGrid> parted(CellGrid grid, List<Integer> starts) {
        List<CellGrid> panels = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int first = i == 0 ? 0 : starts.get(i);
            int last = i + 1 < starts.size() ? starts.get(i + 1) - 1 : Integer.MAX_VALUE;
            panels.add(grid.part(first, last));
        }
        return panels;
    }

    /** The columns at which the headings of a row begin anew; one at most if they do not. */
    private static List<Integer> starts(Row row, Lexicon lexicon) {
        Map<String, List<Integer>> columns = new HashMap<>();
        String firstHeading = null;
        List<Integer> named = List.of();
        for (Row.Placed placed : row.cells()) {
            String text = placed.cell() instanceof Cell.Text words ? words.text() : "";
            ColumnRole role = text.isEmpty() ? null : lexicon.role(text);
            if (role == null) {
                continue;
            }
            String heading = role + " " + lexicon.key(text);
            List<Integer> same = columns.computeIfAbsent(heading, unused -> new ArrayList<>());
            same.add(placed.column());
            firstHeading = firstHeading == null ? heading : firstHeading;
            named = role.isOfNames() && same.size() > named.size() ? same : named;
        }
        if (named.size() < 2 || firstHeading == null || gap(named) < 2) {
            return List.of();
        }
        List<Integer> first = columns.getOrDefault(firstHeading, List.of());
        return first.size() == named.size() ? first : named;
    }

    /** How far apart the names stand at least; a panel has figures, too. */
    private static int gap(List<Integer> columns) {
        int gap = Integer.MAX_VALUE;
        for (int i = 1; i < columns.size(); i++) {
            gap = Math.min(gap, columns.get(i) - columns.get(i - 1));
        }
        return gap;
    }
}
