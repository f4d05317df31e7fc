package vn.congdoan.kh415.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.IndicatorResult;
import vn.congdoan.kh415.model.Place;
import vn.congdoan.kh415.model.Ratio;
import vn.congdoan.kh415.model.Result;
import vn.congdoan.kh415.text.Words;

/**
 * Each indicator by kind, by sector and by cluster. The row of the whole stands above its parts and is the live sum of
 * theirs, so that it shows that they add up.
 */
final class BreakdownSheet {
    private static final int NUMERATOR = 4;
    private static final int COVERAGE = 9;

    private final Frame frame;
    private final Words words;
    private final Draft draft;

    private BreakdownSheet(Frame frame) {
        this.frame = frame;
        this.words = frame.words();
        this.draft = new Draft(frame, 14, 8, 56, 22, 10, 10, 10, 4, 31, 9, 9, 9, 9, 9);
    }

    static Sheet of(Frame frame) {
        return new BreakdownSheet(frame).sheet();
    }

    private Sheet sheet() {
        draft.title(frame.say("breakdown.title"));
        int headingRow = draft.next();
        draft.headings(
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
                frame.head("missing"));
        by("breakdown.kind", IndicatorResult::kinds, this::kind);
        by("breakdown.sector", IndicatorResult::sectors, this::sector);
        by("breakdown.cluster", IndicatorResult::clusters, name -> name);
        return draft.table(frame.say("sheet.breakdown"), headingRow, 3);
    }

    private String kind(String id) {
        return frame.assessment().plan().kind(id).name().in(words.lang());
    }

    private String sector(String id) {
        return frame.assessment().plan().sector(id).name().in(words.lang());
    }

    /** A division that no body belongs to (a plan without sectors, a registry without clusters) is left out. */
    private void by(String key, Function<IndicatorResult, List<Result>> parts, Function<String, String> name) {
        boolean used = frame.assessment().indicators().stream()
                .flatMap(of -> parts.apply(of).stream())
                .anyMatch(part -> part.of() != null);
        if (used) {
            frame.assessment().indicators().stream()
                    .filter(of -> !parts.apply(of).isEmpty())
                    .forEach(of -> indicator(frame.say(key), of, parts.apply(of), name));
        }
    }

    private void indicator(String by, IndicatorResult of, List<Result> parts, Function<String, String> name) {
        whole(by, of, parts.size());
        for (Result part : parts) {
            String called = part.of() == null ? frame.say("breakdown.none") : name.apply(part.of());
            Figures figures = new Figures(of, part, words, draft.next(), NUMERATOR, null);
            draft.add(SheetRow.of(
                            SheetCell.text(by),
                            SheetCell.text(Role.CENTRED, of.indicator().id()),
                            SheetCell.text(called).in(2),
                            SheetCell.text(Role.CENTRED, ""),
                            figures.numerator(),
                            figures.denominator(),
                            figures.value(),
                            figures.mark(),
                            figures.verdict(),
                            SheetCell.count(part.total().coverage().expected()),
                            SheetCell.count(part.total().coverage().received()),
                            SheetCell.count(part.total().coverage().carried()),
                            SheetCell.count(part.total().coverage().covered()),
                            SheetCell.count(part.total().coverage().missing()))
                    .at(1));
        }
    }

    private void whole(String by, IndicatorResult of, int parts) {
        Figures figures = new Figures(of, of.whole(), words, draft.next(), NUMERATOR, null);
        Ratio ratio = of.whole().total().ratio();
        var coverage = of.whole().total().coverage();
        draft.add(
                SheetCell.text(by).bold(),
                SheetCell.text(Role.CENTRED, of.indicator().id()).bold(),
                SheetCell.text(Wording.name(of.indicator(), words)).bold(),
                SheetCell.text(Role.CENTRED, Wording.target(of, words)),
                sum(NUMERATOR, parts, ratio == null ? null : ratio.numerator()),
                sum(NUMERATOR + 1, parts, ratio == null ? null : ratio.denominator()),
                figures.value().bold(),
                figures.mark().bold(),
                figures.verdict().bold(),
                sum(COVERAGE, parts, BigDecimal.valueOf(coverage.expected())),
                sum(COVERAGE + 1, parts, BigDecimal.valueOf(coverage.received())),
                sum(COVERAGE + 2, parts, BigDecimal.valueOf(coverage.carried())),
                sum(COVERAGE + 3, parts, BigDecimal.valueOf(coverage.covered())),
                sum(COVERAGE + 4, parts, BigDecimal.valueOf(coverage.missing())));
    }

    private SheetCell sum(int column, int parts, @Nullable BigDecimal sum) {
        SheetCell plain = Figures.figure(sum).bold();
        return sum == null
                ? plain
                : new SheetCell(
                        Formulas.sum(
                                Place.cellName(draft.next() + 1, column),
                                Place.cellName(draft.next() + parts, column),
                                Objects.requireNonNull(sum)),
                        plain.style());
    }
}
