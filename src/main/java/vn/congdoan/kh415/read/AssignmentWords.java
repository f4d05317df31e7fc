package vn.congdoan.kh415.read;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.congdoan.kh415.model.Indicator;
import vn.congdoan.kh415.model.Plan;
import vn.congdoan.kh415.model.Registry;
import vn.congdoan.kh415.model.Unit;
import vn.congdoan.kh415.text.Normal;

/** The words by which a table of assigned numbers may call units and indicators, normalised; what is said of two is left out. */
final class AssignmentWords {
    private final Map<String, String> known = new TreeMap<>();
    private final Set<String> ambiguous = new HashSet<>();

    private AssignmentWords() {}

    /** Codes by code, name and alias, whatever the dates. A code is never ambiguous. */
    static Map<String, String> units(Registry registry) {
        AssignmentWords words = new AssignmentWords();
        for (Unit unit : registry.rows()) {
            words.add(unit.name(), unit.code());
            unit.aliases().forEach(alias -> words.add(alias, unit.code()));
        }
        return words.with(registry.rows().stream().map(Unit::code).toList());
    }

    /** Ids by id and name, in both languages. */
    static Map<String, String> indicators(Plan plan) {
        AssignmentWords words = new AssignmentWords();
        for (Indicator indicator : plan.indicators()) {
            words.add(indicator.name().text(), indicator.id());
            words.add(indicator.name().english(), indicator.id());
        }
        return words.with(plan.indicators().stream().map(Indicator::id).toList());
    }

    private void add(String word, String of) {
        String before = known.putIfAbsent(Normal.key(word), of);
        if (before != null && !before.equals(of)) {
            ambiguous.add(Normal.key(word));
        }
    }

    private Map<String, String> with(List<String> ids) {
        known.keySet().removeAll(ambiguous);
        ids.forEach(id -> known.put(Normal.key(id), id));
        return known;
    }
}
