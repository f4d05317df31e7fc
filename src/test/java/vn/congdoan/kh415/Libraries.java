package vn.congdoan.kh415;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Registry;
import vn.congdoan.kh415.model.body.Tree;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.finding.CheckFacts;
import vn.congdoan.kh415.model.finding.FileFacts;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.Receipt;
import vn.congdoan.kh415.model.finding.ReturnFacts;
import vn.congdoan.kh415.model.plan.Group;
import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.plan.IndicatorId;
import vn.congdoan.kh415.model.plan.Kind;
import vn.congdoan.kh415.model.plan.Label;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.plan.MeasureType;
import vn.congdoan.kh415.model.plan.Operand;
import vn.congdoan.kh415.model.plan.OverTime;
import vn.congdoan.kh415.model.plan.PaceCurve;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.plan.ReportingYear;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.model.plan.Sector;
import vn.congdoan.kh415.model.plan.Target;
import vn.congdoan.kh415.model.plan.TargetType;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.model.result.Coverage;
import vn.congdoan.kh415.model.result.Earlier;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.model.result.Monthly;
import vn.congdoan.kh415.model.result.Verdict;
import vn.congdoan.kh415.model.table.Place;

/**
 * A small invented plan far from unions: the libraries of a town, with an indicator for each type of target and each
 * verdict, a body that sent nothing, and texts that look like formulas.
 */
public final class Libraries {
    public static final YearMonth PERIOD = YearMonth.of(2023, 6);
    public static final LocalDate AS_OF = LocalDate.of(2023, 7, 5);

    private Libraries() {}

    public static Plan plan() {
        return new Plan(
                "TV7",
                "07/KH-TV",
                new Label("Phát triển văn hóa đọc & thư viện", "Reading & libraries"),
                LocalDate.of(2022, 12, 1),
                2023,
                null,
                new ReportingYear(Month.JANUARY),
                new Plan.Office(
                        List.of("SỞ VĂN HÓA VÀ THỂ THAO"),
                        new Label("THƯ VIỆN THÀNH PHỐ", "CITY LIBRARY"),
                        List.of("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"),
                        "Huế",
                        "Số:      /BC-TV",
                        List.of("Sở Văn hóa và Thể thao;", "Lưu VT."),
                        List.of(List.of("NGƯỜI LẬP BIỂU"), List.of("TM. BAN GIÁM ĐỐC", "GIÁM ĐỐC"))),
                new Plan.MissingPolicy(3, 2),
                new Plan.Deadline(5),
                new Plan.Thresholds(50, 20, 5),
                List.of(
                        new Kind("city", new Label("Thư viện thành phố", "City library"), List.of(), null),
                        new Kind("district", new Label("Thư viện quận", "District library"), List.of(), null),
                        new Kind("branch", new Label("Thư viện phường", "Branch"), List.of(), null),
                        new Kind("corner", new Label("Tủ sách", "Reading corner"), List.of(), "branch")),
                List.of(
                        new Sector("public", new Label("Công lập", "Public"), List.of()),
                        new Sector("private", new Label("Tư thục", "Private"), List.of())),
                List.of(
                        measure("readers", "Số bạn đọc", MeasureType.COUNT, OverTime.YTD),
                        measure("residents", "Số dân", MeasureType.COUNT, OverTime.STOCK),
                        measure("fair", "Đã mở hội sách", MeasureType.YES_NO, OverTime.ONCE),
                        measure("fund", "Kinh phí được cấp", MeasureType.AMOUNT, OverTime.YTD),
                        measure("bought", "Kinh phí mua sách", MeasureType.AMOUNT, OverTime.YTD),
                        measure("gifts", "Sách được tặng", MeasureType.COUNT, OverTime.FLOW),
                        measure("books", "Vốn sách", MeasureType.COUNT, OverTime.STOCK)),
                List.of(
                        new Group("year", new Label("Chỉ tiêu hàng năm", "Every year")),
                        new Group("stage", new Label("Chỉ tiêu giai đoạn", "For the stage"))),
                indicators(),
                List.of(),
                Map.of());
    }

