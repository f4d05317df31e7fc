package vn.congdoan.kh415.read.table;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.FileFacts;
import vn.congdoan.kh415.model.FileFacts.Damage;
import vn.congdoan.kh415.model.FileFacts.FileKind;
import vn.congdoan.kh415.model.FileFacts.Limit;
import vn.congdoan.kh415.model.Finding;
import vn.congdoan.kh415.model.FindingCode;
import vn.congdoan.kh415.model.Place;

/** Why nothing of a file is used. An {@link IOException}, so that it passes through the streams that parsers read from. */
final class Refusal extends IOException {
    private final FindingCode code;
    private final FileFacts.Refused facts;
    private final @Nullable String cell;

    private Refusal(FindingCode code, @Nullable String cell, FileFacts.Refused facts) {
        super(code.id());
        this.code = code;
        this.facts = facts;
        this.cell = cell;
    }

    /** The file breaks the rules of its own format. */
    static Refusal damaged(Damage damage) {
        return new Refusal(FindingCode.FILE_UNREADABLE, null, new FileFacts.Damaged(damage, false));
    }

    static Refusal damagedAt(int row, int column, Damage damage) {
        return new Refusal(
                FindingCode.FILE_UNREADABLE, Place.cellName(row, column), new FileFacts.Damaged(damage, false));
    }

    /** One of {@link Limits} is exceeded. */
    static Refusal tooLarge(Limit limit, long allowed) {
        return new Refusal(FindingCode.FILE_TOO_LARGE, null, new FileFacts.TooLarge(limit, allowed, false));
    }

    /** The file is whole but of a kind that is not read. */
    static Refusal unsupported(FileKind kind) {
        return new Refusal(FindingCode.FILE_UNSUPPORTED, null, new FileFacts.Unsupported(kind, false));
    }

    /** Locked with a password, and none of so many that were tried fits. */
    static Refusal encrypted(int tried) {
        return new Refusal(FindingCode.FILE_ENCRYPTED, null, new FileFacts.Locked(tried, false));
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
        return unsupported(FileKind.ZIP);
    }

    boolean isArchive() {
        return facts instanceof FileFacts.Unsupported file && file.kind() == FileKind.ZIP;
    }

    static Refusal empty() {
        return new Refusal(FindingCode.FILE_EMPTY, null, new FileFacts.Unusable(false));
    }

    /** A text in no charset that can be told. */
    static Refusal encodingUnclear() {
        return new Refusal(FindingCode.TEXT_ENCODING_UNCLEAR, null, new FileFacts.Unusable(false));
    }

    Finding finding(String file) {
        return new Finding(code, new Place(file, null, cell), facts);
    }
}
