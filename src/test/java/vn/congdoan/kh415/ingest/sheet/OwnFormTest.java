package vn.congdoan.kh415.ingest.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.ingest.Desk;
import vn.congdoan.kh415.ingest.Ingest;
import vn.congdoan.kh415.model.body.Tree;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Entry;
import vn.congdoan.kh415.model.figure.Ledger;
import vn.congdoan.kh415.model.figure.Return;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FormFacts;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.result.Outlook;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.model.table.Row;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.report.form.Forms;
import vn.congdoan.kh415.text.FormStamp;
import vn.congdoan.kh415.text.Words;

/** Forms of our own that come back altered: what is found of each, and which figures count. */
final class OwnFormTest {
    private static final YearMonth JUNE = YearMonth.of(2023, 6);
    private static final List<String> ASKED = List.of("members", "women", "joined", "held", "fees", "open");
    private static final Words VI = Words.in(Lang.VI);
    private static final int CODE = 1;
    private static final int LABEL = 2;
    private static final int UNIT = 3;
    private static final int FIGURE = 5;
    private static final int MARK = 9;

    @Test
    void form_as_it_is_counts_whole() {
        assertThat(found(form("A"))).isEqualTo("[] A members=10 women=11 joined=12 held=1 fees=14 open=1 ~joined=112");
        assertThat(found(form("A", Lang.EN)))
                .isEqualTo("[] A members=10 women=11 joined=12 held=1 fees=14 open=1 ~joined=112");
    }

    @Test
    void form_of_another_unit_or_month_does_not_count() {
        assertThat(found(form("A").stamp(stamp("B")))).isEqualTo("[form-of-another A, form-of-another B]");
        assertThat(found(form("A")
                        .stamp(new FormStamp(
                                Desk.PLAN.id(), JUNE.minusMonths(1), false, 6, 6, FormStamp.print(Desk.PLAN), "A"))))
                .isEqualTo("[form-of-another A, form-of-another A]");
        assertThat(found(form("A").stamp(new FormStamp("X26", JUNE, false, 6, 6, "00000000", "A"))))
                .isEqualTo("[form-of-other-plan A]");
        assertThat(found(form("A").stamp(stamp("gone")))).isEqualTo("[form-of-another A, form-of-another gone]");
    }

    @Test
    void form_of_an_older_plan_counts_and_says_so() {
        assertThat(found(form("A").stamp(new FormStamp(Desk.PLAN.id(), JUNE, false, 6, 6, "00000000", "A"))))
                .startsWith("[form-outdated A] A members=10");
    }

    @Test
    void damaged_stamp_is_told_and_says_nothing() {
        assertThat(found(form("A").stamp(stamp("A").text().replace("/A", "/B"))))
                .startsWith("[form-altered A stamp] A members=10");
    }

    @Test
    void rows_that_say_other_things_are_told() {
        Paper form = form("A");
        int members = form.row("members");
        assertThat(found(form("A").text(members, CODE, ""))).startsWith("[form-altered A code] A members=10");
        assertThat(found(form("A").text(members, LABEL, "Đoàn viên")))
                .startsWith("[form-altered A label] A members=10");
        assertThat(found(form("A").text(members, LABEL, "Việc gì đó lạ")))
                .startsWith("[form-altered A label] A members=10");
        assertThat(found(form("A").text(members, UNIT, "lượt"))).contains("form-altered A unit-of-measure");
        assertThat(found(form("A").text(members, UNIT, ""))).contains("form-altered A unit-of-measure");
        assertThat(found(form("A").without(form.row("open"))))
                .isEqualTo("[form-altered A count, form-altered A formulas, form-altered A rows] "
                        + "A members=10 women=11 joined=12 held=1 fees=14 ~joined=112");
    }

    @Test
    void headings_that_leave_open_which_figures_are_due_stop_all_and_further_ones_are_told() {
        int headings = form("A").row("members") - 1;
        assertThat(found(form("A").text(headings, FIGURE, "Kế hoạch")))
                .contains("form-headings")
                .endsWith("]");
        assertThat(found(form("A")
                        .text(headings, FIGURE, VI.of("head.form.before"))
                        .text(headings, FIGURE - 1, VI.of("head.form.figure"))))
                .contains("form-headings A")
                .endsWith("]");
        assertThat(found(form("A").text(headings, MARK + 1, "Tỷ lệ %")))
                .startsWith("[form-altered A heading] A members=10");
    }

