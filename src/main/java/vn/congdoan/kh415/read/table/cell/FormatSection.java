package vn.congdoan.kh415.read.table.cell;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One section of a number format: places for digits ({@code 0}, {@code #}, {@code ?}), which {@code .} and {@code ,} part, scale or
 * group, and literal text between them. A language's own signs are left out of what is shown: the decimal sign is the point and
 * thousands are not parted.
 */
final class FormatSection {
    private static final Pattern CONDITION = Pattern.compile("(<=|>=|<>|<|>|=)(-?\\d+(?:\\.\\d+)?)");

    /** A place for a digit, or literal text. */
    private record Token(char place, String literal) {}

    private final List<Token> whole = new ArrayList<>();
    private final List<Token> decimals = new ArrayList<>();
    private final List<Token> exponent = new ArrayList<>();
    private List<Token> current = whole;
    private int scaledBy;
    private int commas;
    private boolean fraction;
    private boolean general;
    private boolean forText;
    private boolean literals;
    private int places;
    private int leastPlaces;
    private int decimalPlaces;
    private int leastDecimals;
    private @Nullable String relation;
    private BigDecimal bound = BigDecimal.ZERO;

    private FormatSection() {}

    static FormatSection of(String code) {
        FormatSection section = new FormatSection();
        int i = 0;
        while (i < code.length()) {
            i = section.take(code, i) + 1;
        }
        section.endOfDigits();
        section.places = count(section.whole, "0#?");
        section.leastPlaces = count(section.whole, "0");
        section.decimalPlaces = count(section.decimals, "0#?");
        section.leastDecimals = count(section.decimals, "0");
        return section;
    }

    /** Takes in what begins there; gives its last place. */
    private int take(String code, int at) {
        char c = code.charAt(at);
        int end = FormatCode.endOfLiteral(code, at);
        switch (c) {
            case '"' -> literal(code.substring(at + 1, end > at && code.charAt(end) == '"' ? end : end + 1));
            case '\\' -> literal(code.substring(at + 1, end + 1));
            case '_', '*' -> literal(" ");
            case '[' -> bracket(code.substring(at + 1, Math.max(at + 1, end)));
            case '0', '#', '?' -> {
                scaledBy = current == whole ? 0 : scaledBy;
                commas = 0;
                current.add(new Token(c, ""));
            }
            case '.' -> {
                endOfDigits();
                if (current == whole) {
                    current = decimals;
                } else {
                    literal(".");
                }
            }
            case ',' -> comma();
            case '@' -> {
                forText = true;
                current.add(new Token('@', ""));
            }
            default -> {
                return other(code, at);
            }
        }
        return end;
    }

    private int other(String code, int at) {
        String rest = code.substring(at).toLowerCase(Locale.ROOT);
        if (rest.startsWith("general")) {
            general = true;
            current.add(new Token('G', ""));
            return at + 6;
        }
        if (rest.startsWith("e+") || rest.startsWith("e-")) {
            endOfDigits();
            current = exponent;
            return at + 1;
        }
        fraction |=
                at + 1 < code.length() && code.charAt(at) == '/' && "?#0123456789".indexOf(code.charAt(at + 1)) >= 0;
        literal(code.substring(at, at + 1));
        return at;
    }

    /** Between digits it parts thousands; behind the last it divides by a thousand. */
    private void comma() {
        if (current != exponent && hasDigits(current)) {
            commas++;
        } else {
            literal(",");
        }
    }

    private void endOfDigits() {
        scaledBy = Math.max(scaledBy, commas);
        commas = 0;
    }

    private void literal(String text) {
        endOfDigits();
        literals |= !text.isBlank();
        current.add(new Token('"', text));
    }

    /** A currency is shown, a colour and a language are not. */
    private void bracket(String inside) {
        Matcher condition = CONDITION.matcher(inside);
        if (condition.matches()) {
            relation = condition.group(1);
            bound = new BigDecimal(condition.group(2));
        } else if (inside.startsWith("$")) {
            int language = inside.indexOf('-');
            literal(inside.substring(1, language < 0 ? inside.length() : language));
        }
    }

    private static boolean hasDigits(List<Token> tokens) {
        return count(tokens, "0#?") > 0;
    }

    private static int count(List<Token> tokens, String places) {
        return (int) tokens.stream()
                .filter(token -> places.indexOf(token.place) >= 0)
                .count();
    }

    boolean isForText() {
        return forText;
    }

    boolean hasCondition() {
        return relation != null;
    }

    boolean holdsFor(BigDecimal number) {
        int order = number.compareTo(bound);
        return switch (String.valueOf(relation)) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            case "<>" -> order != 0;
            default -> order == 0;
        };
    }

    /** Whether the digits seen are those of the number, without an evaluation; the answer for nearly every cell. */
    boolean showsPlainly(BigDecimal number) {
        if (literals || scaledBy > 0 || !exponent.isEmpty() || forText) {
            return false;
        }
        if (general) {
            return true;
        }
        return places > 0
                && number.scale() <= decimalPlaces
                && number.scale() >= leastDecimals
                && (number.signum() == 0 ? leastPlaces == 1 : number.precision() - number.scale() >= leastPlaces);
    }

    /** Every digit and every literal, of a number that is not negative. */
    String shown(BigDecimal number) {
        if (fraction) {
            // What is whole is shown whole; how 1/3 is rounded matters to no figure.
            return number.toPlainString();
        }
        BigDecimal scaled = number.movePointLeft(3 * scaledBy);
        int power = exponent.isEmpty() ? 0 : power(scaled);
        BigDecimal rounded = scaled.movePointLeft(power).setScale(decimalPlaces, RoundingMode.HALF_UP);
        String after = decimals(rounded);
        String shown = whole(number, rounded, !after.isEmpty()) + after;
        return exponent.isEmpty() ? shown : shown + written(power);
    }

    private int power(BigDecimal number) {
        int step = Math.max(1, places);
        return number.signum() == 0 ? 0 : Math.floorDiv(number.precision() - number.scale() - 1, step) * step;
    }

    private String written(int power) {
        StringBuilder shown = new StringBuilder(power < 0 ? "E-" : "E+");
        int digits = Math.max(1, count(exponent, "0"));
        shown.append("0"
                        .repeat(Math.max(
                                0, digits - String.valueOf(Math.abs(power)).length())))
                .append(Math.abs(power));
        exponent.forEach(token -> shown.append(token.literal));
        return shown.toString();
    }

    /** The digits from the right to the places from the right; the first place takes what is left over. */
    private String whole(BigDecimal number, BigDecimal rounded, boolean decimalsFollow) {
        BigInteger integer = rounded.toBigInteger();
        String digits = integer.signum() == 0 ? "" : integer.toString();
        StringBuilder shown = new StringBuilder();
        int place = 0;
        boolean begun = false;
        for (Token token : whole) {
            if (token.place == 'G') {
                shown.append(number.toPlainString());
            } else if (token.place == '"' || token.place == '@') {
                shown.append(token.literal);
            } else {
                int from = place == 0 ? 0 : Math.max(0, digits.length() - places + place);
                int to = digits.length() - places + place + 1;
                begun |= token.place == '0' || to > 0;
                shown.append(to > 0 ? digits.substring(from, to) : begun ? "0" : "");
                place++;
            }
        }
        return decimalsFollow && !begun ? shown + "0" : shown.toString();
    }

    private String decimals(BigDecimal rounded) {
        String digits = rounded.scale() > 0 ? rounded.toPlainString().replaceFirst("^.*\\.", "") : "";
        int kept = kept(digits);
        StringBuilder shown = new StringBuilder();
        int place = 0;
        for (Token token : decimals) {
            if (token.place == '"') {
                shown.append(token.literal);
            } else if (token.place != '@' && token.place != 'G') {
                shown.append(place == 0 && kept > 0 ? "." : "").append(place < kept ? digits.charAt(place) : "");
                place++;
            }
        }
        return shown.toString();
    }

    /** Zeros at the end are shown only in places for them. */
    private int kept(String digits) {
        List<Token> all = decimals.stream()
                .filter(token -> "0#?".indexOf(token.place) >= 0)
                .toList();
        int kept = Math.min(digits.length(), all.size());
        while (kept > 0 && digits.charAt(kept - 1) == '0' && all.get(kept - 1).place != '0') {
            kept--;
        }
        return kept;
    }

    /** The text within the literals around it; of a section for numbers only its literals. */
    String shown(String text) {
        StringBuilder shown = new StringBuilder();
        for (Token token : whole) {
            shown.append(token.place == '@' || token.place == 'G' ? text : token.literal);
        }
        return shown.toString();
    }
}
