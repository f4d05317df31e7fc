package vn.congdoan.kh415.report.formula;

import java.util.Optional;

/** What stands in a cell, or what a formula comes to. */
public sealed interface Value permits Num, Value.Words, Value.Truth, Value.Blank, Value.Unsure {
    /** Text. */
    record Words(String text) implements Value {}

    /** TRUE or FALSE. */
    record Truth(boolean holds) implements Value {
        private static final Truth TRUE = new Truth(true);
        private static final Truth FALSE = new Truth(false);

        /** Formulas ask millions of times. */
        static Truth of(boolean holds) {
            return holds ? TRUE : FALSE;
        }
    }

    /** An empty cell: 0 among numbers, no text among texts. */
    enum Blank implements Value {
        NOTHING
    }

    /** An error, or something that programs may see differently. */
    enum Unsure implements Value {
        UNSURE
    }

    /** As a term of a calculation; empty where there is none, or it is not sure. */
    default Optional<Num> number() {
        return this instanceof Num number
                ? Optional.of(number)
                : this instanceof Blank
                        ? Optional.of(Num.ZERO)
                        : this instanceof Truth truth
                                ? Optional.of(truth.holds ? Num.ONE : Num.ZERO)
                                : Optional.empty();
    }

    /** As part of a sentence; empty where it is not sure how it is written. */
    default Optional<String> words() {
        return this instanceof Words words
                ? Optional.of(words.text)
                : this instanceof Blank
                        ? Optional.of("")
                        : this instanceof Num number && number.isWhole()
                                ? Optional.of(number.above().toBigInteger().toString())
                                : Optional.empty();
    }
}
