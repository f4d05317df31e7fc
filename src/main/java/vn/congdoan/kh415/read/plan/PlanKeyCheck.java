package vn.congdoan.kh415.read.plan;

import java.util.List;
import java.util.Map;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.PlanFacts;
import vn.congdoan.kh415.read.plan.yaml.PlanFindings;
import vn.congdoan.kh415.read.plan.yaml.YamlNode.Field;
import vn.congdoan.kh415.read.plan.yaml.YamlNode.Scalar;
import vn.congdoan.kh415.read.plan.yaml.YamlNode.Spot;
import vn.congdoan.kh415.text.Nearest;

/** A key that the section does not know, or lacks. */
final class PlanKeyCheck {
    private final String section;
    private final Spot spot;
    private final Map<String, Field> fields;
    private final PlanFindings findings;

    PlanKeyCheck(String section, Spot spot, Map<String, Field> fields, PlanFindings findings) {
        this.section = section;
        this.spot = spot;
        this.fields = fields;
        this.findings = findings;
    }

    void against(PlanKeys keys) {
        String before = "";
        for (Map.Entry<String, Field> entry : fields.entrySet()) {
            if (!keys.all().contains(entry.getKey()) && !isDecimalComma(before, entry.getKey(), entry.getValue())) {
                unknown(entry.getKey(), entry.getValue().key(), keys);
            }
            before = entry.getKey();
        }
        for (String key : keys.required()) {
            if (!fields.containsKey(key)) {
                findings.add(FindingCode.PLAN_KEY_MISSING, spot, new PlanFacts.KeyIn(key, section));
            }
        }
    }

    private void unknown(String key, Spot at, PlanKeys keys) {
        Nearest.among(key, keys.all())
                .ifPresentOrElse(
                        near -> findings.add(
                                FindingCode.PLAN_KEY_MISSPELT, at, new PlanFacts.MisspeltKey(key, section, near)),
                        () -> findings.add(
                                FindingCode.PLAN_KEY_UNKNOWN,
                                at,
                                new PlanFacts.UnknownKey(key, section, List.copyOf(keys.all()))));
    }

    /** In braces "value: 75,5" is a value 75 and a key 5 with nothing behind it. */
    private boolean isDecimalComma(String before, String key, Field field) {
        boolean bare = field.value() instanceof Scalar scalar && scalar.text().isEmpty();
        Field left = fields.get(before);
        if (!bare || left == null || !(left.value() instanceof Scalar whole)) {
            return false;
        }
        if (!isDigits(key) || !isDigits(whole.text())) {
            return false;
        }
        Scalar typed = new Scalar(whole.spot(), whole.text() + "," + key);
        if (!new PlanScalars(before, typed, findings).isAmbiguous()) {
            findings.add(
                    FindingCode.PLAN_VALUE_COMMA,
                    typed.spot(),
                    new PlanFacts.Misspelt(before, typed.text(), whole.text() + "." + key));
        }
        return true;
    }

    private static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }
}
