package vn.congdoan.kh415.ingest.sender;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.ingest.draft.SheetDraft;
import vn.congdoan.kh415.ingest.heading.Block;
import vn.congdoan.kh415.ingest.heading.CellGrid;
import vn.congdoan.kh415.ingest.heading.Preamble;
import vn.congdoan.kh415.ingest.period.FileHints;
import vn.congdoan.kh415.ingest.period.Periods;
import vn.congdoan.kh415.ingest.period.Spans;
import vn.congdoan.kh415.ingest.qualifier.Span;
import vn.congdoan.kh415.ingest.words.ColumnRole;
import vn.congdoan.kh415.ingest.words.Lexicon;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.finding.Facts;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.ReturnFacts;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.model.table.Place;
import vn.congdoan.kh415.model.table.Row;

/**
 * The month that a row speaks of: stated in the row, else above the headings, else by the name of the sheet, else in the file's
 * name, else in its folder. What contradicts it is said once for each month of a sheet. A longer period (a quarter, a year) is
 * never taken for a month: its figures are read for its last month where that makes no difference, and refused where it does.
 */
final class PeriodFinder {
    /**
     * When a row speaks.
     *
     * @param over the longer period, ending with the month, null if it is the month alone
     * @param statedAt where it is stated, null if only the file's name or folder says so
     */
    record Period(
            YearMonth month, @Nullable Span over, @Nullable Place statedAt) {}

    /** In place of a row and a column: the name of the sheet. */
    private static final int SHEET = -1;

    private final Block block;
    private final CellGrid grid;
    private final FileHints hints;
    private final SheetDraft draft;
    private final Lexicon lexicon;
    private final Map<Cell, Optional<Period>> stated = new HashMap<>();
    private Optional<Period> above = Optional.empty();
    private boolean askedAbove;
    private @Nullable Cell last;

    PeriodFinder(Block block, CellGrid grid, FileHints hints, SheetDraft draft, Lexicon lexicon) {
        this.block = block;
        this.grid = grid;
        this.hints = hints;
        this.draft = draft;
        this.lexicon = lexicon;
    }

    /** Empty, with a finding, if no month is known. */
    Optional<Period> of(Row row) {
        Integer column = block.layout().column(ColumnRole.PERIOD);
        Cell cell = column == null ? null : grid.cell(row.number(), column);
        cell = cell instanceof Cell.Text text && lexicon.isDitto(text.text()) ? last : cell;
        last = cell;
        if (column != null && cell != null) {
            Preamble.Labelled at = new Preamble.Labelled(row.number(), column, cell);
            return stated.computeIfAbsent(cell, unused -> labelled(at));
        }
        if (!askedAbove) {
            askedAbove = true;
            above = above();
        }
        return above;
    }

    /** What the lines above say, the nearest first, else the sheet's name, else the file's. */
    private Optional<Period> above() {
        for (Preamble at = block.preamble(); at != null; at = at.above()) {
            Optional<Preamble.Labelled> label = at.period();
            Optional<Titles.Told> told = Titles.told(at.lines(), hints.assumed());
            if (label.isPresent()) {
                return labelled(label.get())
                        .map(period -> told.map(title -> longer(period, title)).orElse(period));
            }
            if (told.isPresent()) {
                return period(told.get());
            }
        }
        Preamble.Labelled sheet =
                new Preamble.Labelled(SHEET, SHEET, new Cell.Text(draft.table().sheet()));
        Optional<Span> named = hints.assumed() == null
                ? Optional.empty()
                : Titles.ofSheet(draft.table().sheet(), hints.assumed());
        return named.isPresent()
                ? named.map(this::ofSheet)
                : Titles.told(List.of(sheet), hints.assumed()).map(this::period).orElseGet(this::assumed);
    }

    /** "Kỳ báo cáo: tháng 6/2023" below "Báo cáo 6 tháng đầu năm 2023" is the month with which these end. */
    private Period longer(Period labelled, Titles.Told title) {
        boolean longer = title.over() != null
                && labelled.over() == null
                && labelled.month().equals(title.month());
        return longer ? new Period(labelled.month(), title.over(), place(title.at())) : labelled;
    }

    /** A year that is not over says no more than the folder does. */
    private Period ofSheet(Span named) {
        YearMonth assumed = Objects.requireNonNull(hints.assumed());
        return !named.isMonth() && named.last().equals(assumed)
                ? new Period(assumed, hints.over(), null)
                : new Period(
                        named.last(),
                        named.isMonth() ? null : named,
                        draft.table().place());
    }

