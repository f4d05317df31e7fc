package vn.congdoan.kh415.read.plan;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.PlanFacts;
import vn.congdoan.kh415.read.plan.yaml.PlanFindings;
import vn.congdoan.kh415.read.plan.yaml.YamlNode.Scalar;
import vn.congdoan.kh415.text.Normal;

/**
 * Words by which returns and the registry call a thing must mean one thing only. Ids, names, English names and aliases are
 * compared as returns are read ({@link Normal#key}). A sector may not be called like a measure: a form may carry a column for
 * each.
 */
final class PlanNames {
    private final PlanFindings findings;
    private final Map<String, String> owners = new HashMap<>();

    private PlanNames(PlanFindings findings) {
        this.findings = findings;
    }

    static void check(List<PlanSection> sections, PlanFindings findings) {
        PlanNames names = new PlanNames(findings);
        sections.forEach(names::take);
    }

    private void take(PlanSection section) {
        Set<Scalar> words = new LinkedHashSet<>();
        words.add(new Scalar(section.spot(), section.name()));
        words.addAll(section.texts("name"));
        words.addAll(section.texts("english"));
        words.addAll(section.texts("aliases"));
        for (Scalar word : words) {
            String owner = owners.putIfAbsent(Normal.key(word.text()), section.path());
            if (owner != null && !owner.equals(section.path())) {
                findings.add(
                        FindingCode.PLAN_NAME_TWICE,
                        word.spot(),
                        new PlanFacts.NameTwice(word.text(), section.path(), owner));
            }
        }
    }
}
