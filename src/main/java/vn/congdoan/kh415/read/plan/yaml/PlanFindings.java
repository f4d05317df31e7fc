package vn.congdoan.kh415.read.plan.yaml;

import java.util.ArrayList;
import java.util.List;
import vn.congdoan.kh415.model.finding.Facts;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.Severity;
import vn.congdoan.kh415.model.table.Place;
import vn.congdoan.kh415.read.plan.yaml.YamlNode.Spot;

/** The mistakes of one plan as they are found. */
public final class PlanFindings {
    private final String file;
    private final List<Finding> found = new ArrayList<>();

    public PlanFindings(String file) {
        this.file = file;
    }

    public String file() {
        return file;
    }

    public void add(FindingCode code, Spot spot, Facts facts) {
        found.add(new Finding(code, new Place(file, null, spot.toString()), facts));
    }

    public void add(FindingCode code, Spot spot) {
        add(code, spot, new Facts.None());
    }

    public boolean hasErrors() {
        return found.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /** Errors before warnings, each by line and column. */
    public List<Finding> inOrder() {
        return found.stream().distinct().sorted(Finding.ORDER).toList();
    }
}
