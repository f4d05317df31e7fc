package vn.congdoan.kh415.read.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.Outcome;
import vn.congdoan.kh415.model.finding.PlanFacts;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.read.plan.yaml.PlanFindings;
import vn.congdoan.kh415.read.plan.yaml.PlanText;
import vn.congdoan.kh415.read.plan.yaml.YamlNode;
import vn.congdoan.kh415.read.plan.yaml.YamlNode.Mapping;
import vn.congdoan.kh415.read.plan.yaml.YamlNode.Spot;
import vn.congdoan.kh415.read.plan.yaml.YamlTree;

/**
 * Reads the plan's definition, a YAML file, and finds all of its mistakes in one go.
 *
 * <p>The sections and their keys are those of {@link PlanKeys}; the schema beside this package's resources explains each to
 * editors. {@code kinds}, {@code sectors}, {@code measures}, {@code groups} and {@code indicators} are maps from an id to its
 * description, in the order in which they are shown. Where a list is expected, a single word stands for a list of one; how
 * numbers, dates and ids are written is settled by {@link PlanScalars}, and which bodies an indicator speaks of by {@link
 * PlanScope}. Nothing has a silent default that would change a result: what a missing figure means must be stated.
 */
public final class PlanReader {
    private PlanReader() {}

    /**
     * The plan, present if and only if no finding is an error. The place of each finding is the file's name as given, with
     * line and column ("12:5", both from 1) for a cell.
     *
     * @throws IOException if the file cannot be opened or read
     */
    public static Outcome<Optional<Plan>> read(Path file) throws IOException {
        return read(file, file.toString().replace(file.getFileSystem().getSeparator(), "/"));
    }

    /** The same, with the file's name in findings given apart. */
    public static Outcome<Optional<Plan>> read(Path file, String name) throws IOException {
        PlanFindings findings = new PlanFindings(name);
        return read(PlanText.read(file, findings), findings);
    }

    /** The same of its text, as it was kept of a closed period. */
    public static Outcome<Optional<Plan>> ofText(String text, String name) {
        return read(Optional.of(text), new PlanFindings(name));
    }

    private static Outcome<Optional<Plan>> read(Optional<String> text, PlanFindings findings) {
        Optional<Plan> plan =
                text.flatMap(content -> YamlTree.of(content, findings)).flatMap(tree -> plan(tree, findings));
        return new Outcome<>(plan, findings.inOrder());
    }

    private static Optional<Plan> plan(YamlNode tree, PlanFindings findings) {
        if (!(tree instanceof Mapping mapping)) {
            findings.add(FindingCode.PLAN_VALUE_SECTION, new Spot(1, 1), new PlanFacts.Section(findings.file()));
            return Optional.empty();
        }
        PlanDraft draft = new PlanDraft(PlanSection.root(mapping, findings), findings);
        return findings.hasErrors() ? Optional.empty() : Optional.of(draft.plan());
    }
}
