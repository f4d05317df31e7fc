package vn.congdoan.kh415.ingest.sheet;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.ingest.figure.FigureGrammar;
import vn.congdoan.kh415.ingest.figure.Reading;
import vn.congdoan.kh415.ingest.heading.Block;
import vn.congdoan.kh415.ingest.heading.Layout;
import vn.congdoan.kh415.ingest.period.Periods;
import vn.congdoan.kh415.ingest.qualifier.Qualifier;
import vn.congdoan.kh415.ingest.qualifier.Qualifiers;
import vn.congdoan.kh415.ingest.qualifier.Standing;
import vn.congdoan.kh415.ingest.words.Cells;
import vn.congdoan.kh415.ingest.words.ColumnRole;
import vn.congdoan.kh415.ingest.words.Lexicon;
import vn.congdoan.kh415.ingest.words.Match;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.MeasureType;
import vn.congdoan.kh415.model.plan.OverTime;
import vn.congdoan.kh415.model.plan.ReportingYear;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.model.table.Place;
import vn.congdoan.kh415.model.table.Row;
import vn.congdoan.kh415.model.table.Table;

/**
 * What is said of a row's figures outside the columns of figures: in a column of categories (Giới tính: Nữ), in a note that is nothing
 * but a qualifier ("triệu đồng", "số liệu tháng 5"), in the section above it ("B. Cùng kỳ năm trước").
 */
final class RowQualifiers {
    /** The columns that say whose figure of what it is; two rows that differ elsewhere are no copies. */
    private static final Set<ColumnRole> OF_THE_FIGURE = EnumSet.of(
            ColumnRole.UNIT_CODE,
            ColumnRole.UNIT,
            ColumnRole.MEASURE_CODE,
            ColumnRole.CODE,
            ColumnRole.MEASURE,
            ColumnRole.UNIT_OF_MEASURE,
            ColumnRole.PERIOD,
            ColumnRole.SECTOR,
            ColumnRole.REVISION,
            ColumnRole.RECEIVED,
            ColumnRole.ORDINAL);

    /** A section is numbered otherwise than a measure: by a letter or a Roman number. */
    private static final Pattern SECTION = Pattern.compile(
            "^(?:(?:(?iu:phần|mục|bảng|biểu|phụ lục)\\s+)(?:[A-HĐ]|[IVX]{1,5}|\\d{1,2})|[A-HĐ]|[IVX]{1,5})\\s*[.)/:-].*",
            Pattern.DOTALL);

    /** "Men", and a given name of many. */
    private static final String NAM = "nam";

    private static final List<ColumnRole> NAMES =
            List.of(ColumnRole.UNIT, ColumnRole.UNIT_CODE, ColumnRole.MEASURE, ColumnRole.MEASURE_CODE);

    private static final Pattern THOUSANDS = Pattern.compile("\\d{3}");
    private static final Pattern HEAD = Pattern.compile("\\d{1,3}");

    private static final Pattern IN_BRACKETS = Pattern.compile("[(\\[]([^()\\[\\]]{1,40})[)\\]]\\s*$");

    private static final Pattern DAY_OR_MONTH = Pattern.compile("(?<!\\d)\\d{1,2}(?!\\d)");

    private static final Pattern SECTION_NUMBER = Pattern.compile("[A-HĐ]|[IVX]{1,5}");

    /** The second row tells; a hostile sheet may have thousands of ranges over all of its rows. */
    private static final int MOST_MERGED = 20;

    private final Block block;
    private final Lexicon lexicon;
    private final Map<YearMonth, Optional<Standing>> titles = new HashMap<>();
    private final BitSet known = new BitSet();
    private @Nullable NavigableMap<Integer, String> sections;
    private final Map<Integer, String> times = new HashMap<>();
    private @Nullable Notes notes;

    RowQualifiers(Block block, Lexicon lexicon) {
        this.block = block;
        this.lexicon = lexicon;
        block.layout().figures().keySet().forEach(known::set);
        block.layout().columns().values().forEach(known::set);
    }

    /**
     * How a figure stands to the one due.
     *
     * @param said by its column, its row and its section
     */
    Standing standing(Qualifiers said, YearMonth month) {
        Standing own = said.standing(month, lexicon.plan().reportingYear());
        return titles.computeIfAbsent(month, this::ofTitles)
                .filter(title -> title.is(Standing.Kind.OTHER) || (own.is(Standing.Kind.PLAIN) && !own.saysMonth()))
                .orElse(own);
    }

