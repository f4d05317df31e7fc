package vn.congdoan.kh415.read.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.PlanFacts;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.plan.MeasureType;
import vn.congdoan.kh415.model.plan.Rule;
import vn.congdoan.kh415.read.plan.rule.RuleSense;
import vn.congdoan.kh415.read.plan.yaml.YamlNode.Scalar;

/**
 * A rule between measures as far as it could be read. A side is {@code a}, {@code a + b - c} or {@code 1000}: measures and numbers with
 * signs between them, a minus with spaces around it, since ids may hold one; a list stands for its sum, as in indicators.
 *
 * @param understood null where something in it was not understood
 * @param measures ids of measures that exist
 */
record RuleDraft(PlanSection section, @Nullable Rule understood, List<String> measures) {
    private static final String ERROR = "error";
    private static final List<String> SEVERITIES = List.of(ERROR, "warning");

    private static final Map<String, Rule.Relation> RELATIONS = relations();
    private static final Pattern DIGITS = Pattern.compile("\\d[\\d.,]*");

    private static Map<String, Rule.Relation> relations() {
        Map<String, Rule.Relation> relations = new HashMap<>();
        for (Rule.Relation relation : Rule.Relation.values()) {
            relations.put(relation.sign(), relation);
        }
        relations.put("==", Rule.Relation.EQUAL);
        relations.put("<=", Rule.Relation.AT_MOST);
        relations.put("=<", Rule.Relation.AT_MOST);
        relations.put(">=", Rule.Relation.AT_LEAST);
        relations.put("=>", Rule.Relation.AT_LEAST);
        return relations;
    }

    static List<RuleDraft> all(PlanSection root, PlanWords words, Map<String, MeasureDraft> measures) {
        List<RuleDraft> rules = new ArrayList<>();
        Map<String, PlanSection> seen = new HashMap<>();
        for (PlanSection section : root.sections("rules", PlanKeys.RULE)) {
            String id = section.id("id");
            PlanSection first = id == null ? null : seen.putIfAbsent(id, section);
            if (first != null) {
                section.complain(
                        FindingCode.PLAN_RULE_TWICE,
                        "id",
                        new PlanFacts.RuleTwice(String.valueOf(id), first.spot().line()));
            }
            rules.add(new Reader(section, words, measures).rule(id));
        }
        checkSense(rules, words, measures);
        return rules;
    }

    /** Only of what was understood. */
    private static void checkSense(List<RuleDraft> drafts, PlanWords words, Map<String, MeasureDraft> measures) {
        Map<Rule, RuleDraft> understood = new LinkedHashMap<>();
        for (RuleDraft draft : drafts) {
            if (draft.understood() != null) {
                understood.put(draft.understood(), draft);
            }
        }
        List<RuleSense.Bodies> bodies = new ArrayList<>();
        for (String kind : words.kinds()) {
            if (!words.parts().contains(kind)) {
                bodies.add(new RuleSense.Bodies(kind, null));
                words.sectors().forEach(sector -> bodies.add(new RuleSense.Bodies(kind, sector)));
            }
        }
        RuleSense.Reporting reporting = (each, measure) -> {
            MeasureDraft draft = measures.get(measure.text());
            return draft == null || draft.isReportedBy(each.kind(), each.sector());
        };
        for (RuleSense.Problem problem : RuleSense.of(List.copyOf(understood.keySet()), bodies, reporting)) {
            Rule last = problem.rules().get(problem.rules().size() - 1);
            complain(problem, Objects.requireNonNull(understood.get(last)), measures);
        }
    }

