package vn.congdoan.kh415.write;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.plan.ReportPeriod;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.model.result.Judgement.Certainty;
import vn.congdoan.kh415.model.result.Verdict;
import vn.congdoan.kh415.text.PeriodWords;
import vn.congdoan.kh415.text.Words;

/** What a workbook shows of each indicator, unit, kind, sector and cluster, held against the JSON that was written with it. */
final class JsonComparison {
    private final Words words;
    private final Plan plan;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Indicator> indicators = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    private final ShownTable summary;
    private final ShownTable tiers;
    private final ShownTable breakdown;
    private final ShownTable ranks;
    private final ShownTable matrix;
    private final ShownTable bodies;
    private final List<String> faults = new ArrayList<>();
    private final ReportPeriod period;
    private int count;

    private JsonComparison(XSSFWorkbook workbook, String period, Plan plan, Words words) {
        this.period = ReportPeriod.parse(period, plan.reportingYear()).orElseThrow();
        this.plan = plan;
        this.words = words;
        plan.indicators().forEach(indicator -> indicators.put(indicator.id().text(), indicator));
        Map<String, Object> shown = Books.shown(workbook);
        this.summary = table(workbook, shown, "summary", "id");
        this.tiers = table(workbook, shown, "tiers", "unit-code", "id");
        this.breakdown = table(workbook, shown, "breakdown", "by", "id", "part");
        this.ranks = table(workbook, shown, "ranks", "unit", "id");
        this.matrix = table(workbook, shown, "matrix", "unit-code");
        this.bodies = table(workbook, shown, "bodies", "unit-code");
        String proof = words.of("proof.differences", 0);
        count++;
        if (!shown.containsValue(proof)) {
            faults.add("not said: " + proof);
        }
    }

    static JsonComparison of(JsonNode json, byte[] bytes, Plan plan, Words words) throws IOException {
        try (XSSFWorkbook workbook = Books.read(bytes)) {
            JsonComparison comparison =
                    new JsonComparison(workbook, json.get("period").asText(), plan, words);
            json.get("units")
                    .forEach(unit -> comparison.names.put(
                            unit.get("code").asText(), unit.get("name").asText()));
            for (JsonNode indicator : json.get("indicators")) {
                comparison.find(indicator);
            }
            json.get("indicators").forEach(comparison::indicator);
            return comparison;
        }
    }

    /** A division to which no body belongs is left out. */
    private void find(JsonNode indicator) {
        for (String division : List.of("kind", "sector", "cluster")) {
            for (JsonNode part : indicator.get(division + "s")) {
                if (!part.get(division).isNull()) {
                    used.add(division);
                }
            }
        }
    }

    List<String> faults() {
        return faults;
    }

    /** How many figures were compared. */
    int count() {
        return count;
    }

    private void indicator(JsonNode indicator) {
        String id = indicator.get("id").asText();
        int scale = scale(id);
        summary(indicator, new Line(summary, summary.row(id)), scale);
        for (JsonNode row : indicator.get("rows")) {
            String unit = row.get("unit").asText();
            tier(row, new Line(tiers, tiers.row(unit, id)), scale);
            rank(row, new Line(ranks, ranks.row(names.getOrDefault(unit, ""), id)), scale);
            number(matrix, matrix.row(unit), matrix.column(id), row.get("value"), scale);
            body(row, id, bodies.row(unit));
        }
        for (String division : List.of("kind", "sector", "cluster")) {
            if (used.contains(division)) {
                whole(indicator, division, id, scale);
                indicator.get(division + "s").forEach(part -> part(part, division, id, scale));
            }
        }
    }

    private void summary(JsonNode indicator, Line line, int scale) {
        result(line, indicator, scale);
        line.same("shortfall", indicator.get("shortfall"), 1);
        coverage(line, "reports", indicator);
        if (period.previous() != null) {
            line.same(
                    PeriodWords.key("previous", period),
                    indicator.path("previous").path("value"),
                    scale);
        }
        line.same(PeriodWords.key("year-ago", period), indicator.path("yearAgo").path("value"), scale);
        line.same("of-assigned", indicator.path("assigned").path("percent"), 100);
    }

    /** Bodies with none below stand on other sheets. */
    private void tier(JsonNode row, Line line, int scale) {
        if (line.exists()) {
            result(line, row, scale);
            line.same("shortfall", row.get("shortfall"), 1);
            coverage(line, "coverage", row);
            line.same("share", row.path("shortfallShare"), 1);
            boolean percent = row.path("assigned").path("unit").asText().equals("percent");
            line.same("assigned", row.path("assigned").path("value"), percent ? 100 : 1);
            line.same("of-assigned", row.path("assigned").path("percent"), 100);
            bounds(line, row, scale);
        }
    }

    private void rank(JsonNode row, Line line, int scale) {
        if (line.exists()) {
            result(line, row, scale);
            line.same("rank-in-kind", row.path("rank").path("kind"), 1);
            line.same("rank-in-cluster", row.path("rank").path("cluster"), 1);
            line.same("ranked-in-kind", row.path("rank").path("of").path("kind"), 1);
            line.same("ranked-in-cluster", row.path("rank").path("of").path("cluster"), 1);
        }
    }

    /** Above the parts stands their sum. */
    private void whole(JsonNode indicator, String division, String id, int scale) {
        String name = of(id).name().in(words.lang());
        Line line = new Line(breakdown, breakdown.row(words.of("breakdown." + division), id, name));
        if (!indicator.get(division + "s").isEmpty()) {
            part(line, indicator, scale);
        }
    }

