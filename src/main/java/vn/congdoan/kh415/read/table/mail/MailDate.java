package vn.congdoan.kh415.read.table.mail;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The day on which a mail was sent, in Vietnam (+07:00, no summer time): the sender's own time, by the offset that stands behind it.
 * A time without an offset, or with a zone that is not known, is taken for Vietnam's.
 */
final class MailDate {
    static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final Map<String, ZoneOffset> ZONES = Map.of(
            "z",
            ZoneOffset.UTC,
            "ut",
            ZoneOffset.UTC,
            "utc",
            ZoneOffset.UTC,
            "gmt",
            ZoneOffset.UTC,
            "est",
            ZoneOffset.ofHours(-5),
            "edt",
            ZoneOffset.ofHours(-4),
            "pst",
            ZoneOffset.ofHours(-8),
            "pdt",
            ZoneOffset.ofHours(-7));

    /** RFC 5322 and what came before it: years of two digits, no seconds, zones by name. */
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[ -]+([a-z]{3})[a-z]*\\.?[ -]+(\\d{4}|\\d{2})\\s+"
            + "(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s*(?:([+-]\\d{4})|([a-z]{1,4})\\b)?");

    private MailDate() {}

    /** Empty if the text names no time. */
    static Optional<LocalDate> of(String text) {
        Matcher time = TIME.matcher(text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
        int month = time.find() ? MONTHS.indexOf(time.group(2)) + 1 : 0;
        if (month == 0) {
            return Optional.empty();
        }
        try {
            LocalDateTime local = LocalDateTime.of(
                    year(time.group(3)), month, whole(time.group(1)), whole(time.group(4)), whole(time.group(5)));
            return Optional.of(inVietnam(local.toInstant(offset(time))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static LocalDate inVietnam(Instant sent) {
        return sent.atOffset(VIETNAM).toLocalDate();
    }

    private static ZoneOffset offset(Matcher time) {
        if (time.group(7) == null) {
            return time.group(8) == null ? VIETNAM : ZONES.getOrDefault(time.group(8), VIETNAM);
        }
        int hours = whole(time.group(7).substring(1, 3));
        int minutes = whole(time.group(7).substring(3));
        int sign = time.group(7).charAt(0) == '-' ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
    }

    private static int year(String digits) {
        int year = whole(digits);
        return digits.length() == 4 ? year : year + (year < 50 ? 2000 : 1900);
    }

    private static int whole(String digits) {
        return Integer.parseInt(digits);
    }
}
