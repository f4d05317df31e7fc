package vn.congdoan.kh415.report.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.model.plan.Target;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.report.book.CellArea;
import vn.congdoan.kh415.report.book.Columns;
import vn.congdoan.kh415.report.book.Columns.Column;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.book.Draft;
import vn.congdoan.kh415.report.book.EntryCheck;
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.report.book.Role;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.report.book.Style;
import vn.congdoan.kh415.report.formula.CellRef;
import vn.congdoan.kh415.report.formula.Expr;
import vn.congdoan.kh415.report.formula.SheetFunction;
import vn.congdoan.kh415.report.live.Formulas;
import vn.congdoan.kh415.report.result.Figures;
import vn.congdoan.kh415.report.result.TargetPlaces;
import vn.congdoan.kh415.report.result.TargetPlaces.Part;
import vn.congdoan.kh415.report.words.Wording;

/** What every indicator is held against, as cells with names: whoever types another target sees what all would be judged then. */
final class TargetsSheet {
    private final Frame frame;
    private final TargetPlaces places;

    private TargetsSheet(Frame frame, TargetPlaces places) {
        this.frame = frame;
        this.places = places;
    }

    static Sheet of(Frame frame, TargetPlaces places) {
        return new TargetsSheet(frame, places).sheet();
    }

    private Sheet sheet() {
        Columns<IndicatorResult> columns = columns();
        Draft draft = new Draft(frame, columns.widths());
        draft.title(frame.say("targets.title"));
        draft.across(SheetCell.text(Role.NOTE, frame.say("targets.note")));
        int headingRow = draft.next();
        draft.headings(columns.headings());
        frame.assessment().indicators().forEach(of -> draft.add(columns.row(of)));
        return draft.table(frame.say("sheet.targets"), headingRow, 2)
                .named(places.names())
                .checked(checks());
    }

    private List<EntryCheck> checks() {
        int last = TargetPlaces.FIRST_ROW + frame.assessment().indicators().size() - 1;
        if (last < TargetPlaces.FIRST_ROW) {
            return List.of();
        }
        CellRef first = CellRef.of(TargetPlaces.FIRST_ROW, Part.LOWER.column());
        CellArea open = new CellArea(TargetPlaces.FIRST_ROW, Part.LOWER.column(), last, Part.TOLERANCE.column());
        Expr rounded = SheetFunction.ROUND.of(first, Expr.of(2)).equalTo(first);
        return List.of(EntryCheck.ofNumbers(
                open,
                first,
                Formulas.either(rounded, Expr.of(1), Expr.of(0)),
                Expr.of(0),
                frame.head("target"),
                frame.say("targets.check")));
    }

    private Columns<IndicatorResult> columns() {
        List<Column<IndicatorResult>> all = new ArrayList<>(List.of(
                frame.texts("id", 8, Role.CENTRED, of -> of.indicator().id().text()),
                frame.texts("indicator", 62, Role.TEXT, of -> Wording.name(of.indicator(), frame.words())),
                frame.texts("target-type", 24, Role.CENTRED, this::type),
                frame.texts("judged-in", 24, Role.CENTRED, this::due)));
        Arrays.stream(Part.values()).forEach(part -> all.add(frame.column(part.key(), 12, of -> cell(of, part))));
        return new Columns<>(all);
    }

    private String type(IndicatorResult of) {
        Target target = of.target();
        return target == null ? frame.say("target.none") : frame.say("targets.type." + Wording.id(target.type()));
    }

    /** When it falls due. */
    private String due(IndicatorResult of) {
        Target target = of.target();
        Integer month = of.indicator().dueMonth();
        if (target != null && target.by() != null) {
            return frame.words().numbers().day(target.by());
        }
        return month == null ? frame.say("targets.due.always") : frame.say("targets.due.month", month);
    }

    private SheetCell cell(IndicatorResult of, Part part) {
        BigDecimal number = places.number(of, part);
        if (number == null) {
            return SheetCell.blank(Role.CENTRED);
        }
        return switch (part) {
            case LOWER, UPPER, TOLERANCE -> new SheetCell(new Content.Numeric(number), style(of, number)).open();
            case LOW, HIGH ->
                new SheetCell(
                        new Content.Formula(places.edge(of, part), new Content.Numeric(number)), style(of, number));
            case PACED, PACED_OF -> Figures.figure(number);
        };
    }

    private static Style style(IndicatorResult of, BigDecimal number) {
        return Style.of(of.indicator().unit() == ResultUnit.PERCENT ? Role.STATED_PERCENT : Figures.wholeOrNot(number));
    }
}
