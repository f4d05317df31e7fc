package vn.congdoan.kh415.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congdoan.kh415.model.Bearing;
import vn.congdoan.kh415.model.Finding;
import vn.congdoan.kh415.model.FindingCode;
import vn.congdoan.kh415.model.Lang;
import vn.congdoan.kh415.model.Place;

final class RemediesTest {
    private static final Words VI = Words.in(Lang.VI);

    private static Finding in(String file, FindingCode code, String... details) {
        return new Finding(code, Place.ofFile(file), details);
    }

    @Test
    void a_list_of_the_workspace_is_the_office_s_own_to_mend() {
        assertThat(VI.remedy(in("units.xlsx", FindingCode.FILE_UNSUPPORTED, "PDF", "", "", "list")))
                .isEqualTo("Lưu danh sách này thành .xlsx hoặc CSV UTF-8.");
    }

    @ParameterizedTest
    @CsvSource({
        "Word (.docx), bảng tính gốc",
        "PDF, bảng tính gốc",
        "RTF, bảng tính gốc",
        "'OpenDocument (.odt, .odp, .odg)', bảng tính gốc",
        "kind-image, bảng tính gốc",
        "kind-mail, tệp đính kèm",
        "'RAR, 7z, gzip', Giải nén",
        "kind-locked-ods, không đặt mật khẩu",
        "SYLK (.slk), Save As",
        "Apple Numbers (.numbers), Save As",
    })
    void what_is_no_spreadsheet_is_not_told_to_be_saved_as_one(String kind, String told) {
        String remedy = VI.remedy(in("returns/a", FindingCode.FILE_UNSUPPORTED, kind));
        assertThat(remedy).contains(told);
        assertThat(remedy.contains("Save As")).isEqualTo(told.equals("Save As"));
    }

    @Test
    void nothing_is_asked_for_where_a_newer_version_counts() {
        Finding finding = in("returns/a", FindingCode.FIGURE_NOT_A_NUMBER, "x");
        assertThat(VI.remedy(finding.bearing(Bearing.REPLACED))).startsWith("Không cần làm gì");
        assertThat(VI.remedy(finding.bearing(Bearing.ELSEWHERE))).isEqualTo(VI.remedy(finding));
    }
}
