package vn.congdoan.kh415.read.table.mail;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.james.mime4j.stream.Field;

/** What the fields before a part of a mail, or before all of it, say. Of fields given twice the first counts. */
final class MailHeader {
    private MailField contentType = MailField.NONE;
    private MailField disposition = MailField.NONE;
    private boolean contentId;
    private String from = "";
    private String date = "";

    /** Where the mail arrived last: each server puts its line above those of the others. */
    private String received = "";

    void add(Field field) {
        switch (field.getName().toLowerCase(Locale.ROOT)) {
            case "content-type" ->
                contentType = contentType.equals(MailField.NONE) ? MailField.of(body(field)) : contentType;
            case "content-disposition" ->
                disposition = disposition.equals(MailField.NONE) ? MailField.of(body(field)) : disposition;
            case "content-id" -> contentId = true;
            case "from" -> from = from.isEmpty() ? MailText.decoded(body(field)) : from;
            case "date" -> date = date.isEmpty() ? body(field).strip() : date;
            case "received" -> received = received.isEmpty() ? body(field).strip() : received;
            default -> {
                // Of the other fields nothing is used.
            }
        }
    }

    /** The text behind the name, unfolded; each letter stands for one byte. */
    private static String body(Field field) {
        String whole = new String(field.getRaw().toByteArray(), StandardCharsets.ISO_8859_1);
        return whole.substring(whole.indexOf(':') + 1)
                .replaceAll("\r?\n(?=[ \t])", "")
                .strip();
    }

    /** By what the sender's program says, else by when it came to the last server. */
    MailPart.Head head() {
        List<String> seen = Stream.of(date, received.substring(received.lastIndexOf(';') + 1))
                .map(String::strip)
                .toList();
        Optional<LocalDate> day =
                seen.stream().map(MailDate::of).flatMap(Optional::stream).findFirst();
        return new MailPart.Head(MailSender.of(from), day.orElse(null), MailText.of("", MailText.latin(date)));
    }

    MailField contentType() {
        return contentType;
    }

    boolean contentId() {
        return contentId;
    }

    boolean isInline() {
        return disposition.value().equals("inline");
    }

    boolean isStatedAttachment() {
        return disposition.value().equals("attachment");
    }

    /** Whether it is sent for itself: with a name text is no part of what is written. */
    boolean isAttached() {
        return isStatedAttachment() || !fileName().isEmpty();
    }

    /** "" if it has none. */
    String fileName() {
        String stated = disposition.parameter("filename");
        return (stated.isBlank() ? contentType.parameter("name") : stated).strip();
    }
}
