package vn.congdoan.kh415.ingest.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.ingest.Desk;
import vn.congdoan.kh415.ingest.Ingest;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.Outcome;
import vn.congdoan.kh415.model.table.Patience;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.testing.TextTable;
import vn.congdoan.kh415.testing.Told;

/** A file that costs too much time is given up, and only that file. */
final class PaceTest {
    private static final String FILE = "returns/2023-06/x.csv";
    private static final String FORM = "Đơn vị: A |\nNội dung | Số lượng\nĐoàn viên | 10\n";

    /** Time for so many looks at the clock. */
    private static final class Looks implements Patience {
        private int left;

        Looks(int left) {
            this.left = left;
        }

        @Override
        public boolean isLeft() {
            left--;
            return left >= 0;
        }

        @Override
        public long seconds() {
            return 10;
        }
    }

    private final Ingest ingest = new Ingest(Desk.PLAN, Desk.REGISTRY);

    @Test
    void file_of_endless_words_is_refused_with_the_month_of_its_folder() {
        Ingest.Said said = read(FORM + "Chuyện khác | 1\n".repeat(5_000), new Looks(3));
        assertThat(said.submissions()).isEmpty();
        assertThat(said.findings()).extracting(Finding::code).containsExactly(FindingCode.FILE_TOO_LARGE);
        assertThat(Told.by(said.findings().get(0))).containsExactly("limit-seconds", "10");
        assertThat(said.findings().get(0).period()).hasToString("2023-06");
    }

    @Test
    void file_of_endless_figures_is_refused() {
        assertThat(read(FORM + "Đoàn viên | 10\n".repeat(5_000), new Looks(3)).findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.FILE_TOO_LARGE);
    }

    @Test
    void file_of_endless_merged_ranges_is_refused() {
        Table form = TextTable.of(FILE, FORM);
        List<Table.Merge> merges = Collections.nCopies(5_000, new Table.Merge(1, 0, 1, 0));
        Table merged = new Table(FILE, form.sheet(), false, form.rows(), merges, form.hiddenColumns());
        assertThat(ingest.read(FILE, new Looks(3), Outcome.of(List.of(merged)), null)
                        .findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.FILE_TOO_LARGE);
    }

    @Test
    void next_file_has_its_own_time() {
        read(FORM + "Chuyện khác | 1\n".repeat(5_000), new Looks(0));
        assertThat(read(FORM, new Looks(3)).submissions()).hasSize(1);
    }

    private Ingest.Said read(String drawing, Patience patience) {
        return ingest.read(FILE, patience, Outcome.of(List.of(TextTable.of(FILE, drawing))), null);
    }
}
