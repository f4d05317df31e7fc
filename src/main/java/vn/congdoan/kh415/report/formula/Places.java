package vn.congdoan.kh415.report.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Where in a range each text stands, so that a long column is read once and not for each of its texts. */
public final class Places {
    private final Map<String, List<Integer>> texts = new HashMap<>();
    private final List<Integer> unsure = new ArrayList<>();
    private final int size;

    /** Of what stands in the range. */
    public Places(List<Value> all) {
        this.size = all.size();
        for (int place = 0; place < size; place++) {
            if (all.get(place) instanceof Value.Words words) {
                texts.computeIfAbsent(Comparing.composed(words.text()), key -> new ArrayList<>())
                        .add(place);
            } else if (all.get(place) instanceof Value.Unsure) {
                unsure.add(place);
            }
        }
    }

    /** Those of what may be equal to a value, see {@link CellView#like}. */
    public IntStream like(Value wanted) {
        if (!(wanted instanceof Value.Words words) || words.text().isEmpty()) {
            return IntStream.range(0, size);
        }
        List<Integer> found = texts.getOrDefault(Comparing.composed(words.text()), List.of());
        return IntStream.concat(
                found.stream().mapToInt(Integer::intValue), unsure.stream().mapToInt(Integer::intValue));
    }
}
