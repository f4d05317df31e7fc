package vn.congdoan.kh415.model.plan;

import java.util.List;

/** One of the answers to a measure of choice. */
public record Option(String id, Label name, List<String> aliases) {
    public Option {
        aliases = List.copyOf(aliases);
    }
}
