package vn.congdoan.kh415.cli;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.congdoan.kh415.cli.options.CommonOptions;
import vn.congdoan.kh415.cli.options.PlanFile;
import vn.congdoan.kh415.cli.run.CommandRefusal;
import vn.congdoan.kh415.cli.run.ExitCode;
import vn.congdoan.kh415.cli.run.Session;
import vn.congdoan.kh415.cli.workspace.NewFolder;
import vn.congdoan.kh415.invent.Invention;
import vn.congdoan.kh415.invent.Wanted;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.text.Words;
import vn.congdoan.kh415.write.demo.WorkspaceWriter;

/** Writes an invented workspace of any size: the registry, the plan, and the returns of some months as they really arrive. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {
    private static final int MILLION = 1_000_000;

    /** Of the plan: its first two years are mostly history by the time that anybody tries it out. */
    private static final int USUAL_YEAR = 2;

    private final Session session;

    @Parameters(index = "0", paramLabel = "${bundle:label.folder}", descriptionKey = "demo-folder")
    private String folder = "";

    @Option(names = "--units", paramLabel = "${bundle:label.number}", descriptionKey = "demo-units")
    private int units = 60;

    @Option(names = "--months", paramLabel = "${bundle:label.number}", descriptionKey = "demo-months")
    private int months = 3;

    @Option(names = "--seed", paramLabel = "${bundle:label.number}", descriptionKey = "demo-seed")
    private long seed = 1;

    @Option(names = "--year", paramLabel = "${bundle:label.year}", descriptionKey = "demo-year")
    private int year;

    @Option(names = "--dirty", paramLabel = "${bundle:label.share}", descriptionKey = "demo-dirty")
    private BigDecimal dirty = BigDecimal.ZERO;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    DemoCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws CommandRefusal {
        common.apply(session);
        Path place = session.path(folder);
        requireSensible();
        NewFolder.in(session, folder);
        Path planFile = PlanFile.locate(session, common.plan, null);
        Plan plan = PlanFile.valid(session, planFile);
        Wanted wanted = new Wanted(
                units,
                first(plan),
                months,
                seed,
                dirty.multiply(BigDecimal.valueOf(MILLION)).intValue());
        Invention invention = new Invention(plan, wanted, session.terminal().words());
        WorkspaceWriter.Written written = NewFolder.in(session, folder)
                .fill(files -> WorkspaceWriter.write(invention, Files.readAllBytes(planFile), files::below));
        if (!common.quiet) {
            session.terminal().result(summary(invention, written, place));
        }
        return ExitCode.DONE.code();
    }

    /** All that is wrong with the numbers at once. */
    private void requireSensible() throws CommandRefusal {
        Words words = session.terminal().words();
        List<String> wrong = new ArrayList<>();
        if (units < 1 || units > Wanted.MOST_UNITS) {
            wrong.add(words.of("cli.bad-count", "--units", units, Wanted.MOST_UNITS));
        }
        if (months < 1 || months > Wanted.MOST_MONTHS) {
            wrong.add(words.of("cli.bad-count", "--months", months, Wanted.MOST_MONTHS));
        }
        if (dirty.signum() < 0 || dirty.compareTo(BigDecimal.ONE) > 0) {
            wrong.add(words.of("cli.bad-share", dirty.toPlainString()));
        }
        if (!wrong.isEmpty()) {
            throw new CommandRefusal(ExitCode.USAGE, String.join("\n", wrong));
        }
    }

    private YearMonth first(Plan plan) throws CommandRefusal {
        int last = plan.lastYear() == null ? Integer.MAX_VALUE : plan.lastYear();
        int wanted = year == 0 ? Math.min(last, plan.firstYear() + USUAL_YEAR) : year;
        if (wanted < plan.firstYear() || wanted > last) {
            Words words = session.terminal().words();
            String years = plan.lastYear() == null
                    ? words.of("plan.years-open", String.valueOf(plan.firstYear()))
                    : words.of("plan.years", String.valueOf(plan.firstYear()), String.valueOf(last));
            throw new CommandRefusal(ExitCode.USAGE, words.of("cli.bad-year", String.valueOf(wanted), years));
        }
        return plan.reportingYear().start(plan.reportingYear().last(wanted));
    }

    private String summary(Invention invention, WorkspaceWriter.Written written, Path place) {
        Words words = session.terminal().words();
        List<YearMonth> all = invention.wanted().all();
        List<String> lines = new ArrayList<>();
        lines.add(words.of(
                "cli.demo-written",
                session.shown(place),
                number(units),
                number(invention.above()),
                words.numbers().month(all.get(0)),
                words.numbers().month(all.get(all.size() - 1)),
                number(written.files()),
                number((written.bytes() + MILLION - 1) / MILLION)));
        lines.add(words.of("cli.demo-media", counts(written.media())));
        if (!written.faults().isEmpty()) {
            long faulty = written.faults().values().stream()
                    .mapToLong(Integer::longValue)
                    .sum();
            lines.add(words.of("cli.demo-faults", number(faulty), counts(written.faults())));
        }
        lines.add(words.of("cli.demo-next", session.shown(place), all.get(all.size() - 1)));
        return String.join("\n", lines);
    }

    private String counts(Map<? extends Enum<?>, Integer> counts) {
        Words words = session.terminal().words();
        return counts.entrySet().stream()
                .map(entry -> words.of(entry.getKey()) + " " + number(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private String number(long number) {
        return session.terminal().words().numbers().exact(BigDecimal.valueOf(number));
    }
}
