package vn.congdoan.kh415.report.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.Libraries;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.report.book.BookSetting;
import vn.congdoan.kh415.report.book.Chart;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.book.FileLink;
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.report.book.LineChart;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.report.book.SheetRow;
import vn.congdoan.kh415.report.formula.Expr;
import vn.congdoan.kh415.testing.Assessed;
import vn.congdoan.kh415.testing.World;
import vn.congdoan.kh415.text.PercentCode;
import vn.congdoan.kh415.text.Words;

final class SheetsTest {
    private static final BookSetting SETTING = new BookSetting("1.0.0", "../../");

    @Test
    void workbook_has_its_sheets_in_reading_order() {
        assertThat(sheets(Libraries.assessment()))
                .extracting(Sheet::name)
                .containsExactly(
                        "Tổng hợp",
                        "Thay đổi",
                        "Công đoàn cấp trên",
                        "Khu vực, cụm",
                        "Chưa có số liệu",
                        "Biểu đồ",
                        "Mục lục",
                        "Mức phấn đấu",
                        "Theo từng cấp",
                        "Theo cấp, khu vực, cụm",
                        "Ma trận",
                        "Xếp hạng",
                        "Cần xử lý",
                        "Số liệu",
                        "Tử số – mẫu số",
                        "Thiếu số liệu",
                        "Chia số còn thiếu",
                        "Chi tiết thay đổi",
                        "Xu hướng",
                        "Đồ thị xu hướng",
                        "Phương pháp",
                        "Kiểm chứng");
    }

    @Test
    void first_page_names_what_is_missed_by_how_much_and_who_is_missing() {
        assertThat(column(named(sheets(Libraries.assessment()), "Tổng hợp"), 0))
                .contains(
                        "Chưa đạt: Người dân là bạn đọc (L1) còn thiếu 19; Thư viện tư thục mở cửa chủ nhật (L7) còn thiếu"
                                + " 1 đơn vị. Vượt mức quy định: Kinh phí dành mua sách đúng quy định (L3). Chậm tiến"
                                + " độ: không.",
                        "Chưa gửi báo cáo: Thư viện lưu động.");
    }

    @Test
    void a_change_of_pace_is_told_alike_on_the_first_page_and_on_the_sheets_of_changes() {
        String plan = """
                kind top
                kind base
                measure heads stock base
                measure done ytd base
                measure seen ytd base
                indicator PACE percent done / heads at-least 90 due=12 paced
                indicator FAST percent seen / heads at-least 90 due=12 paced
                """;
        String tree = "T top\n  A base\n2023-05\nA heads=100 done=10 seen=40\n2023-06\nA heads=100 done=60 seen=90\n";
        Assessment assessment = new Assessed(World.of(plan, tree), "2023-06").assessment();
        List<Sheet> sheets = Sheets.of(assessment, Words.in(Lang.EN), SETTING);
        assertThat(column(named(sheets, "Summary"), 0))
                .contains("Changed verdicts: PACE (PACE): from under way, behind to under way, on track;"
                        + " FAST (FAST): from under way, on track to met.");
        Sheet changes = named(sheets, "Changes");
        assertThat(changes.rows().stream()
                        .skip(5)
                        .map(row -> Objects.requireNonNull(row.cells().get(2))
                                .style()
                                .strong()))
                .containsExactly(true, true);
        assertThat(column(changes, 2))
                .contains("60.00\u00a0%, up 50.00\u00a0points; from under way, behind to under way, on track.");
        assertThat(column(named(sheets, "Change details"), 1))
                .contains("Indicators with another verdict: 2.")
                .anyMatch(text -> text.startsWith("From \"under way, behind\" to \"under way, on track\"."));
    }

    @Test
    void ranks_of_units_with_units_below_come_first_and_only_they_are_printed() {
        Sheet ranks = named(sheets(Libraries.assessment()), "Xếp hạng");
        assertThat(column(ranks, 1).stream().distinct()).containsExactly("Cấp", "Thư viện quận", "Thư viện phường");
        SheetRow last = ranks.rows().get(ranks.page().paper().lastRow());
        SheetRow next = ranks.rows().get(ranks.page().paper().lastRow() + 1);
        assertThat(Objects.requireNonNull(last.cells().get(1)).content()).isEqualTo(new Content.Text("Thư viện quận"));
        assertThat(Objects.requireNonNull(next.cells().get(1)).content())
                .isEqualTo(new Content.Text("Thư viện phường"));
    }

