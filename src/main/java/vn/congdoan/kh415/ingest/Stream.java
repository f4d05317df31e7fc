package vn.congdoan.kh415.ingest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.Entry;
import vn.congdoan.kh415.model.FigureKey;
import vn.congdoan.kh415.model.Finding;
import vn.congdoan.kh415.model.FindingCode;
import vn.congdoan.kh415.model.Place;
import vn.congdoan.kh415.model.Submission;

/**
 * Everything one unit sent for one period as one return (its own figures, or its consolidated ones), in all revisions and files.
 *
 * <p>The latest revision with a usable figure replaces the older ones whole. Within it, files merge; a figure given twice with one
 * value counts once; two values for one figure exclude the whole return, and do not revive an older revision.
 */
final class Stream {
    /** What a sheet contributed to the stream. */
    record Part(Submission submission, SortedMap<FigureKey, List<Entry>> entries) {
        boolean isUsable() {
            return entries.values().stream().flatMap(List::stream).anyMatch(Stream::isUsable);
        }

        Place place() {
            return new Place(submission.file(), submission.sheet().isEmpty() ? null : submission.sheet(), null);
        }
    }

    /** What came of the stream. */
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

    /** The result; {@code entries} holds blanks too, and is empty unless the state is used. */
    record Settled(State state, int revision, SortedMap<FigureKey, Entry> entries, List<Finding> findings) {}

    Settled settle() {
        List<Finding> findings = new ArrayList<>();
        List<Part> usable = parts().stream().filter(Part::isUsable).toList();
        if (usable.isEmpty()) {
            return new Settled(State.EMPTY, 0, new TreeMap<>(), findings);
        }
        int revision = usable.stream()
                .mapToInt(part -> part.submission().revision())
                .max()
                .orElseThrow();
        reportOtherRevisions(revision, findings);
        List<Part> current = parts().stream()
                .filter(part -> part.submission().revision() == revision)
                .toList();
        SortedMap<FigureKey, List<Entry>> gathered = gather(current);
        Finding conflict = conflict(gathered, current.get(0).submission());
        if (conflict != null) {
            findings.add(conflict);
            return new Settled(State.CONFLICT, revision, new TreeMap<>(), findings);
        }
        reportCopies(current, findings);
        SortedMap<FigureKey, Entry> merged = new TreeMap<>();
        gathered.forEach((key, entries) -> merged.put(key, first(entries)));
        return new Settled(State.USED, revision, merged, findings);
    }

    private void reportOtherRevisions(int current, List<Finding> findings) {
        for (Part part : parts()) {
            int revision = part.submission().revision();
            if (revision != current) {
                FindingCode code =
                        revision < current ? FindingCode.RETURN_SUPERSEDED : FindingCode.REVISION_WITHOUT_FIGURES;
                findings.add(about(part, code, String.valueOf(revision), String.valueOf(current)));
            }
        }
    }

    private static SortedMap<FigureKey, List<Entry>> gather(List<Part> parts) {
        SortedMap<FigureKey, List<Entry>> gathered = new TreeMap<>();
        for (Part part : parts) {
            part.entries()
                    .forEach((key, entries) -> gathered.computeIfAbsent(key, unused -> new ArrayList<>())
                            .addAll(entries));
        }
        return gathered;
    }

    private static @Nullable Finding conflict(SortedMap<FigureKey, List<Entry>> gathered, Submission submission) {
        Finding first = null;
        int conflicts = 0;
        for (Map.Entry<FigureKey, List<Entry>> figure : gathered.entrySet()) {
            List<Entry> usable =
                    figure.getValue().stream().filter(Stream::isUsable).toList();
            for (int i = 1; i < usable.size(); i++) {
                if (!said(usable.get(i)).equals(said(usable.get(0)))) {
                    conflicts++;
                    first = first != null ? first : between(usable.get(0), usable.get(i), figure.getKey(), submission);
                    break;
                }
            }
        }
        return first == null ? null : withCount(first, conflicts);
    }

    private static Finding between(Entry one, Entry other, FigureKey key, Submission submission) {
        return new Finding(
                FindingCode.RETURN_CONFLICT,
                one.source().place(),
                submission.unit(),
                key.measure(),
                submission.period(),
                List.of(said(one), other.source().toString(), said(other)));
    }

    private static Finding withCount(Finding finding, int conflicts) {
        List<String> details = new ArrayList<>(finding.details());
        details.add(String.valueOf(conflicts));
        return new Finding(
                finding.code(), finding.place(), finding.unit(), finding.measure(), finding.period(), details);
    }

    private static void reportCopies(List<Part> current, List<Finding> findings) {
        Map<SortedMap<FigureKey, String>, Part> seen = new HashMap<>();
        for (Part part : current) {
            SortedMap<FigureKey, String> content = new TreeMap<>();
            part.entries().forEach((key, entries) -> content.put(key, said(first(entries))));
            Part twin = part.isUsable() ? seen.putIfAbsent(content, part) : null;
            if (twin != null) {
                findings.add(
                        about(part, FindingCode.RETURN_DUPLICATE, twin.place().toString()));
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

    private static Finding about(Part part, FindingCode code, String... details) {
        Submission submission = part.submission();
        return new Finding(code, part.place(), submission.unit(), null, submission.period(), List.of(details));
    }
}
