package vn.congdoan.kh415.ingest;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.congdoan.kh415.ingest.accept.Handled;
import vn.congdoan.kh415.ingest.period.FileHints;
import vn.congdoan.kh415.model.body.Registry;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Return;
import vn.congdoan.kh415.model.finding.Bearing;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.Gap;
import vn.congdoan.kh415.model.finding.Receipt;
import vn.congdoan.kh415.model.finding.Receipt.Status;
import vn.congdoan.kh415.model.finding.Severity;
import vn.congdoan.kh415.model.plan.Plan;

/**
 * What became of every return, once all findings are known: each file found, and each unit that was expected to report for the
 * period and did not.
 */
public final class Receipts {
    private static final Set<FindingCode> UNKNOWN_SENDER =
            EnumSet.of(FindingCode.UNIT_UNKNOWN, FindingCode.UNIT_AMBIGUOUS, FindingCode.UNIT_CONTRADICTION);
    private static final Set<FindingCode> UNREADABLE = EnumSet.of(
            FindingCode.FILE_UNREADABLE,
            FindingCode.FILE_ENCRYPTED,
            FindingCode.FILE_UNSUPPORTED,
            FindingCode.FILE_TOO_LARGE,
            FindingCode.TEXT_ENCODING_UNCLEAR);

    private static final Set<FindingCode> EMPTY =
            EnumSet.of(FindingCode.FILE_EMPTY, FindingCode.RETURN_EMPTY, FindingCode.MAIL_WITHOUT_RETURN);

    /** What is wrong with the plan or the lists of the workspace is of no return. */
    private static final Set<FindingCode.Family> OF_RETURN =
            EnumSet.of(FindingCode.Family.FILE, FindingCode.Family.RETURN, FindingCode.Family.CHECK);

    /** Of several sheets of one file about one unit and period, the first of these speaks for the file. */
    private static final List<Status> BEST_FIRST =
            List.of(Status.RECEIVED, Status.EXCLUDED_FOR_ERRORS, Status.SUPERSEDED, Status.EMPTY, Status.NOT_EXPECTED);

