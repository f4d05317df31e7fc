package vn.congdoan.kh415.report.formula;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The functions of a spreadsheet that our formulas call, by their English names. */
public enum SheetFunction {
    ABS {
        @Override
        Value value(List<Expr> arguments, CellView cells) {
            return number(arguments.get(0), cells).<Value>map(Num::abs).orElse(Value.Unsure.UNSURE);
        }
    },
    AND {
        @Override
        Value value(List<Expr> arguments, CellView cells) {
            boolean all = true;
            for (Expr argument : arguments) {
                if (!(argument.value(cells) instanceof Value.Truth truth)) {
                    return Value.Unsure.UNSURE;
                }
                all &= truth.holds();
            }
            return Value.Truth.of(all);
        }
    },
    /** How a cell looks, which nobody knows who asks what stands in it. */
    CELL {
        @Override
        Value value(List<Expr> arguments, CellView cells) {
            return Value.Unsure.UNSURE;
        }
    },
    /** The numbers. */
    COUNT {
        @Override
        Value value(List<Expr> arguments, CellView cells) {
            int count = 0;
            for (Expr argument : arguments) {
                OptionalInt more = argument instanceof Range range ? cells.count(range) : one(argument.value(cells));
                if (more.isEmpty()) {
                    return Value.Unsure.UNSURE;
                }
                count += more.getAsInt();
            }
            return number(count);
        }

        private OptionalInt one(Value value) {
            return value instanceof Value.Unsure ? OptionalInt.empty() : OptionalInt.of(value instanceof Num ? 1 : 0);
        }
    },
    /** All but empty cells. */
    COUNTA {
        @Override
        Value value(List<Expr> arguments, CellView cells) {
            return number(all(arguments.get(0), cells).stream()
                    .filter(value -> !(value instanceof Value.Blank))
                    .count());
        }
    },
    COUNTIF {
        @Override
        Value value(List<Expr> arguments, CellView cells) {
            Value wanted = arguments.get(1).value(cells);
            if (!Criterion.isPlain(wanted)) {
                return Value.Unsure.UNSURE;
            }
            Criterion criterion = new Criterion(wanted);
            long count = 0;
            for (Value value : all(arguments.get(0), cells)) {
                if (value instanceof Value.Unsure) {
                    return Value.Unsure.UNSURE;
                }
                count += criterion.takes(value) ? 1 : 0;
            }
            return number(count);
        }
    },
    /** The place of a text in another. */
    FIND {
        @Override
        Value value(List<Expr> arguments, CellView cells) {
            return arguments.get(0).value(cells) instanceof Value.Words wanted
                            && arguments.get(1).value(cells) instanceof Value.Words in
                            && in.text().contains(wanted.text())
                    ? number(in.text().indexOf(wanted.text()) + 1)
                    : Value.Unsure.UNSURE;
        }
    },
    IF {
        @Override
        Value value(List<Expr> arguments, CellView cells) {
            Value condition = arguments.get(0).value(cells);
            return condition instanceof Value.Truth truth
                    ? arguments.get(truth.holds() ? 1 : 2).value(cells)
                    : condition instanceof Value.Unsure ? condition : Value.Unsure.UNSURE;
        }
    },
    /** The whole number at or below. */
    INT {
        @Override
        Value value(List<Expr> arguments, CellView cells) {
            return number(arguments.get(0), cells)
                    .flatMap(number -> number.rounded(0, RoundingMode.FLOOR))
                    .<Value>map(number -> number)
                    .orElse(Value.Unsure.UNSURE);
        }
    },
    ISERROR {
        @Override
        Value value(List<Expr> arguments, CellView cells) {
            Value value = arguments.get(0).value(cells);
            return value instanceof Value.Unsure ? value : Value.Truth.of(false);
        }
    },
    ISLOGICAL {
        @Override
        Value value(List<Expr> arguments, CellView cells) {
            Value value = arguments.get(0).value(cells);
            return value instanceof Value.Unsure ? value : Value.Truth.of(value instanceof Value.Truth);
        }
    },
    ISNUMBER {
        @Override
        Value value(List<Expr> arguments, CellView cells) {
            Value value = arguments.get(0).value(cells);
            return value instanceof Value.Unsure ? value : Value.Truth.of(value instanceof Num);
        }
    },
    /** The first letters of a text. */
    LEFT {
        @Override
        Value value(List<Expr> arguments, CellView cells) {
            Optional<Num> count = number(arguments.get(1), cells).filter(Num::isWhole);
            return arguments.get(0).value(cells) instanceof Value.Words words && count.isPresent()
                    ? new Value.Words(words.text()
                            .substring(
                                    0,
                                    Math.min(
                                            words.text().length(),
                                            count.get().decimal().intValueExact())))
                    : Value.Unsure.UNSURE;
        }
    },
    MAX {
        @Override
        Value value(List<Expr> arguments, CellView cells) {
            Optional<Num> most = number(arguments.get(0), cells);
            for (Expr argument : arguments.subList(1, arguments.size())) {
                Optional<Num> other = number(argument, cells);
                if (most.isEmpty() || other.isEmpty()) {
                    return Value.Unsure.UNSURE;
                }
                // Of two that cannot be told apart either may come out: they are as good as one.
                most = Num.BY_SIZE.compare(most.get(), other.get()) >= 0 ? most : other;
            }
            return most.<Value>map(number -> number).orElse(Value.Unsure.UNSURE);
        }
    },
    OR {
        @Override
        Value value(List<Expr> arguments, CellView cells) {
            boolean any = false;
            for (Expr argument : arguments) {
                if (!(argument.value(cells) instanceof Value.Truth truth)) {
                    return Value.Unsure.UNSURE;
                }
                any |= truth.holds();
            }
            return Value.Truth.of(any);
        }
    },
    /** The place of the first among the second, from the highest down; with a third argument, from the lowest up. */
    RANK {
        @Override
        Value value(List<Expr> arguments, CellView cells) {
            Value own = arguments.get(0).value(cells);
            if (!(own instanceof Num number) || !(arguments.get(1) instanceof Range range)) {
                return Value.Unsure.UNSURE;
            }
            OptionalInt place = cells.ranked(range).place(number, arguments.size() > 2);
            return place.isPresent() ? number(place.getAsInt()) : Value.Unsure.UNSURE;
        }
    },
    ROUND {
        @Override
        Value value(List<Expr> arguments, CellView cells) {
            return rounded(arguments, cells, RoundingMode.HALF_UP);
        }
    },
    /** Away from 0. */
    ROUNDUP {
        @Override
        Value value(List<Expr> arguments, CellView cells) {
            return rounded(arguments, cells, RoundingMode.UP);
        }
    },
    ROWS {
        @Override
        Value value(List<Expr> arguments, CellView cells) {
            return arguments.get(0) instanceof Range range ? number(range.rows()) : Num.ONE;
        }
    },
    SUM {
        @Override
        Value value(List<Expr> arguments, CellView cells) {
            return sum(arguments.stream()
                    .flatMap(argument -> all(argument, cells).stream())
                    .toList());
        }
    },
    /** The third where the first is like the second. */
    SUMIF {
        @Override
        Value value(List<Expr> arguments, CellView cells) {
            List<Value> tested = all(arguments.get(0), cells);
            List<Value> summed = all(arguments.get(2), cells);
            Value wanted = arguments.get(1).value(cells);
            if (!Criterion.isPlain(wanted)) {
                return Value.Unsure.UNSURE;
            }
            Criterion criterion = new Criterion(wanted);
            List<Value> taken = new ArrayList<>();
            for (int at = 0; at < tested.size(); at++) {
                Value value = tested.get(at);
                if (value instanceof Value.Unsure) {
                    return Value.Unsure.UNSURE;
                }
                if (criterion.takes(value)) {
                    taken.add(summed.get(at));
                }
            }
            return sum(taken);
        }
    },
    /** A whole number, with zeros before it up to as many as the second says: in no program do zeros mean anything else. */
    TEXT {
        @Override
        Value value(List<Expr> arguments, CellView cells) {
            Optional<Num> whole = number(arguments.get(0), cells).filter(Num::isWhole);
            if (whole.isEmpty() || !(arguments.get(1) instanceof Expr.Quote zeros)) {
                return Value.Unsure.UNSURE;
            }
            String digits = whole.get().decimal().toBigIntegerExact().toString();
            return new Value.Words("0".repeat(Math.max(0, zeros.words().length() - digits.length())) + digits);
        }
    };

