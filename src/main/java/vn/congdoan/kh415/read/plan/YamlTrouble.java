package vn.congdoan.kh415.read.plan;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import vn.congdoan.kh415.model.FindingCode;
import vn.congdoan.kh415.read.plan.YamlNode.Spot;

/**
 * A YAML parser's complaint as a finding that a clerk understands. Jackson passes on what SnakeYAML says, with the place of
 * the last token that was sound; the place of the break itself stands only in SnakeYAML's own exception.
 */
final class YamlTrouble {
    private YamlTrouble() {}

    static void explain(Throwable complaint, Spot lastSound, PlanFindings findings) {
        if (!(complaint.getCause() instanceof MarkedYAMLException fault)) {
            findings.add(FindingCode.PLAN_SYNTAX, lastSound, firstLine(complaint.getMessage()));
            return;
        }
        Spot at = spot(fault.getProblemMark(), lastSound);
        explain(firstLine(fault.getProblem()), at, spot(fault.getContextMark(), at), findings);
    }

    /** The parser's problem, by how its English begins; opened is where the construct began that it could not finish. */
    private static void explain(String problem, Spot at, Spot opened, PlanFindings findings) {
        if (problem.startsWith("found character '\\t")) {
            findings.add(FindingCode.PLAN_SYNTAX_TAB, at);
        } else if (problem.startsWith("found character")) {
            findings.add(FindingCode.PLAN_SYNTAX_FIRST_CHARACTER, at, quoted(problem));
        } else if (problem.startsWith("mapping values are not allowed")) {
            findings.add(FindingCode.PLAN_SYNTAX_COLON, at);
        } else if (problem.startsWith("found unexpected end of stream")) {
            findings.add(FindingCode.PLAN_SYNTAX_QUOTE, opened);
        } else if (problem.startsWith("expected ','")) {
            findings.add(FindingCode.PLAN_SYNTAX_BRACKET, opened, problem.contains("]") ? "]" : "}");
        } else if (problem.startsWith("expected <block end>, but found '<scalar>'")) {
            findings.add(FindingCode.PLAN_SYNTAX_AFTER_QUOTE, at);
        } else if (problem.startsWith("expected <block end>")) {
            findings.add(FindingCode.PLAN_SYNTAX_INDENT, at);
        } else if (problem.startsWith("could not find expected ':'")) {
            findings.add(FindingCode.PLAN_SYNTAX_NO_COLON, opened);
        } else {
            findings.add(FindingCode.PLAN_SYNTAX, at, problem);
        }
    }

    private static Spot spot(@Nullable Mark mark, Spot otherwise) {
        return mark == null ? otherwise : new Spot(mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** What stands between the problem's first two quotation marks. */
    private static String quoted(String problem) {
        String[] parts = problem.split("'", -1);
        return parts.length > 2 ? parts[1] : problem;
    }

    private static String firstLine(@Nullable String text) {
        return text == null ? "" : text.lines().findFirst().orElse("");
    }
}
