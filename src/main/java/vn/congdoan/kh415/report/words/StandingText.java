package vn.congdoan.kh415.report.words;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.plan.Assigned;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.model.plan.Target;
import vn.congdoan.kh415.model.result.Average;
import vn.congdoan.kh415.model.result.Contribution;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.model.result.Judgement;
import vn.congdoan.kh415.model.result.Rank;
import vn.congdoan.kh415.model.result.Result;
import vn.congdoan.kh415.model.result.SpanSum;
import vn.congdoan.kh415.model.result.Total;
import vn.congdoan.kh415.text.Words;

/** What stands beside a result, in sentences: what a span has of its own, the number assigned, the years' average, what a milestone asks a month, the rank. */
public final class StandingText {
    private static final String AT_LEAST = "≥ ";
    private static final int WHOLE_YEAR = 12;
    private static final int MOST_MONTHS = 3;

    private final Words words;

    public StandingText(Words words) {
        this.words = words;
    }

    /** Of the whole: what a span has of its own, the average of the years, what a milestone asks, where there are any. */
    public List<String> whole(IndicatorResult of) {
        List<String> sentences = new ArrayList<>();
        span(of).ifPresent(sentences::add);
        if (of.average() != null) {
            sentences.add(average(of.average()));
        }
        Target target = of.target();
        if (of.neededPerMonth() != null && target != null && target.by() != null) {
            Ratio needed = of.neededPerMonth();
            sentences.add(words.of(
                    "standing.needed",
                    exact(needed.numerator()),
                    exact(needed.ceiling()),
                    exact(needed.denominator()),
                    words.numbers().day(target.by())));
            lacking(of, needed).ifPresent(sentences::add);
        }
        return sentences;
    }

    /** Of a milestone whose date is past in that period, of when its verdict is; its figures are of the period. */
    public Optional<String> due(IndicatorResult of, Result result, YearMonth period) {
        return Optional.ofNullable(of.target())
                .filter(target -> target.isPast(period) && result.judgement().verdict() != null)
                .map(target -> words.of(
                        "standing.due",
                        words.numbers().month(YearMonth.from(Objects.requireNonNull(target.by()))),
                        words.numbers().month(period)));
    }

