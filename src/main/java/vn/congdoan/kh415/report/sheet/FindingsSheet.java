package vn.congdoan.kh415.report.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.Severity;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.table.Place;
import vn.congdoan.kh415.report.book.Columns;
import vn.congdoan.kh415.report.book.Columns.Column;
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
    private final Frame frame;
    private final Words words;
    private final Column<Finding> severity;
    private final Column<Finding> unit;
    private final Columns<Finding> columns;
    private final Draft draft;

    /** The rows below the headings, each made when it is written. */
    private final List<Supplier<SheetRow>> lines = new ArrayList<>();

    private FindingsSheet(Frame frame) {
        this.frame = frame;
        this.words = frame.words();
        this.severity = frame.texts("severity", 10, Role.TEXT, finding -> words.of(finding.severity()));
        this.unit = frame.texts("unit", 34, Role.TEXT, finding -> unit(finding.unit()));
        this.columns = columns();
        this.draft = new Draft(frame, columns.widths());
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
        draft.headings(columns.headings());
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
            Expr expression = Formulas.countIf(Range.ofColumn(firstRow, lastRow, columns.placeOf(severity)), word);
            text.say(
                    separator + "{0} " + word,
                    new LiveText.Count(expression, entry.getValue().size()));
            separator = "; ";
        }
        return text.say("." + others).content();
    }

    private void group(Severity of, List<Finding> findings) {
        int row = draft.next() + lines.size();
        int name = columns.placeOf(unit);
        SheetCell[] cells = new SheetCell[draft.columns()];
        Arrays.fill(cells, SheetCell.blank(Role.GROUP));
        cells[0] = SheetCell.text(Role.GROUP, Wording.mark(of, words));
        cells[name] = SheetCell.text(Role.GROUP, frame.say("findings." + Wording.id(of), findings.size()));
        draft.merge(row, name, row, draft.columns() - 1);
        lines.add(() -> SheetRow.of(cells));
        findings.forEach(finding -> lines.add(() -> columns.row(finding).at(1)));
    }

    private Columns<Finding> columns() {
        return new Columns<>(List.of(
                Column.text("", 4, Role.CENTRED, finding -> Wording.mark(finding.severity(), words)),
                severity,
                unit,
                frame.texts("measure", 28, Role.TEXT, finding -> measure(finding.measure())),
                frame.texts(
                        "period",
                        9,
                        Role.CENTRED,
                        finding ->
                                finding.period() == null ? "" : words.numbers().month(finding.period())),
                frame.texts("file", 32, Role.TEXT, finding -> file(finding.place())),
                new Column<>("", 6, finding -> FileLink.cell(finding.place().file(), frame)),
                frame.texts("place", 18, Role.TEXT, finding -> within(finding.place())),
                frame.texts("message", 54, Role.TEXT, words::message),
                frame.texts("remedy", 48, Role.TEXT, words::remedy)));
    }

    private static String file(Place place) {
        return place.file() == null ? "" : place.file();
    }

    private static String within(Place place) {
        return new Place(null, place.sheet(), place.cell()).toString();
    }

    private String unit(@Nullable UnitCode code) {
        return code == null
                ? ""
                : frame.assessment()
                        .tree()
                        .known(code)
                        .map(unit -> code + " – " + unit.name())
                        .orElse(code.text());
    }

    private String measure(@Nullable MeasureId id) {
        return id == null
                ? ""
                : frame.assessment().plan().measures().stream()
                        .filter(measure -> measure.id().equals(id))
                        .map(Measure::name)
                        .map(name -> name.in(words.lang()))
                        .findFirst()
                        .orElse(id.text());
    }
}
