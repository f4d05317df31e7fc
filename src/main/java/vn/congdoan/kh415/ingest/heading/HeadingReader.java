package vn.congdoan.kh415.ingest.heading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import vn.congdoan.kh415.ingest.figure.FigureGrammar;
import vn.congdoan.kh415.ingest.period.Periods;
import vn.congdoan.kh415.ingest.qualifier.Qualifier;
import vn.congdoan.kh415.ingest.qualifier.Qualifiers;
import vn.congdoan.kh415.ingest.words.Cells;
import vn.congdoan.kh415.ingest.words.ColumnRole;
import vn.congdoan.kh415.ingest.words.Lexicon;
import vn.congdoan.kh415.ingest.words.Match;
import vn.congdoan.kh415.ingest.words.MeasureHeading;
import vn.congdoan.kh415.model.finding.Facts;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.ReturnFacts;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.model.table.Place;
import vn.congdoan.kh415.model.table.Row;

/** Recognises layouts by their headings. */
public final class HeadingReader {
    /** How many rows below a heading are tried to tell what a column holds. */
    static final int TRIED_ROWS = 40;

    /**
     * A layout and what was found wrong with its headings.
     *
     * @param besides columns of figures that are understood and are no measure's, by what they say
     */
    public record Heading(Layout layout, List<Finding> findings, Map<String, Place> besides) {}

    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");
    private static final String DONE = "đã ";
    private static final String NOT_DONE = "chưa ";

    private static final Pattern FIGURE = Pattern.compile("\\d[\\d., \\u00A0]*");

