package vn.congdoan.kh415.ingest;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.Cell;
import vn.congdoan.kh415.model.Entry;
import vn.congdoan.kh415.model.FigureKey;
import vn.congdoan.kh415.model.Finding;
import vn.congdoan.kh415.model.FindingCode;
import vn.congdoan.kh415.model.Measure;
import vn.congdoan.kh415.model.Place;
import vn.congdoan.kh415.model.Row;
import vn.congdoan.kh415.model.Submission;
import vn.congdoan.kh415.model.Table;

/** Reads one sheet whose layout is known, row by row. */
final class SheetReader {
    /** What a sheet gave; {@code recognised} is false if no layout was found. */
    record Content(boolean recognised, List<Submission> submissions, List<Finding> findings) {
        Content {
            submissions = List.copyOf(submissions);
            findings = List.copyOf(findings);
        }
    }

    private final Lexicon lexicon;
    private final Table table;
    private final FileHints hints;
    private final SheetDraft draft;
    private final UnitFinder units;
    private final Layout layout;
    private final Preamble preamble;
    private final Set<YearMonth> contradicted = new HashSet<>();

    private SheetReader(Lexicon lexicon, Grid grid, FileHints hints, Layout layout, List<Finding> aboutHeadings) {
        this.lexicon = lexicon;
        this.table = grid.table();
        this.hints = hints;
        this.layout = layout;
        this.draft = new SheetDraft(table, lexicon);
        this.draft.findings().addAll(aboutHeadings);
        this.units = new UnitFinder(lexicon, draft.findings());
        this.preamble = new Preamble(grid, lexicon, layout.headingRow());
    }

    static Content read(Table table, FileHints hints, Lexicon lexicon) {
        Grid grid = new Grid(table);
        List<Finding> aboutHeadings = new ArrayList<>();
        Optional<Layout> layout = new HeadingReader(grid, lexicon, aboutHeadings).read();
        if (layout.isEmpty()) {
            return new Content(false, List.of(), List.of());
        }
        SheetReader reader = new SheetReader(lexicon, grid, hints, layout.get(), aboutHeadings);
        if (layout.get() instanceof Layout.ByRow byRow) {
            reader.readByRow(byRow);
        } else if (layout.get() instanceof Layout.ByColumn byColumn) {
            reader.readByColumn(byColumn);
        }
        if (table.hidden()) {
            reader.draft.findings().add(new Finding(FindingCode.SHEET_HIDDEN, table.place()));
        }
        return new Content(true, reader.draft.submissions(), reader.draft.findings());
    }

    private List<Row> dataRows() {
        return table.rows().stream()
                .filter(row -> row.number() >= layout.firstDataRow())
                .toList();
    }

    // One measure a row: forms and long tables.

    private void readByRow(Layout.ByRow form) {
        Optional<SheetDraft.Sender> formSender = Optional.empty();
        if (!form.namesUnits()) {
            formSender = formSender(form);
            if (formSender.isEmpty() && layout.column(Role.PERIOD) == null) {
                return;
            }
        }
        for (Row row : dataRows()) {
            if (form.values().keySet().stream().anyMatch(column -> row.cell(column) != null)) {
                readMeasureRow(form, row, formSender);
            } else {
                noteBlank(form, row, formSender);
            }
        }
    }

    private void readMeasureRow(Layout.ByRow form, Row row, Optional<SheetDraft.Sender> formSender) {
        Optional<String> measure = measureOf(row, true);
        Optional<SheetDraft.Sender> sender = form.namesUnits() ? rowSender(row) : formSender;
        if (measure.isPresent() && sender.isPresent()) {
            for (Map.Entry<Integer, String> value : form.values().entrySet()) {
                String sector = value.getValue().isEmpty() ? sectorOf(row) : value.getValue();
                if (sector != null) {
                    boolean single = form.values().size() == 1;
                    if (single || row.cell(value.getKey()) != null) {
                        draft.figure(sender.get(), new FigureKey(measure.get(), sector), row, value.getKey());
                    }
                }
            }
        }
    }

