package vn.congdoan.kh415.read.list;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.finding.Facts;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.ListFacts;
import vn.congdoan.kh415.text.Nearest;
import vn.congdoan.kh415.text.Normal;

/** The units of the registry as the rows below them name them: by code, else by name or alias. */
final class UnitParents {
    /** A suggestion costs a pass over all words; a column of nothing but wrong parents needs no more. */
    private int suggestionsLeft = 200;

    /**
     * One bearer of a name.
     *
     * @param unit null if its row could not be read
     */
    private record Bearer(String code, @Nullable Unit unit) {}

    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, List<Bearer>> bearers = new HashMap<>();
    private final Set<String> words = new HashSet<>();

    /** Also a row that could not be read is somebody's parent. */
    void add(String code, Collection<String> names, @Nullable Unit unit) {
        if (!code.isEmpty()) {
            codes.put(Normal.key(code), code);
            words.add(code);
        }
        for (String name : names) {
            if (name.isEmpty()) {
                continue;
            }
            bearers.computeIfAbsent(Normal.key(name), key -> new ArrayList<>()).add(new Bearer(code, unit));
            words.add(name);
        }
    }

    /** The unit with its parent's code in place of whatever names it. */
    Unit resolved(UnitRow row, List<Finding> findings) {
        Unit unit = row.unit();
        String word = unit.parent() == null ? null : unit.parent().text();
        return word == null ? unit : unit.below(new UnitCode(parent(row, word, findings)));
    }

    private String parent(UnitRow row, String word, List<Finding> findings) {
        String byCode = codes.get(Normal.key(word));
        if (byCode != null) {
            return byCode;
        }
        Unit child = row.unit();
        List<Bearer> bearing = bearers.getOrDefault(Normal.key(word), List.of());
        Set<String> all = codes(bearing, child, false);
        Set<String> then = all.size() == 1 ? all : codes(bearing, child, true);
        if (then.size() == 1) {
            return then.iterator().next();
        }
        boolean unknown = all.isEmpty();
        findings.add(new Finding(
                unknown ? FindingCode.REGISTRY_PARENT_UNKNOWN : FindingCode.REGISTRY_PARENT_AMBIGUOUS,
                row.place(),
                child.code(),
                unknown
                        ? new Facts.Unknown(word, suggestion(word))
                        : new ListFacts.AmongParents(word, List.copyOf(all))));
        return word;
    }

    /** The units of that name other than the child itself, of any time or of the child's. */
    private static Set<String> codes(List<Bearer> bearing, Unit child, boolean then) {
        return bearing.stream()
                .filter(bearer -> !bearer.code().equals(child.code().text()))
                .filter(bearer -> !then || bearer.unit() == null || UnitDates.overlap(bearer.unit(), child))
                .map(Bearer::code)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private String suggestion(String word) {
        return suggestionsLeft-- > 0 ? Nearest.among(word, new TreeSet<>(words)).orElse("") : "";
    }
}
