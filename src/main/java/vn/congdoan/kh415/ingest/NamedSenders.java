package vn.congdoan.kh415.ingest;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.ingest.period.Periods;
import vn.congdoan.kh415.ingest.words.Keys;
import vn.congdoan.kh415.ingest.words.Pace;
import vn.congdoan.kh415.ingest.words.UnitWords;
import vn.congdoan.kh415.model.body.Registry;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.text.Normal;

/**
 * The unit that the name of a file, or of a folder below that of the month, names by code, name or alias. It tells whom to call about
 * a file that cannot be read; figures are never attributed by it.
 */
final class NamedSenders {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    /** Names of units are no longer than that. */
    private static final int MOST_WORDS = 24;

    private final Registry registry;
    private final LocalDate day;
    private final Map<String, Optional<UnitCode>> known = new HashMap<>();
    private final Map<UnitCode, List<String>> keys = new HashMap<>();
    private @Nullable UnitWords units;

    NamedSenders(Registry registry, YearMonth period) {
        this.registry = registry;
        this.day = period.atEndOfMonth();
    }

    /** The nearest of the names that names exactly one unit; empty if none does. */
    Optional<UnitCode> of(String file) {
        return known.computeIfAbsent(file, this::find);
    }

    /** The same, if it is one of these. Most names of files name none of a few, and are taken apart no further. */
    Optional<UnitCode> among(List<UnitCode> codes, String file) {
        String name = Normal.key(file);
        boolean may = codes.stream()
                .anyMatch(code ->
                        keys.computeIfAbsent(code, this::keysOf).stream().anyMatch(name::contains));
        return may ? of(file).filter(codes::contains) : Optional.empty();
    }

    /** The code, and every name and alias that the unit ever bore. */
    private List<String> keysOf(UnitCode code) {
        return Stream.concat(
                        Stream.of(code.text()),
                        registry.versions(code).stream()
                                .flatMap(unit -> Stream.concat(Stream.of(unit.name()), unit.aliases().stream())))
                .map(Normal::key)
                .distinct()
                .toList();
    }

    private Optional<UnitCode> find(String file) {
        String[] names = file.split("/", -1);
        for (int i = names.length - 1; i >= 0; i--) {
            boolean last = i == names.length - 1;
            if (!last && Periods.monthIn(names[i]).isPresent()) {
                break;
            }
            int dot = last ? names[i].lastIndexOf('.') : -1;
            Optional<UnitCode> unit = unitIn(Normal.key(dot > 0 ? names[i].substring(0, dot) : names[i]));
            if (unit.isPresent()) {
                return unit;
            }
        }
        return Optional.empty();
    }

    /** What the longest run of words names; DHL01.1 is not DHL01. */
    private Optional<UnitCode> unitIn(String name) {
        List<int[]> words = new ArrayList<>();
        for (Matcher word = WORD.matcher(name); word.find(); ) {
            words.add(new int[] {word.start(), word.end()});
        }
        for (int length = Math.min(words.size(), MOST_WORDS); length > 0; length--) {
            for (int first = 0; first + length <= words.size(); first++) {
                String run = name.substring(words.get(first)[0], words.get(first + length - 1)[1]);
                // A code of figures alone might be a month, a day or a number of a document.
                boolean telling = LETTER.matcher(run).find() || length == words.size();
                UnitCode unit = telling ? exact(run) : null;
                if (unit != null) {
                    return Optional.of(unit);
                }
            }
        }
        return Optional.empty();
    }

    private @Nullable UnitCode exact(String text) {
        if (units == null) {
            units = new UnitWords(registry, new Keys(new Pace()));
        }
        UnitCode coded = units.byCode(text).idOrNull();
        return coded != null ? coded : units.byName(text, day).idOrNull();
    }
}
