package vn.congdoan.kh415.ingest.qualifier;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.ReportingYear;

/**
 * All that is said of a figure beside the name of its measure, by the headings and groups above its column, the label and the
 * section of its row, and the unit column.
 *
 * @param quote the texts that say it, for a message
 */
public record Qualifiers(List<Qualifier> all, String quote) {
    public static final Qualifiers NONE = new Qualifiers(List.of(), "");

    public Qualifiers {
        all = List.copyOf(all);
    }

    public static Qualifiers of(String quote, List<Qualifier> all) {
        return all.isEmpty() ? NONE : new Qualifiers(all, quote);
    }

    /** Words that leave open which figures are due. */
    public static Qualifiers unclear(String words) {
        return of(words, List.of(new Qualifier.Unclear(words)));
    }

    public Qualifiers and(Qualifiers further) {
        if (further.all.isEmpty() || all.isEmpty()) {
            return all.isEmpty() ? further : this;
        }
        List<Qualifier> both = new ArrayList<>(all);
        both.addAll(further.all);
        return new Qualifiers(both, quote.equals(further.quote) ? quote : quote + " – " + further.quote);
    }

    /** Whether they say that figures stand there at all. */
    public boolean sayFigure() {
        return all.stream()
                .anyMatch(each -> (each instanceof Qualifier.Plain plain && plain.saysFigure())
                        || each instanceof Qualifier.Time
                        || each instanceof Qualifier.Beside
                        || each instanceof Qualifier.OfSector
                        || (each instanceof Qualifier.In in && in.unit().isTelling()));
    }

    public boolean areUnderstood() {
        return !holds(Qualifier.Unclear.class);
    }

    /** Asked for every figure: a stream would cost more than the look. */
    private boolean holds(Class<? extends Qualifier> kind) {
        for (Qualifier each : all) {
            if (kind.isInstance(each)) {
                return true;
            }
        }
        return false;
    }

    /** Whether they speak of another figure than the one due, whatever the month. */
    public boolean areBeside() {
        for (Qualifier each : all) {
            if (isBeside(each)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBeside(Qualifier each) {
        return each instanceof Qualifier.Beside
                || (each instanceof Qualifier.In in && in.unit().counted() == MeasuredIn.Counted.SHARE);
    }

    /** Whether they speak of another time, another number or one sector, rather than of a topic. */
    public boolean tellApart() {
        return areBeside() || nameTime() || !sector().isEmpty();
    }

    /** The sector named, "" for all. */
    public String sector() {
        for (Qualifier each : all) {
            if (each instanceof Qualifier.OfSector of) {
                return of.sector();
            }
        }
        return "";
    }

    /** The same for a body that reports for itself: below one of its own measures, a sector is a part of it. */
    public Qualifiers sectorsAsParts() {
        return sector().isEmpty()
                ? this
                : of(
                        quote,
                        all.stream()
                                .map(each ->
                                        each instanceof Qualifier.OfSector ? new Qualifier.Beside(each.seen()) : each)
                                .toList());
    }

    /** All but units of measurement. */
    public Qualifiers withoutUnits() {
        return of(
                quote,
                all.stream().filter(each -> !(each instanceof Qualifier.In)).toList());
    }

    /** The marks of footnotes alone. */
    public Qualifiers marks() {
        return of(quote, all.stream().filter(Qualifier.Mark.class::isInstance).toList());
    }

    public boolean nameTime() {
        return holds(Qualifier.Time.class);
    }

    /** The words that are not understood. */
    String unclear() {
        return all.stream()
                .filter(Qualifier.Unclear.class::isInstance)
                .map(Qualifier::seen)
                .collect(Collectors.joining(" "));
    }

    /** How the figure stands to the one that a return of that month owes. */
    public Standing standing(YearMonth month, ReportingYear year) {
        Standing standing = told(month, year);
        return holds(Qualifier.Estimated.class) ? standing.asEstimate() : standing;
    }

    private Standing told(YearMonth month, ReportingYear year) {
        if (all.isEmpty()) {
            return Standing.PLAIN;
        }
        if (areBeside()) {
            return new Standing(Standing.Kind.OTHER, null, quote);
        }
        Span span = span(month, year);
        if (span != null && !span.last().equals(month)) {
            return new Standing(Standing.Kind.OTHER, span, quote);
        }
        if (!areUnderstood()) {
            return new Standing(Standing.Kind.UNCLEAR, null, quote);
        }
        if (span == null) {
            return new Standing(Standing.Kind.PLAIN, null, quote, holds(Qualifier.OfMonth.class), false);
        }
        if (span.isMonth()) {
            boolean within = all.stream()
                    .anyMatch(each -> each instanceof Qualifier.Time time && time.reach() == Qualifier.Reach.WITHIN);
            return new Standing(within ? Standing.Kind.WITHIN : Standing.Kind.MONTH, span, quote);
        }
        boolean fromStart = span.first() == null || span.first().equals(year.start(month));
        return new Standing(fromStart ? Standing.Kind.TO_DATE : Standing.Kind.LONGER, span, quote);
    }

    /** What all times have in common, null if none is named; ends with another month if nothing of this one is meant. */
    private @Nullable Span span(YearMonth month, ReportingYear year) {
        boolean cumulative = false;
        YearMonth first = null;
        YearMonth last = null;
        for (Qualifier each : all) {
            if (each instanceof Qualifier.Time time) {
                Span span = time.when().at(month, year);
                cumulative |= time.isCumulative();
                first = later(first, span.isMonth() && cumulative ? null : span.first());
                last = last == null || span.last().isBefore(last) ? span.last() : last;
            }
        }
        if (last == null) {
            return null;
        }
        if (cumulative && first != null && first.equals(last)) {
            first = null;
        }
        // Two times that exclude each other, such as this month below last year, mean nothing of this month.
        boolean nothing = first != null && first.isAfter(last);
        return nothing ? new Span(null, month.minusMonths(1), quote) : new Span(first, last, quote);
    }

    private static @Nullable YearMonth later(@Nullable YearMonth one, @Nullable YearMonth other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }

    /**
     * The unit of measurement stated, if figures in it are not in the measure's own; else "".
     *
     * @param own what the measure is due in
     */
    public String otherUnit(Measure measure, MeasuredIn own) {
        if (!holds(Qualifier.In.class)) {
            return "";
        }
        List<Qualifier.In> stated = all.stream()
                .filter(Qualifier.In.class::isInstance)
                .map(Qualifier.In.class::cast)
                .toList();
        boolean other;
        if (!measure.addsUp()) {
            other = stated.stream()
                    .anyMatch(in -> in.unit().scaled() || in.unit().counted() == MeasuredIn.Counted.SHARE);
        } else {
            boolean scaled = stated.stream().anyMatch(in -> in.unit().scaled());
            other = scaled || stated.stream().noneMatch(in -> in.unit().is(own));
        }
        return other ? stated.stream().map(Qualifier.In::seen).distinct().collect(Collectors.joining(", ")) : "";
    }
}
