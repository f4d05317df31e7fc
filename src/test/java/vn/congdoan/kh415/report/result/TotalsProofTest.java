package vn.congdoan.kh415.report.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.report.book.BookSetting;
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.testing.Assessed;
import vn.congdoan.kh415.testing.World;
import vn.congdoan.kh415.text.Words;

final class TotalsProofTest {
    private static final String PLAN = """
            kind top
            kind mid
            kind base
            kind wing part-of base
            measure heads stock mid,base
            indicator SUM total heads at-least 75
            """;

    @Test
    void total_line_adds_the_lines_directly_below_it_and_covers_all_below_them() {
        String drawing = """
                T top
                  M mid
                    A base
                      A1 wing
                    B base
                  C base
                2023-06
                M heads=1
                A heads=2
                B heads=3
                C heads=4
                """;
        // M gives figures itself, so it has a line of its own below its total; the wing is no body and has none.
        assertThat(totals(drawing)).containsExactly("T 5 below 2 added", "M 3 below 3 added");
    }

    @Test
    void body_without_a_line_is_passed_over_on_the_way_up() {
        String drawing = """
                T top
                  A base
                    A1 wing
                      B base
                  C base
                2023-06
                A heads=2
                C heads=4
                """;
        assertThat(totals(drawing)).containsExactly("T 4 below 2 added", "A 2 below 2 added");
    }

    @Test
    void first_thousand_are_listed_and_all_are_counted() {
        String units = IntStream.range(0, TotalsProof.MOST)
                .mapToObj(i -> "  M%d mid\n    A%d base\n".formatted(i, i))
                .collect(Collectors.joining());
        TotalsProof proof = proof("T top\n" + units + "2023-06\nA1 heads=3\n");
        assertThat(proof.listed()).hasSize(TotalsProof.MOST);
        assertThat(proof.count()).isEqualTo(TotalsProof.MOST + 1);
    }

    private static List<String> totals(String drawing) {
        return proof(drawing).listed().stream()
                .map(total -> total.unit().code() + " " + total.below() + " below " + total.added() + " added")
                .toList();
    }

    private static TotalsProof proof(String drawing) {
        Assessment assessment = new Assessed(World.of(PLAN, drawing), "2023-06").assessment();
        Frame frame = new Frame(assessment, Words.in(Lang.EN), new BookSetting("1", ""));
        return new TotalsProof(frame, new BodyPlaces(frame, new Grid(assessment)));
    }
}