    private static void complain(RuleSense.Problem problem, RuleDraft at, Map<String, MeasureDraft> measures) {
        PlanSection section = at.section();
        String id = section.text("id");
        switch (problem.fault()) {
            case ASKED_OF_NOBODY ->
                section.complain(
                        FindingCode.PLAN_RULE_OF_NOBODY,
                        "id",
                        new PlanFacts.RuleOfNobody(
                                id,
                                at.measures().stream()
                                        .map(measures::get)
                                        .filter(Objects::nonNull)
                                        .map(MeasureDraft::reporters)
                                        .toList()));
            case CANNOT_SPEAK -> section.complain(FindingCode.PLAN_RULE_NEVER_SPEAKS, "when", new PlanFacts.OfRule(id));
            case CANNOT_BE_KEPT -> section.complain(FindingCode.PLAN_RULE_IMPOSSIBLE, "op", new PlanFacts.OfRule(id));
            case CANNOT_BE_BROKEN ->
                section.complain(FindingCode.PLAN_RULE_ALWAYS_KEPT, "op", new PlanFacts.OfRule(id));
            case CONTRADICTION ->
                section.complain(
                        FindingCode.PLAN_RULES_CONTRADICT,
                        "id",
                        new PlanFacts.RuleAgainstOthers(
                                id,
                                problem.rules().subList(0, problem.rules().size() - 1).stream()
                                        .map(Rule::id)
                                        .toList()));
        }
    }

    /** Only where there was nothing to complain of. */
    Rule rule() {
        return Objects.requireNonNull(understood);
    }

    /** One rule while it is read. */
    private static final class Reader {
        private final PlanSection section;
        private final PlanWords words;
        private final Map<String, MeasureDraft> measures;
        private final Set<String> named = new LinkedHashSet<>();

        Reader(PlanSection section, PlanWords words, Map<String, MeasureDraft> measures) {
            this.section = section;
            this.words = words;
            this.measures = measures;
        }

        RuleDraft rule(@Nullable String id) {
            Rule.Condition demand = condition(section);
            PlanSection to = section.section("when", PlanKeys.WHEN);
            List<String> kinds = to == null ? List.of() : MeasureDraft.bodies(to, words);
            List<String> sectors = to == null ? List.of() : to.words("sectors", words.sectors());
            boolean compares = to != null && (to.has("left") || to.has("op") || to.has("right"));
            Rule.Condition when = null;
            if (to != null && compares) {
                complainOfMissing(to);
                when = condition(to);
            }
            String severity = section.word("severity", SEVERITIES);
            boolean told = compares == (when != null) && section.has("when") == (to != null);
            Rule rule = null;
            if (told && id != null && demand != null && severity != null) {
                rule = new Rule(
                        id,
                        section.label("say"),
                        Set.copyOf(kinds),
                        Set.copyOf(sectors),
                        when,
                        demand,
                        severity.equals(ERROR));
            }
            return new RuleDraft(section, rule, List.copyOf(named));
        }

        private static void complainOfMissing(PlanSection to) {
            for (String key : List.of("left", "op", "right")) {
                if (!to.has(key)) {
                    to.complainOfKey(FindingCode.PLAN_KEY_MISSING, new PlanFacts.KeyIn(key, to.path()));
                }
            }
        }

        private Rule.@Nullable Condition condition(PlanSection at) {
            Rule.Side left = side(at, "left");
            Rule.Relation relation = relation(at);
            Rule.Side right = side(at, "right");
            if (left == null || relation == null || right == null) {
                return null;
            }
            Rule.Condition condition = new Rule.Condition(left, relation, right);
            return haveOneType(at, condition) ? condition : null;
        }

        private static Rule.@Nullable Relation relation(PlanSection at) {
            String text = at.text("op");
            Rule.Relation relation = RELATIONS.get(text);
            if (relation == null && !text.isEmpty()) {
                at.complain(
                        FindingCode.PLAN_WORD_UNKNOWN,
                        "op",
                        new PlanFacts.NoChoice("op", text, List.of("=", "<=", ">=", "<", ">")));
            }
            return relation;
        }

        /** Null if there is anything in it to complain of, or nothing. */
        private Rule.@Nullable Side side(PlanSection at, String key) {
            List<Scalar> items = at.texts(key);
            List<Rule.Term> terms = new ArrayList<>();
            boolean sound = !items.isEmpty();
            for (Scalar item : items) {
                sound &= new SideReader(at, key, item).addTo(terms);
            }
            return sound ? new Rule.Side(terms) : null;
        }