    private void part(JsonNode part, String division, String id, int scale) {
        String name = part.get(division).isNull()
                ? words.of("breakdown.none")
                : name(division, part.get(division).asText());
        part(new Line(breakdown, breakdown.row(words.of("breakdown." + division), id, name)), part, scale);
    }

    private void part(Line line, JsonNode part, int scale) {
        result(line, part, scale);
        bounds(line, part, scale);
        JsonNode coverage = part.get("coverage");
        for (String each : List.of("expected", "received", "carried", "covered", "missing")) {
            line.same(each, coverage.get(each), 1);
        }
        if (!part.get("denominator").isNull()) {
            line.same("known-share", coverage.get("share"), 100);
        }
    }

    private String name(String division, String id) {
        return switch (division) {
            case "kind" -> plan.kind(id).name().in(words.lang());
            case "sector" -> plan.sector(id).name().in(words.lang());
            default -> id;
        };
    }

    /** The first line of a body is that with all below it. */
    private void body(JsonNode row, String id, int line) {
        int column = bodies.column(id);
        number(bodies, line, column, row.get("numerator"), 1);
        if (of(id).denominator() != null) {
            number(bodies, line, column + 1, row.get("denominator"), 1);
        }
    }

    private void result(Line line, JsonNode result, int scale) {
        line.same("numerator", result.get("numerator"), 1);
        line.same("denominator", result.get("denominator"), 1);
        line.same("value", result.get("value"), scale);
        verdict(line, result);
    }

    private void bounds(Line line, JsonNode result, int scale) {
        line.same("margin", result.get("margin"), 1);
        line.same("low", result.get("low"), scale);
        line.same("high", result.get("high"), scale);
        String certainty = result.get("certainty").asText("").toUpperCase(Locale.ROOT);
        line.text("certainty", certainty.isEmpty() ? null : words.of(Certainty.valueOf(certainty)));
    }

    private void coverage(Line line, String heading, JsonNode result) {
        JsonNode coverage = result.get("coverage");
        int received = coverage.get("received").asInt();
        int older = coverage.get("carried").asInt() + coverage.get("covered").asInt();
        boolean later = result.get("verdict").asText().equals("not_due") && received + older == 0;
        String bodies = received + (older == 0 ? "" : " + " + older) + "/"
                + coverage.get("expected").asInt();
        line.text(heading, later ? "–" : bodies);
    }

    private void verdict(Line line, JsonNode result) {
        String verdict = result.get("verdict").isNull()
                ? ""
                : result.get("verdict").asText().toUpperCase(Locale.ROOT);
        int column = line.table.column(head("verdict"));
        // On the summary the mark stands under the heading, and the word at its right.
        Object word = line.table.at(line.row, line.table == summary ? column + 1 : column);
        String shown = word == null ? "" : word.toString();
        boolean open = shown.contains("(");
        boolean wanted = result.get("certainty").asText("").equals("open")
                && !List.of("NOT_DUE", "NO_POPULATION", "NO_DATA", "").contains(verdict);
        String start = verdict.isEmpty() ? "" : words.of(Verdict.valueOf(verdict));
        if (verdict.equals("NOT_DUE") && !result.get("value").isNull()) {
            start = words.of("verdict.under-way");
        }
        count++;
        if (!shown.startsWith(start) || shown.isEmpty() != start.isEmpty() || open != wanted) {
            faults.add(line.table.name(line.row, column) + ": " + word + ", not " + verdict + " "
                    + result.get("certainty"));
        }
    }

    private void number(ShownTable table, int row, int column, JsonNode wanted, int scale) {
        boolean given = !wanted.isMissingNode() && !wanted.isNull();
        Object there = table.at(row, column);
        boolean equal = there instanceof Double number
                ? given && Math.abs(scale * number - wanted.asDouble()) <= 0.0000501
                : !given;
        count++;
        if (!equal) {
            faults.add(table.name(row, column) + ": " + there + ", not " + wanted);
        }
    }

    private int scale(String id) {
        return of(id).unit() == ResultUnit.PERCENT ? 100 : 1;
    }

    private Indicator of(String id) {
        return Objects.requireNonNull(indicators.get(id), id);
    }

    private String head(String key) {
        return words.of("head." + key);
    }

    private ShownTable table(XSSFWorkbook workbook, Map<String, Object> shown, String sheet, String... keys) {
        List<String> headings = new ArrayList<>();
        for (String key : keys) {
            headings.add(head(key));
        }
        return new ShownTable(workbook.getSheet(words.of("sheet." + sheet)), shown, headings);
    }

    /** A row of a table. */
    private final class Line {
        private final ShownTable table;
        private final int row;

        Line(ShownTable table, int row) {
            this.table = table;
            this.row = row;
        }

        boolean exists() {
            return row >= 0;
        }

        /** A column that a plan does without has nothing to be compared. */
        void same(String heading, JsonNode wanted, int scale) {
            number(table, row, table.column(head(heading)), wanted, scale);
        }

        void text(String heading, @Nullable String wanted) {
            Object there = table.at(row, table.column(head(heading)));
            count++;
            if (wanted == null ? there != null : !wanted.equals(there)) {
                faults.add(table.name(row, table.column(head(heading))) + ": " + there + ", not " + wanted);
            }
        }
    }
}
