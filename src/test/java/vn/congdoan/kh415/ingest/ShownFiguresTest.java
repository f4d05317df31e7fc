package vn.congdoan.kh415.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ShownFiguresTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {415, 416})
    void figure_taken_is_the_one_that_a_plain_reader_sees(long seed) throws IOException {
        ShownFigures drawn = new ShownFigures(seed, folder.resolve("drawn"));
        for (int i = 0; i < 100; i++) {
            assertThat(drawn.next()).isEmpty();
        }
    }
}
