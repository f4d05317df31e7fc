package vn.congdoan.kh415.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Entry;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.testing.TextTable;

/**
 * Tables whose headings are put together at random, from phrases of which it is known what they mean: a figure is taken only where all
 * of them leave the figure due, and where it is not, the sender is told. A failure names the seed and shows the table.
 */
final class DrawnHeadingsTest {
    /** What a phrase leaves of a figure of the month, of one since the year began, of what stands at the month's end. */
    private enum Leaves {
        ALL,
        WITHIN,
        SO_FAR,
        STANDING,
        NOTHING
    }

    private record Phrase(String text, Leaves leaves, boolean time) {}

    private static final List<Phrase> PHRASES = List.of(
            new Phrase("Thực hiện", Leaves.ALL, false),
            new Phrase("Tổng số", Leaves.ALL, false),
            new Phrase("Trong tháng", Leaves.WITHIN, true),
            new Phrase("Tháng 6/2023", Leaves.ALL, true),
            new Phrase("Lũy kế từ đầu năm", Leaves.SO_FAR, true),
            new Phrase("6 tháng đầu năm", Leaves.SO_FAR, true),
            new Phrase("Quý II/2023", Leaves.STANDING, true),
            new Phrase("Tháng 5", Leaves.NOTHING, true),
            new Phrase("Cùng kỳ năm trước", Leaves.NOTHING, true),
            new Phrase("Năm 2022", Leaves.NOTHING, true),
            new Phrase("Kế hoạch năm", Leaves.NOTHING, false),
            new Phrase("Trong đó nữ", Leaves.NOTHING, false),
            new Phrase("Tỷ lệ (%)", Leaves.NOTHING, false),
            new Phrase("Xưởng 3", Leaves.NOTHING, false),
            new Phrase("(nghìn đồng)", Leaves.NOTHING, false),
            new Phrase("Ước thực hiện", Leaves.NOTHING, false));

    private static final Map<String, String> MEASURES =
            Map.of("members", "Tổng số đoàn viên", "joined", "Kết nạp mới", "fees", "Kinh phí");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void figure_is_taken_only_where_every_phrase_leaves_it(int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            String measure = List.of("members", "joined", "fees").get(random.nextInt(3));
            List<Phrase> phrases = drawn(random);
            boolean due = phrases.stream().allMatch(phrase -> isLeft(measure, phrase.leaves));
            boolean below = random.nextBoolean();
            String drawing = random.nextBoolean() ? table(measure, phrases, below) : form(measure, phrases);
            check(seed, drawing, measure, due);
        }
    }

    /** None, one or two phrases, of which one at most names a time. */
    private static List<Phrase> drawn(Random random) {
        List<Phrase> phrases = new ArrayList<>();
        for (int times = random.nextInt(3); times > 0; times--) {
            Phrase next = PHRASES.get(random.nextInt(PHRASES.size()));
            boolean second = next.time && phrases.stream().anyMatch(Phrase::time);
            if (!second && !phrases.contains(next)) {
                phrases.add(next);
            }
        }
        return phrases;
    }

    private static boolean isLeft(String measure, Leaves leaves) {
        return switch (leaves) {
            case ALL -> true;
            case WITHIN -> !measure.equals("fees");
            case SO_FAR -> !measure.equals("joined");
            case STANDING -> measure.equals("members");
            case NOTHING -> false;
        };
    }

    /** The phrases stand above the name of the measure, or one of them below it. */
    private static String table(String measure, List<Phrase> phrases, boolean below) {
        List<String> lines = new ArrayList<>();
        phrases.forEach(phrase -> lines.add(phrase.text));
        lines.add(below && !lines.isEmpty() ? lines.size() - 1 : lines.size(), MEASURES.get(measure));
        StringBuilder drawing = new StringBuilder();
        for (int line = 0; line < lines.size(); line++) {
            drawing.append(line == 0 ? "Đơn vị" : "^")
                    .append(" | '")
                    .append(lines.get(line))
                    .append("'\n");
        }
        return drawing.append("A | 7\n").toString();
    }

    /** The first phrase stands over "Số lượng", the second beside the name of the measure. */
    private static String form(String measure, List<Phrase> phrases) {
        String heading = phrases.isEmpty() ? "Số lượng" : phrases.get(0).text;
        String label = MEASURES.get(measure) + (phrases.size() < 2 ? "" : " " + phrases.get(1).text);
        return "Đơn vị: A |\nNội dung | Số lượng\n^ | '%s'\n'%s' | 7\n".formatted(heading, label);
    }

    private void check(int seed, String drawing, String measure, boolean due) {
        Ingest.Accepted accepted = Desk.accept(TextTable.of("2023-06/r.xlsx", drawing));
        List<Entry> given = accepted.ledger().of(new UnitCode("A")).values().stream()
                .flatMap(received -> received.own().entrySet().stream())
                .filter(figure -> figure.getKey().equals(new MeasureId(measure)))
                .map(Map.Entry::getValue)
                .filter(entry -> !(entry instanceof Entry.Blank))
                .toList();
        assertThat(given).as("seed %d%n%s", seed, drawing).hasSize(due ? 1 : 0);
        if (!due) {
            assertThat(accepted.findings()).as("seed %d%n%s", seed, drawing).isNotEmpty();
        }
    }
}
