package vn.congdoan.kh415.write;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.Assessment;
import vn.congdoan.kh415.model.Indicator;
import vn.congdoan.kh415.model.ResultUnit;
import vn.congdoan.kh415.model.Verdict;
import vn.congdoan.kh415.text.Words;

/** What a workbook shows of each indicator and unit, held against the JSON that was written with it, figure by figure. */
final class JsonComparison {
    private final Map<String, Object> shown;
    private final Words words;
    private final List<String> faults = new ArrayList<>();
    private int count;

    /** The indicators whose values are fractions in the workbook and percentages in the JSON. */
    private final Set<String> percents;

    private JsonComparison(Map<String, Object> shown, Assessment assessment, Words words) {
        this.shown = shown;
        this.percents = assessment.plan().indicators().stream()
                .filter(indicator -> indicator.unit() == ResultUnit.PERCENT)
                .map(Indicator::id)
                .collect(Collectors.toSet());
        this.words = words;
    }

    static JsonComparison of(JsonNode json, byte[] bytes, Assessment assessment, Words words) throws IOException {
        try (XSSFWorkbook workbook = Books.read(bytes)) {
            JsonComparison comparison = new JsonComparison(Books.shown(workbook), assessment, words);
            for (JsonNode indicator : json.get("indicators")) {
                comparison.summary(workbook, indicator);
                comparison.tiers(workbook, indicator);
                comparison.ranks(workbook, indicator, json.get("units"));
            }
            return comparison;
        }
    }

    List<String> faults() {
        return faults;
    }

    /** How many figures were compared. */
    int count() {
        return count;
    }

    private void summary(XSSFWorkbook workbook, JsonNode indicator) {
        Table table =
                table(workbook, "summary", Map.of("id", indicator.get("id").asText()));
        int scale = scale(indicator);
        result(table, indicator, scale);
        for (String earlier : List.of("previous", "year-ago")) {
            JsonNode then = indicator.get(earlier.equals("previous") ? earlier : "yearAgo");
            same(table, earlier, then.path("value"), scale);
        }
        same(table, "of-assigned", indicator.path("assigned").path("percent"), 100);
    }

    private void tiers(XSSFWorkbook workbook, JsonNode indicator) {
        for (JsonNode row : indicator.get("rows")) {
            Table table = table(
                    workbook,
                    "tiers",
                    Map.of(
                            "unit-code",
                            row.get("unit").asText(),
                            "id",
                            indicator.get("id").asText()));
            // Bodies with none below stand on other sheets.
            if (table.row >= 0) {
                result(table, row, scale(indicator));
                same(table, "share", row.path("shortfallShare"), 1);
                same(table, "assigned", row.path("assigned").path("value"), 1);
                same(table, "of-assigned", row.path("assigned").path("percent"), 100);
                same(table, "margin", row.get("margin"), 1);
                same(table, "low", row.get("low"), scale(indicator));
                same(table, "high", row.get("high"), scale(indicator));
            }
        }
    }

    private void ranks(XSSFWorkbook workbook, JsonNode indicator, JsonNode units) {
        Map<String, String> names = new HashMap<>();
        units.forEach(
                unit -> names.put(unit.get("code").asText(), unit.get("name").asText()));
        for (JsonNode row : indicator.get("rows")) {
            String name = names.getOrDefault(row.get("unit").asText(), "");
            Table table = table(
                    workbook,
                    "ranks",
                    Map.of("unit", name, "id", indicator.get("id").asText()));
            if (table.row >= 0) {
                same(table, "rank-in-kind", row.path("rank").path("kind"), 1);
                same(table, "rank-in-cluster", row.path("rank").path("cluster"), 1);
                same(table, "value", row.get("value"), scale(indicator));
            }
        }
    }

    private void result(Table table, JsonNode result, int scale) {
        same(table, "numerator", result.get("numerator"), 1);
        same(table, "denominator", result.get("denominator"), 1);
        same(table, "value", result.get("value"), scale);
        same(table, "shortfall", result.get("shortfall"), 1);
        verdict(table, result);
        JsonNode coverage = result.get("coverage");
        int expected = coverage.get("expected").asInt();
        text(table, "coverage", expected - coverage.get("missing").asInt() + "/" + expected);
    }

