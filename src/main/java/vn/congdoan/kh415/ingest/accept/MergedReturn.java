package vn.congdoan.kh415.ingest.accept;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.figure.Entry;
import vn.congdoan.kh415.model.figure.FigureKey;
import vn.congdoan.kh415.model.figure.Submission;
import vn.congdoan.kh415.model.finding.Facts;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.ReturnFacts;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.table.Place;

/**
 * Everything one unit sent for one period as one return (its own figures, or its consolidated ones), in all revisions and files.
 *
 * <p>A later revision replaces older ones figure by figure: what it states counts, also that there is none or that it does not apply;
 * what it leaves blank, lacks or states unusably is kept of the latest that has it. Within a revision, files merge; a figure given twice
 * with one value counts once; two values for one figure exclude the whole return, and do not revive an older revision.
 */
final class MergedReturn {
    /** What a sheet contributed to the return. */
    record Part(Submission submission, SortedMap<FigureKey, List<Entry>> entries) {
        boolean isUsable() {
            return entries.values().stream().flatMap(List::stream).anyMatch(MergedReturn::isUsable);
        }

        Place place() {
            return new Place(submission.file(), submission.sheet().isEmpty() ? null : submission.sheet(), null);
        }
    }

    /** What came of the return. */
    enum State {
        USED,
        CONFLICT,
        EMPTY
    }

    private static final Comparator<Part> BY_PLACE = Comparator.comparing(
                    (Part part) -> part.submission().file())
            .thenComparing(part -> part.submission().sheet());

    private final List<Part> parts = new ArrayList<>();

    void add(Part part) {
        parts.add(part);
    }

    List<Part> parts() {
        return parts.stream().sorted(BY_PLACE).toList();
    }

    private static boolean isUsable(Entry entry) {
        return !(entry instanceof Entry.Blank);
    }

    /**
     * The result.
     *
     * @param revision the latest with a usable figure
     * @param entries with blanks, too; empty unless the state is used
     * @param counting the parts of which at least one figure counts, or would but for a conflict
     */
    record Settled(
            State state,
            int revision,
            SortedMap<FigureKey, Entry> entries,
            Set<Part> counting,
            List<Finding> findings) {}

    /** With the names of measures by their ids, for what is said of them. */
    Settled settle(Function<MeasureId, String> names) {
        List<Finding> findings = new ArrayList<>();
        List<Part> usable = parts().stream().filter(Part::isUsable).toList();
        if (usable.isEmpty()) {
            return new Settled(State.EMPTY, 0, new TreeMap<>(), Set.of(), findings);
        }
        int revision = usable.stream()
                .mapToInt(part -> part.submission().revision())
                .max()
                .orElseThrow();
        SortedMap<FigureKey, Chosen> chosen = choose();
        chosen.keySet().removeAll(outdated(chosen));
        Set<Part> counting = Collections.newSetFromMap(new IdentityHashMap<>());
        chosen.values().forEach(figure -> counting.addAll(figure.from()));
        reportOtherRevisions(revision, counting, findings);
        List<Part> current = parts().stream()
                .filter(part -> part.submission().revision() == revision)
                .toList();
        Finding conflict = conflict(chosen, current.get(0).submission());
        if (conflict != null) {
            findings.add(conflict);
            return new Settled(State.CONFLICT, revision, new TreeMap<>(), counting, findings);
        }
        reportCopies(current, findings);
        reportKept(revision, chosen, current.get(0), names, findings);
        SortedMap<FigureKey, Entry> merged = new TreeMap<>();
        chosen.forEach((key, figure) -> merged.put(key, first(figure.entries())));
        return new Settled(State.USED, revision, merged, counting, findings);
    }

    /**
     * What is said of a figure in the latest revision that usably says anything.
     *
     * @param from the parts that say it; none if it is blank everywhere
     */
    private record Chosen(int revision, List<Entry> entries, List<Part> from) {}

    private SortedMap<FigureKey, Chosen> choose() {
        SortedMap<FigureKey, Chosen> chosen = new TreeMap<>();
        for (Part part : parts()) {
            part.entries()
                    .forEach((key, entries) -> chosen.merge(
                            key,
                            new Chosen(
                                    part.submission().revision(),
                                    entries,
                                    entries.stream().anyMatch(MergedReturn::isUsable) ? List.of(part) : List.of()),
                            MergedReturn::later));
        }
        return chosen;
    }

