package vn.congdoan.kh415.model.plan;

import java.util.List;
import java.util.stream.Stream;

/** One of the answers to a measure of choice. */
public record Option(String id, Label name, List<String> aliases) {
    public Option {
        aliases = List.copyOf(aliases);
    }

    /** All that it may be called by. */
    public Stream<String> names() {
        return Stream.concat(Stream.of(id, name.text(), name.english()), aliases.stream());
    }
}