    /** A row without any figure may still be a measure left blank; otherwise it is a section heading. */
    private void noteBlank(Layout.ByRow form, Row row, Optional<SheetDraft.Sender> formSender) {
        Optional<String> measure = measureOf(row, false);
        if (measure.isPresent()) {
            Optional<SheetDraft.Sender> sender = form.namesUnits() ? rowSender(row) : formSender;
            sender.ifPresent(known -> draft.figure(
                    known, new FigureKey(measure.get()), row, form.values().firstKey()));
        }
    }

    private Optional<String> measureOf(Row row, boolean report) {
        String code = text(row, Role.MEASURE_CODE);
        String label = text(row, Role.MEASURE);
        Match byCode = code.isEmpty() ? Match.nothing() : lexicon.measureById(code);
        Match byLabel = lexicon.measureById(label);
        if (!(byLabel instanceof Match.Found) && !label.isEmpty()) {
            byLabel = lexicon.measureByName(label);
        }
        String coded = byCode.idOrNull();
        String labelled = byLabel.idOrNull();
        boolean contradiction = coded != null && labelled != null && !coded.equals(labelled);
        if (report && contradiction) {
            draft.report(
                    FindingCode.MEASURE_AMBIGUOUS,
                    row.number(),
                    labelColumn(),
                    code + " " + label,
                    coded + ", " + labelled);
        } else if (report && byLabel instanceof Match.Ambiguous several && coded == null) {
            draft.report(
                    FindingCode.MEASURE_AMBIGUOUS,
                    row.number(),
                    labelColumn(),
                    label,
                    String.join(", ", several.ids()));
        } else if (report && coded == null && labelled == null) {
            reportUnknownMeasure(row, code, label, byLabel);
        }
        return contradiction ? Optional.empty() : Optional.ofNullable(coded != null ? coded : labelled);
    }

    private void reportUnknownMeasure(Row row, String code, String label, Match byLabel) {
        String seen = label.isEmpty() ? code : label;
        boolean heading = lexicon.role(seen) != null || lexicon.isTotal(seen);
        if (!seen.isEmpty() && !heading) {
            String near = byLabel instanceof Match.Unknown unknown && unknown.suggestion() != null
                    ? unknown.suggestion()
                    : "";
            draft.report(FindingCode.MEASURE_UNKNOWN, row.number(), labelColumn(), seen, near);
        }
    }

    private int labelColumn() {
        Integer label = layout.column(Role.MEASURE);
        Integer code = layout.column(Role.MEASURE_CODE);
        return label != null ? label : code != null ? code : 0;
    }

    // One unit a row: tables.

    private void readByColumn(Layout.ByColumn wide) {
        TotalsRow totals = new TotalsRow();
        for (Row row : dataRows()) {
            boolean hasFigures = wide.measures().keySet().stream().anyMatch(column -> row.cell(column) != null);
            if (isTotals(row, wide)) {
                compareTotals(row, wide, totals);
            } else if (hasFigures && !isRepeatedHeading(row)) {
                rowSender(row).ifPresent(sender -> readUnitRow(row, wide, sender, totals));
            } else if (!hasFigures) {
                noteBlankUnit(row, wide);
            }
        }
    }

    private void readUnitRow(Row row, Layout.ByColumn wide, SheetDraft.Sender sender, TotalsRow totals) {
        String sector = sectorOf(row);
        if (sector == null) {
            return;
        }
        for (Map.Entry<Integer, FigureKey> column : wide.measures().entrySet()) {
            FigureKey heading = column.getValue();
            FigureKey key = heading.sector().isEmpty() ? new FigureKey(heading.measure(), sector) : heading;
            Optional<Entry.Given> given = draft.figure(sender, key, row, column.getKey());
            if (given.isPresent() && reportsItself(sender, key)) {
                totals.add(column.getKey(), given.get().value());
            }
        }
    }

    private boolean reportsItself(SheetDraft.Sender sender, FigureKey key) {
        Measure measure = lexicon.measure(key.measure());
        return lexicon.registry()
                .unit(sender.unit(), sender.period().atEndOfMonth())
                .filter(unit -> measure.kinds().contains(unit.kind()))
                .isPresent();
    }