    @Test
    void what_a_form_tells_of_itself_must_still_be_told() {
        assertThat(found(form("A").guard(false, 6))).startsWith("[form-altered A protection] A members=10");
        assertThat(found(form("A").guard(true, 5))).startsWith("[form-altered A formulas] A members=10");
        assertThat(found(form("A").guard(true, 7))).startsWith("[] A members=10");
        assertThat(found(form("A").unguarded())).startsWith("[] A members=10");
        Paper live = form("A");
        assertThat(found(live.text(live.live(), 0, "Biểu còn 7 chỗ cần xem (nói rõ ở cột bên phải bảng).")))
                .startsWith("[form-altered A count] A members=10");
        assertThat(found(live.text(live.live(), 0, "")))
                .startsWith("[form-altered A count, form-altered A formulas] A");
        Paper none = form("A");
        ASKED.forEach(id -> none.text(none.row(id), MARK, ""));
        assertThat(found(none)).startsWith("[form-altered A count] A");
        assertThat(found(none.text(none.live(), 0, VI.of("form.live.none")))).startsWith("[] A");
        none.text(none.row("members"), MARK, "!").text(none.row("women"), MARK, "!");
        assertThat(found(none)).startsWith("[form-altered A count] A");
        assertThat(found(none.text(none.live(), 0, VI.of("form.live", "2")))).startsWith("[] A");
    }

    @Test
    void table_counts_for_those_below_its_unit() {
        assertThat(found(table())).isEqualTo("[] A members=30 B members=31");
        assertThat(found(table().stamp(table("A", 6))))
                .contains("form-of-another")
                .endsWith("]");
        assertThat(found(table().stamp(table("U", 5)))).startsWith("[form-altered rows] A members=30");
        Paper paper = table();
        int row = paper.first("A");
        assertThat(found(paper.text(row, CODE, "D").text(row, CODE + 1, "CĐCS Viện Thiết kế")))
                .isEqualTo("[form-of-another D, form-of-another U] B members=31");
    }

    @Test
    void columns_of_a_table_that_say_other_things_are_told() {
        Paper paper = table();
        int codes = paper.first("A") - 1;
        int members = paper.column(codes, "members");
        assertThat(found(table().text(codes, members, ""))).startsWith("[form-altered code] A members=30");
        Paper reworded = table();
        for (int row = codes - 3; row < codes; row++) {
            if (reworded.said(row, members).startsWith("Tổng số đoàn viên")) {
                reworded.text(row, members, "Đoàn viên");
            }
        }
        assertThat(found(reworded)).startsWith("[form-altered label] A members=30");
        Paper exchanged = table();
        int women = paper.column(codes, "women");
        for (int row = codes - 3; row <= codes; row++) {
            String one = exchanged.said(row, members);
            exchanged.text(row, members, exchanged.said(row, women)).text(row, women, one);
        }
        assertThat(found(exchanged)).contains("form-headings").endsWith("]");
    }

    private static FormStamp stamp(String unit) {
        return new FormStamp(Desk.PLAN.id(), JUNE, false, 6, 6, FormStamp.print(Desk.PLAN), unit);
    }

    private static FormStamp table(String unit, int lines) {
        return new FormStamp(Desk.PLAN.id(), JUNE, true, lines, 0, FormStamp.print(Desk.PLAN), unit);
    }

    private static Forms forms(Lang lang) {
        Tree tree = new Tree(Desk.REGISTRY, JUNE.atEndOfMonth());
        List<Measure> asked =
                ASKED.stream().map(id -> Desk.PLAN.measure(new MeasureId(id))).toList();
        Map<UnitCode, List<Measure>> all = new LinkedHashMap<>();
        all.put(new UnitCode("A"), asked);
        all.put(new UnitCode("B"), asked);
        return new Forms(new Outlook(Desk.PLAN, JUNE, tree, new Ledger(List.of()), all), Words.in(lang), "1.0.0");
    }

    private static Paper form(String unit) {
        return form(unit, Lang.VI);
    }

    /** Filled in: 10, 11 and so on, and yes to what is no number. */
    private static Paper form(String unit, Lang lang) {
        Paper paper = new Paper(forms(lang).of(new UnitCode(unit)).get(0));
        for (int i = 0; i < ASKED.size(); i++) {
            boolean answer = ASKED.get(i).equals("held") || ASKED.get(i).equals("open");
            int row = paper.row(ASKED.get(i));
            boolean ofTotals = ASKED.get(i).equals("fees");
            paper.put(row, ofTotals ? FIGURE + 1 : FIGURE, answer ? new Cell.Text("có") : number(10 + i));
            if (ASKED.get(i).equals("joined")) {
                paper.put(row, FIGURE + 1, number(112));
            }
        }
        return paper;
    }

    /** That of the union, with the members of both bodies. */
    private static Paper table() {
        Paper paper = new Paper(forms(Lang.VI).table(new UnitCode("U")).get(0));
        int column = paper.column(paper.first("A") - 1, "members");
        paper.put(paper.first("A"), column, number(30));
        paper.put(paper.first("B"), column, number(31));
        return paper;
    }

    private static Cell number(int figure) {
        return new Cell.Numeric(BigDecimal.valueOf(figure), false, null);
    }

