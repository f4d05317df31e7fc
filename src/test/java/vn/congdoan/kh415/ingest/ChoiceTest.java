package vn.congdoan.kh415.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.ingest.figure.FigureGrammar;
import vn.congdoan.kh415.ingest.figure.Reading;
import vn.congdoan.kh415.model.body.Registry;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Entry;
import vn.congdoan.kh415.model.finding.Facts;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.ReturnFacts;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.read.plan.PlanReader;
import vn.congdoan.kh415.testing.TextTable;
import vn.congdoan.kh415.testing.Told;

/** Measures of which one of several options is the answer, in tables and forms. */
final class ChoiceTest {
    private static final YearMonth DECEMBER = YearMonth.of(2023, 12);
    private static Plan plan;

    @BeforeAll
    static void readPlan() throws Exception {
        plan = PlanReader.read(Path.of("targets.yaml")).value().orElseThrow();
    }

    @Test
    void column_of_ratings_alone_is_read_by_names_and_abbreviations() {
        assertThat(figures("""
                Đơn vị | Xếp loại
                CĐCS Một | Hoàn thành xuất sắc nhiệm vụ
                CĐCS Hai | HTTNV
                CĐCS Ba  | hoàn thành  nhiệm vụ
                CĐCS Bốn | Chưa xếp loại
                """)).isEqualTo("{A ket_qua_xl=1, B ket_qua_xl=2, C ket_qua_xl=3, D ket_qua_xl=5}");
    }

    @Test
    void row_of_a_form_is_read_as_well() {
        assertThat(figures("""
                Đơn vị: CĐCS Một |
                Nội dung | Kết quả
                Tổng số đoàn viên công đoàn | 70
                Kết quả xếp loại | Hoàn thành tốt
                """)).isEqualTo("{A doan_vien=70, A ket_qua_xl=2}");
    }

    @Test
    void option_that_nobody_knows_is_named_with_the_nearest() {
        assertThat(findings("""
                Đơn vị | Tổng số đoàn viên công đoàn | Xếp loại
                CĐCS Một | 70 | Hoàn thành tôt nhiệm vụ
                CĐCS Hai | 80 | A
                CĐCS Ba  | 90 | -
                """))
                .containsExactly(
                        "figure-no-option A 2023-12/r.xlsx › Sheet › C2 [Hoàn thành tôt nhiệm vụ, Hoàn thành tốt nhiệm vụ, "
                                + names() + "]",
                        "figure-no-option B 2023-12/r.xlsx › Sheet › C3 [A, , " + names() + "]");
    }

    @Test
    void dots_and_a_dash_are_no_answer_and_one_may_not_apply() {
        assertThat(read(new Cell.Text("…"))).isEqualTo(new Reading.Blank());
        assertThat(read(new Cell.Text("-"))).isEqualTo(new Reading.Blank());
        assertThat(read(null)).isEqualTo(new Reading.Blank());
        assertThat(read(new Cell.Text("K/A"))).isEqualTo(new Reading.NotApplicable());
        assertThat(read(new Cell.ErrorValue("#REF!")))
                .isEqualTo(new Reading.Wrong(FindingCode.FIGURE_ERROR_VALUE, new Facts.Seen("#REF!")));
    }

    @Test
    void option_that_is_stored_otherwise_than_seen_is_none() {
        Cell.Apart apart = new Cell.Apart("HTTNV\nHTNV", "HTTNV");
        assertThat(read(new Cell.Text("HTTNV", apart)))
                .isEqualTo(new Reading.Wrong(
                        FindingCode.FIGURE_NOT_AS_SHOWN, new ReturnFacts.ShownOtherwise("HTTNV ⏎ HTNV", "HTTNV")));
        assertThat(read(new Cell.Text("HTTNV"))).isEqualTo(new Reading.Value(BigDecimal.valueOf(2), false));
    }

    private static Reading read(@Nullable Cell cell) {
        return FigureGrammar.read(cell, plan.measure(new MeasureId("ket_qua_xl")), false);
    }

    @Test
    void yes_to_both_answers_each_and_is_no_gap() {
        Ingest.Accepted accepted = accepted("""
                Đơn vị | Hội nghị người lao động và các hình thức dân chủ khác
                CĐCS Một | có
                """);
        AskedMeasures asked = new AskedMeasures(plan);
        assertThat(asked.lacking(
                        accepted.ledger().of(new UnitCode("A"), DECEMBER).orElseThrow(),
                        unit("A", "CĐCS Một"),
                        DECEMBER))
                .extracting(measure -> measure.id().text())
                .doesNotContain("hoi_nghi_nld", "dan_chu_khac", "hn_nld", "tot_tro_len", "xep_loai")
                .contains("ket_qua_xl", "cong_khai");
    }

    private static String names() {
        return plan.measure(new MeasureId("ket_qua_xl")).options().stream()
                .map(option -> option.name().text())
                .collect(java.util.stream.Collectors.joining(", "));
    }

    private static Ingest.Accepted accepted(String drawn) {
        Ingest ingest = new Ingest(
                plan,
                new Registry(List.of(
                        unit("A", "CĐCS Một"), unit("B", "CĐCS Hai"), unit("C", "CĐCS Ba"), unit("D", "CĐCS Bốn"))));
        var table = TextTable.of("2023-12/r.xlsx", drawn);
        return ingest.accept(List.of(ingest.read(table.file(), List.of(table))));
    }

    private static Unit unit(String code, String name) {
        return new Unit(new UnitCode(code), name, null, "grassroots", "soe", null, null, null, null, List.of(), null);
    }

    private static List<String> findings(String drawn) {
        return accepted(drawn).findings().stream()
                .map(finding ->
                        finding.code().id() + " " + finding.unit() + " " + finding.place() + " " + Told.by(finding))
                .toList();
    }

    private static String figures(String drawn) {
        Map<String, String> figures = new TreeMap<>();
        Ingest.Accepted accepted = accepted(drawn);
        for (String unit : List.of("A", "B", "C", "D")) {
            accepted.ledger()
                    .of(new UnitCode(unit), DECEMBER)
                    .ifPresent(sent -> sent.own().forEach((measure, entry) -> {
                        if (entry instanceof Entry.Given given) {
                            figures.put(unit + " " + measure, given.value().toPlainString());
                        }
                    }));
        }
        return figures.toString();
    }
}
