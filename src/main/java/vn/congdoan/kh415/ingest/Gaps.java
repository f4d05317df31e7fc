package vn.congdoan.kh415.ingest;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.ingest.accept.Handled;
import vn.congdoan.kh415.ingest.period.FileHints;
import vn.congdoan.kh415.ingest.period.FileVersion;
import vn.congdoan.kh415.model.body.Registry;
import vn.congdoan.kh415.model.body.Tree;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Return;
import vn.congdoan.kh415.model.finding.Bearing;
import vn.congdoan.kh415.model.finding.Facts;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.Gap;
import vn.congdoan.kh415.model.finding.Receipt;
import vn.congdoan.kh415.model.finding.ReturnFacts;
import vn.congdoan.kh415.model.finding.Severity;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.plan.Plan;

/**
 * What the period lacks of each unit that must report, and why. Only who sent nothing has "not sent": a file that is locked, broken,
 * empty, of another month or under an unknown name came all the same, and so did the table that an upper body forwarded of those
 * below it.
 */
public final class Gaps {
    private static final Set<FindingCode> UNREADABLE = EnumSet.of(
            FindingCode.FILE_UNREADABLE,
            FindingCode.FILE_UNSUPPORTED,
            FindingCode.FILE_TOO_LARGE,
            FindingCode.TEXT_ENCODING_UNCLEAR);

    /** Files whose content nobody has seen. */
    private static final Set<Gap.Reason> UNSEEN = EnumSet.of(Gap.Reason.LOCKED, Gap.Reason.UNREADABLE);

    /** A file that came, and why nothing in it is the unit's return for the period. */
    private record Sent(String file, Gap.Reason reason, String detail) {}

    private final Ingest.Accepted accepted;
    private final Plan plan;
    private final Tree tree;
    private final YearMonth period;
    private final AskedMeasures asked;
    private final NamedSenders named;
    private final Map<UnitCode, Set<Receipt.Status>> handled = new HashMap<>();
    private final Map<UnitCode, String> files = new HashMap<>();
    private final Map<UnitCode, String> forwarded = new TreeMap<>();
    private final Map<UnitCode, Sent> unusable = new HashMap<>();
    private final Map<String, UnitCode> senders = new HashMap<>();
    private final Set<UnitCode> faulty = new HashSet<>();
    private final List<Gap> gaps;

