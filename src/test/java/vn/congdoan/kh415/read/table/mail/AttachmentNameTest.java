package vn.congdoan.kh415.read.table.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttachmentNameTest {
    @ParameterizedTest
    @CsvSource({
        "a.xlsx, a.xlsx",
        "' a.xlsx. ', a.xlsx",
        "../../a.xlsx, a.xlsx",
        "/root/a.xlsx, a.xlsx",
        "C:\\x\\a.xlsx, a.xlsx",
        "C:a.xlsx, C-a.xlsx",
        "\\\\may\\a.xlsx, a.xlsx",
        "BC 6/2023.xlsx, BC 6-2023.xlsx",
        "a:b<c>*?.xlsx, a-b-c---.xlsx",
        "x/.., x",
        "'', attachment",
        ".., attachment",
        "/, attachment",
        "\\\\, attachment",
    })
    void names_lead_nowhere(String said, String name) {
        assertThat(AttachmentName.of(said)).isEqualTo(name);
    }

    @Test
    void signs_that_turn_a_name_around_are_shown() {
        assertThat(AttachmentName.of("a\u202Excod.exe\u0000.xlsx")).isEqualTo("a\uFFFDxcod.exe\uFFFD.xlsx");
    }

    @Test
    void letters_are_composed_and_endless_names_shortened() {
        assertThat(AttachmentName.of(Normalizer.normalize("tháng", Normalizer.Form.NFD)))
                .isEqualTo("tháng");
        assertThat(AttachmentName.of("ộ".repeat(10_000) + ".xlsx")).isEqualTo("ộ".repeat(75) + "….xlsx");
        assertThat(AttachmentName.of("a" + ".b".repeat(10_000))).hasSizeLessThan(90);
    }
}
