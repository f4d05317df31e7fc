package vn.congdoan.kh415.report.formula;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The numbers of a range in their order. Each row of a list asks for its place, and in a long list many ask for the same. */
public final class Ranked {
    /** The least first. */
    private final List<Num> ordered;

    private final Map<Num, Span> known = new HashMap<>();

    /** Those among all that are numbers. */
    Ranked(List<Value> all) {
        this.ordered = all.stream()
                .filter(Num.class::isInstance)
                .map(Num.class::cast)
                .sorted(Num.BY_SIZE)
                .toList();
    }

    /**
     * Those that are equal to a number.
     *
     * @param sure whether every program takes these for equal, and their neighbours not
     */
    private record Span(int first, int last, boolean sure) {}

    /** The place of a number, from 1; empty if it is not among them, or not surely there. */
    OptionalInt place(Num number, boolean up) {
        Span span = known.computeIfAbsent(number, this::span);
        return span.sure() ? OptionalInt.of(up ? span.first() + 1 : ordered.size() - span.last()) : OptionalInt.empty();
    }

    private Span span(Num number) {
        int found = Collections.binarySearch(ordered, number, Num.BY_SIZE);
        int first = found;
        int last = found;
        while (first > 0 && Num.BY_SIZE.compare(ordered.get(first - 1), number) == 0) {
            first--;
        }
        while (last >= 0 && last + 1 < ordered.size() && Num.BY_SIZE.compare(ordered.get(last + 1), number) == 0) {
            last++;
        }
        // Only next neighbours can be mistaken for it: all others are farther away.
        boolean sure = found >= 0;
        for (int i = Math.max(0, first - 1); sure && i <= Math.min(ordered.size() - 1, last + 1); i++) {
            sure = ordered.get(i).compared(number).isPresent();
        }
        return new Span(first, last, sure);
    }
}
