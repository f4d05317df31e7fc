package vn.congdoan.kh415.ingest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import vn.congdoan.kh415.model.Registry;
import vn.congdoan.kh415.model.Unit;
import vn.congdoan.kh415.text.Normal;

/** The codes, names and aliases by which senders name units. */
final class UnitWords {
    private final Registry registry;
    private final Keys keys;
    private final WordIndex codes = new WordIndex();
    private final WordIndex names = new WordIndex();

    UnitWords(Registry registry, Keys keys) {
        this.registry = registry;
        this.keys = keys;
        for (Unit unit : registry.rows()) {
            codes.add(unit.code(), unit.code());
            names.add(unit.name(), unit.code());
            unit.aliases().forEach(alias -> names.add(alias, unit.code()));
        }
    }

    Match byCode(String text) {
        return text.isEmpty() || Keys.isSentence(text) ? Match.nothing() : codes.exact(keys.of(text));
    }

    /** Whether it is the code, name or alias of any unit at any time. */
    boolean isUnit(String text) {
        if (Keys.isSentence(text)) {
            return false;
        }
        String key = keys.of(text);
        return codes.ids(key) != null || names.ids(key) != null;
    }

    /** A unit by its name or an alias. Where several units bore it, the one that bears it on that day. */
    Match byName(String text, LocalDate day) {
        if (text.isEmpty() || Keys.isSentence(text)) {
            return Match.nothing();
        }
        String key = keys.of(text);
        SortedSet<String> bore = names.ids(key);
        if (bore == null || bore.size() == 1) {
            return names.exact(key);
        }
        List<String> bearers =
                bore.stream().filter(code -> bears(code, key, day)).toList();
        return bearers.size() == 1 ? new Match.Found(bearers.get(0)) : new Match.Ambiguous(List.copyOf(bore));
    }

    private boolean bears(String code, String key, LocalDate day) {
        Optional<Unit> unit = registry.unit(code, day);
        return unit.isPresent()
                && (Normal.key(unit.get().name()).equals(key)
                        || unit.get().aliases().stream()
                                .anyMatch(alias -> Normal.key(alias).equals(key)));
    }

    /** The nearest name as code and name, "" if none is near. */
    String suggestion(String text, LocalDate day) {
        return Keys.isSentence(text)
                ? ""
                : names.near(keys.of(text))
                        .map(near -> byName(near, day).idOrNull())
                        .map(this::described)
                        .orElse("");
    }

    /** Code and name as the registry has them last. */
    String described(String code) {
        List<Unit> versions = registry.versions(code);
        return code + " " + versions.get(versions.size() - 1).name();
    }
}
