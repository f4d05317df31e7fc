package vn.congdoan.kh415.model.finding;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with a file as a whole. */
public sealed interface FileFacts extends Facts {
    /** How a file breaks the rules of its own format, or of files. */
    enum Damage {
        CHANGED,
        NOT_OPENED,
        NOT_ORDINARY,
        ZIP,
        TWICE,
        PART_TWICE,
        PART_NAMES,
        SHEET_TWICE,
        XML,
        CONTENT,
        PART_MISSING,
        ORDER,
        ENTITIES,
        QUOTE
    }

    /** What of a file may not be without end. */
    enum Limit {
        FILE,
        ENTRIES,
        INFLATED,
        CELLS,
        ROWS,
        COLUMNS,
        ELEMENTS,
        ATTRIBUTES,
        SECONDS,
        LINE,
        TABLES,
        TEXT,
        HEADERS,
        NESTING,
        MEMORY
    }

    /** What a file holds that is of a kind which is not read: it tells what can be done about it. */
    enum Holding {
        /** Rows and columns, which its own program saves as a workbook. */
        SHEETS,
        /** A text, perhaps with tables, which its own program saves as a document that is read. */
        TEXT,
        DOCUMENT,
        /** What only programs of Apple open, which export it. */
        EXPORT,
        MAIL,
        ARCHIVE,
        LOCKED
    }

    /** Kinds of files that are recognised and not read. */
    enum FileKind {
        XML(Holding.SHEETS),
        OLD_EXCEL(Holding.SHEETS),
        OLDER_EXCEL(Holding.SHEETS),
        MHTML(Holding.SHEETS),
        SYLK(Holding.SHEETS),
        DIF(Holding.SHEETS),
        SOCIAL_CALC(Holding.SHEETS),
        NUMBERS(Holding.EXPORT),
        UNKNOWN(Holding.SHEETS),
        WORD(Holding.DOCUMENT),
        WORD_97(Holding.TEXT),
        WORD_XML(Holding.TEXT),
        POWER_POINT(Holding.DOCUMENT),
        OPEN_TEXT(Holding.TEXT),
        OPEN_DOCUMENT(Holding.DOCUMENT),
        PDF(Holding.DOCUMENT),
        RTF(Holding.TEXT),
        IMAGE(Holding.DOCUMENT),
        PAGE(Holding.DOCUMENT),
        OLE(Holding.DOCUMENT),
        MAIL(Holding.MAIL),
        SEALED_MAIL(Holding.MAIL),
        ZIP(Holding.ARCHIVE),
        ZIP_METHOD(Holding.ARCHIVE),
        COMPRESSED(Holding.ARCHIVE),
        LOCKED_ODS(Holding.LOCKED);

        private final Holding holding;

        FileKind(Holding holding) {
            this.holding = holding;
        }

        public Holding holding() {
            return holding;
        }
    }

    /** Why something in the folder of returns is none. */
    enum NoReturn {
        LITTER,
        FOLDER,
        LINK,
        SPECIAL
    }

    /** A file of which nothing can be used, sent by a unit or kept by the office as a list of its workspace. */
    sealed interface Refused extends FileFacts {
        /** Whether it is a list of the workspace: then its keeper is told, and not a sender. */
        boolean ownList();

        /** The same of a list of the workspace. */
        Refused asOwnList();
    }

    /** Nothing more is to be said of it. */
    record Unusable(boolean ownList) implements Refused {
        @Override
        public Refused asOwnList() {
            return new Unusable(true);
        }
    }

    record Damaged(Damage damage, boolean ownList) implements Refused {
        @Override
        public Refused asOwnList() {
            return new Damaged(damage, true);
        }
    }

    /**
     * It opens with a password only.
     *
     * @param tried how many passwords were
     */
    record Locked(int tried, boolean ownList) implements Refused {
        @Override
        public Refused asOwnList() {
            return new Locked(tried, true);
        }
    }

    record Unsupported(FileKind kind, boolean ownList) implements Refused {
        @Override
        public Refused asOwnList() {
            return new Unsupported(kind, true);
        }
    }

    /**
     * It breaks one of the limits.
     *
     * @param most that is allowed, in what the limit counts
     */
    record TooLarge(Limit limit, long most, boolean ownList) implements Refused {
        @Override
        public Refused asOwnList() {
            return new TooLarge(limit, most, true);
        }
    }

    record PassedOver(NoReturn reason) implements FileFacts {}

    /**
     * An archive, each file of which is read.
     *
     * @param files in the archive
     */
    record Unpacked(int files) implements FileFacts {}

    /**
     * A mail, each attachment of which is read.
     *
     * @param files attached
     * @param besides names or types of what is not read: pictures in its text, signatures and the like
     * @param senders its addresses, none if it names none
     * @param day of receipt, null if it is not known
     */
    record Opened(
            int files,
            List<String> besides,
            List<String> senders,
            @Nullable LocalDate day) implements FileFacts {
        public Opened {
            besides = List.copyOf(besides);
            senders = List.copyOf(senders);
        }
    }

    /** A mail without anything to read. */
    record NothingAttached(List<String> besides, List<String> senders) implements FileFacts {
        public NothingAttached {
            besides = List.copyOf(besides);
            senders = List.copyOf(senders);
        }
    }
}