    private Optional<Period> assumed() {
        YearMonth assumed = hints.assumed();
        if (assumed == null && draft.isNew("no period")) {
            draft.add(new Finding(FindingCode.PERIOD_UNKNOWN, draft.table().place(), new Facts.Seen("")));
        }
        return Optional.ofNullable(assumed).map(month -> new Period(month, hints.over(), null));
    }

    private Optional<Period> period(Titles.Told told) {
        if (told.month() == null) {
            return unknown(told.at());
        }
        return Optional.of(new Period(told.month(), told.over(), place(told.at())));
    }

    private Optional<Period> labelled(Preamble.Labelled at) {
        String text = at.text();
        YearMonth assumed = hints.assumed();
        Optional<YearMonth> parted = Periods.monthAndYear(text);
        if (parted.isPresent()) {
            return Optional.of(new Period(parted.get(), null, place(at)));
        }
        OptionalInt alone = Periods.monthAlone(text);
        OptionalInt year = block.preamble().year();
        if (alone.isPresent() && year.isPresent()) {
            return Optional.of(new Period(YearMonth.of(year.getAsInt(), alone.getAsInt()), null, place(at)));
        }
        if (alone.isPresent() && assumed != null && assumed.getMonthValue() == alone.getAsInt()) {
            return Optional.of(new Period(assumed, null, place(at)));
        }
        Optional<YearMonth> month = Periods.month(at.value());
        Spans spans = new Spans(assumed);
        List<Span> longer = at.value() instanceof Cell.Date ? List.of() : spans.in(text);
        if (month.isEmpty() && longer.isEmpty()) {
            longer = spans.yearAlone(text).or(() -> spans.year(text)).stream().toList();
        }
        YearMonth end = month.orElse(longer.isEmpty() ? null : longer.get(0).last());
        if (end == null || longer.stream().anyMatch(span -> !span.last().equals(end))) {
            return unknown(at);
        }
        Span over = longer.isEmpty() || longer.get(0).isMonth() ? null : longer.get(0);
        return Optional.of(new Period(end, over, place(at)));
    }

    private Place place(Preamble.Labelled at) {
        return at.row() == SHEET ? draft.table().place() : draft.table().place(at.row(), at.column());
    }

    private Optional<Period> unknown(Preamble.Labelled at) {
        if (draft.isNew("period " + at.text())) {
            draft.add(new Finding(FindingCode.PERIOD_UNKNOWN, place(at), new Facts.Seen(at.text())));
        }
        return Optional.empty();
    }

    /** Says that a return covers more than a month, or that name or folder say another month. */
    void remark(Period period, @Nullable UnitCode unit) {
        YearMonth month = period.month();
        Span over = period.over();
        Place place = period.statedAt() == null ? draft.table().place() : period.statedAt();
        if (over != null && draft.isNew("longer " + over)) {
            draft.add(new Finding(FindingCode.PERIOD_LONGER, place, new ReturnFacts.LongerPeriod(over.seen(), month))
                    .of(unit, month));
        }
        // "BC tháng 5" among the returns of June: of this year, for all that anybody can tell.
        Stream<YearMonth> bare = hints.bare().contains(month.getMonthValue())
                ? Stream.of()
                : hints.bare().stream().map(number -> YearMonth.of(month.getYear(), number));
        List<YearMonth> others = Stream.concat(Stream.of(hints.fromName(), hints.fromFolder()), bare)
                .filter(Objects::nonNull)
                .filter(other -> !other.equals(month))
                .distinct()
                .sorted()
                .toList();
        if (!others.isEmpty() && draft.isNew("contradiction " + month)) {
            draft.add(new Finding(FindingCode.PERIOD_CONTRADICTION, place, new ReturnFacts.TwoMonths(month, others))
                    .of(unit, month));
        }
        // Rows of many months each say theirs.
        String sheet = draft.table().sheet();
        if (block.layout().column(ColumnRole.PERIOD) == null
                && Titles.isOfOther(sheet, month)
                && draft.isNew("sheet of other month")) {
            draft.add(new Finding(FindingCode.SHEET_OF_OTHER_MONTH, place, new ReturnFacts.NamedMonth(month, sheet))
                    .of(unit, month));
        }
    }
}
