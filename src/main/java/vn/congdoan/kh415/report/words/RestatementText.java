package vn.congdoan.kh415.report.words;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.model.result.Earlier;
import vn.congdoan.kh415.model.result.Restatement;
import vn.congdoan.kh415.text.Words;

/** What closed periods would be today, as lines of text: whose figures are others, then closed → now, and whether the verdict would change. */
public final class RestatementText {
    private static final int MOST_NAMES = 3;

    private final Assessment assessment;
    private final Words words;

    private RestatementText(Assessment assessment, Words words) {
        this.assessment = assessment;
        this.words = words;
    }

    /**
     * A line of its own.
     *
     * @param indicator its id; empty for a line on the units of a period
     * @param flips whether the verdict would be another
     */
    public record Line(String indicator, String text, boolean flips) {}

    /** For the terminal; empty if nothing would be another. */
    public static String of(Assessment assessment, Words words) {
        List<Line> lines = lines(assessment, words);
        return lines.isEmpty()
                ? ""
                : words.of("restatement.heading") + "\n"
                        + lines.stream().map(line -> "  " + line.text() + "\n").collect(Collectors.joining());
    }

    /** Of each period, that of the report first: the units whose figures are others, then the results that would be. */
    public static List<Line> lines(Assessment assessment, Words words) {
        RestatementText text = new RestatementText(assessment, words);
        Map<YearMonth, List<Restatement>> periods = new LinkedHashMap<>();
        assessment.restatements().stream()
                .sorted(Comparator.comparing(each -> !each.period().equals(assessment.period())))
                .forEach(each -> periods.computeIfAbsent(each.period(), period -> new ArrayList<>())
                        .add(each));
        List<Line> lines = new ArrayList<>();
        periods.forEach((period, restatements) -> text.add(period, restatements, lines));
        return lines;
    }

    private void add(YearMonth period, List<Restatement> restatements, List<Line> lines) {
        SortedSet<UnitCode> units = new TreeSet<>();
        restatements.forEach(restatement -> units.addAll(restatement.units()));
        if (!units.isEmpty()) {
            lines.add(new Line("", units(period, List.copyOf(units)), false));
        }
        restatements.stream()
                .filter(Restatement::changesWhole)
                .map(each -> new Line(each.indicator().text(), result(each), each.flips()))
                .forEach(lines::add);
    }

    private String units(YearMonth period, List<UnitCode> units) {
        int named = Math.min(MOST_NAMES, units.size());
        String names = units.subList(0, named).stream()
                .map(assessment.tree()::shortName)
                .collect(Collectors.joining(", "));
        String more = units.size() > named ? " " + words.of("changes.more", units.size() - named) : "";
        return words.of("restatement.units", words.numbers().month(period), names + more);
    }

    private String result(Restatement restatement) {
        Indicator indicator = assessment.plan().indicator(restatement.indicator());
        String closed = said(restatement.closed(), indicator.unit(), words);
        String now = said(restatement.now(), indicator.unit(), words);
        // What differs further back than is shown.
        boolean alike = closed.equals(now);
        String line = words.of(
                "restatement.line",
                words.numbers().month(restatement.period()),
                indicator.id().text(),
                closed + (alike ? exact(restatement.closed(), words) : ""),
                now + (alike ? exact(restatement.now(), words) : ""));
        return line + (restatement.flips() ? words.of("restatement.flips") : "");
    }

    private static String exact(Earlier earlier, Words words) {
        Ratio ratio = earlier.ratio();
        return ratio == null || ratio.denominator() == null
                ? ""
                : " (" + words.numbers().exact(ratio.numerator()) + " / "
                        + words.numbers().exact(ratio.denominator()) + ")";
    }

    private static String said(Earlier earlier, ResultUnit unit, Words words) {
        String verdict =
                earlier.verdict() == null ? "" : " " + Wording.verdict(earlier.judgement(), earlier.hasValue(), words);
        return ResultText.of(earlier.ratio(), unit, words) + verdict;
    }
}
