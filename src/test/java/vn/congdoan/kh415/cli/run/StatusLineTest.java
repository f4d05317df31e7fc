package vn.congdoan.kh415.cli.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class StatusLineTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final StatusLine line = new StatusLine(bytes, UTF_8);

    @Test
    void shorter_line_leaves_nothing_of_a_longer_one() {
        line.show("Đọc 100");
        line.show("Ghi 1");
        assertThat(bytes.toString(UTF_8)).isEqualTo("\rĐọc 100\rGhi 1  \rGhi 1");
    }

    @Test
    void what_is_said_takes_the_line_away_first() throws IOException {
        line.show("đọc");
        line.write("Lỗi.\n".getBytes(UTF_8));
        line.write("Nữa.\n".getBytes(UTF_8));
        assertThat(bytes.toString(UTF_8)).isEqualTo("\rđọc\r   \rLỗi.\nNữa.\n");
    }

    @Test
    void line_of_an_interrupted_run_is_taken_away_for_good() {
        line.end();
        assertThat(bytes.size()).isZero();
        StatusLine other = new StatusLine(bytes, UTF_8);
        other.show("đọc");
        other.end();
        other.show("đọc");
        assertThat(bytes.toString(UTF_8)).isEqualTo("\rđọc\r   \r");
    }

    @Test
    void nothing_is_shown_in_the_middle_of_what_is_said() throws IOException {
        line.write("Lỗi".getBytes(UTF_8));
        line.show("đọc");
        line.write(".\n".getBytes(UTF_8));
        line.show("đọc");
        assertThat(bytes.toString(UTF_8)).isEqualTo("Lỗi.\n\rđọc");
    }
}
