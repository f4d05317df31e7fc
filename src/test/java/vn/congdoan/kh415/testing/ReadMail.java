package vn.congdoan.kh415.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail of several parts, read by the letter of RFC 2045 to 2047 and 2231; its heads by their names in small letters. */
public record ReadMail(Map<String, String> heads, List<Part> parts) {
    private static final Pattern WORD = Pattern.compile("=\\?UTF-8\\?B\\?([A-Za-z0-9+/=]*)\\?=\\s*");

    /** One of its parts. */
    public record Part(Map<String, String> heads, byte[] content) {
        public String text() {
            return new String(content, StandardCharsets.UTF_8);
        }

        public String filename() {
            return parameter(heads.get("content-disposition"), "filename");
        }

        public String nameOfType() {
            return words(parameter(heads.get("content-type"), "name"));
        }
    }

    public static ReadMail of(byte[] mail) {
        String[] ends = new String(mail, StandardCharsets.US_ASCII).split("\r\n\r\n", 2);
        Map<String, String> heads = heads(ends[0]);
        String boundary = "--" + parameter(heads.get("content-type"), "boundary");
        String[] pieces = ends[1].split(Pattern.quote(boundary), -1);
        assertThat(pieces[0]).isEmpty();
        assertThat(pieces[pieces.length - 1]).isEqualTo("--\r\n");
        List<Part> parts = new ArrayList<>();
        for (int i = 1; i < pieces.length - 1; i++) {
            String[] part = pieces[i].split("\r\n\r\n", 2);
            Map<String, String> own = heads(part[0].substring(2));
            assertThat(own.get("content-transfer-encoding")).isEqualTo("base64");
            parts.add(new Part(own, Base64.getMimeDecoder().decode(part[1])));
        }
        return new ReadMail(heads, parts);
    }

    private static Map<String, String> heads(String text) {
        Map<String, String> heads = new LinkedHashMap<>();
        for (String line : text.replaceAll("\r\n(?=[ \t])", "").split("\r\n", -1)) {
            int colon = line.indexOf(':');
            heads.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return heads;
    }

    /** Empty if there is none of that name. */
    public String head(String name) {
        return heads.getOrDefault(name, "");
    }

    private static String parameter(String head, String name) {
        Matcher quoted = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(head);
        if (quoted.find()) {
            return quoted.group(1);
        }
        StringBuilder encoded = new StringBuilder();
        Matcher pieces =
                Pattern.compile(" " + name + "(?:\\*(\\d+))?\\*=([^;]*)").matcher(head);
        for (int i = 0; pieces.find(); i++) {
            assertThat(pieces.group(1)).isIn(null, String.valueOf(i));
            encoded.append(pieces.group(2));
        }
        assertThat(encoded.toString()).startsWith("UTF-8''");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = "UTF-8''".length(); i < encoded.length(); i++) {
            boolean escaped = encoded.charAt(i) == '%';
            bytes.write(escaped ? Integer.parseInt(encoded.substring(i + 1, i + 3), 16) : encoded.charAt(i));
            i += escaped ? 2 : 0;
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** A head as a mail program shows it; what stands between two encoded words is none of it. */
    public static String words(String head) {
        Matcher word = WORD.matcher(head);
        StringBuilder text = new StringBuilder();
        int end = 0;
        while (word.find()) {
            text.append(head, end, word.start())
                    .append(new String(Base64.getDecoder().decode(word.group(1)), StandardCharsets.UTF_8));
            end = word.end();
        }
        return text.append(head.substring(end)).toString();
    }
}
