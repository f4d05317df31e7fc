package vn.congdoan.kh415.cli.run;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Map;

/**
 * Text on its way to a console that may lack letters of ours, as the older code pages of Windows do. Code page 1258 has Vietnamese
 * with tone marks behind their vowels, and is given it so. Where a code page has no Vietnamese, all letters stand without marks, as
 * people write who have no keyboard for them: half of the marks is harder to read than none. Signs become others that look like them.
 */
public final class ConsoleText extends FilterWriter {
    /** Any code page that writes Vietnamese has it, and none that does not. */
    private static final char VIETNAMESE = 'ơ';

    private static final String TONES = "[\u0300\u0301\u0303\u0309\u0323]";
    private static final String MARKS = "\\p{Mn}+";
    private static final String UNKNOWN = "?";

    /** Of two characters where that is as wide, so that tables stay straight. */
    private static final Map<String, String> ALIKE = Map.ofEntries(
            Map.entry("≥ ", ">="),
            Map.entry("≥", ">="),
            Map.entry("≤", "<="),
            Map.entry("≠", "<>"),
            Map.entry("± ", "+-"),
            Map.entry("±", "+-"),
            Map.entry("✔", "+"),
            Map.entry("✘", "x"),
            Map.entry("×", "x"),
            Map.entry("‼", "!"),
            Map.entry("▲", "^"),
            Map.entry("►", ">"),
            Map.entry("◄", "<"),
            Map.entry("›", ">"),
            Map.entry("→", ">"),
            Map.entry("○", "o"),
            Map.entry("●", "*"),
            Map.entry("·", "-"),
            Map.entry("–", "-"),
            Map.entry("—", "-"),
            Map.entry("−", "-"),
            Map.entry("…", "..."),
            Map.entry("“", "\""),
            Map.entry("”", "\""),
            Map.entry("‘", "'"),
            Map.entry("’", "'"),
            Map.entry("đ", "d"),
            Map.entry("Đ", "D"),
            Map.entry("\u00A0", " "),
            Map.entry("\uFFFD", UNKNOWN));

    private final CharsetEncoder encoder;

    private ConsoleText(OutputStream stream, Charset charset) {
        super(new OutputStreamWriter(stream, charset));
        this.encoder = charset.newEncoder();
    }

    /** Writes to a stream of that charset. */
    public static PrintWriter writer(OutputStream stream, Charset charset) {
        boolean all = charset.newEncoder().canEncode("ậ✔\uFFFD");
        return new PrintWriter(all ? new OutputStreamWriter(stream, charset) : new ConsoleText(stream, charset), false);
    }

    /**
     * In which charset to write: UTF-8, because cron has no locale and files are UTF-8; a console of Windows has its own.
     *
     * @param system the name of the operating system
     * @param console what Java found out of the console; empty if nothing
     */
    public static Charset charset(String system, String console) {
        boolean known = system.startsWith("Windows") && !console.isEmpty() && Charset.isSupported(console);
        return known ? Charset.forName(console) : StandardCharsets.UTF_8;
    }

    @Override
    public void write(int letter) throws IOException {
        write(String.valueOf((char) letter), 0, 1);
    }

    @Override
    public void write(char[] letters, int from, int count) throws IOException {
        write(new String(letters, from, count), 0, count);
    }

    @Override
    public void write(String text, int from, int count) throws IOException {
        out.write(encodable(text.substring(from, from + count)));
    }

    private String encodable(String text) {
        if (encoder.canEncode(text) && encoder.canEncode(VIETNAMESE)) {
            return text;
        }
        String composed = Normalizer.normalize(text, Form.NFC);
        StringBuilder shown = new StringBuilder();
        for (int i = 0, next; i < composed.length(); i = next) {
            next = composed.offsetByCodePoints(i, 1);
            String letter = composed.substring(i, next);
            String wide = composed.startsWith(" ", next) ? ALIKE.get(letter + " ") : null;
            if (wide != null && !encoder.canEncode(letter)) {
                shown.append(wide);
                next++;
            } else {
                shown.append(encoder.canEncode(VIETNAMESE) ? toned(letter) : unmarked(letter));
            }
        }
        return shown.toString();
    }

    /** A vowel and the tone behind it. */
    private String toned(String letter) {
        if (encoder.canEncode(letter)) {
            return letter;
        }
        String parts = Normalizer.normalize(letter, Form.NFD);
        String vowel = Normalizer.normalize(parts.replaceFirst(TONES, ""), Form.NFC);
        String tone = parts.replaceAll("[^" + TONES.substring(1), "");
        return !tone.isEmpty() && encoder.canEncode(vowel + tone) ? vowel + tone : unmarked(letter);
    }

    private String unmarked(String letter) {
        String bare = Normalizer.normalize(letter, Form.NFD).replaceAll(MARKS, "");
        String alike = ALIKE.getOrDefault(bare, bare);
        if (!alike.equals(bare) && (Character.isLetter(bare.codePointAt(0)) || !encoder.canEncode(bare))) {
            return alike;
        }
        return encoder.canEncode(bare) ? bare : UNKNOWN;
    }
}
