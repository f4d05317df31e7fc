package vn.congdoan.kh415.read.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congdoan.kh415.model.finding.Outcome;
import vn.congdoan.kh415.read.table.file.Passwords;
import vn.congdoan.kh415.read.table.mail.OutlookFile;

class OutlookMailTest {
    private static final byte[] CSV = "x,y\n1,2\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0};
    private static final String TABLE =
            "<html><body><img src='cid:logo'><table><tr><td>a</td></tr></table></body></html>";

    @TempDir
    Path folder;

    @Test
    void attachments_and_outside_of_a_mail_of_outlook() throws IOException {
        OutlookFile mail = sent().attach("Báo cáo tháng 6.csv", CSV)
                .attach("b.xlsx", Files.readAllBytes(Fixture.path("form.xlsx")));
        assertThat(read(mail)).isEqualTo("""
                thư.msg: MAIL_OPENED 2 a@example.vn 2023-07-05
                thư.msg/Báo cáo tháng 6.csv: 1 tables
                thư.msg/b.xlsx: 2 tables
                """);
    }

    @Test
    void the_day_is_that_in_vietnam_of_sending_else_of_delivery_else_of_the_head() throws IOException {
        OutlookFile bare = new OutlookFile().from("A@Example.vn").attach("a.csv", CSV);
        assertThat(read(bare)).contains("a@example.vn / MAIL_WITHOUT_DATE");
        assertThat(read(bare.text(0x007D, "Received: x\r\nDate: Tue, 4 Jul 2023 20:00:00 +0000\r\nFrom: z@z.vn\r\n")))
                .contains("a@example.vn 2023-07-05");
        assertThat(read(bare.delivered("2023-07-06T16:59:59Z"))).contains("a@example.vn 2023-07-06");
        assertThat(read(bare.sent("2023-07-03T17:00:00Z"))).contains("a@example.vn 2023-07-04");
    }

    @Test
    void within_an_office_the_address_stands_elsewhere() throws IOException {
        OutlookFile mail = new OutlookFile()
                .from("/O=EXCHANGELABS/OU=X/CN=RECIPIENTS/CN=ABC")
                .sent("2023-07-05T02:00:00Z")
                .attach("a.csv", CSV);
        assertThat(read(mail)).contains("MAIL_OPENED 1 2023-07-05");
        assertThat(read(mail.text(0x5D01, "c@example.vn"))).contains("MAIL_OPENED 1 c@example.vn 2023-07-05");
    }

    @Test
    void mails_in_mails_and_two_of_one_name() throws IOException {
        OutlookFile inner = new OutlookFile()
                .from("b@example.vn")
                .sent("2023-07-01T02:00:00Z")
                .attach("a.csv", CSV);
        OutlookFile mail =
                sent().enclose("FW: BC 6/2023", inner).attach("a.csv", CSV).attach("A.csv", CSV);
        assertThat(read(mail)).isEqualTo("""
                thư.msg: MAIL_OPENED 3 a@example.vn 2023-07-05
                thư.msg/FW- BC 6-2023: MAIL_OPENED 1 b@example.vn 2023-07-01
                thư.msg/FW- BC 6-2023/a.csv: 1 tables
                thư.msg/a.csv: 1 tables
                thư.msg/2/A.csv: 1 tables
                """);
    }

    @Test
    void a_hundred_mails_in_one_another_end_at_a_limit() throws IOException {
        OutlookFile mail = sent().attach("a.csv", CSV);
        for (int i = 0; i < 100; i++) {
            mail = new OutlookFile().sent("2023-07-05T02:00:00Z").enclose("m", mail);
        }
        assertThat(read(mail)).endsWith("thư.msg/m/m/m: FILE_UNSUPPORTED filekind-mail\n");
    }

    @Test
    void pictures_that_the_text_shows_are_no_files_and_its_tables_are_read_without_others() throws IOException {
        OutlookFile logo =
                new OutlookFile().text(0x3707, "logo.jpg").text(0x3712, "logo").bytes(0x3701, JPEG);
        OutlookFile photograph =
                new OutlookFile().text(0x3707, "ảnh.jpg").text(0x3712, "x").bytes(0x3701, JPEG);
        OutlookFile mail =
                sent().bytes(0x1013, TABLE.getBytes(StandardCharsets.UTF_8)).attach(logo);
        assertThat(read(mail)).isEqualTo("""
                thư.msg: MAIL_OPENED 0 logo.jpg a@example.vn 2023-07-05
                thư.msg/body.html: 1 tables
                """);
        assertThat(read(mail.attach(photograph))).isEqualTo("""
                thư.msg: MAIL_OPENED 1 logo.jpg a@example.vn 2023-07-05
                thư.msg/ảnh.jpg: FILE_UNSUPPORTED filekind-image
                thư.msg/body.html: 1 tables
                """);
        assertThat(read(mail.attach("a.csv", CSV))).doesNotContain("body.html").contains("a.csv: 1 tables");
    }

    @Test
    void names_from_before_unicode() throws IOException {
        OutlookFile attachment = new OutlookFile()
                .ansi(0x3707, "Hóa châ\u0301t.csv\0", "windows-1258")
                .bytes(0x3701, CSV);
        OutlookFile mail = new OutlookFile()
                .text(0x0C1F, "a@example.vn")
                .sent("2023-07-05T02:00:00Z")
                .attach(attachment);
        assertThat(read(mail)).contains("thư.msg/Hóa chất.csv: 1 tables");
    }

    @Test
    void a_mail_without_anything_and_one_whose_attachment_is_empty() throws IOException {
        assertThat(read(sent())).isEqualTo("thư.msg: MAIL_WITHOUT_RETURN a@example.vn\n");
        assertThat(read(sent().attach("a.xlsx", new byte[0]))).contains("thư.msg/a.xlsx: FILE_EMPTY");
    }

    @Test
    void changed_bits_end_in_tables_or_in_findings() throws IOException {
        Random random = new Random(415);
        byte[] whole = sent().enclose("m", sent().attach("a.csv", CSV))
                .attach("b.csv", CSV)
                .written();
        for (int round = 0; round < 300; round++) {
            byte[] changed = Arrays.copyOf(whole, round % 5 == 0 ? random.nextInt(whole.length) : whole.length);
            for (int i = 0; i < 4 && changed.length > 0; i++) {
                changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            }
            assertThat(files(changed))
                    .isNotEmpty()
                    .anySatisfy(read -> assertThat(read.tables().value().size()
                                    + read.tables().findings().size())
                            .isPositive());
        }
    }

    private static OutlookFile sent() {
        return new OutlookFile().from("a@example.vn").sent("2023-07-05T02:00:00Z");
    }

    private List<ReadFile> files(byte[] mail) throws IOException {
        Path file = Files.write(folder.resolve("content"), mail);
        return TableFile.readWithHash(file, "thư.msg", Passwords.NONE);
    }

    private String read(OutlookFile mail) throws IOException {
        return files(mail.written()).stream().map(OutlookMailTest::shown).collect(Collectors.joining());
    }

    private static String shown(ReadFile file) {
        String findings = TableText.of(new Outcome<>(List.of(), file.tables().findings()))
                .strip()
                .replaceAll(" *\n", " / ")
                .replaceAll(" +", " ");
        int tables = file.tables().value().size();
        return file.input().file() + ": " + (findings.isEmpty() ? tables + " tables" : findings) + "\n";
    }
}
