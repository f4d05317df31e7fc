package vn.congdoan.kh415.ingest.heading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import vn.congdoan.kh415.ingest.qualifier.Qualifier;
import vn.congdoan.kh415.ingest.qualifier.Qualifiers;
import vn.congdoan.kh415.ingest.words.ColumnRole;
import vn.congdoan.kh415.ingest.words.Lexicon;
import vn.congdoan.kh415.ingest.words.MeasureHeading;
import vn.congdoan.kh415.model.finding.Facts;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.ReturnFacts;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.table.Place;

/** The heading of a table: one unit a row, or one unit for the whole of it. */
final class TableHeading {
    private final CellGrid grid;
    private final Lexicon lexicon;
    private final HeadingLines lines;
    private final HeadedColumns headed;
    /** The columns that say something about a row. */
    private final Map<ColumnRole, Integer> columns;

    /**
     * The heading whose columns of names stand in that row.
     *
     * @param keys the columns that name units
     * @param speaks whether a text in one of them is a name, so that its row is no line of column numbers
     */
    TableHeading(
            CellGrid grid,
            int row,
            Map<ColumnRole, Integer> roles,
            List<Integer> keys,
            Predicate<String> speaks,
            Lexicon lexicon) {
        this.grid = grid;
        this.lexicon = lexicon;
        this.lines = HeadingLines.from(grid, row, keys, speaks, lexicon.headingWords());
        this.headed = new HeadedColumns(grid, lines, lexicon);
        this.columns = new EnumMap<>(roles);
        // "Số liệu" or "Chỉ tiêu" over several measures heads each of them; it is no column of its own.
        columns.remove(ColumnRole.VALUE);
        columns.remove(ColumnRole.MEASURE);
        Integer code = columns.remove(ColumnRole.CODE);
        if (code != null) {
            columns.putIfAbsent(ColumnRole.UNIT_CODE, code);
        }
    }

    /** Empty if no column names a measure. */
    Optional<Heading> read() {
        settleGroups();
        headed.settleSector(columns);
        SortedMap<Integer, Layout.Column> figures = new TreeMap<>();
        SortedMap<Integer, MeasureHeading> others = new TreeMap<>();
        for (int column : lines.columns()) {
            if (!columns.containsValue(column)) {
                MeasureHeading whole = lexicon.heading(lines.texts(column));
                Layout.Answer marked = headed.answer(column);
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
        doubtPartialGroups(figures);
        doubtShortNames(figures);
        lines.ofGroupsOverTheMiddle().forEach((column, group) -> doubt(column, group, figures));
        List<Finding> problems = new ArrayList<>();
        Map<String, Place> besides = headed.unheaded(figures.keySet());
        besides.putAll(bare(figures));
        others.forEach((column, heading) -> {
            if (heading.qualifiers().areBeside() && lines.holdsFigures(column, HeadedColumns.TRIED_ROWS)) {
                besides.putIfAbsent(heading.toString(), grid.table().place(lines.last(), column));
            }
            problem(column, heading).ifPresent(problems::add);
        });
        return Optional.of(
                new Heading(new Layout.ByColumn(lines.first(), lines.last() + 1, columns, figures), problems, besides));
    }

    /** "Tháng báo cáo" over the names of measures qualifies them and is no column of months. */
    private void settleGroups() {
        columns.entrySet()
                .removeIf(each -> each.getKey() != ColumnRole.UNIT
                        && each.getKey() != ColumnRole.UNIT_CODE
                        && lines.texts(each.getValue()).size() > 1
                        && MeasureHeading.of(lines.texts(each.getValue()), lexicon)
                                .key()
                                .isPresent());
    }

    /** Beside "Kế hoạch" and "Thực hiện" below one group, a column that the group alone heads is no further figure of it. */
    private Map<String, Place> bare(SortedMap<Integer, Layout.Column> figures) {
        Map<String, Place> bare = new LinkedHashMap<>();
        figures.forEach((column, figure) -> {
            boolean told = figures.values().stream()
                    .anyMatch(other -> other.key().equals(figure.key())
                            && other.qualifiers().sayFigure()
                            && other.qualifiers().areUnderstood()
                            && !other.qualifiers().areBeside());
            if (told && !figure.qualifiers().sayFigure() && lines.isBareUnderGroup(column)) {
                bare.put(HeadedColumns.letter(column), grid.table().place(lines.last() + 1, column));
            }
        });
        figures.keySet().removeIf(column -> bare.containsKey(HeadedColumns.letter(column)));
        return bare;
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

    /** "Chỉ tiêu" over some of the columns means what was assigned, over all of them nothing. */
    private void doubtPartialGroups(SortedMap<Integer, Layout.Column> figures) {
        Map<Integer, String> grouped = new TreeMap<>();
        figures.keySet()
                .forEach(column -> lines.texts(column).stream()
                        .filter(text -> lexicon.role(text) == ColumnRole.MEASURE)
                        .findFirst()
                        .ifPresent(text -> grouped.put(column, text)));
        if (grouped.size() < figures.size()) {
            grouped.forEach((column, text) -> doubt(column, text, figures));
        }
    }

    /** "Số đoàn viên" below "Kết nạp đoàn viên", which is over no column of new members itself, counts these. */
    private void doubtShortNames(SortedMap<Integer, Layout.Column> figures) {
        for (int column : List.copyOf(figures.keySet())) {
            List<String> texts = lines.texts(column);
            Measure measure = lexicon.measure(
                    Objects.requireNonNull(figures.get(column)).key().measure());
            if (texts.size() > 1 && lexicon.shortNames().mayCountSome(texts.get(texts.size() - 1), measure)) {
                texts.subList(0, texts.size() - 1).stream()
                        .filter(group -> lexicon.shortNames().areOfAnother(group, measure, under(group, figures)))
                        .findFirst()
                        .ifPresent(group -> doubt(column, group, figures));
            }
        }
    }

    /** The measures of the columns under a group. */
    private List<MeasureId> under(String group, SortedMap<Integer, Layout.Column> figures) {
        return figures.entrySet().stream()
                .filter(each -> lines.texts(each.getKey()).contains(group))
                .map(each -> each.getValue().key().measure())
                .toList();
    }

    private void doubt(int column, String text, SortedMap<Integer, Layout.Column> figures) {
        figures.computeIfPresent(column, (same, figure) -> {
            Qualifiers doubt =
                    new Qualifiers(List.of(new Qualifier.Unclear(text)), String.join(" – ", lines.texts(column)));
            return new Layout.Column(figure.key(), doubt.and(figure.qualifiers()), figure.answer());
        });
    }

    private Optional<Finding> problem(int column, MeasureHeading heading) {
        Place place = grid.table().place(lines.last(), column);
        if (heading.isAmbiguous()) {
            return Optional.of(new Finding(
                    FindingCode.MEASURE_AMBIGUOUS,
                    place,
                    new ReturnFacts.AmongMeasures(heading.toString(), lexicon.described(heading.measures()))));
        }
        if (heading.isOfRow() || lexicon.isTimeOfRows(heading.toString()) || heading.isOfAnother()) {
            return Optional.empty();
        }
        String suggestion = heading.suggestion();
        return suggestion.isEmpty() && !lines.holdsFigures(column, HeadedColumns.TRIED_ROWS)
                ? Optional.empty()
                : Optional.of(new Finding(
                        FindingCode.MEASURE_UNKNOWN, place, new Facts.Unknown(heading.toString(), suggestion)));
    }
}
