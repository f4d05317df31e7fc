package vn.congdoan.kh415.ingest;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.congdoan.kh415.model.Cell;
import vn.congdoan.kh415.model.FigureKey;
import vn.congdoan.kh415.model.Finding;
import vn.congdoan.kh415.model.FindingCode;
import vn.congdoan.kh415.model.Measure;
import vn.congdoan.kh415.model.Row;

/** Reads tables: one unit a row, one measure a column. Rows of totals are compared and never taken. */
final class ByColumnReader {
    /** The columns in which "Tổng số" means all sectors, or is a remark, and not a row of totals. */
    private static final Set<Role> NO_TOTALS =
            EnumSet.of(Role.SECTOR, Role.PERIOD, Role.REVISION, Role.RECEIVED, Role.NOTE, Role.UNIT_OF_MEASURE);

    private final Layout.ByColumn layout;
    private final Block block;
    private final Lexicon lexicon;
    private final Senders senders;
    private final SheetDraft draft;
    private final TotalsRow totals;

    ByColumnReader(
            Layout.ByColumn layout, Block block, Lexicon lexicon, Senders senders, SheetDraft draft, TotalsRow totals) {
        this.layout = layout;
        this.block = block;
        this.totals = totals;
        this.lexicon = lexicon;
        this.senders = senders;
        this.draft = draft;
    }

    void read() {
        for (Row row : block.rows()) {
            if (isTotals(row)) {
                compareTotals(row);
            } else if (holdsFigures(row) && block.isUneven(row)) {
                draft.uneven(row, block);
                layout.measures().keySet().forEach(totals::miss);
            } else if (holdsFigures(row)) {
                Optional<Sender> sender = senders.of(row);
                sender.ifPresent(known -> readUnit(row, known));
                if (sender.isEmpty()) {
                    layout.measures().keySet().forEach(totals::miss);
                }
            } else if (senders.namesKnownUnit(row)) {
                // A unit listed without any figure said nothing; a section heading names no unit.
                senders.of(row).ifPresent(sender -> readUnit(row, sender));
            }
        }
    }

    private boolean holdsFigures(Row row) {
        return layout.measures().keySet().stream().anyMatch(column -> FigureGrammar.isFigureLike(row.cell(column)));
    }

    private boolean isTotals(Row row) {
        int firstFigure = layout.measures().firstKey();
        return row.cells().stream()
                .takeWhile(placed -> placed.column() < firstFigure)
                .filter(placed -> NO_TOTALS.stream().noneMatch(role -> isColumn(role, placed.column())))
                .anyMatch(placed -> placed.cell() instanceof Cell.Text text && lexicon.isTotal(text.text()));
    }

    private boolean isColumn(Role role, int column) {
        Integer of = layout.column(role);
        return of != null && of == column;
    }

    private void readUnit(Row row, Sender sender) {
        String sector = senders.sector(row);
        if (sector == null) {
            layout.measures().keySet().forEach(totals::miss);
            return;
        }
        for (Map.Entry<Integer, FigureKey> column : layout.measures().entrySet()) {
            FigureKey heading = column.getValue();
            FigureKey key = heading.sector().isEmpty() ? new FigureKey(heading.measure(), sector) : heading;
            Measure measure = lexicon.measure(key.measure());
            Reading reading = draft.figure(sender, key, row, column.getKey(), scale(measure));
            if (reading instanceof Reading.Value value && reportsItself(sender, measure)) {
                totals.add(column.getKey(), value.value());
            } else if (reading instanceof Reading.Wrong) {
                totals.miss(column.getKey());
            }
        }
    }

    private String scale(Measure measure) {
        String stated = block.preamble().scale(measure);
        return lexicon.isOtherScale(stated, measure) ? stated : "";
    }

    private boolean reportsItself(Sender sender, Measure measure) {
        return lexicon.registry()
                .unit(sender.unit(), sender.period().atEndOfMonth())
                .filter(unit -> measure.kinds().contains(unit.kind()))
                .isPresent();
    }

    private void compareTotals(Row row) {
        layout.measures().forEach((column, key) -> {
            Reading reading = FigureGrammar.read(row.cell(column), lexicon.measure(key.measure()), true);
            if (reading instanceof Reading.Value stated && !totals.agrees(column, stated.value())) {
                draft.add(new Finding(
                        FindingCode.TOTALS_ROW_DIFFERS,
                        draft.table().place(row.number(), column),
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
}
