package vn.congdoan.kh415.write.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlTest {
    /** Longer than what is written at once, so that every piece stands across an end of it somewhere. */
    private static final int MANY = 20_000;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Xml xml = new Xml(out);

    private String written() throws IOException {
        xml.flush();
        return out.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            longs = {
                0,
                1,
                9,
                10,
                11,
                99,
                100,
                999_999_999,
                1_000_000_000,
                Integer.MAX_VALUE,
                2_147_483_648L,
                -1,
                -10,
                Long.MAX_VALUE,
                Long.MIN_VALUE
            })
    void whole_number_is_written_figure_by_figure(long number) throws IOException {
        xml.number(number);
        assertThat(written()).isEqualTo(Long.toString(number));
    }

    @Test
    void pieces_follow_one_another_wherever_the_buffer_ends() throws IOException {
        StringBuilder expected = new StringBuilder();
        byte[] markup = Xml.markup("<v>");
        for (int i = 0; i < MANY; i++) {
            xml.raw(markup).number(i).raw("</v>").text("ạ<😀" + (i % 3 == 0 ? "\ud83d" : ""));
            expected.append("<v>").append(i).append("</v>ạ&lt;😀").append(i % 3 == 0 ? "\ufffd" : "");
        }
        assertThat(written()).isEqualTo(expected.toString());
    }

    @Test
    void text_that_is_put_together_is_written_as_any_other() throws IOException {
        String text = "IF(A1<2,\"đạt\",'Số liệu'!B2)".repeat(40);
        xml.text(text).text(new StringBuilder(text));
        String escaped = text.replace("<", "&lt;").replace("\"", "&quot;");
        assertThat(written()).isEqualTo(escaped + escaped);
    }
}
