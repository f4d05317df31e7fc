package vn.congdoan.kh415.rollup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.Operand;
import vn.congdoan.kh415.model.plan.OverTime;

/**
 * The value of an operand, numerator or denominator, for one body: its measures as far as they are known.
 *
 * @param measures those that it rests on
 * @param sum of the known measures that apply; of bodies that are counted by what they did or were rated, 1 or 0
 * @param carriedStocks the sum of the measures among them that are stocks of an earlier month
 * @param known whether it is known
 * @param current whether it is known and rests on nothing older
 * @param applies whether at least one applies, or is not known yet
 */
record OperandValue(
        List<PeriodValue> measures,
        BigDecimal sum,
        BigDecimal carriedStocks,
        boolean known,
        boolean current,
        boolean applies) {
    static OperandValue of(BodyContributions body, @Nullable Operand operand, List<Measure> asked) {
        if (operand instanceof Operand.Every) {
            return every(body, asked);
        }
        return operand instanceof Operand.Chosen chosen ? chosen(body, chosen, asked) : sum(body, asked);
    }

    /** Of no measure at all: known, and nothing. */
    private static OperandValue sum(BodyContributions body, List<Measure> asked) {
        List<PeriodValue> measures = new ArrayList<>(asked.size());
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal carriedStocks = BigDecimal.ZERO;
        boolean current = true;
        boolean applies = asked.isEmpty();
        for (Measure measure : asked) {
            PeriodValue value = body.value(measure);
            if (value == null) {
                current = false;
                applies = true;
                continue;
            }
            measures.add(value);
            current &= value.current();
            if (value.value() != null) {
                applies = true;
                sum = Accumulator.plus(sum, value.value());
                carriedStocks = measure.time() == OverTime.STOCK && !value.current()
                        ? Accumulator.plus(carriedStocks, value.value())
                        : carriedStocks;
            }
        }
        return new OperandValue(measures, sum, carriedStocks, measures.size() == asked.size(), current, applies);
    }

    /**
     * No as soon as one is no, yes if every one is yes; those that do not apply are not asked. Where that is not known, a no to the
     * question that asks for all of them at once is one, too: it does not tell which is lacking, but that one is.
     */
    private static OperandValue every(BodyContributions body, List<Measure> asked) {
        List<PeriodValue> noes = new ArrayList<>();
        List<PeriodValue> measures = new ArrayList<>();
        boolean applies = false;
        for (Measure measure : asked) {
            PeriodValue value = body.value(measure);
            applies |= value == null || value.value() != null;
            if (value != null) {
                measures.add(value);
                if (value.value() != null && value.value().signum() == 0) {
                    noes.add(value);
                }
            }
        }
        boolean all = measures.size() == asked.size();
        if (!all && noes.isEmpty()) {
            for (Measure joint : body.jointMeasures(asked)) {
                PeriodValue value = body.value(joint);
                if (value != null && value.value() != null && value.value().signum() == 0) {
                    measures.add(value);
                    noes.add(value);
                }
            }
        }
        boolean current = noes.isEmpty()
                ? all && measures.stream().allMatch(PeriodValue::current)
                : noes.stream().anyMatch(PeriodValue::current);
        return new OperandValue(
                measures,
                noes.isEmpty() ? BigDecimal.ONE : BigDecimal.ZERO,
                BigDecimal.ZERO,
                all || !noes.isEmpty(),
                current,
                applies);
    }

    /** By the choice; where that is not known, by the yes/no that says the same. */
    private static OperandValue chosen(BodyContributions body, Operand.Chosen chosen, List<Measure> asked) {
        PeriodValue choice = body.value(asked.get(0));
        PeriodValue answer = choice == null && asked.size() > 1 ? body.value(asked.get(1)) : choice;
        if (answer == null) {
            return new OperandValue(List.of(), BigDecimal.ZERO, BigDecimal.ZERO, false, false, true);
        }
        BigDecimal value = answer.value();
        boolean counts = value != null
                && (choice == null ? value.signum() > 0 : chosen.is().contains(value.intValueExact()));
        return new OperandValue(
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
