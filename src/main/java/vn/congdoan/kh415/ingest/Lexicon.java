package vn.congdoan.kh415.ingest;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.Measure;
import vn.congdoan.kh415.model.Plan;
import vn.congdoan.kh415.model.Registry;
import vn.congdoan.kh415.model.Sector;
import vn.congdoan.kh415.model.Unit;
import vn.congdoan.kh415.text.Headings;
import vn.congdoan.kh415.text.Nearest;
import vn.congdoan.kh415.text.Normal;

/** All words that senders may use: headings, measures, sectors and units, each by code, name or alias, compared normalised. */
final class Lexicon {
    /** A heading may add the unit in brackets, "Tổng số đoàn viên (người)", or the code, "[doan_vien] Tổng số đoàn viên". */
    private static final Pattern CODE_BEFORE = Pattern.compile("^[\\[(]([^\\])]+)[\\])]\\s*(.*)$");

    private static final Pattern BRACKET_AFTER = Pattern.compile("^(.+?)\\s*[\\[(]([^\\])]*)[\\])]$");

    private final Plan plan;
    private final Registry registry;
    private final Headings headings;
    private final Map<String, Role> roles = new HashMap<>();
    private final Map<String, SortedSet<String>> measureIds = new HashMap<>();
    private final Map<String, SortedSet<String>> measureNames = new HashMap<>();
    private final Map<String, SortedSet<String>> sectors = new HashMap<>();
    private final Map<String, SortedSet<String>> unitCodes = new HashMap<>();
    private final Map<String, SortedSet<String>> unitNames = new HashMap<>();
    private final Map<String, Measure> measures = new HashMap<>();

    Lexicon(Plan plan, Registry registry) {
        this.plan = plan;
        this.registry = registry;
        this.headings = Headings.with(plan.headings());
        for (Role role : Role.values()) {
            headings.words(role.id()).forEach(word -> roles.putIfAbsent(word, role));
        }
        for (Measure measure : plan.measures()) {
            measures.put(measure.id(), measure);
            add(measureIds, measure.id(), measure.id());
            add(measureNames, measure.name().text(), measure.id());
            add(measureNames, measure.name().english(), measure.id());
            measure.aliases().forEach(alias -> add(measureNames, alias, measure.id()));
        }
        for (Sector sector : plan.sectors()) {
            add(sectors, sector.id(), sector.id());
            add(sectors, sector.name().text(), sector.id());
            add(sectors, sector.name().english(), sector.id());
            sector.aliases().forEach(alias -> add(sectors, alias, sector.id()));
        }
        for (Unit unit : registry.rows()) {
            add(unitCodes, unit.code(), unit.code());
            add(unitNames, unit.name(), unit.code());
            unit.aliases().forEach(alias -> add(unitNames, alias, unit.code()));
        }
    }

    private static void add(Map<String, SortedSet<String>> index, String word, String id) {
        index.computeIfAbsent(Normal.key(word), key -> new TreeSet<>()).add(id);
    }

    Plan plan() {
        return plan;
    }

    Registry registry() {
        return registry;
    }

    Measure measure(String id) {
        Measure measure = measures.get(id);
        if (measure == null) {
            throw new IllegalArgumentException("no measure " + id);
        }
        return measure;
    }

    @Nullable
    Role role(String text) {
        return roles.get(Normal.key(text));
    }

    boolean isTotal(String text) {
        return headings.is("total", text);
    }

    /** A measure by its id, anywhere in the heading where ids are written. */
    Match measureById(String text) {
        Match whole = exact(measureIds, text);
        if (isKnown(whole)) {
            return whole;
        }
        Matcher before = CODE_BEFORE.matcher(text.strip());
        Matcher after = BRACKET_AFTER.matcher(text.strip());
        return before.matches()
                ? exact(measureIds, before.group(1))
                : after.matches() ? exact(measureIds, after.group(2)) : Match.nothing();
    }

    /** A measure by its name or an alias; unknown ones come with the nearest name, if one is near. */
    Match measureByName(String text) {
        Match whole = exact(measureNames, text);
        if (isKnown(whole)) {
            return whole;
        }
        Matcher after = BRACKET_AFTER.matcher(text.strip());
        Match without = after.matches() ? exact(measureNames, after.group(1)) : Match.nothing();
        return isKnown(without) ? without : near(measureNames.keySet(), text);
    }

    /** The id of the sector, "" for a total of all sectors. */
    Match sector(String text) {
        return headings.is("total", text) ? new Match.Found("") : exact(sectors, text);
    }

    List<String> sectorIds() {
        return plan.sectors().stream().map(Sector::id).toList();
    }

    Match unitByCode(String text) {
        return exact(unitCodes, text);
    }

    boolean isUnitName(String text) {
        return unitNames.containsKey(Normal.key(text));
    }

    /** A unit by its name or an alias. Where several units bore it, the one that bears it on that day. */
    Match unitByName(String text, LocalDate day) {
        SortedSet<String> codes = unitNames.get(Normal.key(text));
        if (codes == null) {
            return near(unitNames.keySet(), text);
        }
        if (codes.size() == 1) {
            return new Match.Found(codes.first());
        }
        List<String> bearers =
                codes.stream().filter(code -> bears(code, text, day)).toList();
        return bearers.size() == 1 ? new Match.Found(bearers.get(0)) : new Match.Ambiguous(List.copyOf(codes));
    }

    private boolean bears(String code, String text, LocalDate day) {
        String key = Normal.key(text);
        Optional<Unit> unit = registry.unit(code, day);
        return unit.isPresent()
                && (Normal.key(unit.get().name()).equals(key)
                        || unit.get().aliases().stream()
                                .anyMatch(alias -> Normal.key(alias).equals(key)));
    }

    private static boolean isKnown(Match match) {
        return !(match instanceof Match.Unknown);
    }

    private static Match exact(Map<String, SortedSet<String>> index, String text) {
        SortedSet<String> ids = index.get(Normal.key(text));
        if (ids == null) {
            return Match.nothing();
        }
        return ids.size() == 1 ? new Match.Found(ids.first()) : new Match.Ambiguous(List.copyOf(ids));
    }

    private static Match near(Collection<String> known, String text) {
        return Nearest.among(text, known).<Match>map(Match.Unknown::new).orElse(Match.nothing());
    }
}