    private record Key(String file, UnitCode unit, YearMonth period) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::period).thenComparing(Key::unit).thenComparing(Key::file);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private final Ingest.Accepted accepted;
    private final List<Finding> findings;
    private final Gaps gaps;
    private final Plan plan;
    private final Registry registry;
    private final LocalDate asOf;
    private final AskedMeasures asked;
    private final Set<Key> questioned = new HashSet<>();
    private final Set<Key> faulty = new HashSet<>();
    private final Set<String> otherPeriod = new HashSet<>();

    private Receipts(
            Ingest.Accepted accepted, List<Finding> findings, Gaps gaps, Plan plan, Registry registry, LocalDate asOf) {
        this.accepted = accepted;
        this.findings = findings;
        this.gaps = gaps;
        this.plan = plan;
        this.registry = registry;
        this.asOf = asOf;
        this.asked = new AskedMeasures(plan);
        findings.forEach(this::note);
    }

    /**
     * All receipts, by period, unit and file; those of files that name no unit or period come first.
     *
     * @param findings of reading the files and of every check
     * @param gaps of the period
     * @param asOf the day of the report, after which nothing was received
     */
    public static List<Receipt> of(
            Ingest.Accepted accepted,
            List<Finding> findings,
            Gaps gaps,
            Plan plan,
            Registry registry,
            YearMonth period,
            LocalDate asOf) {
        Receipts receipts = new Receipts(accepted, findings, gaps, plan, registry, asOf);
        List<Receipt> all = new ArrayList<>(receipts.ofSenders());
        all.addAll(receipts.ofUnknownSenders());
        all.addAll(receipts.ofOtherFiles(all));
        all.addAll(receipts.ofGaps(period));
        all.sort(Comparator.comparing((Receipt receipt) ->
                        receipt.period() == null ? "" : receipt.period().toString())
                .thenComparing(
                        receipt -> receipt.unit() == null ? "" : receipt.unit().text())
                .thenComparing(receipt -> receipt.file() == null ? "" : receipt.file())
                .thenComparing(Receipt::status));
        return all;
    }

    private void note(Finding finding) {
        String file = finding.place().file();
        if (file == null || finding.period() == null) {
            return;
        }
        if (finding.code() == FindingCode.PERIOD_CONTRADICTION) {
            otherPeriod.add(file + "\n" + finding.period());
        }
        if (finding.unit() != null && finding.severity() != Severity.INFO) {
            Key key = new Key(file, finding.unit(), finding.period());
            questioned.add(key);
            if (finding.severity() == Severity.ERROR && finding.code() != FindingCode.RETURN_EMPTY) {
                faulty.add(key);
            }
        }
    }

    private List<Receipt> ofSenders() {
        SortedMap<Key, List<Handled>> byKey = new TreeMap<>();
        for (Handled handled : accepted.handled()) {
            byKey.computeIfAbsent(
                            new Key(handled.file(), handled.unit(), handled.period()), unused -> new ArrayList<>())
                    .add(handled);
        }
        Map<Key, Boolean> partial = new HashMap<>();
        List<Receipt> receipts = new ArrayList<>();
        byKey.forEach((key, handled) ->
                receipts.add(new Receipt(key.file(), key.unit(), key.period(), status(key, handled, partial))));
        return receipts;
    }

    private Status status(Key key, List<Handled> handled, Map<Key, Boolean> partial) {
        Status best = BEST_FIRST.stream()
                .filter(status -> handled.stream().anyMatch(each -> each.status() == status))
                .findFirst()
                .orElseThrow();
        if (best == Status.EMPTY && faulty.contains(key)) {
            return Status.EXCLUDED_FOR_ERRORS;
        }
        if (best != Status.RECEIVED) {
            return best;
        }
        if (otherPeriod.contains(key.file() + "\n" + key.period())) {
            return Status.WRONG_PERIOD;
        }
        Key whole = new Key("", key.unit(), key.period());
        if (partial.computeIfAbsent(whole, unused -> isPartial(key.unit(), key.period()))) {
            return Status.PARTIAL;
        }
        return questioned.contains(key) ? Status.USED_WITH_WARNINGS : punctuality(key.period(), handled);
    }

    private boolean isPartial(UnitCode code, YearMonth period) {
        Return accepted = this.accepted.ledger().of(code, period).orElse(null);
        Unit unit = registry.unit(code, period.atEndOfMonth()).orElse(null);
        return accepted != null
                && unit != null
                && accepted.hasOwnFigures()
                && !plan.isPart(unit.kind())
                && !asked.lacking(accepted, unit, period).isEmpty();
    }

    private Status punctuality(YearMonth period, List<Handled> handled) {
        LocalDate due = plan.deadline().of(period).orElse(null);
        LocalDate received = handled.stream()
                .map(Handled::received)
                .filter(date -> date != null && ReceivedDays.isPossible(date, period, asOf))
                .min(Comparator.naturalOrder())
                .orElse(null);
        if (due == null || received == null) {
            return Status.RECEIVED;
        }
        return received.isAfter(due) ? Status.LATE : Status.ON_TIME;
    }

    private List<Receipt> ofUnknownSenders() {
        return findings.stream()
                .filter(finding -> UNKNOWN_SENDER.contains(finding.code()))
                .map(finding -> new Receipt(
                        finding.place().file(),
                        null,
                        finding.period(),
                        finding.bearing() == Bearing.REPLACED ? Status.SUPERSEDED : Status.UNKNOWN_UNIT))
                .distinct()
                .toList();
    }

    /** Files about which nothing else is known: unreadable, or without a layout, a period or a single figure. */
    private List<Receipt> ofOtherFiles(List<Receipt> known) {
        Set<String> named = known.stream().map(Receipt::file).collect(Collectors.toCollection(HashSet::new));
        SortedMap<String, Status> others = new TreeMap<>();
        for (Finding finding : findings) {
            String file = finding.place().file();
            if (file != null
                    && finding.code().severity() == Severity.ERROR
                    && isOfReturn(finding)
                    && !named.contains(file)) {
                others.merge(file, statusOfFile(finding), (one, other) -> one == Status.UNREADABLE ? one : other);
            }
        }
        List<Receipt> receipts = new ArrayList<>();
        others.forEach((file, status) -> receipts.add(new Receipt(
                file, gaps.senderOf(file).orElse(null), FileHints.of(file).assumed(), status)));
        return receipts;
    }

    private static boolean isOfReturn(Finding finding) {
        return OF_RETURN.contains(finding.code().family());
    }

    private static Status statusOfFile(Finding finding) {
        if (finding.bearing() == Bearing.REPLACED) {
            return Status.SUPERSEDED;
        }
        if (UNREADABLE.contains(finding.code())) {
            return Status.UNREADABLE;
        }
        return EMPTY.contains(finding.code()) ? Status.EMPTY : Status.EXCLUDED_FOR_ERRORS;
    }

    /** Units that sent nothing; and those that forwarded what is not their own. */
    private List<Receipt> ofGaps(YearMonth period) {
        List<Receipt> receipts = new ArrayList<>();
        for (Gap gap : gaps.list()) {
            if (gap.reason() == Gap.Reason.NOT_SENT) {
                receipts.add(new Receipt(null, gap.unit(), period, Status.NOT_RECEIVED));
            } else if (gap.reason() == Gap.Reason.IN_FILE_ABOVE) {
                receipts.add(new Receipt(gap.file(), gap.unit(), period, Status.UNREADABLE));
            } else if (gaps.forwarded().containsKey(gap.unit())) {
                receipts.add(new Receipt(gap.file(), gap.unit(), period, Status.PARTIAL));
            }
        }
        return receipts;
    }
}
