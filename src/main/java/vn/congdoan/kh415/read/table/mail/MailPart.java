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

    /** Something attached. */
    final class Attached implements MailPart {
        private final String name;
        private final byte[] bytes;

        Attached(String name, byte[] bytes) {
            this.name = name;
            this.bytes = bytes;
        }

        /** As {@link AttachmentName} makes it. */
        public String name() {
            return name;
        }

        /** All of it, not to be changed. */
        public byte[] bytes() {
            return bytes;
        }
    }

    /** Something attached that cannot be had. */
    record Refused(String name, Refusal why) implements MailPart {}

    /** A mail in it that is no file by itself. */
    record Enclosed(String name, MailSource mail) implements MailPart {}

    /** Its text as a web page. */
    final class Page implements MailPart {
        private final byte[] html;

        Page(byte[] html) {
            this.html = html;
        }

        /** With a byte order mark if its charset is known; not to be changed. */
        public byte[] html() {
            return html;
        }
    }

    /**
     * A picture in its text or a signature: nothing that anybody sends for itself.
     *
     * @param what its name or its type
     */
    record Besides(String what) implements MailPart {}
}