    /** What title lines and the sheet's name say, if it is that all figures are others than those of that month, or more than its own. */
    private Optional<Standing> ofTitles(YearMonth month) {
        ReportingYear year = lexicon.plan().reportingYear();
        List<Qualifiers> titles = new ArrayList<>(block.preamble().titles());
        String sheet = block.grid().table().sheet();
        titles.add(
                lexicon.lines().isModel(sheet)
                        ? Qualifiers.of(sheet, List.of(new Qualifier.Beside(sheet)))
                        : lexicon.headingWords().title(sheet));
        if (!block.layout().columns().containsKey(ColumnRole.PERIOD)) {
            block.preamble().remarks().stream()
                    .filter(line -> !line.chars().allMatch(Character::isDigit))
                    .forEach(line -> titles.add(lexicon.lines().line(line)));
        }
        return Stream.concat(
                        titles.stream()
                                .map(title -> title.standing(month, year))
                                .filter(standing -> standing.is(Standing.Kind.OTHER)),
                        // A day or month named is the period of the return, which is told of the whole of it.
                        titles.stream()
                                .filter(title -> title.all().stream()
                                        .noneMatch(said -> DAY_OR_MONTH
                                                .matcher(said.seen())
                                                .find()))
                                .map(title -> title.standing(month, year))
                                .filter(standing -> standing.is(Standing.Kind.TO_DATE)))
                .findFirst();
    }

    /** What category and note say, and the cells of unit and month beside their names. */
    Qualifiers of(Row row) {
        String category = text(row, ColumnRole.CATEGORY);
        Qualifiers said = Qualifiers.of(category, lexicon.headingWords().read(category));
        return aside(row)
                .and(said)
                .and(behindName(text(row, ColumnRole.UNIT)))
                .and(behindName(text(row, ColumnRole.UNIT_CODE)))
                .and(ofMonth(text(row, ColumnRole.PERIOD)))
                .and(unseen(row, ColumnRole.MEASURE))
                .and(unseen(row, ColumnRole.UNIT));
    }

    /**
     * What the note beside a figure says of it, and beside a yes the day on which it was done: one of another year, or one to come. That it
     * will be done, or of when it was last, leaves a no what it is.
     */
    Qualifiers noteOf(Row row, int column, Measure measure) {
        Qualifiers said = noteOf(text(row, ColumnRole.NOTE), row, column, measure);
        if (!block.grid().table().notes().isEmpty()) {
            for (String note : cellNotes(row, column)) {
                said = said.and(noteOf(note, row, column, measure));
            }
        }
        return said;
    }

    /** What is noted at the cell of a figure, at the names of its row and at the headings of its column. */
    private List<String> cellNotes(Row row, int column) {
        Stream<Table.Note> atRow = block.grid().notes(row.number()).stream()
                .filter(note -> note.column() == column
                        || NAMES.stream()
                                .map(block.layout()::column)
                                .anyMatch(name -> name != null && name == note.column()));
        Stream<Table.Note> atHeadings = IntStream.range(
                        block.layout().headingRow(), block.layout().firstDataRow())
                .filter(heading -> heading != row.number())
                .mapToObj(heading -> block.grid().notes(heading))
                .flatMap(List::stream)
                .filter(note -> note.column() == column);
        return Stream.concat(atHeadings, atRow)
                .map(note -> Cells.onOneLine(note.text()))
                .toList();
    }

    private Qualifiers noteOf(String note, Row row, int column, Measure measure) {
        if (measure.type() != MeasureType.YES_NO || measure.time() != OverTime.ONCE) {
            return lexicon.notes().beside(note);
        }
        if (FigureGrammar.read(row.cell(column), measure, false) instanceof Reading.Value value
                && value.value().signum() == 0) {
            return lexicon.notes().isOfTime(note)
                    ? Qualifiers.NONE
                    : lexicon.notes().beside(note);
        }
        Qualifiers said = lexicon.notes().isOfTime(note)
                ? Qualifiers.NONE
                : lexicon.notes().beside(note);
        return said.and(lexicon.notes().done(note))
                .and(lexicon.notes().doneOn(Cells.text(row.cell(column))))
                .and(daysAside(row, column));
    }

    /** Days in other columns, "Ngày thực hiện", and what else is said in those of no known kind. */
    private Qualifiers daysAside(Row row, int column) {
        return row.cells().stream()
                .filter(placed -> placed.column() != column && !isOfRow(placed.column()))
                .filter(placed -> placed.cell() instanceof Cell.Date
                        || !known.get(placed.column())
                        || lexicon.notes().isDay(Cells.text(placed.cell()))
                        || isStrange(placed.column()))
                .map(placed -> placed.cell() instanceof Cell.Date day
                        ? lexicon.notes().done(day.date())
                        : lexicon.notes().done(Cells.text(placed.cell())))
                .reduce(Qualifiers.NONE, Qualifiers::and);
    }

