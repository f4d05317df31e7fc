package vn.congdoan.kh415.read.table.file;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.finding.FileFacts;
import vn.congdoan.kh415.model.finding.FileFacts.Damage;
import vn.congdoan.kh415.model.finding.FileFacts.FileKind;
import vn.congdoan.kh415.model.finding.FileFacts.Limit;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.table.Place;

/** Why nothing of a file is used. An {@link IOException}, so that it passes through the streams that parsers read from. */
public final class Refusal extends IOException {
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
    public static Refusal damaged(Damage damage) {
        return new Refusal(FindingCode.FILE_UNREADABLE, null, new FileFacts.Damaged(damage, false));
    }

    public static Refusal damagedAt(int row, int column, Damage damage) {
        return new Refusal(
                FindingCode.FILE_UNREADABLE, Place.cellName(row, column), new FileFacts.Damaged(damage, false));
    }

    /** One of {@link Limits} is exceeded. */
    public static Refusal tooLarge(Limit limit, long allowed) {
        return new Refusal(FindingCode.FILE_TOO_LARGE, null, new FileFacts.TooLarge(limit, allowed, false));
    }

    /** The file is whole but of a kind that is not read. */
    public static Refusal unsupported(FileKind kind) {
        return new Refusal(FindingCode.FILE_UNSUPPORTED, null, new FileFacts.Unsupported(kind, false));
    }

    /** Locked with a password, and none of so many that were tried fits. */
    public static Refusal encrypted(int tried) {
        return new Refusal(FindingCode.FILE_ENCRYPTED, null, new FileFacts.Locked(tried, false));
    }

    public boolean isEncrypted() {
        return code == FindingCode.FILE_ENCRYPTED;
    }

    /** Whether the file, or the reader of it, is at fault, rather than its kind, its size or a lock. */
    public boolean isDamage() {
        return code == FindingCode.FILE_UNREADABLE;
    }

    /** The file is a zip file of other files, no workbook: nothing of it is used unless they are read one by one. */
    public static Refusal archive() {
        return unsupported(FileKind.ZIP);
    }

    public boolean isArchive() {
        return facts instanceof FileFacts.Unsupported file && file.kind() == FileKind.ZIP;
    }

    /** The file is a mail, whose attachments may be read. */
    public boolean isMail() {
        return facts instanceof FileFacts.Unsupported file && file.kind() == FileKind.MAIL;
    }

    public static Refusal empty() {
        return new Refusal(FindingCode.FILE_EMPTY, null, new FileFacts.Unusable(false));
    }

    /** A text in no charset that can be told. */
    public static Refusal encodingUnclear() {
        return new Refusal(FindingCode.TEXT_ENCODING_UNCLEAR, null, new FileFacts.Unusable(false));
    }

    public Finding finding(String file) {
        return new Finding(code, new Place(file, null, cell), facts);
    }
}
