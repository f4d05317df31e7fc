package vn.congdoan.kh415.read.table.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A field with parameters, such as {@code Content-Disposition: attachment; filename="a.xlsx"}. Parameters may come in pieces and
 * percent-encoded (RFC 2231), or, as no standard allows and most programs write, in encoded words (RFC 2047), as bare bytes, with
 * spaces and without quotes. The library that parts the mail decodes words on its own, one by one, so that no byte of them is left.
 *
 * @param value in small letters
 * @param parameters by their names in small letters
 */
record MailField(String value, Map<String, String> parameters) {
    static final MailField NONE = new MailField("", Map.of());

    /** More no name of a file needs, however encoded. */
    private static final int MOST_BYTES = 1 << 15;

    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*+([^=;\\s]++)\\s*+=\\s*+(?:\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"|([^;]*+))");

    /** {@code filename}, {@code filename*}, {@code filename*0}, {@code filename*0*}. */
    private static final Pattern PIECE = Pattern.compile("([^*]++)(?:\\*(\\d{1,3}))?(\\*)?");

    private static final Pattern ENCODED = Pattern.compile("%([0-9A-Fa-f]{2})");

    MailField {
        parameters = Map.copyOf(parameters);
    }

    /** One piece of a parameter, percent-encoded or not. */
    private record Piece(String text, boolean encoded) {}

    /**
     * From the text behind the name of the field.
     *
     * @param body each letter stands for one byte
     */
    static MailField of(String body) {
        String text = body.substring(0, Math.min(body.length(), MOST_BYTES));
        Map<String, SortedMap<Integer, Piece>> pieces = new HashMap<>();
        Map<String, String> parameters = new HashMap<>();
        for (Matcher parameter = PARAMETER.matcher(text); parameter.find(); ) {
            Matcher name = PIECE.matcher(parameter.group(1).toLowerCase(Locale.ROOT));
            if (!name.matches()) {
                continue;
            }
            String value = value(parameter);
            if (name.group(2) == null && name.group(3) == null) {
                parameters.putIfAbsent(name.group(1), MailText.decoded(value));
            } else {
                int at = name.group(2) == null ? 0 : Integer.parseInt(name.group(2));
                pieces.computeIfAbsent(name.group(1), unused -> new TreeMap<>())
                        .putIfAbsent(at, new Piece(value, name.group(3) != null));
            }
        }
        // Beside the plain form, which is for old programs, the longer one says it exactly.
        pieces.forEach((name, all) -> parameters.put(name, joined(all)));
        return new MailField(text.split(";", 2)[0].strip().toLowerCase(Locale.ROOT), parameters);
    }

    /** Of quoted text only quotes and backslashes are escaped: most who write a path forget to. */
    private static String value(Matcher parameter) {
        return parameter.group(2) != null
                ? parameter.group(2).replaceAll("\\\\([\"\\\\])", "$1")
                : parameter.group(3).strip().replaceFirst("^\"", "");
    }

    private static String joined(SortedMap<Integer, Piece> pieces) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String charset = null;
        for (Piece piece : pieces.values()) {
            String text = piece.text;
            String[] said = text.split("'", 3);
            if (piece.encoded && charset == null && said.length == 3) {
                charset = said[0];
                text = said[2];
            }
            bytes.writeBytes(MailText.latin(piece.encoded ? percentDecoded(text) : text));
        }
        return charset == null
                ? MailText.decoded(new String(bytes.toByteArray(), StandardCharsets.ISO_8859_1))
                : MailText.of(charset, bytes.toByteArray());
    }

    private static String percentDecoded(String text) {
        return ENCODED.matcher(text)
                .replaceAll(one -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(one.group(1), 16))));
    }

    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }
}
