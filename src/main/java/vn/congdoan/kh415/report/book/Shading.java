package vn.congdoan.kh415.report.book;

import java.util.Arrays;
import java.util.List;
import vn.congdoan.kh415.model.result.Verdict;
import vn.congdoan.kh415.report.formula.CellRef;
import vn.congdoan.kh415.report.formula.Expr;
import vn.congdoan.kh415.report.formula.Operator;
import vn.congdoan.kh415.report.formula.SheetFunction;
import vn.congdoan.kh415.report.words.Wording;
import vn.congdoan.kh415.text.Words;

/**
 * Cells that are coloured by what their figures are judged to be, as the workbook stands: the colour follows when somebody corrects a
 * figure. Never the only sign.
 */
public record Shading(CellArea area, List<Rule> rules) {
    /**
     * When cells have the colour of a verdict.
     *
     * @param condition a formula written for the first cell of the area
     */
    public record Rule(Verdict verdict, Expr condition) {}

    public Shading {
        rules = List.copyOf(rules);
    }

    /** By the marks in the area's first column. */
    static Shading byMarks(CellArea area, Words words) {
        Expr mark = CellRef.of(area.firstRow(), area.firstColumn()).inItsColumn();
        return new Shading(
                area,
                Arrays.stream(Verdict.values())
                        .map(verdict -> new Rule(verdict, mark.equalTo(Expr.of(Wording.mark(verdict, words)))))
                        .toList());
    }

    /** The cells of an area that hold the mark of a verdict and nothing else. */
    public static Shading marked(CellArea area, Verdict verdict, Words words) {
        Expr cell = CellRef.of(area.firstRow(), area.firstColumn());
        return new Shading(area, List.of(new Rule(verdict, cell.equalTo(Expr.of(Wording.mark(verdict, words))))));
    }

    /**
     * By the numbers in the area. A quotient of whole numbers that is exactly at an edge is the same binary fraction as the edge; others
     * cannot come so near.
     */
    public static Shading byValues(CellArea area, Edges edges) {
        Expr cell = CellRef.of(area.firstRow(), area.firstColumn());
        Expr low = Expr.of(edges.low());
        Expr high = Expr.of(edges.high());
        Expr number = SheetFunction.ISNUMBER.of(cell);
        return new Shading(
                area,
                List.of(
                        new Rule(edges.below(), SheetFunction.AND.of(number, cell.compared(Operator.BELOW, low))),
                        new Rule(
                                edges.above(),
                                SheetFunction.AND.of(
                                        number,
                                        cell.compared(edges.fromHigh() ? Operator.AT_LEAST : Operator.ABOVE, high))),
                        new Rule(
                                Verdict.MET,
                                SheetFunction.AND.of(
                                        number,
                                        cell.compared(Operator.AT_LEAST, low),
                                        cell.compared(edges.fromHigh() ? Operator.BELOW : Operator.AT_MOST, high)))));
    }
}
