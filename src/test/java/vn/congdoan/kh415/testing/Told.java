package vn.congdoan.kh415.testing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.finding.Facts;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.text.Components;

/** What a finding tells, as short texts to compare: its components in their order, those that are true or false left out. */
public final class Told {
    private Told() {}

    public static List<String> by(Finding finding) {
        return by(finding.facts());
    }

    public static List<String> by(Facts facts) {
        return Components.of((Record) facts).values().stream()
                .filter(value -> !(value instanceof Boolean))
                .map(Told::text)
                .toList();
    }

    private static String text(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(Told::text).collect(Collectors.joining(", "));
        }
        if (value instanceof FindingCode code) {
            return code.id();
        }
        if (value instanceof Enum<?> word) {
            return (word.getDeclaringClass().getSimpleName() + "-" + word.name())
                    .toLowerCase(Locale.ROOT)
                    .replace('_', '-');
        }
        return value instanceof BigDecimal number ? number.toPlainString() : Objects.toString(value, "");
    }
}
