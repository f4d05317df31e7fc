package vn.congdoan.kh415.rollup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.Operand;
import vn.congdoan.kh415.model.plan.OverTime;

/**
 * One side of the line, for one body: the measures of an operand as far as they are known.
 *
 * @param measures those that it rests on
 * @param sum of the known measures that apply; of bodies that are counted by what they did or were rated, 1 or 0
 * @param stale of the measures among them that are stocks of an earlier month
 * @param known whether it is known
 * @param current whether it is known and rests on nothing older
 * @param applies whether at least one applies, or is not known yet
 */
record Half(
        List<Resolved> measures, BigDecimal sum, BigDecimal stale, boolean known, boolean current, boolean applies) {
    static Half of(Body body, @Nullable Operand operand, List<Measure> asked) {
        if (operand instanceof Operand.Every) {
            return every(body, asked);
        }
        return operand instanceof Operand.Chosen chosen ? chosen(body, chosen, asked) : sum(body, asked);
    }

    /** Of no measure at all: known, and nothing. */
    private static Half sum(Body body, List<Measure> asked) {
        List<Resolved> measures = new ArrayList<>(asked.size());
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal stale = BigDecimal.ZERO;
        boolean current = true;
        boolean applies = asked.isEmpty();
        for (Measure measure : asked) {
            Resolved resolved = body.resolved(measure);
            if (resolved == null) {
                current = false;
                applies = true;
                continue;
            }
            measures.add(resolved);
            current &= resolved.current();
            if (resolved.value() != null) {
                applies = true;
                sum = Sum.plus(sum, resolved.value());
                stale = measure.time() == OverTime.STOCK && !resolved.current()
                        ? Sum.plus(stale, resolved.value())
                        : stale;
            }
        }
        return new Half(measures, sum, stale, measures.size() == asked.size(), current, applies);
    }

    /**
     * No as soon as one is no, yes if every one is yes; those that do not apply are not asked. Where that is not known, a no to the
     * question that asks for all of them at once is one, too: it does not tell which is lacking, but that one is.
     */
    private static Half every(Body body, List<Measure> asked) {
        List<Resolved> noes = new ArrayList<>();
        List<Resolved> measures = new ArrayList<>();
        boolean applies = false;
        for (Measure measure : asked) {
            Resolved resolved = body.resolved(measure);
            applies |= resolved == null || resolved.value() != null;
            if (resolved != null) {
                measures.add(resolved);
                if (resolved.value() != null && resolved.value().signum() == 0) {
                    noes.add(resolved);
                }
            }
        }
        boolean all = measures.size() == asked.size();
        if (!all && noes.isEmpty()) {
            for (Measure together : body.askingForAll(asked)) {
                Resolved resolved = body.resolved(together);
                if (resolved != null
                        && resolved.value() != null
                        && resolved.value().signum() == 0) {
                    measures.add(resolved);
                    noes.add(resolved);
                }
            }
        }
        boolean current = noes.isEmpty()
                ? all && measures.stream().allMatch(Resolved::current)
                : noes.stream().anyMatch(Resolved::current);
        return new Half(
                measures,
                noes.isEmpty() ? BigDecimal.ONE : BigDecimal.ZERO,
                BigDecimal.ZERO,
                all || !noes.isEmpty(),
                current,
                applies);
    }

    /** By the choice; where that is not known, by the yes/no that says the same. */
    private static Half chosen(Body body, Operand.Chosen chosen, List<Measure> asked) {
        Resolved choice = body.resolved(asked.get(0));
        Resolved answer = choice == null && asked.size() > 1 ? body.resolved(asked.get(1)) : choice;
        if (answer == null) {
            return new Half(List.of(), BigDecimal.ZERO, BigDecimal.ZERO, false, false, true);
        }
        BigDecimal value = answer.value();
        boolean counts = value != null
                && (choice == null ? value.signum() > 0 : chosen.is().contains(value.intValueExact()));
        return new Half(
                List.of(answer),
                counts ? BigDecimal.ONE : BigDecimal.ZERO,
                BigDecimal.ZERO,
                true,
                answer.current(),
                value != null);
    }

    /** Whether months of a flow are lacking. */
    boolean isGrowing() {
        return measures.stream().anyMatch(measure -> !measure.missingMonths().isEmpty());
    }
}
