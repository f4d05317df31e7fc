package vn.congdoan.kh415.read.plan;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.PlanFacts;
import vn.congdoan.kh415.read.plan.yaml.PlanFindings;
import vn.congdoan.kh415.read.plan.yaml.YamlNode.Scalar;
import vn.congdoan.kh415.text.Nearest;
import vn.congdoan.kh415.text.Normal;

/**
 * How the text under a key is read.
 *
 * <ul>
 *   <li>Numbers: digits, and decimals after a dot: 1500, 75.5. A dot or comma before exactly three digits (1.500) is refused,
 *       because half the office means one and a half thousand and the other half one and a half; 0.500 cannot be misread.
 *   <li>Dates: 2023-12-31 only.
 *   <li>Ids: letters without marks, digits, hyphen and underscore, at most 40; case matters. Also no, on and null are ids.
 *   <li>Flags: true, false.
 * </ul>
 *
 * <p>What is refused becomes a finding and reads as null.
 */
final class PlanScalars {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}(\\.\\d{1,6})?");
    private static final Pattern THOUSANDS = Pattern.compile("([1-9]\\d{0,2})[.,](\\d{3})");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,39}");

    private final String key;
    private final Scalar scalar;
    private final PlanFindings findings;

    PlanScalars(String key, Scalar scalar, PlanFindings findings) {
        this.key = key;
        this.scalar = scalar;
        this.findings = findings;
    }

    @Nullable
    BigDecimal number() {
        if (isAmbiguous()) {
            return null;
        }
        if (!NUMBER.matcher(scalar.text()).matches()) {
            complain(FindingCode.PLAN_VALUE_NUMBER);
            return null;
        }
        return new BigDecimal(scalar.text());
    }

    @Nullable
    Integer whole(int least, int most) {
        if (isAmbiguous()) {
            return null;
        }
        BigDecimal number = NUMBER.matcher(scalar.text()).matches() ? new BigDecimal(scalar.text()) : null;
        if (number == null
                || scalar.text().contains(".")
                || number.compareTo(BigDecimal.valueOf(least)) < 0
                || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            complain(FindingCode.PLAN_VALUE_WHOLE, new PlanFacts.OutOfRange(key, scalar.text(), least, most));
            return null;
        }
        return number.intValueExact();
    }

    /** Complains if the dot or comma may stand for thousands as well as for decimals. */
    boolean isAmbiguous() {
        Matcher thousands = THOUSANDS.matcher(scalar.text());
        if (!thousands.matches()) {
            return false;
        }
        BigDecimal decimals = new BigDecimal(thousands.group(1) + "." + thousands.group(2)).stripTrailingZeros();
        BigDecimal whole = new BigDecimal(thousands.group(1) + thousands.group(2));
        complain(FindingCode.PLAN_VALUE_AMBIGUOUS, new PlanFacts.TwoNumbers(key, scalar.text(), whole, decimals));
        return true;
    }

    @Nullable
    LocalDate date() {
        try {
            if (DATE.matcher(scalar.text()).matches()) {
                return LocalDate.parse(scalar.text());
            }
        } catch (DateTimeException e) {
            // A day that no calendar has, such as 2023-02-30: refused like any other text.
        }
        complain(FindingCode.PLAN_VALUE_DATE);
        return null;
    }

    @Nullable
    YearMonth month() {
        try {
            return YearMonth.parse(scalar.text());
        } catch (DateTimeException e) {
            complain(FindingCode.WAIVER_PERIOD);
            return null;
        }
    }

    @Nullable
    String id() {
        if (!ID.matcher(scalar.text()).matches()) {
            complain(FindingCode.PLAN_VALUE_ID);
            return null;
        }
        return scalar.text();
    }

    boolean flag() {
        return "true".equals(word(List.of("true", "false")));
    }

    /** The valid word that the text is, letter case, spaces and the form of letters aside. */
    @Nullable
    String word(Collection<String> valid) {
        String text = scalar.text();
        if (valid.contains(text)) {
            return text;
        }
        List<String> meant = valid.stream()
                .filter(word -> Normal.key(word).equals(Normal.key(text)))
                .toList();
        if (meant.size() == 1) {
            return meant.get(0);
        }
        Nearest.among(text, valid)
                .ifPresentOrElse(
                        near -> complain(FindingCode.PLAN_WORD_MISSPELT, new PlanFacts.Misspelt(key, text, near)),
                        () -> complain(
                                FindingCode.PLAN_WORD_UNKNOWN, new PlanFacts.NoChoice(key, text, List.copyOf(valid))));
        return null;
    }

    /** The constant of that name, in lower case and with hyphens. */
    <E extends Enum<E>> @Nullable E word(Class<E> type) {
        List<E> constants = List.of(type.getEnumConstants());
        List<String> words = words(type);
        String word = word(words);
        return word == null ? null : constants.get(words.indexOf(word));
    }

    static <E extends Enum<E>> List<String> words(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(PlanScalars::word).toList();
    }

    /** As the plan's file writes a constant: in lower case and with hyphens. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void complain(FindingCode code) {
        complain(code, new PlanFacts.Value(key, scalar.text()));
    }

    private void complain(FindingCode code, PlanFacts facts) {
        findings.add(code, scalar.spot(), facts);
    }
}
