package vn.congdoan.kh415.report.formula;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a cell must be to be counted: equal to a number, or like a text in which * stands for anything, ? for any character, and ~ for
 * the sign behind it. A text that begins with a comparison, or that reads as a number, says more than it seems to; none of ours does.
 */
final class Criterion {
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9.,]+%?");

    private static final Pattern SIGN = Pattern.compile("[*?~]");

    private final Value wanted;

    /** What a text is compared by. */
    private final String composed;

    /** Null where the text stands for itself alone. */
    private final @Nullable Pattern pattern;

    Criterion(Value wanted) {
        this.wanted = wanted;
        this.composed = wanted instanceof Value.Words words ? Comparing.composed(words.text()) : "";
        this.pattern = SIGN.matcher(composed).find() ? Pattern.compile(regex(composed)) : null;
    }

    /** Whether it is understood. */
    static boolean isPlain(Value wanted) {
        if (wanted instanceof Value.Words words) {
            String text = words.text();
            return !text.isEmpty()
                    && List.of("=", "<", ">").stream().noneMatch(text::startsWith)
                    && !NUMBER.matcher(text).matches();
        }
        return wanted instanceof Num number && number.isExact();
    }

    private static String regex(String like) {
        StringBuilder regex = new StringBuilder("(?s)");
        for (int i = 0; i < like.length(); i++) {
            char sign = like.charAt(i);
            if (sign == '~' && i + 1 < like.length()) {
                i++;
                regex.append(Pattern.quote(String.valueOf(like.charAt(i))));
            } else {
                regex.append(sign == '*' ? ".*" : sign == '?' ? "." : Pattern.quote(String.valueOf(sign)));
            }
        }
        return regex.toString();
    }

    boolean takes(Value value) {
        if (wanted instanceof Num number) {
            return value instanceof Num other
                    ? number.compared(other).orElse(1) == 0
                    : value instanceof Value.Words words && isThat(words.text().strip(), number);
        }
        if (!(value instanceof Value.Words words)) {
            return false;
        }
        String text = Comparing.composed(words.text());
        return pattern == null ? text.equals(composed) : pattern.matcher(text).matches();
    }

    /** A text that reads as the number counts, too. */
    private static boolean isThat(String text, Num number) {
        return NUMBER.matcher(text).matches()
                && !text.contains(",")
                && !text.endsWith("%")
                && text.chars().filter(sign -> sign == '.').count() < 2
                && text.chars().anyMatch(Character::isDigit)
                && number.decimal().compareTo(new BigDecimal(text)) == 0;
    }
}
