package vn.congdoan.kh415.ingest.sheet;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.ingest.draft.SheetDraft;
import vn.congdoan.kh415.ingest.figure.FigureGrammar;
import vn.congdoan.kh415.ingest.heading.CellGrid;
import vn.congdoan.kh415.ingest.heading.Layout;
import vn.congdoan.kh415.ingest.qualifier.Qualifiers;
import vn.congdoan.kh415.ingest.words.ColumnRole;
import vn.congdoan.kh415.ingest.words.Lexicon;
import vn.congdoan.kh415.ingest.words.Match;
import vn.congdoan.kh415.ingest.words.MeasureHeading;
import vn.congdoan.kh415.model.finding.Facts;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.model.table.Row;

/**
 * Tables of something else, which stand on the sheet of a return: "Đơn vị | Số vụ" below or beside "Đơn vị | Đoàn viên". Their headings
 * name nothing that is due, so they begin no block; what stands below them must not be taken for what the heading before them says.
 */
final class OtherTables {
    private static final Set<ColumnRole> NAMES =
            EnumSet.of(ColumnRole.MEASURE, ColumnRole.MEASURE_CODE, ColumnRole.UNIT, ColumnRole.UNIT_CODE);

    /** With which the headings of names begin, of whomever. */
    private static final String NAME = "tên";

    private static final Pattern YEAR = Pattern.compile("20\\d\\d");

    private static final int NOT_SOUGHT = -2;

    private final CellGrid grid;
    private final Lexicon lexicon;

    OtherTables(CellGrid grid, Lexicon lexicon) {
        this.grid = grid;
        this.lexicon = lexicon;
    }

    /**
     * The heading at which another table begins.
     *
     * @param rows below the heading of that layout, up to the next that is known
     */
    Optional<Row> below(Layout layout, List<Row> rows) {
        // Looked for from the foot, and once: as many rows as may look like headings.
        int named = NOT_SOUGHT;
        int filled = NOT_SOUGHT;
        for (int i = 1; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (row.cells().stream().anyMatch(this::namesKnown)) {
                continue;
            }
            if (isKeyed(layout, row)) {
                named = named == NOT_SOUGHT ? last(rows, this::isOfTable) : named;
                if (i < named) {
                    return Optional.of(row);
                }
            } else if (isApart(rows.get(i - 1), row) && headsFigures(layout, row)) {
                filled = filled == NOT_SOUGHT ? last(rows, this::holdsNamedFigure) : filled;
                if (i < filled) {
                    return Optional.of(row);
                }
            }
        }
        return Optional.empty();
    }

    /** The index of the last row that is such; -1 if none is. */
    private static int last(List<Row> rows, Predicate<Row> such) {
        int at = rows.size() - 1;
        while (at >= 0 && !such.test(rows.get(at))) {
            at--;
        }
        return at;
    }

    /**
     * Says what is not read below that heading.
     *
     * @param rows below it, up to the next heading that is known
     * @return the number of the first row that is no longer its own
     */
    int passOver(Row heading, List<Row> rows, SheetDraft draft) {
        Map<Integer, Boolean> columns = new TreeMap<>();
        int end = heading.number() + 1;
        for (Row row : rows) {
            if (isOfTable(row)) {
                end = row.number() + 1;
                boolean measure = row.cells().stream().anyMatch(this::namesMeasure);
                figures(row).forEach(placed -> columns.merge(placed.column(), measure, Boolean::logicalOr));
            }
        }
        boolean unread = false;
        for (Map.Entry<Integer, Boolean> column : columns.entrySet()) {
            unread |= !isTold(heading, column.getKey(), column.getValue(), draft);
        }
        if (unread) {
            draft.add(new Finding(
                    FindingCode.SHEET_NOT_RECOGNISED,
                    grid.table().place(heading.number(), heading.cells().get(0).column())));
        }
        return end;
    }

    /** Tells of a column that its heading says what it holds; a column of which nothing says so is told with the whole. */
    private boolean isTold(Row heading, int column, boolean ofMeasures, SheetDraft draft) {
        String said = grid.text(heading.number(), column);
        ColumnRole role = lexicon.role(said);
        if (said.isEmpty() || role == ColumnRole.VALUE || isOfNames(role)) {
            return false;
        }
        if (role != null || lexicon.isTimeOfRows(said)) {
            return true;
        }
        MeasureHeading read = lexicon.heading(List.of(said));
        if (read.qualifiers().areUnderstood() && read.qualifiers().tellApart()) {
            draft.passedOver().beside(said, grid.table().place(heading.number(), column));
            return true;
        }
        if (!ofMeasures) {
            draft.add(new Finding(
                    FindingCode.MEASURE_UNKNOWN,
                    grid.table().place(heading.number(), column),
                    new Facts.Unknown(said, read.suggestion())));
        }
        return !ofMeasures;
    }

