package vn.congdoan.kh415.report.words;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.model.result.Judgement;
import vn.congdoan.kh415.model.result.Judgement.Certainty;
import vn.congdoan.kh415.model.result.Judgement.Pace;
import vn.congdoan.kh415.model.result.Result;
import vn.congdoan.kh415.model.result.Verdict;

/** How many indicators stand how. The counts, with those that are judged by no target, add up to all. */
public record Headline(List<IndicatorResult> indicators) {
    public Headline {
        indicators = List.copyOf(indicators);
    }

    public long with(Verdict verdict) {
        return count(result -> result.judgement().verdict() == verdict && !isUnderWay(result));
    }

    public long reached() {
        return with(Verdict.EXCEEDED) + with(Verdict.MET);
    }

    /** Of those reached, how many missing returns could still change. */
    public long reachedProvisionally() {
        return count(result -> {
            Judgement judgement = result.judgement();
            return judgement.certainty() == Certainty.OPEN
                    && judgement.verdict() != null
                    && judgement.verdict().isReached();
        });
    }

    /** Yearly targets that are not due and have a value, by their pace; null where the plan sets none. */
    public long underWay(@Nullable Pace pace) {
        return count(result -> isUnderWay(result) && result.judgement().pace() == pace);
    }

    public long notJudged() {
        return count(result -> result.judgement().verdict() == null);
    }

    private static boolean isUnderWay(Result result) {
        return result.judgement().verdict() == Verdict.NOT_DUE && result.hasValue();
    }

    private long count(Predicate<Result> wanted) {
        return indicators.stream().map(IndicatorResult::whole).filter(wanted).count();
    }
}
