package vn.congdoan.kh415.report.result;

import java.math.BigDecimal;
import vn.congdoan.kh415.model.result.Contribution.Basis;
import vn.congdoan.kh415.model.result.Coverage;
import vn.congdoan.kh415.model.result.Result;
import vn.congdoan.kh415.model.result.Total;
import vn.congdoan.kh415.model.result.Verdict;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.formula.Expr;
import vn.congdoan.kh415.report.formula.Range;
import vn.congdoan.kh415.report.formula.SheetFunction;
import vn.congdoan.kh415.report.live.Formulas;
import vn.congdoan.kh415.report.live.LiveText;
import vn.congdoan.kh415.report.live.SheetCells;
import vn.congdoan.kh415.report.words.Wording;

/** Who is expected and who is missing at and below a body, counted by formulas in the lines that are its own. */
public final class BelowLines {
    private final BodyPlaces places;
    private final SheetCells cells;
    private final MissingLines missing;

    /** How many bodies are expected and how many are missing, at and below one: plain where the lines do not say it. */
    public record Counts(LiveText.Count expected, LiveText.Count missing) {}

    BelowLines(BodyPlaces places, SheetCells cells, MissingLines missing) {
        this.places = places;
        this.cells = cells;
        this.missing = missing;
    }

    /** Of the body of that row of the grid. */
    public Counts counts(int row, int indicator, Coverage coverage) {
        Counts fixed = new Counts(LiveText.Count.of(coverage.expected()), LiveText.Count.of(coverage.missing()));
        if (row >= places.grid().size()) {
            return fixed;
        }
        Counts counted = new Counts(
                new LiveText.Count(SheetFunction.COUNTA.of(basis(row, indicator)), coverage.expected()),
                missing(row, indicator, coverage.missing()));
        return isRight(counted.expected()) && isRight(counted.missing()) ? counted : fixed;
    }

    private boolean isRight(LiveText.Count counted) {
        return cells.comesTo(counted.expression(), BigDecimal.valueOf(counted.count()));
    }

    /** "67 + 10/78" for the body of that row of the grid, counted in the lines at and below it. */
    public Content coverage(int row, int indicator, Result result) {
        Coverage coverage = result.total().coverage();
        Counts counts = counts(row, indicator, coverage);
        Content text = new Content.Text(Wording.coverage(result));
        if (!counts.expected().isLive() || !isRight(of(Basis.CARRIED, row, indicator, coverage.carried()))) {
            return text;
        }
        Expr expected = counts.expected().expression();
        Expr received = of(Basis.RECEIVED, row, indicator, coverage.received()).expression();
        Expr older = of(Basis.CARRIED, row, indicator, coverage.carried())
                .plus(of(Basis.COVERED, row, indicator, coverage.covered()))
                .expression();
        Expr more = Formulas.either(
                older.equalTo(Expr.of(0)), Expr.of(""), Expr.of(Wording.PLUS).then(older));
        Expr told = received.then(more).then(Expr.of("/")).then(expected);
        boolean dueLater = result.judgement().verdict() == Verdict.NOT_DUE;
        return new Content.Formula(
                dueLater
                        ? Formulas.either(received.plus(older).equalTo(Expr.of(0)), Expr.of(Wording.NOT_ASKED), told)
                        : told,
                text);
    }

    /** Who is missing at and below the body of that row of the grid. */
    public Figures.Absence absence(int row, int indicator, Total total) {
        LiveText.Count count = missing(row, indicator, total.coverage().missing());
        if (!isRight(count)) {
            return Figures.Absence.UNTOLD;
        }
        int first = places.lines().lineOf(row);
        int last = places.lines().get(first).last();
        return new Figures.Absence(
                count.expression(), missing.between(first, last, indicator, total, count.expression()));
    }

    private LiveText.Count missing(int row, int indicator, int missing) {
        return of(Basis.MISSING, row, indicator, missing);
    }

    private LiveText.Count of(Basis basis, int row, int indicator, int count) {
        return new LiveText.Count(Formulas.countIf(basis(row, indicator), places.code(basis)), count);
    }

    /** On what the lines at and below the body of that row rest. */
    private Range basis(int row, int indicator) {
        int first = places.lines().lineOf(row);
        int last = places.lines().get(first).last();
        return places.sheet()
                .range(BodyPlaces.FIRST_ROW + first, BodyPlaces.FIRST_ROW + last, places.basisColumn(indicator));
    }
}
