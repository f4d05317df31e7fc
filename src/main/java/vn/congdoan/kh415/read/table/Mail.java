package vn.congdoan.kh415.read.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.finding.Facts;
import vn.congdoan.kh415.model.finding.FileFacts;
import vn.congdoan.kh415.model.finding.FileFacts.FileKind;
import vn.congdoan.kh415.model.finding.FileFacts.NoReturn;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.Outcome;
import vn.congdoan.kh415.model.finding.Severity;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.model.table.Place;
import vn.congdoan.kh415.model.table.Posted;
import vn.congdoan.kh415.read.table.file.FileContent;
import vn.congdoan.kh415.read.table.file.Guarded;
import vn.congdoan.kh415.read.table.file.Limits;
import vn.congdoan.kh415.read.table.file.Refusal;
import vn.congdoan.kh415.read.table.mail.MailPart;
import vn.congdoan.kh415.read.table.mail.MailSource;

/**
 * Reads what is attached to a saved mail, each as a file of its own named {@code mail.eml/name.xlsx}, from memory. Of two attachments of
 * one name the second lies in {@code mail.eml/2}, so that no name is taken for a newer version of the other. Tables in its text are
 * read, as {@code mail.eml/body.html}, only if nothing attached holds any.
 */
final class Mail implements Envelope {
    private static final String BODY = "body.html";
    private static final Pattern TABLE = Pattern.compile("<table[\\s>]", Pattern.CASE_INSENSITIVE);

    private final FileContent content;
    private final Assessment.Input input;
    private final Within within;
    private final MailSource source;

    /**
     * One that may be opened.
     *
     * @param content the file that the mail is or, of a mail in a mail of Outlook, in which it lies
     * @param within where what is in it lies
     */
    Mail(FileContent content, Assessment.Input input, Within within, MailSource source) {
        this.content = content;
        this.input = input;
        this.within = within;
        this.source = source;
    }

    @Override
    public List<ReadFile> files() {
        Opened mail = new Opened();
        List<Finding> findings = new ArrayList<>();
        try {
            Guarded.reading(input.file(), () -> {
                source.read(mail::take);
                return mail;
            });
        } catch (Refusal refusal) {
            findings.add(refusal.finding(input.file()));
        }
        mail.readPages();
        findings.addAll(mail.findings(findings.isEmpty()));
        List<ReadFile> all = new ArrayList<>();
        all.add(new ReadFile(input, new Outcome<>(List.of(), findings)));
        mail.inside.forEach(file -> all.add(file.postedBy(mail.posted())));
        return all;
    }

    @Override
    public byte[] bytes(String name) throws IOException {
        Names names = new Names();
        byte[][] found = new byte[1][];
        Guarded.reading(name, () -> {
            source.read(part -> {
                if (found[0] == null) {
                    found[0] = bytes(part, names, name);
                }
            });
            return found;
        });
        if (found[0] == null) {
            throw Refusal.damaged(FileFacts.Damage.CHANGED);
        }
        return found[0];
    }

    /** Null if that part is not, and does not hold, the file of that name. */
    private byte @Nullable [] bytes(MailPart part, Names names, String name) throws IOException {
        String own = names.of(part);
        boolean inside = name.startsWith(own + "/");
        if (part instanceof MailPart.Enclosed enclosed && inside) {
            return new Mail(content, unread(own), within.anotherMail(), enclosed.mail()).bytes(name);
        }
        byte[] bytes = part instanceof MailPart.Attached attached
                ? attached.bytes()
                : part instanceof MailPart.Page page ? page.html() : null;
        if (bytes == null || (!inside && !own.equals(name))) {
            return null;
        }
        return own.equals(name)
                ? bytes
                : Envelope.inside(FileContent.in(content, bytes), unread(own), within)
                        .bytes(name);
    }

    private static Assessment.Input unread(String name) {
        return new Assessment.Input(name, 0, "");
    }

    /** Names parts of one name apart. */
    private final class Names {
        private final Map<String, Integer> used = new HashMap<>();

        /** The whole name; "" of what has none. */
        String of(MailPart part) {
            String name = said(part);
            if (name.isEmpty()) {
                return "";
            }
            int times = used.merge(name.toLowerCase(Locale.ROOT), 1, Integer::sum);
            return input.file() + "/" + (times == 1 ? name : times + "/" + name);
        }

