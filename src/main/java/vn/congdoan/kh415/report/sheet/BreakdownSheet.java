package vn.congdoan.kh415.report.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.result.Contribution.Basis;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.model.result.Result;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.book.Draft;
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.report.book.Role;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.report.book.SheetRow;
import vn.congdoan.kh415.report.book.Style;
import vn.congdoan.kh415.report.formula.CellRef;
import vn.congdoan.kh415.report.formula.Expr;
import vn.congdoan.kh415.report.formula.Range;
import vn.congdoan.kh415.report.live.Formulas;
import vn.congdoan.kh415.report.result.Absence;
import vn.congdoan.kh415.report.result.BodyDivision;
import vn.congdoan.kh415.report.result.BodyPlaces;
import vn.congdoan.kh415.report.result.BoundCells;
import vn.congdoan.kh415.report.result.Figures;
import vn.congdoan.kh415.report.result.Workings;
import vn.congdoan.kh415.report.words.Wording;
import vn.congdoan.kh415.text.Words;

/**
 * Each indicator by kind, by sector and by cluster. The row of the whole stands above its parts and is the live sum of
 * theirs, so that it shows that they add up.
 */
final class BreakdownSheet {
    private static final int PART = 2;
    private static final int NUMERATOR = 4;
    private static final int MARK = 7;
    private static final int COVERAGE = 9;
    private static final int BOUNDS = COVERAGE + 1 + Basis.values().length;
    private static final int WEIGHT = BOUNDS + BoundCells.MISSING;

    private final Frame frame;
    private final Workings workings;
    private final Words words;
    private final Draft draft;

    private BreakdownSheet(Frame frame, Workings workings) {
        this.frame = frame;
        this.workings = workings;
        this.words = frame.words();
        this.draft = new Draft(frame, 14, 8, 56, 22, 10, 10, 10, 4, 31, 9, 9, 9, 9, 9, 10, 10, 10, 10, 10, 10, 10);
    }

    static Sheet of(Frame frame, Workings workings) {
        return new BreakdownSheet(frame, workings).sheet();
    }

    private Sheet sheet() {
        draft.title(frame.say("breakdown.title"));
        int headingRow = draft.next();
        List<String> headings = new ArrayList<>(List.of(
                frame.head("by"),
                frame.head("id"),
                frame.head("part"),
                frame.head("target"),
                frame.head("numerator"),
                frame.head("denominator"),
                frame.head("value"),
                "",
                frame.head("verdict"),
                frame.head("expected"),
                frame.head("received"),
                frame.head("carried"),
                frame.head("covered"),
                frame.head("missing")));
        headings.addAll(BoundCells.headings(frame));
        draft.headings(headings.toArray(String[]::new));
        by("breakdown.kind", IndicatorResult::kinds, BodyDivision.KIND);
        by("breakdown.sector", IndicatorResult::sectors, BodyDivision.SECTOR);
        by("breakdown.cluster", IndicatorResult::clusters, BodyDivision.CLUSTER);
        return draft.table(frame.say("sheet.breakdown"), headingRow, 3)
                .shadedByMarks(headingRow + 1, draft.next() - 1, MARK, words);
    }

    /** A division that no body belongs to (a plan without sectors, a registry without clusters) is left out. */
    private void by(String key, Function<IndicatorResult, List<Result>> parts, BodyDivision division) {
        List<IndicatorResult> indicators = frame.assessment().indicators();
        boolean used =
                indicators.stream().flatMap(of -> parts.apply(of).stream()).anyMatch(part -> part.of() != null);
        for (int i = 0; used && i < indicators.size(); i++) {
            List<Result> list = parts.apply(indicators.get(i));
            if (!list.isEmpty()) {
                whole(frame.say(key), indicators.get(i), list.size());
                for (Result part : list) {
                    part(frame.say(key), indicators.get(i), i, part, division);
                }
            }
        }
    }

