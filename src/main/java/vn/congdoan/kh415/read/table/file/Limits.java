package vn.congdoan.kh415.read.table.file;

/**
 * How much of one file is taken in. A whole country's bodies in one sheet (127.000 rows of 60 columns) stay well below; a
 * file made to exhaust memory or time does not.
 */
public final class Limits {
    /** Length of a file, in bytes. */
    public static final long FILE_BYTES = 256L << 20;

    /** Length of an .xls file, in bytes: the library that reads them holds the whole file as objects. */
    public static final long XLS_BYTES = 64L << 20;

    /** Bytes that one file in an archive may become; it is held in memory while it is read. */
    public static final int ZIPPED_BYTES = 64 << 20;

    /** How many archives a file may lie in, one in another. */
    public static final int ARCHIVES = 2;

    /** How many mails a file may lie in, one in another; what Outlook packs as winmail.dat is one. */
    public static final int MAILS = 3;

    /** Parts of a mail within one another; a mail has about four. */
    public static final int MAIL_DEPTH = 50;

    /** Fields before one part of a mail; a much travelled one has about a hundred. */
    public static final int HEADERS = 1_000;

    /** Bytes of one field of a mail. */
    public static final int HEADER_BYTES = 1 << 20;

    /** Length of a web page, in bytes: its parser may hold one long text whole. */
    public static final long HTML_BYTES = 64L << 20;

    /** Tables of a web page; what the parser does with tables begun and never ended costs the square of their number. */
    public static final int TABLES = 2_000;

    /** Elements within one row of a web page. */
    public static final int ROW_ELEMENTS = 200_000;

    /** Up to this length, in bytes, a file is held in memory while it is read. */
    static final int HELD_BYTES = 4 << 20;

    /** Bytes read to find the directory of a zip file; more would be entries without end. */
    public static final long DIRECTORY_BYTES = 4L << 20;

    /** Entries of a zip file. */
    public static final int ENTRIES = 10_000;

    /** Bytes that one entry of a zip file may become. */
    public static final long ENTRY_BYTES = 512L << 20;

    /** Bytes that all entries read from one zip file may become together. */
    public static final long INFLATED_BYTES = 1L << 30;

    /** Bytes that all entries of a workbook which is verified may become: what is written is longer than what was read. */
    static final long WRITTEN_BYTES = 4L << 30;

    /** Seconds for a workbook which is verified; it is open while its returns are read anew. */
    static final long WRITTEN_SECONDS = 1200;

    /** Bytes of one tag or one piece of text in XML; no cell comes near it. */
    public static final int TOKEN_BYTES = 4 << 20;

    /** Attributes of one tag in XML; a tag of a workbook has about ten. */
    public static final int ATTRIBUTES = 8_192;

    /** XML elements within one another; a workbook has about ten. */
    public static final int DEPTH = 200;

    /** Cells of one file that are not blank, its merged ranges included. */
    public static final int CELLS = 8_000_000;

    /** Rows of a sheet, as many as a spreadsheet program shows. */
    public static final int ROWS = 1 << 20;

    /** Columns of a sheet, as many as a spreadsheet program shows. */
    public static final int COLUMNS = 1 << 14;

    /** Characters of a cell, as many as a spreadsheet program holds. */
    public static final int TEXT = 32_767;

    /** Characters of a line of text. */
    public static final int LINE = 4 << 20;

    /**
     * Seconds of the processor's time to read one file, or an archive with all that lies in it: the last resort where the other
     * limits let in what is made to cost time. A thousand returns in an archive take half of it on a slow machine.
     */
    static final long SECONDS = 8;

    /** The same for all that is done with one file, reading included; a file in an archive has so long after it was read. */
    public static final long USE_SECONDS = 10;

    private Limits() {}
}
