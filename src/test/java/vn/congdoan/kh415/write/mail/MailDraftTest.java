package vn.congdoan.kh415.write.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.testing.ReadMail;

final class MailDraftTest {
    private static final String NAME =
            "Biểu tổng hợp của Công đoàn Tổng công ty Thương mại Kỳ Lân - tháng 6 năm 2023 (lần 2).xlsx";

    private static byte[] bytes(MailDraft draft) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        draft.writeTo(out);
        return out.toByteArray();
    }

    private static MailDraft draft(String subject, String name, byte[] content) {
        return new MailDraft(
                List.of("a@congdoan.example", "b@congdoan.example"),
                subject,
                List.of("Kính gửi: Công đoàn", "", "Trân trọng."),
                List.of(new MailDraft.Attachment(name, content)));
    }

    @Test
    void draft_comes_back_as_it_went_in() throws IOException {
        byte[] content = new byte[100_000];
        for (int i = 0; i < content.length; i++) {
            content[i] = (byte) (i * 31);
        }
        String subject = "Bổ sung, chỉnh sửa báo cáo thực hiện Kế hoạch 415/KH-CĐCT tháng 6 năm 2023 😀";
        ReadMail mail = ReadMail.of(bytes(draft(subject, NAME, content)));
        assertThat(mail.head("x-unsent")).isEqualTo("1");
        assertThat(mail.head("to")).isEqualTo("a@congdoan.example, b@congdoan.example");
        assertThat(ReadMail.words(mail.head("subject"))).isEqualTo(subject);
        assertThat(mail.parts()).hasSize(2);
        assertThat(mail.parts().get(0).text()).isEqualTo("Kính gửi: Công đoàn\r\n\r\nTrân trọng.\r\n");
        assertThat(mail.parts().get(1).filename()).isEqualTo(NAME);
        assertThat(mail.parts().get(1).nameOfType()).isEqualTo(NAME);
        assertThat(mail.parts().get(1).content()).isEqualTo(content);
    }

    @Test
    void lines_are_short_and_end_as_mails_do() throws IOException {
        String mail = new String(
                bytes(draft("ữ".repeat(500), "ữ".repeat(100) + ".ods", new byte[1000])), StandardCharsets.US_ASCII);
        assertThat(mail.replace("\r\n", "")).doesNotContain("\n", "\r").matches("\\p{ASCII}*");
        assertThat(mail.lines().filter(line -> line.contains("=?") || line.contains("*=") || !line.contains(":")))
                .allMatch(line -> line.length() <= 76);
    }

    @Test
    void plain_names_and_subjects_stand_as_they_are() throws IOException {
        String mail =
                new String(bytes(draft("To mend", "KH415-2023-06-DHL.docx", new byte[1])), StandardCharsets.US_ASCII);
        assertThat(mail)
                .contains("Subject: To mend\r\n")
                .contains("name=\"KH415-2023-06-DHL.docx\"\r\n")
                .contains("filename=\"KH415-2023-06-DHL.docx\"\r\n");
    }

    @Test
    void name_cannot_leave_its_quotes() throws IOException {
        ReadMail mail = ReadMail.of(bytes(draft("x", "a\"; x=\r\nBcc: all@x.example\\.xls", new byte[1])));
        assertThat(mail.head("bcc")).isEmpty();
        assertThat(mail.parts().get(1).filename()).isEqualTo("a_; x=__Bcc: all@x.example_.xls");
    }

    @Test
    void draft_to_nobody_has_no_such_line() throws IOException {
        byte[] mail = bytes(new MailDraft(List.of(), "x", List.of("y"), List.of()));
        assertThat(ReadMail.of(mail).head("to")).isEmpty();
        assertThat(Arrays.equals(mail, bytes(new MailDraft(List.of(), "x", List.of("y"), List.of()))))
                .isTrue();
    }
}
