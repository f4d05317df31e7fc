package vn.congdoan.kh415.report.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Tree;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.result.Contribution;
import vn.congdoan.kh415.model.result.Contribution.Basis;
import vn.congdoan.kh415.model.result.Departed;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.report.formula.Expr;
import vn.congdoan.kh415.report.live.Formulas;

/**
 * How consolidated returns change what the lines of a part come to: they take the place of the lines below their senders, and belong to
 * the part that all these share, or to none.
 */
final class CoveredParts {
    /** With more of them a formula is nothing to read. */
    private static final int MOST = 6;

    private final Frame frame;
    private final BodyPlaces places;
    private final AcceptedFigures accepted;
    private final Map<Integer, List<Integer>> senders = new HashMap<>();

    CoveredParts(Frame frame, BodyPlaces places, AcceptedFigures accepted) {
        this.frame = frame;
        this.accepted = accepted;
        this.places = places;
    }

    /**
     * A part to which consolidated returns matter.
     *
     * @param name as its lines say it
     * @param none whether it is what belongs to none
     * @param shared whether a return may belong to the part that all below it share; else it belongs to none
     */
    record Part(BodyDivision division, int indicator, String name, boolean none, boolean shared) {
        Part alone() {
            return new Part(division, indicator, name, none, false);
        }
    }

    /**
     * The change.
     *
     * @param replaced the lines of senders below whom there are lines of the part
     * @param added the lines of senders whose returns belong to it
     * @param stated what senders state for it in columns of their own
     * @param elsewhere what those added state for other parts
     */
    record Effect(
            List<Integer> replaced,
            List<Integer> added,
            List<BodyPlaces.Halves> stated,
            List<BodyPlaces.Halves> elsewhere) {
        /** Nothing but the lines. */
        static final Effect NONE = new Effect(List.of(), List.of(), List.of(), List.of());

        /** The same with the flows of bodies that are gone. */
        Effect with(List<BodyPlaces.Halves> flows) {
            List<BodyPlaces.Halves> all = new ArrayList<>(stated);
            all.addAll(flows);
            return new Effect(replaced, added, all, elsewhere);
        }

        boolean adds() {
            return !added.isEmpty() || !stated.isEmpty();
        }
    }

    /** Null if there is none, or too much of it. */
    @Nullable
    Effect of(Part part) {
        List<Integer> all = senders.computeIfAbsent(part.indicator(), this::senders);
        if (all.isEmpty() || all.size() > MOST) {
            return null;
        }
        List<Integer> replaced =
                all.stream().filter(sender -> isCounted(sender, part)).toList();
        List<Integer> added =
                all.stream().filter(sender -> states(sender, part)).toList();
        List<BodyPlaces.Halves> stated = new ArrayList<>();
        List<BodyPlaces.Halves> elsewhere = new ArrayList<>();
        for (int sender : all) {
            columns(sender, part).forEach((sector, column) -> {
                BodyPlaces.Halves halves =
                        halves(part.indicator(), Objects.requireNonNull(column.ratio()), column.figures());
                if (part.division().name(sector, frame).equals(part.name())) {
                    stated.add(halves);
                } else if (added.contains(sender)) {
                    elsewhere.add(halves);
                }
            });
        }
        return new Effect(replaced, added, stated, elsewhere);
    }

    /** What a sender states for the sectors, by their ids; nothing for other divisions. */
    private Map<String, Contribution> columns(int sender, Part part) {
        return part.division() == BodyDivision.SECTOR
                ? indicator(part).columns().getOrDefault(unit(sender).code(), Map.of())
                : Map.of();
    }

    private IndicatorResult indicator(Part part) {
        return frame.assessment().indicators().get(part.indicator());
    }

    /** What bodies that are gone gave to the part to which they last belonged. */
    List<BodyPlaces.Halves> departed(Part part) {
        Tree tree = frame.assessment().tree();
        return indicator(part).departed().values().stream()
                .flatMap(List::stream)
                .filter(gone -> tree.known(gone.unit())
                        .filter(unit -> part.division().partOf(unit, frame).equals(part.name()))
                        .isPresent())
                .sorted(Comparator.comparing(Departed::unit).thenComparing(Departed::at))
                .map(gone -> halves(part.indicator(), gone.ratio(), gone.figures()))
                .toList();
    }

    private BodyPlaces.Halves halves(int indicator, Ratio ratio, List<Contribution.Figure> figures) {
        Indicator of = frame.assessment().indicators().get(indicator).indicator();
        BigDecimal below = ratio.denominator();
        Expr there = accepted.areThere(of, figures);
        return new BodyPlaces.Halves(
                expression(accepted.side(of.numerator(), figures, ratio.numerator()), there),
                below == null ? null : expression(accepted.side(of.denominator(), figures, below), there));
    }

    /** Nothing once not all that is added up is there: a pair counts only whole. */
    private static Expr expression(Content content, @Nullable Expr there) {
        if (!(content instanceof Content.Formula formula)) {
            return Expr.of(((Content.Numeric) content).value());
        }
        return there == null ? formula.expression() : Formulas.either(there, formula.expression(), Expr.of(0));
    }

    /** Those that stand below no other. */
    private List<Integer> senders(int indicator) {
        List<Integer> found = new ArrayList<>();
        IndicatorResult of = frame.assessment().indicators().get(indicator);
        for (int line = 0; !of.consolidated().isEmpty() && line < places.lines().size(); line++) {
            if (!places.lines().get(line).apart()
                    && of.consolidated().containsKey(unit(line).code())) {
                found.add(line);
                line = places.lines().get(line).last();
            }
        }
        return found;
    }

    private Unit unit(int line) {
        return places.grid().unit(places.lines().get(line).row());
    }

    /** Whether the lines of the part below a sender have figures. */
    private boolean isCounted(int sender, Part part) {
        for (int line = sender + 1; line <= places.lines().get(sender).last(); line++) {
            Contribution own = places.own(line, part.indicator());
            Ratio ratio = own != null && isFigured(own.basis()) ? own.ratio() : null;
            if (ratio != null
                    && isSome(ratio)
                    && part.name().equals(part.division().partOf(unit(line), frame))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFigured(Basis basis) {
        return basis == Basis.RECEIVED || basis == Basis.CARRIED;
    }

    private static boolean isSome(Ratio ratio) {
        return ratio.numerator().signum() != 0
                || (ratio.denominator() != null && ratio.denominator().signum() != 0);
    }

    /** Whether a sender states figures that belong to the part. */
    private boolean states(int sender, Part part) {
        Set<String> parts = new HashSet<>();
        for (int line = sender + 1; line <= places.lines().get(sender).last(); line++) {
            if (places.own(line, part.indicator()) != null) {
                parts.add(part.division().partOf(unit(line), frame));
            }
        }
        boolean one = part.shared() && parts.size() == 1;
        boolean belongs = one ? parts.contains(part.name()) : part.none();
        Contribution stated = indicator(part).consolidated().get(unit(sender).code());
        return belongs && stated != null && stated.ratio() != null;
    }
}
