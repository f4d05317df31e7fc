package vn.congdoan.kh415.ingest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vn.congdoan.kh415.model.FigureKey;
import vn.congdoan.kh415.model.Finding;
import vn.congdoan.kh415.model.FindingCode;
import vn.congdoan.kh415.model.Place;
import vn.congdoan.kh415.model.Row;

/** Recognises a sheet's layout by its headings: the first row whose words make one. */
final class HeadingReader {
    /** How many rows one heading may take. */
    private static final int MOST_LINES = 4;

    /** How many rows are tried to tell a column of units from a column of units of measurement. */
    private static final int TRIED_ROWS = 40;

    /** Columns are often numbered in a line of their own below the headings: A, B, 1, (2) … */
    private static final Pattern COLUMN_NUMBER = Pattern.compile("\\(?(?:\\d{1,3}|[A-Z])\\)?(?: ?= ?.*)?");

    private final Grid grid;
    private final Lexicon lexicon;
    private final List<Finding> findings;

    HeadingReader(Grid grid, Lexicon lexicon, List<Finding> findings) {
        this.grid = grid;
        this.lexicon = lexicon;
        this.findings = findings;
    }

    Optional<Layout> read() {
        for (Row row : grid.headingRows()) {
            Map<Role, Integer> roles = roles(row.number());
            Optional<Layout> layout = Optional.empty();
            if (has(roles, Role.MEASURE, Role.MEASURE_CODE)) {
                layout = byRow(row.number(), roles);
            }
            if (layout.isEmpty() && has(roles, Role.UNIT, Role.UNIT_CODE, Role.CODE)) {
                layout = byColumn(row.number(), roles);
            }
            if (layout.isPresent()) {
                return layout;
            }
        }
        return Optional.empty();
    }

    private static boolean has(Map<Role, Integer> roles, Role... any) {
        return List.of(any).stream().anyMatch(roles::containsKey);
    }

    private Map<Role, Integer> roles(int row) {
        Map<Role, Integer> roles = new EnumMap<>(Role.class);
        for (int column : grid.columns(row)) {
            Role role = lexicon.role(grid.text(row, column));
            if (role != null) {
                roles.putIfAbsent(role, column);
            }
        }
        return roles;
    }

    private Optional<Layout> byRow(int row, Map<Role, Integer> roles) {
        int last = lastLine(row, columnsOf(roles, Role.MEASURE, Role.MEASURE_CODE));
        SortedMap<Integer, String> values = valueColumns(row, last);
        if (values.isEmpty()) {
            return Optional.empty();
        }
        Map<Role, Integer> columns = new EnumMap<>(roles);
        columns.remove(Role.VALUE);
        settleCode(columns, last + 1);
        if (columns.containsKey(Role.UNIT)
                && !columns.containsKey(Role.UNIT_CODE)
                && countUnits(column(columns, Role.UNIT), last + 1) == 0) {
            // "Đơn vị" heads the units of measurement of a form as often as the units of a long table.
            columns.remove(Role.UNIT);
        }
        return Optional.of(new Layout.ByRow(row, last + 1, columns, values));
    }

    /** The last line of the headings that begin in that row: lines below count while the key columns are empty or repeat. */
    private int lastLine(int row, List<Integer> keys) {
        int last = row;
        while (last - row < MOST_LINES && grid.row(last + 1) != null && continues(row, last + 1, keys)) {
            last++;
        }
        return last;
    }

    private boolean continues(int first, int row, List<Integer> keys) {
        if (isColumnNumbers(row)) {
            return true;
        }
        boolean repeats = keys.stream().allMatch(key -> grid.text(row, key).equals(grid.text(first, key)));
        boolean empty = keys.stream().allMatch(key -> grid.text(row, key).isEmpty());
        return repeats || (empty && isAllText(row));
    }

    private boolean isAllText(int row) {
        List<Integer> columns = grid.columns(row);
        return columns.stream().allMatch(column -> isHeadingWord(grid.text(row, column)));
    }

    private boolean isHeadingWord(String text) {
        return lexicon.role(text) != null
                || lexicon.measureById(text) instanceof Match.Found
                || lexicon.measureByName(text) instanceof Match.Found
                || lexicon.sector(text) instanceof Match.Found
                || text.chars().anyMatch(Character::isLetter);
    }

    private boolean isColumnNumbers(int row) {
        return grid.columns(row).stream()
                .allMatch(
                        column -> COLUMN_NUMBER.matcher(grid.text(row, column)).matches());
    }

    private SortedMap<Integer, String> valueColumns(int first, int last) {
        SortedMap<Integer, String> values = new TreeMap<>();
        SortedMap<Integer, String> sectors = new TreeMap<>();
        for (int column : columns(first, last)) {
            for (String text : texts(first, last, column)) {
                if (lexicon.role(text) == Role.VALUE) {
                    values.put(column, "");
                } else if (lexicon.sector(text) instanceof Match.Found sector) {
                    sectors.put(column, sector.id());
                }
            }
        }
        values.putAll(sectors);
        return new TreeSet<>(values.values()).size() == values.size() ? values : new TreeMap<>();
    }

    /** A heading "Mã" alone names measures in a form and units in a table; what stands below it tells. */
    private void settleCode(Map<Role, Integer> columns, int firstDataRow) {
        Integer code = columns.remove(Role.CODE);
        if (code == null) {
            return;
        }
        int units = 0;
        int measures = 0;
        for (String text : textsBelow(code, firstDataRow)) {
            units += lexicon.unitByCode(text) instanceof Match.Found ? 1 : 0;
            measures += lexicon.measureById(text) instanceof Match.Found ? 1 : 0;
        }
        columns.putIfAbsent(units > measures ? Role.UNIT_CODE : Role.MEASURE_CODE, code);
    }

