package vn.congdoan.kh415.ingest.accept;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Registry;
import vn.congdoan.kh415.model.body.Tree;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.figure.Entry;
import vn.congdoan.kh415.model.figure.FigureKey;
import vn.congdoan.kh415.model.figure.Ledger;
import vn.congdoan.kh415.model.figure.Return;
import vn.congdoan.kh415.model.figure.Submission;
import vn.congdoan.kh415.model.finding.Facts;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.Receipt;
import vn.congdoan.kh415.model.finding.ReturnFacts;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.table.Place;

/**
 * Decides what counts of all that was sent: sorts each sheet's figures into the sender's own and consolidated ones, settles
 * copies, revisions and conflicts, and says what became of each.
 */
public final class Acceptance {
    /** The two returns that one unit may send for a period. */
    private record OfOneSender(MergedReturn own, MergedReturn consolidated) {}

    private final Plan plan;
    private final Registry registry;
    private final Map<MeasureId, Measure> measures = new HashMap<>();
    private final Map<YearMonth, Tree> trees = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Handled> handled = new ArrayList<>();

    private Acceptance(Plan plan, Registry registry) {
        this.plan = plan;
        this.registry = registry;
        plan.measures().forEach(measure -> measures.put(measure.id(), measure));
    }

    /** The accepted returns, what became of each submission, and what was found. */
    public record Accepted(Ledger ledger, List<Handled> handled, List<Finding> findings) {}

    public static Accepted of(List<Submission> submissions, Plan plan, Registry registry) {
        SortedMap<SenderMonth, List<Submission>> senders = new TreeMap<>();
        for (Submission submission : submissions) {
            senders.computeIfAbsent(
                            new SenderMonth(submission.unit(), submission.period()), sender -> new ArrayList<>(1))
                    .add(submission);
        }
        Acceptance acceptance = new Acceptance(plan, registry);
        List<Return> returns = new ArrayList<>();
        senders.forEach((sender, sent) -> acceptance.settle(sender, sent, returns));
        return new Accepted(new Ledger(returns), acceptance.handled, acceptance.findings);
    }

    private void settle(SenderMonth sender, List<Submission> sent, List<Return> returns) {
        OfOneSender merged = new OfOneSender(new MergedReturn(), new MergedReturn());
        sent.forEach(submission -> sort(submission, merged));
        settle(sender, merged, returns);
    }

    private void sort(Submission submission, OfOneSender merged) {
        Unit unit = registry.unit(submission.unit(), submission.period().atEndOfMonth())
                .orElse(null);
        if (unit == null) {
            findings.add(new Finding(
                    FindingCode.UNIT_NOT_EXPECTED,
                    new Place(submission.file(), submission.sheet().isEmpty() ? null : submission.sheet(), null),
                    submission.unit(),
                    null,
                    submission.period(),
                    new ReturnFacts.OfMonth(submission.period())));
            receive(submission, Receipt.Status.NOT_EXPECTED);
            return;
        }
        SortedMap<FigureKey, List<Entry>> own = new TreeMap<>();
        SortedMap<FigureKey, List<Entry>> consolidated = new TreeMap<>();
        ReportingScope scope = new ReportingScope(plan, unit, tree(submission.period()));
        submission.entries().forEach((key, entries) -> {
            Measure measure = measures.get(key.measure());
            if (measure == null) {
                throw new IllegalArgumentException("no measure " + key.measure());
            }
            if (scope.isOwn(measure, key.sector())) {
                own.computeIfAbsent(key.own(), unused -> new ArrayList<>()).addAll(entries);
            } else if (key.toDate()) {
                // Only a sender's own running total is held against its months.
                return;
            } else if (scope.isConsolidated(measure)) {
                consolidated.put(key, entries);
            } else {
                refuse(submission, key, entries);
            }
        });
        if (!own.isEmpty()) {
            merged.own().add(new MergedReturn.Part(submission, own));
        }
        if (!consolidated.isEmpty()) {
            merged.consolidated().add(new MergedReturn.Part(submission, consolidated));
        }
        if (own.isEmpty() && consolidated.isEmpty()) {
            boolean refused =
                    submission.entries().values().stream().flatMap(List::stream).anyMatch(Acceptance::saysSomething);
            receive(submission, refused ? Receipt.Status.EXCLUDED_FOR_ERRORS : Receipt.Status.EMPTY);
        }
    }

    private Tree tree(YearMonth period) {
        return trees.computeIfAbsent(period, month -> new Tree(registry, month.atEndOfMonth()));
    }

