package vn.congdoan.kh415.read.plan;

import java.util.ArrayList;
import java.util.List;
import vn.congdoan.kh415.model.finding.Facts;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.Severity;
import vn.congdoan.kh415.model.table.Place;
import vn.congdoan.kh415.read.plan.YamlNode.Spot;

/** The mistakes of one plan as they are found. */
final class PlanFindings {
    private final String file;
    private final List<Finding> found = new ArrayList<>();

    PlanFindings(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    void add(FindingCode code, Spot spot, Facts facts) {
        found.add(new Finding(code, new Place(file, null, spot.toString()), facts));
    }

    void add(FindingCode code, Spot spot) {
        add(code, spot, new Facts.None());
    }

    boolean hasErrors() {
        return found.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /** Errors before warnings, each by line and column. */
    List<Finding> inOrder() {
        return found.stream().distinct().sorted(Finding.ORDER).toList();
    }
}
