package vn.congdoan.kh415.report.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Tree;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.report.book.BookSetting;
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.live.BookCells;
import vn.congdoan.kh415.report.live.SheetCells;
import vn.congdoan.kh415.report.result.Grid;
import vn.congdoan.kh415.report.result.Workings;
import vn.congdoan.kh415.text.Words;

/**
 * What a union is told by units where it is too large for one workbook that anybody opens: a workbook for each body directly below the
 * top that others stand below, with formulas down to the figures. The main workbook then ends with these bodies, and rests on what
 * their workbooks come to.
 */
public final class Annexes {
    private final Frame frame;
    private final Grid grid;

    /** By the body, its row of the grid. */
    private final Map<UnitCode, Integer> rows = new LinkedHashMap<>();

    private final ListedReturns all;
    private final Map<Optional<UnitCode>, ListedReturns> returns;
    private final Map<Optional<UnitCode>, List<Finding>> findings = new HashMap<>();

    /**
     * An annex that was made.
     *
     * @param bodies how many have a line in it
     * @param formulas how many it has, each of which comes to what is stored with it
     */
    public record Made(List<Sheet> sheets, int bodies, long formulas) {}

    /**
     * An annex that was written, as the main workbook names it.
     *
     * @param file its way from the main workbook's folder
     * @param bodies how many have a line in it
     * @param sha256 of its bytes, in hexadecimal
     */
    public record Written(UnitCode unit, String file, int bodies, long formulas, String sha256) {}

    private Annexes(Frame frame, Grid grid) {
        this.frame = frame;
        this.grid = grid;
        Tree tree = frame.assessment().tree();
        for (int row = 0; row < grid.size(); row++) {
            Optional<Unit> above = tree.parent(grid.unit(row));
            if (grid.isTier(row) && above.isPresent() && above.get().parent() == null) {
                rows.put(grid.unit(row).code(), row);
            }
        }
        this.all = new ListedReturns(frame);
        this.returns = all.grouped(this::unionOf);
        for (Finding finding : frame.assessment().findings()) {
            findings.computeIfAbsent(unionOf(finding.unit()), union -> new ArrayList<>())
                    .add(finding);
        }
    }

    /** Of an assessment; none where one workbook does for all of it. */
    public static Optional<Annexes> of(Assessment assessment, Words words, BookSetting setting) {
        return assessment.tree().units().size() <= setting.mostBodies()
                ? Optional.empty()
                : Optional.of(new Annexes(new Frame(assessment, words, setting), new Grid(assessment)));
    }

    /** The body with an annex at or above that one. */
    private Optional<UnitCode> unionOf(@Nullable UnitCode code) {
        Tree tree = frame.assessment().tree();
        Optional<Unit> at = code == null ? Optional.empty() : tree.unit(code);
        while (at.isPresent() && !rows.containsKey(at.get().code())) {
            at = tree.parent(at.get());
        }
        return at.map(Unit::code);
    }

    /** The bodies that have one, in tree order. */
    public List<UnitCode> units() {
        return List.copyOf(rows.keySet());
    }

    Grid above() {
        return grid.without(rows.keySet());
    }

    /** What the main workbook lists: what no annex does. */
    AttentionSheet.Told attention() {
        return new AttentionSheet.Told(
                all,
                returns.getOrDefault(Optional.empty(), all.none()),
                findings.getOrDefault(Optional.empty(), List.of()));
    }

    /** The annex of one of them. */
    public Made of(UnitCode unit) {
        Integer row = rows.get(unit);
        if (row == null) {
            throw new IllegalArgumentException("no annex for " + unit);
        }
        Optional<UnitCode> union = Optional.of(unit);
        ListedReturns listed = returns.getOrDefault(union, all.none());
        AttentionSheet.Told told = new AttentionSheet.Told(listed, listed, findings.getOrDefault(union, List.of()));
        return made(grid.below(row), told);
    }

    private Made made(Grid below, AttentionSheet.Told told) {
        Workings workings = new Workings(frame, below);
        TierSheet tiers = new TierSheet(frame, workings);
        List<Sheet> sheets = new ArrayList<>(List.of(
                TargetsSheet.of(frame, workings.targets()),
                tiers.sheet(),
                MatrixSheet.of(frame, workings),
                new AttentionSheet(frame, told).sheet(),
                workings.figuresSheet(),
                workings.cells().sheet(),
                workings.missing().sheet(),
                workings.shares().sheet()));
        List<String> names = Stream.concat(sheets.stream().map(Sheet::name), Stream.of(frame.say("sheet.proof")))
                .toList();
        sheets.add(0, ContentsSheet.ofAnnex(frame, below.unit(0), names));
        BookCells book = workings.book();
        sheets.forEach(book::add);
        List<SheetCells.Checked> checked =
                sheets.stream().map(sheet -> book.add(sheet).checked()).toList();
        SheetCells.Checked proof =
                book.add(ProofSheet.of(frame, workings, tiers.told(0), checked)).checked();
        return new Made(
                Stream.concat(checked.stream(), Stream.of(proof))
                        .map(SheetCells.Checked::sheet)
                        .toList(),
                below.size(),
                checked.stream().mapToLong(SheetCells.Checked::formulas).sum() + proof.formulas());
    }
}
