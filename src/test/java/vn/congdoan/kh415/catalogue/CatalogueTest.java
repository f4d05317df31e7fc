package vn.congdoan.kh415.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congdoan.kh415.model.FindingCode;
import vn.congdoan.kh415.model.Lang;
import vn.congdoan.kh415.text.Words;

/** Holds the catalogue page to what the code says; {@code -Dkh415.golden=write} writes it anew. */
final class CatalogueTest {
    private static final Path PAGE = Path.of("src/site/markdown/findings.md");

    @TempDir
    private Path folder;

    @Test
    void the_page_shows_what_is_said_of_a_faulty_file_for_every_code() throws IOException {
        List<FindingCode> worded = codes(true);
        CataloguePage page = new CataloguePage(folder);
        String text = page.text(worded);
        assertThat(page.lacking()).as("codes without an example").isEmpty();
        assertThat(page.orphans()).as("examples of no code").isEmpty();
        if ("write".equals(System.getProperty("kh415.golden"))) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, text);
        }
        assertThat(text).isEqualTo(Files.readString(PAGE)).doesNotContain("{0}", "{1}", "{2}");
    }

    /** A code that nothing raises has no text yet, either; as soon as it gets one, it needs an example. */
    @Test
    void only_a_code_that_nothing_raises_has_no_text() {
        assertThat(codes(false)).containsExactly(FindingCode.PERIOD_LATER);
    }

    private static List<FindingCode> codes(boolean worded) {
        Words words = Words.in(Lang.VI);
        return Stream.of(FindingCode.values())
                .filter(code -> words.texts().containsKey("finding." + code.id()) == worded)
                .toList();
    }
}
