package vn.congdoan.kh415.model.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of body.
 *
 * @param partOf the kind of which such a body is a part (an affiliate of a grassroots union), or null if it counts as a body
 * @param sends whether such a body is expected to send returns; nobody waits for a part that is not
 */
public record Kind(
        String id,
        Label name,
        List<String> aliases,
        @Nullable String partOf,
        boolean sends) {
    /** A kind that sends returns. */
    public Kind(String id, Label name, List<String> aliases, @Nullable String partOf) {
        this(id, name, aliases, partOf, true);
    }

    public Kind {
        aliases = List.copyOf(aliases);
    }
}