        private static String said(MailPart part) {
            if (part instanceof MailPart.Attached attached) {
                return attached.name();
            } else if (part instanceof MailPart.Refused refused) {
                return refused.name();
            } else if (part instanceof MailPart.Enclosed enclosed) {
                return enclosed.name();
            }
            return part instanceof MailPart.Page ? BODY : "";
        }
    }

    /** What was found in it so far. */
    private final class Opened {
        private final Names names = new Names();
        private final List<ReadFile> inside = new ArrayList<>();
        private final Map<String, byte[]> pages = new LinkedHashMap<>();
        private MailPart.@Nullable Head head;
        private int attached;
        private final Set<String> besides = new LinkedHashSet<>();
        private int pageBytes;

        void take(MailPart part) {
            String name = names.of(part);
            if (part instanceof MailPart.Head outside) {
                head = outside;
            } else if (part instanceof MailPart.Besides other) {
                besides.add(other.what());
            } else if (part instanceof MailPart.Page page) {
                keep(name, page.html());
            } else {
                attached++;
                inside.addAll(read(name, part));
            }
        }

        /** Until it is known whether it is needed; of endless text the rest is left. */
        private void keep(String name, byte[] html) {
            pageBytes += html.length;
            if (pageBytes <= Limits.ZIPPED_BYTES
                    && TABLE.matcher(new String(html, StandardCharsets.ISO_8859_1))
                            .find()) {
                pages.put(name, html);
            } else if (pageBytes > Limits.ZIPPED_BYTES) {
                pageBytes -= html.length;
            }
        }

        private List<ReadFile> read(String name, MailPart part) {
            if (part instanceof MailPart.Refused refused) {
                return List.of(TableFile.refused(unread(name), refused.why()));
            } else if (part instanceof MailPart.Enclosed enclosed) {
                return within.mayOpenMail()
                        ? new Mail(content, unread(name), within.anotherMail(), enclosed.mail()).files()
                        : List.of(TableFile.refused(unread(name), Refusal.unsupported(FileKind.MAIL)));
            } else if (part instanceof MailPart.Attached file) {
                return FolderWalk.isLitter(name.substring(name.lastIndexOf('/') + 1))
                        ? List.of(ReadFile.found(
                                unread(name), FindingCode.FILE_PASSED_OVER, new FileFacts.PassedOver(NoReturn.LITTER)))
                        : TableFile.files(FileContent.in(content, file.bytes()), name, within);
            }
            return List.of();
        }

        /** Only where nothing else holds a table; one without is no matter of anybody's. */
        void readPages() {
            if (inside.stream().allMatch(file -> file.tables().value().isEmpty())) {
                pages.forEach((name, html) -> TableFile.files(FileContent.in(content, html), name, within).stream()
                        .filter(file -> !file.tables().value().isEmpty())
                        .forEach(inside::add));
            }
        }

        Posted posted() {
            return head == null ? new Posted(List.of(), null) : new Posted(head.senders(), head.day());
        }

        /** @param complete whether the mail was gone through to its end */
        List<Finding> findings(boolean complete) {
            List<Finding> findings = new ArrayList<>();
            Place place = Place.ofFile(input.file());
            // What Outlook packs beside a mail need not hold anything: then the mail says so.
            boolean mayBeEmpty = head == null && within.mails() > 1;
            if (complete && !mayBeEmpty && inside.stream().noneMatch(Opened::says)) {
                findings.add(new Finding(
                        FindingCode.MAIL_WITHOUT_RETURN,
                        place,
                        new FileFacts.NothingAttached(List.copyOf(besides), posted().senders())));
            } else {
                findings.add(new Finding(
                        FindingCode.MAIL_OPENED,
                        place,
                        new FileFacts.Opened(attached, List.copyOf(besides), posted().senders(), posted().day())));
            }
            if (head != null && head.day() == null) {
                findings.add(new Finding(FindingCode.MAIL_WITHOUT_DATE, place, new Facts.Seen(head.seen())));
            }
            return findings;
        }

        /** Whether it holds tables, or a finding says why it does not. */
        private static boolean says(ReadFile file) {
            return !file.tables().value().isEmpty()
                    || file.tables().findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        }
    }
}
