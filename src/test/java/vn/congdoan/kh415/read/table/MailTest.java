package vn.congdoan.kh415.read.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congdoan.kh415.model.finding.Outcome;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.model.table.Posted;
import vn.congdoan.kh415.read.table.file.Limits;
import vn.congdoan.kh415.read.table.file.Passwords;
import vn.congdoan.kh415.testing.GoldenText;

class MailTest {
    private static final Path MAILS = Path.of("src/test/resources/vn/congdoan/kh415/mail");
    private static final String HEAD =
            "From: a@example.vn\r\nDate: Wed, 5 Jul 2023 09:30:00 +0700\r\nMIME-Version: 1.0\r\n";
    private static final String CSV = "\r\n--b\r\nContent-Type: text/csv; name=a.csv\r\n\r\nx,y\r\n1,2\r\n";

    @TempDir
    Path folder;

    @Test
    void what_programs_write_is_read_as_they_mean_it() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> mails = Files.list(MAILS)) {
            for (Path mail : mails.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .toList()) {
                String name = String.valueOf(mail.getFileName());
                all.append(shown(TableFile.readWithHash(mail, name, Passwords.NONE)))
                        .append('\n');
            }
        }
        GoldenText.assertEqual("mail/mails.txt", all.toString());
    }

    @Test
    void the_marked_copy_of_an_attachment_is_made_from_its_own_bytes() throws IOException {
        Path returns = Files.createDirectories(folder.resolve("returns"));
        for (String name : List.of(
                "forwarded-twice-zip.eml",
                "outlook-table-in-text.eml",
                "names-with-tricks.eml",
                "outlook-winmail.eml")) {
            Files.copy(MAILS.resolve(name), returns.resolve(name));
        }
        Originals originals = Originals.of(folder, returns, Passwords.NONE);
        List<ReadFile> inside = ReturnFiles.readAll(
                        folder,
                        returns,
                        new ReturnFiles.Manner(Passwords.NONE, true),
                        (file, patience) -> file,
                        ReturnFiles.Known.nothing())
                .stream()
                .filter(file -> !file.tables().value().isEmpty())
                .toList();
        assertThat(inside).hasSizeGreaterThan(12).allSatisfy(file -> {
            assertThat(originals.bytes(file.input()).orElseThrow())
                    .hasSize((int) file.input().bytes());
            assertThat(originals.tables(file.input())).isEqualTo(file.tables().value());
        });
    }

    @Test
    void a_thousand_parts_within_one_another_are_refused() throws IOException {
        assertThat(read(HEAD + nested(1000) + "\r\nx"))
                .isEqualTo("thư.eml: FILE_TOO_LARGE limit-nesting 50 / MAIL_OPENED 0 a@example.vn 2023-07-05\n");
    }

    @Test
    void a_header_without_end_is_refused_and_so_are_headers_without_number() throws IOException {
        assertThat(read("Subject: " + "x".repeat(10_000_000) + "\r\n" + HEAD + "\r\nx"))
                .startsWith("thư.eml: FILE_");
        assertThat(read(HEAD + "Subject: " + "x".repeat(10_000_000) + "\r\n\r\nx"))
                .startsWith("thư.eml: FILE_TOO_LARGE limit-line " + Limits.HEADER_BYTES);
        assertThat(read(HEAD + "Subject: x\r\n" + "\tx\r\n".repeat(3_000_000) + "\r\n\r\nx"))
                .startsWith("thư.eml: FILE_TOO_LARGE limit-line " + Limits.HEADER_BYTES);
        assertThat(read(HEAD + "X: y\r\n".repeat(100_000) + "\r\nx"))
                .startsWith("thư.eml: FILE_TOO_LARGE limit-headers " + Limits.HEADERS);
    }

    @Test
    void what_stands_before_the_harm_counts() throws IOException {
        String nested = "\r\n--b\r\n" + nested(60);
        assertThat(read(HEAD + "Content-Type: multipart/mixed; boundary=b\r\n" + CSV + nested))
                .contains("thư.eml: FILE_TOO_LARGE limit-nesting 50")
                .contains("thư.eml/a.csv: 1 tables");
    }

    @Test
    void parts_without_number_end_at_a_limit() throws IOException {
        assertThat(read(HEAD + "Content-Type: multipart/mixed; boundary=b\r\n"
                        + "\r\n--b\r\nContent-Type: text/plain\r\n\r\nx".repeat(Limits.ENTRIES + 2)))
                .startsWith("thư.eml: FILE_TOO_LARGE limit-entries " + Limits.ENTRIES);
    }

    @Test
    void an_attachment_without_end_is_refused_and_the_next_is_read() throws IOException {
        String head = HEAD
                + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/csv; name=big.csv\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\n";
        Path mail = folder.resolve("content");
        byte[] line = (Base64.getEncoder().encodeToString(new byte[57]) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        try (var out = new BufferedOutputStream(Files.newOutputStream(mail))) {
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i <= Limits.ZIPPED_BYTES / 57; i++) {
                out.write(line);
            }
            out.write((CSV + "\r\n--b--\r\n").getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(shown(TableFile.readWithHash(mail, "thư.eml", Passwords.NONE)))
                .contains("thư.eml/big.csv: FILE_TOO_LARGE limit-inflated " + Limits.ZIPPED_BYTES)
                .contains("thư.eml/a.csv: 1 tables");
    }

    @Test
    void changed_bits_end_in_tables_or_in_findings() throws IOException {
        Random random = new Random(415);
        for (String name :
                List.of("outlook-winmail.eml", "forwarded-twice-zip.eml", "thunderbird.eml", "lying-boundaries.eml")) {
            byte[] whole = Files.readAllBytes(MAILS.resolve(name));
            for (int round = 0; round < 150; round++) {
                byte[] changed = Arrays.copyOf(whole, round % 5 == 0 ? random.nextInt(whole.length) : whole.length);
                for (int i = 0; i < 3 && changed.length > 0; i++) {
                    changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
                }
                Path file = Files.write(folder.resolve("content"), changed);
                assertThat(TableFile.readWithHash(file, "x", Passwords.NONE))
                        .isNotEmpty()
                        .anySatisfy(read -> assertThat(read.tables().value().size()
                                        + read.tables().findings().size())
                                .isPositive());
            }
        }
    }

    @Test
    void the_outer_mail_tells_the_day_and_every_mail_its_sender() throws IOException {
        List<ReadFile> files =
                TableFile.readWithHash(MAILS.resolve("forwarded-twice-zip.eml"), "x.eml", Passwords.NONE);
        assertThat(files.get(files.size() - 1).posted())
                .isEqualTo(new Posted(
                        List.of("cdcs.a@example.vn", "cdct@example.vn", "ldld@example.vn"), LocalDate.of(2023, 7, 6)));
        assertThat(files.get(0).posted()).isNull();
    }

    private static String nested(int times) {
        return IntStream.range(0, times)
                .mapToObj(i -> "Content-Type: multipart/mixed; boundary=n" + i + "\r\n\r\n--n" + i + "\r\n")
                .collect(Collectors.joining());
    }

    private String read(String mail) throws IOException {
        Path file = Files.writeString(folder.resolve("content"), mail);
        return shown(TableFile.readWithHash(file, "thư.eml", Passwords.NONE));
    }

    private static String shown(List<ReadFile> files) {
        return files.stream().map(MailTest::shown).collect(Collectors.joining());
    }

    private static String shown(ReadFile file) {
        Assessment.Input input = file.input();
        String findings = TableText.of(new Outcome<>(List.of(), file.tables().findings()))
                .strip()
                .replaceAll(" *\n", " / ")
                .replace("  ", " ");
        int tables = file.tables().value().size();
        return input.file() + ": " + (findings.isEmpty() ? tables + " tables" : findings) + "\n";
    }
}
