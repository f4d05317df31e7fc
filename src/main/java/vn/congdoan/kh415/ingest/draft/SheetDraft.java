package vn.congdoan.kh415.ingest.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import vn.congdoan.kh415.ingest.figure.FigureGrammar;
import vn.congdoan.kh415.ingest.figure.Reading;
import vn.congdoan.kh415.ingest.heading.Block;
import vn.congdoan.kh415.ingest.words.Cells;
import vn.congdoan.kh415.ingest.words.Lexicon;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.figure.Entry;
import vn.congdoan.kh415.model.figure.FigureKey;
import vn.congdoan.kh415.model.figure.Source;
import vn.congdoan.kh415.model.figure.Submission;
import vn.congdoan.kh415.model.finding.Facts;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.ReturnFacts;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.model.table.Place;
import vn.congdoan.kh415.model.table.Row;
import vn.congdoan.kh415.model.table.Table;

/** What has been read of one sheet so far: submissions by unit, period and revision, and findings. */
public final class SheetDraft {
    private final Table table;
    private final Source.Origin origin;
    private final Lexicon lexicon;
    private final Map<Sender, SortedMap<FigureKey, List<Entry>>> drafts = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Sender, Map<Measure, Source>> longer = new LinkedHashMap<>();
    private final PassedOver passedOver;
    private final Set<String> said = new HashSet<>();
    private final Map<FigureKey, FigureKey> keys = new HashMap<>();
    private final Set<List<Object>> parted = new HashSet<>();
    private IntFunction<String> tellsApart = row -> "";

    public SheetDraft(Table table, Lexicon lexicon) {
        this.table = table;
        this.origin = new Source.Origin(table.file(), table.sheet());
        this.lexicon = lexicon;
        this.passedOver = new PassedOver(table, lexicon);
    }

    public Table table() {
        return table;
    }

    /** What was found, with the figures refused because they cover more than the month: one finding a sender. */
    public List<Finding> findings() {
        List<Finding> all = new ArrayList<>(findings);
        longer.forEach((sender, figures) -> {
            List<String> names = figures.keySet().stream()
                    .map(measure -> measure.name().text())
                    .toList();
            all.add(new Finding(
                    FindingCode.FIGURE_LONGER_PERIOD,
                    figures.values().iterator().next().place(),
                    sender.unit(),
                    figures.keySet().iterator().next().id(),
                    sender.period(),
                    new ReturnFacts.LongerFigures(
                            Objects.requireNonNull(sender.over()).seen(), sender.period(), names)));
        });
        all.addAll(passedOver.findings(drafts));
        return all;
    }

    /** From here on rows are told apart by that text. */
    public void tellApart(IntFunction<String> tellsApart) {
        this.tellsApart = tellsApart;
    }

    public void add(Finding finding) {
        findings.add(finding);
    }

    /** Whether this is said of the sheet for the first time. */
    public boolean isNew(String remark) {
        return said.add(remark);
    }

