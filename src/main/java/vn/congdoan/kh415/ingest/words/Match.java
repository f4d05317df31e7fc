package vn.congdoan.kh415.ingest.words;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a word typed by a sender was found to name. Only an exact match, after normalising, is taken. */
public sealed interface Match {
    record Found(String id) implements Match {}

    record Ambiguous(List<String> ids) implements Match {}

    /** Nothing; a near miss is offered as a suggestion and never taken. */
    record Unknown(@Nullable String suggestion) implements Match {}

    /** Nothing, and nothing near. */
    static Match nothing() {
        return new Unknown(null);
    }

    default @Nullable String idOrNull() {
        return this instanceof Found found ? found.id() : null;
    }
}
