package vn.congdoan.kh415.ingest.words;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a word typed by a sender was found to name. Only an exact match, after normalising, is taken. */
public sealed interface Match<I> {
    record Found<I>(I id) implements Match<I> {}

    record Ambiguous<I>(List<I> ids) implements Match<I> {}

    /** Nothing; a near miss is offered as a suggestion and never taken. */
    record Unknown<I>(@Nullable String suggestion) implements Match<I> {}

    /** Nothing, and nothing near. */
    static <I> Match<I> nothing() {
        return new Unknown<>(null);
    }

    default @Nullable I idOrNull() {
        return this instanceof Found<I> found ? found.id() : null;
    }
}
