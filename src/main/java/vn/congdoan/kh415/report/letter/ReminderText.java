package vn.congdoan.kh415.report.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.Gap;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.report.book.Letterhead;
import vn.congdoan.kh415.report.words.Absentee;
import vn.congdoan.kh415.report.words.Absentee.State;
import vn.congdoan.kh415.report.words.GapsText;
import vn.congdoan.kh415.report.words.Wording;
import vn.congdoan.kh415.text.Words;

/** What one reminder says, three times: to be signed, to be mailed, and to be pasted into a chat. */
final class ReminderText {
    /** Of a letter of two pages; the slip and the marked copies hold all. */
    private static final int MOST_LACKING = 20;

    private static final int MOST_MENDING = 10;

    /** Characters of what was found at one place; the slip has it in full. */
    private static final int LONGEST = 300;

    /** Of a text that one reads on a telephone in one go: {@code 20} lines with those around. */
    private static final int MOST_LACKING_IN_CHAT = 9;

    private static final int MOST_MENDING_IN_CHAT = 4;

    private final Assessment assessment;
    private final Plan plan;
    private final Words words;
    private final Arrears arrears;
    private final LocalDate due;
    private final int copies;
    private final UnaryOperator<String> fileNames;

    /**
     * @param copies how many marked copies go with it
     * @param fileNames of files, as the body may read them; empty if it may not
     */
    ReminderText(
            Assessment assessment,
            Words words,
            Arrears arrears,
            LocalDate due,
            int copies,
            UnaryOperator<String> fileNames) {
        this.assessment = assessment;
        this.plan = assessment.plan();
        this.words = words;
        this.arrears = arrears;
        this.due = due;
        this.copies = copies;
        this.fileNames = fileNames;
    }

    LetterField.Values letter() {
        Map<LetterField, String> single = new EnumMap<>(LetterField.class);
        office(single);
        Unit unit = arrears.unit();
        single.put(LetterField.UNIT, unit.name());
        single.put(LetterField.SHORT_NAME, unit.shortName());
        single.put(LetterField.CODE, unit.code().text());
        single.put(LetterField.EMAIL, Objects.requireNonNullElse(unit.email(), ""));
        single.put(LetterField.PHONE, Objects.requireNonNullElse(unit.phone(), ""));
        single.put(LetterField.PLAN, plan.number());
        single.put(LetterField.PLAN_TITLE, plan.title().in(words.lang()));
        single.put(LetterField.PERIOD, period());
        single.put(LetterField.DUE, words.numbers().day(due));
        single.put(LetterField.STANDING, standing());
        single.put(LetterField.RECEIVED, String.valueOf(arrears.received()));
        single.put(LetterField.EXPECTED, String.valueOf(arrears.expected().size()));
        int lacking = arrears.missing().size();
        int mending = arrears.faults().size();
        single.put(LetterField.LACKING, String.valueOf(lacking));
        single.put(LetterField.MENDING, String.valueOf(mending));
        single.put(LetterField.LACKING_MORE, more("remind.more-lacking", lacking - MOST_LACKING));
        single.put(LetterField.MENDING_MORE, more("remind.more-mending", mending - MOST_MENDING));
        single.put(LetterField.ENCLOSED, words.of("remind.enclosed", copies == 0 ? "" : copies));
        return new LetterField.Values(
                single, Map.of(LetterField.Of.LACKING, lackingRows(), LetterField.Of.MENDING, mendingRows()));
    }

    private void office(Map<LetterField, String> single) {
        Plan.Office office = plan.office();
        Unit top = top();
        List<String> nation = office.nation();
        single.put(
                LetterField.SUPERIOR,
                office.superior().stream().map(ReminderText::bound).collect(Collectors.joining("\n")));
        single.put(LetterField.ISSUER, bound(office.issuer().in(words.lang())));
        single.put(LetterField.NATION, nation.isEmpty() ? "" : nation.get(0));
        single.put(LetterField.MOTTO, String.join("\n", nation.subList(Math.min(1, nation.size()), nation.size())));
        single.put(LetterField.OFFICE, top.name());
        single.put(LetterField.OFFICE_SHORT, top.shortName().equals(top.name()) ? "" : top.shortName());
        single.put(LetterField.CITY, office.city());
        single.put(LetterField.DAY, words.numbers().officeDate(assessment.asOf()));
        // Of those who sign a table, the highest stands last.
        List<List<String>> signers = office.signers();
        single.put(LetterField.SIGNER, signers.isEmpty() ? "" : signer(signers.get(signers.size() - 1)));
    }

    /** With room to sign above a name. */
    private static String signer(List<String> lines) {
        Letterhead.Signer signer = Letterhead.Signer.of(lines);
        return String.join(
                "\n",
                signer.name().isEmpty() ? lines : signer.lines(signer.above().size()));
    }

    /** Its last two words on one line: in a narrow column one alone looks lost. */
    private static String bound(String text) {
        return text.replaceFirst(" (?=\\S+$)", "\u00a0");
    }

    private Unit top() {
        return assessment.tree().roots().get(0);
    }

    private String period() {
        return words.periods().inSentence(assessment.reported());
    }

    private static String limited(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int space = text.lastIndexOf(' ', LONGEST);
        return text.substring(0, space > 0 ? space : LONGEST) + " …";
    }

    private String more(String key, int rest) {
        return rest > 0 ? words.of(key, rest) : "";
    }

