package vn.congdoan.kh415.ingest.heading;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vn.congdoan.kh415.ingest.figure.FigureGrammar;
import vn.congdoan.kh415.ingest.qualifier.Qualifier;
import vn.congdoan.kh415.ingest.words.Cells;
import vn.congdoan.kh415.ingest.words.ColumnRole;
import vn.congdoan.kh415.ingest.words.Lexicon;
import vn.congdoan.kh415.ingest.words.Match;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.model.table.Row;

/** Recognises layouts by their headings. */
public final class HeadingReader {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

    private final CellGrid grid;
    private final Lexicon lexicon;

    public HeadingReader(CellGrid grid, Lexicon lexicon) {
        this.grid = grid;
        this.lexicon = lexicon;
    }

    /** The layout whose heading begins in that row, if one does. */
    public Optional<Heading> at(Row row) {
        Map<ColumnRole, Integer> roles = roles(row.number());
        if (!isKeyed(row)) {
            return alone(row, roles);
        }
        boolean units = roles.containsKey(ColumnRole.UNIT)
                || roles.containsKey(ColumnRole.UNIT_CODE)
                || roles.containsKey(ColumnRole.CODE);
        Optional<Heading> heading = Optional.empty();
        if (roles.containsKey(ColumnRole.MEASURE_CODE)
                || (roles.containsKey(ColumnRole.MEASURE) && !(units && isGroup(row.number(), roles)))) {
            heading = new FormHeading(grid, row.number(), roles, lexicon).read();
        }
        heading = heading.isEmpty() && units
                ? new TableHeading(
                                grid,
                                row.number(),
                                roles,
                                HeadingLines.columnsOf(roles, ColumnRole.UNIT, ColumnRole.UNIT_CODE, ColumnRole.CODE),
                                lexicon.units()::isUnit,
                                lexicon)
                        .read()
                : heading;
        return heading.isEmpty() && !units ? alone(row, roles) : heading;
    }

    /**
     * A table without a column of names: below the names of several measures stand the figures of the one unit that is named above. Groups
     * over them must be topics, for nothing tells over which columns they stand.
     */
    private Optional<Heading> alone(Row row, Map<ColumnRole, Integer> roles) {
        Row below = grid.row(row.number() + 1);
        boolean texts = row.cells().size() > 1
                && row.cells().stream()
                        .allMatch(placed -> placed.cell() instanceof Cell.Text text && isWords(text.text()));
        if (below == null || !texts || below.cells().stream().noneMatch(this::isFigureLike)) {
            return Optional.empty();
        }
        Map<Integer, MeasureId> named = new TreeMap<>();
        for (Row.Placed placed : row.cells()) {
            if (placed.cell() instanceof Cell.Text text && !roles.containsValue(placed.column())) {
                lexicon.heading(List.of(text.text())).key().ifPresent(key -> named.put(placed.column(), key.measure()));
            }
        }
        boolean figures =
                row.cells().stream().anyMatch(placed -> isFigureLike(placed) && !named.containsKey(placed.column()));
        Row above = grid.row(row.number() - 1);
        boolean filled = named.keySet().stream()
                        .allMatch(column ->
                                below.cell(column) == null || FigureGrammar.isFigureLike(below.cell(column), lexicon))
                && named.keySet().stream().anyMatch(column -> below.cell(column) != null);
        boolean topics = above == null
                || above.cells().size() < 2
                || above.cells().stream()
                        .filter(placed -> placed.column() >= row.cells().get(0).column())
                        .allMatch(placed -> isTopic(Cells.text(placed.cell())));
        boolean several = named.values().stream().distinct().count() > 1;
        if (!several || !filled || !topics || figures) {
            return Optional.empty();
        }
        int first = named.keySet().iterator().next();
        return new TableHeading(
                        grid, row.number(), roles, List.of(first), text -> isAboveItsPlace(text, first), lexicon)
                .read();
    }

    /** A number that is larger than that of the column is a figure, whatever stands at its right. */
    private static boolean isAboveItsPlace(String text, int column) {
        return NUMBER.matcher(text).matches() && Integer.parseInt(text) > column + 1;
    }

    /** No name of a measure is of digits alone; in text files nothing else tells a row of figures at a glance. */
    private static boolean isWords(String text) {
        return text.chars().anyMatch(Character::isLetter) || text.chars().noneMatch(Character::isDigit);
    }

    private boolean isFigureLike(Row.Placed placed) {
        return FigureGrammar.isFigureLike(placed.cell(), lexicon);
    }

    private boolean isTopic(String text) {
        return lexicon.headingWords().read(text).stream()
                .allMatch(each -> each instanceof Qualifier.Topic
                        || each instanceof Qualifier.Names
                        || each instanceof Qualifier.Plain
                        || (each instanceof Qualifier.In in && !in.unit().isTelling()));
    }

    /**
     * "Chỉ tiêu" over the names of measures is a group of columns, not the heading of a column of names: several stand side by side,
     * where a form has one with its own code.
     */
    private boolean isGroup(int row, Map<ColumnRole, Integer> roles) {
        if (!roles.containsKey(ColumnRole.MEASURE)) {
            return false;
        }
        Set<MeasureId> measures = new HashSet<>();
        int names = 0;
        for (int column : grid.columns(row + 1)) {
            String text = grid.text(row + 1, column);
            if (lexicon.measures().of(text) instanceof Match.Found<MeasureId> found) {
                measures.add(found.id());
                names += lexicon.measures().byId(text) instanceof Match.Found ? 0 : 1;
            }
        }
        return measures.size() > 1 || names > 1;
    }

    /** Whether the row heads a column of names, as every heading does. */
    public boolean isKeyed(Row row) {
        return HeadedColumns.isKeyed(row, lexicon);
    }

    private Map<ColumnRole, Integer> roles(int row) {
        Map<ColumnRole, Integer> roles = new EnumMap<>(ColumnRole.class);
        for (int column : grid.columns(row)) {
            ColumnRole role = lexicon.role(grid.text(row, column));
            if (role != null) {
                roles.putIfAbsent(role, column);
            }
        }
        return roles;
    }
}
