package vn.congdoan.kh415.read.table.file;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a file is, told by its first bytes and never by its name. Text is what has no known signature. */
public enum Format {
    EMPTY,
    ZIP,
    OLE,
    TEXT,
    SPREADSHEET_ML,
    FLAT_ODS,
    HTML,
    WORD_XML,
    XML,
    EXCEL_5,
    OLD_EXCEL,
    MHTML,
    MAIL,
    TNEF,
    SEALED_MAIL,
    SYLK,
    DIF,
    SOCIAL_CALC,
    PDF,
    RTF,
    IMAGE,
    ARCHIVE;

    private static final List<String> TAGS =
            List.of("<html", "<!doctype", "<table", "<head", "<meta", "<body", "<style", "<div", "<tr", "<!--");

    /** Systems write pages that begin with anything, but soon with a table. */
    private static final Pattern TABLE = Pattern.compile("<table[\\s>]");

    /** Pages may begin as XML does, and name the namespaces of spreadsheets in their first tag. */
    private static final Pattern WEB_ROOT = Pattern.compile(
            "(?:\\s++|<\\?[^>]*+>|<!--(?:[^-]|-(?!->))*+-->|<!doctype[^>\\[]*+>)*+<(?:\\w++:)?html[\\s>]");

    private static final Pattern SYLK_START = Pattern.compile("id;p[^\r\n]*+[\r\n]++[a-z]{1,3};");
    private static final Pattern DIF_START = Pattern.compile("table[\r\n]++0,1[\r\n]");

    /**
     * Lines of a mail's head, one of those that no table has among the first of them; a line may go on, indented. Some programs put
     * before them the line that parts mails kept in one file.
     */
    private static final Pattern HEADERS = Pattern.compile(
            "(?:from [^\r\n]*+[\r\n]++)?(?:[a-z][a-z0-9-]*+:[^\r\n]*+[\r\n]++(?:[ \\t][^\r\n]*+[\r\n]++)*+){0,40}?"
                    + "(?:mime-version|message-id|received|return-path|delivered-to|content-type): ");

    /** Fields that a page saved as one file has not, which has the form of a mail, too. */
    private static final Pattern SENT =
            Pattern.compile("(?:^|[\r\n])(?:message-id|received|return-path|delivered-to|to|cc|bcc"
                    + "|reply-to|sender|x-unsent|x-mailer):|(?:^|[\r\n])from:[^\r\n]*@");

    /** What CMS calls itself by, in which mails are encrypted or signed as a whole. */
    private static final Pattern CMS =
            Pattern.compile("^0.{1,8}\\x06\\x09\\x2A\\x86\\x48\\x86\\xF7\\x0D\\x01\\x07", Pattern.DOTALL);

    private static final int SIGNATURE = 8;

    public static Format of(byte[] head) {
        if (head.length == 0) {
            return EMPTY;
        }
        String signature = new String(head, 0, Math.min(SIGNATURE, head.length), StandardCharsets.ISO_8859_1);
        Format binary = binary(signature);
        if (binary == TEXT
                && CMS.matcher(new String(head, StandardCharsets.ISO_8859_1)).find()) {
            return SEALED_MAIL;
        }
        return binary == TEXT ? markup(head) : binary;
    }

    private static Format binary(String signature) {
        if (signature.startsWith("PK\3\4") || signature.startsWith("PK\5\6")) {
            return ZIP;
        }
        if (signature.equals("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
            return OLE;
        }
        if (signature.startsWith("%PDF-")) {
            return PDF;
        }
        if (signature.startsWith("{\\rtf")) {
            return RTF;
        }
        if (startsWithAny(signature, "\u00FF\u00D8\u00FF", "\u0089PNG", "GIF8")) {
            return IMAGE;
        }
        if (signature.startsWith("x\u009F>\"")) {
            return TNEF;
        }
        if (startsWithAny(signature, "Rar!", "7z\u00BC\u00AF", "\u001F\u008B")) {
            return ARCHIVE;
        }
        if (signature.startsWith("\t\b\b\0\0\5")) {
            return EXCEL_5;
        }
        return startsWithAny(signature, "\t\0\4\0", "\t\2\6\0", "\t\4\6\0", "\t\b") ? OLD_EXCEL : TEXT;
    }

    /** Looks past byte order marks, white space and the NULs of UTF-16. */
    private static Format markup(byte[] head) {
        String start = new String(head, StandardCharsets.ISO_8859_1)
                .replaceFirst("^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "")
                .replace("\0", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (start.startsWith("<?xml") || start.startsWith("<workbook") || start.startsWith("<office:")) {
            return xml(start);
        }
        if (start.startsWith("socialcalc:version:")) {
            return SOCIAL_CALC;
        }
        if (start.startsWith("-----begin pgp message-----")) {
            return SEALED_MAIL;
        }
        if (SYLK_START.matcher(start).lookingAt()) {
            return SYLK;
        }
        if (DIF_START.matcher(start).lookingAt()) {
            return DIF;
        }
        if (HEADERS.matcher(start).lookingAt()) {
            return isPage(start) ? MHTML : MAIL;
        }
        return TAGS.stream().anyMatch(start::startsWith) || TABLE.matcher(start).find() ? HTML : TEXT;
    }

    /** A web page, or a workbook, saved as one file. */
    private static boolean isPage(String start) {
        String head = start.split("\n\r?\n|\r\r", 2)[0];
        boolean page = head.contains("multipart/related")
                || (start.startsWith("mime-version:") && !head.contains("multipart/"));
        return page && !SENT.matcher(head).find();
    }

    private static Format xml(String start) {
        if (WEB_ROOT.matcher(start).lookingAt()) {
            return HTML;
        }
        if (start.contains("/office/word/2003/wordml") || start.contains("/office/2006/xmlpackage")) {
            return WORD_XML;
        }
        if (start.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
            return SPREADSHEET_ML;
        }
        if (start.contains("urn:oasis:names:tc:opendocument")) {
            return FLAT_ODS;
        }
        return start.contains("<html") || TABLE.matcher(start).find() ? HTML : XML;
    }

    private static boolean startsWithAny(String text, String... starts) {
        for (String start : starts) {
            if (text.startsWith(start)) {
                return true;
            }
        }
        return false;
    }
}
