package vn.congdoan.kh415.ingest.period;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which names of files tell that one is a newer version of the other. */
final class FileVersionTest {
    @ParameterizedTest
    @CsvSource({
        "r/CS1.xlsx, r/CS1 lần 2.xlsx",
        "r/CS1.xlsx, r/cs1_v2.xlsx",
        "r/CS1.xlsx, r/CS1 (2).xlsx",
        "r/CS1 lần 2.xlsx, r/CS1 lần 3.xlsx",
        "r/CS1 2023-07-03.xlsx, r/CS1 2023-07-05.xlsx",
        "r/CS1.xlsx, r/CS1 gửi lại.xlsx",
        "r/CS1.xlsx, r/CS1-sua-lai.xlsx",
        "r/CS1.xlsx, r/CS1 (đã sửa).xlsx",
        "r/CS1.pdf, r/CS1.xlsx",
        "r/all.zip, r/all lần 2.zip/CS1.xlsx",
    })
    void the_second_replaces_the_first_and_not_the_other_way_round(String old, String recent) {
        assertThat(isReplaced(old, recent)).isTrue();
        assertThat(old.endsWith(".pdf") || !isReplaced(recent, old)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "r/CS1.xlsx, r/CS2 lần 2.xlsx",
        "r/CS1.xlsx, r/CS11.xlsx",
        "r/CS1.xlsx, q/CS1 lần 2.xlsx",
        "r/CS1 lần 2.xlsx, r/CS1.xlsx",
        "r/CS1 lần 2.xlsx, r/CS1.xls",
        "r/CS1.xlsx, r/CS1.xlsx",
        "r/(1).xlsx, r/(2).xlsx",
    })
    void names_that_tell_of_no_newer_version_replace_nothing(String old, String other) {
        assertThat(isReplaced(old, other)).isFalse();
    }

    private static boolean isReplaced(String old, String recent) {
        FileVersion version = FileVersion.of(old);
        return FileVersion.ofEach(recent).stream()
                .filter(each -> each.family().equals(version.family()))
                .anyMatch(version::isReplacedBy);
    }
}
