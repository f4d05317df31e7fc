package vn.congdoan.kh415.read.plan;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Registry;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.finding.CheckFacts;
import vn.congdoan.kh415.model.finding.Facts;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.Outcome;
import vn.congdoan.kh415.model.finding.PlanFacts;
import vn.congdoan.kh415.model.finding.Waiver;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.plan.Rule;
import vn.congdoan.kh415.model.table.Place;
import vn.congdoan.kh415.read.plan.yaml.PlanFindings;
import vn.congdoan.kh415.read.plan.yaml.PlanText;
import vn.congdoan.kh415.read.plan.yaml.YamlNode;
import vn.congdoan.kh415.read.plan.yaml.YamlNode.Mapping;
import vn.congdoan.kh415.read.plan.yaml.YamlNode.Sequence;
import vn.congdoan.kh415.read.plan.yaml.YamlTree;
import vn.congdoan.kh415.text.Nearest;
import vn.congdoan.kh415.text.Normal;

/**
 * Reads waivers.yaml, a list in which each entry accepts one exact figure although a check doubts it:
 *
 * <pre>{@code
 * - code: jump                 # the finding's code, as it stands in brackets behind it
 *   unit: KYL05                # the unit's code in the registry, in capitals or not
 *   measure: doan_vien         # the id of the measure
 *   period: 2023-06
 *   value: 3100                # exactly this figure and no other
 *   reason: Sáp nhập hai công ty, đã đối chiếu quyết định 12/QĐ
 *   signer: Nguyễn Văn A, Trưởng ban Tổ chức
 *   until: 2023-12-31          # the last reporting date on which it holds
 *   rule: members              # the id of the plan's rule, for rule-broken and rule-broken-used alone
 * }</pre>
 *
 * <p>Every key is needed, the rule for what breaks one. What may be waived is settled by {@link FindingCode#waivable()}. Numbers and dates are written as in
 * the plan. All mistakes are found in one go.
 */
public final class WaiverReader {
    /** The file's name in a workspace, where it may be missing. */
    public static final String NAME = "waivers.yaml";

    private final Plan plan;
    private final Registry registry;
    private final PlanFindings findings;

    private WaiverReader(Plan plan, Registry registry, PlanFindings findings) {
        this.plan = plan;
        this.registry = registry;
        this.findings = findings;
    }

    /** The waivers, in the file's order, present if and only if nothing in the file is wrong; an empty file has none. */
    public static Outcome<Optional<List<Waiver>>> read(Path file, Plan plan, Registry registry) throws IOException {
        PlanFindings findings = new PlanFindings(NAME);
        return read(PlanText.read(file, findings), plan, registry, findings);
    }

    /** The same of its text, as it was kept of a closed period. */
    public static Outcome<Optional<List<Waiver>>> ofText(String text, Plan plan, Registry registry) {
        return read(Optional.of(text), plan, registry, new PlanFindings(NAME));
    }

    private static Outcome<Optional<List<Waiver>>> read(
            Optional<String> content, Plan plan, Registry registry, PlanFindings findings) {
        List<Waiver> waivers = content.filter(text -> text.lines().anyMatch(WaiverReader::saysSomething))
                .flatMap(text -> YamlTree.of(text, findings))
                .map(tree -> new WaiverReader(plan, registry, findings).all(tree))
                .orElse(List.of());
        return new Outcome<>(findings.hasErrors() ? Optional.empty() : Optional.of(waivers), findings.inOrder());
    }

    private static boolean saysSomething(String line) {
        return !line.isBlank() && !line.strip().startsWith("#");
    }

