package vn.congdoan.kh415.report.letter;

import java.util.ArrayList;
import java.util.List;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.finding.Finding;
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
    private final Addressees addressees;
    private final Masks masks;

    public Slips(Assessment assessment, Words words, String version) {
        this.frame = new Frame(assessment, words, new BookSetting(version, ""));
        this.grid = new Grid(assessment);
        this.siblings = new Siblings(grid, assessment.indicators());
        this.masks = new Masks(assessment, words);
        this.addressees = new Addressees(assessment, grid);
    }

    /** The bodies that get a slip, by code, in tree order. */
    public List<UnitCode> units() {
        return addressees.units();
    }

    /** The slip of one of them, a small workbook: its results; and, if there is anything, what is missing or must be mended. */
    public List<Sheet> of(UnitCode unit) {
        int row = addressees.row(unit).orElseThrow(() -> new IllegalArgumentException("no slip for " + unit));
        List<Absentee> absent = addressees.missing(unit);
        List<Finding> wrong = addressees.faults(unit);
        SlipFaults rest = SlipFaults.of(frame, absent, masks.within(unit, wrong));
        SlipResults results = new SlipResults(frame, grid, row, siblings, absent, rest);
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(results.sheet());
        if (!results.holdsTheRest()) {
            sheets.addAll(rest.sheets(grid.unit(row)));
        }
        return new BookCells().checked(sheets);
    }
}
