package vn.congdoan.kh415.read.plan;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.PlanFacts;
import vn.congdoan.kh415.read.plan.yaml.PlanFindings;
import vn.congdoan.kh415.read.plan.yaml.YamlNode;
import vn.congdoan.kh415.read.plan.yaml.YamlNode.Field;
import vn.congdoan.kh415.read.plan.yaml.YamlNode.Scalar;
import vn.congdoan.kh415.read.plan.yaml.YamlNode.Sequence;
import vn.congdoan.kh415.read.plan.yaml.YamlNode.Spot;

/** The text, the list of texts or the lists of texts under one key; what is empty or of another shape becomes a finding. */
final class PlanTexts {
    private final String key;
    private final Field field;
    private final PlanFindings findings;

    PlanTexts(String key, Field field, PlanFindings findings) {
        this.key = key;
        this.field = field;
        this.findings = findings;
    }

    @Nullable
    Scalar one() {
        return scalar(field.value(), field.key());
    }

    /** The texts of a list; a single text stands for a list of one. */
    List<Scalar> many() {
        return many(field.value(), field.key());
    }

    /** A list of lists of texts; a single one of them stands for a list of one. */
    List<List<String>> blocks() {
        if (!(field.value() instanceof Sequence blocks)) {
            return List.of(plain(many()));
        }
        return blocks.items().stream()
                .map(block -> plain(many(block, block.spot())))
                .toList();
    }

    static List<String> plain(List<Scalar> texts) {
        return texts.stream().map(Scalar::text).toList();
    }

    private List<Scalar> many(YamlNode node, Spot otherwise) {
        List<YamlNode> items = node instanceof Sequence list ? list.items() : List.of(node);
        if (items.isEmpty()) {
            findings.add(FindingCode.PLAN_VALUE_EMPTY, otherwise, new PlanFacts.Key(key));
        }
        return items.stream()
                .map(item -> scalar(item, otherwise))
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable Scalar scalar(YamlNode node, Spot otherwise) {
        if (!(node instanceof Scalar scalar)) {
            findings.add(FindingCode.PLAN_VALUE_SINGLE, node.spot(), new PlanFacts.Key(key));
            return null;
        }
        if (scalar.text().isEmpty()) {
            findings.add(FindingCode.PLAN_VALUE_EMPTY, otherwise, new PlanFacts.Key(key));
            return null;
        }
        return scalar;
    }
}
