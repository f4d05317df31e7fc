package vn.congdoan.kh415.report.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.Libraries;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.model.result.Contribution.Figure;
import vn.congdoan.kh415.report.book.BookSetting;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.testing.Assessed;
import vn.congdoan.kh415.testing.World;
import vn.congdoan.kh415.text.Words;

final class AcceptedFiguresTest {
    private static final Assessment ASSESSMENT = Libraries.assessment();
    private static final Frame FRAME = new Frame(ASSESSMENT, Words.in(Lang.VI), new BookSetting("1.0.0", "../../"));

    @Test
    void figures_stand_in_tree_order_then_in_the_order_of_measures() {
        assertThat(new AcceptedFigures(FRAME, new Grid(ASSESSMENT)).lines())
                .extracting(line -> line.unit().code() + " " + line.figure().measure())
                .startsWith("P11 readers", "P11 readers", "P11 readers", "P11 residents")
                .endsWith("P30 readers", "P30 residents", "P30 fair");
    }

    @Test
    void neighbours_are_summed_as_a_range_and_others_as_cells() {
        AcceptedFigures figures = new AcceptedFigures(FRAME, new Grid(ASSESSMENT));
        List<Figure> all =
                figures.lines().stream().map(FiguresSheet.Line::figure).toList();
        assertThat(expression(figures, all.get(0))).isEqualTo("'Số liệu'!F6");
        assertThat(expression(figures, all.get(0), all.get(1))).isEqualTo("SUM('Số liệu'!F6:F7)");
        assertThat(expression(figures, all.get(0), all.get(1), all.get(3)))
                .isEqualTo("SUM('Số liệu'!F6:F7,'Số liệu'!F9)");
    }

    @Test
    void beyond_the_limit_figures_are_only_counted_and_nothing_refers_to_them() {
        AcceptedFigures all = new AcceptedFigures(FRAME, new Grid(ASSESSMENT));
        AcceptedFigures some = new AcceptedFigures(
                new Frame(ASSESSMENT, FRAME.words(), new BookSetting("1.0.0", "", 5, 100)), new Grid(ASSESSMENT));
        assertThat(some.lines()).isEqualTo(all.lines().subList(0, 5));
        assertThat(some.count()).isEqualTo(all.count());
        assertThat(some.areAllListed()).isFalse();
        Figure first = some.lines().get(0).figure();
        assertThat(some.sum(List.of(first), first.value())).isEqualTo(new Content.Numeric(first.value()));
    }

    @Test
    void answers_are_one_or_none_where_no_union_counts_them() {
        String plan = """
                kind top
                kind upper
                kind base
                measure paid ytd base amount
                measure plans once base yes-no
                measure played once base yes-no
                measure grade once base choice options=poor,good
                measure graded stock base
                indicator PAID total paid at-least 5
                indicator PLANS percent plans / bodies at-least 50
                indicator PLAYED percent played / bodies at-least 50
                indicator GRADED total graded at-least 5
                indicator RATED percent grade=2 / bodies at-least 60
                """;
        String tree = "T top\n  U upper\n    A base\n    B base\n2023-06\n";
        assertThat(check(plan, tree + "A paid=1.5 plans=1 played=0 grade=2 graded=7\n"))
                .isEqualTo("IF(ISNUMBER(F6),AND(F6>=0,OR(INT(F6)=F6,ISNUMBER(FIND(\"|\"&LEFT(C6,2),\"|pa\"))),"
                        + "OR(F6<2,ISERROR(FIND(\"|\"&LEFT(C6,2),\"|pl\")))),"
                        + "ISNUMBER(FIND(\"|\"&C6&\"|\",\"|grade|\")))");
        assertThat(check(plan, tree + "A paid=1 plans=1 played=1\nU *plans=2\n"))
                .contains("LEFT(C6,4),\"|play\")");
    }

    private static String check(String plan, String months) {
        Assessment assessment = new Assessed(World.of(plan, months), "2023-06").assessment();
        return Objects.requireNonNull(new AcceptedFigures(
                                new Frame(assessment, Words.in(Lang.EN), new BookSetting("1.0.0", "../../")),
                                new Grid(assessment))
                        .sheet()
                        .checks()
                        .get(0)
                        .condition())
                .text();
    }

    private static String expression(AcceptedFigures figures, Figure... summed) {
        BigDecimal sum = List.of(summed).stream().map(Figure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return ((Content.Formula) Objects.requireNonNull(figures.sum(List.of(summed), sum)))
                .expression()
                .text();
    }
}
