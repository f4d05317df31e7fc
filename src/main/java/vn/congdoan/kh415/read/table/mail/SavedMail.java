package vn.congdoan.kh415.read.table.mail;

import vn.congdoan.kh415.read.table.file.FileContent;
import vn.congdoan.kh415.read.table.file.Format;

/** A file that is a mail: of Outlook, what Outlook packs as winmail.dat, or in the form in which mails travel. */
public final class SavedMail {
    private SavedMail() {}

    public static MailSource of(FileContent content) {
        return switch (Format.of(content.head())) {
            case OLE -> parts -> OutlookMail.read(content, parts);
            case TNEF -> parts -> OutlookPack.read(content, parts);
            default -> parts -> MimeMail.read(content, parts);
        };
    }
}