    /**
     * Whether a word over names stands there, and right of it what heads figures. One beside a name is a unit of measurement ("Số CĐCS | đơn
     * vị | 12"), and one alone, or over sums, heads a section ("II. Công đoàn cơ sở").
     */
    private boolean isKeyed(Layout layout, Row row) {
        List<Row.Placed> behind = row.cells().stream()
                .dropWhile(placed -> !(placed.cell() instanceof Cell.Text text
                        && isOfNames(lexicon.role(text.text()))
                        && (isColumnOfNames(layout, placed.column())
                                || !layout.columns().containsValue(placed.column()))))
                .skip(1)
                .filter(placed -> !layout.columns().containsValue(placed.column()))
                .toList();
        return behind.stream()
                .anyMatch(placed -> isHeading(placed.cell())
                        || YEAR.matcher(grid.text(row.number(), placed.column()))
                                .matches());
    }

    /** Whether the row stands apart from the one above it, by a blank row or below a title. */
    private boolean isApart(Row above, Row row) {
        boolean title = above.cells().size() == 1
                && above.cells().get(0).cell() instanceof Cell.Text
                && !namesKnown(above.cells().get(0));
        return title || row.number() > above.number() + 1;
    }

    /**
     * Whether words stand where the names and the figures of the table do. A unit that is not listed may have a remark instead of a
     * figure: several columns must be headed, or names ("Tên doanh nghiệp") or the numbers of rows. A form asks for words, too: there they
     * must speak of other figures.
     */
    private boolean headsFigures(Layout layout, Row row) {
        Optional<String> name = NAMES.stream()
                .map(layout::column)
                .filter(Objects::nonNull)
                .map(column -> grid.text(row.number(), column))
                .filter(OtherTables::isWords)
                .findFirst();
        List<Cell> shown = layout.figures().keySet().stream()
                .flatMap(column -> Stream.ofNullable(row.cell(column)))
                .toList();
        List<String> words = shown.stream()
                .filter(this::isHeading)
                .map(cell -> ((Cell.Text) cell).text())
                .toList();
        boolean figures =
                shown.stream().anyMatch(cell -> FigureGrammar.isFigureLike(cell, lexicon) && !isHeading(cell));
        if (name.isEmpty() || words.isEmpty() || figures) {
            return false;
        }
        boolean units = layout instanceof Layout.ByColumn && lexicon.units().areListed();
        return units
                ? !lexicon.beginsAsUnit(name.get())
                        && (words.stream().distinct().count() > 1 || headsNames(name.get(), row))
                : words.stream().allMatch(this::speaksOfOthers);
    }

    private boolean headsNames(String name, Row row) {
        return lexicon.key(name).startsWith(NAME)
                || row.cells().stream()
                        .anyMatch(placed -> placed.cell() instanceof Cell.Text text
                                && lexicon.role(text.text()) == ColumnRole.ORDINAL);
    }

    /** "Số vụ", "Năm 2022"; but neither "12 người" nor "K/A". */
    private boolean isHeading(Cell cell) {
        if (!(cell instanceof Cell.Text text) || text.text().isBlank()) {
            return false;
        }
        return Character.isLetter(text.text().strip().codePointAt(0))
                && (text.text().chars().anyMatch(Character::isDigit) || !FigureGrammar.isFigureLike(cell, lexicon));
    }

    private boolean speaksOfOthers(String text) {
        Qualifiers said = Qualifiers.of(text, lexicon.headingWords().read(text));
        return said.areUnderstood() && said.tellApart();
    }

    private boolean holdsNamedFigure(Row row) {
        return figures(row).findAny().isPresent();
    }

    /** What is meant as a figure behind a name; of units that are not listed any words may be the name. */
    private Stream<Row.Placed> figures(Row row) {
        return row.cells().stream()
                .dropWhile(placed -> !namesKnown(placed)
                        && (lexicon.units().areListed()
                                || !(placed.cell() instanceof Cell.Text text && isWords(text.text()))))
                .skip(1)
                .filter(placed -> FigureGrammar.isFigureLike(placed.cell(), lexicon));
    }

    /** Whether the row says anything of somebody or something that is known. */
    private boolean isOfTable(Row row) {
        return holdsNamedFigure(row)
                || (row.cells().size() > 1 && row.cells().stream().anyMatch(this::namesKnown));
    }

    private boolean namesKnown(Row.Placed placed) {
        return placed.cell() instanceof Cell.Text text
                && (lexicon.units().isUnit(text.text()) || lexicon.isTotal(text.text()) || namesMeasure(placed));
    }

    private boolean namesMeasure(Row.Placed placed) {
        return placed.cell() instanceof Cell.Text text && lexicon.measures().of(text.text()) instanceof Match.Found;
    }

    private static boolean isColumnOfNames(Layout layout, int column) {
        return NAMES.stream().map(layout::column).anyMatch(name -> name != null && name == column);
    }

    private static boolean isOfNames(@Nullable ColumnRole role) {
        return role != null && role.isOfNames();
    }

    private static boolean isWords(String text) {
        return text.chars().anyMatch(Character::isLetter);
    }
}
