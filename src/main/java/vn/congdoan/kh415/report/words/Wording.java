package vn.congdoan.kh415.report.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.finding.Severity;
import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.result.Coverage;
import vn.congdoan.kh415.model.result.Earlier;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.model.result.Judgement;
import vn.congdoan.kh415.model.result.Kept;
import vn.congdoan.kh415.model.result.Result;
import vn.congdoan.kh415.model.result.Verdict;
import vn.congdoan.kh415.text.TargetWords;
import vn.congdoan.kh415.text.Words;

/** Marks and short words for what was judged. A mark always stands beside a word or is explained on the method sheet. */
public final class Wording {
    /** Before the bodies that did not report for the period themselves. */
    public static final String PLUS = " + ";

    /** Where nothing is asked for yet. */
    public static final String NOT_ASKED = "–";

    private Wording() {}

    /** ✔ and the like; empty where nothing is judged. */
    public static String mark(@Nullable Verdict verdict, Words words) {
        return verdict == null ? "" : words.of("mark." + id(verdict));
    }

    /**
     * The mark of what was judged; what is under way has one that says how.
     *
     * @param valued whether there is a value
     */
    public static String mark(Judgement judgement, boolean valued, Words words) {
        return isUnderWay(judgement, valued)
                ? words.of("mark." + underWay(judgement.pace()))
                : mark(judgement.verdict(), words);
    }

    /** Every mark of a verdict with its word. */
    public static String marks(Words words) {
        List<String> marks = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            marks.add(mark(verdict, words) + " " + words.of(verdict));
        }
        for (Judgement.@Nullable Pace pace :
                new Judgement.@Nullable Pace[] {Judgement.Pace.ON_TRACK, Judgement.Pace.BEHIND, null}) {
            Judgement onTheWay = new Judgement(Verdict.NOT_DUE, null, pace);
            marks.add(mark(onTheWay, true, words) + " " + verdict(onTheWay, true, words));
        }
        return String.join("; ", marks);
    }

    /** Whether a yearly target that is not due yet has a value that does not reach it. */
    private static boolean isUnderWay(Judgement judgement, boolean valued) {
        return valued && judgement.verdict() == Verdict.NOT_DUE;
    }

    /** The end of the keys of what is said of a target under way; by its pace, if the plan sets one. */
    public static String underWay(Judgement.@Nullable Pace pace) {
        return pace == null ? "under-way" : id(pace);
    }

    public static String mark(Severity severity, Words words) {
        return words.of("mark." + id(severity));
    }

    /**
     * "chưa đạt (tạm tính), đúng tiến độ". A verdict without a value is never called provisional: it says so itself. What is not due yet
     * and has a value is under way. That what is missed is behind goes without saying.
     *
     * @param valued whether there is a value
     */
    public static String verdict(Judgement judgement, boolean valued, Words words) {
        Verdict verdict = judgement.verdict();
        if (verdict == null) {
            return "";
        }
        String text = isUnderWay(judgement, valued) ? words.of("verdict.under-way") : words.of(verdict);
        if (judgement.certainty() == Judgement.Certainty.OPEN && restsOnValue(verdict)) {
            text = words.of("verdict.with-certainty", text, words.of(judgement.certainty()));
        }
        Kept kept = judgement.kept();
        if (kept != null && kept.below() + kept.above() > 0) {
            text = words.of("verdict.with-kept", text, kept.below(), kept.above(), kept.of());
        }
        boolean missed = verdict != Verdict.NOT_DUE && judgement.pace() == Judgement.Pace.BEHIND;
        return judgement.pace() == null || verdict.isReached() || missed
                ? text
                : words.of("verdict.with-pace", text, words.of(judgement.pace()));
    }

    public static boolean restsOnValue(Verdict verdict) {
        return switch (verdict) {
            case EXCEEDED, MET, NOT_MET, OVER -> true;
            case NOT_DUE, NO_POPULATION, NO_DATA -> false;
        };
    }

    /**
     * "67 + 10/78": how many bodies reported for the period, of how many more there are figures (older ones, or of a consolidated
     * return), and how many are expected. A dash where nothing is asked for yet.
     */
    public static String coverage(Result result) {
        Coverage coverage = result.total().coverage();
        return isNotAskedYet(result) ? NOT_ASKED : coverage(coverage);
    }

    private static String coverage(Coverage coverage) {
        String older = coverage.older() == 0 ? "" : PLUS + coverage.older();
        return coverage.received() + older + "/" + coverage.expected();
    }

    /** Whether it is judged only later, and nobody has reported so far: what is not due does not lack. */
    public static boolean isNotAskedYet(Result result) {
        return isNotAskedYet(result.judgement().verdict(), result.total().coverage());
    }

    public static boolean isNotAskedYet(@Nullable Verdict verdict, Coverage coverage) {
        return verdict == Verdict.NOT_DUE && coverage.known() == 0;
    }

    public static String target(IndicatorResult result, Words words) {
        return result.target() == null
                ? words.of("target.none")
                : TargetWords.of(result.target(), result.indicator().unit(), words);
    }

    /** The sign of what was said of an earlier period; empty where it is not compared. */
    public static String mark(@Nullable Earlier then, Words words) {
        return then == null || then.anew() || then.verdict() == null
                ? ""
                : mark(then.judgement(), then.hasValue(), words);
    }

    /** Whether something else is said of it now, its pace included. */
    public static boolean flips(IndicatorResult of, @Nullable Earlier then, Words words) {
        String before = mark(then, words);
        return !before.isEmpty()
                && !before.equals(mark(of.whole().judgement(), of.whole().hasValue(), words));
    }

    public static String name(Indicator indicator, Words words) {
        return indicator.name().in(words.lang());
    }

    /** Where there is little room. */
    public static String brief(Indicator indicator, Words words) {
        return indicator.brief().in(words.lang());
    }

    public static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
