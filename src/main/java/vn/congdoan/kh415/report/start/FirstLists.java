package vn.congdoan.kh415.report.start;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.plan.Kind;
import vn.congdoan.kh415.model.plan.Label;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.MeasureType;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.report.book.CellArea;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.book.EntryCheck;
import vn.congdoan.kh415.report.book.Role;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.report.book.SheetRow;
import vn.congdoan.kh415.report.book.Style;
import vn.congdoan.kh415.text.Words;

/** The lists of a workspace to begin with: headings, one example that is valid under the plan, and words to choose from. */
public final class FirstLists {
    /** A list to choose from may not be longer, its commas counted. */
    private static final int LONGEST_CHOICE = 255;

    private static final int ROWS = 5_000;
    private static final int NOTE_WIDTH = 110;

    private final Plan plan;
    private final Words words;
    private final Kind kind;

    public FirstLists(Plan plan, Words words) {
        this.plan = plan;
        this.words = words;
        this.kind = plan.kinds().stream()
                .filter(each -> each.partOf() == null)
                .filter(each ->
                        plan.measures().stream().anyMatch(measure -> measure.isReportedBy(each.id(), sector(each))))
                .findFirst()
                .orElse(plan.kinds().get(0));
    }

    /** One that any unit of that kind may have; null where the plan tells none apart for it. */
    private @Nullable String sector(Kind of) {
        boolean told = plan.measures().stream()
                        .anyMatch(measure -> measure.kinds().contains(of.id())
                                && !measure.sectors().isEmpty())
                || plan.indicators().stream()
                        .anyMatch(indicator -> indicator.kinds().contains(of.id())
                                && !indicator.sectors().isEmpty());
        return told && !plan.sectors().isEmpty() ? plan.sectors().get(0).id() : null;
    }

    /** A column of a list. */
    private record Column(String heading, int width, String example, List<String> choices, String note) {}

    private Column column(String name, int width, String example) {
        return column(name, width, example, List.of());
    }

    private Column column(String name, int width, String example, List<String> choices) {
        return new Column(words.of("start." + name), width, example, choices, words.of("start-note." + name));
    }

    /** The registry, and a sheet that explains it. */
    public List<Sheet> units() {
        List<String> kinds = choices(plan.kinds().stream()
                .map(each -> new Choice(each.id(), each.name(), each.aliases()))
                .toList());
        List<String> sectors = choices(plan.sectors().stream()
                .map(each -> new Choice(each.id(), each.name(), each.aliases()))
                .toList());
        String of = sector(kind);
        int at = of == null ? -1 : plan.sectors().indexOf(plan.sector(of));
        List<Column> columns = List.of(
                column("code", 12, words.of("start.example-code")),
                column("name", 44, words.of("start.example-name")),
                column("parent", 14, ""),
                column("kind", 26, kinds.get(plan.kinds().indexOf(kind)), kinds),
                column("sector", 26, at < 0 ? "" : sectors.get(at), sectors),
                column("from", 12, ""),
                column("to", 12, ""),
                column("members", 12, ""),
                column("cluster", 16, ""),
                column("aliases", 28, ""),
                column("short-name", 22, ""),
                column("email", 26, ""),
                column("phone", 16, ""),
                column("order", 9, ""));
        Stream<String> named = Stream.concat(
                Stream.concat(
                        Stream.of(words.of("start.kinds")),
                        plan.kinds().stream().map(each -> shown(each.name(), each.id()))),
                Stream.concat(
                        Stream.of(words.of("start.sectors")),
                        plan.sectors().stream().map(each -> shown(each.name(), each.id()))));
        return List.of(
                list(words.of("start.units"), columns), notes(words.of("start.units-note"), columns, named.toList()));
    }

