package vn.congdoan.kh415.ingest.sender;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.ingest.draft.Sender;
import vn.congdoan.kh415.ingest.draft.SheetDraft;
import vn.congdoan.kh415.ingest.heading.Block;
import vn.congdoan.kh415.ingest.heading.CellGrid;
import vn.congdoan.kh415.ingest.heading.Layout;
import vn.congdoan.kh415.ingest.heading.Preamble;
import vn.congdoan.kh415.ingest.period.Dates;
import vn.congdoan.kh415.ingest.period.FileHints;
import vn.congdoan.kh415.ingest.words.Cells;
import vn.congdoan.kh415.ingest.words.ColumnRole;
import vn.congdoan.kh415.ingest.words.Lexicon;
import vn.congdoan.kh415.ingest.words.Match;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.finding.Facts;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.model.table.Place;
import vn.congdoan.kh415.model.table.Row;

/** For whom and when each row of a block speaks; what cannot be told becomes a finding, once. */
public final class Senders {
    /** Without any of these columns all rows speak for the same sender. */
    private static final Set<ColumnRole> ROW_BY_ROW = EnumSet.of(
            ColumnRole.UNIT, ColumnRole.UNIT_CODE, ColumnRole.PERIOD, ColumnRole.REVISION, ColumnRole.RECEIVED);

    private final Block block;
    private final CellGrid grid;
    private final FileHints hints;
    private final SheetDraft draft;
    private final Lexicon lexicon;
    private final UnitFinder units;
    private final PeriodFinder periods;
    private final FormUnits formUnits;
    private final Map<ColumnRole, String> lastText = new EnumMap<>(ColumnRole.class);
    private final Map<ColumnRole, UnitFinder.Said> lastSaid = new EnumMap<>(ColumnRole.class);
    private final Map<String, Optional<Sender>> ofColumns = new HashMap<>();
    private boolean asked;
    private Optional<Sender> whole = Optional.empty();

