package vn.congdoan.kh415.ingest.words;

import vn.congdoan.kh415.text.Normal;

/** Normalised forms of texts, remembered: the same words come back in a thousand forms. */
public final class Keys {
    /** Words are remembered, sentences are not. */
    private static final int LONGEST = 300;

    private final Remembered<String, String> known = new Remembered<>(Normal::key);
    private final Pace pace;

    public Keys(Pace pace) {
        this.pace = pace;
    }

    String of(String text) {
        pace.step();
        return isSentence(text) ? Normal.key(text) : known.of(text);
    }

    /** Whether the text is too long to be the name of anything. */
    public static boolean isSentence(String text) {
        return text.length() > LONGEST;
    }
}
