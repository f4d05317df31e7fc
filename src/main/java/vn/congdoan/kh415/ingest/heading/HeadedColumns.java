package vn.congdoan.kh415.ingest.heading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.congdoan.kh415.ingest.figure.FigureGrammar;
import vn.congdoan.kh415.ingest.words.ColumnRole;
import vn.congdoan.kh415.ingest.words.Lexicon;
import vn.congdoan.kh415.ingest.words.Match;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.model.table.Place;
import vn.congdoan.kh415.model.table.Row;

/** What the columns below a heading hold, told by its lines and by what stands below them, whichever the layout. */
final class HeadedColumns {
    /** How many rows below a heading are tried to tell what a column holds. */
    static final int TRIED_ROWS = 40;

    private static final String DONE = "đã ";
    private static final String NOT_DONE = "chưa ";

    private final CellGrid grid;
    private final HeadingLines lines;
    private final Lexicon lexicon;

    HeadedColumns(CellGrid grid, HeadingLines lines, Lexicon lexicon) {
        this.grid = grid;
        this.lines = lines;
        this.lexicon = lexicon;
    }

    /** Whether the row heads a column of names. */
    static boolean isKeyed(Row row, Lexicon lexicon) {
        return row.cells().stream()
                .map(placed -> placed.cell() instanceof Cell.Text text ? lexicon.role(text.text()) : null)
                .anyMatch(role -> role != null && role.isOfNames());
    }

    /** What a mark below the heading means, if its neighbour is the other answer. */
    Layout.Answer answer(int column) {
        boolean yes = areAnswers(column, column + 1);
        boolean no = areAnswers(column - 1, column);
        return yes ? Layout.Answer.YES : no ? Layout.Answer.NO : Layout.Answer.WRITTEN;
    }

    /** "Có" beside "Không", "Đã công khai" beside "Chưa công khai". */
    private boolean areAnswers(int yes, int no) {
        String done = lowest(yes);
        String not = lowest(no);
        return (lexicon.isAnswer("yes", done) && lexicon.isAnswer("no", not))
                || (lexicon.key(done).startsWith(DONE)
                        && lexicon.key(not).equals(NOT_DONE + lexicon.key(done).substring(DONE.length())));
    }

    private String lowest(int column) {
        List<String> texts = column < 0 ? List.of() : lines.texts(column);
        return texts.isEmpty() ? "" : texts.get(texts.size() - 1);
    }

    /** "Loại hình" heads what companies are in law as often as sectors: "Cổ phần", "TNHH". */
    void settleSector(Map<ColumnRole, Integer> columns) {
        Integer sector = columns.get(ColumnRole.SECTOR);
        boolean forms = sector != null
                && lines.texts(sector).stream().anyMatch(lexicon::isLegalForm)
                && lines.textsBelow(sector, TRIED_ROWS).stream()
                        .noneMatch(text -> lexicon.sector(text) instanceof Match.Found);
        if (forms) {
            columns.remove(ColumnRole.SECTOR);
        }
    }

    /** Columns without a heading that hold figures in rows whose headed columns do, by their letter; uneven lines are told elsewhere. */
    Map<String, Place> unheaded(Set<Integer> figures) {
        Map<String, Place> unheaded = new LinkedHashMap<>();
        for (int number = lines.last() + 1; number <= lines.last() + TRIED_ROWS; number++) {
            Row row = grid.row(number);
            if (row != null && isKeyed(row, lexicon)) {
                break;
            }
            if (row == null
                    || row.fields() > 0
                    || figures.stream().noneMatch(column -> FigureGrammar.isFigureLike(row.cell(column), lexicon))) {
                continue;
            }
            int first = figures.iterator().next();
            for (Row.Placed placed : row.cells()) {
                boolean lost = placed.column() > first
                        && FigureGrammar.isFigureLike(placed.cell(), lexicon)
                        && lines.texts(placed.column()).isEmpty();
                if (lost && unheaded.size() < TRIED_ROWS) {
                    unheaded.putIfAbsent(letter(placed.column()), grid.table().place(number, placed.column()));
                }
            }
        }
        return unheaded;
    }

    static String letter(int column) {
        return Place.cellName(0, column).replaceAll("\\d", "");
    }
}
