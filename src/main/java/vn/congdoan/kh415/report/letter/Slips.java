package vn.congdoan.kh415.report.letter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Tree;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.Severity;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.report.book.BookSetting;
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.live.BookCells;
import vn.congdoan.kh415.report.result.Grid;
import vn.congdoan.kh415.report.words.Absentee;
import vn.congdoan.kh415.text.Words;

/**
 * A slip for every body that answers to another for its results: each tier below the top, and each counted body directly below the
 * top. A slip names nobody outside the body's own subtree.
 */
public final class Slips {
    private final Frame frame;
    private final Grid grid;
    private final Siblings siblings;
    private final Map<UnitCode, Integer> rows = new HashMap<>();
    private final Map<UnitCode, List<Absentee>> missing = new HashMap<>();
    private final Map<UnitCode, List<Finding>> faults = new HashMap<>();
    private final Masks masks;

    public Slips(Assessment assessment, Words words, String version) {
        this.frame = new Frame(assessment, words, new BookSetting(version, ""));
        this.grid = new Grid(assessment);
        this.siblings = new Siblings(grid, assessment.indicators());
        this.masks = new Masks(assessment, words);
        for (int row = 0; row < grid.size(); row++) {
            if (isAddressed(row)) {
                rows.put(grid.unit(row).code(), row);
            }
        }
        sortReturns(assessment);
    }

    private boolean isAddressed(int row) {
        Tree tree = frame.assessment().tree();
        Optional<Unit> above = tree.parent(grid.unit(row));
        return above.isPresent() && (grid.isTier(row) || above.get().parent() == null);
    }

    /** Gives what is missing and what is wrong to every body above it that gets a slip. */
    private void sortReturns(Assessment assessment) {
        for (Absentee who : Absentee.of(assessment)) {
            above(who.unit())
                    .forEach(code -> missing.computeIfAbsent(code, unit -> new ArrayList<>())
                            .add(who));
        }
        for (Finding finding : assessment.findings()) {
            if (finding.unit() != null && finding.severity() != Severity.INFO) {
                above(finding.unit())
                        .forEach(code -> faults.computeIfAbsent(code, unit -> new ArrayList<>())
                                .add(finding));
            }
        }
    }

    /** Those at or above a body that get a slip. */
    private Set<UnitCode> above(@Nullable UnitCode code) {
        Tree tree = frame.assessment().tree();
        Set<UnitCode> addressed = new LinkedHashSet<>();
        for (Optional<Unit> body = code == null ? Optional.empty() : tree.unit(code);
                body.isPresent();
                body = tree.parent(body.get())) {
            if (rows.containsKey(body.get().code())) {
                addressed.add(body.get().code());
            }
        }
        return addressed;
    }

    /** The bodies that get a slip, by code, in tree order. */
    public List<UnitCode> units() {
        return frame.assessment().tree().units().stream()
                .map(Unit::code)
                .filter(rows::containsKey)
                .toList();
    }

    /** The slip of one of them. */
    public Slip of(UnitCode unit) {
        Integer row = rows.get(unit);
        if (row == null) {
            throw new IllegalArgumentException("no slip for " + unit);
        }
        List<Absentee> absent = missing.getOrDefault(unit, List.of());
        List<Finding> wrong = faults.getOrDefault(unit, List.of());
        SlipFaults rest = SlipFaults.of(frame, absent, masks.within(unit, wrong));
        SlipResults results = new SlipResults(frame, grid, row, siblings, absent, rest);
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(results.sheet());
        if (!results.holdsTheRest()) {
            sheets.addAll(rest.sheets(grid.unit(row)));
        }
        return new Slip(unit, new BookCells().checked(sheets));
    }
}
