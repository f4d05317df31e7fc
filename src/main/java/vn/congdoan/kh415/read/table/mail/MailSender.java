package vn.congdoan.kh415.read.table.mail;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The addresses in the field {@code From} of a mail; the name that stands before one may itself look like an address. */
final class MailSender {
    private static final Pattern IN_BRACKETS = Pattern.compile("<\\s*([^<>\\s@]{1,200}@[^<>\\s@]{1,200})\\s*>");
    private static final Pattern BARE = Pattern.compile("[^\\s<>()\\[\\]\",;:@]{1,200}@[^\\s<>()\\[\\]\",;:@]{1,200}");

    private MailSender() {}

    /** In small letters; none if there is none. */
    static List<String> of(String from) {
        List<String> bracketed = all(IN_BRACKETS.matcher(from));
        return bracketed.isEmpty() ? all(BARE.matcher(from)) : bracketed;
    }

    private static List<String> all(Matcher addresses) {
        return addresses
                .results()
                .map(found -> found.groupCount() > 0 ? found.group(1) : found.group())
                .map(address -> address.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }
}
