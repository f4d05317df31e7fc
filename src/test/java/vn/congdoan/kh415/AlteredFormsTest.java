package vn.congdoan.kh415;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congdoan.kh415.ingest.Ingest;
import vn.congdoan.kh415.model.body.Registry;
import vn.congdoan.kh415.model.figure.Entry;
import vn.congdoan.kh415.model.figure.FigureKey;
import vn.congdoan.kh415.model.figure.Ledger;
import vn.congdoan.kh415.model.figure.Return;
import vn.congdoan.kh415.model.finding.FormFacts;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.table.Patience;
import vn.congdoan.kh415.read.list.UnitList;
import vn.congdoan.kh415.read.plan.PlanReader;
import vn.congdoan.kh415.read.table.TableFile;
import vn.congdoan.kh415.testing.BlankForm;
import vn.congdoan.kh415.testing.Folders;
import vn.congdoan.kh415.testing.OfficeActs;
import vn.congdoan.kh415.testing.Ran;
import vn.congdoan.kh415.text.FormStamp;

/** Whatever somebody alters in a form beside its entries is found, and no figure is taken for another. */
final class AlteredFormsTest {
    private static final YearMonth JUNE = YearMonth.of(2023, 6);

    @TempDir
    private Path folder;

    private Plan plan;
    private Registry registry;
    private BlankForm form;
    private final Map<FigureKey, BigDecimal> typed = new TreeMap<>();
    private final OfficeActs acts = new OfficeActs();
    private final Map<String, Path> saved = new LinkedHashMap<>();

    /** What is found of each, and how many of 22 figures are taken. */
    private static final String EXPECTED = """
            as-it-is: [] 22
            row-inserted-above: [] 22
            row-inserted-in-the-table: [] 22
            sheet-renamed: [] 22
            sheet-copied: [return-duplicate] 22
            blank-row-deleted: [] 22
            unit-and-code: [form-of-another] 0
            code-alone: [unit-contradiction] 0
            name-alone: [unit-contradiction] 0
            unknown-code: [unit-unknown] 0
            month: [form-of-another, period-contradiction] 0
            stamp-damaged: [form-altered stamp] 22
            stamp-of-another-unit: [form-of-another] 0
            stamp-of-another-month: [form-of-another] 0
            stamp-of-another-plan: [form-of-other-plan] 0
            stamp-of-an-older-plan: [form-outdated] 22
            label-of-another: [form-altered label, measure-ambiguous] 21
            label-reworded: [form-altered label] 22
            label-of-women: [figure-beside-only, form-altered label] 21
            code-of-another: [form-altered label, measure-ambiguous] 21
            code-gone: [form-altered code] 22
            in-millions: [figure-other-unit, form-altered unit-of-measure] 21
            heading-renamed: [figure-longer-period, form-altered heading, form-headings] 0
            headings-exchanged: [form-headings] 0
            totals-renamed: [figure-twice, form-altered heading] 10
            row-deleted: [form-altered formulas, form-altered rows] 21
            column-added: [form-altered heading] 22
            protection-lifted: [form-altered protection] 22
            count-typed-over: [form-altered count, form-altered formulas] 22
            count-gone: [form-altered count, form-altered formulas] 22
            mark-typed-over: [form-altered formulas] 22
            table: [return-empty] 1
            table-label-of-women: [figure-beside-only, form-altered label, return-empty] 0
            table-of-another: [form-of-another] 0
            table-row-of-another: [form-of-another, return-empty] 0
            table-columns-exchanged: [form-headings] 0
            """;

