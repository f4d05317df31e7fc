package vn.congdoan.kh415.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.Coverage;
import vn.congdoan.kh415.model.IndicatorResult;
import vn.congdoan.kh415.model.Place;
import vn.congdoan.kh415.model.Ratio;
import vn.congdoan.kh415.model.ResultUnit;

/**
 * What the program computed beside what the formulas of this workbook give, with a count of the differences; and how many formulas
 * each sheet has. The program's results stand here as plain numbers and texts.
 */
final class ProofSheet {
    private static final int FIRST_COMPARED = 2;

    /** Numerator, denominator, value, mark of the verdict, expected bodies, bodies with figures: each thrice. */
    private static final List<String> COMPARED =
            List.of("numerator", "denominator", "value", "verdict", "expected", "with-figures");

    private final Frame frame;
    private final Workings workings;
    private final SummarySheet.Layout summary;
    private final Draft draft;

    private ProofSheet(Frame frame, Workings workings, SummarySheet.Layout summary) {
        this.frame = frame;
        this.workings = workings;
        this.summary = summary;
        this.draft = new Draft(frame, 8, 40, 12, 12, 7, 12, 12, 7, 10, 10, 7, 9, 9, 7, 9, 9, 7, 9, 9, 7);
    }

    /**
     * The proof of a workbook.
     *
     * @param sheets all others
     */
    static Sheet of(Frame frame, Workings workings, SummarySheet.Layout summary, List<Sheet> sheets) {
        return new ProofSheet(frame, workings, summary).sheet(sheets);
    }

    private Sheet sheet(List<Sheet> sheets) {
        draft.title(frame.say("proof.title"));
        int first = draft.next() + 4;
        int last = first + Math.max(1, frame.assessment().indicators().size()) - 1;
        draft.across(new SheetCell(differences(first, last), new Style(Role.SUBTITLE)));
        draft.across(SheetCell.text(Role.NOTE, frame.say(listed() ? "proof.note" : "proof.note-values")));
        headings();
        for (int i = 0; i < frame.assessment().indicators().size(); i++) {
            indicator(frame.assessment().indicators().get(i), i);
        }
        draft.gap();
        sheets(sheets);
        return draft.text(frame.say("sheet.proof"));
    }

    private boolean listed() {
        return workings.figures().areAllListed();
    }

    private Content differences(int first, int last) {
        List<String> terms = new ArrayList<>();
        for (int i = 0; i < COMPARED.size(); i++) {
            int column = FIRST_COMPARED + 3 * i + 2;
            terms.add("SUM(" + Place.cellName(first, column) + ":" + Place.cellName(last, column) + ")");
        }
        return new LiveText()
                .say(frame.say("proof.differences"), new LiveText.Count("(" + String.join("+", terms) + ")", 0))
                .content();
    }

    private void headings() {
        List<Draft.Span> groups = new ArrayList<>(List.of(
                new Draft.Span(0, 0, SheetCell.blank(Role.HEADING)),
                new Draft.Span(1, 1, SheetCell.blank(Role.HEADING))));
        List<String> below = new ArrayList<>(List.of(frame.head("id"), frame.head("indicator")));
        for (int i = 0; i < COMPARED.size(); i++) {
            int column = FIRST_COMPARED + 3 * i;
            groups.add(new Draft.Span(column, column + 2, SheetCell.text(Role.HEADING, frame.head(COMPARED.get(i)))));
            below.addAll(List.of(frame.head("program"), frame.head("in-sheet"), frame.head("differs")));
        }
        draft.spans(1, groups.toArray(Draft.Span[]::new));
        draft.headings(below.toArray(String[]::new));
    }

    private void indicator(IndicatorResult of, int indicator) {
        int row = summary.row(of.indicator().id());
        Ratio ratio = of.whole().total().ratio();
        Coverage coverage = of.whole().total().coverage();
        List<SheetCell> cells = new ArrayList<>();
        cells.add(SheetCell.text(Role.CENTRED, of.indicator().id()));
        cells.add(SheetCell.text(Wording.name(of.indicator(), frame.words())));
        number(cells, ratio == null ? null : ratio.numerator(), summary.cell(row, SummarySheet.NUMERATOR));
        number(cells, ratio == null ? null : ratio.denominator(), summary.cell(row, SummarySheet.NUMERATOR + 1));
        value(cells, of, summary.cell(row, SummarySheet.NUMERATOR + 2));
        String mark = Wording.mark(of.whole().judgement().verdict(), frame.words());
        text(cells, mark, mark.isEmpty() ? null : summary.cell(row, SummarySheet.MARK));
        boolean counted = workings.lines().size() > 0;
        number(cells, whole(coverage.expected()), counted ? bodies(indicator, List.of("")) : null);
        String missing = frame.say("mark.no-data");
        number(
                cells,
                whole(coverage.received() + coverage.carried()),
                counted ? bodies(indicator, List.of("", missing, BodiesSheet.CONSOLIDATED)) : null);
        draft.add(SheetRow.of(cells));
    }

