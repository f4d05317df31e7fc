package vn.congdoan.kh415.ingest.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.congdoan.kh415.ingest.words.Lexicon;
import vn.congdoan.kh415.model.finding.Facts;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.model.table.Place;
import vn.congdoan.kh415.model.table.Row;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.text.Normal;
import vn.congdoan.kh415.text.Words;

/**
 * What the tool itself wrote of results and of what is missing: workbooks, slips, lists, JSON. Among the returns it would be read as
 * one. It is known by its titles, for no other sign survives in every format in which somebody may have saved it. Forms and marked
 * copies are no such output: they come back as returns.
 */
public final class OwnOutput {
    /** Its titles stand in the first rows. */
    private static final int HEAD = 8;

    /** So many sheets of a workbook of results make all others of it such, too: the title of the first might be a sender's. */
    private static final int WHOLE = 2;

    private static final String PERIOD = "period: ";

    /** Of all sheets of results but the first. */
    private static final List<String> TITLES = List.of(
            "absent.title",
            "across.title.sectors",
            "across.title.unions",
            "annexes.title",
            "attention.title",
            "bodies.title",
            "breakdown.title",
            "changes.details-title",
            "changes.title",
            "charts.title",
            "contents.title",
            "figures.title",
            "matrix.title",
            "method.title",
            "missing.title",
            "proof.title",
            "ranks.title",
            "remind.list-title",
            "shares.title",
            "targets.title",
            "tiers.title",
            "trend.charts-title",
            "trend.title");

    /** How titles and the lines below them read, in each language in which they may have been written. */
    private record Phrases(Set<String> titles, String subtitle, List<String> slips, String slipUnit) {
        static Phrases in(Lang lang) {
            Words words = Words.in(lang);
            return new Phrases(
                    TITLES.stream().map(key -> Normal.key(words.of(key))).collect(Collectors.toSet()),
                    begin(words.of("sheet.subtitle", "|", "")),
                    List.of(begin(words.of("slip.title", "|")), Normal.key(words.of("slip.faults-title"))),
                    begin(words.of("slip.to", "|", "")));
        }

        private static String begin(String text) {
            return Normal.key(text.substring(0, text.indexOf('|')));
        }

        boolean isBook(String title, String below) {
            return titles.contains(title) && below.startsWith(subtitle);
        }

        boolean isSlip(String title, String below) {
            return slips.stream().anyMatch(title::startsWith) && below.startsWith(slipUnit);
        }
    }

    private static final List<Phrases> KNOWN = List.of(Phrases.in(Lang.VI), Phrases.in(Lang.EN));

    private OwnOutput() {}

    /**
     * A file parted.
     *
     * @param others the sheets that may be a return
     * @param findings one for the file if no others are left, else one for each sheet of ours
     */
    public record Parted(List<Table> others, List<Finding> findings) {
        public Parted {
            others = List.copyOf(others);
            findings = List.copyOf(findings);
        }
    }

    public static Parted of(List<Table> sheets, Lexicon lexicon) {
        Map<Table, String> own = new LinkedHashMap<>();
        int ofBook = 0;
        for (Table sheet : sheets) {
            Optional<String> data = sheets.size() == 1 ? data(sheet) : Optional.empty();
            List<String> head = head(sheet);
            for (int i = 1; i < head.size(); i++) {
                String title = lexicon.key(head.get(i - 1));
                String below = lexicon.key(head.get(i));
                if (KNOWN.stream().anyMatch(phrases -> phrases.isBook(title, below))) {
                    own.put(sheet, head.get(i));
                    ofBook++;
                } else if (KNOWN.stream().anyMatch(phrases -> phrases.isSlip(title, below))) {
                    own.put(sheet, head.get(i - 1) + ". " + head.get(i));
                }
            }
            data.ifPresent(period -> own.put(sheet, period));
        }
        if (own.isEmpty()) {
            return new Parted(sheets, List.of());
        }
        if (own.size() == sheets.size() || ofBook >= WHOLE) {
            Map.Entry<Table, String> first = own.entrySet().iterator().next();
            return new Parted(
                    List.of(), List.of(finding(Place.ofFile(first.getKey().file()), first.getValue())));
        }
        List<Table> others = new ArrayList<>(sheets);
        others.removeAll(own.keySet());
        return new Parted(
                others,
                own.entrySet().stream()
                        .map(each -> finding(each.getKey().place(), each.getValue()))
                        .toList());
    }

    private static Finding finding(Place place, String said) {
        return new Finding(FindingCode.OWN_OUTPUT, place, new Facts.Seen(said));
    }

    /** The period of results as JSON, which is read as lines of text. */
    private static Optional<String> data(Table sheet) {
        List<String> lines =
                head(sheet).stream().map(line -> line.replace("\"", "").strip()).toList();
        boolean ours = !lines.isEmpty()
                && lines.get(0).equals("{")
                && lines.stream().anyMatch(line -> line.startsWith("plan: ") || line.startsWith("command: "))
                && lines.stream().anyMatch(line -> line.startsWith("asOf: "));
        return lines.stream()
                .filter(line -> ours && line.startsWith(PERIOD))
                .map(line -> line.substring(PERIOD.length()))
                .findFirst();
    }

    /** The first text of each of the first rows that has one. */
    private static List<String> head(Table sheet) {
        List<String> texts = new ArrayList<>();
        for (Row row : sheet.rows().subList(0, Math.min(HEAD, sheet.rows().size()))) {
            row.cells().stream()
                    .map(Row.Placed::cell)
                    .filter(Cell.Text.class::isInstance)
                    .map(cell -> ((Cell.Text) cell).text())
                    .findFirst()
                    .ifPresent(texts::add);
        }
        return texts;
    }
}
