package vn.congdoan.kh415.report.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.plan.ReportPeriod;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.model.result.Earlier;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.model.result.Judgement;
import vn.congdoan.kh415.model.result.Verdict;
import vn.congdoan.kh415.report.book.Draft;
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.report.book.Role;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.report.words.ChangeText;
import vn.congdoan.kh415.report.words.GapsText;
import vn.congdoan.kh415.report.words.RestatementText;
import vn.congdoan.kh415.report.words.Wording;
import vn.congdoan.kh415.text.PeriodWords;
import vn.congdoan.kh415.text.Words;

/** What changed, of what each change is made, as it was when the workbook was made: changed verdicts first; then closed periods restated, and whom to call. */
final class ChangeDetailsSheet {
    /** Nobody reads more names aloud. */
    private static final int MOST_NAMES = 12;

    private final Frame frame;
    private final Assessment assessment;
    private final Words words;
    private final Draft draft;

    private ChangeDetailsSheet(Frame frame) {
        this.frame = frame;
        this.assessment = frame.assessment();
        this.words = frame.words();
        this.draft = new Draft(frame, 8, 150);
    }

    static Sheet of(Frame frame) {
        return new ChangeDetailsSheet(frame).sheet();
    }

    private Sheet sheet() {
        draft.title(frame.say("changes.details-title"));
        ReportPeriod period = assessment.reported();
        if (period.previous() != null) {
            compare(PeriodWords.key("changes.previous", period), period.previous(), IndicatorResult::previous);
        }
        compare(PeriodWords.key("changes.year-ago", period), period.yearAgo(), IndicatorResult::yearAgo);
        List<RestatementText.Line> restated = RestatementText.lines(assessment, words);
        if (!restated.isEmpty()) {
            heading(frame.say("changes.restated"));
            restated.forEach(line -> row(line.indicator(), line.text(), line.flips()));
        }
        heading(frame.say("changes.calls"));
        calls();
        return draft.text(frame.say("sheet.change-details"));
    }

    private void heading(String text) {
        draft.across(SheetCell.text(Role.GROUP, text));
    }

    private void row(String id, String sentence, boolean strong) {
        SheetCell name = SheetCell.text(Role.CENTRED, id);
        SheetCell text = SheetCell.text(sentence);
        draft.add(strong ? name.bold() : name, strong ? text.bold() : text);
    }

    private void compare(String key, ReportPeriod then, Function<IndicatorResult, @Nullable Earlier> earlier) {
        heading(frame.say(key, words.periods().of(then)));
        List<IndicatorResult> flipped = new ArrayList<>();
        List<IndicatorResult> others = new ArrayList<>();
        for (IndicatorResult of : assessment.indicators()) {
            Earlier before = earlier.apply(of);
            if (before != null && (before.ratio() != null || of.whole().total().ratio() != null)) {
                (Wording.flips(of, before, words) ? flipped : others).add(of);
            }
        }
        if (flipped.isEmpty() && others.isEmpty()) {
            row("", frame.say("changes.nothing-before", words.periods().of(then)), false);
            return;
        }
        row("", frame.say("changes.flips", flipped.size()), false);
        for (IndicatorResult of : flipped) {
            row(of.indicator().id().text(), new ChangeText(of, this::name, words).flip(earlier.apply(of)), true);
        }
        for (IndicatorResult of : others) {
            row(of.indicator().id().text(), new ChangeText(of, this::name, words).of(earlier.apply(of)), false);
        }
    }

    private void calls() {
        boolean any = false;
        for (IndicatorResult of : assessment.indicators()) {
            Judgement judgement = of.whole().judgement();
            if (!of.settling().isEmpty() && judgement.verdict() != null && judgement.verdict() != Verdict.NOT_DUE) {
                row(of.indicator().id().text(), call(of, judgement), false);
                any = true;
            }
        }
        if (!any) {
            row("", frame.say("changes.no-calls"), false);
        }
    }

    private String call(IndicatorResult of, Judgement judgement) {
        Judgement said = new Judgement(judgement.verdict(), judgement.certainty(), null);
        List<String> names = new ArrayList<>();
        for (UnitCode code :
                of.settling().subList(0, Math.min(MOST_NAMES, of.settling().size()))) {
            names.add(name(code) + " (" + told(code) + ")");
        }
        int more = of.settling().size() - names.size();
        if (more > 0) {
            names.add(frame.say("changes.more", more));
        }
        return frame.say(
                "changes.call",
                Wording.name(of.indicator(), words),
                Wording.verdict(said, of.whole().hasValue(), words),
                of.settling().size(),
                String.join("; ", names));
    }

    private String name(UnitCode code) {
        return assessment.tree().name(code);
    }

    /** Its code, and why it is missing, if it is not that it sent nothing. */
    private String told(UnitCode code) {
        return assessment.gaps().stream()
                .filter(gap -> gap.unit().equals(code) && gap.reason().isUnusable())
                .map(gap -> frame.say("changes.sent", code.text(), GapsText.reason(gap, words)))
                .findFirst()
                .orElse(code.text());
    }
}
