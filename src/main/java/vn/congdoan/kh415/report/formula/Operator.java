package vn.congdoan.kh415.report.formula;

import java.util.Optional;
import java.util.OptionalInt;

/** A sign between two sides of a formula. */
public enum Operator {
    EQUAL("=", 0),
    UNEQUAL("<>", 0),
    BELOW("<", 0),
    ABOVE(">", 0),
    AT_MOST("<=", 0),
    AT_LEAST(">=", 0),
    JOINED_TO("&", 1),
    PLUS("+", 2),
    MINUS("-", 2),
    TIMES("*", 3),
    OVER("/", 3);

    private final String sign;
    private final int strength;

    Operator(String sign, int strength) {
        this.sign = sign;
        this.strength = strength;
    }

    String sign() {
        return sign;
    }

    int strength() {
        return strength;
    }

    Value of(Value left, Value right) {
        return switch (this) {
            case EQUAL, UNEQUAL, BELOW, ABOVE, AT_MOST, AT_LEAST -> compared(left, right);
            case JOINED_TO -> joined(left, right);
            case PLUS, MINUS, TIMES, OVER -> computed(left, right).orElse(Value.Unsure.UNSURE);
        };
    }

    private Value compared(Value left, Value right) {
        OptionalInt found = Comparing.of(left, right);
        if (found.isEmpty()) {
            return Value.Unsure.UNSURE;
        }
        int order = found.getAsInt();
        return Value.Truth.of(
                switch (this) {
                    case EQUAL -> order == 0;
                    case UNEQUAL -> order != 0;
                    case BELOW -> order < 0;
                    case ABOVE -> order > 0;
                    case AT_MOST -> order <= 0;
                    default -> order >= 0;
                });
    }

    private Value joined(Value left, Value right) {
        Optional<String> before = left.words();
        Optional<String> behind = right.words();
        return before.isPresent() && behind.isPresent()
                ? new Value.Words(before.get() + behind.get())
                : Value.Unsure.UNSURE;
    }

    private Optional<Value> computed(Value left, Value right) {
        Optional<Num> one = left.number();
        Optional<Num> other = right.number();
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        return switch (this) {
            case PLUS -> Optional.of(one.get().plus(other.get()));
            case MINUS -> Optional.of(one.get().minus(other.get()));
            case TIMES -> Optional.of(one.get().times(other.get()));
            default -> one.get().over(other.get()).map(Value.class::cast);
        };
    }
}