    private List<Waiver> all(YamlNode tree) {
        if (!(tree instanceof Sequence entries)) {
            findings.add(FindingCode.WAIVER_NO_LIST, tree.spot());
            return List.of();
        }
        List<Waiver> waivers = new ArrayList<>();
        Map<List<Object>, PlanSection> seen = new HashMap<>();
        for (int i = 0; i < entries.items().size(); i++) {
            if (!(entries.items().get(i) instanceof Mapping mapping)) {
                findings.add(FindingCode.WAIVER_NO_LIST, entries.items().get(i).spot());
                continue;
            }
            PlanSection section = PlanSection.entry(NAME + " › " + (i + 1), mapping, PlanKeys.WAIVER, findings);
            Waiver waiver = waiver(section);
            if (waiver != null && isFirst(waiver, section, seen)) {
                waivers.add(waiver);
            }
        }
        return waivers;
    }

    private @Nullable Waiver waiver(PlanSection section) {
        FindingCode code = code(section);
        UnitCode unit = unit(section);
        String measure = section.word(
                "measure",
                plan.measures().stream().map(each -> each.id().text()).toList());
        YearMonth period = section.month("period");
        BigDecimal value = section.number("value");
        String reason = section.text("reason");
        String signer = section.text("signer");
        LocalDate until = section.date("until");
        String rule = rule(section, code);
        if (code == null || unit == null || measure == null || rule == null) {
            return null;
        }
        if (period == null || value == null || until == null) {
            return null;
        }
        Place place = new Place(findings.file(), null, section.spot().toString());
        return new Waiver(code, unit, new MeasureId(measure), period, value, reason, signer, until, rule, place);
    }

    /** Empty for a doubt that no rule raises. */
    private @Nullable String rule(PlanSection section, @Nullable FindingCode code) {
        boolean ofRule = code != null && code.facts() == CheckFacts.Broken.class;
        if (ofRule && !section.has("rule")) {
            section.complainOfKey(FindingCode.PLAN_KEY_MISSING, new PlanFacts.KeyIn("rule", section.path()));
            return null;
        }
        if (code != null && !ofRule && section.has("rule")) {
            section.complain(
                    FindingCode.PLAN_KEY_NOT_FOR_TYPE, "rule", new PlanFacts.KeyOfType("rule", code.id(), List.of()));
            return null;
        }
        return ofRule ? section.word("rule", plan.rules().stream().map(Rule::id).toList()) : "";
    }

    private @Nullable FindingCode code(PlanSection section) {
        String text = section.text("code");
        Map<String, FindingCode> waivable =
                FindingCode.waivable().stream().collect(Collectors.toMap(FindingCode::id, code -> code));
        List<String> valid =
                FindingCode.waivable().stream().map(FindingCode::id).toList();
        boolean isOther =
                Stream.of(FindingCode.values()).anyMatch(code -> code.id().equals(text) && !waivable.containsKey(text));
        if (isOther) {
            section.complain(FindingCode.WAIVER_NOT_WAIVABLE, "code", new Facts.NotAmong(text, valid));
            return null;
        }
        String word = section.word("code", valid);
        return word == null ? null : waivable.get(word);
    }

    private @Nullable UnitCode unit(PlanSection section) {
        String text = section.text("unit");
        if (text.isEmpty()) {
            return null;
        }
        List<UnitCode> codes =
                registry.rows().stream().map(Unit::code).distinct().toList();
        Optional<UnitCode> known = codes.stream()
                .filter(code -> Normal.key(code.text()).equals(Normal.key(text)))
                .findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        section.complain(
                FindingCode.WAIVER_UNIT_UNKNOWN,
                "unit",
                new Facts.Unknown(
                        text,
                        Nearest.among(text, codes.stream().map(UnitCode::text).toList())
                                .orElse("")));
        return null;
    }

    private static boolean isFirst(Waiver waiver, PlanSection section, Map<List<Object>, PlanSection> seen) {
        List<Object> key = List.of(waiver.code(), waiver.unit(), waiver.measure(), waiver.period(), waiver.rule());
        PlanSection first = seen.putIfAbsent(key, section);
        if (first != null) {
            section.complainOfKey(
                    FindingCode.WAIVER_TWICE,
                    new PlanFacts.EntryTwice(first.spot().line()));
        }
        return first == null;
    }
}