    /** What a milestone would still ask for if the bodies that are missing stood where they last stood. */
    private Optional<String> lacking(IndicatorResult of, Ratio needed) {
        List<BigDecimal> last = of.contributions().values().stream()
                .filter(body -> body.basis() == Contribution.Basis.MISSING)
                .flatMap(body -> Stream.ofNullable(body.missingDenominator()))
                .toList();
        if (last.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal known = last.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        Ratio rest = new Ratio(needed.numerator().subtract(known), needed.denominator());
        return Optional.of(
                rest.numerator().signum() <= 0
                        ? words.of("standing.lacking-enough", last.size(), exact(known))
                        : words.of(
                                "standing.lacking",
                                last.size(),
                                exact(known),
                                exact(rest.numerator()),
                                exact(rest.ceiling())));
    }

    /** Of the whole, what a span has of its own. */
    public Optional<String> span(IndicatorResult of) {
        SpanSum span = of.span();
        return span == null
                ? Optional.empty()
                : span(span, span.whole(), of.whole().total(), of.indicator().unit());
    }

    /** Of a unit below the top, what a span has of its own. */
    public Optional<String> span(IndicatorResult of, UnitCode unit, Result result) {
        SpanSum span = of.span();
        Total own = span == null ? null : span.of(unit);
        return span == null || own == null
                ? Optional.empty()
                : span(span, own, result.total(), of.indicator().unit());
    }

    /** Not where the reporting year began with the span: then it is what the year has so far. */
    private Optional<String> span(SpanSum sum, Total own, Total sinceNewYear, ResultUnit unit) {
        if (!sum.span().isWithinYear()) {
            return Optional.empty();
        }
        return Optional.of(words.of(
                own.isSettled() ? "standing.span" : "standing.span-open",
                words.periods().of(sum.span()),
                ResultText.of(own.ratio(), unit, words),
                ResultText.of(sinceNewYear.ratio(), unit, words)));
    }

    /** Of a unit: what was assigned, its part of the shortfall and its rank, where there are any. */
    public List<String> unit(Result result) {
        List<String> sentences = new ArrayList<>();
        assigned(result).ifPresent(sentences::add);
        BigDecimal share = result.shortfallShare();
        if (share != null && share.signum() > 0) {
            sentences.add(words.of("standing.share", exact(share)));
        }
        Rank rank = result.rank();
        if (rank != null && rank.kind().of() > 1) {
            sentences.add(
                    words.of("standing.rank", rank.kind().place(), rank.kind().of()));
        }
        Rank.Position cluster = rank == null ? null : rank.cluster();
        if (cluster != null && cluster.of() > 1) {
            sentences.add(words.of("standing.cluster", cluster.place(), cluster.of()));
        }
        return sentences;
    }

    /** Of a unit, the top too: what was assigned to it and how it stands against that. */
    public Optional<String> assigned(Result result) {
        return Optional.ofNullable(result.assigned()).map(assigned -> assigned(result, assigned));
    }

    private String assigned(Result result, Assigned assigned) {
        BigDecimal number = assigned.number();
        if (assigned.isPercent()) {
            return percent(result, number);
        }
        Ratio ratio = result.total().ratio();
        return result.ofAssigned()
                .map(share -> words.of(
                        "standing.assigned",
                        ResultText.of(share, ResultUnit.PERCENT, words),
                        exact(share.numerator()),
                        exact(number),
                        against(result)))
                .orElse(words.of(
                        "standing.assigned-only",
                        exact(number),
                        ratio == null ? words.of("verdict.no-data") : exact(ratio.numerator())));
    }

    /** "Giao 80 %: đạt 78,57 %, chậm tiến độ, còn thiếu 12." */
    private String percent(Result result, BigDecimal number) {
        Judgement judgement = result.againstAssigned();
        BigDecimal lacking = judgement == null ? null : judgement.shortfall();
        String assigned = words.of("standing.percent", exact(number));
        Ratio ratio = result.total().ratio();
        return ratio == null || !ratio.hasValue()
                ? words.of(
                        "standing.assigned-percent-only",
                        assigned,
                        judgement == null ? "" : Wording.verdict(judgement, false, words))
                : words.of(
                        "standing.assigned-percent",
                        assigned,
                        ResultText.of(ratio, ResultUnit.PERCENT, words),
                        against(result),
                        lacking == null || lacking.signum() == 0 ? "" : exact(lacking));
    }

    /** Empty where it says no more than the percentage does. */
    private String against(Result result) {
        Judgement judgement = result.againstAssigned();
        return judgement == null
                ? ""
                : Wording.verdict(judgement, result.total().ratio() != null, words);
    }

    private String average(Average average) {
        String years = average.years().stream()
                .filter(year -> year.total() != null)
                .map(this::known)
                .collect(Collectors.joining("; "));
        String unknown = average.unknown().stream()
                .map(year -> lacking(String.valueOf(year.year()), year))
                .collect(Collectors.joining("; "));
        if (!unknown.isEmpty()) {
            String known = words.of("standing.average-unknown", unknown);
            return years.isEmpty() ? known : known + " " + words.of("standing.known-years", years);
        }
        String value = ResultText.of(average.perYear().orElseThrow(), ResultUnit.AVERAGE, words);
        return words.of("standing.average", average.isAtLeast() ? AT_LEAST + value : value, years);
    }

    /** "năm 2022: ≥ 340 (thiếu tháng 02/2022)". */
    private String known(Average.Year year) {
        String total = exact(year.total());
        return words.of(
                "standing.year", String.valueOf(year.year()), lacking(year.atLeast() ? AT_LEAST + total : total, year));
    }

    /** With the months that are missing, unless these are all. */
    private String lacking(String text, Average.Year year) {
        int missing = year.missingMonths().size();
        if (missing == 0 || missing == WHOLE_YEAR) {
            return text;
        }
        return missing > MOST_MONTHS
                ? words.of("standing.missing-many", text, missing)
                : words.of(
                        "standing.missing-months",
                        text,
                        year.missingMonths().stream().map(this::month).collect(Collectors.joining(", ")));
    }

    private String month(YearMonth month) {
        return words.numbers().month(month);
    }

    private String exact(@Nullable BigDecimal number) {
        return number == null ? "" : words.numbers().exact(number);
    }
}
