package vn.congdoan.kh415.model.plan;

import java.util.List;

/** A sector of the economy to which a body belongs. */
public record Sector(String id, Label name, List<String> aliases) {
    public Sector {
        aliases = List.copyOf(aliases);
    }
}