    /** What is found, and every figure that counts. */
    private static String found(Paper paper) {
        Ingest ingest = new Ingest(Desk.PLAN, Desk.REGISTRY);
        Table table = paper.table();
        Ingest.Accepted accepted = ingest.accept(List.of(ingest.read(table.file(), List.of(table))));
        StringBuilder found = new StringBuilder(accepted.findings().stream()
                .filter(finding -> finding.code().id().startsWith("form-"))
                .map(OwnFormTest::said)
                .sorted()
                .toList()
                .toString());
        for (Return received : accepted.ledger().in(JUNE)) {
            found.append(' ').append(received.unit());
            for (String id : ASKED) {
                append(received.own().get(new MeasureId(id)), id, found);
            }
            received.toDate().forEach((id, entry) -> append(entry, "~" + id, found));
        }
        return found.toString();
    }

    private static void append(@Nullable Entry entry, String name, StringBuilder found) {
        if (entry instanceof Entry.Given given) {
            found.append(' ').append(name).append('=').append(given.value().toPlainString());
        }
    }

    private static String said(Finding finding) {
        String part = finding.facts() instanceof FormFacts.Altered altered
                ? " " + altered.part().name().toLowerCase(Locale.ROOT).replace('_', '-')
                : "";
        return finding.code().id() + (finding.unit() == null ? "" : " " + finding.unit()) + part;
    }

    /** A sheet as a program reads it that shows stored values, to be written on. */
    private static final class Paper {
        private final TreeMap<Integer, TreeMap<Integer, Cell>> rows = new TreeMap<>();
        private final List<Table.Merge> merges = new ArrayList<>();
        private final Map<Integer, Integer> formulas = new TreeMap<>();
        private Table.@Nullable Guard guard;

        Paper(Sheet sheet) {
            for (int row = 0; row < sheet.rows().size(); row++) {
                List<@Nullable SheetCell> cells = sheet.rows().get(row).cells();
                for (int column = 0; column < cells.size(); column++) {
                    SheetCell cell = cells.get(column);
                    if (cell != null) {
                        if (cell.content() instanceof Content.Formula formula) {
                            formulas.merge(column, 1, Integer::sum);
                            put(row, column, read(formula.stored()));
                        } else {
                            put(row, column, read(cell.content()));
                        }
                    }
                }
            }
            sheet.merges()
                    .forEach(area -> merges.add(
                            new Table.Merge(area.firstRow(), area.firstColumn(), area.lastRow(), area.lastColumn())));
            guard = new Table.Guard(true, formulas);
        }

        private static @Nullable Cell read(Content content) {
            if (content instanceof Content.Numeric number) {
                return new Cell.Numeric(number.value(), false, null);
            }
            return content instanceof Content.Text text && !text.text().isBlank() ? new Cell.Text(text.text()) : null;
        }

        Paper put(int row, int column, @Nullable Cell cell) {
            TreeMap<Integer, Cell> cells = rows.computeIfAbsent(row, number -> new TreeMap<>());
            if (cell == null) {
                cells.remove(column);
            } else {
                cells.put(column, cell);
            }
            return this;
        }

        Paper text(int row, int column, String text) {
            return put(row, column, text.isEmpty() ? null : new Cell.Text(text));
        }

        Paper stamp(FormStamp stamp) {
            return stamp(stamp.text());
        }

        Paper stamp(String text) {
            return text(0, 0, VI.of("form.stamp", text));
        }

        Paper guard(boolean locked, int marks) {
            Map<Integer, Integer> all = new TreeMap<>(formulas);
            all.put(MARK, marks);
            guard = new Table.Guard(locked, all);
            return this;
        }

        Paper unguarded() {
            guard = null;
            return this;
        }

        /** As if the row had been deleted, its formulas with it. */
        Paper without(int row) {
            rows.remove(row);
            return guard(true, formulas.getOrDefault(MARK, 0) - 1);
        }

        String said(int row, int column) {
            Cell cell = rows.getOrDefault(row, new TreeMap<>()).get(column);
            return cell instanceof Cell.Text text ? text.text() : "";
        }

        /** The row of that measure. */
        int row(String measure) {
            return first(measure);
        }

        int first(String code) {
            return rows.keySet().stream()
                    .filter(row -> said(row, CODE).equals(code))
                    .findFirst()
                    .orElseThrow();
        }

        int column(int row, String text) {
            return rows.get(row).keySet().stream()
                    .filter(column -> said(row, column).equals(text))
                    .findFirst()
                    .orElseThrow();
        }

        /** The line that counts what needs a look. */
        int live() {
            return rows.keySet().stream()
                    .filter(row ->
                            said(row, 0).startsWith("Biểu ") || said(row, 0).equals(VI.of("form.live.none")))
                    .findFirst()
                    .orElseThrow();
        }

        Table table() {
            List<Row> read = new ArrayList<>();
            rows.forEach((number, cells) -> {
                List<Row.Placed> placed = cells.entrySet().stream()
                        .map(cell -> new Row.Placed(cell.getKey(), cell.getValue()))
                        .toList();
                if (!placed.isEmpty()) {
                    read.add(new Row(number, false, placed));
                }
            });
            return new Table("2023-06/bieu.xlsx", "Biểu", false, read, merges, Set.of(), guard);
        }
    }
}
