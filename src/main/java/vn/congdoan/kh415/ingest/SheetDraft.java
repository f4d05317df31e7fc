package vn.congdoan.kh415.ingest;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.Cell;
import vn.congdoan.kh415.model.Entry;
import vn.congdoan.kh415.model.FigureKey;
import vn.congdoan.kh415.model.Finding;
import vn.congdoan.kh415.model.FindingCode;
import vn.congdoan.kh415.model.Measure;
import vn.congdoan.kh415.model.Place;
import vn.congdoan.kh415.model.Row;
import vn.congdoan.kh415.model.Source;
import vn.congdoan.kh415.model.Submission;
import vn.congdoan.kh415.model.Table;
import vn.congdoan.kh415.model.Unit;

/** What has been read of one sheet so far: submissions by unit, period and revision, and findings. */
final class SheetDraft {
    /** For whom and when a row speaks. */
    record Sender(
            String unit,
            YearMonth period,
            int revision,
            @Nullable LocalDate received) {}

    private final Table table;
    private final Lexicon lexicon;
    private final Map<Sender, SortedMap<FigureKey, List<Entry>>> drafts = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Set<Integer> hiddenMentioned = new HashSet<>();

    SheetDraft(Table table, Lexicon lexicon) {
        this.table = table;
        this.lexicon = lexicon;
    }

    List<Finding> findings() {
        return findings;
    }

    /** Reads one cell as a figure of that sender; what is wrong with it becomes a finding. */
    Optional<Entry.Given> figure(Sender sender, FigureKey key, Row row, int column) {
        Measure measure = lexicon.measure(key.measure());
        Source source = new Source(table.file(), table.sheet(), Place.cellName(row.number(), column));
        Cell cell = row.cell(column);
        Reading reading = FigureGrammar.read(cell, measure, isTotalOfOthers(sender, measure));
        Entry entry;
        if (reading instanceof Reading.Value value) {
            entry = new Entry.Given(value.value(), value.estimated(), source);
            if (value.estimated()) {
                report(FindingCode.FIGURE_ESTIMATED, source, sender, key, Cells.text(Objects.requireNonNull(cell)));
            }
        } else if (reading instanceof Reading.NotApplicable) {
            entry = new Entry.NotApplicable(source);
        } else if (reading instanceof Reading.Wrong wrong) {
            findings.add(new Finding(
                    wrong.code(), source.place(), sender.unit(), key.measure(), sender.period(), wrong.details()));
            entry = new Entry.Blank(source);
        } else {
            entry = new Entry.Blank(source);
        }
        drafts.computeIfAbsent(sender, unused -> new TreeMap<>())
                .computeIfAbsent(key, unused -> new ArrayList<>(1))
                .add(entry);
        mentionHidden(row, column, sender, entry);
        return entry instanceof Entry.Given given ? Optional.of(given) : Optional.empty();
    }

    /** A body that does not report a measure itself gives the number of bodies that do, not a yes or no. */
    private boolean isTotalOfOthers(Sender sender, Measure measure) {
        Optional<Unit> unit =
                lexicon.registry().unit(sender.unit(), sender.period().atEndOfMonth());
        return unit.isPresent()
                && !lexicon.plan().isPart(unit.get().kind())
                && !measure.kinds().contains(unit.get().kind());
    }

    private void mentionHidden(Row row, int column, Sender sender, Entry entry) {
        boolean hidden = row.hidden() || table.hiddenColumns().contains(column);
        if (hidden && entry instanceof Entry.Given && hiddenMentioned.add(row.hidden() ? row.number() : -1 - column)) {
            findings.add(new Finding(
                    FindingCode.ROW_HIDDEN, entry.source().place(), sender.unit(), null, sender.period(), List.of()));
        }
    }

    private void report(FindingCode code, Source source, Sender sender, FigureKey key, String detail) {
        findings.add(new Finding(code, source.place(), sender.unit(), key.measure(), sender.period(), List.of(detail)));
    }

    void report(FindingCode code, int row, int column, String... details) {
        findings.add(new Finding(code, table.place(row, column), details));
    }

    List<Submission> submissions() {
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
