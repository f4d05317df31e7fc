package vn.congdoan.kh415.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.testing.Folders;
import vn.congdoan.kh415.testing.Ran;
import vn.congdoan.kh415.testing.ReadMail;
import vn.congdoan.kh415.write.part.PartFolder;
import vn.congdoan.kh415.write.word.BuiltInLetter;

/** On a workspace of the foreign plan: three hospitals, of which one sent a faulty figure and one nothing. */
final class RemindTest {
    private static final Path SECOND = Path.of("src/test/resources/vn/congdoan/kh415/cases/second");
    private static final String HEADINGS = "Unit,Period,Measure,Value\n";

    @TempDir
    private Path place;

    private Path workspace;

    @BeforeEach
    void make() throws IOException {
        workspace = Files.createDirectories(place.resolve("ws"));
        Files.copy(SECOND.resolve("targets.yaml"), workspace.resolve("targets.yaml"));
        Files.copy(SECOND.resolve("units.csv"), workspace.resolve("units.csv"));
        put("returns/2024-03/Bệnh viện Sồi/oak.csv", HEADINGS + "H1,2024-03,staff,9oo\nH1,2024-03,trained,700\n");
        put("returns/2024-03/elm.csv", HEADINGS + "H2,2024-03,staff,420\nH2,2024-03,trained,42\n");
        put("returns/2024-02/elm.csv", HEADINGS + "H2,2024-02,staff,4z0\nH2,2024-02,trained,40\n");
    }

    private void put(String name, String text) throws IOException {
        put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void put(String name, byte[] content) throws IOException {
        Path file = workspace.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    private Ran run(String... more) {
        String[] arguments = Stream.concat(
                        Stream.of("remind", "ws", "--period", "2024-03", "--as-of", "2024-04-15", "--out", "out"),
                        Stream.of(more))
                .toArray(String[]::new);
        return Ran.in(place, Map.of("KH415_LANG", "en"), arguments);
    }

    private byte[] written(String name) throws IOException {
        return Files.readAllBytes(place.resolve("out/SAFE26-2024-03-" + name));
    }

    private String letter(String unit) throws IOException {
        return text(written(unit + ".docx"));
    }

    private static String text(byte[] docx) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            return text.getText();
        }
    }

    private ReadMail mail(String unit) throws IOException {
        return ReadMail.of(written(unit + ".eml"));
    }

    private List<String> list() throws IOException {
        List<String> rows = new ArrayList<>();
        try (InputStream in = new ByteArrayInputStream(written("list.xlsx"));
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            DataFormatter shown = new DataFormatter();
            for (Row row : book.getSheetAt(0)) {
                List<String> cells = new ArrayList<>();
                for (Cell cell : row) {
                    cells.add(shown.formatCellValue(cell));
                }
                rows.add(String.join("|", cells));
            }
        }
        return rows;
    }

    /** A template with one paragraph, and the built-in parts around it. */
    private static byte[] template(String text) throws IOException {
        Map<String, byte[]> parts = PartFolder.parts(BuiltInLetter.docx(Lang.EN), 1 << 20, "");
        String body =
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>"
                        + text + "</w:t></w:r></w:p></w:body></w:document>";
        parts.put("word/document.xml", body.getBytes(StandardCharsets.UTF_8));
        return PartFolder.zipped(parts, java.util.Set.of());
    }

    @Test
    void who_lacks_something_gets_letter_mail_and_text_and_all_stand_in_the_list() throws IOException {
        Ran ran = run();
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .startsWith("Reminders: 4 of 4 bodies, due 2024-04-18, in out. Nothing has been sent.")
                .contains("  Oak Hospital (H1): 1 of 3 received; places to mend: 1" + System.lineSeparator());
        assertThat(Folders.contents(place.resolve("out")).keySet())
                .hasSize(4 * 3 + 1)
                .contains(
                        "SAFE26-2024-03-H1.docx",
                        "SAFE26-2024-03-H1.eml",
                        "SAFE26-2024-03-H1.txt",
                        "SAFE26-2024-03-list.xlsx");
        assertThat(list()).anyMatch(row -> row.contains("Oak Hospital (H1)|1/3|not sent: 2; sent in part: 1|1|oak@"));
    }

