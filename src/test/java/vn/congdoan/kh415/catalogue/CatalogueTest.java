package vn.congdoan.kh415.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.read.HistoryReader;
import vn.congdoan.kh415.testing.Ran;
import vn.congdoan.kh415.text.Words;

/** Holds the catalogue page to what is found; {@code -Dkh415.golden=write} writes it anew. */
final class CatalogueTest {
    private static final Path PAGE = Path.of("src/site/markdown/findings.md");

    private static CataloguePage page;

    @BeforeAll
    static void readExamples(@TempDir Path folder) throws IOException, HistoryReader.DamagedSnapshotException {
        page = new CataloguePage(folder, List.of(FindingCode.values()));
    }

    @Test
    void every_code_has_an_example_that_calls_it_forth() {
        assertThat(page.lacking()).as("codes without an example").isEmpty();
        assertThat(page.orphans()).as("examples of no code").isEmpty();
    }

    @Test
    void the_page_is_the_one_in_the_site() throws IOException {
        String text = page.text();
        if ("write".equals(System.getProperty("kh415.golden"))) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, text);
        }
        assertThat(text).isEqualTo(Files.readString(PAGE));
    }

    @Test
    void every_entry_of_the_site_says_the_whole_of_what_was_found() throws IOException {
        Map<String, String> sections = Arrays.stream(Files.readString(PAGE).split("\n## `", -1))
                .skip(1)
                .collect(Collectors.toMap(text -> text.substring(0, text.indexOf('`')), text -> text));
        assertThat(sections).hasSize(FindingCode.values().length);
        for (CataloguePage.Entry entry : page.entries()) {
            assertThat(sections.get(entry.finding().code().id()).lines())
                    .as(entry.finding().code().id())
                    .contains(entry.finding().place().toString())
                    .containsSubsequence(said(entry.finding(), Lang.VI))
                    .containsSubsequence(said(entry.finding(), Lang.EN));
        }
    }

    @Test
    void check_prints_the_whole_of_what_was_found() {
        for (CataloguePage.Entry entry : page.entries()) {
            Ran ran = run("check", entry);
            String printed = (ran.out() + ran.err()).replaceAll("\\s+", " ");
            List<String> said = said(entry.finding(), Lang.VI);
            assertThat(printed)
                    .as(entry.finding().code().id())
                    .contains(said.get(0).replaceAll("\\s+", " "))
                    .contains((said.get(1) + "  [" + entry.finding().code().id() + "]").replaceAll("\\s+", " "));
        }
    }

    /** A report keeps what the returns said; what is said of them then is the same. */
    @Test
    void what_was_kept_says_the_whole_of_what_was_found_again() {
        for (CataloguePage.Entry entry : page.entries()) {
            Ran anew = run("check", entry);
            Ran report = run("report", entry);
            assertThat(run("check", entry)).as(entry.finding().code().id()).isEqualTo(anew);
            assertThat(run("report", entry)).as(entry.finding().code().id()).isEqualTo(report);
        }
    }

    private static Ran run(String command, CataloguePage.Entry entry) {
        return Ran.in(
                entry.workspace(),
                command,
                ".",
                "--period",
                Found.PERIOD.toString(),
                "--as-of",
                Found.AS_OF.toString());
    }

    /** Message and remedy, each on a line of its own. */
    private static List<String> said(Finding finding, Lang lang) {
        Words words = Words.in(lang);
        return List.of(words.message(finding), "→ " + words.remedy(finding));
    }
}
