package vn.congdoan.kh415.write.mail;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.congdoan.kh415.text.PercentCode;

/**
 * A mail that is still to be sent ({@code X-Unsent}, by which Outlook opens it as a draft), as a file of MIME (RFC 2045 to 2047, names by
 * RFC 2231). It bears neither sender nor date nor number: those come from the program that sends it, and equal drafts have equal bytes.
 * Written here, because mime4j, the library at hand, has no way to write RFC 2231, and all else is base64.
 *
 * @param to addresses in ASCII; none if it is not known to whom it goes
 * @param text in lines
 */
public record MailDraft(List<String> to, String subject, List<String> text, List<Attachment> attachments) {
    private static final String END = "\r\n";

    /** Stands in no part: all are base64, which has no underscore. */
    private static final String BOUNDARY = "_kh415_";

    /** Characters of a line. */
    private static final int LINE = 76;

    /** Of these, what stands before the longest encoded word. */
    private static final int BEFORE = " name=\"\"".length() + 2;

    /** Shorter names without marks stand as they are. */
    private static final int PLAIN = 60;

    private static final Base64.Encoder BODY = Base64.getMimeEncoder(LINE, END.getBytes(StandardCharsets.US_ASCII));

    /** What programs open by their types rather than by their names. */
    private static final Map<String, String> TYPES = Map.of(
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "xlsm", "application/vnd.ms-excel.sheet.macroEnabled.12",
            "xls", "application/vnd.ms-excel",
            "ods", "application/vnd.oasis.opendocument.spreadsheet");

    /**
     * A file that goes with it.
     *
     * @param name without folders, in any letters
     */
    @SuppressWarnings("ArrayRecordComponent") // of drafts and attachments nobody asks whether they are equal
    public record Attachment(String name, byte[] content) {}

    public MailDraft {
        to = List.copyOf(to);
        text = List.copyOf(text);
        attachments = List.copyOf(attachments);
    }

    /** Leaves the stream open. */
    public void writeTo(OutputStream out) throws IOException {
        StringBuilder head = new StringBuilder("X-Unsent: 1" + END);
        if (!to.isEmpty()) {
            head.append("To: ").append(String.join("," + END + " ", to)).append(END);
        }
        head.append("Subject: ").append(words(subject)).append(END);
        head.append("MIME-Version: 1.0" + END);
        head.append("Content-Type: multipart/mixed;" + END + " boundary=\"" + BOUNDARY + "\"" + END + END);
        put(head, out);
        put("Content-Type: text/plain; charset=UTF-8" + END, String.join(END, text) + END, out);
        for (Attachment each : attachments) {
            put(named(each.name()), each.content(), out);
        }
        put("--" + BOUNDARY + "--" + END, out);
    }

    private static void put(String head, String text, OutputStream out) throws IOException {
        put(head, text.getBytes(StandardCharsets.UTF_8), out);
    }

    private static void put(String head, byte[] content, OutputStream out) throws IOException {
        put("--" + BOUNDARY + END + head + "Content-Transfer-Encoding: base64" + END + END, out);
        out.write(BODY.encode(content));
        put(END, out);
    }

    private static void put(CharSequence ascii, OutputStream out) throws IOException {
        out.write(ascii.toString().getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * The head of an attachment. Its name stands there twice, as MailKit and Thunderbird have it: by RFC 2231 in the disposition, and
     * as encoded words in the type, from which Outlook takes it where the other has more than one line.
     */
    private static String named(String name) {
        String safe = name.replaceAll("[\\p{Cntrl}\"\\\\/]", "_");
        String ending = safe.substring(safe.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String type = TYPES.getOrDefault(ending, "application/octet-stream");
        return "Content-Type: " + type + ";" + END + " name=\"" + words(safe) + "\"" + END
                + "Content-Disposition: attachment;" + END + filename(safe) + END;
    }

    private static boolean isPlain(String text) {
        return text.length() < PLAIN && text.chars().allMatch(letter -> letter >= ' ' && letter < 0x7f);
    }

    /** As it is, or in encoded words (RFC 2047), each on a line of its own and of whole characters. */
    private static String words(String text) {
        if (isPlain(text) && !text.contains("=?")) {
            return text;
        }
        int room = (LINE - BEFORE - "=?UTF-8?B??=".length()) / 4 * 3;
        List<String> words = new ArrayList<>();
        for (byte[] part : parts(text, room)) {
            words.add("=?UTF-8?B?" + Base64.getEncoder().encodeToString(part) + "?=");
        }
        return String.join(END + " ", words);
    }

    /** In UTF-8, cut between characters. */
    private static List<byte[]> parts(String text, int most) {
        List<byte[]> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int used = 0;
        for (int point : text.codePoints().toArray()) {
            String letter = Character.toString(point);
            int bytes = letter.getBytes(StandardCharsets.UTF_8).length;
            if (used + bytes > most) {
                parts.add(part.toString().getBytes(StandardCharsets.UTF_8));
                part.setLength(0);
                used = 0;
            }
            part.append(letter);
            used += bytes;
        }
        parts.add(part.toString().getBytes(StandardCharsets.UTF_8));
        return parts;
    }

    private static String filename(String name) {
        if (isPlain(name)) {
            return " filename=\"" + name + "\"";
        }
        List<String> lines = new ArrayList<>();
        // Three signs a byte at most, and room for what stands before them.
        for (byte[] part : parts(name, (LINE - " filename*99*=UTF-8'';".length()) / 3)) {
            String start = " filename*" + lines.size() + "*=" + (lines.isEmpty() ? "UTF-8''" : "");
            lines.add(start + PercentCode.of(part));
        }
        return lines.size() == 1 ? lines.get(0).replaceFirst("\\*0\\*", "*") : String.join(";" + END, lines);
    }
}
