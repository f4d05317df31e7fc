package vn.congdoan.kh415.ingest;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.Cell;
import vn.congdoan.kh415.model.Facts;
import vn.congdoan.kh415.model.FindingCode;
import vn.congdoan.kh415.model.Place;
import vn.congdoan.kh415.model.Row;

/** For whom and when each row of a block speaks; what cannot be told becomes a finding, once. */
final class Senders {
    /** Without any of these columns all rows speak for the same sender. */
    private static final Set<Role> ROW_BY_ROW =
            EnumSet.of(Role.UNIT, Role.UNIT_CODE, Role.PERIOD, Role.REVISION, Role.RECEIVED);

    private final Block block;
    private final Grid grid;
    private final FileHints hints;
    private final SheetDraft draft;
    private final Lexicon lexicon;
    private final UnitFinder units;
    private final PeriodFinder periods;
    private final FormUnits formUnits;
    private final Map<Role, String> lastText = new EnumMap<>(Role.class);
    private final Map<Role, UnitFinder.Said> lastSaid = new EnumMap<>(Role.class);
    private boolean asked;
    private Optional<Sender> whole = Optional.empty();

    Senders(Block block, Grid grid, FileHints hints, SheetDraft draft, Lexicon lexicon, FormUnits formUnits) {
        this.block = block;
        this.grid = grid;
        this.hints = hints;
        this.draft = draft;
        this.lexicon = lexicon;
        this.units = new UnitFinder(lexicon, draft);
        this.formUnits = formUnits;
        this.periods = new PeriodFinder(block, grid, hints, draft, lexicon);
    }

    /** The sender of a row; empty, with a finding, if unit, month or revision cannot be told. */
    Optional<Sender> of(Row row) {
        if (ROW_BY_ROW.stream().anyMatch(block.layout().columns()::containsKey)) {
            return find(row);
        }
        if (!asked) {
            asked = true;
            whole = find(row);
        }
        return whole;
    }

    private Optional<Sender> find(Row row) {
        Optional<PeriodFinder.Period> found = periods.of(row);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        YearMonth period = found.get().month();
        boolean named = block.layout().namesUnits();
        Optional<String> unit = named
                ? units.find(place(row), said(row, Role.UNIT_CODE), said(row, Role.UNIT), period)
                : formUnits.of(block.preamble(), period);
        unit.ifPresent(code -> periods.remark(found.get(), named ? null : code));
        OptionalInt revision = unit.isPresent() ? revision(row) : OptionalInt.empty();
        return unit.isPresent() && revision.isPresent()
                ? Optional.of(new Sender(
                        unit.get(),
                        period,
                        revision.getAsInt(),
                        received(row),
                        found.get().over()))
                : Optional.empty();
    }

    /** Whether the row names a unit of the registry. */
    boolean namesKnownUnit(Row row) {
        String code = text(row, Role.UNIT_CODE);
        String name = text(row, Role.UNIT);
        return (!code.isEmpty() || !name.isEmpty())
                && periods.of(row)
                        .filter(period -> units.isKnown(code, name, period.month()))
                        .isPresent();
    }

    private Place place(Row row) {
        Integer code = block.layout().column(Role.UNIT_CODE);
        Integer name = block.layout().column(Role.UNIT);
        return draft.table().place(row.number(), code != null ? code : name != null ? name : 0);
    }

    /** What stands in the column of that role, "" if nothing; a ditto mark repeats the row above. */
    private String text(Row row, Role role) {
        Integer column = block.layout().column(role);
        String text = column == null ? "" : grid.text(row.number(), column);
        if (lexicon.isDitto(text)) {
            return lastText.getOrDefault(role, "");
        }
        lastText.put(role, text);
        return text;
    }

    /** The same of the unit, with the number if the cell holds one. */
    private UnitFinder.Said said(Row row, Role role) {
        Integer column = block.layout().column(role);
        UnitFinder.Said said = UnitFinder.Said.of(column == null ? null : grid.cell(row.number(), column));
        if (lexicon.isDitto(said.text())) {
            return lastSaid.getOrDefault(role, UnitFinder.Said.NOTHING);
        }
        lastSaid.put(role, said);
        return said;
    }

    /** The sector that a row states, "" if it states none, null (with a finding) if it states an unknown one. */
    @Nullable
    String sector(Row row) {
        String text = text(row, Role.SECTOR);
        if (text.isEmpty()) {
            return "";
        }
        if (lexicon.sector(text) instanceof Match.Found sector) {
            return sector.id();
        }
        Integer column = block.layout().column(Role.SECTOR);
        draft.report(
                FindingCode.SECTOR_UNKNOWN,
                row.number(),
                column == null ? 0 : column,
                new Facts.NotAmong(text, lexicon.sectorNames()));
        return null;
    }

    private OptionalInt revision(Row row) {
        Integer column = block.layout().column(Role.REVISION);
        Cell cell = column == null ? null : grid.cell(row.number(), column);
        if (column != null && cell != null) {
            return revision(cell, row.number(), column);
        }
        Optional<Preamble.Labelled> above = block.preamble().labelled(Role.REVISION);
        return above.isPresent()
                ? revision(above.get().value(), above.get().row(), above.get().column())
                : OptionalInt.of(hints.revision());
    }

    private OptionalInt revision(Cell cell, int row, int column) {
        OptionalInt revision = Dates.revision(cell);
        if (revision.isEmpty() && draft.isNew("revision " + Place.cellName(row, column))) {
            draft.report(FindingCode.REVISION_UNREADABLE, row, column, new Facts.Seen(Cells.text(cell)));
        }
        return revision;
    }

    private @Nullable LocalDate received(Row row) {
        Integer column = block.layout().column(Role.RECEIVED);
        Cell cell = column == null ? null : grid.cell(row.number(), column);
        Optional<LocalDate> inRow = Dates.day(cell);
        if (column != null && cell != null && inRow.isEmpty()) {
            if (draft.isNew("received " + Place.cellName(row.number(), column))) {
                draft.report(FindingCode.RECEIVED_UNREADABLE, row.number(), column, new Facts.Seen(Cells.text(cell)));
            }
        }
        return inRow.or(() -> block.preamble().labelled(Role.RECEIVED).flatMap(labelled -> Dates.day(labelled.value())))
                .orElse(hints.received());
    }
}
