package vn.congdoan.kh415.report.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.Receipt;
import vn.congdoan.kh415.model.finding.Receipt.Status;
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
import vn.congdoan.kh415.report.book.MadeRows;
import vn.congdoan.kh415.report.book.Role;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.report.book.SheetRef;
import vn.congdoan.kh415.report.book.SheetRow;
import vn.congdoan.kh415.report.book.Style;
import vn.congdoan.kh415.report.formula.Range;
import vn.congdoan.kh415.report.live.Formulas;
import vn.congdoan.kh415.report.live.LiveText;
import vn.congdoan.kh415.report.words.Wording;
import vn.congdoan.kh415.text.Words;

/**
 * What somebody must see to, in one table: returns that are missing or cannot be used, then what was found in the others, the gravest
 * first, each with a link to its file; at the end the returns that arrived. What concerns other periods is counted.
 */
final class AttentionSheet {
    /** The row below the headings. */
    private static final int FIRST_ROW = 6;

    private final Frame frame;
    private final FileLink links;
    private final Words words;
    private final Told told;
    private final ListedReturns returns;
    private final Column<Row> state;
    private final Column<Row> unit;
    private final Columns<Row> columns;
    private final Draft draft;

    /** The rows below the headings, each made when it is written. */
    private final List<Supplier<SheetRow>> lines = new ArrayList<>();

    private final Map<Severity, List<Finding>> findings = new EnumMap<>(Severity.class);

    /** A return, or something found in one. */
    private record Row(
            String mark,
            String state,
            @Nullable UnitCode unit,
            @Nullable MeasureId measure,
            String period,
            Place place,
            String message,
            String remedy) {}

    /**
     * What is told.
     *
     * @param all returns of the period
     * @param returns those that are listed
     * @param findings those that are listed, and those of other periods, which are counted
     */
    record Told(ListedReturns all, ListedReturns returns, List<Finding> findings) {
        static Told whole(Frame frame) {
            ListedReturns all = new ListedReturns(frame);
            return new Told(all, all, frame.assessment().findings());
        }

        boolean isAll() {
            return all.size() == returns.size();
        }
    }

    AttentionSheet(Frame frame, Told told) {
        this.frame = frame;
        this.links = new FileLink(frame);
        this.words = frame.words();
        this.told = told;
        this.returns = told.returns();
        this.state = frame.texts("state", 22, Role.TEXT, Row::state);
        this.unit = frame.texts("unit", 36, Role.TEXT, row -> unit(row.unit()));
        this.columns = columns();
        this.draft = new Draft(frame, columns.widths());
        told.findings().stream()
                .filter(Finding::isOfPeriod)
                .sorted(Finding.ORDER)
                .forEach(finding -> findings.computeIfAbsent(finding.severity(), severity -> new ArrayList<>())
                        .add(finding));
        receipts("attention.missing", returns.toMend());
        findings.forEach(this::group);
        receipts("attention.arrived", returns.arrived());
    }

    /** How many units sent nothing, counted on the sheet where all are listed. */
    LiveText.Count silent() {
        if (!told.isAll()) {
            return LiveText.Count.of(told.all().missing());
        }
        return new LiveText.Count(
                Formulas.countIf(
                        new SheetRef(frame.say("sheet.attention")).range(FIRST_ROW, lastRow(), columns.placeOf(state)),
                        words.of(Status.NOT_RECEIVED)),
                returns.missing());
    }

    /** All of the period, listed or not. */
    ListedReturns returns() {
        return told.all();
    }

    private int lastRow() {
        return FIRST_ROW + Math.max(1, lines.size()) - 1;
    }

    Sheet sheet() {
        draft.title(frame.say("attention.title"));
        draft.across(new SheetCell(ofReturns(), new Style(Role.SENTENCE)));
        draft.across(new SheetCell(ofFindings(), new Style(Role.SENTENCE)));
        draft.headings(columns.headings());
        return draft.made(
                frame.say("sheet.attention"),
                FIRST_ROW - 1,
                0,
                new MadeRows.More(lines.size(), lines.isEmpty() ? 0 : 1),
                at -> lines.get(at).get());
    }

