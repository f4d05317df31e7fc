package vn.congdoan.kh415.report.letter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.Receipt;
import vn.congdoan.kh415.model.finding.Severity;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.model.table.Place;
import vn.congdoan.kh415.text.Words;

/** What senders must mend, file by file: errors and warnings of the period; remarks are no faults. */
public final class Corrections {
    /** Nobody reads further, and links and notes without end break spreadsheet programs. */
    static final int MOST_LINES = 5_000;

    private static final Pattern CELL = Pattern.compile("[A-Z]{1,3}[1-9]\\d{0,6}");

    private final Assessment assessment;
    private final Words words;

    Corrections(Assessment assessment, Words words) {
        this.assessment = assessment;
        this.words = words;
    }

    /** One for each faulty file, by the file's name. */
    public static List<Correction> of(Assessment assessment, Words words) {
        Corrections corrections = new Corrections(assessment, words);
        List<Correction> all = new ArrayList<>();
        byFile(assessment).forEach((file, findings) -> all.add(corrections.of(file, file, findings)));
        return all;
    }

    /** What is to be mended in each file, by the file's name; the gravest first. */
    static SortedMap<String, List<Finding>> byFile(Assessment assessment) {
        Set<String> earlier = filesOfEarlierPeriods(assessment);
        SortedMap<String, List<Finding>> byFile = new TreeMap<>();
        for (Finding finding : assessment.findings()) {
            String file = finding.place().file();
            // What we wrote ourselves nobody sends back mended.
            boolean ours = finding.code() == FindingCode.OWN_OUTPUT;
            if (file != null && !ours && !earlier.contains(file) && finding.severity() != Severity.INFO) {
                byFile.computeIfAbsent(file, name -> new ArrayList<>()).add(finding);
            }
        }
        byFile.values().forEach(findings -> findings.sort(Finding.ORDER));
        return byFile;
    }

    /** Their senders were told when they were due; what the period doubts of what they said then is no fault of the file. */
    private static Set<String> filesOfEarlierPeriods(Assessment assessment) {
        Map<String, Boolean> earlier = new HashMap<>();
        for (Receipt receipt : assessment.receipts()) {
            if (receipt.file() != null) {
                boolean before = receipt.period() != null && receipt.period().isBefore(assessment.period());
                earlier.merge(receipt.file(), before, Boolean::logicalAnd);
            }
        }
        earlier.values().removeIf(before -> !before);
        return earlier.keySet();
    }

    /** @param called what the file is called in its copy */
    Correction of(String file, String called, List<Finding> findings) {
        List<Correction.Line> lines =
                findings.stream().limit(MOST_LINES).map(this::line).toList();
        String more = findings.size() <= MOST_LINES ? "" : words.of("mend.more", findings.size() - MOST_LINES);
        return new Correction(file, words.of("mend.copy-word"), front(called, more), lines, notes(findings));
    }

    private Correction.Front front(String file, String more) {
        return new Correction.Front(
                words.of("mend.sheet"),
                words.of("mend.title"),
                words.of(
                        "mend.subtitle",
                        file,
                        assessment.plan().number(),
                        words.periods().of(assessment.reported())),
                words.of("mend.advice"),
                List.of(
                        words.of("head.number"),
                        words.of("head.severity"),
                        words.of("head.place"),
                        words.of("head.message"),
                        words.of("head.remedy")),
                more,
                words.of("mend.content"));
    }

    private Correction.Line line(Finding finding) {
        Place place = finding.place();
        String shown = new Place(null, place.sheet(), place.cell()).toString();
        return new Correction.Line(
                words.of(finding.severity()),
                place.sheet(),
                cell(place),
                shown.isEmpty() ? words.of("mend.whole-file") : shown,
                words.message(finding),
                words.askedOfSender(finding));
    }

    private List<Correction.Note> notes(List<Finding> findings) {
        Map<List<String>, StringBuilder> texts = new LinkedHashMap<>();
        for (Finding finding : findings) {
            Place place = finding.place();
            String cell = cell(place);
            if (cell != null) {
                List<String> key = List.of(place.sheet() == null ? "" : place.sheet(), cell);
                StringBuilder text = texts.computeIfAbsent(key, unused -> new StringBuilder());
                text.append(text.isEmpty() ? "" : "\n\n")
                        .append(words.of(
                                "mend.note",
                                words.of(finding.severity()),
                                words.message(finding),
                                words.askedOfSender(finding)));
            }
        }
        return texts.entrySet().stream()
                .map(entry -> new Correction.Note(
                        entry.getKey().get(0),
                        entry.getKey().get(1),
                        entry.getValue().toString()))
                .toList();
    }

    /** The cell, unless the place is a line and a column. */
    private static @Nullable String cell(Place place) {
        String cell = place.cell();
        return cell != null && CELL.matcher(cell).matches() ? cell : null;
    }
}