    @Test
    void alterations_are_found_and_no_figure_is_taken_for_another() throws IOException, InterruptedException {
        LibreOffice office = LibreOffice.orSkip(folder);
        Folders.copy(Path.of("samples"), folder.resolve("w"));
        plan = PlanReader.read(Path.of("targets.yaml")).value().orElseThrow();
        registry = UnitList.read(folder.resolve("w/units.csv"), plan).value();
        String plans = Path.of("targets.yaml").toAbsolutePath().toString();
        for (String month : List.of("2023-06", "2023-05")) {
            Ran ran = Ran.in(folder, "forms", "w", "-p", month, "-o", month, "--plan", plans);
            assertThat(ran.code()).as(ran.err()).isZero();
        }
        Path blank = folder.resolve("2023-06/KH415-2023-06-DHL01.xlsx");
        form = BlankForm.read(blank, plan);
        Map<String, int[]> at = places(blank);
        Path table = folder.resolve("2023-06/KH415-2023-06-DHL-table.xlsx");
        FormStamp own = stamp(blank);

        // Nothing is found of these.
        alter("as-it-is", () -> {});
        alter("row-inserted-above", () -> acts.insert(at.get("Đơn vị báo cáo")[0]));
        alter(
                "row-inserted-in-the-table",
                () -> acts.insert(form.entries().get(6).row()));
        alter("sheet-renamed", () -> acts.rename("Sheet1"));
        alter("sheet-copied", () -> acts.protect().copy("Bản sao"));
        alter("blank-row-deleted", () -> acts.delete(at.get("Đơn vị báo cáo")[0] - 1));

        // What it says of whom and when.
        alter("unit-and-code", () -> {
            words(at, "Đơn vị báo cáo", "Đơn vị báo cáo: Công đoàn cơ sở Công ty cổ phần Sợi Thanh Lam");
            words(at, "Mã đơn vị", "Mã đơn vị: DHL02");
        });
        alter("code-alone", () -> words(at, "Mã đơn vị", "Mã đơn vị: DHL02"));
        alter(
                "name-alone",
                () -> words(at, "Đơn vị báo cáo", "Đơn vị báo cáo: Công đoàn cơ sở Công ty cổ phần Sợi Thanh Lam"));
        alter("unknown-code", () -> {
            words(at, "Mã đơn vị", "Mã đơn vị: DHL99");
            words(at, "Đơn vị báo cáo", "Đơn vị báo cáo: Công đoàn cơ sở Không Ai Biết");
        });
        alter("month", () -> words(at, "Kỳ báo cáo", "Kỳ báo cáo: tháng 05/2023"));
        alter(
                "stamp-damaged",
                () -> words(at, "Mã biểu", "Mã biểu: " + own.text().replace("DHL01", "DHL02")));
        alter(
                "stamp-of-another-unit",
                () -> words(
                        at,
                        "Mã biểu",
                        "Mã biểu: "
                                + stamp(folder.resolve("2023-06/KH415-2023-06-DHL02.xlsx"))
                                        .text()));
        alter(
                "stamp-of-another-month",
                () -> words(
                        at,
                        "Mã biểu",
                        "Mã biểu: "
                                + stamp(folder.resolve("2023-05/KH415-2023-05-DHL01.xlsx"))
                                        .text()));
        alter(
                "stamp-of-another-plan",
                () -> words(
                        at,
                        "Mã biểu",
                        "Mã biểu: "
                                + new FormStamp("SAFE26", JUNE, false, own.lines(), own.marks(), own.print(), "DHL01")
                                        .text()));
        alter(
                "stamp-of-an-older-plan",
                () -> words(
                        at,
                        "Mã biểu",
                        "Mã biểu: "
                                + new FormStamp("KH415", JUNE, false, own.lines(), own.marks(), "00000000", "DHL01")
                                        .text()));

        // What it asks for.
        int members = row("doan_vien");
        alter("label-of-another", () -> acts.words(members, 2, "Số đoàn viên ở doanh nghiệp"));
        alter("label-reworded", () -> acts.words(members, 2, "Số đoàn viên dự kiến nghỉ hưu"));
        alter("label-of-women", () -> acts.words(members, 2, "Tổng số đoàn viên công đoàn nữ"));
        alter("code-of-another", () -> acts.words(members, 1, "uv_bch"));
        alter("code-gone", () -> acts.words(members, 1, ""));
        alter("in-millions", () -> acts.words(row("kp_thu"), 3, "triệu đồng"));
        alter("heading-renamed", () -> acts.words(members - 2, 5, "Kế hoạch"));
        alter("headings-exchanged", () -> {
            acts.words(members - 2, 4, "Số lượng");
            acts.words(members - 2, 5, "Tháng trước");
        });
        alter("totals-renamed", () -> acts.words(members - 2, 6, "Trong tháng"));
        alter("row-deleted", () -> acts.delete(row("uu_dai")));
        alter("column-added", () -> acts.words(members - 2, 10, "Tỷ lệ %"));

        // What it tells of itself.
        alter("protection-lifted", () -> {}, true);
        alter(
                "count-typed-over",
                () -> acts.words(at.get("Biểu còn")[0], 0, "Biểu còn 7 chỗ cần xem (nói rõ ở cột bên phải bảng)."));
        alter("count-gone", () -> acts.words(at.get("Biểu còn")[0], 0, ""));
        alter("mark-typed-over", () -> acts.words(members, 9, ""));

        BlankForm.Entry cell = BlankForm.read(table, plan).entries().get(1);
        alterTable("table", table, cell, () -> {});
        alterTable(
                "table-label-of-women",
                table,
                cell,
                () -> acts.words(cell.row() - 3, cell.column(), "Tổng số đoàn viên công đoàn nữ (người)"));
        alterTable("table-of-another", table, cell, () -> {
            words(at, "Đơn vị báo cáo", "Đơn vị báo cáo: Công đoàn Tổng công ty Cơ khí Sao Mai");
            words(at, "Mã đơn vị", "Mã đơn vị: CSM");
        });
        alterTable(
                "table-row-of-another",
                table,
                cell,
                () -> acts.words(cell.row(), 1, "CSM01").words(cell.row(), 2, ""));
        alterTable(
                "table-columns-exchanged",
                table,
                cell,
                () -> acts.words(
                                cell.row() - 3,
                                cell.column(),
                                "Tổng số đoàn viên, công chức, viên chức, lao động (người)")
                        .words(cell.row() - 1, cell.column(), "ld_tong")
                        .words(cell.row() - 3, cell.column() - 1, "Tổng số đoàn viên công đoàn (người)")
                        .words(cell.row() - 1, cell.column() - 1, "doan_vien"));

        acts.run(office, folder);
        StringBuilder found = new StringBuilder();
        for (Map.Entry<String, Path> each : saved.entrySet()) {
            found.append(each.getKey())
                    .append(": ")
                    .append(found(each.getValue()))
                    .append('\n');
        }
        assertThat(found.toString()).isEqualTo(EXPECTED);
    }

