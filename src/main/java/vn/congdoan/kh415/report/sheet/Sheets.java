package vn.congdoan.kh415.report.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.report.book.BookSetting;
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.live.BookCells;
import vn.congdoan.kh415.report.live.SheetCells;
import vn.congdoan.kh415.report.result.Grid;
import vn.congdoan.kh415.report.result.Workings;
import vn.congdoan.kh415.text.Words;

/** The workbook of an assessment, sheet by sheet, in reading order. */
public final class Sheets {
    /** Behind what goes on the table. */
    private static final int CONTENTS_PLACE = 6;

    /** Beside annexes, which name all. */
    private static final int MOST_ABSENT = 500;

    private Sheets() {}

    public static List<Sheet> of(Assessment assessment, Words words, BookSetting setting) {
        Frame frame = new Frame(assessment, words, setting);
        return of(
                frame,
                new Workings(frame, new Grid(assessment)),
                new AttentionSheet(frame, AttentionSheet.Told.whole(frame)),
                List.of());
    }

    /** The same of a union whose units stand in annexes, which were written before. */
    public static List<Sheet> of(
            Assessment assessment, Words words, BookSetting setting, Annexes annexes, List<Annexes.Written> written) {
        Frame frame = new Frame(assessment, words, setting);
        return of(frame, new Workings(frame, annexes.above()), new AttentionSheet(frame, annexes.attention()), written);
    }

    private static List<Sheet> of(
            Frame frame, Workings workings, AttentionSheet attention, List<Annexes.Written> annexes) {
        TierSheet tiers = new TierSheet(frame, workings);
        SummarySheet summary = new SummarySheet(frame, workings, tiers, attention);
        BreakdownSheet breakdown = BreakdownSheet.of(frame, workings);
        List<Sheet> sheets = new ArrayList<>(List.of(
                summary.sheet(),
                ChangesSheet.of(frame, summary),
                AcrossSheet.ofUnions(frame, workings, summary),
                AcrossSheet.ofSectors(frame, workings, summary, breakdown),
                AbsentSheet.of(frame, annexes.isEmpty() ? Integer.MAX_VALUE : MOST_ABSENT),
                ChartsSheet.of(frame, workings, summary),
                TargetsSheet.of(frame, workings.targets()),
                tiers.sheet(),
                breakdown.sheet(),
                MatrixSheet.of(frame, workings),
                RankSheet.of(frame, workings, tiers),
                attention.sheet(),
                workings.figuresSheet(),
                workings.cells().sheet(),
                workings.missing().sheet(),
                workings.shares().sheet()));
        if (!annexes.isEmpty()) {
            sheets.add(AnnexListSheet.of(frame, annexes));
        }
        sheets.add(ChangeDetailsSheet.of(frame));
        sheets.addAll(TrendSheet.of(frame, workings, summary));
        sheets.add(MethodSheet.of(frame));
        List<String> names = Stream.concat(sheets.stream().map(Sheet::name), Stream.of(frame.say("sheet.proof")))
                .toList();
        sheets.add(CONTENTS_PLACE, ContentsSheet.of(frame, names));
        BookCells book = workings.book();
        sheets.forEach(book::add);
        List<SheetCells.Checked> checked =
                sheets.stream().map(sheet -> book.add(sheet).checked()).toList();
        Sheet proof = ProofSheet.of(frame, workings, summary.told(), checked);
        return Stream.concat(
                        checked.stream().map(SheetCells.Checked::sheet),
                        Stream.of(book.add(proof).checked().sheet()))
                .toList();
    }
}