    private boolean isStrange(int column) {
        return block.layout() instanceof Layout.ByRow form
                && Optional.ofNullable(form.figures().get(column))
                        .filter(heading -> !heading.qualifiers().areUnderstood())
                        .isPresent();
    }

    private boolean isOfRow(int column) {
        return Stream.of(ColumnRole.PERIOD, ColumnRole.RECEIVED)
                .map(block.layout()::column)
                .anyMatch(of -> of != null && of == column);
    }

    /** What is wrong with the cell of a figure itself. */
    Qualifiers ofCell(Row row, int column) {
        return merged(row, column).and(cut(row, column));
    }

    /** A figure merged over the rows or columns of several names is of none of them. */
    private Qualifiers merged(Row row, int column) {
        return block.grid()
                .merge(row.number(), column)
                .filter(merge -> heads(merge, row, column))
                .map(merge -> Qualifiers.unclear(Place.cellName(merge.firstRow(), merge.firstColumn()) + ":"
                        + Place.cellName(merge.lastRow(), merge.lastColumn())))
                .orElse(Qualifiers.NONE);
    }

    private boolean heads(Table.Merge merge, Row row, int column) {
        boolean columns = block.layout().figures().keySet().stream()
                .anyMatch(other -> other != column && merge.firstColumn() <= other && other <= merge.lastColumn());
        return columns
                || IntStream.rangeClosed(merge.firstRow(), Math.min(merge.lastRow(), merge.firstRow() + MOST_MERGED))
                        .anyMatch(other -> NAMES.stream().anyMatch(role -> tells(other, row, role)));
    }

    private boolean tells(int other, Row row, ColumnRole role) {
        Integer column = block.layout().column(role);
        String name = column == null ? "" : block.grid().text(other, column);
        return !name.isEmpty() && !name.equals(text(row, role));
    }

    /** In a text file "1,500" without quotation marks is 1, and a note of 500 right of it. */
    private Qualifiers cut(Row row, int column) {
        Integer note = block.layout().column(ColumnRole.NOTE);
        String rest = row.fields() == 0 || note == null || note != column + 1 ? "" : text(row, ColumnRole.NOTE);
        return THOUSANDS.matcher(rest).matches()
                        && HEAD.matcher(block.grid().text(row.number(), column)).matches()
                ? Qualifiers.unclear(rest)
                : Qualifiers.NONE;
    }

    /** A name that is struck out takes its row back. */
    private Qualifiers unseen(Row row, ColumnRole role) {
        Integer column = block.layout().column(role);
        return column != null
                        && row.cell(column) instanceof Cell.Text text
                        && text.apart() != null
                        && text.apart().shown().isEmpty()
                ? Qualifiers.unclear(text.text())
                : Qualifiers.NONE;
    }

    /** "Công đoàn Công ty A (nữ)", "A01 (kế hoạch)"; what stands in brackets may belong to a name. */
    private Qualifiers behindName(String unit) {
        Matcher bracket = IN_BRACKETS.matcher(unit);
        if (!bracket.find() || lexicon.units().isUnit(unit)) {
            return Qualifiers.NONE;
        }
        Qualifiers said = Qualifiers.of(unit, lexicon.headingWords().read(bracket.group(1)));
        boolean name = lexicon.key(bracket.group(1)).equals(NAM);
        return said.areUnderstood() && !name && (said.areBeside() || said.nameTime()) ? said : Qualifiers.NONE;
    }

    /** "06/2023 (KH)", "Ước tháng 6". */
    private Qualifiers ofMonth(String month) {
        Qualifiers said = Qualifiers.of(month, lexicon.headingWords().read(month));
        return said.areBeside() || lexicon.lines().isEstimate(month) ? said : Qualifiers.NONE;
    }

    /** What is said of a figure, with what notes and footnotes around the table add. */
    Qualifiers withNotes(Qualifiers said, Measure measure, YearMonth month) {
        if (notes == null) {
            notes = new Notes(block, lexicon);
        }
        return notes.with(said, measure, month);
    }

