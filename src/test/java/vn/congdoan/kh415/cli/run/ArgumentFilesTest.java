package vn.congdoan.kh415.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congdoan.kh415.testing.Ran;

final class ArgumentFilesTest {
    @TempDir
    private Path folder;

    @Test
    void lines_stand_where_the_file_was_named() throws Exception {
        Files.writeString(
                folder.resolve("hàng tháng.txt"),
                "\uFEFF# mỗi tháng\r\n--out\r\nKết quả \"tháng\" 100%\r\n\r\n@@Nam\n@other\n");
        assertThat(ArgumentFiles.expanded(folder, "report", "@hàng tháng.txt", "--quiet"))
                .containsExactly("report", "--out", "Kết quả \"tháng\" 100%", "@Nam", "@other", "--quiet");
    }

    @Test
    void two_signs_are_one_and_one_alone_is_itself() throws Exception {
        assertThat(ArgumentFiles.expanded(folder, "@@Nam", "@", "a@b")).containsExactly("@Nam", "@", "a@b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"không có.txt", ".", "bad\0name"})
    void file_that_cannot_be_read_is_named(String name) {
        assertThatExceptionOfType(ArgumentFiles.Unreadable.class)
                .isThrownBy(() -> ArgumentFiles.expanded(folder, "report", "@" + name))
                .returns(name, ArgumentFiles.Unreadable::name);
    }

    @Test
    void other_charsets_and_endless_files_are_refused() throws IOException {
        Files.write(folder.resolve("utf16.txt"), "--out\nnếu".getBytes(StandardCharsets.UTF_16LE));
        Files.write(folder.resolve("cp1258.txt"), new byte[] {'-', (byte) 0xC0, 'x'});
        Files.write(folder.resolve("large.txt"), new byte[2_000_000]);
        for (String name : new String[] {"cp1258.txt", "utf16.txt", "large.txt"}) {
            assertThatExceptionOfType(ArgumentFiles.Unreadable.class)
                    .isThrownBy(() -> ArgumentFiles.expanded(folder, "@" + name));
        }
    }

    @Test
    void command_and_language_may_stand_in_the_file() throws IOException {
        Files.writeString(folder.resolve("args"), "check\n--lang\nen\nkhông có\n--period\n2023-06\n");
        Ran ran = Ran.in(folder, "@args");
        assertThat(ran.err()).startsWith("There is no workspace folder \"không có\".");
        assertThat(ran.code()).isEqualTo(2);
        Ran missing = Ran.in(folder, "@gone", "--lang", "en");
        assertThat(missing.err()).startsWith("The file of arguments \"gone\" (named after @) cannot be read.");
        assertThat(missing.code()).isEqualTo(2);
    }
}
