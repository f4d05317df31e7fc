package vn.congdoan.kh415.ingest;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.congdoan.kh415.model.FigureKey;
import vn.congdoan.kh415.model.FindingCode;
import vn.congdoan.kh415.model.Measure;
import vn.congdoan.kh415.model.Row;

/** Reads forms and long tables: one measure a row. */
final class ByRowReader {
    private final Layout.ByRow layout;
    private final Block block;
    private final Grid grid;
    private final Lexicon lexicon;
    private final Senders senders;
    private final SheetDraft draft;
    private String unitOfMeasure = "";

    ByRowReader(Layout.ByRow layout, Block block, Grid grid, Lexicon lexicon, Senders senders, SheetDraft draft) {
        this.layout = layout;
        this.block = block;
        this.grid = grid;
        this.lexicon = lexicon;
        this.senders = senders;
        this.draft = draft;
    }

    void read() {
        for (Row row : block.rows()) {
            String stated = text(row, Role.UNIT_OF_MEASURE);
            unitOfMeasure = lexicon.isDitto(stated) ? unitOfMeasure : stated;
            if (holdsFigures(row) && block.isUneven(row)) {
                draft.uneven(row, block);
            } else if (!isTotal(row)) {
                readRow(row);
            }
        }
    }

    private boolean isTotal(Row row) {
        return layout.namesUnits()
                && (lexicon.isTotal(text(row, Role.UNIT)) || lexicon.isTotal(text(row, Role.UNIT_CODE)));
    }

    private void readRow(Row row) {
        String code = text(row, Role.MEASURE_CODE);
        String label = text(row, Role.MEASURE);
        Match byCode = lexicon.measures().byId(code);
        Match byLabel = lexicon.measures().of(label);
        String coded = byCode.idOrNull();
        String labelled = byLabel.idOrNull();
        boolean figures = holdsFigures(row);
        if (coded != null && labelled != null && !coded.equals(labelled)) {
            ambiguous(row, figures, code + " " + label, lexicon.described(List.of(coded, labelled)));
        } else if (byLabel instanceof Match.Ambiguous several && coded == null) {
            ambiguous(row, figures, label, lexicon.described(several.ids()));
        } else if (coded != null || labelled != null) {
            readFigures(row, lexicon.measure(coded != null ? coded : Objects.requireNonNull(labelled)));
        } else {
            unknown(row, figures, label.isEmpty() ? code : label);
        }
    }

    private boolean holdsFigures(Row row) {
        return layout.values().keySet().stream().anyMatch(column -> FigureGrammar.isFigureLike(row.cell(column)));
    }

    private void ambiguous(Row row, boolean figures, String seen, String several) {
        if (figures) {
            report(FindingCode.MEASURE_AMBIGUOUS, row, seen, several);
        }
    }

    /** Signatures and section headings name no measure either; they are passed over unless they hold or nearly name one. */
    private void unknown(Row row, boolean figures, String seen) {
        if (seen.isEmpty() || lexicon.role(seen) != null || lexicon.isTotal(seen)) {
            return;
        }
        boolean filled = layout.values().keySet().stream().anyMatch(column -> row.cell(column) != null);
        String near = filled ? lexicon.measures().suggestion(seen) : "";
        if (figures || !near.isEmpty()) {
            report(FindingCode.MEASURE_UNKNOWN, row, seen, near);
        }
    }

    private void report(FindingCode code, Row row, String... details) {
        Integer label = layout.column(Role.MEASURE);
        Integer id = layout.column(Role.MEASURE_CODE);
        int column = label != null ? label : id != null ? id : 0;
        Optional<Sender> sender = senders.of(row);
        if (sender.isPresent()) {
            draft.report(code, sender.get(), row.number(), column, details);
        } else {
            draft.report(code, row.number(), column, details);
        }
    }

    private void readFigures(Row row, Measure measure) {
        Optional<Sender> sender = senders.of(row);
        String rowSector = sender.isPresent() ? senders.sector(row) : null;
        if (sender.isEmpty() || rowSector == null) {
            return;
        }
        String scale = scale(measure);
        boolean blank = layout.values().keySet().stream().allMatch(column -> row.cell(column) == null);
        for (Map.Entry<Integer, String> value : layout.values().entrySet()) {
            String sector = value.getValue().isEmpty() ? rowSector : value.getValue();
            // Of many columns only the filled ones speak; a row left blank is one blank figure.
            if (row.cell(value.getKey()) != null
                    || (blank && value.getKey().equals(layout.values().firstKey()))) {
                FigureKey key = new FigureKey(measure.id(), blank ? rowSector : sector);
                String heading = layout.cumulative().get(value.getKey());
                Sender speaker = heading == null ? sender.get() : sender.get().sinceNewYear(heading);
                draft.figure(speaker, key, row, value.getKey(), scale);
            }
        }
    }

    /** The unit of measurement stated in the row, or for amounts above the heading, if it is not the measure's own. */
    private String scale(Measure measure) {
        String stated = unitOfMeasure.isEmpty() ? block.preamble().scale(measure) : unitOfMeasure;
        return lexicon.isOtherScale(stated, measure) ? stated : "";
    }

    private String text(Row row, Role role) {
        Integer column = layout.column(role);
        return column == null ? "" : grid.text(row.number(), column);
    }
}
