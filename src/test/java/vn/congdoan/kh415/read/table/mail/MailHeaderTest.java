package vn.congdoan.kh415.read.table.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.ContentUtil;
import org.junit.jupiter.api.Test;

class MailHeaderTest {
    @Test
    void the_senders_clock_counts_before_the_last_servers() {
        String received = "Received: from a by b; Fri, 7 Jul 2023 08:00:00 +0700";
        String older = "Received: from c by a; Thu, 6 Jul 2023 08:00:00 +0700";
        assertThat(header(received, older, "Date: Wed, 5 Jul 2023 08:00:00 +0700")
                        .head()
                        .day())
                .isEqualTo(LocalDate.of(2023, 7, 5));
        assertThat(header("Date: now", received, older).head())
                .isEqualTo(new MailPart.Head(List.of(), LocalDate.of(2023, 7, 7), "now"));
        assertThat(header("Date: now").head().day()).isNull();
    }

    @Test
    void the_name_before_an_address_is_not_taken_for_one() {
        assertThat(header("From: \"boss@example.com\" <X@Example.vn>").head().senders())
                .containsExactly("x@example.vn");
        assertThat(header("From: x@example.vn (Ban)").head().senders()).containsExactly("x@example.vn");
        assertThat(header("From: =?utf-8?Q?Ban?=").head().senders()).isEmpty();
    }

    @Test
    void an_attachment_is_called_as_its_disposition_says_else_its_type() {
        assertThat(header("Content-Type: a/b; name=x.csv", "Content-Disposition: attachment; filename=y.csv")
                        .fileName())
                .isEqualTo("y.csv");
        assertThat(header("Content-Type: a/b; name=x.csv", "Content-Disposition: attachment")
                        .fileName())
                .isEqualTo("x.csv");
        assertThat(header("Content-Type: text/plain").isAttached()).isFalse();
        assertThat(header("Content-Type: a/b; name=Báo cáo 6.csv; x=y").fileName())
                .isEqualTo("Báo cáo 6.csv");
        assertThat(header("Content-Disposition: attachment; filename=\"C:\\bao cao\\\\a \\\"b\\\".csv\"")
                        .fileName())
                .isEqualTo("C:\\bao cao\\a \"b\".csv");
    }

    @Test
    void pieces_of_a_name_are_joined_in_their_order_and_say_more_than_the_plain_form() {
        assertThat(header(
                                "Content-Disposition: attachment; filename=old.csv; filename*1=\"b.csv\"; filename*0*=UTF-8''B%C3%A1o%20")
                        .fileName())
                .isEqualTo("Báo b.csv");
        assertThat(header(
                                "Content-Disposition: attachment;\r\n filename*0=\"=?utf-8?Q?B=C3\";\r\n\tfilename*1=\"=A1o?=\"")
                        .fileName())
                .isEqualTo("Báo");
    }

    private static MailHeader header(String... fields) {
        MailHeader header = new MailHeader();
        for (String field : fields) {
            try {
                header.add(RawFieldParser.DEFAULT.parseField(ContentUtil.encode(StandardCharsets.UTF_8, field)));
            } catch (MimeException e) {
                throw new IllegalArgumentException(field, e);
            }
        }
        return header;
    }
}