    /** A unit listed without any figure said nothing; that differs from a section heading that names no unit. */
    private void noteBlankUnit(Row row, Layout.ByColumn wide) {
        String code = text(row, Role.UNIT_CODE);
        String name = text(row, Role.UNIT);
        YearMonth period = hints.assumed() != null && preamble.period() == null ? hints.assumed() : preamble.period();
        if (period == null || (code.isEmpty() && name.isEmpty())) {
            return;
        }
        boolean known = lexicon.unitByCode(code).idOrNull() != null
                || lexicon.unitByCode(name).idOrNull() != null
                || lexicon.unitByName(name, period.atEndOfMonth()).idOrNull() != null;
        if (known) {
            rowSender(row)
                    .ifPresent(
                            sender -> wide.measures().forEach((column, key) -> draft.figure(sender, key, row, column)));
        }
    }

    private boolean isTotals(Row row, Layout.ByColumn wide) {
        int firstFigure = wide.measures().firstKey();
        return row.cells().stream()
                .filter(placed -> placed.column() < firstFigure)
                .anyMatch(placed -> placed.cell() instanceof Cell.Text text && lexicon.isTotal(text.text()));
    }

    private boolean isRepeatedHeading(Row row) {
        String unit = text(row, Role.UNIT);
        String code = text(row, Role.UNIT_CODE);
        return lexicon.role(unit) != null || (unit.isEmpty() && lexicon.role(code) != null);
    }

    private void compareTotals(Row row, Layout.ByColumn wide, TotalsRow totals) {
        wide.measures().forEach((column, key) -> {
            Reading reading = FigureGrammar.read(row.cell(column), lexicon.measure(key.measure()), true);
            if (reading instanceof Reading.Value stated && !totals.agrees(column, stated.value())) {
                draft.findings()
                        .add(new Finding(
                                FindingCode.TOTALS_ROW_DIFFERS,
                                table.place(row.number(), column),
                                null,
                                key.measure(),
                                null,
                                List.of(
                                        stated.value().toPlainString(),
                                        totals.sumOfAll(column).toPlainString())));
            }
        });
        totals.begin();
    }

    // Who and when.

    private Optional<SheetDraft.Sender> formSender(Layout.ByRow form) {
        Optional<YearMonth> period = period(preamble.period(), form.headingRow(), 0);
        if (period.isEmpty()) {
            return Optional.empty();
        }
        Optional<Preamble.Labelled> code = preamble.labelled(Role.UNIT_CODE).or(() -> preamble.labelled(Role.CODE));
        Optional<Preamble.Labelled> name = preamble.labelled(Role.UNIT);
        Optional<String> unit;
        if (code.isPresent() || name.isPresent()) {
            Preamble.Labelled at = code.or(() -> name).orElseThrow();
            unit = units.find(
                    table.place(at.row(), at.column()),
                    code.map(Preamble.Labelled::text).orElse(""),
                    name.map(Preamble.Labelled::text).orElse(""),
                    period.get());
        } else {
            unit = units.among(preamble.texts(), period.get());
            if (unit.isEmpty()) {
                draft.findings()
                        .add(new Finding(
                                FindingCode.UNIT_UNKNOWN, table.place(), null, null, period.get(), List.of("", "")));
            }
        }
        return unit.map(found -> new SheetDraft.Sender(found, period.get(), hints.revision(), hints.received()))
                .flatMap(this::withStatedRevision);
    }

    private Optional<SheetDraft.Sender> withStatedRevision(SheetDraft.Sender sender) {
        LocalDate received = preamble.received() != null ? preamble.received() : sender.received();
        Optional<Preamble.Labelled> stated = preamble.labelled(Role.REVISION);
        OptionalInt revision =
                stated.isPresent() ? Dates.revision(stated.get().value()) : OptionalInt.of(sender.revision());
        if (revision.isEmpty()) {
            Preamble.Labelled at = stated.orElseThrow();
            draft.report(FindingCode.REVISION_UNREADABLE, at.row(), at.column(), at.text());
            return Optional.empty();
        }
        return Optional.of(new SheetDraft.Sender(sender.unit(), sender.period(), revision.getAsInt(), received));
    }

    private Optional<SheetDraft.Sender> rowSender(Row row) {
        Optional<YearMonth> period = rowPeriod(row);
        if (period.isEmpty()) {
            return Optional.empty();
        }
        Place place = table.place(row.number(), unitColumn());
        Optional<String> unit = units.find(place, text(row, Role.UNIT_CODE), text(row, Role.UNIT), period.get());
        return unit.map(found -> new SheetDraft.Sender(found, period.get(), hints.revision(), hints.received()))
                .flatMap(this::withStatedRevision)
                .flatMap(sender -> withRowRevision(row, sender));
    }