    /** A figure that is not the sender's to give is no harm while it says none. */
    private void refuse(Submission submission, FigureKey key, List<Entry> entries) {
        for (Entry entry : entries) {
            if (entry instanceof Entry.Given given && saysSomething(given)) {
                findings.add(new Finding(
                        FindingCode.FIGURE_NOT_ASKED,
                        entry.source().place(),
                        submission.unit(),
                        key.measure(),
                        submission.period(),
                        new ReturnFacts.Stated(given.value())));
            }
        }
    }

    private static boolean saysSomething(Entry entry) {
        return entry instanceof Entry.Given given && given.value().signum() != 0;
    }

    private void settle(SenderMonth sender, OfOneSender merged, List<Return> returns) {
        MergedReturn.Settled own = merged.own().settle(this::name);
        MergedReturn.Settled consolidated = merged.consolidated().settle(this::name);
        findings.addAll(own.findings());
        findings.addAll(consolidated.findings());
        receive(merged.own(), own);
        receive(merged.consolidated(), consolidated);
        SortedMap<MeasureId, Entry> ownEntries = new TreeMap<>();
        SortedMap<MeasureId, Entry> toDate = new TreeMap<>();
        own.entries().forEach((key, entry) -> (key.toDate() ? toDate : ownEntries).put(key.measure(), entry));
        if (!ownEntries.isEmpty() || !consolidated.entries().isEmpty()) {
            Set<String> files = new TreeSet<>();
            ownEntries.values().forEach(entry -> files.add(entry.source().file()));
            consolidated
                    .entries()
                    .values()
                    .forEach(entry -> files.add(entry.source().file()));
            int revision = Math.max(own.revision(), consolidated.revision());
            returns.add(new Return(
                    sender.unit(),
                    sender.period(),
                    revision,
                    ownEntries,
                    toDate,
                    consolidated.entries(),
                    List.copyOf(files)));
        }
    }

    private String name(MeasureId measure) {
        Measure known = measures.get(measure);
        return known == null ? measure.text() : known.name().text();
    }

    private void receive(MergedReturn merged, MergedReturn.Settled settled) {
        for (MergedReturn.Part part : merged.parts()) {
            Receipt.Status status;
            if (settled.state() == MergedReturn.State.EMPTY) {
                status = Receipt.Status.EMPTY;
                reportEmpty(part);
            } else if (!part.isUsable()) {
                status = Receipt.Status.EMPTY;
            } else if (!settled.counting().contains(part) && part.submission().revision() < settled.revision()) {
                status = Receipt.Status.SUPERSEDED;
            } else {
                status = settled.state() == MergedReturn.State.CONFLICT
                        ? Receipt.Status.EXCLUDED_FOR_ERRORS
                        : Receipt.Status.RECEIVED;
            }
            receive(part.submission(), status);
        }
    }

    private void reportEmpty(MergedReturn.Part part) {
        Submission submission = part.submission();
        boolean asked = part.entries().keySet().stream().anyMatch(key -> isAskedOf(submission, key.measure()));
        if (asked) {
            findings.add(new Finding(
                    FindingCode.RETURN_EMPTY,
                    part.place(),
                    submission.unit(),
                    null,
                    submission.period(),
                    new Facts.None()));
        }
    }

    /** A heading row that names an upper body above its units is no empty return of that body. */
    private boolean isAskedOf(Submission submission, MeasureId measure) {
        @Nullable Measure asked = measures.get(measure);
        return asked != null
                && registry.unit(submission.unit(), submission.period().atEndOfMonth())
                        .filter(unit -> asked.isReportedBy(unit.kind(), unit.sector()))
                        .isPresent();
    }

    private void receive(Submission submission, Receipt.Status status) {
        handled.add(
                new Handled(submission.file(), submission.unit(), submission.period(), submission.received(), status));
    }

    /** For whom a unit speaks when it gives a figure: for itself, or for those below it. */
    private static final class ReportingScope {
        private final Unit unit;
        private final Unit reporter;
        private final boolean mayConsolidate;

        ReportingScope(Plan plan, Unit unit, Tree tree) {
            this.unit = unit;
            this.mayConsolidate =
                    !plan.isPart(unit.kind()) && !tree.children(unit.code()).isEmpty();
            Unit body = unit;
            while (plan.isPart(body.kind()) && tree.parent(body).isPresent()) {
                body = tree.parent(body).orElseThrow();
            }
            this.reporter = body;
        }

        /** Whether it is the unit's own figure; parts report what the body that they are parts of reports. */
        boolean isOwn(Measure measure, String sector) {
            return measure.isReportedBy(reporter.kind(), reporter.sector())
                    && (sector.isEmpty() || sector.equals(reporter.sector()));
        }

        /** Whether it is a total of what bodies below report: the unit's kind does not report it, and bodies stand below. */
        boolean isConsolidated(Measure measure) {
            return mayConsolidate && !measure.kinds().contains(unit.kind());
        }
    }
}
