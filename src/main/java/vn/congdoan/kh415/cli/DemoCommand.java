package vn.congdoan.kh415.cli;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
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

    /** Months are written with years of four digits, also those that follow. */
    private static final int LATEST_YEAR = 9000;

    private final Session session;

    @Parameters(index = "0", paramLabel = "${bundle:label.folder}", descriptionKey = "demo-folder")
    private String folder = "";

    @Option(names = "--units", paramLabel = "${bundle:label.number}", descriptionKey = "demo-units")
    private String units = "60";

    @Option(names = "--months", paramLabel = "${bundle:label.number}", descriptionKey = "demo-months")
    private String months = "3";

    @Option(names = "--seed", paramLabel = "${bundle:label.number}", descriptionKey = "demo-seed")
    private String seed = "1";

    @Option(names = "--year", paramLabel = "${bundle:label.year}", descriptionKey = "demo-year")
    private String year = "";

    @Option(names = "--dirty", paramLabel = "${bundle:label.share}", descriptionKey = "demo-dirty")
    private String dirty = "0";

    @Mixin
    private final CommonOptions common = new CommonOptions();

    DemoCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws CommandRefusal {
        common.apply(session);
        Path place = session.path(folder);
        Numbers numbers = numbers();
        NewFolder.in(session, folder);
        Path planFile = PlanFile.locate(session, common.plan, null);
        Plan plan = PlanFile.valid(session, planFile);
        Wanted wanted = new Wanted(
                (int) numbers.units,
                first(plan),
                (int) numbers.months,
                numbers.seed,
                numbers.dirty.multiply(BigDecimal.valueOf(MILLION)).intValue());
        Invention invention = new Invention(plan, wanted, session.words());
        WorkspaceWriter.Written written = NewFolder.in(session, folder)
                .fill(files -> WorkspaceWriter.write(invention, Files.readAllBytes(planFile), files::below));
        if (!common.quiet) {
            session.terminal().result(summary(invention, written, place));
        }
        return ExitCode.DONE.code();
    }

    /** What was typed, within its limits. */
    private record Numbers(long units, long months, long seed, BigDecimal dirty) {}

    /** The numbers, or a refusal that names all that is wrong with them. */
    private Numbers numbers() throws CommandRefusal {
        List<String> wrong = new ArrayList<>();
        Numbers numbers = new Numbers(
                whole("--units", units, 1, Wanted.MOST_UNITS, wrong),
                whole("--months", months, 1, Wanted.MOST_MONTHS, wrong),
                whole("--seed", seed, Long.MIN_VALUE, Long.MAX_VALUE, wrong),
                share(wrong));
        if (!wrong.isEmpty()) {
            throw new CommandRefusal(ExitCode.USAGE, String.join("\n", wrong));
        }
        return numbers;
    }

    private long whole(String option, String typed, long least, long most, List<String> wrong) {
        OptionalLong number = whole(typed);
        if (number.isEmpty() || number.getAsLong() < least || number.getAsLong() > most) {
            wrong.add(notWithin(option, typed, least, most));
            return least;
        }
        return number.getAsLong();
    }

    private static OptionalLong whole(String typed) {
        try {
            return OptionalLong.of(Long.parseLong(typed));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    private String notWithin(String option, String typed, long least, long most) {
        return session.words().of("cli.bad-count", option, typed, String.valueOf(least), String.valueOf(most));
    }

    private BigDecimal share(List<String> wrong) {
        try {
            BigDecimal share = new BigDecimal(dirty);
            if (share.signum() >= 0 && share.compareTo(BigDecimal.ONE) <= 0) {
                return share;
            }
        } catch (NumberFormatException e) {
            // Told below, as what is no share.
        }
        wrong.add(session.words().of("cli.bad-share", dirty));
        return BigDecimal.ZERO;
    }

    private YearMonth first(Plan plan) throws CommandRefusal {
        int last = plan.lastYear() == null ? LATEST_YEAR : plan.lastYear();
        OptionalLong typed =
                year.isEmpty() ? OptionalLong.of(Math.min(last, plan.firstYear() + USUAL_YEAR)) : whole(year);
        Words words = session.words();
        if (typed.isEmpty() || typed.getAsLong() > LATEST_YEAR) {
            throw new CommandRefusal(ExitCode.USAGE, notWithin("--year", year, plan.firstYear(), last));
        }
        long wanted = typed.getAsLong();
        if (wanted < plan.firstYear() || wanted > last) {
            String years = plan.lastYear() == null
                    ? words.of("plan.years-open", String.valueOf(plan.firstYear()))
                    : words.of("plan.years", String.valueOf(plan.firstYear()), String.valueOf(last));
            throw session.refusal(ExitCode.USAGE, "cli.bad-year", year, years);
        }
        return plan.reportingYear().start(plan.reportingYear().last((int) wanted));
    }

    private String summary(Invention invention, WorkspaceWriter.Written written, Path place) {
        Words words = session.words();
        List<YearMonth> all = invention.wanted().all();
        List<String> lines = new ArrayList<>();
        lines.add(words.of(
                "cli.demo-written",
                session.shown(place),
                number(invention.wanted().units()),
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
        Words words = session.words();
        return counts.entrySet().stream()
                .map(entry -> words.of(entry.getKey()) + " " + number(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private String number(long number) {
        return session.words().numbers().exact(BigDecimal.valueOf(number));
    }
}
