package vn.congdoan.kh415.read.plan.yaml;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.PlanFacts;
import vn.congdoan.kh415.read.plan.yaml.YamlNode.Field;
import vn.congdoan.kh415.read.plan.yaml.YamlNode.Scalar;
import vn.congdoan.kh415.read.plan.yaml.YamlNode.Sequence;

/**
 * A name with a comma in it stands without quotation marks in a list in brackets, so that it became two. Nothing but the words tells: the
 * second goes on in small letters after one that began with a capital, a bracket opens in one and closes in another, or both together are
 * part of the name to which the list belongs.
 */
final class CutItems {
    private static final List<String> NAMES = List.of("name", "english");

    private final YamlText text;
    private final PlanFindings findings;

    CutItems(YamlText text, PlanFindings findings) {
        this.text = text;
        this.findings = findings;
    }

    /** Looks at the lists of one section. */
    void look(Map<String, Field> section) {
        List<String> names = NAMES.stream()
                .map(section::get)
                .flatMap(field ->
                        field != null && field.value() instanceof Scalar name ? Stream.of(name.text()) : Stream.empty())
                .toList();
        section.forEach((key, field) -> {
            if (field.value() instanceof Sequence list) {
                look(key, list.items(), names);
            }
        });
    }

    private void look(String key, List<YamlNode> items, List<String> names) {
        for (int at = 1; at < items.size(); at++) {
            boolean plain = items.get(at - 1) instanceof Scalar before
                    && items.get(at) instanceof Scalar
                    && isPlain(before)
                    && isPlain((Scalar) items.get(at))
                    && text.followsComma(((Scalar) items.get(at)).spot());
            if (plain) {
                look(key, (Scalar) items.get(at - 1), (Scalar) items.get(at), names);
            }
        }
    }

    private void look(String key, Scalar before, Scalar item, List<String> names) {
        String whole = before.text() + ", " + item.text();
        boolean goesOn = Character.isUpperCase(first(before)) && Character.isLowerCase(first(item));
        boolean halves = opened(before) > 0 && opened(item) < 0;
        boolean partOfName = names.stream().anyMatch(name -> name.contains(whole));
        if (goesOn || halves || partOfName) {
            findings.add(FindingCode.PLAN_ITEM_CUT, item.spot(), new PlanFacts.CutItem(key, item.text(), whole));
        }
    }

    private boolean isPlain(Scalar item) {
        return !item.text().isEmpty() && !text.isQuote(text.index(item.spot()));
    }

    private static int first(Scalar item) {
        return item.text().codePointAt(0);
    }

    /** Brackets that open and do not close; below 0 if more close. */
    private static int opened(Scalar item) {
        return (int) (item.text().chars().filter(sign -> sign == '(').count()
                - item.text().chars().filter(sign -> sign == ')').count());
    }
}
