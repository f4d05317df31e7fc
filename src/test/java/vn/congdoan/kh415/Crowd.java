package vn.congdoan.kh415;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Registry;
import vn.congdoan.kh415.model.body.Tree;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.finding.CheckFacts;
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
import vn.congdoan.kh415.model.result.Earlier;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.model.table.Place;

/**
 * An assessment as large and as wordy as the real ones: the names and targets of {@code targets.yaml} with invented unions
 * and figures. Not a reader of the plan: it takes only what the look of the workbook depends on.
 */
public final class Crowd {
    private static final YearMonth PERIOD = YearMonth.of(2023, 6);
    private static final List<String> PLACES = List.of(
            "Dệt may Hà Nội",
            "Hóa chất Lâm Thao",
            "Giấy Bãi Bằng",
            "Thuốc lá Thăng Long",
            "Xi măng Hoàng Thạch",
            "Cơ khí Quang Trung",
            "Bia Sài Gòn – Miền Tây",
            "Than Vàng Danh",
            "Thép Thái Nguyên",
            "Phân bón Miền Nam");

    private final Random random;
    private final int uppers;
    private final int below;
    private final JsonNode yaml;
    private final Plan plan;
    private final Tree tree;

    private Crowd(int uppers, int below, long seed) throws IOException {
        this.random = new Random(seed);
        this.uppers = uppers;
        this.below = below;
        this.yaml = new YAMLMapper().readTree(Path.of("targets.yaml").toFile());
        this.plan = plan();
        this.tree = new Tree(new Registry(units()), PERIOD.atEndOfMonth());
    }

    /** So many upper unions with so many grassroots unions below each, and a few grassroots unions directly under the top. */
    public static Assessment assessment(int uppers, int below, long seed) throws IOException {
        return new Crowd(uppers, below, seed).assessment();
    }

    private Assessment assessment() {
        PlainRollup rollup = new PlainRollup(plan, tree, PERIOD);
        Set<String> silent = new HashSet<>();
        tree.units().stream()
                .filter(unit -> random.nextInt(12) == 0)
                .forEach(unit -> silent.add(unit.code().text()));
        List<IndicatorResult> results = new ArrayList<>();
        for (Indicator indicator : plan.indicators()) {
            Map<String, Ratio> reported = new HashMap<>();
            double level = 0.45 + 0.55 * random.nextDouble();
            for (Unit unit : tree.units()) {
                boolean lateInYear = indicator.dueMonth() != null && indicator.unit() == ResultUnit.PERCENT;
                if (indicator.expects(unit) && !silent.contains(unit.code().text()) && !lateInYear) {
                    reported.put(unit.code().text(), ratio(indicator, level));
                }
            }
            Ratio before = indicator.denominator() == null
                    ? ratio(indicator, level)
                    : new Ratio(BigDecimal.valueOf(600 + random.nextInt(300)), BigDecimal.valueOf(1000));
            results.add(rollup.of(
                    indicator,
                    reported,
                    new Earlier(before, null),
                    random.nextBoolean() ? new Earlier(before, null) : null));
        }
        return new Assessment(
                plan,
                PERIOD,
                LocalDate.of(2023, 7, 5),
                tree,
                results,
                receipts(silent),
                findings(),
                inputs(),
                List.of(),
                List.of(),
                Map.of());
    }

    private Ratio ratio(Indicator indicator, double level) {
        long bodies = 1;
        boolean money = indicator.numerator().toString().contains("kp_");
        long people = money ? 100_000_000L + random.nextInt(900_000_000) : 200 + random.nextInt(2500);
        if (indicator.denominator() == null) {
            return new Ratio(BigDecimal.valueOf(indicator.dueMonth() == null ? people : random.nextInt(25)), null);
        }
        if (indicator.countsBodies()) {
            int most = indicator.unit() == ResultUnit.AVERAGE ? 3 : 2;
            return new Ratio(
                    BigDecimal.valueOf(most == 3 ? random.nextInt(most) : random.nextDouble() < level ? 1 : 0),
                    BigDecimal.valueOf(bodies));
        }
        return new Ratio(BigDecimal.valueOf((long) (people * level)), BigDecimal.valueOf(people));
    }

