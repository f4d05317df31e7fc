package vn.congdoan.kh415.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congdoan.kh415.LibreOffice;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.testing.Folders;
import vn.congdoan.kh415.testing.Ran;
import vn.congdoan.kh415.testing.ReadMail;
import vn.congdoan.kh415.write.word.BuiltInLetter;

/** The reminders of the samples, which hold most of what really happens. */
final class RemindSamplesTest {
    private static final List<String> REMINDED =
            List.of("GLK", "HBV", "KYL", "NHQ", "SNG", "TBD", "TT04", "TT05", "TT07", "TT08");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void remind() throws IOException {
        Folders.copy(Path.of("samples"), folder.resolve("w"));
        Files.copy(Path.of("targets.yaml"), folder.resolve("targets.yaml"));
        assertThat(remind("out").code()).isZero();
    }

    private static Ran remind(String to) {
        return Ran.in(folder, "remind", "w", "--period", "2023-06", "--out", to);
    }

    private static Path file(String unit, String ending) {
        return folder.resolve("out/KH415-2023-06-" + unit + ending);
    }

    private static String letter(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                XWPFDocument document = new XWPFDocument(in);
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            return text.getText();
        }
    }

    @Test
    void those_who_lack_something_are_reminded_and_no_others() throws IOException {
        assertThat(Folders.files(folder.resolve("out")).stream()
                        .map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".eml"))
                        .map(name -> name.replaceAll("KH415-2023-06-|\\.eml", "")))
                .containsExactlyElementsOf(REMINDED);
    }

    @Test
    void letter_is_one_that_an_office_signs() throws IOException {
        assertThat(letter(file("KYL", ".docx")))
                .containsSubsequence(
                        "TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT\u00a0NAM",
                        "CÔNG ĐOÀN CÔNG THƯƠNG VIỆT\u00a0NAM",
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Độc lập - Tự do - Hạnh phúc",
                        "V/v bổ sung, chỉnh sửa báo cáo thực hiện Kế hoạch 415/KH-CĐCT tháng 6 năm 2023",
                        "Hà Nội, ngày 05 tháng 7 năm 2023",
                        "Kính gửi: Công đoàn Tổng công ty Thương mại Kỳ Lân",
                        "Đến ngày 05/07/2023 đã nhận 3/6 báo cáo",
                        "Báo cáo, số liệu còn thiếu (4 đơn vị):",
                        "CĐCS Cty Siêu thị Chợ Lam\tđã gửi, chưa dùng được",
                        "Nội dung cần kiểm tra, chỉnh sửa (3 chỗ):",
                        "chậm nhất ngày 10/07/2023",
                        "Trân trọng./.",
                        "Nơi nhận:",
                        "TM. BAN THƯỜNG VỤ",
                        "CHỦ TỊCH");
    }

    @Test
    void file_of_an_unknown_name_goes_back_to_whom_it_is_missed_from() throws IOException {
        assertThat(ReadMail.of(Files.readAllBytes(file("GLK", ".eml"))).parts().stream()
                        .skip(1)
                        .map(ReadMail.Part::filename))
                .containsExactly(
                        "KH415-2023-06-GLK.docx",
                        "KH415-2023-06-GLK.xlsx",
                        "BC T6-2023 Gỗ ván Đại Ngàn.xlsx",
                        "GLK02 T6-2023.xlsx");
    }

    @Test
    void nothing_that_goes_out_names_another_union() throws IOException {
        Map<String, Pattern> names = names();
        for (String own : REMINDED) {
            String said = letter(file(own, ".docx"))
                    + Files.readString(file(own, ".txt"))
                    + ReadMail.of(Files.readAllBytes(file(own, ".eml")))
                            .parts()
                            .get(0)
                            .text();
            names.forEach((other, called) -> {
                if (!other.equals(own)) {
                    assertThat(called.matcher(said).find())
                            .as(own + " reads of " + other)
                            .isFalse();
                }
            });
        }
    }

    /** By the body directly below the top, what it and those below it are called. */
    private static Map<String, Pattern> names() throws IOException {
        Map<String, String[]> rows = new TreeMap<>();
        Files.readAllLines(Path.of("samples/units.csv")).stream()
                .skip(2)
                .map(line -> line.split(";", -1))
                .forEach(cells -> rows.put(cells[0], cells));
        Map<String, String> patterns = new TreeMap<>();
        rows.forEach((code, cells) -> {
            String above = code;
            while (rows.containsKey(rows.get(above)[2])) {
                above = rows.get(above)[2];
            }
            String called = Pattern.quote(code) + "|" + Pattern.quote(cells[1]);
            patterns.merge(above, called, (one, other) -> one + "|" + other);
        });
        Map<String, Pattern> names = new TreeMap<>();
        patterns.forEach((above, called) ->
                names.put(above, Pattern.compile("(?<![\\p{L}\\d])(?:" + called + ")(?![\\p{L}\\d])")));
        assertThat(names).hasSize(17);
        return names;
    }

    @Test
    void template_that_was_saved_by_another_program_is_filled_the_same() throws IOException, InterruptedException {
        Path work = Files.createDirectories(folder.resolve("lo"));
        LibreOffice office = LibreOffice.orSkip(work);
        Path mine = work.resolve("mau-nhac.docx");
        Files.write(mine, BuiltInLetter.docx(Lang.VI));
        Path saved = office.convert(office.convert(mine, "odt"), "docx");
        Folders.copy(folder.resolve("w"), folder.resolve("again/w"));
        Files.createDirectories(folder.resolve("again/w/letters"));
        Files.copy(saved, folder.resolve("again/w/letters/mau-nhac.docx"));
        Files.copy(Path.of("targets.yaml"), folder.resolve("again/targets.yaml"));
        Ran ran = Ran.in(folder.resolve("again"), "remind", "w", "--period", "2023-06", "--out", "out");
        assertThat(ran.err()).isEmpty();
        for (String unit : REMINDED) {
            assertThat(words(folder.resolve("again/out/KH415-2023-06-" + unit + ".docx")))
                    .isEqualTo(words(file(unit, ".docx")));
        }
    }

    /** Without the number of the page, which is worked out when it is printed. */
    private static String words(Path letter) throws IOException {
        return letter(letter).replaceFirst("^\\d+", "").replaceAll("\\s+", " ");
    }

    @Test
    void nobody_is_reminded_where_nobody_lacks_anything() throws IOException {
        Path other = Folders.copy(folder.resolve("w"), folder.resolve("whole/w"));
        Files.copy(Path.of("targets.yaml"), folder.resolve("whole/targets.yaml"));
        List<String> lines = Files.readAllLines(other.resolve("units.csv"));
        Files.write(
                other.resolve("units.csv"),
                lines.stream()
                        .filter(line -> line.equals(lines.get(0)) || line.matches("(CDCT|DHL)[\\d.]*;.*"))
                        .toList());
        Ran ran = Ran.in(folder.resolve("whole"), "remind", "w", "--period", "2023-06", "--out", "out");
        assertThat(ran.out())
                .isEqualTo(
                        "Không đơn vị nào trong 1 đơn vị còn thiếu báo cáo hoặc phải sửa; chỉ ghi danh sách, trong out."
                                + System.lineSeparator());
        assertThat(Folders.contents(folder.resolve("whole/out"))).containsOnlyKeys("KH415-2023-06-danh-sach.xlsx");
    }
}