    @Test
    void names_of_sheets_are_what_spreadsheets_accept() {
        for (Lang lang : Lang.values()) {
            assertThat(Sheets.of(Libraries.assessment(), Words.in(lang), SETTING))
                    .extracting(Sheet::name)
                    .doesNotHaveDuplicates()
                    .allMatch(name -> name.length() <= 31 && name.matches("[^\\\\/?*\\[\\]:]+"));
        }
    }

    @Test
    void every_counted_body_with_bodies_below_is_a_tier_and_a_part_makes_none() {
        Sheet tiers = named(sheets(Libraries.assessment()), "Theo từng cấp");
        assertThat(column(tiers, 0).stream().distinct().skip(2)).containsExactly("Mã đơn vị", "T", "Q1", "Q2");
    }

    @Test
    void matrix_lists_bodies_in_tree_order_and_leaves_out_parts() {
        Sheet matrix = named(sheets(Libraries.assessment()), "Ma trận");
        assertThat(column(matrix, 0)).endsWith("Mã đơn vị", "T", "Q1", "P11", "P12", "Q2", "P21", "P30");
        assertThat(matrix.rows().stream().skip(4).map(SheetRow::level)).containsExactly(0, 1, 2, 2, 1, 2, 1);
    }

    @Test
    void matrix_shows_absence_also_where_nothing_is_judged() {
        Sheet matrix = named(sheets(Libraries.assessment()), "Ma trận");
        // The last row is a body that sent nothing; the fifth indicator is judged at the top only.
        SheetRow silent = matrix.rows().get(matrix.rows().size() - 1);
        assertThat(Objects.requireNonNull(silent.cells().get(6)).content()).isEqualTo(new Content.Text("…"));
    }

    @Test
    void chart_shows_results_against_targets_and_the_farthest_from_its_target_first() {
        Chart chart = chart();
        assertThat(chart.categories().names())
                .extracting(name -> name.split(" ")[0])
                // L3 is over the rule; L4 is not due and has no value, L9 has no target.
                .containsExactly("L3", "S1", "L1", "L7", "L2", "L5", "L6");
        assertThat(chart.categories().names().get(1)).contains("(% của mức)  ");
        assertThat(chart.categories().names().get(0)).endsWith("  80,00 %");
        assertThat(chart.marks().numbers())
                .usingElementComparator(Comparator.naturalOrder())
                .containsExactly(
                        new BigDecimal("0.75"),
                        BigDecimal.ONE,
                        new BigDecimal("0.6"),
                        new BigDecimal("0.98"),
                        BigDecimal.ONE,
                        BigDecimal.ONE,
                        BigDecimal.ONE);
        assertThat(chart.told())
                .isEqualTo(
                        "Biểu đồ thanh ngang, tại thời điểm lập: 7 chỉ tiêu so với mức phấn đấu, 3 chỉ tiêu chưa đạt hoặc"
                                + " vượt mức quy định. Xa mức nhất: Kinh phí dành mua sách đúng quy định, kết quả 80,00 %, mức 75,00"
                                + " %.");
    }

    @Test
    void each_bar_has_one_look_and_what_is_missed_has_that_of_the_missed() {
        Chart chart = chart();
        Chart.Looks looks = chart.looks();
        for (int i = 0; i < chart.values().numbers().size(); i++) {
            List<BigDecimal> all = List.of(
                    looks.reached().numbers().get(i),
                    looks.missed().numbers().get(i),
                    looks.open().numbers().get(i));
            assertThat(all.stream().filter(number -> number.signum() != 0))
                    .as(chart.categories().names().get(i))
                    .containsExactly(chart.values().numbers().get(i));
        }
        assertThat(IntStream.range(0, chart.values().numbers().size())
                        .filter(i -> looks.missed().numbers().get(i).signum() != 0)
                        .mapToObj(i -> chart.categories().names().get(i).split(" ")[0]))
                .containsExactly("L3", "L1", "L7");
    }

