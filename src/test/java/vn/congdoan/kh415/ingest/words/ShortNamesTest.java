package vn.congdoan.kh415.ingest.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congdoan.kh415.model.body.Registry;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.read.plan.PlanReader;

/** On the plan of the repository. */
final class ShortNamesTest {
    private static boolean areOfAnother(String line, String measure) throws IOException {
        Plan plan = PlanReader.read(Path.of("targets.yaml")).value().orElseThrow();
        Lexicon lexicon = new Lexicon(plan, new Registry(List.of()));
        return lexicon.shortNames().areOfAnother(line, plan.measure(new MeasureId(measure)), List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DANH SÁCH ĐOÀN VIÊN ƯU TÚ ĐƯỢC GIỚI THIỆU CHO ĐẢNG",
                "Đoàn viên có hoàn cảnh khó khăn",
                "Biểu 3: Đoàn viên khó khăn được thăm hỏi, tặng quà",
                "KẾT NẠP MỚI THÁNG 6/2023",
                "Báo cáo số đoàn viên ở doanh nghiệp",
                "Danh sách ĐV ưu tú",
                "Đoàn viên được kết nạp trong tháng",
                "Kết quả kết nạp đoàn viên",
                "Tình hình đoàn viên được hưởng ưu đãi",
            })
    void under_a_line_on_some_of_them_members_are_those(String line) throws IOException {
        assertThat(areOfAnother(line, "doan_vien")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BÁO CÁO SỐ ĐOÀN VIÊN",
                "LIÊN ĐOÀN LAO ĐỘNG TỈNH",
                "TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM",
                "CÔNG ĐOÀN CƠ SỞ DOANH NGHIỆP XÂY DỰNG",
                "Báo cáo tình hình đoàn viên, công chức, viên chức, lao động",
                "Kết quả thực hiện Kế hoạch 415/KH-CĐCT",
                "Đoàn viên công đoàn và số đoàn viên kết nạp mới trong tháng",
                "Báo cáo số lượng đoàn viên công đoàn",
                "Đoàn viên được cập nhật đến ngày 30/6/2023",
                "Công đoàn Công ty Ưu Tú",
                "",
            })
    void line_on_all_of_them_on_others_or_on_nobody_says_nothing(String line) throws IOException {
        assertThat(areOfAnother(line, "doan_vien")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"uu_tu, false", "ld_tong, false", "dv_doanh_nghiep, false", "doan_vien, true"})
    void name_that_says_what_it_counts_stands_for_itself(String measure, boolean ofAnother) throws IOException {
        assertThat(areOfAnother("Đoàn viên ưu tú được giới thiệu cho Đảng", measure))
                .isEqualTo(ofAnother);
    }
}
