package vn.congdoan.kh415.report.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The rows in which all tests hold, counted, or summed in another column; in a spreadsheet a sum of products of tests.
 *
 * @param summed null to count
 */
public record Matching(List<Test> tests, @Nullable Range summed) implements Expr {
    /** Whether a cell of a column stands so to a value. */
    public record Test(Range range, Operator operator, Expr to) {}

    public Matching {
        tests = List.copyOf(tests);
        if (tests.isEmpty() || (summed == null && tests.size() == 1)) {
            throw new IllegalArgumentException("one test alone gives no number");
        }
    }

    /** How many rows there are. */
    public static Expr count(Test... tests) {
        return new Matching(List.of(tests), null);
    }

    /** The sum of that column in them. */
    public static Expr sum(Range summed, Test... tests) {
        return new Matching(List.of(tests), summed);
    }

    @Override
    public void appendTo(StringBuilder text) {
        text.append("SUMPRODUCT(");
        for (int i = 0; i < tests.size(); i++) {
            Test test = tests.get(i);
            text.append(i == 0 ? "(" : "*(");
            new Binary(test.range(), test.operator(), test.to()).appendTo(text);
            text.append(')');
        }
        // A single test is TRUE or FALSE and must be made a number.
        text.append(tests.size() == 1 ? "*1" : "");
        if (summed != null) {
            text.append(',');
            summed.appendTo(text);
        }
        text.append(')');
    }

    @Override
    public Value value(CellView cells) {
        List<Value> wanted = tests.stream().map(test -> test.to().value(cells)).toList();
        List<Num> found = new ArrayList<>();
        Test first = tests.get(0);
        IntStream places = first.operator() == Operator.EQUAL
                ? cells.like(first.range(), wanted.get(0))
                : IntStream.range(0, first.range().rows());
        List<List<Value>> columns =
                tests.stream().map(test -> cells.all(test.range())).toList();
        List<Value> terms = summed == null ? List.of() : cells.all(summed);
        for (int place : places.toArray()) {
            Value holds = holds(place, columns, wanted);
            if (holds instanceof Value.Unsure) {
                return holds;
            }
            if (holds instanceof Value.Truth truth && truth.holds()) {
                Value term = summed == null ? Num.ONE : terms.get(place);
                if (term instanceof Num number) {
                    found.add(number);
                } else if (term instanceof Value.Unsure) {
                    return term;
                }
            }
        }
        return Num.sum(found);
    }

    private Value holds(int place, List<List<Value>> columns, List<Value> wanted) {
        boolean all = true;
        for (int i = 0; i < tests.size() && all; i++) {
            Value holds = tests.get(i).operator().of(columns.get(i).get(place), wanted.get(i));
            if (!(holds instanceof Value.Truth truth)) {
                return holds;
            }
            all = truth.holds();
        }
        return Value.Truth.of(all);
    }

    @Override
    public void each(Consumer<Expr> taker) {
        for (Test test : tests) {
            test.range().each(taker);
            test.to().each(taker);
        }
        if (summed != null) {
            summed.each(taker);
        }
    }
}