    private void verdict(Table table, JsonNode result) {
        String verdict = result.get("verdict").asText("").toUpperCase(Locale.ROOT);
        int column = table.columns.getOrDefault(head("verdict"), -1);
        // On the summary the mark stands under the heading, and the word at its right.
        Object word = table.at(column + (table.sheet.equals(words.of("sheet.summary")) ? 1 : 0));
        boolean open = word instanceof String text && text.contains("(");
        boolean wanted = result.get("certainty").asText("").equals("open")
                && !List.of("NOT_DUE", "NO_POPULATION", "NO_DATA", "").contains(verdict);
        String start = verdict.isEmpty() ? "" : words.of(Verdict.valueOf(verdict));
        count++;
        if (!String.valueOf(word == null ? "" : word).startsWith(start) || open != wanted) {
            faults.add(table + " verdict: " + word + ", not " + verdict + " " + result.get("certainty"));
        }
    }

    private void text(Table table, String heading, String wanted) {
        Object there = table.at(table.columns.getOrDefault(head(heading), -1));
        count++;
        if (!wanted.equals(there)) {
            faults.add(table + " " + heading + ": " + there + ", not " + wanted);
        }
    }

    /** A column that a plan does without has nothing to be compared. */
    private void same(Table table, String heading, JsonNode wanted, int scale) {
        Integer column = table.columns.get(head(heading));
        boolean given = !wanted.isMissingNode() && !wanted.isNull();
        Object there = column == null ? null : table.at(column);
        boolean equal = there instanceof Double number
                ? given && Math.abs(scale * number - wanted.asDouble()) <= 0.0000501
                : !given;
        count++;
        if (!equal) {
            faults.add(table + " " + heading + ": " + there + ", not " + wanted);
        }
    }

    private int scale(JsonNode indicator) {
        return percents.contains(indicator.get("id").asText()) ? 100 : 1;
    }

    private String head(String key) {
        return words.of("head." + key);
    }

    private Table table(XSSFWorkbook workbook, String sheet, Map<String, String> keys) {
        String name = words.of("sheet." + sheet);
        return Table.find(workbook.getSheet(name), shown, keys, this::head);
    }

    /** A row of a table, with the columns by their headings; row -1 if there is none. */
    private record Table(Map<String, Object> shown, String sheet, Map<String, Integer> columns, int row) {
        interface Heading {
            String of(String key);
        }

        static Table find(Sheet sheet, Map<String, Object> shown, Map<String, String> keys, Heading heading) {
            Map<String, Integer> columns = new HashMap<>();
            for (Row row : sheet) {
                if (columns.isEmpty() && holds(row, heading.of("numerator"))) {
                    row.forEach(cell -> columns.putIfAbsent(cell.getStringCellValue(), cell.getColumnIndex()));
                } else if (!columns.isEmpty()
                        && keys.entrySet().stream()
                                .allMatch(key -> key.getValue()
                                        .equals(value(
                                                shown,
                                                sheet.getSheetName(),
                                                row.getRowNum(),
                                                columns.getOrDefault(heading.of(key.getKey()), -1))))) {
                    return new Table(shown, sheet.getSheetName(), columns, row.getRowNum());
                }
            }
            return new Table(shown, sheet.getSheetName(), columns, -1);
        }

        private static boolean holds(Row row, String text) {
            for (var cell : row) {
                if (cell.getCellType() == org.apache.poi.ss.usermodel.CellType.STRING
                        && cell.getStringCellValue().equals(text)) {
                    return true;
                }
            }
            return false;
        }

        @Nullable
        Object at(int column) {
            return value(shown, sheet, row, column);
        }

        private static @Nullable Object value(Map<String, Object> shown, String sheet, int row, int column) {
            return row < 0 || column < 0
                    ? null
                    : shown.get(sheet + "!" + new org.apache.poi.ss.util.CellAddress(row, column));
        }

        @Override
        public String toString() {
            return sheet + " row " + (row + 1);
        }
    }
}
