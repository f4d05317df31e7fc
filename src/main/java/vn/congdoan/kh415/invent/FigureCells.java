package vn.congdoan.kh415.invent;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.plan.MeasureType;
import vn.congdoan.kh415.model.plan.Option;
import vn.congdoan.kh415.model.plan.OverTime;
import vn.congdoan.kh415.model.table.Cell;

/**
 * What stands in the cells for the figures of one body.
 *
 * @param unit whose they are
 * @param cells by measure, in the plan's order
 */
record FigureCells(Unit unit, Map<Measure, Cell> cells) {
    /** Of a thousand figures in a spreadsheet so many are typed as text; in a text file, so many with signs between thousands. */
    private static final int TYPED = 80;

    private static final int GROUPED_IN_TEXT = 250;
    private static final int DASHES = 400;
    private static final int THOUSAND = 1_000;

    /** Below that an amount with one sign in it could be read in two ways. */
    private static final int MILLION = 1_000_000;

    static FigureCells of(Unit unit, Map<Measure, Long> figures, Habits habits, Lot lot) {
        Map<Measure, Cell> cells = new LinkedHashMap<>();
        figures.forEach((measure, figure) -> cells.put(
                measure, cell(measure, figure, habits, lot.of(measure.id().text()))));
        return new FigureCells(unit, cells);
    }

    private static Cell cell(Measure measure, long figure, Habits habits, Lot lot) {
        return switch (measure.type()) {
            case YES_NO -> new Cell.Text(figure == 1 ? habits.yes() : habits.no());
            case CHOICE -> {
                Option option = measure.options().get((int) figure - 1);
                yield new Cell.Text(
                        option.aliases().isEmpty() || lot.isAmong(500)
                                ? option.name().text()
                                : option.aliases().get(0));
            }
            case COUNT, AMOUNT -> number(measure, figure, habits, lot);
        };
    }

    private static Cell number(Measure measure, long figure, Habits habits, Lot lot) {
        boolean money = measure.type() == MeasureType.AMOUNT;
        if (figure == 0 && measure.time() != OverTime.STOCK && lot.of("dash").isAmong(DASHES)) {
            return new Cell.Text("-");
        }
        boolean isClear = figure >= (money ? MILLION : THOUSAND);
        boolean grouped = isClear && lot.isAmong(habits.medium().isText() ? GROUPED_IN_TEXT : TYPED);
        if (grouped) {
            return new Cell.Text(habits.grouped(figure, money));
        }
        return habits.medium().isText() ? new Cell.Text(Long.toString(figure)) : Page.number(figure);
    }

    /** With a fault in one of the figures, whichever chance decides; empty if none of them can have it. */
    Optional<FigureCells> with(Fault fault, Map<Measure, Long> figures, List<Indicator> shares, String words, Lot lot) {
        if (fault == Fault.ABOVE) {
            return above(figures, shares, lot);
        }
        List<Measure> counts = cells.keySet().stream()
                .filter(measure -> measure.type() == MeasureType.COUNT)
                .toList();
        if (counts.isEmpty()) {
            return Optional.empty();
        }
        Measure measure = lot.of("figure").among(counts);
        return Optional.ofNullable(wrong(fault, figures.getOrDefault(measure, 0L), words, lot))
                .map(wrong -> replaced(measure, wrong));
    }

    private static @Nullable Cell wrong(Fault fault, long figure, String words, Lot lot) {
        return switch (fault) {
            case WORDS -> new Cell.Text(words);
            case PERCENT -> new Cell.Text(lot.of("percent").within(41, 99) + ",5%");
            case ERROR_VALUE -> new Cell.ErrorValue("#REF!");
            case CONFLICT -> new Cell.Text(Long.toString(figure + lot.of("more").within(1, 9)));
            default -> null;
        };
    }

    private FigureCells replaced(Measure measure, Cell cell) {
        Map<Measure, Cell> other = new LinkedHashMap<>(cells);
        other.put(measure, cell);
        return new FigureCells(unit, other);
    }

    private Optional<FigureCells> above(Map<Measure, Long> figures, List<Indicator> shares, Lot lot) {
        List<Indicator> known =
                shares.stream().filter(indicator -> isKnown(indicator, figures)).toList();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        Indicator indicator = lot.among(known);
        long most = indicator.denominator() == null
                ? 0
                : sum(indicator.denominator().measures(), figures);
        MeasureId first = indicator.numerator().measures().get(0);
        return figures.keySet().stream()
                .filter(measure -> measure.id().equals(first))
                .findFirst()
                .map(measure -> replaced(measure, new Cell.Text(Long.toString(most + 7))));
    }

    private static boolean isKnown(Indicator indicator, Map<Measure, Long> figures) {
        List<MeasureId> known = figures.keySet().stream().map(Measure::id).toList();
        return known.containsAll(indicator.numerator().measures())
                && indicator.denominator() != null
                && known.containsAll(indicator.denominator().measures());
    }

    private static long sum(List<MeasureId> measures, Map<Measure, Long> figures) {
        return figures.entrySet().stream()
                .filter(figure -> measures.contains(figure.getKey().id()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
