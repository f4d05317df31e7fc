package vn.congdoan.kh415.ingest;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.Cell;
import vn.congdoan.kh415.model.Finding;
import vn.congdoan.kh415.model.FindingCode;
import vn.congdoan.kh415.model.Place;
import vn.congdoan.kh415.model.Row;

/**
 * The month that a row speaks of: stated in the row, else above the headings, else in the file's name, else in its folder. What
 * contradicts it is said once for each month of a sheet; a stated period that is no month (a quarter, a year) is never replaced.
 */
final class PeriodFinder {
    private final Block block;
    private final Grid grid;
    private final FileHints hints;
    private final SheetDraft draft;
    private final Lexicon lexicon;
    private final Map<Cell, Optional<YearMonth>> months = new HashMap<>();
    private @Nullable Place statedAt;
    private @Nullable Cell last;

    PeriodFinder(Block block, Grid grid, FileHints hints, SheetDraft draft, Lexicon lexicon) {
        this.block = block;
        this.grid = grid;
        this.hints = hints;
        this.draft = draft;
        this.lexicon = lexicon;
    }

    /** Empty, with a finding, if no month is known. */
    Optional<YearMonth> of(Row row) {
        Integer column = block.layout().column(Role.PERIOD);
        Cell cell = column == null ? null : grid.cell(row.number(), column);
        cell = cell instanceof Cell.Text text && lexicon.isDitto(text.text()) ? last : cell;
        last = cell;
        if (column != null && cell != null) {
            return stated(cell, row.number(), column);
        }
        Optional<Preamble.Labelled> above = block.preamble().period();
        if (above.isPresent()) {
            return stated(above.get().value(), above.get().row(), above.get().column());
        }
        statedAt = null;
        if (hints.assumed() == null && draft.isNew("no period")) {
            draft.add(new Finding(FindingCode.PERIOD_UNKNOWN, draft.table().place(), ""));
        }
        return Optional.ofNullable(hints.assumed());
    }

    private Optional<YearMonth> stated(Cell cell, int row, int column) {
        statedAt = draft.table().place(row, column);
        Optional<YearMonth> month = months.computeIfAbsent(cell, Periods::month);
        if (month.isEmpty()) {
            OptionalInt alone = Periods.monthAlone(Cells.text(cell));
            YearMonth assumed = hints.assumed();
            if (alone.isPresent() && assumed != null && assumed.getMonthValue() == alone.getAsInt()) {
                return Optional.of(assumed);
            }
            if (draft.isNew("period " + Cells.text(cell))) {
                draft.report(FindingCode.PERIOD_UNKNOWN, row, column, Cells.text(cell));
            }
        }
        return month;
    }

    /** Mentions that name or folder say another month than the one found last. */
    void contradict(YearMonth period, @Nullable String unit) {
        String others = Stream.of(hints.fromName(), hints.fromFolder())
                .filter(Objects::nonNull)
                .filter(other -> !other.equals(period))
                .map(YearMonth::toString)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        if (!others.isEmpty() && draft.isNew("contradiction " + period)) {
            Place place = statedAt == null ? draft.table().place() : statedAt;
            draft.add(new Finding(FindingCode.PERIOD_CONTRADICTION, place, period.toString(), others).of(unit, period));
        }
    }
}
