package vn.congdoan.kh415.model.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.model.body.UnitCode;

class IdsTest {
    @Test
    void an_id_shows_as_its_text() {
        assertThat(new IndicatorId("L1")).hasToString("L1");
        assertThat(new MeasureId("members")).hasToString("members");
        assertThat(new UnitCode("DHL01")).hasToString("DHL01");
    }

    @Test
    void ids_sort_as_their_texts() {
        List<String> texts = List.of("L10", "a", "L2", "Z", "L1-b", "L1_b", "đ");
        assertThat(texts.stream().map(IndicatorId::new).sorted().map(IndicatorId::text))
                .containsExactlyElementsOf(texts.stream().sorted().toList());
        assertThat(texts.stream().map(MeasureId::new).sorted().map(MeasureId::text))
                .containsExactlyElementsOf(texts.stream().sorted().toList());
        assertThat(texts.stream().map(UnitCode::new).sorted().map(UnitCode::text))
                .containsExactlyElementsOf(texts.stream().sorted().toList());
    }

    @Test
    void a_blank_id_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new IndicatorId(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> new MeasureId(""));
        assertThatIllegalArgumentException().isThrownBy(() -> new UnitCode(" "));
    }
}
