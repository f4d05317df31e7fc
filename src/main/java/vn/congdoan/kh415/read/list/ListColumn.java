package vn.congdoan.kh415.read.list;

import vn.congdoan.kh415.model.finding.FindingCode;

/**
 * A column of a list.
 *
 * @param role under which the words of its heading stand in headings.properties
 * @param needed whether the list is nothing without it
 * @param manifold whether several columns may name the same thing, as a code and a name do; they must agree
 * @param shared whether a cell merged over several rows speaks of each; any other cell is one row's alone
 * @param grammar how a cell is read
 * @param otherwise what is found of a cell that cannot be read: the heading, what was seen, what could stand there
 */
record ListColumn<T>(
        String role,
        boolean needed,
        boolean manifold,
        boolean shared,
        CellReading.Grammar<T> grammar,
        FindingCode otherwise) {
    static <T> ListColumn<T> of(String role, CellReading.Grammar<T> grammar, FindingCode otherwise) {
        return new ListColumn<>(role, false, false, false, grammar, otherwise);
    }

    ListColumn<T> asNeeded() {
        return new ListColumn<>(role, true, manifold, shared, grammar, otherwise);
    }

    ListColumn<T> asManifold() {
        return new ListColumn<>(role, needed, true, shared, grammar, otherwise);
    }

    ListColumn<T> asShared() {
        return new ListColumn<>(role, needed, manifold, true, grammar, otherwise);
    }

    /** The same column, its cells read otherwise. */
    <S> ListColumn<S> by(CellReading.Grammar<S> other) {
        return new ListColumn<>(role, needed, manifold, shared, other, otherwise);
    }

    /** The role without the list's own name: {@code parent}. */
    String id() {
        return role.substring(role.lastIndexOf('.') + 1);
    }
}
