package vn.congdoan.kh415.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.congdoan.kh415.model.Finding;
import vn.congdoan.kh415.model.FindingCode;
import vn.congdoan.kh415.model.Ledger;
import vn.congdoan.kh415.model.Place;
import vn.congdoan.kh415.model.Plan;
import vn.congdoan.kh415.model.Registry;
import vn.congdoan.kh415.model.Severity;
import vn.congdoan.kh415.model.Submission;
import vn.congdoan.kh415.model.Table;

/** From tables to accepted returns: the one entry to this package. */
public final class Ingest {
    private Ingest() {}

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

    /**
     * Reads every table and decides what counts.
     *
     * <p>The result does not depend on the order of the tables.
     */
    public static Accepted of(List<Table> tables, Plan plan, Registry registry) {
        Lexicon lexicon = new Lexicon(plan, registry);
        List<Submission> submissions = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        tables.stream()
                .sorted(Comparator.comparing(Table::file).thenComparing(Table::sheet))
                .collect(Collectors.groupingBy(Table::file, TreeMap::new, Collectors.toList()))
                .forEach((file, sheets) -> readFile(file, sheets, lexicon, submissions, findings));
        Acceptance.Accepted accepted = Acceptance.of(submissions, plan, registry);
        findings.addAll(accepted.findings());
        return new Accepted(accepted.ledger(), accepted.handled(), findings);
    }

    private static void readFile(
            String file, List<Table> sheets, Lexicon lexicon, List<Submission> submissions, List<Finding> findings) {
        FileHints hints = FileHints.of(file);
        List<Table> strange = new ArrayList<>();
        boolean silent = true;
        for (Table sheet : sheets) {
            SheetReader.Content content = SheetReader.read(sheet, hints, lexicon);
            submissions.addAll(content.submissions());
            findings.addAll(content.findings());
            silent &= content.submissions().isEmpty()
                    && content.findings().stream().allMatch(finding -> finding.severity() == Severity.INFO);
            if (!content.recognised() && !sheet.rows().isEmpty()) {
                strange.add(sheet);
            }
        }
        boolean nothingElse = strange.size() == sheets.size();
        strange.forEach(sheet -> findings.add(new Finding(
                nothingElse || SheetReader.looksLikeReturn(sheet, lexicon)
                        ? FindingCode.SHEET_NOT_RECOGNISED
                        : FindingCode.SHEET_PASSED_OVER,
                sheet.place())));
        if (sheets.stream().allMatch(sheet -> sheet.rows().isEmpty())) {
            findings.add(new Finding(FindingCode.FILE_EMPTY, sheets.get(0).place()));
        } else if (silent && strange.size() < sheets.size()) {
            // Headings with nothing below them: no empty input passes.
            findings.add(new Finding(FindingCode.RETURN_EMPTY, Place.ofFile(file)));
        }
    }
}
