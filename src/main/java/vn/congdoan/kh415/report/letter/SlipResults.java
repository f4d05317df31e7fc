package vn.congdoan.kh415.report.letter;

import java.math.BigDecimal;
import java.util.List;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.finding.Gap;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.model.result.Result;
import vn.congdoan.kh415.model.result.Verdict;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.book.Draft;
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.report.book.Letterhead;
import vn.congdoan.kh415.report.book.Role;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.report.book.Style;
import vn.congdoan.kh415.report.formula.Range;
import vn.congdoan.kh415.report.live.Formulas;
import vn.congdoan.kh415.report.live.LiveText;
import vn.congdoan.kh415.report.result.Absence;
import vn.congdoan.kh415.report.result.Figures;
import vn.congdoan.kh415.report.result.Grid;
import vn.congdoan.kh415.report.words.Wording;
import vn.congdoan.kh415.text.Words;

/** The page of a slip that says what a body reached: its results against the plan, and between what values its siblings lie. */
final class SlipResults {
    private static final int NUMERATOR = 3;
    private static final int MARK = 7;
    private static final int SIBLINGS = 10;

    private final Frame frame;
    private final Words words;
    private final Grid grid;
    private final int row;
    private final Siblings siblings;
    private final List<Gap> missing;
    private final int faults;
    private final Draft draft;

    SlipResults(Frame frame, Grid grid, int row, Siblings siblings, List<Gap> missing, int faults) {
        this.frame = frame;
        this.words = frame.words();
        this.grid = grid;
        this.row = row;
        this.siblings = siblings;
        this.missing = missing;
        this.faults = faults;
        this.draft = new Draft(frame, 8, 52, 22, 10, 10, 10, 10, 4, 26, 9, 10, 10, 10);
    }

    Sheet sheet() {
        Unit unit = grid.unit(row);
        Letterhead.head(draft, frame);
        draft.gap();
        draft.across(SheetCell.text(
                Role.TITLE, frame.say("slip.title", frame.assessment().plan().number())));
        draft.across(SheetCell.text(Role.SUBTITLE, frame.periodInWords()));
        draft.across(SheetCell.text(Role.SUBTITLE, frame.say("slip.to", unit.name(), unit.code())));
        int first = draft.next() + 3;
        List<IndicatorResult> indicators = frame.assessment().indicators();
        draft.across(new SheetCell(sentence(first, first + Math.max(1, indicators.size())), new Style(Role.SENTENCE)));
        headings();
        for (int i = 0; i < indicators.size(); i++) {
            Result result = grid.result(row, i);
            if (result != null) {
                indicator(indicators.get(i), result, i);
            }
        }
        draft.across(SheetCell.text(Role.NOTE, frame.say("slip.note")));
        Letterhead.signatures(draft, frame);
        return draft.page(frame.say("sheet.slip"))
                .printedTo(draft.next() - 1)
                .shadedByMarks(first, first + Math.max(1, indicators.size()) - 1, MARK, words);
    }

    private Content sentence(int firstRow, int lastRow) {
        int judged = 0;
        int met = 0;
        int exceeded = 0;
        for (int i = 0; i < frame.assessment().indicators().size(); i++) {
            Result result = grid.result(row, i);
            Verdict verdict = result == null ? null : result.judgement().verdict();
            judged += verdict == null ? 0 : 1;
            met += verdict == Verdict.MET ? 1 : 0;
            exceeded += verdict == Verdict.EXCEEDED ? 1 : 0;
        }
        LiveText text = new LiveText()
                .say(
                        frame.say("slip.sentence"),
                        marks(Verdict.EXCEEDED, exceeded, firstRow, lastRow)
                                .plus(marks(Verdict.MET, met, firstRow, lastRow)),
                        LiveText.Count.of(judged));
        long partial = missing.stream()
                .filter(gap -> gap.reason() == Gap.Reason.PARTIAL)
                .count();
        long absent = missing.size() - partial;
        text.say(missing.isEmpty() ? frame.say("slip.none-missing") : "");
        text.say(absent == 0 ? "" : frame.say("slip.missing", absent));
        text.say(partial == 0 ? "" : frame.say("slip.partial", partial));
        return text.say(faults == 0 ? "" : frame.say("slip.faults", faults)).content();
    }

    private LiveText.Count marks(Verdict verdict, int count, int firstRow, int lastRow) {
        return new LiveText.Count(
                Formulas.countIf(Range.ofColumn(firstRow, lastRow, MARK), Wording.mark(verdict, words)), count);
    }

    private void headings() {
        List<String> keys = List.of(
                "id",
                "indicator",
                "target",
                "numerator",
                "denominator",
                "value",
                "shortfall",
                "verdict",
                "",
                "coverage");
        draft.merge(draft.next(), MARK, draft.next() + 1, MARK + 1);
        for (int column = 0; column < SIBLINGS; column++) {
            if (column != MARK && column != MARK + 1) {
                draft.merge(draft.next(), column, draft.next() + 1, column);
            }
        }
        draft.merge(draft.next(), SIBLINGS, draft.next(), SIBLINGS + 2);
        String[] above = new String[draft.columns()];
        String[] below = new String[draft.columns()];
        for (int column = 0; column < draft.columns(); column++) {
            above[column] = column < SIBLINGS && !keys.get(column).isEmpty() ? frame.head(keys.get(column)) : "";
            below[column] = "";
        }
        above[SIBLINGS] = frame.head("siblings");
        below[SIBLINGS] = frame.head("lowest");
        below[SIBLINGS + 1] = frame.head("median");
        below[SIBLINGS + 2] = frame.head("highest");
        draft.headings(above);
        draft.headings(below);
    }

    private void indicator(IndicatorResult of, Result result, int number) {
        Figures figures = new Figures(frame, of, result, draft.next(), NUMERATOR, null, Absence.UNTOLD);
        Style style = new Style(of.indicator().unit() == ResultUnit.PERCENT ? Role.PERCENT : Role.AVERAGE);
        List<SheetCell> range = siblings.of(row, number)
                .map(each ->
                        List.of(value(each.lowest(), style), value(each.median(), style), value(each.highest(), style)))
                .orElse(List.of(
                        SheetCell.blank(Role.CENTRED), SheetCell.blank(Role.CENTRED), SheetCell.blank(Role.CENTRED)));
        draft.add(
                SheetCell.text(Role.CENTRED, of.indicator().id()),
                SheetCell.text(Wording.name(of.indicator(), words)),
                SheetCell.text(Role.CENTRED, Wording.target(of, words)),
                figures.numerator(),
                figures.denominator(),
                figures.value().bold(),
                figures.shortfall(),
                figures.mark(),
                figures.verdict(),
                figures.coverage(),
                range.get(0),
                range.get(1),
                range.get(2));
    }

    private static SheetCell value(BigDecimal value, Style style) {
        return new SheetCell(new Content.Numeric(value), style);
    }
}
