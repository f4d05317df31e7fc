package vn.congdoan.kh415.ingest;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.ingest.accept.Acceptance;
import vn.congdoan.kh415.ingest.accept.Handled;
import vn.congdoan.kh415.ingest.accept.Replacement;
import vn.congdoan.kh415.ingest.heading.Preamble;
import vn.congdoan.kh415.ingest.period.FileHints;
import vn.congdoan.kh415.ingest.sheet.OwnFront;
import vn.congdoan.kh415.ingest.sheet.OwnOutput;
import vn.congdoan.kh415.ingest.sheet.SheetReader;
import vn.congdoan.kh415.ingest.words.Lexicon;
import vn.congdoan.kh415.ingest.words.Pace;
import vn.congdoan.kh415.ingest.words.Remembered;
import vn.congdoan.kh415.model.body.Registry;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Ledger;
import vn.congdoan.kh415.model.figure.Submission;
import vn.congdoan.kh415.model.finding.FileFacts;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.Outcome;
import vn.congdoan.kh415.model.finding.Severity;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.table.Patience;
import vn.congdoan.kh415.model.table.Place;
import vn.congdoan.kh415.model.table.Posted;
import vn.congdoan.kh415.model.table.Table;

/**
 * From tables to accepted returns: the one entry to this package. Files are read one after the other, so that their tables need not be
 * held together; what counts is decided when all have been read. For one thread at a time.
 */
public final class Ingest {
    private final Plan plan;
    private final Registry registry;
    private final Lexicon lexicon;
    private final Remembered<String, FileHints.Folder> folders = new Remembered<>(FileHints.Folder::of);
    private final @Nullable YearMonth handedInFor;

    /** Of returns that lie where they were filed. */
    public Ingest(Plan plan, Registry registry) {
        this(plan, registry, null);
    }

    /**
     * The same.
     *
     * @param registry one without a row where there is none: units are then whatever returns call them
     * @param handedInFor the month under which all files are filed; null if their folders tell
     */
    public Ingest(Plan plan, Registry registry, @Nullable YearMonth handedInFor) {
        this.plan = plan;
        this.registry = registry;
        this.lexicon = new Lexicon(plan, registry);
        this.handedInFor = handedInFor;
    }

    /** What the files that were read call their senders, where there is no registry. */
    public SortedMap<UnitCode, String> stated() {
        return lexicon.units().stated();
    }

    private FileHints hints(String file) {
        FileHints hints = FileHints.of(file, folders::of);
        return handedInFor == null ? hints : hints.handedInFor(handedInFor);
    }

    /** What one file says, before it is held against other files. */
    public record Said(String file, List<Submission> submissions, List<Finding> findings) {
        public Said {
            submissions = List.copyOf(submissions);
            findings = List.copyOf(findings);
        }
    }

    /**
     * What was accepted.
     *
     * @param handled what was done with each sheet, unit and period; {@link Receipts} makes receipts of it
     * @param findings in no particular order
     */
    public record Accepted(Ledger ledger, List<Handled> handled, List<Finding> findings) {
        public Accepted {
            handled = List.copyOf(handled);
            findings = List.copyOf(findings);
        }
    }

