package vn.congdoan.kh415.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.congdoan.kh415.model.body.Registry;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Entry;
import vn.congdoan.kh415.model.figure.Return;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.plan.Label;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.plan.Sector;
import vn.congdoan.kh415.model.table.Place;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.testing.TextTable;
import vn.congdoan.kh415.testing.Told;
import vn.congdoan.kh415.testing.World;

/**
 * The desk on which drawn returns arrive: a small union and its plan, and what was accepted as lines of text.
 *
 * <p>A return reads "A 2023-06 members=10 joined=- held=n/a *members@red=12": - is blank, ~ behind a figure an estimate, a star marks
 * consolidated figures, "v2" a revision above 1. A finding reads "CODE cell unit measure: details".
 */
public final class Desk {
    public static final Plan PLAN = plan();
    public static final Registry REGISTRY = registry();

    private Desk() {}

    private static Plan plan() {
        Plan drawn = World.plan("""
                kind top
                kind upper
                kind base
                kind wing part-of base
                sector red
                sector blue
                measure members stock base
                measure women stock base
                measure joined flow base
                measure held once base yes-no sectors=red
                measure fees ytd base amount
                measure open once upper,base yes-no
                measure rated once base yes-no
                indicator MEMBERS total members
                indicator WOMEN percent women / members
                indicator JOINED total joined
                indicator HELD percent held / bodies sectors=red
                indicator FEES total fees
                indicator OPEN percent open / bodies
                indicator RATED percent rated / bodies due=12
                """);
        Map<String, List<String>> names = Map.of(
                "members", List.of("Tổng số đoàn viên", "người", "Đoàn viên", "Tổng đoàn viên"),
                "women", List.of("Số đoàn viên nữ", "người", "Đoàn viên nữ"),
                "joined", List.of("Số đoàn viên kết nạp mới", "người", "Kết nạp mới", "Đoàn viên vào trong tháng"),
                "held", List.of("Đã tổ chức đối thoại", "có/không", "Đối thoại"),
                "fees", List.of("Thu kinh phí công đoàn", "đồng", "Kinh phí"),
                "open", List.of("Công khai tài chính", "có/không"),
                "rated", List.of("Được xếp loại", "có/không"));
        List<Measure> measures = drawn.measures().stream()
                .map(measure -> named(measure, names.get(measure.id().text())))
                .toList();
        List<Sector> sectors = List.of(
                new Sector("red", new Label("Khu vực nhà nước"), List.of("Nhà nước")),
                new Sector("blue", new Label("Ngoài nhà nước"), List.of("Tư nhân")));
        return new Plan(
                drawn.id(),
                drawn.number(),
                drawn.title(),
                drawn.issued(),
                drawn.firstYear(),
                null,
                drawn.reportingYear(),
                drawn.office(),
                drawn.missing(),
                new Plan.Deadline(5),
                drawn.thresholds(),
                drawn.kinds(),
                sectors,
                measures,
                drawn.groups(),
                drawn.indicators(),
                drawn.rules(),
                drawn.headings());
    }

    private static Measure named(Measure measure, List<String> names) {
        return new Measure(
                measure.id(),
                new Label(names.get(0)),
                names.subList(2, names.size()),
                names.get(1),
                measure.type(),
                measure.time(),
                measure.kinds(),
                measure.sectors(),
                measure.options(),
                measure.answers(),
                false);
    }

    private static Registry registry() {
        return new Registry("""
                T  | Công đoàn Ngành              |   | top   |      |            |            |
                U  | Công đoàn Tổng công ty Một   | T | upper |      |            |            | CĐ TCT Một
                A  | CĐCS Nhà máy Hòa Bình        | U | base  | red  |            |            | Hòa Bình
                A1 | CĐCS thành viên Phân xưởng 1 | A | wing  |      |            |            |
                A2 | CĐCS thành viên Phân xưởng 2 | A | wing  |      |            |            |
                B  | CĐCS Công ty May Sông Thao   | U | base  | blue |            |            | May 1
                C  | CĐCS Công ty May Bến Trăng   | U | base  | blue |            |            | May 1
                D  | CĐCS Viện Thiết kế           | T | base  | red  |            |            |
                E  | CĐCS Xưởng Cũ                | T | base  | blue |            | 2023-03-31 |
                F  | CĐCS Xưởng Cũ                | T | base  | blue | 2023-04-01 |            |
                """.lines().map(Desk::unit).toList());
    }

