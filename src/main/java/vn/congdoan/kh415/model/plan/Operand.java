package vn.congdoan.kh415.model.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands above or below the line of an indicator. */
public sealed interface Operand {
    /** The ids of the measures that it is made of, in the plan's order; none where bodies are counted. */
    List<MeasureId> measures();

    /** Whether it is 1 or 0 for a body, by what it did or how it was rated. */
    default boolean isOfBodies() {
        return this instanceof Every || this instanceof Chosen;
    }

    /** A measure, or the sum of several. */
    record Measures(List<MeasureId> measures) implements Operand {
        public Measures {
            measures = atLeastOne(measures);
        }
    }

    /** Of several yes/no measures: yes if each is yes, no as soon as one is no. */
    record Every(List<MeasureId> measures) implements Operand {
        public Every {
            measures = atLeastOne(measures);
        }
    }

    /**
     * 1 for a body whose choice is among those options, else 0.
     *
     * @param measure of choice
     * @param is the places of the options in the measure's list, from 1
     * @param or a yes/no measure that says the same of a body whose choice is not known; null if there is none
     */
    record Chosen(
            MeasureId measure, List<Integer> is, @Nullable MeasureId or) implements Operand {
        public Chosen {
            is = List.copyOf(is);
        }

        @Override
        public List<MeasureId> measures() {
            return or == null ? List.of(measure) : List.of(measure, or);
        }
    }

    /** The number of bodies that reported the numerator. */
    record Bodies() implements Operand {
        @Override
        public List<MeasureId> measures() {
            return List.of();
        }
    }

    private static List<MeasureId> atLeastOne(List<MeasureId> measures) {
        if (measures.isEmpty()) {
            throw new IllegalArgumentException("an operand names at least one measure");
        }
        return List.copyOf(measures);
    }
}
