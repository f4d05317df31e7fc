package vn.congdoan.kh415.cli.workspace;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names for files of bodies in one folder, each another, also where letter case tells no files apart. */
final class UnitFileNames {
    private final Set<String> taken = new HashSet<>();

    /** The name that is wanted, or with a number behind it. */
    String of(String wanted, String ending) {
        String name = wanted;
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = wanted + " (" + i + ")";
        }
        return name + ending;
    }

    /** The code in letters, figures, points and hyphens; anything else as its bytes, so that no two codes give one name. */
    static String safe(String code) {
        StringBuilder text = new StringBuilder();
        for (byte one : code.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (one & 0xff);
            boolean kept = letter < 128 && (Character.isLetterOrDigit(letter) || letter == '-' || letter == '.');
            text.append(kept ? String.valueOf(letter) : "_%02x".formatted((int) letter));
        }
        return text.toString();
    }
}
