package vn.congdoan.kh415.ingest.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congdoan.kh415.ingest.Desk;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.testing.TextTable;
import vn.congdoan.kh415.testing.Told;

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
                '1.500 nghìn'      | FIGURE_OTHER_UNIT 1.500 nghìn; nghìn; người
                '1k'               | FIGURE_OTHER_UNIT 1k; k; người
                '700 đồng'         | FIGURE_OTHER_UNIT 700 đồng; đồng; người
                '700 lượt'         | FIGURE_OTHER_UNIT 700 lượt; lượt; người
                '700 lượt người'   | FIGURE_OTHER_UNIT 700 lượt người; lượt người; người
                '5‰'               | FIGURE_OTHER_UNIT 5‰; ‰; người
                '5\\n120'           | FIGURE_NOT_A_NUMBER 5 ⏎ 120
                '5  120'           | FIGURE_NOT_A_NUMBER 5  120
                '5\u2003120'       | FIGURE_NOT_A_NUMBER 5\u2003120
                '1\u2009500'       | 1500
                '1\u2007500'       | 1500
                '\\n700\\n'          | 700
                '700\\nngười'       | 700
                '120\\n(ước)'       | 120~
                '\u202D700\u202C'  | 700
                '7\u200B00\uFEFF'  | 700
                '7\u00AD00'        | 700
                '="700"'           | 700
                '="1.800"'         | 1800
                '=700'             | 700
                ''700'             | 700
                '=7*100'           | FIGURE_NOT_A_NUMBER =7*100
                '="7"&"00"'        | FIGURE_NOT_A_NUMBER ="7"&"00"
                '700 (người)'      | 700
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
                '1.500 triệu đồng' | FIGURE_OTHER_UNIT 1.500 triệu đồng; triệu đồng; đồng
                '750.000.000 đ'    | 750000000
                '750.000.000đ'     | 750000000
                '750,000,000 ₫'    | 750000000
                '₫750,000,000'     | 750000000
                '₫ 750.000.000'    | 750000000
                'VND 750000000'    | 750000000
                '750000000 VNĐ'    | 750000000
                '750000000 (đồng)' | 750000000
                'VNĐ 1.500.000 (ước)' | 1500000~
                '750 trđ'          | FIGURE_OTHER_UNIT 750 trđ; trđ; đồng
                '750 tr.đ'         | FIGURE_OTHER_UNIT 750 tr.đ; tr.đ; đồng
                '750 tr'           | FIGURE_OTHER_UNIT 750 tr; tr; đồng
                '750 triệu'        | FIGURE_OTHER_UNIT 750 triệu; triệu; đồng
                '750 ngàn đồng'    | FIGURE_OTHER_UNIT 750 ngàn đồng; ngàn đồng; đồng
                '1,5 tỷ'           | FIGURE_OTHER_UNIT 1,5 tỷ; tỷ; đồng
                '750k'             | FIGURE_OTHER_UNIT 750k; k; đồng
                '$750'             | FIGURE_OTHER_UNIT $750; $; đồng
                'USD 750'          | FIGURE_OTHER_UNIT USD 750; usd; đồng
                '750 người'        | FIGURE_OTHER_UNIT 750 người; người; đồng
                '1 tỷ 500 triệu'   | FIGURE_NOT_A_NUMBER 1 tỷ 500 triệu
                '75 %'             | FIGURE_PERCENT 75 %
                -1.5               | FIGURE_NEGATIVE -1.5
                """);
    }

    @Test
    void number_is_a_count_only_as_it_is_seen() {
        assertReadings("members", """
                700~'700.00'       | 700
                700~'0700'         | 700
                700~'700 người'    | 700
                700~'700 đoàn viên' | 700
                700~'700 lượt'     | FIGURE_NOT_AS_SHOWN 700; 700 lượt
                0~'-'              | 0
                1800~'1.80E+03'    | 1800
                10000001~'1.000000E+07' | FIGURE_NOT_AS_SHOWN 10000001; 1.000000E+07
                700~'700 triệu'    | FIGURE_NOT_AS_SHOWN 700; 700 triệu
                700~'700000'       | FIGURE_NOT_AS_SHOWN 700; 700000
                700~'700.000'      | FIGURE_NOT_AS_SHOWN 700; 700.000
                75~'75%'           | FIGURE_NOT_AS_SHOWN 75; 75%
                700~'(700)'        | FIGURE_NOT_AS_SHOWN 700; (700)
                700~''             | FIGURE_NOT_SHOWN 700
                0~''               | FIGURE_NOT_SHOWN 0
                700.4~'700'        | FIGURE_NOT_WHOLE 700.4
                """);
    }

    @Test
    void text_is_a_count_only_as_it_is_seen() {
        assertReadings("members", """
                '18001'~'1800'     | FIGURE_NOT_AS_SHOWN 18001; 1800
                '650700'~'700'     | FIGURE_NOT_AS_SHOWN 650700; 700
                '700'~''           | FIGURE_NOT_SHOWN 700
                '700 người'~'700'  | 700
                'K/A'~''           | FIGURE_NOT_SHOWN K/A
                """);
    }

    @Test
    void amount_is_one_only_as_it_is_seen() {
        assertReadings("fees", """
                750000000~'750000000 ₫'   | 750000000
                750000000~'VND 750000000' | 750000000
                562.5~'562.50'            | 562.5
                2469135.78~'2469136'      | 2469135.78
                562.5~'563'               | FIGURE_NOT_AS_SHOWN 562.5; 563
                750~'750.000'             | FIGURE_NOT_AS_SHOWN 750; 750.000
                750000000~'750000'        | FIGURE_NOT_AS_SHOWN 750000000; 750000
                750~'$750'                | FIGURE_NOT_AS_SHOWN 750; $750
                """);
    }

    @Test
    void answer_is_one_only_as_it_is_seen() {
        assertReadings("held", """
                1~'1.00'   | 1
                1~''       | FIGURE_NOT_SHOWN 1
                'x'~''     | FIGURE_NOT_SHOWN x
                'x1'~'x'   | FIGURE_NOT_AS_SHOWN x1; x
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
        Measure held = Desk.PLAN.measure(new MeasureId("held"));
        assertThat(said(FigureGrammar.read(TextTable.cell("12"), held, true))).isEqualTo("12");
        assertThat(said(FigureGrammar.read(TextTable.cell("x"), held, true))).isEqualTo("FIGURE_NOT_A_NUMBER x");
    }

    @Test
    void sentences_are_no_figures_and_take_no_time() {
        Cell cell = new Cell.Text("1" + " 000".repeat(8_000));
        assertThat(said(FigureGrammar.read(cell, Desk.PLAN.measure(new MeasureId("members")), false)))
                .startsWith("FIGURE_NOT_A_NUMBER 1 000 000");
    }

    @Test
    void the_longest_figure_has_sixty_signs() {
        Measure members = Desk.PLAN.measure(new MeasureId("members"));
        String longest = " ".repeat(58) + "12";
        assertThat(said(FigureGrammar.read(new Cell.Text(longest), members, false)))
                .isEqualTo("12");
        assertThat(FigureGrammar.isFigureLike(new Cell.Text(longest))).isTrue();
        assertThat(said(FigureGrammar.read(new Cell.Text(" " + longest), members, false)))
                .startsWith("FIGURE_NOT_A_NUMBER");
        assertThat(FigureGrammar.isFigureLike(new Cell.Text(" " + longest))).isFalse();
        assertThat(said(FigureGrammar.read(null, members, false))).isEqualTo("blank");
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
                    return drawn + "| "
                            + said(FigureGrammar.read(cell, Desk.PLAN.measure(new MeasureId(measure)), false));
                }))
                .containsExactlyElementsOf(rows);
    }

    private static String said(Reading reading) {
        if (reading instanceof Reading.Value value) {
            return value.value().stripTrailingZeros().toPlainString() + (value.estimated() ? "~" : "");
        }
        if (reading instanceof Reading.Wrong wrong) {
            return (wrong.code() + " " + String.join("; ", Told.by(wrong.facts()))).strip();
        }
        return Arrays.asList("blank", "n/a").get(reading instanceof Reading.Blank ? 0 : 1);
    }

    @Test
    void people_who_are_called_otherwise_and_some_of_them_behind_all() {
        assertReadings("members", """
                '500 đ/c'                       | 500
                '500đ/c'                        | 500
                '500 đồng chí'                  | 500
                '500 đoàn viên'                 | 500
                '500 đv'                        | 500
                '7 (nữ: 3)'                     | 7
                '7 (trong đó nữ: 3)'            | 7
                '7 (nữ 3)'                      | 7
                '500 người (nữ 200)'            | 500
                '500 người, trong đó nữ 200'    | 500
                '500 (trong đó có 200 nữ)'      | 500
                '500 lao động'                  | FIGURE_NOT_A_NUMBER 500 lao động
                '500 (kế hoạch 520)'            | FIGURE_NOT_A_NUMBER 500 (kế hoạch 520)
                '500 nữ'                        | FIGURE_NOT_A_NUMBER 500 nữ
                'nữ: 3'                         | FIGURE_NOT_A_NUMBER nữ: 3
                '500/520 (nữ: 3)'               | FIGURE_NOT_A_NUMBER 500/520 (nữ: 3)
                """);
    }

    @Test
    void answers_in_words() {
        assertReadings("open", """
                'Đã công khai'                  | 1
                'Đã công khai tài chính'        | 1
                'Chưa công khai'                | 0
                'Đã ký'                         | 1
                'Chưa ký'                       | 0
                'Có thực hiện'                  | 1
                'Không thực hiện'               | 0
                'Đã hoàn thành'                 | 1
                'Có (ký ngày 12/5/2023)'        | 1
                'Có, ngày 12/5/2023'            | 1
                'Đã thực hiện ngày 12/5/2023'   | 1
                'x (12/5)'                      | 1
                '[x]'                           | 1
                'Có.'                           | 1
                '01'                            | 1
                '1 lần'                         | 1
                '0 cuộc'                        | 0
                'Chưa (dự kiến tháng 8)'        | 0
                'Chưa, dự kiến tháng 8'         | 0
                'Không (chưa đến kỳ)'           | 0
                'Không (không áp dụng)'         | FIGURE_NOT_YES_NO Không (không áp dụng)
                'Không, đã làm năm trước'       | FIGURE_NOT_YES_NO Không, đã làm năm trước
                'Có kế hoạch'                   | FIGURE_NOT_YES_NO Có kế hoạch
                'Đã có kế hoạch'                | FIGURE_NOT_YES_NO Đã có kế hoạch
                'Đang thực hiện'                | FIGURE_NOT_YES_NO Đang thực hiện
                'Đã đối thoại'                  | FIGURE_NOT_YES_NO Đã đối thoại
                'Có/không'                      | FIGURE_NOT_YES_NO Có/không
                '2 cuộc'                        | 1
                '12/5/2023'                     | FIGURE_NOT_YES_NO 12/5/2023
                """);
    }
}
