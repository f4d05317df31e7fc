package vn.congdoan.kh415.report.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.model.plan.Target;
import vn.congdoan.kh415.model.plan.TargetType;
import vn.congdoan.kh415.report.Book;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.formula.CellRef;
import vn.congdoan.kh415.report.formula.NamedCell;

final class FormulasTest {
    private static final CellRef CELL = CellRef.of(4, 3);
    private static final CellRef BELOW = CellRef.of(4, 4);
    private static final NamedCell EDGE = new NamedCell("Muc", new CellRef("Mức", 4, 2, false));

    @Test
    void rate_is_one_division_of_the_two_cells() {
        assertThat(text(Formulas.value(ratio("48", "64"), CELL, BELOW))).isEqualTo(formula("D5/E5", "0.75"));
        assertThat(text(Formulas.value(ratio("48", "64")))).isEqualTo(formula("48/64", "0.75"));
    }

    @Test
    void total_is_its_numerator() {
        assertThat(text(Formulas.value(ratio("883", null), CELL, BELOW))).isEqualTo(formula("D5", "883"));
        assertThat(Formulas.value(ratio("883", null))).isEqualTo(new Content.Numeric(new BigDecimal("883")));
    }

    @Test
    void gap_is_in_the_unit_of_the_indicator() {
        assertThat(gap(ratio("48", "50"), "98", ResultUnit.PERCENT)).isEqualTo(formula("(100*D5-Muc*E5)/E5", "-2"));
        assertThat(gap(ratio("3", "2"), "1", ResultUnit.AVERAGE)).isEqualTo(formula("(D5-Muc*E5)/E5", "0.5"));
        assertThat(gap(ratio("1200", null), "1500", ResultUnit.TOTAL)).isEqualTo(formula("D5-Muc", "-300"));
    }

    @Test
    void shortfall_is_rounded_up_but_not_for_what_a_binary_fraction_has_too_much() {
        assertThat(shortfall("1", ratio("48", "49"), ResultUnit.PERCENT))
                .isEqualTo(formula("MAX(0,ROUNDUP(ROUND((Muc*E5-100*D5)/100,4),0))", "1"));
        assertThat(shortfall("0", ratio("3", "2"), ResultUnit.AVERAGE))
                .isEqualTo(formula("MAX(0,ROUNDUP(ROUND(Muc*E5-D5,2),0))", "0"));
        assertThat(shortfall("300", ratio("1200", null), ResultUnit.TOTAL))
                .isEqualTo(formula("MAX(0,ROUNDUP(ROUND(Muc-D5,2),0))", "300"));
    }

    @Test
    void shortfall_of_figures_with_decimals_is_rounded_to_the_decimals_it_can_have() {
        assertThat(shortfall("1", ratio("74.1", "99.2"), ResultUnit.PERCENT))
                .isEqualTo(formula("MAX(0,ROUNDUP(ROUND((Muc*E5-100*D5)/100,5),0))", "1"));
    }

    @Test
    void margin_is_rounded_down_in_the_same_way() {
        assertThat(text(Formulas.margin(BigDecimal.ONE, ratio("50", "50"), ResultUnit.PERCENT, CELL, BELOW, EDGE)))
                .isEqualTo(formula("INT(ROUND((100*D5-Muc*E5)/100,4))", "1"));
    }

    private static String gap(Ratio ratio, String lower, ResultUnit unit) {
        return text(Formulas.gap(ratio, target(lower), unit, CELL, BELOW, EDGE));
    }

    private static String shortfall(String shortfall, Ratio ratio, ResultUnit unit) {
        return text(Formulas.shortfall(new BigDecimal(shortfall), ratio, unit, CELL, BELOW, EDGE));
    }

    private static Target target(String lower) {
        return new Target(TargetType.AT_LEAST, null, null, new BigDecimal(lower), null, null, null);
    }

    private static Ratio ratio(String numerator, @Nullable String denominator) {
        return new Ratio(new BigDecimal(numerator), denominator == null ? null : new BigDecimal(denominator));
    }

    private static String formula(String expression, String stored) {
        return expression + " gives " + stored;
    }

    private static String text(Content content) {
        Content.Formula formula = (Content.Formula) content;
        return formula(formula.expression().text(), Book.shown(formula));
    }
}
