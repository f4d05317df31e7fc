package vn.congdoan.kh415.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Texts as they stand in addresses: letters and figures of ASCII and {@code -._~} as they are, any other byte as {@code %C3}. */
public final class PercentCode {
    private static final String KEPT = "-._~";
    private static final String DIGITS = "0123456789ABCDEF";

    private PercentCode() {}

    /** The way to a file, whose slashes stay; the name's own composition is kept, for a file system may tell ố from o + ˆ + ´. */
    public static String ofPath(String path) {
        return Arrays.stream(path.split("/", -1))
                .map(part -> of(part.getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.joining("/"));
    }

    public static String of(byte[] bytes) {
        StringBuilder code = new StringBuilder();
        for (byte one : bytes) {
            char letter = (char) (one & 0xff);
            if (letter < 128 && (Character.isLetterOrDigit(letter) || KEPT.indexOf(letter) >= 0)) {
                code.append(letter);
            } else {
                code.append('%').append(DIGITS.charAt(letter >> 4)).append(DIGITS.charAt(letter & 15));
            }
        }
        return code.toString();
    }
}