    private void part(String by, IndicatorResult of, int number, Result part, BodyDivision division) {
        CellRef label = CellRef.of(draft.next(), PART).inItsColumn();
        BodyPlaces.Halves sums = workings.base().sums(division, number, part, label);
        Absence absence = workings.base().absence(division, number, part, label, missing());
        Figures figures = new Figures(frame, of, part, draft.next(), NUMERATOR, sums, absence);
        BoundCells bounds = new BoundCells(figures, BOUNDS);
        List<SheetCell> cells = new ArrayList<>(List.of(
                SheetCell.text(by),
                SheetCell.text(Role.CENTRED, of.indicator().id()),
                SheetCell.text(division.name(part.of(), frame)).in(2),
                apart(part),
                figures.numerator(),
                figures.denominator(),
                figures.value(),
                figures.mark(),
                bounds.verdict(),
                expected(part)));
        for (Content count : workings.base().counts(division, number, part, label)) {
            cells.add(new SheetCell(count, new Style(Role.INTEGER)));
        }
        cells.addAll(bounds.cells());
        draft.add(SheetRow.of(cells).at(1));
    }

    /** The bodies that belong here and of whose figures only a sum with others is known. */
    private SheetCell apart(Result part) {
        List<String> bodies = part.total().leeway().apart();
        if (bodies.isEmpty()) {
            return SheetCell.text(Role.CENTRED, "");
        }
        String names = bodies.stream()
                .map(code ->
                        frame.assessment().tree().unit(code).map(Unit::name).orElse(code))
                .collect(Collectors.joining(", "));
        return SheetCell.text(frame.say("breakdown.apart", bodies.size(), names));
    }

    /** How many are missing in the row in the making. */
    private Expr missing() {
        return CellRef.of(draft.next(), BOUNDS - 1);
    }

    private SheetCell expected(Result part) {
        BigDecimal expected = BigDecimal.valueOf(part.total().coverage().expected());
        return new SheetCell(
                Formulas.sum(
                        Range.of(
                                CellRef.of(draft.next(), COVERAGE + 1),
                                CellRef.of(draft.next(), COVERAGE + Basis.values().length)),
                        expected),
                new Style(Role.INTEGER));
    }

    private void whole(String by, IndicatorResult of, int parts) {
        Range weights = Range.ofColumn(draft.next() + 1, draft.next() + parts, WEIGHT);
        Absence absence = new Absence(
                missing(),
                workings.missing().ofParts(weights, of.whole().total().missingDenominator()));
        Figures figures = new Figures(frame, of, of.whole(), draft.next(), NUMERATOR, null, absence);
        BoundCells bounds = new BoundCells(figures, BOUNDS);
        Ratio ratio = of.whole().total().ratio();
        var coverage = of.whole().total().coverage();
        List<SheetCell> cells = new ArrayList<>(List.of(
                SheetCell.text(by).bold(),
                SheetCell.text(Role.CENTRED, of.indicator().id()).bold(),
                SheetCell.text(Wording.name(of.indicator(), words)).bold(),
                SheetCell.text(Role.CENTRED, Wording.target(of, words)),
                sum(NUMERATOR, parts, ratio == null ? null : ratio.numerator()),
                sum(NUMERATOR + 1, parts, ratio == null ? null : ratio.denominator()),
                figures.value().bold(),
                figures.mark().bold(),
                bounds.verdict().bold(),
                sum(COVERAGE, parts, BigDecimal.valueOf(coverage.expected())),
                sum(COVERAGE + 1, parts, BigDecimal.valueOf(coverage.received())),
                sum(COVERAGE + 2, parts, BigDecimal.valueOf(coverage.carried())),
                sum(COVERAGE + 3, parts, BigDecimal.valueOf(coverage.covered())),
                sum(COVERAGE + 4, parts, BigDecimal.valueOf(coverage.missing()))));
        bounds.cells().forEach(cell -> cells.add(cell.bold()));
        draft.add(SheetRow.of(cells));
    }

    private SheetCell sum(int column, int parts, @Nullable BigDecimal sum) {
        SheetCell plain = Figures.figure(sum).bold();
        return sum == null
                ? plain
                : new SheetCell(
                        Formulas.sum(
                                Range.ofColumn(draft.next() + 1, draft.next() + parts, column),
                                Objects.requireNonNull(sum)),
                        plain.style());
    }
}
