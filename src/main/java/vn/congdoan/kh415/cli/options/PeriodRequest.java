package vn.congdoan.kh415.cli.options;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.congdoan.kh415.cli.run.ExitCode;
import vn.congdoan.kh415.cli.run.Terminal;
import vn.congdoan.kh415.model.finding.Severity;
import vn.congdoan.kh415.model.plan.ReportPeriod;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.read.table.file.Passwords;

/**
 * What is asked of a workspace.
 *
 * @param workspace a folder that exists
 * @param reported what it is asked about
 * @param asOf the reporting date
 * @param passwords to try on locked returns
 */
public record PeriodRequest(Path workspace, ReportPeriod reported, LocalDate asOf, FailOn failOn, Passwords passwords) {
    private static final Logger LOG = LoggerFactory.getLogger(PeriodRequest.class);

    /** The month whose figures are asked for. */
    public YearMonth period() {
        return reported.end();
    }

    /** How a run ends that came so far; where nothing is printed, one line says why it is not 0. */
    public ExitCode ending(Assessment assessment, boolean quiet, Terminal terminal) {
        LOG.info(
                "{} returns, {} errors, {} warnings",
                assessment.returns().size(),
                FailOn.count(assessment, Severity.ERROR),
                FailOn.count(assessment, Severity.WARNING));
        if (!failOn.isMet(assessment)) {
            return ExitCode.DONE;
        }
        if (quiet) {
            terminal.remark(failOn.met(assessment, terminal.words()));
        }
        return ExitCode.FOUND;
    }
}
