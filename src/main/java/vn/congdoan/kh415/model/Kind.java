package vn.congdoan.kh415.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of body.
 *
 * @param partOf the kind of which such a body is a part (an affiliate of a grassroots union), or null if it counts as a body
 */
public record Kind(
        String id,
        Label name,
        List<String> aliases,
        @Nullable String partOf) {
    public Kind {
        aliases = List.copyOf(aliases);
    }
}