    private static final Pattern YEAR = Pattern.compile("20\\d\\d");

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
            heading = byRow(row.number(), roles);
        }
        heading = heading.isEmpty() && units
                ? byColumn(
                        row.number(),
                        roles,
                        columnsOf(roles, ColumnRole.UNIT, ColumnRole.UNIT_CODE, ColumnRole.CODE),
                        lexicon.units()::isUnit)
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
        return byColumn(row.number(), roles, List.of(first), text -> isAboveItsPlace(text, first));
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
        return row.cells().stream().anyMatch(this::isKey);
    }

    private boolean isKey(Row.Placed placed) {
        ColumnRole role = placed.cell() instanceof Cell.Text text ? lexicon.role(text.text()) : null;
        return role != null && role.isOfNames();
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

    // One measure a row.

    private Optional<Heading> byRow(int row, Map<ColumnRole, Integer> roles) {
        HeadingLines lines = HeadingLines.from(
                grid,
                row,
                columnsOf(roles, ColumnRole.MEASURE, ColumnRole.MEASURE_CODE),
                text -> lexicon.measures().byId(text) instanceof Match.Found,
                lexicon.headingWords());
        Map<ColumnRole, Integer> columns = new EnumMap<>(roles);
        columns.remove(ColumnRole.VALUE);
        settleCode(columns, lines);
        settleUnit(columns, lines);
        settlePeriod(columns, lines);
        settleSector(columns, lines);
        SortedMap<Integer, Layout.Values> values = new TreeMap<>();
        Map<Integer, String> units = columns.containsKey(ColumnRole.UNIT) || columns.containsKey(ColumnRole.UNIT_CODE)
                ? Map.of()
                : unitsOver(lines, columns);
        List<Finding> strangers = new ArrayList<>();
        for (int column : lines.columns()) {
            String unit = units.getOrDefault(column, "");
            if (!unit.isEmpty()) {
                ofUnit(lines.texts(column), unit).ifPresent(figures -> values.put(column, figures));
                continue;
            }
            MeasureHeading heading = lexicon.heading(lines.texts(column));
            if (columns.containsValue(column)) {
                continue;
            }
            Layout.Answer answer = answer(lines, column);
            boolean figures = answer != Layout.Answer.WRITTEN || isOfFigures(heading, lines, column);
            if (figures && !units.isEmpty() && !heading.qualifiers().areUnderstood()) {
                strangers.add(stranger(lines, column));
            } else if (figures) {
                values.put(column, new Layout.Values(heading.sector(), heading.qualifiers(), answer, ""));
            }
        }
        return values.values().stream()
                        .anyMatch(column -> column.answer() != Layout.Answer.WRITTEN
                                || column.qualifiers().sayFigure())
                ? Optional.of(new Heading(
                        new Layout.ByRow(lines.first(), lines.last() + 1, columns, values),
                        strangers,
                        unheaded(lines, values.keySet())))
                : Optional.empty();
    }

    /** The columns of figures over which a unit is named, by its code or name. */
    private Map<Integer, String> unitsOver(HeadingLines lines, Map<ColumnRole, Integer> columns) {
        Map<Integer, String> units = new TreeMap<>();
        for (int column : lines.columns()) {
            if (!columns.containsValue(column)) {
                lines.texts(column).stream()
                        .filter(text ->
                                lexicon.role(text) == null && lexicon.units().isUnit(text))
                        .findFirst()
                        .ifPresent(unit -> units.put(column, unit));
            }
        }
        return units;
    }

    /** A column below the name of a unit; what else its headings say must be of figures. */
    private Optional<Layout.Values> ofUnit(List<String> texts, String unit) {
        List<String> others = texts.stream().filter(text -> !text.equals(unit)).toList();
        MeasureHeading heading = lexicon.heading(others);
        if (!heading.measures().isEmpty() || (heading.isOfRow() && isNote(others))) {
            return Optional.empty();
        }
        Qualifiers said = Qualifiers.of(unit, List.of(new Qualifier.Plain(unit, true)));
        Qualifiers further = Qualifiers.of(
                heading.toString(),
                heading.qualifiers().all().stream()
                        .filter(each ->
                                !(each instanceof Qualifier.In in && !in.unit().isTelling()))
                        .toList());
        return Optional.of(new Layout.Values(heading.sector(), said.and(further), Layout.Answer.WRITTEN, unit));
    }

    private boolean isNote(List<String> texts) {
        return texts.stream().anyMatch(text -> lexicon.role(text) == ColumnRole.NOTE);
    }

    /** Beside columns of units, one that is headed by somebody whom nobody knows. */
    private Finding stranger(HeadingLines lines, int column) {
        String seen = String.join(" – ", lines.texts(column));
        return new Finding(
                FindingCode.UNIT_UNKNOWN,
                grid.table().place(lines.last(), column),
                new ReturnFacts.UnknownUnit(seen, null));
    }

    /** What a mark below the heading means, if its neighbour is the other answer. */
    private Layout.Answer answer(HeadingLines lines, int column) {
        boolean yes = areAnswers(lines, column, column + 1);
        boolean no = areAnswers(lines, column - 1, column);
        return yes ? Layout.Answer.YES : no ? Layout.Answer.NO : Layout.Answer.WRITTEN;
    }

    /** "Có" beside "Không", "Đã công khai" beside "Chưa công khai". */
    private boolean areAnswers(HeadingLines lines, int yes, int no) {
        String done = lowest(lines, yes);
        String not = lowest(lines, no);
        return (lexicon.isAnswer("yes", done) && lexicon.isAnswer("no", not))
                || (lexicon.key(done).startsWith(DONE)
                        && lexicon.key(not).equals(NOT_DONE + lexicon.key(done).substring(DONE.length())));
    }

    private static String lowest(HeadingLines lines, int column) {
        List<String> texts = column < 0 ? List.of() : lines.texts(column);
        return texts.isEmpty() ? "" : texts.get(texts.size() - 1);
    }

    /** Whether the column is headed as figures; what is not understood may be, if figures stand below it. */
    private boolean isOfFigures(MeasureHeading heading, HeadingLines lines, int column) {
        Qualifiers qualifiers = heading.qualifiers();
        if (heading.measures().isEmpty() && qualifiers.areUnderstood()) {
            return qualifiers.sayFigure();
        }
        return heading.measures().isEmpty()
                && !heading.isOfRow()
                && !lexicon.isTimeOfRows(heading.toString())
                && lines.holdsFigures(column, TRIED_ROWS);
    }

    /** A heading "Mã" alone names measures in a form and units in a table; what stands below it tells. */
    private void settleCode(Map<ColumnRole, Integer> columns, HeadingLines lines) {
        Integer code = columns.remove(ColumnRole.CODE);
        if (code == null) {
            return;
        }
        int units = 0;
        int measures = 0;
        for (String text : lines.textsBelow(code, TRIED_ROWS)) {
            units += lexicon.units().byCode(text) instanceof Match.Found ? 1 : 0;
            measures += lexicon.measures().byId(text) instanceof Match.Found ? 1 : 0;
        }
        columns.putIfAbsent(units > measures ? ColumnRole.UNIT_CODE : ColumnRole.MEASURE_CODE, code);
    }

    /** "Đơn vị" heads the units of measurement of a form as often as the units of a long table. */
    private void settleUnit(Map<ColumnRole, Integer> columns, HeadingLines lines) {
        Integer unit = columns.get(ColumnRole.UNIT);
        if (unit == null || columns.containsKey(ColumnRole.UNIT_CODE)) {
            return;
        }
        List<String> texts = lines.textsBelow(unit, TRIED_ROWS);
        boolean names = texts.stream().anyMatch(text -> lexicon.units().isUnit(text));
        boolean measurements =
                texts.stream().anyMatch(text -> lexicon.headingWords().isUnit(text) || lexicon.isDitto(text));
        if (!names && (measurements || texts.isEmpty())) {
            columns.remove(ColumnRole.UNIT);
            columns.putIfAbsent(ColumnRole.UNIT_OF_MEASURE, unit);
        }
    }

    /** "Loại hình" heads what companies are in law as often as sectors: "Cổ phần", "TNHH". */
    private void settleSector(Map<ColumnRole, Integer> columns, HeadingLines lines) {
        Integer sector = columns.get(ColumnRole.SECTOR);
        boolean forms = sector != null
                && lines.texts(sector).stream().anyMatch(lexicon::isLegalForm)
                && lines.textsBelow(sector, TRIED_ROWS).stream()
                        .noneMatch(text -> lexicon.sector(text) instanceof Match.Found);
        if (forms) {
            columns.remove(ColumnRole.SECTOR);
        }
    }

    /** "Tháng báo cáo" heads the figures of that month, or the columns below it, as often as a column of months. */
    private void settlePeriod(Map<ColumnRole, Integer> columns, HeadingLines lines) {
        Integer period = columns.get(ColumnRole.PERIOD);
        if (period == null) {
            return;
        }
        Qualifiers said = MeasureHeading.of(lines.texts(period), lexicon).qualifiers();
        List<String> texts = lines.textsBelow(period, TRIED_ROWS);
        boolean alone = columns.values().containsAll(lines.columns());
        boolean figures = alone ? !texts.isEmpty() : texts.stream().anyMatch(HeadingReader::isFigureAndNoPeriod);
        if (said.areUnderstood() && said.nameTime() && figures) {
            columns.remove(ColumnRole.PERIOD);
        }
    }

    private static boolean isFigureAndNoPeriod(String text) {
        return FIGURE.matcher(text).matches()
                && !YEAR.matcher(text).matches()
                && Periods.monthAlone(text).isEmpty()
                && Periods.monthIn(text).isEmpty();
    }

    // One unit a row.

    private Optional<Heading> byColumn(
            int row, Map<ColumnRole, Integer> roles, List<Integer> keys, Predicate<String> speaks) {
        Map<ColumnRole, Integer> columns = new EnumMap<>(roles);
        // "Số liệu" or "Chỉ tiêu" over several measures heads each of them; it is no column of its own.
        columns.remove(ColumnRole.VALUE);
        columns.remove(ColumnRole.MEASURE);
        Integer code = columns.remove(ColumnRole.CODE);
        if (code != null) {
            columns.putIfAbsent(ColumnRole.UNIT_CODE, code);
        }
        HeadingLines lines = HeadingLines.from(grid, row, keys, speaks, lexicon.headingWords());
        settleGroups(columns, lines);
        settleSector(columns, lines);
        SortedMap<Integer, Layout.Column> figures = new TreeMap<>();
        SortedMap<Integer, MeasureHeading> others = new TreeMap<>();
        for (int column : lines.columns()) {
            if (!columns.containsValue(column)) {
                MeasureHeading whole = lexicon.heading(lines.texts(column));
                Layout.Answer marked = answer(lines, column);
                List<String> texts = lines.texts(column);
                MeasureHeading heading =
                        marked == Layout.Answer.WRITTEN ? whole : lexicon.heading(texts.subList(0, texts.size() - 1));
                boolean asked = heading.key()
                        .filter(key -> lexicon.measure(key.measure()).isYesNo())
                        .isPresent();
                MeasureHeading read = asked ? heading : whole;
                Layout.Answer answer = asked ? marked : Layout.Answer.WRITTEN;
                read.key()
                        .ifPresentOrElse(
                                key -> figures.put(column, new Layout.Column(key, read.qualifiers(), answer)),
                                () -> others.put(column, read));
            }
        }
        if (figures.isEmpty()) {
            return Optional.empty();
        }
        continueToTheRight(figures, others);
        doubtPartialGroups(lines, figures);
        doubtShortNames(lines, figures);
        lines.ofGroupsOverTheMiddle().forEach((column, group) -> doubt(column, group, lines, figures));
        List<Finding> problems = new ArrayList<>();
        Map<String, Place> besides = unheaded(lines, figures.keySet());
        besides.putAll(bare(lines, figures));
        others.forEach((column, heading) -> {
            if (heading.qualifiers().areBeside() && lines.holdsFigures(column, TRIED_ROWS)) {
                besides.putIfAbsent(heading.toString(), grid.table().place(lines.last(), column));
            }
            problem(lines, column, heading).ifPresent(problems::add);
        });
        return Optional.of(
                new Heading(new Layout.ByColumn(lines.first(), lines.last() + 1, columns, figures), problems, besides));
    }

    /** "Tháng báo cáo" over the names of measures qualifies them and is no column of months. */
    private void settleGroups(Map<ColumnRole, Integer> columns, HeadingLines lines) {
        columns.entrySet()
                .removeIf(each -> each.getKey() != ColumnRole.UNIT
                        && each.getKey() != ColumnRole.UNIT_CODE
                        && lines.texts(each.getValue()).size() > 1
                        && MeasureHeading.of(lines.texts(each.getValue()), lexicon)
                                .key()
                                .isPresent());
    }

    /** Beside "Kế hoạch" and "Thực hiện" below one group, a column that the group alone heads is no further figure of it. */
    private Map<String, Place> bare(HeadingLines lines, SortedMap<Integer, Layout.Column> figures) {
        Map<String, Place> bare = new LinkedHashMap<>();
        figures.forEach((column, figure) -> {
            boolean told = figures.values().stream()
                    .anyMatch(other -> other.key().equals(figure.key())
                            && other.qualifiers().sayFigure()
                            && other.qualifiers().areUnderstood()
                            && !other.qualifiers().areBeside());
            if (told && !figure.qualifiers().sayFigure() && lines.isBareUnderGroup(column)) {
                bare.put(letter(column), grid.table().place(lines.last() + 1, column));
            }
        });
        figures.keySet().removeIf(column -> bare.containsKey(letter(column)));
        return bare;
    }

    private static String letter(int column) {
        return Place.cellName(0, column).replaceAll("\\d", "");
    }

    /** "Lũy kế" right of a measure's column, without a name of its own, is of that measure. */
    private static void continueToTheRight(
            SortedMap<Integer, Layout.Column> figures, SortedMap<Integer, MeasureHeading> others) {
        for (int column : List.copyOf(others.keySet())) {
            Layout.Column left = figures.get(column - 1);
            MeasureHeading heading = others.get(column);
            if (left != null
                    && heading != null
                    && heading.measures().isEmpty()
                    && heading.qualifiers().areUnderstood()
                    && heading.qualifiers().nameTime()) {
                figures.put(column, new Layout.Column(left.key(), heading.qualifiers(), Layout.Answer.WRITTEN));
                others.remove(column);
            }
        }
    }

    /** Columns without a heading that hold figures in rows whose headed columns do, by their letter; uneven lines are told elsewhere. */
    private Map<String, Place> unheaded(HeadingLines lines, Set<Integer> figures) {
        Map<String, Place> unheaded = new LinkedHashMap<>();
        for (int number = lines.last() + 1; number <= lines.last() + TRIED_ROWS; number++) {
            Row row = grid.row(number);
            if (row != null && isKeyed(row)) {
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

    /** "Chỉ tiêu" over some of the columns means what was assigned, over all of them nothing. */
    private void doubtPartialGroups(HeadingLines lines, SortedMap<Integer, Layout.Column> figures) {
        Map<Integer, String> grouped = new TreeMap<>();
        figures.keySet()
                .forEach(column -> lines.texts(column).stream()
                        .filter(text -> lexicon.role(text) == ColumnRole.MEASURE)
                        .findFirst()
                        .ifPresent(text -> grouped.put(column, text)));
        if (grouped.size() < figures.size()) {
            grouped.forEach((column, text) -> doubt(column, text, lines, figures));
        }
    }

    /** "Số đoàn viên" below "Kết nạp đoàn viên", which is over no column of new members itself, counts these. */
    private void doubtShortNames(HeadingLines lines, SortedMap<Integer, Layout.Column> figures) {
        for (int column : List.copyOf(figures.keySet())) {
            List<String> texts = lines.texts(column);
            Measure measure = lexicon.measure(
                    Objects.requireNonNull(figures.get(column)).key().measure());
            if (texts.size() > 1 && lexicon.shortNames().mayCountSome(texts.get(texts.size() - 1), measure)) {
                texts.subList(0, texts.size() - 1).stream()
                        .filter(group ->
                                lexicon.shortNames().areOfAnother(group, measure, under(group, lines, figures)))
                        .findFirst()
                        .ifPresent(group -> doubt(column, group, lines, figures));
            }
        }
    }

    /** The measures of the columns under a group. */
    private static List<MeasureId> under(String group, HeadingLines lines, SortedMap<Integer, Layout.Column> figures) {
        return figures.entrySet().stream()
                .filter(each -> lines.texts(each.getKey()).contains(group))
                .map(each -> each.getValue().key().measure())
                .toList();
    }

    private static void doubt(int column, String text, HeadingLines lines, SortedMap<Integer, Layout.Column> figures) {
        figures.computeIfPresent(column, (same, figure) -> {
            Qualifiers doubt =
                    new Qualifiers(List.of(new Qualifier.Unclear(text)), String.join(" – ", lines.texts(column)));
            return new Layout.Column(figure.key(), doubt.and(figure.qualifiers()), figure.answer());
        });
    }

    private Optional<Finding> problem(HeadingLines lines, int column, MeasureHeading heading) {
        Place place = grid.table().place(lines.last(), column);
        if (heading.isAmbiguous()) {
            return Optional.of(new Finding(
                    FindingCode.MEASURE_AMBIGUOUS,
                    place,
                    new ReturnFacts.AmongMeasures(heading.toString(), lexicon.described(heading.measures()))));
        }
        if (heading.isOfRow()
                || lexicon.isTimeOfRows(heading.toString())
                || heading.qualifiers().areBeside()) {
            return Optional.empty();
        }
        String suggestion = heading.suggestion();
        return suggestion.isEmpty() && !lines.holdsFigures(column, TRIED_ROWS)
                ? Optional.empty()
                : Optional.of(new Finding(
                        FindingCode.MEASURE_UNKNOWN, place, new Facts.Unknown(heading.toString(), suggestion)));
    }

    private static List<Integer> columnsOf(Map<ColumnRole, Integer> roles, ColumnRole... wanted) {
        return roles.entrySet().stream()
                .filter(entry -> List.of(wanted).contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