        /** People are neither added to money nor held against it. */
        private boolean haveOneType(PlanSection at, Rule.Condition condition) {
            List<MeasureDraft> differing = MeasureDraft.twoTypes(condition.measures().stream()
                    .map(id -> measures.get(id.text()))
                    .filter(Objects::nonNull)
                    .toList());
            if (!differing.isEmpty()) {
                at.complain(
                        FindingCode.PLAN_RULE_TYPES_DIFFER,
                        "right",
                        new PlanFacts.TwoTypesInRule(
                                section.text("id"),
                                differing.get(0).id(),
                                differing.get(0).section().text("type"),
                                differing.get(1).id(),
                                differing.get(1).section().text("type")));
            }
            return differing.isEmpty();
        }

        /** One text with its terms. */
        private final class SideReader {
            private final PlanSection at;
            private final String key;
            private final Scalar text;

            SideReader(PlanSection at, String key, Scalar text) {
                this.at = at;
                this.key = key;
                this.text = text;
            }

            /** Whether it could be understood. */
            boolean addTo(List<Rule.Term> terms) {
                List<String> parts = List.of(spaced(text.text()).split("\\s+", -1));
                boolean sound = true;
                for (int part = 0; part < parts.size(); part++) {
                    boolean sign =
                            parts.get(part).equals("+") || parts.get(part).equals("-");
                    if (sign != (part % 2 == 1) || (sign && part == parts.size() - 1)) {
                        complain(FindingCode.PLAN_RULE_SIDE, new PlanFacts.Value(key, text.text()));
                        return false;
                    }
                }
                for (int part = 0; part < parts.size(); part += 2) {
                    sound &= term(
                            parts.get(part), part > 0 && parts.get(part - 1).equals("-"), terms);
                }
                return sound;
            }

            /** A minus may be part of an id, a plus may not; and keyboards and word processors have more signs than one. */
            private static String spaced(String text) {
                return text.replace("+", " + ")
                        .replace("\u2212", " - ")
                        .replace("\u2013", " - ")
                        .strip();
            }

            private boolean term(String word, boolean subtracted, List<Rule.Term> terms) {
                if (DIGITS.matcher(word).matches() && !words.measures().contains(word)) {
                    BigDecimal number = new PlanScalars(key, new Scalar(text.spot(), word), at.findings()).number();
                    if (number != null) {
                        terms.add(new Rule.Term(subtracted, null, number));
                    }
                    return number != null;
                }
                String meant = apart(word);
                if (meant != null) {
                    complain(FindingCode.PLAN_WORD_MISSPELT, new PlanFacts.Misspelt(key, word, meant));
                    return false;
                }
                String measure =
                        new PlanScalars(key, new Scalar(text.spot(), word), at.findings()).word(words.measures());
                if (measure == null || !isNumber(measure)) {
                    return false;
                }
                named.add(measure);
                terms.add(new Rule.Term(subtracted, new MeasureId(measure), BigDecimal.ZERO));
                return true;
            }

            /** The difference that was probably meant by measures with nothing but hyphens between them; else null. */
            private @Nullable String apart(String word) {
                List<String> ids = List.of(word.split("-", -1));
                return ids.size() > 1
                                && !words.measures().contains(word)
                                && words.measures().containsAll(ids)
                        ? String.join(" - ", ids)
                        : null;
            }

            /** Whether figures of that measure are numbers, as far as is known. */
            private boolean isNumber(String measure) {
                MeasureDraft draft = measures.get(measure);
                MeasureType type = draft == null ? null : draft.type();
                if (draft == null || type == null || type == MeasureType.COUNT || type == MeasureType.AMOUNT) {
                    return true;
                }
                named.add(measure);
                complain(
                        FindingCode.PLAN_MEASURE_OF_OTHER_TYPE,
                        new PlanFacts.OtherType(
                                measure, draft.section().text("type"), PlanScalars.word(MeasureType.COUNT)));
                return false;
            }

            private void complain(FindingCode code, PlanFacts facts) {
                at.findings().add(code, text.spot(), facts);
            }
        }
    }
}