    private static Measure measure(String id, String name, MeasureType type, OverTime time) {
        return new Measure(
                new MeasureId(id),
                new Label(name, id),
                List.of(),
                "",
                type,
                time,
                Set.of("branch", "district"),
                Set.of(),
                List.of(),
                List.of(),
                false);
    }

    private static List<Indicator> indicators() {
        Target least60 = target(TargetType.AT_LEAST, "60", null, null, null);
        return List.of(
                indicator(
                        "L1",
                        "year",
                        "Người dân là bạn đọc",
                        "readers",
                        "residents",
                        ResultUnit.PERCENT,
                        least60,
                        null,
                        true),
                indicator(
                        "L2",
                        "year",
                        "Thư viện mở hội sách",
                        "fair",
                        "",
                        ResultUnit.PERCENT,
                        target(TargetType.EXACTLY, "100", null, null, null),
                        null,
                        false),
                indicator(
                        "L3",
                        "year",
                        "Kinh phí dành mua sách đúng quy định",
                        "bought",
                        "fund",
                        ResultUnit.PERCENT,
                        target(TargetType.RULE, "75", null, "0.5", null),
                        null,
                        false),
                indicator(
                        "L4",
                        "year",
                        "Thư viện được xếp loại tốt",
                        "fair",
                        "",
                        ResultUnit.PERCENT,
                        target(TargetType.BAND, "80", "85", null, null),
                        12,
                        false),
                indicator(
                        "L5",
                        "year",
                        "Sách được tặng mỗi năm",
                        "gifts",
                        null,
                        ResultUnit.TOTAL,
                        target(TargetType.ANNUAL_AVERAGE, "1500", "2000", null, null),
                        12,
                        false),
                indicator(
                        "L6",
                        "year",
                        "Hội sách, bình quân mỗi thư viện",
                        "gifts",
                        "",
                        ResultUnit.AVERAGE,
                        target(TargetType.AVERAGE_PER_BODY, "1", null, null, null),
                        null,
                        true),
                indicator(
                        "L7",
                        "year",
                        "Thư viện tư thục mở cửa chủ nhật",
                        "fair",
                        "",
                        ResultUnit.PERCENT,
                        target(TargetType.AT_LEAST, "98", null, null, null),
                        null,
                        false),
                indicator(
                        "L8",
                        "year",
                        "=Bạn đọc khó khăn được miễn phí",
                        "readers",
                        "residents",
                        ResultUnit.PERCENT,
                        target(TargetType.EXACTLY, "100", null, null, null),
                        null,
                        false),
                indicator(
                        "L9",
                        "year",
                        "Chỉ tiêu chưa có mức",
                        "readers",
                        "residents",
                        ResultUnit.PERCENT,
                        null,
                        null,
                        false),
                indicator(
                        "L10",
                        "year",
                        "Số liệu chưa ai gửi",
                        "readers",
                        "residents",
                        ResultUnit.PERCENT,
                        least60,
                        null,
                        false),
                indicator(
                        "S1",
                        "stage",
                        "Đến hết năm có 12.000 bản sách",
                        "books",
                        null,
                        ResultUnit.TOTAL,
                        target(TargetType.MILESTONE, "12000", null, null, LocalDate.of(2023, 12, 31)),
                        null,
                        false));
    }

    private static Target target(
            TargetType type, String lower, @Nullable String upper, @Nullable String tolerance, @Nullable LocalDate by) {
        return new Target(
                type,
                null,
                null,
                new BigDecimal(lower),
                upper == null ? null : new BigDecimal(upper),
                tolerance == null ? null : new BigDecimal(tolerance),
                by);
    }

