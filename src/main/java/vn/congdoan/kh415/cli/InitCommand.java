package vn.congdoan.kh415.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.congdoan.kh415.cli.options.DefaultsFile;
import vn.congdoan.kh415.cli.options.HelpOptions;
import vn.congdoan.kh415.cli.options.PlanFile;
import vn.congdoan.kh415.cli.run.CommandRefusal;
import vn.congdoan.kh415.cli.run.ExitCode;
import vn.congdoan.kh415.cli.run.Session;
import vn.congdoan.kh415.cli.workspace.NewFolder;
import vn.congdoan.kh415.cli.workspace.OutFolder;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.plan.ReportPeriod;
import vn.congdoan.kh415.read.plan.PlanReader;
import vn.congdoan.kh415.read.plan.WaiverReader;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.start.FirstLists;
import vn.congdoan.kh415.text.Words;
import vn.congdoan.kh415.write.file.AtomicFile;
import vn.congdoan.kh415.write.xlsx.About;
import vn.congdoan.kh415.write.xlsx.WorkbookWriter;

/** Makes a workspace to begin with: its lists with an example each, the plan, and a return of the example, so that a check passes. */
@Command(name = "init")
final class InitCommand implements Callable<Integer> {
    private static final String SHIPPED = "/vn/congdoan/kh415/rehearsal/targets.yaml";
    private static final String SCHEMA = "plan.schema.json";
    private static final String TEXTS = "/vn/congdoan/kh415/start/";

    private final Session session;

    @Parameters(index = "0", paramLabel = "${bundle:label.folder}", descriptionKey = "start-folder")
    private String folder = "";

    @Option(names = "--plan", paramLabel = "${bundle:label.file}", descriptionKey = "start-plan")
    private String planName = "";

    @Mixin
    @SuppressWarnings("UnusedVariable") // its options act by themselves
    private final HelpOptions help = new HelpOptions();

    InitCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws CommandRefusal {
        NewFolder place = NewFolder.in(session, folder);
        Path named = planName.isEmpty() ? null : PlanFile.locate(session, planName, null);
        if (named != null) {
            PlanFile.valid(session, named);
        }
        YearMonth month = place.fill(files -> write(files, named));
        Words words = session.words();
        String shown = session.shown(session.path(folder));
        session.terminal()
                .result(String.join(
                        "\n",
                        words.of("cli.started", shown, words.numbers().month(month)),
                        "  " + words.of("cli.started-units"),
                        "  " + words.of("cli.started-assigned"),
                        "  " + words.of("cli.started-waivers"),
                        "  " + words.of("cli.started-defaults"),
                        "  " + words.of("cli.started-plan"),
                        "  " + words.of("cli.started-return", example(month)),
                        words.of("cli.started-next", shown.contains(" ") ? "\"" + shown + "\"" : shown, month)));
        return ExitCode.DONE.code();
    }

    private String example(YearMonth month) {
        return "returns/" + month + "/" + session.words().of("start-file.example");
    }

    private YearMonth write(OutFolder files, @Nullable Path named) throws IOException {
        Path planFile = files.below("targets.yaml");
        Files.write(planFile, named == null ? shippedPlan() : Files.readAllBytes(named));
        Plan plan = PlanReader.read(planFile).value().orElseThrow(() -> new IOException("changed meanwhile: " + named));
        Words words = session.words();
        YearMonth month = first(plan);
        FirstLists lists = new FirstLists(plan, words);
        Map<String, AtomicFile.Content> all = new LinkedHashMap<>();
        if (named == null) {
            all.put(SCHEMA, out -> out.write(resource("/vn/congdoan/kh415/" + SCHEMA)));
        }
        all.put("units.xlsx", out -> book(lists.units(), plan, month, out));
        all.put("assigned.xlsx", out -> book(lists.assigned(plan.reportingYear().name(month)), plan, month, out));
        String lang = words.lang().name().toLowerCase(Locale.ROOT);
        all.put(WaiverReader.NAME, out -> out.write(resource(TEXTS + "waivers_" + lang + ".yaml")));
        all.put(DefaultsFile.NAME, out -> out.write(resource(TEXTS + "kh415_" + lang + ".properties")));
        all.put(
                example(month),
                out -> out.write(("\uFEFF" + lists.exampleReturn(month)).getBytes(StandardCharsets.UTF_8)));
        for (Map.Entry<String, AtomicFile.Content> each : all.entrySet()) {
            AtomicFile.write(files.below(each.getKey()), each.getValue());
        }
        return month;
    }

    /** With its schema, by which an editor completes what is typed, beside it. */
    private static byte[] shippedPlan() throws IOException {
        return new String(resource(SHIPPED), StandardCharsets.UTF_8)
                .replaceFirst("\\$schema=\\S+", "\\$schema=" + SCHEMA)
                .getBytes(StandardCharsets.UTF_8);
    }

    private void book(List<Sheet> sheets, Plan plan, YearMonth month, OutputStream out) throws IOException {
        About about = About.of(plan, ReportPeriod.of(month), month.atEndOfMonth(), session.words());
        WorkbookWriter.write(sheets, about, out);
    }

    /** The last month that is over, or the one of the plan's years that is nearest to it. */
    private YearMonth first(Plan plan) {
        YearMonth month = YearMonth.from(session.surroundings().today()).minusMonths(1);
        YearMonth first = plan.reportingYear().start(plan.reportingYear().last(plan.firstYear()));
        Integer lastYear = plan.lastYear();
        if (lastYear != null && month.isAfter(plan.reportingYear().last(lastYear))) {
            return plan.reportingYear().last(lastYear);
        }
        return month.isBefore(first) ? first : month;
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = InitCommand.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("not in the jar: " + name);
            }
            return in.readAllBytes();
        }
    }
}
