package vn.congdoan.kh415.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congdoan.kh415.model.FindingCode;

/** Holds the catalogue page to what the code says; {@code -Dkh415.golden=write} writes it anew. */
final class CatalogueTest {
    private static final Path PAGE = Path.of("src/site/markdown/findings.md");

    @TempDir
    private Path folder;

    @Test
    void the_page_shows_what_is_said_of_a_faulty_file_for_every_code() throws IOException {
        CataloguePage page = new CataloguePage(folder);
        String text = page.text(List.of(FindingCode.values()));
        assertThat(page.lacking()).as("codes without an example").isEmpty();
        assertThat(page.orphans()).as("examples of no code").isEmpty();
        if ("write".equals(System.getProperty("kh415.golden"))) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, text);
        }
        assertThat(text).isEqualTo(Files.readString(PAGE)).doesNotContain("{0}", "{1}", "{2}");
    }
}
