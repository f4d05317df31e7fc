package vn.congdoan.kh415.report;

import java.util.Arrays;
import java.util.List;
import vn.congdoan.kh415.model.Place;
import vn.congdoan.kh415.model.Verdict;
import vn.congdoan.kh415.text.Words;

/**
 * Cells that are coloured by what their figures are judged to be, as the workbook stands: the colour follows when somebody corrects a
 * figure. Never the only sign.
 */
public record Shading(Sheet.Area area, List<Rule> rules) {
    /**
     * When cells have the colour of a verdict.
     *
     * @param condition a formula written for the first cell of the area
     */
    public record Rule(Verdict verdict, String condition) {}

    public Shading {
        rules = List.copyOf(rules);
    }

    /** By the marks in the area's first column. */
    static Shading byMarks(Sheet.Area area, Words words) {
        String mark = "$" + Place.cellName(area.firstRow(), area.firstColumn());
        return new Shading(
                area,
                Arrays.stream(Verdict.values())
                        .map(verdict -> new Rule(verdict, mark + "=" + Formulas.quoted(Wording.mark(verdict, words))))
                        .toList());
    }

    /** The cells of an area that hold the mark of a verdict and nothing else. */
    static Shading marked(Sheet.Area area, Verdict verdict, Words words) {
        String cell = Place.cellName(area.firstRow(), area.firstColumn());
        return new Shading(
                area, List.of(new Rule(verdict, cell + "=" + Formulas.quoted(Wording.mark(verdict, words)))));
    }

    /**
     * By the numbers in the area. A quotient of whole numbers that is exactly at an edge is the same binary fraction as the edge; others
     * cannot come so near.
     */
    static Shading byValues(Sheet.Area area, Edges edges) {
        String cell = Place.cellName(area.firstRow(), area.firstColumn());
        String low = Formulas.plain(edges.low());
        String high = Formulas.plain(edges.high());
        String number = "AND(ISNUMBER(" + cell + ")," + cell;
        return new Shading(
                area,
                List.of(
                        new Rule(edges.below(), number + "<" + low + ")"),
                        new Rule(edges.above(), number + (edges.fromHigh() ? ">=" : ">") + high + ")"),
                        new Rule(
                                Verdict.MET,
                                number + ">=" + low + "," + cell + (edges.fromHigh() ? "<" : "<=") + high + ")")));
    }
}
