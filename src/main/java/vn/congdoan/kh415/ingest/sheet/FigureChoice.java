package vn.congdoan.kh415.ingest.sheet;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.ingest.draft.Candidate;
import vn.congdoan.kh415.ingest.draft.Sender;
import vn.congdoan.kh415.ingest.draft.SheetDraft;
import vn.congdoan.kh415.ingest.figure.FigureGrammar;
import vn.congdoan.kh415.ingest.figure.Reading;
import vn.congdoan.kh415.ingest.qualifier.Span;
import vn.congdoan.kh415.ingest.qualifier.Standing;
import vn.congdoan.kh415.ingest.words.Lexicon;
import vn.congdoan.kh415.model.figure.FigureKey;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.OverTime;

/**
 * Decides which of the cells that speak of one measure holds the figure due, and says of the others why they do not.
 *
 * <p>What happened in a month is taken from the month's column, and the running total of the year that stands beside it is kept, what
 * adds up over the year from the column since its beginning, what
 * stands at the month's end from either; where both are filled they must be possible together. Beside a column of corrections, which
 * nobody can tell from one of differences, nothing is. A part, a plan, a share or another
 * time is never taken; where nothing else is given, the sender is told so.
 */
final class FigureChoice {
    /** A cell that was taken, and what it was found to say. */
    record Taken(Candidate candidate, Reading reading) {}

    private final SheetDraft draft;
    private final Lexicon lexicon;

    FigureChoice(SheetDraft draft, Lexicon lexicon) {
        this.draft = draft;
        this.lexicon = lexicon;
    }

    /**
     * Takes the figure of one measure for one sender.
     *
     * @param candidates in reading order, blank ones too
     */
    List<Taken> take(Sender sender, FigureKey key, List<Candidate> candidates) {
        Candidate first = candidates.get(0);
        if (candidates.size() == 1 && first.isFilled() && first.standing().is(Standing.Kind.PLAIN)) {
            return List.of(taken(sender, key, first));
        }
        Measure measure = lexicon.measure(key.measure());
        List<Candidate> month = ofNamedMonth(
                inOwnUnit(filled(candidates, Standing.Kind.PLAIN, Standing.Kind.MONTH, Standing.Kind.WITHIN)),
                candidates);
        List<Candidate> toDate = inOwnUnit(filled(candidates, Standing.Kind.TO_DATE));
        if (!month.isEmpty() && !toDate.isEmpty() && !arePossible(month.get(0), toDate.get(0), sender, measure)) {
            draft.disagree(sender, key, month.get(0), toDate.get(0));
            return List.of();
        }
        List<Candidate> chosen = chosen(sender, measure, month, toDate, candidates);
        List<Candidate> running = running(sender, measure, toDate, candidates);
        if (chosen.isEmpty()) {
            missing(sender, key, measure, without(running, candidates));
            return takenAll(sender, key.runningTotal(), running);
        }
        Optional<Candidate> corrected = candidates.stream()
                .filter(each -> each.isFigureLike()
                        && each.standing().is(Standing.Kind.UNCLEAR)
                        && lexicon.lines().corrects(each.standing().quote()))
                .findFirst();
        if (corrected.isPresent()) {
            draft.disagree(sender, key, chosen.get(0), corrected.get());
            return List.of();
        }
        if (areToldApart(chosen) && differ(chosen, measure)) {
            draft.twice(sender, key, chosen.get(0), chosen.get(chosen.size() - 1));
            return List.of();
        }
        without(running, candidates).stream()
                .filter(each -> each.isFigureLike() && !chosen.contains(each))
                .forEach(each -> passOver(sender, key, each));
        List<Taken> taken = new ArrayList<>(takenAll(sender, key, chosen));
        taken.addAll(takenAll(sender, key.runningTotal(), running));
        return taken;
    }

    /**
     * The running total of a flow since the reporting year began, up to this very month, that stands beside a column of the month's;
     * none in the year's first month, and where two of them differ in their headings.
     */
    private List<Candidate> running(Sender sender, Measure measure, List<Candidate> toDate, List<Candidate> all) {
        boolean beside = all.stream()
                .anyMatch(each -> each.standing().is(Standing.Kind.PLAIN, Standing.Kind.MONTH, Standing.Kind.WITHIN));
        boolean kept = measure.time() == OverTime.FLOW
                && beside
                && sender.over() == null
                && !begins(sender)
                && !areToldApart(toDate)
                && toDate.stream().allMatch(each -> isOfYear(each.standing().span(), sender.period()));
        return kept ? toDate : List.of();
    }

    /** Whether the month is the first of its reporting year, so that it and the year are one. */
    private boolean begins(Sender sender) {
        return lexicon.plan().reportingYear().start(sender.period()).equals(sender.period());
    }

    private boolean isOfYear(@Nullable Span span, YearMonth period) {
        YearMonth start = lexicon.plan().reportingYear().start(period);
        return span == null
                || (span.last().equals(period)
                        && (span.first() == null || span.first().equals(start)));
    }

    private static List<Candidate> without(List<Candidate> some, List<Candidate> all) {
        return some.isEmpty()
                ? all
                : all.stream().filter(each -> !some.contains(each)).toList();
    }

    private List<Taken> takenAll(Sender sender, FigureKey key, List<Candidate> chosen) {
        return chosen.stream().map(each -> taken(sender, key, each)).toList();
    }