    @Test
    void letter_says_what_is_missing_and_what_to_mend_of_this_month_only() throws IOException {
        run();
        assertThat(letter("H1"))
                .contains(
                        "NORTHERN REGION HEALTH\u00a0SERVICE", "FERNDALE HOSPITALS\u00a0TRUST", "Ferndale, 2024-04-15")
                .contains("River Clinic\tnot sent\tthe whole return", "oak.csv › D2", "\"9oo\"")
                .contains("For the Board", "Director of Safety", "by 2024-04-18")
                .doesNotContain("returns/", "Bệnh viện Sồi", "{{");
        assertThat(letter("H2")).doesNotContain("4z0", "To be checked or mended");
    }

    @Test
    void mail_is_an_unsent_draft_with_letter_slip_and_marked_copies() throws IOException {
        run();
        ReadMail mail = mail("H1");
        assertThat(mail.head("x-unsent")).isEqualTo("1");
        assertThat(mail.head("to")).isEqualTo("oak@ferndale.example");
        assertThat(mail.heads()).doesNotContainKeys("date", "from", "message-id");
        assertThat(mail.parts().stream().skip(1).map(ReadMail.Part::filename))
                .containsExactly("SAFE26-2024-03-H1.docx", "SAFE26-2024-03-H1.xlsx", "oak.csv - to mend.xlsx");
        assertThat(mail.parts().get(0).text())
                .contains("River Clinic: not sent", "by 2024-04-18", "returns with marks where to mend: 1");
        assertThat(mail.parts().get(1).content()).isEqualTo(written("H1.docx"));
        Ran.in(
                place,
                Map.of("KH415_LANG", "en"),
                "report",
                "ws",
                "--period",
                "2024-03",
                "--as-of",
                "2024-04-15",
                "--slips",
                "slips");
        assertThat(mail.parts().get(2).content())
                .isEqualTo(Files.readAllBytes(place.resolve("slips/SAFE26-2024-03-H1.xlsx")));
    }