    private static Indicator indicator(
            String id,
            String group,
            String name,
            String above,
            @Nullable String below,
            ResultUnit unit,
            @Nullable Target target,
            @Nullable Integer due,
            boolean paced) {
        Operand denominator = below == null
                ? null
                : below.isEmpty() ? new Operand.Bodies() : new Operand.Measures(List.of(new MeasureId(below)));
        return new Indicator(
                new IndicatorId(id),
                group,
                new Label(name, "Indicator " + id),
                new Label(name, "Indicator " + id),
                "mục " + id,
                new Operand.Measures(List.of(new MeasureId(above))),
                denominator,
                Set.of("branch"),
                id.equals("L7") ? Set.of("private") : Set.of(),
                unit,
                unit == ResultUnit.TOTAL,
                target == null ? List.of() : List.of(target),
                due,
                paced ? PaceCurve.LINEAR : null,
                "",
                "");
    }

    /** The town, two districts, four branches of which one stands under the town itself, and a part of a branch. */
    public static Tree tree() {
        return new Tree(
                new Registry(List.of(
                        unit("T", "Thư viện thành phố", null, "city", null, null),
                        unit("Q1", "Thư viện quận Bắc", "T", "district", null, "Cụm Bắc"),
                        unit("P11", "Thư viện phường An Hòa", "Q1", "branch", "public", null),
                        unit("G1", "Tủ sách An Hòa", "P11", "corner", null, null),
                        unit("P12", "=Thư viện \"Sách & Bạn\"", "Q1", "branch", "private", null),
                        unit("Q2", "Thư viện quận Nam", "T", "district", null, "Cụm Nam"),
                        unit("P21", "Thư viện phường Vỹ Dạ", "Q2", "branch", "public", null),
                        unit("P30", "Thư viện lưu động", "T", "branch", "private", null))),
                PERIOD.atEndOfMonth());
    }

    private static Unit unit(
            String code,
            String name,
            @Nullable String parent,
            String kind,
            @Nullable String sector,
            @Nullable String cluster) {
        return new Unit(
                new UnitCode(code),
                name,
                parent == null ? null : new UnitCode(parent),
                kind,
                sector,
                null,
                null,
                new BigDecimal("500"),
                cluster,
                List.of(),
                null);
    }

    public static Assessment assessment() {
        Plan plan = plan();
        Tree tree = tree();
        PlainRollup rollup = new PlainRollup(plan, tree, PERIOD);
        Map<String, Map<String, Ratio>> reported = reported();
        List<IndicatorResult> results = plan.indicators().stream()
                .map(indicator -> rollup.of(
                        indicator,
                        reported.getOrDefault(indicator.id().text(), Map.of()),
                        indicator.id().equals(new IndicatorId("L1"))
                                ? new Earlier(ratio("500", "1000"), Verdict.NOT_MET)
                                : null,
                        indicator.id().equals(new IndicatorId("L5"))
                                ? new Earlier(ratio("900", null), Verdict.NOT_DUE)
                                : null))
                .toList();
        return new Assessment(
                plan, PERIOD, AS_OF, tree, results, receipts(), findings(), inputs(), List.of(), List.of(), trend());
    }

    /** L1 in three months, of which one had no figures and March is not known at all; the books in one, a year ago. */
    private static Map<IndicatorId, List<Monthly>> trend() {
        Coverage most = new Coverage(3, 0, 0, 1);
        return Map.of(
                new IndicatorId("L1"),
                List.of(
                        new Monthly(YearMonth.of(2022, 6), ratio("400", "1000"), Verdict.NOT_MET, most),
                        new Monthly(YearMonth.of(2023, 2), ratio("500", "800"), Verdict.EXCEEDED, most),
                        new Monthly(YearMonth.of(2023, 4), null, Verdict.NO_DATA, new Coverage(0, 0, 0, 4)),
                        new Monthly(YearMonth.of(2023, 5), ratio("500", "1000"), Verdict.NOT_MET, most)),
                new IndicatorId("S1"),
                List.of(new Monthly(YearMonth.of(2022, 6), ratio("1500", null), null, most)));
    }