    private Optional<YearMonth> rowPeriod(Row row) {
        Integer column = layout.column(Role.PERIOD);
        Cell stated = column == null ? null : row.cell(column);
        if (column == null || stated == null) {
            return period(preamble.period(), row.number(), unitColumn());
        }
        Optional<YearMonth> month = Periods.month(stated);
        if (month.isEmpty()) {
            draft.report(FindingCode.PERIOD_UNKNOWN, row.number(), column, Cells.text(stated));
            return Optional.empty();
        }
        return period(month.get(), row.number(), column);
    }

    private Optional<SheetDraft.Sender> withRowRevision(Row row, SheetDraft.Sender sender) {
        Integer revisionColumn = layout.column(Role.REVISION);
        Integer receivedColumn = layout.column(Role.RECEIVED);
        Cell revisionCell = revisionColumn == null ? null : row.cell(revisionColumn);
        Cell receivedCell = receivedColumn == null ? null : row.cell(receivedColumn);
        int revision = sender.revision();
        if (revisionColumn != null && revisionCell != null) {
            OptionalInt stated = Dates.revision(revisionCell);
            if (stated.isEmpty()) {
                draft.report(FindingCode.REVISION_UNREADABLE, row.number(), revisionColumn, Cells.text(revisionCell));
                return Optional.empty();
            }
            revision = stated.getAsInt();
        }
        LocalDate received = Dates.day(receivedCell).orElse(sender.received());
        if (receivedColumn != null
                && receivedCell != null
                && Dates.day(receivedCell).isEmpty()) {
            draft.report(FindingCode.RECEIVED_UNREADABLE, row.number(), receivedColumn, Cells.text(receivedCell));
        }
        return Optional.of(new SheetDraft.Sender(sender.unit(), sender.period(), revision, received));
    }

    /** The period in the content, else in the file's name, else in the folder; what contradicts it is said once a sheet. */
    private Optional<YearMonth> period(@Nullable YearMonth content, int row, int column) {
        YearMonth period = content != null ? content : hints.assumed();
        if (period == null) {
            if (contradicted.add(YearMonth.of(0, 1))) {
                draft.findings().add(new Finding(FindingCode.PERIOD_UNKNOWN, table.place(), ""));
            }
            return Optional.empty();
        }
        Set<YearMonth> others = new TreeSet<>();
        for (YearMonth other : new YearMonth[] {hints.fromName(), hints.fromFolder()}) {
            if (other != null && !other.equals(period)) {
                others.add(other);
            }
        }
        if (!others.isEmpty() && contradicted.add(period)) {
            draft.findings()
                    .add(new Finding(
                            FindingCode.PERIOD_CONTRADICTION,
                            table.place(row, column),
                            null,
                            null,
                            period,
                            List.of(
                                    period.toString(),
                                    String.join(
                                            ", ",
                                            others.stream()
                                                    .map(YearMonth::toString)
                                                    .toList()))));
        }
        return Optional.of(period);
    }

    private int unitColumn() {
        Integer code = layout.column(Role.UNIT_CODE);
        Integer name = layout.column(Role.UNIT);
        return code != null ? code : name != null ? name : 0;
    }

    /** The sector that a row states, "" if it states none, null (with a finding) if it states an unknown one. */
    private @Nullable String sectorOf(Row row) {
        String text = text(row, Role.SECTOR);
        if (text.isEmpty()) {
            return "";
        }
        if (lexicon.sector(text) instanceof Match.Found sector) {
            return sector.id();
        }
        Integer column = layout.column(Role.SECTOR);
        draft.report(
                FindingCode.SECTOR_UNKNOWN,
                row.number(),
                column == null ? 0 : column,
                text,
                String.join(", ", lexicon.sectorIds()));
        return null;
    }

    private String text(Row row, Role role) {
        Integer column = layout.column(role);
        Cell cell = column == null ? null : row.cell(column);
        return cell == null ? "" : Cells.text(cell);
    }
}