    /** Reads one cell as a figure of that sender; what is wrong with it becomes a finding. */
    public Reading figure(Sender sender, FigureKey key, Candidate at) {
        lexicon.pace().step();
        Row row = at.row();
        int column = at.column();
        String scale = at.otherUnit();
        Measure measure = lexicon.measure(key.measure());
        Source source = new Source(origin, row.number(), column);
        Cell cell = row.cell(column);
        Reading reading = FigureGrammar.read(cell, measure, isTotalOfOthers(sender, measure));
        if (reading instanceof Reading.Value value
                && !scale.isEmpty()
                && value.value().signum() != 0) {
            reading = new Reading.Wrong(
                    FindingCode.FIGURE_OTHER_UNIT,
                    new ReturnFacts.OtherMeasurement(Cells.text(cell), scale, measure.unit()));
        }
        String seen = Cells.text(cell);
        if (reading instanceof Reading.Value value && at.standing().estimated() && !value.estimated()) {
            reading = new Reading.Value(value.value(), true);
            seen += " (" + at.standing().quote() + ")";
        }
        if (reading instanceof Reading.Value value && isOfLongerPeriod(sender, measure, value)) {
            longer.computeIfAbsent(sender, unused -> new LinkedHashMap<>()).putIfAbsent(measure, source);
            reading = new Reading.Blank();
        } else if (reading instanceof Reading.Wrong wrong) {
            findings.add(new Finding(
                    wrong.code(), source.place(), sender.unit(), key.measure(), sender.period(), wrong.facts()));
        } else if (reading instanceof Reading.Value value && value.estimated()) {
            findings.add(new Finding(
                    FindingCode.FIGURE_ESTIMATED,
                    source.place(),
                    sender.unit(),
                    key.measure(),
                    sender.period(),
                    new Facts.Seen(seen)));
        } else if (reading instanceof Reading.Value value && FigureGrammar.isFraction(value.value(), measure)) {
            findings.add(new Finding(
                    FindingCode.FIGURE_FRACTION,
                    source.place(),
                    sender.unit(),
                    key.measure(),
                    sender.period(),
                    new ReturnFacts.Amount(value.value(), measure.unit())));
        }
        Entry entry = entry(reading, source, at.standing().saysMonth());
        add(sender, key, entry);
        mentionHidden(row, column, sender, entry);
        return reading;
    }

    private void add(Sender sender, FigureKey key, Entry entry) {
        List<Entry> entries = drafts.computeIfAbsent(sender.covering(null), unused -> new TreeMap<>())
                .computeIfAbsent(keys.computeIfAbsent(key, same -> same), unused -> new ArrayList<>(1));
        // The first figure given stands first, so that the next is held against it at once.
        Entry first = entries.isEmpty() ? null : entries.get(0);
        if (first == null || entry instanceof Entry.Blank) {
            entries.add(entry);
        } else if (first instanceof Entry.Blank) {
            boolean refused = !parted.isEmpty() && parted.contains(List.of(sender.covering(null), key));
            entries.add(refused ? entries.size() : 0, refused ? new Entry.Blank(entry.source()) : entry);
        } else if (areToldApart(first.source(), entry.source())) {
            parted.add(List.of(sender.covering(null), key));
            twice(sender, key, first.source().place(), entry.source());
            entries.replaceAll(each -> new Entry.Blank(each.source()));
        } else {
            entries.add(entry);
        }
    }

    /** Whether another column or section tells the rows of two figures of one measure apart: then neither is a copy of the other. */
    private boolean areToldApart(Source one, Source other) {
        return one.row() != other.row() && !tellsApart.apply(one.row()).equals(tellsApart.apply(other.row()));
    }

    private void twice(Sender sender, FigureKey key, Place place, Source other) {
        findings.add(new Finding(
                FindingCode.FIGURE_TWICE,
                place,
                sender.unit(),
                key.measure(),
                sender.period(),
                new ReturnFacts.Twice(other.cell(), tellsApart.apply(other.row()))));
    }

    /** A cell that gives no figure of the measure, though it was asked. */
    public void blank(Sender sender, FigureKey key, Candidate at) {
        add(sender, key, new Entry.Blank(source(at)));
    }

    /** Two cells of one sender that give one measure below different headings; neither counts. */
    public void twice(Sender sender, FigureKey key, Candidate one, Candidate other) {
        refuse(
                FindingCode.FIGURE_TWICE,
                sender,
                key,
                one,
                new ReturnFacts.Twice(source(other).cell(), headings(one, other)));
    }

    /** Two cells of one sender that cannot both be right; neither counts. */
    public void disagree(Sender sender, FigureKey key, Candidate one, Candidate other) {
        refuse(
                FindingCode.FIGURES_DISAGREE,
                sender,
                key,
                one,
                new ReturnFacts.Disagreeing(
                        source(other).cell(), headings(one, other), Cells.text(one.cell()), Cells.text(other.cell())));
    }

