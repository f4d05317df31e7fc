package vn.congdoan.kh415.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congdoan.kh415.read.table.mail.OutlookFile;
import vn.congdoan.kh415.testing.Folders;
import vn.congdoan.kh415.testing.Ran;

final class MailsTest {
    private static final Path CASE = Path.of("src/test/resources/vn/congdoan/kh415/cases/first");
    private static final String FIGURES = "Mã đơn vị,chinh_sach_nghe,cong_khai,kiem_tra_tc\nSL,có,có,có\n";
    private static final String STATED =
            "Mã đơn vị,chinh_sach_nghe,cong_khai,kiem_tra_tc,Ngày nhận\nSL,có,có,có,04/07/2023\n";
    private static final List<String> REMARKS = List.of("received-impossible", "mail-without-date", "sender-differs");

    @TempDir
    private Path folder;

    @BeforeEach
    void make() throws IOException {
        Files.copy(Path.of("targets.yaml"), folder.resolve("targets.yaml"));
    }

    /** Every second of them in a mail of Outlook. */
    private static void wrap(Path returns) throws IOException {
        int number = 0;
        for (Path file : Folders.files(returns)) {
            String name = String.valueOf(file.getFileName());
            byte[] content = Files.readAllBytes(file);
            byte[] mail = ++number % 2 == 0
                    ? new OutlookFile()
                            .from("a@example.vn")
                            .sent("2023-07-04T02:00:00Z")
                            .attach(name, content)
                            .written()
                    : mail("a@example.vn", "4 Jul 2023 09:00:00 +0700", name, content)
                            .getBytes(StandardCharsets.US_ASCII);
            Files.delete(file);
            Files.write(file.resolveSibling("Thư " + number + ".eml"), mail);
        }
    }

    private static String mail(String from, String date, String name, byte[] content) {
        String word = Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8));
        return "From: " + from + "\r\nDate: " + date + "\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: application/octet-stream; name=\"=?utf-8?B?" + word + "?=\"\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(content) + "\r\n";
    }

    @Test
    void returns_in_mails_say_what_they_say_in_a_folder() throws IOException {
        Folders.copy(CASE, folder.resolve("w"));
        Folders.copy(CASE, folder.resolve("m"));
        wrap(folder.resolve("m/returns"));
        assertThat(Ran.in(folder, "report", "w", "--period", "2023-06", "--as-of", "2023-07-20")
                        .code())
                .isZero();
        assertThat(Ran.in(folder, "report", "m", "--period", "2023-06", "--as-of", "2023-07-20")
                        .code())
                .isZero();
        JsonNode plain = json("w/out/2023-06/KH415-2023-06.json");
        JsonNode mailed = json("m/out/2023-06/KH415-2023-06.json");
        assertThat(mailed.get("indicators")).isEqualTo(plain.get("indicators"));
        assertThat(mailed.get("units")).isEqualTo(plain.get("units"));
        assertThat(mailed.get("returns").findValuesAsText("status"))
                .contains("on_time")
                .doesNotContain("received");
    }

    @Test
    void a_second_run_from_what_is_kept_and_a_run_anew_give_the_same() throws IOException {
        Folders.copy(CASE, folder.resolve("m"));
        wrap(folder.resolve("m/returns"));
        Path book = folder.resolve("m/out/2023-06/KH415-2023-06.xlsx");
        Ran.in(folder, "report", "m", "--period", "2023-06", "--as-of", "2023-07-20");
        byte[] first = Files.readAllBytes(book);
        Ran.in(folder, "report", "m", "--period", "2023-06", "--as-of", "2023-07-20");
        assertThat(Files.readAllBytes(book)).isEqualTo(first);
        assertThat(Ran.in(folder, "verify", "m/out/2023-06/KH415-2023-06.xlsx").code())
                .isZero();
    }

    @Test
    void the_day_of_a_mail_decides_between_on_time_and_late_unless_it_cannot_be_true() throws IOException {
        assertThat(status("5 Jul 2023 23:59:00 +0700", FIGURES)).isEqualTo("on_time");
        assertThat(status("5 Jul 2023 17:00:00 +0000", FIGURES)).isEqualTo("late");
        assertThat(status("1 Jan 1970 00:00:00 +0000", FIGURES)).isEqualTo("received received-impossible");
        assertThat(status("16 Jul 2023 00:00:00 +0700", FIGURES)).isEqualTo("received received-impossible");
        assertThat(status("now", FIGURES)).isEqualTo("received mail-without-date");
        assertThat(status("6 Jul 2023 09:00:00 +0700", STATED)).isEqualTo("late");
        assertThat(status("now", STATED)).isEqualTo("on_time mail-without-date");
    }

    @Test
    void the_marked_copy_lies_where_the_mail_lies() throws IOException {
        sent("5 Jul 2023 09:00:00 +0700", FIGURES.replace("có,có,", "có,cớ,"));
        assertThat(Ran.in(folder, "check", "s", "--period", "2023-06", "--as-of", "2023-07-15", "--annotate", "marked")
                        .code())
                .isZero();
        assertThat(folder.resolve("marked/2023-06/Sông Lam.eml/sổ.csv - cần sửa.xlsx"))
                .exists();
    }

    private void sent(String date, String content) throws IOException {
        Path returns = Files.createDirectories(folder.resolve("s/returns/2023-06"));
        Files.write(folder.resolve("s/units.csv"), Files.readAllBytes(CASE.resolve("units.csv")));
        Files.writeString(
                returns.resolve("Sông Lam.eml"),
                mail("sonlam@example.vn", date, "sổ.csv", content.getBytes(StandardCharsets.UTF_8)));
    }

    /** What became of the return in the mail, and the remarks about it. */
    private String status(String date, String content) throws IOException {
        sent(date, content);
        Ran.in(folder, "report", "s", "--period", "2023-06", "--as-of", "2023-07-15");
        JsonNode json = json("s/out/2023-06/KH415-2023-06.json");
        StringBuilder seen = new StringBuilder();
        for (JsonNode each : json.get("returns")) {
            if (each.get("file").asText().equals("returns/2023-06/Sông Lam.eml/sổ.csv")) {
                seen.append(each.get("status").asText());
            }
        }
        for (JsonNode each : json.get("findings")) {
            if (REMARKS.contains(each.get("code").asText())) {
                seen.append(' ').append(each.get("code").asText());
            }
        }
        return seen.toString();
    }

    private JsonNode json(String file) throws IOException {
        return new ObjectMapper().readTree(folder.resolve(file).toFile());
    }
}
