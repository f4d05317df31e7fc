package vn.congdoan.kh415.cli.options;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Month;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.congdoan.kh415.cli.run.CommandRefusal;
import vn.congdoan.kh415.cli.run.Session;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.plan.ReportPeriod;
import vn.congdoan.kh415.model.plan.ReportingYear;
import vn.congdoan.kh415.text.Words;

/** A workspace and a period of it, for commands that are of both. */
public final class WorkspaceOptions {
    @Parameters(index = "0", paramLabel = "${bundle:label.workspace}", descriptionKey = "workspace")
    private String workspace = "";

    @Option(
            names = {"-p", "--period"},
            required = true,
            paramLabel = "${bundle:label.period}",
            descriptionKey = "period")
    private String period = "";

    /** As they were typed. */
    public Typed typed() {
        return new Typed(workspace, period);
    }

    /** A workspace and a period, typed by these options or otherwise. */
    public record Typed(String workspace, String period) {
        /** The folder; what cannot be used of either is added to what is wrong. */
        public Path folder(Session session, List<String> wrong) throws CommandRefusal {
            Words words = session.words();
            Path folder = session.path(workspace);
            if (!Files.isDirectory(folder)) {
                wrong.add(words.of("cli.no-workspace", workspace));
            }
            if (!ReportPeriod.isWellFormed(period)) {
                wrong.add(words.of("cli.bad-period", period));
            }
            return folder;
        }

        /**
         * The period. The months of a span depend on the plan; what a month is does not, and then nobody need read the plan twice.
         *
         * @param planName of the plan, which says when the reporting year begins
         */
        public ReportPeriod reported(Session session, String planName, Path folder) throws CommandRefusal {
            ReportPeriod usual =
                    ReportPeriod.parse(period, new ReportingYear(Month.JANUARY)).orElseThrow();
            if (usual.isMonth()) {
                return usual;
            }
            Plan plan = PlanFile.valid(session, PlanFile.locate(session, planName, folder));
            return ReportPeriod.parse(period, plan.reportingYear()).orElseThrow();
        }
    }
}