    @Test
    void text_to_paste_opens_in_any_editor_and_fits_a_telephone() throws IOException {
        run();
        String text = new String(written("H1.txt"), StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith("\uFEFFTo: Oak Hospital\r\n")
                .contains("1 of 3 returns")
                .contains("2024-04-18");
        assertThat(text.lines()).hasSizeLessThanOrEqualTo(20);
    }

    @Test
    void equal_input_gives_equal_bytes() throws IOException {
        run();
        Map<String, Integer> first = Folders.contents(place.resolve("out"));
        run();
        assertThat(Folders.contents(place.resolve("out"))).isEqualTo(first);
    }

    @Test
    void file_that_several_share_goes_to_none_of_them_and_the_list_says_so() throws IOException {
        put("returns/2024-03/all.csv", HEADINGS + "C2,2024-03,staff,4x\nC6,2024-03,staff,28\n");
        run();
        assertThat(mail("H1").parts().stream().skip(1).map(ReadMail.Part::filename))
                .doesNotContain("all.csv - to mend.xlsx");
        assertThat(letter("H1"))
                .contains("\"4x\"", "(a file of several units)")
                .doesNotContain("all.csv", "Lake Clinic");
        assertThat(list())
                .anyMatch(row -> row.contains("(H1)") && row.contains("shares with others: returns/2024-03/all.csv"));
    }

    @Test
    void bodies_without_a_usable_address_are_told() throws IOException {
        Path units = workspace.resolve("units.csv");
        Files.writeString(
                units,
                Files.readString(units)
                        .replace("oak@ferndale.example", "")
                        .replace("elm@ferndale.example", "elm at home"));
        assertThat(run().out()).contains("places to mend: 1; no mail address");
        assertThat(mail("H1").head("to")).isEmpty();
        assertThat(mail("H2").head("to")).isEmpty();
        assertThat(list())
                .anyMatch(row -> row.contains("(H1)") && row.contains("no mail address in the registry"))
                .anyMatch(
                        row -> row.contains("(H2)") && row.contains("the mail address in the registry cannot be used"));
    }

    /** The plan has returns due on the 10th; 13 April 2024 is a Saturday. */
    @ParameterizedTest
    @CsvSource({"2024-04-09,2024-04-10", "2024-04-10,2024-04-15", "2024-04-13,2024-04-17"})
    void day_is_that_of_the_plan_or_three_working_days_on(String asOf, String due) {
        assertThat(Ran.in(
                                place,
                                Map.of("KH415_LANG", "en"),
                                "remind",
                                "ws",
                                "--period",
                                "2024-03",
                                "--out",
                                "out",
                                "--as-of",
                                asOf)
                        .out())
                .contains("due " + due);
    }

    @Test
    void day_may_be_given_but_not_one_that_has_passed() {
        assertThat(run("--due", "2024-05-02").out()).contains("due 2024-05-02");
        assertThat(run("--due", "2024-04-14").code()).isEqualTo(2);
        assertThat(run("--due", "tomorrow").err()).contains("\"tomorrow\" is not right");
    }

    @Test
    void template_of_the_workspace_is_used() throws IOException {
        put("letters/mẫu nhắc.docx", template("Dear {{đơn vị}}, {{due}}"));
        put("letters/~$u nhắc.docx", "open in Word");
        run();
        assertThat(letter("H1").strip()).isEqualTo("Dear Oak Hospital, 2024-04-18");
    }

    @Test
    void template_that_is_called_as_a_kind_is_for_those() throws IOException {
        put("letters/Clinic.docx", template("Clinic {{unit}}"));
        put("letters/any.docx", template("Any {{unit}}"));
        run();
        assertThat(letter("C1").strip()).isEqualTo("Clinic Mill Lane Clinic");
        assertThat(letter("H1").strip()).isEqualTo("Any Oak Hospital");
    }

    @Test
    void all_mistakes_of_templates_are_named_and_nothing_is_written() throws IOException {
        put("letters/a.docx", template("{{unti}} {{xyz-quite-else}}"));
        put("letters/b.docx", template("{{unit}}"));
        put("letters/clinic.docx", "no document");
        Ran ran = run();
        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .contains(Path.of("ws/letters/a.docx") + ", body, paragraph 1: \"{{unti}} {{xyz-quite-else}}\"")
                .contains("  \"unti\": there is no field of that name. Nearest: \"unit\".")
                .contains("  \"xyz-quite-else\": there is no field of that name." + System.lineSeparator())
                .contains("Two templates of letters are for the same bodies")
                .contains(Path.of("ws/letters/clinic.docx") + ": cannot be used as the template of a letter");
        assertThat(place.resolve("out")).doesNotExist();
    }

    @Test
    void files_to_who_lacks_nothing_any_more_are_named() throws IOException {
        run();
        put("returns/2024-03/rest.csv", Files.readString(workspace.resolve("returns/2024-03/elm.csv")));
        Files.writeString(
                workspace.resolve("units.csv"),
                Files.readString(workspace.resolve("units.csv"))
                        .replace(
                                "H3,Ash Hospital,T,hospital,acute,2024-01-15,",
                                "H3,Ash Hospital,T,hospital,acute,2024-01-15,2024-01-31")
                        .replaceAll("(?m)^C5.*\\R", ""));
        Ran ran = run("--quiet");
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("SAFE26-2024-03-H3.docx, SAFE26-2024-03-H3.eml, SAFE26-2024-03-H3.txt");
        assertThat(place.resolve("out/SAFE26-2024-03-H3.docx")).exists();
    }

    @Test
    void everybody_is_reminded_where_nothing_usable_came() throws IOException {
        Files.delete(workspace.resolve("returns/2024-03/Bệnh viện Sồi/oak.csv"));
        Files.delete(workspace.resolve("returns/2024-03/elm.csv"));
        Ran ran = run();
        assertThat(ran.code()).isEqualTo(4);
        assertThat(letter("H1")).contains("0 of 3 returns");
        assertThat(letter("C1")).contains("your return had not come");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ws/returns", "ws/returns/2024-03"})
    void reminders_are_never_written_among_the_returns(String folder) throws IOException {
        Map<String, Integer> before = Folders.contents(workspace);
        Ran ran = Ran.in(place, "remind", "ws", "--period", "2024-03", "--out", folder);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).startsWith("Không ghi thư nhắc vào \"" + folder + "\"");
        assertThat(Folders.contents(workspace)).isEqualTo(before);
    }

    @Test
    void what_cannot_be_written_ends_with_74() throws IOException {
        Files.createDirectories(place.resolve("out/SAFE26-2024-03-H1.eml/in the way"));
        Ran ran = run();
        assertThat(ran.code()).isEqualTo(74);
        assertThat(place.resolve("out/SAFE26-2024-03-H1.docx")).doesNotExist();
    }

    @Test
    void fail_on_holds_after_the_letters_are_written() {
        assertThat(run("--fail-on", "error").code()).isEqualTo(1);
        assertThat(place.resolve("out/SAFE26-2024-03-H1.docx")).exists();
    }
}
