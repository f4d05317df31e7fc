package vn.congdoan.kh415.cli.workspace;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.congdoan.kh415.cli.options.PeriodRequest;
import vn.congdoan.kh415.cli.run.CommandRefusal;
import vn.congdoan.kh415.cli.run.NotWritten;
import vn.congdoan.kh415.cli.run.Progress;
import vn.congdoan.kh415.cli.run.Session;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.report.letter.Correction;
import vn.congdoan.kh415.report.letter.Reminder;
import vn.congdoan.kh415.report.letter.Reminders;
import vn.congdoan.kh415.report.letter.Slips;
import vn.congdoan.kh415.text.Words;
import vn.congdoan.kh415.write.copy.AnnotatedCopy;
import vn.congdoan.kh415.write.file.AtomicFile;
import vn.congdoan.kh415.write.mail.MailDraft;
import vn.congdoan.kh415.write.xlsx.About;
import vn.congdoan.kh415.write.xlsx.WorkbookWriter;

/**
 * Writes reminders into a folder: a letter, a mail and a text to each body that lacks something ({@code KH415-2023-06-DHL.docx},
 * {@code .eml} and {@code .txt}), and the list of all. What an earlier run wrote to a body that lacks nothing any more stays, and is
 * named: somebody may have changed it, or may still be about to send it.
 */
public final class ReminderFiles {
    /** Bytes of attachments; base64 makes a third more of them, and servers take 20 to 25 MB. */
    private static final int MOST_ATTACHED = 14 << 20;

    /** Older editors do not know UTF-8 without it. */
    private static final String MARK = "\uFEFF";

    private static final List<String> ENDINGS = List.of(".docx", ".eml", ".txt");

    private final OutFolder folder;
    private final Session session;
    private final Words words;

    private ReminderFiles(OutFolder folder, Session session) {
        this.folder = folder;
        this.session = session;
        this.words = session.words();
    }

    /** Refuses a folder that is, or lies in, the folder of returns. */
    public static ReminderFiles into(String named, Path workspace, Session session) throws CommandRefusal {
        return new ReminderFiles(
                OutFolder.outside(session.path(named), workspace, session, "cli.reminders-in-returns"), session);
    }

    /**
     * What was written.
     *
     * @param reminders those that were written, in the order of calls
     * @param addressed how many bodies can be reminded at all
     * @param left names of files of earlier runs to bodies that lack nothing any more
     */
    public record Written(List<Reminder> reminders, int addressed, List<String> left) {
        public Written {
            reminders = List.copyOf(reminders);
            left = List.copyOf(left);
        }
    }

    /** Where they go. */
    public Path folder() {
        return folder.folder();
    }

    /** Writes them all; a refusal if a template cannot be used, before anything is written, or if a file cannot be. */
    public Written write(Assessment assessment, PeriodRequest request, LocalDate due) throws CommandRefusal {
        LetterFiles letters = LetterFiles.in(request.workspace(), assessment.plan(), session);
        Reminders reminders = new Reminders(assessment, words, due);
        AtomicFile.removeLeftBehind(folder.folder());
        Run run = new Run(
                assessment,
                letters,
                new Slips(assessment, words, session.surroundings().version()),
                MarkedReturns.of(assessment, request.workspace(), request.passwords(), session));
        List<Reminder> written = new ArrayList<>();
        try (Progress.Stage writing = session.terminal().progress().stage("progress.reminders")) {
            List<UnitCode> units = reminders.units();
            for (UnitCode unit : units) {
                Reminder reminder = reminders.of(unit);
                run.write(reminder);
                written.add(reminder);
                writing.at(written.size(), units.size());
            }
        }
        String list = run.start + words.of("remind.list-file") + ".xlsx";
        run.write(
                list,
                Map.of(
                        folder.below(list),
                        out -> WorkbookWriter.write(
                                List.of(reminders.list(
                                        run.notes, session.surroundings().version())),
                                run.about,
                                out)));
        return new Written(written, reminders.addressed(), left(run));
    }

