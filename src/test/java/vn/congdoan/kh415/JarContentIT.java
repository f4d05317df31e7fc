package vn.congdoan.kh415;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import net.lingala.zip4j.io.outputstream.ZipOutputStream;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congdoan.kh415.read.table.mail.OutlookFile;
import vn.congdoan.kh415.testing.Child;
import vn.congdoan.kh415.testing.Folders;
import vn.congdoan.kh415.testing.Ran;

/**
 * The shipped jar leaves out what no command reaches. Every command, on returns in every format and with all that a workbook may hold, does
 * in it what it does with the whole of the libraries; and what it loads there by a name that stands in no code, the jar has.
 */
final class JarContentIT {
    private static final Path REHEARSAL = Path.of("src/main/resources/vn/congdoan/kh415/rehearsal");
    private static final Path FIXTURES = Path.of("src/test/resources/vn/congdoan/kh415/read/table");
    private static final Path MAILS = Path.of("src/test/resources/vn/congdoan/kh415/mail");
    private static final String SECRET = "bí mật";
    private static final List<String> FOUND_BY_NAME = List.of(
            "vn.congdoan.kh415.",
            "picocli.",
            "ch.qos.logback.",
            "org.slf4j.",
            "org.apache.logging.",
            "org.apache.xmlbeans.",
            "org.apache.poi.schemas.",
            "org.openxmlformats.schemas.",
            "com.microsoft.schemas.");
    private static final Pattern LOADED = Pattern.compile("\\] ([\\w.$]+) source: (?:file:|jar:)");

    /** A picture of one point. */
    private static final byte[] PICTURE = java.util.Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @TempDir
    private Path temporary;

    private Path whole;
    private Path shipped;
    private final Set<String> loaded = new TreeSet<>();

    private void writeWorkspaces() throws Exception {
        Path one = Files.createDirectories(temporary.resolve("written"));
        Path returns = Folders.copy(FIXTURES, one.resolve("ws/returns/2023-06"));
        Files.copy(REHEARSAL.resolve("units.csv"), one.resolve("ws/units.csv"));
        Files.copy(Path.of("targets.yaml"), one.resolve("targets.yaml"));
        Files.copy(Path.of("samples/assigned.csv"), one.resolve("ws/assigned.csv"));
        Files.writeString(one.resolve("passwords.txt"), SECRET + "\nsecret\n");
        for (String name : List.of("form.csv", "form.ods", "form.xls", "form.xlsx", "page.xls", "table.xlsx")) {
            Files.copy(REHEARSAL.resolve(name), returns.resolve("sent-" + name));
        }
        workbooks(returns);
        mails(returns);
        whole = Folders.copy(one, temporary.resolve("whole"));
        shipped = Folders.copy(one, temporary.resolve("shipped"));
    }

    private static void mails(Path returns) throws IOException {
        Folders.copy(MAILS, returns.resolve("mails"));
        OutlookFile enclosed = new OutlookFile()
                .from("b@example.vn")
                .attach("form.csv", Files.readAllBytes(REHEARSAL.resolve("form.csv")));
        Files.write(
                returns.resolve("mails/outlook.msg"),
                new OutlookFile()
                        .from("a@example.vn")
                        .sent("2023-07-04T02:00:00Z")
                        .text(0x1013, "<html>")
                        .enclose("trong.msg", enclosed)
                        .written());
    }