    /** The assigned numbers, and a sheet that explains them. */
    public List<Sheet> assigned(int year) {
        Indicator indicator = plan.indicators().stream()
                .filter(each -> each.unit() == ResultUnit.TOTAL)
                .findFirst()
                .orElse(plan.indicators().get(0));
        String number = indicator.unit() == ResultUnit.PERCENT ? "80 %" : "10";
        List<String> ids =
                plan.indicators().stream().map(each -> each.id().text()).toList();
        List<Column> columns = List.of(
                column("assigned-unit", 14, words.of("start.example-code")),
                column("assigned-indicator", 14, indicator.id().text(), fitting(ids) ? ids : List.of()),
                column("assigned-year", 10, String.valueOf(year)),
                column("assigned-value", 14, number));
        List<String> named = plan.indicators().stream()
                .map(each -> shown(each.name(), each.id().text()))
                .toList();
        return List.of(
                list(words.of("start.assigned"), columns), notes(words.of("start.assigned-note"), columns, named));
    }

    /**
     * The return of the example, as text with semicolons: nothing to report of anything.
     *
     * @return what stands in the file
     */
    public String exampleReturn(YearMonth month) {
        String unit = words.of("start.example-code");
        String rows = plan.measures().stream()
                .filter(measure -> measure.isReportedBy(kind.id(), sector(kind)))
                .map(measure ->
                        String.join(";", unit, month.toString(), measure.id().text(), answer(measure)))
                .collect(Collectors.joining("\r\n"));
        return words.of("start.return-headings") + "\r\n" + rows + "\r\n";
    }

    private static String answer(Measure measure) {
        return measure.type() == MeasureType.CHOICE
                ? measure.options().get(0).name().text()
                : "0";
    }

    private record Choice(String id, Label name, List<String> aliases) {}

    /** What to choose from: names where a list can hold them, else what else they are called. */
    private List<String> choices(List<Choice> all) {
        List<String> names = all.stream()
                .map(choice -> Stream.concat(
                                Stream.of(
                                        choice.name().in(words.lang()),
                                        choice.name().text()),
                                choice.aliases().stream())
                        .filter(name -> !name.contains(","))
                        .findFirst()
                        .orElse(choice.id()))
                .toList();
        return fitting(names) ? names : all.stream().map(Choice::id).toList();
    }

    private static boolean fitting(List<String> choices) {
        return String.join(",", choices).length() <= LONGEST_CHOICE;
    }

    private String shown(Label name, String id) {
        return "   " + name.in(words.lang()) + " (" + id + ")";
    }

    private Sheet list(String name, List<Column> columns) {
        List<EntryCheck> checks = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            Column of = columns.get(column);
            if (!of.choices().isEmpty() && fitting(of.choices())) {
                checks.add(new EntryCheck(
                        new CellArea(1, column, ROWS, column),
                        of.choices(),
                        null,
                        true,
                        of.heading(),
                        of.note(),
                        words.of("start.choose")));
            }
        }
        List<SheetRow> rows = List.of(
                SheetRow.of(columns.stream()
                        .map(column ->
                                SheetCell.text(Role.HEADING, column.heading()).open())
                        .toList()),
                SheetRow.of(columns.stream()
                        .map(column -> example(column.example()))
                        .toList()));
        return sheet(
                        name,
                        columns.stream()
                                .map(column -> new Sheet.Column(column.width()))
                                .toList(),
                        rows)
                .checked(checks);
    }

    private static SheetCell example(String text) {
        return text.matches("\\d+")
                ? new SheetCell(new Content.Numeric(new BigDecimal(text)), Style.of(Role.AUXILIARY)).open()
                : SheetCell.text(Role.TEXT, text).open();
    }

    private Sheet notes(String lead, List<Column> columns, List<String> named) {
        List<SheetRow> rows = new ArrayList<>();
        rows.add(note(Role.TITLE, words.of("start.notes-title")));
        rows.add(note(Role.SENTENCE, lead));
        columns.forEach(column -> rows.add(note(Role.SENTENCE, column.heading() + ": " + column.note())));
        named.forEach(text -> rows.add(note(Role.SENTENCE, text)));
        return sheet(words.of("start.notes"), List.of(new Sheet.Column(NOTE_WIDTH)), rows);
    }

    private static SheetRow note(Role role, String text) {
        return SheetRow.of(SheetCell.text(role, text).open());
    }

    private Sheet sheet(String name, List<Sheet.Column> columns, List<SheetRow> rows) {
        Sheet.Page page = new Sheet.Page(false, 0, 0, "", words.of("page.number"));
        return new Sheet(name, columns, rows, List.of(), null, page);
    }
}