    private Gaps(
            Ingest.Accepted accepted,
            List<Finding> findings,
            Plan plan,
            Registry registry,
            Tree tree,
            YearMonth period) {
        this.accepted = accepted;
        this.plan = plan;
        this.tree = tree;
        this.period = period;
        this.asked = new AskedMeasures(plan);
        this.named = new NamedSenders(registry, period);
        hear();
        findings.forEach(this::note);
        this.gaps = tree.units().stream()
                .filter(unit -> !plan.isPart(unit.kind()))
                .map(this::gap)
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * Of the units of that tree.
     *
     * @param findings of reading the files and of every check
     * @param tree at the end of the period
     */
    public static Gaps of(
            Ingest.Accepted accepted,
            List<Finding> findings,
            Plan plan,
            Registry registry,
            Tree tree,
            YearMonth period) {
        return new Gaps(accepted, findings, plan, registry, tree, period);
    }

    /** In the order of the tree, one for each unit at most. */
    public List<Gap> list() {
        return gaps;
    }

    /** The units that forwarded a table of those below them and gave nothing of their own, by code, with the file. */
    Map<UnitCode, String> forwarded() {
        return forwarded;
    }

    /** The unit that a file is from whose content does not tell it, by the file's name. */
    Optional<UnitCode> senderOf(String file) {
        return Optional.ofNullable(senders.get(file));
    }

    /** The same findings; what could not be read is doubted no more than needed where nothing lacks that it could hold. */
    public List<Finding> settle(List<Finding> findings) {
        Set<UnitCode> lacking = gaps.stream().map(Gap::unit).collect(Collectors.toSet());
        return findings.stream()
                .map(finding -> isSpare(finding, lacking) ? finding.bearing(Bearing.SPARE) : finding)
                .toList();
    }

    /** A newer version, as its name tells, might hold other figures: it is never spare. */
    private boolean isSpare(Finding finding, Set<UnitCode> lacking) {
        String file = finding.place().file();
        if (file == null || finding.bearing() != Bearing.HERE || !isLost(finding) || !period.equals(finding.period())) {
            return false;
        }
        FileVersion version = FileVersion.of(file);
        UnitCode unit = senders.get(file);
        return version.revision() == 1
                && !version.again()
                && (unit == null ? lacking.isEmpty() : tree.unit(unit).isPresent() && !lacking.contains(unit));
    }

    private static boolean isLost(Finding finding) {
        return finding.code() == FindingCode.FILE_ENCRYPTED || UNREADABLE.contains(finding.code());
    }

    /** What came of units that are known. */
    private void hear() {
        Map<String, Set<UnitCode>> byFile = new TreeMap<>();
        Map<String, Boolean> ofPeriod = new HashMap<>();
        for (Handled each : accepted.handled()) {
            if (each.period().equals(period)) {
                handled.computeIfAbsent(each.unit(), unit -> EnumSet.noneOf(Receipt.Status.class))
                        .add(each.status());
                files.merge(each.unit(), each.file(), (one, other) -> one.compareTo(other) <= 0 ? one : other);
                byFile.computeIfAbsent(each.file(), file -> new LinkedHashSet<>())
                        .add(each.unit());
            } else if (ofPeriod.computeIfAbsent(each.file(), this::isOf)) {
                unusable.putIfAbsent(
                        each.unit(),
                        new Sent(
                                each.file(),
                                Gap.Reason.WRONG_PERIOD,
                                each.period().toString()));
            }
        }
        byFile.forEach((file, units) -> above(file, units)
                .filter(unit -> !handled.containsKey(unit))
                .ifPresent(unit -> forwarded.putIfAbsent(unit, file)));
    }

    private boolean isOf(String file) {
        FileHints hints = FileHints.of(file);
        return period.equals(hints.fromFolder()) || period.equals(hints.fromName());
    }

    /** The body that a table of several others is from: the nearest above all of them, else the one in the file's name. */
    private Optional<UnitCode> above(String file, Set<UnitCode> units) {
        List<UnitCode> common = null;
        for (UnitCode unit : units) {
            List<UnitCode> path = path(unit);
            if (common == null) {
                common = path;
            } else {
                common = common.stream().filter(new HashSet<>(path)::contains).toList();
            }
        }
        if (common == null || common.isEmpty()) {
            return Optional.empty();
        }
        if (units.size() > 1) {
            return Optional.of(common.get(0));
        }
        List<UnitCode> silent =
                common.stream().filter(unit -> !handled.containsKey(unit)).toList();
        return named.among(silent, file);
    }

    /** The unit and those above it, the nearest first; none if it does not stand. */
    private List<UnitCode> path(UnitCode code) {
        List<UnitCode> path = new ArrayList<>();
        for (Optional<Unit> unit = tree.unit(code); unit.isPresent(); unit = tree.parent(unit.get())) {
            path.add(unit.get().code());
        }
        return path;
    }

    /** What came of units that only a file's name, or a misspelt name, tells. */
    private void note(Finding finding) {
        String file = finding.place().file();
        if (file == null || finding.severity() != Severity.ERROR || !period.equals(finding.period())) {
            return;
        }
        if (finding.unit() != null) {
            if (finding.code() != FindingCode.RETURN_EMPTY) {
                faulty.add(finding.unit());
            }
            return;
        }
        if (finding.facts() instanceof ReturnFacts.UnknownUnit unknown) {
            Facts.UnitName near = unknown.nearest();
            UnitCode meant = near == null ? null : new UnitCode(near.code());
            if (meant != null && tree.unit(meant).isPresent()) {
                unusable.putIfAbsent(meant, new Sent(file, Gap.Reason.UNKNOWN_NAME, unknown.seen()));
            }
            return;
        }
        Gap.Reason reason = reason(finding.code());
        if (reason != null) {
            named.of(file).ifPresent(unit -> {
                senders.put(file, unit);
                unusable.putIfAbsent(unit, new Sent(file, reason, ""));
            });
        }
    }

    /** Null for what is no matter of the whole file. */
    private static Gap.@Nullable Reason reason(FindingCode code) {
        if (UNREADABLE.contains(code)) {
            return Gap.Reason.UNREADABLE;
        }
        return switch (code) {
            case FILE_ENCRYPTED -> Gap.Reason.LOCKED;
            case FILE_EMPTY, RETURN_EMPTY -> Gap.Reason.EMPTY;
            case SHEET_NOT_RECOGNISED, PERIOD_UNKNOWN -> Gap.Reason.REFUSED;
            default -> null;
        };
    }

    private @Nullable Gap gap(Unit unit) {
        List<Measure> all = asked.of(unit, period);
        if (all.isEmpty()) {
            return null;
        }
        UnitCode code = unit.code();
        Function<List<Measure>, List<MeasureId>> ids =
                measures -> measures.stream().map(Measure::id).toList();
        Return given = accepted.ledger().of(code, period).orElse(null);
        if (given != null && given.hasOwnFigures()) {
            List<Measure> lacking = asked.lacking(given, unit, period);
            return lacking.isEmpty()
                    ? null
                    : new Gap(code, Gap.Reason.PARTIAL, files.get(code), "", ids.apply(lacking));
        }
        if (isSpokenFor(unit)) {
            return null;
        }
        Set<Receipt.Status> statuses = handled.getOrDefault(code, Set.of());
        if (statuses.contains(Receipt.Status.EXCLUDED_FOR_ERRORS) || faulty.contains(code)) {
            return new Gap(code, Gap.Reason.REFUSED, files.get(code), "", ids.apply(all));
        }
        if (statuses.contains(Receipt.Status.RECEIVED)) {
            return new Gap(code, Gap.Reason.PARTIAL, files.get(code), "", ids.apply(all));
        }
        if (!statuses.isEmpty()) {
            return new Gap(code, Gap.Reason.EMPTY, files.get(code), "", ids.apply(all));
        }
        if (forwarded.containsKey(code)) {
            return new Gap(code, Gap.Reason.PARTIAL, forwarded.get(code), "", ids.apply(all));
        }
        Sent sent = unusable.getOrDefault(code, inFileAbove(unit));
        return sent == null
                ? new Gap(code, Gap.Reason.NOT_SENT, null, "", ids.apply(all))
                : new Gap(code, sent.reason(), sent.file(), sent.detail(), ids.apply(all));
    }

    /** An upper body's file of which nothing can be read may be the table of those below it: then nobody knows who sent nothing. */
    private @Nullable Sent inFileAbove(Unit unit) {
        return tree.parent(unit)
                .map(above -> unusable.get(above.code()))
                .filter(sent -> UNSEEN.contains(sent.reason()))
                .map(sent -> new Sent(sent.file(), Gap.Reason.IN_FILE_ABOVE, ""))
                .orElse(null);
    }

    /** Parts that all sent speak for the body that they are parts of; kinds that are not expected to send are not waited for. */
    private boolean isSpokenFor(Unit unit) {
        List<Unit> parts = tree.children(unit.code()).stream()
                .filter(below -> plan.isPart(below.kind()))
                .toList();
        List<Unit> senders =
                parts.stream().filter(part -> plan.sends(part.kind())).toList();
        List<Unit> awaited = senders.isEmpty() ? parts : senders;
        return !awaited.isEmpty() && awaited.stream().allMatch(part -> handled.containsKey(part.code()));
    }
}