    private static Unit unit(String line) {
        List<String> words =
                Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        return new Unit(
                new UnitCode(words.get(0)),
                words.get(1),
                words.get(2).isEmpty() ? null : new UnitCode(words.get(2)),
                words.get(3),
                words.get(4).isEmpty() ? null : words.get(4),
                words.get(5).isEmpty() ? null : LocalDate.parse(words.get(5)),
                words.get(6).isEmpty() ? null : LocalDate.parse(words.get(6)),
                null,
                null,
                words.get(7).isEmpty() ? List.of() : List.of(words.get(7)),
                null);
    }

    static Ingest.Accepted accept(Table... tables) {
        Ingest ingest = new Ingest(PLAN, REGISTRY);
        Map<String, List<Table>> files = Arrays.stream(tables).collect(Collectors.groupingBy(Table::file));
        return ingest.accept(files.entrySet().stream()
                .map(file -> ingest.read(file.getKey(), file.getValue()))
                .toList());
    }

    /** What one sheet gives when it arrives in the folder of June 2023. */
    public static List<String> read(String drawing) {
        return read(TextTable.of("2023-06/r.xlsx", drawing));
    }

    public static List<String> read(Table... tables) {
        Ingest.Accepted accepted = accept(tables);
        List<String> lines = new ArrayList<>(returns(accepted));
        accepted.findings().stream().sorted(Finding.ORDER).map(Desk::line).forEach(lines::add);
        return lines;
    }

    /** Cases apart from each other by a blank line: a month, a sheet that arrives in its folder, and behind arrows what comes of it. */
    public static Stream<String> cases(String all) {
        return Arrays.stream(all.split("\n\n"));
    }

    /** Reads one of those, and holds what comes of it against what is due. */
    public static void assertCase(String drawn) {
        List<String> lines = drawn.lines().toList();
        String sheet =
                lines.stream().skip(1).filter(line -> !line.startsWith("=> ")).collect(Collectors.joining("\n"));
        List<String> due = lines.stream()
                .filter(line -> line.startsWith("=> "))
                .map(line -> line.substring(3))
                .toList();
        assertThat(due).isNotEmpty();
        assertThat(read(TextTable.of(lines.get(0) + "/r.xlsx", sheet)))
                .extracting(String::strip)
                .containsExactlyElementsOf(due);
    }

    static List<String> returns(Ingest.Accepted accepted) {
        return REGISTRY.rows().stream()
                .map(Unit::code)
                .flatMap(code -> accepted.ledger().of(code).values().stream())
                .map(Desk::line)
                .toList();
    }

    static List<String> findings(Table... tables) {
        return accept(tables).findings().stream()
                .sorted(Finding.ORDER)
                .map(Desk::line)
                .toList();
    }

    private static String line(Return received) {
        List<String> words = new ArrayList<>();
        words.add(received.unit() + " " + received.period());
        words.addAll(received.revision() > 1 ? List.of("v" + received.revision()) : Collections.emptyList());
        received.own().forEach((measure, entry) -> words.add(measure + "=" + said(entry)));
        received.toDate().forEach((measure, entry) -> words.add("~" + measure + "=" + said(entry)));
        received.consolidated()
                .forEach((key, entry) -> words.add(
                        "*" + key.measure() + (key.sector().isEmpty() ? "" : "@" + key.sector()) + "=" + said(entry)));
        return String.join(" ", words);
    }

    private static String said(Entry entry) {
        if (entry instanceof Entry.Given given) {
            return given.value().toPlainString() + (given.estimated() ? "~" : "");
        }
        return entry instanceof Entry.NotApplicable ? "n/a" : "-";
    }

    private static String line(Finding finding) {
        Place place = finding.place();
        List<String> words = new ArrayList<>();
        words.add(finding.code().toString());
        for (String word : new String[] {
            place.cell() == null ? place.file() : place.cell(),
            finding.unit() == null ? null : finding.unit().text(),
            finding.measure() == null ? null : finding.measure().text()
        }) {
            if (word != null) {
                words.add(word);
            }
        }
        String details = Told.by(finding).stream().collect(Collectors.joining("; "));
        return String.join(" ", words) + (details.isEmpty() ? "" : ": " + details);
    }
}