    abstract Value value(List<Expr> arguments, CellView cells);

    /** Called with those. */
    public Expr of(Expr... arguments) {
        return new Expr.Call(this, List.of(arguments));
    }

    /** Called with those. */
    public Expr of(List<? extends Expr> arguments) {
        return new Expr.Call(this, List.copyOf(arguments));
    }

    Value rounded(List<Expr> arguments, CellView cells, RoundingMode mode) {
        Optional<Num> decimals = number(arguments.get(1), cells);
        return number(arguments.get(0), cells)
                .flatMap(number ->
                        decimals.flatMap(places -> number.rounded(places.above().intValueExact(), mode)))
                .<Value>map(number -> number)
                .orElse(Value.Unsure.UNSURE);
    }

    private static Optional<Num> number(Expr argument, CellView cells) {
        return argument.value(cells).number();
    }

    private static Value number(long count) {
        return Num.of(BigDecimal.valueOf(count));
    }

    private static List<Value> all(Expr argument, CellView cells) {
        return argument instanceof Area area ? area.all(cells) : List.of(argument.value(cells));
    }

    /** Of the numbers alone: text counts for nothing. */
    Value sum(List<Value> all) {
        List<Num> numbers = new ArrayList<>();
        for (Value value : all) {
            if (value instanceof Value.Unsure) {
                return Value.Unsure.UNSURE;
            }
            if (value instanceof Num number) {
                numbers.add(number);
            }
        }
        return Num.sum(numbers);
    }
}
