package vn.congdoan.kh415.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.congdoan.kh415.model.finding.Bearing;
import vn.congdoan.kh415.model.finding.Facts;
import vn.congdoan.kh415.model.finding.FileFacts;
import vn.congdoan.kh415.model.finding.FileFacts.FileKind;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.model.table.Place;

final class RemediesTest {
    private static final Words VI = Words.in(Lang.VI);

    private static Finding in(String file, FindingCode code, Facts facts) {
        return new Finding(code, Place.ofFile(file), facts);
    }

    @Test
    void a_list_of_the_workspace_is_the_office_s_own_to_mend() {
        assertThat(VI.remedy(
                        in("units.xlsx", FindingCode.FILE_UNSUPPORTED, new FileFacts.Unsupported(FileKind.PDF, true))))
                .isEqualTo("Lưu danh sách này thành .xlsx hoặc CSV UTF-8.");
    }

    @ParameterizedTest
    @CsvSource({
        "WORD, bảng tính gốc",
        "PDF, bảng tính gốc",
        "RTF, .docx",
        "WORD_97, .docx",
        "WORD_XML, .docx",
        "OPEN_TEXT, .docx",
        "OPEN_DOCUMENT, bảng tính gốc",
        "IMAGE, bảng tính gốc",
        "MAIL, tệp đính kèm",
        "COMPRESSED, Giải nén",
        "LOCKED_ODS, không đặt mật khẩu",
        "SYLK, Save As",
        "NUMBERS, Export To",
    })
    void what_is_no_spreadsheet_is_not_told_to_be_saved_as_one(FileKind kind, String told) {
        String remedy =
                VI.remedy(in("returns/a", FindingCode.FILE_UNSUPPORTED, new FileFacts.Unsupported(kind, false)));
        assertThat(remedy).contains(told);
        assertThat(remedy.contains("Excel Workbook")).isEqualTo(told.equals("Save As"));
    }

    @Test
    void nothing_is_asked_for_where_a_newer_version_counts() {
        Finding finding = in("returns/a", FindingCode.FIGURE_NOT_A_NUMBER, new Facts.Seen("x"));
        assertThat(VI.remedy(finding.bearing(Bearing.REPLACED))).startsWith("Không cần làm gì");
        assertThat(VI.remedy(finding.bearing(Bearing.ELSEWHERE))).isEqualTo(VI.remedy(finding));
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void sender_is_not_told_of_the_office_s_own_files(Lang lang) {
        Map<String, String> texts = Words.in(lang).texts();
        assertThat(texts.keySet().stream()
                        .filter(key -> key.startsWith("remedy."))
                        .filter(key -> texts.get(key).matches("(?s).*(waivers\\.yaml|--password-file).*"))
                        .map(key -> key.replaceFirst("remedy", "sender")))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(texts.get(key)).doesNotContain("waivers", "--"));
    }
}
