package vn.congdoan.kh415;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;

/** The results in a JSON that the tool wrote. */
final class Results {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Results() {}

    static JsonNode read(Path json) throws IOException {
        return MAPPER.readTree(json.toFile());
    }

    /** One line an indicator: what a reader of the summary looks at. */
    static String table(Path json) throws IOException {
        StringBuilder text = new StringBuilder("id\tnumerator\tdenominator\tvalue\tlow\thigh\tverdict\tcertainty\t"
                + "expected = received + carried + covered + missing\n");
        for (JsonNode indicator : read(json).get("indicators")) {
            JsonNode coverage = indicator.get("coverage");
            text.append(String.join(
                            "\t",
                            indicator.get("id").asText(),
                            indicator.get("numerator").asText(),
                            indicator.get("denominator").asText(),
                            indicator.get("value").asText(),
                            indicator.get("low").asText(),
                            indicator.get("high").asText(),
                            indicator.get("verdict").asText(),
                            indicator.get("certainty").asText(),
                            coverage.get("expected") + " = " + coverage.get("received") + " + "
                                    + coverage.get("carried") + " + " + coverage.get("covered") + " + "
                                    + coverage.get("missing")))
                    .append('\n');
        }
        return text.toString();
    }
}