    /** "chưa nhận 5; đúng hạn 60", live; and how many returns of other periods the JSON names. */
    private Content ofReturns() {
        Map<Status, Long> counts = returns.counts();
        if (counts.isEmpty()) {
            return new Content.Text(
                    told.isAll() ? frame.say("returns.none") : inAnnexes().strip());
        }
        LiveText text = new LiveText().say(frame.say("returns.tally") + " ");
        String separator = "";
        for (Map.Entry<Status, Long> each : counts.entrySet()) {
            String word = words.of(each.getKey());
            text.say(separator + word + " {0}", counted(word, each.getValue()));
            separator = "; ";
        }
        long others = returns.elsewhere();
        return text.say(others == 0 ? "." : ". " + frame.say("returns.others", others))
                .say(inAnnexes())
                .content();
    }

    private String inAnnexes() {
        int apart = told.all().size() - returns.size();
        return told.isAll() ? "" : " " + frame.say("returns.in-annexes", apart);
    }

    private Content ofFindings() {
        long elsewhere = told.findings().stream()
                .filter(finding -> !finding.isOfPeriod())
                .count();
        String others = elsewhere == 0 ? "" : frame.say("findings.elsewhere", elsewhere);
        if (findings.isEmpty()) {
            return new Content.Text(frame.say("findings.none") + others);
        }
        LiveText text = new LiveText();
        String separator = "";
        for (Map.Entry<Severity, List<Finding>> entry : findings.entrySet()) {
            String word = words.of(entry.getKey());
            text.say(separator + "{0} " + word, counted(word, entry.getValue().size()));
            separator = "; ";
        }
        return text.say("." + others).content();
    }

    private LiveText.Count counted(String word, long count) {
        return new LiveText.Count(
                Formulas.countIf(Range.ofColumn(FIRST_ROW, lastRow(), columns.placeOf(state)), word), count);
    }

    private void receipts(String key, List<Receipt> all) {
        if (!all.isEmpty()) {
            heading("", frame.say(key, all.size()));
            all.forEach(receipt -> lines.add(() -> columns.row(row(receipt)).at(1)));
        }
    }

    private void group(Severity of, List<Finding> all) {
        heading(Wording.mark(of, words), frame.say("findings." + Wording.id(of), all.size()));
        all.forEach(finding -> lines.add(() -> columns.row(row(finding)).at(1)));
    }

    private void heading(String mark, String text) {
        int row = FIRST_ROW + lines.size();
        int name = columns.placeOf(unit);
        SheetCell[] cells = new SheetCell[draft.columns()];
        Arrays.fill(cells, SheetCell.blank(Role.GROUP));
        cells[0] = SheetCell.text(Role.GROUP, mark);
        cells[name] = SheetCell.text(Role.GROUP, text);
        draft.merge(row, name, row, draft.columns() - 1);
        lines.add(() -> SheetRow.of(cells));
    }

    private Row row(Receipt receipt) {
        return new Row(
                frame.say(ListedReturns.mark(receipt.status())),
                words.of(receipt.status()),
                receipt.unit(),
                null,
                receipt.period() == null ? "" : words.numbers().month(receipt.period()),
                new Place(receipt.file(), null, null),
                "",
                "");
    }

    private Row row(Finding finding) {
        return new Row(
                Wording.mark(finding.severity(), words),
                words.of(finding.severity()),
                finding.unit(),
                finding.measure(),
                finding.period() == null ? "" : words.numbers().month(finding.period()),
                finding.place(),
                words.message(finding),
                words.remedy(finding));
    }

    private Columns<Row> columns() {
        return new Columns<>(List.of(
                Column.text("", 4, Role.CENTRED, Row::mark),
                state,
                unit,
                frame.texts("measure", 28, Role.TEXT, row -> measure(row.measure())),
                frame.texts("period", 9, Role.CENTRED, Row::period),
                frame.texts("file", 40, Role.TEXT, row -> file(row.place())),
                new Column<>("", 6, row -> links.cell(row.place().file())),
                frame.texts("place", 18, Role.TEXT, row -> within(row.place())),
                frame.texts("message", 54, Role.TEXT, Row::message),
                frame.texts("remedy", 48, Role.TEXT, Row::remedy)));
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
                        .map(known -> code + " – " + known.name())
                        .orElse(code.text());
    }

    private String measure(@Nullable MeasureId id) {
        Optional<Measure> known = frame.assessment().plan().measures().stream()
                .filter(measure -> measure.id().equals(id))
                .findFirst();
        return known.map(measure -> measure.name().in(words.lang())).orElse(id == null ? "" : id.text());
    }
}
