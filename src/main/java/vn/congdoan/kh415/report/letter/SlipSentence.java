package vn.congdoan.kh415.report.letter;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import vn.congdoan.kh415.model.result.Judgement.Pace;
import vn.congdoan.kh415.model.result.Verdict;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.report.formula.Expr;
import vn.congdoan.kh415.report.formula.Operator;
import vn.congdoan.kh415.report.formula.Range;
import vn.congdoan.kh415.report.formula.SheetFunction;
import vn.congdoan.kh415.report.live.Formulas;
import vn.congdoan.kh415.report.live.LiveText;
import vn.congdoan.kh415.report.words.Absentee;
import vn.congdoan.kh415.report.words.Wording;
import vn.congdoan.kh415.text.Words;

/**
 * What a slip says first: how the indicators stand, counted in the cells of their marks, then who lacks what, and what must be mended.
 *
 * @param range the cells of the marks
 * @param marks what stands in them when the slip is made
 * @param tier whether others stand below the body
 */
record SlipSentence(Frame frame, Range range, List<String> marks, boolean tier) {
    SlipSentence {
        marks = List.copyOf(marks);
    }

    /**
     * In words.
     *
     * @param faults how much must be mended
     * @param where the lists of that stand
     */
    Content of(List<Absentee> absent, int faults, String where) {
        Words words = frame.words();
        long judged = marks.stream().filter(text -> !text.isEmpty()).count();
        LiveText text = new LiveText()
                .say(
                        frame.say("slip.sentence"),
                        counted(Verdict.EXCEEDED).plus(counted(Verdict.MET)),
                        new LiveText.Count(SheetFunction.COUNTA.of(range), judged),
                        counted(Verdict.NOT_MET));
        some(text, words.of(Verdict.OVER), counted(Verdict.OVER));
        some(text, words.of(Pace.ON_TRACK), counted("mark.on-track"));
        some(text, words.of(Pace.BEHIND), counted("mark.behind"));
        some(text, words.of("verdict.under-way"), counted("mark.under-way"));
        for (Verdict each : SlipResults.WITHOUT_VALUE) {
            some(text, words.of(each), counted(each));
        }
        text.say(". ").say(absence(absent, where));
        return text.say(faults == 0 ? "" : " " + frame.say("slip.faults", faults, where))
                .content();
    }

    /** Only if there are any, now or after a correction. */
    private static void some(LiveText text, String called, LiveText.Count count) {
        String lead = "; " + called + " ";
        text.say(
                Formulas.either(
                        count.expression().compared(Operator.ABOVE, Expr.of(0)),
                        Expr.of(lead).then(count.expression()),
                        Expr.of("")),
                count.count() == 0 ? "" : lead + count.count());
    }

    private LiveText.Count counted(Verdict verdict) {
        return counted("mark." + Wording.id(verdict));
    }

    private LiveText.Count counted(String key) {
        String sign = frame.words().of(key);
        return new LiveText.Count(Formulas.countIf(range, sign), Collections.frequency(marks, sign));
    }

    /** How many bodies lack figures, by what they did; of one alone, what it did. */
    private String absence(List<Absentee> absent, String where) {
        if (absent.isEmpty()) {
            return frame.say(tier ? "slip.none-missing" : "slip.nothing-missing");
        }
        if (!tier) {
            return frame.say("slip.own-missing", frame.say(key(absent.get(0).state())), where);
        }
        return frame.say(
                "slip.missing",
                Arrays.stream(Absentee.State.values())
                        .filter(state -> count(absent, state) > 0)
                        .map(state -> frame.say(key(state)) + ": " + count(absent, state))
                        .collect(Collectors.joining("; ")),
                where);
    }

    private static String key(Absentee.State state) {
        return "absent.state." + Wording.id(state);
    }

    private static long count(List<Absentee> absent, Absentee.State state) {
        return absent.stream().filter(who -> who.state() == state).count();
    }
}
