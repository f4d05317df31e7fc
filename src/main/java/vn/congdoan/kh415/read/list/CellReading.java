package vn.congdoan.kh415.read.list;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.ListFacts;
import vn.congdoan.kh415.model.table.Cell;

/**
 * What a cell says to its column: a value, nothing, or something that cannot be it.
 *
 * @param value null if the cell says nothing, or nothing usable
 * @param wrong whether there is something that cannot be read
 * @param complaint what is wrong with it; null if it is what the column itself complains of
 * @param right what could stand there; empty if nothing is near
 */
record CellReading<T>(
        @Nullable T value, boolean wrong, @Nullable Complaint complaint, String right) {
    /** What is found of the cell, once it is known where it stands. */
    record Complaint(FindingCode code, BiFunction<String, String, ListFacts> facts) {}

    static <T> CellReading<T> of(T value) {
        return new CellReading<>(value, false, null, "");
    }

    static <T> CellReading<T> blank() {
        return new CellReading<>(null, false, null, "");
    }

    /** @param right what could stand there */
    static <T> CellReading<T> wrong(String right) {
        return new CellReading<>(null, true, null, right);
    }

    /** @param facts of the finding, given the heading and what was seen */
    static <T> CellReading<T> wrong(FindingCode code, BiFunction<String, String, ListFacts> facts) {
        return new CellReading<>(null, true, new Complaint(code, facts), "");
    }

    static <T> CellReading<T> trapped(ListFacts.Trap trap) {
        return wrong(FindingCode.LIST_CELL, (heading, seen) -> new ListFacts.Trapped(heading, seen, trap));
    }

    /** How a column reads its cells. */
    interface Grammar<T> extends Function<Cell, CellReading<T>> {}
}
