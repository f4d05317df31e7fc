package vn.congdoan.kh415.report;

import vn.congdoan.kh415.model.Contribution;
import vn.congdoan.kh415.model.Contribution.Basis;
import vn.congdoan.kh415.model.Coverage;
import vn.congdoan.kh415.model.Total;

/**
 * Who is expected and who is missing at and below a body, counted by formulas in the lines that are its own. A formula is given only
 * where it comes to the result.
 */
final class BelowLines {
    private final Frame frame;
    private final Workings workings;

    /** How many bodies are expected and how many are missing, at and below one: plain where the lines do not say it. */
    record Counts(LiveText.Count expected, LiveText.Count missing) {}

    /** What the lines say. */
    private record Below(Coverage coverage, MissingLines.Weights weights) {}

    BelowLines(Frame frame, Workings workings) {
        this.frame = frame;
        this.workings = workings;
    }

    /** Of the body of that row of the grid. */
    Counts counts(int row, int indicator, Coverage coverage) {
        boolean live =
                row < workings.grid().size() && below(row, indicator).coverage().equals(coverage);
        return live
                ? new Counts(
                        new LiveText.Count("COUNTA(" + basis(row, indicator) + ")", coverage.expected()),
                        new LiveText.Count(missing(row, indicator), coverage.missing()))
                : new Counts(LiveText.Count.of(coverage.expected()), LiveText.Count.of(coverage.missing()));
    }

    /** "71/76" for the body of that row of the grid, counted in the lines at and below it. */
    Content coverage(int row, int indicator, Coverage coverage) {
        Counts counts = counts(row, indicator, coverage);
        Content text = new Content.Text(Wording.coverage(coverage));
        return counts.expected().content() instanceof Content.Formula
                ? new Content.Formula(
                        counts.expected().expression() + "-" + counts.missing().expression() + "&\"/\"&"
                                + counts.expected().expression(),
                        text)
                : text;
    }

    /** Who is missing at and below the body of that row of the grid. */
    Absence absence(int row, int indicator, Total total) {
        Below below = below(row, indicator);
        if (below.coverage().missing() != total.coverage().missing()) {
            return Absence.UNTOLD;
        }
        int first = workings.lines().lineOf(row);
        int last = workings.lines().get(first).last();
        String count = missing(row, indicator);
        return new Absence(
                count,
                workings.missing().between(first, last, indicator, below.weights(), total.missingDenominator(), count));
    }

    private String missing(int row, int indicator) {
        return "COUNTIF(" + basis(row, indicator) + "," + Formulas.quoted(OwnLines.code(Basis.MISSING, frame.words()))
                + ")";
    }

    /** On what the lines at and below the body of that row rest. */
    private String basis(int row, int indicator) {
        int first = workings.lines().lineOf(row);
        int last = workings.lines().get(first).last();
        return workings.sheet()
                .range(Workings.FIRST_ROW + first, Workings.FIRST_ROW + last, workings.basisColumn(indicator));
    }

    private Below below(int row, int indicator) {
        int first = workings.lines().lineOf(row);
        Coverage coverage = Coverage.NONE;
        MissingLines.Weights weights = new MissingLines.Weights();
        for (int line = first; line <= workings.lines().get(first).last(); line++) {
            Contribution own = workings.own(line, indicator);
            if (own != null) {
                coverage = coverage.plus(Coverage.of(own.basis()));
                if (own.basis() == Basis.MISSING) {
                    weights.add(own);
                }
            }
        }
        return new Below(coverage, weights);
    }
}
