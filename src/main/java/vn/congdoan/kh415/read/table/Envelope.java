package vn.congdoan.kh415.read.table;

import java.io.IOException;
import java.util.List;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.read.table.file.FileContent;
import vn.congdoan.kh415.read.table.file.Format;
import vn.congdoan.kh415.read.table.file.Limits;
import vn.congdoan.kh415.read.table.mail.SavedMail;

/** A file that holds others, each of which is read as if the envelope were a folder: an archive or a mail. */
sealed interface Envelope permits Archive, Mail {
    /** The envelope itself, without tables, and what lies in it. */
    List<ReadFile> files();

    /**
     * The bytes of one file in it, or in an envelope in it.
     *
     * @param name as {@link #files} names it
     * @throws IOException if there is none of that name, or it cannot be read
     */
    byte[] bytes(String name) throws IOException;

    /** In how many envelopes of each kind a file lies. */
    record Within(int archives, int mails) {
        static final Within NONE = new Within(0, 0);

        /** Where none may lie that is not opened: as for the lists of a workspace. */
        static final Within FULL = new Within(Limits.ARCHIVES, Limits.MAILS);

        boolean mayOpenArchive() {
            return archives < Limits.ARCHIVES;
        }

        boolean mayOpenMail() {
            return mails < Limits.MAILS;
        }

        Within anotherArchive() {
            return new Within(archives + 1, mails);
        }

        Within anotherMail() {
            return new Within(archives, mails + 1);
        }
    }

    /** That of a file which is one, wherever that file lies. */
    static Envelope inside(FileContent content, Assessment.Input input, Within within) {
        return Format.of(content.head()) == Format.ZIP
                ? new Archive(content, input, within.anotherArchive())
                : new Mail(content, input, within.anotherMail(), SavedMail.of(content));
    }
}
