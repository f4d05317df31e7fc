package vn.congdoan.kh415.read.list;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.Cell;
import vn.congdoan.kh415.model.FindingCode;

/**
 * What a cell says to its column: a value, nothing, or something that cannot be it.
 *
 * @param value null if the cell says nothing, or nothing usable
 * @param wrong whether there is something that cannot be read
 * @param code what is wrong with it; null if it is what the column itself complains of
 * @param details of the finding, behind the heading and what was seen
 */
record CellReading<T>(
        @Nullable T value, boolean wrong, @Nullable FindingCode code, List<String> details) {
    CellReading {
        details = List.copyOf(details);
    }

    static <T> CellReading<T> of(T value) {
        return new CellReading<>(value, false, null, List.of());
    }

    static <T> CellReading<T> blank() {
        return new CellReading<>(null, false, null, List.of());
    }

    /** @param right what could stand there */
    static <T> CellReading<T> wrong(String right) {
        return new CellReading<>(null, true, null, List.of(right));
    }

    static <T> CellReading<T> wrong(FindingCode code, String... details) {
        return new CellReading<>(null, true, code, List.of(details));
    }

    /** How a column reads its cells. */
    interface Grammar<T> extends Function<Cell, CellReading<T>> {}
}
