package vn.congdoan.kh415.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congdoan.kh415.model.Cell;
import vn.congdoan.kh415.model.Measure;
import vn.congdoan.kh415.testing.TextTable;

final class FigureGrammarTest {
    @Test
    void counts() {
        assertReadings("members", """
                1500               | 1500
                0                  | 0
                '1500'             | 1500
                '1.500'            | 1500
                '1,500'            | 1500
                '1 500'            | 1500
                '1\u00A0500'       | 1500
                '1\u202F500'       | 1500
                '1.500.000'        | 1500000
                '12 345 678'       | 12345678
                '１５００'          | 1500
                ' 0120 '           | 120
                '120 người'        | 120
                '120 Người'        | 120
                '120người'         | 120
                '120 (ước)'        | 120~
                '120 ước'          | 120~
                'ước 120'          | 120~
                'Ước đạt 1.200'    | 1200~
                '120 người (ước)'  | 120~
                '120 (est.)'       | 120~
                '1500,0'           | 1500
                -                  | 0
                –                  | 0
                —                  | 0
                …                  | blank
                ...                | blank
                ..........         | blank
                K/A                | n/a
                n/a                | n/a
                không áp dụng      | n/a
                Không áp dụng      | n/a
                10.0000000001      | 10
                10.000000001       | 10
                10.0000000011      | FIGURE_NOT_WHOLE 10.0000000011
                0.5                | FIGURE_NOT_WHOLE 0.5
                10.00001           | FIGURE_NOT_WHOLE 10.00001
                '1,5'              | FIGURE_NOT_WHOLE 1,5
                '1.5'              | FIGURE_NOT_WHOLE 1.5
                '0.500'            | FIGURE_NOT_WHOLE 0.500
                '1.500,5'          | FIGURE_NOT_WHOLE 1.500,5
                '1500.000'         | FIGURE_TWO_READINGS 1500.000; 1500; 1500000
                '1.500,000'        | FIGURE_TWO_READINGS 1.500,000; 1500; 1500000
                '1 500.000'        | FIGURE_TWO_READINGS 1 500.000; 1500; 1500000
                '1.500.00'         | FIGURE_NOT_A_NUMBER 1.500.00
                '1.50.000'         | FIGURE_NOT_A_NUMBER 1.50.000
                '1,500.000,5'      | FIGURE_NOT_A_NUMBER 1,500.000,5
                '15 00'            | FIGURE_NOT_A_NUMBER 15 00
                -5                 | FIGURE_NEGATIVE -5
                '-5'               | FIGURE_NEGATIVE -5
                '− 5'              | FIGURE_NEGATIVE − 5
                75%=               | FIGURE_PERCENT 75%
                '75%'              | FIGURE_PERCENT 75%
                '75,5 %'           | FIGURE_PERCENT 75,5 %
                '31/5'             | FIGURE_DATE 31/5
                '31/05/2023'       | FIGURE_DATE 31/05/2023
                @2023-05-31        | FIGURE_DATE 2023-05-31
                #REF!              | FIGURE_ERROR_VALUE #REF!
                ?=                 | FIGURE_UNCALCULATED
                '12o'              | FIGURE_NOT_A_NUMBER 12o
                '120 người lao động' | FIGURE_NOT_A_NUMBER 120 người lao động
                '1.500 nghìn'      | FIGURE_NOT_A_NUMBER 1.500 nghìn
                '120 + 5'          | FIGURE_NOT_A_NUMBER 120 + 5
                không              | FIGURE_NOT_A_NUMBER không
                x                  | FIGURE_NOT_A_NUMBER x
                ước                | FIGURE_NOT_A_NUMBER ước
                TRUE               | FIGURE_NOT_A_NUMBER TRUE
                """);
    }

