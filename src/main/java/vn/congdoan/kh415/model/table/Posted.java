package vn.congdoan.kh415.model.table;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a file came by mail.
 *
 * @param senders addresses in small letters, those of an inner mail before those of the one that it lay in
 * @param day on which the outermost mail that tells it was sent: then the file came into the house; null if none does
 */
public record Posted(List<String> senders, @Nullable LocalDate day) {
    public Posted {
        senders = List.copyOf(senders);
    }
}
