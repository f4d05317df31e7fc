package vn.congdoan.kh415.read.table.mail;

import java.io.IOException;

/** A mail that can be gone through part by part, as often as one likes. */
@FunctionalInterface
public interface MailSource {
    /** Takes one part after the other; none is kept. */
    interface Parts {
        void take(MailPart part) throws IOException;
    }

    /**
     * Gives each part in the order in which it stands in the mail.
     *
     * @throws vn.congdoan.kh415.read.table.file.Refusal if the mail cannot be gone through to its end; what was given before holds
     */
    void read(Parts parts) throws IOException;
}
