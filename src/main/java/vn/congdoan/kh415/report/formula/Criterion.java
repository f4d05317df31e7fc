package vn.congdoan.kh415.report.formula;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a cell must be to be counted: equal to a number, or like a text in which * stands for anything, ? for any character, and ~ for
 * the sign behind it. A text that begins with a comparison, or that reads as a number, says more than it seems to; none of ours does.
 */
final class Criterion {
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9.,]+%?");

    private final Value wanted;
    private final Pattern pattern;

    private Criterion(Value wanted, Pattern pattern) {
        this.wanted = wanted;
        this.pattern = pattern;
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

    static Criterion of(Value wanted) {
        return new Criterion(wanted, Pattern.compile(wanted instanceof Value.Words words ? regex(words.text()) : ""));
    }

    private static String regex(String text) {
        StringBuilder regex = new StringBuilder("(?s)");
        String like = Comparing.composed(text);
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
        return value instanceof Value.Words words
                && pattern.matcher(Comparing.composed(words.text())).matches();
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
