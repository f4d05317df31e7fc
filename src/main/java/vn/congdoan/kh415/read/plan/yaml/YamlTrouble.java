package vn.congdoan.kh415.read.plan.yaml;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.scanner.ScannerException;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.PlanFacts;
import vn.congdoan.kh415.read.plan.yaml.YamlNode.Spot;

/**
 * A YAML parser's complaint as a finding that a clerk understands. Jackson passes on what SnakeYAML says, with the place of
 * the last token that was sound; the place of the break itself stands only in SnakeYAML's own exception. What is wrong is told by what
 * stands in the text at the two places that the exception marks, never by the words of its message, which no clerk understands.
 */
final class YamlTrouble {
    private final YamlText text;
    private final MarkedYAMLException fault;
    private final PlanFindings findings;

    /** Where the reading broke off, counted in characters. */
    private final int at;

    /** Where the construct begins that could not be finished; where the reading broke off if it is none. */
    private final int opened;

    private final Spot atSpot;
    private final Spot openedSpot;

    private YamlTrouble(YamlText text, MarkedYAMLException fault, Spot lastSound, PlanFindings findings) {
        this.text = text;
        this.fault = fault;
        this.findings = findings;
        this.at = index(fault.getProblemMark(), 0);
        this.opened = index(fault.getContextMark(), at);
        this.atSpot = spot(fault.getProblemMark(), lastSound);
        this.openedSpot = spot(fault.getContextMark(), atSpot);
    }

    static void explain(Throwable complaint, String text, Spot lastSound, PlanFindings findings) {
        if (complaint.getCause() instanceof MarkedYAMLException fault) {
            new YamlTrouble(new YamlText(text), fault, lastSound, findings).explain();
        } else {
            // Jackson's own complaint, of a key that is a list or a section: its place is behind the bracket.
            YamlText whole = new YamlText(text);
            boolean behind = "[{".indexOf(whole.at(whole.index(lastSound) - 1)) >= 0;
            Spot spot = behind ? new Spot(lastSound.line(), lastSound.column() - 1) : lastSound;
            findings.add(FindingCode.PLAN_SYNTAX, spot, new PlanFacts.Unparsed(whole.from(whole.index(spot))));
        }
    }

    private void explain() {
        boolean explained = fault instanceof ScannerException
                ? fault.getContextMark() == null ? isOfCharacter() : isOfToken()
                : fault.getContextMark() != null && isOfStructure();
        if (!explained) {
            findings.add(FindingCode.PLAN_SYNTAX, atSpot, new PlanFacts.Unparsed(text.from(at)));
        }
    }

    /** A character that may not stand where it does: no token begins with it, or none of its kind is due. */
    private boolean isOfCharacter() {
        switch (text.at(at)) {
            case '\t' -> findings.add(FindingCode.PLAN_SYNTAX_TAB, atSpot);
            case ':' -> findings.add(FindingCode.PLAN_SYNTAX_COLON, atSpot);
            case '-', '?', YamlText.END -> {
                return false;
            }
            default ->
                findings.add(
                        FindingCode.PLAN_SYNTAX_FIRST_CHARACTER,
                        atSpot,
                        new PlanFacts.Sign(Character.toString(text.at(at))));
        }
        return true;
    }

    /** A token that was begun and cannot be finished: a quoted text, or a key. */
    private boolean isOfToken() {
        boolean quoted = text.isQuote(opened);
        if (quoted && text.closingQuote(opened) < 0) {
            if (text.at(at) == YamlText.END) {
                findings.add(FindingCode.PLAN_SYNTAX_QUOTE, openedSpot);
            }
            return text.at(at) == YamlText.END;
        }
        boolean key = quoted
                ? text.closingQuote(opened) < at
                : "&*!|>%".indexOf(text.at(opened)) < 0 || openedSpot.line() < atSpot.line();
        if (key) {
            findings.add(FindingCode.PLAN_SYNTAX_NO_COLON, openedSpot);
        }
        return key;
    }

    /** Tokens that are sound and do not go together. */
    private boolean isOfStructure() {
        int bracket = "[{".indexOf(text.at(opened));
        if (bracket >= 0 && text.isOpen(opened, at)) {
            findings.add(FindingCode.PLAN_SYNTAX_BRACKET, openedSpot, new PlanFacts.Sign(bracket == 0 ? "]" : "}"));
        } else if (opened >= at || "&!".indexOf(text.at(opened)) >= 0) {
            return false;
        } else if (text.followsQuote(at)) {
            findings.add(FindingCode.PLAN_SYNTAX_AFTER_QUOTE, atSpot);
        } else if (text.continuesLine(at)) {
            return false;
        } else {
            findings.add(FindingCode.PLAN_SYNTAX_INDENT, atSpot);
        }
        return true;
    }

    private static int index(@Nullable Mark mark, int otherwise) {
        return mark == null ? otherwise : mark.getIndex();
    }

    private static Spot spot(@Nullable Mark mark, Spot otherwise) {
        return mark == null ? otherwise : new Spot(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
