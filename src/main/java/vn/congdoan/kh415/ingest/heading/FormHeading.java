package vn.congdoan.kh415.ingest.heading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vn.congdoan.kh415.ingest.period.Periods;
import vn.congdoan.kh415.ingest.qualifier.Qualifier;
import vn.congdoan.kh415.ingest.qualifier.Qualifiers;
import vn.congdoan.kh415.ingest.words.ColumnRole;
import vn.congdoan.kh415.ingest.words.Lexicon;
import vn.congdoan.kh415.ingest.words.Match;
import vn.congdoan.kh415.ingest.words.MeasureHeading;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.ReturnFacts;

/** The heading of a form or a long table: one measure a row. */
final class FormHeading {
    private static final Pattern FIGURE = Pattern.compile("\\d[\\d., \\u00A0]*");

    private static final Pattern YEAR = Pattern.compile("20\\d\\d");

    private final CellGrid grid;
    private final Lexicon lexicon;
    private final HeadingLines lines;
    private final HeadedColumns headed;
    /** The columns that say something about a row. */
    private final Map<ColumnRole, Integer> columns;

    /** The heading whose columns of names stand in that row. */
    FormHeading(CellGrid grid, int row, Map<ColumnRole, Integer> roles, Lexicon lexicon) {
        this.grid = grid;
        this.lexicon = lexicon;
        this.lines = HeadingLines.from(
                grid,
                row,
                HeadingLines.columnsOf(roles, ColumnRole.MEASURE, ColumnRole.MEASURE_CODE),
                text -> lexicon.measures().byId(text) instanceof Match.Found,
                lexicon.headingWords());
        this.headed = new HeadedColumns(grid, lines, lexicon);
        this.columns = new EnumMap<>(roles);
        columns.remove(ColumnRole.VALUE);
    }

    /** Empty if no column is headed as figures. */
    Optional<Heading> read() {
        settleCode();
        settleUnit();
        settlePeriod();
        headed.settleSector(columns);
        SortedMap<Integer, Layout.Values> values = new TreeMap<>();
        Map<Integer, String> units = columns.containsKey(ColumnRole.UNIT) || columns.containsKey(ColumnRole.UNIT_CODE)
                ? Map.of()
                : unitsOver();
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
            Layout.Answer answer = headed.answer(column);
            boolean figures = answer != Layout.Answer.WRITTEN || isOfFigures(heading, column);
            if (figures && !units.isEmpty() && !heading.qualifiers().areUnderstood()) {
                strangers.add(stranger(column));
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
                        headed.unheaded(values.keySet())))
                : Optional.empty();
    }

    /** The columns of figures over which a unit is named, by its code or name. */
    private Map<Integer, String> unitsOver() {
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
    private Finding stranger(int column) {
        String seen = String.join(" – ", lines.texts(column));
        return new Finding(
                FindingCode.UNIT_UNKNOWN,
                grid.table().place(lines.last(), column),
                new ReturnFacts.UnknownUnit(seen, null));
    }

    /** Whether the column is headed as figures; what is not understood may be, if figures stand below it. */
    private boolean isOfFigures(MeasureHeading heading, int column) {
        Qualifiers qualifiers = heading.qualifiers();
        if (heading.measures().isEmpty() && qualifiers.areUnderstood()) {
            return qualifiers.sayFigure();
        }
        return heading.measures().isEmpty()
                && !heading.isOfRow()
                && !lexicon.isTimeOfRows(heading.toString())
                && lines.holdsFigures(column, HeadedColumns.TRIED_ROWS);
    }

    /** A heading "Mã" alone names measures in a form and units in a table; what stands below it tells. */
    private void settleCode() {
        Integer code = columns.remove(ColumnRole.CODE);
        if (code == null) {
            return;
        }
        int units = 0;
        int measures = 0;
        for (String text : lines.textsBelow(code, HeadedColumns.TRIED_ROWS)) {
            units += lexicon.units().byCode(text) instanceof Match.Found ? 1 : 0;
            measures += lexicon.measures().byId(text) instanceof Match.Found ? 1 : 0;
        }
        columns.putIfAbsent(units > measures ? ColumnRole.UNIT_CODE : ColumnRole.MEASURE_CODE, code);
    }

    /** "Đơn vị" heads the units of measurement of a form as often as the units of a long table. */
    private void settleUnit() {
        Integer unit = columns.get(ColumnRole.UNIT);
        if (unit == null || columns.containsKey(ColumnRole.UNIT_CODE)) {
            return;
        }
        List<String> texts = lines.textsBelow(unit, HeadedColumns.TRIED_ROWS);
        boolean names = texts.stream().anyMatch(text -> lexicon.units().isUnit(text));
        boolean measurements =
                texts.stream().anyMatch(text -> lexicon.headingWords().isUnit(text) || lexicon.isDitto(text));
        if (!names && (measurements || texts.isEmpty())) {
            columns.remove(ColumnRole.UNIT);
            columns.putIfAbsent(ColumnRole.UNIT_OF_MEASURE, unit);
        }
    }

    /** "Tháng báo cáo" heads the figures of that month, or the columns below it, as often as a column of months. */
    private void settlePeriod() {
        Integer period = columns.get(ColumnRole.PERIOD);
        if (period == null) {
            return;
        }
        Qualifiers said = MeasureHeading.of(lines.texts(period), lexicon).qualifiers();
        List<String> texts = lines.textsBelow(period, HeadedColumns.TRIED_ROWS);
        boolean alone = columns.values().containsAll(lines.columns());
        boolean figures = alone ? !texts.isEmpty() : texts.stream().anyMatch(FormHeading::isFigureAndNoPeriod);
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
}
