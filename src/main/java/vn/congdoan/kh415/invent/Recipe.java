package vn.congdoan.kh415.invent;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.plan.Rule;

/** How the invented figure of a measure comes about, so that it is possible beside the others of its body and of earlier months. */
sealed interface Recipe {
    /** The measures whose figures must be there before. */
    default Set<MeasureId> needs() {
        return Set.of();
    }

    /** A state in proportion to the body's size, between so many thousandths of it. */
    record Size(int least, int most) implements Recipe {}

    /** A state of a few, more in larger bodies: committees, heads of groups. */
    record Few() implements Recipe {}

    /** What happens in the course of a year, in proportion to the body's size. */
    record Event() implements Recipe {}

    /** One of so many parts of another figure, which together do not exceed it. */
    record Portion(MeasureId whole, int parts) implements Recipe {
        @Override
        public Set<MeasureId> needs() {
            return Set.of(whole);
        }
    }

    /** What a rule of the plan says that it must be. */
    record Balance(Rule.Side side) implements Recipe {
        @Override
        public Set<MeasureId> needs() {
            return side.terms().stream()
                    .map(Rule.Term::measure)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
        }
    }

    /** What has been reached of a whole, as far as the indicator's target and pace ask for; one of so many parts of it. */
    record Reached(Indicator indicator, List<MeasureId> whole, int parts) implements Recipe {
        @Override
        public Set<MeasureId> needs() {
            return Set.copyOf(whole);
        }
    }

    /** The body's part in what all bodies are to come to; one of so many terms of it. */
    record Spread(Indicator indicator, int parts) implements Recipe {}

    /** Done, or not yet. */
    record Done(Indicator indicator) implements Recipe {}

    /**
     * One of the options of a choice, by their places from 1.
     *
     * @param good those that the indicator wants
     * @param other those that it counts, too
     * @param none those that it does not count
     */
    record Rated(Indicator indicator, List<Integer> good, List<Integer> other, List<Integer> none) implements Recipe {}
}
