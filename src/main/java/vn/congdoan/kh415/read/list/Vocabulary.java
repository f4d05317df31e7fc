package vn.congdoan.kh415.read.list;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Registry;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.plan.Kind;
import vn.congdoan.kh415.model.plan.Label;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.plan.Sector;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.text.Nearest;
import vn.congdoan.kh415.text.Normal;

/** The words that may stand in a column, normalised, each naming one id; a word that two ids share names neither. An id names itself. */
final class Vocabulary {
    /** Whether all choices are named where none is near: kinds and sectors are few, units and indicators many. */
    private final boolean few;

    private final Map<String, String> ids = new TreeMap<>();
    private final Map<String, String> shown = new TreeMap<>();
    private final Set<String> shared = new HashSet<>();

    private Vocabulary(boolean few) {
        this.few = few;
    }

    static Vocabulary kinds(Plan plan) {
        Vocabulary kinds = new Vocabulary(true);
        for (Kind kind : plan.kinds()) {
            kinds.add(kind.id(), kind.name(), kind.aliases());
        }
        return kinds.withIds();
    }

    static Vocabulary sectors(Plan plan) {
        Vocabulary sectors = new Vocabulary(true);
        for (Sector sector : plan.sectors()) {
            sectors.add(sector.id(), sector.name(), sector.aliases());
        }
        return sectors.withIds();
    }

    static Vocabulary indicators(Plan plan) {
        Vocabulary indicators = new Vocabulary(false);
        for (Indicator indicator : plan.indicators()) {
            indicators.add(indicator.id().text(), indicator.name(), List.of());
        }
        return indicators.withIds();
    }

    /** By code, name and alias, whatever the dates. */
    static Vocabulary units(Registry registry) {
        Vocabulary units = new Vocabulary(false);
        for (Unit unit : registry.rows()) {
            units.add(unit.code().text(), new Label(unit.name()), unit.aliases());
        }
        return units.withIds();
    }

    private void add(String id, Label name, List<String> aliases) {
        shown.put(id, name.text() + " (" + id + ")");
        Stream.concat(Stream.of(name.text(), name.english()), aliases.stream())
                .map(Normal::key)
                .forEach(key -> {
                    String before = ids.putIfAbsent(key, id);
                    if (before != null && !before.equals(id)) {
                        shared.add(key);
                    }
                });
    }

    private Vocabulary withIds() {
        ids.keySet().removeAll(shared);
        shown.keySet().forEach(id -> ids.put(Normal.key(id), id));
        return this;
    }

    CellReading<String> read(Cell cell) {
        CellReading<String> text = CellGrammars.textOrNone(cell);
        String word = text.value();
        if (word == null) {
            return text;
        }
        String id = ids.get(Normal.key(word));
        return id == null ? CellReading.wrong(right(word)) : CellReading.of(id);
    }

    /** Whether the text names something here. */
    boolean knows(String text) {
        return ids.containsKey(Normal.key(text));
    }

    private String right(String word) {
        String near = Nearest.among(word, ids.keySet()).map(ids::get).orElse(null);
        if (near != null) {
            return shown(near);
        }
        return few ? shown.keySet().stream().map(this::shown).collect(Collectors.joining(", ")) : "";
    }

    /** The name with the id behind it. */
    String shown(@Nullable String id) {
        return id == null ? "" : shown.getOrDefault(id, id);
    }
}