    /** P30 sends nothing but L7; nobody sends L10. */
    private static Map<String, Map<String, Ratio>> reported() {
        Map<String, Map<String, Ratio>> all = new HashMap<>();
        all.put("L1", Map.of("P11", ratio("130", "200"), "P12", ratio("50", "100"), "P21", ratio("221", "400")));
        all.put("L2", Map.of("P11", ratio("1", "1"), "P12", ratio("1", "1"), "P21", ratio("1", "1")));
        all.put(
                "L3",
                Map.of(
                        "P11",
                        ratio("760.5", "1000"),
                        "P12",
                        ratio("80", "100.25"),
                        "P21",
                        ratio("800000000", "1000000000")));
        all.put("L5", Map.of("P11", ratio("700", null), "P12", ratio("900", null), "P21", ratio("8", null)));
        all.put("L6", Map.of("P11", ratio("2", "1"), "P12", ratio("1", "1"), "P21", ratio("1", "1")));
        all.put("L7", Map.of("P12", ratio("24", "25"), "P30", ratio("24", "24")));
        Ratio none = ratio("0", "0");
        all.put("L8", Map.of("P11", none, "P12", none, "P21", none, "P30", none));
        all.put("L9", Map.of("P11", ratio("1", "3"), "P12", ratio("1", "3"), "P21", ratio("2", "3")));
        all.put("S1", Map.of("P11", ratio("11000", null), "P12", ratio("300", null), "P21", ratio("299", null)));
        return all;
    }

    private static Ratio ratio(String numerator, @Nullable String denominator) {
        return new Ratio(new BigDecimal(numerator), denominator == null ? null : new BigDecimal(denominator));
    }

    private static List<Receipt> receipts() {
        YearMonth may = PERIOD.minusMonths(1);
        return List.of(
                new Receipt(null, new UnitCode("P30"), PERIOD, Receipt.Status.NOT_RECEIVED),
                new Receipt("returns/2023-06/hỏng #1.xls", null, null, Receipt.Status.UNREADABLE),
                new Receipt("returns/2023-06/P21.csv", new UnitCode("P21"), PERIOD, Receipt.Status.USED_WITH_WARNINGS),
                new Receipt("returns/2023-06/nộp/An Hòa.xlsx", new UnitCode("P11"), PERIOD, Receipt.Status.ON_TIME),
                new Receipt("returns/2023-06/P12.xlsx", new UnitCode("P12"), PERIOD, Receipt.Status.ON_TIME),
                new Receipt("returns/2023-05/P11.xlsx", new UnitCode("P11"), may, Receipt.Status.RECEIVED),
                new Receipt("returns/2023-05/P12.xlsx", new UnitCode("P12"), may, Receipt.Status.RECEIVED));
    }

    private static List<Finding> findings() {
        return List.of(
                new Finding(
                        FindingCode.FILE_UNREADABLE,
                        Place.ofFile("returns/2023-06/hỏng #1.xls"),
                        new FileFacts.Damaged(FileFacts.Damage.CONTENT, false)),
                new Finding(
                        FindingCode.NUMERATOR_ABOVE_DENOMINATOR,
                        new Place("returns/2023-06/nộp/An Hòa.xlsx", "Biểu 1", "D9"),
                        new UnitCode("P11"),
                        new MeasureId("readers"),
                        PERIOD,
                        new CheckFacts.Above(
                                new BigDecimal("210"),
                                new BigDecimal("200"),
                                "L1",
                                List.of(new Place(null, null, "D9"), new Place(null, null, "D10")))),
                new Finding(
                        FindingCode.UNIT_GONE,
                        Place.NOWHERE,
                        new UnitCode("P99"),
                        new MeasureId("gifts"),
                        PERIOD,
                        new ReturnFacts.Stated(new BigDecimal("12"))),
                new Finding(
                        FindingCode.FILE_PASSED_OVER,
                        Place.ofFile("returns/2023-06/~$P12.xlsx"),
                        new FileFacts.PassedOver(FileFacts.NoReturn.LITTER)));
    }

    private static List<Assessment.Input> inputs() {
        return List.of(
                new Assessment.Input("plan.yaml", 2345, "ab".repeat(32), Assessment.Input.Role.PLAN),
                new Assessment.Input("returns/2023-06/P12.xlsx", 45678, "0f".repeat(32)));
    }
}