    private static BigDecimal whole(int count) {
        return BigDecimal.valueOf(count);
    }

    /** How many base lines have something else than these in the indicator's column. */
    private String bodies(int indicator, List<String> others) {
        int first = Workings.FIRST_ROW;
        int last = Workings.FIRST_ROW + workings.lines().size() - 1;
        String column = workings.sheet().range(first, last, workings.column(indicator));
        StringBuilder product =
                new StringBuilder("SUMPRODUCT((" + workings.sheet().range(first, last, Workings.BASE) + "=1)");
        others.forEach(other -> product.append("*(")
                .append(column)
                .append("<>")
                .append(Formulas.quoted(other))
                .append(")"));
        return product.append(")").toString();
    }

    private void number(List<SheetCell> cells, @Nullable BigDecimal number, @Nullable String expression) {
        if (number == null || expression == null) {
            empty(cells);
            return;
        }
        cells.add(Figures.figure(number));
        cells.add(new SheetCell(
                new Content.Formula(expression, new Content.Numeric(number)), new Style(Figures.wholeOrNot(number))));
        differs(cells, name(cells.size() - 2) + "=" + name(cells.size() - 1));
    }

    /** Rounded as in the JSON, and so compared to within a half of its last decimal. */
    private void value(List<SheetCell> cells, IndicatorResult of, String cell) {
        Ratio ratio = of.whole().total().ratio();
        if (ratio == null || !ratio.hasValue()) {
            empty(cells);
            return;
        }
        ResultUnit unit = of.indicator().unit();
        BigDecimal value = ratio.rounded(unit, 4).orElseThrow();
        BigDecimal below = ratio.denominator();
        BigDecimal exact = below == null ? ratio.numerator() : ratio.numerator().divide(below, MathContext.DECIMAL128);
        boolean percent = unit == ResultUnit.PERCENT;
        Style style = new Style(Role.DECIMAL);
        cells.add(new SheetCell(new Content.Numeric(value), style));
        cells.add(new SheetCell(
                new Content.Formula(
                        (percent ? "100*" : "") + cell, new Content.Numeric(percent ? exact.movePointRight(2) : exact)),
                style));
        differs(cells, "ABS(" + name(cells.size() - 2) + "-" + name(cells.size() - 1) + ")<0.0001");
    }

    private void text(List<SheetCell> cells, String text, @Nullable String expression) {
        if (expression == null) {
            empty(cells);
            return;
        }
        cells.add(SheetCell.text(Role.CENTRED, text));
        cells.add(new SheetCell(new Content.Formula(expression, new Content.Text(text)), new Style(Role.CENTRED)));
        differs(cells, name(cells.size() - 2) + "=" + name(cells.size() - 1));
    }

    private static void empty(List<SheetCell> cells) {
        for (int i = 0; i < 3; i++) {
            cells.add(SheetCell.blank(Role.CENTRED));
        }
    }

    private void differs(List<SheetCell> cells, String same) {
        cells.add(new SheetCell(
                new Content.Formula("IF(" + same + ",0,1)", new Content.Numeric(BigDecimal.ZERO)),
                new Style(Role.INTEGER)));
    }

    /** A cell of the row in the making. */
    private String name(int column) {
        return Place.cellName(draft.next(), column);
    }

    private void sheets(List<Sheet> sheets) {
        draft.spans(
                1,
                new Draft.Span(0, 1, SheetCell.text(Role.HEADING, frame.head("sheet"))),
                new Draft.Span(2, 2, SheetCell.text(Role.HEADING, frame.head("rows"))),
                new Draft.Span(3, 4, SheetCell.text(Role.HEADING, frame.head("formulas"))));
        int first = draft.next();
        int total = 0;
        for (Sheet sheet : sheets) {
            int formulas = 0;
            for (SheetRow row : sheet.rows()) {
                formulas += formulas(row);
            }
            total += formulas;
            tally(SheetCell.text(sheet.name()), sheet.rows().size(), SheetCell.count(formulas));
        }
        SheetCell sum = new SheetCell(
                Formulas.sum(Place.cellName(first, 3), Place.cellName(draft.next() - 1, 3), BigDecimal.valueOf(total)),
                new Style(Role.INTEGER));
        tally(
                SheetCell.text(frame.say("proof.total")).bold(),
                sheets.stream().mapToInt(sheet -> sheet.rows().size()).sum(),
                sum.bold());
    }

    private void tally(SheetCell name, int rows, SheetCell formulas) {
        draft.spans(
                1,
                new Draft.Span(0, 1, name),
                new Draft.Span(2, 2, SheetCell.count(rows)),
                new Draft.Span(3, 4, formulas));
    }

    private static int formulas(SheetRow row) {
        return (int) row.cells().stream()
                .filter(Objects::nonNull)
                .filter(cell -> cell.content() instanceof Content.Formula)
                .count();
    }
}
