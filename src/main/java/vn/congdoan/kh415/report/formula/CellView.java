package vn.congdoan.kh415.report.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What stands in the cells that a formula may name. */
@FunctionalInterface
public interface CellView {
    /** What stands there; blank where there is no such cell. */
    Value at(@Nullable String sheet, int row, int column);

    /** What stands in a range, row by row. */
    default List<Value> all(Range range) {
        List<Value> all = new ArrayList<>();
        for (int row = range.firstRow(); row <= range.lastRow(); row++) {
            for (int column = range.firstColumn(); column <= range.lastColumn(); column++) {
                all.add(at(range.sheet(), row, column));
            }
        }
        return all;
    }

    /** How many numbers stand in a range; empty where that is not sure. */
    default OptionalInt count(Range range) {
        int count = 0;
        for (Value value : all(range)) {
            if (value instanceof Value.Unsure) {
                return OptionalInt.empty();
            }
            count += value instanceof Num ? 1 : 0;
        }
        return OptionalInt.of(count);
    }

    /** The places in a range, from 0, of what may be equal to a value: no others are. */
    default IntStream like(Range range, Value wanted) {
        return IntStream.range(0, all(range).size());
    }

    /** The numbers in a range by their places. */
    default Ranked ranked(Range range) {
        return new Ranked(all(range));
    }
}
