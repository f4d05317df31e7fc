package vn.congdoan.kh415.ingest;

import java.util.HashMap;
import java.util.Map;
import vn.congdoan.kh415.text.Normal;

/** Normalised forms of texts, remembered: the same words come back in a thousand forms. */
final class Keys {
    /** Words are remembered, sentences are not. */
    private static final int LONGEST = 300;

    /** Texts that are remembered, here and by others: a hostile sheet may hold nothing but new words. */
    static final int MOST = 50_000;

    private final Map<String, String> known = new HashMap<>();
    private final Pace pace;

    Keys(Pace pace) {
        this.pace = pace;
    }

    String of(String text) {
        pace.step();
        String key = known.get(text);
        if (key == null) {
            key = Normal.key(text);
            if (text.length() <= LONGEST && known.size() < MOST) {
                known.put(text, key);
            }
        }
        return key;
    }

    /** Whether the text is too long to be the name of anything. */
    static boolean isSentence(String text) {
        return text.length() > LONGEST;
    }
}
