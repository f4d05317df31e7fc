package vn.congdoan.kh415.report.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.finding.Gap;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.text.Words;

/** What the period lacks, as lines of text: who sent nothing, whose file cannot be used and why, which figures are lacking. */
public final class GapsText {
    /** Nobody calls more in a day; all of them stand in the workbook and the JSON. */
    private static final int MOST_UNITS = 200;

    /** Of a unit that sent next to nothing, a list of all that lacks tells less than that there is so much of it. */
    private static final int MOST_MEASURES = 6;

    private final Assessment assessment;
    private final Words words;

    private GapsText(Assessment assessment, Words words) {
        this.assessment = assessment;
        this.words = words;
    }

    /** Three lists, each under its heading; empty if nothing lacks. */
    public static String of(Assessment assessment, Words words) {
        GapsText text = new GapsText(assessment, words);
        return text.silent() + text.unusable() + text.partial();
    }

    /** Only who sent something that cannot be used; empty if nobody did. */
    public static String unusable(Assessment assessment, Words words) {
        return new GapsText(assessment, words).unusable();
    }

    /** "tệp có mật khẩu": why nothing of it is used, in a few words. */
    public static String reason(Gap gap, Words words) {
        return words.of("gap." + Wording.id(gap.reason()), gap.detail());
    }

    /** The names of what lacks, in the plan's order. */
    public static String measures(Gap gap, Assessment assessment, Words words) {
        return gap.measures().stream()
                .map(id -> assessment.plan().measure(id).name().in(words.lang()))
                .collect(Collectors.joining("; "));
    }

    private String silent() {
        return list(
                "gaps.not-sent",
                gap -> gap.reason() == Gap.Reason.NOT_SENT,
                this::above,
                (above, names) -> (above.isEmpty() ? "" : above + ": ") + names);
    }

    private String partial() {
        return list(
                "gaps.partial",
                gap -> gap.reason() == Gap.Reason.PARTIAL,
                gap -> words.of("gaps.lacking", gap.measures().size(), fewMeasures(gap, assessment, words)),
                (lacking, names) -> names + ": " + lacking);
    }

    private String unusable() {
        return list(
                "gaps.unusable",
                gap -> gap.reason().isUnusable(),
                gap -> reason(gap, words) + (gap.file() == null ? "" : words.of("gaps.file", gap.file())),
                (reason, names) -> names + ": " + reason);
    }

    /** The unit above, under which a secretariat keeps its telephone numbers. */
    private String above(Gap gap) {
        return assessment
                .tree()
                .unit(gap.unit())
                .flatMap(assessment.tree()::parent)
                .map(Unit::name)
                .orElse("");
    }

    /** The names of what lacks, of too much of it some and how much more. */
    public static String fewMeasures(Gap gap, Assessment assessment, Words words) {
        if (gap.measures().size() <= MOST_MEASURES) {
            return measures(gap, assessment, words);
        }
        Gap few = new Gap(
                gap.unit(),
                gap.reason(),
                gap.file(),
                gap.detail(),
                gap.measures().subList(0, MOST_MEASURES - 1));
        return words.of(
                "gaps.few", measures(few, assessment, words), gap.measures().size() - MOST_MEASURES + 1);
    }

    /** The units with what they have in common, each group in the order of its first. */
    private String list(
            String heading, Predicate<Gap> which, Function<Gap, String> common, BinaryOperator<String> joined) {
        List<Gap> gaps = assessment.gaps().stream().filter(which).toList();
        if (gaps.isEmpty()) {
            return "";
        }
        Map<String, List<String>> groups = new LinkedHashMap<>();
        gaps.stream()
                .limit(MOST_UNITS)
                .forEach(gap -> groups.computeIfAbsent(common.apply(gap), key -> new ArrayList<>())
                        .add(name(gap)));
        StringBuilder text = new StringBuilder(words.of(heading, gaps.size())).append('\n');
        groups.forEach((key, names) ->
                text.append(Folded.text("  ", joined.apply(key, String.join("; ", names)) + ".", words)));
        if (gaps.size() > MOST_UNITS) {
            text.append(Folded.text("  ", words.of("gaps.more", gaps.size() - MOST_UNITS), words));
        }
        return text.append('\n').toString();
    }

    private String name(Gap gap) {
        return assessment.tree().name(gap.unit()) + " (" + gap.unit() + ")";
    }
}
