package vn.congdoan.kh415.report.result;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.result.Contribution;
import vn.congdoan.kh415.model.result.Contribution.Basis;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.report.book.Frame;

/**
 * How consolidated returns change what the lines of a part come to: they take the place of the lines below their senders, and belong to
 * the part that all these share, or to none.
 */
final class CoveredParts {
    /** With more of them a formula is nothing to read. */
    private static final int MOST = 6;

    private final Frame frame;
    private final BodyPlaces places;
    private final Map<Integer, List<Integer>> senders = new HashMap<>();

    CoveredParts(Frame frame, BodyPlaces places) {
        this.frame = frame;
        this.places = places;
    }

    /**
     * A part to which consolidated returns matter.
     *
     * @param name as its lines say it
     * @param none whether it is what belongs to none
     * @param shared whether a return may belong to the part that all below it share; else it belongs to none
     */
    record Part(BodyDivision division, int indicator, String name, boolean none, boolean shared) {}

    /**
     * The change.
     *
     * @param replaced the lines of senders below whom there are lines of the part
     * @param added the lines of senders whose returns belong to it
     */
    record Effect(List<Integer> replaced, List<Integer> added) {}

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
        return new Effect(replaced, added);
    }

    /** Those that stand below no other. */
    private List<Integer> senders(int indicator) {
        List<Integer> found = new ArrayList<>();
        IndicatorResult of = frame.assessment().indicators().get(indicator);
        for (int line = 0; !of.consolidated().isEmpty() && line < places.lines().size(); line++) {
            if (of.consolidated().containsKey(unit(line).code())) {
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
        Contribution stated = frame.assessment()
                .indicators()
                .get(part.indicator())
                .consolidated()
                .get(unit(sender).code());
        return belongs && stated != null && stated.ratio() != null;
    }
}
