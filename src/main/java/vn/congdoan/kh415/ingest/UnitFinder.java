package vn.congdoan.kh415.ingest;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.Finding;
import vn.congdoan.kh415.model.FindingCode;
import vn.congdoan.kh415.model.Place;
import vn.congdoan.kh415.model.Unit;

/** Finds the unit that a return speaks of: by code, by exact name, by alias. A near miss is a finding with the suggestion. */
final class UnitFinder {
    private final Lexicon lexicon;
    private final List<Finding> findings;

    UnitFinder(Lexicon lexicon, List<Finding> findings) {
        this.lexicon = lexicon;
        this.findings = findings;
    }

    /** The unit's code; empty, with a finding at that place, if code and name do not lead to exactly one. */
    Optional<String> find(Place place, String code, String name, YearMonth period) {
        Match byCode = code.isEmpty() ? Match.nothing() : either(code, period);
        Match byName = name.isEmpty() ? Match.nothing() : either(name, period);
        String coded = byCode.idOrNull();
        String named = byName.idOrNull();
        if (coded != null && named != null && !coded.equals(named)) {
            report(FindingCode.UNIT_CONTRADICTION, place, period, code, name, described(named));
            return Optional.empty();
        }
        if (coded != null || named != null) {
            return Optional.ofNullable(coded != null ? coded : named);
        }
        String seen = name.isEmpty() ? code : name;
        if (byName instanceof Match.Ambiguous several) {
            report(FindingCode.UNIT_AMBIGUOUS, place, period, seen, String.join(", ", several.ids()));
        } else {
            report(FindingCode.UNIT_UNKNOWN, place, period, seen, suggestion(byName, period));
        }
        return Optional.empty();
    }

    /** A column of codes may hold names and the other way round, and one cell may hold both: "CD012 - CĐCS May Sông Thao". */
    private Match either(String text, YearMonth period) {
        Match byCode = lexicon.unitByCode(text);
        if (byCode instanceof Match.Found) {
            return byCode;
        }
        Match byName = lexicon.unitByName(text, period.atEndOfMonth());
        int dash = text.indexOf(" - ");
        if (byName instanceof Match.Unknown && dash > 0) {
            String first = lexicon.unitByCode(text.substring(0, dash)).idOrNull();
            String second = lexicon.unitByName(text.substring(dash + 3), period.atEndOfMonth())
                    .idOrNull();
            if (first != null && first.equals(second)) {
                return new Match.Found(first);
            }
        }
        return byName;
    }

    /** The one unit named among the texts above a form: if several are, the one below all the others. */
    Optional<String> among(Set<String> texts, YearMonth period) {
        Set<String> named = new TreeSet<>();
        for (String text : texts) {
            String code = lexicon.unitByName(text, period.atEndOfMonth()).idOrNull();
            if (code != null) {
                named.add(code);
            }
        }
        List<String> lowest = named.stream()
                .filter(code -> named.stream().allMatch(other -> isAtOrAbove(other, code, period)))
                .toList();
        return lowest.size() == 1 ? Optional.of(lowest.get(0)) : Optional.empty();
    }

    private boolean isAtOrAbove(String above, String code, YearMonth period) {
        Set<String> seen = new TreeSet<>();
        String at = code;
        while (at != null && seen.add(at)) {
            if (at.equals(above)) {
                return true;
            }
            at = lexicon.registry()
                    .unit(at, period.atEndOfMonth())
                    .map(Unit::parent)
                    .orElse(null);
        }
        return false;
    }

    private String suggestion(Match match, YearMonth period) {
        String near = match instanceof Match.Unknown unknown ? unknown.suggestion() : null;
        String code = near == null
                ? null
                : lexicon.unitByName(near, period.atEndOfMonth()).idOrNull();
        return code == null ? "" : described(code);
    }

    private String described(@Nullable String code) {
        if (code == null) {
            return "";
        }
        List<Unit> versions = lexicon.registry().versions(code);
        return code + " " + versions.get(versions.size() - 1).name();
    }

    private void report(FindingCode code, Place place, YearMonth period, String... details) {
        findings.add(new Finding(code, place, null, null, period, List.of(details)));
    }
}