    @Test
    void numbers_of_the_chart_stand_off_the_paper_in_rows_that_nothing_folds_away() {
        Sheet sheet = named(sheets(Libraries.assessment()), "Biểu đồ");
        assertThat(chart().values().cells().firstColumn())
                .isGreaterThan(sheet.page().paper().lastColumn());
        assertThat(chart().place().lastColumn()).isEqualTo(sheet.page().paper().lastColumn());
        assertThat(chart().place().lastRow()).isEqualTo(sheet.page().paper().lastRow());
        assertThat(sheet.rows()).extracting(SheetRow::level).containsOnly(0);
    }

    private static Chart chart() {
        return named(sheets(Libraries.assessment()), "Biểu đồ").charts().get(0);
    }

    @Test
    void month_without_figures_is_a_gap_and_never_nothing() {
        LineChart chart =
                named(sheets(Libraries.assessment()), "Đồ thị xu hướng").lines().get(0);
        assertThat(chart.title()).startsWith("L1 ");
        assertThat(chart.lines())
                .extracting(LineChart.Line::name)
                .containsExactly("Năm 2023", "Năm 2022", "Mức phấn đấu");
        assertThat(chart.lines().get(0).numbers().stream().map(number -> number == null ? "" : number.toString()))
                .startsWith("", "0.625", "", "", "0.5", "0.5728571428571428571428571428571429")
                .endsWith("", "", "", "", "", "");
        assertThat(chart.lines().get(1).numbers())
                .containsExactly(
                        null, null, null, null, null, new BigDecimal("0.4"), null, null, null, null, null, null);
    }

    @Test
    void trend_shows_the_mark_of_each_month_and_its_coverage() {
        Sheet trend = named(sheets(Libraries.assessment()), "Xu hướng");
        List<SheetRow> rows = trend.rows().stream()
                .filter(row -> !row.cells().isEmpty()
                        && row.cells().get(0) != null
                        && Objects.requireNonNull(row.cells().get(0)).content().equals(new Content.Text("L1")))
                .toList();
        assertThat(rows).hasSize(4);
        SheetCell february = Objects.requireNonNull(rows.get(0).cells().get(5));
        assertThat(february.style().mark()).isEqualTo("▲");
        assertThat(Objects.requireNonNull(rows.get(0).cells().get(6)).content()).isEqualTo(Content.BLANK);
        assertThat(Objects.requireNonNull(rows.get(3).cells().get(7)).content())
                .isEqualTo(new Content.Formula(Expr.of(0).over(Expr.of(4)), new Content.Numeric(new BigDecimal("0"))));
    }

    @Test
    void changed_verdict_stands_first_and_is_said() {
        assertThat(column(named(sheets(Libraries.assessment()), "Chi tiết thay đổi"), 1))
                .contains(
                        "Chuyển từ \"đang thực hiện\" sang \"đạt\". Sách được tặng mỗi năm: kỳ này 1.608, kỳ trước 900.");
    }

    @Test
    void changes_are_said_in_a_short_sentence_each() {
        Sheet changes = named(sheets(Libraries.assessment()), "Thay đổi");
        assertThat(column(changes, 2)).contains("57,29\u00a0%, tăng 7,29\u00a0điểm %.", "Chưa so sánh được.");
        assertThat(column(changes, 3)).contains("1.608, tăng 708; từ đang thực hiện thành đạt (tạm tính).");
    }

    @Test
    void total_that_lacks_a_return_has_not_fallen_in_the_short_sentence_either() {
        String plan = """
                kind base
                measure heads stock base
                indicator GOAL total heads at-least 900
                """;
        String bodies = "T base\n  A base\n  B base\n";
        String then = "2022-06\nA heads=100\nB heads=200\n";
        for (String[] now : new String[][] {
            {"A heads=110", "110, it was 300; units with figures then are missing now."},
            {"A heads=110\nB heads=150\nT heads=100", "360, it was 300; more units have figures now."},
            {"A heads=110\nT heads=100", "210, it was 300; other units have figures now."},
            {"A heads=110\nB heads=150", "260, down 40."}
        }) {
            World world = World.of(plan, bodies + then + "2023-06\n" + now[0] + "\n");
            List<Sheet> sheets = Sheets.of(
                    new Assessed(world, "2023-06").assessment(), Words.in(Lang.EN), new BookSetting("1", "../../"));
            assertThat(column(named(sheets, "Changes"), 3)).contains(now[1]);
        }
    }

