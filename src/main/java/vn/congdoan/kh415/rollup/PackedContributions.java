package vn.congdoan.kh415.rollup;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.figure.Return;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.result.Contribution;
import vn.congdoan.kh415.model.result.Contribution.Basis;
import vn.congdoan.kh415.model.result.Contribution.Figure;
import vn.congdoan.kh415.model.result.Contribution.SentFigures;
import vn.congdoan.kh415.model.result.Leeway;

/**
 * The contributions to one indicator by the positions of their bodies; there may be millions. Nearly all rest on nothing but figures
 * that the body itself sent for the period: of such a one its two numbers are kept and of which measures the figures are, and it is
 * made anew when it is asked for. Others are kept as they are.
 */
final class PackedContributions {
    private final FlatTree tree;
    private final YearMonth period;

    /** What each body itself sent for the period. */
    private final @Nullable Return[] returns;

    private final @Nullable BigDecimal[] numerators;
    private final @Nullable BigDecimal[] denominators;

    /** What is kept of one: {@link Received}, or the whole contribution; null where none is expected. */
    private final @Nullable Object[] slots;

    /** The same for all that rest on figures of the same measures. */
    private final Map<List<MeasureId>, Received> received = new HashMap<>();

    /** Of one that was received as it is, the measures of its figures. */
    private record Received(List<MeasureId> measures) {}

    /** Of nobody yet. */
    PackedContributions(FlatTree tree, YearMonth period, @Nullable Return[] returns) {
        this.tree = tree;
        this.period = period;
        this.returns = returns;
        this.numerators = new BigDecimal[tree.size()];
        this.denominators = new BigDecimal[tree.size()];
        this.slots = new Object[tree.size()];
    }

    void put(int at, Contribution body) {
        Ratio ratio = body.ratio();
        if (ratio != null && isReceived(at, body)) {
            List<MeasureId> of = body.figures().stream().map(Figure::measure).toList();
            numerators[at] = ratio.numerator();
            denominators[at] = ratio.denominator();
            slots[at] = received.computeIfAbsent(of, Received::new);
        } else {
            slots[at] = body;
        }
    }

    /** Whether it is what {@link #received} makes of figures that can be found again. */
    private boolean isReceived(int at, Contribution body) {
        return body.basis() == Basis.RECEIVED
                && !body.fromParts()
                && body.missingMonths().isEmpty()
                && body.missingDenominator() == null
                && body.leeway().isNone()
                && body.unit().equals(tree.unit(at).code())
                && body.figures().stream().allMatch(figure -> isSent(at, figure));
    }

    private static Contribution received(UnitCode unit, Ratio ratio, List<Figure> figures) {
        return new Contribution(unit, Basis.RECEIVED, ratio, false, List.of(), null, figures, Leeway.NONE);
    }

    private boolean isSent(int at, Figure figure) {
        Return sent = returns[at];
        return sent != null
                && !figure.toDate()
                && figure.period().equals(period)
                && figure.given().equals(sent.own().get(figure.measure()));
    }

    /** Null where none is expected. */
    @Nullable
    Contribution get(int at) {
        Object slot = slots[at];
        Return sent = returns[at];
        Ratio ratio = packed(at);
        return slot instanceof Received of && sent != null && ratio != null
                ? received(tree.unit(at).code(), ratio, new SentFigures(sent, of.measures))
                : (Contribution) slot;
    }

    /** Whether one is expected. */
    boolean has(int at) {
        return slots[at] != null;
    }

    /** Adds what is expected there, without making it whole. */
    void addTo(Accumulator sum, int at) {
        Ratio ratio = packed(at);
        if (ratio != null) {
            sum.addReceived(ratio);
        } else if (slots[at] instanceof Contribution body) {
            sum.add(body);
        }
    }

    /** Null where the contribution is kept as it is, or none is. */
    private @Nullable Ratio packed(int at) {
        BigDecimal numerator = numerators[at];
        return numerator != null && slots[at] instanceof Received ? new Ratio(numerator, denominators[at]) : null;
    }

    /** By the codes of the bodies, in tree order. */
    Map<UnitCode, Contribution> byUnit() {
        return new ByUnit(this);
    }

    private static final class ByUnit extends AbstractMap<UnitCode, Contribution> {
        private final PackedContributions packed;
        private final int filled;

        ByUnit(PackedContributions packed) {
            this.packed = packed;
            this.filled = (int) filled().count();
        }

        private IntStream filled() {
            return IntStream.range(0, packed.slots.length).filter(at -> packed.slots[at] != null);
        }

        private int position(@Nullable Object code) {
            return code instanceof UnitCode known ? packed.tree.position(known) : -1;
        }

        @Override
        public @Nullable Contribution get(@Nullable Object code) {
            int at = position(code);
            return at < 0 ? null : packed.get(at);
        }

        @Override
        public boolean containsKey(@Nullable Object code) {
            int at = position(code);
            return at >= 0 && packed.slots[at] != null;
        }

        @Override
        public Set<Map.Entry<UnitCode, Contribution>> entrySet() {
            return new AbstractSet<>() {
                @Override
                public Iterator<Map.Entry<UnitCode, Contribution>> iterator() {
                    return filled().mapToObj(
                                    at -> Map.entry(packed.tree.unit(at).code(), packed.get(at)))
                            .iterator();
                }

                @Override
                public int size() {
                    return filled;
                }
            };
        }
    }
}