    /** What stands in columns of no known kind, if it is nothing but a qualifier: "Kế hoạch", "Cùng kỳ 2022". */
    private Qualifiers aside(Row row) {
        Qualifiers aside = Qualifiers.NONE;
        for (Row.Placed placed : row.cells()) {
            String text = known.get(placed.column()) ? "" : Cells.text(placed.cell());
            String heading = text.isEmpty() ? "" : times.computeIfAbsent(placed.column(), this::timeOver);
            if (!heading.isEmpty()) {
                String month = text(row, ColumnRole.PERIOD);
                String time =
                        (Periods.monthAlone(month).isPresent() ? "tháng " + month + " " : "") + heading + " " + text;
                Qualifiers said = Qualifiers.of(time, lexicon.headingWords().read(time));
                Qualifiers alone = Qualifiers.of(text, lexicon.headingWords().read(text));
                aside = aside.and(said.areUnderstood() ? said : alone);
            } else if (placed.cell() instanceof Cell.Text && !text.isEmpty() && lexicon.role(text) == null) {
                Qualifiers said = Qualifiers.of(text, lexicon.headingWords().read(text));
                boolean name = said.all().size() == 1 && lexicon.key(text).equals(NAM);
                boolean other = said.areUnderstood() && !name && (said.areBeside() || said.nameTime());
                aside = other ? aside.and(said) : aside;
            }
        }
        return aside;
    }

    /** "Quý" or "Năm" over a column, for the number below it says when only together with its heading; "" over any other. */
    private String timeOver(int column) {
        for (int row = block.layout().headingRow(); row < block.layout().firstDataRow(); row++) {
            String heading = block.grid().text(row, column);
            if (lexicon.isTimeOfRows(heading)) {
                return heading;
            }
        }
        return "";
    }

    private String text(Row row, ColumnRole role) {
        Integer column = block.layout().column(role);
        return column == null ? "" : block.grid().text(row.number(), column);
    }

    /** Whether a row without figures heads those below it. */
    boolean isSection(Row row, String label) {
        boolean capital =
                label.chars().anyMatch(Character::isUpperCase) && label.chars().noneMatch(Character::isLowerCase);
        boolean merged = block.layout().figures().keySet().stream()
                .anyMatch(column -> block.grid()
                        .merge(row.number(), column)
                        .filter(merge -> merge.firstColumn() < column)
                        .isPresent());
        return capital || isNumbered(row, label) || merged;
    }

    /** Whether a letter or a Roman number stands before it, as before a section. */
    static boolean isNumbered(String line) {
        return SECTION.matcher(line).matches();
    }

    boolean isNumbered(Row row, String label) {
        return isNumbered(label)
                || SECTION_NUMBER.matcher(text(row, ColumnRole.ORDINAL).strip()).matches();
    }

    /** All that tells a row apart from another of the same unit and measure: what stands in its other columns, and its section. */
    String tellingApart(int number) {
        Row row = block.grid().row(number);
        if (row == null) {
            return "";
        }
        StringBuilder apart = new StringBuilder();
        for (Row.Placed placed : row.cells()) {
            if (!block.layout().figures().containsKey(placed.column()) && !isOfTheFigure(placed.column())) {
                apart.append(lexicon.key(Cells.text(placed.cell()))).append(' ');
            }
        }
        return apart.append(sectionAbove(number)).toString().strip();
    }

    private boolean isOfTheFigure(int column) {
        return block.layout().columns().entrySet().stream()
                .anyMatch(each -> each.getValue() == column && OF_THE_FIGURE.contains(each.getKey()));
    }

    /** The nearest row above that holds words and no figures, nor names a measure. */
    private String sectionAbove(int number) {
        if (sections == null) {
            sections = new TreeMap<>();
            for (Row row : block.rows()) {
                if (!holdsFigures(row) && !namesMeasure(row)) {
                    sections.put(row.number(), words(row));
                }
            }
        }
        Map.Entry<Integer, String> above = sections.lowerEntry(number);
        return above == null ? "" : above.getValue();
    }

    private boolean holdsFigures(Row row) {
        return block.layout().figures().keySet().stream()
                .anyMatch(column -> FigureGrammar.isFigureLike(row.cell(column), lexicon));
    }

    private boolean namesMeasure(Row row) {
        return block.layout() instanceof Layout.ByRow
                && lexicon.measures().of(text(row, ColumnRole.MEASURE)) instanceof Match.Found;
    }

    private String words(Row row) {
        StringBuilder words = new StringBuilder();
        for (Row.Placed placed : row.cells()) {
            words.append(lexicon.key(Cells.text(placed.cell()))).append(' ');
        }
        return words.toString();
    }
}
