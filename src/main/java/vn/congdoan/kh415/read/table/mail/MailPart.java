package vn.congdoan.kh415.read.table.mail;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.read.table.file.Refusal;

/** What a mail consists of. */
public sealed interface MailPart {
    /**
     * Its outside.
     *
     * @param senders addresses that it says it comes from, in small letters
     * @param day on which it was sent, in Vietnam; null if it names none that is understood
     * @param seen what stands for the time in the mail, "" if nothing
     */
    record Head(List<String> senders, @Nullable LocalDate day, String seen) implements MailPart {
        public Head {
            senders = List.copyOf(senders);
        }
    }

    /**
     * Something attached.
     *
     * @param name as {@link AttachmentName} makes it
     */
    record Attached(String name, byte[] bytes) implements MailPart {}

    /** Something attached that cannot be had. */
    record Refused(String name, Refusal why) implements MailPart {}

    /** A mail in it that is no file by itself. */
    record Enclosed(String name, MailSource mail) implements MailPart {}

    /** Its text as a web page; with a byte order mark if its charset is known. */
    record Page(byte[] html) implements MailPart {}

    /**
     * A picture in its text or a signature: nothing that anybody sends for itself.
     *
     * @param what its name or its type
     */
    record Besides(String what) implements MailPart {}
}
