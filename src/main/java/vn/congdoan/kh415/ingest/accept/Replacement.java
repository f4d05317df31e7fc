package vn.congdoan.kh415.ingest.accept;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.ingest.period.FileVersion;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Entry;
import vn.congdoan.kh415.model.figure.FigureKey;
import vn.congdoan.kh415.model.figure.Ledger;
import vn.congdoan.kh415.model.figure.Return;
import vn.congdoan.kh415.model.figure.Source;
import vn.congdoan.kh415.model.figure.Submission;
import vn.congdoan.kh415.model.finding.Bearing;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.Severity;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.table.Place;

/**
 * Finds out which faults their senders have mended: a newer version of the return states the figure, and it counts. What the newer
 * version does not state stays a fault. A file that said nothing is mended by a newer version of the file, told by its name.
 */
public final class Replacement {
    /** Whoever sent these lines is not known, so nothing known of the others in the file speaks for them. */
    private static final Set<FindingCode> OF_UNKNOWN =
            EnumSet.of(FindingCode.UNIT_UNKNOWN, FindingCode.UNIT_AMBIGUOUS, FindingCode.UNIT_CONTRADICTION);

    /** The files from which figures count, and the same by what their names have in common. */
    private record Counting(Set<String> files, Map<FileVersion.Family, List<FileVersion>> families) {}

    private final Ledger ledger;
    private final Map<SenderMonth, List<Submission>> sent = new HashMap<>();
    private final Map<String, List<Submission>> byFile = new HashMap<>();
    private final Map<YearMonth, Counting> counting = new HashMap<>();

    private Replacement(Collection<Submission> submissions, Ledger ledger) {
        this.ledger = ledger;
        for (Submission each : submissions) {
            sent.computeIfAbsent(new SenderMonth(each.unit(), each.period()), key -> new ArrayList<>(1))
                    .add(each);
            byFile.computeIfAbsent(each.file(), key -> new ArrayList<>(1)).add(each);
        }
    }

    /** The same findings, those that are mended marked so. */
    public static List<Finding> mark(List<Finding> findings, Collection<Submission> submissions, Ledger ledger) {
        Replacement replacement = new Replacement(submissions, ledger);
        return findings.stream()
                .map(finding -> replacement.isMended(finding) ? finding.bearing(Bearing.REPLACED) : finding)
                .toList();
    }

    private boolean isMended(Finding finding) {
        String file = finding.place().file();
        YearMonth period = finding.period();
        if (finding.severity() == Severity.INFO || file == null || period == null) {
            return false;
        }
        UnitCode unit = finding.unit();
        if (unit == null) {
            return isFileMended(finding, file, period);
        }
        List<Submission> all = sent.getOrDefault(new SenderMonth(unit, period), List.of());
        List<Submission> own = versions(all, finding.place());
        if (own.isEmpty()) {
            return isFileMended(finding, file, period);
        }
        int revision = own.stream().mapToInt(Submission::revision).max().orElseThrow();
        List<Submission> newer =
                all.stream().filter(each -> each.revision() > revision).toList();
        MeasureId measure = finding.measure();
        return measure != null
                ? newer.stream().anyMatch(each -> counts(each, key -> isSame(key, measure, finding.place(), own)))
                : newer.stream().anyMatch(each -> counts(each, key -> true))
                        && own.stream().noneMatch(each -> counts(each, key -> true));
    }

    /** Those of a sender's submissions of which a finding at that place speaks: by its cell, else by its sheet, else by its file. */
    private static List<Submission> versions(List<Submission> all, Place place) {
        return Stream.<Predicate<Submission>>of(
                        each -> isIn(each, place) && key(each, place) != null,
                        each -> isIn(each, place),
                        each -> each.file().equals(place.file()))
                .map(of -> all.stream().filter(of).toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static boolean isIn(Submission submission, Place place) {
        return submission.file().equals(place.file())
                && submission.sheet().equals(place.sheet() == null ? "" : place.sheet());
    }

    /** What stands in that cell; null if the submission has no figure there. */
    private static @Nullable FigureKey key(Submission submission, Place place) {
        for (Map.Entry<FigureKey, List<Entry>> figure : submission.entries().entrySet()) {
            for (Entry entry : figure.getValue()) {
                if (entry.source().cell().equals(place.cell())) {
                    return figure.getKey();
                }
            }
        }
        return null;
    }

    /** The same measure, and the same sector where the cell tells it. */
    private static boolean isSame(FigureKey key, MeasureId measure, Place place, List<Submission> own) {
        return key.measure().equals(measure)
                && own.stream()
                        .map(each -> key(each, place))
                        .allMatch(there -> there == null
                                || !there.measure().equals(measure)
                                || there.sector().equals(key.sector()));
    }

    /** Whether one of those figures of the submission is the one that counts. */
    private boolean counts(Submission submission, Predicate<FigureKey> of) {
        Return accepted = ledger.of(submission.unit(), submission.period()).orElse(null);
        if (accepted == null) {
            return false;
        }
        return submission.entries().entrySet().stream()
                .filter(figure -> of.test(figure.getKey()))
                .anyMatch(figure -> Stream.of(
                                (figure.getKey().toDate() ? accepted.toDate() : accepted.own())
                                        .get(figure.getKey().measure()),
                                accepted.consolidated().get(figure.getKey()))
                        .anyMatch(entry -> isUsable(entry) && isAmong(entry, figure.getValue())));
    }

    private static boolean isUsable(@Nullable Entry entry) {
        return entry != null && !(entry instanceof Entry.Blank);
    }

    private static boolean isAmong(@Nullable Entry accepted, List<Entry> entries) {
        Source source = accepted == null ? null : accepted.source();
        return entries.stream().anyMatch(entry -> entry.source().equals(source));
    }

    /** What is wrong with a file as a whole, or with lines of it of which no sender is known. */
    private boolean isFileMended(Finding finding, String file, YearMonth period) {
        Counting used = counting.computeIfAbsent(period, this::counting);
        if (used.files().contains(file)) {
            return false;
        }
        FileVersion version = FileVersion.of(file);
        if (used.families().getOrDefault(version.family(), List.of()).stream().anyMatch(version::isReplacedBy)) {
            return true;
        }
        List<Submission> said = byFile.getOrDefault(file, List.of());
        return !said.isEmpty()
                && !OF_UNKNOWN.contains(finding.code())
                && said.stream().allMatch(this::isReplaced);
    }

    private boolean isReplaced(Submission submission) {
        return sent.getOrDefault(new SenderMonth(submission.unit(), submission.period()), List.of()).stream()
                .anyMatch(other -> other.revision() > submission.revision() && counts(other, key -> true));
    }

    private Counting counting(YearMonth period) {
        Set<String> files = new HashSet<>();
        for (Return each : ledger.in(period)) {
            Stream.concat(each.own().values().stream(), each.consolidated().values().stream())
                    .filter(Replacement::isUsable)
                    .forEach(entry -> files.add(entry.source().file()));
        }
        Map<FileVersion.Family, List<FileVersion>> families = files.stream()
                .flatMap(file -> FileVersion.ofEach(file).stream())
                .distinct()
                .collect(Collectors.groupingBy(FileVersion::family));
        return new Counting(files, families);
    }
}