    private Taken taken(Sender sender, FigureKey key, Candidate each) {
        Sender speaker = each.standing().span() == null || key.toDate()
                ? sender
                : sender.covering(each.standing().span());
        return new Taken(each, draft.figure(speaker, key, each));
    }

    private static List<Candidate> filled(List<Candidate> candidates, Standing.Kind... kinds) {
        return candidates.stream()
                .filter(each -> each.isFilled() && each.standing().is(kinds))
                .toList();
    }

    /** Beside a column in the measure's own unit another one, such as of money, is no doubt. */
    private static List<Candidate> inOwnUnit(List<Candidate> candidates) {
        List<Candidate> own =
                candidates.stream().filter(each -> each.otherUnit().isEmpty()).toList();
        return own.isEmpty() ? candidates : own;
    }

    /** Beside columns of several months that of this one is due, and "Cộng" behind them is their sum. */
    private static List<Candidate> ofNamedMonth(List<Candidate> month, List<Candidate> all) {
        boolean several = all.stream()
                        .filter(each -> each.standing().is(Standing.Kind.OTHER)
                                && each.standing().span() != null)
                        .map(Candidate::column)
                        .distinct()
                        .count()
                > 1;
        List<Candidate> named = month.stream()
                .filter(each -> each.standing().is(Standing.Kind.MONTH))
                .toList();
        return several && !named.isEmpty() ? named : month;
    }

    private List<Candidate> chosen(
            Sender sender, Measure measure, List<Candidate> month, List<Candidate> toDate, List<Candidate> candidates) {
        boolean begins = begins(sender);
        boolean asked = candidates.stream().anyMatch(each -> each.standing().is(Standing.Kind.TO_DATE));
        if (measure.time() == OverTime.FLOW) {
            return month.isEmpty() && begins ? toDate : month;
        }
        if (measure.time() == OverTime.YTD) {
            // Beside an empty column since the year's beginning, the other one is the month's.
            boolean within = month.stream().anyMatch(each -> each.standing().is(Standing.Kind.WITHIN));
            boolean monthOnly = toDate.isEmpty() && (asked || within) && !begins;
            return toDate.isEmpty() ? (monthOnly ? List.of() : month) : toDate;
        }
        // What stands at the end of a longer period, or was done once in it, does so at the end of its last month.
        boolean once = measure.time() == OverTime.ONCE;
        List<Candidate> first = once ? toDate : month;
        List<Candidate> second = once ? month : toDate;
        List<Candidate> either = first.isEmpty() ? second : first;
        return either.isEmpty() ? filled(candidates, Standing.Kind.LONGER) : either;
    }

    /** A part is no more than the whole; what stands at the month's end is one number. */
    private boolean arePossible(Candidate month, Candidate toDate, Sender sender, Measure measure) {
        if (measure.time() == OverTime.ONCE
                || !(FigureGrammar.read(month.cell(), measure, false) instanceof Reading.Value part)
                || !(FigureGrammar.read(toDate.cell(), measure, false) instanceof Reading.Value whole)) {
            return true;
        }
        int compared = part.value().compareTo(whole.value());
        boolean equal = measure.time() == OverTime.STOCK || begins(sender);
        boolean counted = part.value().signum() != 0 && whole.value().compareTo(BigDecimal.ZERO) >= 0;
        return equal ? compared == 0 : compared <= 0 || !counted;
    }

    /** "Từ đầu năm đến tháng 6" and "Từ tháng 1 đến tháng 6" say the same; with one number below both nobody need choose. */
    private static boolean differ(List<Candidate> chosen, Measure measure) {
        return !chosen.stream().allMatch(each -> each.standing().is(Standing.Kind.TO_DATE))
                || chosen.stream()
                                .map(each -> FigureGrammar.read(each.cell(), measure, false))
                                .distinct()
                                .count()
                        > 1;
    }

    private static boolean areToldApart(List<Candidate> chosen) {
        return chosen.stream().map(each -> each.standing().quote()).distinct().count() > 1;
    }

    private void missing(Sender sender, FigureKey key, Measure measure, List<Candidate> candidates) {
        for (Candidate each : candidates) {
            Standing standing = each.standing();
            boolean longer = standing.is(Standing.Kind.LONGER)
                    || (standing.is(Standing.Kind.TO_DATE) && measure.time() == OverTime.FLOW);
            if (each.isFilled() && longer && standing.span() != null) {
                draft.figure(sender.covering(standing.span()), key, each);
                return;
            }
        }
        candidates.stream().filter(Candidate::isFigureLike).forEach(each -> {
            if (each.standing().is(Standing.Kind.UNCLEAR)) {
                draft.unclear(sender, key, each);
            } else {
                draft.passedOver().alone(sender, key, each);
            }
        });
        candidates.stream()
                .filter(each -> !each.standing().is(Standing.Kind.OTHER, Standing.Kind.UNCLEAR))
                .findFirst()
                .ifPresent(each -> draft.blank(sender, key, each));
    }

    private void passOver(Sender sender, FigureKey key, Candidate each) {
        if (each.standing().is(Standing.Kind.UNCLEAR)) {
            draft.unclear(sender, key, each);
        } else if (each.standing().is(Standing.Kind.OTHER)) {
            draft.passedOver().beside(each);
        }
    }
}
