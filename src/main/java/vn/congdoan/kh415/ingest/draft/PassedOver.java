package vn.congdoan.kh415.ingest.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.congdoan.kh415.ingest.words.Lexicon;
import vn.congdoan.kh415.model.figure.Entry;
import vn.congdoan.kh415.model.figure.FigureKey;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.ReturnFacts;
import vn.congdoan.kh415.model.table.Place;
import vn.congdoan.kh415.model.table.Table;

/**
 * Figures of a sheet that are understood and are not those due: a plan, a share, a part, another time. Beside the figure due they are
 * worth a remark; in its place, a warning.
 */
public final class PassedOver {
    /** So many headings are quoted. */
    private static final int MOST_QUOTED = 5;

    private final Table table;
    private final Lexicon lexicon;
    private final Map<Sender, SortedMap<FigureKey, Candidate>> alone = new LinkedHashMap<>();
    private final Map<String, Place> beside = new LinkedHashMap<>();

    PassedOver(Table table, Lexicon lexicon) {
        this.table = table;
        this.lexicon = lexicon;
    }

    /** A figure where the one due is not found, so far. */
    public void alone(Sender sender, FigureKey key, Candidate at) {
        alone.computeIfAbsent(sender.covering(null), unused -> new TreeMap<>()).putIfAbsent(key, at);
    }

    /** A figure beside the one due. */
    public void beside(Candidate at) {
        beside(at.standing().quote(), place(at));
    }

    /** Figures below or behind that heading. */
    public void beside(String heading, Place place) {
        beside.putIfAbsent(heading, place);
    }

    private Place place(Candidate at) {
        return table.place(at.row().number(), at.column());
    }

    /**
     * What is to be said when the whole sheet has been read.
     *
     * @param given the figures that were taken
     */
    List<Finding> findings(Map<Sender, SortedMap<FigureKey, List<Entry>>> given) {
        List<Finding> findings = new ArrayList<>();
        alone.forEach((sender, figures) -> lost(sender, figures, given.getOrDefault(sender, new TreeMap<>()))
                .ifPresent(findings::add));
        if (!beside.isEmpty()) {
            findings.add(new Finding(
                    FindingCode.HEADINGS_PASSED_OVER,
                    beside.values().iterator().next(),
                    new ReturnFacts.Besides(
                            beside.keySet().stream().limit(MOST_QUOTED).toList(), beside.size())));
        }
        return findings;
    }

    /** What one sender gave only so, if the figures themselves are nowhere in the sheet. */
    private Optional<Finding> lost(
            Sender sender, SortedMap<FigureKey, Candidate> figures, SortedMap<FigureKey, List<Entry>> given) {
        List<Map.Entry<FigureKey, Candidate>> lost = figures.entrySet().stream()
                .filter(each ->
                        given.getOrDefault(each.getKey(), List.of()).stream().allMatch(Entry.Blank.class::isInstance))
                .sorted(Comparator.comparing((Map.Entry<FigureKey, Candidate> each) ->
                                each.getValue().row().number())
                        .thenComparing(each -> each.getValue().column()))
                .toList();
        if (lost.isEmpty()) {
            return Optional.empty();
        }
        List<String> quotes = lost.stream()
                .map(each -> each.getValue().standing().quote())
                .distinct()
                .limit(MOST_QUOTED)
                .toList();
        List<String> names = lost.stream()
                .map(each -> lexicon.measure(each.getKey().measure()).name().text())
                .distinct()
                .toList();
        return Optional.of(new Finding(
                FindingCode.FIGURE_BESIDE_ONLY,
                place(lost.get(0).getValue()),
                sender.unit(),
                lost.get(0).getKey().measure(),
                sender.period(),
                new ReturnFacts.BesideOnly(quotes, lost.size(), names)));
    }
}
