package vn.congdoan.kh415.report.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.Severity;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.table.Place;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.book.Draft;
import vn.congdoan.kh415.report.book.FileLink;
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.report.book.Role;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.report.book.SheetRow;
import vn.congdoan.kh415.report.book.Style;
import vn.congdoan.kh415.report.formula.Expr;
import vn.congdoan.kh415.report.formula.Range;
import vn.congdoan.kh415.report.live.Formulas;
import vn.congdoan.kh415.report.live.LiveText;
import vn.congdoan.kh415.report.words.Wording;
import vn.congdoan.kh415.text.Words;

/** What was found in the returns of the period, the gravest first, with a link to each file; what concerns others is counted. */
final class FindingsSheet {
    private static final int SEVERITY = 1;

    private final Frame frame;
    private final Words words;
    private final Draft draft;

    /** The rows below the headings, each made when it is written. */
    private final List<Supplier<SheetRow>> lines = new ArrayList<>();

    private FindingsSheet(Frame frame) {
        this.frame = frame;
        this.words = frame.words();
        this.draft = new Draft(frame, 4, 10, 34, 28, 9, 32, 6, 18, 54, 48);
    }

    static Sheet of(Frame frame) {
        return new FindingsSheet(frame).sheet();
    }

    private Sheet sheet() {
        Map<Severity, List<Finding>> bySeverity = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            List<Finding> findings = frame.assessment().findings().stream()
                    .filter(finding -> finding.isOfPeriod() && finding.severity() == severity)
                    .sorted(Finding.ORDER)
                    .toList();
            if (!findings.isEmpty()) {
                bySeverity.put(severity, findings);
            }
        }
        draft.title(frame.say("findings.title"));
        int headingRow = draft.next() + 1;
        int rows = bySeverity.size()
                + bySeverity.values().stream().mapToInt(List::size).sum();
        draft.across(new SheetCell(tally(bySeverity, headingRow + 1, headingRow + rows), new Style(Role.SENTENCE)));
        draft.headings(
                "",
                frame.head("severity"),
                frame.head("unit"),
                frame.head("measure"),
                frame.head("period"),
                frame.head("file"),
                "",
                frame.head("place"),
                frame.head("message"),
                frame.head("remedy"));
        bySeverity.forEach(this::group);
        return draft.made(
                frame.say("sheet.findings"),
                headingRow,
                0,
                lines.size(),
                at -> lines.get(at).get());
    }

    private Content tally(Map<Severity, List<Finding>> bySeverity, int firstRow, int lastRow) {
        long elsewhere = frame.assessment().findings().stream()
                .filter(finding -> !finding.isOfPeriod())
                .count();
        String others = elsewhere == 0 ? "" : frame.say("findings.elsewhere", elsewhere);
        if (bySeverity.isEmpty()) {
            return new Content.Text(frame.say("findings.none") + others);
        }
        LiveText text = new LiveText();
        String separator = "";
        for (Map.Entry<Severity, List<Finding>> entry : bySeverity.entrySet()) {
            String word = words.of(entry.getKey());
            Expr expression = Formulas.countIf(Range.ofColumn(firstRow, lastRow, SEVERITY), word);
            text.say(
                    separator + "{0} " + word,
                    new LiveText.Count(expression, entry.getValue().size()));
            separator = "; ";
        }
        return text.say("." + others).content();
    }

    private void group(Severity severity, List<Finding> findings) {
        int row = draft.next() + lines.size();
        SheetCell[] cells = new SheetCell[draft.columns()];
        Arrays.fill(cells, SheetCell.blank(Role.GROUP));
        cells[0] = SheetCell.text(Role.GROUP, Wording.mark(severity, words));
        draft.merge(row, 2, row, draft.columns() - 1);
        cells[2] = SheetCell.text(Role.GROUP, frame.say("findings." + Wording.id(severity), findings.size()));
        lines.add(() -> SheetRow.of(cells));
        findings.forEach(finding -> lines.add(() -> row(finding).at(1)));
    }

    private SheetRow row(Finding finding) {
        Place place = finding.place();
        return SheetRow.of(
                SheetCell.text(Role.CENTRED, Wording.mark(finding.severity(), words)),
                SheetCell.text(words.of(finding.severity())),
                SheetCell.text(unit(finding.unit())),
                SheetCell.text(measure(finding.measure())),
                SheetCell.text(
                        Role.CENTRED,
                        finding.period() == null ? "" : words.numbers().month(finding.period())),
                SheetCell.text(place.file() == null ? "" : place.file()),
                FileLink.cell(place.file(), frame),
                SheetCell.text(new Place(null, place.sheet(), place.cell()).toString()),
                SheetCell.text(words.message(finding)),
                SheetCell.text(words.remedy(finding)));
    }

    private String unit(@Nullable String code) {
        return code == null
                ? ""
                : frame.assessment()
                        .tree()
                        .known(code)
                        .map(unit -> code + " – " + unit.name())
                        .orElse(code);
    }

    private String measure(@Nullable String id) {
        return id == null
                ? ""
                : frame.assessment().plan().measures().stream()
                        .filter(measure -> measure.id().equals(id))
                        .map(Measure::name)
                        .map(name -> name.in(words.lang()))
                        .findFirst()
                        .orElse(id);
    }
}
