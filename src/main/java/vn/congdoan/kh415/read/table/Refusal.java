package vn.congdoan.kh415.read.table;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.Finding;
import vn.congdoan.kh415.model.FindingCode;
import vn.congdoan.kh415.model.Place;

/** Why nothing of a file is used. An {@link IOException}, so that it passes through the streams that parsers read from. */
final class Refusal extends IOException {
    private static final String ARCHIVE = "ZIP";

    private final FindingCode code;
    private final List<String> details;
    private final @Nullable String cell;

    private Refusal(FindingCode code, @Nullable String cell, String... details) {
        super(code.id());
        this.code = code;
        this.details = List.of(details);
        this.cell = cell;
    }

    /** The file breaks the rules of its own format; the reason is a key {@code detail.<reason>} of the texts. */
    static Refusal damaged(String reason) {
        return new Refusal(FindingCode.FILE_UNREADABLE, null, reason);
    }

    static Refusal damagedAt(int row, int column, String reason) {
        return new Refusal(FindingCode.FILE_UNREADABLE, Place.cellName(row, column), reason);
    }

    /** One of {@link Limits} is exceeded; the limit is a key {@code detail.<limit>} of the texts. */
    static Refusal tooLarge(String limit, long allowed) {
        return new Refusal(FindingCode.FILE_TOO_LARGE, null, limit, Long.toString(allowed));
    }

    /** The file is whole but of a kind that is not read; named as people name it, or by a key {@code detail.<kind>}. */
    static Refusal unsupported(String kind) {
        return new Refusal(FindingCode.FILE_UNSUPPORTED, null, kind);
    }

    /** Locked with a password, and none of so many that were tried fits. */
    static Refusal encrypted(int tried) {
        return new Refusal(FindingCode.FILE_ENCRYPTED, null, String.valueOf(tried));
    }

    boolean isEncrypted() {
        return code == FindingCode.FILE_ENCRYPTED;
    }

    /** Whether the file, or the reader of it, is at fault, rather than its kind, its size or a lock. */
    boolean isDamage() {
        return code == FindingCode.FILE_UNREADABLE;
    }

    /** The file is a zip file of other files, no workbook: nothing of it is used unless they are read one by one. */
    static Refusal archive() {
        return unsupported(ARCHIVE);
    }

    boolean isArchive() {
        return details.contains(ARCHIVE);
    }

    static Refusal of(FindingCode code) {
        return new Refusal(code, null);
    }

    Finding finding(String file) {
        return new Finding(code, new Place(file, null, cell), details.toArray(String[]::new));
    }
}