    /** A sentence on what came. */
    private String standing() {
        String day = words.numbers().day(assessment.asOf());
        if (arrears.isTier()) {
            return words.of(
                    "remind.standing-tier",
                    day,
                    arrears.received(),
                    arrears.expected().size(),
                    arrears.count(State.PARTIAL) == 0 ? "" : arrears.count(State.PARTIAL));
        }
        return arrears.missing().isEmpty()
                ? words.of("remind.standing-received", day)
                : words.of(
                        "remind.standing." + Wording.id(arrears.missing().get(0).state()), day);
    }

    private List<Map<LetterField, String>> lackingRows() {
        List<Map<LetterField, String>> rows = new ArrayList<>();
        for (Absentee who : arrears.missing().stream().limit(MOST_LACKING).toList()) {
            rows.add(Map.of(
                    LetterField.LACKING_NUMBER, String.valueOf(rows.size() + 1),
                    LetterField.LACKING_UNIT, shortName(who.unit()),
                    LetterField.LACKING_STATE, state(who),
                    LetterField.LACKING_WHAT, what(who)));
        }
        return rows;
    }

    private String state(Absentee who) {
        return words.of("absent.state." + Wording.id(who.state()));
    }

    private String shortName(UnitCode unit) {
        return assessment.tree().shortName(unit);
    }

    /** What lacks, or why what was sent is not used. */
    private String what(Absentee who) {
        Gap gap = who.gap();
        if (gap == null) {
            return words.of("remind.own-return");
        }
        if (gap.reason() == Gap.Reason.NOT_SENT) {
            return words.of("slip.whole-return");
        }
        if (gap.reason() == Gap.Reason.PARTIAL) {
            return GapsText.fewMeasures(gap, assessment, words);
        }
        String file = gap.file() == null ? "" : fileNames.apply(gap.file());
        return words.of("remind.unusable", GapsText.reason(gap, words), file);
    }

    private List<Map<LetterField, String>> mendingRows() {
        List<Map<LetterField, String>> rows = new ArrayList<>();
        for (Finding finding : arrears.faults().stream().limit(MOST_MENDING).toList()) {
            rows.add(Map.of(
                    LetterField.MENDING_NUMBER, String.valueOf(rows.size() + 1),
                    LetterField.MENDING_UNIT, finding.unit() == null ? "" : shortName(finding.unit()),
                    LetterField.MENDING_SEVERITY, words.of(finding.severity()),
                    LetterField.MENDING_PLACE, finding.place().toString(),
                    LetterField.MENDING_MESSAGE, limited(message(finding)),
                    LetterField.MENDING_REMEDY, words.askedOfSender(finding)));
        }
        return rows;
    }

    /** Behind the name of the measure it speaks of. */
    private String message(Finding finding) {
        String message = words.message(finding);
        return finding.measure() == null
                ? message
                : words.of(
                        "remind.of-measure",
                        plan.measure(finding.measure()).name().in(words.lang()),
                        message);
    }

    String subject() {
        return words.of("remind.subject", plan.number(), period());
    }

    /** The mail, in lines. */
    List<String> mail() {
        List<String> lines = new ArrayList<>(List.of(
                words.of("remind.to", arrears.unit().name()),
                "",
                words.of("remind.intro", plan.number(), top().name(), period(), standing()),
                ""));
        lines.addAll(lackingLines(MOST_LACKING));
        lines.addAll(mendingLines(MOST_LACKING));
        lines.add("");
        lines.add(words.of("remind.ask", words.numbers().day(due)));
        lines.add(words.of("remind.with", words.of("remind.enclosed", copies == 0 ? "" : copies)));
        lines.add("");
        lines.add(words.of("remind.regards"));
        lines.add(top().name());
        return lines;
    }

    /** A few lines, to be read on a telephone. */
    List<String> chat() {
        List<String> lines = new ArrayList<>(List.of(
                words.of("remind.to", arrears.unit().name()),
                words.of("remind.chat-standing", plan.number(), period(), standing())));
        lines.addAll(lackingLines(MOST_LACKING_IN_CHAT));
        lines.addAll(mendingLines(MOST_MENDING_IN_CHAT));
        lines.add(words.of("remind.ask", words.numbers().day(due)));
        return lines;
    }

    private List<String> lackingLines(int most) {
        List<Absentee> missing = arrears.missing();
        List<String> lines = missing.stream()
                .map(who -> words.of("remind.line", shortName(who.unit()), inShort(who)))
                .toList();
        return listed("remind.lacking", lines, most);
    }

    /** In the two or three words that a line has room for. */
    private String inShort(Absentee who) {
        Gap gap = who.gap();
        if (gap == null || gap.reason() == Gap.Reason.NOT_SENT) {
            return state(who);
        }
        return gap.reason() == Gap.Reason.PARTIAL
                ? words.of("remind.few-figures", gap.measures().size())
                : GapsText.reason(gap, words);
    }

    private List<String> mendingLines(int most) {
        Map<String, Long> byUnit = arrears.faults().stream()
                .collect(Collectors.groupingBy(
                        finding -> finding.unit() == null
                                ? Objects.requireNonNullElse(finding.place().file(), "")
                                : shortName(finding.unit()),
                        LinkedHashMap::new,
                        Collectors.counting()));
        List<String> lines = byUnit.entrySet().stream()
                .map(entry -> words.of("remind.line", entry.getKey(), words.of("remind.places", entry.getValue())))
                .toList();
        return listed("remind.mending", lines, most);
    }

    /** Below a heading; the rest by its number. */
    private List<String> listed(String heading, List<String> lines, int most) {
        if (lines.isEmpty()) {
            return List.of();
        }
        String rest = more("remind.more", lines.size() - most);
        return Stream.of(
                        Stream.of(words.of(heading)),
                        lines.stream().limit(most),
                        rest.isEmpty() ? Stream.<String>of() : Stream.of(rest))
                .flatMap(each -> each)
                .toList();
    }
}