    private List<Unit> units() {
        List<Unit> units = new ArrayList<>();
        units.add(unit("CDCT", plan.office().issuer().text(), null, "central", null, null));
        for (int i = 1; i <= uppers; i++) {
            String upper = "T%02d".formatted(i);
            String name = "Công đoàn Tổng công ty " + PLACES.get(i % PLACES.size()) + " " + i;
            units.add(unit(upper, name, "CDCT", "upper", null, "Cụm thi đua số " + (1 + i % 5)));
            for (int j = 1; j <= below; j++) {
                units.add(grassroots("%s-%02d".formatted(upper, j), upper));
            }
        }
        for (int j = 1; j <= 6; j++) {
            units.add(grassroots("C%02d".formatted(j), "CDCT"));
        }
        return units;
    }

    private Unit grassroots(String code, String parent) {
        String sector = List.of("soe", "non-state", "public").get(random.nextInt(3));
        String name = "Công đoàn cơ sở Công ty cổ phần " + PLACES.get(random.nextInt(PLACES.size()));
        return unit(code, name + " " + code, parent, "grassroots", sector, null);
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
                null,
                cluster,
                List.of(),
                null);
    }

    private List<Receipt> receipts(Set<String> silent) {
        List<Receipt> receipts = new ArrayList<>();
        List<Receipt.Status> good = List.of(
                Receipt.Status.ON_TIME,
                Receipt.Status.LATE,
                Receipt.Status.USED_WITH_WARNINGS,
                Receipt.Status.RECEIVED);
        for (Unit unit : tree.units()) {
            receipts.add(
                    silent.contains(unit.code().text())
                            ? new Receipt(null, unit.code(), PERIOD, Receipt.Status.NOT_RECEIVED)
                            : new Receipt(
                                    "returns/2023-06/" + unit.parent() + "/Báo cáo tháng 6 " + unit.code() + ".xlsx",
                                    unit.code(),
                                    PERIOD,
                                    good.get(random.nextInt(good.size()))));
        }
        return receipts;
    }

    private List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (Unit unit : tree.units()) {
            if (random.nextInt(4) == 0) {
                String file = "returns/2023-06/" + unit.parent() + "/Báo cáo tháng 6 " + unit.code() + ".xlsx";
                findings.add(
                        random.nextBoolean()
                                ? new Finding(
                                        FindingCode.NUMERATOR_ABOVE_DENOMINATOR,
                                        new Place(file, "Biểu tổng hợp", "E" + (9 + random.nextInt(20))),
                                        unit.code(),
                                        plan.measures()
                                                .get(random.nextInt(
                                                        plan.measures().size()))
                                                .id(),
                                        PERIOD,
                                        new CheckFacts.Above(
                                                new BigDecimal("1250"),
                                                new BigDecimal("1024"),
                                                "HN03a",
                                                List.of(new Place(null, null, "E9"), new Place(null, null, "E10"))))
                                : new Finding(
                                        FindingCode.UNIT_GONE,
                                        Place.ofFile(file),
                                        unit.code(),
                                        null,
                                        PERIOD,
                                        new ReturnFacts.Stated(new BigDecimal("12"))));
            }
        }
        findings.sort(Finding.ORDER);
        return findings;
    }

    private List<Assessment.Input> inputs() {
        return tree.units().stream()
                .map(unit -> new Assessment.Input(
                        "returns/2023-06/" + unit.parent() + "/Báo cáo tháng 6 " + unit.code() + ".xlsx",
                        10_000 + random.nextInt(90_000),
                        "%064x".formatted(random.nextLong() >>> 1)))
                .toList();
    }

    private Plan plan() {
        JsonNode office = yaml.get("office");
        List<List<String>> signers = new ArrayList<>();
        office.get("signers").forEach(block -> signers.add(texts(block)));
        return new Plan(
                yaml.at("/plan/id").asText(),
                yaml.at("/plan/number").asText(),
                new Label(yaml.at("/plan/title").asText()),
                LocalDate.of(2021, 10, 6),
                2021,
                null,
                new ReportingYear(Month.JANUARY),
                new Plan.Office(
                        texts(office.get("superior")),
                        new Label(office.get("issuer").asText()),
                        texts(office.get("nation")),
                        office.get("city").asText(),
                        "",
                        List.of(),
                        signers),
                new Plan.MissingPolicy(3, 3),
                new Plan.Deadline(5),
                new Plan.Thresholds(50, 20, 5),
                named("kinds", (id, node) -> new Kind(id, label(node), List.of(), null)),
                named("sectors", (id, node) -> new Sector(id, label(node), List.of())),
                named("measures", this::measure),
                named("groups", (id, node) -> new Group(id, label(node))),
                named("indicators", this::indicator),
                List.of(),
                Map.of());
    }

    private interface Maker<T> {
        T make(String id, JsonNode node);
    }

    private <T> List<T> named(String section, Maker<T> maker) {
        List<T> made = new ArrayList<>();
        yaml.get(section).properties().forEach(entry -> made.add(maker.make(entry.getKey(), entry.getValue())));
        return made;
    }

    private Measure measure(String id, JsonNode node) {
        return new Measure(
                new MeasureId(id),
                label(node),
                List.of(),
                node.get("unit").asText(),
                MeasureType.COUNT,
                OverTime.YTD,
                Set.copyOf(texts(node.get("kinds"))),
                Set.of(),
                List.of(),
                List.of(),
                false);
    }

    private Indicator indicator(String id, JsonNode node) {
        JsonNode below = node.get("denominator");
        String above = measureOf(node.get("numerator"));
        JsonNode kinds = node.has("kinds") ? node.get("kinds") : yaml.at("/measures/" + above + "/kinds");
        JsonNode target = node.get("target").isArray() ? node.get("target").get(1) : node.get("target");
        Operand denominator = below == null
                ? null
                : below.asText().equals("bodies")
                        ? new Operand.Bodies()
                        : new Operand.Measures(List.of(new MeasureId(measureOf(below))));
        return new Indicator(
                new IndicatorId(id),
                node.get("group").asText(),
                label(node),
                label(node),
                node.get("place").asText(),
                new Operand.Measures(List.of(new MeasureId(above))),
                denominator,
                Set.copyOf(texts(kinds)),
                node.has("sectors") ? Set.copyOf(texts(node.get("sectors"))) : Set.of(),
                ResultUnit.valueOf(node.get("unit").asText().toUpperCase(java.util.Locale.ROOT)),
                node.has("judged"),
                List.of(target(target)),
                node.has("due") ? node.get("due").asInt() : null,
                node.has("pace") ? PaceCurve.LINEAR : null,
                "",
                "");
    }

    /** The first measure of all of several, and the one of a choice, stand for them. */
    private static String measureOf(JsonNode operand) {
        JsonNode named = operand.isObject() ? operand.path("all").path(0) : operand;
        return (named.isMissingNode() ? operand.get("measure") : named).asText();
    }

    private static Target target(JsonNode node) {
        String type = node.get("type").asText().replace('-', '_').toUpperCase(java.util.Locale.ROOT);
        return new Target(
                TargetType.valueOf(type),
                null,
                null,
                new BigDecimal((node.has("value") ? node.get("value") : node.get("lower")).asText()),
                node.has("upper") ? new BigDecimal(node.get("upper").asText()) : null,
                node.has("tolerance") ? new BigDecimal(node.get("tolerance").asText()) : null,
                node.has("by") ? LocalDate.parse(node.get("by").asText()) : null);
    }

    private static Label label(JsonNode node) {
        return node.has("english")
                ? new Label(node.get("name").asText(), node.get("english").asText())
                : new Label(node.get("name").asText());
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
