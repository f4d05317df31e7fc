package vn.congdoan.kh415.report.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congdoan.kh415.model.plan.Lang;

final class LetterFieldTest {
    @ParameterizedTest
    @CsvSource({
        "đơn vị, UNIT",
        "Don  vi, UNIT",
        "ĐƠN_VỊ, UNIT",
        "unit, UNIT",
        "Short-Name, SHORT_NAME",
        "thiếu . tình trạng, LACKING_STATE",
        "thieu.tinh trang, LACKING_STATE",
        "mending.remedy, MENDING_REMEDY",
    })
    void field_is_known_by_either_name_with_or_without_marks(String name, LetterField field) {
        assertThat(LetterField.named(name)).contains(field);
    }

    @Test
    void what_is_no_field_is_none() {
        assertThat(LetterField.named("đơn")).isEmpty();
        assertThat(LetterField.named("thiếu")).isEmpty();
        assertThat(LetterField.Of.named("đơn vị")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "thiếu, LACKING",
        "THIEU, LACKING",
        "Lacking, LACKING",
        "sửa, MENDING",
        "sua, MENDING",
        "mending, MENDING"
    })
    void list_is_known_by_either_name(String name, LetterField.Of list) {
        assertThat(LetterField.Of.named(name)).contains(list);
    }

    @Test
    void each_is_called_by_its_names_and_stands_in_its_list() {
        for (LetterField field : LetterField.values()) {
            for (Lang lang : Lang.values()) {
                assertThat(LetterField.named(field.called(lang))).contains(field);
                LetterField.Of list = field.list();
                assertThat(field.called(lang).contains(".")).isEqualTo(list != null);
                if (list != null) {
                    assertThat(field.called(lang)).startsWith(list.called(lang) + ".");
                }
            }
        }
        assertThat(LetterField.MENDING_PLACE.called(Lang.VI)).isEqualTo("sửa.chỗ");
        assertThat(LetterField.MENDING_PLACE.called(Lang.EN)).isEqualTo("mending.place");
    }

    @Test
    void field_without_a_value_is_empty() {
        List<Map<LetterField, String>> rows = List.of(Map.of(LetterField.LACKING_UNIT, "A"));
        LetterField.Values values =
                new LetterField.Values(Map.of(LetterField.UNIT, "B"), Map.of(LetterField.Of.LACKING, rows));
        assertThat(values.of(LetterField.UNIT)).isEqualTo("B");
        assertThat(values.of(LetterField.EMAIL)).isEmpty();
        assertThat(values.of(LetterField.Of.LACKING)).isEqualTo(rows);
        assertThat(values.of(LetterField.Of.MENDING)).isEmpty();
    }
}
