package vn.congdoan.kh415.ingest.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.ingest.draft.SheetDraft;
import vn.congdoan.kh415.ingest.figure.FigureGrammar;
import vn.congdoan.kh415.ingest.heading.Block;
import vn.congdoan.kh415.ingest.heading.CellGrid;
import vn.congdoan.kh415.ingest.heading.Heading;
import vn.congdoan.kh415.ingest.heading.HeadingReader;
import vn.congdoan.kh415.ingest.heading.Layout;
import vn.congdoan.kh415.ingest.heading.Preamble;
import vn.congdoan.kh415.ingest.words.ColumnRole;
import vn.congdoan.kh415.ingest.words.Lexicon;
import vn.congdoan.kh415.ingest.words.Match;
import vn.congdoan.kh415.model.table.Row;

/**
 * Parts a sheet at its headings. Forms of several units may stand one below the other, and a printed table repeats its heading on
 * every page; what stands between the last row of figures and the next heading is that heading's preamble.
 */
final class BlockReader {
    private final CellGrid grid;
    private final Lexicon lexicon;
    private final HeadingReader headings;
    private final OtherTables others;

    BlockReader(CellGrid grid, Lexicon lexicon) {
        this.grid = grid;
        this.lexicon = lexicon;
        this.headings = new HeadingReader(grid, lexicon);
        this.others = new OtherTables(grid, lexicon);
    }

    /**
     * The blocks from the top down; what is wrong with their headings goes to the draft.
     *
     * @param first what stands above another panel of the sheet, for what the lines above this one leave unsaid
     * @param cover what the file's cover sheet says, if there is one
     */
    List<Block> read(SheetDraft draft, @Nullable Preamble first, @Nullable Preamble cover) {
        List<Layout> layouts = layouts(draft);
        List<Block> blocks = new ArrayList<>();
        Preamble above = first;
        int start = 0;
        for (int i = 0; i < layouts.size(); i++) {
            Layout layout = layouts.get(i);
            Preamble preamble = new Preamble(rows(start, layout.headingRow()), lexicon, above, cover);
            boolean last = i + 1 == layouts.size();
            int next = last ? Integer.MAX_VALUE : layouts.get(i + 1).headingRow();
            List<Row> below = rows(layout.firstDataRow(), next);
            Optional<Row> other = others.below(layout, below);
            List<Row> own;
            if (other.isPresent()) {
                int heading = other.get().number();
                start = others.passOver(other.get(), rows(heading + 1, next), draft);
                own = new ArrayList<>(rows(layout.firstDataRow(), heading));
                // What is said at the foot of the sheet is said of all of it.
                own.addAll(last ? rows(start, next) : List.of());
            } else {
                start = last ? next : afterLastFigure(layout, below);
                own = rows(layout.firstDataRow(), start);
            }
            blocks.add(new Block(grid, layout, preamble, own, width(layout)));
            above = preamble;
        }
        return blocks;
    }

    /** Tells of a table, or panel, in which no heading is one of a return. */
    void passOver(SheetDraft draft) {
        grid.table().rows().stream()
                .filter(headings::isKeyed)
                .findFirst()
                .ifPresent(heading -> others.passOver(heading, rows(heading.number() + 1, Integer.MAX_VALUE), draft));
    }

    /** Up to the last heading that shows anything. */
    private int width(Layout layout) {
        return rows(layout.headingRow(), layout.firstDataRow()).stream()
                .flatMap(row -> row.cells().stream())
                .mapToInt(placed -> placed.column() + 1)
                .max()
                .orElse(0);
    }

    private List<Layout> layouts(SheetDraft draft) {
        List<Layout> layouts = new ArrayList<>();
        int next = 0;
        for (Row row : grid.table().rows()) {
            if (row.number() < next) {
                continue;
            }
            Optional<Heading> heading = headings.at(row);
            if (heading.isPresent() && isHeading(heading.get().layout(), layouts)) {
                Layout layout = heading.get().layout();
                layouts.add(layout);
                heading.get().findings().forEach(draft::add);
                heading.get().besides().forEach(draft.passedOver()::beside);
                next = layout.firstDataRow();
            }
        }
        return layouts;
    }

    /** A row of a form that names a measure and happens to say "đơn vị" is no heading of a table. */
    private static boolean isHeading(Layout layout, List<Layout> before) {
        return before.isEmpty()
                || layout instanceof Layout.ByRow
                || (layout instanceof Layout.ByColumn table
                        && (table.figures().size() > 1 || before.get(before.size() - 1) instanceof Layout.ByColumn));
    }

    /** Every row from one number up to, and without, another. */
    private List<Row> rows(int from, int to) {
        return grid.table().rows().subList(firstAt(from), Math.max(firstAt(from), firstAt(to)));
    }

    /** The index of the first row with that number or a greater one. */
    private int firstAt(int number) {
        List<Row> rows = grid.table().rows();
        int low = 0;
        int high = rows.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rows.get(middle).number() < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int afterLastFigure(Layout layout, List<Row> rows) {
        for (int i = rows.size() - 1; i >= 0; i--) {
            if (layout instanceof Layout.ByRow form ? isOfForm(form, rows.get(i)) : isOfTable(layout, rows.get(i))) {
                return rows.get(i).number() + 1;
            }
        }
        return layout.firstDataRow();
    }

    private boolean isOfForm(Layout.ByRow form, Row row) {
        String code = text(form, ColumnRole.MEASURE_CODE, row);
        String label = text(form, ColumnRole.MEASURE, row);
        if (lexicon.measures().byId(code) instanceof Match.Found
                || !(lexicon.measures().of(label) instanceof Match.Unknown)) {
            return true;
        }
        int colon = label.indexOf(':');
        return !label.isEmpty()
                && lexicon.role(colon < 0 ? label : label.substring(0, colon)) == null
                && form.figures().keySet().stream()
                        .anyMatch(column -> FigureGrammar.isFigureLike(row.cell(column), lexicon));
    }

    private boolean isOfTable(Layout layout, Row row) {
        return layout instanceof Layout.ByColumn table
                && table.figures().keySet().stream()
                        .anyMatch(column -> FigureGrammar.isFigureLike(row.cell(column), lexicon));
    }

    private String text(Layout layout, ColumnRole role, Row row) {
        Integer column = layout.column(role);
        return column == null ? "" : grid.text(row.number(), column);
    }
}
