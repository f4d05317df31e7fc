package vn.congdoan.kh415.ingest.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.ingest.draft.SheetDraft;
import vn.congdoan.kh415.ingest.figure.FigureGrammar;
import vn.congdoan.kh415.ingest.heading.Block;
import vn.congdoan.kh415.ingest.heading.CellGrid;
import vn.congdoan.kh415.ingest.heading.Layout;
import vn.congdoan.kh415.ingest.heading.Panels;
import vn.congdoan.kh415.ingest.heading.Preamble;
import vn.congdoan.kh415.ingest.period.FileHints;
import vn.congdoan.kh415.ingest.sender.FormUnits;
import vn.congdoan.kh415.ingest.sender.Senders;
import vn.congdoan.kh415.ingest.words.Lexicon;
import vn.congdoan.kh415.ingest.words.Match;
import vn.congdoan.kh415.model.figure.Submission;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.model.table.Row;
import vn.congdoan.kh415.model.table.Table;

/** Reads one sheet, table by table. */
public final class SheetReader {
    /** What a sheet gave; {@code recognised} is false if no layout was found. */
    public record Content(boolean recognised, List<Submission> submissions, List<Finding> findings) {
        public Content {
            submissions = List.copyOf(submissions);
            findings = List.copyOf(findings);
        }
    }

    /** So many rows with a measure and a figure are no accident. */
    private static final int LIKE_A_FORM = 3;

    private static final int LONGEST_COVER = 60;

    private SheetReader() {}

    /**
     * What a sheet says.
     *
     * @param cover what the file's cover sheet says, if there is one
     */
    public static Content read(Table table, FileHints hints, Lexicon lexicon, @Nullable Preamble cover) {
        SheetDraft draft = new SheetDraft(table, lexicon);
        List<Block> blocks = new ArrayList<>();
        List<BlockReader> unread = new ArrayList<>();
        for (CellGrid panel : Panels.of(new CellGrid(table, lexicon.pace()), lexicon)) {
            Preamble first = blocks.isEmpty() ? null : blocks.get(0).preamble();
            BlockReader reader = new BlockReader(panel, lexicon);
            List<Block> found = reader.read(draft, first, cover);
            blocks.addAll(found);
            if (found.isEmpty()) {
                unread.add(reader);
            }
        }
        if (blocks.isEmpty()) {
            return new Content(false, List.of(), List.of());
        }
        unread.forEach(reader -> reader.passOver(draft));
        // A table printed with its heading on every page has one row of totals, on the last.
        Map<Object, TotalsRow> totals = new HashMap<>();
        FormUnits formUnits = new FormUnits(draft, lexicon);
        for (Block block : blocks) {
            Senders senders = new Senders(block, block.grid(), hints, draft, lexicon, formUnits);
            RowQualifiers rows = new RowQualifiers(block, lexicon);
            draft.tellApart(rows::tellingApart);
            if (block.layout() instanceof Layout.ByRow form) {
                new ByRowReader(form, block, rows, lexicon, senders, draft).read();
            } else if (block.layout() instanceof Layout.ByColumn wide) {
                TotalsRow sums = totals.computeIfAbsent(wide.figures(), unused -> new TotalsRow());
                new ByColumnReader(wide, block, rows, lexicon, senders, draft, sums).read();
            }
        }
        if (table.hidden()) {
            draft.add(new Finding(FindingCode.SHEET_HIDDEN, table.place()));
        }
        return OwnForm.settled(table, blocks, new Content(true, draft.submissions(), draft.findings()), lexicon);
    }

    /**
     * What a sheet that is no return says of the others of its file: who sends them, in what they are measured. Empty where it is long, or shows
     * how a form is filled in.
     */
    public static Optional<Preamble> cover(Table table, Lexicon lexicon) {
        if (table.rows().size() > LONGEST_COVER
                || lexicon.lines().isModel(table.sheet())
                || looksLikeReturn(table, lexicon)) {
            return Optional.empty();
        }
        return Optional.of(new Preamble(table.rows(), lexicon, null));
    }

    /**
     * Whether a sheet without headings that are known still says measures and figures: then figures are lost with it, and it is no
     * mere cover sheet or guide beside good ones.
     */
    public static boolean looksLikeReturn(Table table, Lexicon lexicon) {
        return table.rows().stream()
                        .filter(row -> saysFigure(row, lexicon))
                        .limit(LIKE_A_FORM)
                        .count()
                == LIKE_A_FORM;
    }

    private static boolean saysFigure(Row row, Lexicon lexicon) {
        boolean named = false;
        for (Row.Placed placed : row.cells()) {
            if (named && FigureGrammar.isFigureLike(placed.cell(), lexicon)) {
                return true;
            }
            named |= placed.cell() instanceof Cell.Text text
                    && lexicon.measures().of(text.text()) instanceof Match.Found;
        }
        return false;
    }
}
