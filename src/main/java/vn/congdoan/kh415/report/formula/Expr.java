package vn.congdoan.kh415.report.formula;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;

/** A formula as a tree. Its text has English function names, commas, no equals sign before it and no bracket that is not needed. */
public sealed interface Expr permits Area, Expr.Figure, Expr.Quote, Expr.Bracketed, Expr.Binary, Expr.Call, Matching {
    /** Binds tighter than any operator. */
    int ATOM = 9;

    /** As it stands in a spreadsheet. */
    default String text() {
        StringBuilder text = new StringBuilder();
        appendTo(text);
        return text.toString();
    }

    /** Appends its text: there are hundreds of thousands in a large workbook, and most are made of many parts. */
    void appendTo(StringBuilder text);

    /** What a spreadsheet comes to over those cells. */
    Value value(CellView cells);

    /** How tightly its outermost part binds. */
    default int strength() {
        return ATOM;
    }

    /** Passes on what it is made of in the end, as often as it is named: numbers, texts, cells and ranges. */
    default void each(Consumer<Expr> taker) {
        taker.accept(this);
    }

    static Expr of(BigDecimal number) {
        return new Figure(number);
    }

    static Expr of(long number) {
        return new Figure(BigDecimal.valueOf(number));
    }

    static Expr of(String text) {
        return new Quote(text);
    }

    default Expr plus(Expr other) {
        return new Binary(this, Operator.PLUS, other);
    }

    default Expr minus(Expr other) {
        return new Binary(this, Operator.MINUS, other);
    }

    default Expr times(Expr other) {
        return new Binary(this, Operator.TIMES, other);
    }

    default Expr over(Expr other) {
        return new Binary(this, Operator.OVER, other);
    }

    /** Two texts as one. */
    default Expr then(Expr other) {
        return new Binary(this, Operator.JOINED_TO, other);
    }

    default Expr compared(Operator sign, Expr other) {
        return new Binary(this, sign, other);
    }

    default Expr equalTo(Expr other) {
        return compared(Operator.EQUAL, other);
    }

    /** In brackets for the reader's sake, needed or not. */
    default Expr bracketed() {
        return new Bracketed(this);
    }

    /** A number that stands in the formula itself. */
    record Figure(BigDecimal number) implements Expr {
        @Override
        public void appendTo(StringBuilder text) {
            text.append(number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
        }

        @Override
        public Value value(CellView cells) {
            return Num.of(number);
        }
    }

    /** A text that stands in the formula itself. */
    record Quote(String words) implements Expr {
        @Override
        public void appendTo(StringBuilder text) {
            text.append('"').append(words.replace("\"", "\"\"")).append('"');
        }

        @Override
        public Value value(CellView cells) {
            return new Value.Words(words);
        }
    }

    /** Brackets. */
    record Bracketed(Expr inner) implements Expr {
        @Override
        public void appendTo(StringBuilder text) {
            text.append('(');
            inner.appendTo(text);
            text.append(')');
        }

        @Override
        public Value value(CellView cells) {
            return inner.value(cells);
        }

        @Override
        public void each(Consumer<Expr> taker) {
            inner.each(taker);
        }
    }

    /** Two sides with a sign between them. */
    record Binary(Expr left, Operator operator, Expr right) implements Expr {
        @Override
        public void appendTo(StringBuilder text) {
            append(left, left.strength() < strength(), text);
            text.append(operator.sign());
            append(right, right.strength() <= strength() && !isFree(), text);
        }

        /** Whether the right side may hang on without brackets: it is the same from either end. */
        private boolean isFree() {
            return right instanceof Binary other
                    && other.operator == operator
                    && (operator == Operator.PLUS || operator == Operator.JOINED_TO);
        }

        private static void append(Expr side, boolean bracket, StringBuilder text) {
            if (bracket) {
                text.append('(');
            }
            side.appendTo(text);
            if (bracket) {
                text.append(')');
            }
        }

        @Override
        public Value value(CellView cells) {
            return operator.of(left.value(cells), right.value(cells));
        }

        @Override
        public int strength() {
            return operator.strength();
        }

        @Override
        public void each(Consumer<Expr> taker) {
            left.each(taker);
            right.each(taker);
        }
    }

    /** A function of a spreadsheet. */
    record Call(SheetFunction function, List<Expr> arguments) implements Expr {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public void appendTo(StringBuilder text) {
            text.append(function.name()).append('(');
            for (int i = 0; i < arguments.size(); i++) {
                if (i > 0) {
                    text.append(',');
                }
                arguments.get(i).appendTo(text);
            }
            text.append(')');
        }

        @Override
        public Value value(CellView cells) {
            return function.value(arguments, cells);
        }

        @Override
        public void each(Consumer<Expr> taker) {
            for (Expr argument : arguments) {
                argument.each(taker);
            }
        }
    }
}