    public Senders(
            Block block, CellGrid grid, FileHints hints, SheetDraft draft, Lexicon lexicon, FormUnits formUnits) {
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
    public Optional<Sender> of(Row row) {
        if (ROW_BY_ROW.stream().anyMatch(block.layout().columns()::containsKey)) {
            return find(row);
        }
        if (!asked) {
            asked = true;
            whole = find(row);
        }
        return whole;
    }

    /** The sender of a column of a form over which a unit is named; of any other, that of the row. */
    public Optional<Sender> of(Row row, String heading) {
        return heading.isEmpty() ? of(row) : ofColumns.computeIfAbsent(heading, unit -> ofColumn(row, unit));
    }

    private Optional<Sender> ofColumn(Row row, String heading) {
        Optional<PeriodFinder.Period> found = periods.of(row);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        UnitFinder.Said said = new UnitFinder.Said(heading, null);
        Optional<UnitCode> unit = units.find(
                draft.table().place(block.layout().headingRow(), 0),
                said,
                said,
                found.get().month());
        unit.ifPresent(code -> periods.remark(found.get(), code));
        OptionalInt revision = unit.isPresent() ? revision(row) : OptionalInt.empty();
        return unit.isPresent() && revision.isPresent()
                ? Optional.of(new Sender(
                        unit.get(),
                        found.get().month(),
                        revision.getAsInt(),
                        received(row),
                        found.get().over()))
                : Optional.empty();
    }

    /** Above columns of units nobody else need be named; a column of sums is then nobody's. */
    private boolean isNobody(YearMonth period) {
        return block.layout() instanceof Layout.ByRow form
                && form.headsUnits()
                && block.preamble().unit().isEmpty()
                && units.among(block.preamble().texts(), period).isEmpty();
    }

    private Optional<Sender> find(Row row) {
        Optional<PeriodFinder.Period> found = periods.of(row);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        YearMonth period = found.get().month();
        if (isNobody(period)) {
            return Optional.empty();
        }
        boolean named = block.layout().namesUnits();
        Optional<UnitCode> unit = named
                ? units.find(place(row), said(row, ColumnRole.UNIT_CODE), said(row, ColumnRole.UNIT), period)
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
    public boolean namesKnownUnit(Row row) {
        String code = text(row, ColumnRole.UNIT_CODE);
        String name = text(row, ColumnRole.UNIT);
        return (!code.isEmpty() || !name.isEmpty())
                && periods.of(row)
                        .filter(period -> units.isKnown(code, name, period.month()))
                        .isPresent();
    }

    /** Whether a row within a form names its sender: what follows is the sender's again. */
    public boolean namesSenderWithin(Row row) {
        return unitsWithin(row)
                .anyMatch(name -> of(row).filter(sender ->
                                units.mayBe(name, sender.unit(), sender.period().atEndOfMonth()))
                        .isPresent());
    }

    /** Whether a row within a form names another unit, whose figures follow ("Đơn vị: B"); those above the sender only head its pages. */
    public boolean namesAnotherWithin(Row row) {
        return unitsWithin(row)
                .anyMatch(name ->
                        of(row).filter(sender -> !isOfOrAbove(name, sender)).isPresent());
    }

    /** Whether a row within a form names a unit above its sender. */
    public boolean namesOneAboveWithin(Row row) {
        return !namesSenderWithin(row)
                && unitsWithin(row)
                        .anyMatch(name -> of(row).filter(sender -> isOfOrAbove(name, sender))
                                .isPresent());
    }

    /**
     * Whether a line names a body that is not the sender: nobody whom the registry knows, or else it would be told by name.
     *
     * @param title whether it stands above the headings, where the bodies over the sender are named, too
     */
    public boolean isOfStrangeBody(Row row, String line, boolean title) {
        String name = block.layout().namesUnits() || lexicon.units().isUnit(line)
                ? ""
                : lexicon.lines().body(line);
        return !name.isEmpty()
                && !isUnit(row, line)
                && of(row).filter(sender -> !isWithinName(name, sender, title)).isPresent();
    }

    /** Whether a line says of whom a form is, and that is not the sender: "Báo cáo của: Chi nhánh Hải Phòng". */
    public boolean isLabelledOther(Row row, String line) {
        String name = lexicon.lines().labelledBody(line);
        return !name.isEmpty()
                && !isUnit(row, name)
                && of(row).filter(sender -> !isWithinName(lexicon.key(name), sender, false)
                                && !isWithinName(lexicon.lines().body(name), sender, false))
                        .isPresent();
    }

    /** Whether a line names the sender as a body, "Công ty May Sông Thao" of the union of that company. */
    public boolean isOfSender(Row row, String line) {
        String name = lexicon.lines().body(line);
        return !name.isEmpty()
                && of(row).filter(sender -> isWithinName(name, sender, false)).isPresent();
    }

    /** Whether a line is a unit's code, name, or both. */
    public boolean isUnit(Row row, String line) {
        return of(row).filter(sender -> units.isKnown(line, "", sender.period()))
                .isPresent();
    }

    /** Whether a line names a part of the sender's unit; that word may be one of the unit's own name. */
    public boolean isOfPart(Row row, String line) {
        return lexicon.isPartOfUnit(line)
                && of(row).filter(sender ->
                                isWithinName(lexicon.key(lexicon.lines().withoutNumber(line)), sender, false))
                        .isEmpty();
    }

    private boolean isWithinName(String name, Sender sender, boolean above) {
        if (name.isEmpty()) {
            return false;
        }
        LocalDate day = sender.period().atEndOfMonth();
        Optional<Unit> unit = lexicon.registry().unit(sender.unit(), day);
        if (unit.isEmpty()) {
            return lexicon.key(sender.unit().text()).contains(name);
        }
        while (unit.isPresent()) {
            Unit at = unit.get();
            if (Stream.concat(Stream.of(at.name()), at.aliases().stream())
                    .anyMatch(each -> lexicon.key(each).contains(name))) {
                return true;
            }
            UnitCode parent = at.parent();
            unit = above && parent != null ? lexicon.registry().unit(parent, day) : Optional.empty();
        }
        return false;
    }

    /** What stands where a form names measures, or beside "Đơn vị" there; an answer or a note may name anybody. */
    private Stream<String> unitsWithin(Row row) {
        ColumnRole label = lexicon.role(text(row, ColumnRole.MEASURE));
        boolean asked = label == ColumnRole.UNIT || label == ColumnRole.UNIT_CODE;
        return row.cells().stream()
                .filter(placed -> placed.cell() instanceof Cell.Text
                        && (isOf(ColumnRole.MEASURE, placed.column())
                                || isOf(ColumnRole.MEASURE_CODE, placed.column())
                                || (asked && block.layout().figures().containsKey(placed.column()))))
                .map(placed -> withoutLabel(((Cell.Text) placed.cell()).text()))
                .filter(text -> !block.layout().namesUnits() && lexicon.units().isUnit(text));
    }

    private boolean isOf(ColumnRole role, int column) {
        Integer of = block.layout().column(role);
        return of != null && of == column;
    }

    private String withoutLabel(String text) {
        int colon = text.indexOf(':');
        ColumnRole role = colon < 0 ? null : lexicon.role(text.substring(0, colon));
        return role == ColumnRole.UNIT || role == ColumnRole.UNIT_CODE
                ? text.substring(colon + 1).strip()
                : text;
    }

    private boolean isOfOrAbove(String name, Sender sender) {
        LocalDate day = sender.period().atEndOfMonth();
        Optional<UnitCode> above = Optional.of(sender.unit());
        while (above.isPresent() && !units.mayBe(name, above.get(), day)) {
            above = lexicon.registry().unit(above.get(), day).map(Unit::parent);
        }
        return above.isPresent();
    }

    private Place place(Row row) {
        Integer code = block.layout().column(ColumnRole.UNIT_CODE);
        Integer name = block.layout().column(ColumnRole.UNIT);
        return draft.table().place(row.number(), code != null ? code : name != null ? name : 0);
    }

    /** What stands in the column of that role, "" if nothing; a ditto mark repeats the row above. */
    private String text(Row row, ColumnRole role) {
        Integer column = block.layout().column(role);
        String text = column == null ? "" : grid.text(row.number(), column);
        if (lexicon.isDitto(text)) {
            return lastText.getOrDefault(role, "");
        }
        lastText.put(role, text);
        return text;
    }

    /** The same of the unit, with the number if the cell holds one. */
    private UnitFinder.Said said(Row row, ColumnRole role) {
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
    public String sector(Row row) {
        String text = text(row, ColumnRole.SECTOR);
        if (text.isEmpty()) {
            return "";
        }
        if (lexicon.sector(text) instanceof Match.Found<String> sector) {
            return sector.id();
        }
        Integer column = block.layout().column(ColumnRole.SECTOR);
        draft.report(
                FindingCode.SECTOR_UNKNOWN,
                row.number(),
                column == null ? 0 : column,
                new Facts.NotAmong(text, lexicon.sectorNames()));
        return null;
    }

    private OptionalInt revision(Row row) {
        Integer column = block.layout().column(ColumnRole.REVISION);
        Cell cell = column == null ? null : grid.cell(row.number(), column);
        if (column != null && cell != null) {
            return revision(cell, row.number(), column);
        }
        Optional<Preamble.Labelled> above = block.preamble().labelled(ColumnRole.REVISION);
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
        Integer column = block.layout().column(ColumnRole.RECEIVED);
        Cell cell = column == null ? null : grid.cell(row.number(), column);
        Optional<LocalDate> inRow = Dates.day(cell);
        if (column != null && cell != null && inRow.isEmpty()) {
            if (draft.isNew("received " + Place.cellName(row.number(), column))) {
                draft.report(FindingCode.RECEIVED_UNREADABLE, row.number(), column, new Facts.Seen(Cells.text(cell)));
            }
        }
        return inRow.or(() ->
                        block.preamble().labelled(ColumnRole.RECEIVED).flatMap(labelled -> Dates.day(labelled.value())))
                .orElse(hints.received());
    }
}