    @Test
    void missing_returns_stand_first_and_other_periods_are_only_counted() {
        Sheet returns = named(sheets(Libraries.assessment()), "Cần xử lý");
        assertThat(column(returns, 1))
                .containsExactly(
                        "Tình trạng",
                        "chưa nhận được",
                        "không đọc được",
                        "lỗi",
                        "lỗi",
                        "cảnh báo",
                        "lưu ý",
                        "đã dùng, cần xem lại",
                        "đúng hạn",
                        "đúng hạn");
        assertThat(column(returns, 0).get(2))
                .endsWith("Ngoài ra có 2 báo cáo của các kỳ khác, ghi trong tệp JSON kèm theo.");
    }

    @Test
    void nothing_found_and_nothing_expected_still_gives_a_workbook() {
        Assessment full = Libraries.assessment();
        Assessment empty = new Assessment(
                full.plan(),
                full.period(),
                full.asOf(),
                full.tree(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of());
        assertThat(column(named(sheets(empty), "Chi tiết thay đổi"), 1))
                .startsWith("Chưa có số liệu kỳ trước (05/2023), nên chưa so sánh được.");
        assertThat(column(named(sheets(empty), "Cần xử lý"), 0)).contains("Không có gì cần xem lại.");
    }

    @Test
    void signs_of_formulas_and_addresses_in_the_name_of_a_file_are_encoded_in_its_link() {
        assertThat(PercentCode.ofPath("../=it's [1] #2 50%.xlsx"))
                .isEqualTo("../%3Dit%27s%20%5B1%5D%20%232%2050%25.xlsx");
    }

    @Test
    void links_lead_to_the_file_or_to_the_archive_or_mail_it_came_in() {
        assertThat(PercentCode.ofPath("../returns/Báo cáo #1.xlsx"))
                .isEqualTo("../returns/B%C3%A1o%20c%C3%A1o%20%231.xlsx");
        Assessment assessment =
                withInputs("returns/a.zip", "returns/a.zip/b/thư.eml", "returns/a.zip/b/thư.eml/c.xlsx");
        FileLink links = new FileLink(new Frame(assessment, Words.in(Lang.VI), SETTING));
        assertThat(links.cell("returns/a.zip/b/thư.eml/c.xlsx").content())
                .isEqualTo(new Content.Link("mở", "../../returns/a.zip"));
        assertThat(links.cell("returns/b/c.xlsx").content())
                .isEqualTo(new Content.Link("mở", "../../returns/b/c.xlsx"));
    }

    private static Assessment withInputs(String... files) {
        Assessment of = Libraries.assessment();
        return new Assessment(
                of.plan(),
                of.reported(),
                of.asOf(),
                of.tree(),
                of.indicators(),
                of.receipts(),
                of.findings(),
                Stream.of(files).map(file -> new Assessment.Input(file, 1, "")).toList(),
                of.returns(),
                of.restatements(),
                of.trend(),
                of.gaps(),
                of.closed());
    }

    private static Sheet named(List<Sheet> sheets, String name) {
        return sheets.stream()
                .filter(sheet -> sheet.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Sheet> sheets(Assessment assessment) {
        return Sheets.of(assessment, Words.in(Lang.VI), SETTING);
    }

    /** The texts in a column, blanks left out. */
    private static List<String> column(Sheet sheet, int column) {
        return sheet.rows().stream()
                .filter(row -> row.cells().size() > column)
                .map(row -> row.cells().get(column))
                .filter(Objects::nonNull)
                .map(SheetCell::content)
                .map(content -> content instanceof Content.Formula formula ? formula.stored() : content)
                .filter(Content.Text.class::isInstance)
                .map(content -> ((Content.Text) content).text())
                .toList();
    }
}
