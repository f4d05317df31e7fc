package vn.congdoan.kh415.read.table.mail;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hmef.attribute.TNEFProperty;
import vn.congdoan.kh415.model.finding.FileFacts.Limit;
import vn.congdoan.kh415.read.table.file.FileContent;
import vn.congdoan.kh415.read.table.file.Limits;
import vn.congdoan.kh415.read.table.file.Refusal;

/** Unpacks winmail.dat (TNEF), into which Outlook puts all attachments of a mail in its own format. It is a mail without an outside. */
final class OutlookPack {
    private OutlookPack() {}

    static void read(FileContent content, MailSource.Parts parts) throws IOException {
        if (content.length() > Limits.XLS_BYTES) {
            throw Refusal.tooLarge(Limit.FILE, Limits.XLS_BYTES);
        }
        try (InputStream in = content.stream()) {
            for (Attachment attached : new HMEFMessage(in).getAttachments()) {
                if (attached.getAttribute(TNEFProperty.ID_ATTACHDATA) == null) {
                    parts.take(new MailPart.Besides(AttachmentName.of(name(attached))));
                } else {
                    byte[] bytes = attached.getContents();
                    content.bytes().take(bytes.length);
                    parts.take(new MailPart.Attached(AttachmentName.of(name(attached)), bytes));
                }
            }
        }
    }

    private static String name(Attachment attached) {
        String full = Objects.requireNonNullElse(attached.getLongFilename(), "");
        String name = full.isBlank() ? Objects.requireNonNullElse(attached.getFilename(), "") : full;
        return name.replace("\0", "");
    }
}
