package vn.congdoan.kh415.write.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.opencsv.CSVReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.congdoan.kh415.Libraries;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.testing.Assessed;
import vn.congdoan.kh415.testing.CaseRun;
import vn.congdoan.kh415.text.Words;

final class LeafRowsTest {
    private static final Words EN = Words.in(Lang.EN);
    private static final String NAME = "x.rows.csv.gz";

    static Stream<Assessment> assessments() {
        return Stream.of(Libraries.assessment(), CaseRun.second(), CaseRun.samples(), span());
    }

    /** With sums over the months of a quarter beside the results. */
    private static Assessment span() {
        return new Assessed(CaseRun.secondWorld(), "2024-02").over("2024-Q2").assessment();
    }

    private static JsonNode json(Assessment assessment, String leaves) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonWriter.write(assessment, EN, leaves, out);
        return new ObjectMapper().readTree(out.toByteArray());
    }

    /** What JSON with all rows has and the other has not stands in the table, field by field. */
    @ParameterizedTest
    @MethodSource("assessments")
    void table_holds_what_the_json_leaves_out(Assessment assessment) throws Exception {
        JsonNode whole = json(assessment, "");
        JsonNode lean = json(assessment, NAME);
        Set<String> parents = new HashSet<>();
        whole.path("units").forEach(unit -> parents.add(unit.path("parent").asText()));
        List<Map<String, String>> wanted = new ArrayList<>();
        for (JsonNode indicator : whole.path("indicators")) {
            ArrayNode rows = (ArrayNode) indicator.path("rows");
            for (int i = rows.size() - 1; i >= 0; i--) {
                JsonNode row = rows.get(i);
                if (!parents.contains(row.path("unit").asText())) {
                    Map<String, String> fields = new TreeMap<>();
                    flatten("", row, fields);
                    fields.put("indicator", indicator.path("id").asText());
                    wanted.add(fields);
                    rows.remove(i);
                }
            }
        }
        ((ObjectNode) whole).put("rowsOfLeaves", NAME);
        assertThat(lean).isEqualTo(whole);
        assertThat(wanted).isNotEmpty();
        assertThat(table(assessment)).containsExactlyInAnyOrderElementsOf(wanted);
    }

    private static void flatten(String name, JsonNode node, Map<String, String> fields) {
        if (node.isObject()) {
            node.properties()
                    .forEach(each -> flatten(
                            name.isEmpty() ? each.getKey() : name + "." + each.getKey(), each.getValue(), fields));
        } else if (!node.isNull()) {
            fields.put(name, node.isNumber() ? node.decimalValue().toPlainString() : node.asText());
        }
    }

    private static List<Map<String, String>> table(Assessment assessment) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LeafRows.write(assessment, out);
        List<Map<String, String>> rows = new ArrayList<>();
        try (CSVReader csv = new CSVReader(new StringReader(out.toString(StandardCharsets.UTF_8)))) {
            String[] names = csv.readNext();
            for (String[] line = csv.readNext(); line != null; line = csv.readNext()) {
                assertThat(line).hasSameSizeAs(names);
                Map<String, String> fields = new TreeMap<>();
                for (int i = 0; i < names.length; i++) {
                    if (!line[i].isEmpty()) {
                        fields.put(names[i], line[i]);
                    }
                }
                rows.add(fields);
            }
        }
        return rows;
    }
}
