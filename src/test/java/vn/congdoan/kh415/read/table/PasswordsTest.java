package vn.congdoan.kh415.read.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.congdoan.kh415.read.table.file.Passwords;

final class PasswordsTest {
    private static final String SECRET = "bí mật";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(names = {"agile", "standard"})
    void a_locked_workbook_is_read_with_the_password_that_fits(EncryptionMode mode) throws Exception {
        Path locked = lockedXlsx(mode, SECRET);
        assertThat(read(locked, "sai", SECRET)).isEqualTo(Fixture.text("form.xlsx"));
        assertThat(read(locked, "sai", "cũng sai")).isEqualTo("FILE_ENCRYPTED 2\n");
    }

    @Test
    void a_locked_workbook_of_the_old_format_is_read_with_the_password_that_fits() throws Exception {
        Path locked = folder.resolve("secret.xls");
        Biff8EncryptionKey.setCurrentUserPassword(SECRET);
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(locked)) {
            workbook.createSheet("A").createRow(0).createCell(0).setCellValue(415);
            workbook.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertThat(read(locked, "sai", SECRET)).contains("1: A 415");
        assertThat(read(locked, "sai")).isEqualTo("FILE_ENCRYPTED 1\n");
        assertThat(Biff8EncryptionKey.getCurrentUserPassword()).isNull();
    }

    @Test
    void a_workbook_that_excel_opens_unasked_is_opened_unasked() throws Exception {
        assertThat(read(lockedXlsx(EncryptionMode.agile, Decryptor.DEFAULT_PASSWORD)))
                .isEqualTo(Fixture.text("form.xlsx"));
    }

    @Test
    void what_a_password_unlocks_may_still_be_damaged() throws Exception {
        byte[] whole = Files.readAllBytes(lockedXlsx(EncryptionMode.agile, SECRET));
        for (int at = 600; at < whole.length; at += 97) {
            byte[] changed = whole.clone();
            changed[at] ^= 4;
            Path file = Files.write(folder.resolve("changed.xlsx"), changed);
            assertThat(read(file, SECRET)).isNotEmpty();
        }
    }

    @Test
    void the_file_has_one_password_a_line_and_none_is_ever_shown() throws IOException {
        Path file = folder.resolve("passwords.txt");
        Files.writeString(file, "\uFEFFmột\r\n\r\n hai \nmột\n");
        Passwords passwords = Passwords.read(file);
        assertThat(passwords.list()).containsExactly("một", " hai ");
        assertThat(passwords).hasToString("2 passwords");
        Files.write(file, "m\u00f4t".getBytes(StandardCharsets.ISO_8859_1));
        assertThatIOException().isThrownBy(() -> Passwords.read(file));
    }

    private Path lockedXlsx(EncryptionMode mode, String password) throws Exception {
        Path locked = folder.resolve("secret.xlsx");
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(mode).getEncryptor();
            encryptor.confirmPassword(password);
            try (OutputStream inside = encryptor.getDataStream(container)) {
                Files.copy(Fixture.path("form.xlsx"), inside);
            }
            try (OutputStream out = Files.newOutputStream(locked)) {
                container.writeFilesystem(out);
            }
        }
        return locked;
    }

    private static String read(Path file, String... passwords) {
        return TableText.of(TableFile.readWithHash(file, "x", new Passwords(List.of(passwords)))
                .get(0)
                .tables());
    }
}
