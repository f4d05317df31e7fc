package vn.congdoan.kh415.read.table.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congdoan.kh415.read.table.file.FileContent;
import vn.congdoan.kh415.read.table.file.Passwords;
import vn.congdoan.kh415.testing.Chance;
import vn.congdoan.kh415.testing.Seeds;

/** The short way through a zip file is taken only where it comes to what the library comes to. */
final class PlainZipTest {
    private static final String TEXT = "Tổng số đoàn viên ".repeat(40);

    @Test
    void packed_and_stored_parts_are_read() throws IOException {
        for (int method : new int[] {ZipEntry.DEFLATED, ZipEntry.STORED}) {
            List<Packed> parts = plain(zip(method, "xl/workbook.xml", "xl/sheet1.xml", "xl/"));
            assertThat(parts).extracting(Packed::name).containsExactly("xl/workbook.xml", "xl/sheet1.xml", "xl/");
            assertThat(parts).extracting(Packed::isFolder).containsExactly(false, false, true);
            try (InputStream in = parts.get(1).opener().open()) {
                assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo(TEXT);
            }
        }
    }

    @Test
    void what_is_not_plain_is_left_to_the_library() throws IOException {
        byte[] zip = zip(ZipEntry.DEFLATED, "a");
        assertThat(PlainZip.parts(zip)).isNotNull();
        assertThat(PlainZip.parts(zip(ZipEntry.DEFLATED, "ă")))
                .as("name in other letters")
                .isNull();
        assertThat(PlainZip.parts(Arrays.copyOf(zip, zip.length + 1)))
                .as("bytes behind")
                .isNull();
        byte[] before = new byte[zip.length + 1];
        System.arraycopy(zip, 0, before, 1, zip.length);
        assertThat(PlainZip.parts(before)).as("bytes before").isNull();
        assertThat(PlainZip.parts(zip64())).as("64 bits").isNull();
        assertThat(PlainZip.parts(new byte[0])).isNull();
        assertThat(PlainZip.parts(changed(zip, 30, 'b'))).as("two names").isNull();
        int directory = zip.length - 22 - 46 - 1;
        assertThat(PlainZip.parts(changed(zip, directory + 8, 1))).as("locked").isNull();
        assertThat(PlainZip.parts(changed(zip, directory + 10, 9)))
                .as("packed otherwise")
                .isNull();
        assertThat(PlainZip.parts(changed(zip, directory + 23, 0x7F)))
                .as("longer than the file")
                .isNull();
        assertThat(PlainZip.parts(changed(zip, directory + 45, 0xFF)))
                .as("lies nowhere")
                .isNull();
        assertThat(PlainZip.parts(changed(zip, zip.length - 12, 2)))
                .as("one entry too few")
                .isNull();
    }

    @Test
    void another_name_in_an_extra_field_is_left_to_the_library() throws IOException {
        var bytes = new SeekableInMemoryByteChannel();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            zip.setCreateUnicodeExtraFields(ZipArchiveOutputStream.UnicodeExtraFieldPolicy.ALWAYS);
            zip.putArchiveEntry(new ZipArchiveEntry("a"));
            zip.write(1);
            zip.closeArchiveEntry();
        }
        assertThat(PlainZip.parts(Arrays.copyOf(bytes.array(), (int) bytes.size())))
                .isNull();
    }

    /** A byte is changed anywhere: the bytes of a part are what the library reads, or nothing is read. */
    @Seeds(2_000)
    void damaged_file_gives_no_other_bytes_than_the_library(long seed, @TempDir Path folder) throws IOException {
        Chance chance = new Chance(seed);
        byte[] zip = zip(ZipEntry.DEFLATED, "[Content_Types].xml", "xl/workbook.xml");
        byte[] damaged = changed(zip, chance.in(0, zip.length - 1), chance.in(0, 255));
        List<Packed> plain = PlainZip.parts(damaged);
        if (plain == null) {
            return;
        }
        Path file = Files.write(folder.resolve("damaged.zip"), damaged);
        try (var library = Parts.directory(FileContent.of(file, Passwords.NONE))) {
            for (Packed part : plain) {
                ZipArchiveEntry entry = Objects.requireNonNull(library.getEntry(part.name()));
                assertThat(part.crc()).isEqualTo(entry.getCrc());
                assertThat(read(part.opener(), part.crc()))
                        .isEqualTo(read(() -> library.getInputStream(entry), part.crc()));
            }
        }
    }

    @Test
    void part_that_ends_too_soon_is_no_part() throws IOException {
        byte[] zip = zip(ZipEntry.DEFLATED, "a");
        int directory = zip.length - 22 - 46 - 1;
        Packed cut = plain(changed(zip, directory + 20, 5)).get(0);
        assertThatThrownBy(() -> cut.opener().open().readAllBytes()).isInstanceOf(IOException.class);
    }

    private static List<Packed> plain(byte[] zip) {
        return Objects.requireNonNull(PlainZip.parts(zip));
    }

    /** "damaged" where it cannot be read, or its checksum is another. */
    private static String read(Packed.Opener opener, long expected) {
        try (InputStream in = opener.open()) {
            byte[] bytes = in.readAllBytes();
            CRC32 crc = new CRC32();
            crc.update(bytes);
            return crc.getValue() == expected ? new String(bytes, StandardCharsets.UTF_8) : "damaged";
        } catch (IOException e) {
            return "damaged";
        }
    }

    private static byte[] changed(byte[] zip, int at, int to) {
        byte[] changed = zip.clone();
        changed[at] = (byte) to;
        return changed;
    }

    private static byte[] zip(int method, String... names) throws IOException {
        byte[] text = TEXT.getBytes(StandardCharsets.UTF_8);
        var bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                byte[] content = name.endsWith("/") ? new byte[0] : text;
                ZipEntry entry = new ZipEntry(name);
                if (method == ZipEntry.STORED) {
                    CRC32 crc = new CRC32();
                    crc.update(content);
                    entry.setMethod(method);
                    entry.setSize(content.length);
                    entry.setCrc(crc.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(content);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] zip64() throws IOException {
        var bytes = new SeekableInMemoryByteChannel();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            zip.setUseZip64(Zip64Mode.Always);
            zip.putArchiveEntry(new ZipArchiveEntry("a"));
            zip.write(1);
            zip.closeArchiveEntry();
        }
        return Arrays.copyOf(bytes.array(), (int) bytes.size());
    }
}