    private static void workbooks(Path returns) throws Exception {
        rich(REHEARSAL.resolve("form.xlsx"), returns.resolve("rich lần 2.xlsx"));
        rich(REHEARSAL.resolve("form.xlsx"), returns.resolve("rich lần 3.xlsm"));
        rich(REHEARSAL.resolve("form.xls"), returns.resolve("rich lần 2.xls"));
        locked(EncryptionMode.agile, returns);
        locked(EncryptionMode.standard, returns);
        ZipParameters entry = new ZipParameters();
        entry.setFileNameInZip("form.csv");
        entry.setEncryptFiles(true);
        entry.setEncryptionMethod(EncryptionMethod.AES);
        try (ZipOutputStream zip = new ZipOutputStream(
                new BufferedOutputStream(Files.newOutputStream(returns.resolve("locked.zip"))), SECRET.toCharArray())) {
            zip.putNextEntry(entry);
            zip.write(Files.readAllBytes(REHEARSAL.resolve("form.csv")));
            zip.closeEntry();
        }
        Biff8EncryptionKey.setCurrentUserPassword(SECRET);
        try (Workbook workbook = opened(REHEARSAL.resolve("form.xls"));
                OutputStream out = Files.newOutputStream(returns.resolve("locked.xls"))) {
            workbook.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private static Workbook opened(Path file) throws IOException {
        return WorkbookFactory.create(new ByteArrayInputStream(Files.readAllBytes(file)));
    }

    private static void locked(EncryptionMode mode, Path returns) throws Exception {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(mode).getEncryptor();
            encryptor.confirmPassword(SECRET);
            try (OutputStream inside = encryptor.getDataStream(container)) {
                Files.copy(REHEARSAL.resolve("form.xlsx"), inside);
            }
            try (OutputStream out = Files.newOutputStream(returns.resolve("locked " + mode + ".xlsx"))) {
                container.writeFilesystem(out);
            }
        }
    }

    /** A form with a faulty figure, so that a marked copy is made of it, and with whatever else stands in workbooks. */
    private static void rich(Path form, Path to) throws IOException {
        try (Workbook workbook = opened(form);
                OutputStream out = Files.newOutputStream(to)) {
            Sheet sheet = workbook.getSheetAt(0);
            sheet.getRow(9).getCell(3).setCellValue("75,5%");
            decorate(workbook, sheet);
            if (workbook instanceof XSSFWorkbook xssf) {
                xssf.setWorkbookType(to.toString().endsWith("m") ? XSSFWorkbookType.XLSM : XSSFWorkbookType.XLSX);
                decorate(xssf.getSheetAt(0));
            } else if (workbook instanceof HSSFWorkbook hssf) {
                hssf.getSheetAt(0)
                        .getDrawingPatriarch()
                        .createTextbox(hssf.getCreationHelper().createClientAnchor());
            }
            workbook.write(out);
        }
    }

    private static void decorate(Workbook workbook, Sheet sheet) {
        CreationHelper make = workbook.getCreationHelper();
        Drawing<?> drawing = sheet.createDrawingPatriarch();
        Comment comment = drawing.createCellComment(anchor(make, 6));
        comment.setString(make.createRichTextString("Xem lại số này"));
        comment.setAuthor("Văn phòng");
        sheet.getRow(10).getCell(3).setCellComment(comment);
        drawing.createPicture(anchor(make, 12), workbook.addPicture(PICTURE, Workbook.PICTURE_TYPE_PNG));
        Hyperlink link = make.createHyperlink(HyperlinkType.URL);
        link.setAddress("https://congdoan.example/");
        sheet.getRow(10).getCell(1).setHyperlink(link);
        DataValidationHelper validation = sheet.getDataValidationHelper();
        sheet.addValidationData(validation.createValidation(
                validation.createNumericConstraint(1, 0, "0", "100000"), new CellRangeAddressList(9, 12, 3, 3)));
        ConditionalFormattingRule rule =
                sheet.getSheetConditionalFormatting().createConditionalFormattingRule("$D$11>5");
        rule.createFontFormatting().setFontStyle(true, true);
        sheet.getSheetConditionalFormatting()
                .addConditionalFormatting(new CellRangeAddress[] {CellRangeAddress.valueOf("D10:D12")}, rule);
        sheet.setAutoFilter(CellRangeAddress.valueOf("A8:E20"));
        sheet.createFreezePane(1, 8);
        sheet.getHeader().setCenter("&D");
        sheet.protectSheet("x");
        Name name = workbook.createName();
        name.setNameName("doan_vien");
        name.setRefersToFormula("'" + sheet.getSheetName() + "'!$D$10");
        sheet.getRow(10).createCell(7).setCellFormula("SUM(D10:D12)+CORREL(D10:D12,D10:D12)+NORMDIST(1,2,3,TRUE)");
    }

    private static ClientAnchor anchor(CreationHelper make, int column) {
        ClientAnchor anchor = make.createClientAnchor();
        anchor.setCol1(column);
        anchor.setCol2(column + 2);
        anchor.setRow1(2);
        anchor.setRow2(6);
        return anchor;
    }

    private static void decorate(XSSFSheet sheet) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        drawing.createTextbox(new XSSFClientAnchor(0, 0, 0, 0, 15, 1, 17, 4)).setText("Chữ");
        drawing.createSimpleShape(new XSSFClientAnchor(0, 0, 0, 0, 15, 5, 17, 8))
                .setText("Hình");
        drawing.createConnector(new XSSFClientAnchor(0, 0, 0, 0, 15, 9, 17, 12));
        XSSFChart chart = drawing.createChart(new XSSFClientAnchor(0, 0, 0, 0, 18, 1, 25, 12));
        XDDFChartData data = chart.createData(
                ChartTypes.BAR,
                chart.createCategoryAxis(AxisPosition.BOTTOM),
                chart.createValueAxis(AxisPosition.LEFT));
        data.addSeries(
                XDDFDataSourcesFactory.fromStringCellRange(sheet, CellRangeAddress.valueOf("B11:B13")),
                XDDFDataSourcesFactory.fromNumericCellRange(sheet, CellRangeAddress.valueOf("D11:D13")));
        chart.plot(data);
        XSSFSheet other = sheet.getWorkbook().createSheet("Bảng");
        for (int row = 0; row < 4; row++) {
            var cells = other.createRow(row);
            for (int column = 0; column < 3; column++) {
                cells.createCell(column).setCellValue(row == 0 ? "Cột " + column : "x" + row * column);
            }
        }
        AreaReference area =
                new AreaReference(new CellReference(0, 0), new CellReference(3, 2), SpreadsheetVersion.EXCEL2007);
        other.createTable(area);
        sheet.getWorkbook()
                .createSheet("Xoay")
                .createPivotTable(area, new CellReference(2, 2), other)
                .addRowLabel(0);
    }

