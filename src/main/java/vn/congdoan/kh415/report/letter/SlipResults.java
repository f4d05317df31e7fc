package vn.congdoan.kh415.report.letter;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.finding.Gap;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.model.result.Result;
import vn.congdoan.kh415.model.result.Verdict;
import vn.congdoan.kh415.report.book.Columns;
import vn.congdoan.kh415.report.book.Columns.Column;
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
import vn.congdoan.kh415.report.result.Aim;
import vn.congdoan.kh415.report.result.Figures;
import vn.congdoan.kh415.report.result.Figures.Absence;
import vn.congdoan.kh415.report.result.Grid;
import vn.congdoan.kh415.report.words.Wording;
import vn.congdoan.kh415.text.Words;

/** The page of a slip that says what a body reached: its results against the plan, and between what values its siblings lie. */
final class SlipResults {
    private final Frame frame;
    private final Words words;
    private final Grid grid;
    private final int row;
    private final Siblings siblings;
    private final List<Gap> missing;
    private final int faults;
    private final Column<Line> numerator;
    private final Column<Line> mark;
    private final Column<Line> lowest;
    private final Columns<Line> columns;
    private final Draft draft;

    private record Line(Figures figures, Optional<Siblings.Range> siblings) {
        IndicatorResult of() {
            return figures.of();
        }
    }

    SlipResults(Frame frame, Grid grid, int row, Siblings siblings, List<Gap> missing, int faults) {
        this.frame = frame;
        this.words = frame.words();
        this.grid = grid;
        this.row = row;
        this.siblings = siblings;
        this.missing = missing;
        this.faults = faults;
        this.numerator = frame.column("numerator", 10, line -> line.figures().numerator());
        this.mark = frame.column("verdict", 4, line -> line.figures().mark());
        this.lowest = frame.column("lowest", 10, line -> value(line, Siblings.Range::lowest));
        this.columns = columns();
        this.draft = new Draft(frame, columns.widths());
    }

    private Columns<Line> columns() {
        return new Columns<>(List.of(
                frame.texts(
                        "id",
                        8,
                        Role.CENTRED,
                        line -> line.of().indicator().id().text()),
                frame.texts(
                        "indicator",
                        52,
                        Role.TEXT,
                        line -> Wording.name(line.of().indicator(), words)),
                frame.texts("target", 22, Role.CENTRED, line -> Wording.target(line.of(), words)),
                numerator,
                frame.column("denominator", 10, line -> line.figures().denominator()),
                frame.column("value", 10, line -> line.figures().value().bold()),
                frame.column("shortfall", 10, line -> line.figures().shortfall()),
                mark,
                new Column<>("", 26, line -> line.figures().verdict()),
                frame.column("coverage", 9, line -> line.figures().coverage()),
                lowest,
                frame.column("median", 10, line -> value(line, Siblings.Range::median)),
                frame.column("highest", 10, line -> value(line, Siblings.Range::highest))));
    }

    Sheet sheet() {
        Unit unit = grid.unit(row);
        Letterhead.head(draft, frame);
        draft.gap();
        draft.across(SheetCell.text(
                Role.TITLE, frame.say("slip.title", frame.assessment().plan().number())));
        draft.across(SheetCell.text(Role.SUBTITLE, frame.periodInWords()));
        draft.across(SheetCell.text(
                Role.SUBTITLE, frame.say("slip.to", unit.name(), unit.code().text())));
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
                .shadedByMarks(first, first + Math.max(1, indicators.size()) - 1, columns.placeOf(mark), words);
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
                Formulas.countIf(
                        Range.ofColumn(firstRow, lastRow, columns.placeOf(mark)), Wording.mark(verdict, words)),
                count);
    }

    /** In two rows, those of the siblings below one that they share. */
    private void headings() {
        int marks = columns.placeOf(mark);
        int shared = columns.placeOf(lowest);
        int row = draft.next();
        draft.merge(row, marks, row + 1, marks + 1);
        for (int column = 0; column < shared; column++) {
            if (column != marks && column != marks + 1) {
                draft.merge(row, column, row + 1, column);
            }
        }
        draft.merge(row, shared, row, draft.columns() - 1);
        String[] above = columns.headings();
        String[] below = columns.headings();
        Arrays.fill(below, 0, shared, "");
        Arrays.fill(above, shared, above.length, "");
        above[shared] = frame.head("siblings");
        draft.headings(above);
        draft.headings(below);
    }

    private void indicator(IndicatorResult of, Result result, int number) {
        Figures figures = new Figures(
                frame,
                of,
                result,
                draft.next(),
                columns.placeOf(numerator),
                Aim.fixed(frame, of),
                null,
                null,
                Absence.UNTOLD);
        draft.add(columns.row(new Line(figures, siblings.of(row, number))));
    }

    private static SheetCell value(Line line, Function<Siblings.Range, BigDecimal> value) {
        Role role = line.of().indicator().unit() == ResultUnit.PERCENT ? Role.PERCENT : Role.AVERAGE;
        return line.siblings()
                .map(range -> new SheetCell(new Content.Numeric(value.apply(range)), new Style(role)))
                .orElse(SheetCell.blank(Role.CENTRED));
    }
}
