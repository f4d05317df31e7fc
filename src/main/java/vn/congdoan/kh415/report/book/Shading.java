package vn.congdoan.kh415.report.book;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.result.Verdict;
import vn.congdoan.kh415.report.formula.CellRef;
import vn.congdoan.kh415.report.formula.Expr;
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
     * @param mark what is then written after a number; null if there is none
     */
    public record Rule(
            Verdict verdict, Expr condition, @Nullable Mark mark) {
        /** A colour alone. */
        public Rule(Verdict verdict, Expr condition) {
            this(verdict, condition, null);
        }
    }

    /**
     * A sign after a number.
     *
     * @param role of that number
     */
    public record Mark(Role role, String sign) {}

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
}
