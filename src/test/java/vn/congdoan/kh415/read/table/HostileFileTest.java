package vn.congdoan.kh415.read.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.Outcome;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.read.table.file.Limits;
import vn.congdoan.kh415.read.table.file.Passwords;
import vn.congdoan.kh415.text.Words;

class HostileFileTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(textBlock = """
            cut.xlsb, FILE_UNREADABLE damage-content
            letter.odt, FILE_UNSUPPORTED filekind-open-text
            secret.ods, FILE_ENCRYPTED 0
            secret-whole.ods, FILE_ENCRYPTED 0
            repeated-too-wide.ods, FILE_TOO_LARGE limit-columns 16384
            repeated-too-often.ods, FILE_TOO_LARGE limit-cells 8000000
            no-table.xls, FILE_UNSUPPORTED filekind-page
            letter.docx, FILE_UNSUPPORTED filekind-word
            returns.zip, FILE_UNSUPPORTED filekind-zip
            sheets.numbers, FILE_UNSUPPORTED filekind-numbers
            scan.pdf, FILE_UNSUPPORTED filekind-pdf
            bytes.csv, FILE_UNSUPPORTED filekind-unknown
            empty.xlsx, FILE_EMPTY
            blank.csv, FILE_EMPTY
            entity-bomb.xlsx, FILE_UNREADABLE damage-entities
            cells-out-of-order.xlsx, FILE_UNREADABLE damage-order
            row-twice.xlsx, FILE_UNREADABLE damage-order
            missing-string.xlsx, FILE_UNREADABLE damage-content
            no-workbook.xlsx, FILE_UNREADABLE damage-part-missing
            """)
    void what_cannot_be_used_says_why(String name, String finding) {
        assertThat(Fixture.text(name).strip()).isEqualTo(finding);
    }

    @Test
    void tables_in_tables_without_end_are_refused() throws IOException {
        byte[] page = "<table><tr><td>x".repeat(20_000).getBytes(StandardCharsets.UTF_8);
        assertThat(TableText.of(read(page)).strip()).isEqualTo("FILE_TOO_LARGE limit-tables " + Limits.TABLES);
    }

    @Test
    void a_line_without_end_is_not_held() throws IOException {
        byte[] line = "abc;".repeat(Limits.LINE / 4 + 1).getBytes(StandardCharsets.UTF_8);
        assertThat(TableText.of(read(line)).strip()).isEqualTo("FILE_TOO_LARGE limit-line " + Limits.LINE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"form.xlsx", "form.xls", "form.ods", "form.xlsb", "form-95.xls", "word-form.docx"})
    void a_file_cut_short_anywhere_is_unreadable(String name) throws IOException {
        byte[] whole = Files.readAllBytes(Fixture.path(name));
        for (int length = 16; length < whole.length - 512; length += 311) {
            Outcome<?> outcome = read(Arrays.copyOf(whole, length));
            assertThat(outcome.findings())
                    .extracting(finding -> finding.code())
                    .containsExactly(FindingCode.FILE_UNREADABLE);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "form.xlsx",
                "form.xls",
                "form.ods",
                "word-form.docx",
                "form.fods",
                "excel-page.xls",
                "words-utf16le.txt",
                "words.csv"
            })
    void changed_bits_end_in_tables_or_in_a_finding(String name) throws IOException {
        byte[] whole = Files.readAllBytes(Fixture.path(name));
        Random random = new Random(415);
        for (int i = 0; i < 400; i++) {
            byte[] changed = whole.clone();
            changed[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            Outcome<List<Table>> outcome = read(changed);
            assertThat(outcome.value().isEmpty()).isEqualTo(!outcome.findings().isEmpty());
        }
    }

    @Test
    void a_bit_changed_inside_a_sheet_is_never_a_figure() throws IOException {
        String stored = "<v>1500</v>";
        byte[] zip = storedWorkbook("<row><c>" + stored + "</c></row>");
        assertThat(TableText.of(read(zip))).contains("A 1500");
        int at = new String(zip, StandardCharsets.ISO_8859_1).indexOf(stored) + 3;
        zip[at] ^= 2;
        assertThat(TableText.of(read(zip))).isEqualTo("FILE_UNREADABLE damage-zip\n");
    }

    @Test
    void a_zip_bomb_is_refused_by_its_inflated_length() throws IOException {
        assertThat(readBomb("<x/>" + " ".repeat(28), Limits.ENTRY_BYTES))
                .isEqualTo("FILE_TOO_LARGE limit-inflated 536870912\n");
    }

    @ParameterizedTest
    @CsvSource({"'     ', FILE_TOO_LARGE limit-text 32767", "<x>, FILE_UNREADABLE damage-xml"})
    void other_bombs_are_refused_long_before(String filling, String finding) throws IOException {
        assertThat(readBomb(filling, 16L << 20)).isEqualTo(finding + "\n");
    }

    private String readBomb(String filling, long bytes) throws IOException {
        Path bomb = folder.resolve("bomb.xlsx");
        byte[] much = filling.repeat(1 << 17).getBytes(StandardCharsets.UTF_8);
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(bomb)))) {
            zip.setLevel(1);
            frame(zip);
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write("<worksheet>".getBytes(StandardCharsets.UTF_8));
            for (long length = 0; length <= bytes; length += much.length) {
                zip.write(much);
            }
        }
        return TableText.of(TableFile.read(bomb, "bomb"));
    }

    @Test
    void a_tag_without_end_is_refused() throws IOException {
        byte[] zip = storedWorkbook("<row a='" + "x".repeat(Limits.TOKEN_BYTES + 10_000) + "'/>");
        assertThat(TableText.of(read(zip))).isEqualTo("FILE_TOO_LARGE limit-text 32767\n");
    }

    @ParameterizedTest
    @CsvSource({"10001, 1", "50000, 100"})
    void too_many_entries_are_refused(int entries, int nameLength) throws IOException {
        Path many = folder.resolve("many.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(many)))) {
            for (int i = 0; i < entries; i++) {
                zip.putNextEntry(new ZipEntry("x".repeat(nameLength) + i));
            }
        }
        assertThat(TableText.of(TableFile.read(many, "many"))).isEqualTo("FILE_TOO_LARGE limit-entries 10000\n");
    }

    @Test
    void a_file_longer_than_the_limit_is_not_even_hashed() throws IOException {
        Path endless = folder.resolve("endless.csv");
        try (FileChannel channel = FileChannel.open(endless, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[] {'a'}), Limits.FILE_BYTES);
        }
        ReadFile read =
                TableFile.readWithHash(endless, "endless.csv", Passwords.NONE).get(0);
        assertThat(read.input()).isEqualTo(new Assessment.Input("endless.csv", Limits.FILE_BYTES + 1, ""));
        assertThat(TableText.of(read.tables())).isEqualTo("FILE_TOO_LARGE limit-file 268435456\n");
    }

    @Test
    void files_too_long_to_be_held_are_read_alike() throws IOException {
        int rows = 400_000;
        Outcome<List<Table>> workbook = read(storedWorkbook("<row><c><v>1</v></c></row>".repeat(rows)));
        assertThat(workbook.value())
                .singleElement()
                .satisfies(table -> assertThat(table.rows()).hasSize(rows));
        Outcome<List<Table>> text = read("Đơn vị,1\n".repeat(rows).getBytes(StandardCharsets.UTF_8));
        assertThat(text.value())
                .singleElement()
                .satisfies(table -> assertThat(table.rows()).hasSize(rows));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            <row r="1048577"><c r="A1048577"><v>1</v></c></row>, limit-rows 1048576
            <row r="1"><c r="ZZZ1"><v>1</v></c></row>, limit-columns 16384
            """)
    void places_beyond_a_sheet_are_refused(String rows, String limit) throws IOException {
        assertThat(TableText.of(read(storedWorkbook(rows)))).isEqualTo("FILE_TOO_LARGE " + limit + "\n");
    }

    @Test
    void a_text_longer_than_a_cell_holds_is_cut_and_no_figure() throws IOException {
        for (int length : new int[] {Limits.TEXT + 1, 300_000}) {
            String text = "7".repeat(length);
            String cut = "A '" + "7".repeat(200) + " … (> 32767)'";
            assertThat(TableText.of(read(("a,b\n" + text + ",1").getBytes(StandardCharsets.UTF_8))))
                    .isEqualTo("[]\n1: A 'a' | B 'b'\n2: " + cut + " | B '1'\n");
            assertThat(TableText.of(
                            read(storedWorkbook("<row><c t=\"str\"><v>" + text + "</v></c><c><v>1</v></c></row>"))))
                    .isEqualTo("[A]\n1: " + cut + " | B 1\n");
            assertThat(TableText.of(read(storedWorkbook(
                            "<row><c t=\"inlineStr\"><is><r><t>7</t></r><r><t>" + text + "</t></r></is></c></row>"))))
                    .isEqualTo("[A]\n1: " + cut + "\n");
            assertThat(TableText.of(
                            read(("<table><tr><td>" + text + "<td>1</table>").getBytes(StandardCharsets.UTF_8))))
                    .isEqualTo("[]\n1: " + cut + " | B '1'\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/worksheets/sheet1.xml", "XL/Worksheets/SHEET1.xml", "xl\\worksheets\\sheet1.xml"})
    void two_parts_of_one_name_are_refused(String name) throws IOException {
        byte[] zip = storedWorkbook("<row><c><v>111</v></c></row>", "xl/worksheets/sheet2.xml", "<worksheet/>");
        rename(zip, "xl/worksheets/sheet2.xml", name);
        assertThat(TableText.of(read(zip))).isEqualTo("FILE_UNREADABLE damage-part-twice\n");
    }

    @Test
    void part_of_two_names_is_refused() throws IOException {
        byte[] zip = storedWorkbook("<row><c><v>111</v></c></row>");
        byte[] other = zip.clone();
        rename(other, "xl/worksheets/sheet1.xml", "xl/worksheets/sheet9.xml");
        int directory = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
        System.arraycopy(zip, directory, other, directory, zip.length - directory);
        assertThat(TableText.of(read(other))).isEqualTo("FILE_UNREADABLE damage-part-names\n");
    }

    private static void rename(byte[] zip, String from, String to) {
        String all = new String(zip, StandardCharsets.ISO_8859_1);
        for (int at = all.indexOf(from); at >= 0; at = all.indexOf(from, at + 1)) {
            if (all.startsWith("PK", at - 30) || all.startsWith("PK", at - 46)) {
                System.arraycopy(to.getBytes(StandardCharsets.ISO_8859_1), 0, zip, at, to.length());
            }
        }
    }

    @Test
    void sheet_listed_twice_is_refused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook><sheets><sheet name='A' id='r'/><sheet name='B' id='r'/></sheets></workbook>"
                    .getBytes(StandardCharsets.UTF_8));
            relationship(zip);
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write("<worksheet><sheetData/></worksheet>".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(TableText.of(read(bytes.toByteArray()))).isEqualTo("FILE_UNREADABLE damage-sheet-twice\n");
    }

    @Test
    void record_of_quoted_lines_without_end_is_not_gathered() throws IOException {
        byte[] text = "\"\n\",".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
        assertThat(TableText.of(read(text))).isEqualTo("FILE_TOO_LARGE limit-columns 16384\n");
    }

    @Test
    void attributes_without_end_are_refused_before_they_are_parsed() throws IOException {
        String attributes = IntStream.rangeClosed(0, Limits.ATTRIBUTES + 2_000)
                .mapToObj(i -> " a" + i + "=''")
                .collect(Collectors.joining());
        assertThat(TableText.of(read(storedWorkbook("<row" + attributes + "/>"))))
                .isEqualTo("FILE_TOO_LARGE limit-attributes 8192\n");
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void columns_hidden_again_and_again_cost_nothing() throws IOException {
        String column = "<col min='1' max='2147483647' hidden='1'/>";
        byte[] zip =
                zipped("<cols>" + column.repeat(100_000) + "</cols><sheetData><row><c><v>1</v></c></row></sheetData>");
        assertThat(TableText.of(read(zip))).isEqualTo("[A]\nhidden column A\n1: A 1\n");
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void style_sheet_never_closed_costs_nothing() throws IOException {
        String page = "<style>.b{mso-number-format:0%}" + ".a{".repeat(500_000)
                + "</style><table><tr><td class=b x:num>1</table>";
        assertThat(TableText.of(read(page.getBytes(StandardCharsets.UTF_8)))).isEqualTo("[]\n1: A 1 %\n");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void pipe_is_not_opened() throws Exception {
        Path pipe = folder.resolve("units.csv");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        assertThat(TableText.of(TableFile.read(pipe, "units.csv"))).isEqualTo("FILE_UNREADABLE damage-not-ordinary\n");
        Path zeros = Files.createSymbolicLink(folder.resolve("zeros.csv"), Path.of("/dev/zero"));
        assertThat(TableText.of(TableFile.read(zeros, "zeros.csv"))).isEqualTo("FILE_UNREADABLE damage-not-ordinary\n");
    }

    @Test
    void a_password_is_named() throws Exception {
        Path xls = folder.resolve("secret.xls");
        Biff8EncryptionKey.setCurrentUserPassword("bí mật");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(xls)) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue(1);
            workbook.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        Path xlsx = folder.resolve("secret.xlsx");
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("bí mật");
            try (OutputStream inside = encryptor.getDataStream(container)) {
                Files.copy(Fixture.path("form.xlsx"), inside);
            }
            try (OutputStream out = Files.newOutputStream(xlsx)) {
                container.writeFilesystem(out);
            }
        }
        assertThat(TableText.of(TableFile.read(xls, "x"))).isEqualTo("FILE_ENCRYPTED 0\n");
        assertThat(TableText.of(TableFile.read(xlsx, "x"))).isEqualTo("FILE_ENCRYPTED 0\n");
    }

    @Test
    void reasons_are_worded_in_both_languages() {
        var finding = Fixture.read("entity-bomb.xlsx").findings().get(0);
        assertThat(Words.in(Lang.VI).message(finding))
                .isEqualTo(
                        "Không đọc được tệp: tệp chứa khai báo thực thể XML, không được chấp nhận vì lý do an toàn.");
        assertThat(Words.in(Lang.EN).message(finding))
                .isEqualTo("The file cannot be read: the file declares XML entities, which is refused for safety.");
    }

    private Outcome<List<Table>> read(byte[] content) throws IOException {
        Path path = folder.resolve("content");
        Files.write(path, content);
        return TableFile.read(path, "content");
    }

    /** A workbook whose parts are not compressed, so that a test can reach into them. */
    private static byte[] storedWorkbook(String rows, String... part) throws IOException {
        return workbook(0, "<sheetData>" + rows + "</sheetData>", part);
    }

    private static byte[] zipped(String sheet) throws IOException {
        return workbook(9, sheet);
    }

    /** @param part the name of a part and its content, if there is to be one more */
    private static byte[] workbook(int level, String sheet, String... part) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(level);
            frame(zip);
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(("<worksheet>" + sheet + "</worksheet>").getBytes(StandardCharsets.UTF_8));
            if (part.length > 0) {
                zip.putNextEntry(new ZipEntry(part[0]));
                zip.write(part[1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static void frame(ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
        zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
        zip.write("<workbook><sheets><sheet name='A' id='r'/></sheets></workbook>".getBytes(StandardCharsets.UTF_8));
        relationship(zip);
    }

    private static void relationship(ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry("xl/_rels/workbook.xml.rels"));
        zip.write(
                "<Relationships><Relationship Id='r' Type='x/worksheet' Target='worksheets/sheet1.xml'/></Relationships>"
                        .getBytes(StandardCharsets.UTF_8));
    }
}
