package vn.congdoan.kh415.ingest.words;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vn.congdoan.kh415.model.body.Registry;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.finding.Facts;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.text.Normal;

/** The codes, names and aliases by which senders name units. */
public final class UnitWords {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}(?:\\.\\d{1,15})?(?:[Ee]\\d{1,2})?");
    private static final Pattern EXPONENT = Pattern.compile("[Ee]");

    private final Registry registry;
    private final Keys keys;
    private final WordIndex<UnitCode> codes = new WordIndex<>();
    private final WordIndex<UnitCode> names = new WordIndex<>();
    private final Map<BigDecimal, SortedSet<UnitCode>> byNumber = new HashMap<>();
    private final SortedMap<UnitCode, String> stated = new TreeMap<>();

    public UnitWords(Registry registry, Keys keys) {
        this.registry = registry;
        this.keys = keys;
        for (Unit unit : registry.rows()) {
            codes.add(unit.code().text(), unit.code());
            if (NUMBER.matcher(unit.code().text()).matches()) {
                byNumber.computeIfAbsent(number(unit.code().text()), number -> new TreeSet<>())
                        .add(unit.code());
            }
            names.add(unit.name(), unit.code());
            unit.aliases().forEach(alias -> names.add(alias, unit.code()));
        }
    }

    /** Whether there is a registry; a sender has none, and units are then whatever returns call them. */
    public boolean areListed() {
        return !registry.rows().isEmpty();
    }

    /** The unit that is called so where none are listed; all spellings of a name are one. */
    public UnitCode stated(String text) {
        UnitCode code = new UnitCode(keys.of(text));
        stated.merge(code, text, (one, other) -> one.compareTo(other) < 0 ? one : other);
        return code;
    }

    /** What those units are called. */
    public SortedMap<UnitCode, String> stated() {
        return Collections.unmodifiableSortedMap(stated);
    }

    public Match<UnitCode> byCode(String text) {
        return text.isEmpty() || Keys.isSentence(text) ? Match.nothing() : codes.exact(keys.of(text));
    }

    private static BigDecimal number(String code) {
        return new BigDecimal(code).stripTrailingZeros();
    }

    /**
     * A code in a cell that holds a number: 1.10 and 007 where its format shows them. Without a format 1.1 may have been typed as
     * 1.10; where both are codes, neither is taken. What is shown as no code is the one code that is this number.
     */
    public Match<UnitCode> byNumber(Cell.Numeric cell) {
        Match<UnitCode> exact = byCode(cell.asShown());
        boolean formatted = cell.shown() != null;
        if (formatted && exact instanceof Match.Found) {
            return exact;
        }
        List<UnitCode> same = byNumber.getOrDefault(cell.value().stripTrailingZeros(), new TreeSet<>()).stream()
                .filter(code -> formatted || !EXPONENT.matcher(code.text()).find())
                .toList();
        if (same.size() > 1) {
            return new Match.Ambiguous<>(same);
        }
        return formatted && same.size() == 1 ? new Match.Found<>(same.get(0)) : exact;
    }

    /** Whether it is the code, name or alias of any unit at any time. */
    public boolean isUnit(String text) {
        if (Keys.isSentence(text)) {
            return false;
        }
        String key = keys.of(text);
        return codes.ids(key) != null || names.ids(key) != null;
    }

    /** A unit by its name or an alias. Where several units bore it, the one that bears it on that day. */
    public Match<UnitCode> byName(String text, LocalDate day) {
        if (text.isEmpty() || Keys.isSentence(text)) {
            return Match.nothing();
        }
        String key = keys.of(text);
        SortedSet<UnitCode> bore = names.ids(key);
        if (bore == null || bore.size() == 1) {
            return names.exact(key);
        }
        List<UnitCode> bearers =
                bore.stream().filter(code -> bears(code, key, day)).toList();
        return bearers.size() == 1 ? new Match.Found<>(bearers.get(0)) : new Match.Ambiguous<>(List.copyOf(bore));
    }

    private boolean bears(UnitCode code, String key, LocalDate day) {
        Optional<Unit> unit = registry.unit(code, day);
        return unit.isPresent()
                && (Normal.key(unit.get().name()).equals(key)
                        || unit.get().aliases().stream()
                                .anyMatch(alias -> Normal.key(alias).equals(key)));
    }

    /** Another file is read now. */
    void begin() {
        names.begin();
    }

    /** The nearest name as code and name, "" if none is near. */
    public Optional<Facts.UnitName> suggestion(String text, LocalDate day) {
        return Keys.isSentence(text)
                ? Optional.empty()
                : names.near(keys.of(text))
                        .map(near -> byName(near, day).idOrNull())
                        .map(this::described);
    }

    /** Code and name as the registry has them last. */
    public Facts.UnitName described(UnitCode code) {
        List<Unit> versions = registry.versions(code);
        return new Facts.UnitName(code.text(), versions.get(versions.size() - 1).name());
    }
}
