package vn.congdoan.kh415.report.sheet;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.finding.Severity;
import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.plan.Operand;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.plan.Rule;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.model.result.Judgement;
import vn.congdoan.kh415.model.result.Judgement.Pace;
import vn.congdoan.kh415.model.result.Verdict;
import vn.congdoan.kh415.report.book.Draft;
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.report.book.Role;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.report.words.OperandText;
import vn.congdoan.kh415.report.words.RuleText;
import vn.congdoan.kh415.report.words.Wording;
import vn.congdoan.kh415.text.Words;

/** How the figures came about: rules, marks, definitions, and the files they rest on with their hashes. */
final class MethodSheet {
    private static final List<String> RULES = List.of(
            "rate",
            "exact",
            "time",
            "coverage",
            "missing",
            "open",
            "gap",
            "shortfall",
            "pace",
            "earlier",
            "share",
            "rank",
            "assigned",
            "live");

    private final Frame frame;
    private final Assessment assessment;
    private final Words words;
    private final Draft draft;

    private MethodSheet(Frame frame) {
        this.frame = frame;
        this.assessment = frame.assessment();
        this.words = frame.words();
        this.draft = new Draft(frame, 24, 70, 16, 70);
    }

    static Sheet of(Frame frame) {
        return new MethodSheet(frame).sheet();
    }

    private Sheet sheet() {
        draft.title(frame.say("method.title"));
        run();
        rules();
        marks();
        definitions();
        demands();
        // Their heading and the note below it.
        int lastPrinted = draft.next() + 1;
        inputs();
        return draft.text(frame.say("sheet.method")).printedTo(lastPrinted);
    }

    private void run() {
        Plan plan = assessment.plan();
        section("method.run");
        line(
                frame.head("plan"),
                frame.say(
                        "method.plan-of",
                        plan.number(),
                        words.numbers().day(plan.issued()),
                        plan.title().in(words.lang())));
        line(frame.head("period"), words.periods().full(assessment.reported()));
        line(frame.head("as-of"), words.numbers().day(assessment.asOf()));
        line(frame.head("version"), frame.setting().version());
    }

    private void rules() {
        section("method.rules");
        RULES.forEach(rule -> line(frame.say("rule." + rule), frame.say("method." + rule)));
        Plan.MissingPolicy missing = assessment.plan().missing();
        line(frame.say("rule.policy"), frame.say("method.policy", missing.stockMonths(), missing.ytdMonths()));
        Integer day = assessment.plan().deadline().dayOfNextMonth();
        line(
                frame.say("rule.deadline"),
                day == null ? frame.say("method.no-deadline") : frame.say("method.deadline", day));
    }

    private void marks() {
        section("method.marks");
        for (Verdict verdict : Verdict.values()) {
            line(Wording.mark(verdict, words) + "  " + words.of(verdict), frame.say("means." + Wording.id(verdict)));
        }
        for (Pace pace : Pace.values()) {
            underWay(pace);
        }
        underWay(null);
        for (Severity severity : Severity.values()) {
            line(Wording.mark(severity, words) + "  " + words.of(severity), frame.say("means." + Wording.id(severity)));
        }
    }

    private void underWay(@Nullable Pace pace) {
        Judgement judgement = new Judgement(Verdict.NOT_DUE, null, pace);
        line(
                Wording.mark(judgement, true, words) + "  " + Wording.verdict(judgement, true, words),
                frame.say("means." + Wording.underWay(pace)));
    }

    private void definitions() {
        section("method.definitions");
        for (Indicator indicator : assessment.plan().indicators()) {
            String above = operand(indicator.numerator());
            Operand below = indicator.denominator();
            String name = frame.say("method.indicator", Wording.name(indicator, words), indicator.place());
            line(
                    indicator.id().text(),
                    below == null
                            ? frame.say("method.total", name, above)
                            : frame.say("method.ratio", name, above, operand(below)));
            if (!indicator.quote().isEmpty()) {
                line("", frame.say("method.quote", indicator.quote()));
            }
            if (!indicator.reading().isEmpty()) {
                line("", frame.say("method.reading", indicator.reading()));
            }
        }
    }

    /** What the plan asks of figures of one body. */
    private void demands() {
        Plan plan = assessment.plan();
        if (plan.rules().isEmpty()) {
            return;
        }
        section("method.demands");
        Function<MeasureId, String> names = id -> plan.measure(id).name().in(words.lang());
        for (Rule rule : plan.rules()) {
            String demand = RuleText.of(rule.demand(), names);
            Rule.Condition when = rule.when();
            line(
                    rule.id(),
                    frame.say(
                            rule.excludes() ? "method.demand-excludes" : "method.demand-warns",
                            rule.say().in(words.lang()),
                            when == null ? demand : frame.say("method.demand-when", RuleText.of(when, names), demand)));
        }
    }

    private String operand(Operand operand) {
        return OperandText.of(operand, assessment.plan(), words);
    }

    private void inputs() {
        section("method.inputs");
        draft.across(SheetCell.text(Role.NOTE, frame.say("sheet.screen-only")));
        draft.headings(frame.head("number"), frame.head("file"), frame.head("bytes"), frame.head("sha256"));
        int number = 0;
        for (Assessment.Input input : assessment.inputs()) {
            number++;
            draft.add(
                    SheetCell.count(number),
                    SheetCell.text(input.file()),
                    SheetCell.count(input.bytes()),
                    SheetCell.text(input.sha256()));
        }
    }

    private void section(String key) {
        draft.across(SheetCell.text(Role.GROUP, frame.say(key)));
    }

    private void line(String label, String text) {
        draft.spans(
                1,
                new Draft.Span(0, 0, SheetCell.text(label).bold()),
                new Draft.Span(1, draft.columns() - 1, SheetCell.text(text)));
    }
}
