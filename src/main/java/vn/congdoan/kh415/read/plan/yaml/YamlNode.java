package vn.congdoan.kh415.read.plan.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A piece of a YAML file with the place where it begins. Every scalar is text; the key it stands under says how to read it. */
public sealed interface YamlNode {
    Spot spot();

    /** Line and column, both from 1. */
    record Spot(int line, int column) {
        @Override
        public String toString() {
            return line + ":" + column;
        }
    }

    /** Keys with their values in the file's order. */
    record Mapping(Spot spot, Map<String, Field> fields) implements YamlNode {
        public Mapping {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }

    /** A value, and where its key stands. */
    record Field(Spot key, YamlNode value) {}

    record Sequence(Spot spot, List<YamlNode> items) implements YamlNode {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /** Text as typed, without quotation marks and surrounding spaces; empty where nothing follows a key. */
    record Scalar(Spot spot, String text) implements YamlNode {}
}
