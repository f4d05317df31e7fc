package vn.congdoan.kh415.read.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.lingala.zip4j.io.outputstream.ZipOutputStream;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.AesKeyStrength;
import net.lingala.zip4j.model.enums.AesVersion;
import net.lingala.zip4j.model.enums.CompressionMethod;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congdoan.kh415.read.table.file.Limits;
import vn.congdoan.kh415.read.table.file.Passwords;

/** OpenDocument files and entries of zip files that are locked with a password. */
final class LockedFilesTest {
    private static final String SECRET = "bí mật";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"locked-aes.ods", "locked-blowfish.ods"})
    void a_locked_open_document_is_read_with_the_password_that_fits(String name) {
        Path locked = Fixture.path(name);
        assertThat(shown(locked, "sai", SECRET))
                .containsExactly("x: " + Fixture.text("form.ods").strip());
        assertThat(shown(locked, "sai", "cũng sai")).containsExactly("x: FILE_ENCRYPTED 2");
        assertThat(shown(locked)).containsExactly("x: FILE_ENCRYPTED 0");
    }

    @Test
    void a_lock_of_another_kind_is_refused_by_name() throws IOException {
        String manifest = """
                <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
                  <manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data>
                    <manifest:algorithm manifest:algorithm-name="http://www.w3.org/2009/xmlenc11#aes256-gcm"/>
                    <manifest:key-derivation manifest:key-derivation-name="urn:x:argon2id"/>
                  </manifest:encryption-data></manifest:file-entry>
                </manifest:manifest>
                """;
        Path file = folder.resolve("new.ods");
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file)) {
            put(zip, "META-INF/manifest.xml", manifest);
            put(zip, "content.xml", "noise");
        }
        assertThat(shown(file)).containsExactly("x: FILE_ENCRYPTED 0");
        assertThat(shown(file, SECRET)).containsExactly("x: FILE_UNSUPPORTED filekind-locked-ods");
    }

    @Test
    void rounds_without_end_are_refused() throws IOException {
        String manifest = """
                <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
                  <manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data>
                    <manifest:algorithm manifest:algorithm-name="Blowfish CFB"/>
                    <manifest:key-derivation manifest:key-derivation-name="PBKDF2" manifest:iteration-count="999999999"/>
                  </manifest:encryption-data></manifest:file-entry>
                </manifest:manifest>
                """;
        Path file = folder.resolve("slow.ods");
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file)) {
            put(zip, "META-INF/manifest.xml", manifest);
            put(zip, "content.xml", "noise");
        }
        assertThat(shown(file, SECRET)).containsExactly("x: FILE_UNREADABLE damage-content");
    }

    @ParameterizedTest
    @CsvSource({
        "ZIP_STANDARD, ONE, DEFLATE",
        "ZIP_STANDARD, ONE, STORE",
        "AES, ONE, DEFLATE",
        "AES, TWO, DEFLATE",
        "AES, TWO, STORE"
    })
    void locked_entries_are_read_with_the_password_that_fits(
            EncryptionMethod method, AesVersion version, CompressionMethod compression) throws IOException {
        byte[] form = Files.readAllBytes(Fixture.path("form.xlsx"));
        Path file = folder.resolve("locked.zip");
        try (ZipOutputStream zip =
                new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), SECRET.toCharArray())) {
            put(
                    zip,
                    parameters("open.csv", EncryptionMethod.NONE, version, compression),
                    "x,y\n".getBytes(StandardCharsets.US_ASCII));
            put(zip, parameters("form.xlsx", method, version, compression), form);
        }
        assertThat(shown(file, "sai", SECRET))
                .containsExactly(
                        "x: FILE_UNPACKED 2",
                        "x/form.xlsx: " + Fixture.text("form.xlsx").strip(),
                        "x/open.csv: []\n1: A 'x' | B 'y'");
        assertThat(shown(file, "sai", "cũng sai"))
                .containsExactly(
                        "x: FILE_UNPACKED 2", "x/form.xlsx: FILE_ENCRYPTED 2", "x/open.csv: []\n1: A 'x' | B 'y'");
    }

    /** Written to a pipe, so that sizes and checksum stand behind the entry. */
    @Test
    void an_archive_that_info_zip_locked_is_read() {
        assertThat(shown(Fixture.path("locked-by-info-zip.zip"), "sai", "secret"))
                .containsExactly(
                        "x: FILE_UNPACKED 1",
                        "x/-: " + Fixture.text("form.xlsx").strip());
    }

    @Test
    void what_a_password_unlocks_is_held_to_the_limits() throws IOException {
        Path file = folder.resolve("bomb.zip");
        try (ZipOutputStream zip =
                new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), SECRET.toCharArray())) {
            put(
                    zip,
                    parameters("a.csv", EncryptionMethod.AES, AesVersion.TWO, CompressionMethod.DEFLATE),
                    new byte[Limits.ZIPPED_BYTES + 1]);
        }
        assertThat(shown(file, SECRET))
                .containsExactly("x: FILE_UNPACKED 1", "x/a.csv: FILE_TOO_LARGE limit-inflated " + Limits.ZIPPED_BYTES);
    }

    @ParameterizedTest
    @CsvSource({"locked-aes.ods, bí mật", "locked-blowfish.ods, bí mật", "locked-by-info-zip.zip, secret"})
    void changed_bits_below_a_lock_end_in_tables_or_in_findings(String name, String password) throws IOException {
        byte[] whole = Files.readAllBytes(Fixture.path(name));
        for (int at = 0; at < whole.length; at += 151) {
            byte[] changed = whole.clone();
            changed[at] ^= 16;
            assertThat(shown(Files.write(folder.resolve("changed"), changed), password))
                    .isNotEmpty();
        }
    }

    private static ZipParameters parameters(
            String name, EncryptionMethod method, AesVersion version, CompressionMethod compression) {
        ZipParameters parameters = new ZipParameters();
        parameters.setFileNameInZip(name);
        parameters.setEncryptFiles(method != EncryptionMethod.NONE);
        parameters.setEncryptionMethod(method);
        parameters.setAesVersion(version);
        parameters.setAesKeyStrength(AesKeyStrength.KEY_STRENGTH_256);
        parameters.setCompressionMethod(compression);
        return parameters;
    }

    private static void put(ZipOutputStream zip, ZipParameters parameters, byte[] content) throws IOException {
        if (parameters.getCompressionMethod() == CompressionMethod.STORE) {
            parameters.setEntrySize(content.length);
        }
        zip.putNextEntry(parameters);
        zip.write(content);
        zip.closeEntry();
    }

    private static void put(ZipArchiveOutputStream zip, String name, String content) throws IOException {
        zip.putArchiveEntry(new ZipArchiveEntry(name));
        ((OutputStream) zip).write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeArchiveEntry();
    }

    private static List<String> shown(Path file, String... passwords) {
        return TableFile.readWithHash(file, "x", new Passwords(List.of(passwords))).stream()
                .map(read ->
                        read.input().file() + ": " + TableText.of(read.tables()).strip())
                .toList();
    }
}