    /** Decides what counts. The result does not depend on the order of the files. */
    public Accepted accept(List<Said> files) {
        List<Said> inOrder =
                files.stream().sorted(Comparator.comparing(Said::file)).toList();
        List<Finding> findings = new ArrayList<>();
        inOrder.forEach(file -> findings.addAll(file.findings));
        List<Submission> submissions =
                inOrder.stream().flatMap(file -> file.submissions.stream()).toList();
        Acceptance.Accepted accepted = Acceptance.of(submissions, plan, registry);
        Set<List<Object>> refused = findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR && finding.unit() != null)
                .map(Ingest::sent)
                .collect(Collectors.toSet());
        // That a return is empty is no news where each of its figures was refused with its reason.
        accepted.findings().stream()
                .filter(finding -> finding.code() != FindingCode.RETURN_EMPTY || !refused.contains(sent(finding)))
                .forEach(findings::add);
        return new Accepted(
                accepted.ledger(), accepted.handled(), Replacement.mark(findings, submissions, accepted.ledger()));
    }

    private static List<Object> sent(Finding finding) {
        return Arrays.asList(finding.place().file(), finding.unit(), finding.period());
    }

    /**
     * The same with what was found while the file was opened.
     *
     * @param patience for all that is done with the file; once it is up, nothing of the file is used
     * @param posted how it came by mail; null if it did not
     */
    public Said read(String file, Patience patience, Outcome<List<Table>> opened, @Nullable Posted posted) {
        lexicon.begin(patience);
        try {
            Said said = read(file, opened);
            return posted == null ? said : Delivery.of(said, posted, registry);
        } catch (Pace.OutOfTime e) {
            Finding tooLong = new Finding(
                    FindingCode.FILE_TOO_LARGE,
                    Place.ofFile(file),
                    new FileFacts.TooLarge(FileFacts.Limit.SECONDS, patience.seconds(), false));
            return new Said(file, List.of(), Attribution.of(hints(file), List.of(tooLong), List.of()));
        } finally {
            lexicon.begin(Patience.ENDLESS);
        }
    }

    private Said read(String file, Outcome<List<Table>> opened) {
        FileHints hints = hints(file);
        Said said = read(file, hints, opened.value());
        List<Finding> findings = new ArrayList<>(Attribution.of(hints, opened.findings(), said.submissions));
        findings.addAll(said.findings);
        return new Said(file, said.submissions, findings);
    }

    /**
     * Reads the tables of one file. The result does not depend on their order.
     *
     * @param tables none if the file could not be read; it says nothing then
     */
    public Said read(String file, List<Table> tables) {
        return read(file, hints(file), tables);
    }

    private Said read(String file, FileHints hints, List<Table> tables) {
        OwnOutput.Parted parted = OwnOutput.of(tables, lexicon);
        List<Table> sheets = parted.others().stream()
                .filter(table -> !OwnFront.is(table, lexicon))
                .toList();
        if (sheets.isEmpty()) {
            List<Finding> nothing = tables.isEmpty() || !parted.findings().isEmpty()
                    ? parted.findings()
                    : List.of(new Finding(FindingCode.RETURN_EMPTY, Place.ofFile(file)));
            return new Said(file, List.of(), Attribution.of(hints, nothing, List.of()));
        }
        List<Submission> submissions = new ArrayList<>();
        List<Finding> findings = new ArrayList<>(parted.findings());
        boolean silent = true;
        List<ReadSheet> all = contents(sheets, hints);
        for (ReadSheet each : all) {
            SheetReader.Content content = each.content();
            submissions.addAll(content.submissions());
            findings.addAll(content.findings());
            silent &= content.submissions().isEmpty()
                    && content.findings().stream().allMatch(finding -> finding.severity() == Severity.INFO);
        }
        List<Table> strange = strange(all);
        boolean nothingElse = strange.size() == sheets.size();
        strange.forEach(sheet -> findings.add(new Finding(
                nothingElse || SheetReader.looksLikeReturn(sheet, lexicon)
                        ? FindingCode.SHEET_NOT_RECOGNISED
                        : FindingCode.SHEET_PASSED_OVER,
                sheet.place())));
        if (sheets.stream().allMatch(sheet -> sheet.rows().isEmpty())) {
            findings.add(new Finding(FindingCode.FILE_EMPTY, sheets.get(0).place(), new FileFacts.Unusable(false)));
        } else if (silent && strange.size() < sheets.size()) {
            // Headings with nothing below them: no empty input passes.
            findings.add(new Finding(FindingCode.RETURN_EMPTY, Place.ofFile(file)));
        }
        return new Said(file, submissions, Attribution.of(hints, findings, submissions));
    }

    private record ReadSheet(Table sheet, SheetReader.Content content) {}

    /** What each sheet says, in the order of their names; where one alone is no return, the others may rely on it as on a cover. */
    private List<ReadSheet> contents(List<Table> sheets, FileHints hints) {
        List<ReadSheet> all = sheets.stream()
                .sorted(Comparator.comparing(Table::sheet))
                .map(sheet -> new ReadSheet(sheet, SheetReader.read(sheet, hints, lexicon, null)))
                .toList();
        List<Table> strange = strange(all);
        Preamble cover = strange.size() == 1 && all.size() > 1
                ? SheetReader.cover(strange.get(0), lexicon).orElse(null)
                : null;
        return cover == null
                ? all
                : all.stream()
                        .map(each -> reliesOn(cover, each.content())
                                ? new ReadSheet(each.sheet(), SheetReader.read(each.sheet(), hints, lexicon, cover))
                                : each)
                        .toList();
    }

    private static List<Table> strange(List<ReadSheet> all) {
        return all.stream()
                .filter(each ->
                        !each.content().recognised() && !each.sheet().rows().isEmpty())
                .map(ReadSheet::sheet)
                .toList();
    }

    private static boolean reliesOn(Preamble cover, SheetReader.Content content) {
        return content.recognised()
                && (cover.statesUnits()
                        || content.findings().stream().anyMatch(finding -> finding.code() == FindingCode.UNIT_UNKNOWN));
    }
}
