package vn.congdoan.kh415.ingest.sender;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.ingest.draft.SheetDraft;
import vn.congdoan.kh415.ingest.words.Cells;
import vn.congdoan.kh415.ingest.words.Keys;
import vn.congdoan.kh415.ingest.words.Lexicon;
import vn.congdoan.kh415.ingest.words.Match;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.finding.Facts;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.ReturnFacts;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.model.table.Place;

/** Finds the unit that a return speaks of: by code, by exact name, by alias. A near miss is a finding with the suggestion. */
final class UnitFinder {
    /** Code and name in one cell: "CD012 - CĐCS May Sông Thao". */
    private static final Pattern CODE_THEN_NAME = Pattern.compile("^(\\S{1,40})(?: *[:|]| +[-\u2010-\u2015]) +(.+)$");

    private static final Pattern NAME_THEN_CODE = Pattern.compile("^(.+?) *[(\\[]([^)\\]]{1,40})[)\\]]$");

    private final Lexicon lexicon;
    private final SheetDraft draft;

    UnitFinder(Lexicon lexicon, SheetDraft draft) {
        this.lexicon = lexicon;
        this.draft = draft;
    }

    /** What a sender says of the unit, and the number if the cell holds one. */
    record Said(String text, Cell.@Nullable Numeric number) {
        static final Said NOTHING = new Said("", null);

        static Said of(@Nullable Cell cell) {
            return cell == null
                    ? NOTHING
                    : new Said(Cells.text(cell), cell instanceof Cell.Numeric number ? number : null);
        }
    }

    /** The unit's code; empty, with a finding at that place, if code and name do not lead to exactly one. */
    Optional<UnitCode> find(Place place, Said saidCode, Said saidName, YearMonth period) {
        LocalDate day = period.atEndOfMonth();
        String code = saidCode.text();
        String name = saidName.text();
        if (!lexicon.units().areListed()) {
            return stated(place, name.isEmpty() ? code : name, period);
        }
        Match<UnitCode> byCode = either(saidCode, day);
        Match<UnitCode> byName = either(saidName, day);
        UnitCode coded = byCode.idOrNull();
        UnitCode named = byName.idOrNull();
        if (coded != null && named != null && !coded.equals(named)) {
            report(
                    FindingCode.UNIT_CONTRADICTION,
                    place,
                    period,
                    new ReturnFacts.TwoUnits(code, name, lexicon.units().described(named)));
            return Optional.empty();
        }
        if (coded != null || named != null) {
            return Optional.ofNullable(coded != null ? coded : named);
        }
        String seen = name.isEmpty() ? code : name;
        if (byName instanceof Match.Ambiguous<UnitCode> several) {
            report(FindingCode.UNIT_AMBIGUOUS, place, period, new ReturnFacts.AmongUnits(seen, texts(several.ids())));
        } else if (byCode instanceof Match.Ambiguous<UnitCode> several) {
            report(FindingCode.UNIT_AMBIGUOUS, place, period, new ReturnFacts.AmongUnits(code, texts(several.ids())));
        } else {
            unknown(place, seen, period);
        }
        return Optional.empty();
    }

    /** Without a registry a name is taken at its word. */
    private Optional<UnitCode> stated(Place place, String called, YearMonth period) {
        if (called.isBlank() || Keys.isSentence(called)) {
            unknown(place, called, period);
            return Optional.empty();
        }
        return Optional.of(lexicon.units().stated(Cells.onOneLine(called)));
    }

    private static List<String> texts(List<UnitCode> codes) {
        return codes.stream().map(UnitCode::text).toList();
    }

    /** Whether code or name lead to a unit; nothing is reported. */
    boolean isKnown(String code, String name, YearMonth period) {
        LocalDate day = period.atEndOfMonth();
        return either(code, day).idOrNull() != null || either(name, day).idOrNull() != null;
    }

    /** Whether a text leads to that unit, or to several of which it may be one. */
    boolean mayBe(String text, UnitCode unit, LocalDate day) {
        Match<UnitCode> match = either(text, day);
        return match instanceof Match.Ambiguous<UnitCode> several
                ? several.ids().contains(unit)
                : unit.equals(match.idOrNull());
    }