    /** Ours by their names, of this plan and period, and not written now. */
    private List<String> left(Run run) throws CommandRefusal {
        List<String> left = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.folder())) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                if (name.startsWith(run.start)
                        && ENDINGS.stream().anyMatch(name::endsWith)
                        && !run.written.contains(name.toLowerCase(Locale.ROOT))) {
                    left.add(name);
                }
            }
        } catch (IOException e) {
            throw new NotWritten(session).refusal("cli.copy-not-written", folder.folder(), e);
        }
        return left.stream().sorted().toList();
    }

    /** One run over all bodies. */
    private final class Run {
        private final LetterFiles letters;
        private final Slips slips;
        private final MarkedReturns marked;
        private final About about;
        private final String start;
        private final UnitFileNames names = new UnitFileNames();
        private final Set<String> written = new HashSet<>();
        private final Map<UnitCode, String> notes = new HashMap<>();

        Run(Assessment assessment, LetterFiles letters, Slips slips, MarkedReturns marked) {
            this.letters = letters;
            this.slips = slips;
            this.marked = marked;
            this.about = About.of(assessment, words);
            this.start = assessment.plan().id() + "-" + assessment.reported().text() + "-";
        }

        void write(Reminder reminder) throws CommandRefusal {
            String name =
                    named(start + UnitFileNames.safe(reminder.unit().code().text()));
            try {
                byte[] letter = letters.of(reminder.unit().kind()).filled(reminder.letter());
                List<MailDraft.Attachment> attached = attached(name, letter, reminder);
                MailDraft mail = new MailDraft(reminder.addresses(), reminder.subject(), reminder.text(), attached);
                byte[] chat = (MARK + String.join("\r\n", reminder.chat()) + "\r\n").getBytes(StandardCharsets.UTF_8);
                Map<Path, AtomicFile.Content> files = new LinkedHashMap<>();
                files.put(folder.below(name + ".docx"), out -> out.write(letter));
                files.put(folder.below(name + ".eml"), mail::writeTo);
                files.put(folder.below(name + ".txt"), out -> out.write(chat));
                write(name + ".docx", files);
            } catch (IOException e) {
                throw new NotWritten(session).refusal("cli.copy-not-written", folder.below(name), e);
            }
        }

        void write(String name, Map<Path, AtomicFile.Content> files) throws CommandRefusal {
            try {
                AtomicFile.writeAll(files);
            } catch (IOException e) {
                throw new NotWritten(session).refusal("cli.copy-not-written", folder.below(name), e);
            }
        }

        private String named(String wanted) {
            String name = names.of(wanted, "");
            ENDINGS.forEach(ending -> written.add((name + ending).toLowerCase(Locale.ROOT)));
            return name;
        }

        /** The letter, the slip, and the marked copies for which there is room. */
        private List<MailDraft.Attachment> attached(String name, byte[] letter, Reminder reminder) throws IOException {
            byte[] slip =
                    bytes(out -> WorkbookWriter.write(slips.of(reminder.unit().code()), about, out));
            Map<String, byte[]> copies = new TreeMap<>();
            for (Correction correction : reminder.corrections()) {
                for (AnnotatedCopy copy : marked.copies(correction)) {
                    copies.put(free(copy.file(), copies), bytes(copy.content()));
                }
            }
            List<String> tooLarge = tooLarge(copies, MOST_ATTACHED - letter.length - slip.length);
            tooLarge.forEach(copies::remove);
            note(reminder, tooLarge);
            List<MailDraft.Attachment> all = new ArrayList<>();
            all.add(new MailDraft.Attachment(name + ".docx", letter));
            all.add(new MailDraft.Attachment(name + ".xlsx", slip));
            copies.forEach((called, content) -> all.add(new MailDraft.Attachment(called, content)));
            return all;
        }

        /** Which of them find no room, the small ones having found theirs first. */
        private static List<String> tooLarge(Map<String, byte[]> copies, int most) {
            List<String> tooLarge = new ArrayList<>();
            long room = most;
            for (Map.Entry<String, byte[]> copy : copies.entrySet().stream()
                    .sorted(Map.Entry.comparingByValue((one, other) -> Integer.compare(one.length, other.length)))
                    .toList()) {
                room -= copy.getValue().length;
                if (room < 0) {
                    tooLarge.add(copy.getKey());
                }
            }
            return tooLarge;
        }

        /** Copies of several folders may bear one name. */
        private static String free(String file, Map<String, byte[]> taken) {
            String wanted = file.substring(file.lastIndexOf('/') + 1);
            int dot = wanted.lastIndexOf('.');
            String name = wanted;
            for (int i = 2; taken.containsKey(name); i++) {
                name = wanted.substring(0, dot) + " (" + i + ")" + wanted.substring(dot);
            }
            return name;
        }

        private void note(Reminder reminder, List<String> tooLarge) {
            List<String> said = new ArrayList<>();
            if (reminder.addresses().isEmpty()) {
                said.add(words.of(reminder.unit().email() == null ? "remind.no-email" : "remind.bad-email"));
            }
            if (!reminder.shared().isEmpty()) {
                said.add(words.of("remind.shared", String.join("; ", reminder.shared())));
            }
            if (!tooLarge.isEmpty()) {
                said.add(words.of("remind.too-large", String.join("; ", tooLarge)));
            }
            notes.put(reminder.unit().code(), String.join("\n", said));
        }

        private static byte[] bytes(AtomicFile.Content content) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            content.writeTo(out);
            return out.toByteArray();
        }
    }
}