    private static String headings(Candidate one, Candidate other) {
        return one.standing().quote() + " / " + other.standing().quote();
    }

    private void refuse(FindingCode code, Sender sender, FigureKey key, Candidate at, Facts facts) {
        findings.add(new Finding(code, source(at).place(), sender.unit(), key.measure(), sender.period(), facts));
        blank(sender, key, at);
    }

    /** A figure below or beside words that are not understood. */
    public void unclear(Sender sender, FigureKey key, Candidate at) {
        if (isNew("unclear " + sender.unit() + " " + at.column() + " "
                + at.standing().quote())) {
            findings.add(new Finding(
                    FindingCode.HEADING_UNCLEAR,
                    source(at).place(),
                    sender.unit(),
                    key.measure(),
                    sender.period(),
                    new ReturnFacts.Unclear(at.standing().quote(), Cells.text(at.cell()))));
        }
    }

    public PassedOver passedOver() {
        return passedOver;
    }

    private Source source(Candidate at) {
        return new Source(origin, at.row().number(), at.column());
    }

    /** Nothing in a longer period is nothing in its last month, too. */
    private boolean isOfLongerPeriod(Sender sender, Measure measure, Reading.Value value) {
        return sender.over() != null
                && value.value().signum() != 0
                && !sender.over().tells(measure, lexicon.plan().reportingYear());
    }

    private static Entry entry(Reading reading, Source source, boolean ofMonth) {
        if (reading instanceof Reading.Value value) {
            return new Entry.Given(value.value(), value.estimated(), source, ofMonth);
        }
        return reading instanceof Reading.NotApplicable ? new Entry.NotApplicable(source) : new Entry.Blank(source);
    }

    /** A body that does not report a measure itself gives the number of bodies that do, not a yes or no. */
    public boolean isTotalOfOthers(Sender sender, Measure measure) {
        Optional<Unit> unit =
                lexicon.registry().unit(sender.unit(), sender.period().atEndOfMonth());
        return unit.isPresent()
                && !lexicon.plan().isPart(unit.get().kind())
                && !measure.kinds().contains(unit.get().kind());
    }

    private void mentionHidden(Row row, int column, Sender sender, Entry entry) {
        boolean hidden = row.hidden() || table.hiddenColumns().contains(column);
        if (hidden
                && entry instanceof Entry.Given
                && isNew(row.hidden() ? "hidden row " + row.number() : "hidden column " + column)) {
            findings.add(new Finding(
                    FindingCode.ROW_HIDDEN,
                    entry.source().place(),
                    sender.unit(),
                    null,
                    sender.period(),
                    new Facts.None()));
        }
    }

    public void report(FindingCode code, int row, int column, Facts facts) {
        findings.add(new Finding(code, table.place(row, column), facts));
    }

    /** The same about a known sender, so that it is listed with what else that sender must mend. */
    public void report(FindingCode code, Sender sender, int row, int column, Facts facts) {
        findings.add(new Finding(code, table.place(row, column), facts).of(sender.unit(), sender.period()));
    }

    /** Says that it is not clear which figure of a line belongs to which heading. */
    public void uneven(Row row, Block block) {
        report(FindingCode.ROW_UNEVEN, row.number(), 0, new ReturnFacts.Uneven(row.fields(), block.width()));
    }

    public List<Submission> submissions() {
        drafts.values().forEach(draft -> draft.replaceAll((key, entries) -> List.copyOf(entries)));
        return drafts.entrySet().stream()
                .map(draft -> new Submission(
                        table.file(),
                        table.sheet(),
                        draft.getKey().unit(),
                        draft.getKey().period(),
                        draft.getKey().revision(),
                        draft.getKey().received(),
                        draft.getValue()))
                .toList();
    }
}