    /** Running totals of an older revision than the month's figure beside which they stood. */
    private static List<FigureKey> outdated(SortedMap<FigureKey, Chosen> chosen) {
        List<FigureKey> outdated = new ArrayList<>();
        chosen.forEach((key, figure) -> {
            Chosen month = chosen.get(key.month());
            if (month != null && !month.from().isEmpty() && figure.revision() < month.revision()) {
                outdated.add(key);
            }
        });
        return outdated;
    }

    /** The usable before the blank, then the later revision; of one revision, both. */
    private static Chosen later(Chosen one, Chosen other) {
        if (one.from().isEmpty() != other.from().isEmpty()) {
            return one.from().isEmpty() ? other : one;
        }
        if (one.revision() != other.revision()) {
            return one.revision() > other.revision() ? one : other;
        }
        return new Chosen(one.revision(), joined(one.entries(), other.entries()), joined(one.from(), other.from()));
    }

    private static <T> List<T> joined(List<T> some, List<T> others) {
        List<T> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    private void reportOtherRevisions(int current, Set<Part> counting, List<Finding> findings) {
        for (Part part : parts()) {
            int revision = part.submission().revision();
            if (revision > current) {
                findings.add(about(
                        part, FindingCode.REVISION_WITHOUT_FIGURES, new ReturnFacts.Revisions(revision, current)));
            } else if (revision < current && !counting.contains(part)) {
                findings.add(about(part, FindingCode.RETURN_SUPERSEDED, new ReturnFacts.Revisions(revision, current)));
            }
        }
    }

    private static void reportKept(
            int current,
            SortedMap<FigureKey, Chosen> chosen,
            Part latest,
            Function<MeasureId, String> names,
            List<Finding> findings) {
        List<String> kept = new ArrayList<>();
        chosen.forEach((key, figure) -> {
            if (!figure.from().isEmpty() && figure.revision() < current) {
                String name = names.apply(key.measure());
                kept.add(key.sector().isEmpty() ? name : name + " (" + key.sector() + ")");
            }
        });
        if (!kept.isEmpty()) {
            findings.add(about(latest, FindingCode.REVISION_KEEPS_FIGURES, new ReturnFacts.Kept(current, kept)));
        }
    }

    private static @Nullable Finding conflict(SortedMap<FigureKey, Chosen> chosen, Submission submission) {
        FigureKey first = null;
        Entry one = null;
        Entry other = null;
        int conflicts = 0;
        for (Map.Entry<FigureKey, Chosen> figure : chosen.entrySet()) {
            List<Entry> usable = figure.getValue().entries().stream()
                    .filter(MergedReturn::isUsable)
                    .toList();
            for (int i = 1; i < usable.size(); i++) {
                if (!said(usable.get(i)).equals(said(usable.get(0)))) {
                    conflicts++;
                    if (first == null) {
                        first = figure.getKey();
                        one = usable.get(0);
                        other = usable.get(i);
                    }
                    break;
                }
            }
        }
        return first == null || one == null || other == null ? null : between(one, other, first, submission, conflicts);
    }

    private static Finding between(Entry one, Entry other, FigureKey key, Submission submission, int conflicts) {
        return new Finding(
                FindingCode.RETURN_CONFLICT,
                one.source().place(),
                submission.unit(),
                key.measure(),
                submission.period(),
                new ReturnFacts.Conflict(said(one), other.source().place(), said(other), conflicts));
    }

    private static void reportCopies(List<Part> current, List<Finding> findings) {
        Map<SortedMap<FigureKey, String>, Part> seen = new HashMap<>();
        for (Part part : current) {
            SortedMap<FigureKey, String> content = new TreeMap<>();
            part.entries().forEach((key, entries) -> content.put(key, said(first(entries))));
            Part twin = part.isUsable() ? seen.putIfAbsent(content, part) : null;
            if (twin != null) {
                findings.add(about(part, FindingCode.RETURN_DUPLICATE, new ReturnFacts.Copy(twin.place())));
            }
        }
    }

    /** The first usable entry in the order of places, else the first blank. */
    private static Entry first(List<Entry> entries) {
        return entries.stream()
                .min(Comparator.comparing((Entry entry) -> !isUsable(entry)).thenComparing(Entry::source))
                .orElseThrow();
    }

    private static String said(Entry entry) {
        if (entry instanceof Entry.Given given) {
            BigDecimal plain = given.value().stripTrailingZeros();
            return plain.toPlainString();
        }
        return entry instanceof Entry.NotApplicable ? "K/A" : "";
    }

    private static Finding about(Part part, FindingCode code, Facts facts) {
        Submission submission = part.submission();
        return new Finding(code, part.place(), submission.unit(), null, submission.period(), facts);
    }
}