    private int countUnits(int column, int firstDataRow) {
        return (int) textsBelow(column, firstDataRow).stream()
                .filter(text -> lexicon.unitByCode(text) instanceof Match.Found || lexicon.isUnitName(text))
                .count();
    }

    private List<String> textsBelow(int column, int firstDataRow) {
        List<String> texts = new ArrayList<>();
        for (Row row : grid.table().rows()) {
            if (row.number() >= firstDataRow && row.number() < firstDataRow + TRIED_ROWS) {
                String text = grid.text(row.number(), column);
                if (!text.isEmpty()) {
                    texts.add(text);
                }
            }
        }
        return texts;
    }

    private Optional<Layout> byColumn(int row, Map<Role, Integer> roles) {
        Map<Role, Integer> columns = new EnumMap<>(roles);
        Integer code = columns.remove(Role.CODE);
        if (code != null) {
            columns.putIfAbsent(Role.UNIT_CODE, code);
        }
        int last = lastLine(row, columnsOf(columns, Role.UNIT, Role.UNIT_CODE));
        SortedMap<Integer, FigureKey> measures = new TreeMap<>();
        List<Finding> problems = new ArrayList<>();
        for (int column : columns(row, last)) {
            if (!columns.containsValue(column)) {
                measureColumn(row, last, column, measures, problems);
            }
        }
        if (measures.isEmpty()) {
            return Optional.empty();
        }
        findings.addAll(problems);
        return Optional.of(new Layout.ByColumn(row, last + 1, columns, measures));
    }

    private void measureColumn(
            int first, int last, int column, SortedMap<Integer, FigureKey> measures, List<Finding> problems) {
        List<String> texts = texts(first, last, column);
        if (texts.isEmpty() || texts.stream().anyMatch(text -> lexicon.role(text) != null && texts.size() == 1)) {
            return;
        }
        Set<String> found = byId(texts);
        Optional<String> suggestion = Optional.empty();
        if (found.isEmpty()) {
            suggestion = byName(texts, found);
        }
        Place place = grid.table().place(last, column);
        String heading = String.join(" – ", texts);
        if (found.size() == 1) {
            measures.put(column, new FigureKey(found.iterator().next(), sector(texts)));
        } else if (found.size() > 1) {
            problems.add(new Finding(FindingCode.MEASURE_AMBIGUOUS, place, heading, String.join(", ", found)));
        } else if (suggestion.isPresent() || holdsFigures(column, last + 1)) {
            problems.add(new Finding(FindingCode.MEASURE_UNKNOWN, place, heading, suggestion.orElse("")));
        }
    }

    private boolean holdsFigures(int column, int firstDataRow) {
        return textsBelow(column, firstDataRow).stream()
                .anyMatch(text -> text.chars().anyMatch(Character::isDigit));
    }

    private Set<String> byId(List<String> texts) {
        Set<String> found = new TreeSet<>();
        for (String text : texts) {
            Match match = lexicon.measureById(text);
            if (match instanceof Match.Found id) {
                found.add(id.id());
            }
        }
        return found;
    }

    /** The whole heading decides, then its lowest line, then the lines above; adds to {@code found}, returns a suggestion. */
    private Optional<String> byName(List<String> texts, Set<String> found) {
        List<String> candidates = new ArrayList<>();
        candidates.add(String.join(" ", texts));
        for (int i = texts.size() - 1; i >= 0; i--) {
            candidates.add(texts.get(i));
        }
        String suggestion = null;
        for (String candidate : candidates) {
            Match match = lexicon.measureByName(candidate);
            if (match instanceof Match.Found id) {
                found.add(id.id());
                return Optional.empty();
            } else if (match instanceof Match.Ambiguous several) {
                found.addAll(several.ids());
                return Optional.empty();
            } else if (match instanceof Match.Unknown near && suggestion == null) {
                suggestion = near.suggestion();
            }
        }
        return Optional.ofNullable(suggestion);
    }

    private String sector(List<String> texts) {
        for (String text : texts) {
            if (lexicon.sector(text) instanceof Match.Found sector) {
                return sector.id();
            }
        }
        return "";
    }

    private Set<Integer> columns(int first, int last) {
        Set<Integer> columns = new TreeSet<>();
        for (int row = first; row <= last; row++) {
            columns.addAll(grid.columns(row));
        }
        return columns;
    }

    /** What stands above a column, top down, without repetitions and without the line of column numbers. */
    private List<String> texts(int first, int last, int column) {
        Set<String> texts = new LinkedHashSet<>();
        for (int row = first; row <= last; row++) {
            String text = grid.text(row, column);
            if (!text.isEmpty() && !(row > first && isColumnNumbers(row))) {
                texts.add(text);
            }
        }
        return List.copyOf(texts);
    }

    private static List<Integer> columnsOf(Map<Role, Integer> roles, Role... wanted) {
        return roles.entrySet().stream()
                .filter(entry -> List.of(wanted).contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static int column(Map<Role, Integer> roles, Role role) {
        Integer column = roles.get(role);
        if (column == null) {
            throw new IllegalStateException("no column " + role);
        }
        return column;
    }
}
