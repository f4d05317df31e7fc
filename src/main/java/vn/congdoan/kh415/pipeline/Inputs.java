package vn.congdoan.kh415.pipeline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import vn.congdoan.kh415.model.body.Registry;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.Waiver;
import vn.congdoan.kh415.model.plan.Assignment;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.plan.ReportPeriod;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.model.result.History;

/**
 * Everything a run rests on.
 *
 * @param registryFile the registry's file, for what is wrong with it
 * @param received of all files of returns, whatever their period
 * @param waivers of the workspace, whatever their period
 * @param assigned numbers of the workspace, whatever their year, one for each unit, indicator and year
 * @param listFindings what was found while reading the lists of the workspace: registry, assigned numbers
 * @param files that were read, with their hashes
 * @param history of earlier runs
 * @param reported what the report is on
 * @param asOf the reporting date
 */
public record Inputs(
        Plan plan,
        Registry registry,
        String registryFile,
        Intake.Received received,
        List<Waiver> waivers,
        List<Assignment> assigned,
        List<Finding> listFindings,
        List<Assessment.Input> files,
        History history,
        ReportPeriod reported,
        LocalDate asOf) {
    public Inputs {
        waivers = List.copyOf(waivers);
        assigned = List.copyOf(assigned);
        listFindings = List.copyOf(listFindings);
        files = List.copyOf(files);
    }

    /** The month whose figures are reported. */
    YearMonth period() {
        return reported.end();
    }

    /** The hash of the plan's file; empty if it is not known. */
    String planHash() {
        return Assessment.Input.plan(files).map(Assessment.Input::sha256).orElse("");
    }
}
