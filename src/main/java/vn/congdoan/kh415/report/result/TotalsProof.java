package vn.congdoan.kh415.report.result;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.congdoan.kh415.model.body.Tree;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.report.book.Frame;

/**
 * For each total line of the sheet of numerators and denominators, how many lines the tree says stand below it and how many it must
 * add. Counted by climbing from each line to the top, and so without the ranges over which the totals are taken.
 */
public final class TotalsProof {
    /** More are nothing to read; the rest is of the same make. */
    static final int MOST = 1000;

    private final List<TotalLine> listed = new ArrayList<>();
    private int count;

    /**
     * A total line.
     *
     * @param line of the sheet of numerators and denominators
     * @param below how many lines belong to it at any depth
     * @param added how many of them stand directly below it
     */
    public record TotalLine(int line, Unit unit, int below, int added) {}

    public TotalsProof(Frame frame, BodyPlaces places) {
        BodyLines lines = places.lines();
        Tree tree = frame.assessment().tree();
        Map<UnitCode, int[]> counts = new HashMap<>();
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).body()) {
                counts.put(places.grid().unit(lines.get(line).row()).code(), new int[2]);
            }
        }
        for (int line = 0; line < lines.size(); line++) {
            Unit unit = places.grid().unit(lines.get(line).row());
            climb(lines.get(line).body() ? tree.parent(unit) : Optional.of(unit), tree, counts);
        }
        for (int line = 0; line < lines.size(); line++) {
            Unit unit = places.grid().unit(lines.get(line).row());
            int[] found = counts.getOrDefault(unit.code(), new int[2]);
            if (lines.get(line).body() && found[0] > 0) {
                add(new TotalLine(line, unit, found[0], found[1]));
            }
        }
    }

    /** Bodies without a line of their own count for none. */
    private static void climb(Optional<Unit> from, Tree tree, Map<UnitCode, int[]> counts) {
        boolean directly = true;
        for (Optional<Unit> at = from; at.isPresent(); at = tree.parent(at.get())) {
            int[] found = counts.get(at.get().code());
            if (found != null) {
                found[0]++;
                found[1] += directly ? 1 : 0;
                directly = false;
            }
        }
    }

    private void add(TotalLine total) {
        count++;
        if (listed.size() < MOST) {
            listed.add(total);
        }
    }

    /** The first {@link #MOST} from the top down. */
    public List<TotalLine> listed() {
        return listed;
    }

    /** How many there are, listed or not. */
    public int count() {
        return count;
    }
}