    /** With one figure, the members of the first body, which is that of the other forms. */
    private void alterTable(String name, Path table, BlankForm.Entry cell, Alteration alteration) throws IOException {
        acts.open(table);
        acts.unprotect();
        acts.number(cell.row(), cell.column(), typed.get(cell.key()));
        alteration.act();
        acts.protect();
        save(name);
    }

    private interface Alteration {
        void act() throws IOException;
    }

    private void alter(String name, Alteration alteration) throws IOException {
        alter(name, alteration, false);
    }

    /** Who lifts the protection to alter a form puts it back, unless that is the alteration. */
    private void alter(String name, Alteration alteration, boolean lifted) throws IOException {
        acts.open(form.file());
        acts.unprotect();
        int number = 0;
        for (BlankForm.Entry entry : form.entries()) {
            number++;
            Measure measure = plan.measure(entry.key().measure());
            if (measure.addsUp()) {
                BigDecimal figure =
                        entry.before().orElse(BigDecimal.valueOf(300)).add(BigDecimal.valueOf(number));
                typed.put(entry.key(), figure);
                acts.number(entry.row(), entry.column(), figure);
            } else {
                typed.put(entry.key(), BigDecimal.ONE);
                acts.words(entry.row(), entry.column(), "có");
            }
        }
        alteration.act();
        if (!lifted) {
            acts.protect();
        }
        save(name);
    }

    private void save(String name) {
        Path file = folder.resolve(name + ".ods");
        acts.save(file, OfficeActs.Format.ODS).close();
        saved.put(name, file);
    }

    private void words(Map<String, int[]> at, String label, String text) {
        acts.words(at.get(label)[0], at.get(label)[1], text);
    }

    private int row(String measure) {
        return form.entry(new FigureKey(new MeasureId(measure))).row();
    }

    private static FormStamp stamp(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            return FormStamp.read(book.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .orElseThrow()
                    .stamp()
                    .orElseThrow();
        }
    }

    /** Where the lines above the table stand, by how they begin. */
    private static Map<String, int[]> places(Path file) throws IOException {
        Map<String, int[]> places = new TreeMap<>();
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            for (Row row : book.getSheetAt(0)) {
                for (Cell cell : row) {
                    String text = cell.getCellType() == CellType.STRING
                            ? cell.getStringCellValue()
                            : cell.getCellType() == CellType.FORMULA ? "Biểu còn: " : "";
                    if (text.contains(":")) {
                        places.putIfAbsent(
                                text.substring(0, text.indexOf(':')),
                                new int[] {row.getRowNum(), cell.getColumnIndex()});
                    }
                }
            }
        }
        return places;
    }

    /** The codes of what is found, and how many figures were taken; a figure that nobody typed there and for then is named. */
    private String found(Path file) {
        String name = "returns/2023-06/" + file.getFileName();
        Ingest ingest = new Ingest(plan, registry);
        Ingest.Said said = ingest.read(name, Patience.ENDLESS, TableFile.read(file, name), null);
        Ingest.Accepted accepted = ingest.accept(List.of(said));
        Ledger ledger = accepted.ledger();
        int taken = 0;
        List<String> wrong = new ArrayList<>();
        for (YearMonth month : ledger.periods()) {
            for (Return received : ledger.in(month)) {
                for (Map.Entry<MeasureId, Entry> each : received.own().entrySet()) {
                    if (each.getValue() instanceof Entry.Given given) {
                        taken++;
                        boolean right = received.unit().text().equals("DHL01")
                                && month.equals(JUNE)
                                && given.value().compareTo(typed.get(new FigureKey(each.getKey()))) == 0;
                        if (!right) {
                            wrong.add(received.unit() + " " + month + " " + each.getKey() + "=" + given.value());
                        }
                    }
                }
            }
        }
        String codes = accepted.findings().stream()
                .map(finding -> finding.code().id()
                        + (finding.facts() instanceof FormFacts.Altered altered
                                ? " "
                                        + altered.part()
                                                .name()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', '-')
                                : ""))
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
        return codes + " " + taken + (wrong.isEmpty() ? "" : " WRONG " + wrong);
    }
}