    @Test
    void amounts() {
        assertReadings("fees", """
                1500.5             | 1500.5
                '1500000'          | 1500000
                '1.500.000'        | 1500000
                '1,500,000'        | 1500000
                '1 500 000'        | 1500000
                '1.500.000,5'      | 1500000.5
                '1,500,000.50'     | 1500000.5
                '1 500,5'          | 1500.5
                '1500,5'           | 1500.5
                '1500.5'           | 1500.5
                '0.500'            | 0.5
                '0,500'            | 0.5
                '1.500.000 đồng'   | 1500000
                '1.500.000 (ước)'  | 1500000~
                -                  | 0
                …                  | blank
                '1.500'            | FIGURE_TWO_READINGS 1.500; 1500; 1.5
                '1,500'            | FIGURE_TWO_READINGS 1,500; 1500; 1.5
                '1500.000'         | FIGURE_TWO_READINGS 1500.000; 1500; 1500000
                '1.500 đồng'       | FIGURE_TWO_READINGS 1.500 đồng; 1500; 1.5
                '1.500 triệu đồng' | FIGURE_NOT_A_NUMBER 1.500 triệu đồng
                '75 %'             | FIGURE_PERCENT 75 %
                -1.5               | FIGURE_NEGATIVE -1.5
                """);
    }

    @Test
    void yes_and_no() {
        assertReadings("held", """
                x | 1
                X | 1
                v | 1
                ✓ | 1
                có | 1
                Có | 1
                đã | 1
                rồi | 1
                yes | 1
                1 | 1
                '1' | 1
                TRUE | 1
                không | 0
                Chưa | 0
                no | 0
                0 | 0
                '0' | 0
                FALSE | 0
                - | 0
                … | blank
                K/A | n/a
                2 | FIGURE_NOT_YES_NO 2
                0.5 | FIGURE_NOT_YES_NO 0.5
                'x?' | FIGURE_NOT_YES_NO x?
                tốt | FIGURE_NOT_YES_NO tốt
                '1 phần' | FIGURE_NOT_YES_NO 1 phần
                100%= | FIGURE_PERCENT 100%
                #N/A | FIGURE_ERROR_VALUE #N/A
                """);
    }

    @Test
    void bodies_of_a_consolidated_return_are_counted_not_answered() {
        Measure held = Desk.PLAN.measure("held");
        assertThat(said(FigureGrammar.read(TextTable.cell("12"), held, true))).isEqualTo("12");
        assertThat(said(FigureGrammar.read(TextTable.cell("x"), held, true))).isEqualTo("FIGURE_NOT_A_NUMBER x");
    }

    @Test
    void sentences_are_no_figures_and_take_no_time() {
        Cell cell = new Cell.Text("1" + " 000".repeat(8_000));
        assertThat(said(FigureGrammar.read(cell, Desk.PLAN.measure("members"), false)))
                .startsWith("FIGURE_NOT_A_NUMBER 1 000 000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "'75%'", "'31/5'", "@2023-06-30", "#REF!", "?=", "x", "không", "-", "K/A", "TRUE"})
    void is_meant_as_a_figure(String drawn) {
        assertThat(FigureGrammar.isFigureLike(TextTable.cell(drawn))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CHỦ TỊCH", "Nguyễn Văn A", "…", "'Hà Nội, ngày 05 tháng 7 năm 2023'"})
    void stands_beside_figures(String drawn) {
        assertThat(FigureGrammar.isFigureLike(TextTable.cell(drawn))).isFalse();
    }

    private static void assertReadings(String measure, String table) {
        List<String> rows = table.lines().toList();
        assertThat(rows.stream().map(row -> {
                    String drawn = row.substring(0, row.lastIndexOf('|'));
                    Cell cell = TextTable.cell(drawn.strip());
                    return drawn + "| " + said(FigureGrammar.read(cell, Desk.PLAN.measure(measure), false));
                }))
                .containsExactlyElementsOf(rows);
    }

    private static String said(Reading reading) {
        if (reading instanceof Reading.Value value) {
            return value.value().stripTrailingZeros().toPlainString() + (value.estimated() ? "~" : "");
        }
        if (reading instanceof Reading.Wrong wrong) {
            return (wrong.code() + " " + String.join("; ", wrong.details())).strip();
        }
        return Arrays.asList("blank", "n/a").get(reading instanceof Reading.Blank ? 0 : 1);
    }
}
