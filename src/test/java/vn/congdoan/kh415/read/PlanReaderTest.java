package vn.congdoan.kh415.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class PlanReaderTest {
    @Test
    void the_plan_of_the_repository_has_no_mistakes() throws IOException {
        assertThat(PlanReader.read(Path.of("targets.yaml")).findings()).isEmpty();
    }
}
