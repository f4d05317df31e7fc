package vn.congdoan.kh415.report.terminal;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.Severity;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.model.table.Place;
import vn.congdoan.kh415.report.words.Folded;
import vn.congdoan.kh415.text.Words;

/** Findings as lines of text: where, what was seen, what to do. */
public final class FindingsText {
    /** Instead of a sender's code; it sorts behind all of them. */
    private static final String OFFICE = "\uFFFF";

    /** Of one kind in one sheet. */
    private static final int MOST_ALIKE = 20;

    private FindingsText() {}

    /** One finding after the other; empty if there is none. */
    public static String list(List<Finding> findings, Words words) {
        return findings.stream().map(finding -> lines(finding, "", words)).collect(Collectors.joining());
    }

    /** What is found again and again in one sheet: somebody who sent a list of a thousand persons made one mistake. */
    private record Repeated(Place sheet, FindingCode code) {}

    /**
     * The same with the names of the measures that they concern; of very many alike in one sheet that was sent the first, and how many
     * more. In its own lists the office mends each.
     */
    static String list(List<Finding> findings, Plan plan, Words words) {
        StringBuilder text = new StringBuilder();
        Map<Repeated, Integer> times = new LinkedHashMap<>();
        for (Finding finding : findings) {
            Place sheet = new Place(finding.place().file(), finding.place().sheet(), null);
            boolean sent = sheet.file() != null && !isOfOffice(finding);
            if (!sent || times.merge(new Repeated(sheet, finding.code()), 1, Integer::sum) <= MOST_ALIKE) {
                text.append(lines(finding, measure(finding, plan, words), words));
            }
        }
        times.forEach((repeated, count) -> {
            if (count > MOST_ALIKE) {
                String more = words.numbers().exact(BigDecimal.valueOf((long) count - MOST_ALIKE));
                text.append(Folded.text(
                        "  ", words.of("findings.more", more, repeated.code().id(), repeated.sheet()), words));
            }
        });
        return text.toString();
    }

    /**
     * The findings on the period under the unit each concerns, in the order of the tree; those of
     * unknown senders, of units that no longer stand and of the secretariat's own lists come last.
     */
    public static String bySender(Assessment assessment, Words words) {
        Map<String, List<Finding>> bySender = assessment.findings().stream()
                .filter(Finding::isOfPeriod)
                .collect(Collectors.groupingBy(FindingsText::sender, TreeMap::new, Collectors.toList()));
        StringBuilder text = new StringBuilder();
        for (Unit unit : assessment.tree().units()) {
            List<Finding> own = bySender.remove(unit.code().text());
            if (own != null) {
                text.append(heading(unit, words))
                        .append('\n')
                        .append(list(own, assessment.plan(), words))
                        .append('\n');
            }
        }
        bySender.forEach((code, own) -> text.append(heading(code, assessment, words))
                .append('\n')
                .append(list(own, assessment.plan(), words))
                .append('\n'));
        return text.toString();
    }

    private static String sender(Finding finding) {
        UnitCode unit = finding.unit();
        if (unit != null) {
            return unit.text();
        }
        return isOfOffice(finding) ? OFFICE : "";
    }

    private static boolean isOfOffice(Finding finding) {
        return switch (finding.code().family()) {
            case WAIVER, LIST, REGISTRY, PLAN, HISTORY -> true;
            default -> false;
        };
    }

    private static String heading(String code, Assessment assessment, Words words) {
        if (code.equals(OFFICE)) {
            return words.of("findings.office");
        }
        return code.isEmpty()
                ? words.of("findings.unknown-sender")
                : assessment
                        .tree()
                        .known(new UnitCode(code))
                        .map(unit -> heading(unit, words))
                        .orElse(code);
    }

    private static String heading(Unit unit, Words words) {
        String email = unit.email() == null ? "" : words.of("findings.email", unit.email());
        return unit.code() + "  " + unit.name() + email;
    }

    /** "12 lỗi, 8 cảnh báo, 3 lưu ý" on the period, and how many concern others. */
    public static String counts(Assessment assessment, Words words) {
        long elsewhere = assessment.findings().stream()
                .filter(finding -> !finding.isOfPeriod())
                .count();
        String counts = counts(
                assessment.findings().stream().filter(Finding::isOfPeriod).toList(), words);
        return elsewhere == 0 ? counts : counts + words.of("findings.elsewhere", elsewhere);
    }

    static String counts(List<Finding> findings, Words words) {
        return words.of(
                "findings.counts",
                count(findings, Severity.ERROR),
                count(findings, Severity.WARNING),
                count(findings, Severity.INFO));
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** The name of the measure it concerns, for those who know measures by their names; empty if it concerns none. */
    private static String measure(Finding finding, Plan plan, Words words) {
        MeasureId id = finding.measure();
        return id == null ? "" : plan.measure(id).name().in(words.lang());
    }

    private static String lines(Finding finding, String measure, Words words) {
        String where = Stream.of(place(finding.place(), words), measure)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" › "));
        String severity = "  " + words.of(finding.severity()) + "  ";
        String message = words.message(finding);
        String remedy = words.remedy(finding) + "  [" + finding.code().id() + "]";
        return (where.isEmpty()
                        ? Folded.text(severity, message, words)
                        : Folded.text(severity, where, words) + Folded.text("      ", message, words))
                + Folded.text("      → ", remedy, words);
    }

    /** A place in a text file is a line and a column; elsewhere it is a sheet and a cell. */
    private static String place(Place place, Words words) {
        String cell = place.cell();
        int colon = cell == null ? -1 : cell.indexOf(':');
        if (cell != null && colon > 0 && cell.matches("\\d+:\\d+")) {
            String lineAndColumn = words.of("place.line", cell.substring(0, colon), cell.substring(colon + 1));
            return new Place(place.file(), null, lineAndColumn).toString();
        }
        return place.toString();
    }
}
