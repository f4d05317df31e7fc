package vn.congdoan.kh415.rollup;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Entry;
import vn.congdoan.kh415.model.figure.Return;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.result.Contribution.Figure;

/**
 * What one body said, month by month: its own figures, or, in a month in which it sent no usable figure at all, the sum of its
 * parts' (all of those that are expected to send or none, and never for a yes/no). Parts that need not send are added where they
 * did; where a body has no others, all of them must have.
 */
final class Voice {
    /** Parts of parts of parts: far deeper than any union goes, and an end to a ring in an old registry. */
    private static final int DEEPEST = 8;

    private final Voices voices;
    private final UnitCode unit;
    private final NavigableMap<YearMonth, Return> returns;

    Voice(Voices voices, UnitCode unit) {
        this.voices = voices;
        this.unit = unit;
        this.returns = voices.returns(unit);
    }

    /**
     * Null if nothing usable was said, which a blank is, or if the body was not one that reports the measure then: what a part
     * said before it became a body of its own stands with the body that it was a part of.
     */
    @Nullable
    Said said(Measure measure, YearMonth month) {
        if (!reported(measure, month)) {
            return null;
        }
        Return own = returns.get(month);
        Said said = own(own, measure, month);
        if (said == null) {
            said = answered(own, measure, month);
        }
        boolean partsMaySpeak =
                said == null && voices.everHadParts(unit) && measure.addsUp() && (own == null || !own.hasOwnFigures());
        return partsMaySpeak ? fromParts(unit, measure, month, DEEPEST) : said;
    }

    /** Whether the body stood at the end of that month and its kind and sector reported the measure then. */
    boolean reported(Measure measure, YearMonth month) {
        return voices.reports(unit, measure, month.atEndOfMonth());
    }

    /** The months, newest first, in which anything may have been said. */
    NavigableSet<YearMonth> monthsTo(YearMonth period) {
        NavigableSet<YearMonth> months = voices.everHadParts(unit) ? voices.periods() : returns.navigableKeySet();
        return months.headSet(period, true).descendingSet();
    }

    private static @Nullable Said own(@Nullable Return own, Measure measure, YearMonth month) {
        Entry entry = own == null ? null : own.own().get(measure.id());
        if (entry instanceof Entry.Given given) {
            return new Said(given.value(), false, List.of(figure(measure, month, given)));
        }
        return entry instanceof Entry.NotApplicable ? Said.NOT_APPLICABLE : null;
    }

    /** By a yes to a question that asks for this and more; its no says nothing of this. */
    private @Nullable Said answered(@Nullable Return own, Measure measure, YearMonth month) {
        for (Measure wider : voices.answering(measure)) {
            Said said = own(own, wider, month);
            if (said != null && said.value() != null && said.value().signum() > 0) {
                return said;
            }
        }
        return null;
    }

    /** The measures a yes to which is one to each of those. */
    List<Measure> askingForAll(List<Measure> asked) {
        List<MeasureId> ids = asked.stream().map(Measure::id).toList();
        return ids.isEmpty()
                ? List.of()
                : voices.answering(asked.get(0)).stream()
                        .filter(wider -> wider.answers().containsAll(ids))
                        .toList();
    }

    /** Whether anything was received of anybody in those months, the later one excluded. */
    boolean anybodySpoke(YearMonth first, YearMonth before) {
        return !voices.periods().subSet(first, before).isEmpty();
    }

    /** The running total of the year that it stated with that month; null if it stated none. */
    @Nullable
    Figure runningTotal(Measure measure, YearMonth month) {
        Return own = reported(measure, month) ? returns.get(month) : null;
        return own != null && own.toDate().get(measure.id()) instanceof Entry.Given given
                ? new Figure(measure.id(), month, given.value(), given.estimated(), true, given.source())
                : null;
    }

    static Figure figure(Measure measure, YearMonth month, Entry.Given given) {
        return new Figure(measure.id(), month, given.value(), given.estimated(), given.source());
    }

    private @Nullable Said fromParts(UnitCode whole, Measure measure, YearMonth month, int deepest) {
        List<Unit> parts = deepest == 0 ? List.of() : voices.parts(whole, month.atEndOfMonth());
        boolean somebodySends = parts.stream().anyMatch(voices::sends);
        BigDecimal sum = null;
        List<Figure> figures = new ArrayList<>();
        for (Unit part : parts) {
            Said said = ofPart(part, measure, month, deepest);
            if (said == null && somebodySends && !voices.sends(part)) {
                continue;
            }
            if (said == null) {
                return null;
            }
            figures.addAll(said.figures());
            if (said.value() != null) {
                sum = sum == null ? said.value() : sum.add(said.value());
            }
        }
        return parts.isEmpty() ? null : new Said(sum, true, List.copyOf(figures));
    }

    private @Nullable Said ofPart(Unit part, Measure measure, YearMonth month, int deepest) {
        Return own = voices.returns(part.code()).get(month);
        Said said = own(own, measure, month);
        boolean silent = said == null && (own == null || !own.hasOwnFigures());
        return silent ? fromParts(part.code(), measure, month, deepest - 1) : said;
    }

    /**
     * What its parts sent in a month of a measure that it has no figure of, though it is asked for one.
     *
     * @param from the parts directly below that said something
     * @param without those that are waited for and did not
     */
    record Unheard(List<Said> from, List<Unit> without) {}

    Unheard unheard(Measure measure, YearMonth month) {
        List<Said> from = new ArrayList<>();
        List<Unit> without = new ArrayList<>();
        boolean asked = voices.everHadParts(unit) && measure.addsUp() && reported(measure, month);
        if (asked && said(measure, month) == null) {
            List<Unit> parts = voices.parts(unit, month.atEndOfMonth());
            boolean somebodySends = parts.stream().anyMatch(voices::sends);
            for (Unit part : parts) {
                Said said = ofPart(part, measure, month, DEEPEST);
                if (said != null) {
                    from.add(said);
                } else if (voices.sends(part) || !somebodySends) {
                    without.add(part);
                }
            }
        }
        return new Unheard(from, without);
    }

    /** The measures of which it gave a usable figure of its own in a month. */
    List<MeasureId> own(YearMonth month) {
        Return own = returns.get(month);
        List<MeasureId> given = new ArrayList<>();
        if (own != null) {
            own.own().forEach((measure, entry) -> {
                if (!(entry instanceof Entry.Blank)) {
                    given.add(measure);
                }
            });
        }
        return given;
    }
}