    void unknown(Place place, String seen, YearMonth period) {
        Facts.UnitName near = seen.isEmpty()
                ? null
                : lexicon.units().suggestion(seen, period.atEndOfMonth()).orElse(null);
        report(FindingCode.UNIT_UNKNOWN, place, period, new ReturnFacts.UnknownUnit(seen, near));
    }

    /** A name beside an ambiguous number decides, for it leads to one unit. */
    private Match<UnitCode> either(Said said, LocalDate day) {
        Match<UnitCode> byNumber =
                said.number() == null ? Match.nothing() : lexicon.units().byNumber(said.number());
        return byNumber instanceof Match.Unknown ? either(said.text(), day) : byNumber;
    }

    /** A column of codes may hold names and the other way round, and one cell may hold both. */
    private Match<UnitCode> either(String text, LocalDate day) {
        Match<UnitCode> whole = plain(text, day);
        if (!(whole instanceof Match.Unknown) || text.isEmpty() || Keys.isSentence(text)) {
            return whole;
        }
        Matcher codeFirst = CODE_THEN_NAME.matcher(text);
        if (codeFirst.matches()) {
            return both(codeFirst.group(1), codeFirst.group(2), day);
        }
        Matcher nameFirst = NAME_THEN_CODE.matcher(text);
        return nameFirst.matches() ? both(nameFirst.group(2), nameFirst.group(1), day) : whole;
    }

    /** The code must be one; a name beside it that is another unit's makes it ambiguous. */
    private Match<UnitCode> both(String code, String name, LocalDate day) {
        UnitCode coded = lexicon.units().byCode(code).idOrNull();
        UnitCode named = lexicon.units().byName(name, day).idOrNull();
        if (coded == null) {
            return Match.nothing();
        }
        return named == null || named.equals(coded)
                ? new Match.Found<>(coded)
                : new Match.Ambiguous<>(List.copyOf(new TreeSet<>(List.of(coded, named))));
    }

    private Match<UnitCode> plain(String text, LocalDate day) {
        Match<UnitCode> byCode = lexicon.units().byCode(text);
        return byCode instanceof Match.Found ? byCode : lexicon.units().byName(text, day);
    }

    /**
     * The one unit named among the texts above a form: if several are, the one below all the others. Without a registry it is the last
     * line that begins as the names of units do.
     */
    Optional<UnitCode> among(Collection<String> texts, YearMonth period) {
        if (!lexicon.units().areListed()) {
            return texts.stream()
                    .filter(text -> lexicon.beginsAsUnit(text) && !text.contains(":"))
                    .reduce((above, below) -> below)
                    .map(lexicon.units()::stated);
        }
        Set<UnitCode> named = new TreeSet<>();
        for (String text : texts) {
            UnitCode code = either(text, period.atEndOfMonth()).idOrNull();
            if (code != null) {
                named.add(code);
            }
        }
        List<UnitCode> lowest = named.stream()
                .filter(code -> named.stream().allMatch(other -> isAtOrAbove(other, code, period)))
                .toList();
        return lowest.size() == 1 ? Optional.of(lowest.get(0)) : Optional.empty();
    }

    /**
     * A title line that was meant to name a unit and names none: nearly one's name, or, below a line that names one, what begins
     * like a name. Without it, a misspelt form would be taken for its parent's. "Đơn vị tính: người" and "Đơn vị nhận báo cáo: …" name no
     * sender.
     */
    Optional<String> stray(Collection<String> texts, YearMonth period) {
        boolean named = false;
        for (String text : texts) {
            if (either(text, period.atEndOfMonth()) instanceof Match.Unknown) {
                boolean near =
                        lexicon.units().suggestion(text, period.atEndOfMonth()).isPresent();
                if (near || (named && lexicon.beginsAsUnit(text) && !lexicon.isLabelled(text))) {
                    return Optional.of(text);
                }
            } else {
                named = true;
            }
        }
        return Optional.empty();
    }

    private boolean isAtOrAbove(UnitCode above, UnitCode code, YearMonth period) {
        Set<UnitCode> seen = new TreeSet<>();
        UnitCode at = code;
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

    private void report(FindingCode code, Place place, YearMonth period, Facts facts) {
        draft.add(new Finding(code, place, null, null, period, facts));
    }
}
