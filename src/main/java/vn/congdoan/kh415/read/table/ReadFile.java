package vn.congdoan.kh415.read.table;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.finding.FileFacts;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.Outcome;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.model.table.Place;
import vn.congdoan.kh415.model.table.Posted;
import vn.congdoan.kh415.model.table.Table;

/**
 * A file and what it holds.
 *
 * @param input its path relative to the workspace with forward slashes (a folder that was passed over ends with one; of a file in
 *     an archive or a mail, its path comes first), its length and its hash; the hash is empty if nobody asked for it, it was passed over, could
 *     not be opened or is longer than is read
 * @param tables one for each sheet with a cell, in the file's order; none if a finding says why
 * @param posted how it came by mail; null if it did not
 * @param locked whether it, or the archive it lies in, is locked, so that what it says depends on the passwords
 */
public record ReadFile(
        Assessment.Input input,
        Outcome<List<Table>> tables,
        @Nullable Posted posted,
        boolean locked) {
    ReadFile(Assessment.Input input, Outcome<List<Table>> tables) {
        this(input, tables, null, false);
    }

    /** One of which nothing is said but that. */
    static ReadFile found(Assessment.Input input, FindingCode code, FileFacts facts) {
        Finding finding = new Finding(code, Place.ofFile(input.file()), facts);
        return new ReadFile(input, new Outcome<>(List.of(), List.of(finding)));
    }

    ReadFile lockedIf(boolean so) {
        return so ? new ReadFile(input, tables, posted, true) : this;
    }

    /** The same in a mail, which may lie in another. */
    ReadFile postedBy(Posted mail) {
        if (posted == null) {
            return new ReadFile(input, tables, mail, locked);
        }
        List<String> senders = Stream.concat(posted.senders().stream(), mail.senders().stream())
                .distinct()
                .toList();
        return new ReadFile(input, tables, new Posted(senders, mail.day() == null ? posted.day() : mail.day()), locked);
    }
}
