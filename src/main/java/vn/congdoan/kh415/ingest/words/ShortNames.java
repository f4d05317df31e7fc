package vn.congdoan.kh415.ingest.words;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.congdoan.kh415.ingest.qualifier.MeasurementWords;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.text.Headings;

/**
 * Names of measures that are a part of the names of others: below "Đoàn viên ưu tú được giới thiệu cho Đảng" the words "Số đoàn viên" count
 * these, and not all.
 */
public final class ShortNames {
    private final Plan plan;
    private final Keys keys;

    /** That say no more than that something is counted, "Tổng số". */
    private final Set<String> general;

    /** Of these, those that say that all are counted. */
    private final Set<String> whole;

    /** What titles write short, by the short word. */
    private final Map<String, String> shortFor;

    private final Set<String> small;

    private final Set<String> people;
    private final List<String> others;
    private final List<String> union;

    private final Map<MeasureId, List<String>> names = new HashMap<>();

    /** Of each measure the names of others that are counted among what it counts, the longest first. */
    private final Map<MeasureId, List<String>> longer = new HashMap<>();

    ShortNames(Plan plan, Headings headings, Keys keys) {
        this.plan = plan;
        this.keys = keys;
        this.general = Stream.of(ColumnRole.VALUE.id(), "total")
                .flatMap(role -> headings.words(role).stream())
                .flatMap(ShortNames::words)
                .collect(Collectors.toSet());
        Set<String> value = headings.words(ColumnRole.VALUE.id()).stream()
                .flatMap(ShortNames::words)
                .collect(Collectors.toSet());
        this.whole = general.stream().filter(word -> !value.contains(word)).collect(Collectors.toSet());
        this.small = Set.copyOf(headings.words("small"));
        this.people = Stream.of("in.people", "in.some-people")
                .flatMap(role -> headings.words(role).stream())
                .collect(Collectors.toSet());
        this.others = headings.words("of-others");
        this.union = headings.words("of-union");
        this.shortFor = headings.words("short-for").stream()
                .map(pair -> pair.split(": ", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        for (Measure measure : plan.measures()) {
            List<String> bare = measure.names()
                    .map(this::bare)
                    .filter(name -> !name.isEmpty())
                    .distinct()
                    .toList();
            names.put(measure.id(), bare);
        }
    }

    private static Stream<String> words(String key) {
        return MeasurementWords.words(key).results().map(MatchResult::group);
    }

    /** Its words alone, without general ones before them. */
    private String bare(String name) {
        return words(keys.of(name))
                .filter(word -> !small.contains(word))
                .dropWhile(general::contains)
                .collect(Collectors.joining(" "));
    }

    /**
     * Whether a line tells of another measure for which the name of this may stand, and not of this.
     *
     * @param told those that are named below it; of them the line is no more than a heading
     */
    public boolean areOfAnother(String line, Measure measure, Collection<MeasureId> told) {
        String rest = spaced(words(keys.of(line))
                .filter(word -> !small.contains(word))
                .map(word -> shortFor.getOrDefault(word, word))
                .collect(Collectors.joining(" ")));
        String whole = rest;
        List<String> own = names.getOrDefault(measure.id(), List.of());
        if (told.stream().anyMatch(id -> !id.equals(measure.id()) && isToldIn(whole, id, own))) {
            return false;
        }
        boolean found = false;
        for (String name : longer(measure)) {
            String without = rest.replace(spaced(name), " | ");
            found |= !without.equals(rest);
            rest = without;
        }
        return found && !isNamedIn(rest, measure.id());
    }

    /** Whether a label by which that measure is known may stand for some only: it does not say "tổng số", and others' names hold it. */
    public boolean mayCountSome(String label, Measure measure) {
        return !longer(measure).isEmpty()
                && words(keys.of(label)).takeWhile(general::contains).noneMatch(whole::contains);
    }

    /**
     * Whether a label that says of nobody, "Kết nạp mới", stands below a line that speaks of others than the union's people: "Phát triển
     * Đảng".
     */
    public boolean isOfOthers(String line, String label, Measure measure) {
        String said = spaced(words(keys.of(line)).collect(Collectors.joining(" ")));
        String own = spaced(words(keys.of(label)).collect(Collectors.joining(" ")));
        return people.stream().noneMatch(word -> own.contains(spaced(word)))
                && union.stream().noneMatch(word -> said.contains(spaced(word)))
                && others.stream()
                        .filter(word -> said.contains(spaced(word)))
                        .anyMatch(word -> names.getOrDefault(measure.id(), List.of()).stream()
                                .noneMatch(name -> spaced(name).contains(spaced(word))));
    }

    private List<String> longer(Measure measure) {
        return longer.computeIfAbsent(measure.id(), this::kinds);
    }

    private boolean isToldIn(String line, MeasureId measure, List<String> own) {
        return isNamedIn(line, measure)
                || names.getOrDefault(measure, List.of()).stream()
                        .flatMap(name -> cut(name, own))
                        .anyMatch(name -> line.contains(spaced(name)));
    }

    private boolean isNamedIn(String line, MeasureId measure) {
        return names.getOrDefault(measure, List.of()).stream().anyMatch(name -> line.contains(spaced(name)));
    }

    private List<String> kinds(MeasureId measure) {
        List<String> own = names.getOrDefault(measure, List.of());
        return plan.measures().stream()
                .filter(other -> !other.id().equals(measure) && other.names().anyMatch(name -> isKind(name, own)))
                .flatMap(other -> names.getOrDefault(other.id(), List.of()).stream())
                .flatMap(name -> Stream.concat(Stream.of(name), cut(name, own)))
                .filter(name -> name.contains(" ") && !own.contains(name))
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /**
     * What titles leave of it: one of those with the next two words behind or before it. "Đoàn viên ưu tú" are introduced for something,
     * and "kết nạp đoàn viên" is about new ones.
     */
    private static Stream<String> cut(String name, List<String> own) {
        return own.stream().filter(each -> name.startsWith(each + " ")).flatMap(each -> {
            String[] more = name.substring(each.length() + 1).split(" ", 3);
            return more.length < 2
                    ? Stream.empty()
                    : Stream.of(each + " " + more[0] + " " + more[1], more[0] + " " + more[1] + " " + each);
        });
    }

    /** Whether a name says more than one of those; one that lists it with others, "đoàn viên, lao động", is of more and not of some. */
    private boolean isKind(String name, List<String> own) {
        String key = keys.of(name);
        String all = spaced(bare(name));
        return own.stream()
                .anyMatch(each -> all.contains(spaced(each))
                        && all.length() > spaced(each).length()
                        && !key.contains(each + ",")
                        && !key.contains(each + " và "));
    }

    private static String spaced(String words) {
        return " " + words + " ";
    }
}
