package vn.congdoan.kh415.read.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.read.table.file.FileContent;
import vn.congdoan.kh415.read.table.file.Limits;
import vn.congdoan.kh415.read.table.file.Passwords;

class ArchiveTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes);

    @Test
    void each_file_in_an_archive_is_a_file_with_its_own_hash() throws IOException {
        add("b.csv", "x,y\n");
        add("Tháng 6/a.xlsx", Files.readAllBytes(Fixture.path("form.xlsx")));
        add("biểu.docx", Files.readAllBytes(Fixture.path("word-form.docx")));
        List<ReadFile> files = files(finished());
        assertThat(files)
                .extracting(ReadFile::input)
                .element(1)
                .isEqualTo(new Assessment.Input(
                        "gửi.zip/Tháng 6/a.xlsx",
                        Files.size(Fixture.path("form.xlsx")),
                        FileContent.of(Fixture.path("form.xlsx"), Passwords.NONE)
                                .sha256()));
        assertThat(files.get(0).input().sha256()).hasSize(64);
        assertThat(shown(files))
                .containsExactly(
                        "gửi.zip: FILE_UNPACKED 3",
                        "gửi.zip/Tháng 6/a.xlsx: 2 tables",
                        "gửi.zip/b.csv: 1 tables",
                        "gửi.zip/biểu.docx: 1 tables");
        assertThat(files.get(1).tables().value().get(0).file()).isEqualTo("gửi.zip/Tháng 6/a.xlsx");
    }

    @Test
    void names_lead_nowhere_and_are_shown_without_tricks() throws IOException {
        for (String name :
                List.of("../../etc/a.csv", "/root/b.csv", "C:\\Báo cáo\\c.csv", "x/./..//d.csv", "e\u0007.csv", "..")) {
            add(name, "x\n");
        }
        assertThat(shown(files(finished())))
                .containsExactly(
                        "gửi.zip: FILE_UNPACKED 6",
                        "gửi.zip/Báo cáo/c.csv: 1 tables",
                        "gửi.zip/etc/a.csv: 1 tables",
                        "gửi.zip/e\uFFFD.csv: 1 tables",
                        "gửi.zip/root/b.csv: 1 tables",
                        "gửi.zip/x/d.csv: 1 tables",
                        "gửi.zip/\uFFFD: 1 tables");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, Điện lực", "windows-1258, Hóa châ\u0301t – lần 2", "IBM437, Café ½"})
    void names_without_the_flag_are_read_by_their_bytes(String charset, String name) throws IOException {
        zip.setUseLanguageEncodingFlag(false);
        zip.setEncoding(charset);
        String stored = charset.equals("UTF-8") ? Normalizer.normalize(name, Normalizer.Form.NFD) : name;
        add(stored.replace("ần", "â\u0300n") + ".csv", "x\n");
        String shown = Normalizer.normalize(name, Normalizer.Form.NFC);
        assertThat(shown(files(finished())))
                .containsExactly("gửi.zip: FILE_UNPACKED 1", "gửi.zip/" + shown + ".csv: 1 tables");
    }

    @Test
    void one_name_for_two_files_is_an_error_and_litter_is_passed_over() throws IOException {
        add("a.csv", "x\n");
        add("./a.csv", "y\n");
        add("__MACOSX/b/._c.csv", "x");
        add("~$d.xlsx", "x");
        assertThat(shown(files(finished())))
                .containsExactly(
                        "gửi.zip: FILE_UNPACKED 3",
                        "gửi.zip/__MACOSX/b/._c.csv: FILE_PASSED_OVER noreturn-folder",
                        "gửi.zip/a.csv: FILE_UNREADABLE damage-twice",
                        "gửi.zip/~$d.xlsx: FILE_PASSED_OVER noreturn-litter");
    }

    @Test
    void an_archive_in_an_archive_is_opened_and_one_in_that_is_not() throws IOException {
        byte[] one = zipped("a.csv", "x\n".getBytes(StandardCharsets.UTF_8));
        byte[] two = zipped("trong.zip", one);
        byte[] three = zipped("giữa.zip", two);
        assertThat(shown(files(three)))
                .containsExactly(
                        "gửi.zip: FILE_UNPACKED 2",
                        "gửi.zip/giữa.zip: FILE_UNPACKED 1",
                        "gửi.zip/giữa.zip/trong.zip: FILE_UNSUPPORTED filekind-zip");
    }

    @Test
    void what_cannot_be_inflated_is_said_of_each_file() throws IOException {
        add("a.csv", "x\n");
        add("trống.csv", "");
        byte[] archive = finished();
        archive[6] |= 1;
        archive[central(archive) + 8] |= 1;
        assertThat(shown(files(archive)))
                .containsExactly(
                        "gửi.zip: FILE_UNPACKED 2", "gửi.zip/a.csv: FILE_ENCRYPTED 0", "gửi.zip/trống.csv: FILE_EMPTY");
        assertThat(shown(files(zipped("trong/", new byte[0])))).containsExactly("gửi.zip: FILE_EMPTY");
    }

    @Test
    void signs_that_part_attributes_in_xml_are_no_limit_for_text() throws IOException {
        add("a.csv", "x,=1+1\n".repeat(10_000).getBytes(StandardCharsets.UTF_8));
        assertThat(shown(files(finished()))).contains("gửi.zip/a.csv: 1 tables");
    }

    @Test
    void bombs_stop_at_a_limit() throws IOException {
        addZeros(Limits.ZIPPED_BYTES + 1, "a.csv");
        int fitting = (int) (Limits.INFLATED_BYTES / Limits.ZIPPED_BYTES);
        addZeros(
                Limits.ZIPPED_BYTES - 1,
                IntStream.rangeClosed(0, fitting)
                        .mapToObj(i -> "b" + i + ".bin")
                        .toArray(String[]::new));
        Path file = Files.write(folder.resolve("content"), finished());
        // Without a hash: that of a gigabyte may take all the time a file has.
        ReturnFiles.Manner unhashed = new ReturnFiles.Manner(Passwords.NONE, false);
        assertThat(shown(TableFile.read(file, "gửi.zip", unhashed, hash -> false)))
                .contains(
                        "gửi.zip/a.csv: FILE_TOO_LARGE limit-inflated " + Limits.ZIPPED_BYTES,
                        "gửi.zip/b0.bin: FILE_UNSUPPORTED filekind-unknown",
                        "gửi.zip/b9.bin: FILE_TOO_LARGE limit-inflated " + Limits.INFLATED_BYTES);
    }

    /** Entries of so many zeros each, which are compressed once. */
    private void addZeros(int size, String... names) throws IOException {
        byte[] zeros = new byte[size];
        CRC32 sum = new CRC32();
        sum.update(zeros);
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        byte[] raw = new DeflaterInputStream(new ByteArrayInputStream(zeros), deflater).readAllBytes();
        deflater.end();
        for (String name : names) {
            ZipArchiveEntry entry = new ZipArchiveEntry(name);
            entry.setMethod(ZipArchiveEntry.DEFLATED);
            entry.setSize(size);
            entry.setCompressedSize(raw.length);
            entry.setCrc(sum.getValue());
            zip.addRawArchiveEntry(entry, new ByteArrayInputStream(raw));
        }
    }

    @Test
    void the_cells_of_all_files_count_together() throws IOException {
        byte[] rows =
                "x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x,x\n".repeat(300_000).getBytes(StandardCharsets.UTF_8);
        add("a.csv", rows);
        add("b.csv", rows);
        assertThat(shown(files(finished())))
                .containsExactly(
                        "gửi.zip: FILE_UNPACKED 2",
                        "gửi.zip/a.csv: 1 tables",
                        "gửi.zip/b.csv: FILE_TOO_LARGE limit-cells " + Limits.CELLS);
    }

    @Test
    void changed_bits_end_in_tables_or_in_findings() throws IOException {
        add("a.csv", "x,y\n1,2\n");
        add("b.ods", Files.readAllBytes(Fixture.path("form.ods")));
        byte[] whole = finished();
        Random random = new Random(415);
        for (int i = 0; i < 300; i++) {
            byte[] changed = whole.clone();
            changed[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            assertThat(files(changed))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(file.tables().value().isEmpty())
                            .isEqualTo(!file.tables().findings().isEmpty()));
        }
    }

    private void add(String name, String text) throws IOException {
        add(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void add(String name, byte[] content) throws IOException {
        zip.putArchiveEntry(new ZipArchiveEntry(name));
        zip.write(content);
        zip.closeArchiveEntry();
    }

    private byte[] finished() throws IOException {
        zip.close();
        return bytes.toByteArray();
    }

    private static byte[] zipped(String name, byte[] content) throws IOException {
        ArchiveTest other = new ArchiveTest();
        other.add(name, content);
        return other.finished();
    }

    private static int central(byte[] archive) {
        return new String(archive, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
    }

    private List<ReadFile> files(byte[] archive) throws IOException {
        Path file = folder.resolve("content");
        Files.write(file, archive);
        return TableFile.readWithHash(file, "gửi.zip", Passwords.NONE);
    }

    private static List<String> shown(List<ReadFile> files) {
        return files.stream().map(ArchiveTest::shown).toList();
    }

    private static String shown(ReadFile file) {
        return file.input().file() + ": "
                + (file.tables().findings().isEmpty()
                        ? file.tables().value().size() + " tables"
                        : TableText.of(file.tables()).strip());
    }
}
