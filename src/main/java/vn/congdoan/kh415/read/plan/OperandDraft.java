package vn.congdoan.kh415.read.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.PlanFacts;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.plan.MeasureType;
import vn.congdoan.kh415.model.plan.Operand;
import vn.congdoan.kh415.model.plan.Option;

/**
 * One side of the line of an indicator as far as it could be read: {@code a}, {@code [a, b]}, {@code {all: [a, b]}}, {@code {measure: a,
 * is: [x, y], or: b}} or, below the line, {@code bodies}.
 *
 * @param measures ids of measures that exist, all that stand there; empty where not understood
 * @param is of a choice, the places of its options from 1
 */
record OperandDraft(Form form, List<String> measures, List<Integer> is) {
    /** How it is written. */
    enum Form {
        SUM,
        EVERY,
        CHOSEN,
        BODIES
    }

    static OperandDraft read(PlanSection section, String key, PlanWords words, Map<String, MeasureDraft> measures) {
        if (!section.isSection(key)) {
            return sum(section, key, words);
        }
        return section.hasBelow(key, "all")
                ? every(section, key, words, measures)
                : chosen(section, key, words, measures);
    }

    private static OperandDraft sum(PlanSection section, String key, PlanWords words) {
        List<String> named = new ArrayList<>(section.words(key, valid(section, key, words)));
        boolean bodies = named.remove(MeasureDraft.BODIES);
        return new OperandDraft(bodies ? Form.BODIES : Form.SUM, named, List.of());
    }

    /** Bodies are counted below the line, and alone. */
    private static Collection<String> valid(PlanSection section, String key, PlanWords words) {
        if (!key.equals("denominator") || section.texts(key).size() > 1) {
            return words.measures();
        }
        Set<String> valid = new LinkedHashSet<>(words.measures());
        valid.add(MeasureDraft.BODIES);
        return valid;
    }

    private static OperandDraft every(
            PlanSection above, String key, PlanWords words, Map<String, MeasureDraft> measures) {
        PlanSection section = above.section(key, PlanKeys.EVERY);
        List<String> all = section == null ? List.of() : section.words("all", words.measures());
        for (String measure : all) {
            requireType(section, "all", measure, MeasureType.YES_NO, measures);
        }
        return new OperandDraft(Form.EVERY, all, List.of());
    }

    private static OperandDraft chosen(
            PlanSection above, String key, PlanWords words, Map<String, MeasureDraft> measures) {
        PlanSection section = above.section(key, PlanKeys.CHOSEN);
        String measure = section == null ? null : section.word("measure", words.measures());
        if (section == null || measure == null) {
            return new OperandDraft(Form.CHOSEN, List.of(), List.of());
        }
        requireType(section, "measure", measure, MeasureType.CHOICE, measures);
        MeasureDraft draft = measures.get(measure);
        List<String> options = draft == null
                ? List.of()
                : draft.options().stream().map(Option::id).toList();
        List<Integer> is = options.isEmpty()
                ? List.of()
                : section.words("is", options).stream()
                        .map(option -> options.indexOf(option) + 1)
                        .toList();
        String or = section.word("or", words.measures());
        if (or == null) {
            return new OperandDraft(Form.CHOSEN, List.of(measure), is);
        }
        requireType(section, "or", or, MeasureType.YES_NO, measures);
        return new OperandDraft(Form.CHOSEN, List.of(measure, or), is);
    }

    private static void requireType(
            @Nullable PlanSection section,
            String key,
            String measure,
            MeasureType type,
            Map<String, MeasureDraft> measures) {
        MeasureDraft draft = measures.get(measure);
        if (section != null && draft != null && draft.type() != null && draft.type() != type) {
            section.complain(
                    FindingCode.PLAN_MEASURE_OF_OTHER_TYPE,
                    key,
                    new PlanFacts.OtherType(measure, draft.section().text("type"), PlanScalars.word(type)));
        }
    }

    /** Whether each body gives 0 or 1. */
    boolean isOfBodies() {
        return form == Form.EVERY || form == Form.CHOSEN;
    }

    /** Only where there was nothing to complain of; null if nothing stands there. */
    @Nullable
    Operand operand() {
        List<MeasureId> ids = measures.stream().map(MeasureId::new).toList();
        return switch (form) {
            case BODIES -> new Operand.Bodies();
            case EVERY -> new Operand.Every(ids);
            case CHOSEN -> new Operand.Chosen(ids.get(0), is, ids.size() > 1 ? ids.get(1) : null);
            case SUM -> measures.isEmpty() ? null : new Operand.Measures(ids);
        };
    }
}
