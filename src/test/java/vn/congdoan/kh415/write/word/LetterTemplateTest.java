package vn.congdoan.kh415.write.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.report.letter.LetterField;
import vn.congdoan.kh415.write.part.PartFolder;

final class LetterTemplateTest {
    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final LetterField.Values VALUES = new LetterField.Values(
            Map.of(
                    LetterField.UNIT, "Công đoàn A & B <C>",
                    LetterField.DUE, "10/07/2023",
                    LetterField.SIGNER, "TM. BAN THƯỜNG VỤ\nCHỦ TỊCH",
                    LetterField.PLAN, "{{kỳ}}",
                    LetterField.CITY, "=1+1\u0007"),
            Map.of(
                    LetterField.Of.LACKING,
                    List.of(
                            Map.of(LetterField.LACKING_NUMBER, "1", LetterField.LACKING_UNIT, "CĐCS Một"),
                            Map.of(LetterField.LACKING_NUMBER, "2", LetterField.LACKING_UNIT, "CĐCS Hai"))));

    private static Map<String, String> parts(String body) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + type("document", "document.main") + type("header1", "header") + type("footer1", "footer")
                        + "</Types>");
        parts.put(
                "_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\""
                        + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
                        + " Target=\"word/document.xml\"/></Relationships>");
        parts.put("word/document.xml", "<w:document " + W + "><w:body>" + body + "</w:body></w:document>");
        parts.put("word/header1.xml", "<w:hdr " + W + ">" + p("Gửi {{đơn vị}}") + "</w:hdr>");
        parts.put("word/footer1.xml", "<w:ftr " + W + ">" + p("Hạn {{hạn gửi}}") + "</w:ftr>");
        parts.put("word/media/seal.bin", "\u0000seal");
        return parts;
    }

    private static String type(String part, String kind) {
        return "<Override PartName=\"/word/" + part + ".xml\" ContentType=\""
                + "application/vnd.openxmlformats-officedocument.wordprocessingml." + kind + "+xml\"/>";
    }

    private static String p(String text) {
        return "<w:p>" + r(text) + "</w:p>";
    }

    private static String r(String text) {
        return "<w:r><w:t>" + text + "</w:t></w:r>";
    }

    private static String row(String... cells) {
        return "<w:tr>"
                + List.of(cells).stream()
                        .map(cell -> "<w:tc>" + p(cell) + "</w:tc>")
                        .collect(Collectors.joining()) + "</w:tr>";
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        parts.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return PartFolder.zipped(bytes, Set.of());
    }

    private static LetterTemplate template(String body) throws IOException {
        return LetterTemplate.of(zip(parts(body)));
    }

    private static String part(byte[] docx, String name) throws IOException {
        return new String(PartFolder.parts(docx, 16 << 20, "").get(name), StandardCharsets.UTF_8);
    }

    /** The paragraphs of the filled body, a line break as a slash. */
    private static List<String> filled(String body) throws IOException {
        LetterTemplate template = template(body);
        assertThat(template.mistakes()).isEmpty();
        String xml = part(template.filled(VALUES), "word/document.xml");
        return List.of(xml.split("</w:p>")).stream()
                .map(each -> each.replace("<w:br/>", "/").replaceAll("<[^>]*>", ""))
                .filter(each -> !each.isEmpty())
                .toList();
    }

    @Test
    void field_survives_being_cut_into_runs() throws IOException {
        String cut =
                "<w:p><w:r><w:t xml:space=\"preserve\">Gửi {</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r><w:rPr><w:b/></w:rPr>"
                        + "<w:t>{đơn</w:t></w:r><w:bookmarkStart w:id=\"1\" w:name=\"x\"/><w:r><w:tab/></w:r><w:r><w:t>v</w:t></w:r>"
                        + "<w:bookmarkEnd w:id=\"1\"/><w:proofErr w:type=\"spellEnd\"/><w:hyperlink><w:r><w:t>ị}</w:t></w:r></w:hyperlink>"
                        + "<w:r><w:t>} trước {{hạn</w:t></w:r><w:smartTag><w:r><w:t xml:space=\"preserve\"> gửi}}.</w:t></w:r></w:smartTag></w:p>";
        assertThat(filled(cut)).containsExactly("Gửi Công đoàn A &amp; B &lt;C&gt; trước 10/07/2023.");
    }

    @Test
    void value_looks_like_the_first_brace_and_the_rest_as_it_did() throws IOException {
        String xml = part(
                template(
                                "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{{hạn </w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>gửi}} nhé</w:t></w:r></w:p>")
                        .filled(VALUES),
                "word/document.xml");
        assertThat(xml)
                .contains("<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">10/07/2023</w:t></w:r>")
                .contains("<w:r><w:rPr><w:i/></w:rPr><w:t xml:space=\"preserve\"> nhé</w:t></w:r>");
    }

    @Test
    void two_fields_may_share_a_run() throws IOException {
        assertThat(filled("<w:p>" + r("{{hạn") + r(" gửi}} và {{hạn gửi}}; {{") + r("hạn gửi}}") + "</w:p>"))
                .containsExactly("10/07/2023 và 10/07/2023; 10/07/2023");
    }

    @Test
    void tracked_changes_are_taken_as_accepted() throws IOException {
        String changed =
                "<w:p><w:r><w:t>{{hạn</w:t></w:r><w:del w:id=\"1\"><w:r><w:delText>{{cũ}}</w:delText></w:r></w:del>"
                        + "<w:moveFrom w:id=\"2\"><w:r><w:t>dời</w:t></w:r></w:moveFrom>"
                        + "<w:ins w:id=\"3\"><w:r><w:rPr><w:rPrChange w:id=\"4\"/></w:rPr><w:t xml:space=\"preserve\"> gửi}}</w:t></w:r></w:ins></w:p>"
                        + "<w:tbl>" + row("giữ").replace("<w:tr>", "<w:tr><w:trPr><w:ins w:id=\"5\"/></w:trPr>")
                        + row("bỏ").replace("<w:tr>", "<w:tr><w:trPr><w:del w:id=\"6\"/></w:trPr>") + "</w:tbl>";
        assertThat(filled(changed)).containsExactly("10/07/2023", "giữ");
        assertThat(part(template(changed).filled(VALUES), "word/document.xml"))
                .doesNotContain("w:ins", "w:del", "w:moveFrom", "rPrChange");
    }

    @Test
    void fields_in_text_boxes_and_content_controls_are_filled() throws IOException {
        String box = "<w:p>" + r("ngoài {{hạn gửi}}")
                + "<w:r><mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
                + "<mc:Choice Requires=\"wps\"><w:drawing><w:txbxContent>" + p("trong {{hạn gửi}}")
                + "</w:txbxContent></w:drawing></mc:Choice></mc:AlternateContent></w:r></w:p>"
                + "<w:p><w:sdt><w:sdtContent>" + r("{{hạn") + "</w:sdtContent></w:sdt>" + r(" gửi}}") + "</w:p>";
        assertThat(String.join("|", filled(box))).contains("ngoài 10/07/2023", "trong 10/07/2023", "|10/07/2023");
    }

    @Test
    void heads_and_feet_are_filled_and_other_parts_keep_their_bytes() throws IOException {
        byte[] letter = template(p("x")).filled(VALUES);
        assertThat(part(letter, "word/header1.xml")).contains("Gửi Công đoàn A &amp; B &lt;C&gt;");
        assertThat(part(letter, "word/footer1.xml")).contains("Hạn 10/07/2023");
        assertThat(part(letter, "word/media/seal.bin")).isEqualTo("\u0000seal");
    }

    @Test
    void value_is_never_more_than_text() throws IOException {
        assertThat(filled(p("{{kế hoạch}} {{địa danh}}"))).containsExactly("{{kỳ}} =1+1\ufffd");
        assertThat(filled(p("{{chức danh}}."))).containsExactly("TM. BAN THƯỜNG VỤ/CHỦ TỊCH.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hạn gửi", "Hạn gửi", "han gui", "HAN_GUI", "han-gui", " due ", "h\u1ea1n\u00a0g\u1eedi"})
    void name_may_be_typed_without_marks_or_in_english(String name) throws IOException {
        assertThat(filled(p("{{" + name + "}}"))).containsExactly("10/07/2023");
    }

    @Test
    void row_is_there_once_for_each_entry() throws IOException {
        String table = "<w:tbl>" + row("TT", "Đơn vị")
                + row("{{thiếu.tt}}", "{{thieu.don vi}}, {{hạn gửi}}")
                        .replace(
                                "<w:p>",
                                "<w:p w14:paraId=\"1A\""
                                        + " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\"><w:bookmarkStart w:id=\"7\" w:name=\"b\"/>")
                + "</w:tbl><w:p><w:bookmarkEnd w:id=\"7\"/></w:p>";
        assertThat(filled(table))
                .containsExactly("TT", "Đơn vị", "1", "CĐCS Một, 10/07/2023", "2", "CĐCS Hai, 10/07/2023");
        assertThat(part(template(table).filled(VALUES), "word/document.xml")).doesNotContain("paraId=", "bookmark");
    }

    @Test
    void table_of_an_empty_list_goes_and_so_does_what_stands_only_with_it() throws IOException {
        String both = p("{{khi thiếu}}Còn thiếu") + "<w:tbl>" + row("{{thiếu.tt}}") + "</w:tbl>"
                + p("{{khi sửa}}Cần sửa") + "<w:tbl>" + row("Chỗ") + row("{{sửa.chỗ}}") + "</w:tbl>"
                + p("{{if phone}}Gọi {{phone}}") + p("hết");
        assertThat(filled(both)).containsExactly("Còn thiếu", "1", "2", "hết");
    }

    @Test
    void cell_keeps_its_last_paragraph() throws IOException {
        String cell = "<w:tbl>" + row("{{khi sửa}}Cần sửa") + "</w:tbl>";
        assertThat(part(template(cell).filled(VALUES), "word/document.xml")).contains("<w:tc><w:p/></w:tc>");
    }

    @Test
    void all_mistakes_are_named_with_their_places() throws IOException {
        Map<String, String> parts = parts(p("Kính gửi") + p("Về việc {{đơn vj}} và {{hạn gửi}") + p("{{sửa.chỗ}}")
                + "<w:tbl>" + row("{{thiếu.tt}}", "{{sửa.tt}}") + "</w:tbl>" + p("{{khi mưa}}"));
        parts.put("word/footer1.xml", "<w:ftr " + W + ">" + p("{{x}}") + "</w:ftr>");
        assertThat(LetterTemplate.of(zip(parts)).mistakes())
                .containsExactly(
                        mistake(LetterMistake.Misuse.UNKNOWN, 2, "Về việc {{đơn vj}} và {{hạn gửi}", "đơn vj"),
                        mistake(LetterMistake.Misuse.UNCLOSED, 2, "Về việc {{đơn vj}} và {{hạn gửi}", "{{"),
                        mistake(LetterMistake.Misuse.OUTSIDE_ROW, 3, "{{sửa.chỗ}}", "sửa.chỗ"),
                        mistake(LetterMistake.Misuse.TWO_LISTS, 4, "{{thiếu.tt}}", "thiếu.tt"),
                        mistake(LetterMistake.Misuse.UNKNOWN, 6, "{{khi mưa}}", "khi mưa"),
                        new LetterMistake(LetterMistake.Misuse.UNKNOWN, LetterMistake.Section.FOOTER, 1, "{{x}}", "x"));
    }

    private static LetterMistake mistake(LetterMistake.Misuse misuse, int paragraph, String excerpt, String seen) {
        return new LetterMistake(misuse, LetterMistake.Section.BODY, paragraph, excerpt, seen);
    }

    @ParameterizedTest
    @EnumSource
    void built_in_template_has_no_mistakes_and_opens_when_filled(Lang lang) throws IOException {
        LetterTemplate template = LetterTemplate.of(BuiltInLetter.docx(lang));
        assertThat(template.mistakes()).isEmpty();
        byte[] letter = template.filled(VALUES);
        assertThat(template.filled(VALUES)).isEqualTo(letter);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(letter))) {
            assertThat(document.getTables()).hasSize(3);
            assertThat(document.getTables().get(1).getText()).contains("CĐCS Một", "CĐCS Hai");
        }
    }

    @Test
    void what_is_no_document_is_refused() throws IOException {
        assertThat(unfit("xin chào".getBytes(StandardCharsets.UTF_8))).isEqualTo(LetterTemplate.Unfit.NOT_WORD);
        assertThat(unfit(new byte[0])).isEqualTo(LetterTemplate.Unfit.NOT_WORD);
        assertThat(unfit(zip(Map.of("a.txt", "a")))).isEqualTo(LetterTemplate.Unfit.NOT_WORD);
        Map<String, String> without = parts(p("x"));
        without.remove("word/document.xml");
        assertThat(unfit(zip(without))).isEqualTo(LetterTemplate.Unfit.DAMAGED);
        Map<String, String> workbook = parts(p("x"));
        workbook.put("word/document.xml", "<workbook/>");
        assertThat(unfit(zip(workbook))).isEqualTo(LetterTemplate.Unfit.NOT_WORD);
    }

    @Test
    void what_is_damaged_or_defines_entities_is_refused() throws IOException {
        byte[] whole = zip(parts(p("x")));
        assertThat(unfit(java.util.Arrays.copyOf(whole, whole.length / 3))).isEqualTo(LetterTemplate.Unfit.DAMAGED);
        Map<String, String> typed = parts("");
        typed.put(
                "word/document.xml",
                "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><w:document " + W + ">&e;</w:document>");
        assertThat(unfit(zip(typed))).isEqualTo(LetterTemplate.Unfit.DAMAGED);
        Map<String, String> torn = parts("<w:p>");
        assertThat(unfit(zip(torn))).isEqualTo(LetterTemplate.Unfit.DAMAGED);
        assertThat(unfit(zip(parts("<w:sdt>".repeat(9_000) + "</w:sdt>".repeat(9_000)))))
                .isEqualTo(LetterTemplate.Unfit.DAMAGED);
    }

    @Test
    void what_would_take_too_much_is_refused() throws IOException {
        assertThat(unfit(zip(parts(p("{{kỳ}}").repeat(2_001))))).isEqualTo(LetterTemplate.Unfit.TOO_LARGE);
        assertThat(unfit(zip(parts(p("x".repeat(5 << 20)))))).isEqualTo(LetterTemplate.Unfit.TOO_LARGE);
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("word/media/image1.bmp"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 60; i++) {
                zip.write(zeros);
            }
        }
        assertThat(unfit(bomb.toByteArray())).isEqualTo(LetterTemplate.Unfit.DAMAGED);
    }

    private static LetterTemplate.Unfit unfit(byte[] bytes) {
        LetterTemplate.Unfit[] seen = new LetterTemplate.Unfit[1];
        assertThatThrownBy(() -> LetterTemplate.of(bytes))
                .isInstanceOfSatisfying(LetterTemplate.UnusableException.class, e -> seen[0] = e.unfit());
        return seen[0];
    }

    @Test
    void paragraph_of_very_many_runs_takes_no_square_of_time() throws IOException {
        String runs = IntStream.range(0, 60_000)
                .mapToObj(i -> "<w:r><w:t>a</w:t></w:r>")
                .collect(Collectors.joining());
        String fields = r("{{kỳ}}").repeat(1_900);
        assertThat(filled("<w:p>" + runs + fields + "</w:p>").get(0)).hasSize(60_000);
    }

    @Test
    void entries_of_a_letter_bear_no_time() throws IOException {
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(template(p("x")).filled(VALUES)))) {
            assertThat(zip.getNextEntry().getTimeLocal().getYear()).isEqualTo(1980);
        }
    }
}