    @Test
    void every_command_does_in_the_jar_what_it_does_with_the_whole_libraries() throws Exception {
        writeWorkspaces();
        for (String command : List.of(
                "--help",
                "plan lint",
                "plan show",
                "check ws --period 2023-06 --as-of 2023-07-05 --annotate marked --password-file passwords.txt",
                "check ws --period 2023-06 --as-of 2023-07-05 --lang en",
                "report ws --period 2023-06 --as-of 2023-07-05 --slips slips --password-file passwords.txt",
                "explain ws --period 2023-06 --as-of 2023-07-05 HN03b",
                "explain ws --period 2023-06 --as-of 2023-07-05 HN05 --unit GLK --json",
                "verify ws/out/2023-06/KH415-2023-06.xlsx --password-file passwords.txt",
                "close ws --period 2023-06 --as-of 2023-07-05 --anyway --password-file passwords.txt",
                "report ws --period 2023-Q2 --as-of 2023-07-05 --password-file passwords.txt",
                "close ws --period 2023-06 --reopen --reason sai")) {
            Ran expected = onWholeLibraries(command.split(" "));
            Ran ran = JarRun.byLauncher(shipped, Map.of("LC_ALL", "C.UTF-8"), command.split(" "));
            assertThat(unversioned(ran)).as(command).isEqualTo(unversioned(expected));
            assertThat(expected.code()).as(command + ": " + expected.err()).isNotIn(2, 70);
        }
        assertThat(Folders.contents(shipped).keySet())
                .isEqualTo(Folders.contents(whole).keySet());
        assertThat(Folders.contents(shipped.resolve("marked")))
                .isEqualTo(Folders.contents(whole.resolve("marked")))
                .containsKeys(
                        "2023-06/rich lần 2.xlsx",
                        "2023-06/rich lần 3.xlsm",
                        "2023-06/rich lần 2.xls",
                        "2023-06/word-quirks.docx - cần sửa.xlsx");
        assertThat(Folders.contents(shipped.resolve("slips"))).isNotEmpty();
        assertThat(loaded)
                .contains(
                        "org.openxmlformats.schemas.spreadsheetml.x2006.main.impl.CTPivotCacheDefinitionImpl",
                        "org.apache.poi.xssf.usermodel.XSSFDrawing",
                        "org.apache.poi.hssf.usermodel.HSSFWorkbook",
                        "org.apache.poi.poifs.crypt.agile.AgileDecryptor",
                        "org.apache.poi.poifs.crypt.standard.StandardDecryptor",
                        "org.jsoup.nodes.Document",
                        "org.apache.james.mime4j.stream.MimeTokenStream",
                        "org.apache.poi.hsmf.MAPIMessage",
                        "org.apache.poi.hmef.HMEFMessage",
                        "net.lingala.zip4j.crypto.AESDecrypter",
                        "net.lingala.zip4j.crypto.StandardDecrypter");
        assertThat(loaded.stream().filter(name -> FOUND_BY_NAME.stream().anyMatch(name::startsWith)))
                .isSubsetOf(inJar());
    }

    /** Classes that lie in no jar have no version. */
    private static Ran unversioned(Ran ran) {
        return new Ran(ran.code(), ran.out().replaceFirst("kh415 (dev|\\d+\\.\\d+\\.\\d+)", "kh415"), ran.err());
    }

    private Ran onWholeLibraries(String... arguments) throws IOException, InterruptedException {
        Path log = temporary.resolve("classes.txt");
        Ran ran = Child.tool(whole, List.of(), List.of("-Xlog:class+load:file=" + log), arguments);
        LOADED.matcher(Files.readString(log))
                .results()
                .map(found -> found.group(1))
                .forEach(loaded::add);
        return ran;
    }

    private static Set<String> inJar() throws IOException {
        try (ZipFile jar = new ZipFile(JarRun.JAR.toFile())) {
            return jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.endsWith(".class"))
                    .map(name -> name.replaceFirst("\\.class$", "").replace('/', '.'))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void the_jar_stays_small() throws IOException {
        assertThat(Files.size(JarRun.JAR)).isLessThan(15_000_000);
    }

    @Test
    void no_class_in_the_jar_is_checked_anew_at_each_start() throws IOException {
        List<String> older = new ArrayList<>();
        try (JarFile jar = new JarFile(JarRun.JAR.toFile())) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                if (entry.getName().endsWith(".class")) {
                    try (DataInputStream in = new DataInputStream(jar.getInputStream(entry))) {
                        in.readInt();
                        in.readUnsignedShort();
                        if (in.readUnsignedShort() != 61) {
                            older.add(entry.getName());
                        }
                    }
                }
            }
        }
        assertThat(older).isEmpty();
    }
}
