package vn.congdoan.kh415.cli;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.congdoan.kh415.cli.lock.WorkspaceLock;
import vn.congdoan.kh415.cli.options.CommonOptions;
import vn.congdoan.kh415.cli.options.PeriodOptions;
import vn.congdoan.kh415.cli.options.PeriodRequest;
import vn.congdoan.kh415.cli.options.RunOptions;
import vn.congdoan.kh415.cli.run.CommandRefusal;
import vn.congdoan.kh415.cli.run.ExitCode;
import vn.congdoan.kh415.cli.run.Session;
import vn.congdoan.kh415.cli.workspace.Loading;
import vn.congdoan.kh415.cli.workspace.ReminderFiles;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.report.letter.LetterField;
import vn.congdoan.kh415.report.letter.Reminder;
import vn.congdoan.kh415.text.Words;

/** Writes, for each body that lacks something, a letter, a mail that is not sent and a text to paste; and the list of all. */
@Command(name = "remind")
final class RemindCommand implements Callable<Integer> {
    /** How long a body has to mend what is due already. */
    private static final int WORKING_DAYS = 3;

    /** Nobody reads more on a screen; the list has them all. */
    private static final int MOST_LINES = 20;

    private final Session session;

    @Mixin
    private final PeriodOptions options = new PeriodOptions();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Option(
            names = {"-o", "--out"},
            required = true,
            paramLabel = "${bundle:label.folder}",
            descriptionKey = "remind-out")
    private String out = "";

    @Option(names = "--due", paramLabel = "${bundle:label.day}", descriptionKey = "remind-due")
    private String due = "";

    RemindCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws CommandRefusal {
        common.apply(session);
        PeriodRequest request = options.request(session, common.plan);
        LocalDate wanted = wanted(request);
        ReminderFiles files = ReminderFiles.into(out, request.workspace(), session);
        return WorkspaceLock.logged(session, request.workspace(), () -> remind(request, files, wanted))
                .code();
    }

    /** The day that somebody typed; null if nobody did. */
    private @Nullable LocalDate wanted(PeriodRequest request) throws CommandRefusal {
        if (due.isEmpty()) {
            return null;
        }
        Words words = session.words();
        try {
            LocalDate day = RunOptions.day(due);
            if (!day.isBefore(request.asOf())) {
                return day;
            }
            throw session.refusal(
                    ExitCode.USAGE, "cli.due-past", due, words.numbers().day(request.asOf()));
        } catch (DateTimeParseException e) {
            throw session.refusal(ExitCode.USAGE, "cli.bad-due", due);
        }
    }

    private ExitCode remind(PeriodRequest request, ReminderFiles files, @Nullable LocalDate wanted)
            throws CommandRefusal {
        Loading loading = new Loading(session, request, Loading.Manner.KNOWN);
        Assessment assessment = loading.load(common.plan);
        LocalDate day = wanted == null ? usual(assessment) : wanted;
        // Before nothing usable ends the run: then all must be reminded.
        ReminderFiles.Written written = files.write(assessment, request, day);
        if (!written.left().isEmpty()) {
            session.remark("cli.reminders-left", String.join(", ", written.left()));
        }
        if (!common.quiet) {
            session.terminal().result(summary(written, files, day));
        }
        loading.requireReturns(assessment);
        return request.ending(assessment, common.quiet, session.terminal());
    }

    /** The day that the plan sets, while it is still to come; else some working days from the reporting date. */
    private static LocalDate usual(Assessment assessment) {
        LocalDate asOf = assessment.asOf();
        Optional<LocalDate> planned =
                assessment.plan().deadline().of(assessment.period()).filter(asOf::isBefore);
        LocalDate day = asOf;
        for (int left = WORKING_DAYS; left > 0; ) {
            day = day.plusDays(1);
            boolean free = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            left -= free ? 0 : 1;
        }
        return planned.orElse(day);
    }

    private String summary(ReminderFiles.Written written, ReminderFiles files, LocalDate day) {
        Words words = session.words();
        List<Reminder> reminders = written.reminders();
        List<String> lines = new ArrayList<>();
        lines.add(
                reminders.isEmpty()
                        ? words.of("cli.reminded-nobody", written.addressed(), session.shown(files.folder()))
                        : words.of(
                                "cli.reminded",
                                reminders.size(),
                                written.addressed(),
                                words.numbers().day(day),
                                session.shown(files.folder())));
        reminders.stream().limit(MOST_LINES).map(this::line).forEach(lines::add);
        if (reminders.size() > MOST_LINES) {
            lines.add(words.of("cli.reminded-more", reminders.size() - MOST_LINES));
        }
        return String.join("\n", lines);
    }

    private String line(Reminder reminder) {
        LetterField.Values values = reminder.letter();
        return session.words()
                .of(
                        "cli.reminded-line",
                        reminder.unit().shortName(),
                        reminder.unit().code(),
                        values.of(LetterField.RECEIVED),
                        values.of(LetterField.EXPECTED),
                        values.of(LetterField.MENDING).equals("0") ? "" : values.of(LetterField.MENDING),
                        reminder.addresses().isEmpty() ? words("cli.reminded-no-mail") : "");
    }

    private String words(String key) {
        return session.words().of(key);
    }
}
